/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entities/kutip-name-words.h"

/*
 * The forms of name that a draft uses, each once: "VLADIMIR PUTIN", "Vladimir Putin" and "Vladimir
 * Putin's" are one form of two words (kutip-name-words.h).
 *
 * Forms of one entity are joined in sets (union-find); the root of a set is its longest form. Form
 * and word indices count from 0 in the order of first appearance, so they say nothing of hash
 * tables.
 */

#define KUTIP_NO_FORM G_MAXUINT32

typedef struct {
  const char *text;
  guint8 n_letters;     /* 255: that many or more */
  gboolean function;    /* a word that initials may leave out: dan, of */
  gboolean head;        /* says what an organization is: Dinas, Polda */
  gboolean place_head;  /* says what a place is: Kota, Province */
  GArray *forms;        /* (element-type guint32) persons' full names that hold it, or NULL */
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
  guint32 known;        /* the form that a list of well-known short forms has for it, or none */
  GArray *candidates;   /* (element-type guint32) what it may stand for; NULL: only its root */
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
  KutipNameReader reader;
} KutipNameForms;

KutipNameForms *kutip_name_forms_new (const KutipLexicon *lexicon);
void kutip_name_forms_free (KutipNameForms *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KutipNameForms, kutip_name_forms_free)

/* The form of a mention; @surface, @length bytes, must outlive @self. @value: of a date or
   figure. */
guint32 kutip_name_forms_add (KutipNameForms *self, KutipEntityType type, const char *surface,
                              gsize length, const char *value);

/* A form like @form, but of an entity of its own. */
guint32 kutip_name_forms_split (KutipNameForms *self, guint32 form);

/* Joins well-known short forms with their full ones, but for those that the draft itself
   explains. */
void kutip_name_forms_join_known (KutipNameForms *self);

guint32 kutip_name_forms_find (KutipNameForms *self, guint32 form);
void kutip_name_forms_join (KutipNameForms *self, guint32 a, guint32 b);

#define kutip_name_forms_get(self, i) (&g_array_index ((self)->forms, KutipNameForm, (i)))
#define kutip_name_forms_word(self, form, i) \
  (&g_array_index ((self)->words, KutipNameWord, \
                   g_array_index ((self)->sequence, guint32, (form)->words + (i))))

/* Persons, or organizations and places, long names first; of equal length those with fewer
   initials. Returns: (transfer full) (element-type guint32). */
GArray *kutip_name_forms_sort (KutipNameForms *self, gboolean persons);
