/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A file of findings of any bytes: it is read, or refused with a message and kept, or set aside with its
 * bytes as they were found, and a new one works.
 */
#include "fuzz.h"
#include "kutip-store.h"

#include <glib/gstdio.h>

#define DRAFT "file:///draft.txt"

static char *folder;

static void
remove_files (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
}

static void
prepare (void)
{
  /* In memory where the system has such a folder. */
  g_autofree char *template = g_build_filename (g_file_test ("/dev/shm", G_FILE_TEST_IS_DIR) ? "/dev/shm"
                                                                                            : g_get_tmp_dir (),
                                                "kutip-fuzz-XXXXXX", NULL);

  folder = g_mkdtemp (g_steal_pointer (&template));
  g_assert_nonnull (folder);
}

static void
check_error (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == KUTIP_EVIDENCE_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
check_text (const char *text)
{
  g_assert_nonnull (text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

/* All that is read of a draft can be shown. */
static gboolean
load (KutipDatabase *database, GPtrArray *findings)
{
  g_autoptr (KutipCorrections) corrections = NULL;
  g_autoptr (GError) error = NULL;

  if (!kutip_store_load (database, DRAFT, findings, &corrections, &error))
    {
      check_error (error);
      return FALSE;
    }
  for (guint i = 0; i < findings->len; i++)
    {
      const KutipFinding *finding = g_ptr_array_index (findings, i);
      const char *texts[] = { finding->key, finding->words, finding->seen, finding->before,
                              finding->after, finding->note, finding->link };

      g_assert_cmpint (finding->kind, <, KUTIP_N_FACT_KINDS);
      g_assert_cmpint (finding->state, <, KUTIP_N_FACT_STATES);
      for (guint k = 0; k < G_N_ELEMENTS (texts); k++)
        check_text (texts[k]);
    }
  for (guint i = 0; corrections && i < kutip_corrections_get_n (corrections); i++)
    {
      g_assert_cmpint (kutip_corrections_get_action (corrections, i), <, KUTIP_N_CORRECTION_ACTIONS);
      check_text (kutip_corrections_get_words (corrections, i));
    }
  return TRUE;
}

static void
work (KutipDatabase *database)
{
  g_autoptr (GPtrArray) before = kutip_findings_new ();
  g_autoptr (GPtrArray) after = kutip_findings_new ();
  g_autoptr (KutipFinding) finding = kutip_finding_new (NULL);
  const KutipChange change = { KUTIP_CHANGE_JUDGED, finding };
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) drafts = NULL;

  if (!load (database, before))
    return;
  kutip_finding_set_text (&finding->words, "Sutini");
  kutip_finding_set_text (&finding->seen, "Sutini");
  kutip_finding_set_text (&finding->note, "benar");
  if (!kutip_store_save (database, DRAFT, &change, 1, &error))
    {
      check_error (error);
      return;
    }
  if (load (database, after))
    g_assert_cmpuint (after->len, ==, before->len + 1);
  if (!kutip_store_forget (database, DRAFT, &error))
    {
      check_error (error);
      return;
    }
  drafts = kutip_store_list_drafts (database, &error);
  if (!drafts)
    check_error (error);
  else
    g_assert_false (g_strv_contains ((const char *const *) drafts, DRAFT));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *left = NULL;
  KutipDatabase *database;
  gsize length;

  if (!folder)
    prepare ();
  database = kutip_database_new (folder, 0);
  g_assert_true (g_file_set_contents (kutip_database_get_path (database), (const char *) data, size, NULL));
  if (!kutip_database_open (database, TRUE, &error))
    check_error (error);
  else if (kutip_database_get_set_aside (database) == NULL)
    work (database);
  else
    {
      g_assert_true (g_file_get_contents (kutip_database_get_set_aside (database), &left, &length, NULL));
      g_assert_cmpuint (length, >=, size);
      work (database);
    }
  if (g_error_matches (error, KUTIP_EVIDENCE_ERROR, KUTIP_EVIDENCE_ERROR_NEWER))
    {
      g_assert_true (g_file_get_contents (kutip_database_get_path (database), &left, &length, NULL));
      g_assert_cmpmem (left, length, data, size);
    }
  kutip_database_free (database);
  remove_files ();
  return 0;
}
