/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-corrections.h>

#include "kutip-database.h"
#include "kutip-finding.h"

G_BEGIN_DECLS

/*
 * The findings and corrections of drafts, in a database. A draft is known by its URI. Each call is
 * one transaction: all of it happened or nothing. For one thread at a time, never the main thread.
 */

typedef enum {
  KUTIP_CHANGE_JUDGED, /* anything of the finding */
  KUTIP_CHANGE_SEEN,   /* only where it stands now */
  KUTIP_CHANGE_GONE,
} KutipChangeType;

typedef struct {
  KutipChangeType type;
  KutipFinding *finding;
} KutipChange;

/* Adds what is kept of a draft to @findings. @corrections: (out) (nullable): NULL for none. */
gboolean kutip_store_load (KutipDatabase *database, const char *uri, GPtrArray *findings,
                           KutipCorrections **corrections, GError **error);

gboolean kutip_store_save (KutipDatabase *database, const char *uri, const KutipChange *changes,
                           guint n_changes, GError **error);

gboolean kutip_store_set_corrections (KutipDatabase *database, const char *uri,
                                      const KutipCorrections *corrections, GError **error);

/* Deletes what is kept of a draft; NULL: of all drafts. It is overwritten, in the journal too. */
gboolean kutip_store_forget (KutipDatabase *database, const char *uri, GError **error);

/* The URIs of all drafts of which something is kept. (transfer full) */
char **kutip_store_list_drafts (KutipDatabase *database, GError **error);

G_END_DECLS
