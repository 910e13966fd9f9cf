/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attribution/kutip-reader.h"

#include "attribution/kutip-clause.h"
#include "attribution/kutip-subject.h"

/*
 * Passive cues:
 *   Dikatakan (X), S                 an impersonal report
 *   Hal itu disampaikan X            the subject is what is said
 *   X dinilai V                      the subject belongs to what is said
 *   X dipuji oleh Y sebagai Z        Z is what Y says of X
 *   ditanya X apakah S               a question that is put
 */

#define MAX_LEAD 16

/* The agent behind a passive: a phrase behind oleh or by, or right behind the cue one that names
   somebody. */
static KutipRange
find_agent (KutipReader *self, guint i, gboolean marked_only)
{
  const KutipWords *words = &self->words;
  gboolean marked = FALSE;
  KutipRange agent, none = { i, i };

  i = kutip_words_skip (words, i, self->stretch.last, KUTIP_WORD_ADVERB);
  if (i < self->stretch.last && kutip_words_is (words, i, KUTIP_WORD_AGENT))
    {
      marked = TRUE;
      i++;
    }
  agent = (KutipRange) { i, kutip_phrase_end_full (words, i, self->stretch.last, 0) };
  if (agent.first == agent.last || (marked_only && !marked)
      || (!marked && !kutip_words_have (words, agent, KUTIP_WORD_NAMED | KUTIP_WORD_ROLE
                                                        | KUTIP_WORD_THIRD)))
    return none;
  return agent;
}

static gboolean
is_blocked (KutipReader *self, const KutipCue *cue)
{
  const KutipWords *words = &self->words;
  guint i = cue->first;

  /* menolak disebutkan; setelah ditegaskan bahwa */
  if (i > self->stretch.first && !(cue->traits & KUTIP_CUE_QUESTION)
      && (kutip_words_is (words, i - 1, KUTIP_WORD_VERB)
          || (kutip_words_is (words, i - 1, KUTIP_WORD_SUBORDINATOR)
              && !kutip_words_is (words, i - 1, KUTIP_WORD_LIKE | KUTIP_WORD_RELATIVE))))
    return TRUE;
  while (i > self->stretch.first
         && kutip_words_is (words, i - 1, KUTIP_WORD_ADVERB | KUTIP_WORD_AUXILIARY
                                            | KUTIP_WORD_MODAL | KUTIP_WORD_NEGATION))
    {
      i--;
      if (kutip_words_is (words, i, KUTIP_WORD_MODAL | KUTIP_WORD_NEGATION))
        return TRUE;
    }
  return FALSE;
}

static KutipRange
find_subject (KutipReader *self, const KutipCue *cue)
{
  guint first = kutip_clause_first (&self->words, self->stretch.first, cue->first);
  KutipRange subject;
  gboolean adjacent;

  if (!kutip_subject_find (&self->words, first, cue->first, &subject, &adjacent) || !adjacent)
    return KUTIP_EMPTY (cue->first);
  return subject;
}

static gboolean
is_relative (KutipReader *self, const KutipCue *cue)
{
  guint i = cue->first;

  while (i > self->stretch.first
         && kutip_words_is (&self->words, i - 1, KUTIP_WORD_ADVERB | KUTIP_WORD_AUXILIARY)
         && !kutip_words_is (&self->words, i - 1, KUTIP_WORD_RELATIVE))
    i--;
  return i > self->stretch.first && kutip_words_is (&self->words, i - 1, KUTIP_WORD_RELATIVE);
}

static void
read_question (KutipReader *self, KutipCue *cue)
{
  const KutipWords *words = &self->words;
  guint limit = MIN (self->stretch.last, cue->last + MAX_LEAD);
  guint end = kutip_phrase_end_full (words, cue->last, limit, 0);
  KutipRange agent = { cue->last, end };

  for (guint i = end; i < limit; i++)
    {
      if (kutip_words_is (words, i, KUTIP_WORD_QUESTION))
        {
          KutipRange content = { i, kutip_reader_content_end (self, i, self->stretch.last) };

          for (guint j = i + 2; j < content.last; j++)
            if (kutip_words_is (words, j, KUTIP_WORD_COMMA)
                && !kutip_words_is (words, j, KUTIP_WORD_QUOTED))
              content.last = j;
          kutip_reader_add (self, content, cue, agent, 0.8f);
          return;
        }
      if (kutip_words_is (words, i, KUTIP_WORD_MARK | KUTIP_WORD_VERB))
        return;
    }
}

static void
read_label (KutipReader *self, KutipCue *cue)
{
  const KutipWords *words = &self->words;
  KutipRange agent = find_agent (self, cue->last, FALSE);
  guint i = MAX (agent.last, cue->last);
  KutipRange content;
  gint q;

  if (agent.first == agent.last && cue->last > cue->first + 1)
    {
      /* hailed by X: the agent's preposition is part of the list's phrase. */
      agent.first = cue->last;
      agent.last = i = kutip_phrase_end_full (words, cue->last, self->stretch.last, 0);
    }
  if (agent.first == agent.last || i >= self->stretch.last
      || !kutip_words_is (words, i, KUTIP_WORD_AS))
    return;
  content = (KutipRange) { i + 1, kutip_reader_content_end (self, i + 1, self->stretch.last) };
  q = kutip_reader_find_quotation (self, i + 1);
  if (q >= 0)
    content.last = self->text->quotations[q].last;
  else
    for (guint j = content.first + 1; j < content.last; j++)
      if (kutip_words_is (words, j, KUTIP_WORD_COMMA))
        content.last = j;
  if (content.first >= content.last)
    return;
  while (cue->last > cue->first + 1 && kutip_words_is (words, cue->last - 1, KUTIP_WORD_AGENT))
    cue->last--;
  kutip_reader_add (self, content, cue, agent, 0.7f);
}

static void
read_raising (KutipReader *self, KutipCue *cue)
{
  const KutipWords *words = &self->words;
  KutipRange subject = find_subject (self, cue);
  KutipRange agent = find_agent (self, cue->last, TRUE);
  guint i = MAX (agent.last, cue->last), index;
  KutipRange rest = { i, kutip_reader_content_end (self, i, self->stretch.last) };
  gboolean ask = (cue->traits & KUTIP_CUE_ASK) != 0, relative = is_relative (self, cue);

  if (subject.first == subject.last || rest.first >= rest.last
      || (relative && !ask && agent.first == agent.last))
    return;
  if (!kutip_words_have_predicate (words, rest) && !kutip_words_have (words, rest, KUTIP_WORD_TO)
      && (ask || !(cue->traits & KUTIP_CUE_STRONG)))
    return;
  if (kutip_words_is (words, rest.first, KUTIP_WORD_TOPIC | KUTIP_WORD_HEARER | KUTIP_WORD_AGENT))
    return;
  if (relative)
    for (guint j = rest.first; j < rest.last; j++)
      if (kutip_words_is (words, j, KUTIP_WORD_COMMA))
        rest.last = j;
  kutip_reader_add (self, subject, cue, agent, 0.6f)->reported.reference =
    agent.first < agent.last ? KUTIP_REFERENCE_NAME : KUTIP_REFERENCE_NONE;
  index = self->statements->len - 1;
  kutip_reader_add_content (self, index, rest);
}

/* Back over "seperti yang", "sebagaimana" before a passive. */
static guint
skip_like (KutipReader *self, guint i)
{
  const KutipWords *words = &self->words;
  guint before = i;

  while (before > self->stretch.first && kutip_words_is (words, before - 1, KUTIP_WORD_RELATIVE))
    before--;
  if (before > self->stretch.first && kutip_words_is (words, before - 1, KUTIP_WORD_LIKE))
    return before - 1;
  return i;
}

/* S, seperti dikatakan X. */
static void
read_like (KutipReader *self, KutipCue *cue, guint first, guint like)
{
  KutipRange content = { first, like };
  KutipRange agent = find_agent (self, cue->last, FALSE);

  while (content.last > content.first
         && kutip_words_is (&self->words, content.last - 1, KUTIP_WORD_COMMA))
    content.last--;
  if (content.last < like && agent.first < agent.last
      && kutip_words_have_predicate (&self->words, content))
    kutip_reader_add (self, content, cue, agent, 0.75f);
}

static void
read_plain (KutipReader *self, KutipCue *cue)
{
  const KutipWords *words = &self->words;
  guint i = cue->last, last = self->stretch.last;
  guint open = kutip_clause_skip_connectives (words, self->stretch.first, cue->first);
  guint like = skip_like (self, cue->first);
  gboolean opens = open == cue->first || (like < cue->first && open >= like);
  KutipRange agent = KUTIP_EMPTY (i), subject;

  agent = find_agent (self, i, FALSE);
  if (!opens && kutip_words_is (words, cue->first - 1, KUTIP_WORD_COMMA)
      && !kutip_range_is_empty (agent)
      && kutip_words_is (words, agent.first,
                         KUTIP_WORD_NAMED | KUTIP_WORD_ROLE | KUTIP_WORD_THIRD))
    {
      /* Ide itu, dikatakan X, muncul tahun lalu. */
      KutipCueForm form = cue->form;

      cue->form = KUTIP_CUE_TAG;
      kutip_reader_read_tag (self, cue);
      cue->form = form;
      return;
    }
  if (like < cue->first && !opens)
    {
      read_like (self, cue, open, like);
      return;
    }
  agent = KUTIP_EMPTY (i);
  if (opens || (i < last && kutip_words_is (words, i, KUTIP_WORD_AGENT)))
    {
      agent.first = kutip_reader_skip_to_source (self, i);
      agent.last = kutip_phrase_end_full (words, agent.first, last, opens ? KUTIP_PHRASE_FRONT : 0);
      i = MAX (i, agent.last);
    }
  /* Dikatakan X, S; Dalam rapat disepakati, S; Dilaporkan bahwa S */
  subject = find_subject (self, cue);
  if (i < last && kutip_words_is (words, i, KUTIP_WORD_THAT | KUTIP_WORD_COMMA)
      && (opens || !is_relative (self, cue))
      && (opens || subject.first == subject.last || kutip_words_is (words, i, KUTIP_WORD_THAT)
          || kutip_words_is (words, open, KUTIP_WORD_PREPOSITION | KUTIP_WORD_ENDS
                                            | KUTIP_WORD_SUBORDINATOR)))
    {
      KutipRange content = { i + 1 };

      if (content.first < last && kutip_words_is (words, content.first, KUTIP_WORD_THAT))
        content.first++;
      content.last = kutip_reader_content_end (self, content.first, last);
      if (content.first < content.last && kutip_words_have_predicate (words, content))
        {
          kutip_reader_add (self, content, cue, agent, agent.first < agent.last ? 0.85f : 0.6f);
          return;
        }
    }
  if (cue->traits & KUTIP_CUE_RAISING)
    {
      read_raising (self, cue);
      return;
    }
  /* Hal itu disampaikan X */
  agent = find_agent (self, cue->last, FALSE);
  if (agent.first < agent.last && subject.first < subject.last && !is_relative (self, cue)
      && kutip_words_is (words, subject.last - 1, KUTIP_WORD_CLOSING))
    kutip_reader_add (self, subject, cue, agent, 0.75f);
}

void
kutip_reader_read_passive (KutipReader *self, KutipCue *cue)
{
  if (is_blocked (self, cue))
    return;
  if (cue->traits & KUTIP_CUE_QUESTION)
    read_question (self, cue);
  else if (cue->traits & KUTIP_CUE_LABEL)
    read_label (self, cue);
  else if ((cue->traits & KUTIP_CUE_RAISING)
           && ((cue->traits & KUTIP_CUE_ASK) || (cue->traits & KUTIP_CUE_STRONG)))
    read_raising (self, cue);
  else
    read_plain (self, cue);
}
