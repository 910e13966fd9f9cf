/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "tagger/kutip-hash.h"

/*
 * The model file of a language: tables that are mapped read-only and used in place. Nothing is
 * unpacked at the start; all that loading does is to check that no offset can lead outside.
 *
 *   header       KutipModelHeader
 *   words        hash table: what unlabelled text and lists tell about a word
 *   classes      for each word class the coarser classes that hold it
 *   phrases      hash table: names of gazetteers, word by word
 *   attributes   hash table: where an attribute's weights begin
 *   weights      of each attribute: their number, then (position and label, weight) pairs
 *   transitions  KUTIP_N_LABELS² floats, from label × to label
 *
 * All numbers are little-endian; hash tables use linear probing and are never full, so that a search
 * for what is not there ends.
 */

#define KUTIP_MODEL_MAGIC "KUTIPmod"
#define KUTIP_MODEL_VERSION 1
#define KUTIP_MODEL_N_STATS 8
#define KUTIP_MODEL_N_COARSE 2

/* Labels: outside; and of each type the begin, inside, end of a name, and a name of a single token. */
#define KUTIP_N_NAME_TYPES 3
#define KUTIP_N_LABELS (1 + 4 * KUTIP_N_NAME_TYPES)

enum { KUTIP_LABEL_BEGIN, KUTIP_LABEL_INSIDE, KUTIP_LABEL_END, KUTIP_LABEL_SINGLE };

#define KUTIP_LABEL(type, place) (1 + 4 * (type) + (place))

typedef enum {
  KUTIP_SECTION_WORDS,
  KUTIP_SECTION_CLASSES,
  KUTIP_SECTION_PHRASES,
  KUTIP_SECTION_ATTRIBUTES,
  KUTIP_SECTION_WEIGHTS,
  KUTIP_SECTION_TRANSITIONS,
} KutipModelSection;

#define KUTIP_N_SECTIONS (KUTIP_SECTION_TRANSITIONS + 1)

typedef struct {
  guint64 offset;
  guint64 size;
} KutipModelExtent;

typedef struct {
  char magic[8];
  guint32 version;
  guint32 n_labels;
  guint64 size;     /* of the whole file */
  guint64 checksum; /* of all that follows this field */
  float scale;      /* a weight's unit */
  guint32 reserved;
  KutipModelExtent sections[KUTIP_N_SECTIONS];
} KutipModelHeader;

/* What is known of a word, whichever way it is written. */
typedef struct {
  guint32 check;      /* kutip_hash_check() of its lower-case form; 0: empty slot */
  guint16 lower;      /* its word class where it is written in lower case, 0: none */
  guint16 upper;      /* … and with a capital letter */
  guint8 stats[KUTIP_MODEL_N_STATS]; /* statistics in steps, 0: not known */
} KutipModelWord;

typedef struct {
  guint16 coarse[KUTIP_MODEL_N_COARSE];
} KutipModelClass;

/* One prefix of a phrase, word by word. */
typedef struct {
  guint32 check : 24;
  guint32 kinds : 8;  /* KutipPhraseKinds */
} KutipModelPhrase;

/* The phrase table's bits. Which list a bit stands for is the training's own matter, but for these. */
#define KUTIP_PHRASE_CONTINUES (1 << 7) /* a longer phrase begins with these words */
#define KUTIP_PHRASE_KINDS 7

typedef struct {
  guint32 check;
  guint32 start;     /* index in the weights, in units of 16 bits; 0: empty slot */
} KutipModelAttribute;

/* A weight: the attribute at token i counts for @label at token i + @position - 2. */
typedef struct {
  guint8 label;
  guint8 position;
  gint16 weight;
} KutipModelWeight;

typedef struct {
  GMappedFile *file;
  const KutipModelHeader *header;
  const KutipModelWord *words;
  guint32 n_words;
  const KutipModelClass *classes;
  guint32 n_classes;
  const KutipModelPhrase *phrases;
  guint32 n_phrases;
  const KutipModelAttribute *attributes;
  guint32 n_attributes;
  const guint16 *weights;
  guint32 n_weights;       /* in units of 16 bits */
  const float *transitions;
} KutipModel;

/* Maps @path. %KUTIP_ERROR_NO_DATA if it is not there, %KUTIP_ERROR_BAD_DATA if it is damaged. */
KutipModel *kutip_model_load (const char *path, GError **error);
void kutip_model_free (KutipModel *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KutipModel, kutip_model_free)

guint64 kutip_model_checksum (const void *data, gsize length);

/* What is known of the word with this hash, NULL if nothing. */
static inline const KutipModelWord *
kutip_model_find_word (const KutipModel *self, guint64 hash)
{
  guint32 check = kutip_hash_check (hash), i;

  if (self->n_words == 0)
    return NULL;
  i = kutip_hash_slot (hash, self->n_words);
  while (self->words[i].check != check)
    {
      if (self->words[i].check == 0)
        return NULL;
      if (++i == self->n_words)
        i = 0;
    }
  return &self->words[i];
}

/* The bits of the phrase prefix with this hash, 0 if no phrase begins with it. */
static inline guint
kutip_model_find_phrase (const KutipModel *self, guint64 hash)
{
  guint32 check = kutip_hash_check (hash) & 0xffffff, i;

  if (self->n_phrases == 0)
    return 0;
  i = kutip_hash_slot (hash, self->n_phrases);
  while (self->phrases[i].check != check)
    {
      if (self->phrases[i].check == 0)
        return 0;
      if (++i == self->n_phrases)
        i = 0;
    }
  return self->phrases[i].kinds;
}

/* The weights of the attribute with this hash, and their number; 0 if it has none. */
static inline guint
kutip_model_find_weights (const KutipModel *self, guint64 hash, const KutipModelWeight **weights)
{
  guint32 check = kutip_hash_check (hash), i;
  const guint16 *record;

  if (self->n_attributes == 0)
    return 0;
  i = kutip_hash_slot (hash, self->n_attributes);
  while (self->attributes[i].check != check)
    {
      if (self->attributes[i].check == 0)
        return 0;
      if (++i == self->n_attributes)
        i = 0;
    }
  record = self->weights + self->attributes[i].start;
  *weights = (const KutipModelWeight *) (record + 1);
  return record[0];
}
