/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-agreeing.h"

GArray *
kutip_agreeing_own (KutipAgreeing *paragraph)
{
  GArray *copy;

  if (paragraph->agreed != paragraph->mentions)
    return paragraph->agreed;
  copy = g_array_sized_new (FALSE, FALSE, sizeof (KutipMention), paragraph->mentions->len);
  g_array_set_clear_func (copy, (GDestroyNotify) kutip_mention_clear);
  for (guint i = 0; i < paragraph->mentions->len; i++)
    {
      KutipMention mention = g_array_index (paragraph->mentions, KutipMention, i);

      mention.value = g_strdup (mention.value);
      g_array_append_val (copy, mention);
    }
  g_array_unref (paragraph->agreed);
  return paragraph->agreed = copy;
}
