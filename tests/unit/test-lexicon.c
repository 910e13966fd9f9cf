/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gstdio.h>
#include <kutip/kutip-analyzer.h>

#include "language/kutip-lexicon.h"

static gboolean
load (KutipLexicon *lexicon, KutipList list, const char *content, gssize length, GError **error)
{
  g_autofree char *path = NULL;
  gboolean loaded;

  g_close (g_file_open_tmp ("kutip-XXXXXX.tsv", &path, NULL), NULL);
  g_assert_true (g_file_set_contents (path, content, length, NULL));
  loaded = kutip_lexicon_load (lexicon, list, path, error);
  g_remove (path);

  return loaded;
}

static void
load_good (KutipLexicon *lexicon, KutipList list, const char *content)
{
  g_autoptr (GError) error = NULL;

  load (lexicon, list, content, -1, &error);
  g_assert_no_error (error);
}

static guint32
lookup (const KutipLexicon *lexicon, const char *word)
{
  return kutip_lexicon_lookup (lexicon, word, strlen (word));
}

/* The longest entry of @list at the start of words parted by spaces: its length in words and value.
   */
static void
assert_match (const KutipLexicon *lexicon, KutipList list, const char *words, guint n_words,
              const char *value)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);
  struct { guint32 other, word; } *array = g_new0 (typeof (*array), g_strv_length (parts) + 1);
  const KutipEntry *entry;

  for (guint i = 0; parts[i] != NULL; i++)
    array[i].word = lookup (lexicon, parts[i]);
  entry = kutip_lexicon_match (lexicon, list, &array[0].word, sizeof (*array),
                               g_strv_length (parts));
  if (n_words == 0)
    g_assert_null (entry);
  else
    {
      g_assert_nonnull (entry);
      g_assert_cmpuint (entry->n_words, ==, n_words);
      g_assert_cmpuint (entry->list, ==, list);
      g_assert_cmpstr (entry->value, ==, value);
      for (guint i = 0; i < n_words; i++)
        g_assert_cmpuint (entry->words[i], ==, array[i].word);
    }
  g_free (array);
}

static void
test_words (void)
{
  g_autoptr (KutipLexicon) lexicon = kutip_lexicon_new ();

  load_good (lexicon, KUTIP_LIST_PLACES,
             "# own\nJakarta\tcity\nJum'at\nSão Tomé\nÜNAL\nPT.\nKim Jong-un\n");
  g_assert_cmpuint (lookup (lexicon, "jakarta"), !=, 0);
  g_assert_cmpuint (lookup (lexicon, "JAKARTA"), ==, lookup (lexicon, "jakarta"));
  g_assert_cmpuint (lookup (lexicon, "jum’at"), ==, lookup (lexicon, "Jum'at"));
  g_assert_cmpuint (lookup (lexicon, "JUMʼAT"), ==, lookup (lexicon, "Jum'at"));
  g_assert_cmpuint (lookup (lexicon, "jum'at"), !=, 0);
  g_assert_cmpuint (lookup (lexicon, "ünal"), ==, lookup (lexicon, "Ünal"));
  g_assert_cmpuint (lookup (lexicon, "ünal"), !=, 0);
  g_assert_cmpuint (lookup (lexicon, "SÃO"), !=, 0);
  g_assert_cmpuint (lookup (lexicon, "pt"), ==, lookup (lexicon, "PT."));
  g_assert_cmpuint (lookup (lexicon, "pt"), !=, 0);
  g_assert_cmpuint (lookup (lexicon, "jong-un"), !=, 0);
  g_assert_cmpuint (lookup (lexicon, "jong‑un"), ==, lookup (lexicon, "jong-un"));

  g_assert_cmpuint (lookup (lexicon, ""), ==, 0);
  g_assert_cmpuint (lookup (lexicon, "jakart"), ==, 0);
  g_assert_cmpuint (lookup (lexicon, "jakartaa"), ==, 0);
  g_assert_cmpuint (kutip_lexicon_lookup (lexicon, "jakarta raya", 7), ==,
                    lookup (lexicon, "jakarta"));
  g_assert_cmpstr (kutip_lexicon_get_word (lexicon, lookup (lexicon, "JAKARTA")), ==, "jakarta");
  g_assert_cmpstr (kutip_lexicon_get_word (lexicon, 0), ==, "");
}

static void
test_masks (void)
{
  g_autoptr (KutipLexicon) lexicon = kutip_lexicon_new ();
  guint32 dinas;

  load_good (lexicon, KUTIP_LIST_ORGANIZATIONS, "# own\nDinas Perhubungan\nPolisi\n");
  load_good (lexicon, KUTIP_LIST_ORGANIZATION_HEADS, "# own\nDinas\nPolisi\n");
  dinas = lookup (lexicon, "dinas");
  g_assert_true (kutip_lexicon_has (lexicon, dinas, KUTIP_LIST_ORGANIZATION_HEADS));
  g_assert_false (kutip_lexicon_has (lexicon, dinas, KUTIP_LIST_ORGANIZATIONS));
  g_assert_cmphex (kutip_lexicon_get_lists (lexicon, lookup (lexicon, "polisi")), ==,
                   1ull << KUTIP_LIST_ORGANIZATIONS | 1ull << KUTIP_LIST_ORGANIZATION_HEADS);
  g_assert_cmphex (kutip_lexicon_get_lists (lexicon, 0), ==, 0);
}

static void
test_match (void)
{
  g_autoptr (KutipLexicon) lexicon = kutip_lexicon_new ();

  load_good (lexicon, KUTIP_LIST_ROLES,
             "# own\nmenteri\tm\nmenteri luar negeri\tmln\nluar negeri\tln\nmenteri luar\t\n");
  load_good (lexicon, KUTIP_LIST_PLACES, "# own\nluar\tplace\n");
  assert_match (lexicon, KUTIP_LIST_ROLES, "Menteri Luar Negeri Rusia", 3, "mln");
  assert_match (lexicon, KUTIP_LIST_ROLES, "Menteri Luar Jawa", 2, "");
  assert_match (lexicon, KUTIP_LIST_ROLES, "menteri", 1, "m");
  assert_match (lexicon, KUTIP_LIST_ROLES, "menteri agama", 1, "m");
  assert_match (lexicon, KUTIP_LIST_ROLES, "luar negeri", 2, "ln");
  assert_match (lexicon, KUTIP_LIST_ROLES, "luar", 0, NULL);
  assert_match (lexicon, KUTIP_LIST_PLACES, "luar negeri", 1, "place");
  assert_match (lexicon, KUTIP_LIST_ROLES, "negeri", 0, NULL);
  assert_match (lexicon, KUTIP_LIST_ROLES, "asing", 0, NULL);
  assert_match (lexicon, KUTIP_LIST_CUES, "menteri", 0, NULL);
}

/* Phrases are taken apart as texts are. */
static void
test_phrases (void)
{
  g_autoptr (KutipLexicon) lexicon = kutip_lexicon_new ();

  load_good (lexicon, KUTIP_LIST_ABBREVIATIONS, "# own\nJend\t\tcapital\nLt\n");
  load_good (lexicon, KUTIP_LIST_CLITICS, "# own\n's\n-nya\n");
  load_good (lexicon, KUTIP_LIST_PLACES,
             "# own\nJl. Jend. Sudirman\nSt John's\nAl-Azhar\nantar-negara\nT. B. Simatupang\n"
             "Jambi (kota)\n");
  load_good (lexicon, KUTIP_LIST_ROLES, "# own\nlt. jend.\n");
  assert_match (lexicon, KUTIP_LIST_PLACES, "St John 's", 3, "");
  assert_match (lexicon, KUTIP_LIST_PLACES, "Al - Azhar", 3, "");
  assert_match (lexicon, KUTIP_LIST_PLACES, "antar-negara", 1, "");
  assert_match (lexicon, KUTIP_LIST_PLACES, "T. B Simatupang", 3, "");
  assert_match (lexicon, KUTIP_LIST_PLACES, "Jambi ( kota )", 4, "");
  assert_match (lexicon, KUTIP_LIST_ROLES, "Lt Jend.", 2, "");
  /* Not an abbreviation of the lists: the full stop is a token of its own. */
  assert_match (lexicon, KUTIP_LIST_PLACES, "Jl . Jend Sudirman", 4, "");
}

static void
test_properties (void)
{
  g_autoptr (KutipLexicon) lexicon = kutip_lexicon_new ();
  const KutipEntry *entry;
  guint32 word;

  load_good (lexicon, KUTIP_LIST_CUES,
             "# own\nkata\tsay\tstance=neutral\tafter\tnoun=a b\t\nujar\t\tx=\n");
  word = lookup (lexicon, "kata");
  entry = kutip_lexicon_match (lexicon, KUTIP_LIST_CUES, &word, 0, 1);
  g_assert_cmpstr (entry->value, ==, "say");
  g_assert_cmpstr (kutip_entry_get (entry, "stance"), ==, "neutral");
  g_assert_cmpstr (kutip_entry_get (entry, "after"), ==, "");
  g_assert_cmpstr (kutip_entry_get (entry, "noun"), ==, "a b");
  g_assert_null (kutip_entry_get (entry, "stan"));
  g_assert_null (kutip_entry_get (entry, "stances"));
  word = lookup (lexicon, "ujar");
  entry = kutip_lexicon_match (lexicon, KUTIP_LIST_CUES, &word, 0, 1);
  g_assert_cmpstr (entry->value, ==, "");
  g_assert_cmpstr (kutip_entry_get (entry, "x"), ==, "");
  g_assert_null (kutip_entry_get (entry, "y"));
}

/* What is wrong is named with its line; what is right is there all the same. */
static void
test_errors (void)
{
  static const struct { const char *content; gssize length; const char *message; } cases[] = {
    { "budi\nada\n", -1, ":1: " },
    { "# own\nada\t\n\t\tx\n", -1, ":3: no phrase" },
    { "# own\nada\n \tx\n", -1, ":3: no phrase" },
    { "# own\n\nada\nb\tv\t=x\n", -1, ":4: a property is" },
    { "# own\nada\nb\tv\tx y\n", -1, ":3: a property is" },
    { "# own\r\nada\r\nb\tv\t€\r\n", -1, ":3: a property is" },
    { "# own\nada\nb\xFF\n", -1, ":3: not UTF-8" },
    { "# own\nada\nb\0c\n", 13, ":3: not UTF-8" },
    { "# own\nada\tx\nADA\ty", -1, ":3: the phrase stands" },
    { "# own\nada\n\xE2\x80\x8B\tx", -1, ":3: a phrase without words" },
  };
  g_autofree char *longest = g_strnfill (300, 'b');
  g_autofree char *content = g_strdup_printf ("# own\nada\n%s\n", longest);
  g_autoptr (KutipLexicon) one = kutip_lexicon_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KutipLexicon) lexicon = kutip_lexicon_new ();
      g_autoptr (GError) wrong = NULL;

      g_assert_false (load (lexicon, KUTIP_LIST_CUES, cases[i].content, cases[i].length, &wrong));
      g_assert_error (wrong, KUTIP_ERROR, KUTIP_ERROR_BAD_DATA);
      g_assert_nonnull (strstr (wrong->message, cases[i].message));
      g_assert_true (kutip_lexicon_has (lexicon, lookup (lexicon, "ada"), KUTIP_LIST_CUES));
    }

  g_assert_false (load (one, KUTIP_LIST_CUES, content, -1, &error));
  g_assert_error (error, KUTIP_ERROR, KUTIP_ERROR_BAD_DATA);
  g_clear_error (&error);
  g_assert_false (kutip_lexicon_load (one, KUTIP_LIST_CUES, "/nowhere/cues.tsv", &error));
  g_assert_error (error, KUTIP_ERROR, KUTIP_ERROR_NO_DATA);
  /* "Jl" and "Jl." with one value are no fault. */
  load_good (one, KUTIP_LIST_PLACE_HEADS, "# own\nJl\tstreet\nJl.\tstreet\n");
  load_good (one, KUTIP_LIST_PLACES, "");
  load_good (one, KUTIP_LIST_PLACES, "#");
}

/* A file cut off anywhere, or with any byte changed, never does harm. */
static void
test_damaged (void)
{
  static const char content[] =
    "# own\nkata\tsay\tafter\r\nkim Jong-un's\tx\ty=1\tz\nDr. H. S\303\243o\tv\n";

  for (gsize i = 0; i < sizeof content; i++)
    {
      g_autoptr (KutipLexicon) lexicon = kutip_lexicon_new ();
      g_autofree char *copy = g_memdup2 (content, sizeof content - 1);

      load (lexicon, KUTIP_LIST_ABBREVIATIONS, "# own\ndr\n", -1, NULL);
      load (lexicon, KUTIP_LIST_CUES, content, i, NULL);
      for (guint n = 0; n < 8 && i < sizeof content - 1; n++)
        {
          copy[i] = g_test_rand_int_range (0, 256);
          load (lexicon, KUTIP_LIST_ROLES, copy, sizeof content - 1, NULL);
        }
      assert_match (lexicon, KUTIP_LIST_CUES, "tidak", 0, NULL);
    }
}

/* More words than the first tables hold. */
static void
test_many (void)
{
  g_autoptr (KutipLexicon) lexicon = kutip_lexicon_new ();
  g_autoptr (GString) content = g_string_new ("# own\n");
  guint32 last = 0;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (content, "kota x%c%c%c%c raya\t%u\n", 'a' + i % 26, 'a' + i / 26 % 26,
                            'a' + i / 676 % 26, 'a' + i / 17576, i);
  load_good (lexicon, KUTIP_LIST_PLACES, content->str);
  for (guint i = 0; i < 20000; i += 7)
    {
      g_autofree char *words = g_strdup_printf ("kota x%c%c%c%c raya besar", 'a' + i % 26,
                                                'a' + i / 26 % 26, 'a' + i / 676 % 26,
                                                'a' + i / 17576);
      g_autofree char *value = g_strdup_printf ("%u", i);

      assert_match (lexicon, KUTIP_LIST_PLACES, words, 3, value);
    }
  assert_match (lexicon, KUTIP_LIST_PLACES, "kota xaaaa", 0, NULL);
  last = lookup (lexicon, "raya");
  g_assert_false (kutip_lexicon_has (lexicon, last, KUTIP_LIST_PLACES));
}

static void
test_names (void)
{
  g_assert_cmpstr (kutip_list_get_name (KUTIP_LIST_ABBREVIATIONS), ==, "abbreviations");
  for (KutipList list = 0; list < KUTIP_N_LISTS; list++)
    {
      g_assert_nonnull (kutip_list_get_name (list));
      for (KutipList other = 0; other < list; other++)
        g_assert_cmpstr (kutip_list_get_name (list), !=, kutip_list_get_name (other));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lexicon/words", test_words);
  g_test_add_func ("/lexicon/masks", test_masks);
  g_test_add_func ("/lexicon/match", test_match);
  g_test_add_func ("/lexicon/phrases", test_phrases);
  g_test_add_func ("/lexicon/properties", test_properties);
  g_test_add_func ("/lexicon/errors", test_errors);
  g_test_add_func ("/lexicon/damaged", test_damaged);
  g_test_add_func ("/lexicon/many", test_many);
  g_test_add_func ("/lexicon/names", test_names);

  return g_test_run ();
}
