/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-database.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define APPLICATION_ID 0x4B757470 /* "Kutp" */

struct _KutipDatabase {
  char *folder, *path;
  guint patience_ms;
  sqlite3 *db;      /* NULL while it is not open */
  ino_t inode;      /* of the open file: another program may set it aside meanwhile */
  char *set_aside;
  guint n_damaged;
  guint n_opened;
  guint max_pages;
};

G_DEFINE_QUARK (kutip-evidence-error-quark, kutip_evidence_error)

/* Each brings a file of the version before it up to date. */
static const char *const migrations[KUTIP_DATABASE_VERSION] = {
  "CREATE TABLE drafts ("
  "  id INTEGER PRIMARY KEY,"
  "  uri TEXT NOT NULL UNIQUE);"
  "CREATE TABLE findings ("
  "  id INTEGER PRIMARY KEY,"
  "  draft INTEGER NOT NULL REFERENCES drafts ON DELETE CASCADE,"
  "  key TEXT NOT NULL,"
  "  kind TEXT NOT NULL CHECK (kind IN"
  "    ('statement', 'person', 'organization', 'place', 'date', 'figure')),"
  "  state TEXT NOT NULL CHECK (state IN ('open', 'confirmed', 'disputed', 'needs-source')),"
  "  words TEXT NOT NULL,"
  "  seen TEXT NOT NULL,"
  "  context_before TEXT NOT NULL,"
  "  context_after TEXT NOT NULL,"
  "  position INTEGER NOT NULL CHECK (position >= 0),"
  "  note TEXT NOT NULL,"
  "  link TEXT NOT NULL,"
  "  time INTEGER NOT NULL,"
  "  UNIQUE (draft, key));",

  "CREATE TABLE corrections ("
  "  draft INTEGER NOT NULL REFERENCES drafts ON DELETE CASCADE,"
  "  place INTEGER NOT NULL,"
  "  action TEXT NOT NULL,"
  "  words TEXT NOT NULL,"
  "  value TEXT NOT NULL,"
  "  context TEXT NOT NULL,"
  "  PRIMARY KEY (draft, place)) WITHOUT ROWID;",
};

KutipDatabase *
kutip_database_new (const char *folder, guint patience_ms)
{
  KutipDatabase *self = g_new0 (KutipDatabase, 1);

  self->folder = g_strdup (folder);
  self->path = g_build_filename (folder, KUTIP_DATABASE_NAME, NULL);
  self->patience_ms = patience_ms;
  return self;
}

static void
close_file (KutipDatabase *self)
{
  /* Statements that are still there would keep it open. */
  g_assert (sqlite3_close (self->db) == SQLITE_OK);
  self->db = NULL;
}

void
kutip_database_free (KutipDatabase *self)
{
  close_file (self);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->set_aside);
  g_free (self);
}

const char *
kutip_database_get_path (KutipDatabase *self)
{
  return self->path;
}

gboolean
kutip_database_is_open (KutipDatabase *self)
{
  return self->db != NULL;
}

const char *
kutip_database_get_set_aside (KutipDatabase *self)
{
  return self->set_aside;
}

guint
kutip_database_count_damaged (KutipDatabase *self)
{
  return self->n_damaged;
}

void
kutip_database_limit_pages (KutipDatabase *self, guint n_pages)
{
  self->max_pages = n_pages;
}

static gboolean
is_full (int number)
{
  return number == ENOSPC || number == EDQUOT || number == EFBIG;
}

/* What is the matter, in words. Always FALSE. */
static gboolean
fail (KutipDatabase *self, int code, GError **error)
{
  g_autofree char *name = g_filename_display_name (self->path);

  switch (code & 0xFF)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error (error, KUTIP_EVIDENCE_ERROR, KUTIP_EVIDENCE_ERROR_LOCKED,
                   _("Another program is using “%s”."), name);
      break;
    case SQLITE_FULL:
      g_set_error (error, KUTIP_EVIDENCE_ERROR, KUTIP_EVIDENCE_ERROR_FULL,
                   _("There is no room left for “%s”."), name);
      break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      g_set_error (error, KUTIP_EVIDENCE_ERROR, KUTIP_EVIDENCE_ERROR_DAMAGED,
                   _("“%s” is damaged."), name);
      break;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      g_set_error (error, KUTIP_EVIDENCE_ERROR, KUTIP_EVIDENCE_ERROR_UNWRITABLE,
                   _("“%s” cannot be written."), name);
      break;
    case SQLITE_IOERR:
      if (self->db && is_full (sqlite3_system_errno (self->db)))
        return fail (self, SQLITE_FULL, error);
      G_GNUC_FALLTHROUGH;
    default:
      g_set_error (error, KUTIP_EVIDENCE_ERROR, KUTIP_EVIDENCE_ERROR_FAILED, _("“%s”: %s"), name,
                   self->db ? sqlite3_errmsg (self->db) : sqlite3_errstr (code));
    }
  return FALSE;
}

gboolean
kutip_database_run (KutipDatabase *self, const char *sql, GError **error)
{
  int code = sqlite3_exec (self->db, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || fail (self, code, error);
}

sqlite3_stmt *
kutip_database_prepare (KutipDatabase *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL);

  /* Our statements are right, so it is the file: a table or a column has another name, or its format
     is one that no SQLite has. There is no code for that. */
  if (code != SQLITE_OK)
    fail (self, (code & 0xFF) == SQLITE_ERROR ? SQLITE_CORRUPT : code, error);
  return statement;
}

gboolean
kutip_database_step (KutipDatabase *self, sqlite3_stmt *statement, gboolean *row, GError **error)
{
  int code = sqlite3_step (statement);

  if (row)
    *row = code == SQLITE_ROW;
  return code == SQLITE_ROW || code == SQLITE_DONE || fail (self, code, error);
}

/* The first value of a query as text; NULL with an error. */
static char *
query (KutipDatabase *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = kutip_database_prepare (self, sql, error);
  gboolean row = FALSE;
  char *value = NULL;

  if (!statement)
    return NULL;
  if (kutip_database_step (self, statement, &row, error))
    value = g_strdup (row ? (const char *) sqlite3_column_text (statement, 0) : "");
  sqlite3_finalize (statement);
  return value;
}

static gboolean
query_number (KutipDatabase *self, const char *sql, gint64 *number, GError **error)
{
  g_autofree char *value = query (self, sql, error);

  if (!value)
    return FALSE;
  *number = g_ascii_strtoll (value, NULL, 10);
  return TRUE;
}

gint64
kutip_database_get_version (KutipDatabase *self)
{
  gint64 version = 0;

  if (!self->db || !query_number (self, "PRAGMA data_version", &version, NULL))
    return 0;
  return ((gint64) self->n_opened << 32) + version;
}

/* Opening */

static gboolean
migrate (KutipDatabase *self, GError **error)
{
  gint64 version, n_tables;

  if (!query_number (self, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version == KUTIP_DATABASE_VERSION)
    return TRUE;
  if (!kutip_database_run (self, "BEGIN IMMEDIATE", error))
    return FALSE;
  /* Another program may have done it while we waited. */
  if (!query_number (self, "PRAGMA user_version", &version, error) ||
      !query_number (self, "SELECT count(*) FROM sqlite_master", &n_tables, error))
    goto failed;
  /* Somebody else's file under our name. */
  if (version == 0 && n_tables > 0)
    {
      fail (self, SQLITE_NOTADB, error);
      goto failed;
    }
  for (gint64 i = version; i < KUTIP_DATABASE_VERSION; i++)
    if (!kutip_database_run (self, migrations[i], error))
      goto failed;
  {
    g_autofree char *stamp = g_strdup_printf ("PRAGMA application_id=%d; PRAGMA user_version=%d;",
                                              APPLICATION_ID, KUTIP_DATABASE_VERSION);

    if (kutip_database_run (self, stamp, error) && kutip_database_run (self, "COMMIT", error))
      return TRUE;
  }
failed:
  kutip_database_run (self, "ROLLBACK", NULL);
  return FALSE;
}

static gboolean
check (KutipDatabase *self, GError **error)
{
  g_autofree char *answer = query (self, "PRAGMA integrity_check(1)", error);

  if (!answer)
    return FALSE;
  return g_str_equal (answer, "ok") || fail (self, SQLITE_CORRUPT, error);
}

static gboolean
refuse_newer (KutipDatabase *self, GError **error)
{
  g_autofree char *name = g_filename_display_name (self->path);
  gint64 version;

  if (!query_number (self, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version >= 0 && version <= KUTIP_DATABASE_VERSION)
    return TRUE;
  g_set_error (error, KUTIP_EVIDENCE_ERROR, KUTIP_EVIDENCE_ERROR_NEWER,
               _("“%s” was written by a newer version of Kutip and is left as it is."), name);
  return FALSE;
}

static gboolean
set_up (KutipDatabase *self, GError **error)
{
  g_autofree char *limit = g_strdup_printf ("PRAGMA max_page_count=%u", self->max_pages);

  /* Nothing is written before it is known that the file is ours. WAL: readers and a writer do not
     wait for each other, and what is committed survives any end of the program; FULL: and any end of
     the machine. What is deleted is overwritten. */
  return refuse_newer (self, error) && check (self, error) &&
         kutip_database_run (self,
                             "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
                             "PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;"
                             "PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON;",
                             error) &&
         (self->max_pages == 0 || kutip_database_run (self, limit, error)) && migrate (self, error);
}

/* The file has to be there, and to be its user's alone, before SQLite opens it. */
static gboolean
make_file (KutipDatabase *self, GError **error)
{
  g_autofree char *name = g_filename_display_name (self->path);
  int saved, fd;

  if (g_mkdir_with_parents (self->folder, 0700) == 0)
    {
      fd = g_open (self->path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
      if (fd >= 0 && close (fd) == 0)
        return TRUE;
    }
  saved = errno;
  g_set_error (error, KUTIP_EVIDENCE_ERROR,
               is_full (saved) ? KUTIP_EVIDENCE_ERROR_FULL : KUTIP_EVIDENCE_ERROR_UNWRITABLE,
               _("“%s” cannot be written: %s"), name, g_strerror (saved));
  return FALSE;
}

static gboolean
open_once (KutipDatabase *self, GError **error)
{
  GStatBuf status;
  int code = sqlite3_open_v2 (self->path, &self->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);
  gboolean good = code == SQLITE_OK || fail (self, code, error);

  if (good)
    {
      sqlite3_extended_result_codes (self->db, TRUE);
      sqlite3_busy_timeout (self->db, self->patience_ms);
      self->n_opened++;
      self->inode = g_stat (self->path, &status) == 0 ? status.st_ino : 0;
      good = set_up (self, error);
    }
  return good;
}

/* Whether the open file is still the one of that name: it may have been deleted or set aside. */
static gboolean
is_current (KutipDatabase *self)
{
  GStatBuf status;

  return g_stat (self->path, &status) == 0 && status.st_ino == self->inode;
}

/* Renames the file and its journal; the journal first, or a new file would be read with an old one. */
static gboolean
set_aside (KutipDatabase *self)
{
  static const char *const parts[] = { "-wal", "-shm", "" };
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y%m%d-%H%M%S");
  g_autofree char *target = g_strdup_printf ("%s.damaged-%s", self->path, date);
  GStatBuf status;

  close_file (self);
  /* Another program found it first. */
  if (g_stat (self->path, &status) == 0 && self->inode != 0 && status.st_ino != self->inode)
    return TRUE;
  for (guint i = 2; g_file_test (target, G_FILE_TEST_EXISTS); i++)
    {
      g_free (target);
      target = g_strdup_printf ("%s.damaged-%s-%u", self->path, date, i);
    }
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *from = g_strconcat (self->path, parts[i], NULL);
      g_autofree char *to = g_strconcat (target, parts[i], NULL);

      if (g_rename (from, to) != 0 && errno != ENOENT)
        return FALSE;
    }
  g_free (self->set_aside);
  self->set_aside = g_steal_pointer (&target);
  self->n_damaged++;
  return TRUE;
}

gboolean
kutip_database_mend (KutipDatabase *self, GError **error)
{
  if (!g_error_matches (*error, KUTIP_EVIDENCE_ERROR, KUTIP_EVIDENCE_ERROR_DAMAGED) ||
      !set_aside (self))
    return FALSE;
  g_clear_error (error);
  return TRUE;
}

gboolean
kutip_database_open (KutipDatabase *self, gboolean create, GError **error)
{
  GError *problem = NULL;

  if (self->db && is_current (self))
    return TRUE;
  close_file (self);
  for (guint tries = 0; tries < 2; tries++)
    {
      if (!g_file_test (self->path, G_FILE_TEST_EXISTS))
        {
          if (!create)
            return TRUE;
          if (!make_file (self, &problem))
            break;
        }
      if (open_once (self, &problem))
        return TRUE;
      close_file (self);
      if (!kutip_database_mend (self, &problem))
        break;
    }
  g_propagate_error (error, problem);
  return FALSE;
}
