/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-mentions.h"

#include "entities/kutip-finders.h"
#include "entities/kutip-house.h"
#include "entities/kutip-others.h"

static int
compare (gconstpointer one, gconstpointer other)
{
  const KutipMention *a = one;
  const KutipMention *b = other;

  if (a->start != b->start)
    return a->start < b->start ? -1 : 1;
  if (a->end != b->end)
    return a->end > b->end ? -1 : 1;
  /* A role around a place of the same extent comes first, as every outer mention does. */
  return (b->type == KUTIP_ENTITY_ROLE) - (a->type == KUTIP_ENTITY_ROLE);
}

static gboolean
is_name (const KutipMention *mention)
{
  return mention->type <= KUTIP_ENTITY_PLACE;
}

static gboolean
overlap (const KutipMention *a, const KutipMention *b)
{
  return a->start < b->end && b->start < a->end;
}

static gboolean
contains (const KutipMention *a, const KutipMention *b)
{
  return a->start <= b->start && b->end <= a->end;
}

/* Amounts have a shape of their own, that no name has. */
static gboolean
is_amount (const KutipMention *mention)
{
  return mention->type == KUTIP_ENTITY_MONEY || mention->type == KUTIP_ENTITY_PERCENT;
}

/* Which of two overlapping mentions stays. The house list first; then amounts; then the longer of
   one inside the other (the month inside "Juli Antoni", the name inside "Minggu (15/9/2019)"); a
   date or name before a quantity; the surer. */
static gboolean
is_better (const KutipMention *a, const KutipMention *b)
{
  guint32 a_length = a->end - a->start;
  guint32 b_length = b->end - b->start;

  if (a->fixed != b->fixed)
    return a->fixed;
  if (is_amount (a) != is_amount (b))
    return is_amount (a);
  if (a_length != b_length && (contains (a, b) || contains (b, a)))
    return a_length > b_length;
  if ((a->type == KUTIP_ENTITY_QUANTITY) != (b->type == KUTIP_ENTITY_QUANTITY))
    return b->type == KUTIP_ENTITY_QUANTITY;
  if ((a->type == KUTIP_ENTITY_DATE) != (b->type == KUTIP_ENTITY_DATE))
    return a->type == KUTIP_ENTITY_DATE;
  return a->confidence > b->confidence;
}

/* Whether @outer, a role, may hold @inner: any name but its bearer's (kolaborator West, JAY-Z). */
static gboolean
may_hold (const KutipMention *outer, const KutipMention *inner)
{
  return outer->type == KUTIP_ENTITY_ROLE && is_name (inner) && inner->start != outer->bearer
         && contains (outer, inner);
}

static GArray *
mentions_new (guint size)
{
  GArray *mentions = g_array_sized_new (FALSE, FALSE, sizeof (KutipMention), size);

  g_array_set_clear_func (mentions, (GDestroyNotify) kutip_mention_clear);
  return mentions;
}

static void
move_mention (GArray *to, KutipMention *mention)
{
  g_array_append_val (to, *mention);
  mention->value = NULL;
}

/* The roles of @mentions, or all but the roles, without overlaps among them. @mentions are in
   order, so each is compared with those kept last only. */
static GArray *
keep_best (GArray *mentions, gboolean roles)
{
  GArray *kept = mentions_new (mentions->len);
  guint i;

  for (i = 0; i < mentions->len; i++)
    {
      KutipMention *mention = &g_array_index (mentions, KutipMention, i);
      gboolean stays = (mention->type == KUTIP_ENTITY_ROLE) == roles;

      while (stays && kept->len > 0)
        {
          const KutipMention *last = &g_array_index (kept, KutipMention, kept->len - 1);

          if (!overlap (last, mention))
            break;
          if (is_better (mention, last))
            g_array_set_size (kept, kept->len - 1);
          else
            stays = FALSE;
        }
      if (stays)
        move_mention (kept, mention);
    }
  return kept;
}

/* Puts both together, in order. A role holds names; it loses against any other
   mention but a quantity. */
static GArray *
merge_roles (GArray *others, GArray *roles)
{
  GArray *merged = mentions_new (others->len + roles->len);
  guint i, j, from = 0;

  for (i = 0; i < roles->len; i++)
    {
      KutipMention *role = &g_array_index (roles, KutipMention, i);
      gboolean stays = TRUE;

      while (from < others->len && g_array_index (others, KutipMention, from).end <= role->start)
        from++;
      for (j = from; j < others->len && stays; j++)
        {
          KutipMention *other = &g_array_index (others, KutipMention, j);

          if (other->start >= role->end)
            break;
          stays = may_hold (role, other) || other->type == KUTIP_ENTITY_QUANTITY;
        }
      if (!stays)
        continue;
      for (j = from; j < others->len; j++)
        {
          KutipMention *other = &g_array_index (others, KutipMention, j);

          if (other->start >= role->end)
            break;
          if (other->type == KUTIP_ENTITY_QUANTITY)
            g_array_remove_index (others, j--);
        }
      move_mention (merged, role);
    }
  for (i = 0; i < others->len; i++)
    move_mention (merged, &g_array_index (others, KutipMention, i));
  g_array_sort (merged, compare);
  return merged;
}

GArray *
kutip_mentions_find (const KutipLanguage *language, const KutipHouse *house, const KutipText *text,
                     const GDate *reference)
{
  g_autoptr (GArray) mentions = mentions_new (0);
  g_autoptr (GArray) others = NULL;
  g_autoptr (GArray) roles = NULL;

  kutip_names_find (language, text, mentions);
  if (g_cancellable_is_cancelled (text->cancellable))
    return g_steal_pointer (&mentions);
  kutip_titles_cut (language, text, mentions);
  kutip_headline_names_cut (language, text, mentions);
  kutip_places_cut (language, text, mentions);
  kutip_others_drop (language, text, mentions);
  kutip_acronyms_define (text, mentions);
  if (house)
    kutip_house_find (house, text, mentions);
  if (g_cancellable_is_cancelled (text->cancellable))
    return g_steal_pointer (&mentions);
  kutip_dates_find (language, text, reference, mentions);
  kutip_figures_find (language, text, mentions);
  if (g_cancellable_is_cancelled (text->cancellable))
    return g_steal_pointer (&mentions);
  kutip_roles_find (language, text, mentions);
  g_array_sort (mentions, compare);
  others = keep_best (mentions, FALSE);
  roles = keep_best (mentions, TRUE);
  return merge_roles (others, roles);
}
