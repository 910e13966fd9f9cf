/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person says of a draft: the list itself, and what it does to the facts. */
#include <glib/gstdio.h>
#include <kutip/kutip.h>

static KutipAnalyzer *analyzer;

static const char draft[] =
  "Warga Sukamaju Tolak Tambang\n\n"
  "Bupati Ratna Wulandari mengatakan izin tambang sudah dicabut. “Kami tidak akan membuka izin "
  "baru tahun ini,” kata Ratna Wulandari di Sukamaju.\n\n"
  "“Ya,” kata Bambang Hartono, ketika ditanya apakah kapal ditarik.\n\n"
  "Warga menunggu di depan kantor kepala desa sampai malam.\n\n"
  "“Ya,” ujar Bambang Hartono, ketika ditanya apakah sanksi dijatuhkan.\n\n"
  "“Kapal itu sudah dua hari berlabuh di muara,” kata Siti Aminah.\n";

/* --- the list --- */

/* "never Ratna; same-as Ratna=Wulandari" */
static char *
describe (const KutipCorrections *corrections)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < kutip_corrections_get_n (corrections); i++)
    {
      const char *value = kutip_corrections_get_value (corrections, i);

      g_string_append_printf (out, "%s%s %s%s%s", i > 0 ? "; " : "",
                              kutip_correction_action_get_nick (kutip_corrections_get_action (corrections, i)),
                              kutip_corrections_get_words (corrections, i), *value ? "=" : "", value);
    }
  return g_string_free (out, FALSE);
}

#define assert_list(corrections, expected) \
  G_STMT_START { \
    g_autofree char *got = describe (corrections); \
    g_assert_cmpstr (got, ==, (expected)); \
  } G_STMT_END

static void
add (KutipCorrections **list, KutipCorrectionAction action, const char *words, const char *value)
{
  KutipCorrections *next = kutip_corrections_add (*list, action, words, value, NULL);

  kutip_corrections_unref (*list);
  *list = next;
}

static void
test_list (void)
{
  g_autoptr (KutipCorrections) list = kutip_corrections_new ();
  g_autoptr (KutipCorrections) before = NULL;
  g_autoptr (KutipCorrections) less = NULL;

  assert_list (list, "");
  g_assert_true (kutip_corrections_equal (NULL, list));
  add (&list, KUTIP_CORRECTION_PERSON, " Laut\tBiru\n", NULL);
  add (&list, KUTIP_CORRECTION_NEVER, "Merdeka", "");
  assert_list (list, "person Laut Biru; never Merdeka");
  before = kutip_corrections_ref (list);
  /* Words are one thing at a time; the list that somebody holds stays. */
  add (&list, KUTIP_CORRECTION_PLACE, "LAUT  BIRU", NULL);
  assert_list (list, "never Merdeka; place LAUT  BIRU");
  assert_list (before, "person Laut Biru; never Merdeka");
  g_assert_false (kutip_corrections_equal (before, list));
  less = kutip_corrections_remove (list, 0);
  assert_list (less, "place LAUT  BIRU");
  add (&list, KUTIP_CORRECTION_NEVER, "  ", NULL);
  assert_list (list, "never Merdeka; place LAUT  BIRU");
}

static void
test_same_as_turned_round (void)
{
  g_autoptr (KutipCorrections) list = kutip_corrections_new ();

  add (&list, KUTIP_CORRECTION_SAME_AS, "Ratna", "Ratna Wulandari");
  add (&list, KUTIP_CORRECTION_SAME_AS, "ratna wulandari", "Ratna");
  assert_list (list, "same-as ratna wulandari=Ratna");
  add (&list, KUTIP_CORRECTION_SAME_AS, "Bambang", "Hartono");
  add (&list, KUTIP_CORRECTION_SAME_AS, "Bambang", "Susilo");
  assert_list (list, "same-as ratna wulandari=Ratna; same-as Bambang=Susilo");
  add (&list, KUTIP_CORRECTION_SAME_AS, "Bambang", "BAMBANG");
  assert_list (list, "same-as ratna wulandari=Ratna");
}

static void
test_nicks (void)
{
  KutipCorrectionAction action;

  for (guint i = 0; i < KUTIP_N_CORRECTION_ACTIONS; i++)
    {
      g_assert_true (kutip_correction_action_from_nick (kutip_correction_action_get_nick (i), &action));
      g_assert_cmpuint (action, ==, i);
    }
  g_assert_false (kutip_correction_action_from_nick ("planet", &action));
}

/* --- what it does --- */

static KutipAnalysis *
analyze (const char *text, KutipCorrections *corrections)
{
  g_autoptr (KutipDocument) document = kutip_document_new (analyzer);

  kutip_document_set_corrections (document, corrections);
  kutip_document_set_text (document, text, -1);
  return kutip_document_analyze (document, 1, NULL);
}

static KutipEntity *
find (KutipAnalysis *analysis, const char *name)
{
  for (guint i = 0; i < kutip_analysis_get_n_entities (analysis); i++)
    if (g_str_equal (kutip_entity_get_name (kutip_analysis_get_entity (analysis, i)), name))
      return kutip_analysis_get_entity (analysis, i);
  return NULL;
}

static void
assert_type (const char *text, KutipCorrections *corrections, const char *name, const char *type)
{
  g_autoptr (KutipAnalysis) analysis = analyze (text, corrections);
  KutipEntity *entity = find (analysis, name);

  g_assert_cmpstr (entity ? kutip_entity_type_get_nick (kutip_entity_get_entity_type (entity)) : NULL,
                   ==, type);
}

static void
test_kinds (void)
{
  static const struct { KutipCorrectionAction action; const char *type; } cases[] = {
    { KUTIP_CORRECTION_PERSON, "person" },
    { KUTIP_CORRECTION_ORGANIZATION, "organization" },
    { KUTIP_CORRECTION_PLACE, "place" },
    { KUTIP_CORRECTION_NEVER, NULL },
  };

  assert_type (draft, NULL, "Ratna Wulandari", "person");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KutipCorrections) list = kutip_corrections_new ();

      add (&list, cases[i].action, "Ratna Wulandari", NULL);
      assert_type (draft, list, "Ratna Wulandari", cases[i].type);
    }
}

/* Other mentions of a full name do not bring back a part of it that is said to be none. */
static void
test_never_a_part (void)
{
  static const char text[] = "Ratna Wulandari datang ke Sukamaju.\n\nWarga menyambut Ratna di sana.\n\n"
                             "Ratna Wulandari pulang.\n";
  g_autoptr (KutipCorrections) list = kutip_corrections_new ();
  g_autoptr (KutipAnalysis) before = analyze (text, NULL);
  g_autoptr (KutipAnalysis) after = NULL;

  g_assert_cmpuint (kutip_entity_get_n_mentions (find (before, "Ratna Wulandari")), ==, 3);
  add (&list, KUTIP_CORRECTION_NEVER, "Ratna", NULL);
  after = analyze (text, list);
  g_assert_cmpuint (kutip_entity_get_n_mentions (find (after, "Ratna Wulandari")), ==, 2);
}

/* The draft's word goes before the newsroom's. */
static void
test_over_house (void)
{
  g_autofree char *folder = g_dir_make_tmp ("kutip-corrections-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "names.tsv", NULL);
  g_autoptr (KutipCorrections) list = kutip_corrections_new ();

  g_assert_true (g_file_set_contents (path, "Ratna Wulandari\torganization\n", -1, NULL));
  g_assert_true (kutip_analyzer_load_names (analyzer, path, NULL));
  assert_type (draft, list, "Ratna Wulandari", "organization");
  add (&list, KUTIP_CORRECTION_PLACE, "ratna wulandari", NULL);
  assert_type (draft, list, "Ratna Wulandari", "place");
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_true (kutip_analyzer_load_names (analyzer, path, NULL));
  g_assert_cmpint (g_remove (folder), ==, 0);
}

static void
test_merge (void)
{
  g_autoptr (KutipCorrections) list = kutip_corrections_new ();
  g_autoptr (KutipAnalysis) before = analyze (draft, NULL);
  g_autoptr (KutipAnalysis) after = NULL;
  guint n = kutip_entity_get_n_mentions (find (before, "Bambang Hartono")) +
            kutip_entity_get_n_mentions (find (before, "Siti Aminah"));
  KutipEntity *both;

  add (&list, KUTIP_CORRECTION_SAME_AS, "Siti Aminah", "Bambang Hartono");
  after = analyze (draft, list);
  both = find (after, "Bambang Hartono");
  g_assert_null (find (after, "Siti Aminah"));
  g_assert_cmpuint (kutip_entity_get_n_mentions (both), ==, n);
  for (guint i = 1; i < n; i++)
    g_assert_cmpuint (kutip_entity_get_mention (both, i - 1).start, <,
                      kutip_entity_get_mention (both, i).start);
  for (guint i = 0; i < kutip_analysis_get_n_entities (after); i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i + 1);

      g_assert_cmpstr (kutip_entity_get_id (kutip_analysis_get_entity (after, i)), ==, id);
    }
  /* A person is no place, whatever is said. */
  add (&list, KUTIP_CORRECTION_SAME_AS, "Ratna Wulandari", "Sukamaju");
  g_clear_object (&after);
  after = analyze (draft, list);
  g_assert_nonnull (find (after, "Ratna Wulandari"));
  g_assert_nonnull (find (after, "Sukamaju"));
}

static void
test_merge_chain (void)
{
  static const char *const orders[][2][2] = {
    { { "Siti Aminah", "Bambang Hartono" }, { "Bambang Hartono", "Ratna Wulandari" } },
    { { "Bambang Hartono", "Ratna Wulandari" }, { "Siti Aminah", "Bambang Hartono" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (KutipCorrections) list = kutip_corrections_new ();
      g_autoptr (KutipAnalysis) analysis = NULL;

      for (guint j = 0; j < 2; j++)
        add (&list, KUTIP_CORRECTION_SAME_AS, orders[i][j][0], orders[i][j][1]);
      analysis = analyze (draft, list);
      g_assert_nonnull (find (analysis, "Ratna Wulandari"));
      g_assert_null (find (analysis, "Bambang Hartono"));
      g_assert_null (find (analysis, "Siti Aminah"));
    }
}

/* The attribution whose content begins with @words, counted from @nth, 0 for the first. */
static guint
find_statement (KutipAnalysis *analysis, const char *words, guint nth)
{
  for (guint i = 0; i < kutip_analysis_get_n_attributions (analysis); i++)
    {
      g_autofree char *text = kutip_analysis_dup_text (
        analysis, kutip_attribution_get_content (kutip_analysis_get_attribution (analysis, i), 0));

      if (strstr (text, words) && nth-- == 0)
        return i;
    }
  g_assert_not_reached ();
}

static const char *
speaker_of (KutipAnalysis *analysis, const char *words, guint nth)
{
  guint i = find_statement (analysis, words, nth);

  return kutip_attribution_get_speaker_name (kutip_analysis_get_attribution (analysis, i));
}

static KutipCorrections *
say (KutipCorrections *list, const char *words, guint nth, const char *name)
{
  g_autoptr (KutipAnalysis) analysis = analyze (draft, list);

  return kutip_corrections_add_speaker (list, analysis, find_statement (analysis, words, nth), name);
}

static void
test_speaker (void)
{
  g_autoptr (KutipCorrections) list = kutip_corrections_new ();
  g_autoptr (KutipCorrections) named = say (list, "Kapal itu", 0, "Ratna Wulandari");
  g_autoptr (KutipCorrections) again = say (named, "Kapal itu", 0, NULL);
  g_autoptr (KutipCorrections) stranger = say (again, "Kapal itu", 0, "Joko Tingkir");
  g_autoptr (KutipAnalysis) analysis = analyze (draft, named);
  g_autoptr (KutipAnalysis) untold = analyze (draft, again);
  g_autoptr (KutipAnalysis) unknown = analyze (draft, stranger);

  g_assert_cmpstr (speaker_of (analysis, "Kapal itu", 0), ==, "Ratna Wulandari");
  g_assert_cmpuint (kutip_corrections_get_n (again), ==, 1);
  g_assert_cmpstr (speaker_of (untold, "Kapal itu", 0), ==, NULL);
  /* Who is not in the draft waits. */
  g_assert_cmpuint (kutip_corrections_get_n (stranger), ==, 1);
  g_assert_cmpstr (speaker_of (unknown, "Kapal itu", 0), ==, "Siti Aminah");
}

/* Of two statements with the same words the one that was meant. */
static void
test_speaker_of_equals (void)
{
  for (guint nth = 0; nth < 2; nth++)
    {
      g_autoptr (KutipCorrections) list = kutip_corrections_new ();
      g_autoptr (KutipCorrections) said = say (list, "Ya", nth, "Siti Aminah");
      g_autoptr (KutipAnalysis) analysis = analyze (draft, said);

      g_assert_cmpstr (speaker_of (analysis, "Ya", nth), ==, "Siti Aminah");
      g_assert_cmpstr (speaker_of (analysis, "Ya", 1 - nth), ==, "Bambang Hartono");
    }
}

/* The statement is moved to the head and its words are edited. */
static void
test_speaker_moved (void)
{
  static const char moved[] =
    "Warga Sukamaju Tolak Tambang\n\n"
    "“Kapal itu kini sudah tiga hari berlabuh di muara,” kata Siti Aminah.\n\n"
    "“Bukan kami yang memberi izin,” kata Ratna Wulandari.\n\n"
    "“Ya,” kata Bambang Hartono, ketika ditanya apakah kapal ditarik.\n";
  g_autoptr (KutipCorrections) list = kutip_corrections_new ();
  g_autoptr (KutipCorrections) said = say (list, "Kapal itu", 0, "Ratna Wulandari");
  g_autoptr (KutipAnalysis) analysis = analyze (moved, said);
  g_autoptr (KutipAnalysis) gone = NULL;

  g_assert_cmpstr (speaker_of (analysis, "Kapal itu", 0), ==, "Ratna Wulandari");
  g_assert_cmpstr (speaker_of (analysis, "Ya", 0), ==, "Bambang Hartono");
  /* Without it nothing else takes its speaker. */
  gone = analyze (strstr (moved, "“Bukan"), said);
  g_assert_cmpstr (speaker_of (gone, "Ya", 0), ==, "Bambang Hartono");
}

/* A pronoun behind it means the speaker who was named. */
static void
test_speaker_goes_on (void)
{
  static const char text[] = "“Kapal itu sudah dua hari berlabuh di muara,” kata Siti Aminah kepada "
                             "Ratna Wulandari.\n\n“Kami takut badai datang malam ini,” ujarnya.\n";
  g_autoptr (KutipCorrections) list = kutip_corrections_new ();
  g_autoptr (KutipCorrections) said = say (list, "Kapal itu", 0, "Ratna Wulandari");
  g_autoptr (KutipAnalysis) analysis = analyze (text, said);

  g_assert_cmpstr (speaker_of (analysis, "Kami takut", 0), ==, "Ratna Wulandari");
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  analyzer = kutip_analyzer_new (g_getenv ("KUTIP_DATADIR"), NULL);
  g_assert_nonnull (analyzer);
  g_test_add_func ("/corrections/list", test_list);
  g_test_add_func ("/corrections/same-as-turned-round", test_same_as_turned_round);
  g_test_add_func ("/corrections/nicks", test_nicks);
  g_test_add_func ("/corrections/kinds", test_kinds);
  g_test_add_func ("/corrections/never-a-part", test_never_a_part);
  g_test_add_func ("/corrections/over-house", test_over_house);
  g_test_add_func ("/corrections/merge", test_merge);
  g_test_add_func ("/corrections/merge-chain", test_merge_chain);
  g_test_add_func ("/corrections/speaker", test_speaker);
  g_test_add_func ("/corrections/speaker-of-equals", test_speaker_of_equals);
  g_test_add_func ("/corrections/speaker-moved", test_speaker_moved);
  g_test_add_func ("/corrections/speaker-goes-on", test_speaker_goes_on);
  status = g_test_run ();
  g_clear_object (&analyzer);
  return status;
}
