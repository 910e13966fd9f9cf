/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <stdio.h>

/* Opens a file for reading; "-" is standard input. Close it with kutip_input_close(). */
FILE *kutip_input_open (const char *path, GError **error);
void kutip_input_close (FILE *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FILE, kutip_input_close)

/* The path as messages name it. Returns: (transfer full). */
char *kutip_input_dup_name (const char *path);

/* All of @file. Returns: (transfer full). */
GString *kutip_input_read (FILE *file, GError **error);

/* Makes @text what the engine reads: valid UTF-8 without NUL, every byte that is not replaced by
   U+FFFD. A byte order mark stays, and counts. Returns: whether anything was replaced. */
gboolean kutip_input_repair (GString *text);
