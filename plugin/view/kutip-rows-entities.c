/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-rows-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "export/kutip-fact-sheet.h"
#include "export/kutip-one-line.h"
#include "kutip-date-label.h"

/* More spellings than that do not help to know a name. */
#define MAX_ALIASES 5

/* The section of an entity in the view; -1 for none. */
static int
find_section (const KutipRowBuilder *builder, KutipEntityType type, guint day)
{
  KutipView view = builder->order->view;
  gboolean figures = view == KUTIP_VIEW_FIGURES, all = view == KUTIP_VIEW_ALL;

  switch (type)
    {
    case KUTIP_ENTITY_PERSON:
      return all || view == KUTIP_VIEW_NAMES ? KUTIP_SECTION_PEOPLE : -1;
    case KUTIP_ENTITY_ORGANIZATION:
      return all || view == KUTIP_VIEW_NAMES ? KUTIP_SECTION_ORGANIZATIONS : -1;
    case KUTIP_ENTITY_PLACE:
      return all || view == KUTIP_VIEW_NAMES ? KUTIP_SECTION_PLACES : -1;
    case KUTIP_ENTITY_DATE:
      if (view == KUTIP_VIEW_DATES && builder->order->sort == KUTIP_SORT_DATE)
        return day > 0 ? KUTIP_SECTION_TIMELINE : KUTIP_SECTION_UNDATED;
      return all || view == KUTIP_VIEW_DATES ? KUTIP_SECTION_DATES : -1;
    case KUTIP_ENTITY_MONEY:
      return figures ? KUTIP_SECTION_MONEY : all ? KUTIP_SECTION_FIGURES : -1;
    case KUTIP_ENTITY_PERCENT:
      return figures ? KUTIP_SECTION_PERCENTAGES : all ? KUTIP_SECTION_FIGURES : -1;
    case KUTIP_ENTITY_QUANTITY:
      return figures ? KUTIP_SECTION_QUANTITIES : all ? KUTIP_SECTION_FIGURES : -1;
    case KUTIP_ENTITY_ROLE: /* shown beside its person */
    default:
      return -1;
    }
}

static void
append (GString *line, const char *text)
{
  if (!text || !*text)
    return;
  g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", text);
}

/* Other words for the name than the one that stands for it. */
static char *
dup_aliases (KutipRowBuilder *builder, const KutipEntity *entity)
{
  g_autoptr (GPtrArray) aliases = g_ptr_array_new_null_terminated (MAX_ALIASES + 1, g_free, TRUE);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < kutip_entity_get_n_mentions (entity) && aliases->len < MAX_ALIASES; i++)
    {
      g_autofree char *words =
        kutip_one_line_dup_span (builder->analysis, kutip_entity_get_mention (entity, i));

      if (!g_str_equal (words, kutip_entity_get_name (entity)) &&
          !g_ptr_array_find_with_equal_func (aliases, words, g_str_equal, NULL))
        g_ptr_array_add (aliases, g_steal_pointer (&words));
    }
  if (aliases->len == 0)
    return NULL;
  joined = g_strjoinv (", ", (char **) aliases->pdata);
  return g_strdup_printf (_("also %s"), joined);
}

static void
append_digits (GString *digits, const char *text)
{
  for (; *text; text++)
    if (g_ascii_isdigit (*text))
      g_string_append_c (digits, *text);
}

/* The number of a quantity, where its words have it otherwise: two months, 1.2 million people. Its
   unit stands in the words. */
static char *
dup_number (const char *name, const char *value)
{
  g_autofree char *number = g_strndup (value, strcspn (value, " "));
  g_autoptr (GString) written = g_string_new (NULL), read = g_string_new (NULL);

  append_digits (written, name);
  append_digits (read, number);
  return g_string_equal (written, read) ? NULL : kutip_sheet_group_thousands (number);
}

static char *
dup_detail (KutipRowBuilder *builder, const KutipEntity *entity, gboolean whole)
{
  g_autoptr (GString) detail = g_string_new (NULL);
  const char *value = kutip_entity_get_value (entity);
  g_autofree char *own = NULL;

  switch (kutip_entity_get_entity_type (entity))
    {
    case KUTIP_ENTITY_PERSON:
    case KUTIP_ENTITY_ORGANIZATION:
    case KUTIP_ENTITY_PLACE:
      append (detail, kutip_entity_get_role (entity));
      own = whole ? dup_aliases (builder, entity) : NULL;
      break;
    case KUTIP_ENTITY_DATE:
      own = kutip_date_label_new (value);
      if (!own)
        append (detail, value);
      break;
    default:
      if (whole)
        own = kutip_rows_dup_neighbours (builder, kutip_entity_get_mention (entity, 0));
      append (detail, own);
      g_clear_pointer (&own, g_free);
      if (value)
        own = kutip_entity_get_entity_type (entity) == KUTIP_ENTITY_MONEY
                ? kutip_sheet_group_thousands (value)
                : dup_number (kutip_entity_get_name (entity), value);
      break;
    }
  append (detail, own);
  if (g_str_equal (detail->str, kutip_entity_get_name (entity)))
    return NULL;
  return g_string_free (g_steal_pointer (&detail), FALSE);
}

/* In the timeline the day comes first, and the draft's words for it after it. */
static void
turn_round (KutipRow *row)
{
  char *words = row->text;

  if (row->section != KUTIP_SECTION_TIMELINE || !row->detail)
    return;
  row->text = row->detail;
  row->detail = words;
}

static void
add_mentions (KutipRowBuilder *builder, KutipRow *row, const char *name)
{
  for (guint i = 0; i < row->places->len; i++)
    {
      KutipSpan span = g_array_index (row->places, KutipSpan, i);
      g_autofree char *text = kutip_rows_dup_context (builder, span);
      guint line = kutip_analysis_find_paragraph (builder->analysis, span.start) + 1;
      g_autofree char *detail = g_strdup_printf (_("line %u"), line);
      KutipRow *mention = kutip_row_new (KUTIP_ROW_MENTION, row->section, text, detail);

      mention->key = kutip_rows_make_key (builder, row->section, name, 3 + row->key);
      mention->entity = kutip_entity_ref (row->entity);
      if (kutip_target_count (row->entity) == row->places->len && row->places->len > 1)
        {
          KutipVerdict verdict = kutip_rows_judge_mention (builder, row->entity, i);

          kutip_rows_set_verdict (mention, &verdict);
        }
      kutip_row_add_place (mention, span);
      kutip_row_add_child (row, mention);
    }
}

static gboolean
passes (KutipRowBuilder *builder, const KutipRow *row, const KutipEntity *entity)
{
  g_autofree char *aliases = NULL;

  if (!builder->needle || kutip_rows_match (builder, row->text) ||
      kutip_rows_match (builder, row->detail))
    return TRUE;
  aliases = kutip_entity_get_entity_type (entity) <= KUTIP_ENTITY_PLACE
              ? dup_aliases (builder, entity)
              : NULL;
  return kutip_rows_match (builder, aliases);
}

static void
add_entity (KutipRowBuilder *builder, KutipEntity *entity)
{
  KutipEntityType type = kutip_entity_get_entity_type (entity);
  const char *name = kutip_entity_get_name (entity);
  guint n = kutip_entity_get_n_mentions (entity);
  guint day =
    type == KUTIP_ENTITY_DATE ? kutip_date_label_get_day (kutip_entity_get_value (entity)) : 0;
  int section = find_section (builder, type, day);
  gboolean own_view = builder->order->view != KUTIP_VIEW_ALL;
  KutipVerdict verdict = kutip_rows_judge_entity (builder, entity);
  g_autofree char *detail = NULL;
  KutipRow *row;

  builder->rows->totals.n_entities[type]++;
  builder->rows->totals.n_undated += type == KUTIP_ENTITY_DATE && day == 0;
  if (type == KUTIP_ENTITY_ROLE || !kutip_rows_count_verdict (builder, &verdict) || section < 0)
    return;
  detail = dup_detail (builder, entity, own_view);
  row = kutip_row_new (KUTIP_ROW_ENTITY, section, name, detail);
  row->key = kutip_rows_make_key (builder, section, name, 0);
  turn_round (row);
  row->count = n > 1 ? n : 0;
  row->weight = n;
  row->day = day;
  row->entity = kutip_entity_ref (entity);
  kutip_rows_set_verdict (row, &verdict);
  if (!passes (builder, row, entity))
    {
      kutip_row_free (row);
      return;
    }
  for (guint i = 0; i < n; i++)
    kutip_row_add_place (row, kutip_entity_get_mention (entity, i));
  if (own_view)
    add_mentions (builder, row, name);
  kutip_rows_add (builder, kutip_rows_get_section (builder, section), row);
}

void
kutip_rows_add_entities (KutipRowBuilder *builder)
{
  for (guint i = 0; i < kutip_analysis_get_n_entities (builder->analysis); i++)
    add_entity (builder, kutip_analysis_get_entity (builder->analysis, i));
}
