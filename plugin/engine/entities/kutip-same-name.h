/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entities/kutip-name-forms.h"

/*
 * Which forms name the same entity, from their words alone. Where a form may stand for several
 * entities (a surname that two people share) it gets them as candidates, and its place in the draft
 * has to decide.
 */

/* Joins the forms of persons: full names with and without initials and middle names, then single
   names with the full names that hold them. */
void kutip_same_persons_join (KutipNameForms *forms);

/* Joins the forms of organizations and places: initials (KPK), and of organizations the
   beginning of one longer name (Toyota, Toyota Motor Corporation). */
void kutip_same_organizations_join (KutipNameForms *forms);

/* Whether @brief, one word, can abbreviate @full: its letters stand there in order (Kemendikbud,
   DLH, Polri). Weak alone; enough for a word in brackets after the name. */
gboolean kutip_is_abbreviation (KutipNameForms *forms, guint32 brief, guint32 full);

/* Whether one word of @full ends or begins with the one word of @brief (Madun, Rohmadun). */
gboolean kutip_is_clipping (KutipNameForms *forms, guint32 brief, guint32 full);
