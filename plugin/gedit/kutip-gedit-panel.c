/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-gedit.h"

#include <glib/gi18n-lib.h>
#include <tepl/tepl.h>

/* The page's name is in the user's state file: gedit opens on it again. */
#define PAGE_NAME "KutipPanel"

struct _KutipGeditPanel {
  GeditWindow *window;
  GtkWidget *page;
#if KUTIP_GEDIT_MAJOR >= 46
  TeplPanelItem *item;
#endif
};

KutipGeditPanel *
kutip_gedit_panel_new (GeditWindow *window, GtkWidget *page)
{
  KutipGeditPanel *self = g_new0 (KutipGeditPanel, 1);

  self->window = window;
  self->page = g_object_ref_sink (page);
#if KUTIP_GEDIT_MAJOR >= 48
  self->item = tepl_panel_item_new (page, PAGE_NAME, _("Facts"), NULL, 0);
  tepl_panel_add (TEPL_PANEL (gedit_window_get_side_panel (window)), self->item);
#elif KUTIP_GEDIT_MAJOR >= 46
  self->item = tepl_panel_add (TEPL_PANEL (gedit_window_get_side_panel (window)), page, PAGE_NAME,
                               _("Facts"), NULL);
#else
  gtk_stack_add_titled (GTK_STACK (gedit_window_get_side_panel (window)), page, PAGE_NAME,
                        _("Facts"));
#endif
  return self;
}

void
kutip_gedit_panel_show (KutipGeditPanel *self)
{
  gtk_widget_show (GTK_WIDGET (gedit_window_get_side_panel (self->window)));
#if KUTIP_GEDIT_MAJOR >= 48
  tepl_panel_set_active (TEPL_PANEL (gedit_window_get_side_panel (self->window)), self->item);
#elif KUTIP_GEDIT_MAJOR < 46
  gtk_stack_set_visible_child (GTK_STACK (gedit_window_get_side_panel (self->window)), self->page);
#endif
}

void
kutip_gedit_panel_free (KutipGeditPanel *self)
{
#if KUTIP_GEDIT_MAJOR >= 46
  tepl_panel_remove (TEPL_PANEL (gedit_window_get_side_panel (self->window)), self->item);
  g_clear_object (&self->item);
#endif
  gtk_widget_destroy (self->page);
  g_object_unref (self->page);
  g_free (self);
}
