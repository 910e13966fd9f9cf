/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attribution/kutip-reader.h"

#include "attribution/kutip-clause.h"

KutipCue *
kutip_reader_get_cue (KutipReader *self, guint index)
{
  return &g_array_index (self->cues, KutipCue, index);
}

KutipStatement *
kutip_reader_get_statement (KutipReader *self, guint index)
{
  return &g_array_index (self->statements, KutipStatement, index);
}

guint
kutip_reader_cue_from (KutipReader *self, guint i)
{
  guint low = 0, high = self->cues->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (kutip_reader_get_cue (self, middle)->first < i)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

KutipCue *
kutip_reader_find_cue (KutipReader *self, guint i)
{
  guint k = kutip_reader_cue_from (self, i);

  if (k == self->cues->len || kutip_reader_get_cue (self, k)->first != i
      || kutip_reader_get_cue (self, k)->used)
    return NULL;
  return kutip_reader_get_cue (self, k);
}

guint
kutip_reader_quotation_from (const KutipReader *self, guint i)
{
  guint low = 0, high = self->text->n_quotations;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (self->text->quotations[middle].first < i)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
take_quotations (KutipReader *self, KutipRange content, gint owner)
{
  for (guint q = kutip_reader_quotation_from (self, content.first); q < self->last_quotation; q++)
    {
      if (self->text->quotations[q].last > content.last)
        break;
      if (self->owners[q] < 0)
        self->owners[q] = owner;
    }
}

KutipStatement *
kutip_reader_add (KutipReader *self, KutipRange content, KutipCue *cue, KutipRange source,
                  float confidence)
{
  KutipStatement statement = {
    .n_contents = 1, .content[0] = content, .source = source, .last = self->stretch.last,
  };

  statement.reported.confidence = confidence;
  if (cue)
    {
      statement.cue = (KutipRange) { cue->first, cue->last };
      if (cue->traits & KUTIP_CUE_LOADED)
        statement.reported.stance = KUTIP_STANCE_LOADED;
      cue->used = TRUE;
    }
  if (source.first < source.last)
    kutip_phrase_describe (&self->words, source, &statement.reported);
  else if (cue)
    statement.reported.reference = cue->form == KUTIP_CUE_CLITIC ? KUTIP_REFERENCE_CLITIC
                                                                 : KUTIP_REFERENCE_OMITTED;
  take_quotations (self, content, self->statements->len);
  g_array_append_val (self->statements, statement);
  return kutip_reader_get_statement (self, self->statements->len - 1);
}

void
kutip_reader_add_content (KutipReader *self, guint index, KutipRange content)
{
  KutipStatement *statement = kutip_reader_get_statement (self, index);

  g_return_if_fail (statement->n_contents == 1);

  statement->content[statement->n_contents++] = content;
  statement->last = self->stretch.last;
  take_quotations (self, content, index);
}

guint
kutip_reader_content_end (KutipReader *self, guint first, guint last)
{
  guint end = kutip_clause_content_end (&self->words, first, last);

  guint limit = MIN (end, first + KUTIP_CLAUSE_REACH);

  for (guint q = kutip_reader_quotation_from (self, first);
       q < self->last_quotation && self->text->quotations[q].first < limit; q++)
    {
      const KutipStatement *statement;

      if (self->owners[q] < 0)
        continue;
      statement = kutip_reader_get_statement (self, self->owners[q]);
      if (statement->cue.first >= statement->content[0].last
          && statement->content[0].first == self->text->quotations[q].first)
        {
          end = statement->content[0].first;
          break;
        }
    }
  while (end > first && kutip_words_is (&self->words, end - 1, KUTIP_WORD_COMMA)
         && !kutip_words_is (&self->words, end - 1, KUTIP_WORD_QUOTED))
    end--;
  return end;
}

gint
kutip_reader_find_quotation (KutipReader *self, guint i)
{
  guint q = kutip_reader_quotation_from (self, i);

  return q < self->last_quotation && self->text->quotations[q].first == i ? (gint) q : -1;
}

gboolean
kutip_reader_is_aside (KutipReader *self, guint first, guint last)
{
  const KutipWords *words = &self->words;
  gboolean adverbial = FALSE;

  if (last > first + KUTIP_CLAUSE_REACH)
    return FALSE;
  for (guint i = first; i < last; i++)
    {
      if (kutip_words_is (words, i, KUTIP_WORD_THAT | KUTIP_WORD_IF))
        return FALSE;
      if (kutip_words_is (words, i, KUTIP_WORD_VERB) && !kutip_words_is (words, i, KUTIP_WORD_ENDS)
          && !adverbial)
        return FALSE;
      if (kutip_words_is (words, i, KUTIP_WORD_ENDS | KUTIP_WORD_ENDS_PLACE | KUTIP_WORD_PREPOSITION
                                      | KUTIP_WORD_SUBORDINATOR))
        adverbial = TRUE;
      if (!adverbial && !kutip_words_is (words, i, KUTIP_WORD_MARK | KUTIP_WORD_DATE
                                                     | KUTIP_WORD_ADVERB | KUTIP_WORD_BRACKETED
                                                     | KUTIP_WORD_PLACE))
        return FALSE;
    }
  return TRUE;
}

guint
kutip_reader_skip_to_source (KutipReader *self, guint i)
{
  return kutip_words_skip (&self->words, i, self->stretch.last,
                           KUTIP_WORD_AGENT | KUTIP_WORD_ADVERB);
}
