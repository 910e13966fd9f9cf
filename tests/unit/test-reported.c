/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reported-fixture.h"

/* What holds of any text: every span lies in the paragraph, on borders of characters, and time does
   not explode. */

static KutipLanguage *languages[2];

static void
check_bytes (const char *text, gsize length, KutipBytes bytes)
{
  g_assert_cmpuint (bytes.start, <=, bytes.end);
  g_assert_cmpuint (bytes.end, <=, length);
  g_assert_true (bytes.start == length || (text[bytes.start] & 0xC0) != 0x80);
  g_assert_true (bytes.end == length || (text[bytes.end] & 0xC0) != 0x80);
}

static void
check_text (const KutipLanguage *language, const char *plain, gsize length)
{
  g_autoptr (KutipText) text = kutip_text_new (language->lexicon, language->pango, plain, length);
  g_autoptr (GArray) mentions = kutip_mentions_find (language, NULL, text, NULL);

  for (guint headline = 0; headline < 2; headline++)
    {
      g_autoptr (GArray) reported = kutip_reported_find (language, text, mentions, headline);
      guint32 start = 0;

      for (guint i = 0; i < reported->len; i++)
        {
          const KutipReported *r = &g_array_index (reported, KutipReported, i);

          g_assert_cmpuint (r->n_contents, >=, 1);
          g_assert_cmpuint (r->n_contents, <=, 2);
          g_assert_cmpuint (r->content[0].start, <, r->content[0].end);
          g_assert_cmpuint (r->content[0].start, >=, start);
          start = r->content[0].start;
          for (guint k = 0; k < r->n_contents; k++)
            check_bytes (plain, length, r->content[k]);
          check_bytes (plain, length, r->cue);
          check_bytes (plain, length, r->source);
          g_assert_cmpfloat (r->confidence, >, 0);
          g_assert_cmpfloat (r->confidence, <=, 1);
        }
    }
}

static void
test_any_text (void)
{
  static const char *const pieces[] = {
    "“", "”", "\"", "'", "’", "‘", "«", ",", ".", ":", "?", " - ", "(", ")", "kata ", "said ",
    "ujarnya ", "Wati ", "dia ", "he ", "bahwa ", "that ", "menurut ", "according to ", "yang ",
    "who ", "dan ", "and ", "mengatakan ", "meminta ", "told ", "ditanya ", "dinilai ", "agar ",
    "to ", "saat ", "when ", "Jakarta ", "Kamis (5/3/2026) ", "12 persen ", "rumah ", "house ",
    "seperti ", "dilansir ", "as quoted by ", "\u200e", "ß", "日本 ", "\t",
  };

  for (guint n = 0; n < 3000; n++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (gint k = g_test_rand_int_range (0, 40); k > 0; k--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      check_text (languages[n % 2], text->str, text->len);
    }
}

static void
test_no_words (void)
{
  static const char *const texts[] = { "", " ", "“", "””””", "...", "kata", "“kata", "kata:", ":", "(" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint k = 0; k < 2; k++)
      check_text (languages[k], texts[i], strlen (texts[i]));
}

static void
test_long_line (void)
{
  /* No full stop, a cue and a quotation every few words: what looks back must not look back far. */
  static const char *const lines[] = {
    "kata Wati dan ia mengatakan bahwa jalan itu “rusak sekali” menurut dia, ",
    "said Hill and he said that the road was “a ruin” according to him, ",
    "“",
    "kata ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      gint64 start = g_get_monotonic_time ();

      while (text->len < 200000)
        g_string_append (text, lines[i]);
      check_text (languages[i % 2], text->str, text->len);
      g_test_message ("%.0f ms", (g_get_monotonic_time () - start) / 1000.0);
    }
}

static void
test_nul (void)
{
  static const char text[] = "“Kami siap,”\0 kata Wati.";

  check_text (languages[0], text, sizeof text - 1);
}

/* The marks of a paragraph tell whether a quotation goes over several. */
static void
test_speech (void)
{
  static const struct {
    const char *text;
    KutipSpeech speech;
  } cases[] = {
    { "Jalan itu rusak.", KUTIP_SPEECH_NONE },
    { "“Jalan itu rusak sekali.", KUTIP_SPEECH_OPENS },
    { "Kami menunggu sejak tahun lalu.”", KUTIP_SPEECH_CLOSES },
    { "“Jalan itu rusak,” kata Wati.", KUTIP_SPEECH_WHOLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KutipText) text = kutip_text_new (languages[0]->lexicon, languages[0]->pango,
                                                   cases[i].text, strlen (cases[i].text));
      g_autoptr (GArray) all = kutip_reported_take_all (text);

      g_assert_cmpint (kutip_reported_get_speech (text), ==, cases[i].speech);
      g_assert_cmpuint (all->len, ==, 1);
      g_assert_cmpuint (g_array_index (all, KutipReported, 0).content[0].end, ==,
                        strlen (cases[i].text));
    }
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  languages[0] = reported_load ("id");
  languages[1] = reported_load ("en");
  g_test_add_func ("/reported/any-text", test_any_text);
  g_test_add_func ("/reported/no-words", test_no_words);
  g_test_add_func ("/reported/long-line", test_long_line);
  g_test_add_func ("/reported/nul", test_nul);
  g_test_add_func ("/reported/speech", test_speech);
  result = g_test_run ();
  kutip_language_free (languages[0]);
  kutip_language_free (languages[1]);
  return result;
}
