/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-gedit.h"

#include <gedit/gedit-window-activatable.h>

/* Of a window: the page in its side panel and the actions of the menu. */
typedef struct {
  KutipExtension parent_instance;
  KutipWindow *inner;
} KutipGeditWindow;

static GtkTextView *
get_view (GtkWindow *window)
{
  return (GtkTextView *) gedit_window_get_active_view (GEDIT_WINDOW (window));
}

static void
show_page (GtkWindow *window, GtkWidget *page)
{
  kutip_gedit_panel_show (GEDIT_WINDOW (window), page);
}

static const KutipHost host = { get_view, show_page };

static void
activate (GeditWindowActivatable *activatable)
{
  KutipGeditWindow *self = (KutipGeditWindow *) activatable;
  GeditWindow *window = kutip_extension_get_object (KUTIP_EXTENSION (self));
  g_autoptr (KutipPreferences) preferences =
    kutip_extension_get_preferences (KUTIP_EXTENSION (self));

  self->inner = kutip_window_new (GTK_WINDOW (window), &host, preferences);
  kutip_gedit_panel_add (window, kutip_window_get_page (self->inner));
  for (const KutipCommand *command = kutip_window_get_commands (); command->name; command++)
    g_action_map_add_action (G_ACTION_MAP (window),
                             kutip_window_get_action (self->inner, command->name));
  kutip_gedit_connect (window, self->inner);
}

static void
deactivate (GeditWindowActivatable *activatable)
{
  KutipGeditWindow *self = (KutipGeditWindow *) activatable;
  GeditWindow *window = kutip_extension_get_object (KUTIP_EXTENSION (self));

  for (const KutipCommand *command = kutip_window_get_commands (); command->name; command++)
    g_action_map_remove_action (G_ACTION_MAP (window), command->name);
  kutip_gedit_panel_remove (window, kutip_window_get_page (self->inner));
  g_clear_pointer (&self->inner, kutip_window_free);
}

static void
update_state (GeditWindowActivatable *activatable)
{
  KutipGeditWindow *self = (KutipGeditWindow *) activatable;

  if (self->inner)
    kutip_window_update (self->inner);
}

static void
window_activatable_init (GeditWindowActivatableInterface *iface)
{
  iface->activate = activate;
  iface->deactivate = deactivate;
  iface->update_state = update_state;
}

KUTIP_DEFINE_EXTENSION (KutipGeditWindow, kutip_gedit_window, GEDIT_TYPE_WINDOW_ACTIVATABLE,
                        window_activatable_init, "window")
