/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-aliases.h"

#include <string.h>

#include "entities/kutip-alias-pass.h"

/* How well a form serves as the entity's name: more spelt words, then fewer letters in capitals,
   then of an organization the longer. */
static guint
rate_form (const KutipNameForms *forms, const KutipNameForm *form)
{
  guint spelt = 0;

  for (guint i = 0; i < form->n_words; i++)
    spelt += kutip_name_forms_word (forms, form, i)->n_letters > 1;
  return spelt << 16 | MIN (form->n_words, 127) << 9 | (guint) !form->shout << 8 |
         (form->type == KUTIP_ENTITY_ORGANIZATION ? MIN (form->length, 255) : 0);
}

/* The words of the draft with single blanks between them. */
static const char *
keep_words (KutipAliases *self, const char *text, gsize length)
{
  g_autofree char *copy = g_strndup (text, length);
  char *to = copy;

  for (const char *p = copy; *p != '\0'; p++)
    {
      gboolean blank = *p == ' ' || *p == '\t';

      if (!blank)
        *to++ = *p;
      else if (to > copy && to[-1] != ' ')
        *to++ = ' ';
    }
  *to = '\0';
  return g_string_chunk_insert (self->strings, copy);
}

static void
group_mentions (KutipAliases *self, const KutipMentioned *paragraphs, guint n_paragraphs)
{
  g_autofree guint *filled = g_new0 (guint, self->n_entities + 1);
  guint at = 0;

  for (guint i = 0; i < self->n_refs; i++)
    self->entities[self->entity_of[i]].n++;
  for (guint i = 0; i < self->n_entities; i++)
    {
      self->entities[i].first = at;
      at += self->entities[i].n;
    }
  for (guint i = 0; i < n_paragraphs; i++)
    for (guint j = 0; j < paragraphs[i].mentions->len; j++)
      {
        guint entity = self->entity_of[self->offsets[i] + j];

        self->refs[self->entities[entity].first + filled[entity]++] = (KutipMentionRef) { i, j };
      }
}

static void
name_entity (KutipAliases *self, KutipNamed *entity, const KutipNameForms *forms,
             const guint32 *form_of, const KutipMentioned *paragraphs)
{
  const KutipNameForm *best = NULL;
  guint best_rate = 0;

  for (guint i = entity->first; i < entity->first + entity->n; i++)
    {
      const KutipMentionRef *ref = &self->refs[i];
      const KutipMention *m = &g_array_index (paragraphs[ref->paragraph].mentions, KutipMention,
                                              ref->mention);
      const KutipNameForm *form =
        kutip_name_forms_get (forms, form_of[self->offsets[ref->paragraph] + ref->mention]);
      guint rate = rate_form (forms, form);

      entity->type = m->type;
      entity->confidence = MAX (entity->confidence, m->confidence);
      if (m->value != NULL && m->type >= KUTIP_ENTITY_DATE && entity->value == NULL)
        entity->value = g_string_chunk_insert (self->strings, m->value);
      else if (m->value != NULL && m->fixed && entity->name == NULL)
        entity->name = g_string_chunk_insert (self->strings, m->value);
      if (best == NULL || rate > best_rate)
        {
          best = form;
          best_rate = rate;
        }
    }
  if (entity->name == NULL)
    entity->name = keep_words (self, best->surface, kutip_name_trim (forms->lexicon, best->surface,
                                                                     best->length));
}

/* The person's mention that a role beside it belongs to. */
static const KutipMention *
find_bearer (const GArray *mentions, guint role, guint *index)
{
  guint32 bearer = g_array_index (mentions, KutipMention, role).bearer;
  guint low = 0, high = mentions->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (mentions, KutipMention, middle).start < bearer)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < mentions->len; low++)
    {
      const KutipMention *m = &g_array_index (mentions, KutipMention, low);

      if (m->start != bearer)
        break;
      if (m->type == KUTIP_ENTITY_PERSON)
        {
          *index = low;
          return m;
        }
    }
  return NULL;
}

static gboolean
extends (const char *longer, const char *shorter)
{
  gsize n = strlen (shorter);

  return strlen (longer) > n && g_ascii_strncasecmp (longer, shorter, n) == 0 && longer[n] == ' ';
}

/* A person's role: the first office beside the name, or its fuller form later; else the first
   rank. */
static void
give_roles (KutipAliases *self, const KutipMentioned *paragraphs, guint n_paragraphs)
{
  g_autofree gboolean *ranked = g_new0 (gboolean, self->n_entities + 1);

  for (guint i = 0; i < n_paragraphs; i++)
    for (guint j = 0; j < paragraphs[i].mentions->len; j++)
      {
        const KutipMention *role = &g_array_index (paragraphs[i].mentions, KutipMention, j);
        guint bearer, at;
        KutipNamed *entity;
        const char *words;

        if (role->type != KUTIP_ENTITY_ROLE ||
            find_bearer (paragraphs[i].mentions, j, &bearer) == NULL)
          continue;
        at = self->entity_of[self->offsets[i] + bearer];
        entity = &self->entities[at];
        words = keep_words (self, paragraphs[i].text + role->start, role->end - role->start);
        if (entity->role == NULL || (ranked[at] && !role->rank) || extends (words, entity->role))
          {
            entity->role = words;
            ranked[at] = role->rank;
          }
      }
}

/**
 * kutip_aliases_find:
 * @language: the draft's language
 * @paragraphs: (array length=n_paragraphs): what was found in each paragraph
 * @n_paragraphs: how many there are
 * @cancellable: (nullable): breaks it off
 *
 * Finds which mentions name the same entity.
 *
 * Returns: (transfer full): the entities; nothing in it points into @paragraphs. None where it was
 *   broken off.
 */
KutipAliases *
kutip_aliases_find (const KutipLanguage *language, const KutipMentioned *paragraphs,
                    guint n_paragraphs, GCancellable *cancellable)
{
  KutipAliases *self = g_new0 (KutipAliases, 1);
  g_autoptr (KutipNameForms) forms = kutip_name_forms_new (language->lexicon);
  g_autoptr (GArray) genders = NULL;
  g_autofree guint32 *form_of = NULL;

  self->offsets = g_new (guint32, n_paragraphs + 1);
  for (guint i = 0; i < n_paragraphs; i++)
    {
      self->offsets[i] = self->n_refs;
      self->n_refs += paragraphs[i].mentions->len;
    }
  self->offsets[n_paragraphs] = self->n_refs;
  self->strings = g_string_chunk_new (1024);
  self->refs = g_new (KutipMentionRef, self->n_refs);
  self->entity_of = g_new (guint32, self->n_refs);
  form_of = g_new (guint32, self->n_refs);

  genders = kutip_alias_pass (forms, paragraphs, n_paragraphs, form_of, self->entity_of, cancellable);
  if (g_cancellable_is_cancelled (cancellable))
    return self;
  self->n_entities = genders->len;
  self->entities = g_new0 (KutipNamed, self->n_entities);
  group_mentions (self, paragraphs, n_paragraphs);
  for (guint i = 0; i < self->n_entities; i++)
    {
      char id[16];

      g_snprintf (id, sizeof id, "e%u", i + 1);
      self->entities[i].id = g_string_chunk_insert (self->strings, id);
      self->entities[i].gender = g_array_index (genders, guint8, i);
      name_entity (self, &self->entities[i], forms, form_of, paragraphs);
    }
  give_roles (self, paragraphs, n_paragraphs);
  return self;
}

void
kutip_aliases_free (KutipAliases *self)
{
  g_free (self->entities);
  g_free (self->refs);
  g_free (self->entity_of);
  g_free (self->offsets);
  g_string_chunk_free (self->strings);
  g_free (self);
}

guint
kutip_aliases_get_entity (const KutipAliases *self, guint paragraph, guint mention)
{
  return self->entity_of[self->offsets[paragraph] + mention];
}
