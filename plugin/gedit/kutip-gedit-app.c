/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-gedit.h"

#include <gedit/gedit-app-activatable.h>
#include <gedit/gedit-app.h>
#include <gedit/gedit-menu-extension.h>
#include <glib/gi18n-lib.h>

/* Of the application: the entries of the Tools menu and their keys. */
typedef struct {
  KutipExtension parent_instance;
  GeditMenuExtension *menu;
} KutipGeditApp;

static void
set_key (KutipGeditApp *self, const char *action, const char *key)
{
  const char *keys[] = { key, NULL };

  gtk_application_set_accels_for_action (kutip_extension_get_object (KUTIP_EXTENSION (self)), action,
                                         keys);
}

static void
activate (GeditAppActivatable *activatable)
{
  KutipGeditApp *self = (KutipGeditApp *) activatable;

  self->menu = gedit_app_activatable_extend_menu (activatable, "tools-section");
  for (const KutipCommand *command = kutip_window_get_commands (); command->name; command++)
    {
      g_autofree char *action = g_strconcat ("win.", command->name, NULL);
      g_autoptr (GMenuItem) item = g_menu_item_new (_(command->label), action);

      if (self->menu)
        gedit_menu_extension_append_menu_item (self->menu, item);
      set_key (self, action, command->key);
    }
}

static void
deactivate (GeditAppActivatable *activatable)
{
  KutipGeditApp *self = (KutipGeditApp *) activatable;

  for (const KutipCommand *command = kutip_window_get_commands (); command->name; command++)
    {
      g_autofree char *action = g_strconcat ("win.", command->name, NULL);

      set_key (self, action, NULL);
    }
  g_clear_object (&self->menu); /* takes its entries out */
}

static void
app_activatable_init (GeditAppActivatableInterface *iface)
{
  iface->activate = activate;
  iface->deactivate = deactivate;
}

KUTIP_DEFINE_EXTENSION (KutipGeditApp, kutip_gedit_app, GEDIT_TYPE_APP_ACTIVATABLE,
                        app_activatable_init, "app")
