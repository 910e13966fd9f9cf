/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A label of whole sentences, as wide as the sidebar lets it be. @xalign: 0 is where lines begin, 0.5
   centres them. @dim: less black, with a contrast of 4.5:1 still. */
GtkWidget *kutip_wrapped_label_new (float xalign, gboolean dim);

/* A label lays itself out again even for the text that it has: here it does not. */
void kutip_wrapped_label_set_text (GtkWidget *label, const char *text);

G_END_DECLS
