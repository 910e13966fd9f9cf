/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <time.h>

#include "attribution/kutip-reported.h"
#include "language/kutip-detect.h"
#include "text/kutip-token.h"

/*
 * bench-text FOLDER…: what it costs to take news copy apart, against Pango's segmentation alone of
 * the same paragraphs in the same run. Reads the .txt files under the folders; the drafts that come
 * with Kutip where there are none.
 */

#define ROUNDS 7

typedef struct {
  const char *text;
  gsize length;
} Paragraph;

static KutipLanguage *language;
static GPtrArray *languages;
static GArray *no_mentions;

/* Seconds of this process's own time, which other processes do not add to. */
static double
now (void)
{
  return (double) clock () / CLOCKS_PER_SEC;
}

static void
run_pango (const Paragraph *paragraph)
{
  glong n = g_utf8_strlen (paragraph->text, paragraph->length);
  g_autofree PangoLogAttr *attrs = g_new (PangoLogAttr, n + 1);

  pango_get_log_attrs (paragraph->text, paragraph->length, -1, language->pango, attrs, n + 1);
}

static void
run_tokens (const Paragraph *paragraph)
{
  KutipTokens tokens = { 0 };

  kutip_tokens_read (&tokens, language->lexicon, language->pango, paragraph->text,
                     paragraph->length);
  kutip_tokens_clear (&tokens);
}

static void
run_text (const Paragraph *paragraph)
{
  kutip_text_free (kutip_text_new (language->lexicon, language->pango, paragraph->text,
                                   paragraph->length));
}

static void
run_detect (const Paragraph *paragraph)
{
  guint32 counts[8] = { 0 };

  kutip_detect_count (languages, paragraph->text, paragraph->length, counts);
}

/* Attributions alone, of text that is taken apart anew. */
static void
run_reported (const Paragraph *paragraph)
{
  g_autoptr (KutipText) text = kutip_text_new (language->lexicon, language->pango, paragraph->text,
                                               paragraph->length);

  g_array_unref (kutip_reported_find (language, text, no_mentions, FALSE));
}

static const struct {
  const char *name;
  void (*run) (const Paragraph *paragraph);
} steps[] = {
  { "pango_get_log_attrs", run_pango },
  { "tokens", run_tokens },
  { "kutip_text_new", run_text },
  { "detection", run_detect },
  { "text, attributions", run_reported },
};

static void
collect (const char *folder, GPtrArray *files)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      char *content;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        collect (path, files);
      else if (g_str_has_suffix (name, ".txt") && g_file_get_contents (path, &content, NULL, NULL))
        g_ptr_array_add (files, content);
    }
}

int
main (int argc, char **argv)
{
  const char *data = g_getenv ("KUTIP_DATADIR");
  g_autofree char *folder = g_build_filename (data, "languages", "id", NULL);
  g_autofree char *examples = g_build_filename (data, "examples", NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) paragraphs = g_array_new (FALSE, FALSE, sizeof (Paragraph));
  double best[G_N_ELEMENTS (steps)], load = G_MAXDOUBLE;
  gsize n_bytes = 0;

  for (guint round = 0; round < ROUNDS; round++)
    {
      double begin = now ();

      g_clear_pointer (&language, kutip_language_free);
      language = kutip_language_load (folder, NULL);
      if (language == NULL)
        return 1;
      load = MIN (load, (now () - begin) * 1e3);
    }
  no_mentions = g_array_new (FALSE, FALSE, sizeof (KutipMention));
  languages = g_ptr_array_new ();
  g_ptr_array_add (languages, language);
  g_ptr_array_add (languages, language);

  for (int i = 1; i < argc; i++)
    collect (argv[i], files);
  if (files->len == 0)
    collect (examples, files);
  for (guint i = 0; i < files->len; i++)
    {
      for (const char *p = g_ptr_array_index (files, i), *end; *p != '\0'; p = end + (*end != '\0'))
        {
          Paragraph paragraph;

          end = p + strcspn (p, "\n");
          paragraph.text = p;
          paragraph.length = end - p;
          n_bytes += paragraph.length;
          g_array_append_val (paragraphs, paragraph);
        }
    }

  for (guint s = 0; s < G_N_ELEMENTS (steps); s++)
    best[s] = G_MAXDOUBLE;
  for (guint round = 0; round < ROUNDS; round++)
    {
      for (guint s = 0; s < G_N_ELEMENTS (steps); s++)
        {
          double begin = now ();

          for (guint i = 0; i < paragraphs->len; i++)
            steps[s].run (&g_array_index (paragraphs, Paragraph, i));
          best[s] = MIN (best[s], now () - begin);
        }
    }

  g_print ("%u paragraphs, %.2f MB; lists of a language loaded in %.1f ms\n", paragraphs->len,
           n_bytes / 1e6, load);
  g_print ("%-22s %8s %8s %8s\n", "step", "ms", "MB/s", "ratio");
  for (guint s = 0; s < G_N_ELEMENTS (steps); s++)
    g_print ("%-22s %8.1f %8.1f %8.2f\n", steps[s].name, best[s] * 1e3, n_bytes / 1e6 / best[s],
             best[s] / best[0]);
  g_print ("{\"benchmark\": \"text\", \"bytes\": %" G_GSIZE_FORMAT ", \"load_ms\": %.2f, "
           "\"text_to_pango\": %.3f, \"detection_to_pango\": %.3f, "
           "\"attribution_to_pango\": %.3f}\n", n_bytes, load, best[2] / best[0],
           best[3] / best[0], best[4] / best[0]);

  g_array_unref (no_mentions);
  g_ptr_array_unref (languages);
  kutip_language_free (language);
  return 0;
}
