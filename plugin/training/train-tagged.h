/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tagger/kutip-tagger.h"
#include "train-tables.h"

/*
 * What a first model takes the words and names of unlabelled text for. A name that stands where the
 * model is unsure stands elsewhere where it is sure: counted over millions of words this becomes a
 * statistic of the word, and a gazetteer of names, for the model that is trained next.
 */
typedef struct _TrainTagged TrainTagged;

TrainTagged *train_tagged_new (const KutipLanguage *language, const KutipTagger *tagger);
void train_tagged_free (TrainTagged *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrainTagged, train_tagged_free)

/* Tags and counts one paragraph. */
void train_tagged_add (TrainTagged *self, const char *line);

/* Puts the words' statistic @stat, and names of several words as gazetteers @first_kind … + 2, into
   @tables. */
void train_tagged_finish (const TrainTagged *self, guint stat, guint first_kind, TrainTables *tables);
