/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "kutip-tooltip.h"

#define DRAFT \
  "“Stok masih cukup,” kata Bupati Budi Santoso di Jakarta, Senin (9/3/2026).\n" \
  "Anita Wijaya menilai harga naik 12 persen.\n"

static guint
count_handlers (gpointer object)
{
  guint n_ids, n = 0;

  /* Every handler of an object on any signal of its types. */
  for (GType type = G_OBJECT_TYPE (object); type; type = g_type_parent (type))
    {
      g_autofree guint *signals = g_signal_list_ids (type, &n_ids);

      for (guint i = 0; i < n_ids; i++)
        n += g_signal_has_handler_pending (object, signals[i], 0, TRUE);
    }
  return n;
}

/* Nothing is left when the plugin is switched off, as often as one likes. */
static void
test_on_and_off (void)
{
  guint on_buffer, on_view, on_table;
  gboolean tooltip;
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  fixture_close_session (&f);
  on_table = count_handlers (gtk_text_buffer_get_tag_table (f.buffer));
  on_buffer = count_handlers (f.buffer);
  on_view = count_handlers (f.view);
  tooltip = gtk_widget_get_has_tooltip (GTK_WIDGET (f.view));

  for (guint i = 0; i < 20; i++)
    {
      KutipSession *session;

      fixture_open_session (&f);
      session = f.session;
      g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &session);
      if (i % 3 == 0)
        fixture_wait (&f);
      else
        fixture_pump (i);
      fixture_close_session (&f);
      g_assert_null (session);
      g_assert_null (kutip_session_get (f.view));
    }
  g_assert_cmpuint (count_handlers (gtk_text_buffer_get_tag_table (f.buffer)), ==, on_table);
  g_assert_cmpuint (count_handlers (f.buffer), ==, on_buffer);
  g_assert_cmpuint (count_handlers (f.view), ==, on_view);
  g_assert_cmpint (gtk_widget_get_has_tooltip (GTK_WIDGET (f.view)), ==, tooltip);
  fixture_pump (100);

  {
    gpointer library = f.library, preferences = f.preferences, buffer = f.buffer;

    g_object_add_weak_pointer (library, &library);
    g_object_add_weak_pointer (preferences, &preferences);
    g_object_add_weak_pointer (buffer, &buffer);
    fixture_clear (&f);
    for (guint i = 0; i < 200 && (library || buffer); i++)
      fixture_pump (5);
    g_assert_null (library);
    g_assert_null (preferences);
    g_assert_null (buffer);
  }
}

static void
on_changed (KutipSession *session, guint *n)
{
  (*n)++;
}

/* A draft that is closed while it is read calls nobody back. */
static void
test_close_while_reading (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;
  Fixture f;

  for (guint i = 0; i < 3000; i++)
    g_string_append (text, DRAFT);
  fixture_init (&f, text->str);
  for (guint i = 0; i < 6; i++)
    {
      KutipSession *session = g_object_ref (f.session);

      g_signal_connect (session, "changed", G_CALLBACK (on_changed), &n);
      fixture_pump (5 * i);
      n = 0;
      fixture_close_session (&f);
      fixture_pump (100);
      g_assert_cmpuint (n, ==, 0);
      g_assert_finalize_object (session);
      fixture_open_session (&f);
    }
  fixture_clear (&f);
}

/* A window that is closed takes the session along, whoever closes what first. */
static void
test_window_closed (void)
{
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  gtk_widget_destroy (f.window);
  fixture_pump (20);
  kutip_session_close (f.session);
  g_assert_finalize_object (f.session);
  g_object_unref (f.library);
  g_object_unref (f.preferences);
}

/* Somebody who never stops typing gets snapshots all the same. */
static void
test_without_pause (void)
{
  guint n = 0;
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  g_signal_connect (f.session, "changed", G_CALLBACK (on_changed), &n);
  for (guint i = 0; i < 100; i++)
    {
      fixture_type (&f, "a ");
      fixture_pump (10);
    }
  g_assert_cmpuint (n, >=, 2);
  fixture_wait (&f);
  fixture_clear (&f);
}

static void
assert_step (Fixture *f, gboolean forward, const char *expected)
{
  g_autofree char *selection = NULL;

  g_assert_true (kutip_session_step (f->session, forward));
  selection = fixture_selection (f);
  g_assert_cmpstr (selection, ==, expected);
}

static void
test_steps (void)
{
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  fixture_place_cursor (&f, 0);
  assert_step (&f, TRUE, "“Stok masih cukup,”");
  assert_step (&f, TRUE, "Budi Santoso");
  assert_step (&f, TRUE, "Jakarta");
  assert_step (&f, TRUE, "Senin (9/3/2026)");
  assert_step (&f, TRUE, "Anita Wijaya");
  assert_step (&f, FALSE, "Senin (9/3/2026)");
  assert_step (&f, FALSE, "Jakarta");
  assert_step (&f, FALSE, "Budi Santoso");
  assert_step (&f, FALSE, "“Stok masih cukup,”");
  assert_step (&f, FALSE, "12 persen");
  assert_step (&f, TRUE, "“Stok masih cukup,”");
  fixture_clear (&f);

  fixture_init (&f, "Tidak ada apa-apa.\n");
  fixture_wait (&f);
  g_assert_false (kutip_session_step (f.session, TRUE));
  g_assert_false (kutip_session_step (f.session, FALSE));
  fixture_clear (&f);
}

/* A place goes along with edits that no snapshot tells of yet. */
static void
test_select_moved (void)
{
  KutipAnalysis *analysis;
  KutipSpan place = { 0, 0 };
  GtkTextIter start, end;
  g_autofree char *selection = NULL;
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  analysis = kutip_session_get_analysis (f.session);
  for (guint i = 0; i < kutip_analysis_get_n_entities (analysis); i++)
    {
      KutipEntity *entity = kutip_analysis_get_entity (analysis, i);

      if (g_str_equal (kutip_entity_get_name (entity), "Anita Wijaya"))
        place = kutip_entity_get_mention (entity, 0);
    }
  g_assert_cmpuint (place.end - place.start, ==, 12);
  fixture_place_cursor (&f, 0);
  fixture_type (&f, "Baru. ");
  g_assert_true (kutip_session_select (f.session, place));
  selection = fixture_selection (&f);
  g_assert_cmpstr (selection, ==, "Anita Wijaya");

  /* A name that is gone cannot be selected. */
  gtk_text_buffer_get_selection_bounds (f.buffer, &start, &end);
  gtk_text_buffer_delete (f.buffer, &start, &end);
  g_assert_false (kutip_session_select (f.session, place));
  fixture_wait (&f);
  fixture_clear (&f);
}

static void
test_tooltip (void)
{
  g_autofree char *quotation = NULL;
  g_autofree char *person = NULL;
  g_autofree char *cue = NULL;
  g_autofree char *date = NULL;
  g_autofree char *nothing = NULL;
  KutipAnalysis *analysis;
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  analysis = kutip_session_get_analysis (f.session);
  quotation = kutip_tooltip_new_markup (analysis, 3);
  cue = kutip_tooltip_new_markup (analysis, 21);
  person = kutip_tooltip_new_markup (analysis, 33);
  date = kutip_tooltip_new_markup (analysis, 59);
  nothing = kutip_tooltip_new_markup (analysis, 46);
  g_assert_cmpstr (quotation, ==, "<b>Quotation</b> · speaker: Budi Santoso");
  g_assert_cmpstr (cue, ==, "<b>Attribution cue</b> · speaker: Budi Santoso");
  g_assert_cmpstr (person, ==, "<b>Budi Santoso</b> · Person\nBupati\n"
                               "<b>Source</b> · speaker: Budi Santoso");
  g_assert_cmpstr (date, ==, "<b>Senin (9/3/2026)</b> · Date\n2026-03-09");
  g_assert_null (nothing);
  fixture_clear (&f);
}

/* Without its data the view says so and does no harm. */
static void
test_no_data (void)
{
  g_autoptr (KutipLibrary) library = kutip_library_get ("/nowhere");
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_close_session (&f);
  f.session = kutip_session_new (f.view, library, f.preferences);
  for (guint i = 0; i < 400 && !kutip_session_get_problem (f.session); i++)
    fixture_pump (5);
  g_assert_nonnull (kutip_session_get_problem (f.session));
  g_assert_null (kutip_session_get_analysis (f.session));
  fixture_type (&f, "a");
  fixture_pump (100);
  g_assert_false (kutip_session_step (f.session, TRUE));
  fixture_clear (&f);
}

static void
test_language (void)
{
  Fixture f;

  fixture_init (&f, DRAFT);
  fixture_wait (&f);
  g_assert_cmpstr (kutip_analysis_get_language (kutip_session_get_analysis (f.session)), ==, "id");
  g_object_set (f.preferences, "language", "en", NULL);
  fixture_wait (&f);
  g_assert_cmpstr (kutip_analysis_get_language (kutip_session_get_analysis (f.session)), ==, "en");
  fixture_assert_all_marked (&f);
  g_object_set (f.preferences, "language", "", NULL);
  fixture_wait (&f);
  g_assert_cmpstr (kutip_analysis_get_language (kutip_session_get_analysis (f.session)), ==, "id");
  fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/on-and-off", test_on_and_off);
  g_test_add_func ("/session/close-while-reading", test_close_while_reading);
  g_test_add_func ("/session/window-closed", test_window_closed);
  g_test_add_func ("/session/without-pause", test_without_pause);
  g_test_add_func ("/session/steps", test_steps);
  g_test_add_func ("/session/select-moved", test_select_moved);
  g_test_add_func ("/session/tooltip", test_tooltip);
  g_test_add_func ("/session/no-data", test_no_data);
  g_test_add_func ("/session/language", test_language);
  return g_test_run ();
}
