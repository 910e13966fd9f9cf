/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-name-context.h"

#include <string.h>

#define MAX_ALIAS_WORDS 4
#define MAX_GAP 160

static gboolean
is_quote (gunichar c)
{
  return c == '"' || c == '\'' || (c >= 0x2018 && c <= 0x201f) || c == 0xab || c == 0xbb;
}

static gboolean
is_blank (gunichar c)
{
  return c == ' ' || c == 0xa0 || c == '\t';
}

static gboolean
is_word_part (gunichar c)
{
  return g_unichar_isalnum (c) || c == '.' || c == '\'' || c == 0x2019;
}

gboolean
kutip_name_in_brackets (const KutipMentioned *paragraph, const KutipMention *before,
                        const KutipMention *m)
{
  const char *end = paragraph->text + m->start, *limit = paragraph->text + paragraph->length;
  gboolean opened = FALSE;
  const char *p;

  if (m->start < before->end || m->start - before->end > 8)
    return FALSE;
  for (p = paragraph->text + before->end; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '(' && !opened)
        opened = TRUE;
      else if (!is_blank (c) && !is_quote (c))
        return FALSE;
    }
  if (!opened)
    return FALSE;
  for (p = paragraph->text + m->end; p < limit; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_blank (c) && !is_quote (c))
        return c == ')' || c == '/' || c == ',';
    }
  return FALSE;
}

/* The word that ends before byte @*at, quotation marks skipped; @*at moves to its start. */
static gboolean
read_word_before (const KutipMentioned *paragraph, gsize *at, const char **word, gsize *length)
{
  const char *p = paragraph->text + *at, *end;

  while (p > paragraph->text)
    {
      const char *q = g_utf8_prev_char (p);
      gunichar c = g_utf8_get_char (q);

      if (!is_blank (c) && !is_quote (c))
        break;
      p = q;
    }
  end = p;
  while (p > paragraph->text && end - p < 64)
    {
      const char *q = g_utf8_prev_char (p);

      if (!is_word_part (g_utf8_get_char (q)))
        break;
      p = q;
    }
  *word = p;
  *length = end - p;
  *at = p - paragraph->text;
  return end > p;
}

/* The id of a word that may be listed with or without its full stop. */
static guint32
lookup (const KutipLexicon *lexicon, const char *word, gsize length)
{
  guint32 id = kutip_lexicon_lookup (lexicon, word, length);

  if (id == 0 && length > 1 && word[length - 1] == '.')
    id = kutip_lexicon_lookup (lexicon, word, length - 1);
  return id;
}

gboolean
kutip_name_after_alias (const KutipLexicon *lexicon, const KutipMentioned *paragraph,
                        const KutipMention *m)
{
  guint32 words[MAX_ALIAS_WORDS];
  gsize at = m->start, length;
  const char *word;

  for (guint n = 1; n <= MAX_ALIAS_WORDS && read_word_before (paragraph, &at, &word, &length); n++)
    {
      guint32 *first = &words[MAX_ALIAS_WORDS - n];
      const KutipEntry *entry;

      *first = lookup (lexicon, word, length);
      if (*first == 0)
        return FALSE;
      entry = kutip_lexicon_match (lexicon, KUTIP_LIST_ALIASES, first, sizeof (guint32), n);
      if (entry != NULL && entry->n_words == n && g_str_equal (entry->value, "cue"))
        return TRUE;
    }
  return FALSE;
}

gboolean
kutip_name_same_sentence (const KutipMentioned *paragraph, gsize start, gsize end)
{
  if (end < start || end - start > MAX_GAP)
    return FALSE;
  for (const char *p = paragraph->text + start; p + 1 < paragraph->text + end; p++)
    if ((*p == '.' || *p == '?' || *p == '!') && p[1] == ' ')
      return FALSE;
  return TRUE;
}

static const KutipEntry *
find_address (const KutipLexicon *lexicon, const char *word, gsize length)
{
  guint32 id = lookup (lexicon, word, length);
  const KutipEntry *entry = NULL;

  if (kutip_lexicon_has (lexicon, id, KUTIP_LIST_ROLES))
    entry = kutip_lexicon_match (lexicon, KUTIP_LIST_ROLES, &id, sizeof id, 1);
  return entry != NULL && g_str_equal (entry->value, "honorific") ? entry : NULL;
}

guint8
kutip_name_title_gender (const KutipLexicon *lexicon, const KutipMentioned *paragraph,
                         const KutipMention *m, gboolean *addressed)
{
  gsize at = m->start, length;
  const char *word = paragraph->text + m->start, *gender;
  const KutipEntry *entry;

  for (length = 0; length < m->end - m->start && !is_blank ((guchar) word[length]); length++)
    ;
  entry = find_address (lexicon, word, length);
  if (entry == NULL && read_word_before (paragraph, &at, &word, &length))
    entry = find_address (lexicon, word, length);
  *addressed = entry != NULL;
  gender = entry != NULL ? kutip_entry_get (entry, "gender") : NULL;
  return gender != NULL ? gender[0] : 0;
}
