/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attribution/kutip-cue.h"

#include <string.h>

static const char *const form_names[] = {
  [KUTIP_CUE_VERB] = "verb",
  [KUTIP_CUE_TAG] = "tag",
  [KUTIP_CUE_CLITIC] = "clitic",
  [KUTIP_CUE_PASSIVE] = "passive",
  [KUTIP_CUE_PREPOSITION] = "preposition",
  [KUTIP_CUE_RELAY] = "relay",
  [KUTIP_CUE_NOUN] = "noun",
  [KUTIP_CUE_HEADLINE] = "headline",
};

typedef struct {
  const char *name;
  guint32 trait;
} TraitName;

static const TraitName trait_names[] = {
  { "strong", KUTIP_CUE_STRONG },
  { "that", KUTIP_CUE_THAT },
  { "quote", KUTIP_CUE_QUOTE },
  { "noun", KUTIP_CUE_NOMINAL },
  { "ask", KUTIP_CUE_ASK },
  { "label", KUTIP_CUE_LABEL },
  { "topic", KUTIP_CUE_TOPIC },
  { "question", KUTIP_CUE_QUESTION },
  { "hearer", KUTIP_CUE_HEARER },
  { "document", KUTIP_CUE_DOCUMENT },
  { "raising", KUTIP_CUE_RAISING },
  { "weak", KUTIP_CUE_WEAK },
  { "noun-cue", KUTIP_CUE_NOUN_TOO },
  { "loaded", KUTIP_CUE_LOADED },
  { "tag", KUTIP_CUE_BEHIND },
  { "base", KUTIP_CUE_BASE },
  { "participle", KUTIP_CUE_PARTICIPLE },
  { "marked", KUTIP_CUE_MARKED },
  { "opened", KUTIP_CUE_OPENED },
};

static guint32
get_trait (const char *name, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (trait_names); i++)
    if (strncmp (trait_names[i].name, name, length) == 0 && trait_names[i].name[length] == '\0')
      return trait_names[i].trait;
  return 0;
}

/* FALSE where the entry says that it is no cue. */
static gboolean
read_entry (const KutipEntry *entry, gboolean headline, KutipCue *cue)
{
  const char *bare = NULL;
  gboolean found = FALSE;

  cue->traits = 0;
  for (guint i = 0; i < G_N_ELEMENTS (form_names) && !found; i++)
    if (strcmp (entry->value, form_names[i]) == 0)
      {
        cue->form = i;
        found = TRUE;
      }
  if (!found)
    return FALSE;
  if (headline)
    bare = kutip_entry_get (entry, "headline");
  if (bare)
    {
      cue->form = KUTIP_CUE_HEADLINE;
      cue->traits = get_trait (bare, strlen (bare));
      if (kutip_entry_get (entry, "loaded"))
        cue->traits |= KUTIP_CUE_LOADED;
      return TRUE;
    }
  for (guint i = 0; entry->properties && entry->properties[i]; i++)
    cue->traits |= get_trait (entry->properties[i], strcspn (entry->properties[i], "="));
  return headline || cue->form != KUTIP_CUE_HEADLINE;
}

void
kutip_cues_find (const KutipWords *words, KutipRange range, gboolean headline, GArray *cues)
{
  for (guint i = range.first; i < range.last; i++)
    {
      const KutipEntry *entry;
      KutipCue cue = { 0 };

      if (kutip_words_is (words, i, KUTIP_WORD_QUOTED | KUTIP_WORD_BRACKETED)
          || (kutip_words_is (words, i, KUTIP_WORD_NAMED) && !headline))
        continue;
      entry = kutip_words_match (words, KUTIP_LIST_CUES, i, range.last);
      if (!entry)
        continue;
      cue.first = i;
      cue.last = i + entry->n_words;
      if (read_entry (entry, headline, &cue))
        g_array_append_val (cues, cue);
      i = cue.last - 1;
    }
}

gboolean
kutip_cues_possible (const KutipWords *words, KutipRange range)
{
  for (guint i = range.first; i < range.last; i++)
    if (kutip_words_match (words, KUTIP_LIST_CUES, i, range.last))
      return TRUE;
  return FALSE;
}
