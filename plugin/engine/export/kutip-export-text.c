/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/kutip-export-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "export/kutip-fact-sheet.h"
#include "export/kutip-one-line.h"

/*
 * The fact sheet for a terminal: each fact after the number of its line, wrapped to the width with
 * the numbers standing out to the left.
 */

#define GROUP_INDENT 2
#define NUMBER_WIDTH 5
#define ROW_INDENT (NUMBER_WIDTH + 2)

/* Escape sequences of ECMA-48 terminals. */
#define STYLE_TITLE "\033[1;4m"
#define STYLE_NAME "\033[1m"
#define STYLE_DIM "\033[2m"
#define STYLE_ERROR "\033[1;31m"
#define STYLE_WARNING "\033[1;33m"
#define STYLE_HINT "\033[1;36m"
#define STYLE_NONE "\033[0m"

typedef struct {
  GString *out;
  guint width;   /* 0: no limit */
  gboolean color;
  guint indent;  /* of the lines after a break */
  guint column;
} Writer;

static guint
measure (const char *text, const char *end)
{
  guint columns = 0;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        columns += g_unichar_iswide (c) ? 2 : 1;
    }
  return columns;
}

static void
end_line (Writer *self)
{
  g_string_append_c (self->out, '\n');
  self->column = 0;
}

static void
pad (Writer *self, guint column)
{
  for (; self->column < column; self->column++)
    g_string_append_c (self->out, ' ');
}

/* Appends @text, broken at spaces where the width asks for it. @style: NULL for none. */
static void
put (Writer *self, const char *style, const char *text)
{
  const char *p = text;

  if (style != NULL && self->color)
    g_string_append (self->out, style);
  while (*p != '\0')
    {
      const char *end = p + strcspn (p, " ");
      const char *next = end + strspn (end, " ");
      guint columns = measure (p, end);

      if (self->width > 0 && self->column + columns > self->width && self->column > self->indent)
        {
          while (g_str_has_suffix (self->out->str, " "))
            g_string_truncate (self->out, self->out->len - 1);
          end_line (self);
          pad (self, self->indent);
        }
      g_string_append_len (self->out, p, next - p);
      self->column += columns + (guint) (next - end);
      p = next;
    }
  if (style != NULL && self->color)
    g_string_append (self->out, STYLE_NONE);
}

static void
put_count (Writer *self, const char *title, guint n)
{
  g_autofree char *count = g_strdup_printf (" (%u)", n);

  self->indent = 0;
  put (self, STYLE_TITLE, title);
  put (self, STYLE_DIM, count);
  end_line (self);
}

static const char *
style_of_severity (KutipSeverity severity)
{
  switch (severity)
    {
    case KUTIP_SEVERITY_ERROR:
      return STYLE_ERROR;
    case KUTIP_SEVERITY_WARNING:
      return STYLE_WARNING;
    case KUTIP_SEVERITY_HINT:
    default:
      return STYLE_HINT;
    }
}

static void
put_notes (Writer *self, const KutipSheetRow *row)
{
  g_autoptr (GString) notes = g_string_new (NULL);

  if (row->n_mentions > 1)
    g_string_append_printf (notes, g_dngettext (GETTEXT_PACKAGE, "%u mention", "%u mentions",
                                              row->n_mentions), row->n_mentions);
  for (guint i = 0; i < row->notes->len; i++)
    g_string_append_printf (notes, notes->len > 0 ? "; %s" : "%s",
                            (const char *) row->notes->pdata[i]);
  if (notes->len == 0)
    return;
  g_string_prepend (notes, " [");
  g_string_append_c (notes, ']');
  put (self, STYLE_DIM, notes->str);
}

static void
put_row (Writer *self, KutipSheetKind kind, const KutipSheetRow *row)
{
  g_autofree char *number = g_strdup_printf ("%*u  ", NUMBER_WIDTH, row->line);

  self->indent = ROW_INDENT;
  put (self, STYLE_DIM, number);
  if (kind == KUTIP_SHEET_CHECKS)
    {
      g_autofree char *severity =
        g_strdup_printf ("%s: ", kutip_export_describe_severity (row->severity));

      put (self, style_of_severity (row->severity), severity);
    }
  put (self, kind <= KUTIP_SHEET_PLACES ? STYLE_NAME : NULL, row->text);
  if (row->detail != NULL)
    {
      put (self, NULL, kutip_sheet_get_separator (kind));
      put (self, NULL, row->detail);
    }
  put_notes (self, row);
  end_line (self);
}

static void
put_group (Writer *self, KutipSheetKind kind, const KutipSheetGroup *group)
{
  if (group->title != NULL)
    {
      g_autofree char *detail = group->detail != NULL ? g_strdup_printf (", %s", group->detail)
                                                      : g_strdup ("");

      pad (self, GROUP_INDENT);
      self->indent = 2 * GROUP_INDENT;
      put (self, STYLE_NAME, group->title);
      put (self, NULL, detail);
      end_line (self);
    }
  for (guint i = 0; i < group->rows->len; i++)
    put_row (self, kind, group->rows->pdata[i]);
}

static void
put_draft (Writer *self, const KutipExportDraft *draft)
{
  g_autoptr (KutipSheet) sheet = kutip_sheet_new (draft);
  gboolean first = TRUE;

  if (draft->name != NULL)
    {
      g_autofree char *name = kutip_one_line_dup (draft->name);

      self->indent = 0;
      put (self, STYLE_NAME, name);
      end_line (self);
      end_line (self);
    }
  for (guint i = 0; i < KUTIP_N_SHEET_KINDS; i++)
    {
      const KutipSheetSection *section = &sheet->sections[i];

      if (section->n_rows == 0)
        continue;
      if (!first)
        end_line (self);
      first = FALSE;
      put_count (self, section->title, section->n_rows);
      for (guint j = 0; j < section->groups->len; j++)
        put_group (self, i, section->groups->pdata[j]);
    }
  if (sheet->n_rows == 0)
    {
      put (self, NULL, _("Nothing was found."));
      end_line (self);
    }
}

void
kutip_export_text (GString *out, const KutipExportDraft *drafts, guint n_drafts,
                   const KutipExportStyle *style)
{
  Writer writer = { out, style->width, style->color, 0, 0 };

  for (guint i = 0; i < n_drafts; i++)
    {
      if (i > 0)
        end_line (&writer);
      put_draft (&writer, &drafts[i]);
    }
}
