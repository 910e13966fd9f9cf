/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "train-crf.h"

#include <lbfgs.h>
#include <string.h>

#define N_STEPS (KUTIP_N_LABELS * KUTIP_N_LABELS)

typedef struct {
  const TrainExamples *examples;
  const TrainOptions *options;
  const TrainWeights *layout;
  const float *values;       /* of each feature */
} Problem;

/* A thread's share of the sentences, with a gradient of its own. */
typedef struct {
  const Problem *problem;
  const double *x;
  const KutipTransitions *transitions;
  guint first;         /* sentences [first, last) */
  guint last;
  double *gradient;
  double loss;
  KutipLattice lattice;
  GThread *thread;
} Share;

/* Parameters: the transitions' first, then the features'. */
static void
score_sentence (Share *share, const TrainSentence *sentence)
{
  const TrainExamples *examples = share->problem->examples;
  const guint32 *first = share->problem->layout->first;
  const guint8 *labels = share->problem->layout->labels;
  const guint64 *starts = (const guint64 *) examples->starts->data;
  const guint32 *items = (const guint32 *) examples->items->data;

  kutip_lattice_reset (&share->lattice, sentence->n);
  for (guint i = 0; i < sentence->n; i++)
    {
      float *row = share->lattice.scores + (gsize) i * KUTIP_LABEL_STRIDE;
      guint64 end = starts[sentence->first + i + 1];

      for (guint64 k = starts[sentence->first + i]; k < end; k++)
        {
          float value = share->problem->values[items[k]];

          for (guint32 w = first[items[k]]; w < first[items[k] + 1]; w++)
            row[labels[w]] += value * share->x[N_STEPS + w];
        }
    }
}

static void
add_gradient (Share *share, const TrainSentence *sentence)
{
  const TrainExamples *examples = share->problem->examples;
  const guint32 *first = share->problem->layout->first;
  const guint8 *weight_labels = share->problem->layout->labels;
  const guint64 *starts = (const guint64 *) examples->starts->data;
  const guint32 *items = (const guint32 *) examples->items->data;
  const guint8 *gold = (const guint8 *) examples->labels->data + sentence->first;
  const KutipLattice *lattice = &share->lattice;
  double path = 0;

  for (guint i = 0; i < sentence->n; i++)
    {
      const float *forward = lattice->forward + (gsize) i * KUTIP_LABEL_STRIDE;
      float error[KUTIP_LABEL_STRIDE];
      guint64 end = starts[sentence->first + i + 1];

      for (guint k = 0; k < KUTIP_N_LABELS; k++)
        error[k] = kutip_lattice_get_label (lattice, i, k) * sentence->weight;
      error[gold[i]] -= sentence->weight;
      path += lattice->scores[(gsize) i * KUTIP_LABEL_STRIDE + gold[i]];
      for (guint64 k = starts[sentence->first + i]; k < end; k++)
        {
          float value = share->problem->values[items[k]];

          for (guint32 w = first[items[k]]; w < first[items[k] + 1]; w++)
            share->gradient[N_STEPS + w] += value * error[weight_labels[w]];
        }

      if (i + 1 == sentence->n)
        break;
      for (guint from = 0; from < KUTIP_N_LABELS; from++)
        for (guint to = 0; to < KUTIP_N_LABELS; to++)
          share->gradient[from * KUTIP_N_LABELS + to] +=
            sentence->weight * forward[from] * share->transitions->exp_from[from][to] *
            lattice->weights[(gsize) (i + 1) * KUTIP_LABEL_STRIDE + to] *
            lattice->backward[(gsize) (i + 1) * KUTIP_LABEL_STRIDE + to] / lattice->units[i + 1];
      share->gradient[gold[i] * KUTIP_N_LABELS + gold[i + 1]] -= sentence->weight;
      path += share->transitions->step[gold[i]][gold[i + 1]];
    }
  share->loss += sentence->weight * (lattice->log_sum - path);
}

static gpointer
run_share (gpointer data)
{
  Share *share = data;
  const GArray *sentences = share->problem->examples->sentences;

  for (guint s = share->first; s < share->last; s++)
    {
      const TrainSentence *sentence = &g_array_index (sentences, TrainSentence, s);

      if (sentence->n == 0)
        continue;
      score_sentence (share, sentence);
      kutip_lattice_sum (&share->lattice, share->transitions);
      add_gradient (share, sentence);
    }
  return NULL;
}

static lbfgsfloatval_t
evaluate (void *instance, const lbfgsfloatval_t *x, lbfgsfloatval_t *gradient, const int n,
          const lbfgsfloatval_t step)
{
  const Problem *problem = instance;
  guint n_shares = problem->options->n_shares;
  guint n_sentences = problem->examples->sentences->len;
  g_autofree Share *shares = g_new0 (Share, n_shares);
  KutipTransitions transitions;
  float steps[N_STEPS];
  double loss = 0;

  for (guint k = 0; k < N_STEPS; k++)
    steps[k] = x[k];
  kutip_transitions_init (&transitions, steps);
  for (guint i = 0; i < n_shares; i++)
    {
      shares[i] = (Share) {
        .problem = problem,
        .x = x,
        .transitions = &transitions,
        .first = (guint64) n_sentences * i / n_shares,
        .last = (guint64) n_sentences * (i + 1) / n_shares,
        .gradient = g_new0 (double, n),
      };
      shares[i].thread = g_thread_new ("share", run_share, &shares[i]);
    }
  memset (gradient, 0, n * sizeof *gradient);
  for (guint i = 0; i < n_shares; i++)
    {
      g_thread_join (shares[i].thread);
      for (int k = 0; k < n; k++)
        gradient[k] += shares[i].gradient[k];
      loss += shares[i].loss;
      g_free (shares[i].gradient);
      kutip_lattice_clear (&shares[i].lattice);
    }
  for (int k = 0; k < n; k++)
    {
      loss += problem->options->l2 * x[k] * x[k] / 2;
      gradient[k] += problem->options->l2 * x[k];
    }
  return loss;
}

static int
report (void *instance, const lbfgsfloatval_t *x, const lbfgsfloatval_t *g,
        const lbfgsfloatval_t fx, const lbfgsfloatval_t xnorm, const lbfgsfloatval_t gnorm,
        const lbfgsfloatval_t step, int n, int k, int ls)
{
  guint active = 0;

  if (k % 10 != 0)
    return 0;
  for (int i = 0; i < n; i++)
    active += x[i] != 0;
  g_printerr ("  fit: round %d, loss %.1f, %u of %d weights\n", k, fx, active, n);
  return 0;
}

/* Which labels a feature has weights for: those that it was seen with; a frequent one for all, so that
   it can speak against a label too. */
static guint16
labels_of (const TrainFeature *feature)
{
  return feature->count >= 8 ? (1 << KUTIP_N_LABELS) - 1 : feature->labels;
}

/* Gives each feature its weights; @keep: a set of labels for each feature. */
static void
lay_out (TrainWeights *self, const guint16 *keep, guint n_features)
{
  guint32 at = 0;

  g_free (self->first);
  g_free (self->labels);
  self->first = g_new (guint32, n_features + 1);
  for (guint i = 0; i < n_features; i++)
    {
      self->first[i] = at;
      at += __builtin_popcount (keep[i]);
    }
  self->first[n_features] = self->n_weights = at;
  self->labels = g_new (guint8, at + 1);
  at = 0;
  for (guint i = 0; i < n_features; i++)
    for (guint label = 0; label < KUTIP_N_LABELS; label++)
      if (keep[i] >> label & 1)
        self->labels[at++] = label;
}

static void
optimise (Problem *problem, lbfgsfloatval_t *x, guint max_rounds)
{
  const TrainWeights *layout = problem->layout;
  lbfgs_parameter_t parameters;
  lbfgsfloatval_t loss;

  lbfgs_parameter_init (&parameters);
  parameters.m = 5;
  parameters.max_iterations = max_rounds;
  parameters.past = 5;
  parameters.delta = 5e-4;
  parameters.orthantwise_c = problem->options->l1;
  parameters.orthantwise_start = N_STEPS;
  parameters.orthantwise_end = N_STEPS + layout->n_weights;
  parameters.linesearch = LBFGS_LINESEARCH_BACKTRACKING;
  g_printerr ("  fit: %u sentences, %u tokens, %u weights\n", problem->examples->sentences->len,
              problem->examples->labels->len, layout->n_weights);
  lbfgs (N_STEPS + layout->n_weights, x, &loss, evaluate, report, problem, &parameters);
}

/* Goes on with the weights that are not 0 alone: the rest would stay so, and costs most of the time. */
static lbfgsfloatval_t *
drop_zeros (TrainWeights *self, lbfgsfloatval_t *x, guint n_features)
{
  g_autofree guint16 *keep = g_new0 (guint16, n_features);
  lbfgsfloatval_t *left;
  guint32 at = 0;

  for (guint i = 0; i < n_features; i++)
    for (guint32 w = self->first[i]; w < self->first[i + 1]; w++)
      if (x[N_STEPS + w] != 0)
        {
          keep[i] |= 1 << self->labels[w];
          x[N_STEPS + at++] = x[N_STEPS + w];
        }
  lay_out (self, keep, n_features);
  g_assert (self->n_weights == at);
  left = lbfgs_malloc (N_STEPS + at);
  memcpy (left, x, (N_STEPS + at) * sizeof *x);
  lbfgs_free (x);
  return left;
}

TrainWeights *
train_crf_fit (TrainExamples *examples, const TrainOptions *options)
{
  TrainWeights *self = g_new0 (TrainWeights, 1);
  guint n_features = examples->features->len;
  g_autofree float *values = g_new (float, n_features);
  g_autofree guint16 *keep = g_new (guint16, n_features);
  Problem problem = { examples, options, self, values };
  lbfgsfloatval_t *x;

  for (guint i = 0; i < n_features; i++)
    {
      const TrainFeature *feature = &g_array_index (examples->features, TrainFeature, i);

      keep[i] = labels_of (feature);
      values[i] = train_feature_get_value (examples, feature);
    }
  lay_out (self, keep, n_features);
  x = lbfgs_malloc (N_STEPS + self->n_weights);
  for (guint i = 0; i < N_STEPS + self->n_weights; i++)
    x[i] = 0;
  optimise (&problem, x, options->first_rounds);
  x = drop_zeros (self, x, n_features);
  train_examples_drop (examples, self->first);
  optimise (&problem, x, options->max_rounds);

  for (guint k = 0; k < N_STEPS; k++)
    self->transitions[k] = x[k];
  self->weights = g_new (double, self->n_weights);
  memcpy (self->weights, x + N_STEPS, self->n_weights * sizeof (double));
  lbfgs_free (x);
  return self;
}

void
train_weights_free (TrainWeights *self)
{
  g_free (self->first);
  g_free (self->labels);
  g_free (self->weights);
  g_free (self);
}
