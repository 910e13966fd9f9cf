/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-house-private.h"

#include <string.h>

/* A longer name of the model that is surer than this is kept around a name of the list. */
#define SURE 0.5f

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019;
}

/* How many bytes of @text the name matches, 0 for none: any case where the list has a small letter,
   a capital where it has one, so that "Api" in the list is not "api" in the draft. */
static gsize
match_name (const char *name, const char *text, const char *end)
{
  const char *p = name, *q = text;

  while (*p != '\0')
    {
      gunichar a = g_utf8_get_char (p), b;
      gboolean begins = p == name || g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (p)));

      if (q >= end)
        return 0;
      b = g_utf8_get_char (q);
      if (g_unichar_isspace (a) ? !g_unichar_isspace (b)
                                : g_unichar_tolower (a) != g_unichar_tolower (b) &&
                                  !(is_apostrophe (a) && is_apostrophe (b)))
        return 0;
      if (begins && g_unichar_isupper (a) && !g_unichar_isupper (b))
        return 0;
      p = g_utf8_next_char (p);
      q = g_utf8_next_char (q);
      while (g_unichar_isspace (a) && q < end && g_unichar_isspace (g_utf8_get_char (q)))
        q = g_utf8_next_char (q);
    }
  return q - text;
}

/* The token after the last of a match of @length bytes at token @first, 0 if it ends inside one. */
static guint
find_end (const KutipText *text, guint first, gsize length)
{
  const gsize end = text->tokens[first].start + length;

  for (guint i = first; i < text->n_tokens && text->tokens[i].start < end; i++)
    if (text->tokens[i].end == end)
      return i + 1;
  return 0;
}

static gboolean
is_name (const KutipMention *m)
{
  return m->type == KUTIP_ENTITY_PERSON || m->type == KUTIP_ENTITY_ORGANIZATION ||
         m->type == KUTIP_ENTITY_PLACE;
}

/* Clears the way for the list's word on tokens [first, last). Returns whether it is to be put
   in. */
static gboolean
displace (GArray *mentions, guint first, guint last, KutipHouseKind kind)
{
  for (guint i = 0; i < mentions->len;)
    {
      const KutipMention *m = &g_array_index (mentions, KutipMention, i);
      gboolean inside = m->first >= first && m->last <= last;

      if (m->first >= last)
        break;
      if (m->last <= first || (kind == KUTIP_HOUSE_NEVER && !(inside && is_name (m))))
        {
          i++;
          continue;
        }
      if (m->fixed || (is_name (m) && !inside && m->first <= first && m->last >= last &&
                       m->confidence >= SURE))
        return FALSE;
      g_array_remove_index (mentions, i);
    }
  return kind != KUTIP_HOUSE_NEVER;
}

static void
insert_mention (GArray *mentions, const KutipText *text, guint first, guint last,
                const KutipHouseEntry *entry)
{
  static const KutipEntityType types[] = { KUTIP_ENTITY_PERSON, KUTIP_ENTITY_ORGANIZATION,
                                           KUTIP_ENTITY_PLACE };
  KutipMention mention = { .type = types[entry->kind], .first = first, .last = last,
                           .start = text->tokens[first].start, .end = text->tokens[last - 1].end,
                           .confidence = 1, .fixed = TRUE };
  guint at = 0;

  if (entry->spelling != NULL &&
      (strlen (entry->spelling) != mention.end - mention.start ||
       memcmp (entry->spelling, text->text + mention.start, mention.end - mention.start) != 0))
    mention.value = g_strdup (entry->spelling);
  while (at < mentions->len && g_array_index (mentions, KutipMention, at).start < mention.start)
    at++;
  g_array_insert_val (mentions, at, mention);
}

/* The longest of the list's names that begins at token @first, and the token after its last. */
static const KutipHouseEntry *
find_entry (const KutipHouse *self, const KutipText *text, guint first, GString *key, guint *last)
{
  const KutipToken *token = &text->tokens[first];
  const GPtrArray *entries;

  if (token->kind != KUTIP_TOKEN_WORD && token->kind != KUTIP_TOKEN_NUMBER)
    return NULL;
  kutip_house_fold_word (text->text + token->start, token->end - token->start, key);
  entries = g_hash_table_lookup (self->by_word, key->str);
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const KutipHouseEntry *entry = g_ptr_array_index (entries, i);
      gsize length = match_name (entry->name, text->text + token->start, text->text + text->length);

      *last = length > 0 ? find_end (text, first, length) : 0;
      if (*last > 0)
        return entry;
    }
  return NULL;
}

void
kutip_house_find (const KutipHouse *self, const KutipText *text, GArray *mentions)
{
  g_autoptr (GString) key = NULL;

  if (g_hash_table_size (self->by_word) == 0)
    return;
  key = g_string_sized_new (32);
  for (guint i = 0; i < text->n_tokens; i++)
    {
      guint last;
      const KutipHouseEntry *entry = find_entry (self, text, i, key, &last);

      if (entry == NULL)
        continue;
      if (displace (mentions, i, last, entry->kind))
        insert_mention (mentions, text, i, last, entry);
      /* Words that are no name together may hold one. */
      if (entry->kind != KUTIP_HOUSE_NEVER)
        i = last - 1;
    }
}

void
kutip_house_forbid (const KutipHouse *self, const KutipText *text, guint8 *taken, guint8 as)
{
  g_autoptr (GString) key = NULL;

  if (g_hash_table_size (self->by_word) == 0)
    return;
  key = g_string_sized_new (32);
  for (guint i = 0; i < text->n_tokens; i++)
    {
      guint last;
      const KutipHouseEntry *entry = find_entry (self, text, i, key, &last);

      if (entry == NULL)
        continue;
      for (guint j = i; entry->kind == KUTIP_HOUSE_NEVER && j < last; j++)
        taken[j] = as;
      if (entry->kind != KUTIP_HOUSE_NEVER)
        i = last - 1;
    }
}

gboolean
kutip_house_may_find (const KutipHouse *self, const char *text, gsize length)
{
  g_autoptr (GString) key = g_string_sized_new (32);
  const char *end = text + length;

  while (text < end)
    {
      while (text < end && !g_unichar_isalnum (g_utf8_get_char (text)))
        text = g_utf8_next_char (text);
      if (text == end)
        break;
      kutip_house_fold_word (text, end - text, key);
      if (g_hash_table_contains (self->by_word, key->str))
        return TRUE;
      while (text < end && g_unichar_isalnum (g_utf8_get_char (text)))
        text = g_utf8_next_char (text);
    }
  return FALSE;
}
