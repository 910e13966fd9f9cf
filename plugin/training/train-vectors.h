/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "train-tables.h"

/*
 * Word classes by k-means of word vectors that others have made from far more text than there is here.
 * A word has one class, whichever way it is written, since such vectors are of words in lower case.
 */

/* Puts the words of @path (a word and its numbers a line, frequent words first, all lines with as many
   numbers) into classes, and those into coarser ones, and notes both in @tables, in place of what is
   there. @n_classes: how many, fine to coarse (1 + KUTIP_MODEL_N_COARSE numbers); each less than the
   one before, and the first less than the words. */
gboolean train_vectors_add_classes (TrainTables *tables, const char *path, const guint *n_classes,
                                    GError **error);
