/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <kutip/kutip.h>

#define WINDOW 70

/* The words of a place are those that a walk over the whole text finds, with facts nearby or none. */
static void
test_text (gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KutipAnalyzer) analyzer = kutip_analyzer_new (g_getenv ("KUTIP_DATADIR"), &error);
  g_autoptr (KutipAnalysis) analysis = NULL;
  const char *text = data;
  guint length = g_utf8_strlen (text, -1);

  g_assert_no_error (error);
  analysis = kutip_analyzer_analyze (analyzer, text, -1);
  g_assert_cmpuint (kutip_analysis_get_length (analysis), ==, length);
  for (guint i = 0; i < length; i++)
    for (guint j = i; j < MIN (i + WINDOW, length); j += 1 + j % 3)
      {
        g_autofree char *expected = g_utf8_substring (text, i, j);
        g_autofree char *words = kutip_analysis_dup_text (analysis, (KutipSpan) { i, j });

        g_assert_cmpstr (words, ==, expected);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/analysis/text/ascii",
                        "Harga naik 5 persen, kata Budi Santoso.\r\n\nIa tidak senang.\n", test_text);
  g_test_add_data_func ("/analysis/text/line-ends",
                        "Harga naik, kata Budi.\u2029\u2029“Rugi.”\rLalu \U0001F600 lagi.\u2029",
                        test_text);
  g_test_add_data_func ("/analysis/text/long-line",
                        "\U0001F600 \U0001F600 “Kami rugi 12 persen,” kata Budi Café, Senin (9/3/2026). "
                        "Tidak ada apa-apa di sini, é, ü dan \u0301, sampai jauh sekali. “Tolong!” "
                        "Menurut Sutini, Rp 45 juta hilang \u2014 entah ke mana.", test_text);
  return g_test_run ();
}
