/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entities/kutip-mention.h"
#include "language/kutip-language.h"
#include "text/kutip-text.h"

/*
 * What each token of a paragraph can be in a clause: the only place where the readers of
 * attributions ask the word lists about a word. Classes are looked up a sentence at a time, when
 * something in the sentence asks for it, so that a paragraph without quotation marks and cues costs
 * nothing.
 */
#define KUTIP_WORD_BIT(n) (G_GUINT64_CONSTANT (1) << (n))

/* Marks. */
#define KUTIP_WORD_COMMA KUTIP_WORD_BIT (0)
#define KUTIP_WORD_COLON KUTIP_WORD_BIT (1)
#define KUTIP_WORD_DASH KUTIP_WORD_BIT (2)             /* between spaces */
#define KUTIP_WORD_STOP KUTIP_WORD_BIT (3)             /* . ! ? ; and the like */
#define KUTIP_WORD_OPEN KUTIP_WORD_BIT (4)             /* an opening bracket */
#define KUTIP_WORD_CLOSE KUTIP_WORD_BIT (5)
#define KUTIP_WORD_QUOTED KUTIP_WORD_BIT (6)           /* in a quotation, its marks included */
#define KUTIP_WORD_BRACKETED KUTIP_WORD_BIT (7)        /* in brackets, they included */

/* Kinds of words. */
#define KUTIP_WORD_LETTERS KUTIP_WORD_BIT (8)          /* a word, not a number nor a mark */
#define KUTIP_WORD_NUMBER KUTIP_WORD_BIT (9)
#define KUTIP_WORD_CAPITAL KUTIP_WORD_BIT (10)

/* Closed classes. */
#define KUTIP_WORD_PREPOSITION KUTIP_WORD_BIT (11)
#define KUTIP_WORD_CONJUNCTION KUTIP_WORD_BIT (12)
#define KUTIP_WORD_SUBORDINATOR KUTIP_WORD_BIT (13)
#define KUTIP_WORD_RELATIVE KUTIP_WORD_BIT (14)        /* yang, who */
#define KUTIP_WORD_NEGATION KUTIP_WORD_BIT (15)
#define KUTIP_WORD_AUXILIARY KUTIP_WORD_BIT (16)
#define KUTIP_WORD_DETERMINER KUTIP_WORD_BIT (17)
#define KUTIP_WORD_ADVERB KUTIP_WORD_BIT (18)
#define KUTIP_WORD_QUESTION KUTIP_WORD_BIT (19)        /* apakah, whether */
#define KUTIP_WORD_PRONOUN KUTIP_WORD_BIT (20)         /* of any person */
#define KUTIP_WORD_THIRD KUTIP_WORD_BIT (21)           /* a pronoun that can stand for a speaker */
#define KUTIP_WORD_CONNECTIVE KUTIP_WORD_BIT (22)      /* ties a sentence to the one before */

/* Open classes. */
#define KUTIP_WORD_VERB KUTIP_WORD_BIT (23)            /* an open-class word like one */
#define KUTIP_WORD_PARTICIPLE KUTIP_WORD_BIT (24)
#define KUTIP_WORD_CUE KUTIP_WORD_BIT (25)

/* What the list "adverbials" and "complementizers" say. */
#define KUTIP_WORD_ENDS KUTIP_WORD_BIT (26)            /* ends a noun phrase */
#define KUTIP_WORD_ENDS_PLACE KUTIP_WORD_BIT (27)      /* ends one that is no apposition */
#define KUTIP_WORD_ENDS_NAME KUTIP_WORD_BIT (28)       /* ends one behind a person's name */
#define KUTIP_WORD_WITHIN KUTIP_WORD_BIT (29)          /* a preposition that never ends one */
#define KUTIP_WORD_SAYING KUTIP_WORD_BIT (30)          /* circumstance of the saying */
#define KUTIP_WORD_HEARER KUTIP_WORD_BIT (31)
#define KUTIP_WORD_AGENT KUTIP_WORD_BIT (32)
#define KUTIP_WORD_AS KUTIP_WORD_BIT (33)
#define KUTIP_WORD_TOPIC KUTIP_WORD_BIT (34)
#define KUTIP_WORD_THROUGH KUTIP_WORD_BIT (35)         /* opens who speaks for the source */
#define KUTIP_WORD_WHILE KUTIP_WORD_BIT (36)           /* seraya: the speaker goes on */
#define KUTIP_WORD_LIKE KUTIP_WORD_BIT (37)            /* seperti, as: passes on words */
#define KUTIP_WORD_MODAL KUTIP_WORD_BIT (38)           /* akan, will: not said yet */
#define KUTIP_WORD_PASSIVE KUTIP_WORD_BIT (39)         /* was: a passive may follow */
#define KUTIP_WORD_CLOSING KUTIP_WORD_BIT (40)         /* a determiner behind its noun: itu */
#define KUTIP_WORD_OWNER KUTIP_WORD_BIT (41)           /* the clitic of an owner: 's */
#define KUTIP_WORD_THAT KUTIP_WORD_BIT (42)            /* opens a statement */
#define KUTIP_WORD_IF KUTIP_WORD_BIT (43)              /* opens a statement or a condition */
#define KUTIP_WORD_TO KUTIP_WORD_BIT (44)              /* opens what somebody is to do */

/* Mentions. */
#define KUTIP_WORD_PERSON KUTIP_WORD_BIT (45)          /* inside a mention of this type */
#define KUTIP_WORD_ORGANIZATION KUTIP_WORD_BIT (46)
#define KUTIP_WORD_PLACE KUTIP_WORD_BIT (47)
#define KUTIP_WORD_DATE KUTIP_WORD_BIT (48)
#define KUTIP_WORD_FIGURE KUTIP_WORD_BIT (49)
#define KUTIP_WORD_ROLE KUTIP_WORD_BIT (50)
#define KUTIP_WORD_INNER KUTIP_WORD_BIT (51)           /* not the first token of a mention */
#define KUTIP_WORD_NAMED (KUTIP_WORD_PERSON | KUTIP_WORD_ORGANIZATION | KUTIP_WORD_PLACE)
#define KUTIP_WORD_MARK (KUTIP_WORD_COMMA | KUTIP_WORD_COLON | KUTIP_WORD_DASH | KUTIP_WORD_STOP)

typedef struct {
  const KutipLanguage *language;
  const KutipLexicon *lexicon;
  const KutipText *text;
  const GArray *mentions;
  guint64 *classes;     /* of each token, and none of the one before the first and behind the last; of
                           sentences that were asked for */
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

#define KUTIP_EMPTY(at) ((KutipRange) { (at), (at) })
#define kutip_range_is_empty(range) ((range).first >= (range).last)

/* @i may be one less than the first token, so that a reader may ask what stands before any word. */
#define kutip_words_is(self, i, mask) (((self)->classes[(gint) (i)] & (mask)) != 0)

/* The entry of @list at token @i that ends before @last, NULL if none. */
const KutipEntry *kutip_words_match (const KutipWords *self, KutipList list, guint i, guint last);

/* Whether the mentions that overlap @range hold one of a class of @mask. */
gboolean kutip_words_have (const KutipWords *self, KutipRange range, guint64 mask);

/* Whether every token of @range outside of brackets has a class of @mask; FALSE if it is empty. */
gboolean kutip_words_are_only (const KutipWords *self, KutipRange range, guint64 mask);

/* The first token of [i, last) that has none of @classes, or is part of a name or role. */
guint kutip_words_skip (const KutipWords *self, guint i, guint last, guint64 classes);

/* Whether the list has a phrase somewhere in @range. */
gboolean kutip_words_hold (const KutipWords *self, KutipRange range, KutipList list);

/* Whether some word of @range, not in a relative clause or in brackets, can be a clause's
   predicate. */
gboolean kutip_words_have_predicate (const KutipWords *self, KutipRange range);
