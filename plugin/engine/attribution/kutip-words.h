/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entities/kutip-mention.h"
#include "language/kutip-language.h"
#include "text/kutip-text.h"

/*
 * What each token of a paragraph can be in a clause: the only place where the readers of attributions
 * ask the word lists about a word. Classes are looked up a sentence at a time, when something in the
 * sentence asks for it, so that a paragraph without quotation marks and cues costs nothing.
 */
typedef enum {
  KUTIP_WORD_COMMA = 1 << 0,
  KUTIP_WORD_COLON = 1 << 1,
  KUTIP_WORD_DASH = 1 << 2,        /* between spaces */
  KUTIP_WORD_STOP = 1 << 3,        /* . ! ? ; and the like */
  KUTIP_WORD_OPEN = 1 << 4,        /* an opening bracket */
  KUTIP_WORD_CLOSE = 1 << 5,
  KUTIP_WORD_QUOTED = 1 << 6,      /* in a quotation, its marks included */
  KUTIP_WORD_PREPOSITION = 1 << 7,
  KUTIP_WORD_CONJUNCTION = 1 << 8,
  KUTIP_WORD_SUBORDINATOR = 1 << 9,
  KUTIP_WORD_RELATIVE = 1 << 10,   /* yang, who */
  KUTIP_WORD_NEGATION = 1 << 11,
  KUTIP_WORD_AUXILIARY = 1 << 12,
  KUTIP_WORD_DETERMINER = 1 << 13,
  KUTIP_WORD_ADVERB = 1 << 14,
  KUTIP_WORD_QUESTION = 1 << 15,   /* apakah, whether */
  KUTIP_WORD_PRONOUN = 1 << 16,    /* of any person */
  KUTIP_WORD_THIRD = 1 << 17,      /* a pronoun that can stand for a speaker */
  KUTIP_WORD_ENDS = 1 << 18,       /* ends a noun phrase */
  KUTIP_WORD_ENDS_NAME = 1 << 19,  /* ends one behind a person's name */
  KUTIP_WORD_WITHIN = 1 << 20,     /* a preposition that never ends one */
  KUTIP_WORD_SAYING = 1 << 21,     /* circumstance of the saying */
  KUTIP_WORD_HEARER = 1 << 22,
  KUTIP_WORD_AGENT = 1 << 23,
  KUTIP_WORD_AS = 1 << 24,
  KUTIP_WORD_TOPIC = 1 << 25,
  KUTIP_WORD_THAT = 1 << 26,       /* opens a statement */
  KUTIP_WORD_TO = 1 << 27,         /* opens what somebody is to do */
  KUTIP_WORD_PERSON = 1 << 28,     /* inside a mention of this type */
  KUTIP_WORD_ORGANIZATION = 1 << 29,
  KUTIP_WORD_PLACE = 1 << 30,
} KutipWordClass;

#define KUTIP_WORD_DATE (G_GUINT64_CONSTANT (1) << 31)
#define KUTIP_WORD_FIGURE (G_GUINT64_CONSTANT (1) << 32)
#define KUTIP_WORD_ROLE (G_GUINT64_CONSTANT (1) << 33)
#define KUTIP_WORD_CAPITAL (G_GUINT64_CONSTANT (1) << 34)
#define KUTIP_WORD_VERB (G_GUINT64_CONSTANT (1) << 35)     /* an open-class word that looks like one */
#define KUTIP_WORD_LETTERS (G_GUINT64_CONSTANT (1) << 36)  /* a word, not a number nor a mark */
#define KUTIP_WORD_NUMBER (G_GUINT64_CONSTANT (1) << 37)
#define KUTIP_WORD_INNER (G_GUINT64_CONSTANT (1) << 38)    /* not the first token of a mention */
#define KUTIP_WORD_BRACKETED (G_GUINT64_CONSTANT (1) << 39) /* in brackets, they included */
#define KUTIP_WORD_CUE (G_GUINT64_CONSTANT (1) << 40)
#define KUTIP_WORD_CLOSING (G_GUINT64_CONSTANT (1) << 41)  /* a determiner behind its noun: itu */
#define KUTIP_WORD_MODAL (G_GUINT64_CONSTANT (1) << 42)    /* what follows is not said yet: akan, will */

#define KUTIP_WORD_ENDS_PLACE (G_GUINT64_CONSTANT (1) << 43) /* ends one that is no apposition */
#define KUTIP_WORD_CONNECTIVE (G_GUINT64_CONSTANT (1) << 44) /* ties a sentence to the one before */
#define KUTIP_WORD_IF (G_GUINT64_CONSTANT (1) << 45)       /* opens a statement or a condition */
#define KUTIP_WORD_PARTICIPLE (G_GUINT64_CONSTANT (1) << 46)
#define KUTIP_WORD_WHILE (G_GUINT64_CONSTANT (1) << 48)    /* seraya: the speaker goes on */
#define KUTIP_WORD_PASSIVE (G_GUINT64_CONSTANT (1) << 49)  /* was: makes a passive of what follows */
#define KUTIP_WORD_OWNER (G_GUINT64_CONSTANT (1) << 50)    /* the clitic of an owner: 's */
#define KUTIP_WORD_THROUGH (G_GUINT64_CONSTANT (1) << 47)  /* opens who speaks for the source */

#define KUTIP_WORD_NAMED (KUTIP_WORD_PERSON | KUTIP_WORD_ORGANIZATION | (guint64) KUTIP_WORD_PLACE)
#define KUTIP_WORD_MARK (KUTIP_WORD_COMMA | KUTIP_WORD_COLON | KUTIP_WORD_DASH | KUTIP_WORD_STOP)

typedef struct {
  const KutipLanguage *language;
  const KutipLexicon *lexicon;
  const KutipText *text;
  const GArray *mentions;
  guint64 *classes;     /* of each token; of sentences that were asked for */
  guint8 *known;        /* of each sentence */
  gboolean headline;    /* capitals tell nothing */
  gboolean head_last;   /* the language puts nouns behind what describes them */
} KutipWords;

void kutip_words_init (KutipWords *self, const KutipLanguage *language, const KutipText *text,
                       const GArray *mentions);
void kutip_words_clear (KutipWords *self);

/* Looks up the classes of sentence @sentence. Cheap the second time. */
void kutip_words_know (KutipWords *self, guint sentence);

/* Tokens [first, last). */
typedef struct {
  guint first;
  guint last;
} KutipRange;

#define kutip_words_is(self, i, mask) (((self)->classes[i] & (guint64) (mask)) != 0)

/* The entry of @list at token @i that ends before @last, NULL if none. */
const KutipEntry *kutip_words_match (const KutipWords *self, KutipList list, guint i, guint last);

/* Whether the mentions that overlap @range hold one of a class of @mask. */
gboolean kutip_words_have (const KutipWords *self, KutipRange range, guint64 mask);

/* Whether some word of @range, not in a relative clause or in brackets, can be a clause's predicate. */
gboolean kutip_words_have_predicate (const KutipWords *self, KutipRange range);
