/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-date-reader-private.h"

#include <string.h>

/* The years that a four-digit number can mean. */
#define MIN_YEAR 1000
#define MAX_YEAR 2199

/* Two-digit years below this are of this century. */
#define CENTURY_PIVOT 50

const KutipEntry *
kutip_date_match (const KutipDateReader *self, KutipList list, guint token)
{
  const KutipText *text = self->numbers.text;

  if (token >= text->n_tokens || text->tokens[token].word == 0)
    return NULL;
  return kutip_text_match (text, self->numbers.lexicon, list, token);
}

gboolean
kutip_date_is_char (const KutipDateReader *self, guint token, gunichar c)
{
  const KutipText *text = self->numbers.text;

  return token < text->n_tokens && text->tokens[token].first == c
         && text->tokens[token].end - text->tokens[token].start == 1;
}

gboolean
kutip_date_has_flag (const KutipDateReader *self, guint token, guint8 flag)
{
  return (self->numbers.text->tokens[token].flags & flag) != 0;
}

guint
kutip_date_take (const KutipDateReader *self, KutipDateReading *reading, guint last)
{
  reading->last = last;
  reading->end = self->numbers.text->tokens[last - 1].end;
  return last;
}

gboolean
kutip_date_rest_is (const KutipDateReader *self, KutipCursor cursor, const char *what)
{
  const KutipEntry *entry;

  if (kutip_cursor_is_at_token (self->numbers.text, cursor))
    return FALSE;
  entry =
    kutip_cursor_take (&cursor, self->numbers.text, self->numbers.lexicon, KUTIP_LIST_DATE_WORDS);
  return entry && strcmp (entry->value, what) == 0;
}

int
kutip_date_read_plain (const KutipDateReader *self, KutipCursor *cursor, guint min_digits,
                       guint max_digits)
{
  const KutipText *text = self->numbers.text;
  KutipCursor next = *cursor;
  int value = 0;
  guint n = 0;

  if (next.token >= text->n_tokens)
    return -1;
  while (next.byte + n < text->tokens[next.token].end
         && g_ascii_isdigit (text->text[next.byte + n]))
    {
      if (n < 9)
        value = value * 10 + (text->text[next.byte + n] - '0');
      n++;
    }
  if (n < min_digits || n > max_digits)
    return -1;
  kutip_cursor_move (text, cursor, next.byte + n);
  return value;
}

gboolean
kutip_date_is_year (int value)
{
  return value >= MIN_YEAR && value <= MAX_YEAR;
}

guint
kutip_date_read_numeric (const KutipDateReader *self, guint token, gboolean short_form,
                         KutipDateReading *reading)
{
  const KutipText *text = self->numbers.text;
  KutipCalendar *calendar = &reading->calendar;
  KutipCursor cursor = kutip_cursor_at (text, token);
  int part[3];
  guint n_digits[3];
  char sign = 0;
  guint n;

  if (token >= text->n_tokens || text->tokens[token].kind != KUTIP_TOKEN_NUMBER)
    return 0;
  for (n = 0; n < 3; n++)
    {
      guint32 from = cursor.byte;

      part[n] = kutip_date_read_plain (self, &cursor, 1, 4);
      if (part[n] < 0)
        return 0;
      n_digits[n] = (cursor.token == token ? cursor.byte : text->tokens[token].end) - from;
      if (cursor.token != token)
        {
          n++;
          break;
        }
      if (n < 2)
        {
          char c = text->text[cursor.byte];

          if ((c != '/' && c != '-' && c != '.') || (sign && c != sign))
            return 0;
          sign = c;
          kutip_cursor_move (text, &cursor, cursor.byte + 1);
          if (cursor.token != token)
            return 0;
        }
    }
  if (cursor.token == token || n < 2)
    return 0;
  if (n == 2)
    {
      if (!short_form || sign == '.' || n_digits[0] > 2 || n_digits[1] > 2)
        return 0;
      part[2] = 0;
    }
  else if (n_digits[0] == 4)
    {
      int year = part[0];

      part[0] = part[2];
      part[2] = year;
      if (self->month_first)
        {
          int day = part[0];

          part[0] = part[1];
          part[1] = day;
        }
    }
  else if (n_digits[2] == 2)
    {
      /* 1.2.34 is more often a section or a version. */
      if (sign == '.' && !short_form)
        return 0;
      part[2] += part[2] < CENTURY_PIVOT ? 2000 : 1900;
    }
  else if (n_digits[2] != 4)
    {
      return 0;
    }
  if (self->month_first ? part[0] <= 12 : part[1] > 12)
    {
      calendar->month = part[0];
      calendar->day = part[1];
    }
  else
    {
      calendar->day = part[0];
      calendar->month = part[1];
    }
  calendar->year = part[2];
  if (calendar->month < 1 || calendar->day < 1 || (n == 3 && !kutip_date_is_year (part[2]))
      || !kutip_calendar_is_valid (calendar))
    return 0;
  return kutip_date_take (self, reading, token + 1);
}

/* I to XXI, as centuries and quarters are written, at bytes [start, end). 0: something else. */
static int
read_roman (const KutipText *text, guint32 start, guint32 end)
{
  static const struct {
    char letter;
    int value;
  } letters[] = { { 'I', 1 }, { 'V', 5 }, { 'X', 10 } };
  int total = 0, before = 0;
  guint32 i;
  guint j;

  if (end - start > 5)
    return 0;
  for (i = end; i > start; i--)
    {
      int value = 0;

      for (j = 0; j < G_N_ELEMENTS (letters); j++)
        if (text->text[i - 1] == letters[j].letter)
          value = letters[j].value;
      if (value == 0)
        return 0;
      total += value < before ? -value : value;
      before = MAX (before, value);
    }
  return total;
}

int
kutip_date_read_ordinal (const KutipDateReader *self, guint token, guint *last)
{
  const KutipText *text = self->numbers.text;
  KutipCursor cursor = kutip_cursor_at (text, token);
  const KutipEntry *entry;
  int value = 0;

  if (token >= text->n_tokens)
    return 0;
  *last = token + 1;
  if (kutip_date_has_flag (self, token, KUTIP_TOKEN_HAS_DIGIT))
    {
      /* "ke-19" and "ke 19" are one token or two. */
      while (cursor.byte < text->tokens[token].end && !g_ascii_isdigit (text->text[cursor.byte]))
        cursor.byte++;
      value = kutip_date_read_plain (self, &cursor, 1, 2);
      if (value < 0)
        return 0;
      if (cursor.token == token && !kutip_date_rest_is (self, cursor, "ordinal"))
        return 0;
      return value;
    }
  entry = kutip_date_match (self, KUTIP_LIST_NUMBERS, token);
  if (entry && kutip_entry_get (entry, "ordinal") && kutip_entry_get (entry, "ordinal")[0])
    {
      *last = token + entry->n_words;
      return atoi (kutip_entry_get (entry, "ordinal"));
    }
  return read_roman (text, text->tokens[token].start, text->tokens[token].end);
}

guint
kutip_date_read_joined_year (const KutipDateReader *self, guint token, KutipDateReading *reading)
{
  const KutipText *text = self->numbers.text;
  KutipCursor cursor = kutip_cursor_at (text, token);
  int year, part;

  if (token >= text->n_tokens)
    return 0;
  while (cursor.byte < text->tokens[token].end && g_ascii_isalpha (text->text[cursor.byte]))
    cursor.byte++;
  part = read_roman (text, text->tokens[token].start, cursor.byte);
  if (part == 0)
    return 0;
  kutip_cursor_move (text, &cursor, cursor.byte);
  if (cursor.token >= text->n_tokens
      || (text->text[cursor.byte] != '-' && text->text[cursor.byte] != '/'))
    return 0;
  kutip_cursor_move (text, &cursor, cursor.byte + 1);
  year = kutip_date_read_plain (self, &cursor, 4, 4);
  if (!kutip_date_is_year (year)
      || (cursor.token < text->n_tokens && !kutip_cursor_is_at_token (text, cursor)))
    return 0;
  reading->calendar.part = part;
  reading->calendar.year = year;
  return kutip_date_take (self, reading, cursor.token);
}

/* Whether the word for year at @token goes on a law's number: No. 30 Tahun 2002,
   No. 133/P Tahun 2015, UU 22 Tahun 2009. */
static gboolean
is_of_law (const KutipDateReader *self, guint token)
{
  const KutipText *text = self->numbers.text;
  guint back;

  if (token > 0 && text->tokens[token - 1].kind == KUTIP_TOKEN_NUMBER)
    return TRUE;
  for (back = 1; back <= 5 && back <= token; back++)
    {
      const KutipEntry *entry = kutip_date_match (self, KUTIP_LIST_NUMBERS, token - back);

      if (entry && kutip_entry_get (entry, "label"))
        return text->tokens[token - back + 1].kind == KUTIP_TOKEN_NUMBER;
      if (kutip_date_is_char (self, token - back, ',')
          || kutip_date_is_char (self, token - back, '('))
        return FALSE;
    }
  return FALSE;
}

/* The ending of a decade behind the year at @token: in the same token (1990-an, 1980s), or cut off
   from it as a clitic (1980's). Returns the token after it, 0 if there is none. */
static guint
read_decade (const KutipDateReader *self, guint token, KutipCursor cursor)
{
  const KutipText *text = self->numbers.text;
  const KutipToken *clitic;
  const KutipEntry *entry;
  guint32 start;

  if (cursor.token == token)
    return kutip_date_rest_is (self, cursor, "decade") ? token + 1 : 0;
  if (cursor.token >= text->n_tokens
      || kutip_date_has_flag (self, cursor.token, KUTIP_TOKEN_SPACE_BEFORE))
    return 0;
  clitic = &text->tokens[cursor.token];
  start = g_utf8_next_char (text->text + clitic->start) - text->text;
  if (clitic->kind != KUTIP_TOKEN_WORD || start >= clitic->end)
    return 0;
  entry = kutip_word_lookup (self->numbers.lexicon, KUTIP_LIST_DATE_WORDS, text->text + start,
                             clitic->end - start);
  return entry && strcmp (entry->value, "decade") == 0 ? cursor.token + 1 : 0;
}

guint
kutip_date_read_year (const KutipDateReader *self, guint token, KutipDateReading *reading)
{
  const KutipText *text = self->numbers.text;
  KutipCursor cursor, after;
  guint n_words, decade, at = token;
  gboolean prefixed;
  gsize dash;
  int year;

  prefixed = kutip_date_word_is (self, at, "year", &n_words);
  if (prefixed)
    at += n_words;
  cursor = kutip_cursor_at (text, at);
  year = kutip_date_read_plain (self, &cursor, prefixed ? 2 : 4, 4);
  if (year < 0)
    return 0;
  decade = read_decade (self, at, cursor);
  if (decade > 0 && year % 10 == 0)
    {
      if (year < 100)
        year += 1900;
      if (!kutip_date_is_year (year))
        return 0;
      reading->calendar.year = year;
      reading->calendar.last_year = year % 100 == 0 ? year + 99 : year + 9;
      return kutip_date_take (self, reading, decade);
    }
  if (!kutip_date_is_year (year))
    return 0;
  reading->calendar.year = year;
  after = cursor;
  dash = kutip_cursor_get_dash (after, self->numbers.text);
  if (dash == 0 && after.token == at && text->text[after.byte] == '/')
    dash = 1;
  if (dash > 0)
    {
      int last_year;

      kutip_cursor_move (text, &after, after.byte + dash);
      last_year = kutip_date_read_plain (self, &after, 4, 4);
      if (last_year > year && kutip_date_is_year (last_year)
          && (after.token >= text->n_tokens || kutip_cursor_is_at_token (text, after)))
        {
          reading->calendar.last_year = last_year;
          cursor = after;
        }
    }
  if (cursor.token < text->n_tokens && !kutip_cursor_is_at_token (text, cursor))
    return 0;
  reading->law = prefixed && is_of_law (self, token);
  reading->bare_year = !prefixed && !reading->calendar.last_year;
  return kutip_date_take (self, reading, cursor.token);
}
