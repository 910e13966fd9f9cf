/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-house-line.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const kinds[] = { "person", "organization", "place", "never" };

const char *
kutip_house_kind_get_nick (KutipHouseKind kind)
{
  return kinds[kind];
}

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
