/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-votes.h"

/* How far mentions of a surname alone can outvote the full name: one mistake may be made many
   times. */
#define LAST_LIMIT 0.8f

static gunichar
next_small (const char **p)
{
  gunichar c = (guchar) **p;

  if (c < 0x80)
    {
      (*p)++;
      return g_ascii_tolower (c);
    }
  c = g_utf8_get_char (*p);
  *p = g_utf8_next_char (*p);
  return g_unichar_tolower (c);
}

static guint
votes_hash (gconstpointer key)
{
  return ((const KutipVotes *) key)->hash;
}

static gboolean
votes_equal (gconstpointer a, gconstpointer b)
{
  const KutipVotes *x = a, *y = b;
  const char *p = x->name, *q = y->name, *p_end = p + x->length, *q_end = q + y->length;

  if (x->hash != y->hash)
    return FALSE;
  while (p < p_end && q < q_end)
    if (next_small (&p) != next_small (&q))
      return FALSE;
  return p == p_end && q == q_end;
}

static KutipVotes
make_key (const char *name, gsize length)
{
  KutipVotes key = { .name = name, .length = length, .hash = 5381 };

  for (const char *p = name, *end = name + length; p < end;)
    key.hash = key.hash * 33 + next_small (&p);
  return key;
}

GHashTable *
kutip_votes_table_new (void)
{
  return g_hash_table_new_full (votes_hash, votes_equal, g_free, NULL);
}

KutipVotes *
kutip_votes_get (GHashTable *all, const char *name, gsize length)
{
  KutipVotes key = make_key (name, length), *votes = g_hash_table_lookup (all, &key);

  if (!votes)
    {
      votes = g_memdup2 (&key, sizeof key);
      g_hash_table_add (all, votes);
    }
  return votes;
}

KutipVotes *
kutip_votes_find (GHashTable *all, const char *name, gsize length)
{
  KutipVotes key = make_key (name, length);

  return g_hash_table_lookup (all, &key);
}

KutipEntityType
kutip_votes_choose (const KutipVotes *self, float *most, float *total)
{
  KutipEntityType best = KUTIP_ENTITY_PERSON;

  *most = *total = 0.0f;
  for (guint type = 0; type < KUTIP_VOTES_TYPES; type++)
    {
      float sum = self->whole[type];

      if (type == KUTIP_ENTITY_PERSON)
        sum += self->part;
      else if (self->last > 0.0f && sum < KUTIP_VOTES_FIXED)
        sum = MIN (sum, LAST_LIMIT * self->last);
      *total += sum;
      if (sum > *most)
        {
          *most = sum;
          best = type;
        }
    }
  return best;
}
