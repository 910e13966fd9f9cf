/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-word-list.h"

static guint64
key_of (const char *text)
{
  g_autoptr (KutipWordList) list = kutip_word_list_new (text);

  return kutip_word_list_get_key (list, 0, list->words->len);
}

static void
test_same (void)
{
  g_assert_cmpuint (key_of ("“Stok masih cukup,”"), ==, key_of ("\"stok  masih\ncukup\""));
  g_assert_cmpuint (key_of ("Jum’at – sore…"), ==, key_of ("Jum'at - sore"));
  g_assert_cmpuint (key_of (""), ==, 0);
  g_assert_cmpuint (key_of (" ., \n"), ==, 0);
}

/* What a fact-checker would have to look at again. */
static void
test_different (void)
{
  g_assert_cmpuint (key_of ("1,5 miliar"), !=, key_of ("15 miliar"));
  g_assert_cmpuint (key_of ("1.500"), !=, key_of ("1500"));
  g_assert_cmpuint (key_of ("-5 persen"), !=, key_of ("5 persen"));
  g_assert_cmpuint (key_of ("12%"), !=, key_of ("12"));
  g_assert_cmpuint (key_of ("“aman”"), !=, key_of ("aman"));
  g_assert_cmpuint (key_of ("tidak aman"), !=, key_of ("aman tidak"));
  g_assert_cmpuint (key_of ("Santoso"), !=, key_of ("Santosa"));
}

static void
test_stretches (void)
{
  const char *text = "Ada 12 persen, lalu 12 persen lagi.";
  g_autoptr (KutipWordList) list = kutip_word_list_new (text);
  guint first = kutip_word_list_find (list, 4), second = kutip_word_list_find (list, 20);
  g_autofree char *line = kutip_word_list_dup_line (list, (KutipSpan) { 4, 13 });

  g_assert_cmpuint (kutip_word_list_get_key (list, first, first + 2), ==,
                    kutip_word_list_get_key (list, second, second + 2));
  g_assert_cmpuint (kutip_word_list_get_key (list, first, first + 3), !=,
                    kutip_word_list_get_key (list, second, second + 3));
  g_assert_cmpuint (
    kutip_word_list_join_keys (list, kutip_word_list_get_key (list, 0, 2),
                               kutip_word_list_get_key (list, 2, 4), 2),
    ==, kutip_word_list_get_key (list, 0, 4));
  g_assert_cmpstr (line, ==, "12 persen");
  g_assert_cmpuint (list->length, ==, 35);
}

/* A line without blanks is cut into pieces, and places are found however far down. */
static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (KutipWordList) list = NULL;
  g_autofree char *line = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "é");
  g_string_append (text, "\n\n  di  sini");
  list = kutip_word_list_new (text->str);
  g_assert_cmpuint (list->words->len, >, 50);
  line = kutip_word_list_dup_line (list, (KutipSpan) { 5004, 5012 });
  g_assert_cmpstr (line, ==, "di sini");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/word-list/same", test_same);
  g_test_add_func ("/word-list/different", test_different);
  g_test_add_func ("/word-list/stretches", test_stretches);
  g_test_add_func ("/word-list/long", test_long);
  return g_test_run ();
}
