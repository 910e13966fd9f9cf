/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/kutip-fact-sheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "export/kutip-export-private.h"
#include "export/kutip-one-line.h"

/* More spellings than that do not help to know a person. */
#define MAX_ALIASES 5

#define NARROW_SPACE "\u202f"

static void
row_free (gpointer data)
{
  KutipSheetRow *row = data;

  g_free (row->text);
  g_free (row->detail);
  g_ptr_array_unref (row->notes);
  g_free (row);
}

static void
group_free (gpointer data)
{
  KutipSheetGroup *group = data;

  g_free (group->title);
  g_free (group->detail);
  g_ptr_array_unref (group->rows);
  g_free (group);
}

void
kutip_sheet_free (KutipSheet *self)
{
  for (guint i = 0; i < KUTIP_N_SHEET_KINDS; i++)
    g_ptr_array_unref (self->sections[i].groups);
  g_free (self->title);
  g_free (self);
}

static KutipSheetGroup *
add_group (KutipSheetSection *section, const char *title, const char *detail)
{
  KutipSheetGroup *group = g_new0 (KutipSheetGroup, 1);

  group->title = g_strdup (title);
  group->detail = g_strdup (detail);
  group->rows = g_ptr_array_new_with_free_func (row_free);
  g_ptr_array_add (section->groups, group);
  return group;
}

/* A flat section's only group. */
static KutipSheetGroup *
get_group (KutipSheetSection *section)
{
  return section->groups->len > 0 ? section->groups->pdata[0] : add_group (section, NULL, NULL);
}

/* @text: (transfer full). @start: where it stands. */
static KutipSheetRow *
add_row (KutipSheet *self, KutipSheetKind kind, KutipSheetGroup *group, char *text, guint start)
{
  KutipSheetRow *row = g_new0 (KutipSheetRow, 1);

  row->text = text;
  row->notes = g_ptr_array_new_with_free_func (g_free);
  row->line = kutip_analysis_find_paragraph (self->analysis, start) + 1;
  row->n_mentions = 1;
  g_ptr_array_add (group->rows, row);
  self->sections[kind].n_rows++;
  self->n_rows++;
  return row;
}

char *
kutip_sheet_group_thousands (const char *value)
{
  GString *grouped = g_string_new (NULL);
  const char *sign_end = value + (*value == '-');
  gsize n_digits = strspn (sign_end, "0123456789");

  g_string_append_len (grouped, value, sign_end - value);
  for (gsize i = 0; i < n_digits; i++)
    {
      if (i > 0 && n_digits > 4 && (n_digits - i) % 3 == 0)
        g_string_append (grouped, NARROW_SPACE);
      g_string_append_c (grouped, sign_end[i]);
    }
  g_string_append (grouped, sign_end + n_digits);
  return g_string_free (grouped, FALSE);
}

/* The section of an entity; -1 for one that has none: a role is told with its person. */
static int
find_section (KutipEntityType type)
{
  switch (type)
    {
    case KUTIP_ENTITY_PERSON:
      return KUTIP_SHEET_PEOPLE;
    case KUTIP_ENTITY_ORGANIZATION:
      return KUTIP_SHEET_ORGANIZATIONS;
    case KUTIP_ENTITY_PLACE:
      return KUTIP_SHEET_PLACES;
    case KUTIP_ENTITY_DATE:
      return KUTIP_SHEET_DATES;
    case KUTIP_ENTITY_MONEY:
    case KUTIP_ENTITY_PERCENT:
    case KUTIP_ENTITY_QUANTITY:
      return KUTIP_SHEET_FIGURES;
    case KUTIP_ENTITY_ROLE:
    default:
      return -1;
    }
}

static void
add_aliases (const KutipSheet *self, KutipSheetRow *row, const KutipEntity *entity)
{
  g_autoptr (GPtrArray) aliases = g_ptr_array_new_null_terminated (MAX_ALIASES + 1, g_free, TRUE);
  guint n = kutip_entity_get_n_mentions (entity);

  for (guint i = 0; i < n && aliases->len < MAX_ALIASES; i++)
    {
      g_autofree char *words =
        kutip_one_line_dup_span (self->analysis, kutip_entity_get_mention (entity, i));

      if (!g_str_equal (words, row->text) &&
          !g_ptr_array_find_with_equal_func (aliases, words, g_str_equal, NULL))
        g_ptr_array_add (aliases, g_steal_pointer (&words));
    }
  if (aliases->len > 0)
    {
      g_autofree char *joined = g_strjoinv (", ", (char **) aliases->pdata);

      g_ptr_array_add (row->notes, g_strdup_printf (_("also %s"), joined));
    }
}

static void
add_remark (const KutipSheet *self, KutipSheetRow *row, const KutipEntity *entity,
            const KutipAttribution *attribution)
{
  char *remark = self->remark ? self->remark (entity, attribution, self->remark_data) : NULL;

  if (remark)
    g_ptr_array_add (row->notes, remark);
}

static void
add_entity (KutipSheet *self, const KutipEntity *entity)
{
  KutipEntityType type = kutip_entity_get_entity_type (entity);
  guint n = kutip_entity_get_n_mentions (entity);
  int kind = find_section (type);
  KutipSheetRow *row;

  if (kind < 0)
    return;
  row = add_row (self, kind, get_group (&self->sections[kind]),
                 kutip_one_line_dup (kutip_entity_get_name (entity)),
                 kutip_entity_get_mention (entity, 0).start);
  row->n_mentions = n;
  if (type == KUTIP_ENTITY_PERSON)
    row->detail = kutip_one_line_dup (kutip_entity_get_role (entity));
  else if (kind == KUTIP_SHEET_FIGURES && kutip_entity_get_value (entity) != NULL)
    row->detail = kutip_sheet_group_thousands (kutip_entity_get_value (entity));
  else
    row->detail = kutip_one_line_dup (kutip_entity_get_value (entity));
  if (kind <= KUTIP_SHEET_PLACES)
    add_aliases (self, row, entity);
  add_remark (self, row, entity, NULL);
}

static const char *
describe_kind (KutipAttributionKind kind)
{
  switch (kind)
    {
    case KUTIP_ATTRIBUTION_INDIRECT:
      return _("reported");
    case KUTIP_ATTRIBUTION_MIXED:
      return _("partly quoted");
    case KUTIP_ATTRIBUTION_DIRECT:
    default:
      return _("quoted");
    }
}

const char *
kutip_sheet_describe_speaker (KutipSpeakerKind kind)
{
  switch (kind)
    {
    case KUTIP_SPEAKER_COLLECTIVE:
      return _("a group without names");
    case KUTIP_SPEAKER_ANONYMOUS:
      return _("not named");
    case KUTIP_SPEAKER_DOCUMENT:
      return _("a document");
    case KUTIP_SPEAKER_NONE:
    case KUTIP_SPEAKER_NAMED:
    default:
      return NULL;
    }
}

/* The speaker's group of statements. One entity is one speaker; speakers that are no entity are
   the same where the draft calls them the same. @speakers: by entity or by name. */
static KutipSheetGroup *
find_group (KutipSheetSection *section, GHashTable *speakers, const KutipAttribution *attribution)
{
  const KutipEntity *speaker = kutip_attribution_get_speaker (attribution);
  g_autofree char *name = kutip_one_line_dup (kutip_attribution_get_speaker_name (attribution));
  g_autofree char *key = speaker != NULL ? g_strconcat ("id ", kutip_entity_get_id (speaker), NULL)
                                         : g_strconcat ("name ", name, NULL);
  KutipSheetGroup *group = g_hash_table_lookup (speakers, key);
  g_autofree char *role = NULL;

  if (group != NULL)
    return group;
  if (speaker != NULL)
    role = kutip_one_line_dup (kutip_entity_get_role (speaker));
  else
    role = g_strdup (
      kutip_sheet_describe_speaker (kutip_attribution_get_speaker_kind (attribution)));
  group = add_group (section, name != NULL ? name : _("No speaker given"), role);
  group->named = name != NULL;
  g_hash_table_insert (speakers, g_steal_pointer (&key), group);
  return group;
}

/* Whether the title of its group says all that the source does. */
static gboolean
tells_speaker (const KutipAttribution *attribution)
{
  gboolean in_source = TRUE;

  if (kutip_export_span_is_empty (kutip_attribution_get_source (attribution)))
    return TRUE;
  if (kutip_attribution_get_speaker (attribution) != NULL)
    kutip_export_choose_mention (attribution, &in_source);
  return in_source;
}

static void
add_attribution (KutipSheet *self, GHashTable *speakers, const KutipAttribution *attribution)
{
  KutipSheetSection *section = &self->sections[KUTIP_SHEET_STATEMENTS];
  KutipSheetGroup *group = find_group (section, speakers, attribution);
  gboolean loaded = kutip_attribution_get_stance (attribution) == KUTIP_STANCE_LOADED;
  KutipSpan cue = kutip_attribution_get_cue (attribution);
  KutipSheetRow *row;

  row = add_row (self, KUTIP_SHEET_STATEMENTS, group,
                 kutip_export_dup_content (self->analysis, attribution),
                 kutip_attribution_get_content (attribution, 0).start);
  g_ptr_array_add (row->notes,
                   g_strdup (describe_kind (kutip_attribution_get_kind (attribution))));
  if (!kutip_export_span_is_empty (cue))
    {
      g_autofree char *words = kutip_one_line_dup_span (self->analysis, cue);

      g_ptr_array_add (row->notes, g_strdup_printf (loaded ? _("loaded cue: %s") : _("cue: %s"),
                                                    words));
    }
  if (!tells_speaker (attribution))
    {
      g_autofree char *words =
        kutip_one_line_dup_span (self->analysis, kutip_attribution_get_source (attribution));

      g_ptr_array_add (row->notes, g_strdup_printf (_("source: %s"), words));
    }
  add_remark (self, row, NULL, attribution);
}

static void
add_check (KutipSheet *self, const KutipCheck *check)
{
  KutipSpan span = kutip_check_get_span (check);
  KutipSheetRow *row =
    add_row (self, KUTIP_SHEET_CHECKS, get_group (&self->sections[KUTIP_SHEET_CHECKS]),
             kutip_one_line_dup_span (self->analysis, span), span.start);

  row->severity = kutip_check_get_severity (check);
  row->detail = kutip_one_line_dup (kutip_check_get_message (check));
  if (kutip_check_get_fix (check) != NULL)
    {
      g_autofree char *fix = kutip_one_line_dup (kutip_check_get_fix (check));

      g_ptr_array_add (row->notes, g_strdup_printf (_("write: %s"), fix));
    }
}

static guint
count_words (const KutipSheetGroup *group)
{
  guint n = 0;

  for (guint i = 0; i < group->rows->len; i++)
    {
      const KutipSheetRow *row = group->rows->pdata[i];

      n++;
      for (const char *p = row->text; *p != '\0'; p++)
        n += *p == ' ';
    }
  return n;
}

/* Whose words fill the draft: each speaker's share of all that is said in it. */
static void
tell_shares (KutipSheetSection *section)
{
  guint all = 0;

  for (guint i = 0; i < section->groups->len; i++)
    all += count_words (section->groups->pdata[i]);
  for (guint i = 0; i < section->groups->len && section->groups->len > 1; i++)
    {
      KutipSheetGroup *group = section->groups->pdata[i];
      guint percent = (count_words (group) * 100 + all / 2) / all;
      /* TRANSLATORS: a speaker's part of all words that are said in the draft */
      g_autofree char *share = g_strdup_printf (_("%u%% of the words"), percent);
      g_autofree char *role = g_steal_pointer (&group->detail);

      group->detail = role != NULL ? g_strdup_printf ("%s; %s", role, share) : g_steal_pointer (&share);
    }
}

/* Those without a speaker come first: they are what a desk has to look at. */
static void
put_unattributed_first (KutipSheetSection *section, GHashTable *speakers)
{
  KutipSheetGroup *group = g_hash_table_lookup (speakers, "name ");
  guint index;

  if (group == NULL || !g_ptr_array_find (section->groups, group, &index))
    return;
  g_ptr_array_steal_index (section->groups, index);
  g_ptr_array_insert (section->groups, 0, group);
}

KutipSheet *
kutip_sheet_new (const KutipExportDraft *draft)
{
  const char *const titles[KUTIP_N_SHEET_KINDS] = {
    [KUTIP_SHEET_PEOPLE] = _("People"),
    [KUTIP_SHEET_ORGANIZATIONS] = _("Organizations"),
    [KUTIP_SHEET_PLACES] = _("Places"),
    [KUTIP_SHEET_STATEMENTS] = _("Statements"),
    [KUTIP_SHEET_DATES] = _("Dates"),
    [KUTIP_SHEET_FIGURES] = _("Figures"),
    [KUTIP_SHEET_CHECKS] = _("Checks"),
  };
  KutipSheet *self = g_new0 (KutipSheet, 1);
  KutipAnalysis *analysis = draft->analysis;
  g_autoptr (GHashTable) speakers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (draft->name != NULL)
    self->title = kutip_one_line (g_path_get_basename (draft->name));
  self->language = kutip_analysis_get_language (analysis);
  self->analysis = analysis;
  self->remark = draft->remark;
  self->remark_data = draft->remark_data;
  for (guint i = 0; i < KUTIP_N_SHEET_KINDS; i++)
    {
      self->sections[i].title = titles[i];
      self->sections[i].groups = g_ptr_array_new_with_free_func (group_free);
    }
  for (guint i = 0; i < kutip_analysis_get_n_entities (analysis); i++)
    add_entity (self, kutip_analysis_get_entity (analysis, i));
  for (guint i = 0; i < kutip_analysis_get_n_attributions (analysis); i++)
    add_attribution (self, speakers, kutip_analysis_get_attribution (analysis, i));
  put_unattributed_first (&self->sections[KUTIP_SHEET_STATEMENTS], speakers);
  tell_shares (&self->sections[KUTIP_SHEET_STATEMENTS]);
  for (guint i = 0; i < kutip_analysis_get_n_checks (analysis); i++)
    add_check (self, kutip_analysis_get_check (analysis, i));
  return self;
}

const char *
kutip_sheet_get_separator (KutipSheetKind kind)
{
  switch (kind)
    {
    case KUTIP_SHEET_DATES:
    case KUTIP_SHEET_FIGURES:
      return " = ";
    case KUTIP_SHEET_CHECKS:
      return " – ";
    case KUTIP_SHEET_PEOPLE:
    case KUTIP_SHEET_ORGANIZATIONS:
    case KUTIP_SHEET_PLACES:
    case KUTIP_SHEET_STATEMENTS:
    default:
      return ", ";
    }
}
