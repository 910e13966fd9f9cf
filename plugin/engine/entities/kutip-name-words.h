/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entities/kutip-mention.h"
#include "language/kutip-lexicon.h"

/*
 * The words of a name, so that two spellings of one name give the same. A word is its lower-case
 * letters without apostrophes and full stops; hyphens part words. Titles before a person's name and
 * a company's legal form (PT, Tbk) are not words of the name; well-known short forms inside it
 * (Polda Jatim, RS Tual) are written in full.
 */

#define KUTIP_NAME_MAX_WORDS 16

typedef struct {
  const KutipLexicon *lexicon;
  GString *buffer;        /* the words of the last name */
  GStringChunk *strings;  /* words of full forms */
} KutipNameReader;

/* Puts the words of a name into @words, room for KUTIP_NAME_MAX_WORDS, valid until the next call.
   @full: set to the full form where all of the name is a well-known short one, else to NULL. */
guint kutip_name_reader_read (KutipNameReader *self, KutipEntityType type, const char *surface,
                              gsize length, const char **words, const char **full);

/* The words of such a full form. */
guint kutip_name_reader_split (KutipNameReader *self, const char *full, const char **words);

/* Whether a word says what a place is (Kota, Province) and may be left out of its name. */
gboolean kutip_name_is_place_head (const KutipLexicon *lexicon, guint32 word);

/* The bytes of @surface that are the name: without a possessive ('s) at its end. */
gsize kutip_name_trim (const KutipLexicon *lexicon, const char *surface, gsize length);
