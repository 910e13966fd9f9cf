/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <string.h>

#include "kutip-row-model.h"

#define PATIENCE_US (100 * G_USEC_PER_SEC) /* under a sanitizer, on a busy machine */

void
fixture_open_session (Fixture *self)
{
  self->session = kutip_session_new (self->view, self->library, self->preferences);
  kutip_sidebar_set_session (KUTIP_SIDEBAR (self->sidebar), self->session);
}

void
fixture_close_session (Fixture *self)
{
  kutip_sidebar_set_session (KUTIP_SIDEBAR (self->sidebar), NULL);
  kutip_session_close (self->session);
  g_clear_object (&self->session);
}

void
fixture_init (Fixture *self, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new (NULL, NULL);
  GtkSourceBuffer *buffer = gtk_source_buffer_new (NULL);

  self->window = gtk_window_new (GTK_WINDOW_TOPLEVEL);
  self->view = GTK_TEXT_VIEW (gtk_source_view_new_with_buffer (buffer));
  self->buffer = GTK_TEXT_BUFFER (buffer);
  self->sidebar = kutip_sidebar_new ();
  self->library = kutip_library_get (g_getenv ("KUTIP_DATADIR"));
  {
    g_autofree char *names = g_test_build_filename (G_TEST_DIST, "names.tsv", NULL);
    KutipAnalyzer *analyzer = kutip_library_load (self->library, NULL);

    g_assert_true (kutip_analyzer_load_names (analyzer, names, NULL));
  }
  self->preferences = kutip_preferences_get (NULL);
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  /* It would blink in pictures. */
  gtk_text_view_set_cursor_visible (self->view, FALSE);
  gtk_widget_set_size_request (self->sidebar, 260, -1);
  gtk_container_add (GTK_CONTAINER (scrolled), GTK_WIDGET (self->view));
  gtk_box_pack_start (GTK_BOX (box), self->sidebar, FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (box), scrolled, TRUE, TRUE, 0);
  gtk_container_add (GTK_CONTAINER (self->window), box);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 900, 600);

  gtk_source_buffer_begin_not_undoable_action (buffer);
  gtk_text_buffer_set_text (self->buffer, text, -1);
  gtk_source_buffer_end_not_undoable_action (buffer);
  gtk_text_buffer_set_modified (self->buffer, FALSE);
  gtk_widget_show_all (self->window);
  fixture_open_session (self);
  g_object_unref (buffer);
}

void
fixture_clear (Fixture *self)
{
  if (self->session)
    fixture_close_session (self);
  gtk_widget_destroy (self->window);
  g_clear_object (&self->preferences);
  g_clear_object (&self->library);
}

void
fixture_wait (Fixture *self)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_US;

  do
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (500);
      g_assert_cmpint (g_get_monotonic_time (), <, end);
    }
  while (!kutip_session_is_idle (self->session) ||
         !kutip_sidebar_is_idle (KUTIP_SIDEBAR (self->sidebar)));
}

void
fixture_pump (guint ms)
{
  gint64 end = g_get_monotonic_time () + ms * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (500);
}

/* Ranges of one kind that touch are one. */
static void
add_range (GArray *ranges, guint start, guint end)
{
  KutipSpan range = { start, end };
  KutipSpan *last = ranges->len ? &g_array_index (ranges, KutipSpan, ranges->len - 1) : NULL;

  if (last && start <= last->end)
    last->end = MAX (last->end, end);
  else
    g_array_append_val (ranges, range);
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  guint x = ((const KutipMark *) a)->span.start, y = ((const KutipMark *) b)->span.start;

  return (x > y) - (x < y);
}

/* What is painted as @kind, line by line of the buffer. */
static void
get_ranges (Fixture *self, KutipMarkKind kind, GArray *ranges)
{
  GtkTextIter iter;

  gtk_text_buffer_get_start_iter (self->buffer, &iter);
  do
    {
      g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (KutipMark));
      guint start = gtk_text_iter_get_offset (&iter);
      KutipSpan line = { start, start + gtk_text_iter_get_chars_in_line (&iter) };

      kutip_highlighter_collect (kutip_session_get_highlighter (self->session), line, marks);
      g_array_sort (marks, compare_marks);
      for (guint i = 0; i < marks->len; i++)
        {
          const KutipMark *mark = &g_array_index (marks, KutipMark, i);

          if (mark->kind == kind)
            add_range (ranges, start + mark->span.start, start + mark->span.end);
        }
    }
  while (gtk_text_iter_forward_line (&iter));
}

static char *
get_text (Fixture *self, KutipSpan span)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, span.start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, span.end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

char *
fixture_marked (Fixture *self, KutipMarkKind kind)
{
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (KutipSpan));
  GString *all = g_string_new (NULL);

  get_ranges (self, kind, ranges);
  for (guint i = 0; i < ranges->len; i++)
    {
      g_autofree char *text = get_text (self, g_array_index (ranges, KutipSpan, i));

      g_string_append_printf (all, "%s%s", i ? "|" : "", text);
    }
  return g_string_free (all, FALSE);
}

void
fixture_assert_marked (Fixture *self, KutipMarkKind kind, const char *expected)
{
  g_autofree char *marked = fixture_marked (self, kind);

  g_assert_cmpstr (marked, ==, expected);
}

/* The snapshot's marks of a kind over the whole draft. */
static void
get_expected (KutipAnalysis *analysis, KutipMarkKind kind, GArray *ranges)
{
  for (guint i = 0; i < kutip_analysis_get_n_paragraphs (analysis); i++)
    {
      guint base = kutip_analysis_get_paragraph (analysis, i).start, n;
      const KutipMark *marks = kutip_marks_get_array (kutip_analysis_get_marks (analysis, i), &n);

      for (guint j = 0; j < n; j++)
        if (marks[j].kind == kind)
          add_range (ranges, base + marks[j].span.start, base + marks[j].span.end);
    }
}

/* For whoever reads the log of a failed test. */
static void
describe_difference (Fixture *self, KutipMarkKind kind, GArray *ranges, GArray *expected)
{
  GArray *both[] = { ranges, expected };

  if (ranges->len == expected->len && (ranges->len == 0 ||
      memcmp (ranges->data, expected->data, ranges->len * sizeof (KutipSpan)) == 0))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    for (guint j = 0; j < both[i]->len; j++)
      {
        KutipSpan span = g_array_index (both[i], KutipSpan, j);
        g_autofree char *text = get_text (self, span);

        g_test_message ("%s, %s: %u–%u %s", kutip_mark_kind_get_nick (kind),
                        i == 0 ? "marked" : "expected", span.start, span.end, text);
      }
}

void
fixture_assert_all_marked (Fixture *self)
{
  KutipAnalysis *analysis;
  GtkTextIter cursor;

  /* A word that is being typed has no marks: it is finished when the cursor is put elsewhere. */
  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor, gtk_text_buffer_get_insert (self->buffer));
  gtk_text_buffer_place_cursor (self->buffer, &cursor);
  fixture_wait (self);
  analysis = kutip_session_get_analysis (self->session);
  g_assert_cmpuint (kutip_analysis_get_length (analysis), ==,
                    gtk_text_buffer_get_char_count (self->buffer));
  for (guint kind = 0; kind < KUTIP_N_MARK_KINDS; kind++)
    {
      g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (KutipSpan));
      g_autoptr (GArray) expected = g_array_new (FALSE, FALSE, sizeof (KutipSpan));

      get_ranges (self, kind, ranges);
      get_expected (analysis, kind, expected);
      describe_difference (self, kind, ranges, expected);
      g_assert_cmpmem (ranges->data, ranges->len * sizeof (KutipSpan), expected->data,
                       expected->len * sizeof (KutipSpan));
    }
}

cairo_surface_t *
fixture_picture (Fixture *self)
{
  GtkWidget *view = GTK_WIDGET (self->view);
  cairo_surface_t *picture;
  cairo_t *cr;

  /* What waits for the next frame to be given its size would not be drawn. */
  gtk_container_check_resize (GTK_CONTAINER (gtk_widget_get_toplevel (view)));
  picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, gtk_widget_get_allocated_width (view),
                                        gtk_widget_get_allocated_height (view));
  cr = cairo_create (picture);
  gtk_widget_draw (view, cr);
  cairo_destroy (cr);
  cairo_surface_flush (picture);
  return picture;
}

/* The colour at a letter's middle, @below its top, or above its end if that is negative. */
static GdkRGBA
get_colour (Fixture *self, guint offset, int below)
{
  cairo_surface_t *picture = fixture_picture (self);
  GtkTextIter iter;
  GdkRGBA colour = { 0, 0, 0, 1 };
  GdkRectangle place;
  guint32 pixel;
  int x, y;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, offset);
  gtk_text_view_get_iter_location (self->view, &iter, &place);
  gtk_text_view_buffer_to_window_coords (self->view, GTK_TEXT_WINDOW_WIDGET,
                                         place.x + place.width / 2,
                                         place.y + (below < 0 ? place.height + below : below), &x, &y);
  pixel = *(guint32 *) (cairo_image_surface_get_data (picture) +
                        y * cairo_image_surface_get_stride (picture) + x * 4);
  cairo_surface_destroy (picture);
  colour.red = (pixel >> 16 & 0xff) / 255.0;
  colour.green = (pixel >> 8 & 0xff) / 255.0;
  colour.blue = (pixel & 0xff) / 255.0;
  return colour;
}

static gboolean
is_about (const GdkRGBA *a, const GdkRGBA *b)
{
  g_test_message ("%g %g %g, %g %g %g", a->red, a->green, a->blue, b->red, b->green, b->blue);
  return ABS (a->red - b->red) < 0.02 && ABS (a->green - b->green) < 0.02 &&
         ABS (a->blue - b->blue) < 0.02;
}

static const KutipPalette *
get_palette (Fixture *self)
{
  return kutip_highlighter_get_palette (kutip_session_get_highlighter (self->session));
}

GdkRGBA
fixture_colour_at (Fixture *self, guint offset)
{
  return get_colour (self, offset, 1);
}

gboolean
fixture_is_painted (Fixture *self, guint offset, KutipMarkKind kind)
{
  GdkRGBA colour = fixture_colour_at (self, offset);

  return is_about (&colour, &get_palette (self)->tints[kind].background);
}

gboolean
fixture_is_underlined (Fixture *self, guint offset, KutipMarkKind kind)
{
  GdkRGBA colour = get_colour (self, offset, -1);

  return is_about (&colour, &get_palette (self)->lines[kind]);
}

void
fixture_type (Fixture *self, const char *text)
{
  for (; *text; text = g_utf8_next_char (text))
    {
      char key[7] = "";

      g_unichar_to_utf8 (g_utf8_get_char (text), key);
      g_signal_emit_by_name (self->view, "insert-at-cursor", key);
    }
}

void
fixture_press (Fixture *self, guint key, GdkModifierType modifiers)
{
  GdkDisplay *display = gtk_widget_get_display (self->window);
  GdkDevice *keyboard = gdk_seat_get_keyboard (gdk_display_get_default_seat (display));
  g_autofree GdkKeymapKey *keys = NULL;
  int n_keys;

  /* The bindings of widgets look at which key of the board it was. */
  g_assert_true (gdk_keymap_get_entries_for_keyval (gdk_keymap_get_for_display (display), key, &keys,
                                                    &n_keys));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GdkEvent) event = gdk_event_new (i == 0 ? GDK_KEY_PRESS : GDK_KEY_RELEASE);

      event->key.window = g_object_ref (gtk_widget_get_window (self->window));
      event->key.send_event = TRUE;
      event->key.time = GDK_CURRENT_TIME;
      event->key.keyval = key;
      event->key.hardware_keycode = keys[0].keycode;
      event->key.group = keys[0].group;
      event->key.state = modifiers;
      gdk_event_set_device (event, keyboard);
      gtk_main_do_event (event);
    }
}

void
fixture_place_cursor (Fixture *self, guint offset)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, offset);
  gtk_text_buffer_place_cursor (self->buffer, &iter);
}

char *
fixture_selection (Fixture *self)
{
  GtkTextIter start, end;

  if (!gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end))
    return NULL;
  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

GtkWidget *
fixture_find (GtkWidget *root, GType type)
{
  g_autoptr (GList) children = NULL;
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;
  if (!GTK_IS_CONTAINER (root))
    return NULL;
  children = gtk_container_get_children (GTK_CONTAINER (root));
  for (GList *l = children; l && !found; l = l->next)
    found = fixture_find (l->data, type);
  return found;
}

gboolean
fixture_find_row (GtkTreeModel *model, GtkTreeIter *parent, const char *wanted, GtkTreeIter *found)
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
      if (fixture_find_row (model, &iter, wanted, found))
        return TRUE;
    }
  return FALSE;
}
