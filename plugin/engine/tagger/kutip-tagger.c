/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tagger/kutip-tagger.h"

#include <kutip/kutip-analyzer.h>

struct _KutipTagger {
  GMappedFile *file;
};

KutipTagger *
kutip_tagger_load (const char  *path,
                   GError     **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  KutipTagger *self;

  if (file == NULL || g_mapped_file_get_length (file) == 0)
    {
      g_set_error (error, KUTIP_ERROR, KUTIP_ERROR_NO_DATA, "%s: no model", path);
      return NULL;
    }
  self = g_new0 (KutipTagger, 1);
  self->file = g_steal_pointer (&file);
  return self;
}

void
kutip_tagger_free (KutipTagger *self)
{
  if (self == NULL)
    return;
  g_mapped_file_unref (self->file);
  g_free (self);
}

void
kutip_tagger_tag (const KutipTagger  *self,
                  const KutipLexicon *lexicon,
                  const KutipText    *text,
                  GArray             *names)
{
}
