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

/* The property that holds the object. */
void kutip_extension_class_set_property_name (KutipExtensionClass *klass, const char *name);

/* (transfer none): a window, a view, an application */
gpointer kutip_extension_get_object (KutipExtension *self);

/* Shared by all windows while the plugin is on. (transfer full) */
KutipPreferences *kutip_extension_get_preferences (KutipExtension *self);

/* What drafts are read with. (transfer full) */
KutipLibrary *kutip_extension_get_library (KutipExtension *self);

/* The extension of a view: begins to read its draft, and ends it. */
void kutip_extension_open_session (KutipExtension *self);
void kutip_extension_close_session (KutipExtension *self);

/* Which draft the session reads: @property of @object, a GFile or a URI, whatever it becomes. */
void kutip_extension_follow (KutipExtension *self, GObject *object, const char *property);

/* For peas_register_types(): where translations are. */
void kutip_extension_bind_text_domain (void);

/*
 * Defines the type of a struct TypeName that begins with a KutipExtension, and type_name_register(),
 * which tells libpeas that it implements INTERFACE for the object in @property. The type is dynamic,
 * as libpeas wants it.
 */
#define KUTIP_DEFINE_EXTENSION(TypeName, type_name, INTERFACE, interface_init, property) \
  typedef struct { \
    KutipExtensionClass parent_class; \
  } TypeName##Class; \
  GType type_name##_get_type (void); \
  G_DEFINE_DYNAMIC_TYPE_EXTENDED (TypeName, type_name, KUTIP_TYPE_EXTENSION, 0, \
                                  G_IMPLEMENT_INTERFACE_DYNAMIC (INTERFACE, interface_init)) \
  static void type_name##_class_init (TypeName##Class *klass) \
  { \
    kutip_extension_class_set_property_name (KUTIP_EXTENSION_CLASS (klass), property); \
  } \
  static void type_name##_class_finalize (TypeName##Class *klass) {} \
  static void type_name##_init (TypeName *self) {} \
  void type_name##_register (PeasObjectModule *module) \
  { \
    type_name##_register_type (G_TYPE_MODULE (module)); \
    peas_object_module_register_extension_type (module, INTERFACE, type_name##_get_type ()); \
  }

G_END_DECLS
