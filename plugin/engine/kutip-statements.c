/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-statements.h"

#include "kutip-corrections-private.h"

#include <string.h>

/* How many words before and behind a statement are kept, within so many code points. */
#define N_AROUND 8
#define AROUND 120

/* How much of its words a statement may lose and gain. Of fewer words than FEW each counts. */
#define MOST 0.6
#define FEW 4

/* The words of a text as numbers, sorted: a bag. */
typedef GArray Bag; /* (element-type guint) */

typedef struct {
  Bag *words;
  Bag *context;
} Statement;

static int
compare_words (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return (x > y) - (x < y);
}

/* A word is a run of letters and digits, in lower case; what it is hashed to stands for it. Two words
   with one hash make a bag a little fuller, no more. */
static Bag *
bag_new (const char *text)
{
  Bag *bag = g_array_new (FALSE, FALSE, sizeof (guint));
  guint hash = 0;
  gboolean inside = FALSE;

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c) || g_unichar_ismark (c))
        {
          hash = (inside ? hash : 5381) * 33 + g_unichar_tolower (c);
          inside = TRUE;
          continue;
        }
      if (inside)
        g_array_append_val (bag, hash);
      inside = FALSE;
      if (c == '\0')
        break;
    }
  g_array_sort (bag, compare_words);
  return bag;
}

/* How much two bags share: Dice's coefficient, 0 … 1. */
static double
share (const Bag *a, const Bag *b)
{
  guint i = 0, j = 0, both = 0;

  if (a->len + b->len == 0)
    return 1;
  while (i < a->len && j < b->len)
    {
      guint x = g_array_index (a, guint, i), y = g_array_index (b, guint, j);

      both += x == y;
      i += x <= y;
      j += y <= x;
    }
  return 2.0 * both / (a->len + b->len);
}

static char *
one_line (char *text)
{
  return g_strstrip (g_strdelimit (text, "\t\r\n", ' '));
}

char *
kutip_statements_dup_words (KutipAnalysis *analysis, guint index)
{
  const KutipAttribution *attribution = kutip_analysis_get_attribution (analysis, index);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < kutip_attribution_get_n_contents (attribution); i++)
    {
      g_autofree char *part =
        kutip_analysis_dup_text (analysis, kutip_attribution_get_content (attribution, i));

      g_string_append_printf (words, "%s%s", i > 0 ? " " : "", part);
    }
  return one_line (g_string_free (g_steal_pointer (&words), FALSE));
}

/* The byte behind the first @n words of @text. */
static const char *
skip_words (const char *text, guint n)
{
  gboolean inside = FALSE;

  for (; *text; text = g_utf8_next_char (text))
    {
      gboolean letter = g_unichar_isalnum (g_utf8_get_char (text));

      if (inside && !letter && --n == 0)
        break;
      inside = letter;
    }
  return text;
}

static const char *
skip_to_last_words (const char *text, guint n)
{
  const char *p = text + strlen (text), *begin = p;
  gboolean inside = FALSE;

  while (p > text)
    {
      const char *before = g_utf8_prev_char (p);
      gboolean letter = g_unichar_isalnum (g_utf8_get_char (before));

      if (inside && !letter && --n == 0)
        break;
      if (letter)
        begin = before;
      inside = letter;
      p = before;
    }
  return begin;
}

char *
kutip_statements_dup_context (KutipAnalysis *analysis, guint index)
{
  const KutipAttribution *attribution = kutip_analysis_get_attribution (analysis, index);
  guint n = kutip_attribution_get_n_contents (attribution);
  KutipSpan first = kutip_attribution_get_content (attribution, 0);
  KutipSpan last = kutip_attribution_get_content (attribution, n - 1);
  KutipSpan before = { first.start > AROUND ? first.start - AROUND : 0, first.start };
  KutipSpan behind = { last.end, last.end + AROUND };
  g_autofree char *left = kutip_analysis_dup_text (analysis, before);
  g_autofree char *right = kutip_analysis_dup_text (analysis, behind);
  const char *begin = skip_to_last_words (left, N_AROUND);
  const char *end = skip_words (right, N_AROUND);

  return one_line (g_strdup_printf ("%s %.*s", begin, (int) (end - right), right));
}

static void
statement_clear (gpointer data)
{
  Statement *statement = data;

  g_clear_pointer (&statement->words, g_array_unref);
  g_clear_pointer (&statement->context, g_array_unref);
}

static GArray *
read_statements (KutipAnalysis *analysis)
{
  guint n = kutip_analysis_get_n_attributions (analysis);
  GArray *statements = g_array_sized_new (FALSE, FALSE, sizeof (Statement), n);

  g_array_set_clear_func (statements, statement_clear);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = kutip_statements_dup_words (analysis, i);
      Statement statement = { bag_new (words), NULL };

      g_array_append_val (statements, statement);
    }
  return statements;
}

/* How well the words around attribution @index fit. They are read when they are asked for: few
   statements have a rival. */
static double
rate_context (GArray *statements, KutipAnalysis *analysis, guint index, const Bag *context)
{
  Statement *statement = &g_array_index (statements, Statement, index);

  if (!statement->context)
    {
      g_autofree char *around = kutip_statements_dup_context (analysis, index);

      statement->context = bag_new (around);
    }
  return share (statement->context, context);
}

/* The statement that fits best and has no correction yet, -1 for none. */
static int
find_best (GArray *statements, KutipAnalysis *analysis, const int *found, const Bag *words,
           const Bag *context, double least)
{
  double most = 0, around = 0;
  int best = -1;

  for (guint i = 0; i < statements->len; i++)
    {
      double shared, fits;

      if (found[i] >= 0)
        continue;
      shared = share (g_array_index (statements, Statement, i).words, words);
      if (shared < least || shared < most)
        continue;
      fits = rate_context (statements, analysis, i, context);
      if (best >= 0 && shared == most && fits <= around)
        continue;
      most = shared;
      around = fits;
      best = i;
    }
  return best;
}

int *
kutip_statements_match (const KutipCorrections *corrections, KutipAnalysis *analysis)
{
  g_autoptr (GArray) statements = NULL;
  g_autofree gboolean *placed = NULL;
  int *found;

  if (!kutip_corrections_have (corrections, KUTIP_CORRECTION_SPEAKER))
    return NULL;
  statements = read_statements (analysis);
  placed = g_new0 (gboolean, kutip_corrections_get_n (corrections));
  found = g_new (int, statements->len + 1);
  for (guint i = 0; i < statements->len; i++)
    found[i] = -1;
  /* Those that stand as they stood come first, so that none is taken for a rest of another. */
  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < kutip_corrections_get_n (corrections); i++)
      {
        g_autoptr (GArray) words = NULL;
        g_autoptr (GArray) context = NULL;
        int at;

        if (kutip_corrections_get_action (corrections, i) != KUTIP_CORRECTION_SPEAKER || placed[i])
          continue;
        words = bag_new (kutip_corrections_get_words (corrections, i));
        context = bag_new (kutip_corrections_get_context (corrections, i));
        if (words->len == 0 || (round == 1 && words->len < FEW))
          continue;
        at = find_best (statements, analysis, found, words, context, round == 0 ? 1.0 : MOST);
        placed[i] = at >= 0;
        if (at >= 0)
          found[at] = i;
      }
  return found;
}
