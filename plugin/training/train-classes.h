/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * Word classes by the exchange algorithm (Kneser and Ney 1993; Martin, Liermann and Ney 1998): words
 * that stand between the same words come into one class. A word moves to the class that raises the
 * likelihood of the text under a class bigram model most, until few words move.
 */

/* One pair of neighbours and how often they stand together. */
typedef struct {
  guint32 first;
  guint32 second;
  guint32 count;
} TrainPair;

/* Puts items 0 … @n_items - 1 into @n_classes classes. @pairs: sorted by first, then second. The first
   @n_fixed items keep a class of their own, 0 … @n_fixed - 1.
   Returns: (transfer full): the class of each item. */
guint16 *train_classes_find (const TrainPair *pairs, gsize n_pairs, guint n_items, guint n_fixed,
                             guint n_classes, guint max_rounds);
