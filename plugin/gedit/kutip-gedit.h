/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gedit/gedit-window.h>

#include "kutip-extension.h"
#include "kutip-window.h"

G_BEGIN_DECLS

/*
 * The adapter: gedit's three kinds of extension, each of which only calls the view. Their types are
 * dynamic, as libpeas wants them; everything else is the view's.
 */
void kutip_gedit_app_register (PeasObjectModule *module);
void kutip_gedit_window_register (PeasObjectModule *module);
void kutip_gedit_view_register (PeasObjectModule *module);

/* The side panel, which was another thing in every few versions. */
void kutip_gedit_panel_add (GeditWindow *window, GtkWidget *page);
void kutip_gedit_panel_show (GeditWindow *window, GtkWidget *page);
void kutip_gedit_panel_remove (GeditWindow *window, GtkWidget *page);

/* Tells @inner when another tab is in front, as long as it lives. */
void kutip_gedit_connect (GeditWindow *window, KutipWindow *inner);

G_END_DECLS
