/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "checks/kutip-checks.h"

#include "kutip-fact-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
has_space (const char *words, gsize length)
{
  return memchr (words, ' ', length) != NULL;
}

/* The mention that first gives the whole name, -1 if none does. */
static int
find_full_mention (const KutipCheckContext *context, const KutipEntity *entity)
{
  gsize full = strlen (entity->name), length;

  for (guint i = 0; i < entity->n_mentions; i++)
    {
      const char *words = kutip_checks_peek (context, entity->mentions[i], &length);

      if (length == full && memcmp (words, entity->name, full) == 0)
        return i;
    }
  return -1;
}

static void
check_person (KutipCheckContext *context, const KutipEntity *entity)
{
  guint first = 0;
  int full;
  KutipCheck *check;
  const char *words;
  g_autofree char *here = NULL;
  gsize length;

  while (first < entity->n_mentions && entity->mentions[first].start < context->body)
    first++;
  if (first == entity->n_mentions)
    return;
  words = kutip_checks_peek (context, entity->mentions[first], &length);
  if (has_space (words, length) || kutip_checks_is_quoted (context, entity->mentions[first]))
    return;
  full = find_full_mention (context, entity);
  if (full <= (int) first)
    return;
  here = g_strndup (words, length);
  check = kutip_checks_report (
    context, entity->mentions[first],
    g_strdup_printf (_("“%s” stands here before the full name, %s."), here, entity->name));
  check->related = entity->mentions[full];
}

/* A person who is called by a part of the name before the whole name is given. A headline is short
   and may do so. */
void
kutip_check_first_reference (KutipCheckContext *context)
{
  for (guint i = 0; i < kutip_analysis_get_n_entities (context->analysis); i++)
    {
      KutipEntity *entity = kutip_analysis_get_entity (context->analysis, i);

      if (entity->type == KUTIP_ENTITY_PERSON && has_space (entity->name, strlen (entity->name)))
        check_person (context, entity);
    }
}
