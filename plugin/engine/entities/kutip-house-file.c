/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-house-file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "entities/kutip-house-line.h"
#include "entities/kutip-same-words.h"

KutipHouseState *
kutip_house_state_new (const char *name, const KutipHouseEntry *entry)
{
  KutipHouseState *self = g_new0 (KutipHouseState, 1);

  self->name = g_strdup (name);
  self->listed = entry != NULL;
  self->kind = entry != NULL ? entry->kind : KUTIP_HOUSE_NEVER;
  self->spelling = entry != NULL ? g_strdup (entry->spelling) : NULL;
  return self;
}

void
kutip_house_state_free (KutipHouseState *self)
{
  g_free (self->name);
  g_free (self->spelling);
  g_free (self);
}

static gboolean
make_folder (const char *path, int *folder_fd, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int saved = errno;

      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (saved), "%s: %s", folder,
                   g_strerror (saved));
      return FALSE;
    }
  /* Two editors may write at a time: the second waits. A file system that has no locks does without. */
  *folder_fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (*folder_fd >= 0)
    while (flock (*folder_fd, LOCK_EX) != 0 && errno == EINTR)
      ;
  return TRUE;
}

/* The file's text; "" where it is not there. */
static char *
read_text (const char *path, GError **error)
{
  g_autoptr (GError) local = NULL;
  char *contents = NULL;

  if (g_file_get_contents (path, &contents, NULL, &local))
    return contents;
  if (g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return g_strdup ("");
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static GPtrArray *
split_lines (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = g_strsplit (text, "\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (parts[i + 1] != NULL || parts[i][0] != '\0')
      g_ptr_array_add (lines, g_strdup (parts[i]));
  return lines;
}

static gboolean
is_line_of (const char *line, const char *name)
{
  g_auto (GStrv) fields = NULL;
  KutipHouseKind kind;

  return kutip_house_line_parse (line, &fields, &kind) == NULL && fields != NULL &&
         kutip_same_words (fields[0], strlen (fields[0]), name, strlen (name));
}

/* A field of one line: tabs and line ends become blanks. */
static char *
clean_field (const char *field)
{
  return g_strstrip (g_strdelimit (g_strdup (field), "\t\r\n", ' '));
}

static char *
make_line (const char *name, const KutipHouseState *state)
{
  g_autofree char *spelling = clean_field (state->spelling != NULL ? state->spelling : "");

  /* A name that begins as a comment does stands behind a blank. */
  return g_strdup_printf ("%s%s\t%s%s%s", name[0] == '#' ? " " : "", name,
                          kutip_house_kind_get_nick (state->kind), spelling[0] ? "\t" : "", spelling);
}

static void
put_line (GPtrArray *lines, const KutipHouseState *state)
{
  g_autofree char *name = clean_field (state->name);
  guint at = G_MAXUINT;

  for (guint i = 0; i < lines->len; i++)
    if (is_line_of (lines->pdata[i], name))
      {
        at = MIN (at, i);
        g_ptr_array_remove_index (lines, i--);
      }
  if (state->listed)
    g_ptr_array_insert (lines, at == G_MAXUINT ? -1 : (int) at, make_line (name, state));
}

static gboolean
write_text (const char *path, const GPtrArray *lines, const char *before, GError **error)
{
  /* The file may be a link to one that a newsroom shares: that one is replaced, not the link. */
  g_autofree char *real = realpath (path, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  struct stat old;
  int mode = 0600;

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) lines->pdata[i]);
  if (g_str_equal (text->str, before))
    return TRUE;
  if (stat (path, &old) == 0)
    mode = old.st_mode & 0777;
  return g_file_set_contents_full (real != NULL ? real : path, text->str, text->len,
                                   G_FILE_SET_CONTENTS_CONSISTENT, mode, error);
}

static GPtrArray *
change (const char *path, const GPtrArray *states, GError **error)
{
  g_autofree char *text = read_text (path, error);
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (KutipHouse) house = NULL;

  if (text == NULL)
    return NULL;
  lines = split_lines (text);
  house = kutip_house_parse (path, text);
  before = g_ptr_array_new_with_free_func ((GDestroyNotify) kutip_house_state_free);
  for (guint i = 0; i < states->len; i++)
    {
      const KutipHouseState *state = states->pdata[i];

      g_ptr_array_add (before, kutip_house_state_new (state->name,
                                                      kutip_house_get_entry (house, state->name)));
      put_line (lines, state);
    }
  return write_text (path, lines, text, error) ? g_steal_pointer (&before) : NULL;
}

GPtrArray *
kutip_house_write (const char *path, const GPtrArray *states, GError **error)
{
  GPtrArray *before;
  int folder_fd = -1;

  if (!make_folder (path, &folder_fd, error))
    return NULL;
  before = change (path, states, error);
  if (folder_fd >= 0)
    close (folder_fd);
  return before;
}
