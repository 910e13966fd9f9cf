/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kutip-data-dir.h"

/* The build's own paths are compiled in, and count only while the program lies where it was built:
   an installed one never reads from somebody's sources. */
static gboolean
is_in_build (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;

  return g_strcmp0 (folder, KUTIP_BUILD_BINDIR) == 0;
}

char *
kutip_data_dir_find (void)
{
  const char *set = g_getenv ("KUTIP_DATADIR");

  if (set != NULL && *set != '\0')
    return g_strdup (set);
  return g_strdup (is_in_build () ? KUTIP_SOURCE_DATADIR : KUTIP_DATADIR);
}

char *
kutip_locale_dir_find (void)
{
  return g_strdup (is_in_build () ? KUTIP_BUILD_LOCALEDIR : KUTIP_LOCALEDIR);
}
