/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The desk checks: what each finds, and what it leaves alone, in both languages. */
#include <kutip/kutip.h>

#include <string.h>

static KutipAnalyzer *analyzer;

typedef struct {
  const char *name;
  const char *language;
  const char *code;
  const char *text;
  const char *found; /* the words of its findings, joined by "; "; "" for none */
} Case;

/* The first paragraph is a headline where it has no full stop. */
static const Case cases[] = {
#include "checks-cases.h"
};

static char *
join_findings (KutipAnalysis *analysis, const char *code)
{
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < kutip_analysis_get_n_checks (analysis); i++)
    {
      KutipCheck *check = kutip_analysis_get_check (analysis, i);
      g_autofree char *words = kutip_analysis_dup_text (analysis, kutip_check_get_span (check));

      g_assert_true (kutip_check_get_message (check) && *kutip_check_get_message (check));
      g_assert_nonnull (kutip_desk_get_title (kutip_check_get_code (check)));
      if (!g_str_equal (kutip_check_get_code (check), code))
        continue;
      g_string_append_printf (found, "%s%s", found->len ? "; " : "", words);
      if (kutip_check_get_fix (check))
        g_string_append_printf (found, " -> %s", kutip_check_get_fix (check));
    }
  return g_string_free (found, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (KutipAnalysis) analysis = NULL;
  g_autofree char *found = NULL;

  g_assert_true (kutip_analyzer_set_language (analyzer, c->language, NULL));
  analysis = kutip_analyzer_analyze (analyzer, c->text, -1);
  found = join_findings (analysis, c->code);
  g_assert_cmpstr (found, ==, c->found);
}

static void
test_reference_date (void)
{
  const char *text = "Jembatan itu dibangun sejak bulan lalu.\n";
  g_autoptr (KutipAnalysis) before = NULL, after = NULL;
  g_autofree char *found_before = NULL, *found_after = NULL;
  GDate date;

  g_assert_true (kutip_analyzer_set_language (analyzer, "id", NULL));
  before = kutip_analyzer_analyze (analyzer, text, -1);
  found_before = join_findings (before, "relative-date");
  g_assert_cmpstr (found_before, ==, "bulan lalu");

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 16, 9, 2019);
  kutip_analyzer_set_reference_date (analyzer, &date);
  after = kutip_analyzer_analyze (analyzer, text, -1);
  kutip_analyzer_set_reference_date (analyzer, NULL);
  found_after = join_findings (after, "relative-date");
  g_assert_cmpstr (found_after, ==, "");
}

static void
test_list (void)
{
  const char *const *codes = kutip_desk_get_codes ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; codes[i]; i++)
    {
      gboolean hit = FALSE, miss = FALSE;

      g_assert_true (g_hash_table_add (seen, (gpointer) codes[i]));
      g_assert_true (*kutip_desk_get_title (codes[i]) && *kutip_desk_get_reason (codes[i]));
      for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
        if (g_str_equal (cases[j].code, codes[i]))
          *(*cases[j].found ? &hit : &miss) = TRUE;
      if (!hit || !miss)
        g_error ("the check “%s” needs a test of a hit and of a non-hit", codes[i]);
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, 12);
  g_assert_null (kutip_desk_get_title ("no-such-check"));
  g_assert_null (kutip_desk_get_reason ("no-such-check"));
  g_assert_cmpint (kutip_desk_get_severity ("weekday"), ==, KUTIP_SEVERITY_ERROR);
}

static void
test_disabled (void)
{
  static const char *const disabled[] = { "weekday", "no-such-check", NULL };
  const char *text = "Rapat digelar pada Senin (22/9/2019).\n\n“Jalan ini ditutup sementara.\n";
  g_autoptr (KutipDocument) document = kutip_document_new (analyzer);
  g_autoptr (KutipAnalysis) first = NULL, second = NULL, third = NULL;
  g_autofree char *weekday = NULL, *off = NULL, *mark = NULL, *again = NULL;

  g_assert_true (kutip_analyzer_set_language (analyzer, "id", NULL));
  kutip_document_set_text (document, text, -1);
  first = kutip_document_analyze (document, 1, NULL);
  weekday = join_findings (first, "weekday");
  g_assert_cmpstr (weekday, ==, "Senin (22/9/2019) -> Minggu (22/9/2019)");

  kutip_analyzer_set_disabled_checks (analyzer, disabled);
  second = kutip_document_analyze (document, 2, NULL);
  off = join_findings (second, "weekday");
  mark = join_findings (second, "unpaired-mark");
  g_assert_cmpstr (off, ==, "");
  g_assert_cmpstr (mark, ==, "“");

  kutip_analyzer_set_disabled_checks (analyzer, NULL);
  third = kutip_document_analyze (document, 3, NULL);
  again = join_findings (third, "weekday");
  g_assert_cmpstr (again, ==, weekday);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  analyzer = kutip_analyzer_new (g_getenv ("KUTIP_DATADIR"), &error);
  g_assert_no_error (error);
  {
    g_autofree char *names = g_test_build_filename (G_TEST_DIST, "checks-names.tsv", NULL);

    g_assert_true (kutip_analyzer_load_names (analyzer, names, &error));
  }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path =
        g_strdup_printf ("/checks/%s/%s/%s", cases[i].code, cases[i].language, cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/checks/reference-date", test_reference_date);
  g_test_add_func ("/checks/list", test_list);
  g_test_add_func ("/checks/disabled", test_disabled);
  result = g_test_run ();
  g_object_unref (analyzer);
  return result;
}
