/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <kutip/kutip.h>

/*
 * A third language is a folder of lists and nothing else: no model, no word in the code. The draft is
 * our own.
 */

static const char draft[] =
  "Tebing runtuh, 1,200 penduduk dipindahkan\n\n"
  "SHAH ALAM, 9 Mac – Menteri Besar Selangor, Datuk Seri Rahmat Yusof berkata, kerajaan negeri "
  "memperuntukkan RM4.5 juta bagi membaiki tebing sungai yang runtuh di Hulu Langat.\n\n"
  "“Kerja itu bermula minggu depan,” katanya pada sidang media di Klang.\n\n"
  "Ketua Polis Daerah Kajang, Asisten Komisioner Zulkifli Osman memaklumkan bahawa seramai 40 peratus "
  "penduduk sudah pulang.\n\n"
  "Menurut Puan Siti Hajar, air naik dengan cepat kerana hujan lebat.\n\n"
  "“Kami sempat menyelamatkan dokumen sahaja,” jelas beliau.\n\n"
  "Jurucakap Kementerian Kesihatan memberitahu Bernama bahawa klinik itu dibuka semula pada 15 Ogos 2025.\n";

static const char facts[] =
  "quantity: 1,200 penduduk = 1200 penduduk\n"
  "place: SHAH ALAM\n"
  "date: 9 Mac\n"
  "place: Selangor\n"
  "person: Rahmat Yusof, Menteri Besar Selangor\n"
  "money: RM4.5 juta = 4500000 MYR\n"
  "place: Hulu Langat\n"
  "date: minggu depan\n"
  "place: Klang\n"
  "place: Kajang\n"
  "person: Zulkifli Osman, Ketua Polis Daerah Kajang\n"
  "percent: 40 peratus = 40 %\n"
  "person: Siti Hajar\n"
  "organization: Kementerian Kesihatan\n"
  "organization: Bernama\n"
  "date: 15 Ogos 2025 = 2025-08-15\n"
  "indirect, berkata, Rahmat Yusof: kerajaan negeri memperuntukkan RM4.5 juta bagi membaiki tebing "
  "sungai yang runtuh di Hulu Langat\n"
  "direct, katanya, Rahmat Yusof: “Kerja itu bermula minggu depan,”\n"
  "indirect, memaklumkan, Zulkifli Osman: seramai 40 peratus penduduk sudah pulang\n"
  "indirect, Menurut, Siti Hajar: air naik dengan cepat kerana hujan lebat\n"
  "direct, jelas, Siti Hajar: “Kami sempat menyelamatkan dokumen sahaja,”\n"
  "indirect, memberitahu, -: klinik itu dibuka semula pada 15 Ogos 2025\n";

static void
add_entity (GString *out, KutipEntity *entity)
{
  if (kutip_entity_get_entity_type (entity) == KUTIP_ENTITY_ROLE)
    return;
  g_string_append_printf (out, "%s: %s",
                          kutip_entity_type_get_nick (kutip_entity_get_entity_type (entity)),
                          kutip_entity_get_name (entity));
  if (kutip_entity_get_role (entity))
    g_string_append_printf (out, ", %s", kutip_entity_get_role (entity));
  if (kutip_entity_get_value (entity))
    g_string_append_printf (out, " = %s", kutip_entity_get_value (entity));
  g_string_append_c (out, '\n');
}

static void
add_attribution (GString *out, KutipAnalysis *analysis, KutipAttribution *attribution)
{
  KutipEntity *speaker = kutip_attribution_get_speaker (attribution);
  g_autofree char *words = NULL, *content = NULL;

  words = kutip_analysis_dup_text (analysis, kutip_attribution_get_cue (attribution));
  content = kutip_analysis_dup_text (analysis, kutip_attribution_get_content (attribution, 0));
  g_string_append_printf (out, "%s, %s, %s: %s\n",
                          kutip_attribution_kind_get_nick (kutip_attribution_get_kind (attribution)),
                          words, speaker ? kutip_entity_get_name (speaker) : "-", content);
}

static char *
read_draft (KutipAnalyzer *analyzer, const char *language)
{
  g_autoptr (KutipAnalysis) analysis = kutip_analyzer_analyze (analyzer, draft, -1);
  GString *out = g_string_new (NULL);

  g_assert_cmpstr (kutip_analysis_get_language (analysis), ==, language);
  for (guint i = 0; i < kutip_analysis_get_n_entities (analysis); i++)
    add_entity (out, kutip_analysis_get_entity (analysis, i));
  for (guint i = 0; i < kutip_analysis_get_n_attributions (analysis); i++)
    add_attribution (out, analysis, kutip_analysis_get_attribution (analysis, i));
  return g_string_free (out, FALSE);
}

/* Beside Indonesian and English, its language guessed. */
static void
test_draft (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KutipAnalyzer) analyzer = kutip_analyzer_new (g_getenv ("KUTIP_DATADIR"), &error);
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  found = read_draft (analyzer, "ms");
  g_assert_cmpstr (found, ==, facts);
}

/* Nothing hangs on the folder's name. */
static void
test_other_code (void)
{
  g_autofree char *root = g_dir_make_tmp ("kutip-XXXXXX", NULL);
  g_autofree char *languages = g_build_filename (root, "languages", NULL);
  g_autofree char *link = g_build_filename (languages, "qaa", NULL);
  g_autofree char *folder = g_build_filename (g_getenv ("KUTIP_DATADIR"), "languages", "ms", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (KutipAnalyzer) analyzer = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (link);
  g_autofree char *found = NULL;

  g_assert_no_errno (g_mkdir (languages, 0700));
  g_file_make_symbolic_link (file, folder, NULL, &error);
  g_assert_no_error (error);
  analyzer = kutip_analyzer_new (root, &error);
  g_assert_no_error (error);
  found = read_draft (analyzer, "qaa");
  g_assert_cmpstr (found, ==, facts);
  g_assert_no_errno (g_remove (link));
  g_assert_no_errno (g_rmdir (languages));
  g_assert_no_errno (g_rmdir (root));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/malay/draft", test_draft);
  g_test_add_func ("/malay/other-code", test_other_code);
  return g_test_run ();
}
