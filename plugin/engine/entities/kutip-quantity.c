/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-figure-finder.h"

#include <string.h>

/* An age in brackets is a number between these. */
#define MIN_AGE 1
#define MAX_AGE 119

/* Longer runs of digits are telephone numbers and the like. */
#define MAX_PLAIN_DIGITS 7

/* A number between these behind a name is the year of an event. */
#define MIN_LIKELY_YEAR 1900
#define MAX_LIKELY_YEAR 2099

/* So many words at the head of a sentence tell whether it is a headline. */
#define MAX_HEADLINE 20

static gboolean
is_char (const KutipFigureFinder *self, guint token, gunichar c)
{
  return token < self->text->n_tokens && self->text->tokens[token].first == c;
}

static gboolean
number_word_has (const KutipFigureFinder *self, guint token, const char *property)
{
  const KutipEntry *entry = kutip_finder_match (self, KUTIP_LIST_NUMBERS, token);

  return entry && kutip_entry_get (entry, property);
}

/* Whether the sentence of @token is a headline with capitals on its words: they say nothing. */
static gboolean
is_title_case (const KutipFigureFinder *self, guint token)
{
  const KutipText *text = self->text;
  const KutipSentence *sentence = &text->sentences[text->tokens[token].sentence];
  guint n_capitals = 0, n_small = 0, i;

  for (i = sentence->first; i < MIN (sentence->last, sentence->first + MAX_HEADLINE); i++)
    {
      const KutipToken *t = &text->tokens[i];

      if (t->kind != KUTIP_TOKEN_WORD || t->end - t->start < 2 || t->flags & KUTIP_TOKEN_ALL_CAPS)
        continue;
      if (t->flags & KUTIP_TOKEN_CAPITAL)
        n_capitals++;
      else if (!kutip_finder_match (self, KUTIP_LIST_FUNCTION_WORDS, i))
        n_small++;
    }
  return n_capitals > 2 * n_small && n_capitals > 2;
}

/* What is written before a number that makes it a name, a score or a part of something else. */
static gboolean
is_label_number (const KutipFigureFinder *self, guint token, KutipCursor after)
{
  const KutipText *text = self->text;
  const KutipToken *t = &text->tokens[token];
  const KutipToken *before = token > 0 ? t - 1 : NULL;
  const KutipNumber *number = &self->number[0];

  if (number->exact && number->digits == 0 && self->n_numbers == 1)
    return TRUE;
  if (number->n_digits > 1 && number->plain && text->text[t->start] == '0')
    return TRUE;
  if (number->plain && number->n_digits > MAX_PLAIN_DIGITS)
    return TRUE;
  /* 1-0, 2-2: a score. */
  if (self->n_numbers == 2 && number->n_digits > 0 && self->number[1].n_digits > 0
      && (number->digits == 0
          || (number->plain && self->number[1].plain && self->number[1].digits <= number->digits)))
    return TRUE;
  if (after.token < text->n_tokens && number_word_has (self, after.token, "zone"))
    return TRUE;
  if (!before)
    return FALSE;
  if (!(t->flags & KUTIP_TOKEN_SPACE_BEFORE) && before->kind != KUTIP_TOKEN_QUOTE
      && before->first != '(' && before->first != 0x2014 && before->first != 0x2013)
    return TRUE;
  /* A number word with a capital inside a sentence is part of a name. */
  if (number->n_digits == 0 && before->kind == KUTIP_TOKEN_WORD && (t->flags & KUTIP_TOKEN_CAPITAL)
      && !(t->flags & KUTIP_TOKEN_FIRST) && !is_title_case (self, token))
    return TRUE;
  return number_word_has (self, token - 1, "clock") || number_word_has (self, token - 1, "one-of");
}

/* Whether the word before makes the number at @token a label that counts no noun: Pasal 3 ayat. */
static gboolean
is_behind_label (const KutipFigureFinder *self, guint token, guint after)
{
  const KutipText *text = self->text;
  const KutipToken *before;
  int year;

  if (token == 0)
    return FALSE;
  if (number_word_has (self, token - 1, "label"))
    return TRUE;
  before = &text->tokens[token - 1];
  if (self->number[0].n_digits == 0 || before->kind != KUTIP_TOKEN_WORD
      || !(before->flags & KUTIP_TOKEN_CAPITAL) || (before->flags & KUTIP_TOKEN_FIRST)
      || kutip_finder_match (self, KUTIP_LIST_FUNCTION_WORDS, token - 1))
    return FALSE;
  /* Piala Dunia 2022 zona Asia. */
  year = kutip_number_get_small (&self->number[0]);
  if (self->number[0].plain && year >= MIN_LIKELY_YEAR && year <= MAX_LIKELY_YEAR)
    return TRUE;
  /* MAN 1 Yogyakarta, Bellator 206 Results. */
  return after < text->n_tokens && (text->tokens[after].flags & KUTIP_TOKEN_CAPITAL)
         && !is_title_case (self, token);
}

/* "UU 22 Tahun 2009": the unit goes on with a year. */
static gboolean
is_year_of_law (const KutipFigureFinder *self, const KutipCounted *counted, guint after)
{
  const KutipText *text = self->text;
  const KutipEntry *word;

  if (!counted->unit || after == 0 || after >= text->n_tokens
      || text->tokens[after].kind != KUTIP_TOKEN_NUMBER
      || text->tokens[after].end - text->tokens[after].start != 4)
    return FALSE;
  word = kutip_finder_match (self, KUTIP_LIST_DATE_WORDS, after - 1);
  return word && strcmp (word->value, "year") == 0;
}

/* “60 Minutes”: the counted phrase is all that stands in the quotation marks. */
static gboolean
fills_quotation (const KutipFigureFinder *self, guint first, guint last)
{
  const KutipText *text = self->text;

  return first > 0 && last < text->n_tokens && text->tokens[first - 1].kind == KUTIP_TOKEN_QUOTE
         && text->tokens[last].kind == KUTIP_TOKEN_QUOTE;
}

static void
append_counted (const KutipFigureFinder *self, const KutipCounted *counted, GString *value)
{
  if (counted->unit
      && (counted->noun == counted->end || !kutip_entry_get (counted->unit, "classifier")))
    {
      g_string_append_printf (value, " %s", counted->unit->value);
      if (counted->per)
        g_string_append_printf (value, " per %s", counted->per->value);
      if (counted->noun < counted->end)
        g_string_append_c (value, ' ');
    }
  else
    {
      g_string_append_c (value, ' ');
    }
  if (counted->noun < counted->end)
    {
      g_autofree char *noun =
        g_utf8_strdown (self->text->text + counted->noun, counted->end - counted->noun);

      g_string_append (value, noun);
    }
}

/* Whether the unit multiplies in front of another number, as in "2 kali 3 meter". */
static gboolean
unit_multiplies (const KutipCounted *counted)
{
  return counted->unit && kutip_entry_get (counted->unit, "times");
}

/* What stands between the sides of an area: the "x" of 6x6 meter and 50 m x 50 m, or the unit
   @counted itself. */
static gboolean
read_times (const KutipFigureFinder *self, const KutipCounted *counted, KutipCursor *cursor)
{
  const KutipText *text = self->text;
  KutipCursor next = *cursor;
  const KutipEntry *entry;
  guint32 end = next.byte;

  if (next.token >= text->n_tokens)
    return FALSE;
  if (counted && unit_multiplies (counted))
    return TRUE;
  if (kutip_cursor_is_at_token (text, next))
    {
      entry = kutip_cursor_take (&next, self->text, self->lexicon, KUTIP_LIST_NUMBERS);
    }
  else
    {
      while (end < text->tokens[next.token].end && !g_ascii_isdigit (text->text[end]))
        end++;
      entry = kutip_word_lookup (self->lexicon, KUTIP_LIST_NUMBERS, text->text + next.byte,
                                 end - next.byte);
      kutip_cursor_move (text, &next, end);
    }
  if (!entry || !kutip_entry_get (entry, "times"))
    return FALSE;
  *cursor = next;
  return TRUE;
}

static gboolean
is_measure (const KutipCounted *counted)
{
  return counted->unit && counted->noun == counted->end && !counted->per
         && !kutip_entry_get (counted->unit, "classifier");
}

/* The smaller unit of "2 jam 30 menit". */
static void
read_smaller (const KutipFigureFinder *self, KutipCursor *cursor, KutipCounted *counted,
              GString *value)
{
  const KutipText *text = self->text;
  KutipCursor next = *cursor;
  KutipCounted smaller;
  KutipNumber number;

  if (!is_measure (counted) || !kutip_cursor_is_at_token (text, next)
      || text->tokens[next.token].kind != KUTIP_TOKEN_NUMBER
      || !kutip_number_read (&self->numbers, &next, &number)
      || !kutip_counted_read (&self->numbers, self->taken, &number, &next, &smaller)
      || !is_measure (&smaller) || kutip_entry_get (smaller.unit, "percent"))
    return;
  g_string_append_c (value, ' ');
  kutip_number_append (&number, value);
  append_counted (self, &smaller, value);
  *counted = smaller;
  *cursor = next;
}

/* Budi (30); West, 41, …: the age of the person before. */
static gboolean
is_age (const KutipFigureFinder *self, guint token, KutipCursor after)
{
  const KutipText *text = self->text;
  const KutipToken *before;
  int age = kutip_number_get_small (&self->number[0]);
  gboolean bracket;

  if (token < 2 || self->n_numbers != 1 || !self->number[0].plain || age < MIN_AGE || age > MAX_AGE)
    return FALSE;
  before = &text->tokens[token - 2];
  bracket = is_char (self, token - 1, '(') && is_char (self, after.token, ')');
  if (!bracket
      && !(is_char (self, token - 1, ',') && age >= 10 && is_char (self, after.token, ',')))
    return FALSE;
  if (before->kind != KUTIP_TOKEN_WORD || !(before->flags & KUTIP_TOKEN_CAPITAL))
    return FALSE;
  if (self->taken[token - 2] == KUTIP_TAKEN_PERSON)
    return TRUE;
  return bracket && self->taken[token - 2] == KUTIP_TAKEN_NOT
         && !kutip_finder_match (self, KUTIP_LIST_NUMBERS, token - 2)
         && !((before->flags & KUTIP_TOKEN_FIRST)
              && kutip_finder_match (self, KUTIP_LIST_FUNCTION_WORDS, token - 2));
}

/* What is counted by the number at @token, that ends at @cursor. Returns the token after, or 0. */
static guint
find_counted (KutipFigureFinder *self, guint token, KutipCursor cursor, GArray *mentions)
{
  g_autoptr (GString) value = g_string_new (NULL);
  gboolean valued = kutip_finder_append_numbers (self, value);
  gboolean label = is_behind_label (self, token, cursor.token);
  KutipNumber number = self->number[self->n_numbers - 1];
  KutipCounted counted;
  gboolean any, more;

  do
    {
      KutipCursor next;

      any = kutip_counted_read (&self->numbers, self->taken, &number, &cursor, &counted);
      /* A label's number counts no noun, but it can have a unit: "gelombang 4 meter". */
      if (any && label && !is_measure (&counted))
        return 0;
      next = cursor;
      more = read_times (self, any ? &counted : NULL, &next)
             && kutip_number_read (&self->numbers, &next, &number);
      if (any && !(more && unit_multiplies (&counted)))
        append_counted (self, &counted, value);
      if (more)
        {
          g_string_append (value, " x ");
          kutip_number_append (&number, value);
          cursor = next;
        }
    }
  while (more);
  if (!any || fills_quotation (self, token, cursor.token)
      || is_year_of_law (self, &counted, cursor.token))
    return 0;
  read_smaller (self, &cursor, &counted, value);
  kutip_finder_append (self, mentions, KUTIP_ENTITY_QUANTITY, self->text->tokens[token].start,
                       token, cursor, counted.end, valued ? g_strdup (value->str) : NULL);
  return MAX (cursor.token, token + 1);
}

guint
kutip_finder_find_quantity (KutipFigureFinder *self, guint token, KutipCursor cursor,
                            GArray *mentions)
{
  if (is_age (self, token, cursor))
    {
      g_autoptr (GString) value = g_string_new (NULL);

      kutip_number_append (&self->number[0], value);
      kutip_finder_append (self, mentions, KUTIP_ENTITY_QUANTITY, self->text->tokens[token].start,
                           token, cursor, self->number[0].end, g_strdup (value->str));
      return cursor.token;
    }
  if (is_label_number (self, token, cursor))
    return cursor.token;
  return find_counted (self, token, cursor, mentions);
}
