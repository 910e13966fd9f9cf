/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "train-plan.h"

#include "train-annotation.h"
#include "train-augment.h"
#include "train-marked.h"
#include "train-statistics.h"
#include "train-tagged.h"
#include "train-vectors.h"

#include <string.h>

TrainPlan *
train_plan_load (const char *path, const char *data, const char *shared, const char *work,
                 const KutipLanguage *language, GError **error)
{
  g_autoptr (TrainPlan) self = g_new0 (TrainPlan, 1);

  self->keys = g_key_file_new ();
  self->folder = g_path_get_dirname (path);
  self->data = g_strdup (data);
  self->shared = g_strdup (shared);
  self->work = g_strdup (work);
  self->language = language;
  if (!g_key_file_load_from_file (self->keys, path, G_KEY_FILE_NONE, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
train_plan_free (TrainPlan *self)
{
  g_key_file_unref (self->keys);
  g_free (self->folder);
  g_free (self->data);
  g_free (self->shared);
  g_free (self->work);
  g_free (self);
}

double
train_plan_get_number (const TrainPlan *self, const char *key, double otherwise)
{
  if (!g_key_file_has_key (self->keys, "training", key, NULL))
    return otherwise;
  return g_key_file_get_double (self->keys, "training", key, NULL);
}

char *
train_plan_find_file (const TrainPlan *self, const char *name)
{
  if (g_str_has_prefix (name, "./"))
    return g_build_filename (self->folder, name, NULL);
  if (g_str_has_prefix (name, "work/"))
    return g_build_filename (self->work, name + strlen ("work/"), NULL);
  return g_build_filename (self->shared, name, NULL);
}

/* Calls @func for every group whose name begins with @kind and a space. */
typedef gboolean (*GroupFunc) (const TrainPlan *self, const char *group, const char *path,
                               gpointer data, GError **error);

static gboolean
for_each_file (const TrainPlan *self, const char *kind, GroupFunc func, gpointer data,
               GError **error)
{
  g_auto (GStrv) groups = g_key_file_get_groups (self->keys, NULL);

  for (guint i = 0; groups[i]; i++)
    {
      g_auto (GStrv) files = NULL;
      gsize n = strlen (kind);

      if (strncmp (groups[i], kind, n) != 0 || groups[i][n] != ' ')
        continue;
      files = g_key_file_get_string_list (self->keys, groups[i], "files", NULL, error);
      if (files == NULL)
        return FALSE;
      for (guint j = 0; files[j]; j++)
        {
          g_autofree char *path = train_plan_find_file (self, files[j]);

          if (!func (self, groups[i], path, data, error))
            return FALSE;
        }
    }
  return TRUE;
}

typedef struct {
  TrainLineFunc func;
  gpointer data;
} LineReader;

static gboolean
read_unlabelled (const TrainPlan *self, const char *group, const char *path, gpointer data,
                 GError **error)
{
  LineReader *reader = data;
  g_autofree char *skip = g_key_file_get_string (self->keys, group, "skip", NULL);
  g_auto (GStrv) except = g_key_file_get_string_list (self->keys, group, "except", NULL, NULL);
  g_auto (TrainLines) lines = { 0 };

  if (skip && (lines.skip = g_regex_new (skip, G_REGEX_OPTIMIZE, 0, error)) == NULL)
    return FALSE;
  for (guint i = 0; except && except[i]; i++)
    {
      g_autofree char *folder = train_plan_find_file (self, except[i]);

      if (!train_lines_add_except (&lines, folder, error))
        return FALSE;
    }
  return train_lines_read (&lines, path, reader->func, reader->data, error);
}

gboolean
train_plan_read_unlabelled (const TrainPlan *self, TrainLineFunc func, gpointer data,
                            GError **error)
{
  LineReader reader = { func, data };

  return for_each_file (self, "unlabelled", read_unlabelled, &reader, error);
}

static void
tag_line (gpointer data, const char *line)
{
  train_tagged_add (data, line);
}

/* What the model of another language takes the words of its text for: the names in the news of two
   countries are the same ones often enough. */
static gboolean
tag_foreign (const TrainPlan *self, const char *group, const char *path, gpointer data,
             GError **error)
{
  g_autofree char *name = g_key_file_get_string (self->keys, group, "language", error);
  g_autofree char *parent = g_path_get_dirname (self->data);
  g_autofree char *folder = name ? g_build_filename (parent, name, NULL) : NULL;
  g_autoptr (KutipLanguage) language = folder ? kutip_language_load (folder, error) : NULL;
  g_autoptr (TrainTagged) tagged = NULL;
  LineReader reader = { tag_line };

  if (language == NULL)
    return FALSE;
  if (language->tagger == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%s: no model there", folder);
      return FALSE;
    }
  tagged = train_tagged_new (language, language->tagger);
  reader.data = tagged;
  if (!read_unlabelled (self, group, path, &reader, error))
    return FALSE;
  train_tagged_finish (tagged, TRAIN_STAT_TAGGED, train_plan_get_number (self, "tagged-kind", 4), data);
  return TRUE;
}

static void
count_line (gpointer data, const char *line)
{
  train_statistics_add (data, line);
}

static gboolean
count_corpus (const TrainPlan *self, const char *group, const char *path, gpointer data,
              GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) train_text_free);

  if (!train_corpus_read_conll (texts, path, 0, 1, error))
    return FALSE;
  for (guint i = 0; i < texts->len; i++)
    train_statistics_add (data, ((TrainText *) texts->pdata[i])->text);
  return TRUE;
}

static gboolean
count_marked (const TrainPlan *self, const char *group, const char *path, gpointer data,
              GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) train_text_free);

  if (!train_marked_read (texts, path, 0, 1, error))
    return FALSE;
  for (guint i = 0; i < texts->len; i++)
    train_statistics_add (data, ((TrainText *) texts->pdata[i])->text);
  return TRUE;
}

static gboolean
read_gazetteer (const TrainPlan *self, const char *group, const char *path, gpointer data,
                GError **error)
{
  return train_tables_add_gazetteer (data, self->language, path,
                                     g_key_file_get_integer (self->keys, group, "column", NULL),
                                     g_key_file_get_integer (self->keys, group, "kind", NULL),
                                     error);
}

static gboolean
read_names (const TrainPlan *self, const char *group, const char *path, gpointer data,
            GError **error)
{
  g_autofree char *type = g_key_file_get_string (self->keys, group, "type", error);
  guint stat;

  if (type == NULL)
    return FALSE;
  stat = g_str_equal (type, "person")  ? TRAIN_STAT_LIST_PERSON
         : g_str_equal (type, "place") ? TRAIN_STAT_LIST_PLACE
                                       : TRAIN_STAT_LIST_ORGANIZATION;
  return train_tables_add_name_statistic (data, self->language, path,
                                          g_key_file_get_integer (self->keys, group, "column", NULL),
                                          stat, error);
}

/* Vectors that are there make the classes; else the texts do. */
static gboolean
add_classes (const TrainPlan *self, const TrainStatistics *statistics, guint min_count,
             TrainTables *tables, GError **error)
{
  g_autofree char *vectors = g_key_file_get_string (self->keys, "training", "vectors", NULL);
  g_autofree char *path = vectors ? train_plan_find_file (self, vectors) : NULL;
  g_autofree int *classes = NULL;
  gsize n_classes;

  classes = g_key_file_get_integer_list (self->keys, "training", "classes", &n_classes, error);
  if (classes == NULL)
    return FALSE;
  if (n_classes != 1 + KUTIP_MODEL_N_COARSE)
    {
      g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_INVALID_VALUE,
                   "classes: %d numbers are needed", 1 + KUTIP_MODEL_N_COARSE);
      return FALSE;
    }
  if (path)
    return train_vectors_add_classes (tables, path, (const guint *) classes, error);
  train_statistics_add_classes (statistics, min_count, (const guint *) classes, tables);
  return TRUE;
}

TrainTables *
train_plan_make_tables (const TrainPlan *self, GError **error)
{
  g_autoptr (TrainTables) tables = train_tables_new ();
  g_autoptr (TrainStatistics) statistics = train_statistics_new (self->language);
  guint min_count = train_plan_get_number (self, "word-min-count", 4);

  if (!train_plan_read_unlabelled (self, count_line, statistics, error) ||
      !for_each_file (self, "corpus", count_corpus, statistics, error) ||
      !for_each_file (self, "marked", count_marked, statistics, error) ||
      !for_each_file (self, "gazetteer", read_gazetteer, tables, error) ||
      !for_each_file (self, "names", read_names, tables, error) ||
      !for_each_file (self, "foreign", tag_foreign, tables, error))
    return NULL;
  train_statistics_finish (statistics, min_count, tables);
  return add_classes (self, statistics, min_count, tables, error) ? g_steal_pointer (&tables) : NULL;
}

/* The words of a column of a TAB-separated file, in lower case. */
static GHashTable *
read_words (const char *path, guint column, GError **error)
{
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  GHashTable *words;

  if (!g_file_get_contents (path, &contents, NULL, error))
    return NULL;
  words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);

      if (lines[i][0] != '#' && g_strv_length (fields) > column)
        g_hash_table_add (words, g_utf8_strdown (fields[column], -1));
    }
  return words;
}

/* Names of nationalities are no names by the guidelines: one word of @words, or its plural. */
static void
drop_words (GPtrArray *texts, guint from, GHashTable *words)
{
  for (guint i = from; i < texts->len; i++)
    {
      TrainText *text = texts->pdata[i];

      for (guint j = text->spans->len; j-- > 0;)
        {
          const TrainSpan *span = &g_array_index (text->spans, TrainSpan, j);
          g_autofree char *name = g_utf8_strdown (text->text + span->start, span->end - span->start);
          gsize length = strlen (name);

          if (span->type != TRAIN_PERSON)
            continue;
          if (!g_hash_table_contains (words, name) && length > 1 && name[length - 1] == 's')
            name[length - 1] = '\0';
          if (g_hash_table_contains (words, name))
            g_array_remove_index (text->spans, j);
        }
    }
}

static gboolean
read_corpus (const TrainPlan *self, const char *group, const char *path, gpointer data,
             GError **error)
{
  float weight = g_key_file_get_double (self->keys, group, "weight", NULL);

  g_autofree char *drop = g_key_file_get_string (self->keys, group, "drop", NULL);
  GPtrArray *texts = data;
  guint from = texts->len;

  if (!train_corpus_read_conll (texts, path,
                                g_key_file_get_integer (self->keys, group, "domain", NULL),
                                weight > 0 ? weight : 1, error))
    return FALSE;
  if (drop)
    {
      g_autofree char *drop_path = train_plan_find_file (self, drop);
      g_autoptr (GHashTable) words =
        read_words (drop_path, g_key_file_get_integer (self->keys, group, "drop-column", NULL), error);

      if (words == NULL)
        return FALSE;
      drop_words (texts, from, words);
    }
  return TRUE;
}

typedef gboolean (*AugmentFunc) (GPtrArray *texts, const char *path, double share, float weight,
                                 GError **error);

/* Copies with other names, if the plan has the share @key and the list @list. */
static gboolean
augment_names (const TrainPlan *self, const char *key, const char *list, AugmentFunc func,
               GPtrArray *texts, GError **error)
{
  double share = train_plan_get_number (self, key, 0);
  g_autofree char *name = g_key_file_get_string (self->keys, "training", list, NULL);
  g_autofree char *path = name ? train_plan_find_file (self, name) : NULL;

  return share <= 0 || path == NULL ||
         func (texts, path, share, train_plan_get_number (self, "augmented-weight", 0.4), error);
}

static gboolean
augment (const TrainPlan *self, GPtrArray *texts, GError **error)
{
  double headlines = train_plan_get_number (self, "headlines", 0);

  if (!augment_names (self, "other-persons", "person-names", train_augment_persons, texts, error) ||
      !augment_names (self, "other-places", "place-names", train_augment_places, texts, error))
    return FALSE;
  if (headlines > 0)
    train_augment_headlines (texts, headlines,
                             train_plan_get_number (self, "augmented-weight", 0.4));
  return TRUE;
}

static gboolean
read_annotation (const TrainPlan *self, const char *group, const char *path, gpointer data,
                 GError **error)
{
  float weight = g_key_file_get_double (self->keys, group, "weight", NULL);
  g_autofree char *over = g_key_file_get_string (self->keys, group, "over", error);
  g_autofree char *over_path = over ? train_plan_find_file (self, over) : NULL;

  return over && train_annotation_read (data, path, over_path,
                                        g_key_file_get_integer (self->keys, group, "domain", NULL),
                                        weight > 0 ? weight : 1, error);
}

static gboolean
read_marked (const TrainPlan *self, const char *group, const char *path, gpointer data,
             GError **error)
{
  float weight = g_key_file_get_double (self->keys, group, "weight", NULL);

  return train_marked_read (data, path, g_key_file_get_integer (self->keys, group, "domain", NULL),
                            weight > 0 ? weight : 1, error);
}

GPtrArray *
train_plan_read_texts (const TrainPlan *self, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) train_text_free);

  if (!for_each_file (self, "corpus", read_corpus, texts, error) ||
      !for_each_file (self, "annotation", read_annotation, texts, error) ||
      !for_each_file (self, "marked", read_marked, texts, error) ||
      !augment (self, texts, error))
    return NULL;
  return g_steal_pointer (&texts);
}
