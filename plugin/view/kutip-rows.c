/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-rows-private.h"

#include <string.h>

#include "export/kutip-one-line.h"

#define MAX_TEXT 240    /* code points of a statement that its row keeps */
#define CONTEXT_BEFORE 24
#define CONTEXT_AFTER 60
#define MAX_NEIGHBOURS 48

void
kutip_rows_free (KutipRows *self)
{
  g_ptr_array_unref (self->sections);
  g_free (self->filter);
  g_free (self);
}

KutipRow *
kutip_rows_get_section (KutipRowBuilder *builder, KutipSection section)
{
  KutipRow *row = builder->sections[section];

  if (!row)
    {
      row = kutip_row_new (KUTIP_ROW_SECTION, section, kutip_section_get_title (section), NULL);
      row->key = section + 1;
      builder->sections[section] = row;
    }
  return row;
}

guint
kutip_rows_make_key (KutipRowBuilder *builder, KutipSection section, const char *text, guint seed)
{
  gpointer base = GUINT_TO_POINTER (g_str_hash (text) * 31 + seed * 7 + section);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (builder->counts, base));
  guint key = GPOINTER_TO_UINT (base) + n * 2654435761u;

  g_hash_table_insert (builder->counts, base, GUINT_TO_POINTER (n + 1));
  while (!g_hash_table_add (builder->keys, GUINT_TO_POINTER (key)))
    key = key * 1103515245u + 12345u;
  return key;
}

gboolean
kutip_rows_match (KutipRowBuilder *builder, const char *text)
{
  g_autofree char *folded = NULL;

  if (!builder->needle)
    return TRUE;
  if (!text)
    return FALSE;
  folded = g_utf8_casefold (text, -1);
  return strstr (folded, builder->needle) != NULL;
}

void
kutip_rows_add (KutipRowBuilder *builder, KutipRow *parent, KutipRow *row)
{
  kutip_row_add_child (parent, row);
  builder->rows->n_shown++;
}

guint
kutip_totals_count (const KutipTotals *self, KutipView view)
{
  const guint *n = self->n_entities;
  guint names = n[KUTIP_ENTITY_PERSON] + n[KUTIP_ENTITY_ORGANIZATION] + n[KUTIP_ENTITY_PLACE];
  guint figures = n[KUTIP_ENTITY_MONEY] + n[KUTIP_ENTITY_PERCENT] + n[KUTIP_ENTITY_QUANTITY];
  guint checks = 0;

  for (guint i = 0; i < G_N_ELEMENTS (self->n_checks); i++)
    checks += self->n_checks[i];
  switch (view)
    {
    case KUTIP_VIEW_STATEMENTS:
      return self->n_statements;
    case KUTIP_VIEW_NAMES:
      return names;
    case KUTIP_VIEW_DATES:
      return n[KUTIP_ENTITY_DATE];
    case KUTIP_VIEW_FIGURES:
      return figures;
    case KUTIP_VIEW_CHECKS:
      return checks;
    case KUTIP_VIEW_ALL:
    default:
      return names + self->n_statements + n[KUTIP_ENTITY_DATE] + figures + checks;
    }
}

char *
kutip_rows_dup_line (KutipRowBuilder *builder, KutipSpan span)
{
  gboolean cut = !builder->order->whole && span.end - span.start > MAX_TEXT;
  g_autofree char *line = NULL;

  if (!cut)
    return kutip_one_line_dup_span (builder->analysis, span);
  line = kutip_one_line_dup_span (builder->analysis, (KutipSpan) { span.start,
                                                                   span.start + MAX_TEXT });
  return g_strconcat (line, "…", NULL);
}

/* Not in the midst of a word, where there are blanks. */
static char *
skip_half_word (char *words)
{
  char *blank = strchr (words, ' ');

  return blank ? blank + 1 : words;
}

static void
drop_half_word (char *words)
{
  char *blank = strrchr (words, ' ');

  if (blank)
    *blank = '\0';
}

static guint
go_back (guint offset, guint by, guint limit)
{
  return offset > limit + by ? offset - by : limit;
}

char *
kutip_rows_dup_context (KutipRowBuilder *builder, KutipSpan span)
{
  guint paragraph = kutip_analysis_find_paragraph (builder->analysis, span.start);
  KutipSpan line = kutip_analysis_get_paragraph (builder->analysis, paragraph);
  KutipSpan before = { go_back (span.start, CONTEXT_BEFORE, line.start), span.start };
  KutipSpan after = { span.end, MIN (line.end, span.end + CONTEXT_AFTER) };
  g_autofree char *start = kutip_analysis_dup_text (builder->analysis, before);
  g_autofree char *words = kutip_analysis_dup_text (builder->analysis, span);
  g_autofree char *end = kutip_analysis_dup_text (builder->analysis, after);
  gboolean cut_start = before.start > line.start, cut_end = after.end < line.end;

  if (cut_end)
    drop_half_word (end);
  else
    g_strchomp (end);
  return kutip_one_line (g_strconcat (cut_start ? "… " : "",
                                      cut_start ? skip_half_word (start) : start, words, end,
                                      cut_end ? " …" : "", NULL));
}

static gboolean
is_boundary (gunichar c)
{
  return g_unichar_ispunct (c) && c != '-' && c != '\'' && c != 0x2019 && c != '%';
}

char *
kutip_rows_dup_neighbours (KutipRowBuilder *builder, KutipSpan span)
{
  guint paragraph = kutip_analysis_find_paragraph (builder->analysis, span.start);
  KutipSpan line = kutip_analysis_get_paragraph (builder->analysis, paragraph);
  KutipSpan before = { go_back (span.start, MAX_NEIGHBOURS, line.start), span.start };
  KutipSpan after = { span.end, MIN (line.end, span.end + MAX_NEIGHBOURS) };
  g_autofree char *end = kutip_one_line_dup_span (builder->analysis, after);
  g_autofree char *start = NULL;
  char *p;

  for (p = end; *p && !is_boundary (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    continue;
  if (!*p && after.end < line.end)
    drop_half_word (end);
  *p = '\0';
  g_strstrip (end);
  if (*end)
    return g_strconcat ("… ", end, NULL);

  start = kutip_one_line_dup_span (builder->analysis, before);
  for (p = start + strlen (start); p > start; p = g_utf8_prev_char (p))
    if (is_boundary (g_utf8_get_char (g_utf8_prev_char (p))))
      break;
  if (p == start && before.start > line.start)
    p = skip_half_word (start);
  p = g_strstrip (p);
  return *p ? g_strconcat (p, " …", NULL) : NULL;
}

static int
compare_weights (gconstpointer a, gconstpointer b)
{
  const KutipRow *x = *(KutipRow *const *) a, *y = *(KutipRow *const *) b;

  return x->weight == y->weight ? 0 : x->weight > y->weight ? -1 : 1;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const KutipRow *x = *(KutipRow *const *) a, *y = *(KutipRow *const *) b;

  return x->day == y->day ? 0 : x->day < y->day ? -1 : 1;
}

/* Rows come in the order of the draft, which a stable sort keeps among equals. */
static void
sort (KutipRowBuilder *builder, GPtrArray *rows)
{
  if (builder->order->sort == KUTIP_SORT_POSITION)
    return;
  g_ptr_array_sort (rows, builder->order->sort == KUTIP_SORT_COUNT ? compare_weights
                                                                    : compare_days);
  for (guint i = 0; i < rows->len; i++)
    ((KutipRow *) rows->pdata[i])->index = i;
}

/* Once all counts are known. */
static void
set_looks (GPtrArray *rows)
{
  for (guint i = 0; rows && i < rows->len; i++)
    {
      KutipRow *row = rows->pdata[i];

      row->looks = g_str_hash (row->text) * 31 + (row->detail ? g_str_hash (row->detail) : 0);
      row->looks = row->looks * 31 + row->count;
      row->looks = row->looks * 31 + row->verdict.state * 8 + row->verdict.partly * 4 +
                   row->verdict.changed * 2 + row->noted;
      set_looks (row->children);
    }
}

static void
finish_sections (KutipRowBuilder *builder)
{
  for (guint i = 0; i < KUTIP_N_SECTIONS; i++)
    {
      KutipRow *section = builder->sections[i];

      if (!section)
        continue;
      sort (builder, section->children);
      section->count = section->children->len;
      section->expanded = section->count <= KUTIP_ROWS_FOLD;
      if (((KutipRow *) section->children->pdata[0])->type == KUTIP_ROW_SPEAKER)
        {
          section->count = 0;
          for (guint j = 0; j < section->children->len; j++)
            section->count += ((KutipRow *) section->children->pdata[j])->count;
        }
      section->index = builder->rows->sections->len;
      g_ptr_array_add (builder->rows->sections, section);
    }
  set_looks (builder->rows->sections);
}

KutipRows *
kutip_rows_new (KutipAnalysis *analysis, const KutipRowsOrder *order)
{
  KutipRowBuilder builder = { g_new0 (KutipRows, 1), order, analysis };
  KutipView view = order->view;
  KutipRows *rows = builder.rows;

  rows->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) kutip_row_free);
  rows->view = view;
  rows->show = order->show;
  rows->length = kutip_analysis_get_length (analysis);
  builder.counts = g_hash_table_new (NULL, NULL);
  builder.keys = g_hash_table_new (NULL, NULL);
  if (order->filter && *order->filter)
    {
      rows->filter = g_strdup (order->filter);
      builder.needle = g_utf8_casefold (order->filter, -1);
    }

  kutip_rows_add_entities (&builder);
  kutip_rows_add_statements (&builder);
  kutip_rows_add_checks (&builder);
  kutip_rows_add_lost (&builder);
  finish_sections (&builder);
  for (guint i = 0; i < kutip_analysis_get_n_paragraphs (analysis); i++)
    {
      KutipSpan line = kutip_analysis_get_paragraph (analysis, i);

      rows->n_too_long += line.end - line.start > order->max_line;
    }

  g_hash_table_unref (builder.counts);
  g_hash_table_unref (builder.keys);
  g_free (builder.needle);
  return rows;
}
