/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entities/kutip-house.h"

struct _KutipHouse {
  GHashTable *by_word;  /* lower-case first word → GPtrArray of KutipHouseEntry, longest name first */
  GPtrArray *warnings;
};

/* The first letters and digits of a name or a token, in lower case, into @key. */
void kutip_house_fold_word (const char *text, gsize length, GString *key);
