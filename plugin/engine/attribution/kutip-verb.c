/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attribution/kutip-reader.h"

#include "attribution/kutip-clause.h"

/*
 * Reported speech with the source before the cue: X mengatakan (bahwa) S; X meminta Y untuk V; and the
 * English S, X said. What is said begins behind a complementizer, a comma or a colon if there is one,
 * and goes on to the sentence's end, or to where the same speaker's next cue or the circumstances of
 * the saying stand.
 *
 * A cue is believed the less the more else its verb can mean: "strong" ones need nothing more, the
 * others a complementizer, or a clause behind them, or a noun phrase where the list says so.
 */

#define MAX_LEAD 24   /* tokens between a cue and its complementizer */

#define EMPTY(at) ((KutipRange) { (at), (at) })

typedef struct {
  guint first;
  gboolean that;     /* a complementizer opens it */
  gboolean mark;     /* a comma or colon does */
  gboolean topic;
} Opening;

static gboolean
is_phrase_word (const KutipWords *words, guint i)
{
  return !kutip_words_is (words, i, KUTIP_WORD_AUXILIARY | KUTIP_WORD_NEGATION | KUTIP_WORD_MARK
                                      | KUTIP_WORD_QUOTED | KUTIP_WORD_RELATIVE)
         && (!kutip_words_is (words, i, KUTIP_WORD_VERB) || kutip_words_is (words, i, KUTIP_WORD_ENDS));
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
      if (kutip_words_is (words, i, kinds))
        {
          /* "untuk" behind a noun phrase belongs to the content; "agar" opens it. */
          if (kutip_words_is (words, i, KUTIP_WORD_TO) && i > cue->last && !aside)
            return 0;
          if (kutip_words_is (words, i, KUTIP_WORD_IF) && i > cue->last)
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
static guint
skip_lead (KutipReader *self, const KutipCue *cue, guint i)
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

static Opening
find_opening (KutipReader *self, KutipCue *cue)
{
  const KutipWords *words = &self->words;
  guint last = self->stretch.last;
  Opening opening = { cue->last };
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
  i = skip_lead (self, cue, cue->last);
  if ((cue->traits & KUTIP_CUE_HEARER) && i == cue->last)
    {
      guint end = kutip_phrase_end (words, i, last, 0);

      if (end < last && kutip_words_is (words, i, KUTIP_WORD_PRONOUN) && end == i)
        end++;
      /* told they would leave: what a predicate follows is no hearer but a subject. */
      if (end < last && !kutip_words_is (words, end, KUTIP_WORD_AUXILIARY | KUTIP_WORD_VERB))
        i = skip_lead (self, cue, end);
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

/* Where the content stops for the next cue of the same speaker, or for a cue that stands round it. */
static guint
find_resumption (KutipReader *self, const KutipCue *cue, guint first, guint last)
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
          while (i > first && kutip_words_is (words, i - 1, KUTIP_WORD_ADVERB | KUTIP_WORD_AUXILIARY))
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
          if ((next->traits & KUTIP_CUE_PARTICIPLE) && kutip_words_is (words, i - 1, KUTIP_WORD_COMMA))
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
static gboolean
is_content (KutipReader *self, const KutipCue *cue, Opening opening, KutipRange content)
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
  if (kutip_words_is (words, content.first, KUTIP_WORD_TOPIC | KUTIP_WORD_HEARER) && !opening.mark)
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
           && (predicate || !kutip_words_is (words, content.first,
                                             KUTIP_WORD_AS | KUTIP_WORD_PREPOSITION | KUTIP_WORD_ENDS
                                               | KUTIP_WORD_ENDS_PLACE));
  if (cue->traits & KUTIP_CUE_QUESTION)
    return kutip_words_is (words, content.first, KUTIP_WORD_QUESTION) || opening.mark;
  return predicate;
}

/* called A “B”: such a content ends with its quotation, which stands near. */
static guint
find_label_end (KutipReader *self, KutipRange content)
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

/* he's, they'd: a subject and its auxiliary in one. */
static gboolean
is_contraction (KutipReader *self, guint i)
{
  const KutipToken *token = &self->text->tokens[i];

  for (const char *p = self->text->text + token->start; p < self->text->text + token->end;
       p = g_utf8_next_char (p))
    if (*p == '\'' || g_utf8_get_char (p) == 0x2019)
      return TRUE;
  return FALSE;
}

/* Whether the cue can have what stands beside it: English sets a participle behind a comma, gives
   every other verb a subject, and begins no content with an auxiliary but in a relative clause (which
   the industry says could fail). */
static gboolean
is_fitting (KutipReader *self, const KutipCue *cue, Opening opening, guint first, KutipRange subject)
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

/* S, X said. The clause before the subject, where nothing is left to be said behind the cue. */
static gboolean
read_postposed (KutipReader *self, KutipCue *cue, KutipRange subject)
{
  const KutipWords *words = &self->words;
  guint first = kutip_clause_skip_connectives (words, self->stretch.first, subject.first);
  guint last = self->stretch.last, end = cue->last;
  KutipRange content = { first, subject.first - 1 };
  gboolean behind;

  if (!words->head_last
      && ((cue->traits & (KUTIP_CUE_THAT | KUTIP_CUE_OPENED | KUTIP_CUE_TOPIC | KUTIP_CUE_QUOTE))
          || !kutip_words_have (words, subject, KUTIP_WORD_NAMED | KUTIP_WORD_ROLE
                                                  | KUTIP_WORD_THIRD | KUTIP_WORD_CAPITAL)))
    return FALSE;
  if (!words->head_last)
    for (guint k = kutip_reader_cue_from (self, first);
         k < self->cues->len && kutip_reader_get_cue (self, k)->last <= subject.first; k++)
      if (kutip_reader_get_cue (self, k)->form == KUTIP_CUE_VERB)
        return FALSE;
  if (subject.first < first + 3 || !kutip_words_is (words, subject.first - 1, KUTIP_WORD_COMMA)
      || (cue->traits & (KUTIP_CUE_ASK | KUTIP_CUE_DOCUMENT)
          && !(cue->traits & KUTIP_CUE_STRONG)))
    return FALSE;
  while (last > end && kutip_words_is (words, last - 1, KUTIP_WORD_STOP))
    last--;
  if (read_inserted (self, cue, content, subject, last))
    return TRUE;
  end = skip_lead (self, cue, end);
  behind = end >= last || kutip_reader_is_aside (self, end, last);
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
  guint last = self->stretch.last, end = skip_lead (self, cue, cue->last);
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
      guint64 before = words->classes[cue->first - 1];

      /* an estimated loss, her claim, the city's forecast */
      if ((before & KUTIP_WORD_OWNER)
          || ((before & KUTIP_WORD_DETERMINER)
              && (!(before & KUTIP_WORD_PRONOUN) || (cue->traits & KUTIP_CUE_BASE))))
        return TRUE;
      /* they were told */
      if ((before & KUTIP_WORD_PASSIVE) && !(cue->traits & KUTIP_CUE_PARTICIPLE)
          && cue->last == cue->first + 1)
        return TRUE;
    }
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
  while (i > self->stretch.first && kutip_words_is (words, i - 1, KUTIP_WORD_ADVERB | KUTIP_WORD_WHILE))
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

static gboolean
is_document (KutipReader *self, KutipRange subject)
{
  for (guint i = subject.first; i < subject.last; i++)
    if (kutip_words_match (&self->words, KUTIP_LIST_DOCUMENTS, i, subject.last))
      return TRUE;
  return FALSE;
}

void
kutip_reader_read_verb (KutipReader *self, KutipCue *cue)
{
  const KutipWords *words = &self->words;
  guint clause = kutip_clause_first (words, self->stretch.first, cue->first);
  KutipRange subject, content;
  gboolean adjacent, fronted, goes_on;
  float confidence;
  Opening opening;

  if (is_blocked (self, cue))
    return;
  if (!kutip_clause_subject (words, clause, cue->first, &subject, &adjacent))
    subject = EMPTY (cue->first);
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
          || ((cue->traits & KUTIP_CUE_DOCUMENT) && !is_document (self, subject)))
        return;
      if (subject.last <= cue->first
          && (read_behind_quotation (self, cue, subject) || read_postposed (self, cue, subject)))
        return;
    }
  else if ((cue->traits & (KUTIP_CUE_DOCUMENT | KUTIP_CUE_BASE))
           || (!fronted && clause + 1 < cue->first
               && kutip_words_is (words, clause, KUTIP_WORD_DETERMINER)))
    return;

  opening = find_opening (self, cue);
  if (opening.first >= self->stretch.last)
    return;
  content.first = opening.first;
  content.last = kutip_reader_content_end (self, opening.first, self->stretch.last);
  content.last = find_resumption (self, cue, content.first, content.last);
  if (fronted && !opening.that && !opening.mark)
    /* Mengumumkan hal itu, dia … */
    for (guint i = content.first; i < MIN (content.last, content.first + MAX_LEAD); i++)
      if (kutip_words_is (words, i, KUTIP_WORD_COMMA | KUTIP_WORD_SAYING | KUTIP_WORD_ENDS
                                      | KUTIP_WORD_DATE)
          || (i + 1 < content.last && kutip_words_is (words, i + 1, KUTIP_WORD_DATE)))
        content.last = i;
  if (cue->traits & KUTIP_CUE_QUOTE)
    content.last = find_label_end (self, content);
  if (!is_content (self, cue, opening, content)
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
