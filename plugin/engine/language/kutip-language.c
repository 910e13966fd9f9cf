/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/kutip-language.h"

#include <kutip/kutip-analyzer.h>

/* Without this one a language cannot be told from another. */
static gboolean
is_required (KutipList list)
{
  return list == KUTIP_LIST_STOPWORDS;
}

static gboolean
load_lists (KutipLanguage *self, const char *folder, GError **error)
{
  for (KutipList list = 0; list < KUTIP_N_LISTS; list++)
    {
      g_autofree char *name = g_strconcat (kutip_list_get_name (list), ".tsv", NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GError) local_error = NULL;

      if (!is_required (list) && !g_file_test (path, G_FILE_TEST_EXISTS))
        continue;
      if (kutip_lexicon_load (self->lexicon, list, path, &local_error))
        continue;
      if (is_required (list) && g_error_matches (local_error, KUTIP_ERROR, KUTIP_ERROR_NO_DATA))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      g_ptr_array_add (self->warnings, g_strdup (local_error->message));
    }

  return TRUE;
}

/* A language may have no model; but one whose folder describes a model has lost it. */
static void
load_model (KutipLanguage *self, const char *folder)
{
  g_autofree char *model = g_build_filename (folder, "model.kutip", NULL);
  g_autofree char *card = g_build_filename (folder, "model.md", NULL);
  g_autoptr (GError) error = NULL;

  if (!g_file_test (model, G_FILE_TEST_EXISTS) && !g_file_test (card, G_FILE_TEST_EXISTS))
    return;
  self->tagger = kutip_tagger_load (model, &error);
  if (self->tagger == NULL)
    g_ptr_array_add (self->warnings, g_strdup (error->message));
}

/**
 * kutip_language_load:
 * @folder: the folder of a language; its name is the language's code
 * @error: return location
 *
 * Loads the lists and the model of a language. What is missing or damaged but not needed is left
 * out; `warnings` says so.
 *
 * Returns: (transfer full) (nullable): the language, or %NULL with %KUTIP_ERROR_NO_DATA if the
 *   folder or its stopwords cannot be read
 */
KutipLanguage *
kutip_language_load (const char *folder, GError **error)
{
  g_autoptr (KutipLanguage) self = g_new0 (KutipLanguage, 1);

  self->code = g_path_get_basename (folder);
  self->pango = pango_language_from_string (self->code);
  self->lexicon = kutip_lexicon_new ();
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  if (!load_lists (self, folder, error))
    return NULL;
  load_model (self, folder);

  return g_steal_pointer (&self);
}

void
kutip_language_free (KutipLanguage *self)
{
  g_clear_pointer (&self->tagger, kutip_tagger_free);
  g_clear_pointer (&self->lexicon, kutip_lexicon_free);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  g_free (self->code);
  g_free (self);
}
