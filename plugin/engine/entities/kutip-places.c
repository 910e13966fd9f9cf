/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-finders.h"

#include <string.h>

/*
 * Where the names of places begin and end. "pulau Sulawesi" and "Donggala regency" are a common noun and
 * a name; only with a capital letter does the noun belong to it (Pulau Nias). A street and a building
 * keep theirs in any case (jalan Segara Madu, gedung KPK). An address is a chain of names: a head in its
 * midst begins the next (Jalan Mangga | Kelurahan Srondol). The only name of a dateline is a place's.
 */

typedef struct {
  const KutipLexicon *lexicon;
  const KutipText *text;
} Places;

static const KutipEntry *
match_head (const Places *self, guint i)
{
  return kutip_text_match (self->text, self->lexicon, KUTIP_LIST_PLACE_HEADS, i);
}

/* Whether the head opens a name in the language: some only close one (Street). */
static gboolean
opens (const KutipEntry *head)
{
  return head && !kutip_entry_get (head, "last");
}

static gboolean
is_small (const Places *self, guint i)
{
  const KutipToken *token = &self->text->tokens[i];

  return token->kind == KUTIP_TOKEN_WORD && !(token->flags & KUTIP_TOKEN_CAPITAL);
}

static gboolean
keeps_small_head (const KutipEntry *head)
{
  return opens (head) && (g_str_equal (head->value, "street") || g_str_equal (head->value, "building"));
}

static void
trim (const Places *self, KutipMention *m)
{
  guint first = m->first, last = m->last;

  while (first < last && is_small (self, first) && !keeps_small_head (match_head (self, first)))
    first++;
  while (last > first + 1 && is_small (self, last - 1))
    last--;
  if (first == last)
    return; /* all of it is small: the model has its reasons */
  if (first != m->first)
    m->start = self->text->tokens[first].start;
  if (last != m->last)
    m->end = self->text->tokens[last - 1].end;
  m->first = first;
  m->last = last;
}

/* Where the next name of an address begins inside @m, its end if there is none. */
static guint
find_next_head (const Places *self, const KutipMention *m)
{
  const KutipEntry *head = match_head (self, m->first);
  guint i;

  if (!opens (head))
    return m->last;
  for (i = m->first + head->n_words + 1; i + 1 < m->last; i++)
    {
      const KutipEntry *next = match_head (self, i);

      if (opens (next) && g_str_equal (next->value, "region") && !is_small (self, i))
        return i;
    }
  return m->last;
}

/* A listed place (a country, a province) is one as an actor too: Jepang membantah. */
static gboolean
is_listed (const Places *self, const KutipMention *m)
{
  const KutipEntry *entry = kutip_text_match (self->text, self->lexicon, KUTIP_LIST_PLACES, m->first);

  return entry && m->first + entry->n_words == m->last;
}

/* The tokens of the dateline, which is a sentence of its own that ends with a dash; 0 if there is none. */
static guint
count_dateline (const KutipText *text)
{
  const KutipToken *last;

  if (text->n_sentences < 2 || text->sentences[0].first == text->sentences[0].last)
    return 0;
  last = &text->tokens[text->sentences[0].last - 1];
  return last->kind == KUTIP_TOKEN_PUNCT && (last->first == '-' || last->first >= 0x2012) &&
             last->first <= 0x2015
           ? text->sentences[0].last
           : 0;
}

/* A dateline tells where the story is from: its only name is a place's, unless it is a known body's or
   a site's (KOMPAS.com). */
static void
read_dateline (const Places *self, GArray *mentions)
{
  guint n_tokens = count_dateline (self->text), n = 0;
  KutipMention *name = NULL;

  for (guint i = 0; n_tokens && i < mentions->len; i++)
    {
      KutipMention *m = &g_array_index (mentions, KutipMention, i);

      if (m->type <= KUTIP_ENTITY_PLACE && m->first < n_tokens)
        {
          name = m;
          n++;
        }
    }
  if (n == 1 && name->first == 0 && !name->fixed &&
      !kutip_text_match (self->text, self->lexicon, KUTIP_LIST_ORGANIZATIONS, 0) &&
      !memchr (self->text->text + name->start, '.', name->end - name->start))
    name->type = KUTIP_ENTITY_PLACE;
}

void
kutip_places_cut (const KutipLanguage *language, const KutipText *text, GArray *mentions)
{
  const Places self = { language->lexicon, text };

  read_dateline (&self, mentions);
  for (guint i = 0; i < mentions->len; i++)
    {
      KutipMention *m = &g_array_index (mentions, KutipMention, i);
      KutipMention rest;

      if (m->fixed)
        continue;
      if (m->type == KUTIP_ENTITY_ORGANIZATION && is_listed (&self, m))
        m->type = KUTIP_ENTITY_PLACE;
      if (m->type != KUTIP_ENTITY_PLACE)
        continue;
      rest = *m;
      rest.first = find_next_head (&self, m);
      if (rest.first < m->last)
        {
          rest.start = text->tokens[rest.first].start;
          m->last = rest.first;
          m->end = text->tokens[m->last - 1].end;
          rest.value = NULL;
          trim (&self, m);
          g_array_insert_val (mentions, i + 1, rest);
          continue;
        }
      trim (&self, m);
    }
}
