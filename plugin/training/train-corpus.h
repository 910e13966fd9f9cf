/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tagger/kutip-model.h"

/*
 * Training texts. Corpora come as tokens; the engine reads text. So a corpus is put together again
 * to text, and its names become spans of that text; what tokens the engine makes of it is the
 * engine's affair.
 */

/* Types in the order of the model's labels. */
typedef enum {
  TRAIN_PERSON,
  TRAIN_ORGANIZATION,
  TRAIN_PLACE,
} TrainType;

typedef struct {
  guint32 start;  /* bytes of the text */
  guint32 end;
  guint32 type;   /* TrainType */
} TrainSpan;

typedef struct {
  char *text;
  GArray *spans;  /* (element-type TrainSpan), in order, not overlapping */
  float weight;   /* how much it counts */
  guint domain;   /* the corpus that it is from; 0: written by the guidelines of Kutip */
} TrainText;

void train_text_free (TrainText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrainText, train_text_free)

/* Appends the sentences of a CoNLL file (token TAB label, IOB2, blank lines between) to @texts. */
gboolean train_corpus_read_conll (GPtrArray *texts, const char *path, guint domain, float weight,
                                  GError **error);

/* The lines of a text file; of one that ends with .xz, by the program xz. */
GInputStream *train_corpus_open (const char *path, GError **error);

/* Fisher–Yates with a fixed seed. */
void train_corpus_shuffle (GPtrArray *texts, guint32 seed);
