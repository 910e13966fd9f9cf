/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attribution/kutip-reader.h"

#include "attribution/kutip-clause.h"

/*
 * Reported speech with the source behind the cue, or in it: S, kata X; S1, kata X, S2; Menurut X,
 * S; S, according to X; Katanya, S; … seperti dilansir X. The cue stands behind, inside or before
 * what is said; its place in the clause tells which.
 */

static gboolean
is_end (KutipReader *self, guint i)
{
  return i >= self->stretch.last || kutip_words_is (&self->words, i, KUTIP_WORD_STOP);
}

/* An everyday word is a cue only where nothing else fits: between commas, beside a name. */
static gboolean
is_believable (KutipReader *self, const KutipCue *cue, KutipRange source, gboolean opens)
{
  const KutipWords *words = &self->words;
  guint end = MAX (cue->last, source.last);
  gboolean before = opens || kutip_words_is (words, cue->first - 1, KUTIP_WORD_COMMA);

  if (cue->form == KUTIP_CUE_TAG && source.first == source.last)
    return FALSE;
  if (!(cue->traits & KUTIP_CUE_WEAK))
    return before || cue->form != KUTIP_CUE_TAG
           || (cue->form == KUTIP_CUE_TAG
               && kutip_words_have (words, source, KUTIP_WORD_THIRD | KUTIP_WORD_PERSON));
  if (!before)
    return FALSE;
  if (cue->form == KUTIP_CUE_TAG
      && !kutip_words_have (words, source,
                            KUTIP_WORD_THIRD | KUTIP_WORD_NAMED | KUTIP_WORD_ROLE)
      && !kutip_words_is (words, source.first, KUTIP_WORD_CAPITAL)
      && !kutip_words_match (words, KUTIP_LIST_ROLES, source.first, source.last))
    return FALSE;
  return is_end (self, end)
         || kutip_words_is (words, end, KUTIP_WORD_COMMA | KUTIP_WORD_ENDS | KUTIP_WORD_ENDS_PLACE
                                          | KUTIP_WORD_DATE | KUTIP_WORD_ADVERB);
}

/* Whether a piece holds a clause: a predicate that stands in no adverbial before it. */
static gboolean
is_clause (const KutipWords *words, KutipRange piece)
{
  if (kutip_words_is (words, piece.first,
                      KUTIP_WORD_PREPOSITION | KUTIP_WORD_ENDS | KUTIP_WORD_ENDS_PLACE
                        | KUTIP_WORD_SUBORDINATOR | KUTIP_WORD_IF | KUTIP_WORD_DATE)
      || (!words->head_last && kutip_words_is (words, piece.first, KUTIP_WORD_VERB)))
    {
      while (piece.first < piece.last && !kutip_words_is (words, piece.first, KUTIP_WORD_COMMA))
        piece.first++;
    }
  return kutip_words_have_predicate (words, piece);
}

/* The piece of what is said that goes on behind the source, at token @i. */
static KutipRange
find_right (KutipReader *self, guint i, KutipRange left, gboolean opens)
{
  const KutipWords *words = &self->words;
  guint last = self->stretch.last;
  gboolean comma = FALSE;
  KutipRange right;

  if (is_end (self, i))
    return KUTIP_EMPTY (i);
  if (!kutip_words_is (words, i, KUTIP_WORD_COMMA | KUTIP_WORD_COLON))
    {
      /* Faktor lain kata X adalah … */
      if (!opens && kutip_words_is (words, i, KUTIP_WORD_AUXILIARY)
          && !kutip_words_have_predicate (words, left))
        return (KutipRange) { i, kutip_reader_content_end (self, i, last) };
      /* kata X di Solo, Kamis: circumstances, and what follows their comma if nothing stands
         before. */
      if (kutip_words_is (words, i, KUTIP_WORD_ENDS | KUTIP_WORD_ENDS_PLACE | KUTIP_WORD_DATE
                                      | KUTIP_WORD_PREPOSITION | KUTIP_WORD_RELATIVE
                                      | KUTIP_WORD_BRACKETED)
          && !kutip_words_is (words, i, KUTIP_WORD_THAT))
        {
          guint limit = MIN (last, i + 40);

          while (i < limit && (!kutip_words_is (words, i, KUTIP_WORD_COMMA)
                               || kutip_words_is (words, i, KUTIP_WORD_BRACKETED)))
            i++;
          if (i >= limit || !opens)
            return KUTIP_EMPTY (i);
          comma = TRUE;
        }
    }
  else
    comma = TRUE;
  if (comma)
    i++;
  if (opens && i < last && kutip_words_is (words, i, KUTIP_WORD_RELATIVE)
      && !kutip_words_is (words, i, KUTIP_WORD_THAT))
    {
      /* Kata X, yang juga pakar hukum, S */
      guint limit = MIN (last, i + 40);

      while (i < limit && !kutip_words_is (words, i, KUTIP_WORD_COMMA))
        i++;
      if (i >= limit)
        return KUTIP_EMPTY (i);
      i++;
    }
  while (i < last && kutip_words_is (words, i, KUTIP_WORD_THAT))
    i++;
  /* Menurut X, di Solo, Kamis (1/2), S is not told from S itself: dates go, the rest stays. */
  right = (KutipRange) { i, kutip_reader_content_end (self, i, last) };
  if (right.first >= right.last)
    return KUTIP_EMPTY (i);
  if (opens)
    return right;
  if (kutip_words_is (words, i, KUTIP_WORD_DATE | KUTIP_WORD_PARTICIPLE | KUTIP_WORD_SAYING
                                  | KUTIP_WORD_RELATIVE | KUTIP_WORD_QUOTED)
      || kutip_reader_find_cue (self, i))
    return KUTIP_EMPTY (i);
  if (left.first < left.last && is_clause (words, left))
    {
      if (!kutip_words_is (words, i, KUTIP_WORD_CONJUNCTION)
          || kutip_reader_find_cue (self, i + 1))
        return KUTIP_EMPTY (i);
    }
  else if (kutip_reader_is_aside (self, i, right.last) && left.first < left.last
           && !kutip_words_have_predicate (words, right))
    return KUTIP_EMPTY (i);
  return right;
}

static gboolean
opens_clause (KutipReader *self, const KutipCue *cue)
{
  const KutipWords *words = &self->words;
  guint first = kutip_clause_skip_connectives (words, self->stretch.first, cue->first);

  if (first == cue->first)
    return TRUE;
  return kutip_words_is (words, cue->first - 1,
                         KUTIP_WORD_THAT | KUTIP_WORD_COLON | KUTIP_WORD_STOP
                           | KUTIP_WORD_CONNECTIVE | KUTIP_WORD_QUOTED);
}

void
kutip_reader_read_tag (KutipReader *self, KutipCue *cue)
{
  const KutipWords *words = &self->words;
  gboolean opens = opens_clause (self, cue), relative;
  KutipPhraseFlags flags = opens ? KUTIP_PHRASE_FRONT : 0;
  KutipRange source, left, right;
  KutipStatement *statement;

  if (cue->form == KUTIP_CUE_CLITIC)
    source = KUTIP_EMPTY (cue->last);
  else
    {
      source.first = kutip_reader_skip_to_source (self, cue->last);
      if (cue->form == KUTIP_CUE_PREPOSITION)
        flags |= KUTIP_PHRASE_LOCAL;
      source.last = kutip_phrase_end_full (words, source.first, self->stretch.last, flags);
    }
  if (cue->form == KUTIP_CUE_PREPOSITION && source.first == source.last)
    return;
  if ((cue->traits & KUTIP_CUE_DOCUMENT)
      && (!kutip_words_hold (words, source, KUTIP_LIST_DOCUMENTS)
          || !(opens || kutip_words_is (words, cue->first - 1, KUTIP_WORD_COMMA))))
    return;
  if (!is_believable (self, cue, source, opens))
    return;

  relative = cue->first > self->stretch.first
             && kutip_words_is (words, cue->first - 1, KUTIP_WORD_RELATIVE);
  left = KUTIP_EMPTY (cue->first);
  if (!opens && !relative)
    {
      left.first = kutip_clause_skip_connectives (words, self->stretch.first, cue->first);
      while (left.last > left.first && kutip_words_is (words, left.last - 1, KUTIP_WORD_COMMA))
        left.last--;
    }
  right = find_right (self, MAX (source.last, cue->last), left, opens || relative);
  if (left.first == left.last && right.first == right.last)
    return;
  /* Prestasi itu menurutnya menjadi motivasi: without commas it stands between subject and verb. */
  if (cue->form == KUTIP_CUE_CLITIC && left.first < left.last
      && !kutip_words_is (words, cue->first - 1, KUTIP_WORD_COMMA)
      && (kutip_phrase_end (words, left.first, left.last, KUTIP_PHRASE_LOCAL) != left.last
          || !kutip_words_is (words, cue->last, KUTIP_WORD_VERB | KUTIP_WORD_AUXILIARY
                                                  | KUTIP_WORD_NEGATION)))
    return;
  if (cue->form == KUTIP_CUE_PREPOSITION && left.first < left.last && right.first == right.last
      && !kutip_words_is (words, cue->first - 1, KUTIP_WORD_COMMA)
      && !is_end (self, source.last))
    return;
  if (left.first == left.last)
    {
      kutip_reader_add (self, right, cue, source, 0.9f);
      return;
    }
  statement = kutip_reader_add (self, left, cue, source, 0.85f);
  if (cue->traits & KUTIP_CUE_WEAK)
    statement->reported.confidence = 0.75f;
  if (right.first < right.last)
    kutip_reader_add_content (self, self->statements->len - 1, right);
}
