/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/kutip-export-private.h"

#include <string.h>

#include "export/kutip-one-line.h"

/*
 * Standoff annotation as the annotation tool brat reads it, beside the draft as its text file. The
 * names are those of our annotation guidelines: entities and Content, Cue, Source; the relations
 * Attribution (source to content), CueOf, SameSource (a content to another one of the same speaker
 * whose source names it) and Speaker (a content to the mention of who speaks); mentions of one
 * entity are an equivalence, Alias. Values, roles and findings of the checks are notes.
 */

static const char *const type_names[KUTIP_N_ENTITY_TYPES] = {
  [KUTIP_ENTITY_PERSON] = "Person",
  [KUTIP_ENTITY_ORGANIZATION] = "Organization",
  [KUTIP_ENTITY_PLACE] = "Place",
  [KUTIP_ENTITY_DATE] = "Date",
  [KUTIP_ENTITY_MONEY] = "Money",
  [KUTIP_ENTITY_PERCENT] = "Percent",
  [KUTIP_ENTITY_QUANTITY] = "Quantity",
  [KUTIP_ENTITY_ROLE] = "Role",
};

/* What has been written of an attribution: numbers of text-bound annotations, 0 for none. */
typedef struct {
  guint content;
  guint source;
  gboolean names; /* its source names its speaker */
} Written;

typedef struct {
  GString *out;
  KutipAnalysis *analysis;
  GHashTable *mentions; /* from entity to the number of its first mention; the others follow */
  guint n_texts;
  guint n_attributes;
  guint n_relations;
  guint n_notes;
} Writer;

/* The words of an annotation must stand on one line; brat wants each character of them kept. */
static void
append_words (Writer *self, KutipSpan span)
{
  g_autofree char *words = kutip_analysis_dup_text (self->analysis, span);

  for (char *p = words; *p != '\0'; p++)
    if (strchr ("\n\r\t", *p) != NULL)
      *p = ' ';
  g_string_append (self->out, words);
}

static guint
append_text (Writer *self, const char *type, const KutipSpan *spans, guint n_spans)
{
  self->n_texts++;
  g_string_append_printf (self->out, "T%u\t%s", self->n_texts, type);
  for (guint i = 0; i < n_spans; i++)
    g_string_append_printf (self->out, "%s%u %u", i > 0 ? ";" : " ", spans[i].start, spans[i].end);
  for (guint i = 0; i < n_spans; i++)
    {
      g_string_append_c (self->out, i > 0 ? ' ' : '\t');
      append_words (self, spans[i]);
    }
  g_string_append_c (self->out, '\n');
  return self->n_texts;
}

static void
append_note (Writer *self, guint text, const char *note)
{
  g_autofree char *flat = NULL;

  if (note == NULL)
    return;
  flat = kutip_one_line_dup (note);
  g_string_append_printf (self->out, "#%u\tAnnotatorNotes T%u\t%s\n", ++self->n_notes, text, flat);
}

static void
append_relation (Writer *self, const char *type, guint from, guint to)
{
  g_string_append_printf (self->out, "R%u\t%s Arg1:T%u Arg2:T%u\n", ++self->n_relations, type, from,
                          to);
}

static void
append_entity (Writer *self, KutipEntity *entity)
{
  const char *type = type_names[kutip_entity_get_entity_type (entity)];
  guint n = kutip_entity_get_n_mentions (entity);
  guint first = self->n_texts + 1;

  for (guint i = 0; i < n; i++)
    {
      KutipSpan span = kutip_entity_get_mention (entity, i);

      append_text (self, type, &span, 1);
    }
  g_hash_table_insert (self->mentions, entity, GUINT_TO_POINTER (first));
  append_note (self, first, kutip_entity_get_value (entity));
  append_note (self, first, kutip_entity_get_role (entity));
  if (n == 1)
    return;
  g_string_append (self->out, "*\tAlias");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (self->out, " T%u", first + i);
  g_string_append_c (self->out, '\n');
}

static Written
append_attribution (Writer *self, KutipAttribution *attribution)
{
  guint n = kutip_attribution_get_n_contents (attribution);
  g_autofree KutipSpan *contents = g_new (KutipSpan, n);
  KutipSpan cue = kutip_attribution_get_cue (attribution);
  KutipSpan source = kutip_attribution_get_source (attribution);
  KutipEntity *speaker = kutip_attribution_get_speaker (attribution);
  Written written = { 0 };

  for (guint i = 0; i < n; i++)
    contents[i] = kutip_attribution_get_content (attribution, i);
  written.content = append_text (self, "Content", contents, n);
  g_string_append_printf (self->out, "A%u\tKind T%u %s\n", ++self->n_attributes, written.content,
                          kutip_attribution_kind_get_nick (
                            kutip_attribution_get_kind (attribution)));
  if (!kutip_export_span_is_empty (source))
    {
      written.source = append_text (self, "Source", &source, 1);
      append_relation (self, "Attribution", written.source, written.content);
      written.names = speaker == NULL;
    }
  if (!kutip_export_span_is_empty (cue))
    append_relation (self, "CueOf", append_text (self, "Cue", &cue, 1), written.content);
  if (speaker != NULL)
    {
      guint first = GPOINTER_TO_UINT (g_hash_table_lookup (self->mentions, speaker));
      guint mention = kutip_export_choose_mention (attribution, &written.names);

      if (first > 0)
        append_relation (self, "Speaker", written.content, first + mention);
    }
  return written;
}

/* Links the contents whose source does not name their speaker: backward where an earlier one does,
   else forward. */
static void
append_links (Writer *self, const Written *written, guint n)
{
  g_autoptr (GHashTable) named = g_hash_table_new (NULL, NULL);
  g_autofree guint *links = g_new0 (guint, n);

  for (guint i = 0; i < 2 * n; i++)
    {
      guint at = i < n ? i : 2 * n - 1 - i;
      KutipAttribution *attribution = kutip_analysis_get_attribution (self->analysis, at);
      KutipEntity *speaker = kutip_attribution_get_speaker (attribution);

      if (i == n)
        g_hash_table_remove_all (named);
      if (speaker == NULL)
        continue;
      if (written[at].names)
        g_hash_table_insert (named, speaker, GUINT_TO_POINTER (written[at].content));
      else if (links[at] == 0)
        links[at] = GPOINTER_TO_UINT (g_hash_table_lookup (named, speaker));
    }
  for (guint i = 0; i < n; i++)
    if (links[i] > 0)
      append_relation (self, "SameSource", written[i].content, links[i]);
}

static void
append_check (Writer *self, const KutipCheck *check)
{
  KutipSpan span = kutip_check_get_span (check);

  if (!kutip_export_span_is_empty (span))
    append_note (self, append_text (self, "Check", &span, 1), kutip_check_get_message (check));
}

void
kutip_export_brat (GString *out, const KutipExportDraft *drafts, guint n_drafts,
                   const KutipExportStyle *style)
{
  KutipAnalysis *analysis = drafts[0].analysis;
  guint n = kutip_analysis_get_n_attributions (analysis);
  g_autoptr (GHashTable) mentions = g_hash_table_new (NULL, NULL);
  g_autofree Written *written = g_new0 (Written, n);
  Writer writer = { out, analysis, mentions };

  g_assert (n_drafts == 1);

  for (guint i = 0; i < kutip_analysis_get_n_entities (analysis); i++)
    append_entity (&writer, kutip_analysis_get_entity (analysis, i));
  for (guint i = 0; i < n; i++)
    written[i] = append_attribution (&writer, kutip_analysis_get_attribution (analysis, i));
  append_links (&writer, written, n);
  for (guint i = 0; i < kutip_analysis_get_n_checks (analysis); i++)
    append_check (&writer, kutip_analysis_get_check (analysis, i));
}
