/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/kutip-export-private.h"

#include "export/kutip-one-line.h"

/*
 * The draft in the vocabulary of schema.org, as JSON-LD: an Article that mentions people,
 * organizations and places, with a Quotation for each statement in quotation marks and a Claim for
 * each one that is reported. A speaker that the vocabulary has no type for (a group, a country, a
 * document) is given as creditText.
 */

#define CONTEXT "https://schema.org"

typedef struct {
  JsonBuilder *builder;
  KutipAnalysis *analysis;
  const char *id;
} Writer;

static void
add (Writer *self, const char *name, const char *value)
{
  if (value == NULL)
    return;
  json_builder_set_member_name (self->builder, name);
  json_builder_add_string_value (self->builder, value);
}

static void
add_id (Writer *self, const char *name, const char *fragment)
{
  g_autofree char *id = fragment != NULL ? g_strdup_printf ("%s#%s", self->id, fragment)
                                         : g_strdup (self->id);

  add (self, name, id);
}

static void
add_reference (Writer *self, const char *name, const char *fragment)
{
  if (name != NULL)
    json_builder_set_member_name (self->builder, name);
  json_builder_begin_object (self->builder);
  add_id (self, "@id", fragment);
  json_builder_end_object (self->builder);
}

/* NULL for what is not a thing of its own. */
static const char *
get_schema_type (const KutipEntity *entity)
{
  switch (kutip_entity_get_entity_type (entity))
    {
    case KUTIP_ENTITY_PERSON:
      return "Person";
    case KUTIP_ENTITY_ORGANIZATION:
      return "Organization";
    case KUTIP_ENTITY_PLACE:
      return "Place";
    case KUTIP_ENTITY_DATE:
    case KUTIP_ENTITY_MONEY:
    case KUTIP_ENTITY_PERCENT:
    case KUTIP_ENTITY_QUANTITY:
    case KUTIP_ENTITY_ROLE:
    default:
      return NULL;
    }
}

static void
add_aliases (Writer *self, const KutipEntity *entity)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *name = kutip_entity_get_name (entity);

  for (guint i = 0; i < kutip_entity_get_n_mentions (entity); i++)
    {
      g_autofree char *words =
        kutip_one_line_dup_span (self->analysis, kutip_entity_get_mention (entity, i));

      if (g_str_equal (words, name) || g_hash_table_contains (seen, words))
        continue;
      if (g_hash_table_size (seen) == 0)
        {
          json_builder_set_member_name (self->builder, "alternateName");
          json_builder_begin_array (self->builder);
        }
      json_builder_add_string_value (self->builder, words);
      g_hash_table_add (seen, g_steal_pointer (&words));
    }
  if (g_hash_table_size (seen) > 0)
    json_builder_end_array (self->builder);
}

static void
add_entity (Writer *self, const KutipEntity *entity)
{
  json_builder_begin_object (self->builder);
  add (self, "@type", get_schema_type (entity));
  add_id (self, "@id", kutip_entity_get_id (entity));
  add (self, "name", kutip_entity_get_name (entity));
  add_aliases (self, entity);
  if (kutip_entity_get_entity_type (entity) == KUTIP_ENTITY_PERSON)
    add (self, "jobTitle", kutip_entity_get_role (entity));
  json_builder_end_object (self->builder);
}

/* A place does not speak, in this vocabulary. */
static gboolean
can_speak (const KutipEntity *speaker)
{
  KutipEntityType type = speaker != NULL ? kutip_entity_get_entity_type (speaker)
                                         : KUTIP_ENTITY_ROLE;

  return type == KUTIP_ENTITY_PERSON || type == KUTIP_ENTITY_ORGANIZATION;
}

static void
add_attribution (Writer *self, guint number, const KutipAttribution *attribution)
{
  gboolean quoted = kutip_attribution_get_kind (attribution) == KUTIP_ATTRIBUTION_DIRECT;
  KutipEntity *speaker = kutip_attribution_get_speaker (attribution);
  g_autofree char *fragment = g_strdup_printf ("s%u", number);
  g_autofree char *text = kutip_export_dup_content (self->analysis, attribution);

  json_builder_begin_object (self->builder);
  add (self, "@type", quoted ? "Quotation" : "Claim");
  add_id (self, "@id", fragment);
  add (self, "text", text);
  add (self, "inLanguage", kutip_analysis_get_language (self->analysis));
  if (can_speak (speaker))
    add_reference (self, quoted ? "spokenByCharacter" : "author", kutip_entity_get_id (speaker));
  else
    add (self, "creditText", kutip_attribution_get_speaker_name (attribution));
  add_reference (self, quoted ? "isPartOf" : "appearance", NULL);
  json_builder_end_object (self->builder);
}

static void
add_article (Writer *self, const KutipExportDraft *draft)
{
  json_builder_begin_object (self->builder);
  add (self, "@type", "Article");
  add_id (self, "@id", NULL);
  add (self, "name", draft->name);
  add (self, "inLanguage", kutip_analysis_get_language (self->analysis));
  json_builder_set_member_name (self->builder, "mentions");
  json_builder_begin_array (self->builder);
  for (guint i = 0; i < kutip_analysis_get_n_entities (self->analysis); i++)
    {
      KutipEntity *entity = kutip_analysis_get_entity (self->analysis, i);

      if (get_schema_type (entity) != NULL)
        add_reference (self, NULL, kutip_entity_get_id (entity));
    }
  json_builder_end_array (self->builder);
  json_builder_end_object (self->builder);
}

static void
add_draft (JsonBuilder *builder, const KutipExportDraft *draft)
{
  KutipAnalysis *analysis = draft->analysis;
  g_autofree char *id = kutip_export_dup_urn (draft);
  Writer self = { builder, analysis, id };

  json_builder_begin_object (builder);
  add (&self, "@context", CONTEXT);
  json_builder_set_member_name (builder, "@graph");
  json_builder_begin_array (builder);
  add_article (&self, draft);
  for (guint i = 0; i < kutip_analysis_get_n_entities (analysis); i++)
    {
      KutipEntity *entity = kutip_analysis_get_entity (analysis, i);

      if (get_schema_type (entity) != NULL)
        add_entity (&self, entity);
    }
  for (guint i = 0; i < kutip_analysis_get_n_attributions (analysis); i++)
    add_attribution (&self, i + 1, kutip_analysis_get_attribution (analysis, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

void
kutip_export_schema (GString *out, const KutipExportDraft *drafts, guint n_drafts,
                     const KutipExportStyle *style)
{
  kutip_export_append_drafts (out, drafts, n_drafts, add_draft);
}
