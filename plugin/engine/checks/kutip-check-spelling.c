/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "checks/kutip-checks.h"

#include "kutip-fact-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Words of fewer letters are often different names that look alike (Ani, Ari). */
#define SHORTEST_WORD 4

/* From this length on two letters may differ (Abdul, Abdoel). */
#define LONG_WORD 5

/* Only its letters, in lower case: what two spellings of one name have in common when they differ in
   hyphens, apostrophes and spaces. */
static char *
fold (const char *name)
{
  g_autofree char *lower = g_utf8_strdown (name, -1);
  g_autoptr (GString) letters = g_string_new (NULL);

  for (const char *p = lower; *p; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (letters, g_utf8_get_char (p));
  return g_string_free (g_steal_pointer (&letters), FALSE);
}

static void
report (KutipCheckContext *context, KutipSpan span, const char *here, KutipSpan other_span, const char *other)
{
  KutipCheck *check;

  if (kutip_checks_is_quoted (context, span))
    return;
  check = kutip_checks_report (
    context, "spelling", KUTIP_SEVERITY_WARNING, span,
    g_strdup_printf (_("“%s” is spelled “%s” elsewhere. Is this the same name?"), here, other));
  check->related = other_span;
  check->fix = g_strdup (other);
}

/* Kim Jong-un, Kim Jong Un: mentions of one person that differ only in what stands between letters. */
static void
check_mentions (KutipCheckContext *context, const KutipEntity *entity)
{
  g_autoptr (GHashTable) first = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < entity->n_mentions; i++)
    {
      g_autofree char *words = kutip_analysis_dup_text (context->analysis, entity->mentions[i]);
      char *folded = fold (words);
      gpointer at;

      if (!g_hash_table_lookup_extended (first, folded, NULL, &at))
        {
          g_hash_table_insert (first, folded, GUINT_TO_POINTER (i));
          continue;
        }
      {
        KutipSpan span = entity->mentions[GPOINTER_TO_UINT (at)];
        g_autofree char *other = kutip_analysis_dup_text (context->analysis, span);
        g_autofree char *a = g_utf8_casefold (words, -1), *b = g_utf8_casefold (other, -1);

        if (strcmp (a, b) != 0)
          report (context, entity->mentions[i], words, span, other);
      }
      g_free (folded);
    }
}

/* How many letters are put in, left out or replaced between two words (V. I. Levenshtein, "Binary
   codes capable of correcting deletions, insertions, and reversals", 1966). */
static guint
distance (const gunichar *a, glong n, const gunichar *b, glong m)
{
  g_autofree guint *row = g_new (guint, m + 1);

  for (glong j = 0; j <= m; j++)
    row[j] = j;
  for (glong i = 1; i <= n; i++)
    {
      guint corner = row[0];

      row[0] = i;
      for (glong j = 1; j <= m; j++)
        {
          guint replaced = corner + (a[i - 1] != b[j - 1]);

          corner = row[j];
          row[j] = MIN (replaced, MIN (row[j], row[j - 1]) + 1);
        }
    }
  return row[m];
}

static gboolean
look_alike (const char *a, const char *b)
{
  glong n, m;
  g_autofree gunichar *x = g_utf8_to_ucs4_fast (a, -1, &n);
  g_autofree gunichar *y = g_utf8_to_ucs4_fast (b, -1, &m);
  guint most = MIN (n, m) >= LONG_WORD ? 2 : 1;

  if (MIN (n, m) < SHORTEST_WORD || x[0] != y[0] || ABS (n - m) > most)
    return FALSE;
  return distance (x, n, y, m) <= most;
}

/* Two names that are alike but for one word, and that word looks alike. Names are looked up by what
   stays when a word is left out, so that many names cost no more than few each. */
static void
check_names (KutipCheckContext *context)
{
  g_autoptr (GHashTable) seen =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < kutip_analysis_get_n_entities (context->analysis); i++)
    {
      KutipEntity *entity = kutip_analysis_get_entity (context->analysis, i);
      g_autofree char *lower = NULL;
      g_auto (GStrv) words = NULL;

      if (entity->type != KUTIP_ENTITY_PERSON)
        continue;
      lower = g_utf8_strdown (entity->name, -1);
      words = g_strsplit (lower, " ", -1);
      for (guint j = 0; words[1] && words[j]; j++)
        {
          char *word = words[j], *rest;
          GPtrArray *others;

          words[j] = g_strdup ("*");
          rest = g_strjoinv (" ", words);
          g_free (words[j]);
          words[j] = word;
          others = g_hash_table_lookup (seen, rest);
          if (!others)
            {
              others = g_ptr_array_new ();
              g_hash_table_insert (seen, rest, others);
            }
          else
            g_free (rest);
          for (guint k = 0; k < others->len; k++)
            {
              KutipEntity *other = others->pdata[k];
              g_autofree char *other_lower = g_utf8_strdown (other->name, -1);
              g_auto (GStrv) other_words = g_strsplit (other_lower, " ", -1);

              if (!look_alike (word, other_words[j]))
                continue;
              report (context, entity->mentions[0], entity->name, other->mentions[0], other->name);
              break;
            }
          g_ptr_array_add (others, entity);
        }
    }
}

void
kutip_check_spelling (KutipCheckContext *context)
{
  for (guint i = 0; i < kutip_analysis_get_n_entities (context->analysis); i++)
    {
      KutipEntity *entity = kutip_analysis_get_entity (context->analysis, i);

      if (entity->type == KUTIP_ENTITY_PERSON && entity->n_mentions > 1)
        check_mentions (context, entity);
    }
  check_names (context);
}
