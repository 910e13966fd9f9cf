/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attribution/kutip-reader.h"

#include "attribution/kutip-clause.h"
#include "attribution/kutip-content.h"
#include "attribution/kutip-subject.h"

/*
 * Reported speech with the source before the cue: X mengatakan (bahwa) S; X meminta Y untuk V; and
 * the English S, X said.
 */

#define MAX_LEAD 24   /* tokens between a cue and its complementizer */

/* he's, they'd: a subject and its auxiliary in one. */
static gboolean
is_contraction (KutipReader *self, guint i)
{
  const KutipToken *token = &self->text->tokens[i];

  if (i + 1 < self->stretch.last && kutip_words_is (&self->words, i + 1, KUTIP_WORD_OWNER))
    return TRUE;
  for (const char *p = self->text->text + token->start; p < self->text->text + token->end;
       p = g_utf8_next_char (p))
    if (*p == '\'' || g_utf8_get_char (p) == 0x2019)
      return TRUE;
  return FALSE;
}

/* Whether the cue can have what stands beside it: English sets a participle behind a comma,
   gives every other verb a subject, and begins no content with an auxiliary but in a relative
   clause (which the industry says could fail). */
static gboolean
is_fitting (KutipReader *self, const KutipCue *cue, KutipOpening opening, guint first,
            KutipRange subject)
{
  const KutipWords *words = &self->words;

  if (!words->head_last)
    return TRUE;
  if (cue->traits & KUTIP_CUE_PARTICIPLE)
    return cue->first == self->stretch.first || opening.that || (cue->traits & KUTIP_CUE_STRONG)
           || kutip_words_is (words, cue->first - 1,
                              KUTIP_WORD_COMMA | KUTIP_WORD_CONJUNCTION | KUTIP_WORD_AUXILIARY
                                | KUTIP_WORD_SUBORDINATOR | KUTIP_WORD_ADVERB);
  if (subject.first == subject.last)
    return opening.that;
  /* officials introduced new rules that … */
  if ((cue->traits & KUTIP_CUE_BASE) && subject.last < cue->first)
    for (guint i = cue->first; i > subject.last; i--)
      {
        if (kutip_words_is (words, i - 1, KUTIP_WORD_COMMA | KUTIP_WORD_RELATIVE))
          break;
        if (kutip_words_is (words, i - 1, KUTIP_WORD_VERB | KUTIP_WORD_PREPOSITION))
          return FALSE;
      }
  if (kutip_words_is (words, first, KUTIP_WORD_AUXILIARY) && !is_contraction (self, first)
      && !opening.that && !opening.mark)
    return subject.first > self->stretch.first
           && kutip_words_is (words, subject.first - 1, KUTIP_WORD_RELATIVE | KUTIP_WORD_QUESTION);
  return subject.last > subject.first + 1
         || !kutip_words_is (words, subject.first, KUTIP_WORD_DETERMINER)
         || kutip_words_is (words, subject.first, KUTIP_WORD_PRONOUN);
}

/* A, X said, B: the attribution stands inside the clause, between its subject and its predicate. */
static gboolean
read_inserted (KutipReader *self, KutipCue *cue, KutipRange left, KutipRange subject, guint last)
{
  const KutipWords *words = &self->words;
  guint i = cue->last;
  KutipRange right;

  if (i + 2 >= last || !kutip_words_is (words, i, KUTIP_WORD_COMMA)
      || kutip_words_have_predicate (words, left)
      || kutip_phrase_end (words, left.first, left.last, KUTIP_PHRASE_LOCAL) != left.last)
    return FALSE;
  if (!kutip_words_is (words, i + 1, KUTIP_WORD_AUXILIARY | KUTIP_WORD_NEGATION | KUTIP_WORD_VERB)
      || kutip_reader_find_cue (self, i + 1))
    return FALSE;
  right = (KutipRange) { i + 1, kutip_reader_content_end (self, i + 1, last) };
  kutip_reader_add (self, left, cue, subject, 0.8f);
  kutip_reader_add_content (self, self->statements->len - 1, right);
  return TRUE;
}

/* Whether an Indonesian verb with more behind it than the sentence's end can have its content before
   it: only where no other verb can, and somebody is named. */
static gboolean
may_stand_behind (KutipReader *self, const KutipCue *cue, guint first, KutipRange subject)
{
  guint k = kutip_reader_cue_from (self, first);

  if ((cue->traits
       & (KUTIP_CUE_THAT | KUTIP_CUE_OPENED | KUTIP_CUE_TOPIC | KUTIP_CUE_QUOTE))
      || !kutip_words_have (&self->words, subject, KUTIP_WORD_NAMED | KUTIP_WORD_ROLE
                                                     | KUTIP_WORD_THIRD | KUTIP_WORD_CAPITAL))
    return FALSE;
  for (; k < self->cues->len && kutip_reader_get_cue (self, k)->last <= subject.first; k++)
    if (kutip_reader_get_cue (self, k)->used)
      return FALSE;
  return TRUE;
}

/* S, X said. The clause before the subject, where nothing is left to be said behind the cue. */
static gboolean
read_postposed (KutipReader *self, KutipCue *cue, KutipRange subject)
{
  const KutipWords *words = &self->words;
  guint first = kutip_clause_skip_connectives (words, self->stretch.first, subject.first);
  guint last = self->stretch.last, end = cue->last;
  KutipRange content = { first, subject.first - 1 };
  gboolean behind;

  if (subject.first < first + 3 || !kutip_words_is (words, subject.first - 1, KUTIP_WORD_COMMA)
      || (cue->traits & (KUTIP_CUE_ASK | KUTIP_CUE_DOCUMENT)
          && !(cue->traits & KUTIP_CUE_STRONG))
      || ((cue->traits & (KUTIP_CUE_TOPIC | KUTIP_CUE_QUOTE)) && !(cue->traits & KUTIP_CUE_BEHIND)))
    return FALSE;
  while (last > end && kutip_words_is (words, last - 1, KUTIP_WORD_STOP))
    last--;
  if (read_inserted (self, cue, content, subject, last))
    return TRUE;
  end = kutip_content_skip_lead (self, cue, end);
  behind = end >= last || kutip_reader_is_aside (self, end, last);
  if (!words->head_last && end < last && !may_stand_behind (self, cue, first, subject))
    return FALSE;
  if (!behind && !(words->head_last && kutip_words_is (words, end, KUTIP_WORD_COMMA)
                   && kutip_words_have_predicate (words, content)))
    return FALSE;
  if (kutip_words_is (words, content.first, KUTIP_WORD_PREPOSITION | KUTIP_WORD_ENDS
                                              | KUTIP_WORD_PARTICIPLE | KUTIP_WORD_DATE)
      && (!behind || !words->head_last))
    return FALSE;
  kutip_reader_add (self, content, cue, subject, 0.85f);
  /* S, X said, and T */
  if (!behind && end + 2 < last
      && kutip_words_is (words, end + 1, KUTIP_WORD_CONJUNCTION)
      && !kutip_reader_find_cue (self, end + 2))
    kutip_reader_add_content (self, self->statements->len - 1,
                              (KutipRange) { end + 1,
                                             kutip_reader_content_end (self, end + 1, last) });
  return TRUE;
}

/* “S.” X said. The sentence holds nothing else, and a quotation that nobody has ends before it. */
static gboolean
read_behind_quotation (KutipReader *self, KutipCue *cue, KutipRange subject)
{
  guint last = self->stretch.last, end = kutip_content_skip_lead (self, cue, cue->last);
  KutipStatement *statement;

  if (self->current == 0 || self->statements->len > self->current
      || subject.first != self->stretch.first || (cue->traits & KUTIP_CUE_DOCUMENT))
    return FALSE;
  while (last > end && kutip_words_is (&self->words, last - 1, KUTIP_WORD_STOP))
    last--;
  statement = kutip_reader_get_statement (self, self->current - 1);
  if (end < last || statement->cue.first < statement->cue.last
      || statement->content[statement->n_contents - 1].last != subject.first
      || !kutip_words_is (&self->words, subject.first - 1, KUTIP_WORD_QUOTED))
    return FALSE;
  statement->cue = (KutipRange) { cue->first, cue->last };
  statement->source = subject;
  statement->reported.continues = FALSE;
  statement->reported.confidence = 0.85f;
  kutip_phrase_describe (&self->words, subject, &statement->reported);
  cue->used = TRUE;
  return TRUE;
}

static gboolean
is_blocked (KutipReader *self, const KutipCue *cue)
{
  const KutipWords *words = &self->words;

  if (words->head_last && cue->first > self->stretch.first)
    {
      guint64 before = words->classes[(gint) cue->first - 1];

      /* an estimated loss, her claim, the city's forecast, an inquiry into claims */
      if ((before & KUTIP_WORD_OWNER)
          || ((cue->traits & KUTIP_CUE_BASE) && (before & KUTIP_WORD_PREPOSITION))
          || ((before & KUTIP_WORD_DETERMINER)
              && (!(before & KUTIP_WORD_PRONOUN) || (cue->traits & KUTIP_CUE_BASE))))
        return TRUE;
      /* they were told */
      if ((before & KUTIP_WORD_PASSIVE) && !(cue->traits & KUTIP_CUE_PARTICIPLE)
          && cue->last == cue->first + 1)
        return TRUE;
    }
  /* diduga meminta, datang meminta */
  if (!words->head_last && (cue->traits & KUTIP_CUE_ASK) && cue->first > self->stretch.first
      && kutip_words_is (words, cue->first - 1, KUTIP_WORD_VERB)
      && !kutip_words_is (words, cue->first - 1, KUTIP_WORD_NAMED | KUTIP_WORD_ROLE
                                                   | KUTIP_WORD_ENDS))
    return TRUE;
  for (guint i = cue->first; i > self->stretch.first; i--)
    {
      if (kutip_words_is (words, i - 1, KUTIP_WORD_MODAL | KUTIP_WORD_NEGATION)
          && !kutip_words_is (words, i - 1, KUTIP_WORD_NAMED))
        return TRUE;
      if (!kutip_words_is (words, i - 1, KUTIP_WORD_ADVERB | KUTIP_WORD_AUXILIARY))
        return (cue->traits & KUTIP_CUE_BASE) && kutip_words_is (words, i - 1, KUTIP_WORD_TO);
    }
  return FALSE;
}

/* X said A and said B: of a content that stopped for this cue, the source goes on. */
static KutipRange
find_resumed (KutipReader *self, const KutipCue *cue, KutipRange subject)
{
  for (guint k = self->statements->len, n = 0; k-- > self->current && n < 8; n++)
    {
      const KutipStatement *statement = kutip_reader_get_statement (self, k);
      guint end = statement->content[statement->n_contents - 1].last;

      if (statement->cue.first < end && end < cue->first && cue->first - end <= 6
          && statement->source.first < statement->source.last
          && !kutip_words_have (&self->words, (KutipRange) { end, cue->first },
                                KUTIP_WORD_STOP | KUTIP_WORD_NAMED))
        return statement->source;
    }
  return subject;
}

/* …, she said, adding B: the cue follows the words of the attribution before. */
static gboolean
is_going_on (KutipReader *self, const KutipCue *cue)
{
  const KutipWords *words = &self->words;
  const KutipStatement *last;
  guint i = cue->first;

  if (self->statements->len == self->current)
    return FALSE;
  last = kutip_reader_get_statement (self, self->statements->len - 1);
  while (i > self->stretch.first
         && kutip_words_is (words, i - 1, KUTIP_WORD_ADVERB | KUTIP_WORD_WHILE))
    i--;
  if (i == self->stretch.first || !kutip_words_is (words, i - 1, KUTIP_WORD_COMMA))
    return FALSE;
  return (cue->traits & KUTIP_CUE_PARTICIPLE)
         || i - 1 == MAX (last->source.last, last->cue.last);
}

/* A subject that cannot speak: hal ini, this. */
static gboolean
is_thing (KutipReader *self, KutipRange subject)
{
  const KutipEntry *entry =
    kutip_words_match (&self->words, KUTIP_LIST_COLLECTIVES, subject.first, subject.last);

  return entry && g_str_equal (entry->value, "thing");
}

void
kutip_reader_read_verb (KutipReader *self, KutipCue *cue)
{
  const KutipWords *words = &self->words;
  guint clause = kutip_clause_first (words, self->stretch.first, cue->first);
  KutipRange subject, content;
  gboolean adjacent, fronted, goes_on;
  float confidence;
  KutipOpening opening;

  if (is_blocked (self, cue))
    return;
  if (!kutip_subject_find (words, clause, cue->first, &subject, &adjacent))
    subject = KUTIP_EMPTY (cue->first);
  if (!adjacent)
    subject = find_resumed (self, cue, subject);
  goes_on = is_going_on (self, cue);
  if (goes_on)
    subject = kutip_reader_get_statement (self, self->statements->len - 1)->source;
  fronted = subject.first == subject.last
            && kutip_clause_skip_connectives (words, self->stretch.first, cue->first) == cue->first;
  if (subject.first < subject.last)
    {
      if (is_thing (self, subject)
          || ((cue->traits & KUTIP_CUE_DOCUMENT)
              && !kutip_words_hold (words, subject, KUTIP_LIST_DOCUMENTS)))
        return;
      if (subject.last <= cue->first
          && (read_behind_quotation (self, cue, subject) || read_postposed (self, cue, subject)))
        return;
    }
  else if ((cue->traits & (KUTIP_CUE_DOCUMENT | KUTIP_CUE_BASE))
           || (!fronted && clause + 1 < cue->first
               && kutip_words_is (words, clause, KUTIP_WORD_DETERMINER)))
    return;

  opening = kutip_content_open (self, cue);
  if (opening.first >= self->stretch.last)
    return;
  content.first = opening.first;
  content.last = kutip_reader_content_end (self, opening.first, self->stretch.last);
  content.last = kutip_content_resume (self, cue, content.first, content.last);
  if (fronted && !opening.that && !opening.mark)
    /* Mengumumkan hal itu, dia … */
    for (guint i = content.first; i < MIN (content.last, content.first + MAX_LEAD); i++)
      if (kutip_words_is (words, i, KUTIP_WORD_COMMA | KUTIP_WORD_SAYING | KUTIP_WORD_ENDS
                                      | KUTIP_WORD_DATE)
          || (i + 1 < content.last && kutip_words_is (words, i + 1, KUTIP_WORD_DATE)))
        content.last = i;
  if (cue->traits & KUTIP_CUE_QUOTE)
    content.last = kutip_content_label_end (self, content);
  if (!kutip_content_fits (self, cue, opening, content)
      || !is_fitting (self, cue, opening, content.first, subject))
    return;
  if (subject.first == subject.last && !opening.that && !opening.mark && !goes_on
      && !(fronted && (cue->traits & KUTIP_CUE_NOMINAL)))
    return;
  confidence = opening.that ? 0.9f : opening.mark ? 0.85f : 0.7f;
  if (subject.first == subject.last || !adjacent)
    confidence -= 0.15f;
  kutip_reader_add (self, content, cue, subject, confidence)->reported.continues =
    goes_on && subject.first == subject.last;
}
