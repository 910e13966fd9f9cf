/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-extension.h"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "kutip-keeper.h"

#include "kutip-text-menu.h"

typedef struct {
  GObject *object;
  KutipSession *session;
  KutipTextMenu *menu;
} KutipExtensionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (KutipExtension, kutip_extension, PEAS_TYPE_EXTENSION_BASE)

#define PRIVATE(self) \
  ((KutipExtensionPrivate *) kutip_extension_get_instance_private (KUTIP_EXTENSION (self)))

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PRIVATE (object)->object = g_value_dup_object (value);
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, PRIVATE (object)->object);
}

static void
kutip_extension_dispose (GObject *object)
{
  kutip_extension_close_session (KUTIP_EXTENSION (object));
  g_clear_object (&PRIVATE (object)->object);
  G_OBJECT_CLASS (kutip_extension_parent_class)->dispose (object);
}

/* The parent class answers for its own property, the one that derives from this for the host's. */
static void
kutip_extension_class_init (KutipExtensionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kutip_extension_dispose;
}

void
kutip_extension_class_set_property_name (KutipExtensionClass *klass, const char *name)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = set_property;
  object_class->get_property = get_property;
  g_object_class_override_property (object_class, 1, name);
}

static void
kutip_extension_init (KutipExtension *self)
{
}

gpointer
kutip_extension_get_object (KutipExtension *self)
{
  return PRIVATE (self)->object;
}

KutipPreferences *
kutip_extension_get_preferences (KutipExtension *self)
{
  return kutip_preferences_get (peas_plugin_info_get_module_dir (
    peas_extension_base_get_plugin_info (PEAS_EXTENSION_BASE (self))));
}

/* The language data: where the environment says, beside the plugin (a plugin unpacked into one's
   home), or where they were installed. */
static char *
find_data (KutipExtension *self)
{
  const char *named = g_getenv ("KUTIP_DATADIR");
  g_autofree char *folder = peas_extension_base_get_data_dir (PEAS_EXTENSION_BASE (self));
  g_autofree char *languages = g_build_filename (folder, "languages", NULL);

  if (named && *named)
    return g_strdup (named);
  if (g_file_test (languages, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&folder);
  return g_strdup (KUTIP_DATADIR);
}

KutipLibrary *
kutip_extension_get_library (KutipExtension *self)
{
  g_autofree char *folder = find_data (self);

  return kutip_library_get (folder);
}

void
kutip_extension_open_session (KutipExtension *self)
{
  g_autoptr (KutipLibrary) library = kutip_extension_get_library (self);
  g_autoptr (KutipPreferences) preferences = kutip_extension_get_preferences (self);

  PRIVATE (self)->session =
    kutip_session_new (GTK_TEXT_VIEW (PRIVATE (self)->object), library, preferences);
  PRIVATE (self)->menu = kutip_text_menu_new (PRIVATE (self)->session);
}

void
kutip_extension_close_session (KutipExtension *self)
{
  g_clear_object (&PRIVATE (self)->menu);
  if (PRIVATE (self)->session)
    kutip_session_close (PRIVATE (self)->session);
  g_clear_object (&PRIVATE (self)->session);
}

void
kutip_extension_follow (KutipExtension *self, GObject *object, const char *property)
{
  kutip_keeper_follow (kutip_keeper_get (PRIVATE (self)->session), object, property);
}

void
kutip_extension_bind_text_domain (void)
{
  bindtextdomain (GETTEXT_PACKAGE, KUTIP_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
}
