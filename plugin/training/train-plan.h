/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "train-lines.h"
#include "train-tables.h"

/*
 * The plan of a language's training: a key file that says what is read and how (see README.md).
 */
typedef struct {
  GKeyFile *keys;
  char *folder;   /* of the plan: files that begin with ./ */
  char *work;     /* of what the training makes on its way: files that begin with work/ */
  char *data;     /* of the language's lists; other languages are beside it */
  char *shared;   /* of the corpora: all other files */
  const KutipLanguage *language;
} TrainPlan;

TrainPlan *train_plan_load (const char *path, const char *data, const char *shared,
                            const char *work, const KutipLanguage *language, GError **error);
void train_plan_free (TrainPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrainPlan, train_plan_free)

/* Where a file that the plan names is. */
char *train_plan_find_file (const TrainPlan *self, const char *name);

/* The number of a key of group [training], or @otherwise. */
double train_plan_get_number (const TrainPlan *self, const char *key, double otherwise);

/* Statistics and classes of the unlabelled texts, gazetteers, name lists. */
TrainTables *train_plan_make_tables (const TrainPlan *self, GError **error);

/* Calls @func for every paragraph of the unlabelled texts. */
gboolean train_plan_read_unlabelled (const TrainPlan *self, TrainLineFunc func, gpointer data,
                                     GError **error);

/* The labelled texts. (element-type TrainText) */
GPtrArray *train_plan_read_texts (const TrainPlan *self, GError **error);
