/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-rows-private.h"

#include <glib/gi18n-lib.h>

/* Fewer words than that say nothing without those around them: a quotation mark. */
#define MIN_TEXT 3

static KutipSection
find_section (const KutipRowBuilder *builder, KutipSeverity severity)
{
  if (builder->order->view == KUTIP_VIEW_ALL)
    return KUTIP_SECTION_CHECKS;
  switch (severity)
    {
    case KUTIP_SEVERITY_ERROR:
      return KUTIP_SECTION_ERRORS;
    case KUTIP_SEVERITY_WARNING:
      return KUTIP_SECTION_WARNINGS;
    case KUTIP_SEVERITY_HINT:
    default:
      return KUTIP_SECTION_HINTS;
    }
}

static void
add_check (KutipRowBuilder *builder, GHashTable *n_of_code, KutipCheck *check)
{
  KutipSeverity severity = kutip_check_get_severity (check);
  const char *message = kutip_check_get_message (check), *fix = kutip_check_get_fix (check);
  KutipSpan span = kutip_check_get_span (check), related = kutip_check_get_related (check);
  g_autofree char *text = NULL, *write = NULL, *detail = NULL;
  KutipRow *row;
  guint key;

  builder->rows->totals.n_checks[severity]++;
  if (builder->order->show != KUTIP_SHOW_ALL ||
      (builder->order->view != KUTIP_VIEW_ALL && builder->order->view != KUTIP_VIEW_CHECKS))
    return;
  text = span.end - span.start < MIN_TEXT ? kutip_rows_dup_context (builder, span)
                                          : kutip_rows_dup_line (builder, span);
  write = fix && *fix ? g_strdup_printf (_("write: %s"), fix) : NULL;
  detail = write ? g_strdup_printf ("%s (%s)", message, write) : g_strdup (message);
  key = kutip_rows_make_key (builder, KUTIP_SECTION_CHECKS, text, g_str_hash (message));
  if (!kutip_rows_match (builder, text) && !kutip_rows_match (builder, message))
    return;
  row = kutip_row_new (KUTIP_ROW_CHECK, find_section (builder, severity), text, detail);
  row->key = key;
  row->weight = GPOINTER_TO_UINT (g_hash_table_lookup (n_of_code, kutip_check_get_code (check)));
  row->check = kutip_check_ref (check);
  kutip_row_add_place (row, span);
  if (related.start < related.end)
    kutip_row_add_place (row, related);
  kutip_rows_add (builder, kutip_rows_get_section (builder, row->section), row);
}

void
kutip_rows_add_checks (KutipRowBuilder *builder)
{
  g_autoptr (GHashTable) n_of_code = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = kutip_analysis_get_n_checks (builder->analysis);

  for (guint i = 0; i < n; i++)
    {
      const char *code = kutip_check_get_code (kutip_analysis_get_check (builder->analysis, i));
      guint before = GPOINTER_TO_UINT (g_hash_table_lookup (n_of_code, code));

      g_hash_table_insert (n_of_code, (gpointer) code, GUINT_TO_POINTER (before + 1));
    }
  for (guint i = 0; i < n; i++)
    add_check (builder, n_of_code, kutip_analysis_get_check (builder->analysis, i));
}
