/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/kutip-token.h"

/*
 * Quotations: the outermost pairs of marks, and what becomes of a mark without a partner, which is
 * broken copy or a quotation that goes on in the next paragraph. One that opens holds up to the
 * words that attribute it (“Kami siap, kata Budi.) or, if nothing follows that is marked, to the
 * paragraph's end. One that closes holds from the start of its sentence; kutip_quotations_finish()
 * looks that up, once there are sentences.
 */

#define NONE KUTIP_NO_TOKEN

typedef struct {
  guint32 first;  /* the opening mark, or NONE */
  guint32 last;   /* the closing mark, or NONE */
  guint32 limit;  /* one past the last token */
} Pair;

/* Whether a single mark without a partner is a quotation mark all the same and not an apostrophe:
   one that opens behind a colon or at the start, one that closes behind a stop. */
static gboolean
is_mark (const KutipLexicon *lexicon, const KutipTokens *tokens, guint32 i)
{
  const KutipToken *token = &tokens->tokens[i];
  int side = kutip_mark_get_side (tokens, i);

  if (side > 0)
    return token[1].kind == KUTIP_TOKEN_WORD && (token[1].flags & KUTIP_TOKEN_CAPITAL)
           && (i == 0 || (token[-1].kind == KUTIP_TOKEN_PUNCT && token[-1].first == ':'));
  return side < 0 && i > 0 && kutip_token_is_stop (&token[-1])
         && (i + 1 == tokens->n_tokens
             || kutip_tokens_attribute_at (lexicon, tokens, i + 1, FALSE));
}

/* The tokens of a quotation whose mark at @open has no partner; the next mark is at @next. Returns
   one past its last token, 0 if it is no quotation. */
static guint32
find_end (const KutipLexicon *lexicon, const KutipTokens *tokens, guint32 open, guint32 next)
{
  const KutipToken *token = &tokens->tokens[open];

  if (open + 1 >= next || token[1].kind > KUTIP_TOKEN_NUMBER
      || (token[1].flags & KUTIP_TOKEN_SPACE_BEFORE))
    return 0;
  /* In the middle of a sentence a mark before a small letter is a slip, not a speech. */
  if (open > 0 && token[-1].kind == KUTIP_TOKEN_WORD && !(token[1].flags & KUTIP_TOKEN_CAPITAL))
    return 0;

  for (guint32 i = open + 1; i + 1 < next; i++)
    {
      const KutipToken *stop = &tokens->tokens[i];

      if (stop->kind == KUTIP_TOKEN_PUNCT
          && (stop->first == ',' || stop->first == '?' || stop->first == '!')
          && kutip_tokens_attribute_at (lexicon, tokens, i + 1, FALSE))
        return i + 1;
    }
  if (next == tokens->n_tokens)
    return next;

  /* Marks follow: it ends with its sentence. */
  for (guint32 i = open + 1; i < next; i++)
    {
      const KutipToken *stop = &tokens->tokens[i];

      if (stop->kind == KUTIP_TOKEN_PUNCT
          && (stop->first == '.' || stop->first == '?' || stop->first == '!'))
        return i + 1;
    }

  return 0;
}

GArray *
kutip_quotations_pair (const KutipLexicon *lexicon, KutipTokens *tokens)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  g_autofree guint32 *partner = kutip_marks_pair (lexicon, tokens);
  Pair pair;

  if (partner == NULL)
    return pairs;

  for (guint32 i = 0; i < tokens->n_tokens; i++)
    {
      KutipToken *token = &tokens->tokens[i];

      if (token->kind != KUTIP_TOKEN_QUOTE)
        continue;
      if (partner[i] == i + 1)
        i++; /* nothing between */
      else if (partner[i] != NONE)
        {
          pair.first = i;
          pair.last = partner[i];
          pair.limit = partner[i] + 1;
          g_array_append_val (pairs, pair);
          i = partner[i];
        }
      else if ((token->hints & KUTIP_HINT_SINGLE) && !is_mark (lexicon, tokens, i))
        token->kind = KUTIP_TOKEN_PUNCT;
      else if ((token->hints & (KUTIP_HINT_OPENS | KUTIP_HINT_SINGLE))
               && !(token->hints & KUTIP_HINT_CLOSES))
        {
          guint32 next = i + 1;

          /* The next mark; behind a double one an apostrophe is none. */
          while (next < tokens->n_tokens
                 && (tokens->tokens[next].kind != KUTIP_TOKEN_QUOTE
                     || ((tokens->tokens[next].hints & ~token->hints & KUTIP_HINT_SINGLE)
                         && partner[next] == NONE)))
            next++;
          pair.first = i;
          pair.last = NONE;
          pair.limit = find_end (lexicon, tokens, i, next);
          if (pair.limit != 0)
            g_array_append_val (pairs, pair);
        }
      else if (i > 0 && kutip_token_is_stop (&token[-1])
               && (!(token->flags & KUTIP_TOKEN_SPACE_BEFORE)
                   || kutip_tokens_attribute_at (lexicon, tokens, i + 1, FALSE)))
        {
          pair.first = NONE;
          pair.last = i;
          pair.limit = i + 1;
          g_array_append_val (pairs, pair);
        }
    }

  return pairs;
}

GArray *
kutip_quotations_finish (GArray *pairs, KutipTokens *tokens, const GArray *sentences)
{
  GArray *quotations = g_array_sized_new (FALSE, FALSE, sizeof (KutipQuotation), pairs->len);
  guint32 free_from = 0; /* the end of the quotation before */

  for (guint k = 0; k < pairs->len; k++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, k);
      KutipQuotation quotation = { 0 };

      quotation.opened = pair->first != NONE;
      quotation.closed = pair->last != NONE;
      quotation.last = pair->limit;
      if (quotation.opened && pair->first < free_from)
        continue; /* a single mark in a double quotation that never closes */
      if (quotation.opened)
        quotation.first = pair->first;
      else
        {
          guint32 sentence = tokens->tokens[pair->last].sentence;
          guint32 first = g_array_index (sentences, KutipSentence, sentence).first;

          quotation.first = MAX (first, free_from);
          if (quotation.first + 1 >= pair->last)
            continue;
        }
      quotation.start = tokens->tokens[quotation.first].start;
      quotation.end = tokens->tokens[quotation.last - 1].end;
      g_array_append_val (quotations, quotation);
      free_from = quotation.last;

      for (guint32 i = quotation.first; i < quotation.last; i++)
        tokens->tokens[i].flags |= KUTIP_TOKEN_QUOTED;
    }

  return quotations;
}
