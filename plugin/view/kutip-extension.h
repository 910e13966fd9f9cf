/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libpeas/peas.h>

#include "kutip-session.h"

G_BEGIN_DECLS

/*
 * What the extensions of all hosts have in common. The host makes one for each of its windows and
 * views and hands the object over as a property, which each interface of each host names in its own
 * way.
 */
#define KUTIP_TYPE_EXTENSION (kutip_extension_get_type ())
G_DECLARE_DERIVABLE_TYPE (KutipExtension, kutip_extension, KUTIP, EXTENSION, PeasExtensionBase)

struct _KutipExtensionClass {
  PeasExtensionBaseClass parent_class;
};

/* For class_init: the property that holds the object. */
void kutip_extension_class_set_property_name (KutipExtensionClass *klass, const char *name);

/* (transfer none): a window, a view, an application */
gpointer kutip_extension_get_object (KutipExtension *self);

/* Shared by all windows while the plugin is on. (transfer full) */
KutipPreferences *kutip_extension_get_preferences (KutipExtension *self);

/* The extension of a view: begins to read its draft, and ends it. */
void kutip_extension_open_session (KutipExtension *self);
void kutip_extension_close_session (KutipExtension *self);

/* For peas_register_types(): where translations are. */
void kutip_extension_bind_text_domain (void);

G_END_DECLS
