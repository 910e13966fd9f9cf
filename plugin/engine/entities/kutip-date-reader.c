/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-date-reader.h"

#include <stdlib.h>
#include <string.h>

/* The years that a four-digit number can mean. */
#define MIN_YEAR 1000
#define MAX_YEAR 2199

/* Two-digit years below this are of this century. */
#define CENTURY_PIVOT 50

void
kutip_date_reader_init (KutipDateReader *self, const KutipLexicon *lexicon, const KutipText *text)
{
  kutip_number_reader_init (&self->numbers, lexicon, text);
  self->month_first =
    kutip_number_lookup (lexicon, KUTIP_LIST_DATE_WORDS, "mdy", 3) != NULL;
}

static const KutipEntry *
match (const KutipDateReader *self, KutipList list, guint token)
{
  const KutipText *text = self->numbers.text;

  if (token >= text->n_tokens || text->tokens[token].word == 0)
    return NULL;
  return kutip_text_match (text, self->numbers.lexicon, list, token);
}

gboolean
kutip_date_word_is (const KutipDateReader *self, guint token, const char *what, guint *n_words)
{
  const KutipEntry *entry = match (self, KUTIP_LIST_DATE_WORDS, token);

  if (!entry || strcmp (entry->value, what) != 0)
    return FALSE;
  if (n_words)
    *n_words = entry->n_words;
  return TRUE;
}

static gboolean
is_char (const KutipDateReader *self, guint token, gunichar c)
{
  const KutipText *text = self->numbers.text;

  return token < text->n_tokens && text->tokens[token].first == c &&
         text->tokens[token].end - text->tokens[token].start == 1;
}

static gboolean
has_flag (const KutipDateReader *self, guint token, guint8 flag)
{
  return (self->numbers.text->tokens[token].flags & flag) != 0;
}

/* The reading goes on to token @last. */
static guint
take (const KutipDateReader *self, KutipDateReading *reading, guint last)
{
  reading->last = last;
  reading->end = self->numbers.text->tokens[last - 1].end;
  return last;
}

/* The entry of "date-words" for what is left of the token at @cursor. */
static gboolean
rest_is (const KutipDateReader *self, KutipCursor cursor, const char *what)
{
  const KutipEntry *entry;

  if (kutip_cursor_is_at_token (self->numbers.text, cursor))
    return FALSE;
  entry = kutip_number_take (&self->numbers, &cursor, KUTIP_LIST_DATE_WORDS);
  return entry && strcmp (entry->value, what) == 0;
}

/* A plain whole number of @min_digits to @max_digits at @cursor. -1: there is none. */
static int
read_plain (const KutipDateReader *self, KutipCursor *cursor, guint min_digits, guint max_digits)
{
  const KutipText *text = self->numbers.text;
  KutipCursor next = *cursor;
  int value = 0;
  guint n = 0;

  if (next.token >= text->n_tokens)
    return -1;
  while (next.byte + n < text->tokens[next.token].end &&
         g_ascii_isdigit (text->text[next.byte + n])) {
    if (n < 9)
      value = value * 10 + (text->text[next.byte + n] - '0');
    n++;
  }
  if (n < min_digits || n > max_digits)
    return -1;
  kutip_cursor_move (text, cursor, next.byte + n);
  return value;
}

static gboolean
is_year (int value)
{
  return value >= MIN_YEAR && value <= MAX_YEAR;
}

/* 15/9/2019, 15-9-2019, 2019-09-15, 15.09.2019; with @short_form also 15/9. */
static guint
read_numeric (const KutipDateReader *self, guint token, gboolean short_form,
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
  for (n = 0; n < 3; n++) {
    guint32 from = cursor.byte;

    part[n] = read_plain (self, &cursor, 1, 4);
    if (part[n] < 0)
      return 0;
    n_digits[n] = (cursor.token == token ? cursor.byte : text->tokens[token].end) - from;
    if (cursor.token != token) {
      n++;
      break;
    }
    if (n < 2) {
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
  if (n == 2) {
    if (!short_form || sign == '.' || n_digits[0] > 2 || n_digits[1] > 2)
      return 0;
    part[2] = 0;
  } else if (n_digits[0] == 4) {
    int year = part[0];

    part[0] = part[2];
    part[2] = year;
    if (self->month_first) {
      int day = part[0];

      part[0] = part[1];
      part[1] = day;
    }
  } else if (n_digits[2] == 2) {
    /* 1.2.34 is more often a section or a version. */
    if (sign == '.' && !short_form)
      return 0;
    part[2] += part[2] < CENTURY_PIVOT ? 2000 : 1900;
  } else if (n_digits[2] != 4) {
    return 0;
  }
  if (self->month_first ? part[0] <= 12 : part[1] > 12) {
    calendar->month = part[0];
    calendar->day = part[1];
  } else {
    calendar->day = part[0];
    calendar->month = part[1];
  }
  calendar->year = part[2];
  if (calendar->month < 1 || calendar->day < 1 || (n == 3 && !is_year (part[2])) ||
      !kutip_calendar_is_valid (calendar))
    return 0;
  return take (self, reading, token + 1);
}

/* "2018", "tahun 2018", ", 2018", "of 2018", "tahun lalu" behind a month. */
static void
read_year_of_month (const KutipDateReader *self, KutipDateReading *reading)
{
  const KutipText *text = self->numbers.text;
  guint token = reading->last;
  KutipCursor cursor;
  const KutipEntry *entry;
  guint n_words;
  int year;

  if (is_char (self, token, ','))
    token++;
  else if (kutip_date_word_is (self, token, "of", &n_words))
    token += n_words;
  entry = match (self, KUTIP_LIST_DATE_WORDS, token);
  if (entry && strlen (entry->value) >= 2 && entry->value[strlen (entry->value) - 1] == 'y' &&
      (g_ascii_isdigit (entry->value[0]) || g_ascii_isdigit (entry->value[1])) &&
      !is_char (self, reading->last, ',')) {
    reading->calendar.unit = 'y';
    reading->calendar.offset = atoi (entry->value);
    take (self, reading, token + entry->n_words);
    return;
  }
  if (kutip_date_word_is (self, token, "year", &n_words))
    token += n_words;
  cursor = kutip_cursor_at (text, token);
  year = read_plain (self, &cursor, 4, 4);
  if (year < 0 || !is_year (year) || cursor.token == token)
    return;
  reading->calendar.year = year;
  take (self, reading, token + 1);
}

/* The day of a month at @token: 16, 16th, 13-14, "13 sampai 14". Returns the token after, or 0. */
static guint
read_day (const KutipDateReader *self, guint token, KutipCalendar *calendar)
{
  const KutipText *text = self->numbers.text;
  KutipCursor cursor = kutip_cursor_at (text, token);
  KutipCursor after;
  gsize dash;
  int day = read_plain (self, &cursor, 1, 2);

  if (day < 1 || day > 31)
    return 0;
  if (rest_is (self, cursor, "ordinal"))
    cursor = kutip_cursor_at (text, cursor.token + 1);
  calendar->day = day;
  after = cursor;
  dash = kutip_number_get_dash (&self->numbers, after);
  if (dash > 0) {
    kutip_cursor_move (text, &after, after.byte + dash);
  } else if (kutip_cursor_is_at_token (text, after)) {
    const KutipEntry *entry = kutip_number_take (&self->numbers, &after, KUTIP_LIST_NUMBERS);

    if (entry && kutip_entry_get (entry, "range"))
      dash = 1;
  }
  if (dash > 0) {
    day = read_plain (self, &after, 1, 2);
    if (day > calendar->day && day <= 31) {
      if (rest_is (self, after, "ordinal"))
        after = kutip_cursor_at (text, after.token + 1);
      calendar->last_day = day;
      cursor = after;
    }
  }
  if (cursor.token < text->n_tokens && !kutip_cursor_is_at_token (text, cursor)) {
    calendar->day = calendar->last_day = 0;
    return 0;
  }
  return cursor.token;
}

/* A month at @token, in front of it the word for month or not. @before: something in front of it
   makes clear that it is one. Returns the token after, or 0. */
static guint
read_month (const KutipDateReader *self, guint token, gboolean before, gboolean day,
            KutipDateReading *reading)
{
  const KutipEntry *entry;
  guint n_words;

  if (kutip_date_word_is (self, token, "month", &n_words)) {
    token += n_words;
    before = TRUE;
  }
  entry = match (self, KUTIP_LIST_MONTHS, token);
  if (!entry || (kutip_entry_get (entry, "capital") &&
                 !has_flag (self, token, KUTIP_TOKEN_CAPITAL)))
    return 0;
  reading->calendar.month = atoi (entry->value);
  if (reading->calendar.month == 0)
    reading->calendar.no_value = TRUE;
  take (self, reading, token + entry->n_words);
  if (day)
    return reading->last;
  /* September 16; Sept. 16 */
  if (self->month_first) {
    guint stop = kutip_entry_get (entry, "beside-day") && is_char (self, reading->last, '.');
    guint last = read_day (self, reading->last + stop, &reading->calendar);

    if (last > 0)
      return take (self, reading, last);
  }
  if (kutip_entry_get (entry, "beside-day"))
    return 0;
  if (kutip_entry_get (entry, "ambiguous") && !before) {
    KutipDateReading with_year = *reading;

    read_year_of_month (self, &with_year);
    if (with_year.last == reading->last)
      return 0;
  }
  return reading->last;
}

/* 17 Agustus 2019, tanggal 13 September, September 16, bulan Juni, Maret 2018. */
static guint
read_day_and_month (const KutipDateReader *self, guint token, gboolean before,
                    KutipDateReading *reading)
{
  KutipDateReading try = *reading;
  guint n_words, at = token, after, month;

  if (kutip_date_word_is (self, at, "day", &n_words)) {
    at += n_words;
    if (read_numeric (self, at, TRUE, &try) > 0) {
      *reading = try;
      return reading->last;
    }
  }
  after = read_day (self, at, &try.calendar);
  if (after > 0) {
    month = after;
    if (kutip_date_word_is (self, month, "of", &n_words))
      month += n_words;
    if (read_month (self, month, TRUE, TRUE, &try) > 0) {
      read_year_of_month (self, &try);
    } else if (at > token) {
      /* "tanggal 16": of a month that the words do not give. */
      try.calendar.no_value = TRUE;
      take (self, &try, after);
    } else {
      return 0;
    }
  } else {
    try = *reading;
    if (at > token || read_month (self, token, before, FALSE, &try) == 0)
      return 0;
    read_year_of_month (self, &try);
  }
  if (!kutip_calendar_is_valid (&try.calendar))
    return 0;
  *reading = try;
  return reading->last;
}

/* "last", "next", "this" at @token. */
static guint
read_pick (const KutipDateReader *self, guint token, KutipCalendar *calendar)
{
  static const struct {
    const char *what;
    int pick;
  } picks[] = {
    { "last", KUTIP_PICK_LAST }, { "this", KUTIP_PICK_THIS }, { "next", KUTIP_PICK_NEXT },
  };
  guint i, n_words;

  for (i = 0; i < G_N_ELEMENTS (picks); i++)
    if (kutip_date_word_is (self, token, picks[i].what, &n_words)) {
      calendar->pick = picks[i].pick;
      return token + n_words;
    }
  return token;
}

/* Behind a weekday and a part of the day: the date itself, in brackets or not. */
static void
read_date_of_weekday (const KutipDateReader *self, KutipDateReading *reading)
{
  KutipDateReading try = *reading;
  guint at = reading->last;
  gboolean bracket;

  if (is_char (self, at, ','))
    at++;
  bracket = is_char (self, at, '(');
  if (bracket)
    at++;
  if (read_numeric (self, at, TRUE, &try) == 0 &&
      read_day_and_month (self, at, TRUE, &try) == 0)
    return;
  if (try.calendar.day == 0)
    return;
  if (bracket) {
    if (!is_char (self, try.last, ')'))
      return;
    take (self, &try, try.last + 1);
  }
  *reading = try;
}

/* Minggu (15/9/2019); Selasa malam, 17 September 2019; Sunday morning; next Sunday. */
static guint
read_weekday (const KutipDateReader *self, guint token, KutipDateReading *reading)
{
  const KutipEntry *entry;
  guint n_words, at = token;
  gboolean prefixed;

  at = read_pick (self, at, &reading->calendar);
  prefixed = kutip_date_word_is (self, at, "weekday", &n_words);
  if (prefixed)
    at += n_words;
  entry = match (self, KUTIP_LIST_WEEKDAYS, at);
  if (!entry || (kutip_entry_get (entry, "capital") && !prefixed &&
                 !has_flag (self, at, KUTIP_TOKEN_CAPITAL)))
    return 0;
  /* "Minggu lalu" at the head of a sentence is the week. */
  if (kutip_entry_get (entry, "capital") && !prefixed && at == token &&
      has_flag (self, at, KUTIP_TOKEN_FIRST) && match (self, KUTIP_LIST_DATE_WORDS, at))
    return 0;
  reading->calendar.weekday = atoi (entry->value);
  take (self, reading, at + entry->n_words);
  if (kutip_date_word_is (self, reading->last, "daypart", &n_words))
    take (self, reading, reading->last + n_words);
  read_date_of_weekday (self, reading);
  if (kutip_entry_get (entry, "beside-date") && !reading->calendar.day)
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
  if (self->numbers.text->tokens[token - 1].kind == KUTIP_TOKEN_NUMBER ||
      match (self, KUTIP_LIST_SCALES, token - 1))
    return TRUE;
  entry = match (self, KUTIP_LIST_NUMBERS, token - 1);
  return entry && (g_ascii_isdigit (*entry->value) || kutip_entry_get (entry, "vague") ||
                   kutip_entry_get (entry, "some"));
}

/* pekan lalu, this year: the words of the list say which. */
static guint
read_relative (const KutipDateReader *self, guint token, KutipDateReading *reading)
{
  const KutipEntry *entry = match (self, KUTIP_LIST_DATE_WORDS, token);
  const char *value;
  gsize length;

  if (!entry || is_counted (self, token))
    return 0;
  value = entry->value;
  length = strlen (value);
  if (strcmp (value, "?") == 0) {
    reading->calendar.no_value = TRUE;
  } else if (length >= 2 && strchr ("wmqy", value[length - 1]) &&
             (g_ascii_isdigit (value[0]) ||
              ((value[0] == '-' || value[0] == '+') && g_ascii_isdigit (value[1])))) {
    reading->calendar.unit = value[length - 1];
    reading->calendar.offset = atoi (value);
  } else {
    return 0;
  }
  return take (self, reading, token + entry->n_words);
}

/* I to XXI, as centuries and quarters are written. */
static int
read_roman (const KutipText *text, guint token)
{
  static const struct {
    char letter;
    int value;
  } letters[] = { { 'I', 1 }, { 'V', 5 }, { 'X', 10 } };
  int total = 0, before = 0;
  guint32 i;
  guint j;

  if (token >= text->n_tokens || text->tokens[token].end - text->tokens[token].start > 5)
    return 0;
  for (i = text->tokens[token].end; i > text->tokens[token].start; i--) {
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

/* The number of a century or quarter at @token: 19, ke-19, XIX, 19th, third. Returns 0 if none. */
static int
read_ordinal (const KutipDateReader *self, guint token, guint *last)
{
  const KutipText *text = self->numbers.text;
  KutipCursor cursor = kutip_cursor_at (text, token);
  const KutipEntry *entry;
  int value = 0;

  if (token >= text->n_tokens)
    return 0;
  *last = token + 1;
  if (has_flag (self, token, KUTIP_TOKEN_HAS_DIGIT)) {
    /* "ke-19" and "ke 19" are one token or two. */
    while (cursor.byte < text->tokens[token].end && !g_ascii_isdigit (text->text[cursor.byte]))
      cursor.byte++;
    value = read_plain (self, &cursor, 1, 2);
    if (value < 0)
      return 0;
    if (cursor.token == token && !rest_is (self, cursor, "ordinal"))
      return 0;
    return value;
  }
  entry = match (self, KUTIP_LIST_NUMBERS, token);
  if (entry && kutip_entry_get (entry, "ordinal") && kutip_entry_get (entry, "ordinal")[0]) {
    *last = token + entry->n_words;
    return atoi (kutip_entry_get (entry, "ordinal"));
  }
  return read_roman (text, token);
}

/* abad ke-19, 19th century; kuartal III 2019, the third quarter of last year. */
static guint
read_numbered (const KutipDateReader *self, guint token, KutipDateReading *reading)
{
  const KutipEntry *entry = match (self, KUTIP_LIST_DATE_WORDS, token);
  guint last = token, at = token;
  int number;
  gboolean century;

  if (entry && !kutip_entry_get (entry, "after")) {
    century = strcmp (entry->value, "century") == 0;
    if (!century && strcmp (entry->value, "numbered") != 0)
      return 0;
    number = read_ordinal (self, token + entry->n_words, &last);
    at = last;
  } else {
    number = read_ordinal (self, token, &last);
    if (number == 0)
      return 0;
    entry = match (self, KUTIP_LIST_DATE_WORDS, last);
    if (!entry || !kutip_entry_get (entry, "after"))
      return 0;
    century = strcmp (entry->value, "century") == 0;
    at = last + entry->n_words;
  }
  if (number < 1 || number > (century ? 30 : 4))
    return 0;
  if (century)
    reading->calendar.century = number;
  else
    reading->calendar.quarter = number;
  take (self, reading, at);
  if (century)
    return at;
  read_year_of_month (self, reading);
  if (!reading->calendar.year && !reading->calendar.unit)
    reading->calendar.no_value = TRUE;
  return reading->last;
}

/* Whether the word for year at @token goes on a law's number: No. 30 Tahun 2002, No. 133/P Tahun 2015,
   UU 22 Tahun 2009. */
static gboolean
is_of_law (const KutipDateReader *self, guint token)
{
  const KutipText *text = self->numbers.text;
  guint back;

  if (token > 0 && text->tokens[token - 1].kind == KUTIP_TOKEN_NUMBER)
    return TRUE;
  for (back = 1; back <= 5 && back <= token; back++) {
    const KutipEntry *entry = match (self, KUTIP_LIST_NUMBERS, token - back);

    if (entry && kutip_entry_get (entry, "label"))
      return text->tokens[token - back + 1].kind == KUTIP_TOKEN_NUMBER;
    if (is_char (self, token - back, ',') || is_char (self, token - back, '('))
      return FALSE;
  }
  return FALSE;
}

/* tahun 2018, 2014-2019, 1990-an, 1980s; or four digits. */
static guint
read_year (const KutipDateReader *self, guint token, KutipDateReading *reading)
{
  const KutipText *text = self->numbers.text;
  KutipCursor cursor, after;
  guint n_words, at = token;
  gboolean prefixed;
  gsize dash;
  int year;

  prefixed = kutip_date_word_is (self, at, "year", &n_words);
  if (prefixed)
    at += n_words;
  cursor = kutip_cursor_at (text, at);
  year = read_plain (self, &cursor, prefixed ? 2 : 4, 4);
  if (year < 0)
    return 0;
  if (cursor.token == at && rest_is (self, cursor, "decade")) {
    if (year < 100)
      year += 1900;
    if (!is_year (year) || year % 10 != 0)
      return 0;
    reading->calendar.year = year;
    reading->calendar.last_year = year % 100 == 0 ? year + 99 : year + 9;
    return take (self, reading, at + 1);
  }
  if (!is_year (year))
    return 0;
  reading->calendar.year = year;
  after = cursor;
  dash = kutip_number_get_dash (&self->numbers, after);
  if (dash == 0 && after.token == at && text->text[after.byte] == '/')
    dash = 1;
  if (dash > 0) {
    int last_year;

    kutip_cursor_move (text, &after, after.byte + dash);
    last_year = read_plain (self, &after, 4, 4);
    if (last_year > year && is_year (last_year) &&
        (after.token >= text->n_tokens || kutip_cursor_is_at_token (text, after))) {
      reading->calendar.last_year = last_year;
      cursor = after;
    }
  }
  if (cursor.token < text->n_tokens && !kutip_cursor_is_at_token (text, cursor))
    return 0;
  reading->law = prefixed && is_of_law (self, token);
  reading->bare_year = !prefixed && !reading->calendar.last_year;
  return take (self, reading, cursor.token);
}

gboolean
kutip_date_read (const KutipDateReader *self, guint token, KutipDateReading *reading)
{
  KutipDateReading empty = { 0 };
  guint n_words, at = token;
  gboolean before = FALSE;
  guint last;

  *reading = empty;
  if (kutip_date_word_is (self, at, "part", &n_words)) {
    at += n_words;
    before = TRUE;
  } else if (token > 0 && kutip_date_word_is (self, token - 1, "brings", NULL)) {
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
  if (at == token && read_numeric (self, at, FALSE, reading) > 0)
    return TRUE;
  *reading = empty;
  last = read_pick (self, at, &reading->calendar);
  if (read_day_and_month (self, last, before || last > at, reading) > 0)
    return TRUE;
  *reading = empty;
  return read_year (self, at, reading) > 0;
}
