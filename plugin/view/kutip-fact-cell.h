/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * A row of the list in one cell: a letter on a patch of a mark's colour, which is the list's key to
 * the colours in the draft; a sign of what was found; the text; dimmed, what is to be said of it; and a number at the right.
 * Separate cells would keep room for letters and numbers in rows that have none.
 */
#define KUTIP_TYPE_FACT_CELL (kutip_fact_cell_get_type ())
G_DECLARE_FINAL_TYPE (KutipFactCell, kutip_fact_cell, KUTIP, FACT_CELL, GtkCellRendererText)

GtkCellRenderer *kutip_fact_cell_new (void);

/* @sign: (nullable): borrowed until it is set again */
void kutip_fact_cell_set_sign (KutipFactCell *self, const char *sign);

/* @detail: (nullable); @count: 0 for no number */
void kutip_fact_cell_set_text (KutipFactCell *self, const char *text, const char *detail,
                               guint count, PangoWeight weight);

/* @letter: (nullable): borrowed until it is set again; NULL for no patch */
void kutip_fact_cell_set_patch (KutipFactCell *self, const char *letter, const GdkRGBA *patch,
                                const GdkRGBA *ink);

G_END_DECLS
