/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "train-classes.h"

#include <math.h>
#include <string.h>

#define N_KNOWN (1 << 20)

typedef struct {
  guint32 item;
  guint32 count;
} Neighbour;

typedef struct {
  guint n_items;
  guint n_classes;
  guint16 *class_of;
  guint64 *size_of;          /* occurrences of an item */
  guint32 *repeats;          /* how often an item follows itself */
  gsize *after_start;        /* neighbours of item i: [start[i], start[i + 1]) */
  Neighbour *after;
  gsize *before_start;
  Neighbour *before;
  guint32 *pairs;            /* class × class */
  guint32 *pairs_turned;     /* the same, turned, so that both ways read along a row */
  guint64 *sizes;            /* occurrences of a class */
  double *n_log_n;           /* of small numbers */
} Exchange;

static inline double
n_log_n (const Exchange *self, guint64 n)
{
  return n < N_KNOWN ? self->n_log_n[n] : n * log ((double) n);
}

static void
index_pairs (Exchange *self, const TrainPair *pairs, gsize n_pairs)
{
  gsize *at;

  self->after_start = g_new0 (gsize, self->n_items + 1);
  self->before_start = g_new0 (gsize, self->n_items + 1);
  self->after = g_new (Neighbour, n_pairs);
  self->before = g_new (Neighbour, n_pairs);
  for (gsize i = 0; i < n_pairs; i++)
    {
      self->after_start[pairs[i].first + 1]++;
      self->before_start[pairs[i].second + 1]++;
      self->size_of[pairs[i].second] += pairs[i].count;
      if (pairs[i].first == pairs[i].second)
        self->repeats[pairs[i].first] = pairs[i].count;
    }
  for (guint i = 0; i < self->n_items; i++)
    {
      self->after_start[i + 1] += self->after_start[i];
      self->before_start[i + 1] += self->before_start[i];
    }
  at = g_memdup2 (self->before_start, (self->n_items + 1) * sizeof (gsize));
  for (gsize i = 0; i < n_pairs; i++)
    {
      self->after[i] = (Neighbour) { pairs[i].second, pairs[i].count };
      self->before[at[pairs[i].second]++] = (Neighbour) { pairs[i].first, pairs[i].count };
    }
  g_free (at);
}

static void
count_pair (Exchange *self, guint first, guint second, gint32 n)
{
  self->pairs[(gsize) first * self->n_classes + second] += n;
  self->pairs_turned[(gsize) second * self->n_classes + first] += n;
}

/* Class neighbours of an item, itself left out: classes with counts. */
static guint
gather (const Exchange *self, guint item, const Neighbour *neighbours, gsize n, guint32 *counts,
        guint16 *classes)
{
  guint n_found = 0;

  for (gsize i = 0; i < n; i++)
    {
      guint class = self->class_of[neighbours[i].item];

      if (neighbours[i].item == item)
        continue;
      if (counts[class] == 0)
        classes[n_found++] = class;
      counts[class] += neighbours[i].count;
    }
  return n_found;
}

static void
move (Exchange *self, guint item, guint class, gint sign, const guint32 *before,
      const guint16 *before_classes, guint n_before, const guint32 *after,
      const guint16 *after_classes, guint n_after)
{
  for (guint i = 0; i < n_before; i++)
    count_pair (self, before_classes[i], class, sign * (gint32) before[before_classes[i]]);
  for (guint i = 0; i < n_after; i++)
    count_pair (self, class, after_classes[i], sign * (gint32) after[after_classes[i]]);
  count_pair (self, class, class, sign * (gint32) self->repeats[item]);
  self->sizes[class] += sign * (gint64) self->size_of[item];
}

/* Adds to gains[k] what the pairs of class k win when @count pairs with class @other join them. */
static void
add_gains (const Exchange *self, const guint32 *row, guint32 count, guint n_fixed, double *gains)
{
  const double *known = self->n_log_n;

  for (guint k = n_fixed; k < self->n_classes; k++)
    {
      guint32 n = row[k];

      if (G_LIKELY (n + count < N_KNOWN))
        gains[k] += known[n + count] - known[n];
      else
        gains[k] += n_log_n (self, (guint64) n + count) - n_log_n (self, n);
    }
}

static gboolean
exchange (Exchange *self, guint item, guint n_fixed, guint32 *before, guint16 *before_classes,
          guint32 *after, guint16 *after_classes, double *gains)
{
  guint old = self->class_of[item], best = old;
  guint n_before = gather (self, item, self->before + self->before_start[item],
                           self->before_start[item + 1] - self->before_start[item], before,
                           before_classes);
  guint n_after = gather (self, item, self->after + self->after_start[item],
                          self->after_start[item + 1] - self->after_start[item], after,
                          after_classes);

  move (self, item, old, -1, before, before_classes, n_before, after, after_classes, n_after);
  memset (gains, 0, self->n_classes * sizeof *gains);
  for (guint i = 0; i < n_before; i++)
    add_gains (self, self->pairs + (gsize) before_classes[i] * self->n_classes,
               before[before_classes[i]], n_fixed, gains);
  for (guint i = 0; i < n_after; i++)
    add_gains (self, self->pairs_turned + (gsize) after_classes[i] * self->n_classes,
               after[after_classes[i]], n_fixed, gains);
  for (guint k = n_fixed; k < self->n_classes; k++)
    {
      guint64 size = self->sizes[k], grown = size + self->size_of[item];

      gains[k] -= 2 * (n_log_n (self, grown) - n_log_n (self, size));
      /* Pairs of the class with itself, which the sums above count one way at a time. */
      if (self->repeats[item] || before[k] || after[k])
        {
          guint64 n = self->pairs[(gsize) k * self->n_classes + k];

          gains[k] += n_log_n (self, n + before[k] + after[k] + self->repeats[item]) -
                      n_log_n (self, n + before[k]) - n_log_n (self, n + after[k]) +
                      n_log_n (self, n);
        }
    }
  for (guint k = n_fixed; k < self->n_classes; k++)
    if (gains[k] > gains[best] + 1e-9)
      best = k;
  move (self, item, best, 1, before, before_classes, n_before, after, after_classes, n_after);
  self->class_of[item] = best;

  for (guint i = 0; i < n_before; i++)
    before[before_classes[i]] = 0;
  for (guint i = 0; i < n_after; i++)
    after[after_classes[i]] = 0;
  return best != old;
}

guint16 *
train_classes_find (const TrainPair *pairs, gsize n_pairs, guint n_items, guint n_fixed,
                    guint n_classes, guint max_rounds)
{
  Exchange self = { .n_items = n_items, .n_classes = n_classes };
  g_autofree guint32 *before = g_new0 (guint32, n_classes);
  g_autofree guint32 *after = g_new0 (guint32, n_classes);
  g_autofree guint16 *before_classes = g_new (guint16, n_classes);
  g_autofree guint16 *after_classes = g_new (guint16, n_classes);
  g_autofree double *gains = g_new (double, n_classes);

  g_assert (n_classes > n_fixed && n_items >= n_fixed);
  self.class_of = g_new (guint16, n_items);
  self.size_of = g_new0 (guint64, n_items);
  self.repeats = g_new0 (guint32, n_items);
  self.pairs = g_new0 (guint32, (gsize) n_classes * n_classes);
  self.pairs_turned = g_new0 (guint32, (gsize) n_classes * n_classes);
  self.sizes = g_new0 (guint64, n_classes);
  self.n_log_n = g_new (double, N_KNOWN);
  self.n_log_n[0] = 0;
  for (guint n = 1; n < N_KNOWN; n++)
    self.n_log_n[n] = n * log ((double) n);
  index_pairs (&self, pairs, n_pairs);

  /* Items come in the order of their frequency: the most frequent begin a class each. */
  for (guint i = 0; i < n_items; i++)
    self.class_of[i] = i < n_classes ? i : n_fixed + (i - n_fixed) % (n_classes - n_fixed);
  for (gsize i = 0; i < n_pairs; i++)
    count_pair (&self, self.class_of[pairs[i].first], self.class_of[pairs[i].second],
                pairs[i].count);
  for (guint i = 0; i < n_items; i++)
    self.sizes[self.class_of[i]] += self.size_of[i];

  for (guint round = 0; round < max_rounds; round++)
    {
      guint moved = 0;

      for (guint i = n_fixed; i < n_items; i++)
        moved += exchange (&self, i, n_fixed, before, before_classes, after, after_classes, gains);
      g_printerr ("  classes: round %u, %u of %u moved\n", round + 1, moved, n_items);
      if (moved <= n_items / 500)
        break;
    }

  g_free (self.size_of);
  g_free (self.repeats);
  g_free (self.after_start);
  g_free (self.after);
  g_free (self.before_start);
  g_free (self.before);
  g_free (self.pairs);
  g_free (self.pairs_turned);
  g_free (self.sizes);
  g_free (self.n_log_n);
  return self.class_of;
}
