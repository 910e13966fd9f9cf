/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "kutip-reader.h"

typedef struct {
  guint n_calls;
  guint n_cancelled;
  KutipAnalysis *analysis;
  GError *error;
} Answers;

static void
on_done (KutipAnalysis *analysis, const GError *error, gpointer user_data)
{
  Answers *answers = user_data;

  answers->n_calls++;
  answers->n_cancelled += !analysis && !error;
  g_clear_object (&answers->analysis);
  if (analysis)
    answers->analysis = g_object_ref (analysis);
  if (error && !answers->error)
    answers->error = g_error_copy (error);
}

static void
answers_clear (Answers *answers)
{
  g_clear_object (&answers->analysis);
  g_clear_error (&answers->error);
}

static KutipEdits *
new_edit (guint start, guint removed, const char *text)
{
  KutipEdits *edits = kutip_edits_new ();

  kutip_edits_replace (edits, start, removed, text, strlen (text), g_utf8_strlen (text, -1));
  return edits;
}

static void
wait_for (guint *n, guint calls)
{
  while (*n < calls)
    g_main_context_iteration (NULL, TRUE);
}

/* Lets everything that is on its way arrive. */
static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 5;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static KutipReader *
new_reader (Answers *answers)
{
  g_autoptr (KutipLibrary) library = kutip_library_get (g_getenv ("KUTIP_DATADIR"));

  return kutip_reader_new (library, on_done, answers);
}

static void
test_reads (void)
{
  Answers answers = { 0 };
  g_autoptr (KutipReader) reader = new_reader (&answers);

  kutip_reader_read (reader, new_edit (0, 0, "kata Budi Santoso.\n"), 1);
  g_assert_true (kutip_reader_is_busy (reader));
  wait_for (&answers.n_calls, 1);
  g_assert_false (kutip_reader_is_busy (reader));
  g_assert_cmpuint (kutip_analysis_get_generation (answers.analysis), ==, 1);
  g_assert_cmpuint (kutip_analysis_get_length (answers.analysis), ==, 19);

  kutip_reader_read (reader, new_edit (5, 4, "Anita"), 2);
  wait_for (&answers.n_calls, 2);
  g_assert_cmpuint (kutip_analysis_get_generation (answers.analysis), ==, 2);
  g_assert_cmpuint (kutip_analysis_get_length (answers.analysis), ==, 20);
  answers_clear (&answers);
}

/* A job that is broken off has still taken its edits. */
static void
test_cancel (void)
{
  Answers answers = { 0 };
  g_autoptr (KutipReader) reader = new_reader (&answers);
  g_autofree char *text = NULL;

  kutip_reader_read (reader, new_edit (0, 0, "Satu dua tiga.\n"), 1);
  kutip_reader_cancel (reader);
  wait_for (&answers.n_calls, 1);
  kutip_reader_read (reader, new_edit (15, 0, "Empat."), 2);
  wait_for (&answers.n_calls, 2);
  g_assert_nonnull (answers.analysis);
  text = kutip_analysis_dup_text (answers.analysis, (KutipSpan) { 0, 100 });
  g_assert_cmpstr (text, ==, "Satu dua tiga.\nEmpat.");
  answers_clear (&answers);
}

/* A reader that goes while its job runs calls nobody. */
static void
test_gone (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 2000; i++)
    g_string_append (text, "“Kami siap,” kata Kepala Desa Raka Wibisana di Malang.\n");
  for (guint i = 0; i < 5; i++)
    {
      Answers answers = { 0 };
      KutipReader *reader = new_reader (&answers);

      kutip_reader_read (reader, new_edit (0, 0, text->str), 1);
      g_usleep (i * 2000);
      g_assert_finalize_object (reader);
      settle ();
      g_assert_cmpuint (answers.n_calls, ==, 0);
    }
}

static void
test_no_data (void)
{
  Answers answers = { 0 };
  KutipLibrary *library = kutip_library_get ("/nowhere");
  KutipReader *reader = kutip_reader_new (library, on_done, &answers);

  g_object_unref (library);
  kutip_reader_read (reader, new_edit (0, 0, "x"), 1);
  wait_for (&answers.n_calls, 1);
  g_assert_error (answers.error, KUTIP_ERROR, KUTIP_ERROR_NO_DATA);
  g_assert_finalize_object (reader);
  answers_clear (&answers);
}

/* All drafts share the data, and the last one takes them along. */
static void
test_library (void)
{
  KutipLibrary *one = kutip_library_get (g_getenv ("KUTIP_DATADIR"));
  KutipLibrary *two = kutip_library_get (g_getenv ("KUTIP_DATADIR"));
  g_autoptr (KutipAnalyzer) analyzer = NULL;

  g_assert_true (one == two);
  kutip_library_set_language (one, "en");
  analyzer = kutip_library_load (one, NULL);
  g_assert_cmpstr (kutip_analyzer_get_language (analyzer), ==, "en");
  kutip_library_set_language (one, "a language without data");
  g_assert_null (kutip_analyzer_get_language (analyzer));
  g_object_unref (two);
  g_assert_finalize_object (one);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/reads", test_reads);
  g_test_add_func ("/reader/cancel", test_cancel);
  g_test_add_func ("/reader/gone", test_gone);
  g_test_add_func ("/reader/no-data", test_no_data);
  g_test_add_func ("/reader/library", test_library);
  return g_test_run ();
}
