/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/kutip-token.h"

#include <string.h>

/*
 * Quotations, in two steps.
 *
 * kutip_quotations_pair() decides for each mark whether it opens or closes, from the spaces round it,
 * then from its shape, then from whether a quotation is open; and pairs the double marks with a
 * stack, so that an inner quotation never ends the outer one and a mark without a partner never
 * swallows a quotation that has both. Shapes may be mixed (“A", „B“): writers and converters mix
 * them. Single marks, most of which are apostrophes, count only outside double ones and only in
 * pairs.
 *
 * Marks without a partner are broken copy or a quotation that goes on in the next paragraph.
 * One that opens holds up to the words that attribute it (“Kami siap, kata Budi.) or, if nothing
 * follows that is marked, to the paragraph's end. One that closes holds from the start of its
 * sentence; kutip_quotations_finish() looks that up, once there are sentences.
 */

#define NONE G_MAXUINT32
#define MAX_MARKS 3 /* marks side by side */
#define MAX_CUE 4   /* words of a cue */

typedef struct {
  guint32 first;  /* the opening mark, or NONE */
  guint32 last;   /* the closing mark, or NONE */
  guint32 limit;  /* one past the last token */
} Pair;

static inline gboolean
is_dash (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2015);
}

/* What may stand before an opening mark without a space between. */
static inline gboolean
is_opener (const KutipToken *token)
{
  if (token->kind == KUTIP_TOKEN_QUOTE)
    return (token->hints & KUTIP_HINT_SINGLE) ? (token->flags & KUTIP_TOKEN_SPACE_BEFORE) != 0
                                              : (token->hints & KUTIP_HINT_OPENS) != 0;
  return token->kind == KUTIP_TOKEN_PUNCT
         && (token->first == '(' || token->first == '[' || token->first == '{'
             || token->first == '/' || token->first == 0x00BF || token->first == 0x00A1
             || is_dash (token->first));
}

/* What may stand behind a closing mark without a space between. */
static inline gboolean
is_closer (const KutipToken *token)
{
  return token->kind == KUTIP_TOKEN_PUNCT && token->first < 0x80
         && strchr (",.;:!?)]}", token->first) != NULL;
}

/* The end of a clause: what stands before the closing mark of a speech. */
static inline gboolean
is_stop (const KutipToken *token)
{
  return token->kind == KUTIP_TOKEN_PUNCT
         && (token->first == ',' || token->first == '.' || token->first == '?'
             || token->first == '!' || token->first == 0x2026 || is_dash (token->first));
}

static inline gboolean
is_letterlike (const KutipToken *token)
{
  return token->kind == KUTIP_TOKEN_WORD || token->kind == KUTIP_TOKEN_NUMBER;
}

/* What the shape of a mark says: +1 opens, -1 closes, 0 either. */
static int
shape_side (gunichar c)
{
  switch (c)
    {
    case 0x201C:
    case 0x201E:
    case 0x201F:
    case 0x00AB:
    case 0x2018:
    case 0x201A:
    case 0x201B:
    case 0x2039:
    case '`':
    case 0x301D:
    case 0x300C:
    case 0x300E:
      return 1;
    case 0x201D:
    case 0x00BB:
    case 0x2019:
    case 0x203A:
    case 0x301E:
    case 0x301F:
    case 0x300D:
    case 0x300F:
      return -1;
    default:
      return 0;
    }
}

/* What the neighbours of a mark say: +1 opens, -1 closes, 0 either. */
static int
space_side (const KutipTokens *tokens, guint i)
{
  const KutipToken *token = &tokens->tokens[i];
  const KutipToken *end = tokens->tokens + tokens->n_tokens, *next = token + 1;
  gboolean left, right; /* open to that side: a space, or what counts as one */

  /* Marks side by side have the same neighbour: “‘Ya,’ kata Budi,” kata Ani. */
  for (guint n = 0; n < MAX_MARKS && next < end && next->kind == KUTIP_TOKEN_QUOTE
                    && !(next->flags & KUTIP_TOKEN_SPACE_BEFORE); n++)
    next++;
  if (next == end)
    return -1;
  if (i == 0)
    return next->flags & KUTIP_TOKEN_SPACE_BEFORE ? 0 : 1;
  left = (token->flags & KUTIP_TOKEN_SPACE_BEFORE) || is_opener (token - 1);
  right = (next->flags & KUTIP_TOKEN_SPACE_BEFORE) || is_closer (next);

  return left == right ? 0 : left ? 1 : -1;
}

static inline gboolean
is_cue (const KutipLexicon *lexicon, const KutipTokens *tokens, guint i)
{
  const KutipToken *token = &tokens->tokens[i];

  return i < tokens->n_tokens && !(token->flags & KUTIP_TOKEN_CAPITAL)
         && kutip_lexicon_match (lexicon, KUTIP_LIST_CUES, &token->word, sizeof (KutipToken),
                                 MIN (tokens->n_tokens - i, MAX_CUE)) != NULL;
}

/* A sign of feet or inches, right behind a number: 7" or 6'2". */
static gboolean
is_measure (const KutipTokens *tokens, guint i)
{
  return i > 0 && tokens->tokens[i - 1].kind == KUTIP_TOKEN_NUMBER
         && !(tokens->tokens[i].flags & KUTIP_TOKEN_SPACE_BEFORE)
         && shape_side (tokens->tokens[i].first) <= 0;
}

/* Whether the double mark at @i opens (+1) or closes (-1). @open: a quotation is open there. */
static int
decide_side (const KutipLexicon *lexicon, const KutipTokens *tokens, guint i, gboolean open)
{
  const KutipToken *token = &tokens->tokens[i];
  int side = space_side (tokens, i), shape = shape_side (token->first);

  /* Broken copy: “Kami siap, “kata Budi. Words that attribute are not what a speech begins with. */
  if (side >= 0 && (i == 0 || (open && is_stop (&token[-1]))) && is_cue (lexicon, tokens, i + 1))
    return -1;
  if (side != 0)
    return side;
  /* No space on either side: kata Budi:”Kami siap”. */
  if (!open && i > 0 && !(token->flags & KUTIP_TOKEN_SPACE_BEFORE) && token[-1].kind == KUTIP_TOKEN_PUNCT
      && (token[-1].first == ',' || token[-1].first == ':') && (token[1].flags & KUTIP_TOKEN_CAPITAL))
    return 1;

  return shape != 0 ? shape : open ? -1 : 1;
}

/* Pairs the double marks. Leaves in @partner for each token the token of its partner, or NONE. */
static void
pair_doubles (const KutipLexicon *lexicon, KutipTokens *tokens, guint32 *partner)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = 0; i < tokens->n_tokens; i++)
    {
      KutipToken *token = &tokens->tokens[i];

      if (token->kind != KUTIP_TOKEN_QUOTE || (token->hints & KUTIP_HINT_SINGLE))
        continue;
      if (stack->len == 0 && token->first == '"' && is_measure (tokens, i))
        {
          token->kind = KUTIP_TOKEN_PUNCT;
          continue;
        }

      if (decide_side (lexicon, tokens, i, stack->len > 0) > 0)
        {
          token->hints |= KUTIP_HINT_OPENS;
          g_array_append_val (stack, i);
          continue;
        }
      token->hints |= KUTIP_HINT_CLOSES;
      if (stack->len > 0)
        {
          guint32 open = g_array_index (stack, guint32, stack->len - 1);

          g_array_set_size (stack, stack->len - 1);
          partner[open] = i;
          partner[i] = open;
        }
    }
}

/* Pairs the single marks outside of double quotations. An opening one has a space before it and a
   letter behind; of the marks that can close it, one with punctuation before it is better than one
   that may be an apostrophe: ‘The workers’ rights matter,’ he said. */
static void
pair_singles (KutipTokens *tokens, guint32 *partner)
{
  g_autofree guint32 *closing = g_new (guint32, tokens->n_tokens);
  guint32 any = NONE, firm = NONE, inside = 0;

  /* From right to left: the nearest mark that can close, and that surely does, before another opens. */
  for (guint32 i = tokens->n_tokens; i-- > 0;)
    {
      KutipToken *token = &tokens->tokens[i];

      if (token->kind != KUTIP_TOKEN_QUOTE)
        continue;
      closing[i] = NONE;
      if (!(token->hints & KUTIP_HINT_SINGLE) && partner[i] < i)
        i = partner[i]; /* over a double quotation: it is left whole */
      if (!(token->hints & KUTIP_HINT_SINGLE))
        continue;
      if (space_side (tokens, i) > 0)
        {
          closing[i] = firm != NONE ? firm : any;
          any = firm = NONE;
        }
      else if (i > 0 && !(token->flags & KUTIP_TOKEN_SPACE_BEFORE)
               && shape_side (token->first) <= 0)
        {
          any = i;
          if (is_stop (&token[-1]))
            firm = i;
        }
    }

  for (guint32 i = 0; i < tokens->n_tokens; i++)
    {
      KutipToken *token = &tokens->tokens[i];

      if (token->kind != KUTIP_TOKEN_QUOTE)
        continue;
      if (!(token->hints & KUTIP_HINT_SINGLE))
        {
          if (partner[i] != NONE && partner[i] > i)
            inside = MAX (inside, partner[i]);
          continue;
        }
      if (!(token->flags & KUTIP_TOKEN_SPACE_BEFORE))
        token->hints |= KUTIP_HINT_CLOSES;
      if (i < inside || closing[i] == NONE || i + 1 >= closing[i]
          || (token[1].kind != KUTIP_TOKEN_WORD && token[1].kind != KUTIP_TOKEN_QUOTE))
        continue;
      /* rock 'n' roll */
      if (closing[i] == i + 2 && token[1].end - token[1].start == 1)
        continue;
      partner[i] = closing[i];
      partner[closing[i]] = i;
      token->hints |= KUTIP_HINT_OPENS;
      tokens->tokens[closing[i]].hints |= KUTIP_HINT_CLOSES;
      i = closing[i];
    }
}

/* Whether a single mark without a partner is a quotation mark all the same and not an apostrophe:
   one that opens behind a colon or at the start, one that closes behind a stop. */
static gboolean
is_mark (const KutipLexicon *lexicon, const KutipTokens *tokens, guint32 i)
{
  const KutipToken *token = &tokens->tokens[i];
  int side = space_side (tokens, i);

  if (side > 0)
    return token[1].kind == KUTIP_TOKEN_WORD && (token[1].flags & KUTIP_TOKEN_CAPITAL)
           && (i == 0 || (token[-1].kind == KUTIP_TOKEN_PUNCT && token[-1].first == ':'));
  return side < 0 && i > 0 && is_stop (&token[-1])
         && (i + 1 == tokens->n_tokens || is_cue (lexicon, tokens, i + 1));
}

/* The tokens of a quotation whose mark at @open has no partner; the next mark is at @next. Returns
   one past its last token, 0 if it is no quotation. */
static guint32
find_end (const KutipLexicon *lexicon, const KutipTokens *tokens, guint32 open, guint32 next)
{
  const KutipToken *token = &tokens->tokens[open];

  if (open + 1 >= next || !is_letterlike (&token[1]) || (token[1].flags & KUTIP_TOKEN_SPACE_BEFORE))
    return 0;
  /* In the middle of a sentence a mark before a small letter is a slip, not a speech. */
  if (open > 0 && token[-1].kind == KUTIP_TOKEN_WORD && !(token[1].flags & KUTIP_TOKEN_CAPITAL))
    return 0;

  for (guint32 i = open + 1; i + 1 < next; i++)
    {
      const KutipToken *stop = &tokens->tokens[i];

      if (stop->kind == KUTIP_TOKEN_PUNCT
          && (stop->first == ',' || stop->first == '?' || stop->first == '!')
          && is_cue (lexicon, tokens, i + 1))
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
  g_autofree guint32 *partner = NULL;
  guint n_marks = 0;
  Pair pair;

  for (guint i = 0; i < tokens->n_tokens; i++)
    n_marks += tokens->tokens[i].kind == KUTIP_TOKEN_QUOTE;
  if (n_marks == 0)
    return pairs;

  partner = g_new (guint32, tokens->n_tokens);
  for (guint i = 0; i < tokens->n_tokens; i++)
    partner[i] = NONE;
  pair_doubles (lexicon, tokens, partner);
  pair_singles (tokens, partner);

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
      else if (i > 0 && is_stop (&token[-1])
               && (!(token->flags & KUTIP_TOKEN_SPACE_BEFORE) || is_cue (lexicon, tokens, i + 1)))
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
      if (quotation.opened)
        quotation.first = pair->first;
      else
        {
          guint32 sentence = tokens->tokens[pair->last].sentence;

          quotation.first = MAX (g_array_index (sentences, KutipSentence, sentence).first, free_from);
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
