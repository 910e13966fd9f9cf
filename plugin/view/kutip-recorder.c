/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-recorder.h"

#include <string.h>

#define SLICE_US 2000          /* of the main loop's time */
#define SLICE_CHARS 32768
#define MAX_HELD_WORD 64       /* longer "words" are not typed */
#define OBJECT_CHAR "\357\277\274"

struct _KutipRecorder {
  GObject parent_instance;
  GtkTextBuffer *buffer;
  KutipEdits *pending;   /* with their texts: nobody has taken them */
  KutipEdits *submitted; /* places only: taken, no snapshot yet */
  KutipEdits *settled;   /* places only: the last that came into use */
  guint known;           /* code points of the buffer that the edits tell of */
  gboolean complete;
  guint copying;         /* source */
  guint pausing;         /* source */
  gint64 last_key;
  KutipTyping typing;
};

G_DEFINE_FINAL_TYPE (KutipRecorder, kutip_recorder, G_TYPE_OBJECT)

enum { EDITED, WORD_FINISHED, COPIED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void start_copying (KutipRecorder *self);

/* The cursor, in code points. */
static guint
get_cursor (KutipRecorder *self)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &iter, gtk_text_buffer_get_insert (self->buffer));
  return gtk_text_iter_get_offset (&iter);
}

static void
finish_word (KutipRecorder *self, gboolean finished)
{
  if (finished)
    g_signal_emit (self, signals[WORD_FINISHED], 0);
}

/* One timer for many keys: it looks at the clock and sleeps on. */
static gboolean
on_pause (gpointer data)
{
  KutipRecorder *self = data;
  gint64 left = self->last_key / 1000 + KUTIP_TYPING_PAUSE_MS - g_get_monotonic_time () / 1000;

  if (self->typing.typing && left > 0)
    {
      self->pausing = g_timeout_add (left, on_pause, self);
      return G_SOURCE_REMOVE;
    }
  self->pausing = 0;
  finish_word (self, kutip_typing_pause (&self->typing));
  return G_SOURCE_REMOVE;
}

static void
note_key (KutipRecorder *self)
{
  self->last_key = g_get_monotonic_time ();
  if (self->typing.typing && !self->pausing)
    self->pausing = g_timeout_add (KUTIP_TYPING_PAUSE_MS, on_pause, self);
}

static void
note_insertion (KutipRecorder *self, guint at, const char *text, gsize length, guint n_chars)
{
  if (self->complete || at < self->known)
    {
      kutip_edits_replace (self->pending, at, 0, text, length, n_chars);
      self->known += n_chars;
    }
  g_signal_emit (self, signals[EDITED], 0, at, 0, n_chars);
}

/* After the default handler: the place is behind the new text. */
static void
on_insert_text (GtkTextBuffer *buffer, GtkTextIter *place, const char *text, int length,
                KutipRecorder *self)
{
  gsize n_bytes = length < 0 ? strlen (text) : (gsize) length;
  guint n_chars = g_utf8_strlen (text, n_bytes);
  guint end = gtk_text_iter_get_offset (place);

  if (n_chars == 0)
    return;
  finish_word (self, kutip_typing_insert (&self->typing, g_utf8_get_char (text), n_chars,
                                          end == get_cursor (self)));
  note_key (self);
  note_insertion (self, end - n_chars, text, n_bytes, n_chars);
}

static void
on_insert_object (GtkTextBuffer *buffer, GtkTextIter *place, gpointer object, KutipRecorder *self)
{
  note_insertion (self, gtk_text_iter_get_offset (place) - 1, OBJECT_CHAR, strlen (OBJECT_CHAR), 1);
}

/* Before the default handler: afterwards the extent is gone. */
static void
on_delete_range (GtkTextBuffer *buffer, GtkTextIter *from, GtkTextIter *to, KutipRecorder *self)
{
  guint start = gtk_text_iter_get_offset (from);
  guint end = gtk_text_iter_get_offset (to);
  guint cursor = get_cursor (self);

  finish_word (self, kutip_typing_delete (&self->typing, end - start,
                                          cursor == start || cursor == end));
  note_key (self);
  g_signal_emit (self, signals[EDITED], 0, start, end - start, 0);
  end = self->complete ? end : MIN (end, self->known);
  if (start >= end)
    return;
  kutip_edits_replace (self->pending, start, end - start, "", 0, 0);
  self->known -= end - start;
}

static void
on_mark_set (GtkTextBuffer *buffer, GtkTextIter *place, GtkTextMark *mark, KutipRecorder *self)
{
  if (mark == gtk_text_buffer_get_insert (buffer))
    finish_word (self, kutip_typing_move (&self->typing));
}

static gboolean
copy_slice (gpointer data)
{
  KutipRecorder *self = data;
  gint64 end = g_get_monotonic_time () + SLICE_US;
  guint length = gtk_text_buffer_get_char_count (self->buffer);

  while (self->known < length && g_get_monotonic_time () < end)
    {
      guint n_chars = MIN (length - self->known, SLICE_CHARS);
      GtkTextIter from, to;
      g_autofree char *text = NULL;

      gtk_text_buffer_get_iter_at_offset (self->buffer, &from, self->known);
      gtk_text_buffer_get_iter_at_offset (self->buffer, &to, self->known + n_chars);
      text = gtk_text_buffer_get_slice (self->buffer, &from, &to, TRUE);
      kutip_edits_replace (self->pending, self->known, 0, text, strlen (text), n_chars);
      self->known += n_chars;
    }
  if (self->known < length)
    return G_SOURCE_CONTINUE;
  self->copying = 0;
  self->complete = TRUE;
  g_signal_emit (self, signals[COPIED], 0);
  return G_SOURCE_REMOVE;
}

static void
start_copying (KutipRecorder *self)
{
  self->complete = FALSE;
  if (!self->copying)
    self->copying = g_idle_add (copy_slice, self);
}

static void
kutip_recorder_dispose (GObject *object)
{
  KutipRecorder *self = KUTIP_RECORDER (object);

  g_clear_handle_id (&self->copying, g_source_remove);
  g_clear_handle_id (&self->pausing, g_source_remove);
  if (self->buffer)
    g_signal_handlers_disconnect_by_data (self->buffer, self);
  g_clear_object (&self->buffer);
  G_OBJECT_CLASS (kutip_recorder_parent_class)->dispose (object);
}

static void
kutip_recorder_finalize (GObject *object)
{
  KutipRecorder *self = KUTIP_RECORDER (object);

  kutip_edits_free (self->pending);
  kutip_edits_free (self->submitted);
  kutip_edits_free (self->settled);
  G_OBJECT_CLASS (kutip_recorder_parent_class)->finalize (object);
}

static void
kutip_recorder_class_init (KutipRecorderClass *klass)
{
  static const char *const names[N_SIGNALS] = { [WORD_FINISHED] = "word-finished",
                                                [COPIED] = "copied" };

  G_OBJECT_CLASS (klass)->dispose = kutip_recorder_dispose;
  G_OBJECT_CLASS (klass)->finalize = kutip_recorder_finalize;
  signals[EDITED] = g_signal_new ("edited", KUTIP_TYPE_RECORDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT);
  for (guint i = WORD_FINISHED; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], KUTIP_TYPE_RECORDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);
}

static void
kutip_recorder_init (KutipRecorder *self)
{
  self->pending = kutip_edits_new ();
  self->submitted = kutip_edits_new ();
  self->settled = kutip_edits_new ();
}

KutipRecorder *
kutip_recorder_new (GtkTextBuffer *buffer)
{
  KutipRecorder *self = g_object_new (KUTIP_TYPE_RECORDER, NULL);

  self->buffer = g_object_ref (buffer);
  g_signal_connect_after (buffer, "insert-text", G_CALLBACK (on_insert_text), self);
  g_signal_connect_after (buffer, "insert-pixbuf", G_CALLBACK (on_insert_object), self);
  g_signal_connect_after (buffer, "insert-child-anchor", G_CALLBACK (on_insert_object), self);
  g_signal_connect (buffer, "delete-range", G_CALLBACK (on_delete_range), self);
  g_signal_connect (buffer, "mark-set", G_CALLBACK (on_mark_set), self);
  start_copying (self);
  return self;
}

gboolean
kutip_recorder_is_complete (KutipRecorder *self)
{
  return self->complete;
}

KutipEdits *
kutip_recorder_take (KutipRecorder *self)
{
  KutipEdits *taken = self->pending;
  guint length = gtk_text_buffer_get_char_count (self->buffer);

  /* Another handler may have stopped a signal that we saw, or changed what it says. Then what is
     known is not the text, and all of it is noted anew. */
  if (self->complete && self->known != length)
    {
      kutip_edits_replace (taken, 0, self->known, "", 0, 0);
      self->known = 0;
      start_copying (self);
    }
  self->pending = kutip_edits_new ();
  kutip_edits_append_places (self->submitted, taken);
  return taken;
}

KutipSpan
kutip_recorder_settle (KutipRecorder *self)
{
  KutipEdits *old = self->settled;

  self->settled = self->submitted;
  self->submitted = old;
  kutip_edits_clear (self->submitted);
  return kutip_edits_get_touched (self->settled);
}

const KutipEdits *
kutip_recorder_get_settled (KutipRecorder *self)
{
  return self->settled;
}

guint
kutip_recorder_map (KutipRecorder *self, guint offset, gboolean push)
{
  offset = kutip_edits_map (self->submitted, offset, push);
  return kutip_edits_map (self->pending, offset, push);
}

guint
kutip_recorder_unmap (KutipRecorder *self, guint offset)
{
  offset = kutip_edits_unmap (self->pending, offset);
  return kutip_edits_unmap (self->submitted, offset);
}

gboolean
kutip_recorder_map_line (KutipRecorder *self, KutipSpan *line, gboolean last)
{
  return kutip_edits_map_line (self->submitted, line, last) &&
         kutip_edits_map_line (self->pending, line, last);
}

gboolean
kutip_recorder_is_typing (KutipRecorder *self)
{
  return self->typing.typing;
}

KutipSpan
kutip_recorder_get_held_word (KutipRecorder *self)
{
  GtkTextIter start, end;

  if (!self->typing.typing)
    return (KutipSpan) { 0, 0 };
  gtk_text_buffer_get_iter_at_mark (self->buffer, &start, gtk_text_buffer_get_insert (self->buffer));
  end = start;
  for (guint i = 0; i < MAX_HELD_WORD && gtk_text_iter_backward_char (&start); i++)
    if (!kutip_typing_is_word_char (gtk_text_iter_get_char (&start)))
      {
        gtk_text_iter_forward_char (&start);
        break;
      }
  for (guint i = 0; i < MAX_HELD_WORD; i++)
    if (!kutip_typing_is_word_char (gtk_text_iter_get_char (&end)) ||
        !gtk_text_iter_forward_char (&end))
      break;
  return (KutipSpan) { gtk_text_iter_get_offset (&start), gtk_text_iter_get_offset (&end) };
}
