/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/kutip-lexicon.h"

/*
 * How kutip-lexicon-file.c fills a lexicon.
 */

/* Memory that lives as long as the lexicon. */
void *kutip_lexicon_allocate (KutipLexicon *self, gsize size);

/* Takes over @content, into which values and properties point. */
void kutip_lexicon_keep (KutipLexicon *self, char *content);

/* The id of a word, a new one if no list has it yet; 0 if it is too long. */
guint32 kutip_lexicon_intern (KutipLexicon *self, const char *string, gsize length);

/* Adds an entry that has all but its words. %FALSE if its list has the phrase with another value.
   */
gboolean kutip_lexicon_add (KutipLexicon *self, KutipEntry *entry, const guint32 *words);
