/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-gedit.h"

#include <gedit/gedit-view-activatable.h>
#include <gedit/gedit-view.h>

#include "kutip-session.h"

/* Of a view: the session of its draft. */
typedef struct {
  PeasExtensionBase parent_instance;
  GeditView *view;
  KutipSession *session;
} KutipGeditView;

typedef struct {
  PeasExtensionBaseClass parent_class;
} KutipGeditViewClass;

static void view_activatable_init (GeditViewActivatableInterface *iface);
GType kutip_gedit_view_get_type (void);

G_DEFINE_DYNAMIC_TYPE_EXTENDED (KutipGeditView, kutip_gedit_view, PEAS_TYPE_EXTENSION_BASE, 0,
                                G_IMPLEMENT_INTERFACE_DYNAMIC (GEDIT_TYPE_VIEW_ACTIVATABLE,
                                                               view_activatable_init))

static void
activate (GeditViewActivatable *activatable)
{
  KutipGeditView *self = (KutipGeditView *) activatable;
  g_autoptr (KutipLibrary) library = kutip_gedit_get_library (PEAS_EXTENSION_BASE (self));
  g_autoptr (KutipPreferences) preferences =
    kutip_gedit_get_preferences (PEAS_EXTENSION_BASE (self));

  self->session = kutip_session_new (GTK_TEXT_VIEW (self->view), library, preferences);
}

static void
deactivate (GeditViewActivatable *activatable)
{
  KutipGeditView *self = (KutipGeditView *) activatable;

  if (self->session)
    kutip_session_close (self->session);
  g_clear_object (&self->session);
}

static void
view_activatable_init (GeditViewActivatableInterface *iface)
{
  iface->activate = activate;
  iface->deactivate = deactivate;
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ((KutipGeditView *) object)->view = g_value_dup_object (value);
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, ((KutipGeditView *) object)->view);
}

static void
kutip_gedit_view_dispose (GObject *object)
{
  deactivate (GEDIT_VIEW_ACTIVATABLE (object));
  g_clear_object (&((KutipGeditView *) object)->view);
  G_OBJECT_CLASS (kutip_gedit_view_parent_class)->dispose (object);
}

static void
kutip_gedit_view_class_init (KutipGeditViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = set_property;
  object_class->get_property = get_property;
  object_class->dispose = kutip_gedit_view_dispose;
  g_object_class_override_property (object_class, 1, "view");
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
