/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <time.h>

#include "language/kutip-language.h"

/*
 * bench-tagger LANGUAGE-FOLDER FILE…: tokens a second of the tagger, features included, and its time
 * against Pango's segmentation alone of the same paragraphs in the same run; and how long the model
 * takes to load.
 */

#define ROUNDS 7

/* Seconds of this thread's own work: others use the machine too. */
static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static GPtrArray *
read_paragraphs (char **paths, int n)
{
  GPtrArray *paragraphs = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *contents = NULL;
      g_auto (GStrv) lines = NULL;

      if (!g_file_get_contents (paths[i], &contents, NULL, NULL))
        continue;
      lines = g_strsplit (contents, "\n", -1);
      for (guint k = 0; lines[k]; k++)
        if (*lines[k] != '\0' && g_utf8_validate (lines[k], -1, NULL))
          g_ptr_array_add (paragraphs, g_strdup (lines[k]));
    }
  return paragraphs;
}

static double
time_pango (const KutipLanguage *language, const GPtrArray *paragraphs)
{
  double start = now ();

  for (guint i = 0; i < paragraphs->len; i++)
    {
      const char *text = paragraphs->pdata[i];
      int n = g_utf8_strlen (text, -1);
      g_autofree PangoLogAttr *attrs = g_new (PangoLogAttr, n + 1);

      pango_get_log_attrs (text, strlen (text), -1, language->pango, attrs, n + 1);
    }
  return now () - start;
}

static double
time_tagger (const KutipLanguage *language, const GPtrArray *texts, guint *n_names)
{
  double start = now ();

  *n_names = 0;
  for (guint i = 0; i < texts->len; i++)
    {
      g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (KutipTaggedName));

      kutip_tagger_tag (language->tagger, language->lexicon, texts->pdata[i], names);
      *n_names += names->len;
    }
  return now () - start;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KutipLanguage) language = NULL;
  g_autoptr (GPtrArray) paragraphs = NULL;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) kutip_text_free);
  g_autofree char *model = NULL;
  double pango = G_MAXDOUBLE, tagging = G_MAXDOUBLE, loading = G_MAXDOUBLE;
  guint n_tokens = 0, n_names = 0;

  if (argc < 3)
    {
      g_printerr ("usage: bench-tagger LANGUAGE-FOLDER FILE…\n");
      return 2;
    }
  language = kutip_language_load (argv[1], &error);
  if (language == NULL || language->tagger == NULL)
    {
      g_printerr ("%s: no model\n", argv[1]);
      return 1;
    }
  model = g_build_filename (argv[1], "model.kutip", NULL);
  paragraphs = read_paragraphs (argv + 2, argc - 2);
  for (guint i = 0; i < paragraphs->len; i++)
    {
      KutipText *text = kutip_text_new (language->lexicon, language->pango, paragraphs->pdata[i],
                                        strlen (paragraphs->pdata[i]));

      n_tokens += text->n_tokens;
      g_ptr_array_add (texts, text);
    }

  for (guint round = 0; round < ROUNDS; round++)
    {
      double start = now ();

      kutip_tagger_free (kutip_tagger_load (model, NULL));
      loading = MIN (loading, now () - start);
      pango = MIN (pango, time_pango (language, paragraphs));
      tagging = MIN (tagging, time_tagger (language, texts, &n_names));
    }
  g_print ("%u tokens, %u names\n", n_tokens, n_names);
  g_print ("tagging: %.0f tokens/s, %.2f times pango_get_log_attrs\n", n_tokens / tagging,
           tagging / pango);
  g_print ("loading the model: %.2f ms\n", 1000 * loading);
  return 0;
}
