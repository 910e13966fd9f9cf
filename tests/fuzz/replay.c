/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Runs a fuzz target without libFuzzer: over the files of its corpus, then over mutations of them from a
 * fixed seed, so that every machine runs the same ones.
 *
 *   fuzz-NAME-replay FOLDER N    the corpus in FOLDER and N mutations: a test
 *   fuzz-NAME-replay FILE        one input: what a crash left behind
 *
 * An input that breaks the target is kept as crash-NAME in the working directory.
 */
#include "fuzz.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

static const uint8_t *current;
static size_t current_size;

static void
keep_input (int number)
{
  static const char path[] = "crash-" FUZZ_NAME;
  int file = open (path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

  if (file >= 0 && write (file, current, current_size) == (ssize_t) current_size)
    close (file);
  signal (number, SIG_DFL);
  raise (number);
}

static void
run (const uint8_t *data, size_t size)
{
  current = data;
  current_size = size;
  LLVMFuzzerTestOneInput (data, size);
}

/* Pieces that mean something to one target or another. */
static const char *const pieces[] = {
  "“", "”", "\"", "\n", "\n\n", "\r\n", "\t", "# ", "\\u0000", "\\ud800", "{\"text\":\"", "\"}", ", kata ",
  " said ", "menurut ", "Rp 1.5", " persen", "12/3/2024", "Jl.", "...", "\xe2\x80\x8f", "\xf0\x9f\x98\x80",
  "\xff", "Ä", "'", "’", "(", ")", "—", "=", "ordinal=", "verb\tstrong", "999999999999999999999",
};

/* A string of the corpus with some bytes changed, moved, doubled, put in or taken out. */
static GByteArray *
mutate (GRand *rand, const GPtrArray *corpus)
{
  GBytes *seed = g_ptr_array_index (corpus, g_rand_int_range (rand, 0, corpus->len));
  GByteArray *bytes = g_byte_array_new ();
  guint n_changes = g_rand_int_range (rand, 1, 6);

  g_byte_array_append (bytes, g_bytes_get_data (seed, NULL), g_bytes_get_size (seed));
  for (guint i = 0; i < n_changes; i++)
    {
      guint at = g_rand_int_range (rand, 0, bytes->len + 1);
      guint wanted = g_rand_int_range (rand, 1, 33);
      guint length = MIN (bytes->len - at, wanted);
      const char *piece = pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))];
      g_autofree uint8_t *stretch = g_memdup2 (bytes->data + at, length);
      g_autoptr (GByteArray) tail = g_byte_array_new ();

      switch (g_rand_int_range (rand, 0, 6))
        {
        case 0:
          if (length > 0)
            bytes->data[at] ^= 1 << g_rand_int_range (rand, 0, 8);
          break;
        case 1:
          if (length > 0)
            bytes->data[at] = g_rand_int_range (rand, 0, 256);
          break;
        case 2:
          g_byte_array_remove_range (bytes, at, length);
          break;
        case 3:
          g_byte_array_append (bytes, stretch, length);
          break;
        case 4:
          g_byte_array_set_size (bytes, at);
          break;
        default:
          g_byte_array_append (tail, bytes->data + at, bytes->len - at);
          g_byte_array_set_size (bytes, at);
          g_byte_array_append (bytes, (const uint8_t *) piece, strlen (piece));
          g_byte_array_append (bytes, tail->data, tail->len);
        }
    }
  return bytes;
}

static GBytes *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *content;
  gsize size;

  g_file_get_contents (path, &content, &size, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (content, size);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
load_corpus (const char *folder)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *corpus = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)))
    g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  /* The same order everywhere. */
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (corpus, load (g_ptr_array_index (names, i)));
  return corpus;
}

int
main (int argc, char **argv)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260309);
  g_autoptr (GPtrArray) corpus = NULL;
  guint n = argc > 2 ? atoi (argv[2]) : 0;

  if (argc < 2)
    {
      g_printerr ("usage: fuzz-" FUZZ_NAME "-replay FOLDER N | FILE\n");
      return 2;
    }
  signal (SIGABRT, keep_input);
  signal (SIGSEGV, keep_input);
  signal (SIGBUS, keep_input);
  if (argc == 2)
    {
      g_autoptr (GBytes) input = load (argv[1]);

      run (g_bytes_get_data (input, NULL), g_bytes_get_size (input));
      return 0;
    }
  corpus = load_corpus (argv[1]);
  g_assert_cmpuint (corpus->len, >, 0);
  for (guint i = 0; i < corpus->len; i++)
    run (g_bytes_get_data (corpus->pdata[i], NULL), g_bytes_get_size (corpus->pdata[i]));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GByteArray) bytes = mutate (rand, corpus);

      run (bytes->data, bytes->len);
    }
  g_print ("%u inputs and %u mutations\n", corpus->len, n);
  return 0;
}
