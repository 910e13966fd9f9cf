/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-highlighter.h"

#include <gtksourceview/gtksource.h>

#include "kutip-release.h"

struct _KutipHighlighter {
  GObject parent_instance;
  GtkTextView *view; /* weak */
  GtkTextBuffer *buffer;
  KutipRecorder *recorder;
  KutipOverlay *overlay;
  KutipPalette palette;
  KutipAnalysis *analysis;
  guint kinds; /* a bit for each that is marked */
  guint held_at; /* where a word that is being typed has lost its marks; G_MAXUINT for nowhere */
  guint finishing; /* source */
};

G_DEFINE_FINAL_TYPE (KutipHighlighter, kutip_highlighter, G_TYPE_OBJECT)

/* The snapshot's paragraph that is just @line, or G_MAXUINT. */
static guint
find_untouched (KutipHighlighter *self, KutipSpan line)
{
  guint n = self->analysis ? kutip_analysis_get_n_paragraphs (self->analysis) : 0, i;
  KutipSpan paragraph;

  if (n == 0)
    return G_MAXUINT;
  i = kutip_analysis_find_paragraph (self->analysis,
                                     kutip_recorder_unmap (self->recorder, line.start));
  paragraph = kutip_analysis_get_paragraph (self->analysis, i);
  if (!kutip_recorder_map_line (self->recorder, &paragraph, i + 1 == n) ||
      paragraph.start != line.start || paragraph.end != line.end)
    return G_MAXUINT;
  return i;
}

static KutipMarks *
peek_marks (KutipSpan line, gpointer data)
{
  KutipHighlighter *self = data;
  guint i = find_untouched (self, line);

  return i == G_MAXUINT ? NULL : kutip_analysis_get_marks (self->analysis, i);
}

/* The marks of paragraph @i, in code points of the snapshot, as they stand in @line now. */
static void
carry_marks (KutipHighlighter *self, guint i, KutipSpan line, GArray *marks)
{
  guint base = kutip_analysis_get_paragraph (self->analysis, i).start, n;
  const KutipMark *array = kutip_marks_get_array (kutip_analysis_get_marks (self->analysis, i), &n);

  for (guint j = 0; j < n; j++)
    {
      KutipMark mark = array[j];
      guint start, end;

      if (!(self->kinds & 1u << mark.kind))
        continue;
      start = MAX (kutip_recorder_map (self->recorder, base + mark.span.start, TRUE), line.start);
      end = MIN (kutip_recorder_map (self->recorder, base + mark.span.end, FALSE), line.end);
      if (start >= end)
        continue;
      mark.span = (KutipSpan) { start - line.start, end - line.start };
      g_array_append_val (marks, mark);
    }
}

static gboolean
is_long_kind (KutipMarkKind kind)
{
  return kind == KUTIP_MARK_QUOTATION || kind == KUTIP_MARK_REPORT;
}

/* What is left of a mark before the word that is being typed ends with a word, not with a blank. */
static guint
trim_end (KutipHighlighter *self, KutipSpan line, guint start, guint end)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, line.start + end);
  while (end > start && gtk_text_iter_backward_char (&iter) &&
         g_unichar_isspace (gtk_text_iter_get_char (&iter)))
    end--;
  return end;
}

/* Takes the word that is being typed out of the marks. */
static void
cut_word (KutipHighlighter *self, KutipSpan line, KutipSpan word, GArray *marks)
{
  guint n = marks->len;

  for (guint i = 0; i < n; i++)
    {
      KutipMark *mark = &g_array_index (marks, KutipMark, i), rest;
      KutipSpan span = mark->span;

      if (word.end <= span.start || word.start >= span.end ||
          /* A word changed inside a quotation does not tear a hole in it. */
          (is_long_kind (mark->kind) && span.start < word.start && word.end < span.end))
        continue;
      mark->span.end = span.start;
      if (span.start < word.start)
        mark->span.end = trim_end (self, line, span.start, word.start);
      if (word.end < span.end)
        {
          rest = (KutipMark) { mark->kind, { word.end, span.end } };
          g_array_append_val (marks, rest);
        }
    }
}

void
kutip_highlighter_collect (KutipHighlighter *self, KutipSpan line, GArray *marks)
{
  guint i, last;
  KutipSpan word;

  g_return_if_fail (KUTIP_IS_HIGHLIGHTER (self));
  if (!self->analysis || kutip_analysis_get_n_paragraphs (self->analysis) == 0 ||
      line.end - line.start > KUTIP_TOO_LONG_LINE)
    return;
  i = last = find_untouched (self, line);
  if (i == G_MAXUINT)
    {
      i = kutip_analysis_find_paragraph (self->analysis,
                                         kutip_recorder_unmap (self->recorder, line.start));
      last = kutip_analysis_find_paragraph (self->analysis,
                                            kutip_recorder_unmap (self->recorder, line.end));
    }
  for (; i <= last; i++)
    carry_marks (self, i, line, marks);
  word = kutip_recorder_get_held_word (self->recorder);
  if (word.start < word.end && word.start < line.end && word.end > line.start)
    cut_word (self, line,
              (KutipSpan) { MAX (word.start, line.start) - line.start,
                            MIN (word.end, line.end) - line.start }, marks);
}

static void
collect_marks (KutipSpan line, GArray *marks, gpointer data)
{
  kutip_highlighter_collect (data, line, marks);
}

void
kutip_highlighter_show (KutipHighlighter *self, KutipAnalysis *analysis)
{
  g_return_if_fail (KUTIP_IS_HIGHLIGHTER (self) && self->overlay);

  kutip_release_later (self->analysis, g_object_unref);
  self->analysis = g_object_ref (analysis);
  kutip_overlay_refresh (self->overlay);
}

void
kutip_highlighter_hold_word (KutipHighlighter *self)
{
  KutipSpan word = kutip_recorder_get_held_word (self->recorder);

  if (!self->overlay || word.start >= word.end)
    return;
  self->held_at = word.start;
  kutip_overlay_refresh_line (self->overlay, word.start);
}

static gboolean
on_finished (gpointer data)
{
  KutipHighlighter *self = data;

  kutip_overlay_refresh_line (self->overlay, self->held_at);
  self->held_at = G_MAXUINT;
  self->finishing = 0;
  return G_SOURCE_REMOVE;
}

void
kutip_highlighter_finish_word (KutipHighlighter *self)
{
  /* Not now: the buffer is in the middle of the edit that ends the word. */
  if (self->held_at != G_MAXUINT && self->overlay && !self->finishing)
    self->finishing = g_idle_add (on_finished, self);
}

static void
on_edited (KutipHighlighter *self, guint at, guint removed, guint inserted)
{
  if (self->held_at != G_MAXUINT)
    self->held_at = kutip_segments_move (self->held_at, at, removed, inserted, FALSE);
  kutip_overlay_edit (self->overlay, at, removed, inserted);
}

void
kutip_highlighter_set_visible (KutipHighlighter *self, gboolean visible)
{
  if (self->overlay)
    kutip_overlay_set_visible (self->overlay, visible);
}

void
kutip_highlighter_set_marks (KutipHighlighter *self, KutipMarkStyle style, guint kinds)
{
  self->kinds = style == KUTIP_MARKS_NONE ? 0 : kinds;
  if (self->overlay)
    kutip_overlay_set_style (self->overlay, style);
}

gboolean
kutip_highlighter_is_idle (KutipHighlighter *self)
{
  return !self->overlay || (!self->finishing && kutip_overlay_is_idle (self->overlay));
}

const KutipPalette *
kutip_highlighter_get_palette (KutipHighlighter *self)
{
  return &self->palette;
}

static GtkSourceStyleScheme *
get_scheme (KutipHighlighter *self)
{
  return GTK_SOURCE_IS_BUFFER (self->buffer)
           ? gtk_source_buffer_get_style_scheme (GTK_SOURCE_BUFFER (self->buffer))
           : NULL;
}

/* A colour of a style in the scheme. FALSE where the scheme leaves it to the theme. */
static gboolean
get_scheme_colour (GtkSourceStyleScheme *scheme, const char *id, const char *which, GdkRGBA *colour)
{
  GtkSourceStyle *style = scheme ? gtk_source_style_scheme_get_style (scheme, id) : NULL;
  g_autofree char *text = NULL;
  g_autofree char *flag = g_strconcat (which, "-set", NULL);
  gboolean set = FALSE;

  if (!style)
    return FALSE;
  g_object_get (style, which, &text, flag, &set, NULL);
  return set && text && gdk_rgba_parse (colour, text);
}

/* A scheme that knows of Kutip ("kutip:person" …) decides. */
static void
take_scheme_styles (KutipHighlighter *self, GtkSourceStyleScheme *scheme)
{
  for (guint i = 0; i < KUTIP_N_MARK_KINDS; i++)
    {
      g_autofree char *id = g_strconcat ("kutip:", kutip_mark_kind_get_nick (i), NULL);
      GdkRGBA background;

      if (get_scheme_colour (scheme, id, "background", &background))
        kutip_palette_set_background (&self->palette, i, &background);
    }
}

static void
restyle (KutipHighlighter *self, gboolean scheme_changed)
{
  GtkSourceStyleScheme *scheme = get_scheme (self);
  GtkStyleContext *context;
  GdkRGBA text, paper;

  if (!self->view || !self->overlay)
    return;
  context = gtk_widget_get_style_context (GTK_WIDGET (self->view));
  if (!get_scheme_colour (scheme, "text", "foreground", &text) &&
      !gtk_style_context_lookup_color (context, "theme_text_color", &text))
    text = (GdkRGBA) { 0, 0, 0, 1 };
  if (!get_scheme_colour (scheme, "text", "background", &paper) &&
      !gtk_style_context_lookup_color (context, "theme_base_color", &paper))
    paper = (GdkRGBA) { 1, 1, 1, 1 };
  if (!scheme_changed && gdk_rgba_equal (&text, &self->palette.text) &&
      gdk_rgba_equal (&paper, &self->palette.paper))
    return;
  kutip_palette_init (&self->palette, &text, &paper);
  if (scheme)
    take_scheme_styles (self, scheme);
  kutip_overlay_set_palette (self->overlay, &self->palette);
}

static void
on_scheme_changed (KutipHighlighter *self)
{
  restyle (self, TRUE);
}

static void
on_style_updated (KutipHighlighter *self)
{
  restyle (self, FALSE);
}

void
kutip_highlighter_detach (KutipHighlighter *self)
{
  if (self->buffer)
    g_signal_handlers_disconnect_by_data (self->buffer, self);
  if (self->view)
    g_signal_handlers_disconnect_by_data (self->view, self);
  if (self->recorder)
    g_signal_handlers_disconnect_by_data (self->recorder, self);
  g_clear_handle_id (&self->finishing, g_source_remove);
  g_clear_pointer (&self->overlay, kutip_overlay_free);
  g_clear_weak_pointer (&self->view);
  g_clear_object (&self->buffer);
  g_clear_object (&self->recorder);
  kutip_release_later (g_steal_pointer (&self->analysis), g_object_unref);
}

static void
kutip_highlighter_dispose (GObject *object)
{
  kutip_highlighter_detach (KUTIP_HIGHLIGHTER (object));
  G_OBJECT_CLASS (kutip_highlighter_parent_class)->dispose (object);
}

static void
kutip_highlighter_class_init (KutipHighlighterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kutip_highlighter_dispose;
}

static void
kutip_highlighter_init (KutipHighlighter *self)
{
  self->held_at = G_MAXUINT;
  self->kinds = KUTIP_ALL_KINDS;
}

KutipHighlighter *
kutip_highlighter_new (GtkTextView *view, KutipRecorder *recorder)
{
  static const KutipOverlaySource source = { peek_marks, collect_marks };
  KutipHighlighter *self = g_object_new (KUTIP_TYPE_HIGHLIGHTER, NULL);

  g_set_weak_pointer (&self->view, view);
  self->buffer = g_object_ref (gtk_text_view_get_buffer (view));
  self->recorder = g_object_ref (recorder);
  self->overlay = kutip_overlay_new (view, &source, self);
  restyle (self, TRUE);
  g_signal_connect_swapped (recorder, "edited", G_CALLBACK (on_edited), self);
  if (GTK_SOURCE_IS_BUFFER (self->buffer))
    g_signal_connect_swapped (self->buffer, "notify::style-scheme", G_CALLBACK (on_scheme_changed),
                              self);
  g_signal_connect_swapped (view, "style-updated", G_CALLBACK (on_style_updated), self);
  return self;
}
