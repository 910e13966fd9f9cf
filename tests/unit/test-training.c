/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "tagger/kutip-tagger.h"
#include "train-examples.h"
#include "train-marked.h"
#include "train-run.h"
#include "train-vectors.h"

/*
 * A whole training in small: a corpus, unlabelled text, marked text and lists that the test writes.
 * What the training sees must be what the tagger sees, and the same input must give the same bytes.
 */

typedef struct {
  char *folder;
  char *data;
  KutipLanguage *language;
} Fixture;

static const char *const people[] = {
  "Rina Lestari", "Joko Prasetyo", "Made Sudana", "Ujang Kosasih", "Sinta Maharani", "Bonar Siregar",
};
static const char *const bodies[] = {
  "Dinas Sosial Garut", "PT Sinar Kali", "Polres Jepara", "Badan Pangan", "Kementerian Air",
};
static const char *const places[] = { "Garut", "Jepara", "Kali Anyar", "Banyumas", "Tabanan" };

static const char plan[] =
  "[training]\nl1=0.02\nl2=0.01\ndomain-value=0.5\ndomain-shares=1\nfirst-rounds=15\nmax-rounds=15\n"
  "min-count=1\nword-min-count=1\nclasses=12;6;3\ntagged=1\nheadlines=0.5\n"
  "other-persons=0.5\nperson-names=people.tsv\nother-places=0.5\nplace-names=places.tsv\n"
  "[unlabelled text]\nfiles=text.txt\nskip=^Iklan\n"
  "[corpus news]\nfiles=news.conll\ndomain=1\n"
  "[marked own]\nfiles=./own.txt\ndomain=0\nweight=2\n"
  "[gazetteer places]\nfiles=places.tsv\ncolumn=0\nkind=0\n"
  "[names people]\nfiles=people.tsv\ncolumn=0\ntype=person\n";

static char *
path_of (const Fixture *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

static void
write_file (const Fixture *self, const char *name, const char *contents)
{
  g_autofree char *path = path_of (self, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);
}

static void
add_rows (GString *conll, const char *words, const char *type)
{
  g_auto (GStrv) tokens = g_strsplit (words, " ", -1);

  for (guint i = 0; tokens[i]; i++)
    if (type)
      g_string_append_printf (conll, "%s\t%c-%s\n", tokens[i], i == 0 ? 'B' : 'I', type);
    else
      g_string_append_printf (conll, "%s\tO\n", tokens[i]);
}

static void
write_corpora (const Fixture *self)
{
  g_autoptr (GString) conll = g_string_new (NULL);
  g_autoptr (GString) own = g_string_new ("# marked\n");
  g_autoptr (GString) text = g_string_new ("Iklan yang dilewati\n");

  for (guint i = 0; i < 40; i++)
    {
      const char *person = people[i % G_N_ELEMENTS (people)];
      const char *body = bodies[i % G_N_ELEMENTS (bodies)];
      const char *place = places[(i / 2) % G_N_ELEMENTS (places)];

      add_rows (conll, "Kepala", NULL);
      add_rows (conll, body, "ORG");
      add_rows (conll, person, "PER");
      add_rows (conll, "mengatakan warga di", NULL);
      add_rows (conll, place, "LOC");
      add_rows (conll, "sudah pulang .", NULL);
      g_string_append_c (conll, '\n');
      g_string_append_printf (own, "Menurut <per>%s</per>, <org>%s</org> akan ke <loc>%s</loc>.\n",
                              person, body, place);
      g_string_append_printf (text, "%s bertemu %s di %s, kata warga.\n", person, body, place);
    }
  write_file (self, "news.conll", conll->str);
  write_file (self, "own.txt", own->str);
  write_file (self, "text.txt", text->str);
  write_file (self, "people.tsv", "# people\nRina\tfirst\nMade\tfirst\nLestari\tlast\nSudana\tlast\n");
  write_file (self, "places.tsv", "Garut\nJepara\nBanyumas\nTabanan\n");
  write_file (self, "test.plan", plan);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->data = g_build_filename (g_getenv ("KUTIP_DATADIR"), "languages", "id", NULL);
  self->language = kutip_language_load (self->data, &error);
  g_assert_no_error (error);
  self->folder = g_dir_make_tmp ("kutip-training-XXXXXX", &error);
  g_assert_no_error (error);
  write_corpora (self);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_remove (child);
    }
  g_rmdir (path);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->data);
  kutip_language_free (self->language);
}

/* Trains in the folder @work, which may hold what a training before has left there. */
static GBytes *
train (const Fixture *self, const char *work)
{
  g_autofree char *plan_path = path_of (self, "test.plan");
  g_autofree char *work_path = path_of (self, work);
  g_autofree char *model = g_build_filename (work_path, "model.kutip", NULL);
  g_autoptr (GError) error = NULL;
  char *contents = NULL;
  gsize length = 0;

  g_mkdir_with_parents (work_path, 0700);
  train_run (plan_path, self->data, self->folder, work_path, model, &error);
  g_assert_no_error (error);
  g_file_get_contents (model, &contents, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, length);
}

static void
test_same_bytes (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) first = train (self, "one");
  g_autoptr (GBytes) second = train (self, "two");
  g_autoptr (GBytes) again = train (self, "one");

  g_assert_cmpuint (g_bytes_get_size (first), >, 1000);
  g_assert_true (g_bytes_equal (first, second));
  g_assert_true (g_bytes_equal (first, again));
}

/* The attributes of the tokens by the tables that the training looks at, and by the file that the
   tagger maps: the same, one by one. */
static void
test_same_attributes (Fixture *self, gconstpointer data)
{
  static const char sentence[] =
    "Kepala Dinas Sosial (Dinsos) Garut Rina Lestari mengatakan PT Sinar Kali pindah ke Jepara.";
  g_autoptr (GBytes) bytes = train (self, "work");
  g_autofree char *tables_path = path_of (self, "work/tables.kutip");
  g_autofree char *model_path = path_of (self, "work/model.kutip");
  g_autoptr (GError) error = NULL;
  g_autoptr (KutipModel) tables = kutip_model_load (tables_path, &error);
  g_autoptr (KutipModel) model = kutip_model_load (model_path, &error);
  g_autoptr (KutipText) text = kutip_text_new (self->language->lexicon, self->language->pango,
                                               sentence, strlen (sentence));
  g_auto (KutipFeatures) seen = { 0 }, used = { 0 };
  guint n_known = 0, n_classes = 0;

  g_assert_no_error (error);
  kutip_features_init (&seen, tables, self->language->lexicon, text);
  kutip_features_init (&used, model, self->language->lexicon, text);
  for (guint i = 0; i < text->n_tokens; i++)
    {
      KutipAttribute a[KUTIP_MAX_ATTRIBUTES], b[KUTIP_MAX_ATTRIBUTES];
      guint n = kutip_features_get (&seen, i, a);

      g_assert_cmpuint (n, <=, KUTIP_MAX_ATTRIBUTES);
      g_assert_cmpuint (n, ==, kutip_features_get (&used, i, b));
      n_classes += seen.facts[i].classes[0] != 0;
      for (guint k = 0; k < n; k++)
        {
          const KutipModelWeight *weights;

          g_assert_cmpuint (a[k].hash, ==, b[k].hash);
          g_assert_cmpuint (a[k].seen, ==, b[k].seen);
          n_known += kutip_model_find_weights (model, b[k].hash, &weights) > 0;
        }
    }
  /* They are not the same for want of anything to look up. */
  g_assert_cmpuint (n_classes, >, 5);
  g_assert_cmpuint (n_known, >, 20);
}

/* What was trained on is what comes out. */
static void
test_learns (Fixture *self, gconstpointer data)
{
  static const char sentence[] = "Kepala Polres Jepara Sinta Maharani mengatakan warga di Banyumas.";
  g_autoptr (GBytes) bytes = train (self, "work");
  g_autofree char *path = path_of (self, "work/model.kutip");
  g_autoptr (GError) error = NULL;
  g_autoptr (KutipTagger) tagger = kutip_tagger_load (path, &error);
  g_autoptr (KutipText) text = kutip_text_new (self->language->lexicon, self->language->pango,
                                               sentence, strlen (sentence));
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (KutipTaggedName));
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  kutip_tagger_tag (tagger, self->language->lexicon, text, names);
  for (guint i = 0; i < names->len; i++)
    {
      const KutipTaggedName *name = &g_array_index (names, KutipTaggedName, i);
      guint32 start = text->tokens[name->first].start, end = text->tokens[name->last - 1].end;

      g_string_append_printf (found, "%d %.*s; ", name->type, (int) (end - start), sentence + start);
    }
  g_assert_cmpstr (found->str, ==, "1 Polres Jepara; 0 Sinta Maharani; 2 Banyumas; ");
}

static guint64
hash_of (const char *word)
{
  return kutip_features_hash_word (word, strlen (word));
}

/* Words that point the same way are of one class, however long their vectors are, and are of another
   one with a capital letter. */
static void
test_vectors (Fixture *self, gconstpointer data)
{
  static const guint n_classes[] = { 3, 2, 1 };
  g_autoptr (TrainTables) tables = train_tables_new ();
  g_autofree char *path = path_of (self, "vectors.txt");
  g_autoptr (GError) error = NULL;
  KutipModelWord medan, padang, rina, joko, duduk;

  write_file (self, "vectors.txt",
              "medan 1 0.1 0\nrina 0 1 0.1\npadang 5 0.4 0\nduduk -1 0 1\njoko 0 0.2 0\n");
  g_assert_true (train_vectors_add_classes (tables, path, n_classes, &error));
  g_assert_no_error (error);
  medan = *train_tables_get_word (tables, hash_of ("medan"));
  padang = *train_tables_get_word (tables, hash_of ("Padang"));
  rina = *train_tables_get_word (tables, hash_of ("rina"));
  joko = *train_tables_get_word (tables, hash_of ("joko"));
  duduk = *train_tables_get_word (tables, hash_of ("duduk"));
  g_assert_cmpuint (medan.lower, >, 0);
  g_assert_cmpuint (medan.lower, ==, padang.lower);
  g_assert_cmpuint (medan.upper, ==, padang.upper);
  g_assert_cmpuint (medan.lower, !=, medan.upper);
  g_assert_cmpuint (rina.lower, ==, joko.lower);
  g_assert_cmpuint (rina.lower, !=, medan.lower);
  g_assert_cmpuint (duduk.lower, !=, rina.lower);
  g_assert_cmpuint (tables->classes->len, ==, 2 * n_classes[0]);
  for (guint i = 0; i < tables->classes->len; i++)
    {
      const KutipModelClass *class = &g_array_index (tables->classes, KutipModelClass, i);

      g_assert_cmpuint (class->coarse[0], >, 0);
      g_assert_cmpuint (class->coarse[0], <=, 2 * n_classes[1]);
      g_assert_cmpuint (class->coarse[1], ==, i < n_classes[0] ? 1 : 2);
    }
}

static void
test_broken_vectors (Fixture *self, gconstpointer data)
{
  static const guint n_classes[] = { 3, 2, 1 };
  static const char *const broken[] = {
    "rina\n", "rina 1 x\n", "rina 1 2\nmade 1\n", "rina 1 2\nmade 1 2\njoko 2 1\n",
  };
  g_autofree char *path = path_of (self, "vectors.txt");

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (TrainTables) tables = train_tables_new ();
      g_autoptr (GError) error = NULL;

      write_file (self, "vectors.txt", broken[i]);
      g_assert_false (train_vectors_add_classes (tables, path, n_classes, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_true (g_str_has_prefix (error->message, path));
    }
}

static void
test_broken_marks (Fixture *self, gconstpointer data)
{
  static const char *const broken[] = {
    "<per>Rina pergi.", "<per>Rina</org> pergi.", "<per>Rina <loc>Garut</loc></per>.", "Rina</per>.",
    "<per></per>.", "3 < 4.",
  };
  g_autofree char *path = path_of (self, "own.txt");

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autofree char *contents = g_strdup_printf ("# x\n\n%s\n", broken[i]);
      g_autoptr (GPtrArray) texts =
        g_ptr_array_new_with_free_func ((GDestroyNotify) train_text_free);
      g_autofree char *place = g_strdup_printf ("%s:3:", path);
      g_autoptr (GError) error = NULL;

      write_file (self, "own.txt", contents);
      g_assert_false (train_marked_read (texts, path, 0, 1, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_true (g_str_has_prefix (error->message, place));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/training/same-bytes", test_same_bytes);
  ADD ("/training/same-attributes", test_same_attributes);
  ADD ("/training/learns", test_learns);
  ADD ("/training/vectors", test_vectors);
  ADD ("/training/broken-vectors", test_broken_vectors);
  ADD ("/training/broken-marks", test_broken_marks);
  return g_test_run ();
}
