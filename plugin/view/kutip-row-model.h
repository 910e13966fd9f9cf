/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kutip-rows.h"

G_BEGIN_DECLS

/*
 * The rows of the facts as a tree for GtkTreeView. An update changes what is different and nothing
 * else, so that the list keeps its selection, its folding and its place while one types.
 */
#define KUTIP_TYPE_ROW_MODEL (kutip_row_model_get_type ())
G_DECLARE_FINAL_TYPE (KutipRowModel, kutip_row_model, KUTIP, ROW_MODEL, GObject)

enum {
  KUTIP_ROW_COLUMN_TEXT, /* for the type-ahead search of the list and for tests */
  KUTIP_ROW_N_COLUMNS
};

KutipRowModel *kutip_row_model_new (void);

/* How many rows would come or go; a few are shown one by one, many by a new list. */
guint kutip_row_model_count_changes (KutipRowModel *self, KutipRows *rows);

/* Takes out of @rows what it needs and tells the list of each row that changes. */
void kutip_row_model_update (KutipRowModel *self, KutipRows *rows);

/* Swaps all rows with those of @rows and tells nobody: no list may show the model. Rows that were
   there keep their folding. */
void kutip_row_model_replace (KutipRowModel *self, KutipRows *rows);

/* (transfer none): the row at @iter */
KutipRow *kutip_row_model_get_row (KutipRowModel *self, GtkTreeIter *iter);
void kutip_row_model_get_iter (KutipRowModel *self, KutipRow *row, GtkTreeIter *iter);
const GPtrArray *kutip_row_model_get_sections (KutipRowModel *self);

/* The row of that key, NULL for none. */
KutipRow *kutip_row_model_find (KutipRowModel *self, KutipRowType type, guint key);

G_END_DECLS
