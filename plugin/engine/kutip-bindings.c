/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <kutip/kutip-bindings.h>

/**
 * kutip_entity_get_mention_for_bindings: (rename-to kutip_entity_get_mention)
 * @self: an entity
 * @index: which, in text order
 * @span: (out caller-allocates): the mention, in code points of the text
 *
 * kutip_entity_get_mention() for language bindings.
 */
void
kutip_entity_get_mention_for_bindings (const KutipEntity *self, guint index, KutipSpan *span)
{
  *span = kutip_entity_get_mention (self, index);
}

/**
 * kutip_attribution_get_content_for_bindings: (rename-to kutip_attribution_get_content)
 * @self: an attribution
 * @index: which piece of the content
 * @span: (out caller-allocates): the piece, in code points of the text
 *
 * kutip_attribution_get_content() for language bindings.
 */
void
kutip_attribution_get_content_for_bindings (const KutipAttribution *self, guint index, KutipSpan *span)
{
  *span = kutip_attribution_get_content (self, index);
}

/**
 * kutip_attribution_get_cue_for_bindings: (rename-to kutip_attribution_get_cue)
 * @self: an attribution
 * @span: (out caller-allocates): the cue, in code points of the text
 *
 * kutip_attribution_get_cue() for language bindings.
 */
void
kutip_attribution_get_cue_for_bindings (const KutipAttribution *self, KutipSpan *span)
{
  *span = kutip_attribution_get_cue (self);
}

/**
 * kutip_attribution_get_source_for_bindings: (rename-to kutip_attribution_get_source)
 * @self: an attribution
 * @span: (out caller-allocates): the source, in code points of the text
 *
 * kutip_attribution_get_source() for language bindings.
 */
void
kutip_attribution_get_source_for_bindings (const KutipAttribution *self, KutipSpan *span)
{
  *span = kutip_attribution_get_source (self);
}

/**
 * kutip_check_get_span_for_bindings: (rename-to kutip_check_get_span)
 * @self: a check
 * @span: (out caller-allocates): what the check is about, in code points of the text
 *
 * kutip_check_get_span() for language bindings.
 */
void
kutip_check_get_span_for_bindings (const KutipCheck *self, KutipSpan *span)
{
  *span = kutip_check_get_span (self);
}

/**
 * kutip_check_get_related_for_bindings: (rename-to kutip_check_get_related)
 * @self: a check
 * @span: (out caller-allocates): what it is related to, in code points of the text
 *
 * kutip_check_get_related() for language bindings.
 */
void
kutip_check_get_related_for_bindings (const KutipCheck *self, KutipSpan *span)
{
  *span = kutip_check_get_related (self);
}

/**
 * kutip_analysis_get_paragraph_for_bindings: (rename-to kutip_analysis_get_paragraph)
 * @self: a snapshot
 * @index: which paragraph
 * @span: (out caller-allocates): the paragraph, in code points of the text
 *
 * kutip_analysis_get_paragraph() for language bindings.
 */
void
kutip_analysis_get_paragraph_for_bindings (KutipAnalysis *self, guint index, KutipSpan *span)
{
  *span = kutip_analysis_get_paragraph (self, index);
}

/**
 * kutip_analysis_dup_text_for_bindings: (rename-to kutip_analysis_dup_text)
 * @self: a snapshot
 * @span: code points of the text
 *
 * kutip_analysis_dup_text() for language bindings.
 *
 * Returns: (transfer full): the words there
 */
char *
kutip_analysis_dup_text_for_bindings (KutipAnalysis *self, const KutipSpan *span)
{
  g_return_val_if_fail (span != NULL, NULL);
  return kutip_analysis_dup_text (self, *span);
}
