/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-alias-merge.h"

#include "entities/kutip-same-words.h"

#include <string.h>

int
kutip_aliases_find_name (const KutipAliases *self, const KutipMentioned *paragraphs,
                         KutipEntityType type, const char *name)
{
  gsize length = strlen (name);

  for (guint i = 0; i < self->n_entities; i++)
    if (self->entities[i].type == type &&
        kutip_same_words (self->entities[i].name, strlen (self->entities[i].name), name, length))
      return i;
  for (guint i = 0; i < self->n_entities; i++)
    for (guint j = 0; self->entities[i].type == type && j < self->entities[i].n; j++)
      {
        const KutipMentionRef *ref = &self->refs[self->entities[i].first + j];
        const KutipMentioned *paragraph = &paragraphs[ref->paragraph];
        const KutipMention *m = &g_array_index (paragraph->mentions, KutipMention, ref->mention);

        if (kutip_same_words (paragraph->text + m->start, m->end - m->start, name, length))
          return i;
      }
  return -1;
}

static guint
find_root (guint *parents, guint i)
{
  while (parents[i] != i)
    i = parents[i] = parents[parents[i]];
  return i;
}

static gboolean
join (KutipAliases *self, const KutipMentioned *paragraphs, const KutipCorrections *corrections,
      guint *parents, const char **chosen)
{
  gboolean any = FALSE;

  for (guint i = 0; i < kutip_corrections_get_n (corrections); i++)
    for (guint type = KUTIP_ENTITY_PERSON; type <= KUTIP_ENTITY_PLACE; type++)
      {
        const char *name = kutip_corrections_get_value (corrections, i);
        int one, other;
        guint from, to;

        if (kutip_corrections_get_action (corrections, i) != KUTIP_CORRECTION_SAME_AS)
          continue;
        one = kutip_aliases_find_name (self, paragraphs, type,
                                       kutip_corrections_get_words (corrections, i));
        other = one < 0 ? -1 : kutip_aliases_find_name (self, paragraphs, type, name);
        if (other < 0)
          continue;
        from = find_root (parents, one);
        to = find_root (parents, other);
        if (!chosen[to])
          chosen[to] = name;
        parents[from] = to;
        any = TRUE;
      }
  return any;
}

/* Adds what is known of @other to @entity, who keeps what it has. */
static void
absorb (KutipNamed *entity, const KutipNamed *other)
{
  if (!entity->role)
    entity->role = other->role;
  if (!entity->gender)
    entity->gender = other->gender;
  entity->confidence = MAX (entity->confidence, other->confidence);
}

/* Numbers the entities that are left, in the order of their first mentions, and puts the mentions
   into their rows. */
static void
renumber (KutipAliases *self, const KutipMentioned *paragraphs, guint n_paragraphs, guint *parents)
{
  g_autofree guint *number = g_new0 (guint, self->n_entities); /* of a root, from 1 */
  g_autofree guint *filled = NULL;
  KutipNamed *entities = g_new0 (KutipNamed, self->n_entities);
  guint n = 0, at = 0;

  for (guint i = 0; i < self->n_refs; i++)
    {
      guint root = find_root (parents, self->entity_of[i]);

      if (number[root] == 0)
        {
          char id[16];

          entities[n] = self->entities[root];
          entities[n].n = 0;
          number[root] = ++n;
          g_snprintf (id, sizeof id, "e%u", n);
          entities[n - 1].id = g_string_chunk_insert (self->strings, id);
        }
      self->entity_of[i] = number[root] - 1;
      entities[number[root] - 1].n++;
    }
  for (guint i = 0; i < n; i++)
    {
      entities[i].first = at;
      at += entities[i].n;
    }
  filled = g_new0 (guint, n + 1);
  for (guint i = 0; i < n_paragraphs; i++)
    for (guint j = 0; j < paragraphs[i].mentions->len; j++)
      {
        guint entity = self->entity_of[self->offsets[i] + j];

        self->refs[entities[entity].first + filled[entity]++] = (KutipMentionRef) { i, j };
      }
  g_free (self->entities);
  self->entities = entities;
  self->n_entities = n;
}

void
kutip_aliases_merge (KutipAliases *self, const KutipMentioned *paragraphs, guint n_paragraphs,
                     const KutipCorrections *corrections)
{
  g_autofree guint *parents = g_new (guint, self->n_entities + 1);
  g_autofree const char **chosen = g_new0 (const char *, self->n_entities + 1);

  for (guint i = 0; i < self->n_entities; i++)
    parents[i] = i;
  if (!join (self, paragraphs, corrections, parents, chosen))
    return;
  for (guint i = 0; i < self->n_entities; i++)
    {
      guint root = find_root (parents, i);

      if (root != i)
        absorb (&self->entities[root], &self->entities[i]);
      else if (chosen[i])
        self->entities[i].name = g_string_chunk_insert (self->strings, chosen[i]);
    }
  renumber (self, paragraphs, n_paragraphs, parents);
}
