/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-house-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "entities/kutip-house-line.h"
#include "entities/kutip-same-words.h"

static void
entry_free (gpointer data)
{
  KutipHouseEntry *entry = data;

  g_free (entry->name);
  g_free (entry->spelling);
  g_free (entry);
}

void
kutip_house_fold_word (const char *text, gsize length, GString *key)
{
  const char *end = text + length;

  g_string_truncate (key, 0);
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c))
        {
          if (key->len > 0)
            break;
          continue;
        }
      g_string_append_unichar (key, g_unichar_tolower (c));
    }
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const KutipHouseEntry *x = *(const KutipHouseEntry *const *) a;
  const KutipHouseEntry *y = *(const KutipHouseEntry *const *) b;
  const gsize m = strlen (x->name), n = strlen (y->name);

  return m > n ? -1 : m < n;
}

static void
add_entry (KutipHouse *self, const char *name, KutipHouseKind kind, const char *spelling,
           guint line)
{
  KutipHouseEntry *entry = g_new0 (KutipHouseEntry, 1);
  g_autoptr (GString) key = g_string_new (NULL);
  GPtrArray *entries;

  entry->name = g_strdup (name);
  entry->kind = kind;
  entry->line = line;
  if (spelling != NULL && spelling[0] != '\0')
    entry->spelling = g_strdup (spelling);
  kutip_house_fold_word (entry->name, strlen (entry->name), key);
  entries = g_hash_table_lookup (self->by_word, key->str);
  if (entries == NULL)
    {
      entries = g_ptr_array_new_with_free_func (entry_free);
      g_hash_table_insert (self->by_word, g_strdup (key->str), entries);
    }
  g_ptr_array_add (entries, entry);
  g_ptr_array_sort (entries, compare_entries);
}

KutipHouse *
kutip_house_new (const KutipHouse *base)
{
  KutipHouse *self = g_atomic_rc_box_new0 (KutipHouse);
  GHashTableIter iter;
  gpointer entries;

  self->by_word = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) g_ptr_array_unref);
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  if (base == NULL)
    return self;
  g_hash_table_iter_init (&iter, base->by_word);
  while (g_hash_table_iter_next (&iter, NULL, &entries))
    for (guint i = 0; i < ((GPtrArray *) entries)->len; i++)
      {
        const KutipHouseEntry *entry = g_ptr_array_index ((GPtrArray *) entries, i);

        add_entry (self, entry->name, entry->kind, entry->spelling, entry->line);
      }
  return self;
}

/* The entries among which @name is, and which of them it is; NULL where it is none. */
static GPtrArray *
find_entry (const KutipHouse *self, const char *name, guint *index)
{
  g_autoptr (GString) key = g_string_new (NULL);
  GPtrArray *entries;

  kutip_house_fold_word (name, strlen (name), key);
  entries = g_hash_table_lookup (self->by_word, key->str);
  for (*index = 0; entries != NULL && *index < entries->len; (*index)++)
    {
      const KutipHouseEntry *entry = g_ptr_array_index (entries, *index);

      if (kutip_same_words (entry->name, strlen (entry->name), name, strlen (name)))
        return entries;
    }
  return NULL;
}

const KutipHouseEntry *
kutip_house_get_entry (const KutipHouse *self, const char *name)
{
  guint index;
  GPtrArray *entries = find_entry (self, name, &index);

  return entries != NULL ? g_ptr_array_index (entries, index) : NULL;
}

void
kutip_house_put (KutipHouse *self, const char *name, KutipHouseKind kind)
{
  guint index;
  GPtrArray *entries = find_entry (self, name, &index);

  if (entries != NULL)
    g_ptr_array_remove_index (entries, index);
  add_entry (self, name, kind, NULL, 0);
}

static const char *
take_line (KutipHouse *self, const char *line, guint number)
{
  g_auto (GStrv) fields = NULL;
  KutipHouseKind kind;
  const char *why = kutip_house_line_parse (line, &fields, &kind);

  if (why != NULL || fields == NULL)
    return why;
  if (kutip_house_get_entry (self, fields[0]) != NULL)
    return _("the name stands in a line before this one too, which counts");
  add_entry (self, fields[0], kind, fields[2], number);
  return NULL;
}

KutipHouse *
kutip_house_parse (const char *path, const char *contents)
{
  KutipHouse *self = kutip_house_new (NULL);
  g_auto (GStrv) lines = g_strsplit (contents != NULL ? contents : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *why = take_line (self, lines[i], i + 1);

      if (why != NULL)
        g_ptr_array_add (self->warnings, g_strdup_printf ("%s:%u: %s", path, i + 1, why));
    }
  return self;
}

KutipHouse *
kutip_house_load (const char *path, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *contents = NULL;

  if (!g_file_get_contents (path, &contents, NULL, &local) &&
      !g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOENT) &&
      !g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOTDIR))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  return kutip_house_parse (path, contents);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const KutipHouseEntry *x = *(const KutipHouseEntry *const *) a;
  const KutipHouseEntry *y = *(const KutipHouseEntry *const *) b;

  return (x->line > y->line) - (x->line < y->line);
}

GPtrArray *
kutip_house_list_entries (const KutipHouse *self)
{
  GPtrArray *all = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer entries;

  g_hash_table_iter_init (&iter, self->by_word);
  while (g_hash_table_iter_next (&iter, NULL, &entries))
    g_ptr_array_extend (all, entries, NULL, NULL);
  g_ptr_array_sort (all, compare_lines);
  return all;
}

static void
house_clear (gpointer data)
{
  KutipHouse *self = data;

  g_hash_table_unref (self->by_word);
  g_ptr_array_unref (self->warnings);
}

KutipHouse *
kutip_house_ref (KutipHouse *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
kutip_house_unref (KutipHouse *self)
{
  g_atomic_rc_box_release_full (self, house_clear);
}

const GPtrArray *
kutip_house_get_warnings (const KutipHouse *self)
{
  return self->warnings;
}

