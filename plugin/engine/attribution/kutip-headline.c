/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attribution/kutip-reader.h"

#include "attribution/kutip-clause.h"

/*
 * Headlines leave out what other sentences have: X: Y has a colon for a cue, Warga Minta Jalan
 * Diperbaiki a bare verb. Their capitals tell nothing, so that a phrase is taken from the start of
 * the headline, or of its last clause, to the cue.
 */

#define MAX_SOURCE 12
#define MIN_CONTENT 2

/* Whether a source can stand in @range: nothing but the words of a noun phrase. */
static gboolean
is_source (KutipReader *self, KutipRange range)
{
  const KutipWords *words = &self->words;

  if (range.first >= range.last || range.last - range.first > MAX_SOURCE)
    return FALSE;
  return !kutip_words_have (words, range,
                            KUTIP_WORD_MARK | KUTIP_WORD_QUOTED | KUTIP_WORD_QUESTION
                              | KUTIP_WORD_NEGATION | KUTIP_WORD_AUXILIARY)
         && !kutip_words_is (words, range.first, KUTIP_WORD_PREPOSITION | KUTIP_WORD_ENDS
                                                   | KUTIP_WORD_ADVERB | KUTIP_WORD_VERB);
}

static void
read_colon (KutipReader *self, guint colon)
{
  const KutipWords *words = &self->words;
  KutipRange source = { self->stretch.first, colon };
  KutipRange content = { colon + 1, self->stretch.last };
  KutipCue *cue;

  if (!is_source (self, source) || content.last < content.first + MIN_CONTENT)
    return;
  for (guint i = source.first; i < source.last; i++)
    if (words->classes[i] & KUTIP_WORD_CUE)
      {
        cue = kutip_reader_find_cue (self, i);
        if (cue && cue->form != KUTIP_CUE_PREPOSITION)
          return;
      }
  if (kutip_words_have (words, source,
                        KUTIP_WORD_PERSON | KUTIP_WORD_ROLE | KUTIP_WORD_ORGANIZATION)
      || kutip_words_match (words, KUTIP_LIST_ROLES, source.first, source.last))
    kutip_reader_add (self, content, NULL, source, 0.6f);
}

static void
read_verb (KutipReader *self, KutipCue *cue)
{
  const KutipWords *words = &self->words;
  KutipRange source = { cue->first, cue->first };
  KutipRange content = { cue->last, self->stretch.last };

  while (source.first > self->stretch.first
         && !kutip_words_is (words, source.first - 1,
                             KUTIP_WORD_MARK | KUTIP_WORD_SUBORDINATOR | KUTIP_WORD_ENDS
                               | KUTIP_WORD_RELATIVE | KUTIP_WORD_QUOTED))
    source.first--;
  while (source.last > source.first && kutip_words_is (words, source.last - 1, KUTIP_WORD_ADVERB))
    source.last--;
  if (content.first < content.last
      && kutip_words_is (words, content.first, KUTIP_WORD_COMMA | KUTIP_WORD_COLON))
    content.first++;
  if (content.first < content.last
      && kutip_words_is (words, content.first, KUTIP_WORD_THAT | KUTIP_WORD_TO)
      && !kutip_words_is (words, content.first, KUTIP_WORD_HEARER))
    content.first++;
  if ((cue->traits & KUTIP_CUE_BEHIND) && cue->first > self->stretch.first + MIN_CONTENT
      && kutip_words_is (words, cue->first - 1, KUTIP_WORD_COMMA))
    {
      /* Bridge Will Close, Says Mayor */
      source = content;
      if (is_source (self, source))
        kutip_reader_add (self, (KutipRange) { self->stretch.first, cue->first - 1 }, cue, source,
                          0.65f);
      return;
    }
  if (!is_source (self, source) || content.last < content.first + MIN_CONTENT
      || kutip_words_is (words, content.first, KUTIP_WORD_TOPIC | KUTIP_WORD_COMMA))
    return;
  if ((cue->traits & (KUTIP_CUE_THAT | KUTIP_CUE_QUOTE | KUTIP_CUE_DOCUMENT | KUTIP_CUE_TOPIC))
      && !kutip_words_is (words, content.first, KUTIP_WORD_QUOTED))
    return;
  if (!(cue->traits & (KUTIP_CUE_STRONG | KUTIP_CUE_NOMINAL | KUTIP_CUE_ASK))
      && !kutip_words_have_predicate (words, content)
      && !kutip_words_have (words, content, KUTIP_WORD_TO | KUTIP_WORD_QUOTED))
    return;
  kutip_reader_add (self, content, cue, source, 0.65f);
}

/* Words in quotation marks that are no name: small letters inside. */
static void
read_marks (KutipReader *self)
{
  for (guint q = self->first_quotation; q < self->last_quotation; q++)
    {
      const KutipQuotation *quotation = &self->text->quotations[q];
      guint small = 0, n = 0;

      if (self->owners[q] >= 0)
        continue;
      for (guint i = quotation->first; i < quotation->last; i++)
        if (self->text->tokens[i].kind == KUTIP_TOKEN_WORD)
          {
            n++;
            small += !(self->text->tokens[i].flags & KUTIP_TOKEN_CAPITAL);
          }
      if (n >= 3 && small * 3 >= n * 2)
        {
          KutipRange content = { quotation->first, quotation->last };

          /* Brexit: Inggris “akan menyesal” … */
          for (guint i = self->stretch.first; i < quotation->first; i++)
            if (kutip_words_is (&self->words, i, KUTIP_WORD_COLON))
              content = (KutipRange) { i + 1, self->stretch.last };
          kutip_reader_add (self, content, NULL, KUTIP_EMPTY (content.first), 0.5f);
        }
    }
}

void
kutip_reader_read_headline (KutipReader *self)
{
  const KutipWords *words = &self->words;
  guint first = self->stretch.first;

  for (guint k = 0; k < self->cues->len && self->statements->len == self->current; k++)
    {
      KutipCue *cue = kutip_reader_get_cue (self, k);

      if (!cue->used && (cue->form == KUTIP_CUE_VERB || cue->form == KUTIP_CUE_HEADLINE))
        read_verb (self, cue);
    }
  for (guint i = first; i < self->stretch.last && i < first + MAX_SOURCE
                        && self->statements->len == self->current; i++)
    if (kutip_words_is (words, i, KUTIP_WORD_COLON)
        && !kutip_words_is (words, i, KUTIP_WORD_QUOTED))
      {
        read_colon (self, i);
        break;
      }
  if (self->statements->len == self->current)
    read_marks (self);
}
