/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-session.h"

#include "kutip-reader.h"
#include "kutip-recorder.h"
#include "kutip-release.h"
#include "kutip-tooltip.h"

#define PAUSE_US (40 * 1000)      /* without a key, before the draft is read */
#define MAX_WAIT_US (400 * 1000)  /* from the first key, whoever goes on */
#define MAX_WORD_US (2000 * 1000) /* the same, within one word */
#define PATIENCE_US (500 * 1000)  /* without a snapshot, after which no job is broken off */

struct _KutipSession {
  GObject parent_instance;
  GtkTextView *view; /* weak */
  GtkTextBuffer *buffer;
  KutipLibrary *library;
  KutipPreferences *preferences;
  KutipRecorder *recorder;
  KutipReader *reader;
  KutipHighlighter *highlighter;
  KutipAnalysis *analysis;
  KutipCorrections *corrections;
  char *problem;
  guint generation;
  gboolean again;          /* there is something to read once the job has ended */
  guint timer;
  gboolean sleeping;       /* the timer waits for the end of a word */
  gint64 first_edit, last_edit, last_snapshot;
  gboolean had_tooltip;
};

G_DEFINE_FINAL_TYPE (KutipSession, kutip_session, G_TYPE_OBJECT)

enum { CHANGED, CORRECTED, N_SIGNALS };
static guint signals[N_SIGNALS];

#define SESSION_KEY "kutip-session"

static void
read_now (KutipSession *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  self->first_edit = 0;
  if (self->problem || !kutip_recorder_is_complete (self->recorder))
    return;
  if (kutip_reader_is_busy (self->reader))
    {
      self->again = TRUE;
      /* Someone who never stops typing gets a snapshot as well. */
      if (g_get_monotonic_time () - self->last_snapshot < PATIENCE_US)
        kutip_reader_cancel (self->reader);
      return;
    }
  self->again = FALSE;
  kutip_reader_read (self->reader, kutip_recorder_take (self->recorder), ++self->generation);
}

static gboolean on_timer (gpointer data);

static void
start_timer (KutipSession *self, gint64 us)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (MAX (us + 999, 0) / 1000, on_timer, self);
}

/* When to read what was typed. */
static gint64
get_due (KutipSession *self)
{
  if (kutip_recorder_is_typing (self->recorder))
    return self->first_edit + MAX_WORD_US;
  return MIN (self->last_edit + PAUSE_US, self->first_edit + MAX_WAIT_US);
}

/* One timer for many keys: it looks at the clock and sleeps on. */
static gboolean
on_timer (gpointer data)
{
  KutipSession *self = data;
  gint64 left = get_due (self) - g_get_monotonic_time ();

  self->timer = 0;
  if (kutip_recorder_is_typing (self->recorder))
    kutip_highlighter_hold_word (self->highlighter);
  self->sleeping = left > PAUSE_US;
  if (left > 0)
    start_timer (self, left);
  else
    read_now (self);
  return G_SOURCE_REMOVE;
}

static void
on_edited (KutipSession *self, guint at, guint removed, guint inserted)
{
  self->last_edit = g_get_monotonic_time ();
  if (self->first_edit == 0)
    self->first_edit = self->last_edit;
  if (!self->timer)
    {
      self->sleeping = FALSE;
      start_timer (self, PAUSE_US);
    }
}

/* What waited for the end of the word waits no longer. */
static void
on_word_finished (KutipSession *self)
{
  kutip_highlighter_finish_word (self->highlighter);
  if (self->timer && self->sleeping)
    {
      self->sleeping = FALSE;
      start_timer (self, PAUSE_US);
    }
}

static void
on_read (KutipAnalysis *analysis, const GError *error, gpointer user_data)
{
  KutipSession *self = user_data;

  if (error)
    {
      g_free (self->problem);
      self->problem = g_strdup (error->message);
      g_signal_emit (self, signals[CHANGED], 0);
      return;
    }
  if (analysis)
    {
      kutip_recorder_settle (self->recorder);
      self->last_snapshot = g_get_monotonic_time ();
      kutip_highlighter_show (self->highlighter, analysis);
      kutip_release_later (self->analysis, g_object_unref);
      self->analysis = g_object_ref (analysis);
    }
  else
    self->again = TRUE;
  if (self->again)
    read_now (self);
  if (analysis)
    g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
on_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip,
                  KutipSession *self)
{
  g_autofree char *markup = NULL;
  GtkTextIter iter;
  guint offset;
  int buffer_x, buffer_y;

  if (!self->analysis)
    return FALSE;
  if (keyboard)
    gtk_text_buffer_get_iter_at_mark (self->buffer, &iter, gtk_text_buffer_get_insert (self->buffer));
  else
    {
      gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, x, y, &buffer_x,
                                             &buffer_y);
      if (!gtk_text_view_get_iter_at_position (self->view, &iter, NULL, buffer_x, buffer_y))
        return FALSE;
    }
  offset = kutip_recorder_unmap (self->recorder, gtk_text_iter_get_offset (&iter));
  markup = kutip_tooltip_new_markup (self->analysis, offset);
  if (!markup)
    return FALSE;
  gtk_tooltip_set_markup (tooltip, markup);
  return TRUE;
}

KutipSession *
kutip_session_get (GtkTextView *view)
{
  return view ? g_object_get_data (G_OBJECT (view), SESSION_KEY) : NULL;
}

static void
on_show_marks (KutipSession *self)
{
  kutip_highlighter_set_visible (self->highlighter,
                                 kutip_preferences_get_show_marks (self->preferences));
}

static void
on_marks (KutipSession *self)
{
  kutip_highlighter_set_marks (self->highlighter,
                               kutip_preferences_get_mark_style (self->preferences),
                               kutip_preferences_get_kinds (self->preferences));
}

static void
on_checks (KutipSession *self)
{
  kutip_library_set_disabled_checks (self->library,
                                     kutip_preferences_get_disabled_checks (self->preferences));
  read_now (self);
}

static void
on_language (KutipSession *self)
{
  const char *language = kutip_preferences_get_language (self->preferences);

  kutip_library_set_language (self->library, language && *language ? language : NULL);
  read_now (self);
}

KutipSession *
kutip_session_new (GtkTextView *view, KutipLibrary *library, KutipPreferences *preferences)
{
  KutipSession *self = g_object_new (KUTIP_TYPE_SESSION, NULL);

  g_set_weak_pointer (&self->view, view);
  self->buffer = g_object_ref (gtk_text_view_get_buffer (view));
  self->library = g_object_ref (library);
  self->preferences = g_object_ref (preferences);
  self->recorder = kutip_recorder_new (self->buffer);
  self->reader = kutip_reader_new (library, on_read, self);
  self->highlighter = kutip_highlighter_new (view, self->recorder);
  self->last_snapshot = g_get_monotonic_time ();
  g_signal_connect_swapped (self->recorder, "edited", G_CALLBACK (on_edited), self);
  g_signal_connect_swapped (self->recorder, "copied", G_CALLBACK (read_now), self);
  g_signal_connect_swapped (self->recorder, "word-finished", G_CALLBACK (on_word_finished), self);
  self->had_tooltip = gtk_widget_get_has_tooltip (GTK_WIDGET (view));
  gtk_widget_set_has_tooltip (GTK_WIDGET (view), TRUE);
  g_signal_connect (view, "query-tooltip", G_CALLBACK (on_query_tooltip), self);
  g_object_set_data (G_OBJECT (view), SESSION_KEY, self);
  g_signal_connect_swapped (preferences, "notify::show-marks", G_CALLBACK (on_show_marks), self);
  g_signal_connect_swapped (preferences, "notify::language", G_CALLBACK (on_language), self);
  g_signal_connect_swapped (preferences, "notify::mark-style", G_CALLBACK (on_marks), self);
  g_signal_connect_swapped (preferences, "notify::hidden-kinds", G_CALLBACK (on_marks), self);
  g_signal_connect_swapped (preferences, "notify::disabled-checks", G_CALLBACK (on_checks), self);
  g_signal_connect_swapped (library, "changed", G_CALLBACK (read_now), self);
  on_marks (self);
  on_checks (self);
  on_show_marks (self);
  on_language (self);
  return self;
}

void
kutip_session_close (KutipSession *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->view)
    {
      g_signal_handlers_disconnect_by_data (self->view, self);
      gtk_widget_set_has_tooltip (GTK_WIDGET (self->view), self->had_tooltip);
      g_object_set_data (G_OBJECT (self->view), SESSION_KEY, NULL);
    }
  g_clear_weak_pointer (&self->view);
  if (self->preferences)
    g_signal_handlers_disconnect_by_data (self->preferences, self);
  g_clear_object (&self->preferences);
  if (self->library)
    g_signal_handlers_disconnect_by_data (self->library, self);
  g_clear_object (&self->library);
  g_clear_object (&self->reader);
  if (self->highlighter)
    kutip_highlighter_detach (self->highlighter);
  if (self->recorder)
    g_signal_handlers_disconnect_by_data (self->recorder, self);
  g_clear_object (&self->highlighter);
  g_clear_object (&self->recorder);
  kutip_release_later (g_steal_pointer (&self->analysis), g_object_unref);
  g_clear_object (&self->buffer);
}

KutipAnalysis *
kutip_session_get_analysis (KutipSession *self)
{
  return self->analysis;
}

const KutipEdits *
kutip_session_get_settled (KutipSession *self)
{
  return kutip_recorder_get_settled (self->recorder);
}

gint64
kutip_session_get_last_edit (KutipSession *self)
{
  return self->last_edit;
}

KutipCorrections *
kutip_session_get_corrections (KutipSession *self)
{
  return self->corrections;
}

void
kutip_session_set_corrections (KutipSession *self, KutipCorrections *corrections)
{
  g_return_if_fail (KUTIP_IS_SESSION (self) && corrections != NULL);
  if (!self->reader || kutip_corrections_equal (self->corrections, corrections))
    return;
  kutip_corrections_ref (corrections);
  kutip_corrections_unref (self->corrections);
  self->corrections = corrections;
  kutip_reader_set_corrections (self->reader, corrections);
  read_now (self);
  g_signal_emit (self, signals[CORRECTED], 0);
}

KutipLibrary *
kutip_session_get_library (KutipSession *self)
{
  return self->library;
}

const char *
kutip_session_get_problem (KutipSession *self)
{
  return self->problem;
}

char *
kutip_session_dup_warning (KutipSession *self)
{
  return self->library ? kutip_library_dup_warning (self->library) : NULL;
}

GtkTextView *
kutip_session_get_view (KutipSession *self)
{
  return self->view;
}

KutipHighlighter *
kutip_session_get_highlighter (KutipSession *self)
{
  return self->highlighter;
}

gboolean
kutip_session_is_idle (KutipSession *self)
{
  return self->problem ||
         (self->analysis && !self->timer && !self->again && !kutip_reader_is_busy (self->reader) &&
          kutip_recorder_is_complete (self->recorder) &&
          kutip_highlighter_is_idle (self->highlighter));
}

gboolean
kutip_session_map (KutipSession *self, KutipSpan *place)
{
  if (!self->view || !self->analysis)
    return FALSE;
  place->start = kutip_recorder_map (self->recorder, place->start, TRUE);
  place->end = kutip_recorder_map (self->recorder, place->end, FALSE);
  return place->start < place->end;
}

guint
kutip_session_unmap (KutipSession *self, guint offset)
{
  return self->recorder ? kutip_recorder_unmap (self->recorder, offset) : offset;
}

int
kutip_session_find_statement (KutipSession *self, KutipSpan place)
{
  for (guint i = 0; self->analysis && i < kutip_analysis_get_n_attributions (self->analysis); i++)
    {
      KutipSpan content =
        kutip_attribution_get_content (kutip_analysis_get_attribution (self->analysis, i), 0);

      if (kutip_session_map (self, &content) && content.start == place.start &&
          content.end == place.end)
        return i;
    }
  return -1;
}

void
kutip_session_select_range (KutipSession *self, KutipSpan range)
{
  GtkTextIter start, end;

  if (!self->view)
    return;
  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, range.start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, range.end);
  gtk_text_buffer_select_range (self->buffer, &start, &end);
  gtk_text_view_scroll_to_mark (self->view, gtk_text_buffer_get_insert (self->buffer), 0.2, FALSE,
                                0, 0);
}

gboolean
kutip_session_select (KutipSession *self, KutipSpan place)
{
  if (!kutip_session_map (self, &place))
    return FALSE;
  kutip_session_select_range (self, place);
  return TRUE;
}

/* Roles, sources and cues are parts of other facts: nobody steps through them. */
static gboolean
is_step (KutipMarkKind kind)
{
  return kind <= KUTIP_MARK_FIGURE || kind == KUTIP_MARK_QUOTATION || kind == KUTIP_MARK_REPORT;
}

/* The first fact of a paragraph after @from, or the last before it. Of two that begin together the
   longer. */
static gboolean
find_step (KutipAnalysis *analysis, guint paragraph, gint64 from, gboolean forward, KutipSpan *found)
{
  guint base = kutip_analysis_get_paragraph (analysis, paragraph).start, n;
  const KutipMark *marks = kutip_marks_get_array (kutip_analysis_get_marks (analysis, paragraph), &n);
  gboolean any = FALSE;

  for (guint i = 0; i < n; i++)
    {
      KutipSpan span = { base + marks[i].span.start, base + marks[i].span.end };

      if (!is_step (marks[i].kind) || (forward ? span.start <= from : span.start >= from))
        continue;
      if (any && span.start == found->start)
        found->end = MAX (found->end, span.end);
      else if (!any || (forward ? span.start < found->start : span.start > found->start))
        *found = span;
      any = TRUE;
    }
  return any;
}

gboolean
kutip_session_step (KutipSession *self, gboolean forward)
{
  GtkTextIter iter;
  gint64 from;
  guint n, paragraph;

  if (!self->view || !self->analysis)
    return FALSE;
  n = kutip_analysis_get_n_paragraphs (self->analysis);
  if (n == 0)
    return FALSE;
  gtk_text_buffer_get_iter_at_mark (self->buffer, &iter, gtk_text_buffer_get_insert (self->buffer));
  from = kutip_recorder_unmap (self->recorder, gtk_text_iter_get_offset (&iter));
  paragraph = kutip_analysis_find_paragraph (self->analysis, from);
  /* The cursor on a fact that is not selected: that fact first. */
  if (forward && !gtk_text_buffer_get_has_selection (self->buffer))
    from--;
  for (guint i = 0; i <= n; i++)
    {
      KutipSpan found;

      if (find_step (self->analysis, paragraph, from, forward, &found))
        return kutip_session_select (self, found);
      if (forward)
        {
          paragraph = paragraph + 1 < n ? paragraph + 1 : 0;
          from = paragraph == 0 ? -1 : from;
        }
      else
        {
          from = paragraph == 0 ? G_MAXINT64 : from;
          paragraph = paragraph > 0 ? paragraph - 1 : n - 1;
        }
    }
  return FALSE;
}

static void
kutip_session_dispose (GObject *object)
{
  kutip_session_close (KUTIP_SESSION (object));
  G_OBJECT_CLASS (kutip_session_parent_class)->dispose (object);
}

static void
kutip_session_finalize (GObject *object)
{
  g_free (KUTIP_SESSION (object)->problem);
  kutip_corrections_unref (KUTIP_SESSION (object)->corrections);
  G_OBJECT_CLASS (kutip_session_parent_class)->finalize (object);
}

static void
kutip_session_class_init (KutipSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kutip_session_dispose;
  G_OBJECT_CLASS (klass)->finalize = kutip_session_finalize;
  signals[CHANGED] = g_signal_new ("changed", KUTIP_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[CORRECTED] = g_signal_new ("corrected", KUTIP_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
}

static void
kutip_session_init (KutipSession *self)
{
  self->corrections = kutip_corrections_new ();
}
