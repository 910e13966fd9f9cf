/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attribution/kutip-cue.h"
#include "attribution/kutip-phrase.h"
#include "attribution/kutip-reported.h"
#include "attribution/kutip-words.h"

/*
 * What the readers of one paragraph share. The readers go over the paragraph a stretch at a time: a
 * sentence, or the sentences that one quotation holds together. Each adds statements, takes the
 * cues and quotations that they use, and leaves the rest to the next reader.
 */

/* An attribution in tokens; @reported holds what is no range. */
typedef struct {
  KutipRange content[2];
  guint n_contents;
  KutipRange cue;
  KutipRange source;
  guint last;              /* where its stretch ends */
  KutipReported reported;
} KutipStatement;

typedef struct {
  KutipWords words;
  const KutipText *text;
  KutipRange stretch;    /* what is read now */
  guint first_quotation; /* its quotations: [first_quotation, last_quotation) */
  guint last_quotation;
  GArray *cues;          /* (element-type KutipCue): of the stretch */
  GArray *statements;    /* (element-type KutipStatement): of the paragraph */
  gint *owners;          /* the statement that holds each quotation, or -1 */
  guint previous;        /* the first statement of the stretch before */
  guint current;         /* the first statement of this stretch */
} KutipReader;

KutipCue *kutip_reader_get_cue (KutipReader *self, guint index);
KutipStatement *kutip_reader_get_statement (KutipReader *self, guint index);

/* The cue that begins at token @i, NULL if none does or it is used. */
KutipCue *kutip_reader_find_cue (KutipReader *self, guint i);

/* Index of the first cue, or quotation, that begins at token @i or later: where a search begins. */
guint kutip_reader_cue_from (KutipReader *self, guint i);
guint kutip_reader_quotation_from (const KutipReader *self, guint i);

/* Adds a statement; takes @cue (which may be NULL) and every quotation in @content. @source may be
   empty. The pointer holds until the next call. */
KutipStatement *kutip_reader_add (KutipReader *self, KutipRange content, KutipCue *cue,
                                  KutipRange source, float confidence);

/* Gives the statement a second content. */
void kutip_reader_add_content (KutipReader *self, guint statement, KutipRange content);

/* kutip_clause_content_end() of [first, last), and no further than to a quotation that has a cue
   of its own. */
guint kutip_reader_content_end (KutipReader *self, guint first, guint last);

/* The quotation of the stretch that begins at token @i, or -1. */
gint kutip_reader_find_quotation (KutipReader *self, guint i);

/* Whether [first, last) of the stretch holds nothing but marks and the circumstances of saying. */
gboolean kutip_reader_is_aside (KutipReader *self, guint first, guint last);

/* Over what may stand between a cue and the source behind it: an agent's preposition, an adverb. */
guint kutip_reader_skip_to_source (KutipReader *self, guint i);

void kutip_reader_read_headline (KutipReader *self);
void kutip_reader_read_quotations (KutipReader *self);
void kutip_reader_read_noun (KutipReader *self, KutipCue *cue);
void kutip_reader_read_passive (KutipReader *self, KutipCue *cue);
void kutip_reader_read_relay (KutipReader *self, KutipCue *cue);
void kutip_reader_read_tag (KutipReader *self, KutipCue *cue);
void kutip_reader_read_verb (KutipReader *self, KutipCue *cue);
void kutip_reader_read_floating (KutipReader *self);
