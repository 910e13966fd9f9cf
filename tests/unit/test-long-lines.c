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

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  lexicon = fixture_indonesian ();
  g_test_add_func ("/long-lines/time", test_time);
  g_test_add_func ("/long-lines/megabyte", test_megabyte);
  status = g_test_run ();
  kutip_lexicon_free (lexicon);

  return status;
}
