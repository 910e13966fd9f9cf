/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-fact.h>

#include "entities/kutip-mention.h"
#include "language/kutip-language.h"
#include "text/kutip-text.h"

/*
 * An attribution as one paragraph gives it, before the document pass says who speaks.
 */

/* How the paragraph names the speaker. */
typedef enum {
  KUTIP_REFERENCE_NONE,        /* not at all: a quotation alone */
  KUTIP_REFERENCE_NAME,        /* the source holds a name, or is a noun phrase of its own */
  KUTIP_REFERENCE_PRONOUN,     /* dia, she */
  KUTIP_REFERENCE_CLITIC,      /* ujarnya: no source span */
  KUTIP_REFERENCE_DESCRIPTION, /* politikus Golkar ini, the minister */
  KUTIP_REFERENCE_OMITTED,     /* a cue without a source: the subject of the sentence before */
} KutipReference;

typedef struct {
  guint32 start;  /* bytes of the paragraph; equal to end: nothing */
  guint32 end;
} KutipBytes;

typedef struct {
  KutipAttributionKind kind;
  KutipBytes content[2];
  guint n_contents;
  KutipBytes cue;
  KutipBytes source;
  guint32 until;           /* where its sentence ends */
  KutipReference reference;
  KutipSpeakerKind speaker_kind;  /* as far as the source's words tell */
  KutipStance stance;
  guint8 gender;           /* of a pronoun: 'm', 'f', 'n' or 0 */
  gboolean plural;         /* of a pronoun or description */
  gboolean group;          /* of a pronoun: speaks for the organization of who spoke before */
  gboolean continues;      /* without a source: speaks on for the attribution before */
  gboolean whole;          /* a quotation that is all of its paragraph */
  gboolean open_end;       /* a quotation without closing mark: it goes on in the next paragraph */
  float confidence;
} KutipReported;

/* What the quotation marks of a paragraph say of a quotation that goes over several. */
typedef enum {
  KUTIP_SPEECH_NONE,   /* it has no marks, and may stand inside one */
  KUTIP_SPEECH_OPENS,  /* its last quotation has no closing mark */
  KUTIP_SPEECH_CLOSES, /* its first quotation has no opening mark, and ends one */
  KUTIP_SPEECH_WHOLE,  /* its quotations are its own */
} KutipSpeech;

/* The attributions of one paragraph, in order of content. @headline: it is the draft's first line.
   Returns: (transfer full) (element-type KutipReported). */
GArray *kutip_reported_find (const KutipLanguage *language, const KutipText *text,
                             const GArray *mentions, gboolean headline);

KutipSpeech kutip_reported_get_speech (const KutipText *text);

/* A paragraph inside a quotation that began before it and ends behind it: all of it is said.
   Returns: (transfer full) (element-type KutipReported). */
GArray *kutip_reported_take_all (const KutipText *text);
