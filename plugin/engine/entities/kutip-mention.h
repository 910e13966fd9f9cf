/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-fact.h>

#include "language/kutip-language.h"
#include "text/kutip-text.h"

/*
 * A mention: one place in a paragraph that names an entity. The finders append mentions to a
 * GArray (element-type KutipMention, with kutip_mention_clear as its clear function).
 */
typedef struct {
  KutipEntityType type;
  guint32 first;     /* tokens [first, last) of the paragraph */
  guint32 last;
  guint32 start;     /* bytes of the paragraph */
  guint32 end;
  float confidence;  /* 0 … 1 */
  gboolean fixed;    /* the house list says so: nothing overrules it */
  gboolean defined;  /* an acronym in brackets after the words that it stands for */
  char *value;       /* normalised value of a date or figure; of a fixed name the preferred spelling
                        where the text has another; or NULL (owned) */
  guint32 bearer;    /* of a role: the byte where the name of the person who bears it begins */
  gboolean rank;     /* of a role: a rank (Kombes, Sergeant) and no office */
} KutipMention;

typedef struct _KutipHouse KutipHouse; /* kutip-house.h */

void kutip_mention_clear (KutipMention *self);

/* What a token is taken for by the mentions found so far. */
enum {
  KUTIP_TAKEN_NOT,
  KUTIP_TAKEN_PERSON,
  KUTIP_TAKEN_NAME,   /* of an organization or a place */
  KUTIP_TAKEN_DATE,
  KUTIP_TAKEN_OTHER,
};

/* One of the above for each token of @text. Returns: (transfer full): text->n_tokens elements. */
guint8 *kutip_mentions_take (const KutipText *text, const GArray *mentions);
