/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-desk.h>

#include "kutip-analysis-private.h"

/*
 * The desk checks: what an attentive desk editor would ask about. Each is a file and a function
 * that looks at a finished snapshot and reports what it finds, with a reason that a person
 * understands. They run after every edit, so they look at facts and at what was noted while a
 * paragraph was read (kutip-desk-notes.h); none walks the whole text.
 */

/* What a check may look at. */
typedef struct {
  const KutipLanguage *language;
  const KutipParagraphs *paragraphs; /* all read */
  KutipAnalysis *analysis;           /* its entities and attributions are complete */
  guint body;                        /* where the text behind the headline begins */
  const char *code;                  /* of the check that runs */
  KutipSeverity severity;            /* what its findings are, unless it says otherwise */
  GPtrArray *findings;               /* (element-type KutipCheck) */
} KutipCheckContext;

typedef void (*KutipCheckFunc) (KutipCheckContext *context);

/* Reports a finding and returns it, so that a check may add a related place or a fix. @message:
   (transfer full). */
KutipCheck *kutip_checks_report (KutipCheckContext *context, KutipSpan span, char *message);

/* Whether the words at @span stand inside somebody's quotation: no style remarks there. */
gboolean kutip_checks_is_quoted (const KutipCheckContext *context, KutipSpan span);

/* The words at @span, which lies in one paragraph: @length bytes, not terminated. */
const char *kutip_checks_peek (const KutipCheckContext *context, KutipSpan span, gsize *length);

/* Bytes of paragraph @paragraph as a span of the draft. A fact or a note must use them. */
KutipSpan kutip_checks_to_span (const KutipCheckContext *context, guint paragraph,
                                KutipBytes bytes);

void kutip_check_changed_quote (KutipCheckContext *context);
void kutip_check_first_reference (KutipCheckContext *context);
void kutip_check_loaded_cue (KutipCheckContext *context);
void kutip_check_no_speaker (KutipCheckContext *context);
void kutip_check_percent_sum (KutipCheckContext *context);
void kutip_check_relative_date (KutipCheckContext *context);
void kutip_check_scale (KutipCheckContext *context);
void kutip_check_spelling (KutipCheckContext *context);
void kutip_check_unintroduced (KutipCheckContext *context);
void kutip_check_unpaired_mark (KutipCheckContext *context);
void kutip_check_vague_source (KutipCheckContext *context);
void kutip_check_weekday (KutipCheckContext *context);

/* Runs the checks but those of @disabled, bits by place in the list of checks, and gives their
   findings to the snapshot, in text order. */
void kutip_checks_run (const KutipLanguage *language, guint disabled,
                       const KutipParagraphs *paragraphs, KutipAnalysis *analysis,
                       GCancellable *cancellable);

/* The bits of @codes, which may be NULL; unknown codes have none. */
guint kutip_checks_get_bits (const char *const *codes);
