/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A date's value (ISO 8601: a day, a month, a year, a week, or two of them as a range) as people
   write it in the user's language. Returns: (transfer full) (nullable): NULL for no such value */
char *kutip_date_label_new (const char *value);

/* The first day of the value, counted from the year 1; 0 for none. */
guint kutip_date_label_get_day (const char *value);

G_END_DECLS
