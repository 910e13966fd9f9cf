/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-counted.h"
#include "entities/kutip-mention.h"

#include <string.h>

/* An age in brackets is a number between these. */
#define MIN_AGE 1
#define MAX_AGE 119

/* Longer runs of digits are telephone numbers and the like. */
#define MAX_PLAIN_DIGITS 7

/* So many words at the head of a sentence tell whether it is a headline. */
#define MAX_HEADLINE 20

typedef struct {
  KutipNumberReader numbers;
  const KutipText *text;
  const KutipLexicon *lexicon;
  const guint8 *taken;
  KutipNumber number[2];
  guint n_numbers;
} Finder;

static const KutipEntry *
match (const Finder *self, KutipList list, guint token)
{
  if (token >= self->text->n_tokens || self->text->tokens[token].word == 0)
    return NULL;
  return kutip_text_match (self->text, self->lexicon, list, token);
}

static gboolean
number_word_has (const Finder *self, guint token, const char *property)
{
  const KutipEntry *entry = match (self, KUTIP_LIST_NUMBERS, token);

  return entry && kutip_entry_get (entry, property);
}

static gboolean
is_char (const Finder *self, guint token, gunichar c)
{
  return token < self->text->n_tokens && self->text->tokens[token].first == c;
}

/* "45000000", "2-4"; nothing for a rough number. */
static gboolean
append_numbers (const Finder *self, GString *string)
{
  guint i;

  for (i = 0; i < self->n_numbers; i++) {
    if (!self->number[i].exact)
      return FALSE;
    if (i > 0)
      g_string_append_c (string, '-');
    kutip_number_append (&self->number[i], string);
  }
  return TRUE;
}

static char *
make_value (const Finder *self, const char *unit)
{
  g_autoptr (GString) string = g_string_new (NULL);

  if (!append_numbers (self, string))
    return NULL;
  g_string_append_printf (string, " %s", unit);
  return g_strdup (string->str);
}

static void
append_mention (const Finder *self, GArray *mentions, KutipEntityType type, guint32 start,
                guint first, KutipCursor after, guint32 end, char *value)
{
  KutipMention mention = { type };

  mention.first = first;
  mention.last = after.token;
  if (after.token < self->text->n_tokens && !kutip_cursor_is_at_token (self->text, after))
    mention.last++;
  mention.start = start;
  mention.end = end;
  mention.confidence = 0.9f;
  mention.value = value;
  g_array_append_val (mentions, mention);
}

/* The currency that stands in front of a number. @cursor: where the number begins. */
static const KutipEntry *
read_currency_before (const Finder *self, guint token, KutipCursor *cursor)
{
  const KutipEntry *entry = match (self, KUTIP_LIST_CURRENCIES, token);

  if (!entry || !kutip_entry_get (entry, "before"))
    return NULL;
  *cursor = kutip_cursor_at (self->text, token + entry->n_words);
  return entry;
}

/* The currency behind the number. */
static const KutipEntry *
read_currency_after (const Finder *self, KutipCursor *cursor)
{
  KutipCursor next = *cursor;
  gboolean attached = !kutip_cursor_is_at_token (self->text, *cursor);
  const KutipEntry *entry = kutip_number_take (&self->numbers, &next, KUTIP_LIST_CURRENCIES);

  if (!entry || !kutip_entry_get (entry, "after") ||
      (kutip_entry_get (entry, "attached") && !attached) ||
      (kutip_entry_get (entry, "scaled") && self->number[self->n_numbers - 1].scale < 3))
    return NULL;
  *cursor = next;
  return entry;
}

/* "Rp 200.000-Rp 300.000": the other end of the range has its currency again. */
static void
read_other_amount (Finder *self, KutipCursor *cursor, const KutipEntry *currency)
{
  KutipCursor next = *cursor;
  gsize dash = kutip_number_get_dash (&self->numbers, next);
  const KutipEntry *again;

  if (dash == 0)
    return;
  kutip_cursor_move (self->text, &next, next.byte + dash);
  if (next.token >= self->text->n_tokens)
    return;
  again = read_currency_before (self, next.token, &next);
  if (!again || strcmp (again->value, currency->value) != 0 ||
      !kutip_number_read (&self->numbers, &next, &self->number[1]))
    return;
  self->n_numbers = 2;
  *cursor = next;
}

/* Rp 45 juta, US$ 3.5 million, £20m. Returns the token after, or 0. */
static guint
find_money (Finder *self, guint token, GArray *mentions)
{
  const KutipEntry *currency;
  KutipCursor cursor;

  currency = read_currency_before (self, token, &cursor);
  if (!currency)
    return 0;
  self->numbers.money = TRUE;
  self->n_numbers = kutip_number_read_range (&self->numbers, &cursor, self->number);
  if (self->n_numbers == 1)
    read_other_amount (self, &cursor, currency);
  self->numbers.money = FALSE;
  if (self->n_numbers == 0)
    return 0;
  append_mention (self, mentions, KUTIP_ENTITY_MONEY, self->text->tokens[token].start, token,
                  cursor, self->number[self->n_numbers - 1].end,
                  make_value (self, currency->value));
  return MAX (cursor.token, token + 1);
}

/* What is written before a number that makes it a name, a score or a part of something else. */
static gboolean
is_label_number (const Finder *self, guint token, KutipCursor after)
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
  if (self->n_numbers == 2 && number->n_digits > 0 && self->number[1].n_digits > 0 &&
      (number->digits == 0 ||
       (number->plain && self->number[1].plain && self->number[1].digits <= number->digits)))
    return TRUE;
  if (after.token < text->n_tokens && number_word_has (self, after.token, "zone"))
    return TRUE;
  if (!before)
    return FALSE;
  if (!(t->flags & KUTIP_TOKEN_SPACE_BEFORE) && before->kind != KUTIP_TOKEN_QUOTE &&
      before->first != '(' && before->first != 0x2014 && before->first != 0x2013)
    return TRUE;
  return number_word_has (self, token - 1, "clock") || number_word_has (self, token - 1, "one-of");
}

/* Whether the sentence of @token is a headline with capitals on its words: they say nothing then. */
static gboolean
is_title_case (const Finder *self, guint token)
{
  const KutipText *text = self->text;
  const KutipSentence *sentence = &text->sentences[text->tokens[token].sentence];
  guint n_capitals = 0, n_small = 0, i;

  for (i = sentence->first; i < MIN (sentence->last, sentence->first + MAX_HEADLINE); i++) {
    const KutipToken *t = &text->tokens[i];

    if (t->kind != KUTIP_TOKEN_WORD || t->end - t->start < 2 || t->flags & KUTIP_TOKEN_ALL_CAPS)
      continue;
    if (t->flags & KUTIP_TOKEN_CAPITAL)
      n_capitals++;
    else if (!match (self, KUTIP_LIST_FUNCTION_WORDS, i))
      n_small++;
  }
  return n_capitals > 2 * n_small && n_capitals > 2;
}

/* Whether the word before makes the number at @token a label that counts no noun: Pasal 3 ayat. */
static gboolean
is_behind_label (const Finder *self, guint token, guint after)
{
  const KutipText *text = self->text;
  const KutipToken *before;

  if (token == 0)
    return FALSE;
  if (number_word_has (self, token - 1, "label"))
    return TRUE;
  /* MAN 1 Yogyakarta, Bellator 206 Results. */
  before = &text->tokens[token - 1];
  return self->number[0].n_digits > 0 && before->kind == KUTIP_TOKEN_WORD &&
         (before->flags & KUTIP_TOKEN_CAPITAL) && !(before->flags & KUTIP_TOKEN_FIRST) &&
         after < text->n_tokens && (text->tokens[after].flags & KUTIP_TOKEN_CAPITAL) &&
         !match (self, KUTIP_LIST_FUNCTION_WORDS, token - 1) && !is_title_case (self, token);
}

/* “60 Minutes”: the counted phrase is all that stands in the quotation marks. */
static gboolean
fills_quotation (const Finder *self, guint first, guint last)
{
  const KutipText *text = self->text;

  return first > 0 && last < text->n_tokens && text->tokens[first - 1].kind == KUTIP_TOKEN_QUOTE &&
         text->tokens[last].kind == KUTIP_TOKEN_QUOTE;
}

static void
append_counted (const Finder *self, const KutipCounted *counted, GString *value)
{
  if (counted->unit && (counted->noun == counted->end ||
                        !kutip_entry_get (counted->unit, "classifier"))) {
    g_string_append_printf (value, " %s", counted->unit->value);
    if (counted->per)
      g_string_append_printf (value, " per %s", counted->per->value);
    if (counted->noun < counted->end)
      g_string_append_c (value, ' ');
  } else {
    g_string_append_c (value, ' ');
  }
  if (counted->noun < counted->end) {
    g_autofree char *noun = g_utf8_strdown (self->text->text + counted->noun,
                                            counted->end - counted->noun);

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
read_times (const Finder *self, const KutipCounted *counted, KutipCursor *cursor)
{
  const KutipText *text = self->text;
  KutipCursor next = *cursor;
  const KutipEntry *entry;
  guint32 end = next.byte;

  if (next.token >= text->n_tokens)
    return FALSE;
  if (counted && unit_multiplies (counted))
    return TRUE;
  if (kutip_cursor_is_at_token (text, next)) {
    entry = kutip_number_take (&self->numbers, &next, KUTIP_LIST_NUMBERS);
  } else {
    while (end < text->tokens[next.token].end && !g_ascii_isdigit (text->text[end]))
      end++;
    entry = kutip_number_lookup (self->lexicon, KUTIP_LIST_NUMBERS, text->text + next.byte,
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
  return counted->unit && counted->noun == counted->end && !counted->per &&
         !kutip_entry_get (counted->unit, "classifier");
}

/* The smaller unit of "2 jam 30 menit". */
static void
read_smaller (const Finder *self, KutipCursor *cursor, KutipCounted *counted, GString *value)
{
  const KutipText *text = self->text;
  KutipCursor next = *cursor;
  KutipCounted smaller;
  KutipNumber number;

  if (!is_measure (counted) || !kutip_cursor_is_at_token (text, next) ||
      text->tokens[next.token].kind != KUTIP_TOKEN_NUMBER ||
      !kutip_number_read (&self->numbers, &next, &number) ||
      !kutip_counted_read (&self->numbers, self->taken, &number, &next, &smaller) ||
      !is_measure (&smaller) || kutip_entry_get (smaller.unit, "percent"))
    return;
  g_string_append_c (value, ' ');
  kutip_number_append (&number, value);
  append_counted (self, &smaller, value);
  *counted = smaller;
  *cursor = next;
}

/* A quantity whose first number is read already and ends at @cursor. Returns the token after. */
static guint
find_quantity (Finder *self, guint token, KutipCursor cursor, GArray *mentions)
{
  g_autoptr (GString) value = g_string_new (NULL);
  gboolean valued = append_numbers (self, value);
  gboolean label = is_behind_label (self, token, cursor.token);
  KutipNumber number = self->number[self->n_numbers - 1];
  KutipCounted counted;
  gboolean any, more;

  do {
    KutipCursor next;

    any = kutip_counted_read (&self->numbers, self->taken, &number, &cursor, &counted);
    /* A label's number counts no noun, but it can have a unit: "gelombang 4 meter". */
    if (any && label && !is_measure (&counted))
      return 0;
    next = cursor;
    more = read_times (self, any ? &counted : NULL, &next) &&
           kutip_number_read (&self->numbers, &next, &number);
    if (any && !(more && unit_multiplies (&counted)))
      append_counted (self, &counted, value);
    if (more) {
      g_string_append (value, " x ");
      kutip_number_append (&number, value);
      cursor = next;
    }
  } while (more);
  if (!any || fills_quotation (self, token, cursor.token))
    return 0;
  read_smaller (self, &cursor, &counted, value);
  append_mention (self, mentions, KUTIP_ENTITY_QUANTITY, self->text->tokens[token].start, token,
                  cursor, counted.end, valued ? g_strdup (value->str) : NULL);
  return MAX (cursor.token, token + 1);
}

/* Budi (30); West, 41, …: the age of the person before. */
static gboolean
is_age (const Finder *self, guint token, KutipCursor after)
{
  const KutipText *text = self->text;
  const KutipToken *before;
  int age = kutip_number_get_small (&self->number[0]);
  gboolean bracket;

  if (token < 2 || self->n_numbers != 1 || !self->number[0].plain || age < MIN_AGE ||
      age > MAX_AGE)
    return FALSE;
  before = &text->tokens[token - 2];
  bracket = is_char (self, token - 1, '(') && is_char (self, after.token, ')');
  if (!bracket && !(is_char (self, token - 1, ',') && age >= 10 &&
                    is_char (self, after.token, ',')))
    return FALSE;
  if (before->kind != KUTIP_TOKEN_WORD || !(before->flags & KUTIP_TOKEN_CAPITAL))
    return FALSE;
  if (self->taken[token - 2] == KUTIP_TAKEN_PERSON)
    return TRUE;
  return bracket && self->taken[token - 2] == KUTIP_TAKEN_NOT &&
         !match (self, KUTIP_LIST_NUMBERS, token - 2) &&
         !((before->flags & KUTIP_TOKEN_FIRST) &&
           match (self, KUTIP_LIST_FUNCTION_WORDS, token - 2));
}

/* A figure that begins with a number. Returns the token after, or 0. */
static guint
find_number (Finder *self, guint token, GArray *mentions)
{
  const KutipText *text = self->text;
  KutipCursor start = kutip_cursor_at (text, token), cursor = start, next;
  const KutipEntry *entry;
  guint32 from = text->tokens[token].start;

  self->n_numbers = kutip_number_read_range (&self->numbers, &cursor, self->number);
  if (self->n_numbers == 0)
    return 0;
  next = cursor;
  entry = kutip_number_take (&self->numbers, &next, KUTIP_LIST_UNITS);
  if (entry && kutip_entry_get (entry, "percent")) {
    append_mention (self, mentions, KUTIP_ENTITY_PERCENT, from, token, next,
                    text->tokens[next.token - 1].end, make_value (self, entry->value));
    return next.token;
  }
  next = cursor;
  entry = read_currency_after (self, &next);
  if (entry) {
    const char *part = kutip_entry_get (entry, "part");

    if (part && strcmp (part, "100") == 0) {
      self->number[0].exponent -= 2;
      self->number[1].exponent -= 2;
    }
    append_mention (self, mentions, KUTIP_ENTITY_MONEY, from, token, next,
                    text->tokens[next.token - 1].end, make_value (self, entry->value));
    return next.token;
  }
  if (is_age (self, token, cursor)) {
    g_autoptr (GString) value = g_string_new (NULL);

    kutip_number_append (&self->number[0], value);
    append_mention (self, mentions, KUTIP_ENTITY_QUANTITY, from, token, cursor,
                    self->number[0].end, g_strdup (value->str));
    return cursor.token;
  }
  if (is_label_number (self, token, cursor))
    return cursor.token;
  return find_quantity (self, token, cursor, mentions);
}

void
kutip_figures_find (const KutipLanguage *language, const KutipText *text, GArray *mentions)
{
  g_autofree guint8 *taken = NULL;
  Finder finder = { 0 };
  guint i, after;

  if (text->n_tokens == 0)
    return;
  taken = kutip_mentions_take (text, mentions);
  finder.text = text;
  finder.lexicon = language->lexicon;
  finder.taken = taken;
  kutip_number_reader_init (&finder.numbers, language->lexicon, text);
  for (i = 0; i < text->n_tokens; i++) {
    const KutipToken *token = &text->tokens[i];

    if (taken[i] == KUTIP_TAKEN_DATE)
      continue;
    after = 0;
    if (token->kind != KUTIP_TOKEN_NUMBER)
      after = find_money (&finder, i, mentions);
    if (after == 0)
      after = find_number (&finder, i, mentions);
    if (after > i)
      i = after - 1;
  }
}
