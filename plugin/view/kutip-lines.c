/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-lines.h"

#define MAX_LINES 160 /* remembered, before those out of sight are forgotten */

struct _KutipLines {
  GtkTextBuffer *buffer;
  GPtrArray *items; /* (element-type KutipLine): by where they start */
};

KutipLines *
kutip_lines_new (GtkTextBuffer *buffer)
{
  KutipLines *self = g_new0 (KutipLines, 1);

  self->buffer = g_object_ref (buffer);
  self->items = g_ptr_array_new_with_free_func (kutip_line_free);
  return self;
}

void
kutip_lines_free (KutipLines *self)
{
  g_ptr_array_unref (self->items);
  g_object_unref (self->buffer);
  g_free (self);
}

void
kutip_lines_clear (KutipLines *self)
{
  g_ptr_array_set_size (self->items, 0);
}

static KutipLine *
get (const KutipLines *self, guint i)
{
  return self->items->pdata[i];
}

/* How many start before or at @offset. */
static guint
count_until (const KutipLines *self, guint offset)
{
  guint low = 0, high = self->items->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get (self, middle)->start <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

KutipLine *
kutip_lines_find (KutipLines *self, const GtkTextIter *iter, gboolean create)
{
  guint start = gtk_text_iter_get_offset (iter);
  guint length = gtk_text_iter_get_chars_in_line (iter);
  gboolean is_last = start + length == (guint) gtk_text_buffer_get_char_count (self->buffer);
  guint n = count_until (self, start);
  KutipLine *line = n ? get (self, n - 1) : NULL;

  if (line && line->start == start)
    {
      if (line->length == length)
        {
          line->last = is_last;
          return line;
        }
      g_ptr_array_remove_index (self->items, --n);
    }
  if (!create)
    return NULL;
  line = kutip_line_new (start, length);
  line->last = is_last;
  g_ptr_array_insert (self->items, n, line);
  return line;
}

void
kutip_lines_prune (KutipLines *self, GtkTextView *view)
{
  GdkRectangle sight;
  GtkTextIter iter;
  guint first, last;

  if (self->items->len <= MAX_LINES)
    return;
  gtk_text_view_get_visible_rect (view, &sight);
  gtk_text_view_get_line_at_y (view, &iter, sight.y, NULL);
  first = gtk_text_iter_get_offset (&iter);
  gtk_text_view_get_line_at_y (view, &iter, sight.y + sight.height, NULL);
  last = gtk_text_iter_get_offset (&iter);
  for (guint i = self->items->len; i > 0; i--)
    {
      guint start = get (self, i - 1)->start;

      if (start < first || start > last)
        g_ptr_array_remove_index (self->items, i - 1);
    }
}

void
kutip_lines_forget_places (KutipLines *self)
{
  for (guint i = 0; i < self->items->len; i++)
    kutip_line_forget (get (self, i));
}

void
kutip_lines_forget_uneven (KutipLines *self, guint from, guint to)
{
  for (guint i = count_until (self, to); i > 0; i--)
    {
      KutipLine *line = get (self, i - 1);

      if (line->start + line->length < from)
        break;
      if (!line->even)
        kutip_line_forget (line);
    }
}

void
kutip_lines_outdate (KutipLines *self)
{
  for (guint i = 0; i < self->items->len; i++)
    get (self, i)->stale = TRUE;
}

void
kutip_lines_edit (KutipLines *self, guint at, guint removed, guint inserted)
{
  guint i = count_until (self, at);
  KutipLine *line = i ? get (self, i - 1) : NULL;

  if (line && (at < line->start + line->length ||
               (line->last && at == line->start + line->length)))
    {
      guint column = at - line->start, cut = MIN (removed, line->length - column);

      kutip_line_edit (line, column, cut, inserted);
      g_clear_pointer (&line->marks, kutip_marks_unref);
    }
  /* A line whose start is removed, or the end of the line before it, becomes a part of this one. */
  while (removed && i < self->items->len && get (self, i)->start <= at + removed)
    g_ptr_array_remove_index (self->items, i);
  for (; i < self->items->len; i++)
    get (self, i)->start += inserted - removed;
}
