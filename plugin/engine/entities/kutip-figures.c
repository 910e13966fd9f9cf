/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-figure-finder.h"
#include "entities/kutip-finders.h"

#include <string.h>

const KutipEntry *
kutip_finder_match (const KutipFigureFinder *self, KutipList list, guint token)
{
  if (token >= self->text->n_tokens || self->text->tokens[token].word == 0)
    return NULL;
  return kutip_text_match (self->text, self->lexicon, list, token);
}

/* "45000000", "2-4"; nothing for a rough number. */
gboolean
kutip_finder_append_numbers (const KutipFigureFinder *self, GString *string)
{
  guint i;

  for (i = 0; i < self->n_numbers; i++)
    {
      if (!self->number[i].exact)
        return FALSE;
      if (i > 0)
        g_string_append_c (string, '-');
      kutip_number_append (&self->number[i], string);
    }
  return TRUE;
}

void
kutip_finder_append (const KutipFigureFinder *self, GArray *mentions, KutipEntityType type,
                     guint32 start, guint first, KutipCursor after, guint32 end, char *value)
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

static char *
make_value (const KutipFigureFinder *self, const char *unit)
{
  g_autoptr (GString) string = g_string_new (NULL);

  if (!kutip_finder_append_numbers (self, string))
    return NULL;
  g_string_append_printf (string, " %s", unit);
  return g_strdup (string->str);
}

/* The currency that stands in front of a number. @cursor: where the number begins. */
static const KutipEntry *
read_currency_before (const KutipFigureFinder *self, guint token, KutipCursor *cursor)
{
  const KutipEntry *entry = kutip_finder_match (self, KUTIP_LIST_CURRENCIES, token);

  if (!entry || !kutip_entry_get (entry, "before"))
    return NULL;
  *cursor = kutip_cursor_at (self->text, token + entry->n_words);
  return entry;
}

/* Cents and the like: @part of them, a power of ten, make one of the currency. */
static void
read_part (KutipFigureFinder *self, const char *part)
{
  int places = part ? (int) strlen (part) - 1 : 0;
  guint i;

  for (i = 0; i < self->n_numbers; i++)
    self->number[i].exponent -= places;
}

/* The currency behind the number. */
static const KutipEntry *
read_currency_after (const KutipFigureFinder *self, KutipCursor *cursor)
{
  KutipCursor next = *cursor;
  gboolean attached = !kutip_cursor_is_at_token (self->text, *cursor);
  const KutipEntry *entry =
    kutip_cursor_take (&next, self->text, self->lexicon, KUTIP_LIST_CURRENCIES);

  if (!entry || !kutip_entry_get (entry, "after")
      || (kutip_entry_get (entry, "attached") && !attached)
      || (kutip_entry_get (entry, "scaled") && self->number[self->n_numbers - 1].scale < 3))
    return NULL;
  *cursor = next;
  return entry;
}

/* "Rp 200.000-Rp 300.000": the other end of the range has its currency again; "Rp9.370/9.390": two
   rates in one token. */
static void
read_other_amount (KutipFigureFinder *self, KutipCursor *cursor, const KutipEntry *currency)
{
  KutipCursor next = *cursor;
  gsize dash = kutip_cursor_get_dash (next, self->text);
  const KutipEntry *again;

  if (dash == 0)
    {
      if (next.token >= self->text->n_tokens || kutip_cursor_is_at_token (self->text, next)
          || self->text->text[next.byte] != '/')
        return;
      kutip_cursor_move (self->text, &next, next.byte + 1);
      if (!kutip_number_read (&self->numbers, &next, &self->number[1]))
        return;
      self->n_numbers = 2;
      *cursor = next;
      return;
    }
  kutip_cursor_move (self->text, &next, next.byte + dash);
  if (next.token >= self->text->n_tokens)
    return;
  again = read_currency_before (self, next.token, &next);
  if (!again || strcmp (again->value, currency->value) != 0
      || !kutip_number_read (&self->numbers, &next, &self->number[1]))
    return;
  self->n_numbers = 2;
  *cursor = next;
}

/* Rp 45 juta, US$ 3.5 million, £20m. Returns the token after, or 0. */
static guint
find_money (KutipFigureFinder *self, guint token, GArray *mentions)
{
  const KutipEntry *currency;
  KutipCursor cursor, start, next;

  currency = read_currency_before (self, token, &cursor);
  if (!currency)
    return 0;
  self->numbers.money = TRUE;
  start = cursor;
  self->n_numbers = kutip_number_read_range (&self->numbers, &cursor, self->number);
  /* "Rp 1,35 triliun atau 8,02 persen": the second number is of something else. */
  next = cursor;
  if (self->n_numbers == 2
      && (kutip_cursor_take (&next, self->text, self->lexicon, KUTIP_LIST_UNITS)
          || read_currency_after (self, &next)))
    {
      cursor = start;
      self->n_numbers = kutip_number_read (&self->numbers, &cursor, &self->number[0]);
    }
  if (self->n_numbers == 1)
    read_other_amount (self, &cursor, currency);
  self->numbers.money = FALSE;
  if (self->n_numbers == 0)
    return 0;
  kutip_finder_append (self, mentions, KUTIP_ENTITY_MONEY, self->text->tokens[token].start, token,
                       cursor, self->number[self->n_numbers - 1].end,
                       make_value (self, currency->value));
  return MAX (cursor.token, token + 1);
}

/* A figure that begins with a number. Returns the token after, or 0. */
static guint
find_number (KutipFigureFinder *self, guint token, GArray *mentions)
{
  const KutipText *text = self->text;
  KutipCursor start = kutip_cursor_at (text, token), cursor = start, next;
  const KutipEntry *entry;
  guint32 from = text->tokens[token].start;

  self->n_numbers = kutip_number_read_range (&self->numbers, &cursor, self->number);
  if (self->n_numbers == 0)
    return 0;
  next = cursor;
  entry = kutip_cursor_take (&next, self->text, self->lexicon, KUTIP_LIST_UNITS);
  if (entry && kutip_entry_get (entry, "percent"))
    {
      kutip_finder_append (self, mentions, KUTIP_ENTITY_PERCENT, from, token, next,
                           text->tokens[next.token - 1].end, make_value (self, entry->value));
      return next.token;
    }
  next = cursor;
  entry = read_currency_after (self, &next);
  if (entry)
    {
      read_part (self, kutip_entry_get (entry, "part"));
      kutip_finder_append (self, mentions, KUTIP_ENTITY_MONEY, from, token, next,
                           text->tokens[next.token - 1].end, make_value (self, entry->value));
      return next.token;
    }
  return kutip_finder_find_quantity (self, token, cursor, mentions);
}

void
kutip_figures_find (const KutipLanguage *language, const KutipText *text, GArray *mentions)
{
  g_autofree guint8 *taken = NULL;
  KutipFigureFinder finder = { 0 };
  guint i, after;

  if (text->n_tokens == 0)
    return;
  taken = kutip_mentions_take (text, mentions);
  finder.text = text;
  finder.lexicon = language->lexicon;
  finder.taken = taken;
  kutip_number_reader_init (&finder.numbers, language->lexicon, text);
  for (i = 0; kutip_text_has (text, i); i++)
    {
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
