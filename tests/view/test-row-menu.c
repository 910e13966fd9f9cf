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

/* The first row of that text below @parent, in the order of the list. */
static gboolean
find_row (GtkTreeModel *model, GtkTreeIter *parent, const char *wanted, GtkTreeIter *found)
{
  GtkTreeIter iter;

  for (gboolean any = gtk_tree_model_iter_children (model, &iter, parent); any;
       any = gtk_tree_model_iter_next (model, &iter))
    {
      g_autofree char *text = NULL;

      gtk_tree_model_get (model, &iter, KUTIP_ROW_COLUMN_TEXT, &text, -1);
      if (g_str_equal (text, wanted))
        {
          *found = iter;
          return TRUE;
        }
      if (find_row (model, &iter, wanted, found))
        return TRUE;
    }
  return FALSE;
}

static void
put_cursor (Fixture *f, const char *row)
{
  GtkTreeModel *model = gtk_tree_view_get_model (get_list (f));
  g_autoptr (GtkTreePath) path = NULL;
  GtkTreeIter iter;

  g_assert_true (find_row (model, NULL, row, &iter));
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

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row-menu/items", test_items);
  g_test_add_func ("/row-menu/copy", test_copy);
  g_test_add_func ("/row-menu/row-moves", test_row_moves);
  return g_test_run ();
}
