/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tagger/kutip-features.h"

/*
 * Short brackets among capitalised words, most often an acronym. "Dinas Sosial (Dinsos) Garut" is one
 * name, "Bank Indonesia (BI)" two: what follows the bracket tells. And the words that an acronym
 * abbreviates are one name, whatever small words are among them.
 */

#define LONGEST 2         /* words in a bracket */
#define MAX_LETTERS 12    /* of an acronym */
#define MAX_EXPANSION 10  /* words that an acronym abbreviates */

static gboolean
is_mark (const KutipText *text, guint i, char mark)
{
  const KutipToken *token = &text->tokens[i];

  return token->end == token->start + 1 && text->text[token->start] == mark;
}

static gboolean
is_capital (const KutipText *text, guint i)
{
  return text->tokens[i].kind == KUTIP_TOKEN_WORD && (text->tokens[i].flags & KUTIP_TOKEN_CAPITAL);
}

/* The bracket's end (of its closing mark) if one opens at token @i and is short, else 0. */
static guint
find_end (const KutipText *text, guint i)
{
  if (!is_mark (text, i, '('))
    return 0;
  for (guint k = i + 1; k <= i + LONGEST + 1 && k < text->n_tokens; k++)
    {
      if (text->tokens[k].sentence != text->tokens[i].sentence)
        return 0;
      if (is_mark (text, k, ')'))
        return k > i + 1 && is_capital (text, i + 1) ? k + 1 : 0;
    }
  return 0;
}

/* Whether @letters, from @letter on, are the beginnings of the words [@word, @last): of every
   capitalised word at least its first letter. */
static gboolean
spells (const KutipText *text, const gunichar *letters, guint n_letters, guint letter, guint word,
        guint last)
{
  const char *p, *end;

  if (word == last)
    return letter == n_letters;
  if (!is_capital (text, word) && word + 1 < last &&
      spells (text, letters, n_letters, letter, word + 1, last))
    return TRUE;
  p = text->text + text->tokens[word].start;
  end = text->text + text->tokens[word].end;
  for (; p < end && letter < n_letters; p = g_utf8_next_char (p))
    {
      if (g_unichar_tolower (g_utf8_get_char (p)) != letters[letter])
        return FALSE;
      if (spells (text, letters, n_letters, ++letter, word + 1, last))
        return TRUE;
    }
  return FALSE;
}

guint
kutip_brackets_find_expansion (const KutipText *text, guint open)
{
  const KutipToken *token = &text->tokens[open + 1];
  gunichar letters[MAX_LETTERS];
  guint n = 0;

  for (const char *p = text->text + token->start; p < text->text + token->end;
       p = g_utf8_next_char (p))
    {
      if (n == MAX_LETTERS)
        return open;
      letters[n++] = g_unichar_tolower (g_utf8_get_char (p));
    }
  if (n < 2)
    return open;
  for (guint i = open; i > 0 && open - i < MAX_EXPANSION; i--)
    {
      const KutipToken *word = &text->tokens[i - 1];

      if (word->kind != KUTIP_TOKEN_WORD || word->sentence != token->sentence)
        break;
      if (is_capital (text, i - 1) && spells (text, letters, n, 0, i - 1, open))
        return i - 1;
    }
  return open;
}

void
kutip_features_find_brackets (KutipFeatures *self)
{
  const KutipText *text = self->text;

  for (guint i = 1; i + 2 < text->n_tokens; i++)
    {
      guint end = find_end (text, i), sort = 0, first;

      if (end == 0)
        continue;
      first = end == i + 3 ? kutip_brackets_find_expansion (text, i) : i;
      for (guint k = first; k < i; k++)
        self->facts[k].abbreviated = first + 1 == i ? KUTIP_PLACE_SINGLE
                                     : k == first   ? KUTIP_PLACE_BEGIN
                                     : k + 1 == i   ? KUTIP_PLACE_END
                                                    : KUTIP_PLACE_INSIDE;
      if (end < text->n_tokens && text->tokens[end].sentence == text->tokens[i].sentence)
        {
          sort = is_capital (text, end) ? 2 : 1;
          self->facts[end].bracket = KUTIP_BRACKET_AFTER << 3 | sort << 1 | (first < i);
        }
      for (guint k = i; k < end; k++)
        {
          KutipBracketPlace place = k == i         ? KUTIP_BRACKET_OPEN
                                    : k == end - 1 ? KUTIP_BRACKET_CLOSE
                                                   : KUTIP_BRACKET_INSIDE;

          self->facts[k].bracket = place << 3 | sort << 1 | (first < i);
          self->facts[k].bracket_open = i;
          self->facts[k].bracket_end = sort ? end : 0;
        }
      if (sort)
        {
          self->facts[end].bracket_open = i;
          self->facts[end].bracket_end = end;
        }
      i = end - 1;
    }
}
