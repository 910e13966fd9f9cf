/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attribution/kutip-bearers.h"

#include <string.h>

/* Words of fewer letters do not tell one role from another (dan, the). */
#define TELLING_LETTERS 4

typedef struct {
  guint paragraph;
  int entity;
} Place;

struct _KutipBearers {
  GHashTable *places; /* word in lower case → GArray of Place, by paragraph */
};

/* The telling words of @text, in lower case. */
static GPtrArray *
split_words (const char *text, gsize length)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  const char *end = text + length, *start = NULL;

  for (const char *p = text; p <= end; p = p < end ? g_utf8_next_char (p) : end + 1)
    {
      gboolean letter = p < end && g_unichar_isalpha (g_utf8_get_char (p));

      if (letter && !start)
        start = p;
      if (letter || !start)
        continue;
      if (g_utf8_strlen (start, p - start) >= TELLING_LETTERS)
        g_ptr_array_add (words, g_utf8_strdown (start, p - start));
      start = NULL;
    }
  return words;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *x = a, *y = b;

  if (x->paragraph != y->paragraph)
    return x->paragraph < y->paragraph ? -1 : 1;
  return x->entity - y->entity;
}

KutipBearers *
kutip_bearers_new (const KutipAliases *aliases)
{
  KutipBearers *self = g_new (KutipBearers, 1);
  GHashTableIter iter;
  gpointer value;

  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < aliases->n_entities; i++)
    {
      const KutipNamed *named = &aliases->entities[i];
      g_autoptr (GPtrArray) words = NULL;

      if (named->type != KUTIP_ENTITY_PERSON || !named->role)
        continue;
      words = split_words (named->role, strlen (named->role));
      for (guint j = 0; j < words->len; j++)
        {
          GArray *places = g_hash_table_lookup (self->places, words->pdata[j]);

          if (!places)
            {
              places = g_array_new (FALSE, FALSE, sizeof (Place));
              g_hash_table_insert (self->places, g_strdup (words->pdata[j]), places);
            }
          for (guint k = 0; k < named->n; k++)
            {
              Place place = { aliases->refs[named->first + k].paragraph, i };

              g_array_append_val (places, place);
            }
        }
    }
  g_hash_table_iter_init (&iter, self->places);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_array_sort (value, compare_places);
  return self;
}

void
kutip_bearers_free (KutipBearers *self)
{
  g_hash_table_unref (self->places);
  g_free (self);
}

/* The entity of the last place up to @paragraph. */
static int
find_last (const GArray *places, guint paragraph)
{
  guint low = 0, high = places->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (places, Place, middle).paragraph <= paragraph)
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0 ? g_array_index (places, Place, low - 1).entity : -1;
}

int
kutip_bearers_find (const KutipBearers *self, const char *description, gsize length, guint paragraph)
{
  g_autoptr (GPtrArray) words = split_words (description, length);
  gsize longest = 0;
  int found = -1;

  for (guint i = 0; i < words->len; i++)
    {
      const char *word = words->pdata[i];
      const GArray *places = g_hash_table_lookup (self->places, word);
      int entity = places && strlen (word) > longest ? find_last (places, paragraph) : -1;

      if (entity < 0)
        continue;
      found = entity;
      longest = strlen (word);
    }
  return found;
}
