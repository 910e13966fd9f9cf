/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-reading.h"

#include "entities/kutip-doubt.h"

#include <stdlib.h>
#include <string.h>

static int
compare_offsets (gconstpointer a, gconstpointer b)
{
  guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;

  return (x > y) - (x < y);
}

static void
add_bytes (GArray *offsets, KutipBytes bytes)
{
  g_array_append_val (offsets, bytes.start);
  g_array_append_val (offsets, bytes.end);
}

/* One walk over the text for all facts, instead of one a fact. */
static void
count_columns (KutipReading *self, const char *text)
{
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 at = 0, column = 0;

  for (guint i = 0; i < self->mentions->len; i++)
    {
      const KutipMention *mention = &g_array_index (self->mentions, KutipMention, i);

      add_bytes (offsets, (KutipBytes) { mention->start, mention->end });
      /* Where kutip_names_doubt() may shorten it. */
      for (const char *space = memchr (text + mention->start, ' ', mention->end - mention->start);
           space;
           space = memchr (space + 1, ' ', text + mention->end - space - 1))
        add_bytes (offsets, (KutipBytes) { space - text, space + 1 - text });
    }
  for (guint i = 0; i < self->capitals->len; i++)
    {
      const KutipCapital *capital = &g_array_index (self->capitals, KutipCapital, i);

      add_bytes (offsets, (KutipBytes) { capital->start, capital->end });
    }
  for (guint i = 0; i < self->reported->len; i++)
    {
      const KutipReported *reported = &g_array_index (self->reported, KutipReported, i);

      for (guint j = 0; j < reported->n_contents; j++)
        add_bytes (offsets, reported->content[j]);
      add_bytes (offsets, reported->cue);
      add_bytes (offsets, reported->source);
    }
  for (guint i = 0; self->notes.lone_marks && i < self->notes.lone_marks->len; i++)
    add_bytes (offsets, g_array_index (self->notes.lone_marks, KutipLoneMark, i).bytes);
  for (guint i = 0; self->notes.quoted && i < self->notes.quoted->len; i++)
    add_bytes (offsets, g_array_index (self->notes.quoted, KutipQuoted, i).bytes);
  for (guint i = 0; self->notes.vague && i < self->notes.vague->len; i++)
    add_bytes (offsets, g_array_index (self->notes.vague, KutipVague, i).bytes);
  g_array_sort (offsets, compare_offsets);

  self->columns = g_new (guint32, 2 * offsets->len);
  for (guint i = 0; i < offsets->len; i++)
    {
      guint32 offset = g_array_index (offsets, guint32, i);

      if (self->n_columns && offset == at)
        continue;
      column += g_utf8_strlen (text + at, offset - at);
      at = offset;
      self->columns[2 * self->n_columns] = at;
      self->columns[2 * self->n_columns + 1] = column;
      self->n_columns++;
    }
}

static gboolean
is_ascii (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (text[i] & 0x80)
      return FALSE;
  return TRUE;
}

KutipReading *
kutip_reading_new (const KutipReadingContext *context, const char *text, gsize length)
{
  const KutipLanguage *language = context->language;
  KutipReading *self = g_new0 (KutipReading, 1);
  g_autoptr (KutipText) parsed = kutip_text_new_full (language->lexicon, language->pango, text,
                                                      length, context->cancellable);

  g_atomic_ref_count_init (&self->refs);
  self->headline = context->headline;
  self->spoken = context->spoken;
  self->titled = kutip_is_titled (text, length);
  self->blank = parsed->n_tokens == 0;
  self->speech = kutip_reported_get_speech (parsed);
  self->mentions = kutip_mentions_find (language, context->house, parsed, context->reference);
  self->capitals = kutip_capitals_find (language, context->house, parsed, self->mentions);
  self->reported = context->spoken
                     ? kutip_reported_take_all (parsed)
                     : kutip_reported_find (language, parsed, self->mentions, context->headline);
  if (g_cancellable_is_cancelled (context->cancellable))
    {
      kutip_reading_unref (self);
      return NULL;
    }
  kutip_desk_notes_init (&self->notes, language->lexicon, parsed, self->mentions, self->reported);
  self->ascii = is_ascii (text, length);
  if (!self->ascii)
    count_columns (self, text);
  return self;
}

KutipReading *
kutip_reading_ref (KutipReading *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
kutip_reading_unref (KutipReading *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_array_unref (self->mentions);
  g_array_unref (self->capitals);
  g_array_unref (self->reported);
  kutip_desk_notes_clear (&self->notes);
  g_free (self->columns);
  g_free (self);
}

guint
kutip_reading_get_column (const KutipReading *self, guint32 offset)
{
  const guint32 *found;

  if (self->ascii)
    return offset;
  found = bsearch (&offset, self->columns, self->n_columns, 2 * sizeof (guint32), compare_offsets);
  g_assert (found != NULL);
  return found[1];
}

gsize
kutip_reading_find_byte (const KutipReading *self, const char *text, guint column)
{
  guint low = 0, high = self->n_columns;
  guint32 byte = 0, at = 0;

  if (self->ascii)
    return column;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->columns[2 * middle + 1] <= column)
        low = middle + 1;
      else
        high = middle;
    }
  if (low > 0)
    {
      byte = self->columns[2 * low - 2];
      at = self->columns[2 * low - 1];
    }
  return g_utf8_offset_to_pointer (text + byte, column - at) - text;
}
