/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-fact.h>

#include "text/kutip-text.h"

/*
 * The seam between names and the trained model. A tagger is a model file, mapped read-only and used
 * in place; any number of threads may tag with it at once.
 */
typedef struct _KutipTagger KutipTagger;

/* One name, or a candidate for one. Tokens [first, last). */
typedef struct {
  guint32 first;
  guint32 last;
  KutipEntityType type;   /* person, organization or place */
  float confidence;       /* the model's marginal, 0 … 1 */
} KutipTaggedName;

/* Maps @path. %KUTIP_ERROR_NO_DATA if it is not there, %KUTIP_ERROR_BAD_DATA if it is damaged. */
KutipTagger *kutip_tagger_load (const char *path, GError **error);
void kutip_tagger_free (KutipTagger *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KutipTagger, kutip_tagger_free)

/* Appends the names of @text to @names (element-type KutipTaggedName), in text order, not overlapping. */
void kutip_tagger_tag (const KutipTagger *self, const KutipLexicon *lexicon, const KutipText *text,
                       GArray *names);
