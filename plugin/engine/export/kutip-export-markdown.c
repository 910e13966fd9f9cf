/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/kutip-export-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "export/kutip-fact-sheet.h"

/*
 * The fact sheet as a task list in Markdown (CommonMark; the boxes are GitHub's): a box to tick for
 * each fact.
 */

/* What means something within a line, to CommonMark, to GitHub's tables and strikethrough, or to
   those who read $ as mathematics. */
#define SPECIAL "\\`*_[]<>~|&#$"

static void
append_escaped (GString *out, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (strchr (SPECIAL, *p) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
}

static void
append_remarks (GString *out, const KutipSheetRow *row)
{
  g_string_append (out, " – ");
  g_string_append_printf (out, _("line %u"), row->line);
  if (row->n_mentions > 1)
    {
      g_string_append (out, ", ");
      g_string_append_printf (out, g_dngettext (GETTEXT_PACKAGE, "%u mention", "%u mentions",
                                              row->n_mentions), row->n_mentions);
    }
  for (guint i = 0; i < row->notes->len; i++)
    {
      g_string_append (out, "; ");
      append_escaped (out, row->notes->pdata[i]);
    }
}

static void
append_row (GString *out, KutipSheetKind kind, const KutipSheetRow *row)
{
  const char *emphasis = kind <= KUTIP_SHEET_PLACES ? "**" : "";

  g_string_append (out, "- [ ] ");
  if (kind == KUTIP_SHEET_CHECKS)
    g_string_append_printf (out, "**%s**: ", kutip_export_describe_severity (row->severity));
  g_string_append (out, emphasis);
  append_escaped (out, row->text);
  g_string_append (out, emphasis);
  if (row->detail != NULL)
    {
      g_string_append (out, kutip_sheet_get_separator (kind));
      append_escaped (out, row->detail);
    }
  append_remarks (out, row);
  g_string_append_c (out, '\n');
}

static void
append_section (GString *out, KutipSheetKind kind, const KutipSheetSection *section)
{
  g_string_append_printf (out, "\n## %s (%u)\n", section->title, section->n_rows);
  for (guint i = 0; i < section->groups->len; i++)
    {
      const KutipSheetGroup *group = section->groups->pdata[i];

      g_string_append_c (out, '\n');
      if (group->title != NULL)
        {
          g_string_append (out, "### ");
          append_escaped (out, group->title);
          if (group->detail != NULL)
            {
              g_string_append (out, ", ");
              append_escaped (out, group->detail);
            }
          g_string_append (out, "\n\n");
        }
      for (guint j = 0; j < group->rows->len; j++)
        append_row (out, kind, group->rows->pdata[j]);
    }
}

static void
append_draft (GString *out, const KutipExportDraft *draft)
{
  g_autoptr (KutipSheet) sheet = kutip_sheet_new (draft);

  g_string_append (out, "# ");
  append_escaped (out, sheet->title != NULL ? sheet->title : _("Fact sheet"));
  g_string_append_c (out, '\n');
  if (sheet->n_rows == 0)
    g_string_append_printf (out, "\n%s\n", _("Nothing was found."));
  for (guint i = 0; i < KUTIP_N_SHEET_KINDS; i++)
    if (sheet->sections[i].n_rows > 0)
      append_section (out, i, &sheet->sections[i]);
}

void
kutip_export_markdown (GString *out, const KutipExportDraft *drafts, guint n_drafts,
                       const KutipExportStyle *style)
{
  for (guint i = 0; i < n_drafts; i++)
    {
      if (i > 0)
        g_string_append_c (out, '\n');
      append_draft (out, &drafts[i]);
    }
}
