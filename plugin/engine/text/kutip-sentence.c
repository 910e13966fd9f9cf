/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/kutip-token.h"

#include <string.h>

/*
 * Sentences. A full stop, a question or exclamation mark or an ellipsis ends one unless what stands
 * round it says otherwise; Pango's boundaries decide for the marks of other scripts. (As the only
 * guide they fail news copy: they end a sentence after Dr., H. and Jl. and between “Benarkah?” and
 * the words that say who asked.)
 *
 * A dateline at the head of a paragraph (JAKARTA, KOMPAS — …) is a sentence of its own, so that the
 * story's first word is the first of a sentence.
 */

#define MAX_NAME 5 /* words of a name between a quotation and its cue */

/* Words that begin sentences and no names. */
#define OPENERS                                                                             \
  ((G_GUINT64_CONSTANT (1) << KUTIP_LIST_STOPWORDS) | (G_GUINT64_CONSTANT (1) << KUTIP_LIST_CUES) \
   | (G_GUINT64_CONSTANT (1) << KUTIP_LIST_PRONOUNS)                                              \
   | (G_GUINT64_CONSTANT (1) << KUTIP_LIST_ADVERBIALS)                                            \
   | (G_GUINT64_CONSTANT (1) << KUTIP_LIST_CONNECTIVES)                                           \
   | (G_GUINT64_CONSTANT (1) << KUTIP_LIST_FUNCTION_WORDS))

static inline gboolean
is_ender (const KutipToken *token)
{
  return token->kind == KUTIP_TOKEN_PUNCT
         && (token->first == '.' || token->first == '?' || token->first == '!'
             || token->first == 0x2026 || token->first == 0x203C || token->first == 0x2049
             || token->first == 0x2047 || token->first == 0x2048);
}

static inline gboolean
is_small (const KutipToken *token)
{
  return token->kind == KUTIP_TOKEN_WORD && g_unichar_islower (token->first);
}

/* “Benarkah?” Budi bertanya. A name, a cue, and nothing that would make them a sentence of their
   own. */
static gboolean
is_attribution (const KutipLexicon *lexicon, const KutipTokens *tokens, guint i)
{
  guint limit = MIN (tokens->n_tokens, i + MAX_NAME);

  for (; i < limit; i++)
    {
      const KutipToken *token = &tokens->tokens[i];

      if (token->kind == KUTIP_TOKEN_WORD && !(token->flags & KUTIP_TOKEN_CAPITAL))
        break;
      if (token->kind != KUTIP_TOKEN_WORD)
        return FALSE;
    }

  return i < limit && kutip_tokens_attribute_at (lexicon, tokens, i, FALSE)
         && (i + 1 == tokens->n_tokens || is_ender (&tokens->tokens[i + 1])
             || tokens->tokens[i + 1].first == ',');
}

/* Whether a sentence ends before token @next, with its last word or mark at @end; @closed if the
   marks between have closed a quotation. */
static gboolean
ends_before (const KutipLexicon *lexicon, const KutipTokens *tokens, guint end, guint next,
             gboolean closed)
{
  const KutipToken *token = &tokens->tokens[end];
  const KutipToken *after = &tokens->tokens[next];

  if (is_small (after))
    return FALSE;

  if (token->flags & KUTIP_TOKEN_ABBREVIATION)
    {
      const KutipEntry *entry = kutip_lexicon_match (lexicon, KUTIP_LIST_ABBREVIATIONS,
                                                     &token->word, 0, 1);

      if (entry != NULL && strcmp (entry->value, "end") == 0)
        return after->kind != KUTIP_TOKEN_NUMBER && !is_ender (after)
               && (after->kind != KUTIP_TOKEN_PUNCT || after->first == '(');
      if (entry != NULL && strcmp (entry->value, "maybe") != 0)
        return FALSE;
      /* An initial, letters with full stops, a company's Inc.: a word that begins no name tells. */
      return (after->flags & KUTIP_TOKEN_CAPITAL)
             && (kutip_lexicon_get_lists (lexicon, after->word) & OPENERS) != 0;
    }

  if (closed)
    return !(after->kind == KUTIP_TOKEN_PUNCT && (after->first == ',' || after->first == ';'))
           && !kutip_tokens_attribute_at (lexicon, tokens, next, TRUE)
           && !is_attribution (lexicon, tokens, next);
  if (after->kind == KUTIP_TOKEN_PUNCT && strchr (",;:)]}%/", after->first) != NULL
      && after->first < 0x80)
    return FALSE;
  if (!(after->flags & KUTIP_TOKEN_SPACE_BEFORE))
    return (after->flags & KUTIP_TOKEN_CAPITAL) || after->kind == KUTIP_TOKEN_QUOTE;
  if (token->first == '.' && token->end - token->start == 1)
    return TRUE;

  /* After an ellipsis or a question mark a dash or a lower bracket goes on. */
  return after->kind != KUTIP_TOKEN_PUNCT || after->first == '(' || after->first == '[';
}

static void
add (GArray *sentences, KutipTokens *tokens, guint32 first, guint32 last)
{
  KutipSentence sentence = { first, last };

  for (guint32 i = first; i < last; i++)
    tokens->tokens[i].sentence = sentences->len;
  for (guint32 i = first; i < last; i++)
    {
      if (tokens->tokens[i].kind <= KUTIP_TOKEN_NUMBER)
        {
          tokens->tokens[i].flags |= KUTIP_TOKEN_FIRST;
          break;
        }
    }
  g_array_append_val (sentences, sentence);
}

GArray *
kutip_sentences_find (const KutipLexicon *lexicon, KutipTokens *tokens)
{
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (KutipSentence));
  guint32 first = kutip_dateline_read (lexicon, tokens);

  if (first > 0)
    add (sentences, tokens, 0, first);

  for (guint32 i = first; i < tokens->n_tokens; i++)
    {
      const KutipToken *token = &tokens->tokens[i];
      guint32 next = i + 1;
      gboolean closed = FALSE;

      if (next == tokens->n_tokens)
        break;
      if (!is_ender (token) && !(token->flags & KUTIP_TOKEN_ABBREVIATION))
        {
          /* The marks of other scripts. */
          if (token->kind == KUTIP_TOKEN_PUNCT && token->first >= 0x80
              && (tokens->tokens[next].hints & KUTIP_HINT_BOUNDARY))
            {
              add (sentences, tokens, first, next);
              first = next;
            }
          continue;
        }

      for (; next < tokens->n_tokens; next++)
        {
          const KutipToken *after = &tokens->tokens[next];

          if (is_ender (after))
            i = next;
          else if (after->hints & KUTIP_HINT_CLOSES)
            closed = TRUE;
          else if ((after->first != ')' && after->first != ']')
                   || after->kind != KUTIP_TOKEN_PUNCT
                   || (after->flags & KUTIP_TOKEN_SPACE_BEFORE))
            break;
        }
      if (next == tokens->n_tokens)
        break;
      /* 1. Ketua */
      if (i == first + 1 && next == i + 1 && tokens->tokens[first].kind == KUTIP_TOKEN_NUMBER)
        continue;
      if (ends_before (lexicon, tokens, i, next, closed))
        {
          add (sentences, tokens, first, next);
          first = next;
        }
      i = next - 1;
    }
  if (first < tokens->n_tokens)
    add (sentences, tokens, first, tokens->n_tokens);

  return sentences;
}
