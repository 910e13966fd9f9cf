/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/kutip-boilerplate.h"

#define MAX_BYLINE 12 /* tokens, brackets included */
#define MAX_LINE 40   /* tokens of a credit or pointer; a longer paragraph is a story behind one */

/* (Sinta Dewi), (sdw/abc), (*): in brackets from end to end, names or short signs, no sentence. */
static gboolean
is_byline (const KutipText *self)
{
  if (self->n_tokens < 3 || self->n_tokens > MAX_BYLINE || self->tokens[0].first != '('
      || self->tokens[self->n_tokens - 1].first != ')')
    return FALSE;

  for (guint i = 1; i + 1 < self->n_tokens; i++)
    {
      const KutipToken *token = &self->tokens[i];
      gboolean name = token->flags & KUTIP_TOKEN_CAPITAL;
      gboolean sign = token->kind == KUTIP_TOKEN_WORD && token->end - token->start <= 4
                      && (self->tokens[i - 1].kind == KUTIP_TOKEN_PUNCT)
                      && (self->tokens[i + 1].kind == KUTIP_TOKEN_PUNCT);

      if (token->kind == KUTIP_TOKEN_PUNCT ? token->first == '.' || token->first == '?'
                                           : !name && !sign)
        return FALSE;
    }

  return TRUE;
}

gboolean
kutip_text_is_boilerplate (const KutipText *self, const KutipLexicon *lexicon)
{
  const KutipEntry *entry;
  guint first = 0, next;

  if (self->n_tokens == 0 || self->n_tokens > MAX_LINE)
    return FALSE;
  if (is_byline (self))
    return TRUE;

  /* Behind a bracket, a bullet, an arrow; but a speech may begin with such words. */
  while (first + 1 < self->n_tokens && first < 2
         && self->tokens[first].kind >= KUTIP_TOKEN_QUOTE
         && !(self->tokens[first].flags & KUTIP_TOKEN_QUOTED))
    first++;
  entry = kutip_text_match (self, lexicon, KUTIP_LIST_BOILERPLATE, first);
  if (entry == NULL)
    return FALSE;
  next = first + entry->n_words;

  return kutip_entry_get (entry, "colon") == NULL
         || (next < self->n_tokens && self->tokens[next].first == ':');
}
