/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "train-marked.h"

#include <string.h>

static const char *const tags[] = { "per", "org", "loc" }; /* in the order of TrainType */

/* The type of the tag that begins at @p (or, with @closing, ends a name there), -1 if none does. */
static int
match_tag (const char *p, gboolean closing, gsize *length)
{
  for (guint type = 0; type < G_N_ELEMENTS (tags); type++)
    {
      g_autofree char *tag = g_strdup_printf (closing ? "</%s>" : "<%s>", tags[type]);

      if (g_str_has_prefix (p, tag))
        {
          *length = strlen (tag);
          return type;
        }
    }
  return -1;
}

static TrainText *
read_line (const char *line)
{
  g_autoptr (TrainText) self = g_new0 (TrainText, 1);
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean open = FALSE;
  TrainSpan span = { 0 };

  self->spans = g_array_new (FALSE, FALSE, sizeof (TrainSpan));
  for (const char *p = line; *p;)
    {
      gsize length = 0;
      int type = *p == '<' ? match_tag (p, open, &length) : -1;

      if (*p != '<')
        {
          g_string_append_c (text, *p++);
          continue;
        }
      if (type < 0 || (open && (guint) type != span.type) || (open && text->len == span.start))
        return NULL;
      if (open)
        {
          span.end = text->len;
          g_array_append_val (self->spans, span);
        }
      else
        span = (TrainSpan) { .start = text->len, .type = type };
      open = !open;
      p += length;
    }
  self->text = g_string_free (g_steal_pointer (&text), FALSE);
  return open ? NULL : g_steal_pointer (&self);
}

gboolean
train_marked_read (GPtrArray *texts, const char *path, guint domain, float weight, GError **error)
{
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &contents, NULL, error))
    return FALSE;
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    {
      TrainText *text;

      if (*g_strstrip (lines[i]) == '\0' || lines[i][0] == '#')
        continue;
      text = read_line (lines[i]);
      if (text == NULL)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       "%s:%u: a mark <per>, <org> or <loc> is not closed, or another is there", path,
                       i + 1);
          return FALSE;
        }
      text->domain = domain;
      text->weight = weight;
      g_ptr_array_add (texts, text);
    }
  return TRUE;
}
