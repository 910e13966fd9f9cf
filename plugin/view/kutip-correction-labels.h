/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-corrections.h>

#include "entities/kutip-house.h"

G_BEGIN_DECLS

/* What a correction says, in words that a person reads, translated: “Laut Biru” is a place in this
   draft. (transfer full) */
char *kutip_label_correction (KutipCorrectionAction action, const char *words, const char *value);

/* The same for good: “Laut Biru” is always a place. (transfer full) */
char *kutip_label_listed (KutipHouseKind kind, const char *name);

G_END_DECLS
