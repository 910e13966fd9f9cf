/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-pluma.h"

#include <pluma/pluma-view-activatable.h>

/* Of a view: the session of its draft. */
typedef struct {
  KutipExtension parent_instance;
} KutipPlumaView;

static void
activate (PlumaViewActivatable *activatable)
{
  KutipExtension *self = KUTIP_EXTENSION (activatable);
  GtkTextBuffer *draft = gtk_text_view_get_buffer (kutip_extension_get_object (self));

  kutip_extension_open_session (self);
  kutip_extension_follow (self, G_OBJECT (draft), "uri");
}

static void
deactivate (PlumaViewActivatable *activatable)
{
  kutip_extension_close_session (KUTIP_EXTENSION (activatable));
}

static void
view_activatable_init (PlumaViewActivatableInterface *iface)
{
  iface->activate = activate;
  iface->deactivate = deactivate;
}

KUTIP_DEFINE_EXTENSION (KutipPlumaView, kutip_pluma_view, PLUMA_TYPE_VIEW_ACTIVATABLE,
                        view_activatable_init, "view")
