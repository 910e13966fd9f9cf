/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-analysis.h>

#include "kutip-finding.h"
#include "kutip-word-list.h"

G_BEGIN_DECLS

#define KUTIP_CONTEXT_WORDS 6
#define KUTIP_PIECES " … " /* between the pieces of a statement that has its cue in it */

/*
 * A fact of a snapshot that can be judged. A name or a statement is one; of a date or a figure each
 * mention is: “12 percent” of this and “12 percent” of that are two things to look up.
 */
typedef struct {
  KutipFactKind kind;
  gconstpointer fact;  /* the snapshot's KutipEntity or KutipAttribution */
  guint mention;
} KutipTarget;

/* (element-type KutipTarget): all of a snapshot */
GArray *kutip_targets_new (KutipAnalysis *analysis);

/* How many there are of an entity; 0 for one that is not judged. They count up from mention 0. */
guint kutip_target_count (const KutipEntity *entity);
KutipTarget kutip_target_of_entity (const KutipEntity *entity, guint mention);
KutipTarget kutip_target_of_attribution (const KutipAttribution *attribution);

/* From its first code point to its last. */
KutipSpan kutip_target_get_span (const KutipTarget *self);

/* Where it stands among the words of the whole draft: the first of its own, the first behind it. */
void kutip_target_find (const KutipTarget *self, const KutipWordList *list, guint *first, guint *behind);

/* The key of its words, and how many they are. */
guint64 kutip_target_get_key (const KutipTarget *self, const KutipWordList *list, guint *n_words);

/* Notes in @finding where the fact stands and what is round it; not what was judged. */
void kutip_target_describe (const KutipTarget *self, const KutipWordList *list, KutipFinding *finding);

/* An open finding about the fact as it stands in the snapshot. Quick, in the longest draft. */
KutipFinding *kutip_target_new_finding (const KutipTarget *self, KutipAnalysis *analysis);

G_END_DECLS
