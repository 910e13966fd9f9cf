/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define DRAFT \
  "“Stok masih cukup,” kata Budi Santoso di Jakarta, Senin (9/3/2026).\n" \
  "\n" \
  "Anita Wijaya menilai harga naik 12 persen.\n" \
  "Baris ini tidak berisi apa-apa.\n"

static void
test_marks (void)
{
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  fixture_assert_marked (&f, KUTIP_MARK_PERSON, "Budi Santoso|Anita Wijaya");
  fixture_assert_marked (&f, KUTIP_MARK_QUOTATION, "“Stok masih cukup,”");
  fixture_assert_marked (&f, KUTIP_MARK_CUE, "kata|menilai");
  fixture_assert_marked (&f, KUTIP_MARK_FIGURE, "12 persen");
  fixture_assert_all_marked (&f);
  /* Marks are no change of the draft. */
  g_assert_false (gtk_text_buffer_get_modified (f.buffer));
  g_assert_false (gtk_source_buffer_can_undo (GTK_SOURCE_BUFFER (f.buffer)));
  fixture_clear (&f);
}

static void
count_tag (GtkTextTag *tag, gpointer data)
{
  ++*(guint *) data;
}

/* The buffer has nothing of ours, which would be printed, undone and in the way of others. */
static void
test_no_tags (void)
{
  GtkTextIter iter;
  guint before = 0, after = 0;
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_close_session (&f);
  gtk_text_tag_table_foreach (gtk_text_buffer_get_tag_table (f.buffer), count_tag, &before);
  fixture_open_session (&f);
  fixture_wait (&f);
  gtk_text_tag_table_foreach (gtk_text_buffer_get_tag_table (f.buffer), count_tag, &after);
  g_assert_cmpuint (after, ==, before);
  gtk_text_buffer_get_start_iter (f.buffer, &iter);
  g_assert_false (gtk_text_iter_forward_to_tag_toggle (&iter, NULL));
  fixture_clear (&f);
}

typedef struct {
  Fixture *fixture;
  int first, last; /* lines of the buffer that were drawn */
} Drawn;

static gboolean
on_draw (GtkWidget *view, cairo_t *cr, Drawn *drawn)
{
  GdkRectangle clip;
  GtkTextIter iter;
  int y;

  if (!gdk_cairo_get_clip_rectangle (cr, &clip))
    return FALSE;
  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (view), GTK_TEXT_WINDOW_WIDGET, 0, clip.y,
                                         NULL, &y);
  gtk_text_view_get_line_at_y (GTK_TEXT_VIEW (view), &iter, y, NULL);
  drawn->first = MIN (drawn->first, gtk_text_iter_get_line (&iter));
  gtk_text_view_get_line_at_y (GTK_TEXT_VIEW (view), &iter, y + clip.height - 1, NULL);
  drawn->last = MAX (drawn->last, gtk_text_iter_get_line (&iter));
  return FALSE;
}

static void
settle (Fixture *f, Drawn *drawn)
{
  fixture_wait (f);
  fixture_pump (50);
  *drawn = (Drawn) { f, G_MAXINT, -1 };
}

/* What is right already is not drawn again. */
static void
test_difference (void)
{
  Drawn drawn;
  Fixture f;
  guint length = g_utf8_strlen (DRAFT, -1);

  fixture_init (&f, DRAFT "\n\nAkhir.\n");
  settle (&f, &drawn);
  g_signal_connect (f.view, "draw", G_CALLBACK (on_draw), &drawn);

  /* A word without marks, in the fourth line. */
  fixture_place_cursor (&f, length - 2);
  settle (&f, &drawn);
  fixture_type (&f, " sama sekali ");
  fixture_wait (&f);
  fixture_pump (50);
  g_assert_cmpint (drawn.first, ==, 3);
  g_assert_cmpint (drawn.last, <=, 4);

  /* The typing of a fact draws its line, and none above. */
  settle (&f, &drawn);
  fixture_type (&f, "Rp 5.000 ");
  fixture_pump (200);
  fixture_wait (&f);
  fixture_pump (50);
  g_assert_cmpint (drawn.first, ==, 3);
  g_assert_cmpint (drawn.last, <=, 4);
  fixture_assert_all_marked (&f);
  fixture_clear (&f);
}

/* The word at the cursor has no mark until it is finished. */
static void
test_typing (void)
{
  Fixture f;

  fixture_init (&f, "");
  fixture_wait (&f);
  fixture_type (&f, "Lalu Budi Santo");
  fixture_pump (150);
  fixture_assert_marked (&f, KUTIP_MARK_PERSON, "");
  fixture_type (&f, "so ");
  fixture_pump (150);
  fixture_wait (&f);
  fixture_assert_marked (&f, KUTIP_MARK_PERSON, "Budi Santoso");

  /* A snapshot that comes while one types leaves the word alone. */
  fixture_type (&f, "dan Anita ");
  fixture_pump (60);
  fixture_type (&f, "W");
  fixture_pump (200);
  fixture_assert_marked (&f, KUTIP_MARK_PERSON, "Budi Santoso|Anita");

  /* The last word of a draft is finished after a pause, too. */
  fixture_type (&f, "ijaya");
  fixture_pump (150);
  fixture_assert_marked (&f, KUTIP_MARK_PERSON, "Budi Santoso|Anita");
  fixture_wait (&f);
  fixture_assert_marked (&f, KUTIP_MARK_PERSON, "Budi Santoso|Anita Wijaya");

  /* A marked word that one goes on typing loses its mark until then. */
  fixture_type (&f, "nt");
  fixture_pump (150);
  fixture_assert_marked (&f, KUTIP_MARK_PERSON, "Budi Santoso|Anita");
  fixture_type (&f, " ");
  fixture_wait (&f);
  fixture_assert_marked (&f, KUTIP_MARK_PERSON, "Budi Santoso|Anita Wijayant");
  fixture_clear (&f);
}

/* Milliseconds until the last word of the draft is marked. */
static double
time_last_word (Fixture *f)
{
  gint64 start = g_get_monotonic_time ();

  while (TRUE)
    {
      g_autofree char *marked = fixture_marked (f, KUTIP_MARK_PERSON);

      if (g_str_has_suffix (marked, "Santoso"))
        return (g_get_monotonic_time () - start) / 1e3;
      fixture_pump (5);
    }
}

/* The last word of a draft waits while the cursor is at it, and no longer. */
static void
test_last_word (void)
{
  double waited = G_MAXDOUBLE, full_stop = G_MAXDOUBLE, left = G_MAXDOUBLE;

  /* The best of some: the machine may be busy. */
  for (guint i = 0; i < 3; i++)
    {
      double time;
      Fixture f;

      fixture_init (&f, "");
      fixture_wait (&f);
      fixture_type (&f, "Lalu Budi Santoso");
      time = time_last_word (&f);
      waited = MIN (waited, time);

      gtk_text_buffer_set_text (f.buffer, "", -1);
      fixture_wait (&f);
      fixture_type (&f, "Lalu Budi Santoso.");
      time = time_last_word (&f);
      full_stop = MIN (full_stop, time);

      gtk_text_buffer_set_text (f.buffer, "", -1);
      fixture_wait (&f);
      fixture_type (&f, "Lalu Budi Santoso");
      fixture_place_cursor (&f, 0);
      time = time_last_word (&f);
      left = MIN (left, time);
      fixture_clear (&f);
    }
  g_test_message ("%.0f ms, after a full stop %.0f, without the cursor %.0f", waited, full_stop, left);
  g_assert_cmpfloat (waited, >=, KUTIP_TYPING_PAUSE_MS);
  g_assert_cmpfloat (full_stop, <, KUTIP_TYPING_PAUSE_MS / 2);
  g_assert_cmpfloat (left, <, KUTIP_TYPING_PAUSE_MS / 2);
}

/* Somebody who types one word for ever is read all the same. */
static void
test_endless_word (void)
{
  Fixture f;

  fixture_init (&f, "kata Budi Santoso.\n");
  fixture_wait (&f);
  fixture_place_cursor (&f, 19);
  for (guint i = 0; i < 30; i++)
    {
      fixture_type (&f, "a");
      fixture_pump (80);
    }
  g_assert_cmpuint (kutip_analysis_get_length (kutip_session_get_analysis (f.session)), >, 30);
  fixture_clear (&f);
}

/* A quotation that is typed in keeps its tint around the word that changes. */
static void
test_typing_inside (void)
{
  Fixture f;

  fixture_init (&f, "“Kami tidak mau pergi,” kata Budi Santoso.\n");
  fixture_wait (&f);
  fixture_place_cursor (&f, 8);
  fixture_type (&f, "x");
  fixture_pump (150);
  fixture_assert_marked (&f, KUTIP_MARK_QUOTATION, "“Kami tixdak mau pergi,”");
  fixture_wait (&f);
  fixture_assert_marked (&f, KUTIP_MARK_QUOTATION, "“Kami tixdak mau pergi,”");
  fixture_clear (&f);
}

/* A text that is deleted and brought back comes back with its marks. */
static void
test_undo (void)
{
  GtkTextIter start, end;
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  gtk_text_buffer_get_iter_at_offset (f.buffer, &start, 25);
  gtk_text_buffer_get_iter_at_offset (f.buffer, &end, 37);
  gtk_text_buffer_delete (f.buffer, &start, &end);
  gtk_source_buffer_undo (GTK_SOURCE_BUFFER (f.buffer));
  fixture_wait (&f);
  fixture_pump (50);
  fixture_assert_marked (&f, KUTIP_MARK_PERSON, "Budi Santoso|Anita Wijaya");
  fixture_assert_all_marked (&f);
  fixture_clear (&f);
}

static void
random_edit (Fixture *f)
{
  static const char *const pieces[] = {
    "Budi Santoso", " kata ", "“", "”", "\n", " Rp 5 juta ", "a", " ", "Anita Wijaya mengatakan ",
    "\n\nMenurut Budi, harga naik.\n", "é𝒳",
  };
  guint length = gtk_text_buffer_get_char_count (f->buffer);
  GtkTextIter start, end;

  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
      if (gtk_source_buffer_can_undo (GTK_SOURCE_BUFFER (f->buffer)))
        gtk_source_buffer_undo (GTK_SOURCE_BUFFER (f->buffer));
      break;
    case 1:
      gtk_text_buffer_get_iter_at_offset (f->buffer, &start, g_test_rand_int_range (0, length + 1));
      end = start;
      gtk_text_iter_forward_chars (&end, g_test_rand_int_range (0, 30));
      gtk_text_buffer_delete (f->buffer, &start, &end);
      break;
    default:
      gtk_text_buffer_get_iter_at_offset (f->buffer, &start, g_test_rand_int_range (0, length + 1));
      gtk_text_buffer_insert (f->buffer, &start,
                              pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))], -1);
      break;
    }
}

/* What takes longer is painted in several goes. */
static cairo_surface_t *
finished_picture (Fixture *f)
{
  KutipHighlighter *highlighter = kutip_session_get_highlighter (f->session);
  cairo_surface_t *picture = fixture_picture (f);

  while (!kutip_highlighter_is_idle (highlighter))
    {
      fixture_pump (40);
      cairo_surface_destroy (picture);
      picture = fixture_picture (f);
    }
  return picture;
}

static void
write_picture (cairo_surface_t *picture, const char *name)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), name, NULL);

  cairo_surface_write_to_png (picture, path);
  g_test_message ("see %s", path);
}

/* What is painted is what would be if nothing had been remembered. */
static void
assert_painted_right (Fixture *f)
{
  cairo_surface_t *kept = finished_picture (f), *anew;
  gsize size = cairo_image_surface_get_stride (kept) * cairo_image_surface_get_height (kept);

  /* To forget all places is what any property of the view makes happen. */
  g_object_notify (G_OBJECT (f->view), "wrap-mode");
  anew = finished_picture (f);
  if (memcmp (cairo_image_surface_get_data (kept), cairo_image_surface_get_data (anew), size) != 0)
    {
      write_picture (kept, "kutip-kept.png");
      write_picture (anew, "kutip-anew.png");
      g_test_fail ();
    }
  cairo_surface_destroy (kept);
  cairo_surface_destroy (anew);
}

/* Whatever happens to the draft, in bursts and in between: in the end the marks are those of the
   snapshot, they are painted where the letters are, and the snapshot is that of the text. */
static void
test_random (void)
{
  g_autoptr (KutipAnalyzer) analyzer = kutip_analyzer_new (g_getenv ("KUTIP_DATADIR"), NULL);
  Fixture f;

  fixture_init (&f, DRAFT);
  for (guint round = 0; round < 60; round++)
    {
      guint n = g_test_rand_int_range (1, 12);

      for (guint i = 0; i < n; i++)
        {
          random_edit (&f);
          if (g_test_rand_bit ())
            fixture_pump (g_test_rand_int_range (0, 20));
        }
      fixture_wait (&f);
      fixture_assert_all_marked (&f);
      assert_painted_right (&f);
    }
  {
    GtkTextIter start, end;
    g_autofree char *text = NULL;
    g_autoptr (KutipAnalysis) fresh = NULL;

    gtk_text_buffer_get_bounds (f.buffer, &start, &end);
    text = gtk_text_buffer_get_slice (f.buffer, &start, &end, TRUE);
    fresh = kutip_analyzer_analyze (analyzer, text, -1);
    g_assert_cmpuint (kutip_analysis_get_n_entities (fresh), ==,
                      kutip_analysis_get_n_entities (kutip_session_get_analysis (f.session)));
  }
  fixture_clear (&f);
}

static char *
long_text (const char *sentence, guint n_chars)
{
  GString *text = g_string_new (NULL);

  while (text->len < n_chars)
    g_string_append (text, sentence);
  return g_string_free (text, FALSE);
}

/* What is typed while a long draft is still being copied is not lost. */
static void
test_edit_while_copying (void)
{
  g_autofree char *text = long_text ("Baris tentang Budi Santoso di Jakarta.\n", 400000);
  Fixture f;

  fixture_init (&f, text);
  for (guint i = 0; i < 40; i++)
    {
      random_edit (&f);
      g_main_context_iteration (NULL, FALSE);
    }
  fixture_wait (&f);
  fixture_assert_all_marked (&f);
  fixture_clear (&f);
}

/* Objects in the text count as a character. */
static void
test_object (void)
{
  GtkTextIter iter;
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  gtk_text_buffer_get_start_iter (f.buffer, &iter);
  gtk_text_buffer_create_child_anchor (f.buffer, &iter);
  fixture_wait (&f);
  fixture_assert_all_marked (&f);
  fixture_assert_marked (&f, KUTIP_MARK_PERSON, "Budi Santoso|Anita Wijaya");
  fixture_clear (&f);
}

/* A deletion that someone stops is noted, and found out. */
static void
stop_deletion (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end, gpointer data)
{
  g_signal_stop_emission_by_name (buffer, "delete-range");
}

static void
test_stopped_signal (void)
{
  GtkTextIter start, end;
  gulong handler;
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  handler = g_signal_connect (f.buffer, "delete-range", G_CALLBACK (stop_deletion), NULL);
  gtk_text_buffer_get_iter_at_offset (f.buffer, &start, 2);
  gtk_text_buffer_get_iter_at_offset (f.buffer, &end, 40);
  gtk_text_buffer_delete (f.buffer, &start, &end);
  g_signal_handler_disconnect (f.buffer, handler);
  fixture_wait (&f);
  fixture_pump (100);
  fixture_wait (&f);
  fixture_assert_all_marked (&f);
  fixture_clear (&f);
}

/* Painted is the tint of the kind on top, on paper but not on a selection. */
static void
test_painting (void)
{
  GtkTextIter start, end;
  guint budi = 25, jakarta = 41;
  GdkRGBA plain, selected, paper;
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  g_assert_true (fixture_is_painted (&f, budi, KUTIP_MARK_PERSON));
  g_assert_true (fixture_is_painted (&f, jakarta, KUTIP_MARK_PLACE));
  g_assert_true (fixture_is_painted (&f, 3, KUTIP_MARK_QUOTATION));
  paper = kutip_highlighter_get_palette (kutip_session_get_highlighter (f.session))->paper;
  plain = fixture_colour_at (&f, 38);
  g_assert_true (gdk_rgba_equal (&plain, &paper));

  /* The host's colour of a selection is pure, and the mark is there again afterwards. */
  gtk_text_buffer_get_iter_at_offset (f.buffer, &start, budi);
  gtk_text_buffer_get_iter_at_offset (f.buffer, &end, jakarta);
  gtk_text_buffer_select_range (f.buffer, &start, &end);
  plain = fixture_colour_at (&f, 38);
  selected = fixture_colour_at (&f, budi + 2);
  g_assert_true (gdk_rgba_equal (&plain, &selected));
  g_assert_false (gdk_rgba_equal (&plain, &paper));
  g_assert_true (fixture_is_painted (&f, jakarta, KUTIP_MARK_PLACE));
  fixture_place_cursor (&f, 0);
  g_assert_true (fixture_is_painted (&f, budi + 2, KUTIP_MARK_PERSON));

  g_object_set (f.preferences, "show-marks", FALSE, NULL);
  g_assert_false (fixture_is_painted (&f, budi, KUTIP_MARK_PERSON));
  g_object_set (f.preferences, "show-marks", TRUE, NULL);
  g_assert_true (fixture_is_painted (&f, budi, KUTIP_MARK_PERSON));

  fixture_close_session (&f);
  plain = fixture_colour_at (&f, budi);
  g_assert_true (gdk_rgba_equal (&plain, &paper));
  fixture_clear (&f);
}

/* How far a tint goes in the row of @offset: the last pixel that is not paper, in the text's width. */
static int
find_painted_end (Fixture *f, guint offset)
{
  cairo_surface_t *picture = finished_picture (f);
  guint32 *row, paper;
  GtkTextIter iter;
  GdkRectangle place;
  int y, x = cairo_image_surface_get_width (picture) - 1;

  gtk_text_buffer_get_iter_at_offset (f->buffer, &iter, offset);
  gtk_text_view_get_iter_location (f->view, &iter, &place);
  gtk_text_view_buffer_to_window_coords (f->view, GTK_TEXT_WINDOW_WIDGET, 0, place.y, NULL, &y);
  row = (guint32 *) (cairo_image_surface_get_data (picture) +
                     (y + 1) * cairo_image_surface_get_stride (picture));
  paper = row[x];
  while (x > 0 && row[x] == paper)
    x--;
  cairo_surface_destroy (picture);
  return x + 1;
}

/* A tint that goes on in the next row ends with the last letter of this one, not with its blank. */
static void
assert_rows_end_with_letters (Fixture *f)
{
  GtkTextIter iter, last;
  GdkRectangle place;

  gtk_text_buffer_get_iter_at_offset (f->buffer, &iter, 14);
  for (guint row = 0; row < 5; row++)
    {
      int x;

      last = iter;
      gtk_text_view_forward_display_line_end (f->view, &last);
      g_assert_cmpuint (gtk_text_iter_get_char (&last), ==, ' ');
      gtk_text_iter_backward_char (&last);
      gtk_text_view_get_iter_location (f->view, &last, &place);
      gtk_text_view_buffer_to_window_coords (f->view, GTK_TEXT_WINDOW_WIDGET,
                                             place.x + place.width, 0, &x, NULL);
      g_assert_cmpint (find_painted_end (f, gtk_text_iter_get_offset (&iter)), ==, x);
      gtk_text_view_forward_display_line (f->view, &iter);
    }
}

/* A quotation over several rows is painted in all of them, and after a word more as well. */
static void
test_rows (void)
{
  GString *text = g_string_new ("Ia berkata: “");
  Fixture f;

  for (guint i = 0; i < 60; i++)
    g_string_append (text, "kami menunggu ");
  g_string_append (text, "di sini,” kata Budi Santoso.");
  fixture_init (&f, text->str);
  fixture_wait (&f);
  g_assert_false (fixture_is_painted (&f, 4, KUTIP_MARK_QUOTATION));
  /* "k" and "m": no blank, which may end a row. */
  for (guint i = 14; i < 800; i += 14)
    {
      g_assert_true (fixture_is_painted (&f, i, KUTIP_MARK_QUOTATION));
      g_assert_true (fixture_is_painted (&f, i + 5, KUTIP_MARK_QUOTATION));
    }
  g_assert_true (fixture_is_painted (&f, gtk_text_buffer_get_char_count (f.buffer) - 5,
                                     KUTIP_MARK_PERSON));
  assert_painted_right (&f);
  assert_rows_end_with_letters (&f);
  fixture_place_cursor (&f, 200);
  fixture_type (&f, "lama ");
  fixture_pump (30);
  fixture_wait (&f);
  assert_painted_right (&f);
  assert_rows_end_with_letters (&f);
  g_string_free (text, TRUE);
  fixture_clear (&f);
}

/* Letters that run the other way, tabs, marks of no width, letters of two columns. */
static void
test_scripts (void)
{
  static const char draft[] =
    "Lalu \331\205\330\255\331\205\330\257 dan Budi Santoso, \330\271\331\204\331\212 pergi.\n"
    "\330\247\331\204\330\263\331\204\330\247\331\205 kata Budi Santoso\n"
    "\tLalu\tBudi\tSantoso dan\tAnita Wijaya pulang.\n"
    "Kata Bud\315\217i, Anita Wijaya e\314\201\314\202 \346\227\245\346\234\254 Budi Santoso.\n";
  Fixture f;

  fixture_init (&f, draft);
  fixture_wait (&f);
  fixture_pump (100);
  g_assert_true (fixture_is_painted (&f, g_utf8_strlen (draft, strstr (draft, "Santoso,") - draft),
                                     KUTIP_MARK_PERSON));
  g_assert_true (fixture_is_painted (&f, g_utf8_strlen (draft, strstr (draft, "Santoso\n") - draft),
                                     KUTIP_MARK_PERSON));
  for (guint line = 0; line < 4; line++)
    {
      GtkTextIter iter;

      gtk_text_buffer_get_iter_at_line_offset (f.buffer, &iter, line, 3);
      gtk_text_buffer_place_cursor (f.buffer, &iter);
      for (guint i = 0; i < 12; i++)
        {
          fixture_type (&f, i % 4 ? "x" : "\t");
          fixture_pump (20);
        }
      fixture_wait (&f);
      fixture_pump (100);
      assert_painted_right (&f);
    }
  fixture_clear (&f);
}

#define SCHEME \
  "<style-scheme id='kutip-test' name='Test' version='1.0'>" \
  "<style name='text' foreground='#000000' background='#ffffff'/>" \
  "<style name='kutip:person' background='#ffe080'/>" \
  "</style-scheme>"

/* Light and dark schemes have their own tints, and a scheme that knows of us its say. */
static void
test_schemes (void)
{
  GtkSourceStyleSchemeManager *manager = gtk_source_style_scheme_manager_get_default ();
  static const char *const schemes[] = { "tango", "oblivion", "kutip-test" };
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *path = g_build_filename (folder, "kutip-test.xml", NULL);
  GdkRGBA expected;
  Fixture f;

  g_assert_true (g_file_set_contents (path, SCHEME, -1, NULL));
  gtk_source_style_scheme_manager_append_search_path (manager, folder);
  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      const KutipTint *tint =
        &kutip_highlighter_get_palette (kutip_session_get_highlighter (f.session))
           ->tints[KUTIP_MARK_PERSON];

      gtk_source_buffer_set_style_scheme (
        GTK_SOURCE_BUFFER (f.buffer),
        gtk_source_style_scheme_manager_get_scheme (manager, schemes[i]));
      fixture_pump (50);
      g_assert_true (kutip_palette_is_dark (&tint->background) == (i == 1));
      g_assert_true (fixture_is_painted (&f, 25, KUTIP_MARK_PERSON));
      gdk_rgba_parse (&expected, "#ffe080");
      g_assert_true (gdk_rgba_equal (&tint->background, &expected) == (i == 2));
    }
  fixture_clear (&f);
  g_remove (path);
  g_rmdir (folder);
}

/* A line that is higher than the view is marked where it is seen, wherever one scrolls. */
static void
test_long_line (void)
{
  g_autofree char *text = long_text ("Lalu Budi Santoso pergi ke pasar. ", 20000);
  GtkAdjustment *adjustment;
  Fixture f;

  fixture_init (&f, text);
  fixture_wait (&f);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (f.view));
  for (double part = 0; part <= 1; part += 0.25)
    {
      GtkTextIter iter;
      GdkRectangle sight;

      gtk_adjustment_set_value (adjustment, part * (gtk_adjustment_get_upper (adjustment) -
                                                    gtk_adjustment_get_page_size (adjustment)));
      fixture_pump (100);
      gtk_text_view_get_visible_rect (f.view, &sight);
      gtk_text_view_get_iter_at_location (f.view, &iter, 0, sight.y + sight.height / 2);
      cairo_surface_destroy (finished_picture (&f));
      gtk_text_iter_forward_search (&iter, "Budi", 0, &iter, NULL, NULL);
      g_assert_true (fixture_is_painted (&f, gtk_text_iter_get_offset (&iter), KUTIP_MARK_PERSON));
      assert_painted_right (&f);
      gtk_text_buffer_place_cursor (f.buffer, &iter);
      fixture_type (&f, "x ");
      fixture_pump (30);
      fixture_wait (&f);
      assert_painted_right (&f);
      gtk_source_buffer_undo (GTK_SOURCE_BUFFER (f.buffer));
      fixture_wait (&f);
    }
  fixture_clear (&f);
}

static void
test_too_long_line (void)
{
  g_autofree char *text = long_text ("Lalu Budi Santoso pergi ke pasar. ", 51000);
  g_autofree char *draft = g_strconcat ("Anita Wijaya pulang.\n", text, "\nAnita Wijaya pergi.", NULL);
  Fixture f;

  fixture_init (&f, draft);
  fixture_wait (&f);
  fixture_assert_marked (&f, KUTIP_MARK_PERSON, "Anita Wijaya|Anita Wijaya");
  fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/highlighter/marks", test_marks);
  g_test_add_func ("/highlighter/no-tags", test_no_tags);
  g_test_add_func ("/highlighter/difference", test_difference);
  g_test_add_func ("/highlighter/typing", test_typing);
  g_test_add_func ("/highlighter/last-word", test_last_word);
  g_test_add_func ("/highlighter/endless-word", test_endless_word);
  g_test_add_func ("/highlighter/typing-inside", test_typing_inside);
  g_test_add_func ("/highlighter/undo", test_undo);
  g_test_add_func ("/highlighter/random", test_random);
  g_test_add_func ("/highlighter/edit-while-copying", test_edit_while_copying);
  g_test_add_func ("/highlighter/object", test_object);
  g_test_add_func ("/highlighter/stopped-signal", test_stopped_signal);
  g_test_add_func ("/highlighter/painting", test_painting);
  g_test_add_func ("/highlighter/rows", test_rows);
  g_test_add_func ("/highlighter/scripts", test_scripts);
  g_test_add_func ("/highlighter/schemes", test_schemes);
  g_test_add_func ("/highlighter/long-line", test_long_line);
  g_test_add_func ("/highlighter/too-long-line", test_too_long_line);
  return g_test_run ();
}
