/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "export/kutip-fact-sheet.h"
#include "kutip-labels.h"

#define MAX_TEXT 240 /* code points of a statement that its row keeps */

typedef struct {
  KutipRows *rows;
  KutipRow *sections[KUTIP_N_SECTIONS];
  char *needle;        /* the filter without case; NULL for none */
  GHashTable *counts;  /* how often a text came up */
  GHashTable *keys;    /* taken: each row has one of its own */
  char *text;          /* of the draft: statements stand in order, so one walk finds them all */
  const char *at;
  guint offset;
} Builder;

const char *
kutip_section_get_title (KutipSection section)
{
  static const char *const titles[KUTIP_N_SECTIONS] = {
    N_("People"), N_("Organizations"), N_("Places"), N_("Statements by speaker"), N_("Dates"),
    N_("Figures"), N_("Checks"),
  };

  return _(titles[section]);
}

void
kutip_row_free (KutipRow *self)
{
  if (!self)
    return;
  g_free (self->text);
  g_free (self->detail);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->entity, kutip_entity_unref);
  g_clear_pointer (&self->attribution, kutip_attribution_unref);
  g_clear_pointer (&self->check, kutip_check_unref);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_free (self);
}

void
kutip_rows_free (KutipRows *self)
{
  g_ptr_array_unref (self->sections);
  g_free (self->filter);
  g_free (self);
}

static KutipRow *
row_new (KutipRowType type, KutipSection section, const char *text, const char *detail)
{
  KutipRow *row = g_new0 (KutipRow, 1);

  row->type = type;
  row->section = section;
  row->text = g_strdup (text);
  row->detail = detail && *detail ? g_strdup (detail) : NULL;
  row->places = g_array_new (FALSE, FALSE, sizeof (KutipSpan));
  return row;
}

static void
add_child (KutipRow *parent, KutipRow *row)
{
  if (!parent->children)
    parent->children = g_ptr_array_new_with_free_func ((GDestroyNotify) kutip_row_free);
  row->parent = parent;
  row->index = parent->children->len;
  g_ptr_array_add (parent->children, row);
}

/* Two rows that say the same are told apart by which comes first. */
static guint
make_key (Builder *self, KutipSection section, const char *text, guint seed)
{
  gpointer base = GUINT_TO_POINTER (g_str_hash (text) * 31 + seed * 7 + section);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, base));
  guint key = GPOINTER_TO_UINT (base) + n * 2654435761u;

  g_hash_table_insert (self->counts, base, GUINT_TO_POINTER (n + 1));
  while (!g_hash_table_add (self->keys, GUINT_TO_POINTER (key)))
    key = key * 1103515245u + 12345u;
  return key;
}

static gboolean
matches (Builder *self, const char *text)
{
  g_autofree char *folded = NULL;

  if (!self->needle)
    return TRUE;
  if (!text)
    return FALSE;
  folded = g_utf8_casefold (text, -1);
  return strstr (folded, self->needle) != NULL;
}

static KutipRow *
get_section (Builder *self, KutipSection section)
{
  KutipRow *row = self->sections[section];

  if (!row)
    {
      row = row_new (KUTIP_ROW_SECTION, section, kutip_section_get_title (section), NULL);
      row->key = section + 1;
      self->sections[section] = row;
    }
  return row;
}

static int
section_of (KutipEntityType type)
{
  switch (type)
    {
    case KUTIP_ENTITY_PERSON:
      return KUTIP_SECTION_PEOPLE;
    case KUTIP_ENTITY_ORGANIZATION:
      return KUTIP_SECTION_ORGANIZATIONS;
    case KUTIP_ENTITY_PLACE:
      return KUTIP_SECTION_PLACES;
    case KUTIP_ENTITY_DATE:
      return KUTIP_SECTION_DATES;
    case KUTIP_ENTITY_MONEY:
    case KUTIP_ENTITY_PERCENT:
    case KUTIP_ENTITY_QUANTITY:
      return KUTIP_SECTION_FIGURES;
    case KUTIP_ENTITY_ROLE: /* shown beside its person */
    default:
      return -1;
    }
}

static void
add_entity (Builder *self, KutipEntity *entity)
{
  int section = section_of (kutip_entity_get_entity_type (entity));
  const char *name = kutip_entity_get_name (entity);
  const char *value = kutip_entity_get_value (entity);
  const char *detail = kutip_entity_get_role (entity);
  g_autofree char *grouped = NULL;
  guint n = kutip_entity_get_n_mentions (entity), key;
  KutipRow *row;

  if (section < 0)
    return;
  if (!detail && value && section == KUTIP_SECTION_FIGURES)
    detail = grouped = kutip_sheet_group_thousands (value);
  else if (!detail && g_strcmp0 (value, name) != 0)
    detail = value;
  self->rows->n_facts++;
  if (section <= KUTIP_SECTION_PLACES)
    self->rows->n_names++;
  key = make_key (self, section, name, 0);
  if (!matches (self, name) && !matches (self, detail))
    return;
  row = row_new (KUTIP_ROW_ENTITY, section, name, detail);
  row->key = key;
  row->count = n > 1 ? n : 0;
  row->entity = kutip_entity_ref (entity);
  for (guint i = 0; i < n; i++)
    {
      KutipSpan span = kutip_entity_get_mention (entity, i);

      g_array_append_val (row->places, span);
    }
  add_child (get_section (self, section), row);
}

/* The words of @span. Goes on from the last call where it can, back to the start where not. */
static char *
get_words (Builder *self, KutipSpan span)
{
  const char *end;

  if (span.start < self->offset)
    {
      self->at = self->text;
      self->offset = 0;
    }
  for (; self->offset < span.start && *self->at; self->offset++)
    self->at = g_utf8_next_char (self->at);
  end = self->at;
  for (guint i = span.start; i < span.end && *end; i++)
    end = g_utf8_next_char (end);
  return g_strndup (self->at, end - self->at);
}

/* One line: blanks and line ends become one blank, a long text ends in an ellipsis. */
static void
append_on_one_line (GString *line, const char *text)
{
  gboolean blank = line->len == 0;

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        {
          if (!blank)
            g_string_append_c (line, ' ');
          blank = TRUE;
          continue;
        }
      g_string_append_unichar (line, c);
      blank = FALSE;
    }
}

/* The words of the spans on one line, not more than MAX_TEXT of them. */
static char *
get_line (Builder *self, const KutipSpan *spans, guint n_spans)
{
  g_autoptr (GString) line = g_string_new (NULL);
  guint left = MAX_TEXT;

  for (guint i = 0; i < n_spans && left > 0; i++)
    {
      guint length = spans[i].end - spans[i].start, taken = MIN (length, left);
      g_autofree char *words = get_words (self, (KutipSpan) { spans[i].start,
                                                              spans[i].start + taken });

      if (i > 0)
        g_string_append_c (line, ' ');
      append_on_one_line (line, words);
      if (length > left)
        g_string_append (line, "…");
      left -= taken;
    }
  return g_string_free (g_steal_pointer (&line), FALSE);
}

/* The row of who says it, new where nobody of that name spoke yet. */
static KutipRow *
get_speaker (Builder *self, GHashTable *speakers, const KutipAttribution *attribution)
{
  KutipSpeakerKind kind = kutip_attribution_get_speaker_kind (attribution);
  KutipEntity *entity = kutip_attribution_get_speaker (attribution);
  const char *name = kutip_attribution_get_speaker_name (attribution);
  const char *detail = kutip_label_speaker_kind (kind);
  g_autofree char *id = NULL;
  KutipRow *row;

  if (entity)
    {
      name = kutip_entity_get_name (entity);
      detail = kutip_entity_get_role (entity);
    }
  if (!name || !*name)
    {
      name = kutip_label_speaker_kind (KUTIP_SPEAKER_NONE);
      detail = NULL;
    }
  id = entity ? g_strdup (kutip_entity_get_id (entity)) : g_strconcat ("=", name, NULL);
  row = g_hash_table_lookup (speakers, id);
  if (row)
    return row;
  row = row_new (KUTIP_ROW_SPEAKER, KUTIP_SECTION_STATEMENTS, name, detail);
  row->key = make_key (self, KUTIP_SECTION_STATEMENTS, name, 1);
  row->entity = entity ? kutip_entity_ref (entity) : NULL;
  if (kind != KUTIP_SPEAKER_NONE)
    self->rows->n_speakers++;
  g_hash_table_insert (speakers, g_steal_pointer (&id), row);
  return row;
}

/* (element-type KutipSpan) */
static GArray *
get_contents (const KutipAttribution *attribution)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (KutipSpan));

  for (guint i = 0; i < kutip_attribution_get_n_contents (attribution); i++)
    {
      KutipSpan span = kutip_attribution_get_content (attribution, i);

      g_array_append_val (places, span);
    }
  return places;
}

static void
add_statements (Builder *self, KutipAnalysis *analysis)
{
  g_autoptr (GHashTable) speakers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  guint n = kutip_analysis_get_n_attributions (analysis);

  for (guint i = 0; i < n; i++)
    {
      KutipAttribution *attribution = kutip_analysis_get_attribution (analysis, i);
      guint before = g_hash_table_size (speakers), key;
      KutipRow *speaker = get_speaker (self, speakers, attribution);
      g_autoptr (GArray) places = get_contents (attribution);
      g_autofree char *text = get_line (self, (KutipSpan *) places->data, places->len);
      KutipRow *row;

      if (g_hash_table_size (speakers) > before)
        g_ptr_array_add (order, speaker);
      self->rows->n_facts++;
      self->rows->n_statements++;
      key = make_key (self, KUTIP_SECTION_STATEMENTS, text, 2);
      if (!matches (self, text) && !matches (self, speaker->text))
        continue;
      row = row_new (KUTIP_ROW_STATEMENT, KUTIP_SECTION_STATEMENTS, text,
                     kutip_label_attribution_kind (kutip_attribution_get_kind (attribution)));
      row->key = key;
      row->entity = speaker->entity ? kutip_entity_ref (speaker->entity) : NULL;
      row->attribution = kutip_attribution_ref (attribution);
      if (places->len > 0)
        g_array_append_vals (speaker->places, places->data, 1);
      g_array_append_vals (row->places, places->data, places->len);
      add_child (speaker, row);
    }
  for (guint i = 0; i < order->len; i++)
    {
      KutipRow *speaker = order->pdata[i];

      if (!speaker->children)
        {
          kutip_row_free (speaker);
          continue;
        }
      speaker->count = speaker->children->len;
      speaker->expanded = speaker->count <= KUTIP_ROWS_FOLD;
      add_child (get_section (self, KUTIP_SECTION_STATEMENTS), speaker);
    }
}

static void
add_check (Builder *self, KutipCheck *check)
{
  const char *message = kutip_check_get_message (check), *fix = kutip_check_get_fix (check);
  KutipSpan span = kutip_check_get_span (check), related = kutip_check_get_related (check);
  g_autofree char *text = get_line (self, &span, 1);
  g_autofree char *write = fix && *fix ? g_strdup_printf (_("write: %s"), fix) : NULL;
  g_autofree char *detail = write ? g_strdup_printf ("%s (%s)", message, write) : NULL;
  guint key = make_key (self, KUTIP_SECTION_CHECKS, text, g_str_hash (message));
  KutipRow *row;

  self->rows->n_facts++;
  if (!matches (self, text) && !matches (self, message))
    return;
  row = row_new (KUTIP_ROW_CHECK, KUTIP_SECTION_CHECKS, text, detail ? detail : message);
  row->key = key;
  row->check = kutip_check_ref (check);
  g_array_append_val (row->places, span);
  if (related.start < related.end)
    g_array_append_val (row->places, related);
  add_child (get_section (self, KUTIP_SECTION_CHECKS), row);
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
      set_looks (row->children);
    }
}

static void
finish_sections (Builder *self)
{
  for (guint i = 0; i < KUTIP_N_SECTIONS; i++)
    {
      KutipRow *section = self->sections[i];

      if (!section)
        continue;
      section->count = section->children->len;
      section->expanded = section->count <= KUTIP_ROWS_FOLD;
      if (i == KUTIP_SECTION_STATEMENTS)
        {
          section->count = 0;
          for (guint j = 0; j < section->children->len; j++)
            section->count += ((KutipRow *) section->children->pdata[j])->count;
        }
      section->index = self->rows->sections->len;
      g_ptr_array_add (self->rows->sections, section);
    }
  set_looks (self->rows->sections);
}

KutipRows *
kutip_rows_new (KutipAnalysis *analysis, const char *filter, guint max_line)
{
  Builder self = { .rows = g_new0 (KutipRows, 1) };

  self.rows->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) kutip_row_free);
  self.rows->length = kutip_analysis_get_length (analysis);
  self.counts = g_hash_table_new (NULL, NULL);
  self.keys = g_hash_table_new (NULL, NULL);
  self.text = kutip_analysis_dup_text (analysis, (KutipSpan) { 0, self.rows->length });
  self.at = self.text;
  if (filter && *filter)
    {
      self.rows->filter = g_strdup (filter);
      self.needle = g_utf8_casefold (filter, -1);
    }

  for (guint i = 0; i < kutip_analysis_get_n_entities (analysis); i++)
    add_entity (&self, kutip_analysis_get_entity (analysis, i));
  add_statements (&self, analysis);
  for (guint i = 0; i < kutip_analysis_get_n_checks (analysis); i++)
    add_check (&self, kutip_analysis_get_check (analysis, i));
  finish_sections (&self);
  for (guint i = 0; i < kutip_analysis_get_n_paragraphs (analysis); i++)
    {
      KutipSpan line = kutip_analysis_get_paragraph (analysis, i);

      self.rows->n_too_long += line.end - line.start > max_line;
    }

  g_hash_table_unref (self.counts);
  g_hash_table_unref (self.keys);
  g_free (self.text);
  g_free (self.needle);
  return self.rows;
}
