/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gstdio.h>
#include <kutip/kutip-analyzer.h>

#include "language/kutip-detect.h"

static KutipLanguage *
load_installed (const char *code)
{
  g_autofree char *folder = g_build_filename (g_getenv ("KUTIP_DATADIR"), "languages", code, NULL);
  g_autoptr (GError) error = NULL;
  KutipLanguage *language = kutip_language_load (folder, &error);

  g_assert_no_error (error);
  return language;
}

/* The lists of the languages are whole, and every list is there. */
static void
test_installed (void)
{
  static const char *const codes[] = { "id", "en", "ms" };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (KutipLanguage) language = load_installed (codes[i]);

      g_assert_cmpstr (language->code, ==, codes[i]);
      g_assert_true (language->pango == pango_language_from_string (codes[i]));
      for (guint k = 0; k < language->warnings->len; k++)
        g_test_fail_printf ("%s", (char *) g_ptr_array_index (language->warnings, k));
    }
}

static void
write_file (const char *folder, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_no_errno (g_remove (path));
    }
  g_assert_no_errno (g_rmdir (folder));
}

static void
test_damaged (void)
{
  g_autofree char *folder = g_dir_make_tmp ("kutip-XXXXXX", NULL);
  g_autoptr (KutipLanguage) language = NULL;
  g_autoptr (GError) error = NULL;

  /* Nothing there. */
  g_assert_null (kutip_language_load (folder, &error));
  g_assert_error (error, KUTIP_ERROR, KUTIP_ERROR_NO_DATA);
  g_clear_error (&error);
  g_assert_null (kutip_language_load ("/nowhere/xx", &error));
  g_assert_error (error, KUTIP_ERROR, KUTIP_ERROR_NO_DATA);
  g_clear_error (&error);

  /* The least. */
  write_file (folder, "stopwords.tsv", "# own\nyang\n");
  language = kutip_language_load (folder, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (language->warnings->len, ==, 0);
  g_assert_null (language->tagger);
  g_clear_pointer (&language, kutip_language_free);

  /* A broken line and a broken model: said, and the rest is used. */
  write_file (folder, "cues.tsv", "# own\nkata\n\tx\n");
  write_file (folder, "model.kutip", "");
  language = kutip_language_load (folder, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (language->warnings->len, ==, 2);
  g_assert_nonnull (strstr (g_ptr_array_index (language->warnings, 0), "cues.tsv:3: "));
  g_assert_nonnull (strstr (g_ptr_array_index (language->warnings, 1), "model.kutip"));
  g_assert_null (language->tagger);
  g_assert_cmpuint (kutip_lexicon_lookup (language->lexicon, "kata", 4), !=, 0);

  remove_folder (folder);
}

#define N_LANGUAGES 3

static guint
detect (const GPtrArray *languages, const char *text, guint32 *counts)
{
  guint32 own[N_LANGUAGES] = { 0 };

  kutip_detect_count (languages, text, strlen (text), own);
  for (guint i = 0; counts != NULL && i < N_LANGUAGES; i++)
    counts[i] += own[i];

  return kutip_detect_choose (own, N_LANGUAGES);
}

static void
test_detect (void)
{
  g_autoptr (GPtrArray) languages =
    g_ptr_array_new_with_free_func ((GDestroyNotify) kutip_language_free);
  static const char *const indonesian[] = {
    "Gubernur mengatakan bahwa jalan itu akan dibuka pada hari Senin.",
    "“Kami sudah siap,” kata dia.",
    "Jalan rusak parah di Bandung",
    "RAPAT DI BALAI KOTA",
    "Film “The Lord of the Rings” yang dibuat di Selandia Baru itu akan diputar lagi.",
  };
  static const char *const english[] = {
    "The governor said that the road would open on Monday.",
    "“We are ready,” she said.",
    "THE MAYOR OF BANDUNG",
    "The Lapor! hotline of Jakarta has had a hundred calls.",
  };
  /* Nine words in ten are Indonesian too. */
  static const char *const malay[] = {
    "Menteri itu berkata bahawa jalan itu akan dibuka pada Isnin.",
    "“Kami sudah bersedia kerana hujan lebat dijangka,” kata beliau.",
    "Seorang lagi mangsa, iaitu pemandu lori, masih dirawat di hospital.",
  };
  guint32 sum[N_LANGUAGES] = { 0 }, whole[N_LANGUAGES] = { 0 };
  g_autoptr (GString) all = g_string_new (NULL);

  g_ptr_array_add (languages, load_installed ("id"));
  g_ptr_array_add (languages, load_installed ("en"));
  g_ptr_array_add (languages, load_installed ("ms"));
  for (guint i = 0; i < G_N_ELEMENTS (indonesian); i++)
    {
      g_assert_cmpuint (detect (languages, indonesian[i], sum), ==, 0);
      g_string_append_printf (all, "%s\n", indonesian[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (english); i++)
    {
      g_assert_cmpuint (detect (languages, english[i], sum), ==, 1);
      g_string_append_printf (all, "%s\n", english[i]);
    }

  for (guint i = 0; i < G_N_ELEMENTS (malay); i++)
    {
      g_assert_cmpuint (detect (languages, malay[i], sum), ==, 2);
      g_string_append_printf (all, "%s\n", malay[i]);
    }

  /* Nothing tells, or only words that both have: the first. */
  g_assert_cmpuint (detect (languages, "Mereka dan kami akan pergi ke pulau itu.", NULL), ==, 0);
  g_assert_cmpuint (detect (languages, "", NULL), ==, 0);
  g_assert_cmpuint (detect (languages, "12.30 — Kim Jong-un", NULL), ==, 0);

  /* Paragraphs add up to the draft. */
  detect (languages, all->str, whole);
  g_assert_cmpmem (sum, sizeof sum, whole, sizeof whole);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/installed", test_installed);
  g_test_add_func ("/language/damaged", test_damaged);
  g_test_add_func ("/language/detect", test_detect);

  return g_test_run ();
}
