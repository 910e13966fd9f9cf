/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-finders.h"

/*
 * A title is no part of a name (Irjen Luki Hermawan, Polda Jateng Kombes Zari), and a listed title
 * is a surer sign of where a name begins or ends than what a model learnt from its neighbours.
 */

#define MAX_TITLE_WORDS 5

typedef struct {
  const KutipLexicon *lexicon;
  const KutipText *text;
} Titles;

/* A title that begins at token @i with a capital letter. Words that are given names too (Dean,
   Imam) are none. */
static const KutipEntry *
match_title (const Titles *self, guint i)
{
  const KutipToken *token = &self->text->tokens[i];
  const KutipEntry *entry;

  if (token->word == 0 || !(token->flags & KUTIP_TOKEN_CAPITAL))
    return NULL;
  entry = kutip_text_match (self->text, self->lexicon, KUTIP_LIST_ROLES, i);
  if (entry == NULL ||
      (entry->n_words == 1 && kutip_lexicon_has (self->lexicon, token->word,
                                                 KUTIP_LIST_GIVEN_NAMES)))
    return NULL;
  return entry;
}

static gboolean
is_rank (const KutipEntry *entry)
{
  return g_str_equal (entry->value, "rank");
}

/* Where the titles that @m begins with end. One of several words may begin before it. */
static guint
skip_titles (const Titles *self, const KutipMention *m)
{
  guint end = m->first;

  for (guint n = MIN (m->first, MAX_TITLE_WORDS - 1); n > 0; n--)
    {
      const KutipEntry *entry = match_title (self, m->first - n);

      /* "Marsekal [TNI]" may be an organization in a rank; "Duta [Besar Indonesia]" is not. */
      if (entry != NULL && m->first - n + entry->n_words > m->first &&
          (m->type == KUTIP_ENTITY_PERSON || m->first - n + entry->n_words < m->last))
        {
          end = m->first - n + entry->n_words;
          break;
        }
    }
  while (end < m->last)
    {
      const KutipEntry *entry = match_title (self, end);

      if (entry == NULL || (m->type != KUTIP_ENTITY_PERSON && !is_rank (entry)))
        break;
      end += entry->n_words;
      while (end < m->last && self->text->tokens[end].kind == KUTIP_TOKEN_PUNCT)
        end++;
    }
  return end;
}

/* Cuts @m at the ranks inside it: a person's name follows the last, any other ends before the
   one at its end. Universitas Jenderal Soedirman is a name. */
static void
cut_at_ranks (const Titles *self, KutipMention *m)
{
  for (guint i = m->first + 1; i < m->last; i++)
    {
      const KutipEntry *entry = match_title (self, i);

      if (entry == NULL || !is_rank (entry))
        continue;
      if (m->type != KUTIP_ENTITY_PERSON)
        {
          if (i + entry->n_words < m->last)
            continue;
          m->last = i;
          return;
        }
      m->first = MIN (i + entry->n_words, m->last);
      i = m->first - 1;
    }
}

void
kutip_titles_cut (const KutipLanguage *language, const KutipText *text, GArray *mentions)
{
  const Titles self = { language->lexicon, text };

  for (guint i = 0; i < mentions->len;)
    {
      KutipMention *m = &g_array_index (mentions, KutipMention, i);
      const guint first = m->first, last = m->last;

      if (m->type > KUTIP_ENTITY_PLACE || m->fixed)
        {
          i++;
          continue;
        }
      cut_at_ranks (&self, m);
      m->first = MIN (skip_titles (&self, m), m->last);
      if (m->first == m->last)
        {
          g_array_remove_index (mentions, i);
          continue;
        }
      /* Half of a token (Jokowi-Ma'ruf) keeps its bytes. */
      if (m->first != first)
        m->start = text->tokens[m->first].start;
      if (m->last != last)
        m->end = text->tokens[m->last - 1].end;
      i++;
    }
}
