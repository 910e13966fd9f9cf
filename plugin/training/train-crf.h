/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "train-examples.h"

/*
 * Fits the CRF: maximum likelihood with L1 (which makes most weights 0) and a little L2, by OWL-QN.
 * The work is split over threads in fixed shares whose sums are added in a fixed order, so the result
 * does not depend on timing.
 */

typedef struct {
  double l1;
  double l2;
  guint first_rounds;  /* with all weights; afterwards those that are 0 are left out */
  guint max_rounds;
  guint n_shares;
} TrainOptions;

typedef struct {
  guint n_weights;
  double *weights;     /* of the features' labels, in a row */
  guint8 *labels;      /* the label of each */
  guint32 *first;      /* of feature f: its weights [first[f], first[f + 1]), labels ascending */
  float transitions[KUTIP_N_LABELS * KUTIP_N_LABELS];
} TrainWeights;

/* Leaves only features with weights in @examples. */
TrainWeights *train_crf_fit (TrainExamples *examples, const TrainOptions *options);
void train_weights_free (TrainWeights *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrainWeights, train_weights_free)
