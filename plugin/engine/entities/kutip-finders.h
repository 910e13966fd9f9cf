/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entities/kutip-mention.h"

/*
 * What finds mentions in a paragraph, or sets those right that others found: each in its own file, one
 * after another in kutip_mentions_find().
 */

/* Persons, organizations, places: kutip-names.c. */
void kutip_names_find (const KutipLanguage *language, const KutipText *text, GArray *mentions);

/* The same by the lists alone, for a language without a model: kutip-listed-names.c. */
void kutip_listed_names_find (const KutipLanguage *language, const KutipText *text,
                              GArray *mentions);

/* Cuts titles off the names in @mentions: kutip-titles.c. */
void kutip_titles_cut (const KutipLanguage *language, const KutipText *text, GArray *mentions);

/* Cuts the names in headlines before a verb of saying: kutip-headline-names.c. */
void kutip_headline_names_cut (const KutipLanguage *language, const KutipText *text,
                               GArray *mentions);

/* Sets right where the places in @mentions begin and end: kutip-places.c. */
void kutip_places_cut (const KutipLanguage *language, const KutipText *text, GArray *mentions);

/* Gives acronyms in brackets the kind of the name before them: kutip-acronyms.c. */
void kutip_acronyms_define (const KutipText *text, GArray *mentions);

/* Money, percentages, quantities: kutip-figures.c. Never inside a date. */
void kutip_figures_find (const KutipLanguage *language, const KutipText *text, GArray *mentions);

/* Dates: kutip-dates.c. @reference: the day that "kemarin" is the day before of, or NULL. */
void kutip_dates_find (const KutipLanguage *language, const KutipText *text, const GDate *reference,
                       GArray *mentions);

/* Roles beside the persons already in @mentions: kutip-roles.c. */
void kutip_roles_find (const KutipLanguage *language, const KutipText *text, GArray *mentions);
