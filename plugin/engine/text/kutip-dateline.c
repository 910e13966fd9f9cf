/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/kutip-token.h"

#include <string.h>

/*
 * The dateline that opens a story: JAKARTA, KOMPAS — …; TEMPO.CO, Jakarta - …; London (Reuters) - …
 * A few capitalised words, numbers and commas, then a dash and no small letter. One of the words
 * must tell it from a name: a place that begins it or follows a comma, a word in capitals, or a
 * site. A place, a dash and a place are a route.
 */

#define MAX_DATELINE 14 /* tokens */
#define MAX_PLACE 4     /* words of a place's name */

static inline gboolean
is_dash (const KutipToken *token)
{
  return token->kind == KUTIP_TOKEN_PUNCT
         && (token->first == '-' || (token->first >= 0x2012 && token->first <= 0x2015));
}

static inline gboolean
is_place (const KutipLexicon *lexicon, const KutipTokens *tokens, guint i)
{
  return kutip_lexicon_match (lexicon, KUTIP_LIST_PLACES, &tokens->tokens[i].word,
                              sizeof (KutipToken), MIN (tokens->n_tokens - i, MAX_PLACE)) != NULL;
}

/* The dash at @i parts what stands before it from a story. */
static gboolean
is_parting (const KutipTokens *tokens, guint i)
{
  const KutipToken *dash = &tokens->tokens[i], *next = dash + 1;

  if (i + 1 == tokens->n_tokens
      || (next->kind == KUTIP_TOKEN_WORD && g_unichar_islower (next->first)))
    return FALSE;
  return dash->first != '-' || dash->end - dash->start > 1
         || (next->flags & KUTIP_TOKEN_SPACE_BEFORE);
}

guint
kutip_dateline_read (const KutipLexicon *lexicon, const KutipTokens *tokens)
{
  gboolean sure = FALSE, place = FALSE, bare = TRUE;
  guint limit = MIN (tokens->n_tokens, MAX_DATELINE);

  for (guint i = 0; i < limit; i++)
    {
      const KutipToken *token = &tokens->tokens[i];

      if (i > 0 && is_dash (token))
        {
          if (!is_parting (tokens, i))
            return 0;
          return sure || (place && !(bare && is_place (lexicon, tokens, i + 1))) ? i + 1 : 0;
        }
      if (token->kind == KUTIP_TOKEN_WORD)
        {
          if (i > 0 && !(token->flags & KUTIP_TOKEN_CAPITAL))
            return 0;
          place |= (i == 0 || token[-1].first == ',') && is_place (lexicon, tokens, i);
          sure |= (token->flags & KUTIP_TOKEN_ALL_CAPS) && token->end - token->start > 3;
          sure |= !(token->flags & KUTIP_TOKEN_ABBREVIATION)
                  && memchr (tokens->text + token->start, '.', token->end - token->start) != NULL;
        }
      else if (token->kind == KUTIP_TOKEN_QUOTE || i == 0
               || (token->kind == KUTIP_TOKEN_NUMBER && bare) /* a score */
               || (token->kind == KUTIP_TOKEN_PUNCT
                   && (token->first >= 0x80 || strchr (",()/.", token->first) == NULL)))
        return 0;
      else
        bare = FALSE;
    }

  return 0;
}
