/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-mention.h"

void
kutip_mention_clear (KutipMention *self)
{
  g_clear_pointer (&self->value, g_free);
}

guint8 *
kutip_mentions_take (const KutipText *text, const GArray *mentions)
{
  guint8 *taken = g_new0 (guint8, MAX (text->n_tokens, 1));
  guint i, j;

  for (i = 0; i < mentions->len; i++)
    {
      const KutipMention *mention = &g_array_index (mentions, KutipMention, i);
      guint8 as = KUTIP_TAKEN_OTHER;

      if (mention->type == KUTIP_ENTITY_PERSON)
        as = KUTIP_TAKEN_PERSON;
      else if (mention->type == KUTIP_ENTITY_ORGANIZATION || mention->type == KUTIP_ENTITY_PLACE)
        as = KUTIP_TAKEN_NAME;
      else if (mention->type == KUTIP_ENTITY_DATE)
        as = KUTIP_TAKEN_DATE;
      for (j = mention->first; j < MIN (mention->last, text->n_tokens); j++)
        taken[j] = as;
    }
  return taken;
}
