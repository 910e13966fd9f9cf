/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-others.h"

/*
 * Names that are no person's, organization's or place's: of storms, laws, works, craft. A word before
 * them tells (Badai Rosa, UU KPK, the film Amelia); so does a figure inside a person's name (CH4).
 */

gboolean
kutip_others_open (const KutipLanguage *language, const KutipText *text, guint i)
{
  return kutip_text_match (text, language->lexicon, KUTIP_LIST_OTHER_HEADS, i) != NULL;
}

gboolean
kutip_others_follow (const KutipLanguage *language, const KutipText *text, guint i)
{
  return i > 0 && (text->tokens[i].flags & KUTIP_TOKEN_SPACE_BEFORE) &&
         kutip_others_open (language, text, i - 1);
}

KutipOther
kutip_others_get (const KutipLanguage *language, const KutipText *text, guint i)
{
  const KutipEntry *head;

  if (!kutip_others_follow (language, text, i))
    return KUTIP_OTHER_NONE;
  head = kutip_text_match (text, language->lexicon, KUTIP_LIST_OTHER_HEADS, i - 1);
  return g_str_equal (head->value, "law") || g_str_equal (head->value, "contest")
           ? KUTIP_OTHER_BORROWED
           : KUTIP_OTHER_OWN;
}

static gboolean
has_digit (const KutipText *text, const KutipMention *mention)
{
  for (guint i = mention->first; i < mention->last; i++)
    if (text->tokens[i].flags & KUTIP_TOKEN_HAS_DIGIT)
      return TRUE;
  return FALSE;
}

void
kutip_others_drop (const KutipLanguage *language, const KutipText *text, GArray *mentions)
{
  for (guint i = 0; i < mentions->len;)
    {
      const KutipMention *mention = &g_array_index (mentions, KutipMention, i);
      gboolean drop = FALSE;

      if (mention->type <= KUTIP_ENTITY_PLACE && !mention->fixed)
        drop = kutip_others_follow (language, text, mention->first) ||
               (mention->last > mention->first + 1 &&
                kutip_others_open (language, text, mention->first)) ||
               (mention->type == KUTIP_ENTITY_PERSON && has_digit (text, mention));
      if (drop)
        g_array_remove_index (mentions, i);
      else
        i++;
    }
}
