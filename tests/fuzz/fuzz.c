/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include "fuzz.h"

#include <sys/mman.h>
#include <unistd.h>

char *
fuzz_write_file (const uint8_t *data, size_t size)
{
  static int file = -1;

  if (file < 0)
    file = memfd_create ("kutip-fuzz", 0);
  g_assert_cmpint (file, >=, 0);
  g_assert_no_errno (ftruncate (file, 0));
  g_assert_cmpint (pwrite (file, data, size, 0), ==, size);
  return g_strdup_printf ("/proc/self/fd/%d", file);
}

static const char *
get_data_dir (void)
{
  const char *folder = g_getenv ("KUTIP_DATADIR");

  return folder ? folder : FUZZ_DATADIR;
}

KutipAnalyzer *
fuzz_get_analyzer (void)
{
  static KutipAnalyzer *analyzer;
  g_autoptr (GError) error = NULL;

  if (!analyzer)
    analyzer = kutip_analyzer_new (get_data_dir (), &error);
  g_assert_no_error (error);
  return analyzer;
}

char *
fuzz_get_folder (const char *language)
{
  return g_build_filename (get_data_dir (), "languages", language, NULL);
}
