/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-gedit.h"

#include <gedit/gedit-view-activatable.h>

/* Of a view: the session of its draft. */
typedef struct {
  KutipExtension parent_instance;
} KutipGeditView;

typedef struct {
  KutipExtensionClass parent_class;
} KutipGeditViewClass;

static void view_activatable_init (GeditViewActivatableInterface *iface);
GType kutip_gedit_view_get_type (void);

G_DEFINE_DYNAMIC_TYPE_EXTENDED (KutipGeditView, kutip_gedit_view, KUTIP_TYPE_EXTENSION, 0,
                                G_IMPLEMENT_INTERFACE_DYNAMIC (GEDIT_TYPE_VIEW_ACTIVATABLE,
                                                               view_activatable_init))

static void
activate (GeditViewActivatable *activatable)
{
  kutip_extension_open_session (KUTIP_EXTENSION (activatable));
}

static void
deactivate (GeditViewActivatable *activatable)
{
  kutip_extension_close_session (KUTIP_EXTENSION (activatable));
}

static void
view_activatable_init (GeditViewActivatableInterface *iface)
{
  iface->activate = activate;
  iface->deactivate = deactivate;
}

static void
kutip_gedit_view_class_init (KutipGeditViewClass *klass)
{
  kutip_extension_class_set_property_name (KUTIP_EXTENSION_CLASS (klass), "view");
}

static void
kutip_gedit_view_class_finalize (KutipGeditViewClass *klass)
{
}

static void
kutip_gedit_view_init (KutipGeditView *self)
{
}

void
kutip_gedit_view_register (PeasObjectModule *module)
{
  kutip_gedit_view_register_type (G_TYPE_MODULE (module));
  peas_object_module_register_extension_type (module, GEDIT_TYPE_VIEW_ACTIVATABLE,
                                              kutip_gedit_view_get_type ());
}
