/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-gedit.h"

#include <glib/gi18n-lib.h>
#include <tepl/tepl.h>

/*
 * What differs between gedit 44 and 48, and nothing else does. KUTIP_GEDIT_MAJOR is the version that the
 * plugin is built for. Debian 12 has 44, on which all of this is tested; the branches for 46 and later
 * follow the headers of those versions and have not been built.
 */

/* The page's name is in the user's state file: gedit opens on it again. */
#define PAGE_NAME "KutipPanel"

#if KUTIP_GEDIT_MAJOR >= 46
#define ITEM_KEY "kutip-panel-item"
#endif

void
kutip_gedit_panel_add (GeditWindow *window, GtkWidget *page)
{
#if KUTIP_GEDIT_MAJOR >= 48
  TeplPanelItem *item = tepl_panel_item_new (page, PAGE_NAME, _("Facts"), NULL, 0);

  tepl_panel_add (TEPL_PANEL (gedit_window_get_side_panel (window)), item);
  g_object_set_data_full (G_OBJECT (page), ITEM_KEY, item, g_object_unref);
#elif KUTIP_GEDIT_MAJOR >= 46
  TeplPanelItem *item = tepl_panel_add (TEPL_PANEL (gedit_window_get_side_panel (window)), page,
                                        PAGE_NAME, _("Facts"), NULL);

  g_object_set_data_full (G_OBJECT (page), ITEM_KEY, item, g_object_unref);
#else
  gtk_stack_add_titled (GTK_STACK (gedit_window_get_side_panel (window)), page, PAGE_NAME,
                        _("Facts"));
#endif
}

void
kutip_gedit_panel_show (GeditWindow *window, GtkWidget *page)
{
  gtk_widget_show (GTK_WIDGET (gedit_window_get_side_panel (window)));
#if KUTIP_GEDIT_MAJOR >= 48
  tepl_panel_set_active (TEPL_PANEL (gedit_window_get_side_panel (window)),
                         g_object_get_data (G_OBJECT (page), ITEM_KEY));
#elif KUTIP_GEDIT_MAJOR < 46
  gtk_stack_set_visible_child (GTK_STACK (gedit_window_get_side_panel (window)), page);
#endif
}

void
kutip_gedit_panel_remove (GeditWindow *window, GtkWidget *page)
{
#if KUTIP_GEDIT_MAJOR >= 46
  tepl_panel_remove (TEPL_PANEL (gedit_window_get_side_panel (window)),
                     g_object_get_data (G_OBJECT (page), ITEM_KEY));
  g_object_set_data (G_OBJECT (page), ITEM_KEY, NULL);
#endif
}

void
kutip_gedit_connect (GeditWindow *window, KutipWindow *inner)
{
  g_signal_connect_swapped (window, "active-tab-changed", G_CALLBACK (kutip_window_update_late),
                            inner);
}
