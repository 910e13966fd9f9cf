/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The house's first rule: a document's facts are those of a fresh reading of the same text. */
#include "describe-analysis.h"

#include <glib/gstdio.h>
#include <string.h>
#include <time.h>

static KutipAnalyzer *
load (void)
{
  g_autoptr (GError) error = NULL;
  KutipAnalyzer *analyzer = kutip_analyzer_new (g_getenv ("KUTIP_DATADIR"), &error);

  g_assert_no_error (error);
  return analyzer;
}

static const char indonesian[] =
  "Warga Tolak Tambang Pasir di Pesisir Sukamaju\n\n"
  "Bupati Sukamaju Ratna Wulandari mengatakan bahwa izin tambang pasir di wilayahnya sudah dicabut "
  "sejak Senin (4/3/2024). “Kami tidak akan membuka izin baru,” kata Ratna di Sukamaju.\n\n"
  "Menurut Kepala Dinas Lingkungan Hidup (DLH) Bambang Hartono, kerugian warga mencapai Rp 1,5 "
  "miliar. “Sebanyak 12 persen nelayan berhenti melaut.\n\n"
  "“Mereka butuh bantuan,” ujarnya.\n"
  "DLH akan turun ke lapangan pekan depan, ujar Bambang, ketika ditanya wartawan apakah ada sanksi.\n"
  "Ia menilai perusahaan \"tidak patuh\" dan meminta agar dua kapal keruk ditarik.\n";

static const char english[] =
  "Council rejects harbour plan\n\n"
  "The mayor of Easthaven, Grace Okafor, said on Tuesday that the plan would cost $3.5 million. "
  "“We cannot afford it,” she said.\n\n"
  "According to the Harbour Trust, 40 percent of boats left in 2018. \"That is a third of our "
  "fleet,\" said its chairman, Liam Byrne, adding that the trust would appeal.\n"
  "Okafor told reporters: “Nobody asked us.\n“Nobody will,” she added.\n";

static const char *const pieces[] = {
  "“", "”", "\"", "'", "\n", "\n\n", ".", ",", " ", " kata Ratna", " said Okafor", "Ratna Wulandari",
  "Kepala Dinas ", "DLH", " mengatakan bahwa ", " that ", "menurut ", "ujarnya", "Rp 2 juta", "12 persen",
  "Senin (4/3/2024)", "a", "É", "😀", "\r\n", "dia ", "The ", "yang ", "(", ")", "—", "Baca juga: Lain\n",
  "”\n", "“\n",
};

static KutipAnalysis *
analyze_whole (KutipAnalyzer *analyzer, const char *text, KutipCorrections *corrections)
{
  g_autoptr (KutipDocument) document = NULL;

  if (!corrections)
    return kutip_analyzer_analyze (analyzer, text, -1);
  document = kutip_document_new (analyzer);
  kutip_document_set_corrections (document, corrections);
  kutip_document_set_text (document, text, -1);
  return kutip_document_analyze (document, 0, NULL);
}

static void
assert_same_corrected (KutipAnalyzer *analyzer, KutipDocument *document, guint generation,
                       KutipCorrections *corrections)
{
  g_autoptr (KutipAnalysis) live = kutip_document_analyze (document, generation, NULL);
  g_autofree char *text = kutip_document_dup_text (document);
  g_autoptr (KutipAnalysis) whole = analyze_whole (analyzer, text, corrections);
  g_autofree char *a = describe_analysis (live);
  g_autofree char *b = describe_analysis (whole);

  if (strcmp (a, b) != 0)
    g_test_message ("after edit %u of:\n%s", generation, text);
  g_assert_cmpstr (a, ==, b);
  g_assert_cmpuint (kutip_analysis_get_generation (live), ==, generation);
}

static void
assert_same (KutipAnalyzer *analyzer, KutipDocument *document, guint generation)
{
  assert_same_corrected (analyzer, document, generation, NULL);
}

/* One random edit: a piece in, a stretch out, or a stretch moved, which joins and splits paragraphs
   and tears quotations apart. */
static void
edit (KutipDocument *document)
{
  guint n = kutip_document_get_length (document);
  guint start = g_test_rand_int_range (0, n + 1);
  guint cut = g_test_rand_bit () ? 0 : g_test_rand_int_range (0, 30);
  guint end = MIN (n, start + cut);
  const char *piece = g_test_rand_bit () ? pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))] : "";

  if (g_test_rand_int_range (0, 8) == 0)
    {
      g_autofree char *text = kutip_document_dup_text (document);
      const char *from = g_utf8_offset_to_pointer (text, start);
      g_autofree char *moved = g_strndup (from, g_utf8_offset_to_pointer (from, end - start) - from);

      kutip_document_replace (document, start, end, "", 0);
      kutip_document_replace (document, g_test_rand_int_range (0, n - (end - start) + 1), G_MAXUINT, moved, -1);
      return;
    }
  kutip_document_replace (document, start, end, piece, -1);
}

static void
test_edits (gconstpointer data)
{
  const char *draft = data;
  g_autoptr (KutipAnalyzer) analyzer = load ();
  g_autoptr (KutipDocument) document = kutip_document_new (analyzer);

  for (guint i = 0; i < 1500; i++)
    {
      if (i % 50 == 0)
        kutip_document_set_text (document, draft, -1);
      edit (document);
      assert_same (analyzer, document, i);
    }
}

static const char *
choose_name (KutipAnalysis *analysis)
{
  static const char *const others[] = { "Ratna", "DLH", "Sukamaju", "Harbour Trust", "Okafor",
                                        "kapal keruk", "nobody" };
  guint n = kutip_analysis_get_n_entities (analysis);

  if (n == 0 || g_test_rand_int_range (0, 4) == 0)
    return others[g_test_rand_int_range (0, G_N_ELEMENTS (others))];
  return kutip_entity_get_name (kutip_analysis_get_entity (analysis, g_test_rand_int_range (0, n)));
}

/* The corrections with one more at random, or one less. */
static KutipCorrections *
correct (const KutipCorrections *corrections, KutipDocument *document)
{
  g_autoptr (KutipAnalysis) analysis = kutip_document_analyze (document, 0, NULL);
  guint n = kutip_corrections_get_n (corrections);
  guint n_statements = kutip_analysis_get_n_attributions (analysis);

  if (n > 0 && (n > 8 || g_test_rand_int_range (0, 3) == 0))
    return kutip_corrections_remove (corrections, g_test_rand_int_range (0, n));
  if (n_statements > 0 && g_test_rand_int_range (0, 3) == 0)
    return kutip_corrections_add_speaker (corrections, analysis,
                                          g_test_rand_int_range (0, n_statements),
                                          g_test_rand_int_range (0, 6) ? choose_name (analysis) : NULL);
  return kutip_corrections_add (corrections,
                                g_test_rand_int_range (0, KUTIP_CORRECTION_SPEAKER),
                                choose_name (analysis), choose_name (analysis), NULL);
}

/* The same, whatever a person said of the draft, and when. */
static void
test_corrected_edits (gconstpointer data)
{
  const char *draft = data;
  g_autoptr (KutipAnalyzer) analyzer = load ();
  g_autoptr (KutipDocument) document = kutip_document_new (analyzer);
  g_autoptr (KutipCorrections) corrections = kutip_corrections_new ();

  for (guint i = 0; i < 600; i++)
    {
      if (i % 40 == 0)
        kutip_document_set_text (document, draft, -1);
      if (i % 4 == 0)
        {
          KutipCorrections *next = correct (corrections, document);

          kutip_document_set_corrections (document, next);
          kutip_corrections_unref (corrections);
          corrections = next;
        }
      edit (document);
      assert_same_corrected (analyzer, document, i, corrections);
    }
  kutip_document_set_corrections (document, NULL);
  assert_same (analyzer, document, 600);
}

static guint
count_direct (KutipDocument *document)
{
  g_autoptr (KutipAnalysis) analysis = kutip_document_analyze (document, 1, NULL);
  guint n = 0;

  for (guint i = 0; i < kutip_analysis_get_n_attributions (analysis); i++)
    n += kutip_attribution_get_kind (kutip_analysis_get_attribution (analysis, i))
         == KUTIP_ATTRIBUTION_DIRECT;
  return n;
}

/* A quotation that goes on over paragraphs without marks of their own: an edit of its end changes what
   the paragraphs before it are. */
static void
test_quotation_over_paragraphs (void)
{
  static const char draft[] = "Banjir di Sukamaju\n\n“Air naik cepat sekali malam itu.\n\n"
                              "Kami semua lari ke bukit.\n\nTidak ada korban,” kata Ratna.\n";
  const char *mark = strstr (draft, "”");
  guint at = g_utf8_pointer_to_offset (draft, mark);
  g_autoptr (KutipAnalyzer) analyzer = load ();
  g_autoptr (KutipDocument) document = kutip_document_new (analyzer);

  kutip_document_set_text (document, draft, -1);
  g_assert_cmpuint (count_direct (document), ==, 3);
  kutip_document_replace (document, at, at + 1, "", 0);
  assert_same (analyzer, document, 2);
  g_assert_cmpuint (count_direct (document), ==, 1);
  kutip_document_replace (document, at, at, "”", -1);
  assert_same (analyzer, document, 3);
  g_assert_cmpuint (count_direct (document), ==, 3);
}

static void
test_unchanged_marks_keep_their_pointer (void)
{
  g_autoptr (KutipAnalyzer) analyzer = load ();
  g_autoptr (KutipDocument) document = kutip_document_new (analyzer);
  g_autoptr (KutipAnalysis) before = NULL;
  g_autoptr (KutipAnalysis) after = NULL;
  guint n;

  kutip_document_set_text (document, indonesian, -1);
  before = kutip_document_analyze (document, 1, NULL);
  kutip_document_replace (document, 0, 0, "Ramai-ramai ", -1);
  after = kutip_document_analyze (document, 2, NULL);

  n = kutip_analysis_get_n_paragraphs (before);
  g_assert_cmpuint (kutip_analysis_get_n_paragraphs (after), ==, n);
  for (guint i = 1; i < n; i++)
    g_assert_true (kutip_analysis_get_marks (before, i) == kutip_analysis_get_marks (after, i));
}

static void
test_settings_change (void)
{
  g_autoptr (KutipAnalyzer) analyzer = load ();
  g_autoptr (KutipDocument) document = kutip_document_new (analyzer);
  g_autoptr (GError) error = NULL;
  g_autofree char *names = g_build_filename (g_get_tmp_dir (), "kutip-names-XXXXXX", NULL);
  static const char *const codes[] = { "first-reference", "no-speaker", NULL };
  GDate date;

  g_assert_true (g_close (g_mkstemp (names), NULL));
  g_assert_nonnull (kutip_analyzer_get_warnings (analyzer));
  g_assert_null (kutip_analyzer_get_warnings (analyzer)[0]);
  kutip_document_set_text (document, english, -1);
  assert_same (analyzer, document, 1);
  g_assert_true (kutip_analyzer_set_language (analyzer, "id", &error));
  assert_same (analyzer, document, 2);
  g_date_set_dmy (&date, 14, G_DATE_MARCH, 2024);
  kutip_analyzer_set_reference_date (analyzer, &date);
  assert_same (analyzer, document, 3);
  g_assert_true (kutip_analyzer_set_language (analyzer, NULL, &error));
  assert_same (analyzer, document, 4);
  kutip_analyzer_set_disabled_checks (analyzer, codes);
  assert_same (analyzer, document, 5);
  kutip_analyzer_set_disabled_checks (analyzer, NULL);
  assert_same (analyzer, document, 6);
  g_assert_true (g_file_set_contents (names, "Okafor\tplace\nfleet\torganization\n", -1, NULL));
  g_assert_true (kutip_analyzer_load_names (analyzer, names, NULL));
  assert_same (analyzer, document, 7);
  g_assert_cmpint (g_unlink (names), ==, 0);
  g_assert_true (kutip_analyzer_load_names (analyzer, names, NULL));
  assert_same (analyzer, document, 8);
  kutip_analyzer_set_reference_date (analyzer, NULL);
  assert_same (analyzer, document, 9);
  g_assert_false (kutip_analyzer_set_language (analyzer, "xx", &error));
  g_assert_error (error, KUTIP_ERROR, KUTIP_ERROR_NO_DATA);
}

static void
test_cancelled (void)
{
  g_autoptr (KutipAnalyzer) analyzer = load ();
  g_autoptr (KutipDocument) document = kutip_document_new (analyzer);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  kutip_document_set_text (document, indonesian, -1);
  g_cancellable_cancel (cancellable);
  g_assert_null (kutip_document_analyze (document, 1, cancellable));
  assert_same (analyzer, document, 2);
}

static double
get_cpu_time (void)
{
  struct timespec t;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

static gpointer
cancel_soon (gpointer data)
{
  g_usleep (20000);
  g_cancellable_cancel (data);
  return NULL;
}

/* A reading is broken off within a paragraph, and what it left is read later. */
static void
test_cancelled_within (void)
{
  g_autoptr (KutipAnalyzer) analyzer = load ();
  g_autoptr (KutipDocument) document = kutip_document_new (analyzer);
  g_autoptr (KutipAnalysis) analysis = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  double whole, broken = G_MAXDOUBLE;

  while (text->len < 600000)
    g_string_append (text, "“Kami siap,” kata Kepala Desa Raka Wibisana di Malang, Senin (9/3/2026). ");
  kutip_document_set_text (document, text->str, text->len);
  /* The other thread may be late on a busy machine. */
  for (guint i = 0; i < 10; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      double before = get_cpu_time ();
      GThread *thread = g_thread_new (NULL, cancel_soon, cancellable);
      g_autoptr (KutipAnalysis) none = kutip_document_analyze (document, i, cancellable);

      if (!none)
        broken = MIN (broken, get_cpu_time () - before);
      kutip_document_set_text (document, "", 0);
      kutip_document_set_text (document, text->str, text->len);
      g_thread_join (thread);
    }
  whole = get_cpu_time ();
  analysis = kutip_document_analyze (document, 11, NULL);
  whole = get_cpu_time () - whole;
  g_test_message ("whole: %.0f ms, broken off: %.0f ms", whole * 1e3, broken * 1e3);
  g_assert_cmpfloat (broken, <, whole / 2);
  g_assert_cmpuint (kutip_analysis_get_n_attributions (analysis), >, 1000);
}

static void
test_any_text (void)
{
  static const struct { const char *text; gssize length; } texts[] = {
    { "", 0 }, { "\n", 1 }, { "\r\n\r\n", 4 }, { "a\0b", 3 }, { "\xff\xfe kata", 7 }, { "“", -1 },
    { "\"\"\"\"\"", -1 }, { "”””", -1 }, { "\xE2\x80\x8F שלום “kata”", -1 }, { "((((((", -1 },
  };
  g_autoptr (KutipAnalyzer) analyzer = load ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (KutipAnalysis) analysis =
        kutip_analyzer_analyze (analyzer, texts[i].text, texts[i].length);

      g_assert_true (KUTIP_IS_ANALYSIS (analysis));
    }
  {
    g_autoptr (KutipAnalysis) analysis = kutip_analyzer_analyze (analyzer, "a\0\xff z", 5);

    g_assert_cmpuint (kutip_analysis_get_length (analysis), ==, 5);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/document/edits/indonesian", indonesian, test_edits);
  g_test_add_data_func ("/document/edits/english", english, test_edits);
  g_test_add_data_func ("/document/corrected/indonesian", indonesian, test_corrected_edits);
  g_test_add_data_func ("/document/corrected/english", english, test_corrected_edits);
  g_test_add_func ("/document/quotation-over-paragraphs", test_quotation_over_paragraphs);
  g_test_add_func ("/document/unchanged-marks", test_unchanged_marks_keep_their_pointer);
  g_test_add_func ("/document/settings", test_settings_change);
  g_test_add_func ("/document/cancelled", test_cancelled);
  g_test_add_func ("/document/cancelled-within", test_cancelled_within);
  g_test_add_func ("/document/any-text", test_any_text);
  return g_test_run ();
}
