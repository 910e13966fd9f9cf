/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attribution/kutip-reader.h"

#include "text/kutip-boilerplate.h"

#define MAX_HEADLINE 30  /* tokens; a longer first line is a story */

static gboolean
is_name (const KutipText *text, const KutipQuotation *quotation)
{
  guint n = 0;

  for (guint i = quotation->first; i < quotation->last; i++)
    if (text->tokens[i].kind == KUTIP_TOKEN_WORD)
      {
        n++;
        if (!(text->tokens[i].flags & KUTIP_TOKEN_CAPITAL))
          return FALSE;
      }
  return n > 0;
}

/* Direct where the quotations hold all words of the contents, indirect where they hold none that
   is more than a name. */
static KutipAttributionKind
get_kind (const KutipReader *self, const KutipStatement *statement)
{
  gboolean outside = FALSE, inside = FALSE;

  for (guint k = 0; k < statement->n_contents; k++)
    {
      KutipRange content = statement->content[k];

      for (guint i = content.first; i < content.last && !outside; i++)
        outside = self->text->tokens[i].kind <= KUTIP_TOKEN_NUMBER
                  && !(self->text->tokens[i].flags & KUTIP_TOKEN_QUOTED);
      for (guint q = kutip_reader_quotation_from (self, content.first);
           q < self->text->n_quotations && !inside; q++)
        {
          const KutipQuotation *quotation = &self->text->quotations[q];

          if (quotation->first >= content.last)
            break;
          inside = !outside || !is_name (self->text, quotation);
        }
    }
  return !inside ? KUTIP_ATTRIBUTION_INDIRECT
         : outside ? KUTIP_ATTRIBUTION_MIXED : KUTIP_ATTRIBUTION_DIRECT;
}

/* Marks at a content's ends belong to it only where they belong to a quotation. */
static KutipBytes
get_bytes (const KutipText *text, KutipRange range, gboolean trim)
{
  while (trim && range.first < range.last && text->tokens[range.first].kind == KUTIP_TOKEN_PUNCT
         && !(text->tokens[range.first].flags & KUTIP_TOKEN_QUOTED)
         && text->tokens[range.first].first != '(')
    range.first++;
  while (trim && range.last > range.first && text->tokens[range.last - 1].kind == KUTIP_TOKEN_PUNCT
         && !(text->tokens[range.last - 1].flags & KUTIP_TOKEN_QUOTED)
         && text->tokens[range.last - 1].first != ')' && text->tokens[range.last - 1].first != '%')
    range.last--;
  if (range.first >= range.last)
    return (KutipBytes) { 0, 0 };
  return (KutipBytes) { text->tokens[range.first].start, text->tokens[range.last - 1].end };
}

static void
take_statement (const KutipReader *self, KutipStatement *statement, GArray *reported)
{
  const KutipText *text = self->text;
  KutipReported result = statement->reported;

  result.kind = get_kind (self, statement);
  for (guint k = 0; k < statement->n_contents; k++)
    {
      KutipBytes bytes = get_bytes (text, statement->content[k], TRUE);

      if (bytes.start < bytes.end)
        result.content[result.n_contents++] = bytes;
    }
  if (result.n_contents == 0)
    return;
  result.until = text->tokens[statement->last - 1].end;
  result.cue = get_bytes (text, statement->cue, FALSE);
  result.source = get_bytes (text, statement->source, TRUE);
  if (result.kind == KUTIP_ATTRIBUTION_DIRECT)
    {
      guint q = kutip_reader_quotation_from (self, statement->content[0].first);

      if (q < text->n_quotations && text->quotations[q].first == statement->content[0].first)
        {
          const KutipQuotation *quotation = &text->quotations[q];

          result.whole = quotation->first == 0 && quotation->last == text->n_tokens;
          result.open_end = !quotation->closed && quotation->last == text->n_tokens;
        }
    }
  g_array_append_val (reported, result);
}

static int
compare_reported (gconstpointer a, gconstpointer b)
{
  const KutipReported *x = a, *y = b;

  if (x->content[0].start != y->content[0].start)
    return x->content[0].start < y->content[0].start ? -1 : 1;
  return (x->content[0].end > y->content[0].end) - (x->content[0].end < y->content[0].end);
}

/* The next stretch: a sentence, and those that a quotation ties to it. FALSE at the end. */
static gboolean
next_stretch (KutipReader *self, guint *sentence)
{
  const KutipText *text = self->text;

  if (*sentence == text->n_sentences || g_cancellable_is_cancelled (text->cancellable))
    return FALSE;
  self->stretch.first = text->sentences[*sentence].first;
  self->first_quotation = self->last_quotation;
  do
    {
      self->stretch.last = text->sentences[(*sentence)++].last;
      while (self->last_quotation < text->n_quotations
             && text->quotations[self->last_quotation].first < self->stretch.last)
        self->last_quotation++;
    }
  while (*sentence < text->n_sentences && self->last_quotation > 0
         && text->quotations[self->last_quotation - 1].last > self->stretch.last);
  return TRUE;
}

/* The cues that no quotation has, from left to right. */
static void
read_cues (KutipReader *self)
{
  for (guint k = 0; k < self->cues->len; k++)
    {
      KutipCue *cue = kutip_reader_get_cue (self, k);

      if (cue->used)
        continue;
      switch (cue->form)
        {
        case KUTIP_CUE_VERB:
          kutip_reader_read_verb (self, cue);
          break;
        case KUTIP_CUE_TAG:
        case KUTIP_CUE_CLITIC:
        case KUTIP_CUE_PREPOSITION:
          kutip_reader_read_tag (self, cue);
          break;
        case KUTIP_CUE_PASSIVE:
          kutip_reader_read_passive (self, cue);
          break;
        case KUTIP_CUE_RELAY:
          kutip_reader_read_relay (self, cue);
          break;
        case KUTIP_CUE_NOUN:
          kutip_reader_read_noun (self, cue);
          break;
        default:
          break;
        }
      /* pesan X agar S: the word may also be a noun of saying. */
      if (!cue->used && (cue->traits & KUTIP_CUE_NOUN_TOO))
        kutip_reader_read_noun (self, cue);
    }
}

static void
read_stretch (KutipReader *self, guint first_sentence, guint last_sentence, gboolean headline)
{
  if (!headline && self->first_quotation == self->last_quotation
      && !kutip_cues_possible (&self->words, self->stretch))
    return;
  for (guint s = first_sentence; s < last_sentence; s++)
    kutip_words_know (&self->words, s);
  g_array_set_size (self->cues, 0);
  kutip_cues_find (&self->words, self->stretch, headline, self->cues);
  if (headline)
    kutip_reader_read_headline (self);
  if (headline)
    /* An everyday word is no cue where capitals tell nothing (Cerita Wati Mendaki Gunung). */
    for (guint i = 0; i < self->cues->len; i++)
      kutip_reader_get_cue (self, i)->used |=
        (kutip_reader_get_cue (self, i)->traits & KUTIP_CUE_WEAK) != 0;
  if (!headline || self->statements->len == self->current)
    {
      kutip_reader_read_quotations (self);
      read_cues (self);
      kutip_reader_read_floating (self);
    }
}

static gboolean
is_headline (const KutipText *text)
{
  const KutipToken *end = text->n_tokens ? &text->tokens[text->n_tokens - 1] : NULL;

  return end && text->n_tokens <= MAX_HEADLINE
         && !(end->kind == KUTIP_TOKEN_PUNCT && end->first == '.');
}

GArray *
kutip_reported_find (const KutipLanguage *language, const KutipText *text, const GArray *mentions,
                     gboolean headline)
{
  GArray *reported = g_array_new (FALSE, TRUE, sizeof (KutipReported));
  KutipReader self = { .text = text };
  guint sentence = 0;

  /* Baca juga: …, bylines and credits are no part of the story. */
  if (text->n_tokens == 0 || kutip_text_is_boilerplate (text, language->lexicon))
    return reported;
  kutip_words_init (&self.words, language, text, mentions);
  self.cues = g_array_new (FALSE, FALSE, sizeof (KutipCue));
  self.statements = g_array_new (FALSE, TRUE, sizeof (KutipStatement));
  self.owners = g_new (gint, text->n_quotations + 1);
  for (guint q = 0; q <= text->n_quotations; q++)
    self.owners[q] = -1;
  self.words.headline = headline = headline && is_headline (text);

  for (guint first = sentence; next_stretch (&self, &sentence); first = sentence)
    {
      self.previous = self.current;
      self.current = self.statements->len;
      read_stretch (&self, first, sentence, headline);
    }
  for (guint i = 0; i < self.statements->len; i++)
    take_statement (&self, kutip_reader_get_statement (&self, i), reported);
  g_array_sort (reported, compare_reported);

  g_array_unref (self.cues);
  g_array_unref (self.statements);
  g_free (self.owners);
  kutip_words_clear (&self.words);
  return reported;
}

KutipSpeech
kutip_reported_get_speech (const KutipText *text)
{
  const KutipQuotation *first = text->quotations, *last;

  if (text->n_quotations == 0)
    return KUTIP_SPEECH_NONE;
  last = first + text->n_quotations - 1;
  if (last->opened && !last->closed && last->last == text->n_tokens)
    return KUTIP_SPEECH_OPENS;
  if (!first->opened && first->closed && first->first == 0)
    return KUTIP_SPEECH_CLOSES;
  return KUTIP_SPEECH_WHOLE;
}

GArray *
kutip_reported_take_all (const KutipText *text)
{
  GArray *reported = g_array_new (FALSE, TRUE, sizeof (KutipReported));
  KutipReported all = {
    .kind = KUTIP_ATTRIBUTION_DIRECT,
    .n_contents = 1,
    .whole = TRUE,
    .open_end = TRUE,
    .confidence = 0.8f,
  };

  if (text->n_tokens > 0)
    {
      all.content[0].start = text->tokens[0].start;
      all.content[0].end = all.until = text->tokens[text->n_tokens - 1].end;
      g_array_append_val (reported, all);
    }
  return reported;
}
