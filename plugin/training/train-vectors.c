/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "train-vectors.h"

#include "train-corpus.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MAX_ROUNDS 25
#define N_SHARES 2

/* Rows of @width numbers, of length 1: what is alike points the same way. */
typedef struct {
  GArray *values;  /* (element-type float) */
  GArray *words;   /* (element-type guint64): their hashes */
  guint width;
} Vectors;

static void
vectors_clear (Vectors *self)
{
  g_clear_pointer (&self->values, g_array_unref);
  g_clear_pointer (&self->words, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Vectors, vectors_clear)

static void
normalise (float *row, guint width)
{
  double sum = 0;

  for (guint d = 0; d < width; d++)
    sum += (double) row[d] * row[d];
  for (guint d = 0; sum > 0 && d < width; d++)
    row[d] /= sqrt (sum);
}

static gboolean
read_line (Vectors *self, const char *line)
{
  const char *at = strchr (line, ' ');
  guint before = self->values->len;
  guint64 hash;

  if (at == NULL)
    return FALSE;
  hash = kutip_features_hash_word (line, at - line);
  while (*at == ' ')
    {
      char *end;
      float value = g_ascii_strtod (at, &end);

      if (end == at)
        return FALSE;
      g_array_append_val (self->values, value);
      at = end;
    }
  if (self->width == 0)
    self->width = self->values->len;
  if (*at != '\0' || self->values->len - before != self->width)
    return FALSE;
  normalise (&g_array_index (self->values, float, before), self->width);
  g_array_append_val (self->words, hash);
  return TRUE;
}

static gboolean
read_vectors (Vectors *self, const char *path, GError **error)
{
  g_autoptr (GInputStream) file = train_corpus_open (path, error);
  g_autoptr (GDataInputStream) lines = NULL;
  GError *reason = NULL;
  gboolean good = TRUE;
  char *line;

  if (file == NULL)
    return FALSE;
  lines = g_data_input_stream_new (file);
  while (good && (line = g_data_input_stream_read_line_utf8 (lines, NULL, NULL, &reason)) != NULL)
    {
      good = read_line (self, line);
      g_free (line);
    }
  if (reason)
    {
      g_propagate_error (error, reason);
      return FALSE;
    }
  if (!good)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s:%u: not a word and its numbers",
                 path, self->words->len + 1);
  return good;
}

/* A thread's share of the rows. What it finds for a row depends on no other row. */
typedef struct {
  const float *rows;
  const float *centres; /* @width × @n_classes: a loop over the classes is one over neighbours */
  guint16 *classes;     /* of the rows */
  guint width;
  guint n_classes;
  guint first;          /* rows [first, last) */
  guint last;
  guint n_moved;
  GThread *thread;
} Share;

static gpointer
find_nearest (gpointer data)
{
  Share *share = data;
  g_autofree float *scores = g_new (float, share->n_classes);

  for (guint i = share->first; i < share->last; i++)
    {
      guint best = 0;

      memset (scores, 0, share->n_classes * sizeof *scores);
      for (guint d = 0; d < share->width; d++)
        {
          const float *centres = share->centres + (gsize) d * share->n_classes;
          float value = share->rows[(gsize) i * share->width + d];

          for (guint c = 0; c < share->n_classes; c++)
            scores[c] += value * centres[c];
        }
      for (guint c = 1; c < share->n_classes; c++)
        if (scores[c] > scores[best])
          best = c;
      share->n_moved += share->classes[i] != best;
      share->classes[i] = best;
    }
  return NULL;
}

static guint
find_classes (const float *rows, guint n_rows, guint width, const float *centres, guint n_classes,
              guint16 *classes)
{
  g_autofree float *turned = g_new (float, (gsize) width * n_classes);
  Share shares[N_SHARES];
  guint n_moved = 0;

  for (guint c = 0; c < n_classes; c++)
    for (guint d = 0; d < width; d++)
      turned[(gsize) d * n_classes + c] = centres[(gsize) c * width + d];
  for (guint s = 0; s < N_SHARES; s++)
    {
      shares[s] = (Share) {
        .rows = rows,
        .centres = turned,
        .classes = classes,
        .width = width,
        .n_classes = n_classes,
        .first = (guint64) n_rows * s / N_SHARES,
        .last = (guint64) n_rows * (s + 1) / N_SHARES,
      };
      shares[s].thread = g_thread_new ("share", find_nearest, &shares[s]);
    }
  for (guint s = 0; s < N_SHARES; s++)
    {
      g_thread_join (shares[s].thread);
      n_moved += shares[s].n_moved;
    }
  return n_moved;
}

/* The middle of each class's rows; a class without rows stays where it is. */
static void
move_centres (const float *rows, guint n_rows, guint width, const guint16 *classes, float *centres,
              guint n_classes)
{
  g_autofree double *sums = g_new0 (double, (gsize) n_classes * width);
  g_autofree guint *counts = g_new0 (guint, n_classes);

  for (guint i = 0; i < n_rows; i++)
    {
      counts[classes[i]]++;
      for (guint d = 0; d < width; d++)
        sums[(gsize) classes[i] * width + d] += rows[(gsize) i * width + d];
    }
  for (guint c = 0; c < n_classes; c++)
    {
      if (counts[c] == 0)
        continue;
      for (guint d = 0; d < width; d++)
        centres[(gsize) c * width + d] = sums[(gsize) c * width + d] / counts[c];
      normalise (centres + (gsize) c * width, width);
    }
}

/* Starts from rows of even distance: rows are in the order of their frequency. Returns the centres. */
static float *
cluster (const float *rows, guint n_rows, guint width, guint n_classes, guint16 *classes)
{
  float *centres = g_new (float, (gsize) n_classes * width);

  for (guint c = 0; c < n_classes; c++)
    memcpy (centres + (gsize) c * width, rows + (guint64) n_rows * c / n_classes * width,
            width * sizeof *centres);
  memset (classes, 0, n_rows * sizeof *classes);
  for (guint round = 1; round <= MAX_ROUNDS; round++)
    {
      guint n_moved = find_classes (rows, n_rows, width, centres, n_classes, classes);

      g_printerr ("  vectors: round %u, %u of %u moved\n", round, n_moved, n_rows);
      if (n_moved * 500 < n_rows)
        break;
      move_centres (rows, n_rows, width, classes, centres, n_classes);
    }
  return centres;
}

gboolean
train_vectors_add_classes (TrainTables *tables, const char *path, const guint *n_classes,
                           GError **error)
{
  g_auto (Vectors) vectors = {
    .values = g_array_new (FALSE, FALSE, sizeof (float)),
    .words = g_array_new (FALSE, FALSE, sizeof (guint64)),
  };
  g_autofree guint16 *classes = NULL;
  g_autofree float *centres = NULL;

  if (!read_vectors (&vectors, path, error))
    return FALSE;
  for (guint level = 0; level <= KUTIP_MODEL_N_COARSE; level++)
    if (n_classes[level] == 0 ||
        n_classes[level] >= (level == 0 ? MIN (vectors.words->len, G_MAXUINT16) : n_classes[level - 1]))
      {
        g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s: too many classes for its words",
                     path);
        return FALSE;
      }

  classes = g_new (guint16, vectors.words->len);
  centres = cluster ((const float *) vectors.values->data, vectors.words->len, vectors.width,
                     n_classes[0], classes);
  g_array_set_size (tables->classes, 2 * n_classes[0]);
  for (guint i = 0; i < vectors.words->len; i++)
    {
      KutipModelWord *word =
        train_tables_get_word (tables, g_array_index (vectors.words, guint64, i));

      word->lower = 1 + classes[i];
      word->upper = 1 + n_classes[0] + classes[i];
    }
  for (guint level = 0; level < KUTIP_MODEL_N_COARSE; level++)
    {
      g_autofree guint16 *coarse = g_new (guint16, n_classes[0]);
      g_autofree float *unused = cluster (centres, n_classes[0], vectors.width, n_classes[1 + level],
                                          coarse);

      for (guint c = 0; c < n_classes[0]; c++)
        {
          KutipModelClass *class = &g_array_index (tables->classes, KutipModelClass, c);

          class[0].coarse[level] = 1 + coarse[c];
          class[n_classes[0]].coarse[level] = 1 + n_classes[1 + level] + coarse[c];
        }
    }
  return TRUE;
}
