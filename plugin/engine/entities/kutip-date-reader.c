/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-date-reader-private.h"

#include <stdlib.h>
#include <string.h>

/* Centuries beyond this are no dates. */
#define MAX_CENTURY 30

void
kutip_date_reader_init (KutipDateReader *self, const KutipLexicon *lexicon, const KutipText *text)
{
  kutip_number_reader_init (&self->numbers, lexicon, text);
  self->month_first = kutip_word_lookup (lexicon, KUTIP_LIST_DATE_WORDS, "mdy", 3) != NULL;
}

gboolean
kutip_date_word_is (const KutipDateReader *self, guint token, const char *what, guint *n_words)
{
  const KutipEntry *entry = kutip_date_match (self, KUTIP_LIST_DATE_WORDS, token);

  if (!entry || strcmp (entry->value, what) != 0)
    return FALSE;
  if (n_words)
    *n_words = entry->n_words;
  return TRUE;
}

/* "last", "next", "this" at @token. */
static guint
read_pick (const KutipDateReader *self, guint token, KutipCalendar *calendar)
{
  static const struct {
    const char *what;
    int pick;
  } picks[] = {
    { "last", KUTIP_PICK_LAST },
    { "this", KUTIP_PICK_THIS },
    { "next", KUTIP_PICK_NEXT },
  };
  guint i, n_words;

  for (i = 0; i < G_N_ELEMENTS (picks); i++)
    if (kutip_date_word_is (self, token, picks[i].what, &n_words))
      {
        calendar->pick = picks[i].pick;
        return token + n_words;
      }
  return token;
}

/* Behind a weekday and a part of the day: the date itself, in brackets or not. @short_form: Wed.,
   Sept. 18. */
static void
read_date_of_weekday (const KutipDateReader *self, gboolean short_form, KutipDateReading *reading)
{
  KutipDateReading try = *reading;
  guint at = reading->last;
  gboolean bracket;

  if (short_form && kutip_date_is_char (self, at, '.'))
    at++;
  if (kutip_date_is_char (self, at, ','))
    at++;
  bracket = kutip_date_is_char (self, at, '(');
  if (bracket)
    at++;
  if (kutip_date_read_numeric (self, at, TRUE, &try) == 0
      && kutip_date_read_day_and_month (self, at, TRUE, &try) == 0)
    return;
  if (try.calendar.day == 0)
    return;
  if (bracket)
    {
      if (!kutip_date_is_char (self, try.last, ')'))
        return;
      kutip_date_take (self, &try, try.last + 1);
    }
  *reading = try;
}

/* Minggu (15/9/2019); Selasa malam, 17 September 2019; Sunday morning; next Sunday. */
static guint
read_weekday (const KutipDateReader *self, guint token, KutipDateReading *reading)
{
  const KutipEntry *entry;
  guint n_words, at = token;
  gboolean prefixed, short_form;

  at = read_pick (self, at, &reading->calendar);
  prefixed = kutip_date_word_is (self, at, "weekday", &n_words);
  if (prefixed)
    at += n_words;
  entry = kutip_date_match (self, KUTIP_LIST_WEEKDAYS, at);
  if (!entry
      || (kutip_entry_get (entry, "capital") && !prefixed
          && !kutip_date_has_flag (self, at, KUTIP_TOKEN_CAPITAL)))
    return 0;
  /* "Minggu lalu" at the head of a sentence is the week. */
  if (kutip_entry_get (entry, "capital") && !prefixed && at == token
      && kutip_date_has_flag (self, at, KUTIP_TOKEN_FIRST)
      && kutip_date_match (self, KUTIP_LIST_DATE_WORDS, at))
    return 0;
  reading->calendar.weekday = atoi (entry->value);
  kutip_date_take (self, reading, at + entry->n_words);
  if (kutip_date_word_is (self, reading->last, "daypart", &n_words))
    kutip_date_take (self, reading, reading->last + n_words);
  short_form = kutip_entry_get (entry, "beside-date") != NULL;
  read_date_of_weekday (self, short_form, reading);
  if (short_form && !reading->calendar.day)
    return 0;
  return reading->last;
}

/* Whether a number stands before @token, as in "dua tahun lalu": then it counts the years. */
static gboolean
is_counted (const KutipDateReader *self, guint token)
{
  const KutipEntry *entry;

  if (token == 0)
    return FALSE;
  if (self->numbers.text->tokens[token - 1].kind == KUTIP_TOKEN_NUMBER
      || kutip_date_match (self, KUTIP_LIST_SCALES, token - 1))
    return TRUE;
  entry = kutip_date_match (self, KUTIP_LIST_NUMBERS, token - 1);
  return entry
         && (g_ascii_isdigit (*entry->value) || kutip_entry_get (entry, "vague")
             || kutip_entry_get (entry, "some"));
}

/* pekan lalu, this year: the words of the list say which. */
static guint
read_relative (const KutipDateReader *self, guint token, KutipDateReading *reading)
{
  const KutipEntry *entry = kutip_date_match (self, KUTIP_LIST_DATE_WORDS, token);
  const char *value;
  gsize length;

  if (!entry || is_counted (self, token))
    return 0;
  value = entry->value;
  length = strlen (value);
  if (strcmp (value, "?") == 0)
    {
      reading->calendar.no_value = TRUE;
    }
  else if (length >= 2 && strchr ("wmqy", value[length - 1])
           && (g_ascii_isdigit (value[0])
               || ((value[0] == '-' || value[0] == '+') && g_ascii_isdigit (value[1]))))
    {
      reading->calendar.unit = value[length - 1];
      reading->calendar.offset = atoi (value);
    }
  else
    {
      return 0;
    }
  return kutip_date_take (self, reading, token + entry->n_words);
}

/* How many months a part of the year has. */
static int
read_months (const KutipEntry *entry)
{
  const char *months = kutip_entry_get (entry, "months");

  return months ? atoi (months) : 3;
}

/* abad ke-19, 19th century; kuartal III 2019, the third quarter of last year. */
static guint
read_numbered (const KutipDateReader *self, guint token, KutipDateReading *reading)
{
  const KutipEntry *entry = kutip_date_match (self, KUTIP_LIST_DATE_WORDS, token);
  guint last = token, at = token;
  int number;
  gboolean century;

  if (entry && !kutip_entry_get (entry, "after"))
    {
      century = strcmp (entry->value, "century") == 0;
      if (!century && strcmp (entry->value, "numbered") != 0)
        return 0;
      reading->calendar.part_months = read_months (entry);
      if (!century && kutip_date_read_joined_year (self, token + entry->n_words, reading) > 0)
        return kutip_calendar_is_valid (&reading->calendar) ? reading->last : 0;
      number = kutip_date_read_ordinal (self, token + entry->n_words, &last);
      at = last;
    }
  else
    {
      number = kutip_date_read_ordinal (self, token, &last);
      if (number == 0)
        return 0;
      entry = kutip_date_match (self, KUTIP_LIST_DATE_WORDS, last);
      if (!entry || !kutip_entry_get (entry, "after"))
        return 0;
      century = strcmp (entry->value, "century") == 0;
      at = last + entry->n_words;
    }
  if (number < 1 || number > MAX_CENTURY)
    return 0;
  kutip_date_take (self, reading, at);
  if (century)
    {
      reading->calendar.century = number;
      return at;
    }
  reading->calendar.part = number;
  reading->calendar.part_months = read_months (entry);
  if (!kutip_calendar_is_valid (&reading->calendar))
    return 0;
  kutip_date_read_year_of_month (self, reading);
  if (!reading->calendar.year && !reading->calendar.unit)
    reading->calendar.no_value = TRUE;
  return reading->last;
}

gboolean
kutip_date_read (const KutipDateReader *self, guint token, KutipDateReading *reading)
{
  KutipDateReading empty = { 0 };
  guint n_words, at = token;
  gboolean before = FALSE;
  guint last;

  *reading = empty;
  if (kutip_date_word_is (self, at, "part", &n_words))
    {
      at += n_words;
      before = TRUE;
    }
  else if (token > 0 && kutip_date_word_is (self, token - 1, "brings", NULL))
    {
      before = TRUE;
    }
  last = read_weekday (self, at, reading);
  if (last > 0)
    return TRUE;
  *reading = empty;
  if (read_relative (self, at, reading) > 0)
    return TRUE;
  *reading = empty;
  if (read_numbered (self, at, reading) > 0)
    return TRUE;
  *reading = empty;
  if (at == token && kutip_date_read_numeric (self, at, FALSE, reading) > 0)
    return TRUE;
  *reading = empty;
  last = read_pick (self, at, &reading->calendar);
  if (kutip_date_read_day_and_month (self, last, before || last > at, reading) > 0)
    return TRUE;
  *reading = empty;
  return kutip_date_read_year (self, at, reading) > 0;
}
