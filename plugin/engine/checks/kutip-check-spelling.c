/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "checks/kutip-checks.h"

#include "kutip-fact-private.h"
#include "text/kutip-character.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Shorter words are often different names that look alike (Ani, Ari); those of this length may
   differ in a vowel only (Dedi, Dedy, but not Hadi, Hani). */
#define SHORTEST_WORD 4

/* From this length on two letters may differ. */
#define LONG_WORD 8
#define LONGEST_WORD 40

/* A name of one word says less than one beside other words that are the same. */
#define LONG_NAME 6

/* A longer name is read as if its last words were one. */
#define MAX_WORDS 8

/* So many names that differ in one word are compared with each other. */
#define MAX_OTHERS 24

/* A name for comparing: in lower case, without marks other than hyphens and apostrophes.
   @letters_only: without hyphens, apostrophes and spaces, too. */
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
      else if (!letters_only && folded->len > 0 &&
               (is_apostrophe (c) || is_hyphen (c) || is_white (c)))
        g_string_append_c (folded, is_apostrophe (c) ? '\'' : is_hyphen (c) ? '-' : ' ');
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

/* Kim Jong-un, Kim Jong Un: mentions of one name that differ in what stands between letters. */
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

/* The word's consonants, which Abdul and Abdoel, Dedi and Dedy have in common. */
static char *
dup_consonants (const char *word)
{
  GString *consonants = g_string_new (NULL);

  for (; *word; word++)
    if (!strchr ("aeiouy", *word))
      g_string_append_c (consonants, *word);
  return g_string_free (consonants, FALSE);
}

static gboolean
differ_in_vowels (const char *a, const char *b)
{
  g_autofree char *x = dup_consonants (a);
  g_autofree char *y = dup_consonants (b);

  return strcmp (x, y) == 0;
}

/* @alone: they are all of the names, so they may differ only in vowels before the last letter,
   which can tell men from women (Suharto, Soeharto, but not Hartono, Hartini). */
static gboolean
look_alike (const char *a, const char *b, gboolean alone)
{
  glong n = g_utf8_strlen (a, -1), m = g_utf8_strlen (b, -1);
  g_autofree gunichar *x = NULL, *y = NULL;
  guint changes;

  if (MIN (n, m) < (alone ? LONG_NAME : SHORTEST_WORD) || MAX (n, m) > LONGEST_WORD ||
      ABS (n - m) > 2 || strcmp (a, b) == 0)
    return FALSE;
  x = g_utf8_to_ucs4_fast (a, -1, NULL);
  y = g_utf8_to_ucs4_fast (b, -1, NULL);
  changes = count_changes (x, n, y, m);
  if (changes > 2 || (alone && x[n - 1] != y[m - 1]))
    return FALSE;
  if (!alone && changes <= (MIN (n, m) >= LONG_WORD ? 2 : MIN (n, m) > SHORTEST_WORD ? 1 : 0))
    return TRUE;
  return differ_in_vowels (a, b);
}

static gboolean
is_name (const KutipCheckContext *context, KutipSpan span, const char *name)
{
  gsize length;
  const char *words = kutip_checks_peek (context, span, &length);

  return length == strlen (name) && memcmp (words, name, length) == 0;
}

/* The name that the draft has less often, or later, is the likelier slip; every place of it is
   said. */
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

/* A name and its word that others differ in. */
typedef struct {
  const KutipEntity *entity;
  char *word;
  guint32 letters; /* a bit for each that it has */
} Other;

/* Two changes take two letters away and bring two at most. */
#define MOST_OTHER_LETTERS 4

static guint32
collect_letters (const char *word)
{
  guint32 letters = 0;

  for (; *word; word++)
    letters |= 1u << (*word & 31);
  return letters;
}

static guint
count_bits (guint32 bits)
{
  guint n = 0;

  for (; bits; bits &= bits - 1)
    n++;
  return n;
}

static void
other_clear (gpointer data)
{
  g_free (((Other *) data)->word);
}

/* What names that are alike have in common: @words, all lower case, with no more of word @j than
   its first letter; of a name of one word the first letter and the consonants. */
static char *
dup_rest (char **words, guint j)
{
  char first[7] = { 0 }, *word = words[j], *rest;
  g_autofree char *consonants = words[1] ? NULL : dup_consonants (word);
  g_autofree char *hole = NULL;

  g_unichar_to_utf8 (g_utf8_get_char (word), first);
  words[j] = hole = g_strdup_printf ("%u%s%s", j, first, consonants ? consonants : "");
  rest = g_strjoinv (" ", words);
  words[j] = word;
  return rest;
}

/* Compares a name with those before it that are the same but for word @j. */
static void
check_word (KutipCheckContext *context, GHashTable *seen, const KutipEntity *entity, char **words,
            guint j)
{
  g_autofree char *rest = dup_rest (words, j);
  GArray *others = g_hash_table_lookup (seen, rest);
  Other own = { entity, NULL, collect_letters (words[j]) };

  if (!others)
    {
      others = g_array_new (FALSE, FALSE, sizeof (Other));
      g_array_set_clear_func (others, other_clear);
      g_hash_table_insert (seen, g_steal_pointer (&rest), others);
    }
  for (guint i = 0; i < others->len; i++)
    {
      const Other *other = &g_array_index (others, Other, i);

      if (count_bits (own.letters ^ other->letters) > MOST_OTHER_LETTERS ||
          !look_alike (words[j], other->word, words[1] == NULL))
        continue;
      report_names (context, other->entity, entity);
      break;
    }
  if (others->len >= MAX_OTHERS)
    return;
  own.word = g_strdup (words[j]);
  g_array_append_val (others, own);
}

/* Two names that are alike but for one word, and that word looks alike. Names are looked up by what
   they have in common, so that many names cost no more than few each. */
static void
check_names (KutipCheckContext *context)
{
  g_autoptr (GHashTable) seen =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < kutip_analysis_get_n_entities (context->analysis); i++)
    {
      KutipEntity *entity = kutip_analysis_get_entity (context->analysis, i);
      g_autofree char *lower = NULL;
      g_auto (GStrv) words = NULL;

      if (entity->type != KUTIP_ENTITY_PERSON)
        continue;
      lower = fold (entity->name, strlen (entity->name), FALSE);
      words = g_strsplit (lower, " ", MAX_WORDS);
      for (guint j = 0; words[j]; j++)
        if (*words[j])
          check_word (context, seen, entity, words, j);
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
