/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/kutip-export-private.h"

/*
 * Kutip's own JSON: everything that was found, by position. Members that a fact lacks are left
 * out, but for cue, source and speaker, which are null: a reader of the format looks for them.
 */

static void
add_bounds (JsonBuilder *builder, KutipSpan span)
{
  json_builder_set_member_name (builder, "start");
  json_builder_add_int_value (builder, span.start);
  json_builder_set_member_name (builder, "end");
  json_builder_add_int_value (builder, span.end);
}

static void
add_span (JsonBuilder *builder, KutipSpan span)
{
  if (kutip_export_span_is_empty (span))
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  add_bounds (builder, span);
  json_builder_end_object (builder);
}

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  if (value == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_entity (JsonBuilder *builder, const KutipEntity *entity)
{
  KutipEntityType type = kutip_entity_get_entity_type (entity);
  guint n = kutip_entity_get_n_mentions (entity);

  json_builder_begin_object (builder);
  add_string (builder, "id", kutip_entity_get_id (entity));
  add_string (builder, "type", kutip_entity_type_get_nick (type));
  add_string (builder, "name", kutip_entity_get_name (entity));
  add_string (builder, "value", kutip_entity_get_value (entity));
  add_string (builder, "role", kutip_entity_get_role (entity));
  json_builder_set_member_name (builder, "mentions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    add_span (builder, kutip_entity_get_mention (entity, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_attribution (JsonBuilder *builder, const KutipAttribution *attribution)
{
  KutipEntity *speaker = kutip_attribution_get_speaker (attribution);
  guint n = kutip_attribution_get_n_contents (attribution);

  json_builder_begin_object (builder);
  add_string (builder, "kind",
              kutip_attribution_kind_get_nick (kutip_attribution_get_kind (attribution)));
  json_builder_set_member_name (builder, "content");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    add_span (builder, kutip_attribution_get_content (attribution, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "cue");
  add_span (builder, kutip_attribution_get_cue (attribution));
  json_builder_set_member_name (builder, "source");
  add_span (builder, kutip_attribution_get_source (attribution));
  json_builder_set_member_name (builder, "speaker");
  json_builder_add_string_value (builder, speaker ? kutip_entity_get_id (speaker) : NULL);
  add_string (builder, "stance",
              kutip_export_get_stance_nick (kutip_attribution_get_stance (attribution)));
  json_builder_end_object (builder);
}

static void
add_check (JsonBuilder *builder, const KutipCheck *check)
{
  KutipSpan related = kutip_check_get_related (check);

  json_builder_begin_object (builder);
  add_string (builder, "code", kutip_check_get_code (check));
  add_string (builder, "severity", kutip_severity_get_nick (kutip_check_get_severity (check)));
  add_string (builder, "message", kutip_check_get_message (check));
  add_bounds (builder, kutip_check_get_span (check));
  if (!kutip_export_span_is_empty (related))
    {
      json_builder_set_member_name (builder, "related");
      add_span (builder, related);
    }
  add_string (builder, "fix", kutip_check_get_fix (check));
  json_builder_end_object (builder);
}

static void
add_analysis (JsonBuilder *builder, JsonNode *id, KutipAnalysis *analysis)
{
  guint n_entities = kutip_analysis_get_n_entities (analysis);
  guint n_attributions = kutip_analysis_get_n_attributions (analysis);
  guint n_checks = kutip_analysis_get_n_checks (analysis);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "id");
  if (id != NULL)
    json_builder_add_value (builder, json_node_copy (id));
  else
    json_builder_add_null_value (builder);
  json_builder_set_member_name (builder, "language");
  json_builder_add_string_value (builder, kutip_analysis_get_language (analysis));

  json_builder_set_member_name (builder, "entities");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_entities; i++)
    add_entity (builder, kutip_analysis_get_entity (analysis, i));
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "attributions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_attributions; i++)
    add_attribution (builder, kutip_analysis_get_attribution (analysis, i));
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "checks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_checks; i++)
    add_check (builder, kutip_analysis_get_check (analysis, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

void
kutip_export_json_line (GString *out, JsonNode *id, KutipAnalysis *analysis)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;

  add_analysis (builder, id, analysis);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_to_gstring (generator, out);
}

static void
add_draft (JsonBuilder *builder, const KutipExportDraft *draft)
{
  g_autoptr (JsonNode) id = json_node_new (JSON_NODE_VALUE);

  json_node_set_string (id, draft->name);
  add_analysis (builder, draft->name != NULL ? id : NULL, draft->analysis);
}

void
kutip_export_json (GString *out, const KutipExportDraft *drafts, guint n_drafts,
                   const KutipExportStyle *style)
{
  kutip_export_append_drafts (out, drafts, n_drafts, add_draft);
}
