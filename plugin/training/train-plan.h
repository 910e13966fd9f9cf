/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "train-tables.h"

/*
 * The plan of a language's training: a key file that says what is read and how (see README.md).
 */
typedef struct {
  GKeyFile *keys;
  char *folder;   /* of the plan: paths that begin with ./ are relative to it */
  char *shared;   /* of the corpora: all other relative paths */
  const KutipLanguage *language;
} TrainPlan;

TrainPlan *train_plan_load (const char *path, const char *shared, const KutipLanguage *language,
                            GError **error);
void train_plan_free (TrainPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrainPlan, train_plan_free)

/* The number of a key of group [training], or @otherwise. */
double train_plan_get_number (const TrainPlan *self, const char *key, double otherwise);

/* Statistics and classes of the unlabelled texts, gazetteers, name lists. */
TrainTables *train_plan_make_tables (const TrainPlan *self, GError **error);

/* The labelled texts. (element-type TrainText) */
GPtrArray *train_plan_read_texts (const TrainPlan *self, GError **error);
