/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-labels.h"

#include <glib/gi18n-lib.h>

#include "export/kutip-fact-sheet.h"

const char *
kutip_label_entity_type (KutipEntityType type)
{
  static const char *const labels[KUTIP_N_ENTITY_TYPES] = {
    [KUTIP_ENTITY_PERSON] = N_("Person"),
    [KUTIP_ENTITY_ORGANIZATION] = N_("Organization"),
    [KUTIP_ENTITY_PLACE] = N_("Place"),
    [KUTIP_ENTITY_DATE] = N_("Date"),
    [KUTIP_ENTITY_MONEY] = N_("Amount of money"),
    [KUTIP_ENTITY_PERCENT] = N_("Percentage"),
    [KUTIP_ENTITY_QUANTITY] = N_("Quantity"),
    [KUTIP_ENTITY_ROLE] = N_("Role"),
  };

  return _(labels[type]);
}

const char *
kutip_label_mark_kind (KutipMarkKind kind)
{
  static const char *const labels[KUTIP_N_MARK_KINDS] = {
    [KUTIP_MARK_PERSON] = N_("Person"),
    [KUTIP_MARK_ORGANIZATION] = N_("Organization"),
    [KUTIP_MARK_PLACE] = N_("Place"),
    [KUTIP_MARK_DATE] = N_("Date"),
    [KUTIP_MARK_FIGURE] = N_("Figure"),
    [KUTIP_MARK_ROLE] = N_("Role"),
    [KUTIP_MARK_QUOTATION] = N_("Quotation"),
    [KUTIP_MARK_REPORT] = N_("Reported speech"),
    [KUTIP_MARK_SOURCE] = N_("Source"),
    [KUTIP_MARK_CUE] = N_("Attribution cue"),
  };

  return _(labels[kind]);
}

const char *
kutip_label_attribution_kind (KutipAttributionKind kind)
{
  switch (kind)
    {
    case KUTIP_ATTRIBUTION_DIRECT:
      return _("Quotation");
    case KUTIP_ATTRIBUTION_INDIRECT:
      return _("Reported speech");
    case KUTIP_ATTRIBUTION_MIXED:
    default:
      return _("Partly quoted");
    }
}

char *
kutip_label_count_kind (KutipAttributionKind kind, guint n)
{
  switch (kind)
    {
    case KUTIP_ATTRIBUTION_DIRECT:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u quotation", "%u quotations", n), n);
    case KUTIP_ATTRIBUTION_INDIRECT:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u reported", "%u reported", n), n);
    case KUTIP_ATTRIBUTION_MIXED:
    default:
      return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u partly quoted", "%u partly quoted", n), n);
    }
}

const char *
kutip_label_severity (KutipSeverity severity)
{
  static const char *const labels[] = {
    [KUTIP_SEVERITY_HINT] = N_("Hint"),
    [KUTIP_SEVERITY_WARNING] = N_("Warning"),
    [KUTIP_SEVERITY_ERROR] = N_("Error"),
  };

  return _(labels[severity]);
}

const char *
kutip_label_view (KutipView view)
{
  static const char *const labels[KUTIP_N_VIEWS] = {
    [KUTIP_VIEW_ALL] = N_("All facts"),
    [KUTIP_VIEW_STATEMENTS] = N_("Statements"),
    [KUTIP_VIEW_NAMES] = N_("Names"),
    [KUTIP_VIEW_DATES] = N_("Dates"),
    [KUTIP_VIEW_FIGURES] = N_("Figures"),
    [KUTIP_VIEW_CHECKS] = N_("Checks"),
  };

  return _(labels[view]);
}

const char *
kutip_label_speaker_kind (KutipSpeakerKind kind)
{
  return kind == KUTIP_SPEAKER_NONE ? _("No speaker given") : kutip_sheet_describe_speaker (kind);
}
