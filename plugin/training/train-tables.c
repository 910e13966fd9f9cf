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
