/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-rows-private.h"

#include <glib/gi18n-lib.h>

#include "kutip-labels.h"

#define N_KINDS (KUTIP_ATTRIBUTION_MIXED + 1)

/* One who speaks, while his statements are collected. */
typedef struct {
  KutipRow *row;
  KutipSpeakerKind kind;
  guint n_of[N_KINDS];  /* statements, whatever the filter */
  guint n_words;
} Speaker;

static void
speaker_free (gpointer data)
{
  Speaker *speaker = data;

  kutip_row_free (speaker->row);
  g_free (speaker);
}

static KutipSection
find_section (const KutipRowBuilder *builder, KutipSpeakerKind kind)
{
  if (builder->order->view == KUTIP_VIEW_ALL)
    return KUTIP_SECTION_STATEMENTS;
  switch (kind)
    {
    case KUTIP_SPEAKER_NONE:
      return KUTIP_SECTION_UNATTRIBUTED;
    case KUTIP_SPEAKER_COLLECTIVE:
    case KUTIP_SPEAKER_ANONYMOUS:
      return KUTIP_SECTION_UNNAMED;
    case KUTIP_SPEAKER_DOCUMENT:
      return KUTIP_SECTION_DOCUMENTS;
    case KUTIP_SPEAKER_NAMED:
    default:
      return KUTIP_SECTION_SPEAKERS;
    }
}

/* Who says it, new where nobody of that name spoke yet. */
static Speaker *
get_speaker (KutipRowBuilder *builder, GHashTable *speakers, GPtrArray *order,
             const KutipAttribution *attribution)
{
  KutipEntity *entity = kutip_attribution_get_speaker (attribution);
  KutipSpeakerKind kind = kutip_attribution_get_speaker_kind (attribution);
  const char *name = entity ? kutip_entity_get_name (entity)
                            : kutip_attribution_get_speaker_name (attribution);
  const char *detail = entity ? kutip_entity_get_role (entity) : kutip_label_speaker_kind (kind);
  g_autofree char *id = NULL;
  Speaker *speaker;

  if (!name || !*name)
    {
      name = kutip_label_speaker_kind (KUTIP_SPEAKER_NONE);
      detail = NULL;
      kind = KUTIP_SPEAKER_NONE;
    }
  id = entity ? g_strdup (kutip_entity_get_id (entity)) : g_strconcat ("=", name, NULL);
  speaker = g_hash_table_lookup (speakers, id);
  if (speaker)
    return speaker;
  speaker = g_new0 (Speaker, 1);
  speaker->kind = kind;
  speaker->row = kutip_row_new (KUTIP_ROW_SPEAKER, find_section (builder, kind), name, detail);
  speaker->row->key = kutip_rows_make_key (builder, KUTIP_SECTION_STATEMENTS, name, 1);
  speaker->row->entity = entity ? kutip_entity_ref (entity) : NULL;
  builder->rows->totals.n_speakers += kind != KUTIP_SPEAKER_NONE;
  g_ptr_array_add (order, speaker);
  g_hash_table_insert (speakers, g_steal_pointer (&id), speaker);
  return speaker;
}

static guint
count_words (const char *line)
{
  guint n = *line != '\0';

  for (; *line; line++)
    n += *line == ' ';
  return n;
}

/* All that is said, on one line; what is left out between is an ellipsis. */
static char *
dup_said (KutipRowBuilder *builder, const KutipAttribution *attribution)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < kutip_attribution_get_n_contents (attribution); i++)
    {
      g_autofree char *words =
        kutip_rows_dup_line (builder, kutip_attribution_get_content (attribution, i));

      g_string_append_printf (line, i > 0 ? " … %s" : "%s", words);
    }
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
add_statement (KutipRowBuilder *builder, Speaker *speaker, KutipAttribution *attribution)
{
  KutipAttributionKind kind = kutip_attribution_get_kind (attribution);
  KutipVerdict verdict = kutip_rows_judge_attribution (builder, attribution);
  gboolean shown = kutip_rows_count_verdict (builder, &verdict);
  g_autofree char *text = NULL;
  guint key;
  KutipRow *row;

  builder->rows->totals.n_statements++;
  builder->rows->totals.n_unattributed += speaker->kind == KUTIP_SPEAKER_NONE;
  if (builder->order->view != KUTIP_VIEW_ALL && builder->order->view != KUTIP_VIEW_STATEMENTS)
    return;
  text = dup_said (builder, attribution);
  key = kutip_rows_make_key (builder, KUTIP_SECTION_STATEMENTS, text, 2);
  speaker->n_of[kind]++;
  speaker->n_words += count_words (text);
  if (!shown ||
      (!kutip_rows_match (builder, text) && !kutip_rows_match (builder, speaker->row->text)))
    return;
  row = kutip_row_new (KUTIP_ROW_STATEMENT, speaker->row->section, text,
                       kutip_label_attribution_kind (kind));
  row->key = key;
  row->entity = speaker->row->entity ? kutip_entity_ref (speaker->row->entity) : NULL;
  row->attribution = kutip_attribution_ref (attribution);
  kutip_rows_set_verdict (row, &verdict);
  for (guint i = 0; i < kutip_attribution_get_n_contents (attribution); i++)
    kutip_row_add_place (row, kutip_attribution_get_content (attribution, i));
  if (row->places->len > 0)
    kutip_row_add_place (speaker->row, g_array_index (row->places, KutipSpan, 0));
  kutip_rows_add (builder, speaker->row, row);
}

/* "12% of the words · Mayor · 3 quoted, 1 reported" */
static void
tell_speaker (Speaker *speaker, guint n_words)
{
  g_autoptr (GString) detail = g_string_new (NULL);
  const char *between = " · ";

  if (n_words > 0)
    /* TRANSLATORS: a speaker's part of all words that are said in the draft */
    g_string_append_printf (detail, _("%u%% of the words"),
                            (speaker->n_words * 100 + n_words / 2) / n_words);
  if (speaker->row->detail)
    g_string_append_printf (detail, " · %s", speaker->row->detail);
  for (guint i = 0; i < N_KINDS; i++)
    {
      g_autofree char *part = NULL;

      if (speaker->n_of[i] == 0)
        continue;
      part = kutip_label_count_kind (i, speaker->n_of[i]);
      g_string_append_printf (detail, "%s%s", between, part);
      between = ", ";
    }
  g_free (speaker->row->detail);
  speaker->row->detail = g_string_free (g_steal_pointer (&detail), FALSE);
}

/* In the view of statements those without a speaker stand directly in their section. */
static void
add_speaker (KutipRowBuilder *builder, Speaker *speaker, guint n_words)
{
  KutipRow *row = g_steal_pointer (&speaker->row);
  KutipRow *section;

  if (!row->children)
    {
      kutip_row_free (row);
      return;
    }
  section = kutip_rows_get_section (builder, row->section);
  if (row->section == KUTIP_SECTION_UNATTRIBUTED)
    {
      while (row->children->len > 0)
        kutip_row_add_child (section, g_ptr_array_steal_index (row->children, 0));
      kutip_row_free (row);
      return;
    }
  row->count = row->weight = row->children->len;
  row->expanded = row->count <= KUTIP_ROWS_FOLD;
  speaker->row = row;
  if (row->section != KUTIP_SECTION_STATEMENTS)
    tell_speaker (speaker, n_words);
  kutip_row_add_child (section, g_steal_pointer (&speaker->row));
}

/* First what a desk has to look at: statements without a speaker; last sources without a name. */
static guint
get_rank (KutipSpeakerKind kind)
{
  return kind == KUTIP_SPEAKER_NONE ? 0 : kind == KUTIP_SPEAKER_NAMED ? 1 : 2;
}

void
kutip_rows_add_statements (KutipRowBuilder *builder)
{
  g_autoptr (GHashTable) speakers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) order = g_ptr_array_new_with_free_func (speaker_free);
  guint n_words = 0;

  for (guint i = 0; i < kutip_analysis_get_n_attributions (builder->analysis); i++)
    {
      KutipAttribution *attribution = kutip_analysis_get_attribution (builder->analysis, i);

      add_statement (builder, get_speaker (builder, speakers, order, attribution), attribution);
    }
  for (guint i = 0; i < order->len; i++)
    n_words += ((Speaker *) order->pdata[i])->n_words;
  for (guint rank = 0; rank <= 2; rank++)
    for (guint i = 0; i < order->len; i++)
      {
        Speaker *speaker = order->pdata[i];

        if (get_rank (speaker->kind) == rank)
          add_speaker (builder, speaker, n_words);
      }
}
