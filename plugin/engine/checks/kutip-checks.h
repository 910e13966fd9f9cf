/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-analysis-private.h"

/*
 * The desk checks: what an attentive desk editor would ask about. Each is a file and a function that
 * looks at a finished snapshot and reports what it finds, with a reason that a person understands.
 * They run after every edit, so they look at facts; none walks the whole text.
 */

/* What a check may look at. */
typedef struct {
  const KutipLanguage *language;
  const KutipParagraphs *paragraphs; /* all read */
  KutipAnalysis *analysis;           /* its entities and attributions are complete */
  GPtrArray *findings;               /* (element-type KutipCheck) */
} KutipCheckContext;

typedef void (*KutipCheckFunc) (KutipCheckContext *context);

/* Reports a finding and returns it, so that a check may add a related place or a fix. @message:
   (transfer full). */
KutipCheck *kutip_checks_report (KutipCheckContext *context, const char *code,
                                 KutipSeverity severity, KutipSpan span, char *message);

/* Whether the words at @span stand inside somebody's quotation: no style remarks there. */
gboolean kutip_checks_is_quoted (const KutipCheckContext *context, KutipSpan span);

void kutip_check_no_speaker (KutipCheckContext *context);
void kutip_check_unpaired_mark (KutipCheckContext *context);
void kutip_check_weekday (KutipCheckContext *context);
void kutip_check_first_reference (KutipCheckContext *context);
void kutip_check_spelling (KutipCheckContext *context);
void kutip_check_loaded_cue (KutipCheckContext *context);

/* Runs all checks and gives their findings to the snapshot, in text order. */
void kutip_checks_run (const KutipLanguage *language, const KutipParagraphs *paragraphs,
                       KutipAnalysis *analysis);
