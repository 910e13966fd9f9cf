/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Correcting Kutip: from the menu of a row and of the text, in a draft and for good, and back. */
#include "fixture.h"

#include <glib/gstdio.h>

#include "kutip-corrector.h"
#include "kutip-fact-list.h"
#include "kutip-row-model.h"
#include "kutip-text-menu.h"

#define DRAFT \
  "“Stok masih cukup di gudang kota,” kata Budi Santoso di Jakarta, Senin (9/3/2026).\n" \
  "Anita Wijaya menilai harga naik 12 persen.\n" \
  "Warga menyambut Budi kemarin.\n"

static char *
list_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "kutip", "names.tsv", NULL);
}

/* The list of names of a newsroom that has said who is who: no model decides about the view. */
static void
open_draft (Fixture *f)
{
  g_autofree char *path = list_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "Budi Santoso\tperson\nAnita Wijaya\tperson\n"
                                      "Jakarta\tplace\n", -1, NULL));
  fixture_init (f, DRAFT);
  fixture_wait (f);
}

static KutipNameList *
get_names (Fixture *f)
{
  return kutip_library_get_names (f->library);
}

/* Until all is written and read. */
static void
settle (Fixture *f)
{
  do
    fixture_pump (10);
  while (!kutip_name_list_is_idle (get_names (f)));
  fixture_wait (f);
}

static gboolean
find_row (GtkTreeModel *model, GtkTreeIter *parent, const char *wanted, GtkTreeIter *found)
{
  GtkTreeIter iter;

  for (gboolean any = gtk_tree_model_iter_children (model, &iter, parent); any;
       any = gtk_tree_model_iter_next (model, &iter))
    {
      g_autofree char *text = NULL;

      gtk_tree_model_get (model, &iter, KUTIP_ROW_COLUMN_TEXT, &text, -1);
      *found = iter;
      if (g_str_has_prefix (text, wanted) || find_row (model, &iter, wanted, found))
        return TRUE;
    }
  return FALSE;
}

static GtkWidget *
find_item (GtkWidget *menu, const char *label)
{
  g_autoptr (GList) items = gtk_container_get_children (GTK_CONTAINER (menu));

  for (GList *l = items; l; l = l->next)
    {
      GtkWidget *sub = gtk_menu_item_get_submenu (l->data), *found;

      if (g_strcmp0 (gtk_menu_item_get_label (l->data), label) == 0)
        return l->data;
      found = sub ? find_item (sub, label) : NULL;
      if (found)
        return found;
    }
  return NULL;
}

/* The menu that the Menu key opens on a row of the list. */
static GtkWidget *
open_row_menu (Fixture *f, const char *row)
{
  GtkTreeView *list = GTK_TREE_VIEW (fixture_find (f->sidebar, KUTIP_TYPE_FACT_LIST));
  GtkTreeModel *model = gtk_tree_view_get_model (list);
  g_autoptr (GtkTreePath) path = NULL;
  GtkTreeIter iter;
  GList *menus;

  g_assert_true (find_row (model, NULL, row, &iter));
  path = gtk_tree_model_get_path (model, &iter);
  gtk_tree_view_expand_to_path (list, path);
  gtk_tree_view_set_cursor (list, path, NULL, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (list));
  fixture_press (f, GDK_KEY_F10, GDK_SHIFT_MASK);
  menus = gtk_menu_get_for_attach_widget (GTK_WIDGET (list));
  g_assert_nonnull (menus);
  return menus->data;
}

static void
activate (GtkWidget *item)
{
  g_assert_nonnull (item);
  gtk_menu_shell_activate_item (GTK_MENU_SHELL (gtk_widget_get_parent (item)), item, TRUE);
}

static void
choose (Fixture *f, const char *row, const char *label)
{
  GtkWidget *menu = open_row_menu (f, row);

  activate (find_item (menu, label));
  gtk_menu_popdown (GTK_MENU (menu));
  settle (f);
}

static void
assert_list (const char *expected)
{
  g_autofree char *path = list_path ();
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static void
test_for_good (void)
{
  Fixture f;

  open_draft (&f);
  fixture_assert_marked (&f, KUTIP_MARK_PERSON, "Budi Santoso|Anita Wijaya|Budi");
  choose (&f, "Anita Wijaya", "Always Treat as an Organi_zation");
  fixture_assert_marked (&f, KUTIP_MARK_ORGANIZATION, "Anita Wijaya");
  assert_list ("Budi Santoso\tperson\nAnita Wijaya\torganization\nJakarta\tplace\n");
  choose (&f, "Jakarta", "Ne_ver Mark This");
  fixture_assert_marked (&f, KUTIP_MARK_PLACE, "");
  assert_list ("Budi Santoso\tperson\nAnita Wijaya\torganization\nJakarta\tnever\n");

  /* Back, the last first. */
  choose (&f, "Anita Wijaya", "_Undo: “Jakarta” is never marked");
  fixture_assert_marked (&f, KUTIP_MARK_PLACE, "Jakarta");
  choose (&f, "Anita Wijaya", "_Undo: “Anita Wijaya” is always an organization");
  assert_list ("Budi Santoso\tperson\nAnita Wijaya\tperson\nJakarta\tplace\n");
  fixture_assert_all_marked (&f);
  fixture_clear (&f);
}

static void
test_this_draft (void)
{
  Fixture f;

  open_draft (&f);
  /* With the short form that second references use. */
  choose (&f, "Budi Santoso", "Do Not _Mark This");
  fixture_assert_marked (&f, KUTIP_MARK_PERSON, "Anita Wijaya");
  assert_list ("Budi Santoso\tperson\nAnita Wijaya\tperson\nJakarta\tplace\n");
  g_assert_false (gtk_text_buffer_get_modified (f.buffer));
  g_assert_false (gtk_source_buffer_can_undo (GTK_SOURCE_BUFFER (f.buffer)));
  choose (&f, "Anita Wijaya", "Treat as a P_lace");
  fixture_assert_marked (&f, KUTIP_MARK_PLACE, "Jakarta|Anita Wijaya");
  g_assert_cmpuint (kutip_corrections_get_n (kutip_session_get_corrections (f.session)), ==, 3);

  /* The key of the list. */
  fixture_press (&f, GDK_KEY_z, GDK_CONTROL_MASK);
  settle (&f);
  fixture_assert_marked (&f, KUTIP_MARK_PERSON, "Anita Wijaya");
  fixture_press (&f, GDK_KEY_z, GDK_CONTROL_MASK);
  settle (&f);
  fixture_assert_marked (&f, KUTIP_MARK_PERSON, "Budi Santoso|Anita Wijaya|Budi");
  fixture_press (&f, GDK_KEY_z, GDK_CONTROL_MASK);
  settle (&f);
  fixture_assert_all_marked (&f);
  fixture_clear (&f);
}

/* The dialog that is open: of a toolkit's own windows none is another. */
static GtkWidget *
find_dialog (void)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();

  for (GList *l = all; l; l = l->next)
    if (GTK_IS_DIALOG (l->data) && gtk_widget_get_visible (l->data))
      return l->data;
  return NULL;
}

static void
answer (Fixture *f, const char *typed, guint key)
{
  GtkWidget *dialog = find_dialog (), *entry;

  g_assert_nonnull (dialog);
  entry = fixture_find (dialog, GTK_TYPE_SEARCH_ENTRY);
  g_assert_nonnull (entry);
  if (typed)
    gtk_entry_set_text (GTK_ENTRY (entry), typed);
  if (key == GDK_KEY_Return)
    g_signal_emit_by_name (entry, "activate");
  else
    g_signal_emit_by_name (entry, "stop-search");
  g_assert_null (find_dialog ());
  settle (f);
}

static void
test_same (void)
{
  KutipEntity *entity;
  Fixture f;

  open_draft (&f);
  choose (&f, "Anita Wijaya", "Same Person _as …");
  answer (&f, "budi", GDK_KEY_Return);
  entity = kutip_analysis_find_entity (kutip_session_get_analysis (f.session),
                                       g_utf8_strlen (DRAFT, strstr (DRAFT, "Anita") - DRAFT));
  g_assert_cmpstr (kutip_entity_get_name (entity), ==, "Budi Santoso");
  choose (&f, "Budi Santoso", "_Undo: “Anita Wijaya” is the same as “Budi Santoso”");
  /* Nobody is chosen. */
  choose (&f, "Anita Wijaya", "Same Person _as …");
  answer (&f, "budi", GDK_KEY_Escape);
  g_assert_cmpuint (kutip_corrections_get_n (kutip_session_get_corrections (f.session)), ==, 0);
  fixture_clear (&f);
}

static const char *
first_speaker (Fixture *f)
{
  return kutip_attribution_get_speaker_name (
    kutip_analysis_get_attribution (kutip_session_get_analysis (f->session), 0));
}

static void
test_speaker (void)
{
  Fixture f;

  open_draft (&f);
  g_assert_cmpstr (first_speaker (&f), ==, "Budi Santoso");
  choose (&f, "“Stok", "Set the Sp_eaker …");
  answer (&f, "Anita", GDK_KEY_Return);
  g_assert_cmpstr (first_speaker (&f), ==, "Anita Wijaya");
  choose (&f, "“Stok", "Set the Sp_eaker …");
  /* Who speaks already stands at the cursor. */
  answer (&f, NULL, GDK_KEY_Return);
  g_assert_cmpstr (first_speaker (&f), ==, "Anita Wijaya");
  choose (&f, "“Stok", "Set the Sp_eaker …");
  answer (&f, "nobody", GDK_KEY_Return);
  g_assert_cmpstr (first_speaker (&f), ==, NULL);
  choose (&f, "Anita Wijaya", "_Undo: “Stok masih cukup di gudang kota,”: no speaker given");
  choose (&f, "Anita Wijaya", "_Undo: “Stok masih cukup di gudang kota,”: said by Anita Wijaya");
  g_assert_cmpstr (first_speaker (&f), ==, "Budi Santoso");
  fixture_clear (&f);
}

/* What the host's context menu is given. */
static GtkWidget *
open_text_menu (Fixture *f)
{
  GtkWidget *popup = gtk_menu_new ();

  gtk_menu_attach_to_widget (GTK_MENU (popup), GTK_WIDGET (f->view), NULL);
  g_signal_emit_by_name (f->view, "populate-popup", popup);
  return popup;
}

static void
select_words (Fixture *f, const char *words)
{
  GtkTextIter start, end;
  guint at = g_utf8_strlen (DRAFT, strstr (DRAFT, words) - DRAFT);

  gtk_text_buffer_get_iter_at_offset (f->buffer, &start, at);
  gtk_text_buffer_get_iter_at_offset (f->buffer, &end, at + g_utf8_strlen (words, -1));
  gtk_text_buffer_select_range (f->buffer, &start, &end);
}

static void
test_text (void)
{
  KutipTextMenu *text_menu;
  GtkWidget *popup;
  Fixture f;

  open_draft (&f);
  text_menu = kutip_text_menu_new (f.session);

  /* A name at the cursor. */
  fixture_place_cursor (&f, g_utf8_strlen (DRAFT, strstr (DRAFT, "Wijaya") - DRAFT));
  popup = open_text_menu (&f);
  activate (find_item (popup, "Treat as an Organi_zation"));
  settle (&f);
  fixture_assert_marked (&f, KUTIP_MARK_ORGANIZATION, "Anita Wijaya");
  gtk_widget_destroy (popup);

  /* Words that nobody took for a name. */
  select_words (&f, "gudang kota");
  popup = open_text_menu (&f);
  activate (find_item (popup, "Always Treat as a P_lace"));
  settle (&f);
  fixture_assert_marked (&f, KUTIP_MARK_PLACE, "gudang kota|Jakarta");
  gtk_widget_destroy (popup);

  /* Nothing to correct, nothing in the menu. */
  fixture_place_cursor (&f, g_utf8_strlen (DRAFT, strstr (DRAFT, "menyambut") - DRAFT + 2));
  popup = open_text_menu (&f);
  g_assert_null (find_item (popup, "Correct _Kutip"));
  gtk_widget_destroy (popup);

  /* A menu that is open when the plugin is switched off. */
  select_words (&f, "gudang kota");
  popup = open_text_menu (&f);
  g_assert_nonnull (find_item (popup, "Correct _Kutip"));
  g_object_unref (text_menu);
  g_assert_null (find_item (popup, "Correct _Kutip"));
  gtk_widget_destroy (popup);
  fixture_clear (&f);
}

static void
on_failed (KutipCorrector *corrector, const char *message, char **failure)
{
  g_free (*failure);
  *failure = g_strdup (message);
}

/* The list cannot be written: that is said, and nothing is other than before. */
static void
test_failure (void)
{
  g_autoptr (KutipCorrector) corrector = kutip_corrector_get ();
  g_autofree char *path = list_path ();
  g_autofree char *failure = NULL;
  Fixture f;

  open_draft (&f);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  g_signal_connect (corrector, "failed", G_CALLBACK (on_failed), &failure);
  choose (&f, "Anita Wijaya", "Ne_ver Mark This");
  g_assert_nonnull (failure);
  g_assert_cmpuint (kutip_corrections_get_n (kutip_session_get_corrections (f.session)), ==, 0);
  g_assert_null (kutip_corrector_dup_undo (corrector, f.session));
  g_assert_cmpint (g_rmdir (path), ==, 0);
  g_signal_handlers_disconnect_by_data (corrector, &failure);
  fixture_clear (&f);
}

/* Two drafts: each undoes its own steps and those of the list. */
static void
test_two_drafts (void)
{
  g_autoptr (KutipCorrector) corrector = kutip_corrector_get ();
  static const char *const no_forms[] = { NULL };
  KutipSession *other;
  g_autofree char *mine = NULL;
  g_autofree char *left = NULL;
  GtkWidget *view = g_object_ref_sink (gtk_text_view_new ());
  Fixture f;

  open_draft (&f);
  other = kutip_session_new (GTK_TEXT_VIEW (view), f.library, f.preferences);
  kutip_corrector_say_name (corrector, f.session, KUTIP_CORRECTION_PLACE, "Budi", no_forms, FALSE);
  kutip_corrector_say_name (corrector, other, KUTIP_CORRECTION_NEVER, "Kota", no_forms, FALSE);
  mine = kutip_corrector_dup_undo (corrector, f.session);
  g_assert_cmpstr (mine, ==, "“Budi” is a place in this draft");
  kutip_session_close (other);
  g_object_unref (other);
  /* What somebody else says of the draft meanwhile stays. */
  {
    g_autoptr (KutipCorrections) more =
      kutip_corrections_add (kutip_session_get_corrections (f.session), KUTIP_CORRECTION_NEVER,
                             "Jakarta", NULL, NULL);

    kutip_session_set_corrections (f.session, more);
  }
  kutip_corrector_undo (corrector, f.session);
  g_assert_cmpuint (kutip_corrections_get_n (kutip_session_get_corrections (f.session)), ==, 1);
  g_assert_cmpstr (kutip_corrections_get_words (kutip_session_get_corrections (f.session), 0), ==,
                   "Jakarta");
  left = kutip_corrector_dup_undo (corrector, f.session);
  g_assert_cmpstr (left, ==, NULL);
  g_object_unref (view);
  fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/correcting/for-good", test_for_good);
  g_test_add_func ("/correcting/this-draft", test_this_draft);
  g_test_add_func ("/correcting/same", test_same);
  g_test_add_func ("/correcting/speaker", test_speaker);
  g_test_add_func ("/correcting/text", test_text);
  g_test_add_func ("/correcting/failure", test_failure);
  g_test_add_func ("/correcting/two-drafts", test_two_drafts);
  return g_test_run ();
}
