/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/kutip-language.h"

/*
 * The language of a draft, from its function words. Counts are kept a paragraph and added up, so
 * that an edit counts only what it changes.
 */

/* Adds to @counts (one a language) the words of @text that the language has as stopwords. */
void kutip_detect_count (const GPtrArray *languages, const char *text, gsize length,
                         guint32 *counts);

/* The index of the language with the most; the first where they tell nothing. */
guint kutip_detect_choose (const guint32 *counts, guint n_languages);
