/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/kutip-language.h"
#include "tagger/kutip-features.h"
#include "train-crf.h"
#include "train-table.h"

/*
 * What will be in the model file: the tables of words, classes and phrases, and then the weights.
 * Features need the tables, so a model is written twice: first without weights, to read the training
 * texts with, then with them.
 */
typedef struct {
  TrainTable words;    /* hash of a word → index in @facts */
  GArray *facts;       /* (element-type KutipModelWord), without the check */
  GArray *classes;     /* (element-type KutipModelClass) */
  TrainTable phrases;  /* hash of a phrase's words → index in @kinds */
  GArray *kinds;       /* (element-type guint8) KutipPhraseKinds */
} TrainTables;

TrainTables *train_tables_new (void);
void train_tables_free (TrainTables *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrainTables, train_tables_free)

/* The facts of the word with this hash, new ones if it has none yet. Valid until the next call. */
KutipModelWord *train_tables_get_word (TrainTables *self, guint64 word);

/* Adds a name, word by word, to gazetteer @kind (0 … KUTIP_PHRASE_KINDS - 1). */
void train_tables_add_phrase (TrainTables *self, const guint64 *words, guint n, guint kind);

/* Adds the names in column @column (from 0) of a TAB-separated file to gazetteer @kind; lines that
   begin with # are comments. */
gboolean train_tables_add_gazetteer (TrainTables *self, const KutipLanguage *language,
                                     const char *path, guint column, guint kind, GError **error);

/* Makes a statistic of the words of such a file's names: how many names have the word (in steps), and
   whether it mostly begins them. A
   second column "last" marks surnames. */
gboolean train_tables_add_name_statistic (TrainTables *self, const KutipLanguage *language,
                                          const char *path, guint column, guint stat,
                                          GError **error);

/* Keeps tables for another run, which they take minutes to make for. */
gboolean train_tables_save (const TrainTables *self, const char *path, GError **error);
TrainTables *train_tables_load (const char *path, GError **error);

/* Writes a model file without weights. */
gboolean train_tables_write (const TrainTables *self, const char *path, GError **error);

/* Writes the model file: the tables of @tables, and the weights. Those of features of domain d count
   @shares[d], besides those that all corpora share. */
gboolean train_model_write (const KutipModel *tables, const TrainExamples *examples,
                            const TrainWeights *weights, const double *shares, guint n_shares,
                            const char *path, GError **error);
