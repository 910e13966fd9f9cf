/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-overlay.h"

#include "kutip-lines.h"

#define BUDGET_US 3000       /* to find places in, at one drawing */
#define LATER_MS 30          /* when the rest is painted */

struct _KutipOverlay {
  GtkTextView *view; /* weak */
  GtkTextBuffer *buffer;
  KutipOverlaySource source;
  gpointer data;
  KutipPalette palette;
  KutipMarkStyle style;
  gboolean visible;
  guint tinted, underlined; /* bits of kinds */
  KutipLines *lines; /* remembered */
  GArray *marks;     /* (element-type KutipMark): kept to allocate nothing a line */
  int width;         /* of the text's window, for which places are known */
  guint later;       /* source */
};

static KutipSpan
get_selected (KutipOverlay *self, const KutipLine *line)
{
  GtkTextIter start, end;
  guint from, to;

  if (!gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end))
    return (KutipSpan) { 0, 0 };
  from = gtk_text_iter_get_offset (&start);
  to = gtk_text_iter_get_offset (&end);
  if (to <= line->start || from >= line->start + line->length)
    return (KutipSpan) { 0, 0 };
  return (KutipSpan) { MAX (from, line->start) - line->start,
                       MIN (to - line->start, line->length) };
}

/* Makes the segments of a line anew where something says that they are others. Returns the old ones
   then, and NULL where nothing changed. */
static GArray *
update_line (KutipOverlay *self, KutipLine *line)
{
  KutipSpan place = { line->start, line->start + line->length };
  KutipSpan selected = get_selected (self, line);
  KutipMarks *marks;
  GArray *segments;

  if (!line->stale && selected.start == line->selected.start && selected.end == line->selected.end)
    return NULL;
  marks = self->source.peek (place, self->data);
  if (marks && marks == line->marks && selected.start == line->selected.start &&
      selected.end == line->selected.end)
    {
      line->stale = FALSE;
      return NULL;
    }
  if (marks)
    kutip_marks_ref (marks);
  g_clear_pointer (&line->marks, kutip_marks_unref);
  line->marks = marks;
  line->stale = FALSE;
  line->selected = selected;
  g_array_set_size (self->marks, 0);
  self->source.collect (place, self->marks, self->data);
  segments = g_array_new (FALSE, FALSE, sizeof (KutipSegment));
  kutip_segments_cut (segments, (KutipMark *) self->marks->data, self->marks->len, selected,
                      self->tinted, self->underlined);
  return kutip_line_take_segments (line, segments);
}

/* Has marks drawn again over the same text, between two heights of the text. The window of the text
   is not told, or the view would lay letters out and paint them again that it keeps a picture of: a
   long paragraph's cost more than all marks in sight. */
static void
redraw (KutipOverlay *self, int top, int bottom)
{
  GdkWindow *window = gtk_widget_get_window (GTK_WIDGET (self->view));
  GdkRectangle area = { .height = bottom - top };

  if (!window)
    return;
  gtk_text_view_buffer_to_window_coords (self->view, GTK_TEXT_WINDOW_WIDGET, 0, top, NULL, &area.y);
  area.width = gdk_window_get_width (window);
  gdk_window_invalidate_rect (window, &area, FALSE);
}

/* The same for rows of a line, in pixels below its top; all of it if they are not known. */
static void
redraw_rows (KutipOverlay *self, const GtkTextIter *iter, int top, int bottom)
{
  int y, height;

  gtk_text_view_get_line_yrange (self->view, iter, &y, &height);
  if (top < bottom)
    redraw (self, y + top, y + bottom);
  else
    redraw (self, y, y + height);
}

/* Rows to draw again. */
typedef struct {
  int top, bottom;
  gboolean all; /* some are not known */
} Rows;

static void
add_rows (const KutipSegment *segment, gpointer data)
{
  Rows *rows = data;

  if (!segment->from.known || !segment->to.known)
    {
      rows->all = TRUE;
      return;
    }
  rows->top = MIN (rows->top, segment->from.y);
  rows->bottom = MAX (rows->bottom, segment->to.y + segment->to.height);
}

static void
show_changes (KutipOverlay *self, KutipLine *line, const GtkTextIter *iter, const GArray *old)
{
  Rows rows = { G_MAXINT, G_MININT, FALSE };

  if (old->len && !line->bidi)
    kutip_line_settle (line, self->view, iter, g_get_monotonic_time () + BUDGET_US);
  kutip_segments_compare (line->segments, old, add_rows, &rows);
  if (rows.all)
    redraw_rows (self, iter, 0, 0);
  else if (rows.top < rows.bottom)
    redraw_rows (self, iter, rows.top, rows.bottom);
}

/* Calls for each line that an area of the text touches. */
typedef void (*LineFunc) (KutipOverlay *self, const GtkTextIter *iter, int y, gpointer data);

static void
each_line (KutipOverlay *self, int top, int bottom, LineFunc func, gpointer data)
{
  GtkTextIter iter;
  int y, height;

  gtk_text_view_get_line_at_y (self->view, &iter, top, NULL);
  do
    {
      gtk_text_view_get_line_yrange (self->view, &iter, &y, &height);
      if (y >= bottom)
        break;
      func (self, &iter, y, data);
    }
  while (gtk_text_iter_forward_line (&iter));
}

static void
refresh_line (KutipOverlay *self, const GtkTextIter *iter, int y, gpointer data)
{
  KutipLine *line = kutip_lines_find (self->lines, iter, TRUE);
  g_autoptr (GArray) old = update_line (self, line);

  if (old)
    show_changes (self, line, iter, old);
}

static gboolean
paint_later (gpointer data)
{
  KutipOverlay *self = data;
  GdkRectangle sight;

  self->later = 0;
  gtk_text_view_get_visible_rect (self->view, &sight);
  redraw (self, sight.y, sight.y + sight.height);
  return G_SOURCE_REMOVE;
}

/* What one drawing needs to know. */
typedef struct {
  cairo_t *cr;
  GdkRectangle clip; /* in the window */
  int dx, dy;        /* from the text to the window */
  gint64 deadline;
  gboolean unfinished;
} Drawing;

static void
paint_boxes (KutipOverlay *self, Drawing *drawing, const KutipBox *boxes, guint n, int y)
{
  for (guint kind = 0; kind < 2 * KUTIP_N_MARK_KINDS; kind++)
    {
      gboolean any = FALSE;

      for (guint i = 0; i < n; i++)
        {
          GdkRectangle box = boxes[i].area, seen;

          if (boxes[i].look != kind)
            continue;
          box.x += drawing->dx;
          box.y += drawing->dy + y;
          if (!gdk_rectangle_intersect (&box, &drawing->clip, &seen))
            continue;
          gdk_cairo_rectangle (drawing->cr, &seen);
          any = TRUE;
        }
      if (!any)
        continue;
      gdk_cairo_set_source_rgba (drawing->cr,
                                 kind < KUTIP_N_MARK_KINDS
                                   ? &self->palette.tints[kind].paint
                                   : &self->palette.lines[kind - KUTIP_N_MARK_KINDS]);
      cairo_fill (drawing->cr);
    }
}

static void
draw_line (KutipOverlay *self, const GtkTextIter *iter, int y, gpointer data)
{
  Drawing *drawing = data;
  KutipLine *line = kutip_lines_find (self->lines, iter, TRUE);
  g_autoptr (GArray) old = update_line (self, line);
  const KutipBox *boxes;
  guint n_boxes;

  if (line->segments->len == 0)
    return;
  if (!kutip_line_settle (line, self->view, iter, drawing->deadline))
    drawing->unfinished = TRUE;
  boxes = kutip_line_get_boxes (line, self->view, &n_boxes);
  paint_boxes (self, drawing, boxes, n_boxes, y);
}

/* Calls for the lines that are to be drawn. */
static void
draw_lines (KutipOverlay *self, Drawing *drawing, LineFunc func)
{
  GdkWindow *window = gtk_text_view_get_window (self->view, GTK_TEXT_WINDOW_TEXT);

  if (!self->visible || !window || !gtk_cairo_should_draw_window (drawing->cr, window))
    return;
  cairo_save (drawing->cr);
  gtk_cairo_transform_to_window (drawing->cr, GTK_WIDGET (self->view), window);
  cairo_rectangle (drawing->cr, 0, 0, gdk_window_get_width (window),
                   gdk_window_get_height (window));
  cairo_clip (drawing->cr);
  gtk_text_view_buffer_to_window_coords (self->view, GTK_TEXT_WINDOW_TEXT, 0, 0, &drawing->dx,
                                         &drawing->dy);
  if (gdk_cairo_get_clip_rectangle (drawing->cr, &drawing->clip))
    each_line (self, drawing->clip.y - drawing->dy,
               drawing->clip.y + drawing->clip.height - drawing->dy, func, drawing);
  cairo_restore (drawing->cr);
}

static gboolean
on_draw (GtkWidget *widget, cairo_t *cr, KutipOverlay *self)
{
  Drawing drawing = { .cr = cr, .deadline = g_get_monotonic_time () + BUDGET_US };
  GdkWindow *window = gtk_text_view_get_window (self->view, GTK_TEXT_WINDOW_TEXT);
  int width = window ? gdk_window_get_width (window) : self->width;

  if (width != self->width)
    kutip_lines_forget_places (self->lines);
  self->width = width;
  draw_lines (self, &drawing, draw_line);
  if (drawing.unfinished && !self->later)
    self->later = g_timeout_add (LATER_MS, paint_later, self);
  kutip_lines_prune (self->lines, self->view);
  return FALSE;
}

static void
on_places_changed (KutipOverlay *self)
{
  kutip_lines_forget_places (self->lines);
}

static void
on_tag_applied (GtkTextBuffer *buffer, GtkTextTag *tag, GtkTextIter *start, GtkTextIter *end,
                KutipOverlay *self)
{
  if (kutip_line_depends_on_tag (tag))
    kutip_lines_forget_places (self->lines);
  else
    /* Any tag cuts a run of letters, which is as high as the highest of them. */
    kutip_lines_forget_uneven (self->lines, gtk_text_iter_get_offset (start),
                               gtk_text_iter_get_offset (end));
}

static void
on_tag_changed (GtkTextTagTable *table, GtkTextTag *tag, gboolean size_changed, KutipOverlay *self)
{
  if (size_changed)
    kutip_lines_forget_places (self->lines);
}

void
kutip_overlay_edit (KutipOverlay *self, guint at, guint removed, guint inserted)
{
  kutip_lines_edit (self->lines, at, removed, inserted);
}

void
kutip_overlay_refresh (KutipOverlay *self)
{
  GdkRectangle sight;

  kutip_lines_outdate (self->lines);
  if (!self->visible || !gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    return;
  gtk_text_view_get_visible_rect (self->view, &sight);
  each_line (self, sight.y, sight.y + sight.height, refresh_line, NULL);
}

void
kutip_overlay_refresh_line (KutipOverlay *self, guint offset)
{
  GtkTextIter iter;
  KutipLine *line;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, offset);
  gtk_text_iter_set_line_offset (&iter, 0);
  line = kutip_lines_find (self->lines, &iter, FALSE);
  if (!line)
    return;
  g_clear_pointer (&line->marks, kutip_marks_unref);
  line->stale = TRUE;
  if (self->visible)
    refresh_line (self, &iter, 0, NULL);
}

gboolean
kutip_overlay_is_idle (KutipOverlay *self)
{
  return self->later == 0;
}

/* All marks look otherwise. */
static void
paint_anew (KutipOverlay *self)
{
  self->tinted = self->underlined = 0;
  for (guint i = 0; i < KUTIP_N_MARK_KINDS; i++)
    if (self->style == KUTIP_MARKS_UNDERLINE || self->palette.tints[i].has_line)
      self->underlined |= 1u << i;
    else if (self->palette.tints[i].has_paint)
      self->tinted |= 1u << i;
  kutip_lines_clear (self->lines);
  gtk_widget_queue_draw (GTK_WIDGET (self->view));
}

void
kutip_overlay_set_palette (KutipOverlay *self, const KutipPalette *palette)
{
  self->palette = *palette;
  paint_anew (self);
}

void
kutip_overlay_set_style (KutipOverlay *self, KutipMarkStyle style)
{
  self->style = style;
  paint_anew (self);
}

void
kutip_overlay_set_visible (KutipOverlay *self, gboolean visible)
{
  if (self->visible == visible)
    return;
  self->visible = visible;
  gtk_widget_queue_draw (GTK_WIDGET (self->view));
}

KutipOverlay *
kutip_overlay_new (GtkTextView *view, const KutipOverlaySource *source, gpointer data)
{
  KutipOverlay *self = g_new0 (KutipOverlay, 1);
  GtkTextTagTable *table;

  self->view = view;
  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &self->view);
  self->buffer = g_object_ref (gtk_text_view_get_buffer (view));
  self->source = *source;
  self->data = data;
  self->visible = TRUE;
  self->lines = kutip_lines_new (self->buffer);
  self->marks = g_array_new (FALSE, FALSE, sizeof (KutipMark));
  table = gtk_text_buffer_get_tag_table (self->buffer);
  /* After the view has drawn itself, and what it is derived from. */
  g_signal_connect_after (view, "draw", G_CALLBACK (on_draw), self);
  g_signal_connect_swapped (view, "notify", G_CALLBACK (on_places_changed), self);
  g_signal_connect_swapped (view, "style-updated", G_CALLBACK (on_places_changed), self);
  g_signal_connect_after (self->buffer, "apply-tag", G_CALLBACK (on_tag_applied), self);
  g_signal_connect_after (self->buffer, "remove-tag", G_CALLBACK (on_tag_applied), self);
  g_signal_connect (table, "tag-changed", G_CALLBACK (on_tag_changed), self);
  return self;
}

void
kutip_overlay_free (KutipOverlay *self)
{
  g_signal_handlers_disconnect_by_data (gtk_text_buffer_get_tag_table (self->buffer), self);
  g_signal_handlers_disconnect_by_data (self->buffer, self);
  g_clear_handle_id (&self->later, g_source_remove);
  if (self->view)
    {
      g_signal_handlers_disconnect_by_data (self->view, self);
      if (!gtk_widget_in_destruction (GTK_WIDGET (self->view)))
        gtk_widget_queue_draw (GTK_WIDGET (self->view));
    }
  g_clear_weak_pointer (&self->view);
  g_object_unref (self->buffer);
  kutip_lines_free (self->lines);
  g_array_unref (self->marks);
  g_free (self);
}
