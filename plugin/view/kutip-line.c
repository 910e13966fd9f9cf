/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-line.h"

#define MAX_ENDS 300 /* remembered, of a line that one scrolls through */

static const KutipSpan clean = { G_MAXUINT, 0 };

KutipLine *
kutip_line_new (guint start, guint length)
{
  KutipLine *self = g_new0 (KutipLine, 1);

  self->start = start;
  self->length = length;
  self->stale = TRUE;
  self->dirty = clean;
  self->segments = g_array_new (FALSE, FALSE, sizeof (KutipSegment));
  self->letters = g_array_new (FALSE, FALSE, sizeof (KutipBox));
  self->ends = g_array_new (FALSE, FALSE, sizeof (KutipRowEnd));
  return self;
}

void
kutip_line_free (gpointer line)
{
  KutipLine *self = line;

  g_clear_pointer (&self->marks, kutip_marks_unref);
  g_clear_pointer (&self->boxes, g_array_unref);
  g_array_unref (self->segments);
  g_array_unref (self->letters);
  g_array_unref (self->ends);
  g_free (self);
}

/* Some places are to be asked for. */
static void
unsettle (KutipLine *self)
{
  self->settled = FALSE;
  self->n_lettered = 0;
  g_clear_pointer (&self->boxes, g_array_unref);
}

static void
forget_points (KutipLine *self)
{
  for (guint i = 0; i < self->segments->len; i++)
    {
      KutipSegment *segment = kutip_segments_get (self->segments, i);

      segment->from.known = segment->to.known = FALSE;
    }
  g_array_set_size (self->ends, 0);
}

void
kutip_line_forget (KutipLine *self)
{
  forget_points (self);
  self->dirty = clean;
  unsettle (self);
}

GArray *
kutip_line_take_segments (KutipLine *self, GArray *segments)
{
  GArray *old = self->segments;

  kutip_segments_inherit (segments, old);
  self->segments = segments;
  unsettle (self);
  return old;
}

void
kutip_line_edit (KutipLine *self, guint at, guint removed, guint inserted)
{
  kutip_segments_edit (self->segments, at, removed, inserted);
  for (guint i = 0; i < self->ends->len; i++)
    {
      KutipRowEnd *end = &g_array_index (self->ends, KutipRowEnd, i);

      end->next = kutip_segments_move (end->next, at, removed, inserted, TRUE);
    }
  self->length += inserted - removed;
  if (self->dirty.start <= self->dirty.end)
    {
      self->dirty.start = kutip_segments_move (self->dirty.start, at, removed, inserted, FALSE);
      self->dirty.end = kutip_segments_move (self->dirty.end, at, removed, inserted, TRUE);
    }
  self->dirty.start = MIN (self->dirty.start, at);
  self->dirty.end = MAX (self->dirty.end, at + inserted);
  unsettle (self);
}

/* What Unicode has set aside for scripts of that direction, and its marks that turn the text. */
static gboolean
is_right_to_left (gunichar c)
{
  return (c >= 0x0590 && c < 0x0900) || c == 0x200f || c == 0x202b || c == 0x202e || c == 0x2067 ||
         (c >= 0xfb1d && c < 0xfe00) || (c >= 0xfe70 && c < 0xff00) ||
         (c >= 0x10800 && c < 0x11000) || (c >= 0x1e800 && c < 0x1f000);
}

static gboolean
has_right_to_left (const GtkTextIter *line, KutipSpan part)
{
  GtkTextIter from = *line, to = *line;
  g_autofree char *text = NULL;

  gtk_text_iter_forward_chars (&from, part.start);
  gtk_text_iter_forward_chars (&to, part.end);
  text = gtk_text_iter_get_slice (&from, &to);
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    if ((guchar) *p >= 0xd6 && is_right_to_left (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static gboolean
settle_letters (KutipLine *self, const KutipSettling *settling, gint64 deadline)
{
  if (self->n_lettered == 0)
    g_array_set_size (self->letters, 0);
  for (; self->n_lettered < self->segments->len; self->n_lettered++)
    {
      const KutipSegment *segment = kutip_segments_get (self->segments, self->n_lettered);
      guint n = segment->span.end - segment->span.start;
      g_autofree GdkRectangle *places = NULL;

      if (g_get_monotonic_time () >= deadline)
        return FALSE;
      places = g_new (GdkRectangle, n);
      for (guint i = 0; i < n; i++)
        places[i] = kutip_settling_ask (settling, segment->span.start + i);
      kutip_boxes_add_letters (self->letters, segment, places);
    }
  return TRUE;
}

/* Of a line that is higher than the view only what is in sight is asked for. */
static KutipSpan
find_seen (const KutipLine *self, const KutipSettling *settling, const GdkRectangle *sight)
{
  GtkTextIter top, bottom;
  guint line = self->start, end = self->start + self->length, from, to;

  if (settling->height <= sight->height)
    return (KutipSpan) { 0, G_MAXUINT };
  gtk_text_view_get_iter_at_location (settling->view, &top, sight->x,
                                      MAX (sight->y, settling->top));
  gtk_text_view_get_iter_at_location (settling->view, &bottom, sight->x + sight->width,
                                      sight->y + sight->height);
  from = CLAMP ((guint) gtk_text_iter_get_offset (&top), line, end);
  to = CLAMP ((guint) gtk_text_iter_get_offset (&bottom), line, end);
  return (KutipSpan) { from - line, to - line + 1 };
}

gboolean
kutip_line_settle (KutipLine *self, GtkTextView *view, const GtkTextIter *iter, gint64 deadline)
{
  KutipSettling settling;
  gboolean dirty = self->dirty.start <= self->dirty.end;
  GdkRectangle sight;

  gtk_text_view_get_visible_rect (view, &sight);
  if (self->settled && (self->seen.end == G_MAXUINT || gdk_rectangle_equal (&sight, &self->sight)))
    return TRUE;
  if (!self->bidi && (!self->scanned || dirty))
    self->bidi = has_right_to_left (iter, self->scanned ? self->dirty
                                                        : (KutipSpan) { 0, self->length });
  self->scanned = TRUE;
  kutip_settling_init (&settling, view, iter);
  if (self->bidi)
    {
      self->seen = (KutipSpan) { 0, G_MAXUINT };
      self->settled = settle_letters (self, &settling, deadline);
    }
  else
    {
      self->seen = find_seen (self, &settling, &sight);
      kutip_settling_list (&settling, self->segments, self->seen);
      if (dirty && self->even)
        kutip_settling_follow (&settling, self->dirty, self->ends);
      /* A letter of another font makes its row higher, and the marks of all of its run of letters. */
      self->even = self->even && (!dirty || kutip_settling_is_even (&settling));
      if (dirty && !self->even)
        forget_points (self);
      if (self->ends->len > MAX_ENDS)
        g_array_set_size (self->ends, 0);
      self->settled = kutip_settling_ask_unknown (&settling, deadline) &&
                      kutip_settling_ask_ends (&settling, self->segments, self->seen, self->even,
                                               self->ends, deadline);
      self->even = kutip_settling_is_even (&settling);
    }
  kutip_settling_clear (&settling);
  self->dirty = clean;
  self->sight = sight;
  g_clear_pointer (&self->boxes, g_array_unref);
  return self->settled;
}

const KutipBox *
kutip_line_get_boxes (KutipLine *self, GtkTextView *view, guint *n_boxes)
{
  int left;

  if (self->bidi)
    {
      *n_boxes = self->letters->len;
      return (KutipBox *) self->letters->data;
    }
  if (!self->boxes)
    {
      left = gtk_text_view_get_left_margin (view) + MAX (0, -gtk_text_view_get_indent (view));
      self->boxes = g_array_new (FALSE, FALSE, sizeof (KutipBox));
      for (guint i = 0; i < self->segments->len; i++)
        kutip_boxes_add_segment (self->boxes, kutip_segments_get (self->segments, i), self->ends,
                                 left);
    }
  *n_boxes = self->boxes->len;
  return (KutipBox *) self->boxes->data;
}

gboolean
kutip_line_depends_on_tag (GtkTextTag *tag)
{
  static const char *const movers[] = {
    "family-set", "style-set", "variant-set", "weight-set", "stretch-set", "size-set", "scale-set",
    "rise-set", "left-margin-set", "right-margin-set", "indent-set", "invisible-set",
    "justification-set", "tabs-set", "letter-spacing-set", "font-features-set", "wrap-mode-set",
    "pixels-above-lines-set", "pixels-below-lines-set", "pixels-inside-wrap-set", "language-set",
    "fallback-set",
  };
  static GQuark quark;
  gpointer known;

  if (!quark)
    quark = g_quark_from_static_string ("kutip-moves-letters");
  known = g_object_get_qdata (G_OBJECT (tag), quark);
  if (!known)
    {
      gboolean moves = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (movers) && !moves; i++)
        g_object_get (tag, movers[i], &moves, NULL);
      known = GINT_TO_POINTER (moves ? 2 : 1);
      g_object_set_qdata (G_OBJECT (tag), quark, known);
    }
  return known == GINT_TO_POINTER (2);
}
