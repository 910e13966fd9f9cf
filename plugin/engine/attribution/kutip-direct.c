/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attribution/kutip-reader.h"

#include "attribution/kutip-clause.h"
#include "attribution/kutip-subject.h"

/*
 * Quotations. What attributes one stands behind it (“…,” kata Wati; “…,” Wati berkata), before it
 * (Wati berkata, “…”; Wati: “…”) or round it. What stands right behind is looked at first: it is
 * the commonest by far, and what stands before may belong to the quotation before. Words without
 * marks that run into a quotation (… karena “alasan keluarga,” kata Wati) belong to what is said.
 */

#define MAX_SOURCE 48
#define MAX_BETWEEN 24
#define MIN_SPEECH 4   /* words of a quotation that is surely speech */

/* Whether the quotation ends as speech does, with a mark inside or a comma or dash behind. */
static gboolean
is_ended (KutipReader *self, const KutipQuotation *quotation)
{
  const KutipToken *tokens = self->text->tokens;
  guint last = quotation->last;

  if (!quotation->closed)
    return TRUE;
  if (last < self->stretch.last
      && kutip_words_is (&self->words, last, KUTIP_WORD_COMMA | KUTIP_WORD_DASH))
    return TRUE;
  for (last--; last > quotation->first && tokens[last - 1].kind == KUTIP_TOKEN_QUOTE; last--)
    ;
  return last > quotation->first
         && ((tokens[last - 1].kind == KUTIP_TOKEN_PUNCT && tokens[last - 1].first != ')')
             || (tokens[last - 1].flags & KUTIP_TOKEN_ABBREVIATION));
}

static guint
count_words (KutipReader *self, const KutipQuotation *quotation)
{
  guint n = 0;

  for (guint i = quotation->first; i < quotation->last && n < 100; i++)
    n += self->text->tokens[i].kind <= KUTIP_TOKEN_NUMBER;
  return n;
}

static guint
skip_marks (KutipReader *self, guint i)
{
  while (i < self->stretch.last
         && kutip_words_is (&self->words, i, KUTIP_WORD_COMMA | KUTIP_WORD_DASH)
         && !kutip_words_is (&self->words, i, KUTIP_WORD_QUOTED))
    i++;
  return i;
}

/* The content of a quotation: with the words before it in its sentence where they run into it. */
static KutipRange
get_content (KutipReader *self, const KutipQuotation *quotation)
{
  KutipRange content = { quotation->first, quotation->last };
  guint first = kutip_clause_skip_connectives (&self->words, self->stretch.first, quotation->first);
  guint before;

  if (first == quotation->first
      || self->text->tokens[quotation->first].sentence
           != self->text->tokens[quotation->last - 1].sentence)
    return content;
  before = quotation->first - 1;
  if (kutip_words_is (&self->words, before, KUTIP_WORD_MARK | KUTIP_WORD_QUOTED)
      || quotation->first - first > 120)
    return content;
  if (self->statements->len > self->current)
    return content;
  for (guint i = kutip_reader_cue_from (self, first);
       i < self->cues->len && kutip_reader_get_cue (self, i)->first < quotation->first; i++)
    {
      KutipCue *cue = kutip_reader_get_cue (self, i);

      /* He says “so,” said Ann: what has a cue before it is read by itself. */
      if (cue->last == quotation->first && cue->form == KUTIP_CUE_VERB)
        return content;
    }
  content.first = first;
  return content;
}

/* juru bicara yang menolak disebutkan namanya menyampaikan: a cue behind yang, or a passive there. */
static gboolean
is_in_relative (KutipReader *self, guint end, const KutipCue *cue)
{
  const KutipWords *words = &self->words;

  return kutip_words_is (words, end, KUTIP_WORD_RELATIVE)
         && (kutip_words_is (words, cue->first - 1, KUTIP_WORD_RELATIVE)
             || cue->form != KUTIP_CUE_VERB);
}

/* The subject right behind the quotation and its verb (“…,” Wati berkata). */
static gboolean
attach_subject (KutipReader *self, const KutipQuotation *quotation, guint i)
{
  KutipWords *words = &self->words;
  guint end = kutip_phrase_end_full (words, i, self->stretch.last,
                                     KUTIP_PHRASE_LOCAL | KUTIP_PHRASE_SUBJECT);

  if (end == i)
    return FALSE;
  for (guint k = kutip_reader_cue_from (self, i); k < self->cues->len; k++)
    {
      KutipCue *cue = kutip_reader_get_cue (self, k);
      KutipRange source = { i, end };

      if (cue->used || (cue->first > end && is_in_relative (self, end, cue)))
        continue;
      if (cue->first < end || cue->first > i + MAX_SOURCE
          || (cue->form != KUTIP_CUE_VERB && cue->form != KUTIP_CUE_TAG))
        return FALSE;
      if (cue->traits & KUTIP_CUE_DOCUMENT
          || kutip_words_have (words, (KutipRange) { end, cue->first }, KUTIP_WORD_QUOTED))
        return FALSE;
      if (kutip_words_have_predicate (words, (KutipRange) { end, cue->first })
          && !kutip_words_is (words, end,
                              KUTIP_WORD_AUXILIARY | KUTIP_WORD_RELATIVE | KUTIP_WORD_COMMA))
        return FALSE;
      if (cue->last < self->stretch.last && kutip_words_is (words, cue->last, KUTIP_WORD_THAT))
        return FALSE;
      /* Calling it “theft,” she said the bank would pay: what she said comes behind. */
      if (quotation->first > self->stretch.first && cue->last < self->stretch.last
          && !kutip_words_is (words, cue->last, KUTIP_WORD_MARK)
          && !kutip_reader_is_aside (self, cue->last, self->stretch.last))
        return FALSE;
      kutip_reader_add (self, get_content (self, quotation), cue, source, 0.95f);
      return TRUE;
    }
  return FALSE;
}

static gboolean
attach_behind (KutipReader *self, const KutipQuotation *quotation)
{
  KutipWords *words = &self->words;
  gboolean ended = is_ended (self, quotation);
  guint i = skip_marks (self, quotation->last), start;
  KutipPhraseFlags flags;
  KutipRange source;
  KutipCue *cue;

  if (i >= self->stretch.last)
    return FALSE;
  cue = kutip_reader_find_cue (self, i);
  if (!cue && i + 1 < self->stretch.last
      && kutip_words_is (words, i, KUTIP_WORD_ADVERB | KUTIP_WORD_CONNECTIVE))
    cue = kutip_reader_find_cue (self, i + 1);
  /* “…,” seperti yang dikatakannya */
  if (!cue && kutip_words_is (words, i, KUTIP_WORD_LIKE))
    {
      guint j = i + 1;

      while (j < self->stretch.last && kutip_words_is (words, j, KUTIP_WORD_RELATIVE))
        j++;
      cue = kutip_reader_find_cue (self, j);
      if (cue && cue->form == KUTIP_CUE_RELAY)
        cue = NULL;
      if (!cue && ended && attach_subject (self, quotation, j))
        return TRUE;
    }
  if (!cue)
    return ended && attach_subject (self, quotation, i);
  if ((cue->traits & KUTIP_CUE_WEAK) && !ended
      && (quotation->first > self->stretch.first || count_words (self, quotation) < MIN_SPEECH))
    return FALSE;
  start = kutip_reader_skip_to_source (self, cue->last);
  source.first = start;
  switch (cue->form)
    {
    case KUTIP_CUE_CLITIC:
      kutip_reader_add (self, get_content (self, quotation), cue, KUTIP_EMPTY (cue->last), 0.95f);
      return TRUE;
    case KUTIP_CUE_TAG:
      source.last = kutip_phrase_end_full (words, start, self->stretch.last, 0);
      kutip_reader_add (self, get_content (self, quotation), cue, source,
                        source.first < source.last ? 0.97f : 0.8f);
      return TRUE;
    case KUTIP_CUE_VERB:
    case KUTIP_CUE_PREPOSITION:
    case KUTIP_CUE_PASSIVE:
      if (cue->form == KUTIP_CUE_VERB && !(cue->traits & KUTIP_CUE_BEHIND) && words->head_last)
        return FALSE;
      flags = cue->form == KUTIP_CUE_PREPOSITION ? KUTIP_PHRASE_LOCAL : 0;
      source.last = kutip_phrase_end_full (words, start, self->stretch.last, flags);
      if (source.first == source.last || !ended)
        return FALSE;
      kutip_reader_add (self, get_content (self, quotation), cue, source, 0.95f);
      return TRUE;
    default:
      return FALSE;
    }
}

/* “A,” kata Wati, “B.”: the second piece. */
static gboolean
attach_piece (KutipReader *self, const KutipQuotation *quotation)
{
  KutipStatement *statement;
  guint end;

  if (self->statements->len == self->current || quotation->first == self->stretch.first)
    return FALSE;
  statement = kutip_reader_get_statement (self, self->statements->len - 1);
  end = MAX (statement->source.last, statement->cue.last);
  if (statement->n_contents != 1 || statement->content[0].first > statement->cue.first
      || statement->cue.first == statement->cue.last || end > quotation->first
      || !kutip_words_is (&self->words, quotation->first - 1, KUTIP_WORD_MARK)
      || !kutip_reader_is_aside (self, end, quotation->first))
    return FALSE;
  kutip_reader_add_content (self, self->statements->len - 1,
                            (KutipRange) { quotation->first, quotation->last });
  return TRUE;
}

/* The last cue before token @i that no statement has. */
static KutipCue *
find_cue_before (KutipReader *self, guint i)
{
  for (guint k = kutip_reader_cue_from (self, i); k-- > 0;)
    {
      KutipCue *cue = kutip_reader_get_cue (self, k);

      if (cue->last + MAX_BETWEEN < i)
        break;
      if (!cue->used && cue->last <= i)
        return cue;
    }
  return NULL;
}

/* Wati: “…” */
static gboolean
attach_name (KutipReader *self, const KutipQuotation *quotation, guint colon)
{
  KutipWords *words = &self->words;
  guint first = kutip_clause_skip_connectives (words, self->stretch.first, colon);
  KutipRange source = { first, kutip_phrase_end_full (words, first, colon, KUTIP_PHRASE_LOCAL) };

  if (source.first == source.last || source.last != colon || colon - first > 14)
    return FALSE;
  if (!kutip_words_have (words, source,
                         KUTIP_WORD_PERSON | KUTIP_WORD_ROLE | KUTIP_WORD_ORGANIZATION)
      && !(colon - first <= 3 && kutip_words_is (words, first, KUTIP_WORD_CAPITAL)))
    return FALSE;
  kutip_reader_add (self, (KutipRange) { quotation->first, quotation->last }, NULL, source, 0.8f);
  return TRUE;
}

/* “A” and “B”: quotations that a conjunction alone joins are one content. */
static guint
extend_over_pairs (KutipReader *self, guint end)
{
  guint i = end;

  while (i < self->stretch.last && kutip_words_is (&self->words, i, KUTIP_WORD_CONJUNCTION))
    {
      gint q = kutip_reader_find_quotation (self, i + 1);

      if (q < 0)
        break;
      end = i = self->text->quotations[q].last;
    }
  return end;
}

static gboolean
attach_before (KutipReader *self, const KutipQuotation *quotation)
{
  KutipWords *words = &self->words;
  KutipRange content = { quotation->first, quotation->last };
  guint i = quotation->first, first;
  gboolean mark = FALSE, colon = FALSE, adjacent;
  KutipRange source;
  KutipCue *cue;

  while (i > self->stretch.first
         && kutip_words_is (words, i - 1, KUTIP_WORD_COMMA | KUTIP_WORD_COLON | KUTIP_WORD_DASH)
         && !kutip_words_is (words, i - 1, KUTIP_WORD_QUOTED))
    {
      mark = TRUE;
      colon |= kutip_words_is (words, i - 1, KUTIP_WORD_COLON);
      i--;
    }
  if (!mark)
    return FALSE;
  cue = find_cue_before (self, i);
  if (!cue || kutip_words_have (words, (KutipRange) { cue->last, i }, KUTIP_WORD_QUOTED)
      || i - cue->last > MAX_BETWEEN)
    return colon && attach_name (self, quotation, i);
  source.first = kutip_reader_skip_to_source (self, cue->last);
  switch (cue->form)
    {
    case KUTIP_CUE_TAG:
    case KUTIP_CUE_PREPOSITION:
    case KUTIP_CUE_PASSIVE:
      source.last = kutip_phrase_end_full (words, source.first, i, KUTIP_PHRASE_LOCAL);
      if (cue->form == KUTIP_CUE_TAG && source.first == source.last)
        return FALSE;
      break;
    case KUTIP_CUE_CLITIC:
      source = KUTIP_EMPTY (cue->last);
      break;
    case KUTIP_CUE_VERB:
      /* mengatakan bahwa warganya kecewa, “…”: the words before belong to what is said. */
      if (kutip_words_have_predicate (words, (KutipRange) { cue->last, i })
          || (i > cue->last && !kutip_words_is (words, i - 1, KUTIP_WORD_THAT)
              && kutip_words_have (words, (KutipRange) { cue->last, i }, KUTIP_WORD_THAT)))
        return FALSE;
      first = kutip_clause_first (words, self->stretch.first, cue->first);
      /* He was told, “…”: who says it is not given. */
      if ((cue->first > self->stretch.first
           && kutip_words_is (words, cue->first - 1, KUTIP_WORD_PASSIVE))
          || !kutip_subject_find (words, first, cue->first, &source, &adjacent))
        source = KUTIP_EMPTY (cue->first);
      break;
    default:
      return FALSE;
    }
  content.last = extend_over_pairs (self, content.last);
  kutip_reader_add (self, content, cue, source, source.first < source.last ? 0.95f : 0.7f);
  return TRUE;
}

void
kutip_reader_read_quotations (KutipReader *self)
{
  for (guint q = self->first_quotation; q < self->last_quotation; q++)
    {
      const KutipQuotation *quotation = &self->text->quotations[q];

      if (self->owners[q] >= 0)
        continue;
      if (!attach_behind (self, quotation) && !attach_piece (self, quotation))
        attach_before (self, quotation);
    }
}

/* Quotations that no cue attributes: speech if they are a sentence of their own. */
void
kutip_reader_read_floating (KutipReader *self)
{
  const KutipWords *words = &self->words;

  for (guint q = self->first_quotation; q < self->last_quotation; q++)
    {
      const KutipQuotation *quotation = &self->text->quotations[q];
      KutipRange content = { quotation->first, quotation->last };
      guint first, last = self->stretch.last, n_words;
      KutipStatement *statement = NULL;
      gboolean starts, ends;

      if (self->owners[q] >= 0)
        continue;
      first = kutip_clause_skip_connectives (words, self->stretch.first, quotation->first);
      while (last > quotation->last && kutip_words_is (words, last - 1, KUTIP_WORD_STOP))
        last--;
      starts = first == quotation->first;
      ends = last <= quotation->last
             || kutip_words_is (words, quotation->last, KUTIP_WORD_BRACKETED);
      n_words = count_words (self, quotation);
      if (!starts && first < quotation->first)
        starts = n_words >= 5
                 && kutip_words_is (words, quotation->first - 1,
                                    KUTIP_WORD_COMMA | KUTIP_WORD_COLON)
                 && (words->classes[quotation->first + 1] & KUTIP_WORD_CAPITAL);
      if (!starts || (!ends && !(is_ended (self, quotation) && n_words >= 4))
          || (n_words < 4 && !is_ended (self, quotation)))
        continue;
      if (self->statements->len > self->current)
        statement = kutip_reader_get_statement (self, self->statements->len - 1);
      else if (self->current > self->previous)
        {
          statement = kutip_reader_get_statement (self, self->current - 1);
          /* “A,” kata Wati. “B.” */
          if (statement->n_contents == 1
              && kutip_words_is (words, statement->content[0].first, KUTIP_WORD_QUOTED)
              && statement->cue.first > statement->content[0].first && starts && ends)
            {
              kutip_reader_add_content (self, self->current - 1, content);
              continue;
            }
        }
      kutip_reader_add (self, content, NULL, KUTIP_EMPTY (content.first), ends ? 0.8f : 0.5f)
        ->reported.continues = statement != NULL;
    }
}
