/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attribution/kutip-words.h"

#include "attribution/kutip-word-class.h"

#include <string.h>

/* The longest phrase of the lists that are asked here, in words. */
#define MAX_PHRASE 6

static gboolean
has_order (const KutipLexicon *lexicon, const char *key)
{
  guint32 word = kutip_lexicon_lookup (lexicon, key, strlen (key));

  return kutip_lexicon_has (lexicon, word, KUTIP_LIST_WORD_CLASSES);
}

void
kutip_words_init (KutipWords *self, const KutipLanguage *language, const KutipText *text,
                  const GArray *mentions)
{
  *self = (KutipWords) { language, language->lexicon, text, mentions };
  self->classes = g_new0 (guint64, text->n_tokens + 2) + 1;
  self->known = g_new0 (guint8, text->n_sentences + 1);
  self->head_last = has_order (language->lexicon, "head-last");
}

void
kutip_words_clear (KutipWords *self)
{
  g_free (self->classes - 1);
  g_free (self->known);
}

const KutipEntry *
kutip_words_match (const KutipWords *self, KutipList list, guint i, guint last)
{
  if (i >= last || self->text->tokens[i].word == 0)
    return NULL;
  return kutip_lexicon_match (self->lexicon, list, &self->text->tokens[i].word, sizeof (KutipToken),
                              MIN (last - i, MAX_PHRASE));
}

static guint64
get_mention_class (KutipEntityType type)
{
  switch (type)
    {
    case KUTIP_ENTITY_PERSON:
      return KUTIP_WORD_PERSON;
    case KUTIP_ENTITY_ORGANIZATION:
      return KUTIP_WORD_ORGANIZATION;
    case KUTIP_ENTITY_PLACE:
      return KUTIP_WORD_PLACE;
    case KUTIP_ENTITY_DATE:
      return KUTIP_WORD_DATE;
    case KUTIP_ENTITY_ROLE:
      return KUTIP_WORD_ROLE;
    default:
      return KUTIP_WORD_FIGURE;
    }
}

/* The first mention that does not end before token @i. */
static guint
find_mention (const KutipWords *self, guint i)
{
  guint low = 0, high = self->mentions->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->mentions, KutipMention, middle).first < i)
        low = middle + 1;
      else
        high = middle;
    }
  /* A role may hold the mention before. */
  while (low > 0 && g_array_index (self->mentions, KutipMention, low - 1).last > i)
    low--;
  return low;
}

static void
mark_mentions (KutipWords *self, const KutipSentence *sentence)
{
  for (guint m = find_mention (self, sentence->first); m < self->mentions->len; m++)
    {
      const KutipMention *mention = &g_array_index (self->mentions, KutipMention, m);
      guint64 class = get_mention_class (mention->type);

      if (mention->first >= sentence->last)
        break;
      for (guint i = MAX (mention->first, sentence->first); i < MIN (mention->last, sentence->last);
           i++)
        {
          /* The model may take a clause for a name; a verb in small letters tells. */
          if ((class & KUTIP_WORD_NAMED) && i > mention->first
              && (self->classes[i] & (KUTIP_WORD_VERB | KUTIP_WORD_NEGATION))
              && !(self->classes[i] & KUTIP_WORD_CAPITAL))
            break;
          self->classes[i] |= class;
          if (i > mention->first)
            self->classes[i] |= KUTIP_WORD_INNER;
          if (class & (KUTIP_WORD_NAMED | KUTIP_WORD_ROLE))
            self->classes[i] &= ~(KUTIP_WORD_VERB | KUTIP_WORD_PARTICIPLE);
        }
    }
}

/* A sentence's first word has a capital whatever it is. Right before a verb of saying it is a name,
   though it may look like a verb itself (Didik menambahkan). */
static void
free_first_word (KutipWords *self, const KutipSentence *sentence)
{
  for (guint i = sentence->first; i + 1 < sentence->last; i++)
    if (self->text->tokens[i].flags & KUTIP_TOKEN_FIRST)
      {
        if ((self->classes[i + 1] & KUTIP_WORD_CUE) && (self->classes[i + 1] & KUTIP_WORD_VERB)
            && !(self->classes[i] & KUTIP_WORD_CUE))
          self->classes[i] &= ~KUTIP_WORD_VERB;
        return;
      }
}

void
kutip_words_know (KutipWords *self, guint sentence)
{
  const KutipSentence *range = &self->text->sentences[sentence];
  guint depth = 0;

  if (self->known[sentence])
    return;
  self->known[sentence] = TRUE;
  for (guint i = range->first; i < range->last; i++)
    {
      const KutipToken *token = &self->text->tokens[i];
      guint64 classes = kutip_word_class_of (self, i, range->last);

      if (token->flags & KUTIP_TOKEN_QUOTED)
        classes |= KUTIP_WORD_QUOTED;
      depth += (classes & KUTIP_WORD_OPEN) != 0;
      if (depth)
        classes |= KUTIP_WORD_BRACKETED;
      if (depth && (classes & KUTIP_WORD_CLOSE))
        depth--;
      self->classes[i] = classes;
    }
  free_first_word (self, range);
  if (depth)
    /* A bracket that nothing closes holds nothing. */
    for (guint i = range->last; i-- > range->first && (self->classes[i] & KUTIP_WORD_BRACKETED);)
      self->classes[i] &= ~KUTIP_WORD_BRACKETED;
  mark_mentions (self, range);
}

gboolean
kutip_words_have (const KutipWords *self, KutipRange range, guint64 mask)
{
  for (guint i = range.first; i < range.last; i++)
    if (self->classes[i] & mask)
      return TRUE;
  return FALSE;
}

gboolean
kutip_words_are_only (const KutipWords *self, KutipRange range, guint64 mask)
{
  for (guint i = range.first; i < range.last; i++)
    if (!(self->classes[i] & (mask | KUTIP_WORD_BRACKETED)))
      return FALSE;
  return !kutip_range_is_empty (range);
}

guint
kutip_words_skip (const KutipWords *self, guint i, guint last, guint64 classes)
{
  while (i < last && kutip_words_is (self, i, classes)
         && !kutip_words_is (self, i, KUTIP_WORD_NAMED | KUTIP_WORD_ROLE))
    i++;
  return i;
}

gboolean
kutip_words_hold (const KutipWords *self, KutipRange range, KutipList list)
{
  for (guint i = range.first; i < range.last; i++)
    if (kutip_words_match (self, list, i, range.last))
      return TRUE;
  return FALSE;
}

gboolean
kutip_words_have_predicate (const KutipWords *self, KutipRange range)
{
  gboolean relative = FALSE;

  for (guint i = range.first; i < range.last; i++)
    {
      guint64 classes = self->classes[i];

      if (classes & KUTIP_WORD_BRACKETED)
        continue;
      if (classes & KUTIP_WORD_RELATIVE)
        relative = TRUE;
      else if (classes & KUTIP_WORD_COMMA)
        relative = FALSE;
      else if (classes & (KUTIP_WORD_VERB | KUTIP_WORD_AUXILIARY | KUTIP_WORD_NEGATION))
        {
          /* cara untuk membuat: an infinitive is part of the noun phrase. */
          if (i > range.first && (classes & KUTIP_WORD_VERB)
              && (self->classes[i - 1] & (KUTIP_WORD_TO | KUTIP_WORD_SUBORDINATOR
                                          | KUTIP_WORD_ENDS_PLACE | KUTIP_WORD_ENDS_NAME)))
            continue;
          if (!relative)
            return TRUE;
          /* One verb group belongs to the relative clause. */
          if (classes & KUTIP_WORD_VERB)
            relative = FALSE;
        }
    }
  return FALSE;
}
