/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-counted.h"
#include "entities/kutip-date-reader.h"
#include "entities/kutip-finders.h"

#include <string.h>

/* Four digits between these are a year more often than a count, where neither is said. */
#define MIN_LIKELY_YEAR 1900
#define MAX_LIKELY_YEAR 2099

static const KutipEntry *
match (const KutipLanguage *language, const KutipText *text, KutipList list, guint token)
{
  return text->tokens[token].word ? kutip_text_match (text, language->lexicon, list, token) : NULL;
}

static gboolean
is_function_word (const KutipLanguage *language, const KutipText *text, guint token,
                  const char *class)
{
  const KutipEntry *entry = match (language, text, KUTIP_LIST_FUNCTION_WORDS, token);

  return entry && (!class || strcmp (entry->value, class) == 0);
}

/* Whether four digits at @token count something and are no year: 2000 orang. */
static gboolean
is_count (const KutipLanguage *language, const KutipDateReader *reader, const guint8 *taken,
          guint token)
{
  const KutipText *text = reader->numbers.text;
  KutipCursor cursor = kutip_cursor_at (text, token);
  KutipCounted counted;
  KutipNumber number;

  if (!kutip_number_read (&reader->numbers, &cursor, &number))
    return FALSE;
  if (!number.plain)
    return TRUE;
  return kutip_counted_read (&reader->numbers, taken, &number, &cursor, &counted);
}

/* Whether a unit, scale or currency at @token makes the number before it an amount. */
static gboolean
is_measured (const KutipLanguage *language, const KutipText *text, guint token)
{
  const KutipEntry *currency;

  if (token >= text->n_tokens)
    return FALSE;
  currency = match (language, text, KUTIP_LIST_CURRENCIES, token);
  return match (language, text, KUTIP_LIST_UNITS, token)
         || match (language, text, KUTIP_LIST_SCALES, token)
         || (currency && kutip_entry_get (currency, "after"));
}

/*
 * Whether four digits at @token are a year. The words before them say it (sejak 1969, in 2012); or
 * they stand in a likely century, are not counted with (2000 orang), and are no part of a name
 * (Dharma Yudha 2019) nor of a number's label (Pasal 1945).
 */
static gboolean
is_year (const KutipLanguage *language, const KutipDateReader *reader, const guint8 *taken,
         guint token, int year)
{
  const KutipText *text = reader->numbers.text;
  const KutipToken *before = token > 0 ? &text->tokens[token - 1] : NULL;
  const KutipEntry *label;
  gboolean counted = is_count (language, reader, taken, token);

  if (is_measured (language, text, token + 1))
    return FALSE;
  if (!before)
    return !counted && year >= MIN_LIKELY_YEAR && year <= MAX_LIKELY_YEAR;
  label = match (language, text, KUTIP_LIST_NUMBERS, token - 1);
  if (label && (kutip_entry_get (label, "label") || kutip_entry_get (label, "clock")))
    return FALSE;
  if (match (language, text, KUTIP_LIST_CURRENCIES, token - 1))
    return FALSE;
  if (kutip_date_word_is (reader, token - 1, "brings", NULL))
    return TRUE;
  if (year < MIN_LIKELY_YEAR || year > MAX_LIKELY_YEAR)
    return FALSE;
  if (before->first == '(' && token + 1 < text->n_tokens && text->tokens[token + 1].first == ')')
    return TRUE;
  if (!(text->tokens[token].flags & KUTIP_TOKEN_SPACE_BEFORE) && before->first != '('
      && before->kind != KUTIP_TOKEN_QUOTE)
    return FALSE;
  if (taken[token - 1] == KUTIP_TAKEN_DATE)
    return !counted;
  /* "Copa Amerika 2004 dan 2007": what holds of the first holds of the second. */
  if (token > 1 && text->tokens[token - 2].kind == KUTIP_TOKEN_NUMBER
      && text->tokens[token - 2].end - text->tokens[token - 2].start == 4
      && taken[token - 2] == KUTIP_TAKEN_NOT
      && is_function_word (language, text, token - 1, "conj"))
    return FALSE;
  /* "the 2012 Olympics" is the event's name. */
  if (is_function_word (language, text, token - 1, "det") && token + 1 < text->n_tokens
      && text->tokens[token + 1].kind == KUTIP_TOKEN_WORD
      && (text->tokens[token + 1].flags & KUTIP_TOKEN_CAPITAL))
    return FALSE;
  /* A name's short form in brackets belongs to the name: Pemilihan Umum (Pemilu) 2019. */
  if (before->first == ')' && token > 1)
    before--;
  if (before->kind == KUTIP_TOKEN_WORD && (before->flags & KUTIP_TOKEN_CAPITAL)
      && !((before->flags & KUTIP_TOKEN_FIRST)
           && is_function_word (language, text, token - 1, NULL)))
    return FALSE;
  /* "the 2016 votes" tells which votes, not how many. */
  return !counted || is_function_word (language, text, token - 1, "det");
}

/* “Sunday Morning”, Saturday Night Live: a title that only looks like a part of a day. In a
   headline, where the words before have capitals too, it is one. */
static gboolean
is_title (const KutipDateReader *reader, const KutipDateReading *reading, guint first)
{
  const KutipText *text = reader->numbers.text;
  const KutipToken *before, *next, *last = &text->tokens[reading->last - 1];

  if (first == 0 || reading->last != first + 2 || reading->last >= text->n_tokens
      || !(last->flags & KUTIP_TOKEN_CAPITAL)
      || !kutip_date_word_is (reader, first + 1, "daypart", NULL))
    return FALSE;
  before = &text->tokens[first - 1];
  next = &text->tokens[reading->last];
  if (before->kind == KUTIP_TOKEN_QUOTE && next->kind == KUTIP_TOKEN_QUOTE)
    return TRUE;
  return before->kind == KUTIP_TOKEN_WORD && !(before->flags & KUTIP_TOKEN_CAPITAL)
         && next->kind == KUTIP_TOKEN_WORD && (next->flags & KUTIP_TOKEN_CAPITAL);
}

void
kutip_dates_find (const KutipLanguage *language, const KutipText *text, const GDate *reference,
                  GArray *mentions)
{
  KutipDateReader reader;
  g_autofree guint8 *taken = NULL;
  guint i, j;

  if (text->n_tokens == 0)
    return;
  kutip_date_reader_init (&reader, language->lexicon, text);
  taken = kutip_mentions_take (text, mentions);
  for (i = 0; kutip_text_has (text, i); i++)
    {
      const KutipToken *token = &text->tokens[i];
      KutipDateReading reading;
      KutipMention mention = { KUTIP_ENTITY_DATE };

      if (token->word == 0 && token->kind != KUTIP_TOKEN_NUMBER)
        continue;
      if (!kutip_date_read (&reader, i, &reading))
        continue;
      if (is_title (&reader, &reading, i))
        continue;
      if (reading.bare_year && reading.last == i + 1
          && !is_year (language, &reader, taken, i, reading.calendar.year))
        continue;
      if (!reading.law)
        {
          mention.first = i;
          mention.last = reading.last;
          mention.start = token->start;
          mention.end = reading.end;
          mention.confidence = 0.9f;
          mention.value = kutip_calendar_to_iso (&reading.calendar, reference);
          g_array_append_val (mentions, mention);
        }
      for (j = i; j < reading.last; j++)
        taken[j] = KUTIP_TAKEN_DATE;
      i = reading.last - 1;
    }
}
