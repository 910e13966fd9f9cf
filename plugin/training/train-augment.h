/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "train-corpus.h"

/*
 * More training texts from those at hand. What is added counts less than what was annotated.
 */

/* Appends copies of texts with persons in which other people stand: given names and surnames from a
   list (name, first or last), so that a model of few corpora knows names from everywhere. @share: of
   the texts with persons, how many get a copy. */
gboolean train_augment_persons (GPtrArray *texts, const char *path, double share, float weight,
                                GError **error);

/* Appends copies of texts in which other places stand: names of @path's first column for names that
   are there too. */
gboolean train_augment_places (GPtrArray *texts, const char *path, double share, float weight,
                               GError **error);

/* Appends copies of short texts with names, written as a headline: all words of more than three letters
   with a capital. */
void train_augment_headlines (GPtrArray *texts, double share, float weight);
