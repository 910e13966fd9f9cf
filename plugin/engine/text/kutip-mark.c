/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/kutip-token.h"

#include <string.h>

/*
 * Quotation marks: whether each opens or closes, from the spaces round it, then from its shape,
 * then from whether a quotation is open; and which belong together.
 *
 * Double marks are paired with a stack, so that an inner quotation never ends the outer one and a
 * mark without a partner never swallows a quotation that has both. Shapes may be mixed (“A", „B“):
 * writers and converters mix them. Single marks, most of which are apostrophes, count only outside
 * double ones and only in pairs.
 */

#define NONE KUTIP_NO_TOKEN
#define MAX_MARKS 3  /* marks side by side */
#define MAX_CUE 4    /* words of a cue */
#define MAX_TERM 12  /* tokens between single marks that may be apostrophes */

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

gboolean
kutip_token_is_stop (const KutipToken *token)
{
  return token->kind == KUTIP_TOKEN_PUNCT
         && (token->first == ',' || token->first == '.' || token->first == '?'
             || token->first == '!' || token->first == 0x2026 || is_dash (token->first));
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

int
kutip_mark_get_side (const KutipTokens *tokens, guint i)
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

gboolean
kutip_tokens_attribute_at (const KutipLexicon *lexicon, const KutipTokens *tokens, guint i,
                           gboolean capital)
{
  const KutipToken *token = &tokens->tokens[i];
  const KutipEntry *entry;
  guint next;

  if (i >= tokens->n_tokens)
    return FALSE;
  entry = kutip_lexicon_match (lexicon, KUTIP_LIST_CUES, &token->word, sizeof (KutipToken),
                               MIN (tokens->n_tokens - i, MAX_CUE));
  if (entry == NULL || strcmp (entry->value, "none") == 0)
    return FALSE;
  if ((token->flags & KUTIP_TOKEN_CAPITAL)
      && (!capital || (strcmp (entry->value, "tag") != 0 && strcmp (entry->value, "clitic") != 0)))
    return FALSE;

  /* Everyday words attribute only with a name behind them, or alone: jelas Budi, tambahnya. */
  next = i + entry->n_words;
  return kutip_entry_get (entry, "weak") == NULL || next >= tokens->n_tokens
         || (tokens->tokens[next].flags & KUTIP_TOKEN_CAPITAL)
         || kutip_token_is_stop (&tokens->tokens[next]);
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
  int side = kutip_mark_get_side (tokens, i), shape = shape_side (token->first);

  /* Broken copy: “Kami siap, “kata Budi. Words that attribute are not what a speech begins with. */
  if (side >= 0 && (i == 0 || (open && kutip_token_is_stop (&token[-1])))
      && kutip_tokens_attribute_at (lexicon, tokens, i + 1, FALSE))
    return -1;
  /* … and the closing mark of a quotation that a line end has cut off: " kata Budi. */
  if (i == 0 && side == 0 && g_unichar_islower (token[1].first))
    return -1;
  if (side != 0)
    return side;
  /* No space on either side: kata Budi:”Kami siap”. */
  if (!open && i > 0 && !(token->flags & KUTIP_TOKEN_SPACE_BEFORE)
      && (token[-1].first == ',' || token[-1].first == ':')
      && i + 1 < tokens->n_tokens && (token[1].flags & KUTIP_TOKEN_CAPITAL))
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

/* Whether the single mark at @i, behind a word, closes and is not the apostrophe of a plural. */
static gboolean
is_firm (const KutipLexicon *lexicon, const KutipTokens *tokens, guint32 i)
{
  const KutipToken *token = &tokens->tokens[i];

  if (token[-1].kind != KUTIP_TOKEN_WORD || (tokens->text[token->start - 1] | 0x20) != 's')
    return TRUE;
  return i + 1 == tokens->n_tokens || kutip_token_is_stop (&token[1])
         || kutip_tokens_attribute_at (lexicon, tokens, i + 1, FALSE);
}

/* For each single mark that can open a quotation outside of double ones, the mark that can close
   it, or NONE. One that surely closes is better than one that may be an apostrophe: ‘The workers’
   rights matter,’ he said. */
static void
find_closing (const KutipLexicon *lexicon, const KutipTokens *tokens, const guint32 *partner,
              guint32 *closing)
{
  guint32 any = NONE, firm = NONE;

  for (guint32 i = tokens->n_tokens; i-- > 0;)
    {
      const KutipToken *token = &tokens->tokens[i];

      if (token->kind != KUTIP_TOKEN_QUOTE)
        continue;
      closing[i] = NONE;
      if (!(token->hints & KUTIP_HINT_SINGLE))
        {
          if (partner[i] < i)
            i = partner[i]; /* over a double quotation, which is left whole */
          continue;
        }

      if (kutip_mark_get_side (tokens, i) > 0)
        {
          if (firm != NONE)
            closing[i] = firm;
          else if (any != NONE && any - i <= MAX_TERM)
            closing[i] = any;
          any = firm = NONE;
        }
      else if (i > 0 && !(token->flags & KUTIP_TOKEN_SPACE_BEFORE)
               && shape_side (token->first) <= 0)
        {
          any = i;
          if (is_firm (lexicon, tokens, i))
            firm = i;
        }
    }
}

static void
pair_singles (const KutipLexicon *lexicon, KutipTokens *tokens, guint32 *partner)
{
  g_autofree guint32 *closing = g_new (guint32, tokens->n_tokens);
  guint32 inside = 0; /* the end of the double quotation at hand */

  find_closing (lexicon, tokens, partner, closing);
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
      token->hints = (token->hints & ~KUTIP_HINT_CLOSES) | KUTIP_HINT_OPENS;
      tokens->tokens[closing[i]].hints |= KUTIP_HINT_CLOSES;
      i = closing[i];
    }
}

guint32 *
kutip_marks_pair (const KutipLexicon *lexicon, KutipTokens *tokens)
{
  g_autofree guint32 *partner = NULL;
  guint n_marks = 0;

  for (guint i = 0; i < tokens->n_tokens; i++)
    n_marks += tokens->tokens[i].kind == KUTIP_TOKEN_QUOTE;
  if (n_marks == 0)
    return NULL;

  partner = g_new (guint32, tokens->n_tokens);
  for (guint i = 0; i < tokens->n_tokens; i++)
    partner[i] = NONE;
  pair_doubles (lexicon, tokens, partner);
  pair_singles (lexicon, tokens, partner);

  return g_steal_pointer (&partner);
}
