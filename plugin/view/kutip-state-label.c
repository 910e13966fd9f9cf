/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-state-label.h"

#include <glib/gi18n-lib.h>

#include "export/kutip-one-line.h"

const char *
kutip_state_label (KutipFactState state)
{
  static const char *const labels[KUTIP_N_FACT_STATES] = {
    [KUTIP_STATE_OPEN] = N_("open"),
    [KUTIP_STATE_CONFIRMED] = N_("confirmed"),
    [KUTIP_STATE_DISPUTED] = N_("disputed"),
    [KUTIP_STATE_NEEDS_SOURCE] = N_("needs a source"),
  };

  return _(labels[state]);
}

const char *
kutip_state_label_show (KutipShow show)
{
  static const char *const labels[KUTIP_N_SHOWS] = {
    [KUTIP_SHOW_ALL] = N_("Checked or not"),
    [KUTIP_SHOW_OPEN] = N_("Open"),
    [KUTIP_SHOW_CONFIRMED] = N_("Confirmed"),
    [KUTIP_SHOW_DISPUTED] = N_("Disputed"),
    [KUTIP_SHOW_NEEDS_SOURCE] = N_("Needs a source"),
    [KUTIP_SHOW_CHANGED] = N_("Changed since"),
    [KUTIP_SHOW_LOST] = N_("Lost"),
  };

  return _(labels[show]);
}

const char *
kutip_state_label_sign (const KutipRow *row)
{
  static const char *const signs[KUTIP_N_FACT_STATES] = {
    [KUTIP_STATE_CONFIRMED] = "✓",
    [KUTIP_STATE_DISPUTED] = "✗",
    [KUTIP_STATE_NEEDS_SOURCE] = "⚑",
  };

  if (row->verdict.changed)
    return "≠";
  if (row->verdict.partly)
    return "◐";
  return signs[row->verdict.state] ? signs[row->verdict.state] : row->noted ? "✎" : NULL;
}

static char *
dup_state (const KutipVerdict *verdict)
{
  if (verdict->partly)
    return g_strdup (verdict->changed ? _("checked in part, changed since") : _("checked in part"));
  if (verdict->state == KUTIP_STATE_OPEN)
    return NULL;
  if (verdict->changed)
    /* TRANSLATORS: “confirmed, but changed since”: the fact was edited after it was judged */
    return g_strdup_printf (_("%s, but changed since"), kutip_state_label (verdict->state));
  return g_strdup (kutip_state_label (verdict->state));
}

char *
kutip_state_label_words (const KutipRow *row)
{
  g_autofree char *state = dup_state (&row->verdict);

  if (!row->noted)
    return g_steal_pointer (&state);
  return state ? g_strdup_printf ("%s · %s", state, _("with a note")) : g_strdup (_("with a note"));
}

/* @part: (transfer full) */
static void
append (GString *text, char *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
  g_free (part);
}

char *
kutip_state_label_remark (const KutipEntity *entity, const KutipAttribution *attribution,
                          gpointer anchoring)
{
  KutipVerdict verdict = entity ? kutip_anchoring_judge_entity (anchoring, entity)
                                : kutip_anchoring_judge_attribution (anchoring, attribution);
  g_autofree char *state = dup_state (&verdict);
  g_autoptr (GString) text = g_string_new (state);

  if (*verdict.note)
    append (text, kutip_one_line_dup (verdict.note));
  if (*verdict.link)
    append (text, kutip_one_line_dup (verdict.link));
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

char *
kutip_state_label_progress (const KutipTotals *totals)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const guint *n = totals->n_judged;

  if (n[KUTIP_SHOW_ALL] == 0 && n[KUTIP_SHOW_LOST] == 0)
    return g_strdup ("");
  append (text, g_strdup_printf (_("%u of %u confirmed"), n[KUTIP_SHOW_CONFIRMED], n[KUTIP_SHOW_ALL]));
  if (n[KUTIP_SHOW_DISPUTED] > 0)
    append (text, g_strdup_printf (_("%u disputed"), n[KUTIP_SHOW_DISPUTED]));
  if (n[KUTIP_SHOW_NEEDS_SOURCE] > 0)
    append (text, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u needs a source",
                                                "%u need a source", n[KUTIP_SHOW_NEEDS_SOURCE]),
                                   n[KUTIP_SHOW_NEEDS_SOURCE]));
  if (n[KUTIP_SHOW_CHANGED] > 0)
    append (text, g_strdup_printf (_("%u changed since"), n[KUTIP_SHOW_CHANGED]));
  if (n[KUTIP_SHOW_LOST] > 0)
    append (text, g_strdup_printf (_("%u lost"), n[KUTIP_SHOW_LOST]));
  return g_string_free (g_steal_pointer (&text), FALSE);
}
