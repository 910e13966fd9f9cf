/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kutip-gedit.h"

/* The language data: where the environment says, beside the plugin (a plugin unpacked into one's
   home), or where they were installed. */
static char *
find_data (PeasExtensionBase *extension)
{
  const char *named = g_getenv ("KUTIP_DATADIR");
  g_autofree char *folder = peas_extension_base_get_data_dir (extension);
  g_autofree char *languages = g_build_filename (folder, "languages", NULL);

  if (named && *named)
    return g_strdup (named);
  if (g_file_test (languages, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&folder);
  return g_strdup (KUTIP_DATADIR);
}

KutipLibrary *
kutip_gedit_get_library (PeasExtensionBase *extension)
{
  g_autofree char *folder = find_data (extension);

  return kutip_library_get (folder);
}

KutipPreferences *
kutip_gedit_get_preferences (PeasExtensionBase *extension)
{
  return kutip_preferences_get (
    peas_plugin_info_get_module_dir (peas_extension_base_get_plugin_info (extension)));
}

G_MODULE_EXPORT void peas_register_types (PeasObjectModule *module);

G_MODULE_EXPORT void
peas_register_types (PeasObjectModule *module)
{
  bindtextdomain (GETTEXT_PACKAGE, KUTIP_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  kutip_gedit_app_register (module);
  kutip_gedit_window_register (module);
  kutip_gedit_view_register (module);
}
