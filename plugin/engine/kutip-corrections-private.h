/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-corrections.h>

#include "entities/kutip-house.h"

/* A correction's names are told apart from those of a house list by nothing but the list that they
   are in: what says what words name becomes a house list of the draft. */
#define kutip_correction_is_of_name(action) ((action) <= KUTIP_CORRECTION_NEVER)

/* Whether any correction has @action. */
gboolean kutip_corrections_have (const KutipCorrections *self, KutipCorrectionAction action);

/* The newsroom's list with the draft's corrections over it. @house and @self: or NULL. Returns:
   (transfer full) (nullable): @house itself where the corrections say nothing of names. */
KutipHouse *kutip_corrections_apply (const KutipCorrections *self, KutipHouse *house);

/* A house list of the words of which @a and @b, each or NULL, say different things. Returns: (transfer
   full) (nullable): NULL where there are none. */
KutipHouse *kutip_corrections_compare (const KutipCorrections *a, const KutipCorrections *b);
