/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-pluma.h"

#include <glib/gi18n-lib.h>
#include <pluma/pluma-window-activatable.h>
#include <pluma/pluma-window.h>

#include "kutip-window.h"

#define MENU_PATH "/MenuBar/ToolsMenu/ToolsOps_2"

/* Of a window: the page in its side panel and the entries of the Tools menu. */
typedef struct {
  KutipExtension parent_instance;
  KutipWindow *inner;
  GtkActionGroup *entries;
  guint menu; /* merge id */
} KutipPlumaWindow;

static GtkTextView *
get_view (GtkWindow *window)
{
  return (GtkTextView *) pluma_window_get_active_view (PLUMA_WINDOW (window));
}

static void
show_page (GtkWindow *window, GtkWidget *page)
{
  PlumaPanel *panel = pluma_window_get_side_panel (PLUMA_WINDOW (window));

  gtk_widget_show (GTK_WIDGET (panel));
  pluma_panel_activate_item (panel, page);
}

static const KutipHost host = { get_view, show_page };

/* A check item has changed already when it tells of it. */
static void
on_activate (GtkAction *entry, GAction *action)
{
  g_autoptr (GVariant) state = g_action_get_state (action);

  if (!state ||
      g_variant_get_boolean (state) != gtk_toggle_action_get_active (GTK_TOGGLE_ACTION (entry)))
    g_action_activate (action, NULL);
}

static void
on_state (GAction *action, GParamSpec *pspec, GtkToggleAction *entry)
{
  g_autoptr (GVariant) state = g_action_get_state (action);

  gtk_toggle_action_set_active (entry, g_variant_get_boolean (state));
}

static void
add_entry (KutipPlumaWindow *self, GtkUIManager *manager, const KutipCommand *command)
{
  GAction *action = kutip_window_get_action (self->inner, command->name);
  gboolean check = g_action_get_state_type (action) != NULL;
  GtkAction *entry = g_object_new (check ? GTK_TYPE_TOGGLE_ACTION : GTK_TYPE_ACTION,
                                   "name", command->name, "label", _(command->label), NULL);

  if (check)
    {
      on_state (action, NULL, GTK_TOGGLE_ACTION (entry));
      g_signal_connect_object (action, "notify::state", G_CALLBACK (on_state), entry, 0);
    }
  g_signal_connect_object (entry, "activate", G_CALLBACK (on_activate), action, 0);
  g_object_bind_property (action, "enabled", entry, "sensitive", G_BINDING_SYNC_CREATE);
  gtk_action_group_add_action_with_accel (self->entries, entry, command->key);
  gtk_ui_manager_add_ui (manager, self->menu, MENU_PATH, command->name, command->name,
                         GTK_UI_MANAGER_MENUITEM, FALSE);
  g_object_unref (entry);
}

static void
activate (PlumaWindowActivatable *activatable)
{
  KutipPlumaWindow *self = (KutipPlumaWindow *) activatable;
  PlumaWindow *window = kutip_extension_get_object (KUTIP_EXTENSION (self));
  GtkUIManager *manager = pluma_window_get_ui_manager (window);
  g_autoptr (KutipPreferences) preferences =
    kutip_extension_get_preferences (KUTIP_EXTENSION (self));

  self->inner = kutip_window_new (GTK_WINDOW (window), &host, preferences);
  pluma_panel_add_item_with_icon (pluma_window_get_side_panel (window),
                                  kutip_window_get_page (self->inner), _("Facts"), "kutip");
  self->entries = gtk_action_group_new ("KutipActions");
  gtk_ui_manager_insert_action_group (manager, self->entries, -1);
  self->menu = gtk_ui_manager_new_merge_id (manager);
  for (const KutipCommand *command = kutip_window_get_commands (); command->name; command++)
    add_entry (self, manager, command);
  g_signal_connect_swapped (window, "active-tab-changed", G_CALLBACK (kutip_window_update_late),
                            self->inner);
}

static void
deactivate (PlumaWindowActivatable *activatable)
{
  KutipPlumaWindow *self = (KutipPlumaWindow *) activatable;
  PlumaWindow *window = kutip_extension_get_object (KUTIP_EXTENSION (self));
  GtkUIManager *manager = pluma_window_get_ui_manager (window);

  gtk_ui_manager_remove_ui (manager, self->menu);
  gtk_ui_manager_remove_action_group (manager, self->entries);
  g_clear_object (&self->entries);
  pluma_panel_remove_item (pluma_window_get_side_panel (window),
                           kutip_window_get_page (self->inner));
  g_clear_pointer (&self->inner, kutip_window_free);
}

static void
update_state (PlumaWindowActivatable *activatable)
{
  KutipPlumaWindow *self = (KutipPlumaWindow *) activatable;

  if (self->inner)
    kutip_window_update (self->inner);
}

static void
window_activatable_init (PlumaWindowActivatableInterface *iface)
{
  iface->activate = activate;
  iface->deactivate = deactivate;
  iface->update_state = update_state;
}

KUTIP_DEFINE_EXTENSION (KutipPlumaWindow, kutip_pluma_window, PLUMA_TYPE_WINDOW_ACTIVATABLE,
                        window_activatable_init, "window")
