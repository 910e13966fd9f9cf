/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-settling.h"

/* A point and the letter that it is an edge of. */
struct _KutipEdge {
  guint at; /* code points of the line */
  gboolean after;
  gboolean in_sight;
  KutipPoint *point;
};

void
kutip_settling_init (KutipSettling *self, GtkTextView *view, const GtkTextIter *iter)
{
  *self = (KutipSettling) { .view = view, .iter = iter };
  gtk_text_view_get_line_yrange (view, iter, &self->top, &self->height);
}

void
kutip_settling_clear (KutipSettling *self)
{
  g_clear_pointer (&self->edges, g_free);
}

/* The place of a letter, below the line's top. */
GdkRectangle
kutip_settling_ask (const KutipSettling *self, guint at)
{
  GtkTextIter iter = *self->iter;
  GdkRectangle place;

  gtk_text_iter_forward_chars (&iter, at);
  gtk_text_view_get_iter_location (self->view, &iter, &place);
  place.y -= self->top;
  return place;
}

/* Returns whether it is elsewhere than was known. */
static gboolean
ask_edge (const KutipSettling *self, const KutipEdge *edge)
{
  GdkRectangle place = kutip_settling_ask (self, edge->at);
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

void
kutip_settling_list (KutipSettling *self, GArray *segments, KutipSpan seen)
{
  self->edges = g_new (KutipEdge, 2 * segments->len);
  self->n_edges = 2 * segments->len;
  for (guint i = 0; i < segments->len; i++)
    {
      KutipSegment *segment = kutip_segments_get (segments, i);
      gboolean in_sight = segment->span.start < seen.end && segment->span.end > seen.start;

      self->edges[2 * i] = (KutipEdge) { segment->span.start, FALSE, in_sight, &segment->from };
      self->edges[2 * i + 1] = (KutipEdge) { segment->span.end - 1, TRUE, in_sight, &segment->to };
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
get_shift (const KutipEdge *edge, const KutipPoint *was)
{
  return (GdkPoint) { edge->point->x - was->x, edge->point->y - was->y };
}

/* The @n edges of a row, as it was, between two that have moved by @before and @behind: they have
   moved with them, or those behind one of them are of another row now. */
static void
settle_between (const KutipSettling *self, const KutipEdge *edges, guint n, GdkPoint before,
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

      ask_edge (self, &edges[middle]);
      shift = get_shift (&edges[middle], &was);
      settle_between (self, edges, middle, before, shift);
      settle_between (self, edges + middle + 1, n - middle - 1, shift, behind);
    }
}

/* The edges of one row, as it was: of them only the first and the last are asked for, unless they
   have moved differently. Returns FALSE where neither moved: then nothing behind them has. */
static gboolean
settle_row (const KutipSettling *self, const KutipEdge *first, guint n)
{
  const KutipEdge *last = first + n - 1;
  KutipPoint was = *first->point, was_last = *last->point;
  gboolean moved = ask_edge (self, first);

  if (n == 1)
    return moved;
  if (!ask_edge (self, last) && !moved)
    return FALSE;
  settle_between (self, first + 1, n - 2, get_shift (first, &was),
                  get_shift (last, &was_last));
  return TRUE;
}

/* What stands before the edited word can have moved too: a word can take the one before it along to
   another row. Back to the first edge that has not moved. */
static void
settle_before (const KutipSettling *self, guint word)
{
  for (guint i = self->n_edges; i > 0; i--)
    {
      const KutipEdge *edge = &self->edges[i - 1];

      if (edge->at + edge->after < word && edge->point->known && edge->in_sight &&
          !ask_edge (self, edge))
        return;
    }
}

/* Forgets the ends of the rows from that of the edited word, and the one before it, which the word may
   have come from or gone to, to the first that has not moved, at @below. */
static void
forget_ends (GArray *ends, const KutipSettling *self, guint word, int below)
{
  int y, before = G_MININT;

  if (ends->len == 0)
    return;
  y = kutip_settling_ask (self, word).y;
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

void
kutip_settling_follow (const KutipSettling *self, KutipSpan dirty, GArray *ends)
{
  guint word = find_word (self->iter, dirty.start);
  int below = G_MAXINT;
  gboolean moved = TRUE;

  for (guint i = 0; i < self->n_edges && moved;)
    {
      const KutipEdge *edge = &self->edges[i];
      guint n = 1;

      if (edge->at + edge->after < word || !edge->point->known)
        ;
      else if (!edge->in_sight)
        edge->point->known = FALSE;
      else if (edge->at <= dirty.end)
        /* Where a letter has gone, another stands, and may stand in the same place. */
        ask_edge (self, edge);
      else
        {
          while (i + n < self->n_edges && edge[n].point->known && edge[n].in_sight &&
                 edge[n].point->y == edge->point->y)
            n++;
          moved = settle_row (self, edge, n);
          if (!moved)
            below = edge->point->y;
        }
      i += n;
    }
  settle_before (self, word);
  forget_ends (ends, self, word, below);
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
ask_end (const KutipSettling *self, GArray *ends, guint at, int y)
{
  guint line = gtk_text_iter_get_offset (self->iter);
  GtkTextIter iter = *self->iter;
  KutipRowEnd end = { .y = y };
  KutipRowEnd *known;
  GdkRectangle place;
  guint last;

  gtk_text_iter_forward_chars (&iter, at);
  gtk_text_view_forward_display_line_end (self->view, &iter);
  last = MAX (at, gtk_text_iter_get_offset (&iter) - line);
  end.next = last + 1;
  while (last > 0 && g_unichar_isspace (gtk_text_iter_get_char (&iter)))
    {
      gtk_text_iter_backward_char (&iter);
      last--;
    }
  place = kutip_settling_ask (self, last);
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
gboolean
kutip_settling_ask_ends (const KutipSettling *self, const GArray *segments, KutipSpan seen,
                         gboolean even, GArray *ends, gint64 deadline)
{
  int gap = gtk_text_view_get_pixels_inside_wrap (self->view);

  for (guint i = 0; i < segments->len; i++)
    {
      const KutipSegment *segment = kutip_segments_get (segments, i);
      guint at = MAX (segment->span.start, seen.start);
      guint limit = MIN (segment->span.end, seen.end);
      int y;

      if (!segment->from.known || !segment->to.known || segment->from.y == segment->to.y)
        continue;
      y = at == segment->span.start ? segment->from.y : kutip_settling_ask (self, at).y;
      while (at < limit && y < segment->to.y)
        {
          const KutipRowEnd *end = find_end (ends, y);

          if (!end)
            {
              if (g_get_monotonic_time () >= deadline)
                return FALSE;
              end = ask_end (self, ends, at, y);
            }
          at = MAX (end->next, at + 1);
          if (at < limit)
            y = even ? MAX (end->y + end->height + gap, y + 1) : kutip_settling_ask (self, at).y;
        }
    }
  return TRUE;
}

/* Whether all rows are of one height, as far as is known. */
gboolean
kutip_settling_is_even (const KutipSettling *self)
{
  int above = gtk_text_view_get_pixels_above_lines (self->view);
  int below = gtk_text_view_get_pixels_below_lines (self->view);
  int gap = gtk_text_view_get_pixels_inside_wrap (self->view);
  int height = 0;

  for (guint i = 0; i < self->n_edges; i++)
    {
      const KutipPoint *point = self->edges[i].point;

      if (!point->known || !self->edges[i].in_sight)
        continue;
      if (height == 0)
        height = point->height;
      if (point->height != height || height == 0 || (point->y - above) % (height + gap) != 0)
        return FALSE;
    }
  return height == 0 || (self->height - above - below + gap) % (height + gap) == 0;
}

/* Returns FALSE where the time was not enough. */
gboolean
kutip_settling_ask_unknown (const KutipSettling *self, gint64 deadline)
{
  for (guint i = 0; i < self->n_edges; i++)
    {
      const KutipEdge *edge = &self->edges[i];

      if (edge->point->known || !edge->in_sight)
        continue;
      if (g_get_monotonic_time () >= deadline)
        return FALSE;
      ask_edge (self, edge);
    }
  return TRUE;
}
