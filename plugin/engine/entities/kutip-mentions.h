/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entities/kutip-mention.h"

/* All that the finders find and the house list's names (@house may be NULL), sorted by position; of
   overlapping ones the better stays (roles may hold names). The house list is asked after the names are
   found and before the roles (kutip_house_find()). */
GArray *kutip_mentions_find (const KutipLanguage *language, const KutipHouse *house,
                             const KutipText *text, const GDate *reference);
