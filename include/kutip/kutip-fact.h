/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * KutipSpan:
 * @start: first code point of the span
 * @end: the code point after its last
 *
 * A half-open range of Unicode code points, as #GtkTextIter counts them. A span with
 * @start equal to @end says that there is nothing.
 */
typedef struct {
  guint start;
  guint end;
} KutipSpan;

/**
 * KutipEntityType:
 * @KUTIP_ENTITY_PERSON: a personal name
 * @KUTIP_ENTITY_ORGANIZATION: a company, party, ministry, court, team, outlet …
 * @KUTIP_ENTITY_PLACE: a country, city, street, building, natural feature
 * @KUTIP_ENTITY_DATE: an absolute or relative calendar expression
 * @KUTIP_ENTITY_MONEY: an amount with its currency
 * @KUTIP_ENTITY_PERCENT: a percentage
 * @KUTIP_ENTITY_QUANTITY: a number with its unit or counted noun
 * @KUTIP_ENTITY_ROLE: a title, rank or function that belongs to a person's name
 *
 * What an entity is.
 */
typedef enum {
  KUTIP_ENTITY_PERSON,
  KUTIP_ENTITY_ORGANIZATION,
  KUTIP_ENTITY_PLACE,
  KUTIP_ENTITY_DATE,
  KUTIP_ENTITY_MONEY,
  KUTIP_ENTITY_PERCENT,
  KUTIP_ENTITY_QUANTITY,
  KUTIP_ENTITY_ROLE,
} KutipEntityType;

/**
 * KUTIP_N_ENTITY_TYPES:
 *
 * How many types of entity there are.
 */
#define KUTIP_N_ENTITY_TYPES (KUTIP_ENTITY_ROLE + 1)

/**
 * KutipAttributionKind:
 * @KUTIP_ATTRIBUTION_DIRECT: all of the content stands in quotation marks
 * @KUTIP_ATTRIBUTION_INDIRECT: none of it does
 * @KUTIP_ATTRIBUTION_MIXED: some of it does
 *
 * How a content is given (the terms of PARC 3 and PolNeAR).
 */
typedef enum {
  KUTIP_ATTRIBUTION_DIRECT,
  KUTIP_ATTRIBUTION_INDIRECT,
  KUTIP_ATTRIBUTION_MIXED,
} KutipAttributionKind;

/**
 * KutipStance:
 * @KUTIP_STANCE_NEUTRAL: the cue takes no side (kata, said)
 * @KUTIP_STANCE_LOADED: the cue judges what is said (mengklaim, claimed)
 *
 * Whether the cue colours the content.
 */
typedef enum {
  KUTIP_STANCE_NEUTRAL,
  KUTIP_STANCE_LOADED,
} KutipStance;

/**
 * KutipSpeakerKind:
 * @KUTIP_SPEAKER_NONE: the draft gives no speaker
 * @KUTIP_SPEAKER_NAMED: a person, organization or place named in the draft
 * @KUTIP_SPEAKER_COLLECTIVE: a group without names (para ahli, officials)
 * @KUTIP_SPEAKER_ANONYMOUS: somebody without a name (seorang saksi, a source)
 * @KUTIP_SPEAKER_DOCUMENT: a document, a survey or figures (laporan itu, the report)
 *
 * What kind of speaker an attribution has.
 */
typedef enum {
  KUTIP_SPEAKER_NONE,
  KUTIP_SPEAKER_NAMED,
  KUTIP_SPEAKER_COLLECTIVE,
  KUTIP_SPEAKER_ANONYMOUS,
  KUTIP_SPEAKER_DOCUMENT,
} KutipSpeakerKind;

/**
 * KutipSeverity:
 * @KUTIP_SEVERITY_HINT: worth a look
 * @KUTIP_SEVERITY_WARNING: probably wrong
 * @KUTIP_SEVERITY_ERROR: wrong
 *
 * How sure a check is that something is the matter.
 */
typedef enum {
  KUTIP_SEVERITY_HINT,
  KUTIP_SEVERITY_WARNING,
  KUTIP_SEVERITY_ERROR,
} KutipSeverity;

/**
 * KutipEntity:
 *
 * A person, an organization, a place, a date, a figure or a role, with all its mentions in the draft.
 * Immutable and reference-counted.
 */
typedef struct _KutipEntity KutipEntity;

/**
 * KutipAttribution:
 *
 * A statement: what is said, the words that say so, and who says it. Immutable and reference-counted.
 */
typedef struct _KutipAttribution KutipAttribution;

/**
 * KutipCheck:
 *
 * What a desk check found. Immutable and reference-counted.
 */
typedef struct _KutipCheck KutipCheck;

#define KUTIP_TYPE_SPAN (kutip_span_get_type ())
#define KUTIP_TYPE_ENTITY (kutip_entity_get_type ())
#define KUTIP_TYPE_ATTRIBUTION (kutip_attribution_get_type ())
#define KUTIP_TYPE_CHECK (kutip_check_get_type ())

GType kutip_span_get_type (void) G_GNUC_CONST;

const char *kutip_entity_type_get_nick (KutipEntityType type);
const char *kutip_attribution_kind_get_nick (KutipAttributionKind kind);
const char *kutip_speaker_kind_get_nick (KutipSpeakerKind kind);
const char *kutip_severity_get_nick (KutipSeverity severity);

GType kutip_entity_get_type (void) G_GNUC_CONST;
KutipEntity *kutip_entity_ref (KutipEntity *self);
void kutip_entity_unref (KutipEntity *self);
const char *kutip_entity_get_id (const KutipEntity *self);
KutipEntityType kutip_entity_get_entity_type (const KutipEntity *self);
const char *kutip_entity_get_name (const KutipEntity *self);
const char *kutip_entity_get_value (const KutipEntity *self);
const char *kutip_entity_get_role (const KutipEntity *self);
double kutip_entity_get_confidence (const KutipEntity *self);
guint kutip_entity_get_n_mentions (const KutipEntity *self);
KutipSpan kutip_entity_get_mention (const KutipEntity *self, guint index);

GType kutip_attribution_get_type (void) G_GNUC_CONST;
KutipAttribution *kutip_attribution_ref (KutipAttribution *self);
void kutip_attribution_unref (KutipAttribution *self);
KutipAttributionKind kutip_attribution_get_kind (const KutipAttribution *self);
guint kutip_attribution_get_n_contents (const KutipAttribution *self);
KutipSpan kutip_attribution_get_content (const KutipAttribution *self, guint index);
KutipSpan kutip_attribution_get_cue (const KutipAttribution *self);
KutipSpan kutip_attribution_get_source (const KutipAttribution *self);
KutipEntity *kutip_attribution_get_speaker (const KutipAttribution *self);
KutipSpeakerKind kutip_attribution_get_speaker_kind (const KutipAttribution *self);
const char *kutip_attribution_get_speaker_name (const KutipAttribution *self);
KutipStance kutip_attribution_get_stance (const KutipAttribution *self);
double kutip_attribution_get_confidence (const KutipAttribution *self);

GType kutip_check_get_type (void) G_GNUC_CONST;
KutipCheck *kutip_check_ref (KutipCheck *self);
void kutip_check_unref (KutipCheck *self);
const char *kutip_check_get_code (const KutipCheck *self);
KutipSeverity kutip_check_get_severity (const KutipCheck *self);
const char *kutip_check_get_message (const KutipCheck *self);
KutipSpan kutip_check_get_span (const KutipCheck *self);
KutipSpan kutip_check_get_related (const KutipCheck *self);
const char *kutip_check_get_fix (const KutipCheck *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KutipEntity, kutip_entity_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KutipAttribution, kutip_attribution_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KutipCheck, kutip_check_unref)

G_END_DECLS
