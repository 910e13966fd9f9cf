/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "checks/kutip-checks.h"

#include "kutip-fact-private.h"

#include <string.h>

static const KutipCheckFunc checks[] = {
  kutip_check_no_speaker,
  kutip_check_unpaired_mark,
  kutip_check_weekday,
  kutip_check_first_reference,
  kutip_check_spelling,
  kutip_check_loaded_cue,
};

KutipCheck *
kutip_checks_report (KutipCheckContext *context, const char *code, KutipSeverity severity,
                     KutipSpan span, char *message)
{
  KutipCheck *check = kutip_check_new (code, severity, span, message);

  g_ptr_array_add (context->findings, check);
  return check;
}

gboolean
kutip_checks_is_quoted (const KutipCheckContext *context, KutipSpan span)
{
  KutipAnalysis *analysis = context->analysis;
  guint n = kutip_analysis_get_n_paragraphs (analysis);
  guint paragraph = kutip_analysis_find_paragraph (analysis, span.start);
  guint base, n_marks;
  const KutipMark *marks;

  if (n == 0)
    return FALSE;
  base = kutip_analysis_get_paragraph (analysis, paragraph).start;
  marks = kutip_marks_get_array (kutip_paragraphs_get (context->paragraphs, paragraph)->marks, &n_marks);
  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == KUTIP_MARK_QUOTATION && base + marks[i].span.start <= span.start &&
        span.end <= base + marks[i].span.end)
      return TRUE;
  return FALSE;
}

static int
compare_findings (gconstpointer a, gconstpointer b)
{
  const KutipCheck *x = *(KutipCheck *const *) a, *y = *(KutipCheck *const *) b;

  if (x->span.start != y->span.start)
    return x->span.start < y->span.start ? -1 : 1;
  if (x->span.end != y->span.end)
    return x->span.end < y->span.end ? -1 : 1;
  return strcmp (x->code, y->code);
}

void
kutip_checks_run (const KutipLanguage *language, const KutipParagraphs *paragraphs,
                  KutipAnalysis *analysis)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new ();
  KutipCheckContext context = { language, paragraphs, analysis, findings };

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    checks[i](&context);
  g_ptr_array_sort (findings, compare_findings);
  for (guint i = 0; i < findings->len; i++)
    kutip_analysis_take_check (analysis, findings->pdata[i]);
}
