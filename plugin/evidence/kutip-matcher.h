/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-finding.h"
#include "kutip-target.h"

G_BEGIN_DECLS

/*
 * Finds facts again in a text that has changed meanwhile.
 *
 * Of a fact there are its words, the words round it, and where it stood. The same words are looked
 * for first: a name or a long statement is known by them alone; a figure, a date or a few words only
 * together with what stands round them, since the same figure elsewhere is another fact. Duplicates go
 * to the place that has most of the context, and of two such places to the one where the facts
 * round it have moved to. Then facts whose words have changed are looked for, by context and by
 * what is left of the words: those are found, but weakly.
 *
 * All look-ups are by hash, and each fact is compared with a few others at most: the work grows with
 * the number of facts, not with its square.
 */

/* A fact, old or new, as the matcher sees it. Words are their hashes. */
typedef struct {
  KutipFactKind kind;
  guint64 key;          /* of the words that stand there */
  guint64 judged;       /* an old fact's: of the words when they were judged */
  guint64 *words;       /* those that stand there, sorted by their hashes */
  guint n_words;
  guint64 before[KUTIP_CONTEXT_WORDS], after[KUTIP_CONTEXT_WORDS]; /* outwards */
  guint n_before, n_after;
  guint position;
  gboolean sure;        /* an old fact's: @position is where it has to be now */
} KutipSide;

typedef struct {
  int to;               /* the new fact; -1 for none */
  gboolean weak;        /* not the same words, or hardly the same place */
} KutipMatch;

/* One match for each of the old facts; no new fact is given twice. Both are in the order of their
   positions. (transfer full) */
KutipMatch *kutip_match (const KutipSide *old, guint n_old, const KutipSide *fresh, guint n_fresh);

/* How much of the context of an old fact stands round a new one: from 0 to 1. */
double kutip_side_compare_context (const KutipSide *old, const KutipSide *fresh);

G_END_DECLS
