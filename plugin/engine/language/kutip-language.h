/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "language/kutip-lexicon.h"
#include "tagger/kutip-tagger.h"

/*
 * All that Kutip knows of one language: a folder of data, loaded once and then read by any thread.
 */
typedef struct {
  char *code;             /* the folder's name: an ISO 639-1 code */
  PangoLanguage *pango;
  KutipLexicon *lexicon;
  KutipTagger *tagger;    /* NULL where the folder has no model or it is damaged */
  GPtrArray *warnings;    /* (element-type utf8): what was wrong with the data, for the user */
} KutipLanguage;

KutipLanguage *kutip_language_load (const char *folder, GError **error);
void kutip_language_free (KutipLanguage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KutipLanguage, kutip_language_free)
