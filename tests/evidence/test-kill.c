/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A program that is killed at any moment loses at most its last action. A child judges facts, one action
 * after the other, and says so after each; the parent kills it at a moment of its own, and looks what
 * is there.
 */
#include "fixture.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_FACTS 12
#define N_ROUNDS 40

/* The state and the note of the fact after the action @n. */
static KutipFactState
state_after (guint n)
{
  return KUTIP_STATE_CONFIRMED + n % 3;
}

/* Action n judges fact n % N_FACTS. Never returns. */
static void
work (const char *folder, guint from, int out)
{
  KutipDatabase *database = kutip_database_new (folder, 3000);

  for (guint n = from;; n++)
    {
      g_autofree char *key = g_strdup_printf ("fact-%u", n % N_FACTS);
      g_autofree char *note = g_strdup_printf ("%u", n);
      KutipFinding *finding = fixture_new_finding ("12 persen", state_after (n), note);
      KutipChange change = { KUTIP_CHANGE_JUDGED, finding };

      kutip_finding_set_text (&finding->key, key);
      if (!kutip_store_save (database, DRAFT, &change, 1, NULL) ||
          write (out, &n, sizeof n) != sizeof n)
        _exit (1);
      kutip_finding_unref (finding);
    }
}

static void
assert_good (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, KUTIP_DATABASE_NAME, NULL);
  sqlite3_stmt *statement;
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "PRAGMA integrity_check", -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  g_assert_cmpstr ((const char *) sqlite3_column_text (statement, 0), ==, "ok");
  sqlite3_finalize (statement);
  sqlite3_close (db);
}

/* The number of the last action that is kept, after which none of the earlier ones may be missing. */
static gint64
look (const char *folder, gint64 said)
{
  g_autoptr (KutipDatabase) database = kutip_database_new (folder, 3000);
  g_autoptr (GPtrArray) findings = kutip_findings_new ();
  g_autoptr (KutipCorrections) corrections = NULL;
  g_autoptr (GError) error = NULL;
  gint64 kept[N_FACTS], last = -1;

  kutip_store_load (database, DRAFT, findings, &corrections, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kutip_database_count_damaged (database), ==, 0);
  memset (kept, -1, sizeof kept);
  for (guint i = 0; i < findings->len; i++)
    {
      const KutipFinding *finding = findings->pdata[i];
      gint64 n = g_ascii_strtoll (finding->note, NULL, 10);

      g_assert_cmpint (finding->state, ==, state_after (n));
      g_assert_true (g_str_has_prefix (finding->key, "fact-"));
      kept[g_ascii_strtoll (finding->key + 5, NULL, 10)] = n;
      last = MAX (last, n);
    }
  /* What was said to be done is done; one more may be. */
  g_assert_cmpint (last, >=, said);
  g_assert_cmpint (last, <=, said + 1);
  for (gint64 n = MAX (last - N_FACTS + 1, 0); n <= last; n++)
    g_assert_cmpint (kept[n % N_FACTS], ==, n);
  return last;
}

static void
test_kill (void)
{
  g_autofree char *folder = g_dir_make_tmp ("kutip-XXXXXX", NULL);
  gint64 last = -1;
  guint n_actions = 0;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      gint64 said = last;
      guint n;
      int ends[2], status;
      pid_t child;

      g_assert_cmpint (pipe (ends), ==, 0);
      child = fork ();
      g_assert_cmpint (child, >=, 0);
      if (child == 0)
        {
          close (ends[0]);
          work (folder, last + 1, ends[1]);
        }
      close (ends[1]);
      g_usleep (g_test_rand_int_range (500, 120000));
      g_assert_cmpint (kill (child, SIGKILL), ==, 0);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      g_assert_true (WIFSIGNALED (status));
      while (read (ends[0], &n, sizeof n) == sizeof n)
        {
          said = n;
          n_actions++;
        }
      close (ends[0]);
      last = look (folder, said);
      if (last >= 0)
        assert_good (folder);
    }
  g_test_message ("%u actions, killed %u times", n_actions, N_ROUNDS);
  g_assert_cmpuint (n_actions, >, N_ROUNDS / 4);
  fixture_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kill", test_kill);
  return g_test_run ();
}
