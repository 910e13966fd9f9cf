/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "train-augment.h"

#include <string.h>

#define SEED 20190912
#define MAX_HEADLINE 160 /* bytes */

static TrainText *
new_copy (const TrainText *source, float weight)
{
  TrainText *copy = g_new0 (TrainText, 1);

  copy->spans = g_array_new (FALSE, FALSE, sizeof (TrainSpan));
  copy->weight = source->weight * weight;
  copy->domain = source->domain;
  return copy;
}

static gboolean
no_names (const char *path, GError **error)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s: no names in it", path);
  return FALSE;
}

static gboolean
read_names (const char *path, GPtrArray *given, GPtrArray *surnames, GError **error)
{
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &contents, NULL, error))
    return FALSE;
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", 3);

      if (lines[i][0] != '#' && fields[0] && fields[1])
        g_ptr_array_add (g_str_equal (fields[1], "last") ? surnames : given, g_strdup (fields[0]));
    }
  return (given->len > 0 && surnames->len > 0) || no_names (path, error);
}

static const char *
pick (GRand *rand, const GPtrArray *names)
{
  return names->pdata[g_rand_int_range (rand, 0, names->len)];
}

/* The first column of a TAB-separated file. */
static gboolean
read_places (const char *path, GPtrArray *places, GHashTable *known, GError **error)
{
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &contents, NULL, error))
    return FALSE;
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    {
      char *name = g_strndup (lines[i], strcspn (lines[i], "\t"));

      if (*name == '\0' || *name == '#' || g_hash_table_contains (known, name))
        {
          g_free (name);
          continue;
        }
      g_hash_table_add (known, name);
      g_ptr_array_add (places, name);
    }
  return places->len > 0 || no_names (path, error);
}

/* A name of one word stays one (mostly a surname), a longer one gets a given name and surnames. */
static void
append_person (GString *text, const char *name, gsize length, GRand *rand, const GPtrArray *given,
               const GPtrArray *surnames)
{
  if (memchr (name, ' ', length) == NULL)
    {
      g_string_append (text, pick (rand, g_rand_double (rand) < 0.7 ? surnames : given));
      return;
    }
  g_string_append (text, pick (rand, given));
  if (g_rand_double (rand) < 0.15)
    g_string_append_printf (text, " %c.", 'A' + g_rand_int_range (rand, 0, 26));
  g_string_append_printf (text, " %s", pick (rand, surnames));
}

/* What stands for a name in the copy. */
typedef struct {
  GRand *rand;
  TrainType type;
  GPtrArray *given;     /* of persons */
  GPtrArray *surnames;
  GPtrArray *places;
  GHashTable *known;    /* the same, as a set: only one of these is replaced */
} Replacement;

static gboolean
replace (const Replacement *self, GString *text, const char *name, gsize length)
{
  g_autofree char *key = g_strndup (name, length);

  if (self->type == TRAIN_PERSON)
    append_person (text, name, length, self->rand, self->given, self->surnames);
  else if (g_hash_table_contains (self->known, key))
    g_string_append (text, pick (self->rand, self->places));
  else
    return FALSE;
  return TRUE;
}

/* A copy with other names of the type, %NULL if none was replaced. */
static TrainText *
replace_names (const TrainText *source, const Replacement *names, float weight)
{
  g_autoptr (TrainText) copy = new_copy (source, weight);
  gboolean replaced = FALSE;
  g_autoptr (GString) text = g_string_new (NULL);
  guint at = 0;

  for (guint i = 0; i < source->spans->len; i++)
    {
      TrainSpan span = g_array_index (source->spans, TrainSpan, i);
      TrainSpan moved = span;

      g_string_append_len (text, source->text + at, span.start - at);
      moved.start = text->len;
      if (span.type == names->type &&
          replace (names, text, source->text + span.start, span.end - span.start))
        replaced = TRUE;
      else
        g_string_append_len (text, source->text + span.start, span.end - span.start);
      moved.end = text->len;
      g_array_append_val (copy->spans, moved);
      at = span.end;
    }
  g_string_append (text, source->text + at);
  copy->text = g_string_free (g_steal_pointer (&text), FALSE);
  return replaced ? g_steal_pointer (&copy) : NULL;
}

static void
add_copies (GPtrArray *texts, const Replacement *names, double share, float weight)
{
  guint n = texts->len;

  for (guint i = 0; i < n; i++)
    if (g_rand_double (names->rand) < share)
      {
        TrainText *copy = replace_names (texts->pdata[i], names, weight);

        if (copy)
          g_ptr_array_add (texts, copy);
      }
}

gboolean
train_augment_persons (GPtrArray *texts, const char *path, double share, float weight,
                       GError **error)
{
  g_autoptr (GPtrArray) given = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) surnames = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  Replacement names = { .rand = rand, .type = TRAIN_PERSON, .given = given, .surnames = surnames };

  if (!read_names (path, given, surnames, error))
    return FALSE;
  add_copies (texts, &names, share, weight);
  return TRUE;
}

gboolean
train_augment_places (GPtrArray *texts, const char *path, double share, float weight,
                      GError **error)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED + 2);
  Replacement names = { .rand = rand, .type = TRAIN_PLACE, .places = places, .known = known };

  if (!read_places (path, places, known, error))
    return FALSE;
  add_copies (texts, &names, share, weight);
  return TRUE;
}

static gboolean
is_long_word (const char *p)
{
  guint n = 0;

  for (; g_unichar_isalpha (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    n++;
  return n > 3;
}

void
train_augment_headlines (GPtrArray *texts, double share, float weight)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED + 1);
  guint n = texts->len;

  for (guint i = 0; i < n; i++)
    {
      const TrainText *source = texts->pdata[i];
      gsize length = strlen (source->text);
      TrainText *copy;
      gboolean inside = FALSE;

      if (length > MAX_HEADLINE || source->spans->len == 0 || g_rand_double (rand) >= share)
        continue;
      copy = new_copy (source, weight);
      g_array_append_vals (copy->spans, source->spans->data, source->spans->len);
      copy->text = g_strdup (source->text);
      for (char *p = copy->text; *p; p = g_utf8_next_char (p))
        {
          gboolean letter = g_unichar_isalpha (g_utf8_get_char (p));

          /* Offsets must stay: only letters of one byte are written otherwise. */
          if (letter && !inside && is_long_word (p))
            *p = g_ascii_toupper (*p);
          inside = letter;
        }
      while (length > 0 && copy->text[length - 1] == '.')
        copy->text[--length] = '\0';
      if (g_array_index (copy->spans, TrainSpan, copy->spans->len - 1).end > length)
        g_array_index (copy->spans, TrainSpan, copy->spans->len - 1).end = length;
      g_ptr_array_add (texts, copy);
    }
}
