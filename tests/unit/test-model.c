/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include <kutip/kutip-analyzer.h>

#include "tagger/kutip-model.h"

/*
 * A damaged model file gives an error that names the file, whatever the damage; a checksum that was
 * made to fit does not get past the bounds either.
 */

typedef struct {
  char *folder;
  char *path;
  char *bytes;
  gsize length;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *model =
    g_build_filename (g_getenv ("KUTIP_DATADIR"), "languages", "en", "model.kutip", NULL);
  g_autoptr (GError) error = NULL;

  g_file_get_contents (model, &self->bytes, &self->length, &error);
  g_assert_no_error (error);
  self->folder = g_dir_make_tmp ("kutip-model-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "model.kutip", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_remove (self->path);
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->bytes);
}

static KutipModel *
load (Fixture *self, gsize length, GError **error)
{
  g_autoptr (GError) write_error = NULL;

  g_file_set_contents (self->path, self->bytes, length, &write_error);
  g_assert_no_error (write_error);
  return kutip_model_load (self->path, error);
}

static void
expect_damage (Fixture *self, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (load (self, length, &error));
  g_assert_error (error, KUTIP_ERROR, KUTIP_ERROR_BAD_DATA);
  g_assert_true (strstr (error->message, self->path) != NULL);
}

static void
mend_checksum (Fixture *self)
{
  KutipModelHeader *header = (KutipModelHeader *) self->bytes;
  gsize skip = G_STRUCT_OFFSET (KutipModelHeader, checksum) + sizeof header->checksum;

  header->checksum = kutip_model_checksum (self->bytes + skip, self->length - skip);
}

static void
test_whole (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KutipModel) model = load (self, self->length, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (model->n_words, >, 0);
  g_assert_cmpuint (model->n_attributes, >, 0);
  g_assert_cmpuint (self->length, <=, 5 * 1024 * 1024);
}

static void
test_missing (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (kutip_model_load (self->path, &error));
  g_assert_error (error, KUTIP_ERROR, KUTIP_ERROR_NO_DATA);
}

static void
test_truncated (Fixture *self, gconstpointer data)
{
  for (gsize length = 0; length < 200; length++)
    expect_damage (self, length);
  for (gsize length = 200; length < self->length; length += self->length / 40)
    expect_damage (self, length);
  expect_damage (self, self->length - 1);
}

static void
test_flipped (Fixture *self, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (guint i = 0; i < 150; i++)
    {
      gsize at = i < 100 ? i : (gsize) g_rand_int_range (rand, 100, self->length);
      char bit = 1 << g_rand_int_range (rand, 0, 8);

      /* The reserved field's bits count too: the checksum is over them. */
      self->bytes[at] ^= bit;
      expect_damage (self, self->length);
      self->bytes[at] ^= bit;
    }
}

/* With the checksum put right, whatever the tables say must stay inside the file. */
static void
test_forged (Fixture *self, gconstpointer data)
{
  KutipModelHeader *header = (KutipModelHeader *) self->bytes;

  for (guint section = 0; section < KUTIP_N_SECTIONS; section++)
    {
      KutipModelExtent saved = header->sections[section];
      const KutipModelExtent bad[] = {
        { self->length + 8, saved.size }, { saved.offset + 1, saved.size },
        { saved.offset, self->length },   { saved.offset, saved.size + 1 },
        { 0, saved.size },                { saved.offset, G_MAXUINT64 - 7 },
        { G_MAXUINT64 - 7, 64 },
      };

      for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
        {
          header->sections[section] = bad[i];
          mend_checksum (self);
          expect_damage (self, self->length);
        }
      header->sections[section] = saved;
    }
}

static gpointer
section_of (Fixture *self, KutipModelSection section)
{
  return self->bytes + ((KutipModelHeader *) self->bytes)->sections[section].offset;
}

static void
test_forged_tables (Fixture *self, gconstpointer data)
{
  KutipModelAttribute *attribute = section_of (self, KUTIP_SECTION_ATTRIBUTES);
  KutipModelWord *word = section_of (self, KUTIP_SECTION_WORDS);
  guint16 *weights = section_of (self, KUTIP_SECTION_WEIGHTS);
  float *transitions = section_of (self, KUTIP_SECTION_TRANSITIONS);
  guint32 saved;

  while (attribute->check == 0)
    attribute++;
  saved = attribute->start;
  attribute->start = G_MAXUINT32;
  mend_checksum (self);
  expect_damage (self, self->length);
  attribute->start = saved;

  weights[saved] += 30000;
  mend_checksum (self);
  expect_damage (self, self->length);
  weights[saved] -= 30000;

  ((KutipModelWeight *) &weights[saved + 1])->position += 5;
  mend_checksum (self);
  expect_damage (self, self->length);
  ((KutipModelWeight *) &weights[saved + 1])->position -= 5;

  word->check |= 1;
  word->upper = G_MAXUINT16;
  mend_checksum (self);
  expect_damage (self, self->length);
  word->upper = 0;

  memset (&transitions[3], 0xff, sizeof (float));
  mend_checksum (self);
  expect_damage (self, self->length);
}

/* A hash table without an empty slot would be searched for ever. */
static void
test_full_table (Fixture *self, gconstpointer data)
{
  KutipModelExtent *extent = &((KutipModelHeader *) self->bytes)->sections[KUTIP_SECTION_PHRASES];
  KutipModelPhrase *phrases = section_of (self, KUTIP_SECTION_PHRASES);

  g_assert_cmpuint (extent->size, >, 0);
  for (gsize i = 0; i < extent->size / sizeof *phrases; i++)
    phrases[i].check |= 1;
  mend_checksum (self);
  expect_damage (self, self->length);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/model/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("whole", test_whole);
  ADD ("missing", test_missing);
  ADD ("truncated", test_truncated);
  ADD ("flipped", test_flipped);
  ADD ("forged", test_forged);
  ADD ("forged-tables", test_forged_tables);
  ADD ("full-table", test_full_table);
#undef ADD
  return g_test_run ();
}
