/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "train-tables.h"

#include <math.h>
#include <string.h>

TrainTables *
train_tables_new (void)
{
  TrainTables *self = g_new0 (TrainTables, 1);

  train_table_init (&self->words, 1 << 16);
  train_table_init (&self->phrases, 1 << 16);
  self->facts = g_array_new (FALSE, TRUE, sizeof (KutipModelWord));
  self->classes = g_array_new (FALSE, TRUE, sizeof (KutipModelClass));
  self->kinds = g_array_new (FALSE, TRUE, sizeof (guint8));
  return self;
}

void
train_tables_free (TrainTables *self)
{
  train_table_clear (&self->words);
  train_table_clear (&self->phrases);
  g_array_unref (self->facts);
  g_array_unref (self->classes);
  g_array_unref (self->kinds);
  g_free (self);
}

KutipModelWord *
train_tables_get_word (TrainTables *self, guint64 word)
{
  guint32 i = train_table_add (&self->words, word);

  if (i == self->facts->len)
    g_array_set_size (self->facts, i + 1);
  return &g_array_index (self->facts, KutipModelWord, i);
}

static guint8 *
get_kinds (TrainTables *self, guint64 phrase)
{
  guint32 i = train_table_add (&self->phrases, phrase);

  if (i == self->kinds->len)
    g_array_set_size (self->kinds, i + 1);
  return &g_array_index (self->kinds, guint8, i);
}

void
train_tables_add_phrase (TrainTables *self, const guint64 *words, guint n, guint kind)
{
  guint64 hash = KUTIP_PHRASE_START;

  g_assert (kind < KUTIP_PHRASE_KINDS);
  for (guint i = 0; i < n; i++)
    {
      hash = kutip_features_hash_phrase (hash, words[i]);
      *get_kinds (self, hash) |= i + 1 < n ? KUTIP_PHRASE_CONTINUES : 1 << kind;
    }
}

typedef void (*NameFunc) (gpointer data, const guint64 *words, guint n, gboolean surname);

static gboolean
read_names (const KutipLanguage *language, const char *path, guint column, NameFunc func,
            gpointer data, GError **error)
{
  static const KutipModel empty;
  g_autoptr (GInputStream) file = train_corpus_open (path, error);
  g_autoptr (GDataInputStream) lines = NULL;
  char *line;

  if (file == NULL)
    return FALSE;
  lines = g_data_input_stream_new (file);
  while ((line = g_data_input_stream_read_line_utf8 (lines, NULL, NULL, error)) != NULL)
    {
      g_auto (GStrv) fields = g_strsplit (line, "\t", -1);

      if (*line != '#' && g_strv_length (fields) > column && *fields[column] != '\0')
        {
          const char *name = fields[column];
          g_autoptr (KutipText) text = kutip_text_new (language->lexicon, language->pango, name,
                                                       strlen (name));
          g_auto (KutipFeatures) features = { 0 };
          g_autofree guint64 *words = g_new (guint64, text->n_tokens + 1);

          kutip_features_init (&features, &empty, language->lexicon, text);
          for (guint i = 0; i < text->n_tokens; i++)
            words[i] = features.facts[i].word;
          if (text->n_tokens)
            func (data, words, text->n_tokens, fields[1] && g_str_equal (fields[1], "last"));
        }
      g_free (line);
    }
  return error == NULL || *error == NULL;
}

typedef struct {
  TrainTables *self;
  guint kind;
} Gazetteer;

static void
add_name (gpointer data, const guint64 *words, guint n, gboolean surname)
{
  Gazetteer *gazetteer = data;

  train_tables_add_phrase (gazetteer->self, words, n, gazetteer->kind);
}

gboolean
train_tables_add_gazetteer (TrainTables *self, const KutipLanguage *language, const char *path,
                            guint column, guint kind, GError **error)
{
  Gazetteer gazetteer = { self, kind };

  return read_names (language, path, column, add_name, &gazetteer, error);
}

typedef struct {
  TrainTable words;
  GArray *counts;  /* (element-type guint32): all, as first; in turn */
  GArray *hashes;  /* (element-type guint64) */
} NameCounts;

static void
count_name (gpointer data, const guint64 *words, guint n, gboolean surname)
{
  NameCounts *counts = data;

  for (guint i = 0; i < n; i++)
    {
      guint32 w = train_table_add (&counts->words, words[i]);

      if (w == counts->hashes->len)
        {
          g_array_append_val (counts->hashes, words[i]);
          g_array_set_size (counts->counts, 2 * (w + 1));
        }
      g_array_index (counts->counts, guint32, 2 * w)++;
      if (i == 0 && !surname)
        g_array_index (counts->counts, guint32, 2 * w + 1)++;
    }
}

gboolean
train_tables_add_name_statistic (TrainTables *self, const KutipLanguage *language, const char *path,
                                 guint column, guint stat, GError **error)
{
  NameCounts counts = { 0 };
  gboolean ok;

  train_table_init (&counts.words, 1 << 12);
  counts.counts = g_array_new (FALSE, TRUE, sizeof (guint32));
  counts.hashes = g_array_new (FALSE, FALSE, sizeof (guint64));
  ok = read_names (language, path, column, count_name, &counts, error);
  for (guint i = 0; ok && i < counts.hashes->len; i++)
    {
      guint32 all = g_array_index (counts.counts, guint32, 2 * i);
      guint32 first = g_array_index (counts.counts, guint32, 2 * i + 1);
      guint step = MIN (5, g_bit_storage (all));
      guint8 *value =
        &train_tables_get_word (self, g_array_index (counts.hashes, guint64, i))->stats[stat];

      *value = MAX (*value, 1 + 2 * step + (2 * first >= all));
    }
  train_table_clear (&counts.words);
  g_array_unref (counts.counts);
  g_array_unref (counts.hashes);
  return ok;
}

static void
append_array (GByteArray *bytes, gconstpointer data, guint64 size)
{
  g_byte_array_append (bytes, (const guint8 *) &size, sizeof size);
  g_byte_array_append (bytes, data, size);
}

static void
append_keys (GByteArray *bytes, const TrainTable *table)
{
  g_autofree guint64 *keys = train_table_get_keys (table);

  append_array (bytes, keys, table->n * sizeof *keys);
}

gboolean
train_tables_save (const TrainTables *self, const char *path, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  append_keys (bytes, &self->words);
  append_array (bytes, self->facts->data, self->facts->len * sizeof (KutipModelWord));
  append_array (bytes, self->classes->data, self->classes->len * sizeof (KutipModelClass));
  append_keys (bytes, &self->phrases);
  append_array (bytes, self->kinds->data, self->kinds->len);
  return g_file_set_contents (path, (const char *) bytes->data, bytes->len, error);
}

/* The next array of the file, which a run of this program wrote. */
static gconstpointer
read_array (const char **at, const char *end, gsize *size)
{
  const char *data = *at + sizeof (guint64);
  guint64 length = 0;

  if (*at + sizeof length <= end)
    memcpy (&length, *at, sizeof length);
  *size = data <= end && length <= (guint64) (end - data) ? length : 0;
  *at = data + *size;
  return data;
}

static void
read_keys (const char **at, const char *end, TrainTable *table)
{
  gsize size;
  const char *keys = read_array (at, end, &size);

  for (gsize i = 0; i < size / sizeof (guint64); i++)
    {
      guint64 key;

      memcpy (&key, keys + i * sizeof key, sizeof key);
      train_table_add (table, key);
    }
}

static void
read_items (const char **at, const char *end, GArray *items)
{
  gsize size;
  gconstpointer data = read_array (at, end, &size);

  g_array_append_vals (items, data, size / g_array_get_element_size (items));
}

TrainTables *
train_tables_load (const char *path, GError **error)
{
  g_autofree char *contents = NULL;
  TrainTables *self;
  const char *at, *end;
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, error))
    return NULL;
  self = train_tables_new ();
  at = contents;
  end = contents + length;
  read_keys (&at, end, &self->words);
  read_items (&at, end, self->facts);
  read_items (&at, end, self->classes);
  read_keys (&at, end, &self->phrases);
  read_items (&at, end, self->kinds);
  g_assert (self->words.n == self->facts->len && self->phrases.n == self->kinds->len);
  return self;
}
