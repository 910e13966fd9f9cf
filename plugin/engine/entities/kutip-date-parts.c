/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-date-reader-private.h"

#include <stdlib.h>
#include <string.h>

void
kutip_date_read_year_of_month (const KutipDateReader *self, KutipDateReading *reading)
{
  const KutipText *text = self->numbers.text;
  guint token = reading->last;
  KutipCursor cursor;
  const KutipEntry *entry;
  guint n_words;
  int year;

  if (kutip_date_is_char (self, token, ','))
    token++;
  else if (kutip_date_word_is (self, token, "of", &n_words))
    token += n_words;
  entry = kutip_date_match (self, KUTIP_LIST_DATE_WORDS, token);
  if (entry && strlen (entry->value) >= 2 && entry->value[strlen (entry->value) - 1] == 'y'
      && (g_ascii_isdigit (entry->value[0]) || g_ascii_isdigit (entry->value[1]))
      && !kutip_date_is_char (self, reading->last, ','))
    {
      reading->calendar.unit = 'y';
      reading->calendar.offset = atoi (entry->value);
      kutip_date_take (self, reading, token + entry->n_words);
      return;
    }
  if (kutip_date_word_is (self, token, "year", &n_words))
    token += n_words;
  cursor = kutip_cursor_at (text, token);
  year = kutip_date_read_plain (self, &cursor, 4, 4);
  if (year < 0 || !kutip_date_is_year (year) || cursor.token == token)
    return;
  reading->calendar.year = year;
  kutip_date_take (self, reading, token + 1);
}

/* The day of a month at @token: 16, 16th, 13-14, "13 sampai 14". Returns the token after, or 0. */
static guint
read_day (const KutipDateReader *self, guint token, KutipCalendar *calendar)
{
  const KutipText *text = self->numbers.text;
  KutipCursor cursor = kutip_cursor_at (text, token);
  KutipCursor after;
  gsize dash;
  int day = kutip_date_read_plain (self, &cursor, 1, 2);

  if (day < 1 || day > 31)
    return 0;
  if (kutip_date_rest_is (self, cursor, "ordinal"))
    cursor = kutip_cursor_at (text, cursor.token + 1);
  calendar->day = day;
  after = cursor;
  dash = kutip_cursor_get_dash (after, self->numbers.text);
  if (dash > 0)
    {
      kutip_cursor_move (text, &after, after.byte + dash);
    }
  else if (kutip_cursor_is_at_token (text, after))
    {
      const KutipEntry *entry =
        kutip_cursor_take (&after, self->numbers.text, self->numbers.lexicon, KUTIP_LIST_NUMBERS);

      if (entry && kutip_entry_get (entry, "range"))
        dash = 1;
    }
  if (dash > 0)
    {
      day = kutip_date_read_plain (self, &after, 1, 2);
      if (day > calendar->day && day <= 31)
        {
          if (kutip_date_rest_is (self, after, "ordinal"))
            after = kutip_cursor_at (text, after.token + 1);
          calendar->last_day = day;
          cursor = after;
        }
    }
  if (cursor.token < text->n_tokens && !kutip_cursor_is_at_token (text, cursor))
    {
      calendar->day = calendar->last_day = 0;
      return 0;
    }
  return cursor.token;
}

/* Behind a month, the last one of a span: Januari-Maret. */
static void
read_last_month (const KutipDateReader *self, KutipDateReading *reading)
{
  const KutipText *text = self->numbers.text;
  KutipCursor cursor = kutip_cursor_at (text, reading->last);
  gsize dash = kutip_cursor_get_dash (cursor, text);
  const KutipEntry *entry;

  if (dash == 0)
    return;
  kutip_cursor_move (text, &cursor, cursor.byte + dash);
  if (!kutip_cursor_is_at_token (text, cursor))
    return;
  entry = kutip_date_match (self, KUTIP_LIST_MONTHS, cursor.token);
  if (!entry || atoi (entry->value) <= reading->calendar.month)
    return;
  reading->calendar.last_month = atoi (entry->value);
  kutip_date_take (self, reading, cursor.token + entry->n_words);
}

/* A month at @token, in front of it the word for month or not. @before: something in front of it
   makes clear that it is one. Returns the token after, or 0. */
static guint
read_month (const KutipDateReader *self, guint token, gboolean before, gboolean day,
            KutipDateReading *reading)
{
  const KutipEntry *entry;
  guint n_words;

  if (kutip_date_word_is (self, token, "month", &n_words))
    {
      token += n_words;
      before = TRUE;
    }
  entry = kutip_date_match (self, KUTIP_LIST_MONTHS, token);
  if (!entry
      || (kutip_entry_get (entry, "capital")
          && !kutip_date_has_flag (self, token, KUTIP_TOKEN_CAPITAL)))
    return 0;
  reading->calendar.month = atoi (entry->value);
  if (reading->calendar.month == 0)
    reading->calendar.no_value = TRUE;
  kutip_date_take (self, reading, token + entry->n_words);
  if (day)
    return reading->last;
  /* September 16; Sept. 16 */
  if (self->month_first)
    {
      guint stop =
        kutip_entry_get (entry, "beside-day") && kutip_date_is_char (self, reading->last, '.');
      guint last = read_day (self, reading->last + stop, &reading->calendar);

      if (last > 0)
        return kutip_date_take (self, reading, last);
    }
  if (kutip_entry_get (entry, "beside-day"))
    return 0;
  if (kutip_entry_get (entry, "ambiguous") && !before)
    {
      KutipDateReading with_year = *reading;

      kutip_date_read_year_of_month (self, &with_year);
      if (with_year.last == reading->last)
        return 0;
    }
  return reading->last;
}

guint
kutip_date_read_day_and_month (const KutipDateReader *self, guint token, gboolean before,
                               KutipDateReading *reading)
{
  KutipDateReading try = *reading;
  guint n_words, at = token, after, month;

  if (kutip_date_word_is (self, at, "day", &n_words))
    {
      at += n_words;
      if (kutip_date_read_numeric (self, at, TRUE, &try) > 0)
        {
          *reading = try;
          return reading->last;
        }
    }
  after = read_day (self, at, &try.calendar);
  if (after > 0)
    {
      month = after;
      if (kutip_date_word_is (self, month, "of", &n_words))
        month += n_words;
      if (read_month (self, month, TRUE, TRUE, &try) > 0)
        {
          kutip_date_read_year_of_month (self, &try);
        }
      else if (at > token)
        {
          /* "tanggal 16": of a month that the words do not give. */
          try.calendar.no_value = TRUE;
          kutip_date_take (self, &try, after);
        }
      else
        {
          return 0;
        }
    }
  else
    {
      try = *reading;
      if (at > token || read_month (self, token, before, FALSE, &try) == 0)
        return 0;
      if (try.calendar.day == 0)
        read_last_month (self, &try);
      kutip_date_read_year_of_month (self, &try);
    }
  if (!kutip_calendar_is_valid (&try.calendar))
    return 0;
  *reading = try;
  return reading->last;
}
