/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "train-lines.h"

#include "train-corpus.h"

gboolean
train_lines_add_except (TrainLines *self, const char *folder, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, error);
  const char *name;

  if (dir == NULL)
    return FALSE;
  if (self->except == NULL)
    self->except = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *contents = NULL;
      g_auto (GStrv) lines = NULL;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          if (!train_lines_add_except (self, path, error))
            return FALSE;
          continue;
        }
      if (!g_str_has_suffix (name, ".txt"))
        continue;
      if (!g_file_get_contents (path, &contents, NULL, error))
        return FALSE;
      lines = g_strsplit (contents, "\n", -1);
      for (guint i = 0; lines[i]; i++)
        if (*g_strstrip (lines[i]) != '\0')
          g_hash_table_add (self->except, g_strdup (lines[i]));
    }
  return TRUE;
}

gboolean
train_lines_read (const TrainLines *self, const char *path, TrainLineFunc func, gpointer data,
                  GError **error)
{
  g_autoptr (GInputStream) file = train_corpus_open (path, error);
  g_autoptr (GDataInputStream) lines = NULL;
  GError *reason = NULL;
  char *line;

  if (file == NULL)
    return FALSE;
  lines = g_data_input_stream_new (file);
  while ((line = g_data_input_stream_read_line_utf8 (lines, NULL, NULL, &reason)) != NULL)
    {
      g_strstrip (line);
      if (*line != '\0' && !(self->except && g_hash_table_contains (self->except, line)) &&
          !(self->skip && g_regex_match (self->skip, line, 0, NULL)))
        func (data, line);
      g_free (line);
    }
  if (reason)
    g_propagate_error (error, reason);
  return reason == NULL;
}

void
train_lines_clear (TrainLines *self)
{
  g_clear_pointer (&self->skip, g_regex_unref);
  g_clear_pointer (&self->except, g_hash_table_unref);
}
