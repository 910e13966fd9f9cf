/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tagger/kutip-model.h"

#include <kutip/kutip-analyzer.h>

#include <math.h>
#include <string.h>

/* Far more than any training gives, and far from where sums over a long sentence leave a float. */
#define MAX_TRANSITION 1000.0f

G_STATIC_ASSERT (sizeof (KutipModelWord) == 16);
G_STATIC_ASSERT (sizeof (KutipModelClass) == 4);
G_STATIC_ASSERT (sizeof (KutipModelPhrase) == 4);
G_STATIC_ASSERT (sizeof (KutipModelAttribute) == 8);
G_STATIC_ASSERT (sizeof (KutipModelWeight) == 4);

/* A checksum against truncation and rot, at the speed of memory: four lanes that do not wait for each
   other. It is no defence against forgery; the bounds are checked for that. */
guint64
kutip_model_checksum (const void *data, gsize length)
{
  const guint8 *p = data;
  guint64 lanes[4] = { 1, 2, 3, 4 }, sum = length;

  for (; length >= sizeof lanes; p += sizeof lanes, length -= sizeof lanes)
    {
      guint64 words[4];

      memcpy (words, p, sizeof words);
      for (guint i = 0; i < 4; i++)
        {
          lanes[i] = (lanes[i] ^ words[i]) * G_GUINT64_CONSTANT (0x9fb21c651e98df25);
          lanes[i] ^= lanes[i] >> 32;
        }
    }
  for (guint i = 0; i < 4; i++)
    sum = kutip_hash_mix (sum, lanes[i]);
  for (; length > 0; p++, length--)
    sum = kutip_hash_mix (sum, *p);
  return sum;
}

static gboolean
damaged (GError **error, const char *path, const char *why)
{
  g_set_error (error, KUTIP_ERROR, KUTIP_ERROR_BAD_DATA, "%s: damaged model: %s", path, why);
  return FALSE;
}

static gboolean
check_header (const KutipModelHeader *header, gsize size, const char *path, GError **error)
{
  gsize skip = G_STRUCT_OFFSET (KutipModelHeader, checksum) + sizeof header->checksum;

  if (size < sizeof *header)
    return damaged (error, path, "too short");
  if (memcmp (header->magic, KUTIP_MODEL_MAGIC, sizeof header->magic) != 0)
    return damaged (error, path, "not a model file");
  if (header->version != KUTIP_MODEL_VERSION || header->n_labels != KUTIP_N_LABELS)
    return damaged (error, path, "made for another version of Kutip");
  if (header->size != size)
    return damaged (error, path, "its length is not what it says");
  if (header->checksum != kutip_model_checksum ((const char *) header + skip, size - skip))
    return damaged (error, path, "its checksum does not fit");
  if (!(header->scale > 0 && header->scale < 1))
    return damaged (error, path, "unit of weights");
  return TRUE;
}

/* Points @table at a section of the file. */
static gboolean
find_section (const KutipModelHeader *header, KutipModelSection section, gsize item,
              gconstpointer *table, guint32 *n)
{
  const KutipModelExtent *extent = &header->sections[section];

  if (extent->offset % 8 != 0 || extent->offset < sizeof *header || extent->offset > header->size ||
      extent->size > header->size - extent->offset || extent->size % item != 0 ||
      extent->size / item > G_MAXINT32)
    return FALSE;
  *table = (const char *) header + extent->offset;
  *n = extent->size / item;
  return TRUE;
}

/* Whether a search for what is not there comes to an end. */
#define HAS_EMPTY_SLOT(table, n) \
  G_STMT_START { \
    guint32 i_ = 0; \
    while (i_ < (n) && (table)[i_].check != 0) \
      i_++; \
    if ((n) > 0 && i_ == (n)) \
      return damaged (error, path, #table " are full"); \
  } G_STMT_END

static gboolean
check_tables (const KutipModel *self, const char *path, GError **error)
{
  HAS_EMPTY_SLOT (self->words, self->n_words);
  HAS_EMPTY_SLOT (self->phrases, self->n_phrases);
  HAS_EMPTY_SLOT (self->attributes, self->n_attributes);

  for (guint32 i = 0; i < self->n_words; i++)
    if (self->words[i].lower > self->n_classes || self->words[i].upper > self->n_classes)
      return damaged (error, path, "a word's class");

  for (guint32 i = 0; i < self->n_attributes; i++)
    {
      const KutipModelAttribute *attribute = &self->attributes[i];
      guint32 left, n;

      if (attribute->check == 0)
        continue;
      if (attribute->start >= self->n_weights)
        return damaged (error, path, "an attribute's weights");
      n = self->weights[attribute->start];
      left = self->n_weights - attribute->start - 1;
      if (n > left / 2)
        return damaged (error, path, "number of weights");
      for (guint32 j = 0; j < n; j++)
        {
          const KutipModelWeight *weight =
            (const KutipModelWeight *) (self->weights + attribute->start + 1) + j;

          if (weight->label >= KUTIP_N_LABELS || weight->position > 4)
            return damaged (error, path, "a weight's label");
        }
    }

  for (guint i = 0; i < KUTIP_N_LABELS * KUTIP_N_LABELS; i++)
    if (!(fabsf (self->transitions[i]) < MAX_TRANSITION))
      return damaged (error, path, "a transition");
  return TRUE;
}

static void
find_tables (KutipModel *self, const gconstpointer *tables, const guint32 *n_items)
{
  self->words = tables[KUTIP_SECTION_WORDS];
  self->n_words = n_items[KUTIP_SECTION_WORDS];
  self->classes = tables[KUTIP_SECTION_CLASSES];
  self->n_classes = n_items[KUTIP_SECTION_CLASSES];
  self->phrases = tables[KUTIP_SECTION_PHRASES];
  self->n_phrases = n_items[KUTIP_SECTION_PHRASES];
  self->attributes = tables[KUTIP_SECTION_ATTRIBUTES];
  self->n_attributes = n_items[KUTIP_SECTION_ATTRIBUTES];
  self->weights = tables[KUTIP_SECTION_WEIGHTS];
  self->n_weights = n_items[KUTIP_SECTION_WEIGHTS];
  self->transitions = tables[KUTIP_SECTION_TRANSITIONS];
}

static gboolean
check_file (KutipModel *self, const char *path, GError **error)
{
  static const gsize item_sizes[KUTIP_N_SECTIONS] = {
    [KUTIP_SECTION_WORDS] = sizeof (KutipModelWord),
    [KUTIP_SECTION_CLASSES] = sizeof (KutipModelClass),
    [KUTIP_SECTION_PHRASES] = sizeof (KutipModelPhrase),
    [KUTIP_SECTION_ATTRIBUTES] = sizeof (KutipModelAttribute),
    [KUTIP_SECTION_WEIGHTS] = sizeof (guint16),
    [KUTIP_SECTION_TRANSITIONS] = sizeof (float),
  };
  gconstpointer tables[KUTIP_N_SECTIONS];
  guint32 n_items[KUTIP_N_SECTIONS];

  self->header = (const KutipModelHeader *) g_mapped_file_get_contents (self->file);
  if (self->header == NULL)
    return damaged (error, path, "it is empty");
  if (!check_header (self->header, g_mapped_file_get_length (self->file), path, error))
    return FALSE;
  for (guint i = 0; i < KUTIP_N_SECTIONS; i++)
    if (!find_section (self->header, i, item_sizes[i], &tables[i], &n_items[i]))
      return damaged (error, path, "its sections");
  if (n_items[KUTIP_SECTION_TRANSITIONS] != KUTIP_N_LABELS * KUTIP_N_LABELS)
    return damaged (error, path, "number of transitions");
  find_tables (self, tables, n_items);
  return check_tables (self, path, error);
}

KutipModel *
kutip_model_load (const char *path, GError **error)
{
  g_autoptr (KutipModel) self = g_new0 (KutipModel, 1);
  g_autoptr (GError) reason = NULL;

  if (G_BYTE_ORDER != G_LITTLE_ENDIAN)
    {
      g_set_error (error, KUTIP_ERROR, KUTIP_ERROR_NO_DATA, "%s: no model for this machine", path);
      return NULL;
    }
  self->file = g_mapped_file_new (path, FALSE, &reason);
  if (self->file == NULL)
    {
      g_set_error_literal (error, KUTIP_ERROR, KUTIP_ERROR_NO_DATA, reason->message);
      return NULL;
    }
  return check_file (self, path, error) ? g_steal_pointer (&self) : NULL;
}

void
kutip_model_free (KutipModel *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->file, g_mapped_file_unref);
  g_free (self);
}
