/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <string.h>

#include "kutip-notice.h"
#include "kutip-window.h"

#define DRAFT \
  "“Stok masih cukup,” kata Budi Santoso di Jakarta.\n" \
  "Anita Wijaya menilai harga naik 12 persen.\n"

/* A host that is told what to answer. */
static struct {
  GtkTextView *view;
  guint n_shown;
} told;

static GtkTextView *
get_view (GtkWindow *window)
{
  return told.view;
}

static void
show_page (GtkWindow *window, GtkWidget *page)
{
  g_assert_true (KUTIP_IS_SIDEBAR (page));
  told.n_shown++;
}

static const KutipHost host = { get_view, show_page };

static KutipWindow *
open_window (Fixture *f)
{
  fixture_init (f, DRAFT);
  fixture_wait (f);
  told.view = NULL;
  told.n_shown = 0;
  return kutip_window_new (GTK_WINDOW (f->window), &host, f->preferences);
}

static void
run (KutipWindow *self, const char *name)
{
  g_action_activate (kutip_window_get_action (self, name), NULL);
}

/* Each command has an action and a label; a key is of no other command. */
static void
test_commands (void)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Fixture f;
  KutipWindow *self = open_window (&f);
  guint n = 0;

  for (const KutipCommand *c = kutip_window_get_commands (); c->name; c++, n++)
    {
      guint key;
      GdkModifierType modifiers;

      g_assert_true (G_IS_ACTION (kutip_window_get_action (self, c->name)));
      g_assert_nonnull (strchr (c->label, '_'));
      if (!c->key)
        continue;
      gtk_accelerator_parse (c->key, &key, &modifiers);
      g_assert_cmpuint (key, !=, 0);
      g_assert_true (g_hash_table_add (keys, gtk_accelerator_name (key, modifiers)));
    }
  g_assert_cmpuint (n, >, 0);
  kutip_window_free (self);
  fixture_clear (&f);
}

/* Steps need a draft that is read; the view's session may come after the host's news of the view. */
static void
test_draft_in_front (void)
{
  Fixture f;
  KutipWindow *self = open_window (&f);
  GAction *next = kutip_window_get_action (self, "kutip-next-fact");
  g_autofree char *selected = NULL;

  g_assert_false (g_action_get_enabled (next));
  fixture_close_session (&f);
  told.view = f.view;
  kutip_window_update_late (self);
  fixture_open_session (&f);
  fixture_wait (&f);
  g_assert_true (g_action_get_enabled (next));
  fixture_place_cursor (&f, 0);
  run (self, "kutip-next-fact");
  run (self, "kutip-next-fact");
  run (self, "kutip-previous-fact");
  selected = fixture_selection (&f);
  g_assert_cmpstr (selected, ==, "“Stok masih cukup,”");

  told.view = NULL;
  kutip_window_update (self);
  g_assert_false (g_action_get_enabled (next));
  kutip_window_free (self);
  fixture_clear (&f);
}

static gboolean
press (Fixture *f, guint state)
{
  g_autoptr (GdkEvent) event = gdk_event_new (GDK_KEY_PRESS);
  gboolean handled = FALSE;

  event->key.window = g_object_ref (gtk_widget_get_window (f->window));
  event->key.keyval = GDK_KEY_F8;
  event->key.state = state;
  gdk_event_set_device (event, gdk_seat_get_keyboard (gdk_display_get_default_seat (
                                 gtk_widget_get_display (f->window))));
  g_signal_emit_by_name (f->window, "key-press-event", event, &handled);
  return handled;
}

/* F8 is ours with Shift or without, with other keys it is the host's; all of it once we are gone. */
static void
test_keys (void)
{
  Fixture f;
  KutipWindow *self = open_window (&f);
  g_autofree char *selected = NULL;

  told.view = f.view;
  kutip_window_update (self);
  fixture_place_cursor (&f, 0);
  g_assert_true (press (&f, 0));
  g_assert_true (press (&f, GDK_LOCK_MASK));
  selected = fixture_selection (&f);
  g_assert_cmpstr (selected, !=, "");
  g_assert_true (press (&f, GDK_SHIFT_MASK));
  fixture_place_cursor (&f, 0);
  press (&f, GDK_CONTROL_MASK);
  g_assert_false (gtk_text_buffer_get_has_selection (f.buffer));
  kutip_window_free (self);
  press (&f, 0);
  g_assert_false (gtk_text_buffer_get_has_selection (f.buffer));
  fixture_clear (&f);
}

static void
test_page (void)
{
  Fixture f;
  KutipWindow *self = open_window (&f);

  g_assert_cmpuint (told.n_shown, ==, 0);
  run (self, "kutip-facts");
  g_assert_cmpuint (told.n_shown, ==, 1);
  kutip_window_free (self);
  fixture_clear (&f);
}

/* Whatever shows help on this machine is out of the profile's way. */
static void
forbid_viewers (void)
{
  GList *viewers = g_app_info_get_all_for_type ("x-scheme-handler/help");

  for (GList *l = viewers; l; l = l->next)
    g_app_info_remove_supports_type (l->data, "x-scheme-handler/help", NULL);
  g_list_free_full (viewers, g_object_unref);
}

static void
wait_for_file (const char *path)
{
  for (guint i = 0; i < 1000 && !g_file_test (path, G_FILE_TEST_EXISTS); i++)
    fixture_pump (10);
}

/* Without a program for it the sidebar comes into sight and says so; with one it gets the manual's
   address. */
static void
test_help (void)
{
  g_autofree char *told_uri = g_build_filename (g_get_home_dir (), "uri", NULL);
  g_autofree char *command = g_strdup_printf ("sh -c 'echo %%u >%s.new; mv %s.new %s'", told_uri,
                                              told_uri, told_uri);
  g_autofree char *uri = NULL;
  g_autoptr (GAppInfo) viewer = NULL;
  Fixture f;
  KutipWindow *self = open_window (&f);
  GtkWidget *page = kutip_window_get_page (self), *notice = fixture_find (page, KUTIP_TYPE_NOTICE);

  forbid_viewers ();
  g_assert_false (gtk_widget_get_visible (notice));
  run (self, "kutip-help");
  g_assert_true (gtk_widget_get_visible (notice));
  g_assert_cmpuint (told.n_shown, ==, 1);
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (fixture_find (notice, GTK_TYPE_LABEL))),
                            "Install one"));

  viewer = g_app_info_create_from_commandline (command, "Viewer", G_APP_INFO_CREATE_SUPPORTS_URIS,
                                               NULL);
  g_assert_true (g_app_info_set_as_default_for_type (viewer, "x-scheme-handler/help", NULL));
  run (self, "kutip-help");
  wait_for_file (told_uri);
  g_assert_true (g_file_get_contents (told_uri, &uri, NULL, NULL));
  g_assert_cmpstr (uri, ==, "help:kutip\n");
  g_assert_cmpuint (told.n_shown, ==, 1);
  kutip_window_free (self);
  fixture_clear (&f);
}

/* The menu's check item is the preference. */
static void
test_marks (void)
{
  Fixture f;
  KutipWindow *self = open_window (&f);
  GAction *marks = kutip_window_get_action (self, "kutip-marks");
  guint budi = strstr (DRAFT, "Budi") - DRAFT - 4; /* bytes of two quotation marks */

  told.view = f.view;
  g_assert_true (fixture_is_painted (&f, budi, KUTIP_MARK_PERSON));
  g_action_activate (marks, NULL);
  g_assert_false (kutip_preferences_get_show_marks (f.preferences));
  g_assert_false (fixture_is_painted (&f, budi, KUTIP_MARK_PERSON));
  g_action_activate (marks, NULL);
  g_assert_true (kutip_preferences_get_show_marks (f.preferences));
  g_assert_true (fixture_is_painted (&f, budi, KUTIP_MARK_PERSON));
  kutip_window_free (self);
  fixture_clear (&f);
}

/* What was put off is not done any more, and nothing is left. */
static void
test_freed (void)
{
  Fixture f;
  KutipWindow *self = open_window (&f);
  gpointer page = kutip_window_get_page (self);
  gpointer action = kutip_window_get_action (self, "kutip-facts");

  g_object_add_weak_pointer (page, &page);
  g_object_add_weak_pointer (action, &action);
  told.view = f.view;
  kutip_window_update_late (self);
  kutip_window_free (self);
  fixture_pump (20);
  g_assert_null (page);
  g_assert_null (action);
  fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/window/commands", test_commands);
  g_test_add_func ("/window/draft-in-front", test_draft_in_front);
  g_test_add_func ("/window/keys", test_keys);
  g_test_add_func ("/window/page", test_page);
  g_test_add_func ("/window/help", test_help);
  g_test_add_func ("/window/marks", test_marks);
  g_test_add_func ("/window/freed", test_freed);
  return g_test_run ();
}
