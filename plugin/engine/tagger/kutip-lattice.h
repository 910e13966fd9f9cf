/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tagger/kutip-model.h"

/*
 * A linear-chain CRF over the labels of a sentence: the best path (Viterbi) and the probabilities of
 * all paths (forward and backward sums). Tagging and training both come here.
 *
 * Scores are rows of KUTIP_LABEL_STRIDE floats, one row a token; the floats past KUTIP_N_LABELS are
 * padding. Only paths of whole names count: BEGIN is followed by INSIDE or END of its type, and a
 * sentence neither begins nor ends within a name.
 */

#define KUTIP_LABEL_STRIDE 16

typedef struct {
  float step[KUTIP_N_LABELS][KUTIP_LABEL_STRIDE]; /* score of a transition; -INFINITY: not allowed */
  float exp_from[KUTIP_N_LABELS][KUTIP_LABEL_STRIDE]; /* exp of it: from label × to label */
  float exp_to[KUTIP_N_LABELS][KUTIP_LABEL_STRIDE];   /* … to label × from label */
} KutipTransitions;

typedef struct {
  guint n;           /* tokens */
  guint capacity;
  float *scores;     /* set by the caller: score of each label at each token */
  float *weights;    /* exp of them, the best of each row being 1 */
  float *forward;    /* sum of all paths up to and with the token's label; rows add up to 1 */
  float *backward;   /* sum of all paths after the token's label, in the forward row's unit */
  float *units;      /* what each forward row was divided by */
  guint8 *from;      /* Viterbi: the label before */
  guint8 *labels;    /* Viterbi: the best path */
  double log_sum;    /* log of the sum over all paths */
} KutipLattice;

/* @weights: KUTIP_N_LABELS² scores, from label × to label. */
void kutip_transitions_init (KutipTransitions *self, const float *weights);

/* Whether @to may follow @from. */
gboolean kutip_label_may_follow (guint from, guint to);
/* Whether a sentence may begin or end with @label. */
gboolean kutip_label_may_begin (guint label);
gboolean kutip_label_may_end (guint label);

/* Makes room for @n tokens and sets their scores to 0. */
void kutip_lattice_reset (KutipLattice *self, guint n);
void kutip_lattice_clear (KutipLattice *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KutipLattice, kutip_lattice_clear)

/* Finds @labels from @scores. */
void kutip_lattice_decode (KutipLattice *self, const KutipTransitions *transitions);

/* Finds @forward, @backward and @log_sum from @scores. */
void kutip_lattice_sum (KutipLattice *self, const KutipTransitions *transitions);

/* After kutip_lattice_sum(): the probability that token @i has @label. */
static inline float
kutip_lattice_get_label (const KutipLattice *self, guint i, guint label)
{
  return self->forward[i * KUTIP_LABEL_STRIDE + label] *
         self->backward[i * KUTIP_LABEL_STRIDE + label];
}

/* … that tokens [first, last) are just one name of this type. */
float kutip_lattice_get_name (const KutipLattice *self, const KutipTransitions *transitions,
                              guint type, guint first, guint last);
