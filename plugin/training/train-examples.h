/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/kutip-language.h"
#include "tagger/kutip-features.h"
#include "tagger/kutip-lattice.h"
#include "train-corpus.h"
#include "train-table.h"

/*
 * Texts as the optimiser sees them: sentences of tokens, each token a list of features. A feature is
 * an attribute seen from a position; in a text of a corpus (domain) also the same once more, for this
 * corpus alone. What the corpora have in common goes to the first, what is peculiar to one to the
 * second (Daumé 2007).
 */

/* One feature: what the model file needs to know of it. */
typedef struct {
  guint64 attribute;
  guint32 count;
  guint16 labels;    /* bit k: it was seen with label k */
  guint8 position;
  guint8 domain;     /* 0: for all corpora; d + 1: for texts of domain d alone */
} TrainFeature;

typedef struct {
  guint32 first;     /* tokens [first, first + n) of TrainExamples */
  guint32 n;
  float weight;
} TrainSentence;

typedef struct {
  GArray *features;     /* (element-type TrainFeature) */
  GArray *sentences;    /* (element-type TrainSentence) */
  GArray *labels;       /* (element-type guint8): label of each token */
  GArray *starts;       /* (element-type guint64): of each token, and the end */
  GArray *items;        /* (element-type guint32): features of the tokens in a row */
  float domain_value;   /* value of a feature that is one corpus's alone: less than the others' 1, so
                           that what can be shared is shared */
  guint n_misplaced;    /* names that do not begin and end with a token of the engine */
} TrainExamples;

/* @min_count: a feature that is seen less often is left out. */
TrainExamples *train_examples_new (const KutipLanguage *language, const KutipModel *model,
                                   const GPtrArray *texts, guint min_count, float domain_value);
void train_examples_free (TrainExamples *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrainExamples, train_examples_free)

#define train_feature_get_value(examples, feature) \
  ((feature)->domain ? (examples)->domain_value : 1)

/* Takes features without weights from the tokens: those with first[f] == first[f + 1]. */
void train_examples_drop (TrainExamples *self, const guint32 *first);

/* The labels of a text's tokens. Returns how many of @spans do not fit the tokens. */
guint train_examples_label (const KutipText *text, const GArray *spans, guint8 *labels);
