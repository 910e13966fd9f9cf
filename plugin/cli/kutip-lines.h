/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <kutip/kutip-analyzer.h>
#include <stdio.h>

/* Reads JSON Lines {"id", "text"} from @file and writes a result for each line to @stream, as soon
   as it is there. A broken line is reported on standard error by its number, after @name, and gets
   no result; so is an end of @file that comes too soon. @n_broken: raised by one for each.
   Returns: FALSE with @error when nothing more can be written. */
gboolean kutip_lines_process (KutipAnalyzer *analyzer, FILE *file, const char *name,
                              GOutputStream *stream, guint *n_broken, GError **error);
