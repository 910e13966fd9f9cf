/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-row.h"

#include <glib/gi18n-lib.h>

const char *
kutip_section_get_title (KutipSection section)
{
  static const char *const titles[KUTIP_N_SECTIONS] = {
    [KUTIP_SECTION_PEOPLE] = N_("People"),
    [KUTIP_SECTION_ORGANIZATIONS] = N_("Organizations"),
    [KUTIP_SECTION_PLACES] = N_("Places"),
    [KUTIP_SECTION_STATEMENTS] = N_("Statements by speaker"),
    [KUTIP_SECTION_DATES] = N_("Dates"),
    [KUTIP_SECTION_FIGURES] = N_("Figures"),
    [KUTIP_SECTION_CHECKS] = N_("Checks"),
    [KUTIP_SECTION_UNATTRIBUTED] = N_("No speaker given"),
    [KUTIP_SECTION_SPEAKERS] = N_("Named speakers"),
    [KUTIP_SECTION_UNNAMED] = N_("Sources without a name"),
    [KUTIP_SECTION_DOCUMENTS] = N_("Documents"),
    [KUTIP_SECTION_TIMELINE] = N_("Timeline"),
    [KUTIP_SECTION_UNDATED] = N_("Without a calendar day"),
    [KUTIP_SECTION_MONEY] = N_("Amounts of money"),
    [KUTIP_SECTION_PERCENTAGES] = N_("Percentages"),
    [KUTIP_SECTION_QUANTITIES] = N_("Quantities"),
    [KUTIP_SECTION_ERRORS] = N_("Errors"),
    [KUTIP_SECTION_WARNINGS] = N_("Warnings"),
    [KUTIP_SECTION_HINTS] = N_("Hints"),
    [KUTIP_SECTION_LOST] = N_("Lost"),
  };

  return _(titles[section]);
}

KutipRow *
kutip_row_new (KutipRowType type, KutipSection section, const char *text, const char *detail)
{
  KutipRow *self = g_new0 (KutipRow, 1);

  self->type = type;
  self->section = section;
  self->text = g_strdup (text);
  self->detail = detail && *detail ? g_strdup (detail) : NULL;
  self->places = g_array_new (FALSE, FALSE, sizeof (KutipSpan));
  return self;
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
  g_clear_pointer (&self->finding, kutip_finding_unref);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_free (self);
}

void
kutip_row_add_place (KutipRow *self, KutipSpan place)
{
  g_array_append_val (self->places, place);
}

void
kutip_row_add_child (KutipRow *self, KutipRow *child)
{
  if (!self->children)
    self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) kutip_row_free);
  child->parent = self;
  child->index = self->children->len;
  g_ptr_array_add (self->children, child);
}
