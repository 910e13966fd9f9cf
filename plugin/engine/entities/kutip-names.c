/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-finders.h"

/*
 * Persons, organizations and places of one paragraph, as the trained model reads them, or without one
 * as far as the lists know them.
 */

/* Marks of direction and the like, which pasted text has at its words' ends, belong to no name. */
static void
trim_marks (const KutipText *text, guint32 *start, guint32 *end)
{
  while (*start < *end &&
         g_unichar_type (g_utf8_get_char (text->text + *start)) == G_UNICODE_FORMAT)
    *start = g_utf8_next_char (text->text + *start) - text->text;
  while (*start < *end)
    {
      const char *last = g_utf8_prev_char (text->text + *end);

      if (g_unichar_type (g_utf8_get_char (last)) != G_UNICODE_FORMAT)
        break;
      *end = last - text->text;
    }
}

void
kutip_names_find (const KutipLanguage *language, const KutipText *text, GArray *mentions)
{
  g_autoptr (GArray) names = NULL;

  if (language->tagger == NULL)
    {
      kutip_listed_names_find (language, text, mentions);
      return;
    }
  names = g_array_new (FALSE, FALSE, sizeof (KutipTaggedName));
  kutip_tagger_tag (language->tagger, language->lexicon, text, names);
  for (guint i = 0; i < names->len; i++)
    {
      const KutipTaggedName *name = &g_array_index (names, KutipTaggedName, i);
      KutipMention mention = {
        .type = name->type,
        .first = name->first,
        .last = name->last,
        .start = text->tokens[name->first].start,
        .end = text->tokens[name->last - 1].end,
        .confidence = name->confidence,
      };

      trim_marks (text, &mention.start, &mention.end);
      if (mention.start < mention.end)
        g_array_append_val (mentions, mention);
    }
}
