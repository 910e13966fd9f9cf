/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

#define KUTIP_EVIDENCE_ERROR (kutip_evidence_error_quark ())

/* What can be the matter with the file. The messages are for people, in their language. */
typedef enum {
  KUTIP_EVIDENCE_ERROR_LOCKED,     /* another program holds it: worth another try */
  KUTIP_EVIDENCE_ERROR_FULL,       /* no room, or no more of it allowed: worth another try */
  KUTIP_EVIDENCE_ERROR_UNWRITABLE, /* the folder or the file cannot be made or written */
  KUTIP_EVIDENCE_ERROR_NEWER,      /* a newer Kutip wrote it: it is left as it is */
  KUTIP_EVIDENCE_ERROR_DAMAGED,    /* it is damaged, and cannot even be set aside */
  KUTIP_EVIDENCE_ERROR_FAILED,
} KutipEvidenceError;

GQuark kutip_evidence_error_quark (void);

/*
 * The file evidence.db of a folder, with the tables of this version in it. For one thread at a time,
 * and never the main thread: every call may wait for the disk.
 *
 * The file is made when there is first something to keep, for its user alone (0600 in a folder of
 * 0700). Older files are brought up to date; newer ones are left alone. A damaged one is renamed to
 * evidence.db.damaged-DATE, with its journal beside it, and a new one is begun.
 */
typedef struct _KutipDatabase KutipDatabase;

#define KUTIP_DATABASE_VERSION 2
#define KUTIP_DATABASE_NAME "evidence.db"

/* Opens nothing yet. @patience_ms: how long to wait for another program. */
KutipDatabase *kutip_database_new (const char *folder, guint patience_ms);
void kutip_database_free (KutipDatabase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KutipDatabase, kutip_database_free)

const char *kutip_database_get_path (KutipDatabase *self);

/* Opens the file if it is not open. @create: make it if there is none; without that, and without a
   file, returns TRUE and there is nothing to read. */
gboolean kutip_database_open (KutipDatabase *self, gboolean create, GError **error);
gboolean kutip_database_is_open (KutipDatabase *self);

/* (nullable): where the damaged file lies that was found last, and how many were found. */
const char *kutip_database_get_set_aside (KutipDatabase *self);
guint kutip_database_count_damaged (KutipDatabase *self);

/* A number that changes when another program has written into the file; 0 without a file. */
gint64 kutip_database_get_version (KutipDatabase *self);

/* Runs statements without results. */
gboolean kutip_database_run (KutipDatabase *self, const char *sql, GError **error);

/* A prepared statement, to be finalized with sqlite3_finalize(); NULL with an error. */
sqlite3_stmt *kutip_database_prepare (KutipDatabase *self, const char *sql, GError **error);

/* Steps through @statement. TRUE with *@row where there is one; FALSE with an error. */
gboolean kutip_database_step (KutipDatabase *self, sqlite3_stmt *statement, gboolean *row,
                              GError **error);

/* To be called with the error of an operation: sets a damaged file aside, and says whether the
   operation is worth another try with the new one. Clears @error then. */
gboolean kutip_database_mend (KutipDatabase *self, GError **error);

/* For tests of a disk that is full: the file may have so many pages. */
void kutip_database_limit_pages (KutipDatabase *self, guint n_pages);

G_END_DECLS
