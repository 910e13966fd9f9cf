/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "kutip-exporter.h"
#include "kutip-fact-list.h"
#include "kutip-row-model.h"
#include "kutip-view-bar.h"

/* The sidebar as a desk: its views, its menu and what leaves it. */

#define DRAFT \
  "“Stok masih cukup,” kata Budi Santoso di Jakarta, Senin (9/3/2026).\n" \
  "Anita Wijaya menilai harga naik 12 persen.\n" \
  "Anita Wijaya pulang pada 2 Januari 2026.\n"

static KutipViewBar *
get_bar (Fixture *f)
{
  return KUTIP_VIEW_BAR (fixture_find (f->sidebar, KUTIP_TYPE_VIEW_BAR));
}

static GtkTreeView *
get_list (Fixture *f)
{
  return GTK_TREE_VIEW (fixture_find (f->sidebar, KUTIP_TYPE_FACT_LIST));
}

/* What stands at the top of the list: headings, and the first row below each. */
static char *
get_heads (Fixture *f)
{
  GtkTreeModel *model = gtk_tree_view_get_model (get_list (f));
  GString *heads = g_string_new (NULL);
  GtkTreeIter iter, child;

  for (gboolean any = gtk_tree_model_get_iter_first (model, &iter); any;
       any = gtk_tree_model_iter_next (model, &iter))
    {
      g_autofree char *text = NULL, *first = NULL;

      gtk_tree_model_get (model, &iter, KUTIP_ROW_COLUMN_TEXT, &text, -1);
      g_assert_true (gtk_tree_model_iter_children (model, &child, &iter));
      gtk_tree_model_get (model, &child, KUTIP_ROW_COLUMN_TEXT, &first, -1);
      g_string_append_printf (heads, "%s: %s\n", text, first);
    }
  return g_string_free (heads, FALSE);
}

static void
assert_heads (Fixture *f, const char *expected)
{
  g_autofree char *heads = NULL;

  fixture_wait (f);
  heads = get_heads (f);
  g_assert_cmpstr (heads, ==, expected);
}

/* By the keys of a notebook, from the list and from the filter, round and round. */
static void
test_views (void)
{
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  gtk_widget_grab_focus (GTK_WIDGET (get_list (&f)));
  fixture_press (&f, GDK_KEY_Page_Down, GDK_CONTROL_MASK);
  assert_heads (&f, "Named speakers: Budi Santoso\n");
  fixture_press (&f, GDK_KEY_Page_Down, GDK_CONTROL_MASK);
  assert_heads (&f, "People: Budi Santoso\nPlaces: Jakarta\n");
  fixture_press (&f, GDK_KEY_Page_Down, GDK_CONTROL_MASK);
  assert_heads (&f, "Timeline: Fri, 2 Jan 2026\n");
  gtk_widget_grab_focus (fixture_find (f.sidebar, GTK_TYPE_SEARCH_ENTRY));
  fixture_press (&f, GDK_KEY_Page_Down, GDK_CONTROL_MASK);
  assert_heads (&f, "Percentages: 12 persen\n");
  fixture_press (&f, GDK_KEY_Page_Down, GDK_CONTROL_MASK);
  fixture_press (&f, GDK_KEY_Page_Down, GDK_CONTROL_MASK);
  fixture_wait (&f);
  g_assert_cmpint (kutip_view_bar_get_view (get_bar (&f)), ==, KUTIP_VIEW_ALL);
  fixture_press (&f, GDK_KEY_Page_Up, GDK_CONTROL_MASK);
  fixture_wait (&f);
  g_assert_cmpint (kutip_view_bar_get_view (get_bar (&f)), ==, KUTIP_VIEW_CHECKS);
  fixture_clear (&f);
}

/* The selected fact stays selected where the other view has it; each view keeps its order. */
static void
test_order (void)
{
  GActionGroup *actions;
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  actions = G_ACTION_GROUP (kutip_view_bar_get_actions (get_bar (&f)));
  kutip_view_bar_set_view (get_bar (&f), KUTIP_VIEW_NAMES);
  fixture_wait (&f);
  g_action_group_change_action_state (actions, "sort", g_variant_new_string ("count"));
  assert_heads (&f, "People: Anita Wijaya\nPlaces: Jakarta\n");
  {
    g_autoptr (GtkTreePath) path = gtk_tree_path_new_from_string ("0:1");
    g_autoptr (GtkTreePath) cursor = NULL;

    gtk_tree_view_set_cursor (get_list (&f), path, NULL, FALSE);
    g_action_group_change_action_state (actions, "sort", g_variant_new_string ("position"));
    assert_heads (&f, "People: Budi Santoso\nPlaces: Jakarta\n");
    gtk_tree_view_get_cursor (get_list (&f), &cursor, NULL);
    g_assert_nonnull (cursor);
    g_assert_cmpint (gtk_tree_path_get_indices (cursor)[1], ==, 0);
  }
  g_action_group_change_action_state (actions, "sort", g_variant_new_string ("count"));
  kutip_view_bar_set_view (get_bar (&f), KUTIP_VIEW_DATES);
  assert_heads (&f, "Timeline: Fri, 2 Jan 2026\n");
  g_action_group_change_action_state (actions, "sort", g_variant_new_string ("position"));
  assert_heads (&f, "Dates: Senin (9/3/2026)\n");
  kutip_view_bar_set_view (get_bar (&f), KUTIP_VIEW_NAMES);
  assert_heads (&f, "People: Anita Wijaya\nPlaces: Jakarta\n");
  fixture_clear (&f);
}

static void
test_copy_all (void)
{
  GtkClipboard *clipboard = gtk_clipboard_get (GDK_SELECTION_CLIPBOARD);
  g_autofree char *text = NULL;
  Fixture f;

  fixture_init (&f, DRAFT);
  kutip_view_bar_set_view (get_bar (&f), KUTIP_VIEW_STATEMENTS);
  fixture_wait (&f);
  gtk_clipboard_set_text (clipboard, "", 0);
  g_action_group_activate_action (G_ACTION_GROUP (kutip_view_bar_get_actions (get_bar (&f))),
                                  "copy-all", NULL);
  for (guint i = 0; i < 1000 && (!text || !*text); i++)
    {
      g_free (text);
      fixture_pump (5);
      text = gtk_clipboard_wait_for_text (clipboard);
    }
  g_assert_cmpstr (text, ==,
                   "Named speakers\n"
                   "  Budi Santoso – 43% of the words · 1 quotation\n    “Stok masih cukup,”\n"
                   "  Anita Wijaya – 57% of the words · 1 reported\n    harga naik 12 persen\n");
  fixture_clear (&f);
}

static void
assert_name (const char *uri, guint format, const char *expected)
{
  g_autofree char *name = kutip_exporter_propose_name (uri, format);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_names (void)
{
  assert_name ("file:///tmp/waduk%20retak.txt", 0, "waduk retak-facts.txt");
  assert_name ("file:///tmp/waduk.txt", 1, "waduk-facts.md");
  assert_name ("file:///tmp/.waduk", 2, ".waduk-facts.html");
  assert_name ("file:///tmp/waduk.txt", 5, "waduk.ann");
  assert_name (NULL, 3, "draft-facts.csv");
}

static GtkWidget *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l; l = l->next)
    if (GTK_IS_FILE_CHOOSER_DIALOG (l->data))
      return l->data;
  return NULL;
}

/* The folder of the test is the one that is offered; waits for the dialog to have read it. */
static GtkWidget *
ask (Fixture *f)
{
  GtkWidget *dialog;

  g_action_group_activate_action (G_ACTION_GROUP (kutip_view_bar_get_actions (get_bar (f))),
                                  "export", NULL);
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  fixture_pump (300);
  return dialog;
}

static const char *
get_notice (Fixture *f)
{
  GtkWidget *notice = fixture_find (f->sidebar, GTK_TYPE_INFO_BAR);
  GtkWidget *area = gtk_info_bar_get_content_area (GTK_INFO_BAR (notice));

  if (!gtk_widget_get_visible (notice))
    return NULL;
  return gtk_label_get_text (GTK_LABEL (fixture_find (area, GTK_TYPE_LABEL)));
}

static void
wait_for_notice (Fixture *f)
{
  for (guint i = 0; i < 2000 && !get_notice (f); i++)
    fixture_pump (5);
  g_assert_nonnull (get_notice (f));
}

static void
test_export (void)
{
  g_autofree char *folder = g_dir_make_tmp ("kutip-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "draft-facts.csv", NULL);
  g_autofree char *text = NULL;
  GtkWidget *dialog, *formats;
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  dialog = ask (&f);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), folder);
  fixture_pump (300);
  formats = fixture_find (gtk_file_chooser_get_extra_widget (GTK_FILE_CHOOSER (dialog)),
                          GTK_TYPE_COMBO_BOX_TEXT);
  gtk_combo_box_set_active (GTK_COMBO_BOX (formats), 3);
  fixture_pump (100);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  wait_for_notice (&f);
  g_assert_null (find_dialog ());
  g_assert_nonnull (strstr (get_notice (&f), "draft-facts.csv"));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "Budi Santoso"));
  g_remove (path);
  g_rmdir (folder);
  fixture_clear (&f);
}

/* What cannot be written is said, until it is closed. Nobody, root neither, makes a file in this
   folder. */
static void
test_export_fails (void)
{
  GtkWidget *dialog, *close;
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  dialog = ask (&f);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), "/proc/self/task");
  fixture_pump (300);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  wait_for_notice (&f);
  g_assert_true (g_str_has_prefix (get_notice (&f), "The facts could not be exported. "));
  fixture_pump (300);
  close = fixture_find (fixture_find (f.sidebar, GTK_TYPE_INFO_BAR), GTK_TYPE_BUTTON);
  g_assert_true (gtk_widget_is_drawable (close));
  gtk_button_clicked (GTK_BUTTON (close));
  fixture_pump (300);
  g_assert_null (get_notice (&f));
  fixture_clear (&f);
}

/* The plugin is switched off while the dialog is open. */
static void
test_export_closed (void)
{
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  ask (&f);
  fixture_clear (&f);
  fixture_pump (50);
  g_assert_null (find_dialog ());
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desk/views", test_views);
  g_test_add_func ("/desk/order", test_order);
  g_test_add_func ("/desk/copy-all", test_copy_all);
  g_test_add_func ("/desk/names", test_names);
  g_test_add_func ("/desk/export", test_export);
  g_test_add_func ("/desk/export-fails", test_export_fails);
  g_test_add_func ("/desk/export-closed", test_export_closed);
  return g_test_run ();
}
