/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attribution/kutip-reported.h"

GArray *
kutip_reported_find (const KutipLanguage *language, const KutipText *text, const GArray *mentions,
                     gboolean headline)
{
  return g_array_new (FALSE, FALSE, sizeof (KutipReported));
}
