/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "checks/kutip-checks.h"

#include "kutip-fact-private.h"
#include "text/kutip-character.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* With so many digits two figures are one; with fewer only if both are millions or more, and with
   one digit only if the same word stands before them. */
#define SURE_DIGITS 3
#define LIKELY_DIGITS 2
#define MILLION 6

/* Farther apart, in bytes, two figures are not in one sentence; and so many words are looked at
   before a figure. */
#define LONGEST_SENTENCE 1000
#define MAX_WORDS 4

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

/* Whether both stand in one sentence, which then sets one against the other: Rp 45 juta each, Rp 45
   miliar together. */
static gboolean
are_side_by_side (const KutipCheckContext *context, KutipSpan a, KutipSpan b)
{
  gsize length;
  const char *x = kutip_checks_peek (context, a, &length), *from = x + length;
  const char *y = kutip_checks_peek (context, b, &length), *to = y;

  if (kutip_analysis_find_paragraph (context->analysis, a.start) !=
      kutip_analysis_find_paragraph (context->analysis, b.start))
    return FALSE;
  if (x > y)
    {
      from = y + length;
      to = x;
    }
  if (to - from > LONGEST_SENTENCE)
    return FALSE;
  for (; from < to; from++)
    if (strchr (".!?", *from) && from[1] == ' ')
      return FALSE;
  return TRUE;
}

/* The last word before @span that is no preposition or the like, in its sentence: anggaran
   [sebesar]. */
static const char *
find_word_before (const KutipCheckContext *context, KutipSpan span, gsize *length)
{
  const KutipLexicon *lexicon = context->language->lexicon;
  const KutipParagraph *paragraph = kutip_paragraphs_get (
    context->paragraphs, kutip_analysis_find_paragraph (context->analysis, span.start));
  const char *end = kutip_checks_peek (context, span, length);

  for (guint i = 0; i < MAX_WORDS && end > paragraph->text && end[-1] == ' '; i++)
    {
      const char *start = --end;
      guint32 word;

      while (start > paragraph->text && is_inner (g_utf8_get_char (g_utf8_prev_char (start))))
        start = g_utf8_prev_char (start);
      if (start == end)
        return NULL;
      word = kutip_lexicon_lookup (lexicon, start, end - start);
      *length = end - start;
      if (!kutip_lexicon_has (lexicon, word, KUTIP_LIST_FUNCTION_WORDS) &&
          !kutip_lexicon_has (lexicon, word, KUTIP_LIST_STOPWORDS))
        return start;
      end = start;
    }
  return NULL;
}

static gboolean
have_same_word_before (const KutipCheckContext *context, KutipSpan a, KutipSpan b)
{
  gsize n, m;
  const char *x = find_word_before (context, a, &n), *y = find_word_before (context, b, &m);

  return x && y && n == m && g_ascii_strncasecmp (x, y, n) == 0;
}

static void
report (KutipCheckContext *context, KutipEntity *odd, KutipEntity *other, guint n_digits)
{
  KutipSpan span = odd->mentions[0], related = other->mentions[0];
  g_autofree char *here = NULL, *there = NULL;
  KutipCheck *check;

  if (are_side_by_side (context, span, related) ||
      (n_digits < LIKELY_DIGITS && !have_same_word_before (context, span, related)))
    return;
  here = kutip_analysis_dup_text (context->analysis, span);
  there = kutip_analysis_dup_text (context->analysis, related);
  check = kutip_checks_report (
    context, span,
    g_strdup_printf (_("“%s” here, “%s” elsewhere. Is this the same figure?"), here, there));
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
      other = g_hash_table_lookup (seen, figure.key);
      if (!other)
        {
          g_hash_table_insert (seen, figure.key, entity);
          continue;
        }
      read_value (other->value, &before);
      if (differ_in_scale (&figure, &before))
        {
          if (entity->n_mentions > other->n_mentions)
            report (context, other, entity, figure.n_digits);
          else
            report (context, entity, other, figure.n_digits);
        }
      g_free (before.key);
      g_free (figure.key);
    }
}
