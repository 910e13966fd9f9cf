/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/kutip-export-private.h"

#include <string.h>

#include "export/kutip-one-line.h"

/*
 * One table of all facts (RFC 4180), a row a fact. The columns' names are for programs and stay
 * English.
 */

#define HEADER "draft,fact,text,value,role,kind,speaker,speaker_kind,source,cue,stance,message,fix," \
               "mentions,line,start,end"
#define LINE_END "\r\n"

/* A row; NULL is an empty cell. */
typedef struct {
  const char *fact;
  const char *text;
  const char *value;
  const char *role;
  const char *kind;
  const char *speaker;
  const char *speaker_kind;
  const char *source;
  const char *cue;
  const char *stance;
  const char *message;
  const char *fix;
  guint n_mentions;
  KutipSpan span;
} Row;

static gboolean
is_number (const char *text)
{
  char *end;

  g_ascii_strtod (text, &end);
  return end != text && *end == '\0';
}

/* A spreadsheet takes a cell that begins like this for a formula, and would run it. */
static gboolean
is_formula (const char *text)
{
  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL && !is_number (text);
}

static void
append_cell (GString *out, const char *text)
{
  g_autofree char *flat = kutip_one_line_dup (text != NULL ? text : "");
  gboolean formula = is_formula (flat);
  gboolean quoted = formula || strpbrk (flat, ",\"\r\n") != NULL;

  if (quoted)
    g_string_append_c (out, '"');
  if (formula)
    g_string_append_c (out, '\'');
  for (const char *p = flat; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  if (quoted)
    g_string_append_c (out, '"');
}

static void
append_row (GString *out, const KutipExportDraft *draft, const Row *row)
{
  const char *const cells[] = { draft->name, row->fact, row->text, row->value, row->role, row->kind,
                                row->speaker, row->speaker_kind, row->source, row->cue,
                                row->stance, row->message, row->fix };
  guint line = kutip_analysis_find_paragraph (draft->analysis, row->span.start) + 1;

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      append_cell (out, cells[i]);
      g_string_append_c (out, ',');
    }
  if (row->n_mentions > 0)
    g_string_append_printf (out, "%u", row->n_mentions);
  g_string_append_printf (out, ",%u,%u,%u" LINE_END, line, row->span.start, row->span.end);
}

static void
append_entity (GString *out, const KutipExportDraft *draft, const KutipEntity *entity)
{
  Row row = {
    .fact = kutip_entity_type_get_nick (kutip_entity_get_entity_type (entity)),
    .text = kutip_entity_get_name (entity),
    .value = kutip_entity_get_value (entity),
    .role = kutip_entity_get_role (entity),
    .n_mentions = kutip_entity_get_n_mentions (entity),
    .span = kutip_entity_get_mention (entity, 0),
  };

  append_row (out, draft, &row);
}

static void
append_attribution (GString *out, const KutipExportDraft *draft,
                    const KutipAttribution *attribution)
{
  KutipEntity *speaker = kutip_attribution_get_speaker (attribution);
  guint n = kutip_attribution_get_n_contents (attribution);
  g_autofree char *content = kutip_export_dup_content (draft->analysis, attribution);
  g_autofree char *source =
    kutip_one_line_dup_span (draft->analysis, kutip_attribution_get_source (attribution));
  g_autofree char *cue = kutip_one_line_dup_span (draft->analysis, kutip_attribution_get_cue (attribution));
  Row row = {
    .fact = "statement",
    .text = content,
    .role = speaker != NULL ? kutip_entity_get_role (speaker) : NULL,
    .kind = kutip_attribution_kind_get_nick (kutip_attribution_get_kind (attribution)),
    .speaker = kutip_attribution_get_speaker_name (attribution),
    .speaker_kind =
      kutip_speaker_kind_get_nick (kutip_attribution_get_speaker_kind (attribution)),
    .source = source,
    .cue = cue,
    .stance = kutip_export_get_stance_nick (kutip_attribution_get_stance (attribution)),
    .span = { kutip_attribution_get_content (attribution, 0).start,
              kutip_attribution_get_content (attribution, n - 1).end },
  };

  append_row (out, draft, &row);
}

static void
append_check (GString *out, const KutipExportDraft *draft, const KutipCheck *check)
{
  g_autofree char *words = kutip_one_line_dup_span (draft->analysis, kutip_check_get_span (check));
  Row row = {
    .fact = "check",
    .text = words,
    .value = kutip_check_get_code (check),
    .kind = kutip_severity_get_nick (kutip_check_get_severity (check)),
    .message = kutip_check_get_message (check),
    .fix = kutip_check_get_fix (check),
    .span = kutip_check_get_span (check),
  };

  append_row (out, draft, &row);
}

void
kutip_export_csv (GString *out, const KutipExportDraft *drafts, guint n_drafts,
                  const KutipExportStyle *style)
{
  g_string_append (out, HEADER LINE_END);
  for (guint i = 0; i < n_drafts; i++)
    {
      KutipAnalysis *analysis = drafts[i].analysis;

      for (guint j = 0; j < kutip_analysis_get_n_entities (analysis); j++)
        append_entity (out, &drafts[i], kutip_analysis_get_entity (analysis, j));
      for (guint j = 0; j < kutip_analysis_get_n_attributions (analysis); j++)
        append_attribution (out, &drafts[i], kutip_analysis_get_attribution (analysis, j));
      for (guint j = 0; j < kutip_analysis_get_n_checks (analysis); j++)
        append_check (out, &drafts[i], kutip_analysis_get_check (analysis, j));
    }
}
