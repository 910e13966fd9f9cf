/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attribution/kutip-reported.h"
#include "entities/kutip-aliases.h"

/*
 * The document pass of the attributions: who speaks where a paragraph gives a pronoun, a clitic, a
 * description or nothing.
 *
 * A reader takes the one who spoke last, unless somebody else has come up since, in the narrator's
 * own words; so does this pass. It looks back from each attribution: first in its own paragraph,
 * then in the few before. Names inside what is said do not count: they are the speaker's talk, not
 * the narrator's. Of several names that came up in one stretch the first is the likely subject.
 * Where the language tells gender and number, they must fit. A quotation that nobody introduces
 * goes on with the speaker before it, or waits for the one behind it. "No speaker" is an answer.
 *
 * The pass keeps nothing between two calls. Its time grows with the mentions and attributions.
 */

/* What the pass reads of one paragraph with text; all of it borrowed. */
typedef struct {
  guint paragraph;        /* its number in the aliases pass, which counts empty ones too */
  const char *text;
  const GArray *mentions; /* (element-type KutipMention), as the aliases pass had them */
  const GArray *reported; /* (element-type KutipReported), by position */
} KutipSpoken;

/* Who speaks in one attribution. */
typedef struct {
  int entity;             /* index in KutipAliases.entities, -1 for none of them */
  int like;               /* the attribution (by document order) whose source it shares, -1 for none */
  KutipSpeakerKind kind;
  float confidence;       /* 0 … 1 */
} KutipSpeaker;

/* What stands in @said for an attribution of which nobody said who speaks, and for one of which it
   was said that the draft does not tell. */
#define KUTIP_SPEAKER_UNSAID -2
#define KUTIP_SPEAKER_UNTOLD -1

/* @said: for each attribution the entity that a person named as its speaker, or one of the above;
   NULL where none was named. What follows goes on from there. Returns: (transfer full) (element-type
   KutipSpeaker): one for each attribution, in document order. */
GArray *kutip_speakers_resolve (const KutipAliases *aliases, const KutipSpoken *paragraphs,
                                guint n_paragraphs, const int *said);
