/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-fact-private.h"

G_DEFINE_BOXED_TYPE (KutipEntity, kutip_entity, kutip_entity_ref, kutip_entity_unref)

/**
 * kutip_entity_type_get_nick:
 * @type: a type
 *
 * Names a type of entity for programs.
 *
 * Returns: (transfer none): the type's short name, as the JSON result has it
 */
const char *
kutip_entity_type_get_nick (KutipEntityType type)
{
  static const char *const nicks[KUTIP_N_ENTITY_TYPES] = {
    "person", "organization", "place", "date", "money", "percent", "quantity", "role",
  };

  g_return_val_if_fail ((guint) type < KUTIP_N_ENTITY_TYPES, NULL);
  return nicks[type];
}

KutipEntity *
kutip_entity_new (KutipEntityType type, guint n_mentions)
{
  KutipEntity *self = g_new0 (KutipEntity, 1);

  g_atomic_ref_count_init (&self->refs);
  self->type = type;
  self->n_mentions = n_mentions;
  self->mentions = g_new0 (KutipSpan, n_mentions);
  return self;
}

/**
 * kutip_entity_ref:
 * @self: an entity
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
KutipEntity *
kutip_entity_ref (KutipEntity *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * kutip_entity_unref:
 * @self: (transfer full): an entity
 *
 * Drops a reference; the last one frees the entity.
 */
void
kutip_entity_unref (KutipEntity *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_free (self->id);
  g_free (self->name);
  g_free (self->value);
  g_free (self->role);
  g_free (self->mentions);
  g_free (self);
}

/**
 * kutip_entity_get_id:
 * @self: an entity
 *
 * Gets the name by which the results of one snapshot refer to it.
 *
 * Returns: (transfer none): the entity's name within its snapshot: "e1", "e2" … in text order
 */
const char *
kutip_entity_get_id (const KutipEntity *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->id;
}

/**
 * kutip_entity_get_entity_type:
 * @self: an entity
 *
 * Tells whether it is a person, a place, a date …
 *
 * Returns: what the entity is
 */
KutipEntityType
kutip_entity_get_entity_type (const KutipEntity *self)
{
  g_return_val_if_fail (self != NULL, KUTIP_ENTITY_PERSON);
  return self->type;
}

/**
 * kutip_entity_get_name:
 * @self: an entity
 *
 * Names it for a list.
 *
 * Returns: (transfer none): its fullest name in the draft, in the draft's own words
 */
const char *
kutip_entity_get_name (const KutipEntity *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->name;
}

/**
 * kutip_entity_get_value:
 * @self: an entity
 *
 * A date's value is ISO 8601 ("2019-09-15", "2018"). A figure's is a plain decimal number and its
 * unit: "45000000 IDR", "12.5 %", "18 month".
 *
 * Returns: (transfer none) (nullable): the normalised value, %NULL where there is none
 */
const char *
kutip_entity_get_value (const KutipEntity *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->value;
}

/**
 * kutip_entity_get_role:
 * @self: an entity
 *
 * Tells the role that the draft gives a person.
 *
 * Returns: (transfer none) (nullable): what the draft calls a person beside the name, in its own
 *   words ("Kepala Dinas Bina Marga"), %NULL where it gives no role
 */
const char *
kutip_entity_get_role (const KutipEntity *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->role;
}

/**
 * kutip_entity_get_confidence:
 * @self: an entity
 *
 * Tells how sure it is that this is a name, and of this type.
 *
 * Returns: how sure its surest mention is, from 0 to 1
 */
double
kutip_entity_get_confidence (const KutipEntity *self)
{
  g_return_val_if_fail (self != NULL, 0.0);
  return self->confidence;
}

/**
 * kutip_entity_get_n_mentions:
 * @self: an entity
 *
 * Counts the mentions.
 *
 * Returns: how often the draft mentions it; at least 1
 */
guint
kutip_entity_get_n_mentions (const KutipEntity *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_mentions;
}

/**
 * kutip_entity_get_mention:
 * @self: an entity
 * @index: which mention, in text order
 *
 * Tells where one mention stands.
 *
 * Returns: the mention's place in the draft, in code points
 */
KutipSpan
kutip_entity_get_mention (const KutipEntity *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->n_mentions, ((KutipSpan) { 0, 0 }));
  return self->mentions[index];
}
