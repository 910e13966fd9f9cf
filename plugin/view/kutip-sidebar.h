/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kutip-session.h"

G_BEGIN_DECLS

/*
 * The facts of one draft at a time, for a host's side panel: views and a filter at its head,
 * the list, what is to be said of the selected row, and totals at its foot. Without rows a sentence
 * says why there are none.
 */
#define KUTIP_TYPE_SIDEBAR (kutip_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (KutipSidebar, kutip_sidebar, KUTIP, SIDEBAR, GtkBox)

GtkWidget *kutip_sidebar_new (void);

/* The draft to show; NULL for none. */
void kutip_sidebar_set_session (KutipSidebar *self, KutipSession *session);

/* Puts the keyboard into the filter. */
void kutip_sidebar_focus (KutipSidebar *self);

/* Tells how something went, above the list. */
void kutip_sidebar_tell (KutipSidebar *self, GtkMessageType type, const char *text);

/* The list shows the newest snapshot. */
gboolean kutip_sidebar_is_idle (KutipSidebar *self);

G_END_DECLS
