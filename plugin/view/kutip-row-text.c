/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-row-text.h"

#include <glib/gi18n-lib.h>

#include "export/kutip-one-line.h"
#include "kutip-labels.h"
#include "kutip-state-label.h"

#define MAX_SAID 600 /* code points of a statement that a description keeps */
#define MAX_MENTION 300

/* @part: (transfer full) */
static void
append_part (GString *text, const char *separator, char *part)
{
  if (part && *part)
    g_string_append_printf (text, "%s%s", text->len > 0 ? separator : "", part);
  g_free (part);
}

static guint
line_of (KutipAnalysis *analysis, KutipSpan place)
{
  return kutip_analysis_find_paragraph (analysis, place.start) + 1;
}

/* The row's places are in the buffer's order of facts; its first is where it stands. */
static char *
tell_line (const KutipRow *row, KutipAnalysis *analysis)
{
  if (row->places->len == 0)
    return NULL;
  return g_strdup_printf (_("line %u"),
                          line_of (analysis, g_array_index (row->places, KutipSpan, 0)));
}

/* All that is said, or as much as @limit allows. */
static char *
dup_said (const KutipAttribution *attribution, KutipAnalysis *analysis, guint limit)
{
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < kutip_attribution_get_n_contents (attribution) && limit > 0; i++)
    {
      KutipSpan span = kutip_attribution_get_content (attribution, i);
      guint length = span.end - span.start, taken = MIN (length, limit);

      append_part (said, " … ",
                   kutip_one_line_dup_span (analysis,
                                            (KutipSpan) { span.start, span.start + taken }));
      if (taken < length)
        g_string_append (said, "…");
      limit -= taken;
    }
  return g_string_free (g_steal_pointer (&said), FALSE);
}

/* "Raka Wibisana, Mayor" */
static char *
tell_speaker (const KutipAttribution *attribution)
{
  const KutipEntity *entity = kutip_attribution_get_speaker (attribution);
  const char *name = entity ? kutip_entity_get_name (entity)
                            : kutip_attribution_get_speaker_name (attribution);
  const char *role = entity ? kutip_entity_get_role (entity) : NULL;

  if (!name || !*name)
    return g_strdup (kutip_label_speaker_kind (KUTIP_SPEAKER_NONE));
  return role ? g_strdup_printf ("%s, %s", name, role) : g_strdup (name);
}

static void
describe_statement (GString *text, const KutipRow *row, KutipAnalysis *analysis)
{
  KutipAttribution *attribution = row->attribution;
  gboolean loaded = kutip_attribution_get_stance (attribution) == KUTIP_STANCE_LOADED;
  KutipSpan cue = kutip_attribution_get_cue (attribution);
  g_autofree char *speaker = tell_speaker (attribution);
  g_autoptr (GString) about = g_string_new (NULL);

  append_part (text, "\n", dup_said (attribution, analysis, MAX_SAID));
  g_string_append_printf (text, "\n— %s", speaker);
  append_part (about, " · ",
               g_strdup (kutip_label_attribution_kind (kutip_attribution_get_kind (attribution))));
  if (cue.start < cue.end)
    {
      g_autofree char *words = kutip_one_line_dup_span (analysis, cue);

      append_part (about, " · ",
                   g_strdup_printf (loaded ? _("loaded cue: %s") : _("cue: %s"), words));
    }
  append_part (about, " · ", tell_line (row, analysis));
  append_part (text, "\n", g_strdup (about->str));
}

static void
describe_check (GString *text, const KutipRow *row, KutipAnalysis *analysis)
{
  const char *fix = kutip_check_get_fix (row->check);

  g_string_append_printf (text, "%s: %s",
                          kutip_label_severity (kutip_check_get_severity (row->check)),
                          kutip_check_get_message (row->check));
  if (fix)
    append_part (text, "\n", g_strdup_printf (_("write: %s"), fix));
  append_part (text, "\n", tell_line (row, analysis));
}

static void
describe_entity (GString *text, const KutipRow *row, KutipAnalysis *analysis)
{
  g_string_append (text, row->text);
  append_part (text, "\n", g_strdup (row->detail));
  append_part (text, "\n",
               g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u mention", "%u mentions",
                                             row->places->len),
                                row->places->len));
  append_part (text, ", ", tell_line (row, analysis));
}

static void
describe_mention (GString *text, const KutipRow *row, KutipAnalysis *analysis)
{
  KutipSpan place = g_array_index (row->places, KutipSpan, 0);
  KutipSpan line =
    kutip_analysis_get_paragraph (analysis, kutip_analysis_find_paragraph (analysis, place.start));

  /* A paragraph is seldom longer; of a long one the row has the words that matter. */
  if (line.end - line.start <= MAX_MENTION)
    append_part (text, "\n", g_strchomp (kutip_one_line_dup_span (analysis, line)));
  else
    g_string_append (text, row->text);
  append_part (text, "\n", tell_line (row, analysis));
}

char *
kutip_row_text_describe (const KutipRow *row, KutipAnalysis *analysis)
{
  g_autoptr (GString) text = g_string_new (NULL);

  switch (row->type)
    {
    case KUTIP_ROW_STATEMENT:
      describe_statement (text, row, analysis);
      break;
    case KUTIP_ROW_CHECK:
      describe_check (text, row, analysis);
      break;
    case KUTIP_ROW_ENTITY:
      describe_entity (text, row, analysis);
      break;
    case KUTIP_ROW_MENTION:
      describe_mention (text, row, analysis);
      break;
    case KUTIP_ROW_SECTION: /* its row says it all */
      break;
    case KUTIP_ROW_SPEAKER:
    default:
      g_string_append (text, row->text);
      append_part (text, "\n", g_strdup (row->detail));
      break;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Copying */

static void
copy_words (GString *text, const KutipRow *row, KutipAnalysis *analysis)
{
  g_autofree char *said = NULL;

  if (row->type == KUTIP_ROW_STATEMENT)
    {
      said = dup_said (row->attribution, analysis, G_MAXUINT);
      g_string_append (text, said);
      return;
    }
  if (row->type == KUTIP_ROW_CHECK)
    g_string_append_printf (text, "%s: ",
                            kutip_label_severity (kutip_check_get_severity (row->check)));
  g_string_append (text, row->text);
  if (row->detail)
    g_string_append_printf (text, " – %s", row->detail);
  if (row->type == KUTIP_ROW_ENTITY && row->count > 0)
    g_string_append_printf (text, " (%u×)", row->count);
}

static void
copy_row (GString *text, const KutipRow *row, KutipAnalysis *analysis)
{
  g_autofree char *state = kutip_state_label_words (row);

  copy_words (text, row, analysis);
  if (state)
    g_string_append_printf (text, " [%s]", state);
}

/* With what stands below, indented; mentions are places in the draft, which nobody pastes. */
static void
copy_tree (GString *text, const KutipRow *row, guint depth, KutipAnalysis *analysis)
{
  for (guint i = 0; i < depth; i++)
    g_string_append (text, "  ");
  copy_row (text, row, analysis);
  g_string_append_c (text, '\n');
  if (row->type == KUTIP_ROW_ENTITY)
    return;
  for (guint i = 0; row->children && i < row->children->len; i++)
    copy_tree (text, row->children->pdata[i], depth + 1, analysis);
}

char *
kutip_row_text_copy (const KutipRow *row, KutipAnalysis *analysis)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *speaker = NULL;

  if (row->type == KUTIP_ROW_SECTION || row->type == KUTIP_ROW_SPEAKER)
    copy_tree (text, row, 0, analysis);
  else
    copy_row (text, row, analysis);
  if (row->type == KUTIP_ROW_STATEMENT)
    {
      speaker = tell_speaker (row->attribution);
      g_string_append_printf (text, " — %s", speaker);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
kutip_row_text_copy_all (const KutipRows *rows, KutipAnalysis *analysis)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < rows->sections->len; i++)
    {
      if (i > 0)
        g_string_append_c (text, '\n');
      copy_tree (text, rows->sections->pdata[i], 0, analysis);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
