/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-rows.h"

G_BEGIN_DECLS

/*
 * Rows in running words. @analysis is the snapshot that the rows were made from. Strings are the
 * caller's.
 */

/* All there is to say of a row, on a few lines. */
char *kutip_row_text_describe (const KutipRow *row, KutipAnalysis *analysis);

/* The row to be copied: a heading or a speaker with all that stands below. */
char *kutip_row_text_copy (const KutipRow *row, KutipAnalysis *analysis);

/* All rows to be copied. */
char *kutip_row_text_copy_all (const KutipRows *rows, KutipAnalysis *analysis);

G_END_DECLS
