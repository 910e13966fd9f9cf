/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The folder that holds `languages`: of the environment, of the sources for a command that was
   built and not installed, or the installed one. Returns: (transfer full). */
char *kutip_data_dir_find (void);

/* The folder of the translations, found in the same way. Returns: (transfer full). */
char *kutip_locale_dir_find (void);
