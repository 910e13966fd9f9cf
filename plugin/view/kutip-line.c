/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-line.h"

#include "kutip-palette.h"

#define MAX_ENDS 300 /* remembered, of a line that one scrolls through */
#define THICK 2 /* pixels of a line under the text; a double line has one, a gap and one */

static const KutipSpan clean = { G_MAXUINT, 0 };

/* A point and the letter that it is an edge of. */
typedef struct {
  guint at; /* code points of the line */
  gboolean after;
  gboolean in_sight;
  KutipPoint *point;
} Edge;

/* One settling of a line. */
typedef struct {
  GtkTextView *view;
  const GtkTextIter *iter;
  int top, height; /* of the line */
  Edge *edges;
  guint n_edges;
} Settling;

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

/* The place of a letter, below the line's top. */
static GdkRectangle
ask (const Settling *settling, guint at)
{
  GtkTextIter iter = *settling->iter;
  GdkRectangle place;

  gtk_text_iter_forward_chars (&iter, at);
  gtk_text_view_get_iter_location (settling->view, &iter, &place);
  place.y -= settling->top;
  return place;
}

/* Returns whether it is elsewhere than was known. */
static gboolean
ask_edge (const Settling *settling, const Edge *edge)
{
  GdkRectangle place = ask (settling, edge->at);
  KutipPoint was = *edge->point;

  *edge->point = (KutipPoint) {
    .known = TRUE,
    .x = place.x + (edge->after ? place.width : 0),
    .y = place.y,
    .height = place.height,
  };
  return !was.known || edge->point->x != was.x || edge->point->y != was.y ||
         edge->point->height != was.height;
}

static void
list_edges (Settling *settling, GArray *segments, KutipSpan seen)
{
  settling->edges = g_new (Edge, 2 * segments->len);
  settling->n_edges = 2 * segments->len;
  for (guint i = 0; i < segments->len; i++)
    {
      KutipSegment *segment = kutip_segments_get (segments, i);
      gboolean in_sight = segment->span.start < seen.end && segment->span.end > seen.start;

      settling->edges[2 * i] = (Edge) { segment->span.start, FALSE, in_sight, &segment->from };
      settling->edges[2 * i + 1] = (Edge) { segment->span.end - 1, TRUE, in_sight, &segment->to };
    }
}

/* Where the word begins that stands before @at: an edit can take it to another row. */
static guint
find_word (const GtkTextIter *line, guint at)
{
  GtkTextIter iter = *line;

  gtk_text_iter_forward_chars (&iter, at);
  while (at > 0 && gtk_text_iter_backward_char (&iter) &&
         !g_unichar_isspace (gtk_text_iter_get_char (&iter)))
    at--;
  return at;
}

/* How far an edge has moved that was at @was. */
static GdkPoint
get_shift (const Edge *edge, const KutipPoint *was)
{
  return (GdkPoint) { edge->point->x - was->x, edge->point->y - was->y };
}

/* The @n edges of a row, as it was, between two that have moved by @before and @behind: they have
   moved with them, or those behind one of them are of another row now. */
static void
settle_between (const Settling *settling, const Edge *edges, guint n, GdkPoint before,
                GdkPoint behind)
{
  guint middle = n / 2;

  if (before.x == behind.x && before.y == behind.y)
    for (guint i = 0; i < n; i++)
      {
        edges[i].point->x += before.x;
        edges[i].point->y += before.y;
      }
  else if (n > 0)
    {
      KutipPoint was = *edges[middle].point;
      GdkPoint shift;

      ask_edge (settling, &edges[middle]);
      shift = get_shift (&edges[middle], &was);
      settle_between (settling, edges, middle, before, shift);
      settle_between (settling, edges + middle + 1, n - middle - 1, shift, behind);
    }
}

/* The edges of one row, as it was: of them only the first and the last are asked for, unless they
   have moved differently. Returns FALSE where neither moved: then nothing behind them has. */
static gboolean
settle_row (const Settling *settling, const Edge *first, guint n)
{
  const Edge *last = first + n - 1;
  KutipPoint was = *first->point, was_last = *last->point;
  gboolean moved = ask_edge (settling, first);

  if (n == 1)
    return moved;
  if (!ask_edge (settling, last) && !moved)
    return FALSE;
  settle_between (settling, first + 1, n - 2, get_shift (first, &was),
                  get_shift (last, &was_last));
  return TRUE;
}

/* What stands before the edited word can have moved too: a word can take the one before it along to
   another row. Back to the first edge that has not moved. */
static void
settle_before (const Settling *settling, guint word)
{
  for (guint i = settling->n_edges; i > 0; i--)
    {
      const Edge *edge = &settling->edges[i - 1];

      if (edge->at + edge->after < word && edge->point->known && edge->in_sight &&
          !ask_edge (settling, edge))
        return;
    }
}

/* Forgets the ends of the rows from that of the edited word, and the one before it, which the word may
   have come from or gone to, to the first that has not moved, at @below. */
static void
forget_ends (GArray *ends, const Settling *settling, guint word, int below)
{
  int y, before = G_MININT;

  if (ends->len == 0)
    return;
  y = ask (settling, word).y;
  for (guint i = 0; i < ends->len; i++)
    if (g_array_index (ends, KutipRowEnd, i).y < y)
      before = MAX (before, g_array_index (ends, KutipRowEnd, i).y);
  for (guint i = ends->len; i > 0; i--)
    {
      int at = g_array_index (ends, KutipRowEnd, i - 1).y;

      if (at >= before && at < below)
        g_array_remove_index_fast (ends, i - 1);
    }
}

static void
settle_dirty (const Settling *settling, KutipSpan dirty, GArray *ends)
{
  guint word = find_word (settling->iter, dirty.start);
  int below = G_MAXINT;
  gboolean moved = TRUE;

  for (guint i = 0; i < settling->n_edges && moved;)
    {
      const Edge *edge = &settling->edges[i];
      guint n = 1;

      if (edge->at + edge->after < word || !edge->point->known)
        ;
      else if (!edge->in_sight)
        edge->point->known = FALSE;
      else if (edge->at <= dirty.end)
        /* Where a letter has gone, another stands, and may stand in the same place. */
        ask_edge (settling, edge);
      else
        {
          while (i + n < settling->n_edges && edge[n].point->known && edge[n].in_sight &&
                 edge[n].point->y == edge->point->y)
            n++;
          moved = settle_row (settling, edge, n);
          if (!moved)
            below = edge->point->y;
        }
      i += n;
    }
  settle_before (settling, word);
  forget_ends (ends, settling, word, below);
}

static KutipRowEnd *
find_end (const GArray *ends, int y)
{
  for (guint i = 0; i < ends->len; i++)
    if (g_array_index (ends, KutipRowEnd, i).y == y)
      return &g_array_index (ends, KutipRowEnd, i);
  return NULL;
}

/* Asks where the letters end in the row of letter @at, at @y: the blanks that a row is broken at are
   none. */
static const KutipRowEnd *
ask_end (const Settling *settling, GArray *ends, guint at, int y)
{
  guint line = gtk_text_iter_get_offset (settling->iter);
  GtkTextIter iter = *settling->iter;
  KutipRowEnd end = { .y = y };
  KutipRowEnd *known;
  GdkRectangle place;
  guint last;

  gtk_text_iter_forward_chars (&iter, at);
  gtk_text_view_forward_display_line_end (settling->view, &iter);
  last = MAX (at, gtk_text_iter_get_offset (&iter) - line);
  end.next = last + 1;
  while (last > 0 && g_unichar_isspace (gtk_text_iter_get_char (&iter)))
    {
      gtk_text_iter_backward_char (&iter);
      last--;
    }
  place = ask (settling, last);
  end.height = place.height;
  /* Otherwise nothing but blanks, and the letter is of the row before. */
  if (last >= at || place.y >= y)
    {
      end.y = place.y;
      end.right = place.x + place.width;
    }
  known = find_end (ends, end.y);
  if (known)
    {
      *known = end;
      return known;
    }
  g_array_append_val (ends, end);
  return &g_array_index (ends, KutipRowEnd, ends->len - 1);
}

/* The ends of the rows that a segment goes on behind, as far as they are in sight. */
static gboolean
settle_ends (const KutipLine *self, const Settling *settling, gint64 deadline)
{
  int gap = gtk_text_view_get_pixels_inside_wrap (settling->view);

  for (guint i = 0; i < self->segments->len; i++)
    {
      const KutipSegment *segment = kutip_segments_get (self->segments, i);
      guint at = MAX (segment->span.start, self->seen.start);
      guint limit = MIN (segment->span.end, self->seen.end);
      int y;

      if (!segment->from.known || !segment->to.known || segment->from.y == segment->to.y)
        continue;
      y = at == segment->span.start ? segment->from.y : ask (settling, at).y;
      while (at < limit && y < segment->to.y)
        {
          const KutipRowEnd *end = find_end (self->ends, y);

          if (!end)
            {
              if (g_get_monotonic_time () >= deadline)
                return FALSE;
              end = ask_end (settling, self->ends, at, y);
            }
          at = MAX (end->next, at + 1);
          if (at < limit)
            y = self->even ? MAX (end->y + end->height + gap, y + 1) : ask (settling, at).y;
        }
    }
  return TRUE;
}

/* Whether all rows are of one height, as far as is known. */
static gboolean
is_even (const Settling *settling)
{
  int above = gtk_text_view_get_pixels_above_lines (settling->view);
  int below = gtk_text_view_get_pixels_below_lines (settling->view);
  int gap = gtk_text_view_get_pixels_inside_wrap (settling->view);
  int height = 0;

  for (guint i = 0; i < settling->n_edges; i++)
    {
      const KutipPoint *point = settling->edges[i].point;

      if (!point->known || !settling->edges[i].in_sight)
        continue;
      if (height == 0)
        height = point->height;
      if (point->height != height || height == 0 || (point->y - above) % (height + gap) != 0)
        return FALSE;
    }
  return height == 0 || (settling->height - above - below + gap) % (height + gap) == 0;
}

/* Returns FALSE where the time was not enough. */
static gboolean
settle_unknown (const Settling *settling, gint64 deadline)
{
  for (guint i = 0; i < settling->n_edges; i++)
    {
      const Edge *edge = &settling->edges[i];

      if (edge->point->known || !edge->in_sight)
        continue;
      if (g_get_monotonic_time () >= deadline)
        return FALSE;
      ask_edge (settling, edge);
    }
  return TRUE;
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

static void
add_box (GArray *boxes, guint look, int x, int y, int width, int height)
{
  KutipBox *last = boxes->len ? &g_array_index (boxes, KutipBox, boxes->len - 1) : NULL;
  KutipBox box = { look, { x, y, width, height } };

  if (width <= 0)
    return;
  if (last && last->look == look && last->area.y == y && last->area.height == height &&
      (last->area.x + last->area.width == x || x + width == last->area.x))
    {
      last->area.x = MIN (last->area.x, x);
      last->area.width += width;
    }
  else
    g_array_append_val (boxes, box);
}

/* The line under each row of an area. */
static void
add_lines (GArray *boxes, guint kind, int x, int y, int width, int height, int row)
{
  gboolean twice = kutip_palette_has_double_line (kind);

  for (int below = row; row > 0 && below <= height; below += row)
    {
      if (twice)
        add_box (boxes, KUTIP_N_MARK_KINDS + kind, x, y + below - THICK - 1, width, 1);
      add_box (boxes, KUTIP_N_MARK_KINDS + kind, x, y + below - (twice ? 1 : THICK), width,
               twice ? 1 : THICK);
    }
}

static void
add_area (GArray *boxes, const KutipSegment *segment, int x, int y, int width, int height)
{
  if (segment->tint != KUTIP_NO_KIND)
    add_box (boxes, segment->tint, x, y, width, height);
  if (segment->under != KUTIP_NO_KIND)
    add_lines (boxes, segment->under, x, y, width, height, segment->from.height);
}

/* Letter by letter: first the tints, then the lines, so that boxes side by side become one. */
static gboolean
settle_letters (KutipLine *self, const Settling *settling, gint64 deadline)
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
        places[i] = ask (settling, segment->span.start + i);
      for (guint i = 0; i < n && segment->tint != KUTIP_NO_KIND; i++)
        add_box (self->letters, segment->tint, places[i].x, places[i].y, places[i].width,
                 places[i].height);
      for (guint i = 0; i < n && segment->under != KUTIP_NO_KIND; i++)
        add_lines (self->letters, segment->under, places[i].x, places[i].y, places[i].width,
                   places[i].height, places[i].height);
    }
  return TRUE;
}

/* Of a line that is higher than the view only what is in sight is asked for. */
static KutipSpan
find_seen (const KutipLine *self, const Settling *settling, const GdkRectangle *sight)
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
  Settling settling = { .view = view, .iter = iter };
  gboolean dirty = self->dirty.start <= self->dirty.end;
  GdkRectangle sight;

  gtk_text_view_get_visible_rect (view, &sight);
  if (self->settled && (self->seen.end == G_MAXUINT || gdk_rectangle_equal (&sight, &self->sight)))
    return TRUE;
  if (!self->bidi && (!self->scanned || dirty))
    self->bidi = has_right_to_left (iter, self->scanned ? self->dirty
                                                        : (KutipSpan) { 0, self->length });
  self->scanned = TRUE;
  gtk_text_view_get_line_yrange (view, iter, &settling.top, &settling.height);
  if (self->bidi)
    {
      self->seen = (KutipSpan) { 0, G_MAXUINT };
      self->settled = settle_letters (self, &settling, deadline);
    }
  else
    {
      self->seen = find_seen (self, &settling, &sight);
      list_edges (&settling, self->segments, self->seen);
      if (dirty && self->even)
        settle_dirty (&settling, self->dirty, self->ends);
      /* A letter of another font makes its row higher, and the marks of all of its run of letters. */
      self->even = self->even && (!dirty || is_even (&settling));
      if (dirty && !self->even)
        forget_points (self);
      if (self->ends->len > MAX_ENDS)
        g_array_set_size (self->ends, 0);
      self->settled = settle_unknown (&settling, deadline) &&
                      settle_ends (self, &settling, deadline);
      self->even = is_even (&settling);
      g_free (settling.edges);
    }
  self->dirty = clean;
  self->sight = sight;
  g_clear_pointer (&self->boxes, g_array_unref);
  return self->settled;
}

/* A segment's first row, the rows between, and its last. */
static void
add_rows (GArray *boxes, const KutipSegment *segment, const GArray *ends, int left)
{
  KutipPoint from = segment->from, to = segment->to;

  if (!from.known || !to.known)
    return;
  if (from.y == to.y)
    {
      add_area (boxes, segment, from.x, from.y, to.x - from.x, from.height);
      return;
    }
  for (guint i = 0; i < ends->len; i++)
    {
      const KutipRowEnd *end = &g_array_index (ends, KutipRowEnd, i);
      int x = end->y == from.y ? from.x : left;

      if (end->y >= from.y && end->y < to.y)
        add_area (boxes, segment, x, end->y, end->right - x, end->height);
    }
  add_area (boxes, segment, left, to.y, to.x - left, to.height);
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
        add_rows (self->boxes, kutip_segments_get (self->segments, i), self->ends, left);
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
