/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "train-table.h"

static guint32
slot_of (const TrainTable *self, guint64 key)
{
  guint32 i = (guint32) (key ^ key >> 32) & (self->n_slots - 1);

  while (self->keys[i] != 0 && self->keys[i] != key)
    i = (i + 1) & (self->n_slots - 1);
  return i;
}

void
train_table_init (TrainTable *self, guint32 expected)
{
  self->n_slots = 1024;
  while (self->n_slots < 2 * expected)
    self->n_slots *= 2;
  self->n = 0;
  self->keys = g_new0 (guint64, self->n_slots);
  self->indices = g_new (guint32, self->n_slots);
}

void
train_table_clear (TrainTable *self)
{
  g_clear_pointer (&self->keys, g_free);
  g_clear_pointer (&self->indices, g_free);
  self->n = self->n_slots = 0;
}

static void
grow (TrainTable *self)
{
  TrainTable old = *self;

  train_table_init (self, old.n_slots);
  for (guint32 i = 0; i < old.n_slots; i++)
    if (old.keys[i] != 0)
      {
        guint32 slot = slot_of (self, old.keys[i]);

        self->keys[slot] = old.keys[i];
        self->indices[slot] = old.indices[i];
      }
  self->n = old.n;
  train_table_clear (&old);
}

guint32
train_table_add (TrainTable *self, guint64 key)
{
  guint32 i;

  key += key == 0;
  i = slot_of (self, key);
  if (self->keys[i] == key)
    return self->indices[i];
  if (2 * (self->n + 1) > self->n_slots)
    {
      grow (self);
      i = slot_of (self, key);
    }
  self->keys[i] = key;
  return self->indices[i] = self->n++;
}

guint32
train_table_find (const TrainTable *self, guint64 key)
{
  guint32 i;

  key += key == 0;
  i = slot_of (self, key);
  return self->keys[i] == key ? self->indices[i] : TRAIN_TABLE_NONE;
}

guint64 *
train_table_get_keys (const TrainTable *self)
{
  guint64 *keys = g_new (guint64, self->n + 1);

  for (guint32 i = 0; i < self->n_slots; i++)
    if (self->keys[i] != 0)
      keys[self->indices[i]] = self->keys[i];
  return keys;
}
