/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entities/kutip-agreeing.h"

/*
 * Document-level agreement: a name that the draft gives surely in one place decides the places where
 * a paragraph alone was unsure of it. One sense a discourse (W. A. Gale, K. W. Church, D. Yarowsky,
 * "One Sense Per Discourse", 1992) holds well for names in news copy: who is a person once is one
 * throughout, and a word that is a name in the second paragraph is the same name in the ninth.
 *
 * Each mention votes for its type with its confidence; a person's full name also votes for the parts
 * that a second reference uses. Then each mention takes the type that its name has most votes for, and
 * capitalised words that no paragraph took for a name become mentions where the votes are clear.
 */

/* The capitalised words of a paragraph that are in none of @mentions and could be a name's; @house, or
   NULL, may say that they are none. Returns: (transfer full) (element-type KutipCapital). */
GArray *kutip_capitals_find (const KutipLanguage *language, const KutipHouse *house,
                             const KutipText *text, const GArray *mentions);

/* It keeps nothing between two calls; its time grows with the text. Broken off by @cancellable, which
   may be NULL, it leaves mentions of no use. */
void kutip_names_agree (KutipAgreeing *paragraphs, guint n_paragraphs,
                        GCancellable *cancellable);
