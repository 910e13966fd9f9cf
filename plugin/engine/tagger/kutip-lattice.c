/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tagger/kutip-lattice.h"

#include <math.h>
#include <string.h>

#define STRIDE KUTIP_LABEL_STRIDE
#define ROW(array, i) ((array) + (gsize) (i) * STRIDE)

static guint
place_of (guint label)
{
  return (label - 1) % 4;
}

gboolean
kutip_label_may_begin (guint label)
{
  return label == 0 || place_of (label) == KUTIP_LABEL_BEGIN || place_of (label) == KUTIP_LABEL_SINGLE;
}

gboolean
kutip_label_may_end (guint label)
{
  return label == 0 || place_of (label) == KUTIP_LABEL_END || place_of (label) == KUTIP_LABEL_SINGLE;
}

gboolean
kutip_label_may_follow (guint from, guint to)
{
  if (kutip_label_may_end (from))
    return kutip_label_may_begin (to);
  return to != 0 && (from - 1) / 4 == (to - 1) / 4 && !kutip_label_may_begin (to);
}

void
kutip_transitions_init (KutipTransitions *self, const float *weights)
{
  memset (self, 0, sizeof *self);
  for (guint from = 0; from < KUTIP_N_LABELS; from++)
    for (guint to = 0; to < STRIDE; to++)
      {
        float step = -INFINITY;

        if (to < KUTIP_N_LABELS && kutip_label_may_follow (from, to))
          step = weights[from * KUTIP_N_LABELS + to];
        self->step[from][to] = step;
        if (to < KUTIP_N_LABELS)
          self->exp_from[from][to] = self->exp_to[to][from] = expf (step);
      }
}

void
kutip_lattice_reset (KutipLattice *self, guint n)
{
  if (n > self->capacity)
    {
      gsize cells = (gsize) n * STRIDE;

      kutip_lattice_clear (self);
      self->capacity = n;
      self->scores = g_new (float, cells);
      self->weights = g_new (float, cells);
      self->forward = g_new (float, cells);
      self->backward = g_new (float, cells);
      self->units = g_new (float, n);
      self->from = g_new (guint8, cells);
      self->labels = g_new (guint8, n);
    }
  self->n = n;
  if (n > 0)
    memset (self->scores, 0, (gsize) n * STRIDE * sizeof (float));
}

void
kutip_lattice_clear (KutipLattice *self)
{
  g_free (self->scores);
  g_free (self->weights);
  g_free (self->forward);
  g_free (self->backward);
  g_free (self->units);
  g_free (self->from);
  g_free (self->labels);
  memset (self, 0, sizeof *self);
}

void
kutip_lattice_decode (KutipLattice *self, const KutipTransitions *transitions)
{
  float best[STRIDE], next[STRIDE];
  guint label = 0;

  if (self->n == 0)
    return;
  for (guint to = 0; to < STRIDE; to++)
    best[to] = to < KUTIP_N_LABELS && kutip_label_may_begin (to) ? self->scores[to] : -INFINITY;
  for (guint i = 1; i < self->n; i++)
    {
      const float *scores = ROW (self->scores, i);
      guint8 *from_row = ROW (self->from, i);

      for (guint to = 0; to < STRIDE; to++)
        next[to] = -INFINITY;
      memset (from_row, 0, STRIDE);
      for (guint from = 0; from < KUTIP_N_LABELS; from++)
        {
          const float *step = transitions->step[from];

          for (guint to = 0; to < STRIDE; to++)
            {
              float score = best[from] + step[to];
              gboolean better = score > next[to];

              next[to] = better ? score : next[to];
              from_row[to] = better ? from : from_row[to];
            }
        }
      for (guint to = 0; to < STRIDE; to++)
        best[to] = next[to] + scores[to];
    }

  for (guint to = 1; to < KUTIP_N_LABELS; to++)
    if (kutip_label_may_end (to) && best[to] > best[label])
      label = to;
  for (guint i = self->n; i-- > 0;)
    {
      self->labels[i] = label;
      if (i > 0)
        label = ROW (self->from, i)[label];
    }
}

/* exp of a row's scores, the greatest being 1; returns what was taken off. */
static float
weigh (const float *scores, float *weights)
{
  float top = scores[0];

  for (guint k = 1; k < KUTIP_N_LABELS; k++)
    top = MAX (top, scores[k]);
  for (guint k = 0; k < KUTIP_N_LABELS; k++)
    weights[k] = expf (scores[k] - top);
  for (guint k = KUTIP_N_LABELS; k < STRIDE; k++)
    weights[k] = 0;
  return top;
}

static float
normalise (float *row)
{
  float sum = 0;

  for (guint k = 0; k < STRIDE; k++)
    sum += row[k];
  /* Scores that are hundreds apart may leave nothing of a row: all paths are then equally bad. */
  if (!(sum > 1e-30f))
    {
      for (guint k = 0; k < KUTIP_N_LABELS; k++)
        row[k] += 1e-20f;
      sum = 0;
      for (guint k = 0; k < STRIDE; k++)
        sum += row[k];
    }
  for (guint k = 0; k < STRIDE; k++)
    row[k] /= sum;
  return sum;
}

void
kutip_lattice_sum (KutipLattice *self, const KutipTransitions *transitions)
{
  float ends = 0, *row;
  guint n = self->n;

  self->log_sum = 0;
  if (n == 0)
    return;

  self->log_sum += weigh (self->scores, self->weights);
  row = self->forward;
  for (guint to = 0; to < STRIDE; to++)
    row[to] = to < KUTIP_N_LABELS && kutip_label_may_begin (to) ? self->weights[to] : 0;
  self->units[0] = normalise (row);
  for (guint i = 1; i < n; i++)
    {
      const float *before = row, *weights;

      row = ROW (self->forward, i);
      self->log_sum += weigh (ROW (self->scores, i), ROW (self->weights, i));
      weights = ROW (self->weights, i);
      memset (row, 0, STRIDE * sizeof (float));
      for (guint from = 0; from < KUTIP_N_LABELS; from++)
        for (guint to = 0; to < STRIDE; to++)
          row[to] += before[from] * transitions->exp_from[from][to];
      for (guint to = 0; to < STRIDE; to++)
        row[to] *= weights[to];
      self->units[i] = normalise (row);
    }
  for (guint k = 0; k < KUTIP_N_LABELS; k++)
    if (kutip_label_may_end (k))
      ends += row[k];
  ends = MAX (ends, 1e-30f);

  row = ROW (self->backward, n - 1);
  for (guint k = 0; k < STRIDE; k++)
    row[k] = k < KUTIP_N_LABELS && kutip_label_may_end (k) ? 1 / ends : 0;
  for (guint i = n - 1; i > 0; i--)
    {
      float after[STRIDE];

      for (guint to = 0; to < STRIDE; to++)
        after[to] = row[to] * ROW (self->weights, i)[to] / self->units[i];
      row = ROW (self->backward, i - 1);
      memset (row, 0, STRIDE * sizeof (float));
      for (guint to = 0; to < KUTIP_N_LABELS; to++)
        for (guint from = 0; from < STRIDE; from++)
          row[from] += after[to] * transitions->exp_to[to][from];
    }

  self->log_sum += log (ends);
  for (guint i = 0; i < n; i++)
    self->log_sum += log (self->units[i]);
}

/* Scores that a damaged model puts millions apart leave nothing that can be divided; rounding may leave a
   little more than 1. */
static float
clamp_probability (float p)
{
  return p >= 0 ? MIN (p, 1) : 0;
}

float
kutip_lattice_get_name (const KutipLattice *self, const KutipTransitions *transitions, guint type,
                        guint first, guint last)
{
  guint begin = KUTIP_LABEL (type, KUTIP_LABEL_BEGIN);
  guint inside = KUTIP_LABEL (type, KUTIP_LABEL_INSIDE);
  guint end = KUTIP_LABEL (type, KUTIP_LABEL_END);
  guint label = begin;
  float path;

  if (last == first + 1)
    return clamp_probability (
      kutip_lattice_get_label (self, first, KUTIP_LABEL (type, KUTIP_LABEL_SINGLE)));
  path = ROW (self->forward, first)[begin];
  for (guint i = first + 1; i < last; i++)
    {
      guint to = i + 1 < last ? inside : end;

      path *= transitions->exp_from[label][to] * ROW (self->weights, i)[to] / self->units[i];
      label = to;
    }
  return clamp_probability (path * ROW (self->backward, last - 1)[end]);
}
