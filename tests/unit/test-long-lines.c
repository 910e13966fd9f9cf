/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <time.h>

#include "text-fixture.h"

/*
 * A line of any length costs time in proportion to it. Each pattern is one that a careless rule
 * would look through again and again. Eight times as long a line may cost at most four times more
 * than eight times as much: time in the square would cost sixty-four times as much. It is the
 * process's own time that is compared, and the best of a few rounds.
 */

#define SHORT 16000
#define FACTOR 8
#define ROUNDS 3

static KutipLexicon *lexicon;

static double
measure (const char *pattern, gsize length)
{
  g_autoptr (GString) line = g_string_sized_new (length);
  double best = G_MAXDOUBLE;

  while (line->len < length)
    g_string_append (line, pattern);
  for (guint round = 0; round < ROUNDS; round++)
    {
      clock_t begin = clock ();
      g_autoptr (KutipText) text = kutip_text_new (lexicon, NULL, line->str, line->len);

      best = MIN (best, (double) (clock () - begin));
      if (round == 0)
        fixture_check (text);
    }

  return MAX (best, 1);
}

static void
test_time (void)
{
  static const char *const patterns[] = {
    "A", "a.", "A.B.", "a-", "a'", "A&", "a:", "A$", "1-", "1,", "9-9-", "Rp1", "Dr. ", "S.H. ",
    "No. ", "“", "”", " ” ", "\"", "\"a\" ", "x\"y", "''", "'a ", ":'A ", "'a' ", "‘A’s ",
    "““a ", "“a, kata ", "»a«", " kata \"", "“A? kata ", ".\"A ", "\"'", "('", "\"A. ", ". ",
    "? A ", "?)", "... ", "1. ", "— ", "、", "👍", "e\xCC\x81", "\xCC\x81", "🇮🇩", "北", "ก", "م",
    "_", "Kata Rina, “kami siap.” ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      double small = measure (patterns[i], SHORT), large = measure (patterns[i], SHORT * FACTOR);

      g_test_message ("%s: %.1f times", patterns[i], large / small);
      if (large / small > FACTOR * 4)
        g_test_fail_printf ("%s: %.1f times as much", patterns[i], large / small);
    }
}

static void
test_megabyte (void)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (KutipText) text = NULL;

  while (line->len < 1000000)
    g_string_append (line, "tanpa titik “kata Rina, 5 Mei 2019 dan 'ya' (lagi) ");
  text = kutip_text_new (lexicon, NULL, line->str, line->len);
  fixture_check (text);
  g_assert_cmpuint (text->n_sentences, ==, 1);
}

/* A long line is read in pieces, which nobody sees: its tokens and sentences are those of its parts. */
static void
test_pieces (void)
{
  static const char part[] = "“Kami siap,” kata Dr. Rina Émile kepada 1.500 warga di Jl. Melati. ";
  g_autoptr (KutipText) one = kutip_text_new (lexicon, NULL, part, strlen (part));
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (KutipText) all = NULL;
  guint n_parts = 300000 / strlen (part);

  for (guint i = 0; i < n_parts; i++)
    g_string_append (line, part);
  all = kutip_text_new (lexicon, NULL, line->str, line->len);
  g_assert_cmpuint (all->n_sentences, ==, n_parts * one->n_sentences);
  g_assert_cmpuint (all->n_quotations, ==, n_parts * one->n_quotations);
  g_assert_cmpuint (all->n_tokens, ==, n_parts * one->n_tokens);
  for (guint i = 0; i < all->n_tokens; i++)
    {
      const KutipToken *token = &all->tokens[i], *model = &one->tokens[i % one->n_tokens];
      gsize base = i / one->n_tokens * strlen (part);

      g_assert_cmpuint (token->start, ==, base + model->start);
      g_assert_cmpuint (token->end, ==, base + model->end);
    }
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (KutipText) text = NULL;

  g_cancellable_cancel (cancellable);
  text = kutip_text_new_full (lexicon, NULL, "Kami siap.", 10, cancellable);
  g_assert_cmpuint (text->n_tokens, ==, 0);
  g_assert_cmpuint (text->n_sentences, ==, 0);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  lexicon = fixture_indonesian ();
  g_test_add_func ("/long-lines/time", test_time);
  g_test_add_func ("/long-lines/megabyte", test_megabyte);
  g_test_add_func ("/long-lines/pieces", test_pieces);
  g_test_add_func ("/long-lines/cancelled", test_cancelled);
  status = g_test_run ();
  kutip_lexicon_free (lexicon);

  return status;
}
