/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fact-checking in the sidebar: states, notes, what changes and what is lost, and that it is kept. */
#include "fixture.h"

#include <glib/gstdio.h>

#include "export/kutip-export.h"
#include "kutip-check-bar.h"
#include "kutip-evidence.h"
#include "kutip-fact-list.h"
#include "kutip-keeper.h"
#include "kutip-kept-dialog.h"
#include "kutip-note-box.h"
#include "kutip-row-model.h"
#include "kutip-state-label.h"

#define DRAFT \
  "“Stok masih cukup,” kata Budi Santoso di Jakarta, Senin (9/3/2026).\n" \
  "Anita Wijaya menilai harga naik 12 persen.\n" \
  "Sementara itu pengangguran turun 12 persen di Bandung.\n"

static GtkWidget *
get_list (Fixture *f)
{
  return fixture_find (f->sidebar, KUTIP_TYPE_FACT_LIST);
}

static KutipDossier *
get_dossier (Fixture *f)
{
  return kutip_keeper_get_dossier (kutip_keeper_get (f->session));
}

static const KutipRow *
find_in (const GPtrArray *rows, KutipSection section, const char *text)
{
  for (guint i = 0; rows && i < rows->len; i++)
    {
      const KutipRow *row = rows->pdata[i];
      const KutipRow *found = row->section == section && g_str_equal (row->text, text)
                                ? row
                                : find_in (row->children, section, text);

      if (found)
        return found;
    }
  return NULL;
}

static const KutipRow *
find_row (Fixture *f, KutipSection section, const char *text)
{
  GtkTreeModel *model = gtk_tree_view_get_model (GTK_TREE_VIEW (get_list (f)));

  return find_in (kutip_row_model_get_sections (KUTIP_ROW_MODEL (model)), section, text);
}

static void
assert_state (Fixture *f, KutipSection section, const char *text, const char *expected)
{
  const KutipRow *row;
  g_autofree char *words = NULL;

  fixture_wait (f);
  row = find_row (f, section, text);
  g_assert_nonnull (row);
  words = kutip_state_label_words (row);
  g_assert_cmpstr (words, ==, expected);
  /* A sign never stands without its words, nor words without a sign. */
  g_assert_cmpint (words != NULL, ==, kutip_state_label_sign (row) != NULL);
}

static void
put_cursor (Fixture *f, KutipSection section, const char *text)
{
  GtkTreeView *list = GTK_TREE_VIEW (get_list (f));
  KutipRowModel *model = KUTIP_ROW_MODEL (gtk_tree_view_get_model (list));
  const KutipRow *row = find_row (f, section, text);
  g_autoptr (GtkTreePath) path = NULL;
  GtkTreeIter iter;

  g_assert_nonnull (row);
  kutip_row_model_get_iter (model, (KutipRow *) row, &iter);
  path = gtk_tree_model_get_path (GTK_TREE_MODEL (model), &iter);
  gtk_tree_view_expand_to_path (list, path);
  gtk_tree_view_set_cursor (list, path, NULL, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (list));
}

static void
judge (Fixture *f, KutipSection section, const char *text, guint key)
{
  put_cursor (f, section, text);
  fixture_press (f, key, GDK_CONTROL_MASK);
  fixture_wait (f);
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  g_autoptr (GList) children = NULL;
  gboolean found = FALSE;

  if (GTK_IS_LABEL (widget))
    return gtk_widget_get_visible (widget) &&
           strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
  if (!GTK_IS_CONTAINER (widget))
    return FALSE;
  children = gtk_container_get_children (GTK_CONTAINER (widget));
  for (GList *l = children; l && !found; l = l->next)
    found = says (l->data, text);
  return found;
}

static void
assert_bar (Fixture *f, const char *text)
{
  GtkWidget *bar = fixture_find (f->sidebar, KUTIP_TYPE_CHECK_BAR);

  if (!says (bar, text))
    g_test_message ("The bar does not say “%s”", text);
  g_assert_true (says (bar, text));
}

static void
replace (Fixture *f, const char *old, const char *text)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (f->buffer, &start);
  g_assert_true (gtk_text_iter_forward_search (&start, old, 0, &start, &end, NULL));
  gtk_text_buffer_begin_user_action (f->buffer);
  gtk_text_buffer_delete (f->buffer, &start, &end);
  gtk_text_buffer_insert (f->buffer, &start, text, -1);
  gtk_text_buffer_end_user_action (f->buffer);
  fixture_wait (f);
}

/* The draft has a name from now on, as when a host saves it. */
static GtkSourceFile *
save_as (Fixture *f, const char *path)
{
  GtkSourceFile *file = gtk_source_file_new ();
  g_autoptr (GFile) location = g_file_new_for_path (path);

  kutip_keeper_follow (kutip_keeper_get (f->session), G_OBJECT (file), "location");
  gtk_source_file_set_location (file, location);
  return file;
}

static void
wait_for_dossier (Fixture *f)
{
  for (guint i = 0; i < 4000; i++)
    {
      if (kutip_dossier_is_loaded (get_dossier (f)) && kutip_dossier_is_idle (get_dossier (f)))
        return;
      fixture_pump (5);
    }
  g_assert_not_reached ();
}

static void
test_states (void)
{
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  assert_state (&f, KUTIP_SECTION_PEOPLE, "Budi Santoso", NULL);
  assert_bar (&f, "0 of 8 confirmed");
  judge (&f, KUTIP_SECTION_PEOPLE, "Budi Santoso", GDK_KEY_1);
  assert_state (&f, KUTIP_SECTION_PEOPLE, "Budi Santoso", "confirmed");
  assert_bar (&f, "1 of 8 confirmed");
  judge (&f, KUTIP_SECTION_STATEMENTS, "“Stok masih cukup,”", GDK_KEY_2);
  judge (&f, KUTIP_SECTION_DATES, "Senin (9/3/2026)", GDK_KEY_3);
  assert_state (&f, KUTIP_SECTION_STATEMENTS, "“Stok masih cukup,”", "disputed");
  assert_state (&f, KUTIP_SECTION_DATES, "Senin (9/3/2026)", "needs a source");
  assert_bar (&f, "1 of 8 confirmed · 1 disputed · 1 needs a source");
  judge (&f, KUTIP_SECTION_DATES, "Senin (9/3/2026)", GDK_KEY_4);
  assert_state (&f, KUTIP_SECTION_DATES, "Senin (9/3/2026)", NULL);
  /* A heading is no fact. */
  judge (&f, KUTIP_SECTION_PEOPLE, "People", GDK_KEY_1);
  assert_bar (&f, "1 of 8 confirmed · 1 disputed");
  fixture_clear (&f);
}

/* Of a figure that stands twice, a new mention is not confirmed with the old ones. */
static void
test_mentions (void)
{
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  judge (&f, KUTIP_SECTION_FIGURES, "12 persen", GDK_KEY_1);
  assert_state (&f, KUTIP_SECTION_FIGURES, "12 persen", "confirmed");
  replace (&f, "di Bandung.", "di Bandung. Sebanyak 12 persen sawah rusak.");
  assert_state (&f, KUTIP_SECTION_FIGURES, "12 persen", "checked in part");
  fixture_clear (&f);
}

static void
test_changed (void)
{
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  judge (&f, KUTIP_SECTION_PEOPLE, "Anita Wijaya", GDK_KEY_1);
  judge (&f, KUTIP_SECTION_DATES, "Senin (9/3/2026)", GDK_KEY_1);
  replace (&f, "9/3/2026", "16/3/2026");
  assert_state (&f, KUTIP_SECTION_DATES, "Senin (16/3/2026)", "confirmed, but changed since");
  assert_state (&f, KUTIP_SECTION_PEOPLE, "Anita Wijaya", "confirmed");
  assert_bar (&f, "1 of 8 confirmed · 1 changed since");
  replace (&f, "16/3/2026", "9/3/2026");
  assert_state (&f, KUTIP_SECTION_DATES, "Senin (9/3/2026)", "confirmed");
  replace (&f, "9/3/2026", "16/3/2026");
  judge (&f, KUTIP_SECTION_DATES, "Senin (16/3/2026)", GDK_KEY_1);
  assert_state (&f, KUTIP_SECTION_DATES, "Senin (16/3/2026)", "confirmed");
  fixture_clear (&f);
}

/* What is lost is listed, comes back with its words, and goes when it is told to. */
static void
test_lost (void)
{
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  judge (&f, KUTIP_SECTION_PEOPLE, "Anita Wijaya", GDK_KEY_2);
  replace (&f, "Anita Wijaya menilai", "Orang menilai");
  assert_state (&f, KUTIP_SECTION_LOST, "Anita Wijaya", "disputed");
  assert_bar (&f, "1 lost");
  g_signal_emit_by_name (f.buffer, "undo");
  assert_state (&f, KUTIP_SECTION_PEOPLE, "Anita Wijaya", "disputed");
  g_assert_null (find_row (&f, KUTIP_SECTION_LOST, "Anita Wijaya"));
  g_signal_emit_by_name (f.buffer, "redo");
  assert_state (&f, KUTIP_SECTION_LOST, "Anita Wijaya", "disputed");
  put_cursor (&f, KUTIP_SECTION_LOST, "Anita Wijaya");
  fixture_press (&f, GDK_KEY_Delete, 0);
  fixture_wait (&f);
  g_assert_null (find_row (&f, KUTIP_SECTION_LOST, "Anita Wijaya"));
  g_signal_emit_by_name (f.buffer, "undo");
  assert_state (&f, KUTIP_SECTION_PEOPLE, "Anita Wijaya", NULL);
  fixture_clear (&f);
}

static void
test_filter (void)
{
  KutipCheckBar *bar;
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  bar = KUTIP_CHECK_BAR (fixture_find (f.sidebar, KUTIP_TYPE_CHECK_BAR));
  judge (&f, KUTIP_SECTION_PEOPLE, "Anita Wijaya", GDK_KEY_1);
  judge (&f, KUTIP_SECTION_STATEMENTS, "“Stok masih cukup,”", GDK_KEY_2);
  kutip_check_bar_set_show (bar, KUTIP_SHOW_CONFIRMED);
  fixture_wait (&f);
  g_assert_nonnull (find_row (&f, KUTIP_SECTION_PEOPLE, "Anita Wijaya"));
  g_assert_null (find_row (&f, KUTIP_SECTION_PEOPLE, "Budi Santoso"));
  g_assert_null (find_row (&f, KUTIP_SECTION_STATEMENTS, "“Stok masih cukup,”"));
  assert_bar (&f, "1 of 8 confirmed · 1 disputed");
  kutip_check_bar_set_show (bar, KUTIP_SHOW_OPEN);
  fixture_wait (&f);
  g_assert_null (find_row (&f, KUTIP_SECTION_PEOPLE, "Anita Wijaya"));
  g_assert_nonnull (find_row (&f, KUTIP_SECTION_PEOPLE, "Budi Santoso"));
  kutip_check_bar_set_show (bar, KUTIP_SHOW_NEEDS_SOURCE);
  fixture_wait (&f);
  g_assert_true (says (f.sidebar, "No fact here is in the state “Needs a source”."));
  fixture_clear (&f);
}

static void
type_note (Fixture *f, const char *text)
{
  GtkWidget *box = fixture_find (f->sidebar, KUTIP_TYPE_NOTE_BOX);
  GtkWidget *note = fixture_find (box, GTK_TYPE_TEXT_VIEW);

  g_assert_true (gtk_widget_get_visible (box));
  g_assert_true (gtk_widget_has_focus (note));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (note)), text, -1);
}

static void
test_note (void)
{
  GtkWidget *box, *note;
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  g_autofree char *text = NULL;
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  box = fixture_find (f.sidebar, KUTIP_TYPE_NOTE_BOX);
  note = fixture_find (box, GTK_TYPE_TEXT_VIEW);
  g_assert_false (gtk_widget_get_visible (box));
  put_cursor (&f, KUTIP_SECTION_PEOPLE, "Anita Wijaya");
  fixture_press (&f, GDK_KEY_F2, 0);
  type_note (&f, "Ditelepon, tidak dijawab.");
  gtk_entry_set_text (GTK_ENTRY (fixture_find (box, GTK_TYPE_ENTRY)), "https://example.org/anita");
  fixture_press (&f, GDK_KEY_Return, GDK_CONTROL_MASK);
  g_assert_false (gtk_widget_get_visible (box));
  g_assert_true (gtk_widget_has_focus (get_list (&f)));
  assert_state (&f, KUTIP_SECTION_PEOPLE, "Anita Wijaya", "with a note");
  judge (&f, KUTIP_SECTION_PEOPLE, "Anita Wijaya", GDK_KEY_3);
  assert_state (&f, KUTIP_SECTION_PEOPLE, "Anita Wijaya", "needs a source · with a note");
  g_assert_true (says (f.sidebar, "Ditelepon, tidak dijawab.\nhttps://example.org/anita"));

  /* Escape leaves it as it was. */
  fixture_press (&f, GDK_KEY_F2, 0);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (note));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_assert_cmpstr (text, ==, "Ditelepon, tidak dijawab.");
  type_note (&f, "salah");
  fixture_press (&f, GDK_KEY_Escape, 0);
  fixture_wait (&f);
  g_assert_false (says (f.sidebar, "salah"));

  /* Another draft comes to the front: what was written is kept. */
  put_cursor (&f, KUTIP_SECTION_PLACES, "Bandung");
  fixture_press (&f, GDK_KEY_F2, 0);
  type_note (&f, "cek peta");
  kutip_sidebar_set_session (KUTIP_SIDEBAR (f.sidebar), NULL);
  kutip_sidebar_set_session (KUTIP_SIDEBAR (f.sidebar), f.session);
  assert_state (&f, KUTIP_SECTION_PLACES, "Bandung", "with a note");
  fixture_clear (&f);
}

/* The draft is saved, closed and opened again. */
static void
test_reopen (void)
{
  g_autoptr (GtkSourceFile) file = NULL;
  g_autoptr (KutipCorrections) corrections = NULL;
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  judge (&f, KUTIP_SECTION_PEOPLE, "Anita Wijaya", GDK_KEY_1);
  file = save_as (&f, "/naskah/reopen.txt");
  judge (&f, KUTIP_SECTION_PEOPLE, "Budi Santoso", GDK_KEY_2);
  corrections = kutip_corrections_add (kutip_session_get_corrections (f.session),
                                       KUTIP_CORRECTION_NEVER, "Jakarta", NULL, NULL);
  kutip_session_set_corrections (f.session, corrections);
  fixture_wait (&f);
  g_assert_null (find_row (&f, KUTIP_SECTION_PLACES, "Jakarta"));
  fixture_close_session (&f);
  g_clear_object (&file);

  fixture_open_session (&f);
  fixture_wait (&f);
  assert_state (&f, KUTIP_SECTION_PEOPLE, "Anita Wijaya", NULL);
  file = save_as (&f, "/naskah/reopen.txt");
  wait_for_dossier (&f);
  assert_state (&f, KUTIP_SECTION_PEOPLE, "Anita Wijaya", "confirmed");
  assert_state (&f, KUTIP_SECTION_PEOPLE, "Budi Santoso", "disputed");
  g_assert_null (find_row (&f, KUTIP_SECTION_PLACES, "Jakarta"));
  g_assert_true (kutip_corrections_equal (kutip_session_get_corrections (f.session), corrections));
  fixture_clear (&f);
}

static void
test_two_windows (void)
{
  g_autoptr (GtkSourceFile) file = NULL;
  g_autoptr (GtkSourceFile) other_file = NULL;
  Fixture f, other;

  fixture_init (&f, DRAFT);
  fixture_init (&other, DRAFT);
  file = save_as (&f, "/naskah/dua.txt");
  other_file = save_as (&other, "/naskah/dua.txt");
  wait_for_dossier (&f);
  fixture_wait (&f);
  fixture_wait (&other);
  judge (&f, KUTIP_SECTION_PEOPLE, "Anita Wijaya", GDK_KEY_1);
  assert_state (&other, KUTIP_SECTION_PEOPLE, "Anita Wijaya", "confirmed");
  judge (&other, KUTIP_SECTION_PEOPLE, "Anita Wijaya", GDK_KEY_2);
  assert_state (&f, KUTIP_SECTION_PEOPLE, "Anita Wijaya", "disputed");
  fixture_clear (&other);
  fixture_clear (&f);
}

/* A fact sheet tells what was found. */
static void
test_export (void)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (KutipAnchoring) anchoring = NULL;
  g_autoptr (GString) sheet = g_string_new (NULL);
  KutipExportDraft draft = { .remark = kutip_state_label_remark };
  KutipExportStyle style = { 0 };
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  judge (&f, KUTIP_SECTION_PEOPLE, "Anita Wijaya", GDK_KEY_1);
  put_cursor (&f, KUTIP_SECTION_PEOPLE, "Anita Wijaya");
  fixture_press (&f, GDK_KEY_F2, 0);
  type_note (&f, "Ditelepon,\ndua kali.");
  fixture_press (&f, GDK_KEY_Return, GDK_CONTROL_MASK);
  judge (&f, KUTIP_SECTION_STATEMENTS, "“Stok masih cukup,”", GDK_KEY_2);
  findings = kutip_dossier_dup_findings (get_dossier (&f));
  draft.analysis = kutip_session_get_analysis (f.session);
  anchoring = kutip_anchoring_new (draft.analysis, findings, NULL);
  draft.remark_data = anchoring;
  kutip_export_find_format ("markdown")->write (sheet, &draft, 1, &style);
  g_assert_nonnull (strstr (sheet->str, "confirmed · Ditelepon, dua kali."));
  g_assert_nonnull (strstr (sheet->str, "disputed"));
  g_assert_null (strstr (sheet->str, "needs a source"));
  fixture_clear (&f);
}

static GtkWidget *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l; l = l->next)
    if (GTK_IS_MESSAGE_DIALOG (l->data))
      return l->data;
  return NULL;
}

static GtkWidget *
find_button (GtkWidget *root, const char *label)
{
  g_autoptr (GList) children = NULL;
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (root))
    return g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0 ? root : NULL;
  if (!GTK_IS_CONTAINER (root))
    return NULL;
  children = gtk_container_get_children (GTK_CONTAINER (root));
  for (GList *l = children; l && !found; l = l->next)
    found = find_button (l->data, label);
  return found;
}

/* What is kept is shown with its place, and deleted for one draft. */
static void
test_forget (void)
{
  g_autoptr (GtkSourceFile) file = NULL;
  GtkWidget *dialog;
  Fixture f;

  fixture_init (&f, DRAFT);
  file = save_as (&f, "/naskah/lupa.txt");
  wait_for_dossier (&f);
  fixture_wait (&f);
  judge (&f, KUTIP_SECTION_PEOPLE, "Anita Wijaya", GDK_KEY_1);
  kutip_kept_dialog_show (f.sidebar, f.session);
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  g_assert_true (says (dialog, "evidence.db"));
  for (guint i = 0; i < 2000 && !says (dialog, " in it now."); i++)
    fixture_pump (5);
  g_assert_true (says (dialog, " in it now."));
  gtk_button_clicked (GTK_BUTTON (find_button (dialog, "Delete for _This Draft")));
  for (guint i = 0; i < 2000 && find_dialog (); i++)
    fixture_pump (5);
  g_assert_null (find_dialog ());
  assert_state (&f, KUTIP_SECTION_PEOPLE, "Anita Wijaya", NULL);
  fixture_close_session (&f);
  g_clear_object (&file);
  fixture_open_session (&f);
  file = save_as (&f, "/naskah/lupa.txt");
  wait_for_dossier (&f);
  assert_state (&f, KUTIP_SECTION_PEOPLE, "Anita Wijaya", NULL);
  fixture_clear (&f);
}

/* Where nothing can be kept, the sidebar says so and goes on. */
static void
test_problem (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "kutip", NULL);
  g_autofree char *aside = g_strconcat (folder, ".aside", NULL);
  g_autoptr (GtkSourceFile) file = NULL;
  Fixture f;

  g_rename (folder, aside);
  g_assert_true (g_file_set_contents (folder, "sebuah berkas", -1, NULL));
  fixture_init (&f, DRAFT);
  file = save_as (&f, "/naskah/masalah.txt");
  fixture_wait (&f);
  wait_for_dossier (&f);
  judge (&f, KUTIP_SECTION_PEOPLE, "Anita Wijaya", GDK_KEY_1);
  for (guint i = 0; i < 2000 && !kutip_dossier_get_problem (get_dossier (&f)); i++)
    fixture_pump (5);
  assert_state (&f, KUTIP_SECTION_PEOPLE, "Anita Wijaya", "confirmed");
  assert_bar (&f, "evidence.db” cannot be written");
  g_assert_cmpint (g_remove (folder), ==, 0);
  g_rename (aside, folder);
  for (guint i = 0; i < 4000 && kutip_dossier_get_problem (get_dossier (&f)); i++)
    fixture_pump (5);
  fixture_wait (&f);
  g_assert_false (says (f.sidebar, "cannot be written"));
  fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/checking/states", test_states);
  g_test_add_func ("/checking/mentions", test_mentions);
  g_test_add_func ("/checking/changed", test_changed);
  g_test_add_func ("/checking/lost", test_lost);
  g_test_add_func ("/checking/filter", test_filter);
  g_test_add_func ("/checking/note", test_note);
  g_test_add_func ("/checking/reopen", test_reopen);
  g_test_add_func ("/checking/two-windows", test_two_windows);
  g_test_add_func ("/checking/export", test_export);
  g_test_add_func ("/checking/forget", test_forget);
  g_test_add_func ("/checking/problem", test_problem);
  return g_test_run ();
}
