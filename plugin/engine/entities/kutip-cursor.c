/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-cursor.h"

#include <string.h>

const KutipEntry *
kutip_word_lookup (const KutipLexicon *lexicon, KutipList list, const char *text, gsize length)
{
  guint32 word = kutip_lexicon_lookup (lexicon, text, length);

  if (word == 0 || !kutip_lexicon_has (lexicon, word, list))
    return NULL;
  return kutip_lexicon_match (lexicon, list, &word, sizeof word, 1);
}

KutipCursor
kutip_cursor_at (const KutipText *text, guint token)
{
  KutipCursor cursor = { token, token < text->n_tokens ? text->tokens[token].start : text->length };

  return cursor;
}

gboolean
kutip_cursor_is_at_token (const KutipText *text, KutipCursor cursor)
{
  return cursor.token < text->n_tokens && cursor.byte == text->tokens[cursor.token].start;
}

void
kutip_cursor_move (const KutipText *text, KutipCursor *cursor, guint32 byte)
{
  cursor->byte = byte;
  if (byte >= text->tokens[cursor->token].end)
    *cursor = kutip_cursor_at (text, cursor->token + 1);
}

const KutipEntry *
kutip_cursor_take (KutipCursor *cursor, const KutipText *text, const KutipLexicon *lexicon,
                   KutipList list)
{
  const KutipToken *token;
  const KutipEntry *entry;

  if (cursor->token >= text->n_tokens)
    return NULL;
  token = &text->tokens[cursor->token];
  if (cursor->byte > token->start)
    {
      const char *rest = text->text + cursor->byte;
      gsize length = token->end - cursor->byte;

      entry = kutip_word_lookup (lexicon, list, rest, length);
      /* 13-year-old: the hyphen joins number and unit. */
      if (!entry && length > 1 && *rest == '-')
        entry = kutip_word_lookup (lexicon, list, rest + 1, length - 1);
      if (entry)
        *cursor = kutip_cursor_at (text, cursor->token + 1);
      return entry;
    }
  entry = token->word ? kutip_text_match (text, lexicon, list, cursor->token) : NULL;
  if (entry)
    *cursor = kutip_cursor_at (text, cursor->token + entry->n_words);
  return entry;
}

gsize
kutip_cursor_get_dash (KutipCursor cursor, const KutipText *text)
{
  const char *at;
  gsize length;

  if (cursor.token >= text->n_tokens)
    return 0;
  at = text->text + cursor.byte;
  length = text->tokens[cursor.token].end - cursor.byte;
  if (length >= 1 && *at == '-')
    return 1;
  if (length >= 3 && (memcmp (at, "\342\200\223", 3) == 0 || memcmp (at, "\342\200\224", 3) == 0))
    return 3;
  return 0;
}
