/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/kutip-html.h"

#include <stdlib.h>

/*
 * The draft with its marks. Marks stand in one another and may overlap, which elements cannot, so a
 * paragraph is cut wherever a mark begins or ends, and each piece names all kinds that cover it.
 */

typedef struct {
  guint offset;        /* code points from the paragraph's start */
  KutipMarkKind kind;
  int step;            /* 1 where a mark begins, -1 where it ends */
} Edge;

void
kutip_html_append_text (GString *out, const char *text, gssize length)
{
  const char *end = length < 0 ? NULL : text + length;
  const char *next;

  for (const char *p = text; end != NULL ? p < end : *p != '\0'; p = next)
    {
      gunichar c = g_utf8_get_char (p);

      next = g_utf8_next_char (p);
      if (c == '&')
        g_string_append (out, "&amp;");
      else if (c == '<')
        g_string_append (out, "&lt;");
      else if (c == '>')
        g_string_append (out, "&gt;");
      else if (c == '"')
        g_string_append (out, "&quot;");
      else if (c == '\t' || c == '\n')
        g_string_append_c (out, c);
      else if (!g_unichar_iscntrl (c) && (c & 0xfffe) != 0xfffe && (c < 0xfdd0 || c > 0xfdef))
        g_string_append_len (out, p, next - p);
    }
}

static int
compare_edges (const void *a, const void *b)
{
  const Edge *x = a;
  const Edge *y = b;

  return x->offset < y->offset ? -1 : x->offset > y->offset;
}

/* The marks' edges in text order. */
static GArray *
collect_edges (KutipAnalysis *analysis, guint paragraph)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (Edge));
  KutipMarks *marks = kutip_analysis_get_marks (analysis, paragraph);
  guint n = 0;
  const KutipMark *array = marks != NULL ? kutip_marks_get_array (marks, &n) : NULL;

  for (guint i = 0; i < n; i++)
    {
      Edge begin = { array[i].span.start, array[i].kind, 1 };
      Edge end = { array[i].span.end, array[i].kind, -1 };

      g_array_append_val (edges, begin);
      g_array_append_val (edges, end);
    }
  g_array_sort (edges, compare_edges);
  return edges;
}

static void
append_piece (GString *out, const char *start, const char *end, const int *depths)
{
  gboolean marked = FALSE;

  if (start == end)
    return;
  for (guint kind = 0; kind < KUTIP_N_MARK_KINDS; kind++)
    if (depths[kind] > 0)
      {
        g_string_append (out, marked ? " " : "<span class=\"");
        g_string_append (out, kutip_mark_kind_get_nick (kind));
        marked = TRUE;
      }
  if (marked)
    g_string_append (out, "\">");
  kutip_html_append_text (out, start, end - start);
  if (marked)
    g_string_append (out, "</span>");
}

static void
append_paragraph (GString *out, KutipAnalysis *analysis, guint paragraph, const char *prefix)
{
  KutipSpan span = kutip_analysis_get_paragraph (analysis, paragraph);
  g_autofree char *text = kutip_analysis_dup_text (analysis, span);
  g_autoptr (GArray) edges = NULL;
  int depths[KUTIP_N_MARK_KINDS] = { 0 };
  const char *p = text;
  guint offset = 0;

  g_strchomp (text);
  if (*text == '\0')
    return;
  g_string_append_printf (out, "<p id=\"%s%u\" dir=\"auto\"><a href=\"#%s%u\">%u</a>", prefix,
                          paragraph + 1, prefix, paragraph + 1, paragraph + 1);
  edges = collect_edges (analysis, paragraph);
  for (guint i = 0; i < edges->len; i++)
    {
      const Edge *edge = &g_array_index (edges, Edge, i);
      const char *next = p;

      for (; offset < edge->offset && *next != '\0'; offset++)
        next = g_utf8_next_char (next);
      append_piece (out, p, next, depths);
      p = next;
      depths[edge->kind] += edge->step;
    }
  append_piece (out, p, p + strlen (p), depths);
  g_string_append (out, "</p>\n");
}

void
kutip_html_append_draft (GString *out, KutipAnalysis *analysis, const char *prefix)
{
  for (guint i = 0; i < kutip_analysis_get_n_paragraphs (analysis); i++)
    append_paragraph (out, analysis, i, prefix);
}
