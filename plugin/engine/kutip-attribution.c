/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-fact-private.h"

G_DEFINE_BOXED_TYPE (KutipAttribution, kutip_attribution, kutip_attribution_ref,
                     kutip_attribution_unref)

/**
 * kutip_attribution_kind_get_nick:
 * @kind: a kind
 *
 * Names a kind of attribution for programs.
 *
 * Returns: (transfer none): the kind's short name, as the JSON result has it
 */
const char *
kutip_attribution_kind_get_nick (KutipAttributionKind kind)
{
  static const char *const nicks[] = { "direct", "indirect", "mixed" };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (nicks), NULL);
  return nicks[kind];
}

/**
 * kutip_speaker_kind_get_nick:
 * @kind: a kind of speaker
 *
 * Names a kind of speaker for programs.
 *
 * Returns: (transfer none): the kind's short name
 */
const char *
kutip_speaker_kind_get_nick (KutipSpeakerKind kind)
{
  static const char *const nicks[] = { "none", "named", "collective", "anonymous", "document" };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (nicks), NULL);
  return nicks[kind];
}

KutipAttribution *
kutip_attribution_new (void)
{
  KutipAttribution *self = g_new0 (KutipAttribution, 1);

  g_atomic_ref_count_init (&self->refs);
  return self;
}

/**
 * kutip_attribution_ref:
 * @self: an attribution
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
KutipAttribution *
kutip_attribution_ref (KutipAttribution *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * kutip_attribution_unref:
 * @self: (transfer full): an attribution
 *
 * Drops a reference; the last one frees the attribution.
 */
void
kutip_attribution_unref (KutipAttribution *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_clear_pointer (&self->speaker, kutip_entity_unref);
  g_free (self->speaker_name);
  g_free (self);
}

/**
 * kutip_attribution_get_kind:
 * @self: an attribution
 *
 * Tells whether the words are the speaker’s or the reporter’s.
 *
 * Returns: whether its content is quoted
 */
KutipAttributionKind
kutip_attribution_get_kind (const KutipAttribution *self)
{
  g_return_val_if_fail (self != NULL, KUTIP_ATTRIBUTION_DIRECT);
  return self->kind;
}

/**
 * kutip_attribution_get_n_contents:
 * @self: an attribution
 *
 * Counts the pieces of what is said.
 *
 * Returns: in how many pieces the content stands: 1, or 2 where the cue parts it
 */
guint
kutip_attribution_get_n_contents (const KutipAttribution *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_contents;
}

/**
 * kutip_attribution_get_content:
 * @self: an attribution
 * @index: which piece, in text order
 *
 * Tells where a piece of what is said stands.
 *
 * Returns: where what is said stands, in code points, quotation marks included
 */
KutipSpan
kutip_attribution_get_content (const KutipAttribution *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->n_contents, ((KutipSpan) { 0, 0 }));
  return self->contents[index];
}

/**
 * kutip_attribution_get_cue:
 * @self: an attribution
 *
 * Tells where the cue stands (said, kata, menurut).
 *
 * Returns: the words that say that it is said, in code points; empty where there are none
 */
KutipSpan
kutip_attribution_get_cue (const KutipAttribution *self)
{
  g_return_val_if_fail (self != NULL, ((KutipSpan) { 0, 0 }));
  return self->cue;
}

/**
 * kutip_attribution_get_source:
 * @self: an attribution
 *
 * Tells where the draft names the speaker, in whatever words.
 *
 * Returns: the words that name who says it, in code points; empty where there are none
 */
KutipSpan
kutip_attribution_get_source (const KutipAttribution *self)
{
  g_return_val_if_fail (self != NULL, ((KutipSpan) { 0, 0 }));
  return self->source;
}

/**
 * kutip_attribution_get_speaker:
 * @self: an attribution
 *
 * Gets the entity that speaks.
 *
 * Returns: (transfer none) (nullable): the entity that speaks, also where the source is a pronoun,
 *   a description or omitted; %NULL where it is none of the draft's entities
 */
KutipEntity *
kutip_attribution_get_speaker (const KutipAttribution *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->speaker;
}

/**
 * kutip_attribution_get_speaker_kind:
 * @self: an attribution
 *
 * Tells whether the speaker is a name, a group, somebody unnamed or a document.
 *
 * Returns: what kind of speaker it has
 */
KutipSpeakerKind
kutip_attribution_get_speaker_kind (const KutipAttribution *self)
{
  g_return_val_if_fail (self != NULL, KUTIP_SPEAKER_NONE);
  return self->speaker_kind;
}

/**
 * kutip_attribution_get_speaker_name:
 * @self: an attribution
 *
 * Names the speaker for a list.
 *
 * Returns: (transfer none) (nullable): what to call the speaker in a list: the entity's name, or
 *   the words of a source without one ("para ahli"); %NULL where the draft gives no speaker
 */
const char *
kutip_attribution_get_speaker_name (const KutipAttribution *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->speaker_name;
}

/**
 * kutip_attribution_get_stance:
 * @self: an attribution
 *
 * Tells whether the cue colours what is said (claimed, mengklaim).
 *
 * Returns: whether the cue judges the content
 */
KutipStance
kutip_attribution_get_stance (const KutipAttribution *self)
{
  g_return_val_if_fail (self != NULL, KUTIP_STANCE_NEUTRAL);
  return self->stance;
}

/**
 * kutip_attribution_get_confidence:
 * @self: an attribution
 *
 * Tells how sure it is who speaks.
 *
 * Returns: how sure the speaker is, from 0 to 1
 */
double
kutip_attribution_get_confidence (const KutipAttribution *self)
{
  g_return_val_if_fail (self != NULL, 0.0);
  return self->confidence;
}
