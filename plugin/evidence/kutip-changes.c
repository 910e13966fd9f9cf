/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-changes.h"

static void
change_clear (gpointer data)
{
  kutip_finding_unref (((KutipChange *) data)->finding);
}

static void
change_free (gpointer data)
{
  change_clear (data);
  g_free (data);
}

GHashTable *
kutip_changes_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, NULL, change_free);
}

void
kutip_changes_mark (GHashTable *self, KutipChangeType type, KutipFinding *finding)
{
  const KutipChange *old = g_hash_table_lookup (self, finding->key);
  KutipChange *change = g_new (KutipChange, 1);

  if (type == KUTIP_CHANGE_SEEN && old && old->type == KUTIP_CHANGE_JUDGED)
    type = KUTIP_CHANGE_JUDGED;
  *change = (KutipChange) { type, kutip_finding_ref (finding) };
  g_hash_table_replace (self, change->finding->key, change);
}

void
kutip_changes_take_back (GHashTable *self, GHashTable *unwritten)
{
  GHashTableIter iter;
  KutipChange *change;

  g_hash_table_iter_init (&iter, unwritten);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &change))
    {
      const KutipChange *newer = g_hash_table_lookup (self, change->finding->key);

      if (!newer)
        kutip_changes_mark (self, change->type, change->finding);
      else if (newer->type == KUTIP_CHANGE_SEEN && change->type == KUTIP_CHANGE_JUDGED)
        kutip_changes_mark (self, KUTIP_CHANGE_JUDGED, newer->finding);
    }
}

GArray *
kutip_changes_list (GHashTable *self)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (KutipChange));
  GHashTableIter iter;
  const KutipChange *change;

  g_array_set_clear_func (list, change_clear);
  g_hash_table_iter_init (&iter, self);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &change))
    {
      KutipChange copy = { change->type, kutip_finding_ref (change->finding) };

      g_array_append_val (list, copy);
    }
  return list;
}

void
kutip_changes_apply (GHashTable *self, GHashTable *findings)
{
  GHashTableIter iter;
  const KutipChange *change;

  g_hash_table_iter_init (&iter, self);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &change))
    if (change->type == KUTIP_CHANGE_GONE)
      g_hash_table_remove (findings, change->finding->key);
    else if (change->type == KUTIP_CHANGE_JUDGED)
      g_hash_table_replace (findings, change->finding->key, kutip_finding_ref (change->finding));
}
