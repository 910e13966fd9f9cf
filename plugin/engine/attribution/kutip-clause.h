/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attribution/kutip-words.h"

/*
 * Clauses without a parser: where the clause of a cue begins, which noun phrase is its subject, and
 * where what is said ends. A sentence is a row of pieces between commas; a piece that opens with a
 * preposition, a subordinator, an adverb, a date or a relative word is no subject, and of the others
 * the one nearest to the cue is, together with the pieces that it stands in apposition to.
 */

/* How far a reader looks from a cue, in tokens: what bounds the time on a text without full stops. */
#define KUTIP_CLAUSE_REACH 240

/* Where the sentence's words begin behind its connectives (Namun, Sementara itu,). */
guint kutip_clause_skip_connectives (const KutipWords *words, guint first, guint last);

/* The first token of the clause whose verb is the cue at @cue; not before @first. */
guint kutip_clause_first (const KutipWords *words, guint first, guint cue);

/* The subject of the cue at @cue in the clause that begins at @first. FALSE if it has none there.
   @adjacent: no verb stands between the two. */
gboolean kutip_clause_subject (const KutipWords *words, guint first, guint cue, KutipRange *subject,
                               gboolean *adjacent);

/* Where a content that would go on to @last ends: before the time and place of the saying. */
guint kutip_clause_content_end (const KutipWords *words, guint first, guint last);
