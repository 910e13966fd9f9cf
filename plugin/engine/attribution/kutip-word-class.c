/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attribution/kutip-word-class.h"

#include <string.h>

/* The longest affix that is looked up, in bytes, and what must be left of the word. */
#define MAX_AFFIX 4
#define MIN_STEM 3

/* A word of a closed class is no verb though it may look like one (tersebut, mereka). */
#define CLOSED \
  (KUTIP_WORD_PREPOSITION | KUTIP_WORD_CONJUNCTION | KUTIP_WORD_SUBORDINATOR | KUTIP_WORD_RELATIVE \
   | KUTIP_WORD_NEGATION | KUTIP_WORD_AUXILIARY | KUTIP_WORD_DETERMINER | KUTIP_WORD_ADVERB \
   | KUTIP_WORD_PRONOUN | KUTIP_WORD_QUESTION)

typedef struct {
  const char *value;
  guint64 class;
} ValueClass;

static const ValueClass function_classes[] = {
  { "prep", KUTIP_WORD_PREPOSITION },
  { "conj", KUTIP_WORD_CONJUNCTION },
  { "sub", KUTIP_WORD_SUBORDINATOR },
  { "rel", KUTIP_WORD_RELATIVE },
  { "neg", KUTIP_WORD_NEGATION },
  { "aux", KUTIP_WORD_AUXILIARY },
  { "det", KUTIP_WORD_DETERMINER },
  { "adv", KUTIP_WORD_ADVERB },
  { "pron", KUTIP_WORD_PRONOUN },
  { "q", KUTIP_WORD_QUESTION },
};

static const ValueClass adverbial_classes[] = {
  { "end", KUTIP_WORD_ENDS },
  { "place", KUTIP_WORD_ENDS_PLACE },
  { "name", KUTIP_WORD_ENDS_NAME },
  { "within", KUTIP_WORD_WITHIN },
  { "saying", KUTIP_WORD_SAYING | KUTIP_WORD_ENDS },
  { "modal", KUTIP_WORD_MODAL },
  { "passive", KUTIP_WORD_PASSIVE },
  { "close", KUTIP_WORD_CLOSING },
  { "floating", KUTIP_WORD_ADVERB },
};

static const ValueClass adverbial_properties[] = {
  { "hearer", KUTIP_WORD_HEARER },
  { "agent", KUTIP_WORD_AGENT },
  { "as", KUTIP_WORD_AS },
  { "topic", KUTIP_WORD_TOPIC },
  { "through", KUTIP_WORD_THROUGH },
  { "while", KUTIP_WORD_WHILE },
  { "like", KUTIP_WORD_LIKE },
};

static guint64
find_class (const ValueClass *table, guint n, const char *value)
{
  for (guint i = 0; i < n; i++)
    if (strcmp (table[i].value, value) == 0)
      return table[i].class;
  return 0;
}

#define CLASS_OF(table, value) find_class ((table), G_N_ELEMENTS (table), (value))

static const KutipEntry *
get_affix (const KutipWords *self, const char *affix, gsize length, const char *property)
{
  guint32 word = kutip_lexicon_lookup (self->lexicon, affix, length);
  const KutipEntry *entry;

  if (!kutip_lexicon_has (self->lexicon, word, KUTIP_LIST_WORD_CLASSES))
    return NULL;
  entry = kutip_lexicon_match (self->lexicon, KUTIP_LIST_WORD_CLASSES, &word, 0, 1);
  return entry && kutip_entry_get (entry, property) ? entry : NULL;
}

/* The class in "word-classes": of the word itself, else of its longest affix there. */
static const char *
get_open_class (const KutipWords *self, const KutipToken *token)
{
  const char *word = self->text->text + token->start;
  gsize length = token->end - token->start;

  if (kutip_lexicon_has (self->lexicon, token->word, KUTIP_LIST_WORD_CLASSES))
    {
      const KutipEntry *entry =
        kutip_lexicon_match (self->lexicon, KUTIP_LIST_WORD_CLASSES, &token->word, 0, 1);

      if (!kutip_entry_get (entry, "prefix") && !kutip_entry_get (entry, "suffix"))
        return entry->value;
    }
  for (gsize n = MIN (MAX_AFFIX, length); n > 0; n--)
    {
      const KutipEntry *entry;

      if (length < n + MIN_STEM)
        continue;
      entry = get_affix (self, word, n, "prefix");
      if (!entry)
        entry = get_affix (self, word + length - n, n, "suffix");
      if (entry)
        return entry->value;
    }
  return "";
}

static guint64
classify_mark (const KutipToken *token, gboolean space_after)
{
  switch (token->first)
    {
    case ',':
    case 0x060C:
    case 0x3001:
      return KUTIP_WORD_COMMA;
    case ':':
      return KUTIP_WORD_COLON;
    case '(':
    case '[':
      return KUTIP_WORD_OPEN;
    case ')':
    case ']':
      return KUTIP_WORD_CLOSE;
    case '-':
    case 0x2010:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return (token->flags & KUTIP_TOKEN_SPACE_BEFORE) || space_after || token->first == 0x2014
               ? KUTIP_WORD_DASH : 0;
    case '.':
    case '!':
    case '?':
    case ';':
    case 0x2026:
      return KUTIP_WORD_STOP;
    default:
      return 0;
    }
}

/* Closed classes and adverbials. A capital inside a sentence makes a name of a function word (Kasat
   Lantas). */
static guint64
classify_function (const KutipWords *self, guint i, guint last)
{
  const KutipToken *token = &self->text->tokens[i];
  guint64 classes = 0;
  const KutipEntry *entry;
  const char *also;

  if ((token->flags & KUTIP_TOKEN_CAPITAL) && !(token->flags & KUTIP_TOKEN_FIRST) && !self->headline
      && i > 0 && token[-1].kind == KUTIP_TOKEN_WORD && (token[-1].flags & KUTIP_TOKEN_CAPITAL))
    return 0;
  entry = kutip_words_match (self, KUTIP_LIST_FUNCTION_WORDS, i, last);
  if (entry)
    {
      classes |= CLASS_OF (function_classes, entry->value);
      also = kutip_entry_get (entry, "also");
      if (also)
        classes |= CLASS_OF (function_classes, also);
    }
  entry = kutip_words_match (self, KUTIP_LIST_ADVERBIALS, i, last);
  if (entry)
    {
      classes |= CLASS_OF (adverbial_classes, entry->value);
      for (guint k = 0; entry->properties && entry->properties[k]; k++)
        classes |= CLASS_OF (adverbial_properties, entry->properties[k]);
    }
  if (kutip_words_match (self, KUTIP_LIST_CONNECTIVES, i, last))
    classes |= KUTIP_WORD_CONNECTIVE;
  return classes;
}

static guint64
classify_word (const KutipWords *self, guint i, guint last)
{
  const KutipToken *token = &self->text->tokens[i];
  guint64 classes = KUTIP_WORD_LETTERS;

  if (token->flags & KUTIP_TOKEN_CAPITAL)
    classes |= KUTIP_WORD_CAPITAL;
  classes |= classify_function (self, i, last);
  if (kutip_lexicon_has (self->lexicon, token->word, KUTIP_LIST_COMPLEMENTIZERS))
    {
      const KutipEntry *entry = kutip_words_match (self, KUTIP_LIST_COMPLEMENTIZERS, i, i + 1);

      if (strcmp (entry->value, "ask") == 0)
        classes |= KUTIP_WORD_TO;
      else if (strcmp (entry->value, "question") == 0)
        classes |= KUTIP_WORD_QUESTION;
      else
        classes |= kutip_entry_get (entry, "maybe") ? KUTIP_WORD_IF : KUTIP_WORD_THAT;
    }
  if (kutip_words_match (self, KUTIP_LIST_PRONOUNS, i, last))
    classes |= KUTIP_WORD_THIRD | KUTIP_WORD_PRONOUN;
  if (token->first == '\'' || token->first == 0x2019)
    classes |= KUTIP_WORD_OWNER;
  if (kutip_lexicon_has (self->lexicon, token->word, KUTIP_LIST_CUES))
    classes |= KUTIP_WORD_CUE;
  if (!(classes & CLOSED)
      && (!(classes & KUTIP_WORD_CAPITAL) || (token->flags & KUTIP_TOKEN_FIRST) || self->headline))
    {
      const char *class = get_open_class (self, token);

      if (strcmp (class, "verb") == 0 || strcmp (class, "past") == 0)
        classes |= KUTIP_WORD_VERB;
      else if (strcmp (class, "possessed") == 0)
        classes |= KUTIP_WORD_CLOSING;
      else if (strcmp (class, "adverb") == 0)
        classes |= KUTIP_WORD_ADVERB;
      else if (strcmp (class, "participle") == 0)
        classes |= KUTIP_WORD_PARTICIPLE;
    }
  return classes;
}

guint64
kutip_word_class_of (const KutipWords *self, guint i, guint last)
{
  const KutipToken *token = &self->text->tokens[i];
  gboolean space_after = i + 1 < last && (token[1].flags & KUTIP_TOKEN_SPACE_BEFORE);

  switch (token->kind)
    {
    case KUTIP_TOKEN_WORD:
      return classify_word (self, i, last);
    case KUTIP_TOKEN_NUMBER:
      return KUTIP_WORD_NUMBER;
    case KUTIP_TOKEN_PUNCT:
      return classify_mark (token, space_after);
    default:
      return 0;
    }
}
