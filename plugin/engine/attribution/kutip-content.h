/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attribution/kutip-reader.h"

/*
 * What is said behind a verb of saying. It begins behind a complementizer, a comma or a colon if
 * there is one, and goes on to the sentence's end, or to where the same speaker's next cue or the
 * circumstances of the saying stand.
 *
 * A cue is believed the less the more else its verb can mean: "strong" ones need nothing more, the
 * others a complementizer, or a clause behind them, or a noun phrase where the list says so.
 */

/* How a content begins. */
typedef struct {
  guint first;       /* its first token */
  gboolean that;     /* a complementizer opens it */
  gboolean mark;     /* a comma or colon does */
  gboolean topic;    /* the preposition of a noun of saying does */
} KutipOpening;

/* Over a hearer, a date, a circumstance that stand between the cue and what is said, from token
   @i on. */
guint kutip_content_skip_lead (KutipReader *self, const KutipCue *cue, guint i);

/* Where the content of @cue begins. The cue may grow by a word (kekhawatiran mereka). */
KutipOpening kutip_content_open (KutipReader *self, KutipCue *cue);

/* Where a content [first, last) stops for the next cue of the same speaker, or for a cue round
   it. */
guint kutip_content_resume (KutipReader *self, const KutipCue *cue, guint first, guint last);

/* called A “B”: such a content ends with its quotation, which stands near; its start if none
   does. */
guint kutip_content_label_end (KutipReader *self, KutipRange content);

/* Whether the content can be one, by what the list says of the cue. */
gboolean kutip_content_fits (KutipReader *self, const KutipCue *cue, KutipOpening opening,
                             KutipRange content);
