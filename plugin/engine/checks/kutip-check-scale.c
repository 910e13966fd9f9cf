/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "checks/kutip-checks.h"

#include "kutip-fact-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* With so many digits two figures are one; with fewer only if both are millions or more, and with one
   they are the same by chance. */
#define SURE_DIGITS 3
#define LEAST_DIGITS 2
#define MILLION 6

/* Two figures so near, in code points, are compared on purpose. */
#define SIDE_BY_SIDE 120

typedef struct {
  char *key;      /* digits without zeros at the end, and what they count */
  guint n_digits;
  int exponent;   /* the power of ten of the last digit */
} Figure;

/* Reads a value like "1500000 IDR" or "2.5 kg". FALSE for ranges and the like. */
static gboolean
read_value (const char *value, Figure *figure)
{
  g_autoptr (GString) key = g_string_new (NULL);
  const char *p = value;
  int zeros = 0, places = 0;
  gboolean point = FALSE;

  for (; g_ascii_isdigit (*p) || (*p == '.' && !point); p++)
    {
      if (*p == '.')
        {
          point = TRUE;
          continue;
        }
      places += point;
      if (*p == '0')
        {
          zeros += key->len > 0 || point;
          continue;
        }
      for (; zeros > 0; zeros--)
        if (key->len > 0)
          g_string_append_c (key, '0');
      g_string_append_c (key, *p);
      zeros = 0;
    }
  if (*p != ' ' || key->len == 0)
    return FALSE;
  figure->n_digits = key->len;
  figure->exponent = zeros - places;
  g_string_append (key, p);
  figure->key = g_string_free (g_steal_pointer (&key), FALSE);
  return TRUE;
}

static gboolean
differ_in_scale (const Figure *a, const Figure *b)
{
  int lower = MIN (a->exponent, b->exponent);
  int apart = ABS (a->exponent - b->exponent);

  if (apart == 0 || apart % 3 != 0 || apart > 6)
    return FALSE;
  return a->n_digits >= SURE_DIGITS || (int) a->n_digits + lower > MILLION;
}

static void
report (KutipCheckContext *context, KutipEntity *odd, KutipEntity *other)
{
  KutipSpan span = odd->mentions[0], related = other->mentions[0];
  g_autofree char *here = NULL, *there = NULL;
  KutipCheck *check;

  if (ABS ((gint64) span.start - related.start) < SIDE_BY_SIDE)
    return;
  here = kutip_analysis_dup_text (context->analysis, span);
  there = kutip_analysis_dup_text (context->analysis, related);
  check = kutip_checks_report (
    context, span, g_strdup_printf (_("“%s” here, “%s” elsewhere. Is this the same figure?"), here, there));
  check->related = related;
  /* The figure that the draft repeats is the likelier one. */
  if (other->n_mentions > odd->n_mentions && !kutip_checks_is_quoted (context, span))
    check->fix = g_steal_pointer (&there);
}

/* The same digits of the same thing, once in millions and once in billions. */
void
kutip_check_scale (KutipCheckContext *context)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < kutip_analysis_get_n_entities (context->analysis); i++)
    {
      KutipEntity *entity = kutip_analysis_get_entity (context->analysis, i), *other;
      Figure figure, before;

      if ((entity->type != KUTIP_ENTITY_MONEY && entity->type != KUTIP_ENTITY_QUANTITY) ||
          !entity->value || !read_value (entity->value, &figure))
        continue;
      other = figure.n_digits < LEAST_DIGITS ? NULL : g_hash_table_lookup (seen, figure.key);
      if (!other)
        {
          g_hash_table_insert (seen, figure.key, entity);
          continue;
        }
      read_value (other->value, &before);
      if (differ_in_scale (&figure, &before))
        {
          if (entity->n_mentions > other->n_mentions)
            report (context, other, entity);
          else
            report (context, entity, other);
        }
      g_free (before.key);
      g_free (figure.key);
    }
}
