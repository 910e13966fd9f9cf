/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-output.h"

#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

#define NEW_FILE "kutip-new-file"

/* A device or a pipe cannot be replaced; it is written to. */
static GOutputStream *
open_special (const char *path, GError **error)
{
  int fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);

  if (fd < 0)
    {
      int code = errno;

      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), g_strerror (code));
      return NULL;
    }
  return g_unix_output_stream_new (fd, TRUE);
}

GOutputStream *
kutip_output_open (const char *path, GError **error)
{
  g_autoptr (GFile) file = NULL;
  GOutputStream *stream;
  gboolean is_new;
  char *resolved;
  GStatBuf info;

  if (path == NULL || g_str_equal (path, "-"))
    return g_unix_output_stream_new (STDOUT_FILENO, FALSE);

  if (g_stat (path, &info) == 0 && !S_ISREG (info.st_mode) && !S_ISDIR (info.st_mode))
    return open_special (path, error);

  /* GIO writes through a symbolic link in place; what the link names is replaced at once. */
  resolved = realpath (path, NULL);
  file = g_file_new_for_path (resolved != NULL ? resolved : path);
  free (resolved);
  is_new = !g_file_query_exists (file, NULL);
  stream = G_OUTPUT_STREAM (g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, error));
  if (stream != NULL && is_new)
    g_object_set_data_full (G_OBJECT (stream), NEW_FILE, g_object_ref (file), g_object_unref);
  return stream;
}

/* GIO writes a file that there was none of in its place: half of one is worse than none. */
static void
remove_new (GOutputStream *stream)
{
  GFile *file = g_object_get_data (G_OBJECT (stream), NEW_FILE);

  if (file != NULL)
    g_file_delete (file, NULL, NULL);
}

gboolean
kutip_output_close (GOutputStream *stream, GError **error)
{
  if (g_output_stream_close (stream, NULL, error))
    return TRUE;
  remove_new (stream);
  return FALSE;
}

void
kutip_output_abandon (GOutputStream *stream)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  /* A cancelled close does not move the new file to the old one's place. */
  g_cancellable_cancel (cancellable);
  g_output_stream_close (stream, cancellable, NULL);
  remove_new (stream);
}
