/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-corrections.h>

#include "kutip-analysis-private.h"

/*
 * The document pass: what no paragraph tells alone. It takes the readings of all paragraphs, says
 * which mentions are one entity and who speaks, runs the desk checks, and makes each paragraph's
 * marks. It looks at facts, not at text, so it is cheap enough to run after every edit, and it keeps
 * nothing between two runs. @disabled_checks: see kutip_checks_run(). @corrections: what a person
 * said of the draft, or NULL; what words name was heeded when the paragraphs were read.
 * Once @cancellable, which may be NULL, says so, @analysis is left unfinished.
 */
void kutip_draft_resolve (const KutipLanguage *language, guint disabled_checks,
                          const KutipCorrections *corrections, KutipParagraphs *paragraphs,
                          KutipAnalysis *analysis, GCancellable *cancellable);
