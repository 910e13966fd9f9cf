/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/kutip-export-private.h"

#include <glib/gi18n-lib.h>

#include "export/kutip-export-resource.h"
#include "export/kutip-fact-sheet.h"
#include "export/kutip-html.h"
#include "export/kutip-one-line.h"

/*
 * The fact sheet as a page of its own: to be read in a browser, light or dark, and to be printed and
 * ticked off by hand, with the draft and its marks behind it. It loads nothing and runs nothing; a
 * policy in the page makes sure of that. The markup is well-formed XML too.
 */

#define BEGINNING_LENGTH 100
#define STYLE_SHEET "/org/kutip/export/fact-sheet.css"

/* Opens an element that holds words of the draft. @class_name: NULL for none. */
static void
open_draft_element (GString *out, const char *name, const char *class_name, const char *language)
{
  g_string_append_printf (out, "<%s dir=\"auto\"", name);
  if (class_name != NULL)
    g_string_append_printf (out, " class=\"%s\"", class_name);
  if (language != NULL)
    g_string_append_printf (out, " lang=\"%s\"", language);
  g_string_append_c (out, '>');
}

/* <NAME CLASS>text</NAME>; @class_name and @text may be NULL. */
static void
append_element (GString *out, const char *name, const char *class_name, const char *text)
{
  g_string_append_printf (out, class_name != NULL ? "<%s class=\"%s\">" : "<%s>", name, class_name);
  if (text != NULL)
    kutip_html_append_text (out, text, -1);
  g_string_append_printf (out, "</%s>", name);
}

/* The heads of a section's columns; NULL: it has no such column. */
typedef struct {
  const char *text;
  const char *detail;
} Columns;

static Columns
get_columns (KutipSheetKind kind)
{
  switch (kind)
    {
    case KUTIP_SHEET_PEOPLE:
      return (Columns) { _("Name"), _("Role") };
    case KUTIP_SHEET_ORGANIZATIONS:
    case KUTIP_SHEET_PLACES:
      return (Columns) { _("Name"), NULL };
    case KUTIP_SHEET_DATES:
    case KUTIP_SHEET_FIGURES:
      return (Columns) { _("In the draft"), _("Value") };
    case KUTIP_SHEET_CHECKS:
      return (Columns) { _("In the draft"), _("What is the matter") };
    case KUTIP_SHEET_STATEMENTS:
    default:
      return (Columns) { _("Statement"), NULL };
    }
}

/* One draft's part of the page. */
typedef struct {
  const KutipSheet *sheet;
  const char *prefix; /* of the ids of its lines */
} Page;

static void
append_remarks (GString *out, const KutipSheetRow *row)
{
  g_autoptr (GString) remarks = g_string_new (NULL);

  if (row->n_mentions > 1)
    g_string_append_printf (remarks, g_dngettext (GETTEXT_PACKAGE, "%u mention", "%u mentions",
                                                row->n_mentions), row->n_mentions);
  for (guint i = 0; i < row->notes->len; i++)
    g_string_append_printf (remarks, remarks->len > 0 ? "; %s" : "%s",
                            (const char *) row->notes->pdata[i]);
  append_element (out, "td", "remark", remarks->str);
}

static void
append_row (GString *out, const Page *page, KutipSheetKind kind, const KutipSheetRow *row)
{
  const char *language = page->sheet->language;

  g_string_append (out, "<tr><td class=\"box\"><input type=\"checkbox\" aria-label=\"");
  kutip_html_append_text (out, _("Checked"), -1);
  g_string_append (out, "\"/></td>");
  open_draft_element (out, "td", NULL, language);
  kutip_html_append_text (out, row->text, -1);
  g_string_append (out, "</td>");
  if (get_columns (kind).detail != NULL)
    {
      open_draft_element (out, "td", "detail", kind == KUTIP_SHEET_PEOPLE ? language : NULL);
      if (kind == KUTIP_SHEET_CHECKS)
        {
          append_element (out, "strong", kutip_severity_get_nick (row->severity),
                          kutip_export_describe_severity (row->severity));
          g_string_append (out, ": ");
        }
      if (row->detail != NULL)
        kutip_html_append_text (out, row->detail, -1);
      g_string_append (out, "</td>");
    }
  append_remarks (out, row);
  g_string_append_printf (out, "<td class=\"line\"><a href=\"#%s%u\">%u</a></td></tr>\n",
                          page->prefix, row->line, row->line);
}

static void
append_speaker (GString *out, const Page *page, const KutipSheetGroup *group, guint n_columns)
{
  g_string_append_printf (out, "<tr><th class=\"speaker\" scope=\"rowgroup\" colspan=\"%u\">",
                          n_columns);
  if (group->named)
    open_draft_element (out, "span", "name", page->sheet->language);
  kutip_html_append_text (out, group->title, -1);
  if (group->named)
    g_string_append (out, "</span>");
  if (group->detail != NULL)
    {
      g_string_append (out, ", ");
      append_element (out, "span", NULL, group->detail);
    }
  g_string_append (out, "</th></tr>\n");
}

static void
append_section (GString *out, const Page *page, KutipSheetKind kind)
{
  const KutipSheetSection *section = &page->sheet->sections[kind];
  Columns columns = get_columns (kind);

  g_string_append (out, "<h2>");
  kutip_html_append_text (out, section->title, -1);
  g_string_append_printf (out, " (%u)</h2>\n<table><thead><tr><td class=\"box\"></td>",
                          section->n_rows);
  append_element (out, "th", NULL, columns.text);
  if (columns.detail != NULL)
    append_element (out, "th", "detail", columns.detail);
  append_element (out, "th", "remark", _("Remarks"));
  append_element (out, "th", "line", _("Line"));
  g_string_append (out, "</tr></thead>\n");
  for (guint i = 0; i < section->groups->len; i++)
    {
      const KutipSheetGroup *group = section->groups->pdata[i];

      g_string_append (out, "<tbody>\n");
      if (group->title != NULL)
        append_speaker (out, page, group, columns.detail != NULL ? 5 : 4);
      for (guint j = 0; j < group->rows->len; j++)
        append_row (out, page, kind, group->rows->pdata[j]);
      g_string_append (out, "</tbody>\n");
    }
  g_string_append (out, "</table>\n");
}

/* What the marks in the draft mean. */
static void
append_key (GString *out)
{
  const struct { KutipMarkKind kind; const char *title; } marks[] = {
    { KUTIP_MARK_PERSON, _("person") },
    { KUTIP_MARK_ORGANIZATION, _("organization") },
    { KUTIP_MARK_PLACE, _("place") },
    { KUTIP_MARK_DATE, _("date") },
    { KUTIP_MARK_FIGURE, _("figure") },
    { KUTIP_MARK_QUOTATION, _("quotation") },
    { KUTIP_MARK_REPORT, _("reported") },
    { KUTIP_MARK_SOURCE, _("source") },
    { KUTIP_MARK_CUE, _("cue") },
  };

  g_string_append (out, "<p class=\"key\">");
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      if (i > 0)
        g_string_append (out, " · ");
      append_element (out, "span", kutip_mark_kind_get_nick (marks[i].kind), marks[i].title);
    }
  g_string_append (out, "</p>\n");
}

/* The first line with words; empty where there is none. */
static KutipSpan
find_beginning (KutipAnalysis *analysis)
{
  guint n = kutip_analysis_get_n_paragraphs (analysis);

  for (guint i = 0; i < n; i++)
    {
      KutipSpan span = kutip_analysis_get_paragraph (analysis, i);
      g_autofree char *line = kutip_one_line_dup_span (analysis, span);

      if (*line != '\0')
        return span;
    }
  return (KutipSpan) { 0, 0 };
}

/* How the draft begins and how much there is to check; on paper, who did it. */
static void
append_summary (GString *out, const KutipSheet *sheet)
{
  KutipSpan beginning = find_beginning (sheet->analysis);
  guint length = beginning.end - beginning.start;
  g_autofree char *words = NULL;
  g_autofree char *count =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u fact", "%u facts", sheet->n_rows),
                     sheet->n_rows);

  beginning.end = beginning.start + MIN (length, BEGINNING_LENGTH);
  words = kutip_one_line_dup_span (sheet->analysis, beginning);
  g_string_append (out, "\n<p class=\"key\">");
  open_draft_element (out, "span", NULL, sheet->language);
  kutip_html_append_text (out, words, -1);
  g_string_append (out, length > BEGINNING_LENGTH ? "…</span> " : "</span> ");
  append_element (out, "strong", NULL, sheet->n_rows > 0 ? count : _("Nothing was found."));
  g_string_append (out, "</p>\n");
  append_element (out, "p", "sign", _("Checked by:"));
  g_string_append_c (out, '\n');
}

static void
append_draft (GString *out, const KutipExportDraft *draft, guint number)
{
  g_autoptr (KutipSheet) sheet = kutip_sheet_new (draft);
  g_autofree char *prefix = g_strdup_printf ("d%u-", number);
  const Page page = { sheet, prefix };

  g_string_append (out, "<article>\n");
  append_element (out, "h1", NULL, sheet->title != NULL ? sheet->title : _("Fact sheet"));
  append_summary (out, sheet);
  for (guint i = 0; i < KUTIP_N_SHEET_KINDS; i++)
    if (sheet->sections[i].n_rows > 0)
      append_section (out, &page, i);
  g_string_append (out, "<section class=\"draft\">\n");
  append_element (out, "h2", NULL, _("The draft"));
  g_string_append_c (out, '\n');
  append_key (out);
  open_draft_element (out, "div", NULL, sheet->language);
  g_string_append_c (out, '\n');
  kutip_html_append_draft (out, draft->analysis, prefix);
  g_string_append (out, "</div>\n</section>\n</article>\n");
}

void
kutip_export_html (GString *out, const KutipExportDraft *drafts, guint n_drafts,
                   const KutipExportStyle *style)
{
  g_autoptr (GBytes) css =
    g_resource_lookup_data (kutip_export_get_resource (), STYLE_SHEET, 0, NULL);
  gsize size;
  const char *rules = g_bytes_get_data (css, &size);

  g_string_append (out, "<!DOCTYPE html>\n<html lang=\"");
  /* Translators: your language, as HTML names it. */
  kutip_html_append_text (out, C_("language code", "en"), -1);
  g_string_append (out, "\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                        "<meta http-equiv=\"Content-Security-Policy\" "
                        "content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
                        "<meta name=\"viewport\" content=\"width=device-width\"/>\n"
                        "<meta name=\"generator\" content=\"Kutip\"/>\n");
  append_element (out, "title", NULL,
                  n_drafts == 1 && drafts[0].name != NULL ? drafts[0].name : _("Fact sheet"));
  g_string_append (out, "\n<style>\n");
  g_string_append_len (out, rules, size);
  g_string_append (out, "</style>\n</head>\n<body>\n");
  for (guint i = 0; i < n_drafts; i++)
    append_draft (out, &drafts[i], i + 1);
  append_element (out, "footer", NULL,
                  _("Found by Kutip. A fact is not checked until somebody has checked it."));
  g_string_append (out, "\n</body>\n</html>\n");
}
