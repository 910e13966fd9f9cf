/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attribution/kutip-reader.h"

#include "attribution/kutip-clause.h"

/*
 * What passes on what somebody said: …, seperti dilansir X, an outlet that stands round the whole
 * of its sentence; and pesan X agar S, a noun of saying.
 */

/* An outlet passes on all that its sentence says. */
void
kutip_reader_read_relay (KutipReader *self, KutipCue *cue)
{
  const KutipWords *words = &self->words;
  guint first = kutip_clause_skip_connectives (words, self->stretch.first, cue->first);
  guint before = cue->first, last = self->stretch.last;
  gboolean like = FALSE;
  KutipRange source, content;

  while (before > self->stretch.first
         && kutip_words_is (words, before - 1, KUTIP_WORD_LIKE | KUTIP_WORD_RELATIVE))
    {
      before--;
      like = TRUE;
    }
  like |= kutip_words_is (words, cue->first, KUTIP_WORD_LIKE);
  source.first = kutip_words_skip (words, cue->last, last,
                                   KUTIP_WORD_AGENT | KUTIP_WORD_PREPOSITION);
  source.last = kutip_phrase_end_full (words, source.first, last,
                                       first >= before ? KUTIP_PHRASE_FRONT : 0);
  if (source.first == source.last)
    return;
  if (first >= before)
    {
      /* Dilansir dari X, S */
      guint i = source.last;

      if (i < last && kutip_words_is (words, i, KUTIP_WORD_DATE | KUTIP_WORD_ENDS_PLACE))
        while (i < last && !kutip_words_is (words, i, KUTIP_WORD_COMMA))
          i++;
      if (i >= last || !kutip_words_is (words, i, KUTIP_WORD_COMMA))
        return;
      content = (KutipRange) { i + 1, kutip_reader_content_end (self, i + 1, last) };
      if (content.first < last && kutip_words_is (words, content.first, KUTIP_WORD_DATE))
        while (content.first < content.last
               && kutip_words_is (words, content.first, KUTIP_WORD_DATE | KUTIP_WORD_COMMA))
          content.first++;
    }
  else
    {
      gboolean behind_source = FALSE;

      for (guint k = self->statements->len, n = 0; k-- > self->current && n < 8; n++)
        behind_source |= kutip_reader_get_statement (self, k)->source.last == before;
      if (!like && !behind_source)
        return;
      content = (KutipRange) { first, before };
      while (content.last > content.first
             && kutip_words_is (words, content.last - 1, KUTIP_WORD_COMMA)
             && !kutip_words_is (words, content.last - 1, KUTIP_WORD_QUOTED))
        content.last--;
    }
  if (content.first >= content.last || !kutip_words_have_predicate (words, content))
    return;
  while (cue->last > cue->first + 1
         && kutip_words_is (words, cue->last - 1, KUTIP_WORD_AGENT | KUTIP_WORD_PREPOSITION))
    cue->last--;
  while (cue->first + 1 < cue->last
         && kutip_words_is (words, cue->first, KUTIP_WORD_AS | KUTIP_WORD_AUXILIARY
                                                 | KUTIP_WORD_ADVERB))
    cue->first++;
  kutip_reader_add (self, content, cue, source, 0.75f);
}

void
kutip_reader_read_noun (KutipReader *self, KutipCue *cue)
{
  const KutipWords *words = &self->words;
  guint last = self->stretch.last;
  KutipRange source = { cue->last, cue->last };
  KutipRange content;
  guint i;

  if (words->head_last)
    {
      /* X's claim that S */
      guint end = cue->first;
      guint clause = kutip_clause_first (words, self->stretch.first, cue->first);

      i = cue->last;
      if (end < 2 || self->text->tokens[end - 1].first != '\'')
        return;
      for (guint s = clause; s + 1 < end; s++)
        if (kutip_words_is (words, s, KUTIP_WORD_CAPITAL | KUTIP_WORD_DETERMINER | KUTIP_WORD_NAMED)
            && kutip_phrase_end (words, s, end - 1, 0) == end - 1)
          {
            source = (KutipRange) { s, end - 1 };
            break;
          }
    }
  else
    {
      source.last = kutip_phrase_end (words, source.first, last, 0);
      i = source.last;
    }
  if (source.first == source.last || i >= last
      || !kutip_words_is (words, i, KUTIP_WORD_THAT | KUTIP_WORD_TO)
      || (kutip_words_is (words, i, KUTIP_WORD_TO)
          && kutip_words_is (words, i, KUTIP_WORD_ENDS_NAME | KUTIP_WORD_HEARER)))
    return;
  content = (KutipRange) { i + 1, kutip_reader_content_end (self, i + 1, last) };
  if (content.first < content.last)
    kutip_reader_add (self, content, cue, source, 0.65f);
}
