/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entities/kutip-house.h"

/* Cuts a line of the house list into name, kind and, where there is one, spelling. Returns:
   (nullable): why the line is broken. A comment or an empty line gives NULL for both. */
const char *kutip_house_line_parse (const char *line, GStrv *fields, KutipHouseKind *kind);
