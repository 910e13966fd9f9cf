/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attribution/kutip-words.h"

/*
 * Clauses without a parser: where the clause of a cue begins, and where what is said ends.
 */

/* How far a reader looks from a cue, in tokens: what bounds the time on a text without full
   stops. */
#define KUTIP_CLAUSE_REACH 240

/* Where the sentence's words begin behind its connectives (Namun, Sementara itu,). */
guint kutip_clause_skip_connectives (const KutipWords *words, guint first, guint last);

/* The first token of the clause whose verb is the cue at @cue; not before @first. */
guint kutip_clause_first (const KutipWords *words, guint first, guint cue);

/* Where a content that would go on to @last ends: before the time and place of the saying. */
guint kutip_clause_content_end (const KutipWords *words, guint first, guint last);
