/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "checks/kutip-checks.h"

#include "kutip-fact-private.h"
#include "text/kutip-character.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Shorter words are often different names that look alike (Ani, Ari); those of this length may differ
   in a vowel only (Dedi, Dedy, but not Hadi, Hani). */
#define SHORTEST_WORD 4

/* From this length on two letters may differ. */
#define LONG_WORD 8
#define LONGEST_WORD 40

/* A name of one word says less than one beside other words that are the same. */
#define LONG_NAME 6

/* So many names that differ in one word are compared with each other. */
#define MAX_OTHERS 24

/* A name for comparing: in lower case, without full stops and what hangs at its ends. @letters_only:
   without hyphens, apostrophes and spaces, too. */
static char *
fold (const char *name, gsize length, gboolean letters_only)
{
  GString *folded = g_string_sized_new (length);
  gsize last = 0; /* behind the last letter */

  for (const char *p = name; p < name + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        {
          g_string_append_unichar (folded, g_unichar_tolower (c));
          last = folded->len;
        }
      else if (!letters_only && folded->len > 0 && c != '.')
        g_string_append_unichar (folded, is_apostrophe (c) ? '\'' : is_hyphen (c) ? '-' : is_white (c) ? ' ' : c);
    }
  g_string_truncate (folded, last);
  return g_string_free (folded, FALSE);
}

static void
report (KutipCheckContext *context, KutipSpan span, KutipSpan other)
{
  g_autofree char *here = NULL, *there = NULL;
  KutipCheck *check;

  if (kutip_checks_is_quoted (context, span))
    return;
  here = kutip_analysis_dup_text (context->analysis, span);
  there = kutip_analysis_dup_text (context->analysis, other);
  check = kutip_checks_report (
    context, span,
    g_strdup_printf (_("“%s” is spelled “%s” elsewhere. Is this the same name?"), here, there));
  check->related = other;
  check->fix = g_steal_pointer (&there);
}

/* Kim Jong-un, Kim Jong Un: mentions of one name that differ only in what stands between letters. */
static void
check_mentions (KutipCheckContext *context, const KutipEntity *entity)
{
  g_autoptr (GHashTable) firsts = NULL;
  const char *before = NULL;
  gsize length_before = 0;

  for (guint i = 0; i < entity->n_mentions; i++)
    {
      gsize length;
      const char *words = kutip_checks_peek (context, entity->mentions[i], &length);
      g_autofree char *folded = NULL, *here = NULL, *there = NULL;
      gpointer at;
      const char *other;

      if (before && length == length_before && memcmp (words, before, length) == 0)
        continue;
      before = words;
      length_before = length;
      if (!firsts)
        firsts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      folded = fold (words, length, TRUE);
      if (!g_hash_table_lookup_extended (firsts, folded, NULL, &at))
        {
          g_hash_table_insert (firsts, g_steal_pointer (&folded), GUINT_TO_POINTER (i));
          continue;
        }
      other = kutip_checks_peek (context, entity->mentions[GPOINTER_TO_UINT (at)], &length);
      here = fold (words, length_before, FALSE);
      there = fold (other, length, FALSE);
      if (strcmp (here, there) != 0)
        report (context, entity->mentions[i], entity->mentions[GPOINTER_TO_UINT (at)]);
    }
}

/* How many letters are put in, left out or replaced between two words (V. I. Levenshtein, "Binary
   codes capable of correcting deletions, insertions, and reversals", 1966). */
static guint
count_changes (const gunichar *a, glong n, const gunichar *b, glong m)
{
  guint row[LONGEST_WORD + 1];

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

/* The word's consonants, so that Abdul and Abdoel, Dedi and Dedy are one. */
static void
keep_consonants (const gunichar *word, GString *consonants)
{
  for (; *word; word++)
    if (*word >= 0x80 || !strchr ("aeiouy", *word))
      g_string_append_unichar (consonants, *word);
}

static gboolean
differ_in_vowels (const gunichar *a, const gunichar *b)
{
  g_autoptr (GString) x = g_string_new (NULL);
  g_autoptr (GString) y = g_string_new (NULL);

  keep_consonants (a, x);
  keep_consonants (b, y);
  return g_string_equal (x, y);
}

/* @alone: they are all of the names, so they may differ only in vowels before the last letter, which
   can tell men from women (Suharto, Soeharto, but not Hartono, Hartini). */
static gboolean
look_alike (const char *a, const char *b, gboolean alone)
{
  glong n, m;
  g_autofree gunichar *x = g_utf8_to_ucs4_fast (a, -1, &n);
  g_autofree gunichar *y = g_utf8_to_ucs4_fast (b, -1, &m);
  guint changes;

  if (MIN (n, m) < SHORTEST_WORD || MAX (n, m) > LONGEST_WORD || ABS (n - m) > 2)
    return FALSE;
  changes = count_changes (x, n, y, m);
  if (changes > 2 || (alone && (MIN (n, m) < LONG_NAME || x[n - 1] != y[m - 1])))
    return FALSE;
  if (!alone && changes <= (MIN (n, m) >= LONG_WORD ? 2 : MIN (n, m) > SHORTEST_WORD ? 1 : 0))
    return TRUE;
  return differ_in_vowels (x, y);
}

static gboolean
is_name (const KutipCheckContext *context, KutipSpan span, const char *name)
{
  gsize length;
  const char *words = kutip_checks_peek (context, span, &length);

  return length == strlen (name) && memcmp (words, name, length) == 0;
}

/* The name that the draft has less often, or later, is the likelier slip; every place of it is said. */
static void
report_names (KutipCheckContext *context, const KutipEntity *earlier, const KutipEntity *later)
{
  const KutipEntity *slip = earlier->n_mentions < later->n_mentions ? earlier : later;
  const KutipEntity *other = slip == earlier ? later : earlier;
  int right = -1;

  for (guint i = 0; i < other->n_mentions && right < 0; i++)
    if (is_name (context, other->mentions[i], other->name))
      right = i;
  for (guint i = 0; right >= 0 && i < slip->n_mentions; i++)
    if (is_name (context, slip->mentions[i], slip->name))
      report (context, slip->mentions[i], other->mentions[right]);
}

/* @words, all lower case, without word @j but for its first letter. */
static char *
dup_rest (char **words, guint j)
{
  char first[7] = { 0 }, *word = words[j], *rest;
  g_autofree char *hole = NULL;

  g_unichar_to_utf8 (g_utf8_get_char (word), first);
  words[j] = hole = g_strdup_printf ("%u%s", j, first);
  rest = g_strjoinv (" ", words);
  words[j] = word;
  return rest;
}

/* Two names that are alike but for one word, and that word looks alike. Names are looked up by what
   stays when a word is left out but for its first letter, so that many names cost no more than few
   each. */
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
      lower = fold (entity->name, strlen (entity->name), FALSE);
      words = g_strsplit (lower, " ", -1);
      for (guint j = 0; words[j]; j++)
        {
          g_autofree char *rest = *words[j] ? dup_rest (words, j) : NULL;
          GPtrArray *others = rest ? g_hash_table_lookup (seen, rest) : NULL;

          if (!rest)
            continue;
          if (!others)
            {
              others = g_ptr_array_new ();
              g_hash_table_insert (seen, g_steal_pointer (&rest), others);
            }
          for (guint k = 0; k < others->len; k++)
            {
              KutipEntity *other = others->pdata[k];
              g_autofree char *other_lower = fold (other->name, strlen (other->name), FALSE);
              g_auto (GStrv) other_words = g_strsplit (other_lower, " ", -1);

              if (strcmp (words[j], other_words[j]) == 0 ||
                  !look_alike (words[j], other_words[j], words[1] == NULL))
                continue;
              report_names (context, other, entity);
              break;
            }
          if (others->len < MAX_OTHERS)
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

      if (entity->type <= KUTIP_ENTITY_PLACE && entity->n_mentions > 1)
        check_mentions (context, entity);
    }
  check_names (context);
}
