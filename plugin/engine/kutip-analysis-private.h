/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-analysis.h>

#include "kutip-paragraphs.h"

/* A snapshot of @paragraphs with no facts yet: it shares their texts. The document pass fills in
   the facts before anyone else sees it, and then the marks. */
KutipAnalysis *kutip_analysis_new (const KutipParagraphs *paragraphs, const char *language,
                                   guint generation);
void kutip_analysis_take_entity (KutipAnalysis *self, KutipEntity *entity);
void kutip_analysis_take_attribution (KutipAnalysis *self, KutipAttribution *attribution);
void kutip_analysis_take_check (KutipAnalysis *self, KutipCheck *check);
void kutip_analysis_share_marks (KutipAnalysis *self, const KutipParagraphs *paragraphs);
