/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/kutip-text.h"

#include "text/kutip-token.h"

KutipText *
kutip_text_new (const KutipLexicon *lexicon, PangoLanguage *language, const char *text,
                gsize length)
{
  return kutip_text_new_full (lexicon, language, text, length, NULL);
}

KutipText *
kutip_text_new_full (const KutipLexicon *lexicon, PangoLanguage *language, const char *text,
                     gsize length, GCancellable *cancellable)
{
  KutipText *self = g_new0 (KutipText, 1);
  KutipTokens tokens = { .cancellable = cancellable };
  g_autoptr (GArray) pairs = NULL;
  GArray *sentences, *quotations;
  gsize n;

  kutip_tokens_read (&tokens, lexicon, language, text, length);
  if (g_cancellable_is_cancelled (cancellable))
    tokens.n_tokens = 0;
  pairs = kutip_quotations_pair (lexicon, &tokens);
  sentences = kutip_sentences_find (lexicon, &tokens);
  quotations = kutip_quotations_finish (pairs, &tokens, sentences);

  self->cancellable = cancellable;
  self->text = text;
  self->length = length;
  self->n_tokens = tokens.n_tokens;
  self->tokens = g_steal_pointer (&tokens.tokens);
  self->sentences = g_array_steal (sentences, &n);
  self->n_sentences = n;
  self->quotations = g_array_steal (quotations, &n);
  self->n_quotations = n;
  g_array_unref (sentences);
  g_array_unref (quotations);

  return self;
}

void
kutip_text_free (KutipText *self)
{
  g_free (self->tokens);
  g_free (self->sentences);
  g_free (self->quotations);
  g_free (self);
}

const KutipEntry *
kutip_text_match (const KutipText *self, const KutipLexicon *lexicon, KutipList list, guint i)
{
  return kutip_lexicon_match (lexicon, list, &self->tokens[i].word, sizeof (KutipToken),
                              self->n_tokens - i);
}
