/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "kutip-fact-list.h"
#include "kutip-row-model.h"

#define DRAFT \
  "“Stok masih cukup,” kata Budi Santoso di Jakarta, Senin (9/3/2026).\n" \
  "Anita Wijaya menilai harga naik 12 persen.\n"

static GtkTreeView *
get_list (Fixture *f)
{
  return GTK_TREE_VIEW (fixture_find (f->sidebar, KUTIP_TYPE_FACT_LIST));
}

static void
put_cursor (Fixture *f, const char *row)
{
  GtkTreeModel *model = gtk_tree_view_get_model (get_list (f));
  g_autoptr (GtkTreePath) path = NULL;
  GtkTreeIter iter;

  g_assert_true (fixture_find_row (model, NULL, row, &iter));
  path = gtk_tree_model_get_path (model, &iter);
  gtk_tree_view_expand_to_path (get_list (f), path);
  gtk_tree_view_set_cursor (get_list (f), path, NULL, FALSE);
}

/* The menu that the Menu key opens on @row; NULL where there is none. */
static GtkWidget *
open_menu (Fixture *f, const char *row)
{
  GList *menus;

  put_cursor (f, row);
  gtk_widget_grab_focus (GTK_WIDGET (get_list (f)));
  fixture_press (f, GDK_KEY_F10, GDK_SHIFT_MASK);
  menus = gtk_menu_get_for_attach_widget (GTK_WIDGET (get_list (f)));
  return menus ? menus->data : NULL;
}

static GtkWidget *
find_item (GtkWidget *menu, const char *label)
{
  g_autoptr (GList) items = gtk_container_get_children (GTK_CONTAINER (menu));

  for (GList *l = items; l; l = l->next)
    if (g_strcmp0 (gtk_menu_item_get_label (l->data), label) == 0)
      return l->data;
  return NULL;
}

static void
choose (Fixture *f, const char *row, const char *label)
{
  GtkWidget *menu = open_menu (f, row);
  GtkWidget *item;

  g_assert_nonnull (menu);
  item = find_item (menu, label);
  g_assert_nonnull (item);
  gtk_menu_shell_activate_item (GTK_MENU_SHELL (menu), item, TRUE);
}

static void
assert_clipboard (const char *expected)
{
  g_autofree char *text =
    gtk_clipboard_wait_for_text (gtk_clipboard_get (GDK_SELECTION_CLIPBOARD));

  g_assert_cmpstr (text, ==, expected);
}

static void
test_items (void)
{
  GtkWidget *menu;
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  menu = open_menu (&f, "Budi Santoso");
  g_assert_nonnull (menu);
  g_assert_nonnull (find_item (menu, "_Go to the Text"));
  g_assert_nonnull (find_item (menu, "_Copy"));
  fixture_clear (&f);
}

static void
test_copy (void)
{
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  choose (&f, "Jakarta", "_Copy");
  assert_clipboard ("Jakarta");

  /* The key of the menu does it without the menu. */
  put_cursor (&f, "Anita Wijaya");
  gtk_widget_grab_focus (GTK_WIDGET (get_list (&f)));
  fixture_press (&f, GDK_KEY_c, GDK_CONTROL_MASK);
  assert_clipboard ("Anita Wijaya");
  fixture_clear (&f);
}

/* The menu is about the row that it was opened on, wherever edits meanwhile put it. */
static void
test_row_moves (void)
{
  GtkTextIter start;
  GtkWidget *menu;
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  menu = open_menu (&f, "Anita Wijaya");
  gtk_text_buffer_get_start_iter (f.buffer, &start);
  gtk_text_buffer_insert (f.buffer, &start, "Dewi Anggraini pergi. ", -1);
  fixture_wait (&f);
  gtk_menu_shell_activate_item (GTK_MENU_SHELL (menu), find_item (menu, "_Go to the Text"), TRUE);
  {
    g_autofree char *selection = fixture_selection (&f);

    g_assert_cmpstr (selection, ==, "Anita Wijaya");
  }

  /* And where it has gone nothing else takes its place. */
  menu = open_menu (&f, "Anita Wijaya");
  gtk_text_buffer_set_text (f.buffer, "Dewi Anggraini pergi.", -1);
  fixture_wait (&f);
  gtk_menu_shell_activate_item (GTK_MENU_SHELL (menu), find_item (menu, "_Go to the Text"), TRUE);
  g_assert_null (fixture_selection (&f));
  fixture_clear (&f);
}

#define WRONG_DAY "Rapat digelar pada Senin (22/9/2019) di Malang.\n"

static void
assert_text (Fixture *f, const char *expected)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (f->buffer, &start, &end);
  text = gtk_text_buffer_get_text (f->buffer, &start, &end, TRUE);
  g_assert_cmpstr (text, ==, expected);
}

static void
put_cursor_on_check (Fixture *f)
{
  GtkTreeModel *model = gtk_tree_view_get_model (get_list (f));
  g_autoptr (GtkTreePath) path = NULL;
  GtkTreeIter section, iter;

  g_assert_true (fixture_find_row (model, NULL, "Checks", &section));
  g_assert_true (gtk_tree_model_iter_children (model, &iter, &section));
  path = gtk_tree_model_get_path (model, &iter);
  gtk_tree_view_expand_to_path (get_list (f), path);
  gtk_tree_view_set_cursor (get_list (f), path, NULL, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (get_list (f)));
}

/* What a check would write stands in the draft, and one undo takes it back. */
static void
test_fix (void)
{
  Fixture f;

  fixture_init (&f, "Waduk. " WRONG_DAY);
  fixture_wait (&f);
  put_cursor_on_check (&f);
  fixture_press (&f, GDK_KEY_Menu, 0);
  {
    GList *menus = gtk_menu_get_for_attach_widget (GTK_WIDGET (get_list (&f)));
    GtkWidget *item = find_item (menus->data, "Apply _Fix: “Minggu (22/9/2019)”");

    g_assert_nonnull (item);
    gtk_menu_shell_activate_item (menus->data, item, TRUE);
  }
  assert_text (&f, "Waduk. Rapat digelar pada Minggu (22/9/2019) di Malang.\n");
  {
    g_autofree char *selection = fixture_selection (&f);

    g_assert_cmpstr (selection, ==, "Minggu (22/9/2019)");
  }
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f.window)) == GTK_WIDGET (f.view));
  gtk_source_buffer_undo (GTK_SOURCE_BUFFER (f.buffer));
  assert_text (&f, "Waduk. " WRONG_DAY);
  g_assert_false (gtk_source_buffer_can_undo (GTK_SOURCE_BUFFER (f.buffer)));
  fixture_clear (&f);
}

/* The key does it too; what the check did not see is left alone, and that is said. */
static void
test_fix_key (void)
{
  GtkWidget *notice;
  GtkTextIter start, end;
  Fixture f;

  fixture_init (&f, WRONG_DAY);
  fixture_wait (&f);
  notice = fixture_find (f.sidebar, GTK_TYPE_INFO_BAR);
  put_cursor_on_check (&f);
  gtk_text_buffer_get_iter_at_offset (f.buffer, &start, 26);
  end = start;
  gtk_text_iter_forward_char (&end);
  gtk_text_buffer_delete (f.buffer, &start, &end);
  gtk_text_buffer_insert (f.buffer, &start, "3", 1);
  fixture_press (&f, GDK_KEY_Return, GDK_CONTROL_MASK);
  assert_text (&f, "Rapat digelar pada Senin (32/9/2019) di Malang.\n");
  g_assert_true (gtk_widget_get_visible (notice));

  gtk_text_buffer_set_text (f.buffer, WRONG_DAY, -1);
  fixture_wait (&f);
  put_cursor_on_check (&f);
  gtk_text_view_set_editable (f.view, FALSE);
  fixture_press (&f, GDK_KEY_Return, GDK_CONTROL_MASK);
  assert_text (&f, WRONG_DAY);
  gtk_text_view_set_editable (f.view, TRUE);
  put_cursor_on_check (&f);
  fixture_press (&f, GDK_KEY_Return, GDK_CONTROL_MASK);
  assert_text (&f, "Rapat digelar pada Minggu (22/9/2019) di Malang.\n");
  g_assert_false (gtk_widget_get_visible (notice));
  fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row-menu/items", test_items);
  g_test_add_func ("/row-menu/copy", test_copy);
  g_test_add_func ("/row-menu/row-moves", test_row_moves);
  g_test_add_func ("/row-menu/fix", test_fix);
  g_test_add_func ("/row-menu/fix-key", test_fix_key);
  return g_test_run ();
}
