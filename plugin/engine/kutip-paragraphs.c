/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-paragraphs.h"

#include <string.h>

static void
paragraph_clear (gpointer data)
{
  KutipParagraph *self = data;

  g_clear_pointer (&self->text, g_ref_string_release);
  g_clear_pointer (&self->reading, kutip_reading_unref);
  g_clear_pointer (&self->mentions, g_array_unref);
  g_clear_pointer (&self->marks, kutip_marks_unref);
  g_clear_pointer (&self->stopwords, g_free);
}

KutipParagraphs *
kutip_paragraphs_new (void)
{
  KutipParagraphs *self = g_new0 (KutipParagraphs, 1);

  self->items = g_array_new (FALSE, FALSE, sizeof (KutipParagraph));
  g_array_set_clear_func (self->items, paragraph_clear);
  return self;
}

void
kutip_paragraphs_free (KutipParagraphs *self)
{
  g_array_unref (self->items);
  g_free (self);
}

/* The end of the line that begins at @at: its line end lies in [*content_end, return value). */
static const char *
find_line_end (const char *at, const char *end, const char **content_end)
{
  for (const char *p = at; p < end; p++)
    {
      if (*p == '\n')
        return *content_end = p, p + 1;
      if (*p == '\r')
        return *content_end = p, p + (p + 1 < end && p[1] == '\n' ? 2 : 1);
      if ((guchar) *p == 0xE2 && end - p >= 3 && (guchar) p[1] == 0x80 && (guchar) p[2] == 0xA9)
        return *content_end = p, p + 3;
    }
  return *content_end = end;
}

static GArray *
split (const char *text, gsize length)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (KutipParagraph));
  const char *end = text + length;

  for (const char *at = text; at < end;)
    {
      const char *content_end;
      const char *next = find_line_end (at, end, &content_end);
      KutipParagraph item = {
        .text = g_ref_string_new_len (at, next - at),
        .length = content_end - at,
        .n_chars = g_utf8_strlen (at, next - at),
      };

      g_array_append_val (items, item);
      at = next;
    }
  return items;
}

/* Moves what was read of @from to @to where both have the same text. */
static gboolean
take_over (KutipParagraph *to, KutipParagraph *from)
{
  if (to->length != from->length || g_ref_string_length (to->text) != g_ref_string_length (from->text) ||
      memcmp (to->text, from->text, g_ref_string_length (to->text)) != 0)
    return FALSE;
  to->reading = g_steal_pointer (&from->reading);
  to->mentions = g_steal_pointer (&from->mentions);
  to->marks = g_steal_pointer (&from->marks);
  to->stopwords = g_steal_pointer (&from->stopwords);
  return TRUE;
}

void
kutip_paragraphs_replace (KutipParagraphs *self, guint start, guint end, const char *text,
                          gsize length)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  g_autoptr (GArray) fresh = NULL;
  guint n = self->items->len, first = 0, last, base = 0, position, head = 0, tail = 0;
  guint n_old, removed = 0, added = 0;
  gsize from, to;

  end = MIN (end, self->n_chars);
  start = MIN (start, end);

  while (first + 1 < n && base + kutip_paragraphs_get (self, first)->n_chars <= start)
    base += kutip_paragraphs_get (self, first++)->n_chars;
  /* A line end at the border of the edit may join or split: "\r" before, "\n" after. */
  if (first > 0 && base == start)
    base -= kutip_paragraphs_get (self, --first)->n_chars;
  for (last = first, position = base; last < n; last++)
    {
      KutipParagraph *item = kutip_paragraphs_get (self, last);

      if (position > end)
        break;
      g_string_append_len (joined, item->text, g_ref_string_length (item->text));
      position += item->n_chars;
    }
  n_old = last - first;

  from = g_utf8_offset_to_pointer (joined->str, start - base) - joined->str;
  to = g_utf8_offset_to_pointer (joined->str + from, end - start) - joined->str;
  g_string_erase (joined, from, to - from);
  g_string_insert_len (joined, from, text, length);
  fresh = split (joined->str, joined->len);

  while (head < MIN (n_old, fresh->len) &&
         take_over (&g_array_index (fresh, KutipParagraph, head),
                    kutip_paragraphs_get (self, first + head)))
    head++;
  while (tail < MIN (n_old, fresh->len) - head &&
         take_over (&g_array_index (fresh, KutipParagraph, fresh->len - 1 - tail),
                    kutip_paragraphs_get (self, last - 1 - tail)))
    tail++;

  for (guint i = first; i < last; i++)
    removed += kutip_paragraphs_get (self, i)->n_chars;
  for (guint i = 0; i < fresh->len; i++)
    added += g_array_index (fresh, KutipParagraph, i).n_chars;
  if (n_old > 0)
    g_array_remove_range (self->items, first, n_old);
  if (fresh->len > 0)
    g_array_insert_vals (self->items, first, fresh->data, fresh->len);
  self->n_chars += added - removed;
}
