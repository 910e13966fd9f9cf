/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/kutip-language.h"

/*
<<<<<<< HEAD
 * The language of a draft, from its function words. Counts are kept a paragraph and added up, so
 * that an edit counts only what it changes.
 */

/* Adds to @counts (one a language) the words of @text that the language has as stopwords. */
void kutip_detect_count (const GPtrArray *languages, const char *text, gsize length,
                         guint32 *counts);

/* The index of the language with the most; the first where they tell nothing. */
guint kutip_detect_choose (const guint32 *counts, guint n_languages);
=======
 * Which language a draft is in: the one with most of its function words. The counts of paragraphs
 * add up to the counts of the draft, so that they can be kept with each paragraph.
 */

/* Adds to @counts, one for each of the @n_languages @languages, how many of its stopwords @text has. */
void kutip_detect_count (KutipLanguage *const *languages, guint n_languages, const char *text,
                         gsize length, guint *counts);

/* The index of the language with the highest count; of equals the first. */
guint kutip_detect_choose (const guint *counts, guint n_languages);
>>>>>>> bfc79c6 (Text and language rooms: lexicon, tokens, sentences, quotations, detection)
