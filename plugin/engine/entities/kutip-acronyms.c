/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-finders.h"

#include "tagger/kutip-features.h"

/*
 * "Bank Sentral Nusa (BSN)": the draft itself says what the acronym stands for, so it is of the kind
 * of the name before it, whatever a model makes of three letters.
 */

/* A name less sure than this decides about nothing else. */
#define SURE 0.7f

static gboolean
is_mark (const KutipText *text, guint32 token, char mark)
{
  const KutipToken *t = token < text->n_tokens ? &text->tokens[token] : NULL;

  return t && t->end == t->start + 1 && text->text[t->start] == mark;
}

/* Whether an acronym of words of @name stands alone in brackets right after it. */
static gboolean
is_defined (const KutipText *text, const KutipMention *name)
{
  guint32 open = name->last, first;

  if ((name->type != KUTIP_ENTITY_ORGANIZATION && name->type != KUTIP_ENTITY_PLACE) ||
      name->confidence < SURE || name->last - name->first < 2 || !is_mark (text, open, '(') ||
      !is_mark (text, open + 2, ')') ||
      !(text->tokens[open + 1].flags & KUTIP_TOKEN_CAPITAL))
    return FALSE;
  first = kutip_brackets_find_expansion (text, open);
  return first < open && first >= name->first;
}

void
kutip_acronyms_define (const KutipText *text, GArray *mentions)
{
  for (guint i = 0; i < mentions->len; i++)
    {
      const KutipMention *name = &g_array_index (mentions, KutipMention, i), *next = name + 1;
      KutipMention acronym = { .type = name->type, .confidence = name->confidence, .defined = TRUE };

      if (!is_defined (text, name))
        continue;
      acronym.first = name->last + 1;
      acronym.last = acronym.first + 1;
      acronym.start = text->tokens[acronym.first].start;
      acronym.end = text->tokens[acronym.first].end;
      if (i + 1 < mentions->len && next->first < acronym.last)
        g_array_remove_index (mentions, i + 1);
      g_array_insert_val (mentions, i + 1, acronym);
      i++;
    }
}
