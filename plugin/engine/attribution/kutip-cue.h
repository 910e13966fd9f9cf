/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attribution/kutip-words.h"

/*
 * The list "cues" as the readers see it. The file's head says what its forms and properties mean.
 */
typedef enum {
  KUTIP_CUE_VERB,
  KUTIP_CUE_TAG,
  KUTIP_CUE_CLITIC,
  KUTIP_CUE_PASSIVE,
  KUTIP_CUE_PREPOSITION,
  KUTIP_CUE_RELAY,
  KUTIP_CUE_NOUN,
  KUTIP_CUE_HEADLINE,
} KutipCueForm;

typedef enum {
  KUTIP_CUE_STRONG = 1 << 0,
  KUTIP_CUE_THAT = 1 << 1,
  KUTIP_CUE_QUOTE = 1 << 2,
  KUTIP_CUE_NOMINAL = 1 << 3,      /* "noun": the content may be a noun phrase */
  KUTIP_CUE_ASK = 1 << 4,
  KUTIP_CUE_LABEL = 1 << 5,
  KUTIP_CUE_TOPIC = 1 << 6,
  KUTIP_CUE_QUESTION = 1 << 7,
  KUTIP_CUE_HEARER = 1 << 8,
  KUTIP_CUE_DOCUMENT = 1 << 9,
  KUTIP_CUE_RAISING = 1 << 10,
  KUTIP_CUE_WEAK = 1 << 11,
  KUTIP_CUE_NOUN_TOO = 1 << 12,    /* "noun-cue" */
  KUTIP_CUE_LOADED = 1 << 13,
  KUTIP_CUE_BEHIND = 1 << 14,      /* "tag" of a verb: may stand behind its content */
  KUTIP_CUE_BASE = 1 << 15,
  KUTIP_CUE_PARTICIPLE = 1 << 16,
  KUTIP_CUE_MARKED = 1 << 17,
  KUTIP_CUE_OPENED = 1 << 18,
} KutipCueTraits;

typedef struct {
  guint first;   /* tokens [first, last) */
  guint last;
  KutipCueForm form;
  guint32 traits;
  gboolean used; /* an attribution has it */
} KutipCue;

/* Appends the cues of @range that stand outside of quotations, brackets and names, in order.
   @headline: bare verbs count. The words must be known. */
void kutip_cues_find (const KutipWords *words, KutipRange range, gboolean headline, GArray *cues);

/* Whether @range can hold a cue at all: needs no known words. */
gboolean kutip_cues_possible (const KutipWords *words, KutipRange range);
