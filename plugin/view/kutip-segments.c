/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-segments.h"

#include <string.h>

/* Which kind is seen where several stand: the shorter over the longer. Later is on top. */
static const KutipMarkKind order[KUTIP_N_MARK_KINDS] = {
  KUTIP_MARK_REPORT, KUTIP_MARK_QUOTATION, KUTIP_MARK_SOURCE, KUTIP_MARK_ROLE, KUTIP_MARK_DATE,
  KUTIP_MARK_FIGURE, KUTIP_MARK_PLACE, KUTIP_MARK_ORGANIZATION, KUTIP_MARK_PERSON, KUTIP_MARK_CUE,
};

/* A mark begins or ends. */
typedef struct {
  guint offset;
  KutipMarkKind kind;
  int step;
} Event;

static int
compare_events (gconstpointer a, gconstpointer b)
{
  guint x = ((const Event *) a)->offset, y = ((const Event *) b)->offset;

  return (x > y) - (x < y);
}

static void
add_events (GArray *events, KutipMarkKind kind, guint start, guint end)
{
  Event event = { start, kind, 1 };

  if (start >= end)
    return;
  g_array_append_val (events, event);
  event = (Event) { end, kind, -1 };
  g_array_append_val (events, event);
}

static KutipMarkKind
find_top (const guint *open, guint kinds)
{
  for (guint i = KUTIP_N_MARK_KINDS; i > 0; i--)
    if (open[order[i - 1]] && (kinds & 1u << order[i - 1]))
      return order[i - 1];
  return KUTIP_NO_KIND;
}

static void
add_segment (GArray *self, guint start, guint end, KutipMarkKind tint, KutipMarkKind under)
{
  KutipSegment *last = self->len ? kutip_segments_get (self, self->len - 1) : NULL;
  KutipSegment segment = { .span = { start, end }, .tint = tint, .under = under };

  if (tint == KUTIP_NO_KIND && under == KUTIP_NO_KIND)
    return;
  if (last && last->span.end == start && last->tint == tint && last->under == under)
    last->span.end = end;
  else
    g_array_append_val (self, segment);
}

void
kutip_segments_cut (GArray *self, const KutipMark *marks, guint n_marks, KutipSpan hole,
                    guint tinted, guint underlined)
{
  g_autoptr (GArray) events = g_array_new (FALSE, FALSE, sizeof (Event));
  guint open[KUTIP_N_MARK_KINDS] = { 0 };
  guint at = 0;

  for (guint i = 0; i < n_marks; i++)
    {
      KutipSpan span = marks[i].span;

      if (!((tinted | underlined) & 1u << marks[i].kind))
        continue;
      if (hole.start >= hole.end)
        add_events (events, marks[i].kind, span.start, span.end);
      else
        {
          add_events (events, marks[i].kind, span.start, MIN (span.end, hole.start));
          add_events (events, marks[i].kind, MAX (span.start, hole.end), span.end);
        }
    }
  g_array_sort (events, compare_events);
  for (guint i = 0; i < events->len; i++)
    {
      const Event *event = &g_array_index (events, Event, i);

      if (event->offset > at)
        add_segment (self, at, event->offset, find_top (open, tinted), find_top (open, underlined));
      at = event->offset;
      open[event->kind] += event->step;
    }
}

void
kutip_segments_inherit (GArray *self, const GArray *old)
{
  for (guint i = 0, j = 0, k = 0; i < self->len; i++)
    {
      KutipSegment *segment = kutip_segments_get (self, i);

      while (j < old->len && kutip_segments_get (old, j)->span.start < segment->span.start)
        j++;
      if (j < old->len && kutip_segments_get (old, j)->span.start == segment->span.start)
        segment->from = kutip_segments_get (old, j)->from;
      while (k < old->len && kutip_segments_get (old, k)->span.end < segment->span.end)
        k++;
      if (k < old->len && kutip_segments_get (old, k)->span.end == segment->span.end)
        segment->to = kutip_segments_get (old, k)->to;
    }
}

static gboolean
looks_same (const KutipSegment *a, const KutipSegment *b)
{
  return a->span.start == b->span.start && a->span.end == b->span.end && a->tint == b->tint &&
         a->under == b->under;
}

void
kutip_segments_compare (const GArray *self, const GArray *old, KutipSegmentsChange change,
                        gpointer data)
{
  guint i = 0, j = 0;

  while (i < self->len || j < old->len)
    {
      const KutipSegment *a = i < self->len ? kutip_segments_get (self, i) : NULL;
      const KutipSegment *b = j < old->len ? kutip_segments_get (old, j) : NULL;

      if (a && b && looks_same (a, b))
        {
          i++;
          j++;
          continue;
        }
      if (!b || (a && a->span.start <= b->span.start))
        {
          change (a, data);
          i++;
        }
      else
        {
          change (b, data);
          j++;
        }
    }
}

guint
kutip_segments_move (guint offset, guint at, guint removed, guint inserted, gboolean push)
{
  if (offset < at || (offset == at && !push))
    return offset;
  if (offset >= at + removed)
    return offset - removed + inserted;
  return at + (push ? inserted : 0);
}

void
kutip_segments_edit (GArray *self, guint at, guint removed, guint inserted)
{
  guint n = 0;

  for (guint i = 0; i < self->len; i++)
    {
      KutipSegment segment = *kutip_segments_get (self, i);

      segment.span.start = kutip_segments_move (segment.span.start, at, removed, inserted, TRUE);
      segment.span.end = kutip_segments_move (segment.span.end, at, removed, inserted, FALSE);
      if (segment.span.start < segment.span.end)
        *kutip_segments_get (self, n++) = segment;
    }
  g_array_set_size (self, n);
}
