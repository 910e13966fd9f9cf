/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "train-corpus.h"

#include <string.h>

/*
 * Tokens to text, the same way as the scorer does it: no space before closing marks and after opening
 * ones, straight quotation marks open and close in turn.
 */

typedef struct {
  char *token;
  char *label;
} Row;

static void
row_clear (gpointer data)
{
  Row *row = data;

  g_free (row->token);
  g_free (row->label);
}

void
train_text_free (TrainText *self)
{
  g_free (self->text);
  g_array_unref (self->spans);
  g_free (self);
}

static gboolean
is_one_of (const char *token, const char *const *list)
{
  return g_strv_contains (list, token);
}

static int
type_of (const char *label)
{
  if (g_str_equal (label, "PER"))
    return TRAIN_PERSON;
  if (g_str_equal (label, "ORG"))
    return TRAIN_ORGANIZATION;
  return g_str_equal (label, "LOC") ? TRAIN_PLACE : -1;
}

static TrainText *
join_rows (const GArray *rows, guint domain, float weight)
{
  static const char *const no_space_before[] = {
    ",", ".", ":", ";", "!", "?", ")", "]", "}", "%", "”", "’", "»",
    "'s", "n't", "'re", "'ve", "'ll", "'d", "'m", NULL
  };
  static const char *const no_space_after[] = { "(", "[", "{", "“", "‘", "«", NULL };
  g_autoptr (GString) text = g_string_new (NULL);
  TrainText *self = g_new0 (TrainText, 1);
  gboolean glue = TRUE, quoted = FALSE;
  const char *open = NULL;

  self->spans = g_array_new (FALSE, FALSE, sizeof (TrainSpan));
  self->weight = weight;
  self->domain = domain;
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      const char *token = row->token;
      gboolean mark, inside;
      TrainSpan span;

      if (g_str_equal (token, "''") || g_str_equal (token, "``"))
        token = "\"";
      mark = g_str_equal (token, "\"");
      if (!glue && !(mark && quoted) && !is_one_of (token, no_space_before))
        g_string_append_c (text, ' ');
      span.start = text->len;
      g_string_append (text, token);
      span.end = text->len;
      glue = is_one_of (token, no_space_after) || (mark && !quoted);
      if (mark)
        quoted = !quoted;

      if (g_str_equal (row->label, "O") || strlen (row->label) < 3)
        {
          open = NULL;
          continue;
        }
      inside = row->label[0] == 'I' && open && g_str_equal (open, row->label + 2);
      open = row->label + 2;
      if (type_of (open) < 0)
        continue;
      if (inside && self->spans->len)
        g_array_index (self->spans, TrainSpan, self->spans->len - 1).end = span.end;
      else
        {
          span.type = type_of (open);
          g_array_append_val (self->spans, span);
        }
    }
  self->text = g_string_free (g_steal_pointer (&text), FALSE);
  return self;
}

gboolean
train_corpus_read_conll (GPtrArray *texts, const char *path, guint domain, float weight,
                         GError **error)
{
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));

  g_array_set_clear_func (rows, row_clear);
  if (!g_file_get_contents (path, &contents, NULL, error))
    return FALSE;
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    {
      g_auto (GStrv) fields = NULL;
      guint n;
      Row row;

      if (*g_strstrip (lines[i]) == '\0')
        {
          if (rows->len)
            g_ptr_array_add (texts, join_rows (rows, domain, weight));
          g_array_set_size (rows, 0);
          continue;
        }
      fields = g_strsplit (lines[i], "\t", -1);
      n = g_strv_length (fields);
      if (n < 2 || *fields[0] == '\0')
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s:%u: not TOKEN TAB LABEL",
                       path, i + 1);
          return FALSE;
        }
      row.token = g_strdup (fields[0]);
      row.label = g_strdup (fields[n - 1]);
      g_array_append_val (rows, row);
    }
  if (rows->len)
    g_ptr_array_add (texts, join_rows (rows, domain, weight));
  return TRUE;
}

GInputStream *
train_corpus_open (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (g_str_has_suffix (path, ".xz"))
    {
      g_autoptr (GSubprocess) xz =
        g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, error, "xz", "-dc", path, NULL);

      return xz ? g_object_ref (g_subprocess_get_stdout_pipe (xz)) : NULL;
    }
  return G_INPUT_STREAM (g_file_read (file, NULL, error));
}

void
train_corpus_shuffle (GPtrArray *texts, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (guint i = texts->len; i > 1; i--)
    {
      guint j = g_rand_int_range (rand, 0, i);
      gpointer swap = texts->pdata[i - 1];

      texts->pdata[i - 1] = texts->pdata[j];
      texts->pdata[j] = swap;
    }
}
