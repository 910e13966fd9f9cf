/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the user chooses holds at once in every draft, and the page shows and takes back what was
   corrected. */
#include "fixture.h"

#include <glib/gstdio.h>

#include "kutip-corrector.h"
#include "kutip-names-page.h"
#include "kutip-preferences-page.h"

#define DRAFT \
  "“Stok masih cukup,” kata Budi Santoso di Jakarta, Selasa (9/3/2026).\n" \
  "Anita Wijaya menilai harga naik 12 persen.\n"

static void
test_style (void)
{
  const guint budi = 25;
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  g_assert_true (fixture_is_painted (&f, budi, KUTIP_MARK_PERSON));
  g_assert_false (fixture_is_underlined (&f, budi, KUTIP_MARK_PERSON));

  g_object_set (f.preferences, "mark-style", "underline", NULL);
  g_assert_false (fixture_is_painted (&f, budi, KUTIP_MARK_PERSON));
  g_assert_true (fixture_is_underlined (&f, budi, KUTIP_MARK_PERSON));
  g_assert_true (fixture_is_underlined (&f, 3, KUTIP_MARK_QUOTATION));
  fixture_assert_all_marked (&f);

  g_object_set (f.preferences, "mark-style", "none", NULL);
  fixture_wait (&f);
  for (guint kind = 0; kind < KUTIP_N_MARK_KINDS; kind++)
    fixture_assert_marked (&f, kind, "");
  fixture_place_cursor (&f, 0);
  fixture_type (&f, "Citra Lestari hadir. ");
  fixture_wait (&f);
  fixture_assert_marked (&f, KUTIP_MARK_PERSON, "");

  g_object_set (f.preferences, "mark-style", "tint", NULL);
  fixture_assert_all_marked (&f);
  fixture_assert_marked (&f, KUTIP_MARK_PERSON, "Citra Lestari|Budi Santoso|Anita Wijaya");
  g_assert_true (fixture_is_painted (&f, budi + 21, KUTIP_MARK_PERSON));
  g_assert_false (fixture_is_underlined (&f, budi + 21, KUTIP_MARK_PERSON));
  fixture_clear (&f);
}

static void
test_kinds (void)
{
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  kutip_preferences_set_listed (f.preferences, "hidden-kinds", "person", TRUE);
  fixture_wait (&f);
  fixture_assert_marked (&f, KUTIP_MARK_PERSON, "");
  fixture_assert_marked (&f, KUTIP_MARK_FIGURE, "12 persen");
  kutip_preferences_set_listed (f.preferences, "hidden-kinds", "figure", TRUE);
  kutip_preferences_set_listed (f.preferences, "hidden-kinds", "person", FALSE);
  fixture_wait (&f);
  fixture_assert_marked (&f, KUTIP_MARK_PERSON, "Budi Santoso|Anita Wijaya");
  fixture_assert_marked (&f, KUTIP_MARK_FIGURE, "");
  kutip_preferences_set_listed (f.preferences, "hidden-kinds", "figure", FALSE);
  fixture_assert_all_marked (&f);
  fixture_clear (&f);
}

static gboolean
has_check (Fixture *f, const char *code)
{
  KutipAnalysis *analysis = kutip_session_get_analysis (f->session);

  for (guint i = 0; i < kutip_analysis_get_n_checks (analysis); i++)
    if (g_str_equal (kutip_check_get_code (kutip_analysis_get_check (analysis, i)), code))
      return TRUE;
  return FALSE;
}

static void
test_checks (void)
{
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  g_assert_true (has_check (&f, "weekday"));
  kutip_preferences_set_listed (f.preferences, "disabled-checks", "weekday", TRUE);
  fixture_wait (&f);
  g_assert_false (has_check (&f, "weekday"));
  kutip_preferences_set_listed (f.preferences, "disabled-checks", "weekday", FALSE);
  fixture_wait (&f);
  g_assert_true (has_check (&f, "weekday"));
  fixture_clear (&f);
}

static void
test_folder (void)
{
  g_autoptr (KutipPreferences) preferences = kutip_preferences_get (NULL);
  g_autofree char *usual = kutip_preferences_dup_data_folder (preferences);
  g_autofree char *other = NULL;

  g_assert_true (g_str_has_prefix (usual, g_get_user_data_dir ()));
  g_object_set (preferences, "data-folder", "/srv/desk", NULL);
  other = kutip_preferences_dup_data_folder (preferences);
  g_assert_cmpstr (other, ==, "/srv/desk");
  g_object_set (preferences, "data-folder", "", NULL);
}

/* The widget of that label, however deep. */
static GtkWidget *
find_labelled (GtkWidget *root, const char *label)
{
  g_autoptr (GList) children = NULL;
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    return root;
  if (!GTK_IS_CONTAINER (root))
    return NULL;
  children = gtk_container_get_children (GTK_CONTAINER (root));
  for (GList *l = children; l && !found; l = l->next)
    found = find_labelled (l->data, label);
  return found;
}

static void
test_page (void)
{
  GtkWidget *page, *tint, *underline, *person, *weekday;
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  page = g_object_ref_sink (kutip_preferences_page_new (f.preferences, f.library));
  tint = find_labelled (page, "A _tint behind the words");
  underline = find_labelled (page, "A _line below the words");
  person = find_labelled (page, "Person");
  weekday = find_labelled (page, "Weekday that does not fit the date");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (tint)));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (underline), TRUE);
  g_assert_cmpuint (kutip_preferences_get_mark_style (f.preferences), ==, KUTIP_MARKS_UNDERLINE);
  g_object_set (f.preferences, "mark-style", "tint", NULL);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (tint)));

  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (person)));
  gtk_button_clicked (GTK_BUTTON (person));
  fixture_wait (&f);
  fixture_assert_marked (&f, KUTIP_MARK_PERSON, "");
  kutip_preferences_set_listed (f.preferences, "hidden-kinds", "person", FALSE);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (person)));

  gtk_button_clicked (GTK_BUTTON (weekday));
  fixture_wait (&f);
  g_assert_false (has_check (&f, "weekday"));
  gtk_button_clicked (GTK_BUTTON (weekday));
  gtk_widget_destroy (page);
  /* What is gone is told nothing. */
  g_object_set (f.preferences, "mark-style", "none", NULL);
  kutip_preferences_set_listed (f.preferences, "hidden-kinds", "person", TRUE);
  g_object_set (f.preferences, "mark-style", "tint", NULL);
  kutip_preferences_set_listed (f.preferences, "hidden-kinds", "person", FALSE);
  g_object_unref (page);
  fixture_clear (&f);
}

/* It fits a small screen, and nothing in it is without a name for a screen reader. */
static void
assert_named (GtkWidget *widget)
{
  AtkObject *accessible = gtk_widget_get_accessible (widget);
  g_autoptr (GList) children = NULL;

  if (gtk_widget_get_can_focus (widget) && (GTK_IS_BUTTON (widget) || GTK_IS_TREE_VIEW (widget)))
    {
      const char *name = atk_object_get_name (accessible);

      g_assert_true (name && *name);
    }
  if (!GTK_IS_CONTAINER (widget) || GTK_IS_COMBO_BOX (widget))
    return;
  children = gtk_container_get_children (GTK_CONTAINER (widget));
  for (GList *l = children; l; l = l->next)
    assert_named (l->data);
}

static void
test_page_fits (void)
{
  GtkRequisition least;
  GtkWidget *page;
  Fixture f;

  fixture_init (&f, DRAFT);
  page = g_object_ref_sink (kutip_preferences_page_new (f.preferences, f.library));
  gtk_widget_get_preferred_size (page, &least, NULL);
  g_assert_cmpint (least.width, <=, 720);
  g_assert_cmpint (least.height, <=, 500);
  assert_named (page);
  g_object_unref (page);
  fixture_wait (&f);
  fixture_clear (&f);
}

static void
settle (Fixture *f)
{
  do
    fixture_pump (10);
  while (!kutip_name_list_is_idle (kutip_library_get_names (f->library)));
  fixture_wait (f);
}

/* All rows of the @index-th list of the page, with "|" between. */
static char *
get_rows (GtkWidget *page, guint index)
{
  g_autoptr (GList) children = gtk_container_get_children (GTK_CONTAINER (page));
  GString *rows = g_string_new (NULL);

  for (GList *l = children; l; l = l->next)
    {
      GtkWidget *view = GTK_IS_STACK (l->data) ? fixture_find (l->data, GTK_TYPE_TREE_VIEW) : NULL;
      GtkTreeModel *model = view ? gtk_tree_view_get_model (GTK_TREE_VIEW (view)) : NULL;
      GtkTreeIter iter;

      if (!model || index-- > 0)
        continue;
      for (gboolean any = gtk_tree_model_get_iter_first (model, &iter); any;
           any = gtk_tree_model_iter_next (model, &iter))
        {
          g_autofree char *text = NULL;

          gtk_tree_model_get (model, &iter, 0, &text, -1);
          g_string_append_printf (rows, "%s%s", rows->len ? "|" : "", text);
        }
    }
  return g_string_free (rows, FALSE);
}

#define assert_rows(page, index, expected) \
  G_STMT_START { \
    g_autofree char *got = get_rows (page, index); \
    g_assert_cmpstr (got, ==, (expected)); \
  } G_STMT_END

static void
test_names (void)
{
  g_autoptr (KutipCorrector) corrector = kutip_corrector_get ();
  g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "kutip", NULL);
  g_autofree char *path = g_build_filename (folder, "names.tsv", NULL);
  g_autofree char *report = NULL;
  static const char *const no_forms[] = { NULL };
  GtkWidget *page;
  Fixture f;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "Budi Santoso\tperson\nlone\nAnita Wijaya\tperson\tAnita W.\n",
                                      -1, NULL));
  fixture_init (&f, DRAFT);
  page = g_object_ref_sink (kutip_names_page_new ());
  kutip_names_page_set_session (KUTIP_NAMES_PAGE (page), f.session);
  settle (&f);
  assert_rows (page, 0, "“Budi Santoso” is always a person|"
                        "“Anita Wijaya” is always a person, spelt “Anita W.”");
  assert_rows (page, 1, "");
  report = kutip_names_page_dup_report (kutip_library_get_names (f.library));
  g_assert_nonnull (strstr (report, "names.tsv:2: "));

  gtk_button_clicked (GTK_BUTTON (find_labelled (page, "_Remove from the List")));
  settle (&f);
  assert_rows (page, 0, "“Anita Wijaya” is always a person, spelt “Anita W.”");
  gtk_button_clicked (GTK_BUTTON (find_labelled (page, "_Undo")));
  settle (&f);
  assert_rows (page, 0, "“Anita Wijaya” is always a person, spelt “Anita W.”|"
                        "“Budi Santoso” is always a person");

  kutip_corrector_say_name (corrector, f.session, KUTIP_CORRECTION_NEVER, "Jakarta", no_forms, FALSE);
  kutip_corrector_say_same (corrector, f.session, "Anita Wijaya", "Budi Santoso");
  assert_rows (page, 1, "“Jakarta” is not marked in this draft|"
                        "“Anita Wijaya” is the same as “Budi Santoso”");
  gtk_button_clicked (GTK_BUTTON (find_labelled (page, "R_emove from the Draft")));
  settle (&f);
  assert_rows (page, 1, "“Anita Wijaya” is the same as “Budi Santoso”");
  gtk_button_clicked (GTK_BUTTON (find_labelled (page, "_Undo")));
  settle (&f);
  assert_rows (page, 1, "“Jakarta” is not marked in this draft|"
                        "“Anita Wijaya” is the same as “Budi Santoso”");
  gtk_widget_destroy (page);
  g_object_unref (page);
  fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/preferences/style", test_style);
  g_test_add_func ("/preferences/kinds", test_kinds);
  g_test_add_func ("/preferences/checks", test_checks);
  g_test_add_func ("/preferences/folder", test_folder);
  g_test_add_func ("/preferences/page", test_page);
  g_test_add_func ("/preferences/page-fits", test_page_fits);
  g_test_add_func ("/preferences/names", test_names);
  return g_test_run ();
}
