/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attribution/kutip-reported.h"

/*
 * What the desk checks need to know of a paragraph's words. It is noted while the paragraph is
 * read, so that the checks, which run after every edit, need not take the whole draft apart
 * again.
 */

/* A quotation: outermost only. */
typedef struct {
  KutipBytes bytes;   /* marks included */
  guint32 first_word; /* its words: KutipDeskNotes.words [first_word, first_word + n_words) */
  guint32 n_words;
  gint32 reported;    /* the paragraph's attribution whose content holds it, -1 if none does */
} KutipQuoted;

/* A quotation mark without a partner in its paragraph. */
typedef struct {
  KutipBytes bytes;
  gboolean opens;
  gboolean single;    /* ' and not " */
} KutipLoneMark;

/* Any member may be NULL: there are none. */
typedef struct {
  GArray *quoted;     /* (element-type KutipQuoted), by place */
  GArray *words;      /* (element-type guint32): hashes that do not depend on the case */
  GArray *lone_marks; /* (element-type KutipLoneMark), by place */
  GArray *vague;      /* (element-type KutipVague), by place */
} KutipDeskNotes;

/* Words that hide who says something. */
typedef struct {
  KutipBytes bytes;
  gboolean hearsay;   /* kabarnya, reportedly; else a source without a name */
} KutipVague;

void kutip_desk_notes_init (KutipDeskNotes *self, const KutipLexicon *lexicon,
                            const KutipText *text, const GArray *mentions,
                            const GArray *reported);
void kutip_desk_notes_clear (KutipDeskNotes *self);
