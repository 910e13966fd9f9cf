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

/* Tags of the host stay above ours, those it has and those it makes later. */
static void
test_priorities (void)
{
  Fixture f;
  GtkTextTag *early, *late;
  KutipTags *tags;

  fixture_init (&f, "x");
  fixture_close_session (&f);
  early = gtk_text_buffer_create_tag (f.buffer, NULL, NULL);
  fixture_open_session (&f);
  late = gtk_text_buffer_create_tag (f.buffer, NULL, NULL);
  tags = kutip_highlighter_get_tags (kutip_session_get_highlighter (f.session));
  for (guint i = 0; i < KUTIP_N_MARK_KINDS; i++)
    {
      g_assert_cmpint (gtk_text_tag_get_priority (kutip_tags_get (tags, i)), <,
                       gtk_text_tag_get_priority (early));
      g_assert_cmpint (gtk_text_tag_get_priority (kutip_tags_get (tags, i)), <,
                       gtk_text_tag_get_priority (late));
    }
  fixture_clear (&f);
}

typedef struct {
  guint n;
  int first_line, last_line;
} Changes;

static void
on_tag (GtkTextBuffer *buffer, GtkTextTag *tag, GtkTextIter *start, GtkTextIter *end,
        Changes *changes)
{
  if (changes->n++ == 0)
    changes->first_line = gtk_text_iter_get_line (start);
  changes->first_line = MIN (changes->first_line, gtk_text_iter_get_line (start));
  changes->last_line = MAX (changes->last_line, gtk_text_iter_get_line (end));
}

/* What is right already is not touched. */
static void
test_difference (void)
{
  Changes changes = { 0 };
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  g_signal_connect (f.buffer, "apply-tag", G_CALLBACK (on_tag), &changes);
  g_signal_connect (f.buffer, "remove-tag", G_CALLBACK (on_tag), &changes);

  /* A word without marks, in the last line. */
  fixture_place_cursor (&f, gtk_text_buffer_get_char_count (f.buffer) - 2);
  fixture_type (&f, " sama sekali ");
  fixture_wait (&f);
  g_assert_cmpuint (changes.n, ==, 0);

  /* A line between marked ones: they move and keep their tags. */
  fixture_place_cursor (&f, 0);
  fixture_type (&f, "\n\n");
  fixture_wait (&f);
  g_assert_cmpuint (changes.n, ==, 0);
  fixture_assert_all_marked (&f);

  /* A fact in the third line changes that line only. */
  fixture_place_cursor (&f, gtk_text_buffer_get_char_count (f.buffer));
  fixture_type (&f, "Harganya Rp 5.000 sekarang. ");
  fixture_wait (&f);
  g_assert_cmpuint (changes.n, >, 0);
  g_assert_cmpint (changes.first_line, ==, gtk_text_buffer_get_line_count (f.buffer) - 1);
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
  fixture_assert_marked (&f, KUTIP_MARK_PERSON, "Budi Santoso|Anita ");
  fixture_type (&f, " ");
  fixture_wait (&f);
  fixture_assert_marked (&f, KUTIP_MARK_PERSON, "Budi Santoso|Anita Wijayant");
  fixture_clear (&f);
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

/* A text that is deleted and brought back comes back without its tags. */
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

/* Whatever happens to the draft, in bursts and in between: in the end the tags are those of the
   snapshot, and the snapshot is that of the text. */
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

static void
test_hidden (void)
{
  KutipHighlighter *highlighter;
  GtkTextTag *tag;
  gboolean set;
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  highlighter = kutip_session_get_highlighter (f.session);
  tag = kutip_tags_get (kutip_highlighter_get_tags (highlighter), KUTIP_MARK_PERSON);
  g_object_get (tag, "background-set", &set, NULL);
  g_assert_true (set);

  g_object_set (f.preferences, "show-marks", FALSE, NULL);
  g_object_get (tag, "background-set", &set, NULL);
  g_assert_false (set);
  fixture_assert_all_marked (&f);

  g_object_set (f.preferences, "show-marks", TRUE, NULL);
  kutip_highlighter_set_printing (highlighter, TRUE);
  g_object_get (tag, "background-set", &set, NULL);
  g_assert_false (set);
  /* New colours do not bring hidden marks back. */
  gtk_source_buffer_set_style_scheme (
    GTK_SOURCE_BUFFER (f.buffer),
    gtk_source_style_scheme_manager_get_scheme (gtk_source_style_scheme_manager_get_default (),
                                                "oblivion"));
  g_object_get (tag, "background-set", &set, NULL);
  g_assert_false (set);
  kutip_highlighter_set_printing (highlighter, FALSE);
  g_object_get (tag, "background-set", &set, NULL);
  g_assert_true (set);
  fixture_clear (&f);
}

static GdkRGBA
get_background (Fixture *f, KutipMarkKind kind)
{
  KutipHighlighter *highlighter = kutip_session_get_highlighter (f->session);
  GdkRGBA *colour = NULL, copy;

  g_object_get (kutip_tags_get (kutip_highlighter_get_tags (highlighter), kind), "background-rgba",
                &colour, NULL);
  g_assert_nonnull (colour);
  copy = *colour;
  gdk_rgba_free (colour);
  return copy;
}

#define SCHEME \
  "<style-scheme id='kutip-test' name='Test' version='1.0'>" \
  "<style name='text' foreground='#000000' background='#ffffff'/>" \
  "<style name='kutip:person' background='#123456' foreground='#ffffff'/>" \
  "</style-scheme>"

/* Light and dark schemes have their own tints, and a scheme that knows of us its say. */
static void
test_schemes (void)
{
  GtkSourceStyleSchemeManager *manager = gtk_source_style_scheme_manager_get_default ();
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *path = g_build_filename (folder, "kutip-test.xml", NULL);
  GdkRGBA colour, expected;
  Fixture f;

  g_assert_true (g_file_set_contents (path, SCHEME, -1, NULL));
  gtk_source_style_scheme_manager_append_search_path (manager, folder);
  fixture_init (&f, DRAFT);
  gtk_source_buffer_set_style_scheme (GTK_SOURCE_BUFFER (f.buffer),
                                      gtk_source_style_scheme_manager_get_scheme (manager, "tango"));
  colour = get_background (&f, KUTIP_MARK_PERSON);
  g_assert_false (kutip_palette_is_dark (&colour));
  gtk_source_buffer_set_style_scheme (
    GTK_SOURCE_BUFFER (f.buffer), gtk_source_style_scheme_manager_get_scheme (manager, "oblivion"));
  colour = get_background (&f, KUTIP_MARK_PERSON);
  g_assert_true (kutip_palette_is_dark (&colour));
  gtk_source_buffer_set_style_scheme (
    GTK_SOURCE_BUFFER (f.buffer),
    gtk_source_style_scheme_manager_get_scheme (manager, "kutip-test"));
  colour = get_background (&f, KUTIP_MARK_PERSON);
  gdk_rgba_parse (&expected, "#123456");
  g_assert_true (gdk_rgba_equal (&colour, &expected));
  fixture_clear (&f);
  g_remove (path);
  g_rmdir (folder);
}

/* Of a long line only what is seen is marked, and it follows the scrolling. */
static void
test_long_line (void)
{
  g_autofree char *text = long_text ("Lalu Budi Santoso pergi ke pasar. ", 20000);
  g_autofree char *seen = NULL;
  g_autofree char *scrolled = NULL;
  GtkAdjustment *adjustment;
  guint first;
  Fixture f;

  fixture_init (&f, text);
  fixture_pump (100);
  fixture_wait (&f);
  seen = fixture_marked (&f, KUTIP_MARK_PERSON);
  first = strlen (seen);
  g_assert_cmpuint (first, >, 0);
  g_assert_cmpuint (first, <, 20000 / 4);

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (f.view));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  fixture_pump (100);
  fixture_wait (&f);
  scrolled = fixture_marked (&f, KUTIP_MARK_PERSON);
  g_assert_cmpuint (strlen (scrolled), >, 0);
  g_assert_cmpuint (strlen (scrolled), <, 20000 / 4);
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
  g_test_add_func ("/highlighter/priorities", test_priorities);
  g_test_add_func ("/highlighter/difference", test_difference);
  g_test_add_func ("/highlighter/typing", test_typing);
  g_test_add_func ("/highlighter/endless-word", test_endless_word);
  g_test_add_func ("/highlighter/typing-inside", test_typing_inside);
  g_test_add_func ("/highlighter/undo", test_undo);
  g_test_add_func ("/highlighter/random", test_random);
  g_test_add_func ("/highlighter/edit-while-copying", test_edit_while_copying);
  g_test_add_func ("/highlighter/object", test_object);
  g_test_add_func ("/highlighter/stopped-signal", test_stopped_signal);
  g_test_add_func ("/highlighter/hidden", test_hidden);
  g_test_add_func ("/highlighter/schemes", test_schemes);
  g_test_add_func ("/highlighter/long-line", test_long_line);
  g_test_add_func ("/highlighter/too-long-line", test_too_long_line);
  return g_test_run ();
}
