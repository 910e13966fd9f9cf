/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entities/kutip-aliases.h"

/*
 * What the words round a name say about it. The document pass has no tokens; it reads a few words
 * of the text itself.
 */

/* Whether @m stands in brackets right after @before, alone. */
gboolean kutip_name_in_brackets (const KutipMentioned *paragraph, const KutipMention *before,
                                 const KutipMention *m);

/* Whether words that announce another name (alias, akrab disapa, nicknamed) stand right before
   @m. */
gboolean kutip_name_after_alias (const KutipLexicon *lexicon, const KutipMentioned *paragraph,
                                 const KutipMention *m);

/* Whether no sentence ends between two bytes of a paragraph. */
gboolean kutip_name_same_sentence (const KutipMentioned *paragraph, gsize start, gsize end);

/* The gender that a form of address before or at the beginning of @m tells ('m', 'f'; 0: none).
   @addressed: set to whether there is one at all (Pak, Mr). */
guint8 kutip_name_title_gender (const KutipLexicon *lexicon, const KutipMentioned *paragraph,
                                const KutipMention *m, gboolean *addressed);
