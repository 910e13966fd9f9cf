/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-gedit.h"

#include <gedit/gedit-app-activatable.h>
#include <gedit/gedit-app.h>
#include <gedit/gedit-menu-extension.h>
#include <glib/gi18n-lib.h>

/* Of the application: the entries of the Tools menu and their keys. */
typedef struct {
  PeasExtensionBase parent_instance;
  GeditApp *app;
  GeditMenuExtension *menu;
} KutipGeditApp;

typedef struct {
  PeasExtensionBaseClass parent_class;
} KutipGeditAppClass;

static void app_activatable_init (GeditAppActivatableInterface *iface);
GType kutip_gedit_app_get_type (void);

G_DEFINE_DYNAMIC_TYPE_EXTENDED (KutipGeditApp, kutip_gedit_app, PEAS_TYPE_EXTENSION_BASE, 0,
                                G_IMPLEMENT_INTERFACE_DYNAMIC (GEDIT_TYPE_APP_ACTIVATABLE,
                                                               app_activatable_init))

static const struct {
  const char *label;
  const char *action;
  const char *key;
} entries[] = {
  { N_("Show _Marks of Facts"), "win." KUTIP_ACTION_MARKS, "<Primary><Alt>m" },
  { N_("List the _Facts"), "win." KUTIP_ACTION_FACTS, "<Primary><Alt>f" },
  { N_("_Next Fact"), "win." KUTIP_ACTION_NEXT, "F8" },
  { N_("_Previous Fact"), "win." KUTIP_ACTION_PREVIOUS, "<Shift>F8" },
};

static void
set_key (KutipGeditApp *self, const char *action, const char *key)
{
  const char *keys[] = { key, NULL };

  gtk_application_set_accels_for_action (GTK_APPLICATION (self->app), action, keys);
}

static void
activate (GeditAppActivatable *activatable)
{
  KutipGeditApp *self = (KutipGeditApp *) activatable;

  self->menu = gedit_app_activatable_extend_menu (activatable, "tools-section");
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_(entries[i].label), entries[i].action);

      if (self->menu)
        gedit_menu_extension_append_menu_item (self->menu, item);
      set_key (self, entries[i].action, entries[i].key);
    }
}

static void
deactivate (GeditAppActivatable *activatable)
{
  KutipGeditApp *self = (KutipGeditApp *) activatable;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    set_key (self, entries[i].action, NULL);
  g_clear_object (&self->menu); /* takes its entries out */
}

static void
app_activatable_init (GeditAppActivatableInterface *iface)
{
  iface->activate = activate;
  iface->deactivate = deactivate;
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ((KutipGeditApp *) object)->app = g_value_dup_object (value);
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, ((KutipGeditApp *) object)->app);
}

static void
kutip_gedit_app_dispose (GObject *object)
{
  KutipGeditApp *self = (KutipGeditApp *) object;

  g_clear_object (&self->menu);
  g_clear_object (&self->app);
  G_OBJECT_CLASS (kutip_gedit_app_parent_class)->dispose (object);
}

static void
kutip_gedit_app_class_init (KutipGeditAppClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = set_property;
  object_class->get_property = get_property;
  object_class->dispose = kutip_gedit_app_dispose;
  g_object_class_override_property (object_class, 1, "app");
}

static void
kutip_gedit_app_class_finalize (KutipGeditAppClass *klass)
{
}

static void
kutip_gedit_app_init (KutipGeditApp *self)
{
}

void
kutip_gedit_app_register (PeasObjectModule *module)
{
  kutip_gedit_app_register_type (G_TYPE_MODULE (module));
  peas_object_module_register_extension_type (module, GEDIT_TYPE_APP_ACTIVATABLE,
                                              kutip_gedit_app_get_type ());
}
