/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-gedit.h"

#include <gedit/gedit-document.h>
#include <gedit/gedit-view-activatable.h>

/* Of a view: the session of its draft. */
typedef struct {
  KutipExtension parent_instance;
} KutipGeditView;

static void
activate (GeditViewActivatable *activatable)
{
  KutipExtension *self = KUTIP_EXTENSION (activatable);
  GtkTextBuffer *draft = gtk_text_view_get_buffer (kutip_extension_get_object (self));

  kutip_extension_open_session (self);
  kutip_extension_follow (self, G_OBJECT (gedit_document_get_file (GEDIT_DOCUMENT (draft))),
                          "location");
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

KUTIP_DEFINE_EXTENSION (KutipGeditView, kutip_gedit_view, GEDIT_TYPE_VIEW_ACTIVATABLE,
                        view_activatable_init, "view")
