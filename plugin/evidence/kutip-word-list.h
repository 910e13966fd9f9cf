/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-fact.h>

G_BEGIN_DECLS

/*
 * A text as a row of words, to compare parts of it quickly and in the way a person does: case, the
 * shape of quotation marks and dashes, blanks and line ends make no difference, nor does a comma or a
 * full stop, except within a number.
 */
typedef struct {
  guint64 hash;
  guint start, end;    /* code points */
} KutipWord;

typedef struct {
  const char *text;    /* the caller's */
  GArray *words;       /* (element-type KutipWord) */
  guint64 *sums;       /* of the hashes, so that the key of any stretch takes no time */
  guint64 *powers;
  GArray *bytes;       /* (element-type gsize): where each 256th code point begins */
  guint length;        /* of the text, in code points */
} KutipWordList;

/* @text has to outlive it. */
KutipWordList *kutip_word_list_new (const char *text);
void kutip_word_list_free (KutipWordList *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KutipWordList, kutip_word_list_free)

static inline const KutipWord *
kutip_word_list_get (const KutipWordList *self, guint i)
{
  return &g_array_index (self->words, KutipWord, i);
}

/* The first word that begins at @offset or after it. */
guint kutip_word_list_find (const KutipWordList *self, guint offset);

/* The same for two stretches of the same words, in whatever list; 0 for no word. */
guint64 kutip_word_list_get_key (const KutipWordList *self, guint from, guint to);

/* The key of a stretch of @n words put behind one with the key @head. */
guint64 kutip_word_list_join_keys (const KutipWordList *self, guint64 head, guint64 tail, guint n);

/* The characters of @span on one line. */
char *kutip_word_list_dup_line (const KutipWordList *self, KutipSpan span);

G_END_DECLS
