/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-configurable.h"

#include <libpeas-gtk/peas-gtk.h>

#include "kutip-extension.h"
#include "kutip-preferences-page.h"

typedef struct {
  KutipExtension parent_instance;
} KutipConfigurable;

typedef struct {
  KutipExtensionClass parent_class;
} KutipConfigurableClass;

GType kutip_configurable_get_type (void);

static GtkWidget *
create_configure_widget (PeasGtkConfigurable *configurable)
{
  g_autoptr (KutipPreferences) preferences =
    kutip_extension_get_preferences (KUTIP_EXTENSION (configurable));
  g_autoptr (KutipLibrary) library = kutip_extension_get_library (KUTIP_EXTENSION (configurable));

  return kutip_preferences_page_new (preferences, library);
}

static void
configurable_init (PeasGtkConfigurableInterface *iface)
{
  iface->create_configure_widget = create_configure_widget;
}

G_DEFINE_DYNAMIC_TYPE_EXTENDED (KutipConfigurable, kutip_configurable, KUTIP_TYPE_EXTENSION, 0,
                                G_IMPLEMENT_INTERFACE_DYNAMIC (PEAS_GTK_TYPE_CONFIGURABLE,
                                                               configurable_init))

static void
kutip_configurable_class_init (KutipConfigurableClass *klass)
{
}

static void
kutip_configurable_class_finalize (KutipConfigurableClass *klass)
{
}

static void
kutip_configurable_init (KutipConfigurable *self)
{
}

void
kutip_configurable_register (PeasObjectModule *module)
{
  kutip_configurable_register_type (G_TYPE_MODULE (module));
  peas_object_module_register_extension_type (module, PEAS_GTK_TYPE_CONFIGURABLE,
                                              kutip_configurable_get_type ());
}
