/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "entities/kutip-mention.h"

/*
 * Test texts are written with their mentions in square brackets, a letter for the type first:
 * "[r Presiden] [p Joko Widodo] tiba di [l Jakarta]." A role belongs to the next person.
 */

static inline KutipEntityType
marked_text_read_type (char letter)
{
  switch (letter)
    {
    case 'p': return KUTIP_ENTITY_PERSON;
    case 'o': return KUTIP_ENTITY_ORGANIZATION;
    case 'l': return KUTIP_ENTITY_PLACE;
    case 'd': return KUTIP_ENTITY_DATE;
    case 'q': return KUTIP_ENTITY_QUANTITY;
    case 'r': return KUTIP_ENTITY_ROLE;
    default: g_assert_not_reached ();
    }
}

static inline GArray *
marked_text_new_mentions (void)
{
  GArray *mentions = g_array_new (FALSE, FALSE, sizeof (KutipMention));

  g_array_set_clear_func (mentions, (GDestroyNotify) kutip_mention_clear);
  return mentions;
}

/* The text without its marks; its mentions, with bytes and no tokens, are appended. */
static inline char *
marked_text_read (const char *marked, GArray *mentions)
{
  GString *text = g_string_new (NULL);

  for (const char *p = marked; *p != '\0'; p++)
    {
      KutipMention m = { .confidence = 0.9f };
      const char *end;

      if (*p != '[')
        {
          g_string_append_c (text, *p);
          continue;
        }
      end = strchr (p, ']');
      m.type = marked_text_read_type (p[1]);
      m.start = text->len;
      g_string_append_len (text, p + 3, end - p - 3);
      m.end = text->len;
      if (m.type == KUTIP_ENTITY_DATE)
        m.value = g_strdup ("2019-09-11");
      for (guint i = mentions->len; m.type == KUTIP_ENTITY_PERSON && i-- > 0;)
        {
          KutipMention *role = &g_array_index (mentions, KutipMention, i);

          if (role->type != KUTIP_ENTITY_ROLE || role->bearer != G_MAXUINT32)
            break;
          role->bearer = m.start;
        }
      if (m.type == KUTIP_ENTITY_ROLE)
        {
          m.bearer = G_MAXUINT32;
          m.rank = g_str_has_prefix (text->str + m.start, "Irjen");
        }
      g_array_append_val (mentions, m);
      p = end;
    }
  return g_string_free (text, FALSE);
}

/* Gives mentions the tokens that their bytes cover. */
static inline void
marked_text_find_tokens (const KutipText *text, GArray *mentions)
{
  for (guint i = 0; i < mentions->len; i++)
    {
      KutipMention *m = &g_array_index (mentions, KutipMention, i);

      m->first = G_MAXUINT32;
      for (guint j = 0; j < text->n_tokens; j++)
        if (text->tokens[j].end > m->start && text->tokens[j].start < m->end)
          {
            m->first = MIN (m->first, j);
            m->last = j + 1;
          }
      g_assert_cmpuint (m->first, !=, G_MAXUINT32);
    }
}
