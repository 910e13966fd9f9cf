/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-highlighter.h"

#include <gtksourceview/gtksource.h>

#include "kutip-release.h"

#define SLICE_US 2000  /* of the main loop's time; a line more may go over it */
#define CLOCK_EVERY 64 /* lines without work between two looks at the clock */

struct _KutipHighlighter {
  GObject parent_instance;
  GtkTextView *view; /* weak */
  GtkTextBuffer *buffer;
  GtkAdjustment *scroll;
  KutipRecorder *recorder;
  KutipTags *tags;
  KutipPalette palette;
  gboolean visible, printing;

  KutipAnalysis *analysis;
  GPtrArray *shown; /* (element-type KutipMarks): of each line; NULL: not known, or not all of them */
  guint seen, seen_end; /* the lines in sight that wait */
  guint next;       /* of the other lines */
  guint held_line;  /* shown without the word that is being typed; G_MAXUINT for none */
  gboolean has_long; /* marks of long lines come and go with the scrolling */
  guint source;
};

G_DEFINE_FINAL_TYPE (KutipHighlighter, kutip_highlighter, G_TYPE_OBJECT)

static void
take_shown (KutipHighlighter *self, guint i, KutipMarks *marks)
{
  KutipMarks *old = self->shown->pdata[i];

  if (old == marks)
    return;
  self->shown->pdata[i] = marks ? kutip_marks_ref (marks) : NULL;
  if (old)
    kutip_marks_unref (old);
}

/* The code points in sight. */
static KutipSpan
get_sight (KutipHighlighter *self)
{
  GdkRectangle area;
  GtkTextIter top, bottom;

  if (!self->view)
    return (KutipSpan) { 0, 0 };
  gtk_text_view_get_visible_rect (self->view, &area);
  gtk_text_view_get_iter_at_location (self->view, &top, area.x, area.y);
  gtk_text_view_get_iter_at_location (self->view, &bottom, area.x + area.width,
                                      area.y + area.height);
  return (KutipSpan) { gtk_text_iter_get_offset (&top), gtk_text_iter_get_offset (&bottom) };
}

/* @span of the buffer as a part of @line. */
static KutipSpan
within (KutipSpan span, KutipSpan line)
{
  return (KutipSpan) {
    span.start > line.start ? MIN (span.start, line.end) - line.start : 0,
    span.end > line.start ? MIN (span.end, line.end) - line.start : 0,
  };
}

static void
show_line (KutipHighlighter *self, guint i)
{
  guint n_lines = self->shown->len;
  KutipSpan line = kutip_analysis_get_paragraph (self->analysis, i);
  KutipMarks *marks = kutip_analysis_get_marks (self->analysis, i);
  KutipSpan clip = { 0, G_MAXUINT }, held;
  guint length = line.end - line.start, n_marks;
  const KutipMark *array = kutip_marks_get_array (marks, &n_marks);
  GtkTextIter start;

  take_shown (self, i, NULL);
  if (!kutip_recorder_map_line (self->recorder, &line, i + 1 == n_lines))
    return;
  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, line.start);
  if (!gtk_text_iter_starts_line (&start) ||
      (guint) gtk_text_iter_get_chars_in_line (&start) != length)
    return;

  if (length > KUTIP_TOO_LONG_LINE)
    n_marks = 0;
  else if (length > KUTIP_LONG_LINE)
    {
      clip = within (get_sight (self), line);
      self->has_long = TRUE;
    }
  held = within (kutip_recorder_get_held_word (self->recorder), line);
  if (held.start < held.end)
    self->held_line = i;
  kutip_tags_update_line (self->tags, &start, length, array, n_marks, clip, held);
  if (clip.end == G_MAXUINT && held.start >= held.end)
    take_shown (self, i, marks);
}

static gboolean
needs_work (KutipHighlighter *self, guint i)
{
  return self->shown->pdata[i] != kutip_analysis_get_marks (self->analysis, i);
}

/* Returns whether there is more to do. */
static gboolean
run_slice (KutipHighlighter *self)
{
  gint64 end = g_get_monotonic_time () + SLICE_US;

  while (self->seen < self->seen_end)
    {
      guint i = self->seen++;

      if (needs_work (self, i))
        show_line (self, i);
      if (g_get_monotonic_time () >= end)
        return TRUE;
    }
  for (guint n = 1; self->next < self->shown->len; n++)
    {
      guint i = self->next++;
      gboolean worked = needs_work (self, i);

      if (worked)
        show_line (self, i);
      if ((worked || n % CLOCK_EVERY == 0) && g_get_monotonic_time () >= end)
        return TRUE;
    }
  return FALSE;
}

static gboolean
on_idle (gpointer data)
{
  KutipHighlighter *self = data;

  if (run_slice (self))
    return G_SOURCE_CONTINUE;
  self->source = 0;
  return G_SOURCE_REMOVE;
}

static void
go_on (KutipHighlighter *self)
{
  if (!self->source)
    self->source = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_idle, self, NULL);
}

static void
look_at_sight (KutipHighlighter *self)
{
  KutipSpan sight = get_sight (self);

  if (self->shown->len == 0)
    return;
  self->seen = kutip_analysis_find_paragraph (self->analysis,
                                              kutip_recorder_unmap (self->recorder, sight.start));
  self->seen_end = 1 + kutip_analysis_find_paragraph (self->analysis,
                                                      kutip_recorder_unmap (self->recorder,
                                                                            sight.end));
}

/* Carries what is shown over to the lines of @analysis: those before and after the touched ones
   are the same lines. */
static void
carry_over (KutipHighlighter *self, KutipAnalysis *analysis, KutipSpan touched)
{
  GPtrArray *old = self->shown;
  guint n = kutip_analysis_get_n_paragraphs (analysis);
  guint before = MIN (n, old->len), after = 0;

  if (touched.start != G_MAXUINT && n > 0)
    {
      before = MIN (kutip_analysis_find_paragraph (analysis, touched.start), old->len);
      after = n - 1 - kutip_analysis_find_paragraph (analysis, touched.end);
      after = MIN (after, MIN (n, old->len) - before);
    }
  if (n == old->len)
    {
      /* The usual case, a change within lines: nothing moves. */
      for (guint i = before; i + after < n; i++)
        take_shown (self, i, NULL);
      return;
    }
  self->shown = g_ptr_array_sized_new (n);
  g_ptr_array_set_size (self->shown, n);
  for (guint i = 0; i < before; i++)
    self->shown->pdata[i] = g_steal_pointer (&old->pdata[i]);
  for (guint i = 1; i <= after; i++)
    self->shown->pdata[n - i] = g_steal_pointer (&old->pdata[old->len - i]);
  for (guint i = before; i + after < old->len; i++)
    g_clear_pointer ((KutipMarks **) &old->pdata[i], kutip_marks_unref);
  g_ptr_array_unref (old);
}

void
kutip_highlighter_show (KutipHighlighter *self, KutipAnalysis *analysis, KutipSpan touched)
{
  g_return_if_fail (KUTIP_IS_HIGHLIGHTER (self) && self->tags);

  carry_over (self, analysis, touched);
  kutip_release_later (self->analysis, g_object_unref);
  self->analysis = g_object_ref (analysis);
  self->held_line = G_MAXUINT;
  self->has_long = FALSE;
  self->next = 0;
  self->seen = self->seen_end = 0;
  /* After a key one slice does it all. Only where it does not, the lines in sight go first: to ask
     for them costs a layout of their text. */
  if (!run_slice (self))
    return;
  look_at_sight (self);
  go_on (self);
}

void
kutip_highlighter_hold_word (KutipHighlighter *self)
{
  KutipSpan word = kutip_recorder_get_held_word (self->recorder);

  if (word.start < word.end)
    kutip_tags_clear_word (self->tags, word);
}

void
kutip_highlighter_finish_word (KutipHighlighter *self)
{
  guint i = self->held_line;

  if (i == G_MAXUINT || !self->tags)
    return;
  self->held_line = G_MAXUINT;
  show_line (self, i);
}

/* Long lines are marked where they are seen. */
static void
on_scrolled (GtkAdjustment *scroll, KutipHighlighter *self)
{
  if (!self->analysis || !self->has_long)
    return;
  look_at_sight (self);
  go_on (self);
}

static void
on_scroll_changed (GtkTextView *view, GParamSpec *pspec, KutipHighlighter *self)
{
  GtkAdjustment *scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));

  if (self->scroll)
    g_signal_handlers_disconnect_by_data (self->scroll, self);
  g_set_object (&self->scroll, scroll);
  if (scroll)
    g_signal_connect (scroll, "value-changed", G_CALLBACK (on_scrolled), self);
}

static void
update_visible (KutipHighlighter *self)
{
  if (self->tags)
    kutip_tags_set_visible (self->tags, self->visible && !self->printing);
}

void
kutip_highlighter_set_visible (KutipHighlighter *self, gboolean visible)
{
  self->visible = visible;
  update_visible (self);
}

void
kutip_highlighter_set_marks (KutipHighlighter *self, KutipMarkStyle style, guint kinds)
{
  if (!self->tags || !kutip_tags_set_marks (self->tags, style, kinds))
    return;
  for (guint i = 0; i < self->shown->len; i++)
    take_shown (self, i, NULL);
  self->next = 0;
  if (!self->analysis)
    return;
  look_at_sight (self);
  go_on (self);
}

void
kutip_highlighter_set_printing (KutipHighlighter *self, gboolean printing)
{
  self->printing = printing;
  update_visible (self);
}

gboolean
kutip_highlighter_is_idle (KutipHighlighter *self)
{
  return self->source == 0;
}

KutipTags *
kutip_highlighter_get_tags (KutipHighlighter *self)
{
  return self->tags;
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
      KutipTint tint = { FALSE };

      tint.has_background = get_scheme_colour (scheme, id, "background", &tint.background);
      tint.has_foreground = get_scheme_colour (scheme, id, "foreground", &tint.foreground);
      if (tint.has_background || tint.has_foreground)
        self->palette.tints[i] = tint;
    }
}

static void
restyle (KutipHighlighter *self, gboolean scheme_changed)
{
  GtkSourceStyleScheme *scheme = get_scheme (self);
  GtkStyleContext *context;
  GdkRGBA text, paper;

  if (!self->view || !self->tags)
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
  kutip_tags_set_palette (self->tags, &self->palette);
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
  gboolean going = !self->view || gtk_widget_in_destruction (GTK_WIDGET (self->view));

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->scroll)
    g_signal_handlers_disconnect_by_data (self->scroll, self);
  g_clear_object (&self->scroll);
  if (self->buffer)
    g_signal_handlers_disconnect_by_data (self->buffer, self);
  if (self->view)
    g_signal_handlers_disconnect_by_data (self->view, self);
  g_clear_weak_pointer (&self->view);
  if (self->tags)
    kutip_tags_free (g_steal_pointer (&self->tags), !going);
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
kutip_highlighter_finalize (GObject *object)
{
  KutipHighlighter *self = KUTIP_HIGHLIGHTER (object);

  for (guint i = 0; i < self->shown->len; i++)
    take_shown (self, i, NULL);
  g_ptr_array_unref (self->shown);
  G_OBJECT_CLASS (kutip_highlighter_parent_class)->finalize (object);
}

static void
kutip_highlighter_class_init (KutipHighlighterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kutip_highlighter_dispose;
  G_OBJECT_CLASS (klass)->finalize = kutip_highlighter_finalize;
}

static void
kutip_highlighter_init (KutipHighlighter *self)
{
  self->visible = TRUE;
  self->held_line = G_MAXUINT;
  self->shown = g_ptr_array_new ();
}

KutipHighlighter *
kutip_highlighter_new (GtkTextView *view, KutipRecorder *recorder)
{
  KutipHighlighter *self = g_object_new (KUTIP_TYPE_HIGHLIGHTER, NULL);

  g_set_weak_pointer (&self->view, view);
  self->buffer = g_object_ref (gtk_text_view_get_buffer (view));
  self->recorder = g_object_ref (recorder);
  self->tags = kutip_tags_new (self->buffer);
  restyle (self, TRUE);
  if (GTK_SOURCE_IS_BUFFER (self->buffer))
    g_signal_connect_swapped (self->buffer, "notify::style-scheme", G_CALLBACK (on_scheme_changed),
                              self);
  g_signal_connect_swapped (view, "style-updated", G_CALLBACK (on_style_updated), self);
  g_signal_connect (view, "notify::vadjustment", G_CALLBACK (on_scroll_changed), self);
  on_scroll_changed (view, NULL, self);
  return self;
}
