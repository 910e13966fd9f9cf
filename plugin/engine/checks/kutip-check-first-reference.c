/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "checks/kutip-checks.h"

#include "kutip-fact-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static guint
count_words (const char *name)
{
  guint n = 0;

  for (const char *p = name; p; p = strchr (p, ' '))
    {
      p += strspn (p, " ");
      n += *p != '\0';
    }
  return n;
}

/* The mention that first gives the whole name, -1 if none does. */
static int
find_full_mention (const KutipCheckContext *context, const KutipEntity *entity)
{
  for (guint i = 0; i < entity->n_mentions; i++)
    {
      g_autofree char *words = kutip_analysis_dup_text (context->analysis, entity->mentions[i]);

      if (strcmp (words, entity->name) == 0)
        return i;
    }
  return -1;
}

/* A person who is called by a part of the name before the whole name is given. A headline is short and
   may do so. */
void
kutip_check_first_reference (KutipCheckContext *context)
{
  guint body = 0;

  for (guint i = 0; i < context->paragraphs->items->len; i++)
    if (kutip_paragraphs_get (context->paragraphs, i)->reading->headline)
      body = kutip_analysis_get_paragraph (context->analysis, i).end;

  for (guint i = 0; i < kutip_analysis_get_n_entities (context->analysis); i++)
    {
      KutipEntity *entity = kutip_analysis_get_entity (context->analysis, i);
      guint first = 0;
      int full;
      KutipCheck *check;
      g_autofree char *words = NULL;

      if (entity->type != KUTIP_ENTITY_PERSON || count_words (entity->name) < 2)
        continue;
      while (first < entity->n_mentions && entity->mentions[first].start < body)
        first++;
      if (first == entity->n_mentions)
        continue;
      words = kutip_analysis_dup_text (context->analysis, entity->mentions[first]);
      full = find_full_mention (context, entity);
      if (count_words (words) >= 2 || full <= (int) first ||
          kutip_checks_is_quoted (context, entity->mentions[first]))
        continue;
      check = kutip_checks_report (
        context, "first-reference", KUTIP_SEVERITY_WARNING, entity->mentions[first],
        g_strdup_printf (_("“%s” stands here before the full name, %s."), words, entity->name));
      check->related = entity->mentions[full];
    }
}
