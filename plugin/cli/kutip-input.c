/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-input.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>

/* Positions are 32 bits wide. */
#define MAX_BYTES (G_MAXUINT32 / 2)

static void
set_errno_error (GError **error)
{
  int code = errno;

  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), g_strerror (code));
}

FILE *
kutip_input_open (const char *path, GError **error)
{
  FILE *file;

  if (g_str_equal (path, "-"))
    return stdin;
  file = fopen (path, "re");
  if (file == NULL)
    set_errno_error (error);
  return file;
}

void
kutip_input_close (FILE *file)
{
  if (file != stdin)
    fclose (file);
}

char *
kutip_input_dup_name (const char *path)
{
  if (g_str_equal (path, "-"))
    return g_strdup (_("standard input"));
  return g_filename_display_name (path);
}

GString *
kutip_input_read (FILE *file, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char buffer[65536];
  gsize n;

  while ((n = fread (buffer, 1, sizeof buffer, file)) > 0)
    {
      if (n > MAX_BYTES - text->len)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE,
                               _("The text is too long"));
          return NULL;
        }
      g_string_append_len (text, buffer, n);
    }
  if (ferror (file))
    {
      set_errno_error (error);
      return NULL;
    }
  return g_steal_pointer (&text);
}

gboolean
kutip_input_repair (GString *text)
{
  g_autofree char *valid = NULL;

  if (g_utf8_validate_len (text->str, text->len, NULL))
    return FALSE;
  valid = g_utf8_make_valid (text->str, text->len);
  g_string_assign (text, valid);
  return TRUE;
}
