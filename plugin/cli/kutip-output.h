/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* Where results go. A file is replaced as a whole when it is closed, and stays as it was when
   something goes wrong before. */

/* @path: NULL or "-" for standard output. */
GOutputStream *kutip_output_open (const char *path, GError **error);

/* Keeps what was written. */
gboolean kutip_output_close (GOutputStream *stream, GError **error);

/* Drops what was written to a file. */
void kutip_output_abandon (GOutputStream *stream);
