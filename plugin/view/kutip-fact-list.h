/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kutip-palette.h"
#include "kutip-rows.h"

G_BEGIN_DECLS

/*
 * The list of facts. All rows have one height, so twenty thousand cost no more than those in sight.
 * Enter or a click on a row asks for its place in the draft, the same again for the next one; on a
 * section it folds. A few changed rows are changed in place; where many are, the list gets new rows
 * and finds its selection and its top row again.
 *
 * Signals: "activated" (KutipRow *row, gboolean again); "left": Escape; "typed" (GdkEvent *key): a
 * key for the filter.
 */
#define KUTIP_TYPE_FACT_LIST (kutip_fact_list_get_type ())
G_DECLARE_FINAL_TYPE (KutipFactList, kutip_fact_list, KUTIP, FACT_LIST, GtkTreeView)

GtkWidget *kutip_fact_list_new (void);

/* Takes out of @rows what it needs; what is left is to be freed. */
void kutip_fact_list_set_rows (KutipFactList *self, KutipRows *rows);
void kutip_fact_list_set_palette (KutipFactList *self, const KutipPalette *palette);

/* (transfer none) (nullable): the row of that key, and the one at the cursor. Valid until the main
   loop runs again. */
const KutipRow *kutip_fact_list_find (KutipFactList *self, KutipRowType type, guint key);
const KutipRow *kutip_fact_list_get_cursor_row (KutipFactList *self);

/* Where the row at the cursor is, in the coordinates of the list's bin window. */
void kutip_fact_list_get_cursor_area (KutipFactList *self, GdkRectangle *area);

/* Selects the first row that is a fact and activates it. FALSE without one. */
gboolean kutip_fact_list_activate_first (KutipFactList *self);

G_END_DECLS
