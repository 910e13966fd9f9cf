/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * A whole training. @plan: the key file; @data: the language's lists; @shared: the corpora; @work: a
 * folder for what is made on the way, of which tables.bin and first.kutip are used again if they are
 * there; @output: the model to write.
 */
gboolean train_run (const char *plan_path, const char *data, const char *shared, const char *work,
                    const char *output, GError **error);
