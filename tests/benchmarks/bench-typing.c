/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtksourceview/gtksource.h>
#ifdef HAVE_GSPELL
#include <gspell/gspell.h>
#endif

#include "draft.h"
#include "kutip-session.h"
#include "kutip-sidebar.h"

/*
 * bench-typing [KEYS [DRAFT]]: what a key press costs the main loop, in a source view alone, with
 * Kutip's marks and sidebar, and with gspell's inline checker. The same keys in the same drafts in
 * one run.
 *
 * Counted is the main thread's own processor time from a key until the next one, drawing included:
 * other threads and other programs do not add to it. Each draft is typed in three times, in turns,
 * and the round with the lowest median counts, since what else the machine does differs. Keys come
 * slowly enough that Kutip reads the draft after every word. After each sentence there is a pause,
 * in which the sidebar follows: it is no key's cost, but its turns of the loop are among those of
 * which the longest is told. Prints a table and JSON lines.
 */

#define INTERVAL_MS 70
#define PAUSE_MS 800
#define ROUNDS 3

typedef enum { ALONE, KUTIP, GSPELL, N_KINDS } Kind;

static const char *const kinds[N_KINDS] = { "alone", "kutip", "gspell" };

static const struct {
  const char *name;
  guint paragraph; /* code points; 0: 60 words */
  gsize size;      /* of the draft */
} drafts[] = {
  { "60 words", 400, 8000 },
  { "2,000 characters", 2000, 20000 },
  { "10,000 characters", 10000, 60000 },
  { "1 MB", 400, 1000000 },
};

#define SCRIPT "Lalu Budi Santoso mengatakan “pintu air dibuka” di Surabaya, Selasa. "

typedef struct {
  double p50, p95, p99, longest;  /* ms of the main thread a key; longest turn of the loop */
  double shown50, shown95;        /* ms from a key to the new marks */
} Result;

typedef struct {
  GtkWidget *window, *sidebar;
  GtkTextView *view;
  GtkTextBuffer *buffer;
  KutipLibrary *library;
  KutipPreferences *preferences;
  KutipSession *session;
  gint64 key_time;
  GArray *shown;
  double longest;
} Bench;

static gboolean
on_time (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Runs the loop for a while; notes its longest turn. */
static void
run_loop (Bench *self, guint ms)
{
  gboolean over = FALSE;

  g_timeout_add (ms, on_time, &over);
  while (!over)
    {
      double before = draft_now ();

      g_main_context_iteration (NULL, TRUE);
      self->longest = MAX (self->longest, draft_now () - before);
    }
}

static void
on_changed (KutipSession *session, Bench *self)
{
  double ms = (g_get_monotonic_time () - self->key_time) / 1e3;

  if (self->key_time)
    g_array_append_val (self->shown, ms);
  self->key_time = 0;
}

static void
switch_on (Bench *self, Kind kind)
{
  if (kind == KUTIP)
    {
      self->session = kutip_session_new (self->view, self->library, self->preferences);
      kutip_sidebar_set_session (KUTIP_SIDEBAR (self->sidebar), self->session);
      g_signal_connect (self->session, "changed", G_CALLBACK (on_changed), self);
      while (!kutip_session_is_idle (self->session))
        run_loop (self, 20);
    }
#ifdef HAVE_GSPELL
  if (kind == GSPELL)
    {
      GspellTextView *view = gspell_text_view_get_from_gtk_text_view (self->view);

      gspell_text_view_basic_setup (view);
    }
#endif
}

static void
open_draft (Bench *self, const char *text, Kind kind)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new (NULL, NULL);
  GtkTextIter iter;

  self->window = gtk_window_new (GTK_WINDOW_TOPLEVEL);
  self->view = GTK_TEXT_VIEW (gtk_source_view_new ());
  self->buffer = gtk_text_view_get_buffer (self->view);
  self->sidebar = kutip_sidebar_new ();
  self->library = kutip_library_get (g_getenv ("KUTIP_DATADIR"));
  self->preferences = kutip_preferences_get (NULL);
  self->shown = g_array_new (FALSE, FALSE, sizeof (double));
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD);
  gtk_text_view_set_monospace (self->view, TRUE);
  gtk_widget_set_size_request (self->sidebar, 300, -1);
  gtk_container_add (GTK_CONTAINER (scrolled), GTK_WIDGET (self->view));
  gtk_box_pack_start (GTK_BOX (box), self->sidebar, FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (box), scrolled, TRUE, TRUE, 0);
  gtk_container_add (GTK_CONTAINER (self->window), box);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1100, 700);
  gtk_text_buffer_set_text (self->buffer, text, -1);
  gtk_widget_show_all (self->window);
  switch_on (self, kind);

  /* In the first paragraph, which is in sight however long the others are. */
  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, 150);
  gtk_text_iter_forward_word_end (&iter);
  gtk_text_buffer_place_cursor (self->buffer, &iter);
  gtk_text_buffer_insert_at_cursor (self->buffer, " ", 1);
  /* Until the view has laid out all of the draft. */
  run_loop (self, 1500 + gtk_text_buffer_get_char_count (self->buffer) / 250);
}

static void
close_draft (Bench *self)
{
  if (self->session)
    {
      kutip_sidebar_set_session (KUTIP_SIDEBAR (self->sidebar), NULL);
      kutip_session_close (self->session);
      g_clear_object (&self->session);
    }
  gtk_widget_destroy (self->window);
  g_object_unref (self->library);
  g_object_unref (self->preferences);
  g_array_unref (self->shown);
}

static Result
type (const char *text, Kind kind, guint n_keys)
{
  g_autoptr (GArray) costs = g_array_new (FALSE, FALSE, sizeof (double));
  const char *key = SCRIPT;
  Bench bench = { 0 };
  Result result;

  open_draft (&bench, text, kind);
  bench.longest = 0;
  for (guint i = 0; i < n_keys; i++)
    {
      char one[7] = "";
      double before = draft_now (), cost;

      g_unichar_to_utf8 (g_utf8_get_char (key), one);
      bench.key_time = g_get_monotonic_time ();
      g_signal_emit_by_name (bench.view, "insert-at-cursor", one);
      run_loop (&bench, INTERVAL_MS);
      cost = draft_now () - before;
      g_array_append_val (costs, cost);
      key = g_utf8_next_char (key);
      if (*key != '\0')
        continue;
      key = SCRIPT;
      run_loop (&bench, PAUSE_MS);
    }
  result = (Result) {
    .p50 = draft_percentile (costs, 0.5),
    .p95 = draft_percentile (costs, 0.95),
    .p99 = draft_percentile (costs, 0.99),
    .longest = bench.longest,
    .shown50 = draft_percentile (bench.shown, 0.5),
    .shown95 = draft_percentile (bench.shown, 0.95),
  };
  close_draft (&bench);
  return result;
}

static void
print_json (const char *draft, Kind kind, const Result *r)
{
  g_print ("{\"benchmark\": \"typing\", \"draft\": \"%s\", \"with\": \"%s\", \"p50_ms\": %.3f, "
           "\"p95_ms\": %.3f, \"p99_ms\": %.3f, \"longest_turn_ms\": %.3f, \"marked_p50_ms\": %.1f, "
           "\"marked_p95_ms\": %.1f}\n",
           draft, kinds[kind], r->p50, r->p95, r->p99, r->longest, r->shown50, r->shown95);
}

static void
print_row (const char *draft, Kind kind, const Result *r, const Result *alone)
{
  g_print ("%-18s %-7s %8.2f %8.2f %8.2f %9.2f", kind == ALONE ? draft : "", kinds[kind], r->p50,
           r->p95, r->p99, r->longest);
  if (kind != ALONE)
    g_print (" %+8.2f %+8.2f %7.2f×", r->p50 - alone->p50, r->p99 - alone->p99, r->p50 / alone->p50);
  if (kind == KUTIP)
    g_print ("   marked after %.0f/%.0f ms", r->shown50, r->shown95);
  g_print ("\n");
}

int
main (int argc, char **argv)
{
  guint n_keys = argc > 1 ? atoi (argv[1]) : 140;
  guint first = argc > 2 ? MIN (atoi (argv[2]), (int) G_N_ELEMENTS (drafts) - 1) : 0;
  guint last = argc > 2 ? first + 1 : G_N_ELEMENTS (drafts);
  Result results[G_N_ELEMENTS (drafts)][N_KINDS] = { 0 };
  guint n_kinds = ALONE + 2;

  gtk_init (&argc, &argv);
#ifdef HAVE_GSPELL
  if (gspell_language_get_available ())
    n_kinds = N_KINDS;
#endif
  g_print ("Main loop a key press, in ms of its thread: %u keys, one every %u ms\n", n_keys,
           INTERVAL_MS);
  g_print ("%-18s %-7s %8s %8s %8s %9s %8s %8s %8s\n", "paragraphs", "with", "p50", "p95", "p99",
           "longest", "+p50", "+p99", "ratio");
  for (guint i = first; i < last; i++)
    {
      g_autofree char *text = draft_new (drafts[i].paragraph, drafts[i].size, "\n\n");

      for (guint round = 0; round < ROUNDS; round++)
        for (guint kind = 0; kind < n_kinds; kind++)
          {
            Result result = type (text, kind, n_keys);

            if (round == 0 || result.p50 < results[i][kind].p50)
              results[i][kind] = result;
          }
      for (guint kind = 0; kind < n_kinds; kind++)
        print_row (drafts[i].name, kind, &results[i][kind], &results[i][ALONE]);
    }
  for (guint i = first; i < last; i++)
    for (guint kind = 0; kind < n_kinds; kind++)
      print_json (drafts[i].name, kind, &results[i][kind]);
  return 0;
}
