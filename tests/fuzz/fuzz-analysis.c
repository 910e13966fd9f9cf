/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A draft of any bytes: all that is found lies inside it, and every export can tell it. */
#include "export/kutip-export.h"
#include "fuzz.h"

static void
check_span (KutipAnalysis *analysis, KutipSpan span)
{
  g_assert_cmpuint (span.start, <=, span.end);
  g_assert_cmpuint (span.end, <=, kutip_analysis_get_length (analysis));
}

static void
check_attribution (KutipAnalysis *analysis, KutipAttribution *attribution)
{
  guint end = 0;

  for (guint j = 0; j < kutip_attribution_get_n_contents (attribution); j++)
    {
      KutipSpan content = kutip_attribution_get_content (attribution, j);

      check_span (analysis, content);
      g_assert_cmpuint (content.start, >=, end);
      g_assert_cmpuint (content.start, <, content.end);
      end = content.end;
    }
  check_span (analysis, kutip_attribution_get_cue (attribution));
  check_span (analysis, kutip_attribution_get_source (attribution));
}

static void
check_marks (KutipAnalysis *analysis)
{
  guint at = 0;

  for (guint i = 0; i < kutip_analysis_get_n_paragraphs (analysis); i++)
    {
      KutipSpan paragraph = kutip_analysis_get_paragraph (analysis, i);
      guint n;
      const KutipMark *marks = kutip_marks_get_array (kutip_analysis_get_marks (analysis, i), &n);

      check_span (analysis, paragraph);
      g_assert_cmpuint (paragraph.start, >=, at);
      at = paragraph.end;
      for (guint j = 0; j < n; j++)
        {
          g_assert_cmpuint (marks[j].span.start, <, marks[j].span.end);
          g_assert_cmpuint (marks[j].span.end, <=, paragraph.end - paragraph.start);
        }
    }
}

/* One of the formats at a time: which, the draft decides. */
static void
check_export (KutipAnalysis *analysis, size_t number)
{
  const KutipExportDraft draft = { "draft.txt", NULL, analysis };
  const KutipExportStyle style = { 40 + number % 50, number % 2 };
  g_autoptr (GString) out = g_string_new (NULL);
  guint n;
  const KutipExportFormat *formats = kutip_export_get_formats (&n);

  formats[number % n].write (out, &draft, 1, &style);
  g_assert_true (g_utf8_validate (out->str, out->len, NULL));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (KutipAnalysis) analysis = NULL;

  if (size > FUZZ_MAX_SIZE)
    return 0;
  analysis = kutip_analyzer_analyze (fuzz_get_analyzer (), (const char *) data, size);
  for (guint i = 0; i < kutip_analysis_get_n_entities (analysis); i++)
    {
      KutipEntity *entity = kutip_analysis_get_entity (analysis, i);

      g_assert_true (g_utf8_validate (kutip_entity_get_name (entity), -1, NULL));
      for (guint j = 0; j < kutip_entity_get_n_mentions (entity); j++)
        check_span (analysis, kutip_entity_get_mention (entity, j));
    }
  for (guint i = 0; i < kutip_analysis_get_n_attributions (analysis); i++)
    check_attribution (analysis, kutip_analysis_get_attribution (analysis, i));
  for (guint i = 0; i < kutip_analysis_get_n_checks (analysis); i++)
    check_span (analysis, kutip_check_get_span (kutip_analysis_get_check (analysis, i)));
  check_marks (analysis);
  check_export (analysis, size);
  return 0;
}
