/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <kutip/kutip.h>
#include <malloc.h>
#include <pango/pango.h>
#include <string.h>

#include "draft.h"

/*
 * bench-document FOLDER-OF-DATA: what a draft costs the engine: 1,000 words, a megabyte in paragraphs
 * and in one line, one edit in a megabyte, memory, and whether 10,000 edits leave anything behind.
 *
 * Times are the thread's own, the best of some rounds. The peer is pango_get_log_attrs() over the same
 * paragraphs in the same run: what a toolkit does to lay out a text, and a measure of the machine.
 * Prints a table and JSON lines.
 */

#define ROUNDS 3
#define N_SINGLE 60
#define N_EDITS 10000

static guint
count_words (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p; p++)
    n += *p == ' ';
  return n;
}

static char *
make_words (guint n_words)
{
  char *text = draft_new (400, 9 * n_words, "\n"), *p = text;

  for (guint n = 0; *p && n < n_words; p++)
    n += *p == ' ';
  *p = '\0';
  return text;
}

/* What a toolkit does with the same paragraphs. */
static double
time_pango (const char *text)
{
  double best = G_MAXDOUBLE;

  for (guint round = 0; round < ROUNDS; round++)
    {
      double before = draft_now ();

      for (const char *p = text, *end; *p; p = *end ? end + 1 : end)
        {
          glong n;
          g_autofree PangoLogAttr *attrs = NULL;

          end = strchr (p, '\n');
          end = end ? end : p + strlen (p);
          n = g_utf8_strlen (p, end - p);
          attrs = g_new (PangoLogAttr, n + 1);
          pango_get_log_attrs (p, end - p, -1, pango_language_from_string ("id"), attrs, n + 1);
        }
      best = MIN (best, draft_now () - before);
    }
  return best;
}

static double
time_whole (KutipAnalyzer *analyzer, const char *text, guint rounds)
{
  double best = G_MAXDOUBLE;

  for (guint round = 0; round < rounds; round++)
    {
      double before = draft_now ();
      g_autoptr (KutipDocument) document = kutip_document_new (analyzer);
      g_autoptr (KutipAnalysis) analysis = NULL;

      kutip_document_set_text (document, text, -1);
      analysis = kutip_document_analyze (document, round, NULL);
      best = MIN (best, draft_now () - before);
    }
  return best;
}

static void
report (const char *what, const char *text, double ms, double pango)
{
  double mb = strlen (text) / 1e6;

  g_print ("%-28s %8.2f ms %7.2f MB/s  %6.1f× pango_get_log_attrs (%.2f ms)\n", what, ms,
           mb / ms * 1e3, ms / pango, pango);
  g_print ("{\"benchmark\": \"document\", \"what\": \"%s\", \"bytes\": %zu, \"words\": %u, "
           "\"ms\": %.3f, \"mb_s\": %.3f, \"pango_ms\": %.3f, \"ratio\": %.3f}\n",
           what, strlen (text), count_words (text), ms, mb / ms * 1e3, pango, ms / pango);
}

static void
bench_whole (KutipAnalyzer *analyzer, const char *what, const char *text, guint rounds)
{
  report (what, text, time_whole (analyzer, text, rounds), time_pango (text));
}

/* A letter in the middle of a paragraph in the middle, and the draft read again. */
static void
bench_edit (KutipAnalyzer *analyzer, const char *text)
{
  g_autoptr (KutipDocument) document = kutip_document_new (analyzer);
  KutipAnalysis *analysis;
  g_autoptr (GArray) costs = g_array_new (FALSE, FALSE, sizeof (double));
  guint middle = g_utf8_strlen (text, -1) / 2;
  double p50, p95;

  kutip_document_set_text (document, text, -1);
  analysis = kutip_document_analyze (document, 0, NULL);
  for (guint i = 0; i < N_SINGLE; i++)
    {
      double before = draft_now (), cost;

      kutip_document_replace (document, middle + i, middle + i, "a", 1);
      g_object_unref (analysis);
      analysis = kutip_document_analyze (document, i + 1, NULL);
      cost = draft_now () - before;
      g_array_append_val (costs, cost);
    }
  g_object_unref (analysis);
  p50 = draft_percentile (costs, 0.5);
  p95 = draft_percentile (costs, 0.95);
  g_print ("one edit in 1 MB: p50 %.2f ms, p95 %.2f ms\n", p50, p95);
  g_print ("{\"benchmark\": \"document\", \"what\": \"edit in 1 MB\", \"p50_ms\": %.3f, "
           "\"p95_ms\": %.3f}\n", p50, p95);
}

static gsize
get_allocated (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return info.uordblks + info.hblkhd;
}

/* A document and its snapshot, as a view holds them. */
static void
bench_memory (KutipAnalyzer *analyzer, const char *what, const char *text)
{
  gsize before = get_allocated (), used, size = strlen (text);
  g_autoptr (KutipDocument) document = kutip_document_new (analyzer);
  g_autoptr (KutipAnalysis) analysis = NULL;

  kutip_document_set_text (document, text, -1);
  analysis = kutip_document_analyze (document, 0, NULL);
  used = get_allocated () - before;
  g_print ("memory of %-18s %8.2f MB for %.2f MB of text\n", what, used / 1e6, size / 1e6);
  g_print ("{\"benchmark\": \"document\", \"what\": \"memory of %s\", \"bytes\": %zu, "
           "\"used\": %zu}\n", what, size, used);
}

/* Edits that take back what they do: what is in use afterwards is what was before. */
static void
bench_growth (KutipAnalyzer *analyzer)
{
  g_autofree char *text = draft_new (400, 8000, "\n");
  g_autoptr (KutipDocument) document = kutip_document_new (analyzer);
  gsize before = 0;

  kutip_document_set_text (document, text, -1);
  for (guint i = 0; i < N_EDITS; i++)
    {
      guint at = i * 37 % 7000;
      g_autoptr (KutipAnalysis) analysis = NULL;

      kutip_document_replace (document, at, at, "Lalu Budi Santoso bicara. ", -1);
      kutip_document_replace (document, at, at + 26, "", 0);
      analysis = kutip_document_analyze (document, i, NULL);
      if (i == N_EDITS / 10)
        before = get_allocated ();
    }
  g_print ("after %d edits: %+.1f kB since the first %d\n", N_EDITS,
           ((double) get_allocated () - before) / 1e3, N_EDITS / 10);
  g_print ("{\"benchmark\": \"document\", \"what\": \"growth\", \"edits\": %d, \"bytes\": %.0f}\n",
           N_EDITS, (double) get_allocated () - before);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KutipAnalyzer) analyzer = kutip_analyzer_new (argc > 1 ? argv[1] : NULL, &error);
  g_autofree char *words = make_words (1000);
  g_autofree char *long_draft = draft_new (400, 1000000, "\n");
  g_autofree char *one_line = draft_new (G_MAXSIZE, 1000000, "\n");

  if (!analyzer)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  bench_whole (analyzer, "1,000 words", words, 10 * ROUNDS);
  bench_whole (analyzer, "1 MB", long_draft, ROUNDS);
  bench_whole (analyzer, "1 MB in one line", one_line, ROUNDS);
  bench_edit (analyzer, long_draft);
  bench_memory (analyzer, "1,000 words", words);
  bench_memory (analyzer, "1 MB", long_draft);
  bench_growth (analyzer);
  return 0;
}
