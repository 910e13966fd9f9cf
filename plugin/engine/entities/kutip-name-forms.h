/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entities/kutip-mention.h"
#include "language/kutip-lexicon.h"

/*
 * The forms of name that a draft uses, each once: "VLADIMIR PUTIN", "Vladimir Putin" and "Vladimir
 * Putin's" are one form of two words. A word is its lower-case letters without apostrophes and full
 * stops; hyphens part words. Titles before a person's name and a company's legal form (PT, Tbk) are
 * not words of the name; well-known short forms inside it (Polda Jatim, RS Tual) are written in full.
 *
 * Forms of one entity are joined in sets (union-find); the root of a set is its longest form. Form and
 * word indices count from 0 in the order of first appearance, so they say nothing of hash tables.
 */

#define KUTIP_NO_FORM G_MAXUINT32

typedef struct {
  const char *text;
  guint8 n_letters;     /* 255: that many or more */
  gboolean function;    /* a word that initials may leave out: dan, of */
  gboolean head;        /* says what an organization is: Dinas, Polda */
  GArray *forms;        /* (element-type guint32) roots of persons' full names that hold it, or NULL */
  guint32 recent;       /* the one of them that was named last */
} KutipNameWord;

typedef struct {
  KutipEntityType type;
  const char *surface;  /* how the draft writes it; NULL for a form that only a list knows */
  gsize length;
  gboolean shout;       /* @surface has no lower-case letter */
  guint32 words;        /* its words: KutipNameForms.sequence[words .. words + n_words) */
  guint32 n_words;
  guint32 parent;
  GArray *candidates;   /* (element-type guint32) roots it may stand for, or NULL: it is its root's */
} KutipNameForm;

typedef struct {
  const KutipLexicon *lexicon;
  GArray *forms;     /* (element-type KutipNameForm) */
  GArray *words;     /* (element-type KutipNameWord) */
  GArray *sequence;  /* (element-type guint32) */

  /*< private >*/
  GHashTable *by_surface;
  GHashTable *by_key;
  GHashTable *by_word;
  GStringChunk *strings;
  GString *key;
} KutipNameForms;

KutipNameForms *kutip_name_forms_new (const KutipLexicon *lexicon);
void kutip_name_forms_free (KutipNameForms *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KutipNameForms, kutip_name_forms_free)

/* The form of a mention; @surface, @length bytes, must outlive @self. @value: of a date or figure. */
guint32 kutip_name_forms_add (KutipNameForms *self, KutipEntityType type, const char *surface,
                              gsize length, const char *value);

/* A form like @form, but of an entity of its own. */
guint32 kutip_name_forms_split (KutipNameForms *self, guint32 form);

guint32 kutip_name_forms_find (KutipNameForms *self, guint32 form);
void kutip_name_forms_join (KutipNameForms *self, guint32 a, guint32 b);

#define kutip_name_forms_get(self, i) (&g_array_index ((self)->forms, KutipNameForm, (i)))
#define kutip_name_forms_word(self, form, i) \
  (&g_array_index ((self)->words, KutipNameWord, \
                   g_array_index ((self)->sequence, guint32, (form)->words + (i))))

/* The bytes of @surface that are the name: without a possessive ('s) at its end. */
gsize kutip_name_trim (const KutipLexicon *lexicon, const char *surface, gsize length);
