/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* All that is to be said of the selected row, below a list whose rows have one line each. It is as
   high for a short text as for a long one, so the list keeps its place. */
#define KUTIP_TYPE_DETAILS (kutip_details_get_type ())
G_DECLARE_FINAL_TYPE (KutipDetails, kutip_details, KUTIP, DETAILS, GtkScrolledWindow)

GtkWidget *kutip_details_new (void);

/* NULL or nothing: no row is selected. Shows itself with the first text. */
void kutip_details_set_text (KutipDetails *self, const char *text);

G_END_DECLS
