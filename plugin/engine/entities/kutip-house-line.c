/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-house-line.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const kinds[] = { "person", "organization", "place", "never" };

static gboolean
has_word (const char *name)
{
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

const char *
kutip_house_line_parse (const char *line, GStrv *fields, KutipHouseKind *kind)
{
  g_auto (GStrv) parts = NULL;
  guint n;

  *fields = NULL;
  if (line[0] == '#' || line[strspn (line, " \t\r")] == '\0')
    return NULL;
  if (!g_utf8_validate (line, -1, NULL))
    return _("the line is not UTF-8");
  parts = g_strsplit (line, "\t", -1);
  n = g_strv_length (parts);
  for (guint i = 0; i < n; i++)
    g_strstrip (parts[i]);
  if (!has_word (parts[0]))
    return _("there is no name");
  if (n < 2)
    return _("the kind is missing after the name");
  if (n > 3)
    return _("there are more than three fields");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (parts[1], kinds[i]))
      {
        *kind = i;
        *fields = g_steal_pointer (&parts);
        return NULL;
      }
  return _("the kind is none of person, organization, place, never");
}

/* The lines of the file, NULL where it cannot be read; none where it is not there. */
static GPtrArray *
read_lines (const char *path, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  GPtrArray *result;

  if (!g_file_get_contents (path, &contents, NULL, &local) &&
      !g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  result = g_ptr_array_new_with_free_func (g_free);
  lines = g_strsplit (contents != NULL ? contents : "", "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i + 1] != NULL || lines[i][0] != '\0')
      g_ptr_array_add (result, g_strdup (lines[i]));
  return result;
}

static gboolean
write_lines (const char *path, const GPtrArray *lines, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GString) contents = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (contents, "%s\n", (const char *) g_ptr_array_index (lines, i));
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int saved = errno;

      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (saved), "%s: %s", folder,
                   g_strerror (saved));
      return FALSE;
    }
  return g_file_set_contents (path, contents->str, contents->len, error);
}

/* Puts @entry (or nothing) in the place of the entries for @name. */
static gboolean
replace (const char *path, const char *name, const char *entry, GError **error)
{
  g_autoptr (GPtrArray) lines = read_lines (path, error);
  g_autofree char *wanted = g_utf8_casefold (name, -1);
  guint at = G_MAXUINT;

  if (lines == NULL)
    return FALSE;
  for (guint i = 0; i < lines->len;)
    {
      g_auto (GStrv) fields = NULL;
      g_autofree char *found = NULL;
      KutipHouseKind kind;

      if (kutip_house_line_parse (g_ptr_array_index (lines, i), &fields, &kind) == NULL &&
          fields != NULL)
        found = g_utf8_casefold (fields[0], -1);
      if (found == NULL || !g_str_equal (found, wanted))
        {
          i++;
          continue;
        }
      at = MIN (at, i);
      g_ptr_array_remove_index (lines, i);
    }
  if (entry == NULL && at == G_MAXUINT)
    return TRUE;
  if (entry != NULL)
    g_ptr_array_insert (lines, at == G_MAXUINT ? -1 : (int) at, g_strdup (entry));
  return write_lines (path, lines, error);
}

/* A field of one line: tabs and line ends become blanks. */
static char *
clean_field (const char *field)
{
  return g_strstrip (g_strdelimit (g_strdup (field), "\t\r\n", ' '));
}

gboolean
kutip_house_set (const char *path, const char *name, KutipHouseKind kind, const char *spelling,
                 GError **error)
{
  g_autofree char *clean = clean_field (name);
  g_autofree char *preferred = spelling != NULL ? clean_field (spelling) : NULL;
  g_autofree char *entry = NULL;

  if (preferred != NULL && preferred[0] != '\0')
    entry = g_strdup_printf ("%s\t%s\t%s", clean, kinds[kind], preferred);
  else
    entry = g_strdup_printf ("%s\t%s", clean, kinds[kind]);
  return replace (path, clean, entry, error);
}

gboolean
kutip_house_remove (const char *path, const char *name, GError **error)
{
  g_autofree char *clean = clean_field (name);

  return replace (path, clean, NULL, error);
}
