/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entities/kutip-mention.h"

/*
 * What the tokens of a paragraph can be in the noun phrase of a role. The head of a role is listed
 * (roles.tsv); its complements are names that are found already and words that look like nouns.
 */

typedef struct {
  const KutipLexicon *lexicon;
  const KutipText *text;
  const GArray *mentions;  /* (element-type KutipMention): the names */
  gint32 *covered;         /* by token: index + 1 of the name that covers it, -1: of a role */
} KutipRoleWords;

typedef enum {
  KUTIP_ROLE_NOTHING,   /* ends a role */
  KUTIP_ROLE_NAME,      /* an organization or place */
  KUTIP_ROLE_PERSON,
  KUTIP_ROLE_CAPITAL,   /* a capitalised word that no list knows */
  KUTIP_ROLE_SMALL,     /* a small word that may be a noun */
  KUTIP_ROLE_NUMBER,
  KUTIP_ROLE_MODIFIER,  /* before a head: mantan, former */
  KUTIP_ROLE_AFTER,     /* behind a head: senior, elect */
  KUTIP_ROLE_OF,        /* untuk, of */
  KUTIP_ROLE_AND,       /* dan, and, & */
  KUTIP_ROLE_COMMA,
  KUTIP_ROLE_POSSESSIVE,
  KUTIP_ROLE_DETERMINER, /* seorang, the, her: a noun phrase begins after it */
  KUTIP_ROLE_PREPOSITION,
} KutipRolePart;

void kutip_role_words_init (KutipRoleWords *self, const KutipLexicon *lexicon,
                             const KutipText *text, const GArray *mentions);
void kutip_role_words_clear (KutipRoleWords *self);

gboolean kutip_role_words_same_sentence (const KutipRoleWords *self, guint i, guint j);
KutipRolePart kutip_role_words_get (const KutipRoleWords *self, guint i);

/* The name that covers token @i, NULL if none. */
const KutipMention *kutip_role_words_get_name (const KutipRoleWords *self, guint i);

/* The head that begins at token @i and ends at or before @limit, NULL if none. */
const KutipEntry *kutip_role_words_get_head (const KutipRoleWords *self, guint i, guint limit);

/* The leftmost head that covers token @i, begins at or after @from and ends by @limit; @start:
   where. */
const KutipEntry *kutip_role_words_find_head (const KutipRoleWords *self, guint i, guint from,
                                               guint limit, guint *start);

/* The words of class @class at token @i: how many tokens, 0 if it is none. */
guint kutip_role_words_match (const KutipRoleWords *self, guint i, const char *class);

/* The form of address that begins at token @i or ends before @end (Bapak, Tan Sri): how many tokens, 0
   if there is none. */
guint kutip_role_words_match_address (const KutipRoleWords *self, guint i);
guint kutip_role_words_match_address_before (const KutipRoleWords *self, guint end);

gboolean kutip_role_words_is_auxiliary (const KutipRoleWords *self, guint i);

/* Whether words of saying end before token @i: kata, according to. */
gboolean kutip_role_words_ends_cue (const KutipRoleWords *self, guint i);

/* Whether a verb may follow the preposition at token @i: to, after. */
gboolean kutip_role_words_takes_verb (const KutipRoleWords *self, guint i);

gboolean kutip_role_words_is_punct (const KutipRoleWords *self, guint i, gunichar c);

/* Tokens [@i, end) are a bracket with nothing but names and capitalised words; 0 if not. */
guint kutip_role_words_skip_bracket (const KutipRoleWords *self, guint i);

/* Where the bracket that ends before token @end opens; @end if there is none. */
guint kutip_role_words_open_bracket (const KutipRoleWords *self, guint end);
