/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Damaged data, damaged settings, no settings at all: the view says so in a sentence and works on. */
#include <glib/gstdio.h>
#include <string.h>

#include "fixture.h"

#define DRAFT "Banjir di Bandung\n\n“Kami siap,” kata Bupati Ahmad Santoso di Bandung.\n"

static char *
make_data (const char *model, const char *cues)
{
  g_autofree char *root = g_dir_make_tmp ("kutip-data-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (root, "languages", "id", NULL);
  g_autofree char *source = g_build_filename (g_getenv ("KUTIP_DATADIR"), "languages", "id", NULL);
  g_autoptr (GDir) dir = g_dir_open (source, 0, NULL);
  const char *name;

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *from = g_build_filename (source, name, NULL);
      g_autofree char *to = g_build_filename (folder, name, NULL);
      g_autofree char *content = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (from, &content, &length, NULL));
      if (g_str_equal (name, "model.kutip") && model)
        g_assert_true (g_file_set_contents (to, model, -1, NULL));
      else if (g_str_equal (name, "cues.tsv") && cues)
        {
          g_autofree char *longer = g_strconcat (content, cues, NULL);

          g_assert_true (g_file_set_contents (to, longer, -1, NULL));
        }
      else
        g_assert_true (g_file_set_contents (to, content, length, NULL));
    }
  return g_steal_pointer (&root);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_assert_no_errno (g_remove (path));
}

static void
collect_labels (GtkWidget *widget, gpointer data)
{
  GString *words = data;

  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (words, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  else if (GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), collect_labels, words);
}

/* All that the sidebar tells in labels. */
static char *
read_sidebar (Fixture *f)
{
  GString *words = g_string_new (NULL);

  collect_labels (f->sidebar, words);
  return g_string_free (words, FALSE);
}

static void
open_with (Fixture *f, KutipLibrary *library)
{
  fixture_init (f, DRAFT);
  fixture_close_session (f);
  f->session = kutip_session_new (f->view, library, f->preferences);
  kutip_sidebar_set_session (KUTIP_SIDEBAR (f->sidebar), f->session);
}

static void
test_damaged_data (void)
{
  static const struct { const char *model, *cues; guint n; } cases[] = {
    { "KUTIPmod", NULL, 1 }, { "", NULL, 1 }, { NULL, "kata\tverb\n", 1 }, { "x", "\xff\n", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *root = make_data (cases[i].model, cases[i].cues);
      g_autoptr (KutipLibrary) library = kutip_library_get (root);
      g_autofree char *words = NULL;
      int natural;
      Fixture f;

      open_with (&f, library);
      fixture_wait (&f);
      words = read_sidebar (&f);
      g_assert_nonnull (strstr (words, "Part of the language data is damaged"));
      g_assert_nonnull (strstr (words, root));
      g_assert_true ((strstr (words, "and 1 more") != NULL) == (cases[i].n > 1));
      /* A long path makes the panel no wider. */
      gtk_widget_get_preferred_width (f.sidebar, NULL, &natural);
      g_assert_cmpint (natural, <, 600);
      /* What is whole goes on. */
      fixture_assert_marked (&f, KUTIP_MARK_QUOTATION, "“Kami siap,”");
      fixture_assert_marked (&f, KUTIP_MARK_PERSON, "Ahmad Santoso");
      fixture_clear (&f);
      g_clear_object (&library);
      remove_tree (root);
    }
}

static void
test_no_data (void)
{
  g_autoptr (KutipLibrary) library = kutip_library_get ("/nowhere");
  g_autofree char *words = NULL;
  Fixture f;

  open_with (&f, library);
  for (guint i = 0; i < 400 && !kutip_session_get_problem (f.session); i++)
    fixture_pump (5);
  fixture_pump (600);
  words = read_sidebar (&f);
  g_assert_nonnull (strstr (words, "Kutip cannot read drafts: /nowhere/languages: "));
  fixture_clear (&f);
}

static void
test_whole_data (void)
{
  g_autofree char *words = NULL;
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  words = read_sidebar (&f);
  g_assert_null (strstr (words, "damaged"));
  fixture_clear (&f);
}

static void
write_settings (const char *content)
{
  g_autofree char *path = g_build_filename (g_getenv ("XDG_CONFIG_HOME"),
                                            "glib-2.0/settings/keyfile", NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
}

/* A settings file that is none, which main() wrote before anything was read; then one with a value of
   another kind, and a language that there is none of. */
static void
test_nonsense_settings (void)
{
  g_autoptr (KutipPreferences) preferences = kutip_preferences_get (g_getenv ("KUTIP_SCHEMAS"));

  g_assert_true (kutip_preferences_get_show_marks (preferences));
  g_assert_cmpstr (kutip_preferences_get_language (preferences), ==, "");
  write_settings ("[org/kutip]\nshow-marks='blue'\nlanguage='xx; --'\nunknown=@@\n");
  for (guint i = 0; i < 1000 && !*kutip_preferences_get_language (preferences); i++)
    fixture_pump (5);
  g_assert_true (kutip_preferences_get_show_marks (preferences));
  g_assert_cmpstr (kutip_preferences_get_language (preferences), ==, "xx; --");
}

/* A language that there is none of is as good as none. */
static void
test_unknown_language (void)
{
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  g_object_set (f.preferences, "language", "xx; --", NULL);
  fixture_wait (&f);
  g_assert_cmpstr (kutip_analysis_get_language (kutip_session_get_analysis (f.session)), ==, "id");
  fixture_clear (&f);
}

static void
test_no_schema (void)
{
  const char *const folders[] = { NULL, "/nowhere", "/proc" };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autoptr (KutipPreferences) preferences = kutip_preferences_get (folders[i]);

      g_assert_true (kutip_preferences_get_show_marks (preferences));
      g_object_set (preferences, "show-marks", FALSE, NULL);
      g_assert_false (kutip_preferences_get_show_marks (preferences));
    }
}

int
main (int argc, char **argv)
{
  write_settings ("\x01\xff garbage\n[org/kutip\nlanguage='en'\n");
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bad-days/nonsense-settings", test_nonsense_settings);
  g_test_add_func ("/bad-days/unknown-language", test_unknown_language);
  g_test_add_func ("/bad-days/no-schema", test_no_schema);
  g_test_add_func ("/bad-days/damaged-data", test_damaged_data);
  g_test_add_func ("/bad-days/no-data", test_no_data);
  g_test_add_func ("/bad-days/whole-data", test_whole_data);
  return g_test_run ();
}
