/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-analyzer.h>

#include "entities/kutip-house.h"
#include "language/kutip-language.h"

/* The language of a draft that shows none: most drafts are in it. */
#define KUTIP_FIRST_LANGUAGE "id"

/*
 * How drafts are read: an analyzer's settings at one moment. Immutable, so that a reading in another
 * thread goes on undisturbed while the user changes them; a change is a new object.
 */
typedef struct {
  gatomicrefcount refs;
  GPtrArray *languages; /* (element-type KutipLanguage), shared by all settings of an analyzer */
  int forced;           /* index of the language that is not to be guessed, -1 for none */
  GDate reference;      /* not valid: none */
  KutipHouse *house;    /* shared; NULL: none */
  guint disabled;       /* desk checks that do not run: kutip_checks_get_bits() */
} KutipSettings;

KutipSettings *kutip_settings_new (const KutipSettings *from);
KutipSettings *kutip_settings_ref (KutipSettings *self);
void kutip_settings_unref (KutipSettings *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KutipSettings, kutip_settings_unref)

/* Whether a paragraph of one language is read alike with both. */
gboolean kutip_settings_read_alike (const KutipSettings *a, const KutipSettings *b);

KutipSettings *kutip_analyzer_dup_settings (KutipAnalyzer *analyzer);

/* Takes the newsroom's names from @house, in place of those taken before. Any thread. */
void kutip_analyzer_set_house (KutipAnalyzer *analyzer, KutipHouse *house);
