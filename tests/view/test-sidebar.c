/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <string.h>

#include "kutip-row-model.h"

#define DRAFT \
  "“Stok masih cukup,” kata Budi Santoso di Jakarta, Senin (9/3/2026).\n" \
  "Anita Wijaya menilai harga naik 12 persen.\n" \
  "Budi Santoso pulang ke Bandung.\n"

typedef struct {
  GtkTreeView *list;
  GtkTreeModel *model;
  GtkEntry *filter;
} Parts;

static Parts
get_parts (Fixture *f)
{
  Parts parts = {
    .list = GTK_TREE_VIEW (fixture_find (f->sidebar, GTK_TYPE_TREE_VIEW)),
    .filter = GTK_ENTRY (fixture_find (f->sidebar, GTK_TYPE_ENTRY)),
  };

  parts.model = gtk_tree_view_get_model (parts.list);
  return parts;
}

/* What one reads in the list: a row a line, indented, folded ones too. */
static void
append_rows (GtkTreeModel *model, GtkTreeIter *parent, int depth, GString *text)
{
  GtkTreeIter iter;
  gboolean any = gtk_tree_model_iter_children (model, &iter, parent);

  for (; any; any = gtk_tree_model_iter_next (model, &iter))
    {
      g_autofree char *row = NULL;

      gtk_tree_model_get (model, &iter, KUTIP_ROW_COLUMN_TEXT, &row, -1);
      g_string_append_printf (text, "%*s%s\n", depth, "", row);
      append_rows (model, &iter, depth + 1, text);
    }
}

static char *
get_rows (Fixture *f)
{
  GString *text = g_string_new (NULL);

  append_rows (get_parts (f).model, NULL, 0, text);
  return g_string_free (text, FALSE);
}

static void
assert_rows (Fixture *f, const char *expected)
{
  g_autofree char *rows = get_rows (f);

  g_assert_cmpstr (rows, ==, expected);
}

static GtkTreePath *
path_of (Fixture *f, const char *row)
{
  GtkTreeModel *model = get_parts (f).model;
  GtkTreeIter iter;

  g_assert_true (fixture_find_row (model, NULL, row, &iter));
  return gtk_tree_model_get_path (model, &iter);
}

static void
activate (Fixture *f, const char *row)
{
  g_autoptr (GtkTreePath) path = path_of (f, row);

  gtk_tree_view_set_cursor (get_parts (f).list, path, NULL, FALSE);
  gtk_tree_view_row_activated (get_parts (f).list, path, NULL);
}

static void
assert_selection (Fixture *f, const char *text, guint start)
{
  g_autofree char *selection = fixture_selection (f);
  GtkTextIter from, to;

  g_assert_cmpstr (selection, ==, text);
  gtk_text_buffer_get_selection_bounds (f->buffer, &from, &to);
  g_assert_cmpuint (gtk_text_iter_get_offset (&from), ==, start);
}

static const char *
get_message (Fixture *f)
{
  GtkStack *stack = GTK_STACK (fixture_find (f->sidebar, GTK_TYPE_STACK));

  if (!g_str_equal (gtk_stack_get_visible_child_name (stack), "message"))
    return NULL;
  return gtk_label_get_text (GTK_LABEL (gtk_stack_get_visible_child (stack)));
}

/* Sets the filter and waits for the list; the entry itself waits a moment for further keys. */
static void
filter (Fixture *f, const char *text)
{
  gtk_entry_set_text (get_parts (f).filter, text);
  g_signal_emit_by_name (get_parts (f).filter, "search-changed");
  fixture_wait (f);
}

static void
test_rows (void)
{
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  assert_rows (&f,
               "People\n Budi Santoso\n Anita Wijaya\n"
               "Places\n Jakarta\n Bandung\n"
               "Statements by speaker\n"
               " Budi Santoso\n  “Stok masih cukup,”\n"
               " Anita Wijaya\n  harga naik 12 persen\n"
               "Dates\n Senin (9/3/2026)\n"
               "Figures\n 12 persen\n");
  g_assert_null (get_message (&f));
  fixture_clear (&f);
}

/* Again is the next mention; after the last comes the first. */
static void
test_jump (void)
{
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  activate (&f, "Budi Santoso");
  assert_selection (&f, "Budi Santoso", 25);
  activate (&f, "Budi Santoso");
  assert_selection (&f, "Budi Santoso", 111);
  activate (&f, "Budi Santoso");
  assert_selection (&f, "Budi Santoso", 25);
  activate (&f, "Bandung");
  assert_selection (&f, "Bandung", 134);
  activate (&f, "Budi Santoso");
  assert_selection (&f, "Budi Santoso", 25);
  activate (&f, "harga naik 12 persen");
  assert_selection (&f, "harga naik 12 persen", 89);
  fixture_clear (&f);
}

/* A list that is a snapshot behind still leads to where its facts are now. */
static void
test_jump_behind (void)
{
  GtkTextIter start, end;
  guint n = 0;
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  for (guint i = 0; i < 3; i++)
    {
      KutipAnalysis *before = kutip_session_get_analysis (f.session);

      gtk_text_buffer_get_start_iter (f.buffer, &start);
      gtk_text_buffer_insert (f.buffer, &start, "Baris baru. ", -1);
      for (n = 0; n < 1000 && kutip_session_get_analysis (f.session) == before; n++)
        fixture_pump (1);
      g_assert_false (kutip_sidebar_is_idle (KUTIP_SIDEBAR (f.sidebar)));
      activate (&f, "Anita Wijaya");
      assert_selection (&f, "Anita Wijaya", 68 + 12 * (i + 1));
    }
  /* And one that is gone is not shown elsewhere. */
  gtk_text_buffer_get_selection_bounds (f.buffer, &start, &end);
  gtk_text_buffer_delete (f.buffer, &start, &end);
  activate (&f, "Anita Wijaya");
  g_assert_null (fixture_selection (&f));
  fixture_wait (&f);
  fixture_clear (&f);
}

static void
test_filter (void)
{
  Parts parts;
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  parts = get_parts (&f);
  filter (&f, "BUDI");
  assert_rows (&f, "People\n Budi Santoso\n"
                   "Statements by speaker\n Budi Santoso\n  “Stok masih cukup,”\n");

  /* Enter jumps to the first. */
  g_signal_emit_by_name (parts.filter, "activate");
  assert_selection (&f, "Budi Santoso", 25);

  filter (&f, "Zanzibar");
  assert_rows (&f, "");
  g_assert_cmpstr (get_message (&f), ==, "Nothing in this draft matches “Zanzibar”.");

  /* Escape clears, and the second one goes back to the text. */
  gtk_widget_grab_focus (GTK_WIDGET (parts.filter));
  g_signal_emit_by_name (parts.filter, "stop-search");
  g_assert_cmpstr (gtk_entry_get_text (parts.filter), ==, "");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f.window)) == GTK_WIDGET (parts.filter));
  g_signal_emit_by_name (parts.filter, "stop-search");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f.window)) == GTK_WIDGET (f.view));
  fixture_pump (300);
  fixture_wait (&f);
  g_assert_null (get_message (&f));
  fixture_clear (&f);
}

/* The list keeps its selection and its folding while one types above and below. */
static void
test_kept (void)
{
  GtkTreePath *path;
  Parts parts;
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  parts = get_parts (&f);
  path = path_of (&f, "Places");
  gtk_tree_view_collapse_row (parts.list, path);
  gtk_tree_path_free (path);
  path = path_of (&f, "Anita Wijaya");
  gtk_tree_view_set_cursor (parts.list, path, NULL, FALSE);
  gtk_tree_path_free (path);

  fixture_place_cursor (&f, 0);
  fixture_type (&f, "Citra Lestari pergi ke Surabaya, Selasa (10/3/2026). ");
  fixture_wait (&f);
  assert_rows (&f,
               "People\n Citra Lestari\n Budi Santoso\n Anita Wijaya\n"
               "Places\n Surabaya\n Jakarta\n Bandung\n"
               "Statements by speaker\n"
               " Budi Santoso\n  “Stok masih cukup,”\n"
               " Anita Wijaya\n  harga naik 12 persen\n"
               "Dates\n Selasa (10/3/2026)\n Senin (9/3/2026)\n"
               "Figures\n 12 persen\n");
  {
    g_autoptr (GtkTreePath) cursor = NULL;
    g_autoptr (GtkTreePath) anita = path_of (&f, "Anita Wijaya");
    g_autoptr (GtkTreePath) places = path_of (&f, "Places");
    g_autoptr (GtkTreePath) people = path_of (&f, "People");
    g_autoptr (GtkTreePath) speaker = gtk_tree_path_new_from_string ("2:0");

    gtk_tree_view_get_cursor (parts.list, &cursor, NULL);
    g_assert_nonnull (cursor);
    g_assert_cmpint (gtk_tree_path_compare (cursor, anita), ==, 0);
    g_assert_false (gtk_tree_view_row_expanded (parts.list, places));
    g_assert_true (gtk_tree_view_row_expanded (parts.list, people));
    g_assert_true (gtk_tree_view_row_expanded (parts.list, speaker));
  }

  /* A section that goes and comes back, and rows in another order. */
  gtk_text_buffer_set_text (f.buffer, "Anita Wijaya dan Budi Santoso.\n", -1);
  fixture_wait (&f);
  assert_rows (&f, "People\n Anita Wijaya\n Budi Santoso\n");
  gtk_text_buffer_set_text (f.buffer, DRAFT, -1);
  fixture_wait (&f);
  {
    g_autoptr (GtkTreePath) statements = path_of (&f, "Statements by speaker");
    g_autoptr (GtkTreePath) speaker = gtk_tree_path_new_from_string ("2:0");

    g_assert_true (gtk_tree_view_row_expanded (parts.list, statements));
    g_assert_true (gtk_tree_view_row_expanded (parts.list, speaker));
  }
  fixture_clear (&f);
}

/* Random edits: the list changed step by step is the list made anew. */
static void
test_random (void)
{
  static const char *const pieces[] = {
    "Budi Santoso mengatakan harga naik.\n", "Citra Lestari dan Dewi Anggraini.\n", "a", "\n",
    "“Kami siap,” kata Eko Prasetyo.\n", "Rp 5 juta, 12 persen\n", "Senin (9/3/2026) di Bandung\n",
  };
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  for (guint round = 0; round < 40; round++)
    {
      g_autofree char *rows = NULL;
      g_autofree char *anew = NULL;
      GtkTextIter start, end;

      for (guint i = 0; i < 3; i++)
        {
          guint length = gtk_text_buffer_get_char_count (f.buffer);

          gtk_text_buffer_get_iter_at_offset (f.buffer, &start,
                                              g_test_rand_int_range (0, length + 1));
          gtk_text_iter_set_line_offset (&start, 0);
          end = start;
          if (g_test_rand_bit () && gtk_text_iter_forward_lines (&end, 2))
            gtk_text_buffer_delete (f.buffer, &start, &end);
          else
            gtk_text_buffer_insert (f.buffer, &start,
                                    pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))], -1);
        }
      fixture_wait (&f);
      rows = get_rows (&f);
      kutip_sidebar_set_session (KUTIP_SIDEBAR (f.sidebar), NULL);
      gtk_widget_destroy (f.sidebar);
      f.sidebar = g_object_ref_sink (kutip_sidebar_new ());
      kutip_sidebar_set_session (KUTIP_SIDEBAR (f.sidebar), f.session);
      fixture_wait (&f);
      anew = get_rows (&f);
      g_assert_cmpstr (rows, ==, anew);
    }
  fixture_close_session (&f);
  gtk_widget_destroy (f.sidebar);
  g_object_unref (f.sidebar);
  fixture_clear (&f);
}

static void
test_messages (void)
{
  Fixture f;

  fixture_init (&f, "");
  fixture_wait (&f);
  g_assert_cmpstr (get_message (&f), ==,
                   "Names, statements, dates and figures appear here while you write.");
  fixture_type (&f, "apa kabar ");
  fixture_wait (&f);
  g_assert_cmpstr (get_message (&f), ==, "No names, statements, dates or figures found so far.");
  fixture_close_session (&f);
  g_assert_cmpstr (get_message (&f), ==, "Open a draft or begin one: its facts appear here.");
  fixture_open_session (&f);
  fixture_wait (&f);
  g_assert_cmpstr (get_message (&f), ==, "No names, statements, dates or figures found so far.");
  fixture_clear (&f);
}

/* Two drafts and one sidebar: what it shows is of the draft in front. */
static void
test_two_drafts (void)
{
  GtkWidget *view = g_object_ref_sink (gtk_source_view_new ());
  KutipSession *other;
  Fixture f;

  fixture_init (&f, DRAFT);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)),
                            "Dewi Anggraini pergi.\n", -1);
  other = kutip_session_new (GTK_TEXT_VIEW (view), f.library, f.preferences);
  fixture_wait (&f);
  for (guint i = 0; i < 5; i++)
    {
      kutip_sidebar_set_session (KUTIP_SIDEBAR (f.sidebar), other);
      while (!kutip_session_is_idle (other) || !kutip_sidebar_is_idle (KUTIP_SIDEBAR (f.sidebar)))
        fixture_pump (1);
      assert_rows (&f, "People\n Dewi Anggraini\n");
      kutip_sidebar_set_session (KUTIP_SIDEBAR (f.sidebar), f.session);
      /* Rows that are still the other draft's lead nowhere. */
      if (!kutip_sidebar_is_idle (KUTIP_SIDEBAR (f.sidebar)))
        {
          fixture_place_cursor (&f, 0);
          activate (&f, "Dewi Anggraini");
          g_assert_null (fixture_selection (&f));
        }
      fixture_wait (&f);
      g_assert_cmpint (gtk_tree_model_iter_n_children (get_parts (&f).model, NULL), ==, 5);
    }
  kutip_session_close (other);
  g_assert_finalize_object (other);
  g_object_unref (view);
  fixture_clear (&f);
}

/* Many facts: sections are folded, opened when asked, and the list is still the draft's. */
static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GtkTreePath) path = NULL;
  Parts parts;
  Fixture f;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "Biayanya Rp %u.\n", 1000 + i);
  fixture_init (&f, text->str);
  fixture_wait (&f);
  parts = get_parts (&f);
  path = path_of (&f, "Figures");
  g_assert_false (gtk_tree_view_row_expanded (parts.list, path));
  g_assert_true (gtk_tree_view_expand_row (parts.list, path, FALSE));
  activate (&f, "Rp 20000");
  fixture_pump (50);
  fixture_place_cursor (&f, 0);
  fixture_type (&f, "Budi Santoso membayar Rp 500. ");
  fixture_wait (&f);
  {
    g_autoptr (GtkTreePath) cursor = NULL;
    g_autoptr (GtkTreePath) expected = path_of (&f, "Rp 20000");

    gtk_tree_view_get_cursor (parts.list, &cursor, NULL);
    g_assert_nonnull (cursor);
    g_assert_cmpint (gtk_tree_path_compare (cursor, expected), ==, 0);
  }
  filter (&f, "Rp 2099");
  g_assert_cmpint (gtk_tree_model_iter_n_children (parts.model, NULL), ==, 1);
  fixture_clear (&f);
}

static void
test_too_long (void)
{
  g_autoptr (GString) line = g_string_new (NULL);
  GtkWidget *note = NULL;
  g_autoptr (GList) children = NULL;
  Fixture f;

  while (line->len < 51000)
    g_string_append (line, "satu dua ");
  fixture_init (&f, line->str);
  fixture_wait (&f);
  children = gtk_container_get_children (GTK_CONTAINER (f.sidebar));
  for (GList *l = children; l; l = l->next)
    if (GTK_IS_LABEL (l->data) &&
        strstr (gtk_label_get_text (GTK_LABEL (l->data)), "50,000") != NULL)
      note = l->data;
  g_assert_nonnull (note);
  g_assert_true (gtk_widget_get_visible (note));
  gtk_text_buffer_set_text (f.buffer, "a", -1);
  fixture_wait (&f);
  g_assert_false (gtk_widget_get_visible (note));
  fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sidebar/rows", test_rows);
  g_test_add_func ("/sidebar/jump", test_jump);
  g_test_add_func ("/sidebar/jump-behind", test_jump_behind);
  g_test_add_func ("/sidebar/filter", test_filter);
  g_test_add_func ("/sidebar/kept", test_kept);
  g_test_add_func ("/sidebar/random", test_random);
  g_test_add_func ("/sidebar/messages", test_messages);
  g_test_add_func ("/sidebar/two-drafts", test_two_drafts);
  g_test_add_func ("/sidebar/many", test_many);
  g_test_add_func ("/sidebar/too-long", test_too_long);
  return g_test_run ();
}
