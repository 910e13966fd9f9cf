/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-record.h"

#include <glib/gi18n.h>
#include <string.h>

/*
 * json-glib reads the line, but three kinds of lines must not come to it: it ends a string at
 * \u0000, fails at half a surrogate pair or gives out broken UTF-8, and runs out of stack on deep
 * nesting. It also lets pass a second object on the line, strings in single quotes, comments, and
 * whole numbers that do not fit. So the line is looked over first, and what stands for no
 * character is replaced by U+FFFD in place, which keeps the positions in the text.
 */

#define MAX_DEPTH 64
#define MAX_DIGITS 18
#define ESCAPE_LENGTH 6
#define HIGH_SURROGATE 0xd800
#define LOW_SURROGATE 0xdc00
#define AFTER_SURROGATES 0xe000

static gboolean
fail (GError **error, const char *message)
{
  g_set_error_literal (error, JSON_PARSER_ERROR, JSON_PARSER_ERROR_PARSE, message);
  return FALSE;
}

/* The code unit of the escape \uXXXX at @p, -1 if there is none. */
static int
read_escape (const char *p, const char *end)
{
  int unit = 0;

  if (end - p < ESCAPE_LENGTH || p[0] != '\\' || p[1] != 'u')
    return -1;
  for (int i = 2; i < ESCAPE_LENGTH; i++)
    {
      if (!g_ascii_isxdigit (p[i]))
        return -1;
      unit = unit * 16 + g_ascii_xdigit_value (p[i]);
    }
  return unit;
}

/* Mends the escape at @p. Returns: its length, 0 if it is broken. */
static int
mend_escape (char *p, const char *end, gboolean *repaired)
{
  int unit;

  if (end - p < 2)
    return 0;
  if (p[1] != 'u')
    return 2;
  unit = read_escape (p, end);
  if (unit < 0)
    return 0;
  if (unit >= HIGH_SURROGATE && unit < LOW_SURROGATE)
    {
      int low = read_escape (p + ESCAPE_LENGTH, end);

      if (low >= LOW_SURROGATE && low < AFTER_SURROGATES)
        return 2 * ESCAPE_LENGTH;
    }
  if (unit == 0 || (unit >= HIGH_SURROGATE && unit < AFTER_SURROGATES))
    {
      memcpy (p + 2, "fffd", 4);
      *repaired = TRUE;
    }
  return ESCAPE_LENGTH;
}

/* Looks over the string that opens at @p. Returns: the place after it, NULL if it is broken. */
static char *
mend_string (char *p, const char *end, gboolean *repaired)
{
  for (p++; p < end && *p != '"';)
    {
      int length = *p == '\\' ? mend_escape (p, end, repaired) : 1;

      if (length == 0)
        return NULL;
      p += length;
    }
  return p < end ? p + 1 : NULL;
}

static gboolean
mend_line (char *line, gsize length, gboolean *repaired, GError **error)
{
  const char *end = line + length;
  guint depth = 0;
  guint n_digits = 0;
  gboolean closed = FALSE;

  for (char *p = line; p < end;)
    {
      if (strchr (" \t\r\n", *p) == NULL && (depth == 0 && (closed || *p != '{')))
        return fail (error, closed ? _("More than one object on the line")
                                   : _("Not a JSON object"));
      n_digits = g_ascii_isdigit (*p) ? n_digits + 1 : 0;
      if (n_digits > MAX_DIGITS)
        return fail (error, _("A number with too many digits"));

      if (*p == '"')
        {
          p = mend_string (p, end, repaired);
          if (p == NULL)
            return fail (error, _("A string that is broken or not closed"));
          continue;
        }
      if (*p == '{' || *p == '[')
        {
          if (++depth > MAX_DEPTH)
            return fail (error, _("Objects nested too deep"));
        }
      else if (*p == '}' || *p == ']')
        closed = --depth == 0;
      else if (*p == '\0' || (!g_ascii_isalnum (*p) && strchr (" \t\r\n:,.+-", *p) == NULL))
        return fail (error, _("Not JSON"));
      p++;
    }
  return closed || fail (error, _("Not a JSON object"));
}

gboolean
kutip_record_parse (KutipRecord *self, JsonParser *parser, char *line, gsize length,
                    GError **error)
{
  JsonObject *object;
  JsonNode *text;

  *self = (KutipRecord) { NULL };
  if (!mend_line (line, length, &self->repaired, error) ||
      !json_parser_load_from_data (parser, line, length, error))
    return FALSE;

  object = json_node_get_object (json_parser_get_root (parser));
  text = json_object_get_member (object, "text");
  if (text == NULL || json_node_get_value_type (text) != G_TYPE_STRING)
    return fail (error, _("There is no \"text\", or it is not a string"));
  self->text = json_node_get_string (text);

  self->id = json_object_get_member (object, "id");
  if (self->id != NULL && !JSON_NODE_HOLDS_VALUE (self->id) && !JSON_NODE_HOLDS_NULL (self->id))
    return fail (error, _("The \"id\" is neither a string nor a number"));
  return TRUE;
}
