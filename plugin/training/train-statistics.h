/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "train-tables.h"

/*
 * What unlabelled text tells about words: how often they have a capital letter where no sentence
 * begins, what stands around them when they do, and their word classes.
 */

/* The model's statistics of a word; those from name lists follow. */
typedef enum {
  TRAIN_STAT_CAPITAL,      /* how often it has a capital letter in mid-sentence */
  TRAIN_STAT_PREPOSITION,  /* of capitalised ones: how often after a preposition */
  TRAIN_STAT_ROLE,         /* … after a title or role */
  TRAIN_STAT_CUE,          /* … beside a word of saying */
  TRAIN_STAT_LIST_PERSON,
  TRAIN_STAT_LIST_PLACE,
  TRAIN_STAT_LIST_ORGANIZATION,
  TRAIN_STAT_TAGGED,       /* what an earlier model takes it for */
} TrainStat;

typedef struct _TrainStatistics TrainStatistics;

TrainStatistics *train_statistics_new (const KutipLanguage *language);
void train_statistics_free (TrainStatistics *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrainStatistics, train_statistics_free)

/* Counts one paragraph. */
void train_statistics_add (TrainStatistics *self, const char *line);

/* Puts statistics of the words seen @min_count times into @tables. */
void train_statistics_finish (const TrainStatistics *self, guint min_count, TrainTables *tables);

/* Puts classes of these words into @tables. @n_classes: how many, fine to coarse
   (1 + KUTIP_MODEL_N_COARSE numbers). */
void train_statistics_add_classes (const TrainStatistics *self, guint min_count,
                                   const guint *n_classes, TrainTables *tables);
