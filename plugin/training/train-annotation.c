/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "train-annotation.h"

#include <stdio.h>
#include <string.h>

#define N_DIGITS 16

static GHashTable *
read_lines (const char *path, GError **error)
{
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  GHashTable *names;

  if (!g_file_get_contents (path, &contents, NULL, error))
    return NULL;
  names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    {
      const char *tab = strchr (lines[i], '\t');

      if (lines[i][0] != '#' && tab)
        g_hash_table_insert (names, g_strndup (lines[i], tab - lines[i]), g_strdup (tab + 1));
    }
  return names;
}

static GArray *
parse_names (const char *names, gsize length)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (TrainSpan));
  g_auto (GStrv) items = g_strsplit (names, " ", -1);

  for (guint i = 0; items[i]; i++)
    {
      TrainSpan span;
      char type;
      guint start, end;

      if (sscanf (items[i], "%u-%u:%c", &start, &end, &type) != 3 || start >= end || end > length)
        continue;
      span.start = start;
      span.end = end;
      span.type = type == 'P' ? TRAIN_PERSON : type == 'O' ? TRAIN_ORGANIZATION : TRAIN_PLACE;
      g_array_append_val (spans, span);
    }
  return spans;
}

gboolean
train_annotation_read (GPtrArray *texts, const char *path, const char *over, guint domain,
                       float weight, GError **error)
{
  g_autoptr (GHashTable) names = read_lines (path, error);
  g_autoptr (GInputStream) file = NULL;
  g_autoptr (GDataInputStream) lines = NULL;
  GError *reason = NULL;
  char *line;

  if (names == NULL || (file = train_corpus_open (over, error)) == NULL)
    return FALSE;
  lines = g_data_input_stream_new (file);
  while ((line = g_data_input_stream_read_line_utf8 (lines, NULL, NULL, &reason)) != NULL)
    {
      g_autofree char *text = g_strdup (g_strstrip (line));
      g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
      const char *found;

      g_free (line);
      sum[N_DIGITS] = '\0';
      found = g_hash_table_lookup (names, sum);
      if (found)
        {
          TrainText *item = g_new0 (TrainText, 1);

          item->spans = parse_names (found, strlen (text));
          item->text = g_steal_pointer (&text);
          item->weight = weight;
          item->domain = domain;
          g_ptr_array_add (texts, item);
          g_hash_table_remove (names, sum);
        }
    }
  if (reason)
    {
      g_propagate_error (error, reason);
      return FALSE;
    }
  g_printerr ("  %s: %u paragraphs not found\n", path, g_hash_table_size (names));
  return TRUE;
}
