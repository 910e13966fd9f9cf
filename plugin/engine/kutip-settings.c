/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-settings.h"

/* @from: the settings to start from, or NULL. */
KutipSettings *
kutip_settings_new (const KutipSettings *from)
{
  KutipSettings *self = g_new0 (KutipSettings, 1);

  if (from)
    {
      self->languages = g_ptr_array_ref (from->languages);
      self->forced = from->forced;
      self->reference = from->reference;
      self->disabled = from->disabled;
      self->house = from->house ? kutip_house_ref (from->house) : NULL;
    }
  else
    {
      self->languages = g_ptr_array_new_with_free_func ((GDestroyNotify) kutip_language_free);
      self->forced = -1;
      g_date_clear (&self->reference, 1);
    }
  g_atomic_ref_count_init (&self->refs);
  return self;
}

KutipSettings *
kutip_settings_ref (KutipSettings *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
kutip_settings_unref (KutipSettings *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_ptr_array_unref (self->languages);
  g_clear_pointer (&self->house, kutip_house_unref);
  g_free (self);
}

gboolean
kutip_settings_read_alike (const KutipSettings *a, const KutipSettings *b)
{
  return a->languages == b->languages && a->house == b->house &&
         g_date_valid (&a->reference) == g_date_valid (&b->reference) &&
         (!g_date_valid (&a->reference) || g_date_compare (&a->reference, &b->reference) == 0);
}
