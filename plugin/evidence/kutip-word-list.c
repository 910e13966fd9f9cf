/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-word-list.h"

#define BASE G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)
#define MAX_WORD 64  /* code points: a line without blanks is cut into pieces */
#define STEP 256     /* code points from one noted byte offset to the next */

/* Marks that are written in many shapes, as one of them; 0 for what is not worth a word. */
static gunichar
fold (gunichar c)
{
  if (c < 0x80)
    return g_ascii_tolower (c);
  switch (c)
    {
    case 0x201C: case 0x201D: case 0x201E: case 0x201F: case 0x00AB: case 0x00BB:
      return '"';
    case 0x2018: case 0x2019: case 0x201A: case 0x201B: case 0x02BC:
      return '\'';
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2212:
      return '-';
    case 0x2026:
      return '.';
    default:
      return g_unichar_tolower (c);
    }
}

static gboolean
is_stop (gunichar c)
{
  return c == '.' || c == ',' || c == ';' || c == ':';
}

static gboolean
is_inner (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static guint64
mix (guint64 hash, gunichar c)
{
  hash = (hash ^ c) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  return hash ^ (hash >> 33);
}

static void
read_words (KutipWordList *self)
{
  KutipWord word = { 0, 0, 0 };
  gunichar last = 0;
  guint offset = 0;

  for (const char *p = self->text; *p; p = g_utf8_next_char (p), offset++)
    {
      gunichar c = fold (g_utf8_get_char (p));
      gboolean inner = is_inner (c);

      if (offset % STEP == 0)
        {
          gsize byte = p - self->text;

          g_array_append_val (self->bytes, byte);
        }
      if (word.end > word.start && (!inner || word.end - word.start >= MAX_WORD))
        {
          g_array_append_val (self->words, word);
          word = (KutipWord) { 0, 0, 0 };
        }
      if (inner)
        {
          if (word.end == word.start)
            word.start = offset;
          word.end = offset + 1;
          word.hash = mix (word.hash, c);
        }
      else if (!g_unichar_isspace (c) && !g_unichar_iscntrl (c) &&
               (!is_stop (c) ||
                (g_unichar_isdigit (last) && g_unichar_isdigit (g_utf8_get_char (g_utf8_next_char (p))))))
        {
          KutipWord mark = { mix (0, c), offset, offset + 1 };

          g_array_append_val (self->words, mark);
        }
      last = c;
    }
  if (word.end > word.start)
    g_array_append_val (self->words, word);
  self->length = offset;
}

KutipWordList *
kutip_word_list_new (const char *text)
{
  KutipWordList *self = g_new0 (KutipWordList, 1);
  guint n;

  self->text = text;
  self->words = g_array_new (FALSE, FALSE, sizeof (KutipWord));
  self->bytes = g_array_new (FALSE, FALSE, sizeof (gsize));
  read_words (self);
  n = self->words->len;
  self->sums = g_new (guint64, n + 1);
  self->powers = g_new (guint64, n + 1);
  self->sums[0] = 0;
  self->powers[0] = 1;
  for (guint i = 0; i < n; i++)
    {
      self->sums[i + 1] = self->sums[i] * BASE + kutip_word_list_get (self, i)->hash;
      self->powers[i + 1] = self->powers[i] * BASE;
    }
  return self;
}

void
kutip_word_list_free (KutipWordList *self)
{
  g_array_unref (self->words);
  g_array_unref (self->bytes);
  g_free (self->sums);
  g_free (self->powers);
  g_free (self);
}

guint
kutip_word_list_find (const KutipWordList *self, guint offset)
{
  guint low = 0, high = self->words->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (kutip_word_list_get (self, middle)->start < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

guint64
kutip_word_list_get_key (const KutipWordList *self, guint from, guint to)
{
  return from < to ? self->sums[to] - self->sums[from] * self->powers[to - from] : 0;
}

guint64
kutip_word_list_join_keys (const KutipWordList *self, guint64 head, guint64 tail, guint n)
{
  return head * self->powers[n] + tail;
}

char *
kutip_word_list_dup_line (const KutipWordList *self, KutipSpan span)
{
  g_autoptr (GString) line = g_string_new (NULL);
  guint offset = MIN (span.start, self->length) / STEP * STEP;
  const char *p = self->text;
  gboolean blank = TRUE;

  if (self->bytes->len > 0)
    {
      guint step = MIN (offset / STEP, self->bytes->len - 1);

      offset = step * STEP;
      p += g_array_index (self->bytes, gsize, step);
    }
  for (; *p && offset < span.end; p = g_utf8_next_char (p), offset++)
    {
      gunichar c = g_utf8_get_char (p);

      if (offset < span.start)
        continue;
      if (!g_unichar_isspace (c) && !g_unichar_iscntrl (c))
        g_string_append_unichar (line, c);
      else if (!blank)
        g_string_append_c (line, ' ');
      blank = g_unichar_isspace (c) || g_unichar_iscntrl (c);
    }
  return g_string_free (g_steal_pointer (&line), FALSE);
}
