/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-analysis.h>

G_BEGIN_DECLS

/* What is known of the place @offset of a snapshot, as Pango markup: kind, name, role, value,
   speaker. (transfer full) (nullable): NULL where nothing is marked. */
char *kutip_tooltip_new_markup (KutipAnalysis *analysis, guint offset);

G_END_DECLS
