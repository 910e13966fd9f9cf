/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <kutip/kutip.h>

#include "draft.h"

/*
 * bench-cancel FOLDER-OF-DATA: how long a reading goes on after it has been broken off, as a tab is
 * closed or the text changes: a megabyte in paragraphs, in one line, and one edit in a megabyte.
 *
 * The moments are spread evenly over the whole reading. The peer is that reading when nobody breaks
 * it off. Times are the clock's: the thread that waits is another one. Prints a table and JSON lines.
 */

#define N_MOMENTS 60

typedef struct {
  KutipDocument *document;
  GCancellable *cancellable;
  gint64 ended;
} Job;

static gpointer
run (gpointer data)
{
  Job *job = data;
  KutipAnalysis *analysis = kutip_document_analyze (job->document, 1, job->cancellable);

  job->ended = g_get_monotonic_time ();
  g_clear_object (&analysis);
  return NULL;
}

/* Milliseconds of a whole reading; the document has read all of it afterwards. */
static double
time_whole (KutipDocument *document)
{
  gint64 before = g_get_monotonic_time ();

  g_object_unref (kutip_document_analyze (document, 0, NULL));
  return (g_get_monotonic_time () - before) / 1e3;
}

/* Milliseconds from the breaking off, @ms after its begin, to the end; 0 where it was over before. */
static double
time_cancel (KutipDocument *document, double ms)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Job job = { document, cancellable, 0 };
  GThread *thread = g_thread_new ("reading", run, &job);
  gint64 at;

  g_usleep (ms * 1e3);
  at = g_get_monotonic_time ();
  g_cancellable_cancel (cancellable);
  g_thread_join (thread);
  return MAX (job.ended - at, 0) / 1e3;
}

static void
report (const char *what, GArray *costs, double whole)
{
  double p50 = draft_percentile (costs, 0.5), p95 = draft_percentile (costs, 0.95);
  double longest = draft_percentile (costs, 1);

  g_print ("%-20s goes on for %.2f ms (p50), %.2f (p95), %.2f (longest) of %.0f ms: %.4f\n", what,
           p50, p95, longest, whole, longest / whole);
  g_print ("{\"benchmark\": \"cancel\", \"what\": \"%s\", \"p50_ms\": %.3f, \"p95_ms\": %.3f, "
           "\"longest_ms\": %.3f, \"whole_ms\": %.1f}\n", what, p50, p95, longest, whole);
}

static void
bench (KutipAnalyzer *analyzer, const char *what, const char *text, gboolean edit)
{
  g_autoptr (GArray) costs = g_array_new (FALSE, FALSE, sizeof (double));
  double whole = 0;

  for (guint i = 0; i <= N_MOMENTS; i++)
    {
      g_autoptr (KutipDocument) document = kutip_document_new (analyzer);
      double cost;

      kutip_document_set_text (document, text, -1);
      if (edit)
        {
          time_whole (document);
          kutip_document_replace (document, 1000, 1000, "a", 1);
        }
      if (i == 0)
        whole = time_whole (document);
      else
        {
          cost = time_cancel (document, whole * (i - 0.5) / N_MOMENTS);
          g_array_append_val (costs, cost);
        }
    }
  report (what, costs, whole);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KutipAnalyzer) analyzer = kutip_analyzer_new (argc > 1 ? argv[1] : NULL, &error);
  g_autofree char *long_draft = draft_new (400, 1000000, "\n");
  g_autofree char *one_line = draft_new (G_MAXSIZE, 1000000, "\n");

  if (!analyzer)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  bench (analyzer, "1 MB", long_draft, FALSE);
  bench (analyzer, "1 MB in one line", one_line, FALSE);
  bench (analyzer, "edit in 1 MB", long_draft, TRUE);
  return 0;
}
