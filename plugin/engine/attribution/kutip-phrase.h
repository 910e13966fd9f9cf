/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attribution/kutip-reported.h"
#include "attribution/kutip-words.h"

/*
 * Noun phrases that name a source: how far they go. A phrase is read from its first word; it takes
 * titles, names, ages and abbreviations in brackets and ends at a verb, at yang or who, at the
 * words of the list "adverbials" and at a date. Commas are only crossed into an apposition.
 */

typedef enum {
  KUTIP_PHRASE_LOCAL = 1 << 0,  /* may hold a place (direktur Toyota di Burnaston) */
  KUTIP_PHRASE_FRONT = 1 << 1,  /* a comma, and what is said, follow: few appositions */
  KUTIP_PHRASE_SUBJECT = 1 << 2, /* a cue follows right behind */
} KutipPhraseFlags;

/* One past the last token of the noun phrase that begins at token @i, without appositions; @i if
   there is none. */
guint kutip_phrase_end (const KutipWords *words, guint i, guint last, KutipPhraseFlags flags);

/* The same with its appositions. */
guint kutip_phrase_end_full (const KutipWords *words, guint i, guint last, KutipPhraseFlags flags);

/* Whether the comma-separated piece @right stands in apposition to @left, or goes on with its
   list. */
gboolean kutip_phrase_joins (const KutipWords *words, KutipRange left, KutipRange right);

/* What the words of a source tell of the speaker: reference, kind, gender, number. */
void kutip_phrase_describe (const KutipWords *words, KutipRange range, KutipReported *reported);
