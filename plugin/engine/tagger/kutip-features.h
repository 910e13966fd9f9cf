/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/kutip-lexicon.h"
#include "tagger/kutip-model.h"
#include "text/kutip-text.h"

/*
 * What the tagger looks at. Training and tagging both come here, so that they cannot differ.
 *
 * A token has attributes: its word, its shape, its word class, the word before it … An attribute is a
 * hash and a set of positions: bit p says that the token p - 2 places further on looks at it too. One
 * look-up so serves a whole window of tokens, which is what makes tagging fast.
 */

#define KUTIP_MAX_ATTRIBUTES 96

/* Positions at which an attribute is seen. */
enum {
  KUTIP_SEEN_HERE = 1 << 2,
  KUTIP_SEEN_NEAR = 1 << 1 | 1 << 2 | 1 << 3,
  KUTIP_SEEN_WIDE = 1 << 0 | 1 << 1 | 1 << 2 | 1 << 3 | 1 << 4,
};

typedef struct {
  guint64 hash;
  guint32 seen;
} KutipAttribute;

/* Lists whose entries are looked up as phrases: a token stands at some place of one. */
typedef enum {
  KUTIP_PHRASES_ROLES,
  KUTIP_PHRASES_ORGANIZATION_HEADS,
  KUTIP_PHRASES_PLACE_HEADS,
  KUTIP_PHRASES_ORGANIZATIONS,
  KUTIP_PHRASES_PLACES,
} KutipPhraseList;

#define KUTIP_N_PHRASE_LISTS (KUTIP_PHRASES_PLACES + 1)

/* Lists that say something of a single word. Their numbers are part of the model file: append, never
   insert. */
typedef enum {
  KUTIP_WORDS_CUES,
  KUTIP_WORDS_COMPLEMENTIZERS,
  KUTIP_WORDS_PRONOUNS,
  KUTIP_WORDS_ADVERBIALS,
  KUTIP_WORDS_CONNECTIVES,
  KUTIP_WORDS_ROLES,
  KUTIP_WORDS_COLLECTIVES,
  KUTIP_WORDS_DOCUMENTS,
  KUTIP_WORDS_ORGANIZATION_HEADS,
  KUTIP_WORDS_PLACE_HEADS,
  KUTIP_WORDS_ORGANIZATIONS,
  KUTIP_WORDS_PLACES,
  KUTIP_WORDS_GIVEN_NAMES,
  KUTIP_WORDS_MONTHS,
  KUTIP_WORDS_WEEKDAYS,
  KUTIP_WORDS_DATE_WORDS,
  KUTIP_WORDS_NUMBERS,
  KUTIP_WORDS_SCALES,
  KUTIP_WORDS_CURRENCIES,
  KUTIP_WORDS_UNITS,
  KUTIP_WORDS_FUNCTION_WORDS,
  KUTIP_WORDS_ABBREVIATIONS,
} KutipWordList;

#define KUTIP_N_WORD_LISTS (KUTIP_WORDS_ABBREVIATIONS + 1)

/* Where in a phrase a token stands. */
enum {
  KUTIP_PLACE_NONE,
  KUTIP_PLACE_BEGIN,
  KUTIP_PLACE_INSIDE,
  KUTIP_PLACE_END,
  KUTIP_PLACE_SINGLE,
};

/* Where of a short bracket a token stands. */
typedef enum {
  KUTIP_BRACKET_NONE,
  KUTIP_BRACKET_OPEN,
  KUTIP_BRACKET_INSIDE,
  KUTIP_BRACKET_CLOSE,
  KUTIP_BRACKET_AFTER,
} KutipBracketPlace;

/* All that is looked up of one token, once. */
typedef struct {
  guint64 word;       /* hash of its lower-case form; of a number, of its pattern */
  guint64 shape;
  guint64 prefix[3];  /* of 2, 3, 4 characters; 0 where the word is shorter */
  guint64 suffix[3];
  guint32 lists;      /* bit k: KutipWordList k has the word by itself */
  guint16 classes[1 + KUTIP_MODEL_N_COARSE]; /* fine to coarse */
  guint8 stats[KUTIP_MODEL_N_STATS];
  guint8 listed[KUTIP_N_PHRASE_LISTS]; /* its place in a list's phrase */
  guint8 gazetted[KUTIP_PHRASE_KINDS]; /* its place in a gazetteer's name */
  guint32 run_first;  /* the run of capitalised words that it belongs to: tokens [first, last) */
  guint32 run_last;
  guint32 head;       /* kind of the head that governs it, and how far to the left it stands; 0: none */
  guint32 bracket_open; /* the mark that opens the short bracket at the token */
  guint32 bracket_end;  /* the token after that bracket; 0: it ends the sentence */
  guint8 bracket;     /* 0: none; else its place (from bit 3), whether nothing, a small or a capitalised
                         word follows (from bit 1), whether it abbreviates the words before it */
  guint8 abbreviated; /* its place among the words that a bracket abbreviates */
  guint8 capital;     /* 0 lower case, 1 first letter, 2 all letters, 3 no letter */
  guint8 title_case;  /* its sentence writes most words with a capital letter */
} KutipTokenFacts;

typedef struct {
  const KutipModel *model;
  const KutipText *text;
  KutipTokenFacts *facts; /* one a token */
} KutipFeatures;

void kutip_features_init (KutipFeatures *self, const KutipModel *model,
                          const KutipLexicon *lexicon, const KutipText *text);
void kutip_features_clear (KutipFeatures *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KutipFeatures, kutip_features_clear)

/* A step of kutip_features_init(): the facts on brackets. */
void kutip_features_find_brackets (KutipFeatures *self);

/* The first of the words before token @open that the word after it abbreviates, @open if none. */
guint kutip_brackets_find_expansion (const KutipText *text, guint open);

/* Writes the attributes of token @i; returns their number, at most KUTIP_MAX_ATTRIBUTES. */
guint kutip_features_get (const KutipFeatures *self, guint i, KutipAttribute *attributes);

/* The hash that the model's word table uses, of a word of @length bytes in any case. */
guint64 kutip_features_hash_word (const char *word, gsize length);

/* The hash of a phrase, from that of its words before and that of the next word. */
#define KUTIP_PHRASE_START G_GUINT64_CONSTANT (0x5bd1e995)
#define kutip_features_hash_phrase(phrase, word) kutip_hash_mix ((phrase), (word))
