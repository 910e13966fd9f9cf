/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <unistd.h>

#include "entities/kutip-house-file.h"

#include "marked-text.h"

typedef struct {
  char *folder;
  char *path;
  KutipLexicon *lexicon;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer contents)
{
  fixture->folder = g_dir_make_tmp ("kutip-house-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "deeper", "names.tsv", NULL);
  fixture->lexicon = kutip_lexicon_new ();
  if (contents != NULL)
    {
      g_autofree char *parent = g_path_get_dirname (fixture->path);

      g_assert_cmpint (g_mkdir (parent, 0700), ==, 0);
      g_assert_true (g_file_set_contents (fixture->path, contents, -1, NULL));
    }
}

static void
tear_down (Fixture *fixture, gconstpointer contents)
{
  g_autofree char *parent = g_path_get_dirname (fixture->path);

  g_unlink (fixture->path);
  g_rmdir (parent);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  kutip_lexicon_free (fixture->lexicon);
  g_free (fixture->path);
  g_free (fixture->folder);
}

/* The names of @marked after the house list had its say: "p Rina!; o PT Laut=PT Laut Biru!", where
   ! is a fixed one and = goes before the preferred spelling. */
static char *
find_names (const Fixture *fixture, const char *marked)
{
  g_autoptr (KutipHouse) house = kutip_house_load (fixture->path, NULL);
  g_autoptr (GArray) mentions = marked_text_new_mentions ();
  g_autofree char *plain = marked_text_read (marked, mentions);
  g_autoptr (KutipText) text = kutip_text_new (fixture->lexicon, pango_language_from_string ("id"),
                                               plain, strlen (plain));
  GString *out = g_string_new (NULL);

  g_assert_nonnull (house);
  marked_text_find_tokens (text, mentions);
  kutip_house_find (house, text, mentions);
  for (guint i = 0; i < mentions->len; i++)
    {
      const KutipMention *m = &g_array_index (mentions, KutipMention, i);

      g_string_append_printf (out, "%s%c %.*s%s%s%s", i > 0 ? "; " : "", "polxxxxx"[m->type],
                              (int) (m->end - m->start), plain + m->start,
                              m->value != NULL ? "=" : "", m->value != NULL ? m->value : "",
                              m->fixed ? "!" : "");
      g_assert_cmpuint (m->start, ==, text->tokens[m->first].start);
      g_assert_cmpuint (m->end, ==, text->tokens[m->last - 1].end);
    }
  return g_string_free (out, FALSE);
}

#define assert_names(fixture, marked, expected) \
  G_STMT_START { \
    g_autofree char *got = find_names ((fixture), (marked)); \
    g_assert_cmpstr (got, ==, (expected)); \
  } G_STMT_END

static void
test_find (Fixture *fixture, gconstpointer contents)
{
  assert_names (fixture, "Rina bertemu Laut Biru di Tual.",
                "p Rina!; o Laut Biru=PT Laut Biru!; l Tual!");
  assert_names (fixture, "[o Rina] bertemu [l Laut] [o Biru] di [p Tual].",
                "p Rina!; o Laut Biru=PT Laut Biru!; l Tual!");
  assert_names (fixture, "RINA, rina, Rinaldi, laut biru, Ma’ruf, LAUT  BIRU",
                "p RINA!; p Ma’ruf!; o LAUT  BIRU=PT Laut Biru!");
  /* The longer name of the list, then the model's if it is sure. */
  assert_names (fixture, "Rina Sitorus dan [p Rina Latu] di [o Bank Tual]",
                "p Rina Sitorus!; p Rina Latu; o Bank Tual");
}

static void
test_never (Fixture *fixture, gconstpointer contents)
{
  /* Words that are no name together may hold one. */
  assert_names (fixture, "[p Wali Kota Rina] datang.", "p Rina!");
  assert_names (fixture, "[p Merdeka] di [o Bank Merdeka], kata [p Sari].",
                "o Bank Merdeka; p Sari");
  assert_names (fixture, "Merdeka [q dua orang]", "x dua orang");
}

static void
test_broken (Fixture *fixture, gconstpointer contents)
{
  g_autoptr (KutipHouse) house = kutip_house_load (fixture->path, NULL);
  const GPtrArray *warnings = kutip_house_get_warnings (house);
  const guint lines[] = { 2, 3, 5, 6, 7, 9 };

  g_assert_cmpuint (warnings->len, ==, G_N_ELEMENTS (lines));
  for (guint i = 0; i < warnings->len; i++)
    {
      g_autofree char *prefix = g_strdup_printf ("%s:%u: ", fixture->path, lines[i]);

      g_assert_true (g_str_has_prefix (warnings->pdata[i], prefix));
    }
  assert_names (fixture, "Rina, Sari, Doni", "p Rina!; l Doni!");
}

static void
test_entries (Fixture *fixture, gconstpointer contents)
{
  g_autoptr (KutipHouse) house = kutip_house_load (fixture->path, NULL);
  g_autoptr (GPtrArray) entries = kutip_house_list_entries (house);
  const KutipHouseEntry *biru = kutip_house_get_entry (house, "laut  BIRU");

  g_assert_cmpuint (entries->len, ==, 5);
  for (guint i = 0; i < entries->len; i++)
    g_assert_cmpuint (((const KutipHouseEntry *) entries->pdata[i])->line, ==, i + 2);
  g_assert_cmpstr (biru->name, ==, "Laut Biru");
  g_assert_cmpstr (biru->spelling, ==, "PT Laut Biru");
  g_assert_cmpuint (biru->kind, ==, KUTIP_HOUSE_ORGANIZATION);
  g_assert_null (kutip_house_get_entry (house, "Laut"));
}

/* Draft by draft the list may be told more: that counts, the list stays. */
static void
test_put (Fixture *fixture, gconstpointer contents)
{
  g_autoptr (KutipHouse) house = kutip_house_load (fixture->path, NULL);
  g_autoptr (KutipHouse) more = kutip_house_new (house);

  kutip_house_put (more, "TUAL", KUTIP_HOUSE_NEVER);
  kutip_house_put (more, "Kei", KUTIP_HOUSE_PLACE);
  g_assert_cmpuint (kutip_house_get_entry (more, "Tual")->kind, ==, KUTIP_HOUSE_NEVER);
  g_assert_cmpuint (kutip_house_get_entry (house, "Tual")->kind, ==, KUTIP_HOUSE_PLACE);
  g_assert_true (kutip_house_may_find (more, "(ke Kei)", 8));
  g_assert_false (kutip_house_may_find (house, "(ke Kei)", 8));
  g_assert_false (kutip_house_may_find (more, "(ke Kei)", 4));
}

static void
test_missing (Fixture *fixture, gconstpointer contents)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KutipHouse) house = kutip_house_load (fixture->path, &error);
  g_autoptr (KutipHouse) folder = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (house);
  g_assert_cmpuint (kutip_house_get_warnings (house)->len, ==, 0);
  folder = kutip_house_load (fixture->folder, &error);
  g_assert_null (folder);
  g_assert_nonnull (error);
}

static void
assert_file (const Fixture *fixture, const char *expected)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, expected);
}

/* Says one thing of a name: what the list says of it then is what it said before. */
static gboolean
write_state (const Fixture *fixture, const char *name, int kind, const char *spelling, GError **error)
{
  g_autoptr (GPtrArray) states =
    g_ptr_array_new_with_free_func ((GDestroyNotify) kutip_house_state_free);
  g_autoptr (GPtrArray) before = NULL;
  KutipHouseEntry entry = { NULL, (char *) spelling, MAX (kind, 0) };

  g_ptr_array_add (states, kutip_house_state_new (name, kind < 0 ? NULL : &entry));
  before = kutip_house_write (fixture->path, states, error);
  return before != NULL;
}

static void
test_write (Fixture *fixture, gconstpointer contents)
{
  const char *path = fixture->path;

  g_assert_true (write_state (fixture, "Rina", -1, NULL, NULL));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (write_state (fixture, "Rina", KUTIP_HOUSE_PERSON, NULL, NULL));
  assert_file (fixture, "Rina\tperson\n");
  g_assert_true (g_file_set_contents (path, "# ours\nRina\tperson\n\nbroken\nTual\tplace", -1,
                                      NULL));
  g_assert_true (write_state (fixture, " Laut\tBiru ", KUTIP_HOUSE_ORGANIZATION, "PT Laut Biru",
                              NULL));
  g_assert_true (write_state (fixture, "RINA", KUTIP_HOUSE_NEVER, "", NULL));
  assert_file (fixture, "# ours\nRINA\tnever\n\nbroken\nTual\tplace\n"
                        "Laut Biru\torganization\tPT Laut Biru\n");
  g_assert_true (write_state (fixture, "tual", -1, NULL, NULL));
  assert_file (fixture, "# ours\nRINA\tnever\n\nbroken\nLaut Biru\torganization\tPT Laut Biru\n");
  /* A name that looks like a comment is none. */
  g_assert_true (write_state (fixture, "#Merdeka", KUTIP_HOUSE_NEVER, NULL, NULL));
  {
    g_autoptr (KutipHouse) house = kutip_house_load (path, NULL);

    g_assert_nonnull (kutip_house_get_entry (house, "#Merdeka"));
  }
}

/* Several changes are one, and what was said before takes it back. */
static void
test_write_back (Fixture *fixture, gconstpointer contents)
{
  g_autoptr (GPtrArray) states =
    g_ptr_array_new_with_free_func ((GDestroyNotify) kutip_house_state_free);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  KutipHouseEntry never = { .kind = KUTIP_HOUSE_NEVER };

  g_ptr_array_add (states, kutip_house_state_new ("Laut Biru", &never));
  g_ptr_array_add (states, kutip_house_state_new ("Tual", NULL));
  g_ptr_array_add (states, kutip_house_state_new ("Kei", &never));
  before = kutip_house_write (fixture->path, states, NULL);
  g_assert_cmpuint (before->len, ==, 3);
  assert_file (fixture, "# names\nRina\tperson\nRina Sitorus\tperson\nLaut Biru\tnever\n"
                        "Ma'ruf\tperson\nKei\tnever\n");
  after = kutip_house_write (fixture->path, before, NULL);
  g_assert_nonnull (after);
  assert_file (fixture, "# names\nRina\tperson\nRina Sitorus\tperson\n"
                        "Laut Biru\torganization\tPT Laut Biru\nMa'ruf\tperson\nTual\tplace\n");
}

/* What cannot be written is told, and the file stays. */
static void
test_write_fails (Fixture *fixture, gconstpointer contents)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *parent = g_path_get_dirname (fixture->path);
  Fixture inside = { .path = g_build_filename (fixture->path, "names.tsv", NULL) };

  g_assert_false (write_state (&inside, "Rina", KUTIP_HOUSE_NEVER, NULL, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOTDIR);
  g_free (inside.path);
  g_clear_error (&error);
  /* root may write anywhere */
  if (geteuid () != 0)
    {
      g_assert_cmpint (g_chmod (parent, 0500), ==, 0);
      g_assert_false (write_state (fixture, "Rina", KUTIP_HOUSE_NEVER, NULL, &error));
      g_assert_nonnull (error);
      g_assert_cmpint (g_chmod (parent, 0700), ==, 0);
    }
  assert_file (fixture, contents);
}

/* The list may be a link to one that many share. */
static void
test_write_link (Fixture *fixture, gconstpointer contents)
{
  g_autofree char *shared = g_build_filename (fixture->folder, "shared.tsv", NULL);
  g_autofree char *text = NULL;

  g_assert_cmpint (g_rename (fixture->path, shared), ==, 0);
  g_assert_cmpint (symlink (shared, fixture->path), ==, 0);
  g_assert_true (write_state (fixture, "Tual", -1, NULL, NULL));
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_get_contents (shared, &text, NULL, NULL));
  g_assert_null (strstr (text, "Tual"));
  g_assert_cmpint (g_unlink (shared), ==, 0);
}

static const char names[] =
  "# names\nRina\tperson\nRina Sitorus\tperson\nLaut Biru\torganization\tPT Laut Biru\n"
  "Tual\tplace\nMa'ruf\tperson\n";

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/house/find", Fixture, names, set_up, test_find, tear_down);
  g_test_add ("/house/entries", Fixture, names, set_up, test_entries, tear_down);
  g_test_add ("/house/put", Fixture, names, set_up, test_put, tear_down);
  g_test_add ("/house/never", Fixture, "Merdeka\tnever\nWali Kota Rina\tnever\nRina\tperson\n",
              set_up, test_never, tear_down);
  g_test_add ("/house/broken", Fixture,
              "Rina\tperson\nSari\n\tplace\n\nSari\tplanet\nSari\tperson\tx\ty\nSa\xff\tperson\n"
              "Doni\tplace\r\nRINA\tplace\n",
              set_up, test_broken, tear_down);
  g_test_add ("/house/missing", Fixture, NULL, set_up, test_missing, tear_down);
  g_test_add ("/house/write", Fixture, NULL, set_up, test_write, tear_down);
  g_test_add ("/house/write-back", Fixture, names, set_up, test_write_back, tear_down);
  g_test_add ("/house/write-fails", Fixture, names, set_up, test_write_fails, tear_down);
  g_test_add ("/house/write-link", Fixture, names, set_up, test_write_link, tear_down);
  return g_test_run ();
}
