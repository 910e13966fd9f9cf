/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-rows-words.h"

#include <glib/gi18n-lib.h>

#include "kutip-state-label.h"

/* For xgettext, which knows the name: a number of things. Returns: (transfer full) */
#define KUTIP_PLURAL(one, many, n) g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, one, many, n), n)

/* @part: (transfer full) */
static void
append (GString *text, char *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
  g_free (part);
}

static void
append_names (GString *text, const guint *n)
{
  append (text, KUTIP_PLURAL ("%u person", "%u people", n[KUTIP_ENTITY_PERSON]));
  append (text, KUTIP_PLURAL ("%u organization", "%u organizations", n[KUTIP_ENTITY_ORGANIZATION]));
  append (text, KUTIP_PLURAL ("%u place", "%u places", n[KUTIP_ENTITY_PLACE]));
}

static void
append_statements (GString *text, const KutipTotals *totals)
{
  append (text, KUTIP_PLURAL ("%u statement", "%u statements", totals->n_statements));
  append (text, KUTIP_PLURAL ("%u speaker", "%u speakers", totals->n_speakers));
}

static void
append_dates (GString *text, guint n, guint n_undated)
{
  append (text, KUTIP_PLURAL ("%u date", "%u dates", n));
  if (n_undated > 0)
    append (text, KUTIP_PLURAL ("%u without a calendar day", "%u without a calendar day",
                                n_undated));
}

static void
append_figures (GString *text, const guint *n)
{
  if (n[KUTIP_ENTITY_MONEY] > 0)
    append (text, KUTIP_PLURAL ("%u amount of money", "%u amounts of money",
                                n[KUTIP_ENTITY_MONEY]));
  if (n[KUTIP_ENTITY_PERCENT] > 0)
    append (text, KUTIP_PLURAL ("%u percentage", "%u percentages", n[KUTIP_ENTITY_PERCENT]));
  if (n[KUTIP_ENTITY_QUANTITY] > 0)
    append (text, KUTIP_PLURAL ("%u quantity", "%u quantities", n[KUTIP_ENTITY_QUANTITY]));
}

static void
append_checks (GString *text, const guint *n)
{
  if (n[KUTIP_SEVERITY_ERROR] > 0)
    append (text, KUTIP_PLURAL ("%u error", "%u errors", n[KUTIP_SEVERITY_ERROR]));
  if (n[KUTIP_SEVERITY_WARNING] > 0)
    append (text, KUTIP_PLURAL ("%u warning", "%u warnings", n[KUTIP_SEVERITY_WARNING]));
  if (n[KUTIP_SEVERITY_HINT] > 0)
    append (text, KUTIP_PLURAL ("%u hint", "%u hints", n[KUTIP_SEVERITY_HINT]));
}

static void
append_all (GString *text, const KutipTotals *totals)
{
  guint n_names = kutip_totals_count (totals, KUTIP_VIEW_NAMES);
  guint n_checks = kutip_totals_count (totals, KUTIP_VIEW_CHECKS);

  append (text, KUTIP_PLURAL ("%u name", "%u names", n_names));
  append_statements (text, totals);
  if (n_checks > 0)
    append (text, KUTIP_PLURAL ("%u check", "%u checks", n_checks));
}

char *
kutip_rows_words_totals (const KutipRows *rows)
{
  const KutipTotals *totals = &rows->totals;
  g_autoptr (GString) text = g_string_new (NULL);
  guint all = kutip_totals_count (totals, rows->view);

  if (all == 0)
    return g_strdup ("");
  if (rows->filter || rows->show != KUTIP_SHOW_ALL)
    append (text, g_strdup_printf (_("%u of %u shown"), rows->n_shown, all));
  switch (rows->view)
    {
    case KUTIP_VIEW_STATEMENTS:
      append_statements (text, totals);
      if (totals->n_unattributed > 0)
        append (text, KUTIP_PLURAL ("%u without a speaker", "%u without a speaker",
                             totals->n_unattributed));
      break;
    case KUTIP_VIEW_NAMES:
      append_names (text, totals->n_entities);
      break;
    case KUTIP_VIEW_DATES:
      append_dates (text, all, totals->n_undated);
      break;
    case KUTIP_VIEW_FIGURES:
      append_figures (text, totals->n_entities);
      break;
    case KUTIP_VIEW_CHECKS:
      append_checks (text, totals->n_checks);
      break;
    case KUTIP_VIEW_ALL:
    default:
      append_all (text, totals);
      break;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
kutip_rows_words_explain (const KutipRows *rows)
{
  static const char *const empty[KUTIP_N_VIEWS] = {
    [KUTIP_VIEW_ALL] = N_("Names, statements, dates and figures appear here while you write."),
    [KUTIP_VIEW_STATEMENTS] = N_("Who says what appears here while you write."),
    [KUTIP_VIEW_NAMES] = N_("People, organizations and places appear here while you write."),
    [KUTIP_VIEW_DATES] = N_("Dates appear here while you write, in the order of the calendar."),
    [KUTIP_VIEW_FIGURES] = N_("Amounts, percentages and quantities appear here while you write."),
    [KUTIP_VIEW_CHECKS] = N_("What a desk would ask about appears here while you write."),
  };
  static const char *const nothing[KUTIP_N_VIEWS] = {
    [KUTIP_VIEW_ALL] = N_("No names, statements, dates or figures found so far."),
    [KUTIP_VIEW_STATEMENTS] = N_("Nobody is quoted so far."),
    [KUTIP_VIEW_NAMES] = N_("No names found so far."),
    [KUTIP_VIEW_DATES] = N_("No dates found so far."),
    [KUTIP_VIEW_FIGURES] = N_("No figures found so far."),
    [KUTIP_VIEW_CHECKS] = N_("The checks have nothing to ask about so far."),
  };

  if (rows->show != KUTIP_SHOW_ALL && rows->length > 0)
    return g_strdup_printf (_("No fact here is in the state “%s”."),
                            kutip_state_label_show (rows->show));
  if (rows->filter && kutip_totals_count (&rows->totals, rows->view) > 0)
    return g_strdup_printf (rows->view == KUTIP_VIEW_ALL
                              ? _("Nothing in this draft matches “%s”.")
                              : _("Nothing in this view matches “%s”."),
                            rows->filter);
  return g_strdup (_(rows->length == 0 ? empty[rows->view] : nothing[rows->view]));
}
