/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is written is read again; files of other versions, damaged, locked and full ones. */
#define _GNU_SOURCE /* memmem */
#include "fixture.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
  char *folder, *path;
  KutipDatabase *database;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *top = g_dir_make_tmp ("kutip-XXXXXX", NULL);

  f->folder = g_build_filename (top, "kutip", NULL);
  f->path = g_build_filename (f->folder, KUTIP_DATABASE_NAME, NULL);
  f->database = kutip_database_new (f->folder, 100);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_autofree char *top = g_path_get_dirname (f->folder);

  g_clear_pointer (&f->database, kutip_database_free);
  if (g_file_test (f->folder, G_FILE_TEST_IS_DIR))
    fixture_remove_folder (f->folder);
  fixture_remove_folder (top);
  g_free (f->folder);
  g_free (f->path);
}

static gboolean
save (KutipDatabase *database, KutipFinding *finding, KutipChangeType type, GError **error)
{
  KutipChange change = { type, finding };

  return kutip_store_save (database, DRAFT, &change, 1, error);
}

static void
assert_saved (KutipDatabase *database, KutipFinding *finding)
{
  g_autoptr (GError) error = NULL;

  save (database, finding, KUTIP_CHANGE_JUDGED, &error);
  g_assert_no_error (error);
}

static GPtrArray *
load (KutipDatabase *database)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KutipCorrections) corrections = NULL;
  GPtrArray *findings = kutip_findings_new ();

  kutip_store_load (database, DRAFT, findings, &corrections, &error);
  g_assert_no_error (error);
  return findings;
}

/* All findings of the draft on one line each. */
static void
assert_kept (KutipDatabase *database, const char *expected)
{
  g_autoptr (GPtrArray) findings = load (database);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const KutipFinding *finding = findings->pdata[i];

      g_string_append_printf (text, "%s %s [%s] %s;", finding->words,
                              kutip_fact_state_get_nick (finding->state), finding->seen, finding->note);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
reopen (Fixture *f)
{
  kutip_database_free (f->database);
  f->database = kutip_database_new (f->folder, 100);
}

static void
test_keep (Fixture *f, gconstpointer data)
{
  g_autoptr (KutipFinding) finding =
    fixture_new_finding ("12 persen", KUTIP_STATE_CONFIRMED, "lihat “laporan”;\n'kedua' %s");
  g_autoptr (KutipFinding) moved = kutip_finding_new (finding);
  GStatBuf status;

  /* Nothing is made to read what is not there. */
  assert_kept (f->database, "");
  g_assert_false (g_file_test (f->folder, G_FILE_TEST_EXISTS));

  assert_saved (f->database, finding);
  g_assert_cmpint (g_stat (f->folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  g_assert_cmpint (g_stat (f->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  reopen (f);
  {
    g_autoptr (GPtrArray) findings = load (f->database);
    const KutipFinding *kept = findings->pdata[0];

    g_assert_cmpuint (findings->len, ==, 1);
    g_assert_cmpstr (kept->key, ==, finding->key);
    g_assert_cmpint (kept->kind, ==, finding->kind);
    g_assert_cmpint (kept->state, ==, finding->state);
    g_assert_cmpstr (kept->words, ==, finding->words);
    g_assert_cmpstr (kept->seen, ==, finding->seen);
    g_assert_cmpstr (kept->before, ==, finding->before);
    g_assert_cmpstr (kept->after, ==, finding->after);
    g_assert_cmpstr (kept->note, ==, finding->note);
    g_assert_cmpstr (kept->link, ==, finding->link);
    g_assert_cmpuint (kept->position, ==, finding->position);
    g_assert_cmpint (kept->time, ==, finding->time);
  }

  /* Where it stands now, and nothing else. */
  kutip_finding_set_text (&moved->seen, "15 persen");
  moved->state = KUTIP_STATE_DISPUTED;
  kutip_finding_set_text (&moved->note, "");
  g_assert_true (save (f->database, moved, KUTIP_CHANGE_SEEN, NULL));
  assert_kept (f->database, "12 persen confirmed [15 persen] lihat “laporan”;\n'kedua' %s;");
  assert_saved (f->database, moved);
  assert_kept (f->database, "12 persen disputed [15 persen] ;");
  g_assert_true (save (f->database, moved, KUTIP_CHANGE_GONE, NULL));
  assert_kept (f->database, "");
}

static void
test_corrections (Fixture *f, gconstpointer data)
{
  g_autoptr (KutipCorrections) none = kutip_corrections_new ();
  g_autoptr (KutipCorrections) one =
    kutip_corrections_add (none, KUTIP_CORRECTION_NEVER, "Senin Kelabu", NULL, NULL);
  g_autoptr (KutipCorrections) two =
    kutip_corrections_add (one, KUTIP_CORRECTION_SAME_AS, "Ratna", "Ratna Wulandari", NULL);
  g_autoptr (KutipCorrections) kept = NULL;
  g_autoptr (GPtrArray) findings = kutip_findings_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (kutip_store_set_corrections (f->database, DRAFT, two, &error));
  reopen (f);
  g_assert_true (kutip_store_load (f->database, DRAFT, findings, &kept, &error));
  g_assert_true (kutip_corrections_equal (kept, two));
  g_clear_pointer (&kept, kutip_corrections_unref);
  g_assert_true (kutip_store_set_corrections (f->database, DRAFT, none, &error));
  g_assert_true (kutip_store_load (f->database, DRAFT, findings, &kept, &error));
  g_assert_null (kept);
  g_assert_no_error (error);
}

static gboolean
file_has (const char *path, const char *words)
{
  g_autofree char *content = NULL;
  gsize length;

  return g_file_get_contents (path, &content, &length, NULL) &&
         memmem (content, length, words, strlen (words)) != NULL;
}

/* What is to be forgotten is nowhere any more, and nothing else is. */
static void
test_forget (Fixture *f, gconstpointer data)
{
  g_autoptr (KutipFinding) secret =
    fixture_new_finding ("sebelas korban", KUTIP_STATE_CONFIRMED, "sumber: perawat jaga");
  g_autoptr (KutipFinding) other = fixture_new_finding ("dua bulan", KUTIP_STATE_DISPUTED, "");
  KutipChange change = { KUTIP_CHANGE_JUDGED, other };
  g_autofree char *journal = g_strconcat (f->path, "-wal", NULL);
  g_auto (GStrv) drafts = NULL;

  assert_saved (f->database, secret);
  g_assert_true (kutip_store_save (f->database, "file:///b.txt", &change, 1, NULL));
  drafts = kutip_store_list_drafts (f->database, NULL);
  g_assert_cmpuint (g_strv_length (drafts), ==, 2);
  g_assert_true (file_has (f->path, "perawat jaga") || file_has (journal, "perawat jaga"));
  g_assert_true (kutip_store_forget (f->database, DRAFT, NULL));
  assert_kept (f->database, "");
  g_assert_false (file_has (f->path, "perawat jaga"));
  g_assert_false (file_has (journal, "perawat jaga"));
  g_strfreev (drafts);
  drafts = kutip_store_list_drafts (f->database, NULL);
  g_assert_cmpuint (g_strv_length (drafts), ==, 1);
  g_assert_cmpstr (drafts[0], ==, "file:///b.txt");
  g_assert_true (kutip_store_forget (f->database, NULL, NULL));
  g_strfreev (drafts);
  drafts = kutip_store_list_drafts (f->database, NULL);
  g_assert_cmpuint (g_strv_length (drafts), ==, 0);
}

/* Files of other versions */

static void
run_sql (const char *path, const char *sql)
{
  sqlite3 *db;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static int
get_number (const char *path, const char *sql)
{
  sqlite3_stmt *statement;
  sqlite3 *db;
  int number;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  number = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return number;
}

/* A file of nought bytes, as SQLite itself leaves one behind. */
static void
test_version_0 (Fixture *f, gconstpointer data)
{
  g_autoptr (KutipFinding) finding = fixture_new_finding ("12 persen", KUTIP_STATE_CONFIRMED, "");

  g_assert_cmpint (g_mkdir (f->folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (f->path, "", 0, NULL));
  assert_kept (f->database, "");
  assert_saved (f->database, finding);
  assert_kept (f->database, "12 persen confirmed [12 persen] ;");
  g_assert_cmpint (get_number (f->path, "PRAGMA user_version"), ==, KUTIP_DATABASE_VERSION);
  g_assert_cmpuint (kutip_database_count_damaged (f->database), ==, 0);
}

/* The tables as they were before corrections were kept. */
static void
test_version_1 (Fixture *f, gconstpointer data)
{
  g_autoptr (KutipCorrections) none = kutip_corrections_new ();
  g_autoptr (KutipCorrections) one =
    kutip_corrections_add (none, KUTIP_CORRECTION_PLACE, "Sukamaju", NULL, NULL);

  g_assert_cmpint (g_mkdir (f->folder, 0700), ==, 0);
  run_sql (f->path,
           "CREATE TABLE drafts (id INTEGER PRIMARY KEY, uri TEXT NOT NULL UNIQUE);"
           "CREATE TABLE findings (id INTEGER PRIMARY KEY,"
           "  draft INTEGER NOT NULL REFERENCES drafts ON DELETE CASCADE, key TEXT NOT NULL,"
           "  kind TEXT NOT NULL, state TEXT NOT NULL, words TEXT NOT NULL, seen TEXT NOT NULL,"
           "  context_before TEXT NOT NULL, context_after TEXT NOT NULL, position INTEGER NOT NULL,"
           "  note TEXT NOT NULL, link TEXT NOT NULL, time INTEGER NOT NULL, UNIQUE (draft, key));"
           "INSERT INTO drafts VALUES (1, '" DRAFT "');"
           "INSERT INTO findings VALUES (1, 1, 'k', 'date', 'disputed', 'Senin', 'Senin', 'pada', 'lalu',"
           "  4, 'salah hari', '', 7);"
           "PRAGMA user_version=1;");
  assert_kept (f->database, "Senin disputed [Senin] salah hari;");
  g_assert_true (kutip_store_set_corrections (f->database, DRAFT, one, NULL));
  g_assert_cmpint (get_number (f->path, "PRAGMA user_version"), ==, KUTIP_DATABASE_VERSION);
  g_assert_cmpint (get_number (f->path, "SELECT count(*) FROM corrections"), ==, 1);
}

/* Not a byte of a newer file is changed. */
static void
test_newer (Fixture *f, gconstpointer data)
{
  g_autoptr (KutipFinding) finding = fixture_new_finding ("12 persen", KUTIP_STATE_CONFIRMED, "");
  g_autoptr (GPtrArray) findings = kutip_findings_new ();
  g_autoptr (KutipCorrections) corrections = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;
  gsize n_before, n_after;

  g_assert_cmpint (g_mkdir (f->folder, 0700), ==, 0);
  run_sql (f->path, "CREATE TABLE findings (other TEXT); PRAGMA user_version=99;");
  g_assert_true (g_file_get_contents (f->path, &before, &n_before, NULL));
  g_assert_false (save (f->database, finding, KUTIP_CHANGE_JUDGED, &error));
  g_assert_error (error, KUTIP_EVIDENCE_ERROR, KUTIP_EVIDENCE_ERROR_NEWER);
  g_assert_nonnull (strstr (error->message, f->path));
  g_clear_error (&error);
  g_assert_false (kutip_store_load (f->database, DRAFT, findings, &corrections, &error));
  g_assert_error (error, KUTIP_EVIDENCE_ERROR, KUTIP_EVIDENCE_ERROR_NEWER);
  g_assert_true (g_file_get_contents (f->path, &after, &n_after, NULL));
  g_assert_cmpmem (before, n_before, after, n_after);
  g_assert_null (kutip_database_get_set_aside (f->database));
}

/* Damage */

/* The damaged file is kept as it was, and a new one works. */
static void
assert_set_aside (Fixture *f, const char *content, gsize length)
{
  g_autoptr (KutipFinding) finding = fixture_new_finding ("dua bulan", KUTIP_STATE_DISPUTED, "baru");
  g_autofree char *kept = NULL;
  gsize n_kept;

  assert_saved (f->database, finding);
  assert_kept (f->database, "dua bulan disputed [dua bulan] baru;");
  g_assert_cmpuint (kutip_database_count_damaged (f->database), ==, 1);
  g_assert_nonnull (strstr (kutip_database_get_set_aside (f->database), "evidence.db.damaged-"));
  g_assert_true (g_file_get_contents (kutip_database_get_set_aside (f->database), &kept, &n_kept, NULL));
  g_assert_cmpmem (kept, n_kept, content, length);
}

/* A good file with many findings, closed. */
static char *
make_file (Fixture *f, gsize *length)
{
  char *content;

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *words = g_strdup_printf ("%u orang", i);
      g_autoptr (KutipFinding) finding = fixture_new_finding (words, KUTIP_STATE_CONFIRMED, "catatan");

      assert_saved (f->database, finding);
    }
  reopen (f);
  g_assert_true (g_file_get_contents (f->path, &content, length, NULL));
  return content;
}

static void
test_not_a_database (Fixture *f, gconstpointer data)
{
  const char *text = "Ini bukan basis data, melainkan catatan belanja: beras, telur, kopi.\n";

  g_assert_cmpint (g_mkdir (f->folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (f->path, text, -1, NULL));
  assert_set_aside (f, text, strlen (text));
}

/* A database, but not one of ours. */
static void
test_foreign (Fixture *f, gconstpointer data)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_cmpint (g_mkdir (f->folder, 0700), ==, 0);
  run_sql (f->path, "CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('rendang');");
  g_assert_true (g_file_get_contents (f->path, &content, &length, NULL));
  g_assert_cmpuint (length, >, 0);
  {
    g_autoptr (KutipFinding) finding = fixture_new_finding ("dua bulan", KUTIP_STATE_DISPUTED, "baru");

    assert_saved (f->database, finding);
    g_assert_cmpuint (kutip_database_count_damaged (f->database), ==, 1);
    g_assert_cmpint (get_number (kutip_database_get_set_aside (f->database),
                                 "SELECT count(*) FROM recipes"),
                     ==, 1);
  }
}

static void
test_truncated (Fixture *f, gconstpointer data)
{
  gsize length;
  g_autofree char *content = make_file (f, &length);

  length = length / 2 - 100;
  g_assert_true (g_file_set_contents (f->path, content, length, NULL));
  assert_set_aside (f, content, length);
}

/* SQLite finds nothing wrong with these files but that it does not know the format of their schema, or
   a column that it is asked for. */
static void
test_format (Fixture *f, gconstpointer data)
{
  gsize length;
  g_autofree char *content = make_file (f, &length);

  g_assert_cmpint (content[47], ==, 4);
  content[47] = 12;
  g_assert_true (g_file_set_contents (f->path, content, length, NULL));
  assert_set_aside (f, content, length);
}

static void
test_column (Fixture *f, gconstpointer data)
{
  gsize length;
  g_autofree char *content = make_file (f, &length);
  char *column = memmem (content, length, "  seen TEXT", 11);

  g_assert_nonnull (column);
  column[5] = 'm';
  g_assert_true (g_file_set_contents (f->path, content, length, NULL));
  assert_set_aside (f, content, length);
}

/* Whatever bytes are others: an answer or a new file, never a crash, and the file is not lost. */
static void
test_flipped (Fixture *f, gconstpointer data)
{
  gsize length;
  g_autofree char *content = make_file (f, &length);
  guint n_damaged = 0;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *copy = g_memdup2 (content, length);
      g_autoptr (GPtrArray) findings = NULL;
      g_autofree char *aside = NULL;

      for (guint j = 0; j <= i % 24; j++)
        copy[g_test_rand_int_range (0, length)] ^= 1 << g_test_rand_int_range (0, 8);
      copy[16] = content[16]; /* the size of a page: another one is another file to SQLite */
      copy[17] = content[17];
      g_assert_true (g_file_set_contents (f->path, copy, length, NULL));
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (KutipCorrections) corrections = NULL;

        findings = kutip_findings_new ();
        /* The number of the version may have been hit. */
        if (!kutip_store_load (f->database, DRAFT, findings, &corrections, &error))
          g_assert_error (error, KUTIP_EVIDENCE_ERROR, KUTIP_EVIDENCE_ERROR_NEWER);
      }
      for (guint j = 0; j < findings->len; j++)
        g_assert_true (g_utf8_validate (((KutipFinding *) findings->pdata[j])->note, -1, NULL));
      aside = g_strdup (kutip_database_get_set_aside (f->database));
      if (aside)
        {
          g_autofree char *kept = NULL;
          gsize n_kept;

          g_assert_true (g_file_get_contents (aside, &kept, &n_kept, NULL));
          g_assert_cmpmem (kept, n_kept, copy, length);
          n_damaged++;
        }
      kutip_database_free (f->database);
      fixture_remove_folder (f->folder);
      g_assert_cmpint (g_mkdir (f->folder, 0700), ==, 0);
      f->database = kutip_database_new (f->folder, 100);
    }
  g_test_message ("%u of 60 damaged files were found to be", n_damaged);
  g_assert_cmpuint (n_damaged, >=, 20);
}

/* A file that is damaged or deleted while it is open. */
static void
test_while_open (Fixture *f, gconstpointer data)
{
  g_autoptr (KutipFinding) finding = fixture_new_finding ("12 persen", KUTIP_STATE_CONFIRMED, "");

  assert_saved (f->database, finding);
  g_assert_cmpint (g_remove (f->path), ==, 0);
  assert_kept (f->database, "");
  assert_saved (f->database, finding);
  assert_kept (f->database, "12 persen confirmed [12 persen] ;");
  g_assert_cmpuint (kutip_database_count_damaged (f->database), ==, 0);
}

/* Other programs */

static void
test_two (Fixture *f, gconstpointer data)
{
  g_autoptr (KutipDatabase) other = kutip_database_new (f->folder, 100);
  g_autoptr (KutipFinding) a = fixture_new_finding ("12 persen", KUTIP_STATE_CONFIRMED, "");
  g_autoptr (KutipFinding) b = fixture_new_finding ("dua bulan", KUTIP_STATE_DISPUTED, "");
  gint64 version;

  assert_saved (f->database, a);
  version = kutip_database_get_version (f->database);
  g_assert_cmpint (kutip_database_get_version (f->database), ==, version);
  assert_kept (other, "12 persen confirmed [12 persen] ;");
  assert_saved (other, b);
  g_assert_cmpint (kutip_database_get_version (f->database), !=, version);
  assert_kept (f->database, "12 persen confirmed [12 persen] ;dua bulan disputed [dua bulan] ;");
}

static void
test_locked (Fixture *f, gconstpointer data)
{
  g_autoptr (KutipDatabase) other = kutip_database_new (f->folder, 100);
  g_autoptr (KutipFinding) finding = fixture_new_finding ("12 persen", KUTIP_STATE_CONFIRMED, "");
  g_autoptr (GError) error = NULL;

  assert_saved (other, finding);
  g_assert_true (kutip_database_run (other, "BEGIN IMMEDIATE", NULL));
  finding->state = KUTIP_STATE_DISPUTED;
  g_assert_false (save (f->database, finding, KUTIP_CHANGE_JUDGED, &error));
  g_assert_error (error, KUTIP_EVIDENCE_ERROR, KUTIP_EVIDENCE_ERROR_LOCKED);
  g_assert_nonnull (strstr (error->message, f->path));
  /* Who only reads does not wait. */
  assert_kept (f->database, "12 persen confirmed [12 persen] ;");
  g_assert_true (kutip_database_run (other, "ROLLBACK", NULL));
  assert_saved (f->database, finding);
  assert_kept (other, "12 persen disputed [12 persen] ;");
  g_assert_cmpuint (kutip_database_count_damaged (f->database), ==, 0);
}

/* One of them sets the damaged file aside; the other must not do so with the new one. */
static void
test_two_and_damage (Fixture *f, gconstpointer data)
{
  gsize length;
  g_autofree char *content = make_file (f, &length);
  g_autoptr (KutipDatabase) other = kutip_database_new (f->folder, 100);
  g_autoptr (KutipFinding) finding = fixture_new_finding ("dua bulan", KUTIP_STATE_DISPUTED, "");

  g_assert_true (kutip_database_open (other, FALSE, NULL));
  g_assert_true (g_file_set_contents (f->path, "bukan", -1, NULL));
  assert_saved (f->database, finding);
  assert_kept (other, "dua bulan disputed [dua bulan] ;");
  g_assert_cmpuint (kutip_database_count_damaged (f->database), ==, 1);
  g_assert_cmpuint (kutip_database_count_damaged (other), ==, 0);
}

/* Disks */

static void
test_full (Fixture *f, gconstpointer data)
{
  g_autofree char *long_note = g_strnfill (200000, 'x');
  g_autoptr (KutipFinding) small = fixture_new_finding ("12 persen", KUTIP_STATE_CONFIRMED, "");
  g_autoptr (KutipFinding) large = fixture_new_finding ("dua bulan", KUTIP_STATE_CONFIRMED, long_note);
  g_autoptr (GError) error = NULL;

  kutip_database_limit_pages (f->database, 20);
  assert_saved (f->database, small);
  g_assert_false (save (f->database, large, KUTIP_CHANGE_JUDGED, &error));
  g_assert_error (error, KUTIP_EVIDENCE_ERROR, KUTIP_EVIDENCE_ERROR_FULL);
  assert_kept (f->database, "12 persen confirmed [12 persen] ;");
  small->state = KUTIP_STATE_DISPUTED;
  assert_saved (f->database, small);
  assert_kept (f->database, "12 persen disputed [12 persen] ;");
}

/* A file where the folder should be; a folder where the file should be. */
static void
test_unwritable (Fixture *f, gconstpointer data)
{
  g_autoptr (KutipFinding) finding = fixture_new_finding ("12 persen", KUTIP_STATE_CONFIRMED, "");
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (f->folder, "sebuah berkas", -1, NULL));
  g_assert_false (save (f->database, finding, KUTIP_CHANGE_JUDGED, &error));
  g_assert_error (error, KUTIP_EVIDENCE_ERROR, KUTIP_EVIDENCE_ERROR_UNWRITABLE);
  g_assert_nonnull (strstr (error->message, f->path));
  g_clear_error (&error);
  g_assert_cmpint (g_remove (f->folder), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (f->path, 0700), ==, 0);
  g_assert_false (save (f->database, finding, KUTIP_CHANGE_JUDGED, &error));
  g_assert_error (error, KUTIP_EVIDENCE_ERROR, KUTIP_EVIDENCE_ERROR_UNWRITABLE);
  g_assert_cmpint (g_rmdir (f->path), ==, 0);
}

static void
test_read_only (Fixture *f, gconstpointer data)
{
  g_autoptr (KutipFinding) finding = fixture_new_finding ("12 persen", KUTIP_STATE_CONFIRMED, "");
  g_autoptr (GError) error = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("the superuser may write anywhere");
      return;
    }
  g_assert_cmpint (g_mkdir (f->folder, 0500), ==, 0);
  g_assert_false (save (f->database, finding, KUTIP_CHANGE_JUDGED, &error));
  g_assert_error (error, KUTIP_EVIDENCE_ERROR, KUTIP_EVIDENCE_ERROR_UNWRITABLE);
  g_assert_cmpint (g_chmod (f->folder, 0700), ==, 0);
}

static void
add (const char *name, void (*run) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, NULL, set_up, run, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/store/keep", test_keep);
  add ("/store/corrections", test_corrections);
  add ("/store/forget", test_forget);
  add ("/store/version-0", test_version_0);
  add ("/store/version-1", test_version_1);
  add ("/store/newer", test_newer);
  add ("/store/not-a-database", test_not_a_database);
  add ("/store/foreign", test_foreign);
  add ("/store/truncated", test_truncated);
  add ("/store/format", test_format);
  add ("/store/column", test_column);
  add ("/store/flipped", test_flipped);
  add ("/store/while-open", test_while_open);
  add ("/store/two", test_two);
  add ("/store/locked", test_locked);
  add ("/store/two-and-damage", test_two_and_damage);
  add ("/store/full", test_full);
  add ("/store/unwritable", test_unwritable);
  add ("/store/read-only", test_read_only);
  return g_test_run ();
}
