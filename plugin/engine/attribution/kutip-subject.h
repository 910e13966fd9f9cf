/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attribution/kutip-words.h"

/*
 * The subject of a clause without a parser. The words before a verb are a row of pieces between
 * commas; a piece that opens with a preposition, a subordinator, an adverb, a date or a relative
 * word is no subject, and of the others the one nearest to the verb is, together with the pieces
 * that it stands in apposition to. A verb behind a conjunction has the subject of the first.
 */

/* The subject of the cue at @cue in the clause that begins at @first. FALSE if it has none there.
   @adjacent: no conjunction or preposition stands between the two. */
gboolean kutip_subject_find (const KutipWords *words, guint first, guint cue, KutipRange *subject,
                             gboolean *adjacent);
