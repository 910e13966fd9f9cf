/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-paragraphs.h"

#include <string.h>

static char *
join (const KutipParagraphs *paragraphs, const char *between)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < paragraphs->items->len; i++)
    g_string_append_printf (text, "%s%s", i ? between : "", kutip_paragraphs_get (paragraphs, i)->text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_joins_to (const KutipParagraphs *paragraphs, const char *between, const char *expected)
{
  g_autofree char *text = join (paragraphs, between);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_line_ends (void)
{
  g_autoptr (KutipParagraphs) paragraphs = kutip_paragraphs_new ();
  const char *text = "satu\ndua\r\ntiga\rempat\xE2\x80\xA9lima";

  kutip_paragraphs_replace (paragraphs, 0, 0, text, strlen (text));
  assert_joins_to (paragraphs, "|", "satu\n|dua\r\n|tiga\r|empat\xE2\x80\xA9|lima");
  g_assert_cmpuint (kutip_paragraphs_get (paragraphs, 1)->length, ==, 3);
  g_assert_cmpuint (kutip_paragraphs_get (paragraphs, 3)->length, ==, 5);
  g_assert_cmpuint (kutip_paragraphs_get (paragraphs, 3)->n_chars, ==, 6);
  g_assert_cmpuint (paragraphs->n_chars, ==, 25);
}

static void
test_split_line_end (void)
{
  g_autoptr (KutipParagraphs) paragraphs = kutip_paragraphs_new ();

  kutip_paragraphs_replace (paragraphs, 0, 0, "a\r\nb", 4);
  g_assert_cmpuint (paragraphs->items->len, ==, 2);
  kutip_paragraphs_replace (paragraphs, 2, 2, "x", 1);
  assert_joins_to (paragraphs, "|", "a\r|x\n|b");
  kutip_paragraphs_replace (paragraphs, 2, 3, "", 0);
  assert_joins_to (paragraphs, "|", "a\r\n|b");
  kutip_paragraphs_replace (paragraphs, 1, 3, "", 0);
  assert_joins_to (paragraphs, "|", "ab");
  kutip_paragraphs_replace (paragraphs, 0, G_MAXUINT, "", 0);
  g_assert_cmpuint (paragraphs->items->len, ==, 0);
  g_assert_cmpuint (paragraphs->n_chars, ==, 0);
}

/* What was read of a paragraph must survive an edit elsewhere, and go with an edit of its text. */
static void
test_keeps_what_was_read (void)
{
  g_autoptr (KutipParagraphs) paragraphs = kutip_paragraphs_new ();
  guint32 *counts[3];

  kutip_paragraphs_replace (paragraphs, 0, 0, "satu\ndua\ntiga\n", 14);
  for (guint i = 0; i < 3; i++)
    counts[i] = kutip_paragraphs_get (paragraphs, i)->stopwords = g_new0 (guint32, 1);

  kutip_paragraphs_replace (paragraphs, 9, 13, "lain", 4);
  g_assert_true (kutip_paragraphs_get (paragraphs, 0)->stopwords == counts[0]);
  g_assert_true (kutip_paragraphs_get (paragraphs, 1)->stopwords == counts[1]);
  g_assert_null (kutip_paragraphs_get (paragraphs, 2)->stopwords);

  kutip_paragraphs_replace (paragraphs, 5, 5, "baru\n", 5);
  assert_joins_to (paragraphs, "", "satu\nbaru\ndua\nlain\n");
  g_assert_true (kutip_paragraphs_get (paragraphs, 0)->stopwords == counts[0]);
  g_assert_null (kutip_paragraphs_get (paragraphs, 1)->stopwords);
  g_assert_true (kutip_paragraphs_get (paragraphs, 2)->stopwords == counts[1]);
}

/* Thousands of edits against the same edits of a string. */
static void
test_random_edits (void)
{
  static const char *const pieces[] = { "a", "\n", "\r", "\r\n", "é", "\xE2\x80\xA9", "kata 😀 ", "" };
  g_autoptr (KutipParagraphs) paragraphs = kutip_paragraphs_new ();
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint i = 0; i < 5000; i++)
    {
      guint n = g_utf8_strlen (expected->str, expected->len);
      guint start = g_test_rand_int_range (0, n + 1);
      guint cut = g_test_rand_int_range (0, n > 60 ? 12 : 3);
      guint end = MIN (n, start + cut);
      const char *piece = pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))];
      gsize from = g_utf8_offset_to_pointer (expected->str, start) - expected->str;
      gsize to = g_utf8_offset_to_pointer (expected->str, end) - expected->str;
      g_autoptr (KutipParagraphs) fresh = kutip_paragraphs_new ();

      g_string_erase (expected, from, to - from);
      g_string_insert (expected, from, piece);
      kutip_paragraphs_replace (paragraphs, start, end, piece, strlen (piece));
      kutip_paragraphs_replace (fresh, 0, 0, expected->str, expected->len);
      {
        g_autofree char *joined = join (fresh, "|");

        assert_joins_to (paragraphs, "|", joined);
        g_assert_cmpuint (paragraphs->n_chars, ==, fresh->n_chars);
      }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paragraphs/line-ends", test_line_ends);
  g_test_add_func ("/paragraphs/split-line-end", test_split_line_end);
  g_test_add_func ("/paragraphs/keeps-what-was-read", test_keeps_what_was_read);
  g_test_add_func ("/paragraphs/random-edits", test_random_edits);
  return g_test_run ();
}
