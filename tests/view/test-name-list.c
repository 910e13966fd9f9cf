/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The newsroom's list: changed by Kutip, by others, by nobody who can. */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "kutip-library.h"

static char *folder; /* of the list; it need not be there */
static char *path;

typedef struct {
  KutipNameList *list;
  guint n_changed;
  guint n_done;
  GPtrArray *before;
  GError *error;
} Fixture;

static void
on_changed (Fixture *f)
{
  f->n_changed++;
}

static void
on_done (GPtrArray *before, const GError *error, gpointer user_data)
{
  Fixture *f = user_data;

  f->n_done++;
  g_clear_pointer (&f->before, g_ptr_array_unref);
  g_clear_error (&f->error);
  f->before = before ? g_ptr_array_ref (before) : NULL;
  f->error = error ? g_error_copy (error) : NULL;
}

static void
wait_idle (Fixture *f)
{
  while (!kutip_name_list_is_idle (f->list))
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture *f, gconstpointer contents)
{
  if (contents)
    {
      g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
      g_assert_true (g_file_set_contents (path, contents, -1, NULL));
    }
  *f = (Fixture) { .list = kutip_name_list_get () };
  g_signal_connect_swapped (f->list, "changed", G_CALLBACK (on_changed), f);
  wait_idle (f);
  f->n_changed = 0;
}

static void
tear_down (Fixture *f, gconstpointer contents)
{
  gpointer list = f->list;

  wait_idle (f);
  g_signal_handlers_disconnect_by_data (f->list, f);
  g_object_add_weak_pointer (list, &list);
  g_object_unref (f->list);
  while (list)
    g_main_context_iteration (NULL, FALSE);
  g_clear_pointer (&f->before, g_ptr_array_unref);
  g_clear_error (&f->error);
  g_unlink (path);
  g_rmdir (folder);
}

static void
change (Fixture *f, const char *name, int kind)
{
  g_autoptr (GPtrArray) states =
    g_ptr_array_new_with_free_func ((GDestroyNotify) kutip_house_state_free);
  KutipHouseEntry entry = { .kind = MAX (kind, 0) };
  guint n = f->n_done;

  g_ptr_array_add (states, kutip_house_state_new (name, kind < 0 ? NULL : &entry));
  kutip_name_list_change (f->list, states, on_done, f);
  while (f->n_done == n)
    g_main_context_iteration (NULL, TRUE);
}

static int
kind_of (Fixture *f, const char *name)
{
  g_autoptr (KutipHouse) house = kutip_name_list_dup_house (f->list);
  const KutipHouseEntry *entry = kutip_house_get_entry (house, name);

  return entry ? (int) entry->kind : -1;
}

static void
test_change (Fixture *f, gconstpointer contents)
{
  g_assert_cmpint (kind_of (f, "Rina"), ==, -1);
  change (f, "Rina", KUTIP_HOUSE_PERSON);
  g_assert_no_error (f->error);
  g_assert_cmpuint (f->before->len, ==, 1);
  g_assert_false (((KutipHouseState *) f->before->pdata[0])->listed);
  g_assert_cmpint (kind_of (f, "Rina"), ==, KUTIP_HOUSE_PERSON);
  g_assert_cmpuint (f->n_changed, ==, 1);
  /* To say it again says nothing new, and neither does what the monitor tells of it. */
  change (f, "Rina", KUTIP_HOUSE_PERSON);
  for (guint i = 0; i < 30; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (10000);
    }
  wait_idle (f);
  g_assert_cmpuint (f->n_changed, ==, 1);
}

/* Somebody writes the file with an editor. */
static void
test_watch (Fixture *f, gconstpointer contents)
{
  g_autoptr (KutipHouse) house = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "Tual\tplace\nbroken\n", -1, NULL));
  while (kind_of (f, "Tual") < 0)
    g_main_context_iteration (NULL, TRUE);
  house = kutip_name_list_dup_house (f->list);
  g_assert_cmpuint (kutip_house_get_warnings (house)->len, ==, 1);
  wait_idle (f);

  /* And again, now that folder and file are there. */
  g_assert_true (g_file_set_contents (path, "Tual\tperson\n", -1, NULL));
  while (kind_of (f, "Tual") != KUTIP_HOUSE_PERSON)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (g_unlink (path), ==, 0);
  while (kind_of (f, "Tual") >= 0)
    g_main_context_iteration (NULL, TRUE);
}

/* What cannot be written is told; what was known stays. */
static void
test_failure (Fixture *f, gconstpointer contents)
{
  g_autofree char *problem = NULL;

  g_assert_cmpint (kind_of (f, "Rina"), ==, KUTIP_HOUSE_PERSON);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  change (f, "Tual", KUTIP_HOUSE_PLACE);
  g_assert_nonnull (f->error);
  g_assert_null (f->before);
  g_assert_cmpint (kind_of (f, "Rina"), ==, KUTIP_HOUSE_PERSON);
  problem = kutip_name_list_dup_problem (f->list);
  g_assert_nonnull (problem);
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

/* Changes that are asked for at once are all made. */
static void
test_many (Fixture *f, gconstpointer contents)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (GPtrArray) states =
        g_ptr_array_new_with_free_func ((GDestroyNotify) kutip_house_state_free);
      g_autofree char *name = g_strdup_printf ("Nama%c", 'A' + i);
      KutipHouseEntry entry = { .kind = KUTIP_HOUSE_PERSON };

      g_ptr_array_add (states, kutip_house_state_new (name, &entry));
      kutip_name_list_change (f->list, states, on_done, f);
    }
  while (f->n_done < 20)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 21);
  g_assert_cmpint (kind_of (f, "NamaA"), ==, KUTIP_HOUSE_PERSON);
  g_assert_cmpint (kind_of (f, "NamaT"), ==, KUTIP_HOUSE_PERSON);
}

static void
on_library_changed (guint *n)
{
  (*n)++;
}

static const char *
type_of (KutipLibrary *library, const char *name)
{
  g_autoptr (KutipAnalyzer) analyzer = kutip_library_load (library, NULL);
  g_autoptr (KutipAnalysis) analysis = kutip_analyzer_analyze (analyzer, "Warga kapal Rinjani Jaya.", -1);

  for (guint i = 0; i < kutip_analysis_get_n_entities (analysis); i++)
    {
      KutipEntity *entity = kutip_analysis_get_entity (analysis, i);

      if (g_str_equal (kutip_entity_get_name (entity), name))
        return kutip_entity_type_get_nick (kutip_entity_get_entity_type (entity));
    }
  return NULL;
}

/* All drafts are read with it, and again when it changes; not twice at the start. */
static void
test_library (Fixture *f, gconstpointer contents)
{
  KutipLibrary *library = kutip_library_get (g_getenv ("KUTIP_DATADIR"));
  guint n = 0;

  g_assert_true (kutip_library_get_names (library) == f->list);
  g_signal_connect_swapped (library, "changed", G_CALLBACK (on_library_changed), &n);
  g_assert_cmpstr (type_of (library, "Rinjani Jaya"), ==, "organization");
  wait_idle (f);
  g_assert_cmpuint (n, ==, 0);
  change (f, "Rinjani Jaya", KUTIP_HOUSE_PERSON);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (type_of (library, "Rinjani Jaya"), ==, "person");
  g_object_unref (library);
}

int
main (int argc, char **argv)
{
  g_autofree char *config = g_dir_make_tmp ("kutip-names-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_CONFIG_HOME", config, TRUE);
  g_test_init (&argc, &argv, NULL);
  folder = g_build_filename (config, "kutip", NULL);
  path = g_build_filename (folder, "names.tsv", NULL);
  g_test_add ("/name-list/change", Fixture, NULL, set_up, test_change, tear_down);
  g_test_add ("/name-list/watch", Fixture, NULL, set_up, test_watch, tear_down);
  g_test_add ("/name-list/failure", Fixture, "Rina\tperson\n", set_up, test_failure, tear_down);
  g_test_add ("/name-list/many", Fixture, NULL, set_up, test_many, tear_down);
  g_test_add ("/name-list/library", Fixture, "Rinjani Jaya\torganization\n", set_up, test_library,
              tear_down);
  status = g_test_run ();
  g_rmdir (config);
  g_free (path);
  g_free (folder);
  return status;
}
