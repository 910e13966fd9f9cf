/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gedit/gedit-window.h>
#include <libpeas/peas.h>

#include "kutip-library.h"
#include "kutip-preferences.h"

G_BEGIN_DECLS

/*
 * The adapter: gedit's three kinds of extension, each of which only calls the view. Their types are
 * dynamic, as libpeas wants them; everything else is the view's.
 */
void kutip_gedit_app_register (PeasObjectModule *module);
void kutip_gedit_window_register (PeasObjectModule *module);
void kutip_gedit_view_register (PeasObjectModule *module);

/* Shared by all windows while the plugin is on. (transfer full) */
KutipLibrary *kutip_gedit_get_library (PeasExtensionBase *extension);
KutipPreferences *kutip_gedit_get_preferences (PeasExtensionBase *extension);

/* gedit's side panel, which was another thing in every few versions. */
typedef struct _KutipGeditPanel KutipGeditPanel;

KutipGeditPanel *kutip_gedit_panel_new (GeditWindow *window, GtkWidget *page);
void kutip_gedit_panel_show (KutipGeditPanel *self);
void kutip_gedit_panel_free (KutipGeditPanel *self);

#define KUTIP_ACTION_MARKS "kutip-marks"
#define KUTIP_ACTION_FACTS "kutip-facts"
#define KUTIP_ACTION_NEXT "kutip-next-fact"
#define KUTIP_ACTION_PREVIOUS "kutip-previous-fact"

G_END_DECLS
