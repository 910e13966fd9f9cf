/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attribution/kutip-clause.h"

#include <string.h>

/* Words between a subject and its verb: no sign of a noun. */
#define BETWEEN (KUTIP_WORD_ADVERB | KUTIP_WORD_AUXILIARY | KUTIP_WORD_NEGATION | KUTIP_WORD_DATE)

guint
kutip_clause_skip_connectives (const KutipWords *words, guint first, guint last)
{
  while (first < last)
    {
      const KutipEntry *entry;

      if (kutip_words_is (words, first, KUTIP_WORD_QUOTED))
        break;
      entry = kutip_words_match (words, KUTIP_LIST_CONNECTIVES, first, last);
      if (entry && !kutip_words_is (words, first, KUTIP_WORD_NAMED))
        first += entry->n_words;
      else if (kutip_words_is (words, first, KUTIP_WORD_CONJUNCTION)
               && !kutip_words_is (words, first, KUTIP_WORD_NAMED))
        first++;
      else if (kutip_words_is (words, first, KUTIP_WORD_COMMA | KUTIP_WORD_DASH))
        first++;
      else
        break;
    }
  return first;
}

/* The first token of the short quotation that ends before @i (a nickname), @i if it is none. */
static guint
skip_nickname (const KutipWords *words, guint first, guint i)
{
  guint j = i;

  while (j > first && i - j < 6 && kutip_words_is (words, j - 1, KUTIP_WORD_QUOTED))
    j--;
  if (i - j >= 6 || j == first || kutip_words_is (words, i - 2, KUTIP_WORD_MARK)
      || kutip_words_is (words, j - 1, KUTIP_WORD_MARK))
    return i;
  return j;
}

/* Avon and Somerset Police: capitals on both sides of a conjunction. */
static gboolean
joins_names (const KutipWords *words, guint first, guint i)
{
  return i > first && kutip_words_is (words, i - 1, KUTIP_WORD_CAPITAL)
         && kutip_words_is (words, i + 1, KUTIP_WORD_CAPITAL);
}

guint
kutip_clause_first (const KutipWords *words, guint first, guint cue)
{
  guint floor = cue > first + KUTIP_CLAUSE_REACH ? cue - KUTIP_CLAUSE_REACH : first;
  gboolean comma = FALSE, noun = FALSE;
  guint i = cue;

  while (i > floor)
    {
      guint64 classes = words->classes[i - 1];

      if (classes & KUTIP_WORD_QUOTED)
        {
          guint before = skip_nickname (words, floor, i);

          if (before == i)
            return i;
          i = before;
          continue;
        }
      if (classes & KUTIP_WORD_BRACKETED)
        {
          i--;
          continue;
        }
      if (classes & (KUTIP_WORD_STOP | KUTIP_WORD_COLON | KUTIP_WORD_DASH | KUTIP_WORD_THAT))
        return i;
      if (classes & KUTIP_WORD_COMMA)
        comma = TRUE;
      else if (classes & (KUTIP_WORD_NAMED | KUTIP_WORD_ROLE))
        noun = TRUE;
      else if (classes & (KUTIP_WORD_SUBORDINATOR | KUTIP_WORD_QUESTION | KUTIP_WORD_IF))
        {
          /* sejak 2014: of the two, a preposition where the language has conjunctions of its
             own. */
          if (!comma && noun && !(classes & (KUTIP_WORD_RELATIVE | KUTIP_WORD_WITHIN))
              && (words->head_last || !(classes & KUTIP_WORD_PREPOSITION)))
            return i;
        }
      else if (classes & KUTIP_WORD_CONJUNCTION)
        {
          /* A conjunction opens a clause of its own only if there is a predicate before it. */
          gboolean opens = (classes & KUTIP_WORD_CONNECTIVE)
                           || (i > floor + 1 && kutip_words_is (words, i - 2, KUTIP_WORD_COMMA));

          if (noun && !comma && i - 1 > first && !joins_names (words, floor, i - 1)
              && (opens || !kutip_words_is (words, i - 2, KUTIP_WORD_NAMED | KUTIP_WORD_ROLE))
              && kutip_words_have_predicate (words, (KutipRange) { floor, i - 1 }))
            return i;
        }
      else if (classes & (KUTIP_WORD_LETTERS | KUTIP_WORD_NUMBER))
        noun |= !(classes & (BETWEEN | KUTIP_WORD_PREPOSITION | KUTIP_WORD_ENDS));
      i--;
    }
  return floor;
}

/* Whether a piece at the end of a sentence tells only when: a weekday or a date in brackets. */
static gboolean
is_dateline (const KutipWords *words, KutipRange piece)
{
  return kutip_words_are_only (words, piece, KUTIP_WORD_DATE | KUTIP_WORD_COMMA)
         && kutip_words_is (words, piece.first, KUTIP_WORD_CAPITAL);
}

/* kepada Kompas.com: the outlet that was told what is said. */
static gboolean
is_told_to_outlet (const KutipWords *words, guint i, guint last)
{
  const KutipToken *token = &words->text->tokens[i + 1];

  return i + 1 < last && kutip_words_is (words, i, KUTIP_WORD_HEARER)
         && kutip_words_is (words, i, KUTIP_WORD_ENDS) && token->kind == KUTIP_TOKEN_WORD
         && !(token->flags & KUTIP_TOKEN_ABBREVIATION)
         && memchr (words->text->text + token->start, '.', token->end - token->start) != NULL;
}

guint
kutip_clause_content_end (const KutipWords *words, guint first, guint last)
{
  guint floor = last > first + KUTIP_CLAUSE_REACH ? last - KUTIP_CLAUSE_REACH : first;
  guint end = last;

  while (end > first && kutip_words_is (words, end - 1, KUTIP_WORD_STOP)
         && !kutip_words_is (words, end - 1, KUTIP_WORD_QUOTED))
    end--;
  /* Broken copy may hide a full stop in the sentence. */
  for (guint i = floor; i < end; i++)
    if (words->text->tokens[i].first == '.' && kutip_words_is (words, i, KUTIP_WORD_STOP)
        && !kutip_words_is (words, i, KUTIP_WORD_QUOTED | KUTIP_WORD_BRACKETED))
      end = i;
  for (guint i = end; i-- > floor + 1;)
    {
      KutipRange piece = { i + 1, end };

      if ((kutip_words_is (words, i, KUTIP_WORD_SAYING)
           && !kutip_words_is (words, i, KUTIP_WORD_QUOTED | KUTIP_WORD_VERB))
          || is_told_to_outlet (words, i, end))
        {
          end = i;
          if (kutip_words_is (words, end - 1, KUTIP_WORD_COMMA))
            end--;
          continue;
        }
      if (!kutip_words_is (words, i, KUTIP_WORD_COMMA)
          || kutip_words_is (words, i, KUTIP_WORD_BRACKETED | KUTIP_WORD_QUOTED))
        continue;
      if (is_dateline (words, piece))
        {
          end = i;
          /* …, di Jakarta, Jumat (20/9). */
          for (guint j = i; j-- > floor + 1;)
            if (kutip_words_is (words, j, KUTIP_WORD_COMMA))
              {
                if (kutip_words_is (words, j + 1, KUTIP_WORD_ENDS_PLACE)
                    && !kutip_words_have_predicate (words, (KutipRange) { j + 1, i }))
                  end = j;
                break;
              }
          i = end;
        }
      else
        break;
    }
  return MAX (end, first);
}
