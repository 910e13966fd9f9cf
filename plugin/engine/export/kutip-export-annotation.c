/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/kutip-export-private.h"

/*
 * Web annotations (W3C Web Annotation Data Model and Vocabulary): a page of annotations for each
 * draft. A mention and a statement are identified and classified, a finding of a check is commented
 * on and its fix is an edit. A place is given twice, by position and by its words with those around
 * them, so that it can be found again in a draft that has changed.
 */

#define CONTEXT "http://www.w3.org/ns/anno.jsonld"
#define WORDS_AROUND 32

typedef struct {
  JsonBuilder *builder;
  KutipAnalysis *analysis;
  const char *id;      /* of the page */
  const char *source;  /* the draft's address */
  guint n;             /* annotations so far */
} Writer;

static void
add (Writer *self, const char *name, const char *value)
{
  json_builder_set_member_name (self->builder, name);
  json_builder_add_string_value (self->builder, value);
}

static void
add_body (Writer *self, const char *purpose, const char *value)
{
  if (value == NULL)
    return;
  json_builder_begin_object (self->builder);
  add (self, "type", "TextualBody");
  add (self, "purpose", purpose);
  add (self, "value", value);
  add (self, "format", "text/plain");
  json_builder_end_object (self->builder);
}

static void
add_words (Writer *self, const char *name, guint start, guint end)
{
  g_autofree char *words = kutip_analysis_dup_text (self->analysis, (KutipSpan) { start, end });

  add (self, name, words);
}

static void
add_target (Writer *self, KutipSpan span)
{
  guint before = span.start - MIN (span.start, WORDS_AROUND);
  guint after = MIN (span.end + WORDS_AROUND, kutip_analysis_get_length (self->analysis));

  json_builder_begin_object (self->builder);
  add (self, "source", self->source);
  json_builder_set_member_name (self->builder, "selector");
  json_builder_begin_array (self->builder);
  json_builder_begin_object (self->builder);
  add (self, "type", "TextPositionSelector");
  json_builder_set_member_name (self->builder, "start");
  json_builder_add_int_value (self->builder, span.start);
  json_builder_set_member_name (self->builder, "end");
  json_builder_add_int_value (self->builder, span.end);
  json_builder_end_object (self->builder);
  json_builder_begin_object (self->builder);
  add (self, "type", "TextQuoteSelector");
  add_words (self, "exact", span.start, span.end);
  add_words (self, "prefix", before, span.start);
  add_words (self, "suffix", span.end, after);
  json_builder_end_object (self->builder);
  json_builder_end_array (self->builder);
  json_builder_end_object (self->builder);
}

/* Begins an annotation as far as its bodies. */
static void
begin (Writer *self, const char *motivation)
{
  g_autofree char *id = g_strdup_printf ("%s#a%u", self->id, ++self->n);

  json_builder_begin_object (self->builder);
  add (self, "id", id);
  add (self, "type", "Annotation");
  add (self, "motivation", motivation);
  json_builder_set_member_name (self->builder, "body");
  json_builder_begin_array (self->builder);
}

static void
begin_targets (Writer *self)
{
  json_builder_end_array (self->builder);
  json_builder_set_member_name (self->builder, "target");
  json_builder_begin_array (self->builder);
}

static void
end (Writer *self)
{
  json_builder_end_array (self->builder);
  json_builder_end_object (self->builder);
}

/* One annotation an entity; its mentions are the targets. */
static void
add_entity (Writer *self, const KutipEntity *entity)
{
  begin (self, "identifying");
  add_body (self, "classifying",
            kutip_entity_type_get_nick (kutip_entity_get_entity_type (entity)));
  add_body (self, "identifying", kutip_entity_get_name (entity));
  add_body (self, "describing", kutip_entity_get_value (entity));
  add_body (self, "describing", kutip_entity_get_role (entity));
  begin_targets (self);
  for (guint i = 0; i < kutip_entity_get_n_mentions (entity); i++)
    add_target (self, kutip_entity_get_mention (entity, i));
  end (self);
}

static void
add_attribution (Writer *self, const KutipAttribution *attribution)
{
  KutipAttributionKind kind = kutip_attribution_get_kind (attribution);

  begin (self, "classifying");
  add_body (self, "classifying", kutip_attribution_kind_get_nick (kind));
  add_body (self, "identifying", kutip_attribution_get_speaker_name (attribution));
  begin_targets (self);
  for (guint i = 0; i < kutip_attribution_get_n_contents (attribution); i++)
    add_target (self, kutip_attribution_get_content (attribution, i));
  end (self);
}

static void
add_check (Writer *self, const KutipCheck *check)
{
  begin (self, "assessing");
  add_body (self, "classifying", kutip_check_get_code (check));
  add_body (self, "commenting", kutip_check_get_message (check));
  add_body (self, "editing", kutip_check_get_fix (check));
  begin_targets (self);
  add_target (self, kutip_check_get_span (check));
  end (self);
}

static void
add_draft (JsonBuilder *builder, const KutipExportDraft *draft)
{
  g_autofree char *id = kutip_export_dup_urn (draft);
  const char *source = draft->uri != NULL ? draft->uri : id;
  Writer self = { builder, draft->analysis, id, source, 0 };
  KutipAnalysis *analysis = draft->analysis;

  json_builder_begin_object (builder);
  add (&self, "@context", CONTEXT);
  add (&self, "id", id);
  add (&self, "type", "AnnotationPage");
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < kutip_analysis_get_n_entities (analysis); i++)
    add_entity (&self, kutip_analysis_get_entity (analysis, i));
  for (guint i = 0; i < kutip_analysis_get_n_attributions (analysis); i++)
    add_attribution (&self, kutip_analysis_get_attribution (analysis, i));
  for (guint i = 0; i < kutip_analysis_get_n_checks (analysis); i++)
    add_check (&self, kutip_analysis_get_check (analysis, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

void
kutip_export_annotation (GString *out, const KutipExportDraft *drafts, guint n_drafts,
                         const KutipExportStyle *style)
{
  kutip_export_append_drafts (out, drafts, n_drafts, add_draft);
}
