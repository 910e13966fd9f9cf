/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-rows.h"

G_BEGIN_DECLS

/* What is said around a list of rows. Strings are the caller's. */

/* The totals at its foot; empty where there is nothing to count. */
char *kutip_rows_words_totals (const KutipRows *rows);

/* Why there is no row. */
char *kutip_rows_words_explain (const KutipRows *rows);

G_END_DECLS
