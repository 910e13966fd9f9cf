/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attribution/kutip-content.h"

#include "attribution/kutip-clause.h"
#include "attribution/kutip-phrase.h"

#define MAX_LEAD 24   /* tokens between a cue and its complementizer */

static gboolean
is_phrase_word (const KutipWords *words, guint i)
{
  return !kutip_words_is (words, i, KUTIP_WORD_AUXILIARY | KUTIP_WORD_NEGATION | KUTIP_WORD_MARK
                                      | KUTIP_WORD_QUOTED | KUTIP_WORD_RELATIVE)
         && (!kutip_words_is (words, i, KUTIP_WORD_VERB)
             || kutip_words_is (words, i, KUTIP_WORD_ENDS));
}

/* The complementizer that opens the content: right behind the cue, or behind a hearer or a
   circumstance. Returns the token behind it, 0 if there is none. */
static guint
find_complementizer (KutipReader *self, const KutipCue *cue, guint64 kinds)
{
  const KutipWords *words = &self->words;
  guint limit = MIN (self->stretch.last, cue->last + MAX_LEAD);
  gboolean aside = FALSE;

  for (guint i = cue->last; i < limit; i++)
    {
      /* asked the mayor whether …: the word belongs to the question. */
      if ((cue->traits & KUTIP_CUE_QUESTION) && kutip_words_is (words, i, KUTIP_WORD_QUESTION)
          && !kutip_words_is (words, i, KUTIP_WORD_PRONOUN))
        return i;
      if (kutip_words_is (words, i, kinds))
        {
          /* "untuk" behind a noun phrase belongs to the content; "agar" opens it. */
          if (kutip_words_is (words, i, KUTIP_WORD_TO) && i > cue->last && !aside)
            return 0;
          /* kepada wartawan jika … : behind a hearer or a date alone */
          if (kutip_words_is (words, i, KUTIP_WORD_IF) && i > cue->last
              && (!aside || words->head_last))
            return 0;
          return i + 1;
        }
      if (kutip_words_is (words, i, KUTIP_WORD_BRACKETED))
        continue;
      if (kutip_words_is (words, i, KUTIP_WORD_HEARER | KUTIP_WORD_SAYING | KUTIP_WORD_DATE
                                      | KUTIP_WORD_ENDS_PLACE | KUTIP_WORD_PREPOSITION))
        aside = TRUE;
      if (kutip_words_is (words, i, KUTIP_WORD_COMMA) && aside && i + 1 < limit
          && kutip_words_is (words, i + 1, kinds))
        continue;
      if (!is_phrase_word (words, i))
        return 0;
      if (!aside && !(cue->traits & (KUTIP_CUE_HEARER | KUTIP_CUE_NOMINAL | KUTIP_CUE_TOPIC))
          && !kutip_words_is (words, i, KUTIP_WORD_ADVERB | KUTIP_WORD_CLOSING))
        return 0;
    }
  return 0;
}

/* Over a hearer, a date, a circumstance between the cue and what is said. */
guint
kutip_content_skip_lead (KutipReader *self, const KutipCue *cue, guint i)
{
  const KutipWords *words = &self->words;
  guint last = self->stretch.last, end;

  while (i < last)
    {
      if (kutip_words_is (words, i, KUTIP_WORD_SAYING))
        {
          const KutipEntry *entry = kutip_words_match (words, KUTIP_LIST_ADVERBIALS, i, last);

          end = i + (entry ? entry->n_words : 1);
        }
      else if (kutip_words_is (words, i, KUTIP_WORD_HEARER) && i + 1 < last)
        {
          end = kutip_phrase_end (words, i + 1, last, KUTIP_PHRASE_LOCAL);
          if (end == i + 1)
            {
              if (!kutip_words_is (words, end, KUTIP_WORD_DATE))
                break;
              while (end < last && kutip_words_is (words, end, KUTIP_WORD_DATE))
                end++;
            }
        }
      else if (kutip_words_is (words, i, KUTIP_WORD_DATE)
               || (i + 1 < last && kutip_words_is (words, i, KUTIP_WORD_PREPOSITION)
                   && kutip_words_is (words, i + 1, KUTIP_WORD_DATE)))
        {
          end = i + 1;
          while (end < last && kutip_words_is (words, end, KUTIP_WORD_DATE))
            end++;
        }
      else
        break;
      if (end >= last)
        break;
      i = end;
    }
  return i;
}

static gboolean
is_name_of_work (KutipReader *self, gint q)
{
  const KutipQuotation *quotation = &self->text->quotations[q];

  for (guint i = quotation->first; i < quotation->last; i++)
    if (self->text->tokens[i].kind == KUTIP_TOKEN_WORD
        && !(self->text->tokens[i].flags & KUTIP_TOKEN_CAPITAL)
        && !kutip_words_is (&self->words, i, KUTIP_WORD_PREPOSITION | KUTIP_WORD_CONJUNCTION))
      return FALSE;
  return TRUE;
}

static gboolean
holds_quotation (KutipReader *self, KutipRange content)
{
  for (guint q = kutip_reader_quotation_from (self, content.first);
       q < self->last_quotation && self->text->quotations[q].first < content.last; q++)
    if (!is_name_of_work (self, q))
      return TRUE;
  return FALSE;
}

KutipOpening
kutip_content_open (KutipReader *self, KutipCue *cue)
{
  const KutipWords *words = &self->words;
  guint last = self->stretch.last;
  KutipOpening opening = { cue->last };
  guint i;

  if ((cue->traits & KUTIP_CUE_TOPIC) && cue->last < last)
    {
      /* menyatakan kekhawatiran mereka mengenai … */
      i = cue->last;
      if (kutip_words_is (words, i, KUTIP_WORD_THIRD))
        cue->last = ++i;
      for (guint k = 0; i < last && k < 8 && is_phrase_word (words, i); i++, k++)
        if (kutip_words_is (words, i, KUTIP_WORD_TOPIC | KUTIP_WORD_THAT))
          {
            opening.first = i + 1;
            opening.topic = TRUE;
            opening.that = kutip_words_is (words, i, KUTIP_WORD_THAT);
            return opening;
          }
    }
  i = find_complementizer (self, cue, KUTIP_WORD_THAT | KUTIP_WORD_IF
                                        | (cue->traits & KUTIP_CUE_ASK ? KUTIP_WORD_TO : 0));
  if (i)
    {
      opening.first = i;
      opening.that = TRUE;
      return opening;
    }
  i = kutip_content_skip_lead (self, cue, cue->last);
  if ((cue->traits & KUTIP_CUE_HEARER) && i == cue->last)
    {
      guint end = kutip_phrase_end (words, i, last, KUTIP_PHRASE_LOCAL);

      if (end < last && kutip_words_is (words, i, KUTIP_WORD_PRONOUN) && end == i)
        end++;
      /* told they would leave: what a predicate follows is no hearer but a subject. */
      if (end < last && !kutip_words_is (words, end, KUTIP_WORD_AUXILIARY | KUTIP_WORD_VERB))
        i = kutip_content_skip_lead (self, cue, end);
    }
  /* mengatakan pula, … */
  if (i + 1 < last && kutip_words_is (words, i, KUTIP_WORD_ADVERB)
      && kutip_words_is (words, i + 1, KUTIP_WORD_COMMA | KUTIP_WORD_COLON))
    i++;
  if (i < last && kutip_words_is (words, i, KUTIP_WORD_COMMA | KUTIP_WORD_COLON))
    {
      opening.mark = TRUE;
      i++;
      if (i < last && kutip_words_is (words, i, KUTIP_WORD_THAT))
        {
          opening.that = TRUE;
          i++;
        }
    }
  opening.first = i;
  return opening;
}

/* Where the content stops for the next cue of the same speaker, or for a cue that stands round
   it. */
guint
kutip_content_resume (KutipReader *self, const KutipCue *cue, guint first, guint last)
{
  const KutipWords *words = &self->words;

  for (guint k = kutip_reader_cue_from (self, first + 1); k < self->cues->len; k++)
    {
      const KutipCue *next = kutip_reader_get_cue (self, k);
      guint i = next->first;

      if (next == cue)
        continue;
      if (next->first >= last || next->first > first + KUTIP_CLAUSE_REACH)
        break;
      switch (next->form)
        {
        case KUTIP_CUE_VERB:
          while (i > first
                 && kutip_words_is (words, i - 1, KUTIP_WORD_ADVERB | KUTIP_WORD_AUXILIARY))
            i--;
          if (i <= first + 1)
            break;
          if (kutip_words_is (words, i - 1, KUTIP_WORD_CONJUNCTION | KUTIP_WORD_WHILE))
            {
              gboolean says = (next->traits & KUTIP_CUE_STRONG)
                              || (next->last < self->stretch.last
                                  && kutip_words_is (words, next->last,
                                                     KUTIP_WORD_THAT | KUTIP_WORD_COMMA
                                                       | KUTIP_WORD_COLON | KUTIP_WORD_QUOTED));

              if (!says || kutip_words_is (words, i - 1, KUTIP_WORD_TO))
                break;
              i--;
              if (kutip_words_is (words, i - 1, KUTIP_WORD_COMMA))
                i--;
              return i;
            }
          if ((next->traits & KUTIP_CUE_PARTICIPLE)
              && kutip_words_is (words, i - 1, KUTIP_WORD_COMMA))
            return i - 1;
          break;
        case KUTIP_CUE_PREPOSITION:
        case KUTIP_CUE_RELAY:
          /* Only at the end: in the middle it may be what is said. */
          while (i > first && kutip_words_is (words, i - 1, KUTIP_WORD_ENDS | KUTIP_WORD_RELATIVE))
            i--;
          if (kutip_words_is (words, i - 1, KUTIP_WORD_COMMA))
            {
              guint end = kutip_phrase_end_full (words, next->last, last, KUTIP_PHRASE_LOCAL);

              if (end > next->last && kutip_reader_is_aside (self, end, last))
                return i - 1;
            }
          break;
        default:
          break;
        }
    }
  return last;
}

/* Whether the content can be one, by what the list says of the cue. */
gboolean
kutip_content_fits (KutipReader *self, const KutipCue *cue, KutipOpening opening,
                    KutipRange content)
{
  const KutipWords *words = &self->words;
  gboolean quoted, predicate;

  content.last = MIN (content.last, content.first + KUTIP_CLAUSE_REACH);
  if (content.first >= content.last || kutip_words_is (words, content.first, KUTIP_WORD_MARK)
      || (!opening.mark && !opening.that
          && kutip_words_is (words, content.first, KUTIP_WORD_CONJUNCTION | KUTIP_WORD_AGENT)))
    return FALSE;
  /* …, she said, pointing at the map; as quoted by the paper */
  if (opening.mark && !opening.that && words->head_last
      && kutip_words_is (words, content.first, KUTIP_WORD_PARTICIPLE | KUTIP_WORD_AS))
    return FALSE;
  quoted = holds_quotation (self, content);
  /* asked why */
  if (content.last == content.first + 1
      && kutip_words_is (words, content.first, KUTIP_WORD_QUESTION))
    return FALSE;
  if (cue->traits & KUTIP_CUE_QUOTE)
    return quoted;
  if (opening.topic || ((cue->traits & KUTIP_CUE_TOPIC) && !(cue->traits & KUTIP_CUE_THAT)))
    return opening.topic;
  if (opening.that)
    return TRUE;
  if (kutip_reader_find_quotation (self, content.first) >= 0)
    return TRUE;
  if ((cue->traits & KUTIP_CUE_THAT) && (cue->traits & KUTIP_CUE_ASK)
      && kutip_words_have (words, content, KUTIP_WORD_TO))
    return TRUE;
  if (cue->traits & KUTIP_CUE_THAT)
    return opening.mark && quoted && kutip_words_is (words, content.first, KUTIP_WORD_QUOTED);
  if ((cue->traits & KUTIP_CUE_OPENED) || ((cue->traits & KUTIP_CUE_MARKED) && !opening.mark))
    return FALSE;
  predicate = kutip_words_have_predicate (words, content)
              || kutip_words_have (words, content, KUTIP_WORD_TO);
  if (kutip_words_is (words, content.first, KUTIP_WORD_TOPIC | KUTIP_WORD_HEARER) && !opening.mark
      && !((cue->traits & KUTIP_CUE_STRONG) && predicate))
    return FALSE;
  if (kutip_words_is (words, content.first, KUTIP_WORD_ENDS)
      && kutip_words_is (words, content.first, KUTIP_WORD_SUBORDINATOR) && !opening.mark
      && !(cue->traits & KUTIP_CUE_STRONG)
      && !kutip_words_have (words, content, KUTIP_WORD_COMMA))
    return FALSE;
  if (cue->traits & KUTIP_CUE_ASK)
    return predicate;
  if (cue->traits & (KUTIP_CUE_STRONG | KUTIP_CUE_NOMINAL))
    return !kutip_words_is (words, content.first, KUTIP_WORD_AGENT)
           && (predicate
               || !kutip_words_is (words, content.first,
                                   KUTIP_WORD_AS | KUTIP_WORD_PREPOSITION | KUTIP_WORD_ENDS
                                     | KUTIP_WORD_ENDS_PLACE));
  if (cue->traits & KUTIP_CUE_QUESTION)
    return kutip_words_is (words, content.first, KUTIP_WORD_QUESTION) || opening.mark;
  return predicate;
}

/* called A “B”: such a content ends with its quotation, which stands near. */
guint
kutip_content_label_end (KutipReader *self, KutipRange content)
{
  for (guint q = kutip_reader_quotation_from (self, content.first); q < self->last_quotation; q++)
    {
      const KutipQuotation *quotation = &self->text->quotations[q];

      if (quotation->last > content.last || quotation->first > content.first + MAX_LEAD)
        break;
      for (guint k = kutip_reader_cue_from (self, content.first + 1); k < self->cues->len; k++)
        {
          const KutipCue *other = kutip_reader_get_cue (self, k);

          if (other->last > quotation->first)
            break;
          if (other->form == KUTIP_CUE_VERB)
            return content.first;
        }
      return quotation->last;
    }
  return content.first;
}
