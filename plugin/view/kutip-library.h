/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-analyzer.h>

#include "kutip-name-list.h"

G_BEGIN_DECLS

/*
 * The language data that all drafts of a program share: one analyzer, loaded by the first thread that
 * needs it and freed with the last draft. It reads with the newsroom's names.
 *
 * Signal "changed": drafts are to be read again, since it reads in another way now.
 */
#define KUTIP_TYPE_LIBRARY (kutip_library_get_type ())
G_DECLARE_FINAL_TYPE (KutipLibrary, kutip_library, KUTIP, LIBRARY, GObject)

/* The library of @data_dir: the same object while somebody holds it. Main thread only. */
KutipLibrary *kutip_library_get (const char *data_dir);

/* Any thread; loads the data at the first call. */
KutipAnalyzer *kutip_library_load (KutipLibrary *self, GError **error);

/* The newsroom's names. (transfer none) */
KutipNameList *kutip_library_get_names (KutipLibrary *self);

/* (nullable) (transfer full): what was wrong with the data and is left out, in a sentence for the user;
   NULL while nothing is known of it. Main thread; never waits. */
char *kutip_library_dup_warning (KutipLibrary *self);

/* The language to read all drafts in, NULL to tell it from each draft. Main thread only. */
void kutip_library_set_language (KutipLibrary *self, const char *language);

/* The languages that drafts can be read in: (transfer full) (array zero-terminated=1), none before the
   data are loaded. */
GStrv kutip_library_dup_languages (KutipLibrary *self);

/* The desk checks that do not run: (array zero-terminated=1) (nullable). Main thread only. */
void kutip_library_set_disabled_checks (KutipLibrary *self, const char *const *codes);

G_END_DECLS
