/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-analysis.h>

G_BEGIN_DECLS

/*
 * Introspection cannot pass a struct by value. A program in Python or JavaScript gets these functions
 * under the names of their counterparts; a program in C calls the counterparts.
 */

void kutip_entity_get_mention_for_bindings (const KutipEntity *self, guint index, KutipSpan *span);
void kutip_attribution_get_content_for_bindings (const KutipAttribution *self, guint index,
                                                 KutipSpan *span);
void kutip_attribution_get_cue_for_bindings (const KutipAttribution *self, KutipSpan *span);
void kutip_attribution_get_source_for_bindings (const KutipAttribution *self, KutipSpan *span);
void kutip_check_get_span_for_bindings (const KutipCheck *self, KutipSpan *span);
void kutip_check_get_related_for_bindings (const KutipCheck *self, KutipSpan *span);
void kutip_analysis_get_paragraph_for_bindings (KutipAnalysis *self, guint index, KutipSpan *span);
char *kutip_analysis_dup_text_for_bindings (KutipAnalysis *self, const KutipSpan *span);

G_END_DECLS
