/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of a draft, for all who show it: shared, written in the background, not lost. */
#include "fixture.h"

#include "kutip-evidence.h"

typedef struct {
  char *folder;
  KutipEvidence *evidence;
  guint n_changes;
} Fixture;

static void
iterate_until (gboolean (*is_done) (gpointer), gpointer data)
{
  gint64 end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  while (!is_done (data))
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (500);
      g_assert_cmpint (g_get_monotonic_time (), <, end);
    }
}

static gboolean
is_idle (gpointer dossier)
{
  return kutip_dossier_is_loaded (dossier) && kutip_dossier_is_idle (dossier);
}

static gboolean
is_null (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static gboolean
has_problem (gpointer dossier)
{
  return kutip_dossier_get_problem (dossier) != NULL;
}

static gboolean
has_no_problem (gpointer dossier)
{
  return is_idle (dossier) && !kutip_dossier_get_problem (dossier);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = g_dir_make_tmp ("kutip-XXXXXX", NULL);
  f->evidence = kutip_evidence_get (f->folder);
}

static void
drop_evidence (Fixture *f)
{
  gpointer evidence = f->evidence;

  g_object_add_weak_pointer (evidence, &evidence);
  g_clear_object (&f->evidence);
  iterate_until (is_null, &evidence);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  if (f->evidence)
    drop_evidence (f);
  /* The file is closed in the background. */
  g_usleep (20000);
  fixture_remove_folder (f->folder);
  g_free (f->folder);
}

static KutipDossier *
open_draft (Fixture *f, const char *uri)
{
  KutipDossier *dossier = kutip_evidence_get_dossier (f->evidence, uri);

  iterate_until (is_idle, dossier);
  return dossier;
}

static void
close_draft (KutipDossier *dossier)
{
  gpointer gone = dossier;

  g_object_add_weak_pointer (gone, &gone);
  g_object_unref (dossier);
  iterate_until (is_null, &gone);
}

static char *
judge (KutipDossier *dossier, const char *words, KutipFactState state)
{
  g_autoptr (KutipFinding) finding = fixture_new_finding (words, state, "");

  kutip_dossier_judge (dossier, finding);
  return g_strdup (finding->key);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(KutipFinding **) a)->words, (*(KutipFinding **) b)->words);
}

static void
assert_has (KutipDossier *dossier, const char *expected)
{
  g_autoptr (GPtrArray) findings = kutip_dossier_dup_findings (dossier);
  g_autoptr (GString) text = g_string_new (NULL);

  g_ptr_array_sort (findings, compare);
  for (guint i = 0; i < findings->len; i++)
    {
      const KutipFinding *finding = findings->pdata[i];

      g_string_append_printf (text, "%s%s %s", i ? "; " : "", finding->words,
                              kutip_fact_state_get_nick (finding->state));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
on_changed (KutipDossier *dossier, guint *n)
{
  (*n)++;
}

static void
test_reopen (Fixture *f, gconstpointer data)
{
  KutipDossier *dossier = open_draft (f, DRAFT);
  g_autofree char *key = judge (dossier, "12 persen", KUTIP_STATE_CONFIRMED);

  /* At once, and with no wait before the draft is closed. */
  assert_has (dossier, "12 persen confirmed");
  g_free (judge (dossier, "dua bulan", KUTIP_STATE_DISPUTED));
  close_draft (dossier);
  dossier = open_draft (f, DRAFT);
  assert_has (dossier, "12 persen confirmed; dua bulan disputed");
  kutip_dossier_remove (dossier, key);
  assert_has (dossier, "dua bulan disputed");
  close_draft (dossier);
  drop_evidence (f);
  f->evidence = kutip_evidence_get (f->folder);
  dossier = open_draft (f, DRAFT);
  assert_has (dossier, "dua bulan disputed");
  g_assert_null (kutip_dossier_get_problem (dossier));
  close_draft (dossier);
}

/* A finding in which nothing is left is none. */
static void
test_open_again (Fixture *f, gconstpointer data)
{
  KutipDossier *dossier = open_draft (f, DRAFT);
  g_autoptr (KutipFinding) finding = fixture_new_finding ("12 persen", KUTIP_STATE_CONFIRMED, "");

  kutip_dossier_judge (dossier, finding);
  kutip_finding_set_text (&finding->link, "");
  finding->state = KUTIP_STATE_OPEN;
  kutip_dossier_judge (dossier, finding);
  assert_has (dossier, "");
  close_draft (dossier);
  dossier = open_draft (f, DRAFT);
  assert_has (dossier, "");
  close_draft (dossier);
}

static void
test_two_windows (Fixture *f, gconstpointer data)
{
  KutipDossier *first = open_draft (f, DRAFT), *second = open_draft (f, DRAFT);
  KutipDossier *other = open_draft (f, "file:///lain.txt");
  guint n = 0, n_other = 0;

  g_signal_connect (second, "changed", G_CALLBACK (on_changed), &n);
  g_signal_connect (other, "changed", G_CALLBACK (on_changed), &n_other);
  g_free (judge (first, "12 persen", KUTIP_STATE_CONFIRMED));
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (n_other, ==, 0);
  assert_has (second, "12 persen confirmed");
  assert_has (other, "");
  g_object_unref (other);
  g_object_unref (first);
  close_draft (second);
}

/* Another program writes about the same draft. */
static void
test_two_programs (Fixture *f, gconstpointer data)
{
  KutipDossier *dossier = open_draft (f, DRAFT);
  g_autoptr (KutipDatabase) other = kutip_database_new (f->folder, 3000);
  g_autoptr (KutipFinding) finding = fixture_new_finding ("dua bulan", KUTIP_STATE_DISPUTED, "");
  KutipChange change = { KUTIP_CHANGE_JUDGED, finding };

  g_free (judge (dossier, "12 persen", KUTIP_STATE_CONFIRMED));
  iterate_until (is_idle, dossier);
  g_assert_true (kutip_store_save (other, DRAFT, &change, 1, NULL));
  kutip_dossier_refresh (dossier);
  g_free (judge (dossier, "tiga orang", KUTIP_STATE_NEEDS_SOURCE));
  iterate_until (is_idle, dossier);
  assert_has (dossier, "12 persen confirmed; dua bulan disputed; tiga orang needs-source");
  close_draft (dossier);
}

/* What is noted before the file has been read is not lost, nor is what was in it. */
static void
test_early (Fixture *f, gconstpointer data)
{
  KutipDossier *dossier = open_draft (f, DRAFT);

  g_free (judge (dossier, "12 persen", KUTIP_STATE_CONFIRMED));
  close_draft (dossier);
  dossier = kutip_evidence_get_dossier (f->evidence, DRAFT);
  g_assert_false (kutip_dossier_is_loaded (dossier));
  g_free (judge (dossier, "dua bulan", KUTIP_STATE_DISPUTED));
  close_draft (dossier);
  dossier = open_draft (f, DRAFT);
  assert_has (dossier, "12 persen confirmed; dua bulan disputed");
  close_draft (dossier);
}

/* A draft without a name leaves nothing on the disk; its findings go along when it is saved. */
static void
test_save_as (Fixture *f, gconstpointer data)
{
  KutipDossier *untitled = open_draft (f, NULL), *first, *second;
  g_autofree char *path = g_build_filename (f->folder, KUTIP_DATABASE_NAME, NULL);
  g_autoptr (KutipCorrections) none = kutip_corrections_new ();
  g_autoptr (KutipCorrections) one =
    kutip_corrections_add (none, KUTIP_CORRECTION_NEVER, "Senin Kelabu", NULL, NULL);

  g_free (judge (untitled, "12 persen", KUTIP_STATE_CONFIRMED));
  kutip_dossier_set_corrections (untitled, one);
  assert_has (untitled, "12 persen confirmed");
  g_assert_true (kutip_dossier_is_idle (untitled));
  g_usleep (10000);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  first = kutip_dossier_save_as (untitled, DRAFT);
  assert_has (first, "12 persen confirmed");
  assert_has (untitled, "");
  close_draft (untitled);
  iterate_until (is_idle, first);
  second = kutip_dossier_save_as (first, "file:///salinan.txt");
  iterate_until (is_idle, second);
  g_free (judge (second, "dua bulan", KUTIP_STATE_DISPUTED));
  close_draft (first);
  close_draft (second);
  first = open_draft (f, DRAFT);
  second = open_draft (f, "file:///salinan.txt");
  assert_has (first, "12 persen confirmed");
  assert_has (second, "12 persen confirmed; dua bulan disputed");
  g_assert_true (kutip_corrections_equal (kutip_dossier_get_corrections (first), one));
  g_assert_true (kutip_corrections_equal (kutip_dossier_get_corrections (second), one));
  close_draft (first);
  close_draft (second);
}

/* Another folder: the draft's dossier is there from now on, and stays where it was. */
static void
test_move (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("kutip-XXXXXX", NULL);
  KutipDossier *first = open_draft (f, DRAFT), *second;

  g_free (judge (first, "12 persen", KUTIP_STATE_CONFIRMED));
  second = kutip_dossier_move (first, folder);
  g_assert_true (first != second);
  assert_has (second, "12 persen confirmed");
  g_free (judge (second, "dua bulan", KUTIP_STATE_DISPUTED));
  iterate_until (is_idle, second);
  assert_has (first, "12 persen confirmed");
  close_draft (first);
  close_draft (second);
  g_clear_object (&f->evidence);
  f->evidence = kutip_evidence_get (folder);
  second = open_draft (f, DRAFT);
  assert_has (second, "12 persen confirmed; dua bulan disputed");
  close_draft (second);
  drop_evidence (f);
  f->evidence = kutip_evidence_get (f->folder);
  g_usleep (20000);
  fixture_remove_folder (folder);
}

/* Where facts stand now is written in a while, and when the draft is closed. */
static void
test_seen (Fixture *f, gconstpointer data)
{
  KutipDossier *dossier = open_draft (f, DRAFT);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (KutipFinding) news = NULL;
  g_autoptr (KutipFinding) stale = NULL;

  g_free (judge (dossier, "12 persen", KUTIP_STATE_CONFIRMED));
  findings = kutip_dossier_dup_findings (dossier);
  stale = kutip_finding_new (findings->pdata[0]);
  news = kutip_finding_new (findings->pdata[0]);
  kutip_finding_set_text (&news->seen, "15 persen");
  kutip_dossier_note_seen (dossier, findings->pdata[0], news);
  /* Of a finding that is not the one in use any more. */
  kutip_finding_set_text (&stale->seen, "lain");
  kutip_dossier_note_seen (dossier, findings->pdata[0], stale);
  close_draft (dossier);
  dossier = open_draft (f, DRAFT);
  g_clear_pointer (&findings, g_ptr_array_unref);
  findings = kutip_dossier_dup_findings (dossier);
  g_assert_cmpstr (((KutipFinding *) findings->pdata[0])->seen, ==, "15 persen");
  g_assert_cmpstr (((KutipFinding *) findings->pdata[0])->words, ==, "12 persen");
  close_draft (dossier);
}

/* A locked file is said to be, and what was noted is written once it is free. */
static void
test_locked (Fixture *f, gconstpointer data)
{
  KutipDossier *dossier = open_draft (f, DRAFT);
  g_autoptr (KutipDatabase) other = kutip_database_new (f->folder, 3000);

  g_free (judge (dossier, "12 persen", KUTIP_STATE_CONFIRMED));
  iterate_until (is_idle, dossier);
  g_assert_true (kutip_database_open (other, FALSE, NULL));
  g_assert_true (kutip_database_run (other, "BEGIN IMMEDIATE", NULL));
  g_free (judge (dossier, "dua bulan", KUTIP_STATE_DISPUTED));
  iterate_until (has_problem, dossier);
  assert_has (dossier, "12 persen confirmed; dua bulan disputed");
  g_assert_true (kutip_database_run (other, "ROLLBACK", NULL));
  iterate_until (has_no_problem, dossier);
  close_draft (dossier);
  dossier = open_draft (f, DRAFT);
  assert_has (dossier, "12 persen confirmed; dua bulan disputed");
  close_draft (dossier);
}

/* A damaged file is said to be, by its name; what is in memory gets into the new one. */
static void
test_damaged (Fixture *f, gconstpointer data)
{
  KutipDossier *dossier = open_draft (f, DRAFT), *other;
  g_autofree char *path = g_build_filename (f->folder, KUTIP_DATABASE_NAME, NULL);
  g_autofree char *journal = g_strconcat (path, "-wal", NULL);

  g_free (judge (dossier, "12 persen", KUTIP_STATE_CONFIRMED));
  iterate_until (is_idle, dossier);
  /* With its journal SQLite would mend it. */
  g_assert_cmpint (g_remove (journal), ==, 0);
  g_assert_true (g_file_set_contents (path, "bukan basis data", -1, NULL));
  g_free (judge (dossier, "dua bulan", KUTIP_STATE_DISPUTED));
  iterate_until (has_problem, dossier);
  g_assert_nonnull (strstr (kutip_dossier_get_problem (dossier), "evidence.db.damaged-"));
  iterate_until (is_idle, dossier);
  other = open_draft (f, "file:///lain.txt");
  g_assert_null (kutip_dossier_get_problem (other));
  close_draft (other);
  close_draft (dossier);
  dossier = open_draft (f, DRAFT);
  assert_has (dossier, "12 persen confirmed; dua bulan disputed");
  g_assert_null (kutip_dossier_get_problem (dossier));
  close_draft (dossier);
}

static void
test_newer (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, KUTIP_DATABASE_NAME, NULL);
  KutipDossier *dossier;
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, "CREATE TABLE t (a); PRAGMA user_version=99;", NULL, NULL, NULL);
  sqlite3_close (db);
  dossier = kutip_evidence_get_dossier (f->evidence, DRAFT);
  iterate_until (has_problem, dossier);
  g_free (judge (dossier, "12 persen", KUTIP_STATE_CONFIRMED));
  assert_has (dossier, "12 persen confirmed");
  close_draft (dossier);
}

static void
on_forgotten (GObject *source, GAsyncResult *result, gpointer done)
{
  g_assert_true (kutip_evidence_forget_finish (KUTIP_EVIDENCE (source), result, NULL));
  *(gpointer *) done = NULL;
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer list)
{
  *(char ***) list = kutip_evidence_list_drafts_finish (KUTIP_EVIDENCE (source), result, NULL);
}

static gboolean
is_set (gpointer data)
{
  return *(gpointer *) data != NULL;
}

static void
test_forget (Fixture *f, gconstpointer data)
{
  KutipDossier *dossier = open_draft (f, DRAFT), *other = open_draft (f, "file:///lain.txt");
  gpointer waiting = f;
  g_auto (GStrv) list = NULL;

  g_free (judge (dossier, "12 persen", KUTIP_STATE_CONFIRMED));
  g_free (judge (other, "dua bulan", KUTIP_STATE_CONFIRMED));
  kutip_evidence_forget (f->evidence, DRAFT, on_forgotten, &waiting);
  assert_has (dossier, "");
  iterate_until (is_null, &waiting);
  iterate_until (is_idle, dossier);
  assert_has (dossier, "");
  assert_has (other, "dua bulan confirmed");
  kutip_evidence_list_drafts (f->evidence, on_listed, &list);
  iterate_until (is_set, &list);
  g_assert_cmpuint (g_strv_length (list), ==, 1);
  g_assert_cmpstr (list[0], ==, "file:///lain.txt");
  close_draft (dossier);
  close_draft (other);
  dossier = open_draft (f, DRAFT);
  assert_has (dossier, "");
  close_draft (dossier);
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
  add ("/dossier/reopen", test_reopen);
  add ("/dossier/open-again", test_open_again);
  add ("/dossier/two-windows", test_two_windows);
  add ("/dossier/two-programs", test_two_programs);
  add ("/dossier/early", test_early);
  add ("/dossier/save-as", test_save_as);
  add ("/dossier/move", test_move);
  add ("/dossier/seen", test_seen);
  add ("/dossier/locked", test_locked);
  add ("/dossier/damaged", test_damaged);
  add ("/dossier/newer", test_newer);
  add ("/dossier/forget", test_forget);
  return g_test_run ();
}
