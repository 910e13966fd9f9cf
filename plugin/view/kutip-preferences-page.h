/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kutip-library.h"
#include "kutip-preferences.h"

G_BEGIN_DECLS

/*
 * The page of preferences: how facts are marked, which checks run, the names that a person corrected,
 * where findings are kept. A change holds at once, in all drafts that are open.
 */
GtkWidget *kutip_preferences_page_new (KutipPreferences *preferences, KutipLibrary *library);

G_END_DECLS
