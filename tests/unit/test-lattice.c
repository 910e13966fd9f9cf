/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "tagger/kutip-lattice.h"

/*
 * Lattices small enough to try every path: the best path, the sum and the probabilities must be those
 * that one finds by hand.
 */

#define MAX_TOKENS 5

typedef struct {
  KutipLattice lattice;
  KutipTransitions transitions;
  double total;
  double best;
  guint8 best_path[MAX_TOKENS];
  double labels[MAX_TOKENS][KUTIP_N_LABELS];
  double names[KUTIP_N_NAME_TYPES][MAX_TOKENS][MAX_TOKENS + 1];
  guint8 path[MAX_TOKENS];
} Fixture;

static void
note_names (Fixture *self, double weight)
{
  for (guint i = 0; i < self->lattice.n;)
    {
      guint label = self->path[i], last = i + 1;

      if (label != 0)
        {
          guint type = (label - 1) / 4;

          while (!kutip_label_may_end (self->path[last - 1]))
            last++;
          self->names[type][i][last] += weight;
        }
      i = last;
    }
}

static void
try_paths (Fixture *self, guint i, double score)
{
  if (i == self->lattice.n)
    {
      double weight = exp (score);

      if (!kutip_label_may_end (self->path[i - 1]))
        return;
      self->total += weight;
      if (score > self->best)
        {
          self->best = score;
          memcpy (self->best_path, self->path, sizeof self->path);
        }
      for (guint k = 0; k < self->lattice.n; k++)
        self->labels[k][self->path[k]] += weight;
      note_names (self, weight);
      return;
    }
  for (guint label = 0; label < KUTIP_N_LABELS; label++)
    {
      double step = 0;

      if (i == 0 ? !kutip_label_may_begin (label) : !kutip_label_may_follow (self->path[i - 1], label))
        continue;
      if (i > 0)
        step = self->transitions.step[self->path[i - 1]][label];
      self->path[i] = label;
      try_paths (self, i + 1, score + step + self->lattice.scores[i * KUTIP_LABEL_STRIDE + label]);
    }
}

static void
fill (Fixture *self, GRand *rand, guint n, double spread)
{
  float steps[KUTIP_N_LABELS * KUTIP_N_LABELS];

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    steps[i] = g_rand_double_range (rand, -spread, spread);
  kutip_transitions_init (&self->transitions, steps);
  kutip_lattice_reset (&self->lattice, n);
  for (guint i = 0; i < n; i++)
    for (guint label = 0; label < KUTIP_N_LABELS; label++)
      self->lattice.scores[i * KUTIP_LABEL_STRIDE + label] =
        g_rand_double_range (rand, -spread, spread);
  self->best = -INFINITY;
  try_paths (self, 0, 0);
  kutip_lattice_decode (&self->lattice, &self->transitions);
  kutip_lattice_sum (&self->lattice, &self->transitions);
}

static void
check (Fixture *self)
{
  guint n = self->lattice.n;

  g_assert_cmpmem (self->lattice.labels, n, self->best_path, n);
  g_assert_cmpfloat_with_epsilon (self->lattice.log_sum, log (self->total), 1e-3);
  for (guint i = 0; i < n; i++)
    {
      double sum = 0;

      for (guint label = 0; label < KUTIP_N_LABELS; label++)
        {
          double p = kutip_lattice_get_label (&self->lattice, i, label);

          g_assert_cmpfloat_with_epsilon (p, self->labels[i][label] / self->total, 1e-4);
          sum += p;
        }
      g_assert_cmpfloat_with_epsilon (sum, 1, 1e-4);
    }
  for (guint type = 0; type < KUTIP_N_NAME_TYPES; type++)
    for (guint first = 0; first < n; first++)
      for (guint last = first + 1; last <= n; last++)
        g_assert_cmpfloat_with_epsilon (
          kutip_lattice_get_name (&self->lattice, &self->transitions, type, first, last),
          self->names[type][first][last] / self->total, 1e-4);
}

static void
test_all_paths (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint n = 1; n <= MAX_TOKENS; n++)
    for (guint k = 0; k < 8; k++)
      {
        Fixture *self = g_new0 (Fixture, 1);

        fill (self, rand, n, 1 + k);
        check (self);
        kutip_lattice_clear (&self->lattice);
        g_free (self);
      }
}

static void
test_paths_are_names (void)
{
  for (guint from = 0; from < KUTIP_N_LABELS; from++)
    for (guint to = 0; to < KUTIP_N_LABELS; to++)
      {
        gboolean inside = from != 0 && ((from - 1) % 4 == KUTIP_LABEL_BEGIN ||
                                        (from - 1) % 4 == KUTIP_LABEL_INSIDE);
        gboolean goes_on = to != 0 && ((to - 1) % 4 == KUTIP_LABEL_INSIDE ||
                                       (to - 1) % 4 == KUTIP_LABEL_END);

        g_assert_cmpint (kutip_label_may_follow (from, to), ==,
                         inside == goes_on && (!inside || (from - 1) / 4 == (to - 1) / 4));
      }
}

/* Scores a thousand apart and ten thousand tokens: no overflow, no paths lost, rows still add up to 1. */
static void
test_extremes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  g_auto (KutipLattice) lattice = { 0 };
  float steps[KUTIP_N_LABELS * KUTIP_N_LABELS] = { 0 };
  KutipTransitions transitions;
  guint n = 10000;

  kutip_transitions_init (&transitions, steps);
  kutip_lattice_reset (&lattice, n);
  for (guint i = 0; i < n; i++)
    for (guint label = 0; label < KUTIP_N_LABELS; label++)
      lattice.scores[i * KUTIP_LABEL_STRIDE + label] = g_rand_double_range (rand, -500, 500);
  kutip_lattice_decode (&lattice, &transitions);
  kutip_lattice_sum (&lattice, &transitions);
  g_assert_true (isfinite (lattice.log_sum));
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (lattice.labels[i], <, KUTIP_N_LABELS);
      if (i > 0)
        g_assert_true (kutip_label_may_follow (lattice.labels[i - 1], lattice.labels[i]));
      for (guint label = 0; label < KUTIP_N_LABELS; label++)
        g_assert_true (isfinite (kutip_lattice_get_label (&lattice, i, label)));
    }
}

static void
test_empty (void)
{
  g_auto (KutipLattice) lattice = { 0 };
  float steps[KUTIP_N_LABELS * KUTIP_N_LABELS] = { 0 };
  KutipTransitions transitions;

  kutip_transitions_init (&transitions, steps);
  kutip_lattice_reset (&lattice, 0);
  kutip_lattice_decode (&lattice, &transitions);
  kutip_lattice_sum (&lattice, &transitions);
  g_assert_cmpfloat (lattice.log_sum, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lattice/all-paths", test_all_paths);
  g_test_add_func ("/lattice/paths-are-names", test_paths_are_names);
  g_test_add_func ("/lattice/extremes", test_extremes);
  g_test_add_func ("/lattice/empty", test_empty);
  return g_test_run ();
}
