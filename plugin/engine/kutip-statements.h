/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-corrections.h>

/*
 * Statements found again by their words. A correction of a speaker holds what is said and what stands
 * around it, and no place: the draft goes on changing. It belongs to the statement with the same
 * words, and where there is none to the one that has most of them; words around decide between
 * equals. One statement takes one correction.
 *
 * It looks at a snapshot alone, so it does not matter how the draft came to be. Without a correction
 * of a speaker it costs nothing.
 */

/* What attribution @index says, in one line. */
char *kutip_statements_dup_words (KutipAnalysis *analysis, guint index);

/* What stands around it: the last words before it and the first behind it. */
char *kutip_statements_dup_context (KutipAnalysis *analysis, guint index);

/* For each attribution of @analysis, which needs nothing but places yet, the correction of its
   speaker or -1. Returns: (transfer full) (nullable): NULL where no correction is of a speaker. */
int *kutip_statements_match (const KutipCorrections *corrections, KutipAnalysis *analysis);
