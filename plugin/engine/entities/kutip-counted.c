/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-counted.h"

#include <string.h>

/* A counted noun and what describes it: "tim pemadam", "tropical cyclones". Longer phrases exist,
   but what follows is more often something else. */
#define MAX_WORDS_HEAD_FIRST 2
#define MAX_WORDS_HEAD_LAST 4

/* The longest affix that is looked up, in bytes, and what must be left of the word. */
#define MAX_AFFIX 4
#define MIN_STEM 3

/* The entry of the list "word-classes" for an affix: @property is "prefix" or "suffix". */
static const KutipEntry *
get_affix (const KutipNumberReader *self, const char *affix, gsize length, const char *property)
{
  const KutipEntry *entry =
    kutip_word_lookup (self->lexicon, KUTIP_LIST_WORD_CLASSES, affix, length);

  return entry && kutip_entry_get (entry, property) ? entry : NULL;
}

/* The class of the word at @token in the list "word-classes": by the word itself, else by its
   longest prefix or suffix there. NULL: none. */
static const char *
get_class (const KutipNumberReader *self, guint token)
{
  const KutipToken *t = &self->text->tokens[token];
  const char *word = self->text->text + t->start;
  gsize length = t->end - t->start;
  const KutipEntry *entry = NULL;
  gsize n;

  if (t->word)
    entry = kutip_text_match (self->text, self->lexicon, KUTIP_LIST_WORD_CLASSES, token);
  if (entry && !kutip_entry_get (entry, "prefix") && !kutip_entry_get (entry, "suffix"))
    return entry->value;
  for (n = MIN (MAX_AFFIX, length); n > 0; n--)
    {
      if (length < n + MIN_STEM)
        continue;
      entry = get_affix (self, word, n, "prefix");
      if (!entry)
        entry = get_affix (self, word + length - n, n, "suffix");
      if (entry)
        return entry->value;
    }
  return NULL;
}

static gboolean
is_head_first (const KutipLexicon *lexicon)
{
  return kutip_word_lookup (lexicon, KUTIP_LIST_WORD_CLASSES, "head-first", 10) != NULL;
}

/* Whether the word at @token can belong to a counted noun phrase; @class: its class. */
static gboolean
can_count (const KutipNumberReader *self, const guint8 *taken, guint token, const char **class)
{
  const KutipText *text = self->text;
  const KutipToken *t;
  const KutipEntry *entry;

  *class = NULL;
  if (token >= text->n_tokens)
    return FALSE;
  t = &text->tokens[token];
  if (t->kind != KUTIP_TOKEN_WORD || taken[token] != KUTIP_TAKEN_NOT
      || !(t->flags & KUTIP_TOKEN_SPACE_BEFORE))
    return FALSE;
  if (t->word
      && (kutip_text_match (text, self->lexicon, KUTIP_LIST_FUNCTION_WORDS, token)
          || kutip_text_match (text, self->lexicon, KUTIP_LIST_SCALES, token)))
    return FALSE;
  entry = t->word ? kutip_text_match (text, self->lexicon, KUTIP_LIST_CURRENCIES, token) : NULL;
  if (entry && kutip_entry_get (entry, "before"))
    return FALSE;
  entry = t->word ? kutip_text_match (text, self->lexicon, KUTIP_LIST_NUMBERS, token) : NULL;
  /* "6 ruang kelas", but "30 siswa | kelas 6". */
  if (entry
      && (!kutip_entry_get (entry, "label")
          || (token + 1 < text->n_tokens && text->tokens[token + 1].kind == KUTIP_TOKEN_NUMBER)))
    return FALSE;
  *class = get_class (self, token);
  return !*class
         || (strcmp (*class, "verb") != 0 && strcmp (*class, "state") != 0
             && strcmp (*class, "adverb") != 0);
}

/* Noun, then what describes it. */
static guint
read_head_first (const KutipNumberReader *self, const guint8 *taken, guint token, guint max_words)
{
  const char *class;
  guint n;

  for (n = 0; n < max_words && can_count (self, taken, token + n, &class); n++)
    {
      const KutipEntry *unit =
        kutip_text_match (self->text, self->lexicon, KUTIP_LIST_UNITS, token + n);

      /* "babak 16 besar": an adjective alone is not counted. */
      if (n == 0 && class && strcmp (class, "adjective") == 0)
        break;
      /* "kendaraan | jenis X": what counts does not describe. */
      if (n > 0 && unit && kutip_entry_get (unit, "classifier"))
        break;
    }
  return token + n;
}

/* What describes it, then the noun, which is a plural. */
static guint
read_head_last (const KutipNumberReader *self, const guint8 *taken, guint token)
{
  guint n;

  for (n = 0; n < MAX_WORDS_HEAD_LAST; n++)
    {
      const char *class;
      const KutipEntry *unit;

      if (!can_count (self, taken, token + n, &class))
        return token;
      unit = kutip_text_match (self->text, self->lexicon, KUTIP_LIST_UNITS, token + n);
      if (unit && kutip_entry_get (unit, "plural"))
        return token + n + 1;
      if (class && strcmp (class, "plural") == 0)
        return token + n + 1;
    }
  return token;
}

/* "per jam" behind a unit. */
static void
read_per (const KutipNumberReader *self, KutipCursor *cursor, KutipCounted *counted)
{
  KutipCursor next = *cursor;
  const KutipEntry *entry = kutip_cursor_take (&next, self->text, self->lexicon, KUTIP_LIST_UNITS);

  if (!entry || !kutip_entry_get (entry, "per"))
    return;
  entry = kutip_cursor_take (&next, self->text, self->lexicon, KUTIP_LIST_UNITS);
  if (!entry || *entry->value == '\0')
    return;
  counted->per = entry;
  counted->end = self->text->tokens[next.token - 1].end;
  counted->noun = counted->end;
  *cursor = next;
}

gboolean
kutip_counted_read (const KutipNumberReader *self, const guint8 *taken, const KutipNumber *number,
                    KutipCursor *cursor, KutipCounted *counted)
{
  const KutipText *text = self->text;
  KutipCursor next = *cursor;
  const KutipEntry *unit;
  guint token, last;
  guint max_words = MAX_WORDS_HEAD_FIRST;

  memset (counted, 0, sizeof *counted);
  if (next.token >= text->n_tokens || (taken[next.token] != KUTIP_TAKEN_NOT))
    return FALSE;
  unit = kutip_cursor_take (&next, self->text, self->lexicon, KUTIP_LIST_UNITS);
  if (unit && kutip_entry_get (unit, "per"))
    return FALSE;
  if (unit && !(kutip_entry_get (unit, "plural") && number->unit_only))
    {
      counted->unit = unit;
      counted->end = text->tokens[next.token - 1].end;
      counted->noun = counted->end;
      *cursor = next;
      if (kutip_entry_get (unit, "of"))
        max_words = 1;
      else if (!kutip_entry_get (unit, "classifier"))
        max_words = 0;
      read_per (self, cursor, counted);
      if (max_words == 0 || counted->per)
        return TRUE;
      token = cursor->token;
      last = read_head_first (self, taken, token, max_words);
      if (last > token)
        {
          counted->noun = text->tokens[token].start;
          counted->end = text->tokens[last - 1].end;
          *cursor = kutip_cursor_at (text, last);
        }
      return TRUE;
    }
  if (number->unit_only || !kutip_cursor_is_at_token (text, *cursor))
    return FALSE;
  token = cursor->token;
  last = is_head_first (self->lexicon) ? read_head_first (self, taken, token, max_words)
                                       : read_head_last (self, taken, token);
  if (last == token)
    return FALSE;
  counted->noun = text->tokens[token].start;
  counted->end = text->tokens[last - 1].end;
  *cursor = kutip_cursor_at (text, last);
  return TRUE;
}
