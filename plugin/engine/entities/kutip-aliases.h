/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entities/kutip-mention.h"
#include "language/kutip-language.h"

/*
 * The document pass of the entities: which mentions name the same person, organization, place,
 * date, figure or role. It reads what each paragraph's finders found, keeps nothing between two
 * calls and so does not depend on how the draft came to be. Its time grows with the number of
 * mentions.
 */

/* What the pass reads of one paragraph; all of it borrowed. */
typedef struct {
  const char *text;
  gsize length;
  const GArray *mentions;  /* (element-type KutipMention), by position */
} KutipMentioned;

/* One mention: @mentions[@mention] of paragraph @paragraph. */
typedef struct {
  guint32 paragraph;
  guint32 mention;
} KutipMentionRef;

/* An entity of the draft. Its strings belong to the KutipAliases that holds it. */
typedef struct {
  KutipEntityType type;
  const char *id;     /* "e1", "e2" … in the order of the first mentions */
  const char *name;   /* the fullest form of the name in the draft */
  const char *value;  /* normalised value of a date or figure, or NULL */
  const char *role;   /* of a person: the role's words in the draft, or NULL */
  guint8 gender;      /* of a person: 'm', 'f', or 0 where the draft does not tell */
  float confidence;   /* of its surest mention */
  guint first;        /* its mentions: KutipAliases.refs[first .. first + n), in text order */
  guint n;
} KutipNamed;

typedef struct {
  KutipNamed *entities;
  guint n_entities;
  KutipMentionRef *refs;
  guint n_refs;

  /*< private >*/
  guint32 *entity_of;  /* entity of each mention, all paragraphs in a row */
  guint32 *offsets;    /* where a paragraph's row begins in entity_of */
  GStringChunk *strings;
} KutipAliases;

KutipAliases *kutip_aliases_find (const KutipLanguage *language, const KutipMentioned *paragraphs,
                                  guint n_paragraphs, GCancellable *cancellable);
void kutip_aliases_free (KutipAliases *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KutipAliases, kutip_aliases_free)

/* Index in @entities of the entity that a mention names. */
guint kutip_aliases_get_entity (const KutipAliases *self, guint paragraph, guint mention);
