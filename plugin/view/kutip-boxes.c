/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-boxes.h"

#include "kutip-palette.h"

#define THICK 2 /* pixels of a line under the text; a double line has one, a gap and one */

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

/* A segment's first row, the rows between, and its last. */
void
kutip_boxes_add_segment (GArray *boxes, const KutipSegment *segment, const GArray *ends, int left)
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

void
kutip_boxes_add_letters (GArray *boxes, const KutipSegment *segment, const GdkRectangle *places)
{
  guint n = segment->span.end - segment->span.start;

  for (guint i = 0; i < n && segment->tint != KUTIP_NO_KIND; i++)
    add_box (boxes, segment->tint, places[i].x, places[i].y, places[i].width, places[i].height);
  for (guint i = 0; i < n && segment->under != KUTIP_NO_KIND; i++)
    add_lines (boxes, segment->under, places[i].x, places[i].y, places[i].width, places[i].height,
               places[i].height);
}
