/* SPDX-License-Identifier: GPL-3.0-or-later */
/* speakers DRAFT [DATA]: who says what in a draft. cc speakers.c $(pkg-config --cflags --libs kutip) */
#include <kutip/kutip.h>
#include <locale.h>

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KutipAnalyzer) analyzer = kutip_analyzer_new (argc > 2 ? argv[2] : NULL, &error);
  g_autoptr (KutipAnalysis) analysis = NULL;
  g_autofree char *text = NULL;
  gsize length;

  setlocale (LC_ALL, "");
  if (!analyzer || argc < 2 || !g_file_get_contents (argv[1], &text, &length, &error))
    g_error ("%s", error ? error->message : "usage: speakers DRAFT [DATA]");
  analysis = kutip_analyzer_analyze (analyzer, text, length);
  for (guint i = 0; i < kutip_analysis_get_n_attributions (analysis); i++)
    {
      KutipAttribution *said = kutip_analysis_get_attribution (analysis, i);
      const char *name = kutip_attribution_get_speaker_name (said);
      g_autofree char *words = kutip_analysis_dup_text (analysis, kutip_attribution_get_content (said, 0));

      g_print ("%s: %s\n", name ? name : "?", words);
    }
  return 0;
}
