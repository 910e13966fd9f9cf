/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-edits.h"

/* Larger texts are not taken apart again for typing in their middle: that would cost at each key. */
#define MAX_JOINED 4096

static void
edit_clear (gpointer data)
{
  KutipEdit *edit = data;

  if (edit->text)
    g_string_free (edit->text, TRUE);
}

KutipEdits *
kutip_edits_new (void)
{
  KutipEdits *self = g_new0 (KutipEdits, 1);

  self->items = g_array_new (FALSE, FALSE, sizeof (KutipEdit));
  g_array_set_clear_func (self->items, edit_clear);
  return self;
}

void
kutip_edits_free (KutipEdits *self)
{
  g_array_unref (self->items);
  g_free (self);
}

void
kutip_edits_clear (KutipEdits *self)
{
  g_array_set_size (self->items, 0);
}

/* Takes @n code points at @at out of the text of @edit and puts others in their place. */
static void
splice (KutipEdit *edit, guint at, guint n, const char *text, gsize length)
{
  gsize from, to;

  if (!edit->text)
    return;
  if (at == edit->inserted)
    {
      g_string_append_len (edit->text, text, length);
      return;
    }
  from = g_utf8_offset_to_pointer (edit->text->str, at) - edit->text->str;
  to = g_utf8_offset_to_pointer (edit->text->str + from, n) - edit->text->str;
  g_string_erase (edit->text, from, to - from);
  g_string_insert_len (edit->text, from, text, length);
}

/* Whether the new edit can become a part of @last: it touches what that one inserted. */
static gboolean
joins (const KutipEdit *last, guint start, guint removed, gsize length)
{
  guint end = last->start + last->inserted;

  if (start > end || start + removed < last->start)
    return FALSE;
  if (!last->text)
    return TRUE;
  return (last->text->len + length <= MAX_JOINED) ||
         (start == end && last->text->len <= 64 * MAX_JOINED);
}

void
kutip_edits_replace (KutipEdits *self, guint start, guint removed, const char *text, gsize length,
                     guint inserted)
{
  KutipEdit *last = self->items->len ? kutip_edits_get (self, self->items->len - 1) : NULL;
  KutipEdit edit;

  if (removed == 0 && inserted == 0)
    return;
  if (last && (last->text != NULL) == (text != NULL) && joins (last, start, removed, length))
    {
      guint end = last->start + last->inserted;
      guint before = start < last->start ? last->start - start : 0;
      guint after = start + removed > end ? start + removed - end : 0;
      guint within = removed - before - after;

      splice (last, start + before - last->start, within, text, length);
      last->start -= before;
      last->removed += before + after;
      last->inserted += inserted - within;
      return;
    }
  edit = (KutipEdit) {
    .start = start,
    .removed = removed,
    .inserted = inserted,
    .text = text ? g_string_new_len (text, length) : NULL,
  };
  g_array_append_val (self->items, edit);
}

void
kutip_edits_append_places (KutipEdits *self, const KutipEdits *later)
{
  for (guint i = 0; i < later->items->len; i++)
    {
      const KutipEdit *edit = kutip_edits_get (later, i);

      kutip_edits_replace (self, edit->start, edit->removed, NULL, 0, edit->inserted);
    }
}

guint
kutip_edits_map (const KutipEdits *self, guint offset, gboolean push)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const KutipEdit *edit = kutip_edits_get (self, i);

      if (offset < edit->start || (offset == edit->start && !push))
        continue;
      if (offset >= edit->start + edit->removed)
        offset += edit->inserted - edit->removed;
      else
        offset = edit->start + (push ? edit->inserted : 0);
    }
  return offset;
}

guint
kutip_edits_unmap (const KutipEdits *self, guint offset)
{
  for (guint i = self->items->len; i > 0; i--)
    {
      const KutipEdit *edit = kutip_edits_get (self, i - 1);

      if (offset < edit->start)
        continue;
      if (offset >= edit->start + edit->inserted)
        offset += edit->removed - edit->inserted;
      else
        offset = edit->start;
    }
  return offset;
}

gboolean
kutip_edits_map_line (const KutipEdits *self, KutipSpan *line, gboolean last)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const KutipEdit *edit = kutip_edits_get (self, i);

      if (edit->start > line->end || (edit->start == line->end && !last))
        continue;
      /* The line end before it has to stay as well, or two lines become one. */
      if (edit->start + edit->removed >= line->start)
        return FALSE;
      line->start += edit->inserted - edit->removed;
      line->end += edit->inserted - edit->removed;
    }
  return TRUE;
}

KutipSpan
kutip_edits_get_touched (const KutipEdits *self)
{
  KutipSpan touched = { G_MAXUINT, G_MAXUINT };

  for (guint i = 0; i < self->items->len; i++)
    {
      const KutipEdit *edit = kutip_edits_get (self, i);
      KutipSpan now = { edit->start, edit->start + edit->inserted };

      if (i == 0)
        {
          touched = now;
          continue;
        }
      /* What was touched before moves with this edit, and then takes it in. */
      if (touched.start >= edit->start)
        touched.start = MAX (touched.start, edit->start + edit->removed) + edit->inserted - edit->removed;
      if (touched.end >= edit->start)
        touched.end = MAX (touched.end, edit->start + edit->removed) + edit->inserted - edit->removed;
      touched.start = MIN (touched.start, now.start);
      touched.end = MAX (touched.end, now.end);
    }
  return touched;
}
