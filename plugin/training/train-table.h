/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * A map from 64-bit hashes to small numbers (0, 1, 2 … in the order of first sight), in place of
 * GHashTable where there are tens of millions of them.
 */
typedef struct {
  guint64 *keys;     /* open addressing; 0: empty */
  guint32 *indices;
  guint32 n_slots;   /* a power of two */
  guint32 n;
} TrainTable;

#define TRAIN_TABLE_NONE G_MAXUINT32

void train_table_init (TrainTable *self, guint32 expected);
void train_table_clear (TrainTable *self);

/* The number of @key, a new one if it has none yet. */
guint32 train_table_add (TrainTable *self, guint64 key);

/* The number of @key or TRAIN_TABLE_NONE. */
guint32 train_table_find (const TrainTable *self, guint64 key);

/* The keys in the order of their numbers. */
guint64 *train_table_get_keys (const TrainTable *self);
