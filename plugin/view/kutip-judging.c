/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-judging.h"

#include <glib/gi18n-lib.h>

#include "kutip-keeper.h"
#include "kutip-state-label.h"

static KutipDossier *
get_dossier (const KutipRowTarget *target)
{
  return kutip_keeper_get_dossier (kutip_keeper_get (target->session));
}

/* What a row is about */

static gboolean
is_judged (const KutipRow *row)
{
  if (row->type == KUTIP_ROW_STATEMENT)
    return row->attribution && kutip_attribution_get_n_contents (row->attribution) > 0;
  return (row->type == KUTIP_ROW_ENTITY || row->type == KUTIP_ROW_MENTION) && row->entity &&
         kutip_target_count (row->entity) > 0;
}

/* Which of its mentions the row of a mention is; 0 for a name, whose mentions are one fact. */
static guint
find_mention (const KutipRow *row)
{
  KutipSpan place = g_array_index (row->places, KutipSpan, 0);

  for (guint i = 0; i < kutip_target_count (row->entity); i++)
    if (kutip_entity_get_mention (row->entity, i).start == place.start)
      return i;
  return 0;
}

/* (element-type KutipTarget): the facts that @row, which is judged, stands for */
static GArray *
get_targets (const KutipRow *row)
{
  GArray *targets = g_array_new (FALSE, FALSE, sizeof (KutipTarget));
  guint first = 0, n = 1;

  if (row->type == KUTIP_ROW_STATEMENT)
    {
      KutipTarget target = kutip_target_of_attribution (row->attribution);

      g_array_append_val (targets, target);
      return targets;
    }
  if (row->type == KUTIP_ROW_MENTION)
    first = find_mention (row);
  else
    n = kutip_target_count (row->entity);
  for (guint i = 0; i < n; i++)
    {
      KutipTarget target = kutip_target_of_entity (row->entity, first + i);

      g_array_append_val (targets, target);
    }
  return targets;
}

/* What is known of the fact, to be changed: its words are those of now. */
static KutipFinding *
new_finding (const KutipRowTarget *target, const KutipTarget *fact, gboolean judge_words)
{
  KutipFinding *now = kutip_target_new_finding (fact, target->analysis);
  const KutipAnchor *anchor =
    target->anchoring ? kutip_anchoring_find (target->anchoring, fact) : NULL;

  if (!anchor)
    return now;
  kutip_finding_set_text (&now->key, anchor->finding->key);
  kutip_finding_set_text (&now->note, anchor->finding->note);
  kutip_finding_set_text (&now->link, anchor->finding->link);
  now->state = anchor->finding->state;
  /* Who only writes a note has not looked at the words. */
  if (!judge_words)
    kutip_finding_set_text (&now->words, anchor->finding->words);
  return now;
}

/* (element-type KutipFinding): of what the row is about; empty for nothing */
static GPtrArray *
get_findings (const KutipRowTarget *target, gboolean judge_words)
{
  GPtrArray *findings = kutip_findings_new ();
  g_autoptr (GArray) facts = NULL;

  if (target->row->finding)
    g_ptr_array_add (findings, kutip_finding_ref (target->row->finding));
  if (!is_judged (target->row))
    return findings;
  facts = get_targets (target->row);
  for (guint i = 0; i < facts->len; i++)
    g_ptr_array_add (findings,
                     new_finding (target, &g_array_index (facts, KutipTarget, i), judge_words));
  return findings;
}

/* Actions */

static void
set_state (KutipRowMenu *menu, KutipFactState state)
{
  const KutipRowTarget *target = kutip_row_menu_get_target (menu);
  g_autoptr (KutipDossier) dossier = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  if (!target || !is_judged (target->row))
    return;
  dossier = g_object_ref (get_dossier (target));
  findings = get_findings (target, TRUE);
  for (guint i = 0; i < findings->len; i++)
    {
      KutipFinding *finding = findings->pdata[i];

      finding->state = state;
      kutip_dossier_judge (dossier, finding);
    }
}

static void
on_confirm (GSimpleAction *action, GVariant *parameter, gpointer menu)
{
  set_state (menu, KUTIP_STATE_CONFIRMED);
}

static void
on_dispute (GSimpleAction *action, GVariant *parameter, gpointer menu)
{
  set_state (menu, KUTIP_STATE_DISPUTED);
}

static void
on_need (GSimpleAction *action, GVariant *parameter, gpointer menu)
{
  set_state (menu, KUTIP_STATE_NEEDS_SOURCE);
}

static void
on_open (GSimpleAction *action, GVariant *parameter, gpointer menu)
{
  set_state (menu, KUTIP_STATE_OPEN);
}

#define BOX_KEY "kutip-note-box"

static void
on_note (GSimpleAction *action, GVariant *parameter, gpointer menu)
{
  const KutipRowTarget *target = kutip_row_menu_get_target (menu);
  g_autoptr (GPtrArray) findings = target ? get_findings (target, FALSE) : NULL;

  if (findings && findings->len > 0)
    kutip_note_box_open (g_object_get_data (menu, BOX_KEY), get_dossier (target), findings);
}

/* The first link of the row; NULL for none. (transfer full) */
static char *
dup_link (const KutipRowTarget *target)
{
  g_autoptr (GPtrArray) findings = get_findings (target, FALSE);

  for (guint i = 0; i < findings->len; i++)
    if (*((KutipFinding *) findings->pdata[i])->link)
      return g_strdup (((KutipFinding *) findings->pdata[i])->link);
  return NULL;
}

static void
on_link (GSimpleAction *action, GVariant *parameter, gpointer menu)
{
  const KutipRowTarget *target = kutip_row_menu_get_target (menu);
  g_autofree char *link = target ? dup_link (target) : NULL;
  g_autoptr (GError) error = NULL;

  if (!link)
    return;
  kutip_note_box_show_link (g_object_get_data (menu, BOX_KEY), link, &error);
  if (error)
    on_note (NULL, NULL, menu);
}

static void
on_remove (GSimpleAction *action, GVariant *parameter, gpointer menu)
{
  const KutipRowTarget *target = kutip_row_menu_get_target (menu);

  if (target && target->row->finding)
    kutip_dossier_remove (get_dossier (target), target->row->finding->key);
}

static const GActionEntry entries[] = {
  { "confirm", on_confirm }, { "dispute", on_dispute }, { "need-source", on_need },
  { "open-again", on_open }, { "note", on_note },       { "open-link", on_link },
  { "remove-lost", on_remove },
};

static void
fill_states (KutipRowMenu *menu, GMenu *section, const KutipRowTarget *target, gpointer data)
{
  if (!is_judged (target->row))
    return;
  kutip_row_menu_append (menu, section, _("Con_firmed"), "confirm");
  kutip_row_menu_append (menu, section, _("_Disputed"), "dispute");
  kutip_row_menu_append (menu, section, _("Needs a So_urce"), "need-source");
  kutip_row_menu_append (menu, section, _("Open Ag_ain"), "open-again");
}

static void
fill_notes (KutipRowMenu *menu, GMenu *section, const KutipRowTarget *target, gpointer data)
{
  g_autofree char *link = dup_link (target);

  if (is_judged (target->row) || target->row->finding)
    kutip_row_menu_append (menu, section, _("Note and Lin_k …"), "note");
  if (link)
    kutip_row_menu_append (menu, section, _("Open the L_ink"), "open-link");
  if (target->row->finding)
    kutip_row_menu_append (menu, section, _("_Remove"), "remove-lost");
}

void
kutip_judging_install (KutipRowMenu *menu, KutipNoteBox *box)
{
  g_object_set_data (G_OBJECT (menu), BOX_KEY, box);
  g_action_map_add_action_entries (kutip_row_menu_get_actions (menu), entries,
                                   G_N_ELEMENTS (entries), menu);
  kutip_row_menu_set_key (menu, "confirm", "<Control>1");
  kutip_row_menu_set_key (menu, "dispute", "<Control>2");
  kutip_row_menu_set_key (menu, "need-source", "<Control>3");
  kutip_row_menu_set_key (menu, "open-again", "<Control>4");
  kutip_row_menu_set_key (menu, "note", "F2");
  kutip_row_menu_set_key (menu, "remove-lost", "Delete");
  kutip_row_menu_add_section (menu, fill_states, NULL);
  kutip_row_menu_add_section (menu, fill_notes, NULL);
}

/* In words */

static void
describe_finding (GString *text, const KutipFinding *finding, gboolean changed)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (finding->time / G_USEC_PER_SEC);
  g_autofree char *date = time ? g_date_time_format (time, "%x") : NULL;

  if (finding->state != KUTIP_STATE_OPEN)
    g_string_append_printf (text, "%s%s (%s)", text->len ? "\n" : "", kutip_state_label (finding->state),
                            date ? date : "");
  if (changed)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, _("judged when it read “%s”"), finding->words);
    }
  if (*finding->note)
    g_string_append_printf (text, "%s%s", text->len ? "\n" : "", finding->note);
  if (*finding->link)
    g_string_append_printf (text, "%s%s", text->len ? "\n" : "", finding->link);
}

char *
kutip_judging_describe (const KutipRow *row, const KutipAnchoring *anchoring)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) facts = NULL;

  if (row->finding)
    describe_finding (text, row->finding, FALSE);
  else if (anchoring && is_judged (row))
    {
      facts = get_targets (row);
      for (guint i = 0; i < facts->len; i++)
        {
          const KutipAnchor *anchor =
            kutip_anchoring_find (anchoring, &g_array_index (facts, KutipTarget, i));

          if (!anchor)
            continue;
          describe_finding (text, anchor->finding,
                            anchor->changed && anchor->finding->state != KUTIP_STATE_OPEN);
          /* The mentions of a figure have rows of their own. */
          break;
        }
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}
