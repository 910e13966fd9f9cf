/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip.h>

/* All that a snapshot says, in words, so that a difference between two can be read. */

static inline void
append_span (GString *out, KutipSpan span)
{
  g_string_append_printf (out, " %u-%u", span.start, span.end);
}

static inline char *
describe_analysis (KutipAnalysis *analysis)
{
  GString *out = g_string_new (kutip_analysis_get_language (analysis));

  g_string_append_printf (out, " %u\n", kutip_analysis_get_length (analysis));
  for (guint i = 0; i < kutip_analysis_get_n_entities (analysis); i++)
    {
      KutipEntity *entity = kutip_analysis_get_entity (analysis, i);

      g_string_append_printf (out, "%s %s “%s” %s %s %.4f", kutip_entity_get_id (entity),
                              kutip_entity_type_get_nick (kutip_entity_get_entity_type (entity)),
                              kutip_entity_get_name (entity), kutip_entity_get_value (entity),
                              kutip_entity_get_role (entity), kutip_entity_get_confidence (entity));
      for (guint j = 0; j < kutip_entity_get_n_mentions (entity); j++)
        append_span (out, kutip_entity_get_mention (entity, j));
      g_string_append_c (out, '\n');
    }
  for (guint i = 0; i < kutip_analysis_get_n_attributions (analysis); i++)
    {
      KutipAttribution *attribution = kutip_analysis_get_attribution (analysis, i);
      KutipEntity *speaker = kutip_attribution_get_speaker (attribution);

      g_string_append_printf (out, "%s %s %s %s",
                              kutip_attribution_kind_get_nick (kutip_attribution_get_kind (attribution)),
                              speaker ? kutip_entity_get_id (speaker) : "-",
                              kutip_speaker_kind_get_nick (kutip_attribution_get_speaker_kind (attribution)),
                              kutip_attribution_get_speaker_name (attribution));
      for (guint j = 0; j < kutip_attribution_get_n_contents (attribution); j++)
        append_span (out, kutip_attribution_get_content (attribution, j));
      append_span (out, kutip_attribution_get_cue (attribution));
      append_span (out, kutip_attribution_get_source (attribution));
      g_string_append_c (out, '\n');
    }
  for (guint i = 0; i < kutip_analysis_get_n_checks (analysis); i++)
    {
      KutipCheck *check = kutip_analysis_get_check (analysis, i);

      g_string_append_printf (out, "%s %s", kutip_check_get_code (check), kutip_check_get_message (check));
      append_span (out, kutip_check_get_span (check));
      append_span (out, kutip_check_get_related (check));
      g_string_append_c (out, '\n');
    }
  for (guint i = 0; i < kutip_analysis_get_n_paragraphs (analysis); i++)
    {
      guint n;
      const KutipMark *marks = kutip_marks_get_array (kutip_analysis_get_marks (analysis, i), &n);

      append_span (out, kutip_analysis_get_paragraph (analysis, i));
      for (guint j = 0; j < n; j++)
        {
          g_string_append_printf (out, " %s", kutip_mark_kind_get_nick (marks[j].kind));
          append_span (out, marks[j].span);
        }
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}
