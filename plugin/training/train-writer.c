/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "train-tables.h"

#include <math.h>
#include <string.h>

/* Hash tables are filled to this part. */
#define FILL 0.7

static guint32
slots_for (guint32 n)
{
  return n == 0 ? 0 : (guint32) (n / FILL) + 2;
}

static void
append_section (GByteArray *file, KutipModelHeader *header, KutipModelSection section,
                gconstpointer data, gsize size)
{
  static const guint8 zeros[8];

  g_byte_array_append (file, zeros, (8 - file->len % 8) % 8);
  header->sections[section].offset = file->len;
  header->sections[section].size = size;
  g_byte_array_append (file, data, size);
}

static void
append_words (GByteArray *file, KutipModelHeader *header, const TrainTables *self)
{
  guint32 n_slots = slots_for (self->facts->len);
  g_autofree KutipModelWord *slots = g_new0 (KutipModelWord, n_slots);
  g_autofree guint64 *keys = train_table_get_keys (&self->words);

  for (guint32 i = 0; i < self->words.n; i++)
    {
      guint64 hash = keys[i];
      guint32 slot = kutip_hash_slot (hash, n_slots);

      while (slots[slot].check != 0)
        slot = (slot + 1) % n_slots;
      slots[slot] = g_array_index (self->facts, KutipModelWord, i);
      slots[slot].check = kutip_hash_check (hash);
    }
  append_section (file, header, KUTIP_SECTION_WORDS, slots, n_slots * sizeof *slots);
}

static void
append_phrases (GByteArray *file, KutipModelHeader *header, const TrainTables *self)
{
  guint32 n_slots = slots_for (self->kinds->len);
  g_autofree KutipModelPhrase *slots = g_new0 (KutipModelPhrase, n_slots);
  g_autofree guint64 *keys = train_table_get_keys (&self->phrases);

  for (guint32 i = 0; i < self->phrases.n; i++)
    {
      guint64 hash = keys[i];
      guint32 slot = kutip_hash_slot (hash, n_slots);

      while (slots[slot].check != 0)
        slot = (slot + 1) % n_slots;
      slots[slot].check = kutip_hash_check (hash) & 0xffffff;
      slots[slot].kinds = g_array_index (self->kinds, guint8, i);
    }
  append_section (file, header, KUTIP_SECTION_PHRASES, slots, n_slots * sizeof *slots);
}

/* The weights of one attribute: positions × labels. */
typedef struct {
  guint64 hash;
  float weights[5 * KUTIP_N_LABELS];
} Attribute;

/* Adds up what all corpora share and what is peculiar to some. */
static GArray *
collect_attributes (const TrainExamples *examples, const TrainWeights *weights,
                    const double *shares, guint n_shares)
{
  GArray *attributes = g_array_new (FALSE, TRUE, sizeof (Attribute));
  TrainTable index;

  train_table_init (&index, 1 << 16);
  for (guint f = 0; f < examples->features->len; f++)
    {
      const TrainFeature *feature = &g_array_index (examples->features, TrainFeature, f);
      Attribute *attribute = NULL;

      double share = feature->domain == 0          ? 1
                     : feature->domain <= n_shares ? shares[feature->domain - 1]
                                                   : 0;

      if (share == 0)
        continue;
      for (guint32 w = weights->first[f]; w < weights->first[f + 1]; w++)
        {
          if (weights->weights[w] == 0)
            continue;
          if (attribute == NULL)
            {
              guint32 i = train_table_add (&index, feature->attribute);

              if (i == attributes->len)
                g_array_set_size (attributes, i + 1);
              attribute = &g_array_index (attributes, Attribute, i);
              attribute->hash = feature->attribute;
            }
          attribute->weights[feature->position * KUTIP_N_LABELS + weights->labels[w]] +=
            weights->weights[w] * train_feature_get_value (examples, feature) * share;
        }
    }
  train_table_clear (&index);
  return attributes;
}

static void
append_weights (GByteArray *file, KutipModelHeader *header, const GArray *attributes)
{
  g_autofree KutipModelAttribute *slots = NULL;
  g_autoptr (GArray) records = g_array_new (FALSE, FALSE, sizeof (guint16));
  guint32 n_slots, n_kept = 0;
  float top = 1e-6f;

  for (guint i = 0; i < attributes->len; i++)
    for (guint k = 0; k < 5 * KUTIP_N_LABELS; k++)
      top = MAX (top, fabsf (g_array_index (attributes, Attribute, i).weights[k]));
  header->scale = top / G_MAXINT16;

  n_slots = slots_for (attributes->len);
  slots = g_new0 (KutipModelAttribute, n_slots);
  for (guint i = 0; i < attributes->len; i++)
    {
      const Attribute *attribute = &g_array_index (attributes, Attribute, i);
      guint32 start = records->len, slot = kutip_hash_slot (attribute->hash, n_slots);
      guint16 n = 0;

      g_array_append_val (records, n);
      for (guint k = 0; k < 5 * KUTIP_N_LABELS; k++)
        {
          KutipModelWeight weight = {
            .label = k % KUTIP_N_LABELS,
            .position = k / KUTIP_N_LABELS,
            .weight = lrintf (attribute->weights[k] / header->scale),
          };

          if (fabsf (attribute->weights[k]) < 1e-3f || weight.weight == 0)
            continue;
          g_array_append_vals (records, &weight, 2);
          n++;
        }
      if (n == 0)
        {
          g_array_set_size (records, start);
          continue;
        }
      g_array_index (records, guint16, start) = n;
      while (slots[slot].check != 0)
        slot = (slot + 1) % n_slots;
      slots[slot].check = kutip_hash_check (attribute->hash);
      slots[slot].start = start;
      n_kept++;
    }
  g_printerr ("  model: %u attributes\n", n_kept);
  append_section (file, header, KUTIP_SECTION_ATTRIBUTES, slots, n_slots * sizeof *slots);
  append_section (file, header, KUTIP_SECTION_WEIGHTS, records->data,
                  records->len * sizeof (guint16));
}

static gboolean
finish (GByteArray *file, KutipModelHeader *header, const char *path, GError **error)
{
  gsize skip = G_STRUCT_OFFSET (KutipModelHeader, checksum) + sizeof header->checksum;

  memcpy (header->magic, KUTIP_MODEL_MAGIC, sizeof header->magic);
  header->version = KUTIP_MODEL_VERSION;
  header->n_labels = KUTIP_N_LABELS;
  header->size = file->len;
  memcpy (file->data, header, sizeof *header);
  header->checksum = kutip_model_checksum (file->data + skip, file->len - skip);
  memcpy (file->data, header, sizeof *header);
  return g_file_set_contents (path, (const char *) file->data, file->len, error);
}

gboolean
train_tables_write (const TrainTables *self, const char *path, GError **error)
{
  g_autoptr (GByteArray) file = g_byte_array_new ();
  KutipModelHeader header = { .scale = 0.5f };
  float transitions[KUTIP_N_LABELS * KUTIP_N_LABELS] = { 0 };

  g_byte_array_append (file, (const guint8 *) &header, sizeof header);
  append_words (file, &header, self);
  append_section (file, &header, KUTIP_SECTION_CLASSES, self->classes->data,
                  self->classes->len * sizeof (KutipModelClass));
  append_phrases (file, &header, self);
  append_section (file, &header, KUTIP_SECTION_ATTRIBUTES, NULL, 0);
  append_section (file, &header, KUTIP_SECTION_WEIGHTS, NULL, 0);
  append_section (file, &header, KUTIP_SECTION_TRANSITIONS, transitions, sizeof transitions);
  return finish (file, &header, path, error);
}

gboolean
train_model_write (const KutipModel *tables, const TrainExamples *examples,
                   const TrainWeights *weights, const double *shares, guint n_shares,
                   const char *path, GError **error)
{
  g_autoptr (GByteArray) file = g_byte_array_new ();
  g_autoptr (GArray) attributes = collect_attributes (examples, weights, shares, n_shares);
  KutipModelHeader header = { 0 };

  g_byte_array_append (file, (const guint8 *) &header, sizeof header);
  append_section (file, &header, KUTIP_SECTION_WORDS, tables->words,
                  tables->n_words * sizeof *tables->words);
  append_section (file, &header, KUTIP_SECTION_CLASSES, tables->classes,
                  tables->n_classes * sizeof *tables->classes);
  append_section (file, &header, KUTIP_SECTION_PHRASES, tables->phrases,
                  tables->n_phrases * sizeof *tables->phrases);
  append_weights (file, &header, attributes);
  append_section (file, &header, KUTIP_SECTION_TRANSITIONS, weights->transitions,
                  sizeof weights->transitions);
  return finish (file, &header, path, error);
}
