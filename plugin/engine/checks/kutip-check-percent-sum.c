/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "checks/kutip-checks.h"

#include "kutip-fact-private.h"
#include "text/kutip-character.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* So far may two shares of one list stand apart, in bytes; and so far is looked around a list. */
#define MAX_GAP 160
#define MAX_AROUND 80

/* How far from 100 a sum may be and the list is still meant as the whole. Without a word for the
   rest a list may leave some out (those who have not decided), so less is a hint only. */
#define FAR_WITH_REST 30
#define FAR_BELOW 5
#define FAR_ABOVE 10

/* What stands between two percentages. */
typedef enum {
  GAP_LIST,     /* they may be of one list */
  GAP_REST,     /* the second is the rest of the whole */
  GAP_OTHER,    /* a new sentence: they have nothing to do with each other */
  GAP_NO_SHARE, /* they tell how much something changed */
} Gap;

typedef struct {
  KutipBytes bytes; /* of all shares */
  double sum;
  guint n;
  int places;       /* decimal places of the roughest share */
  gboolean rest;
} Shares;

static Gap
read_gap (const KutipLexicon *lexicon, const char *text, gsize length)
{
  const char *end = text + length, *from = NULL;
  gboolean stop = FALSE;

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gboolean letter = p < end && is_inner (g_utf8_get_char (p));
      guint32 word;
      const KutipEntry *entry;

      if (letter && !from)
        from = p;
      if (!letter && from)
        {
          word = kutip_lexicon_lookup (lexicon, from, p - from);
          entry = NULL;
          if (word)
            entry = kutip_lexicon_match (lexicon, KUTIP_LIST_SHARE_WORDS, &word, sizeof word, 1);
          if (entry)
            return strcmp (entry->value, "rest") == 0 ? GAP_REST : GAP_NO_SHARE;
          from = NULL;
        }
      if (p >= end)
        return stop ? GAP_OTHER : GAP_LIST;
      stop = stop || (strchr (".!?", *p) && (p + 1 == end || p[1] == ' '));
    }
}

/* The number of a value "45.5 %". FALSE for a range. */
static gboolean
read_value (const char *value, double *number, int *places)
{
  char *end;
  const char *point;

  if (!value)
    return FALSE;
  *number = g_ascii_strtod (value, &end);
  point = memchr (value, '.', end - value);
  *places = point ? end - point - 1 : 0;
  return end > value && *end == ' ' && *number > 0;
}

/* The words around a list, as far as its sentence goes, can say that it is none of shares. */
static gboolean
is_of_shares (const KutipLexicon *lexicon, const KutipParagraph *paragraph, KutipBytes bytes)
{
  const char *start = paragraph->text + bytes.start, *from = start;
  const char *end = paragraph->text + bytes.end, *to = end;

  while (from > paragraph->text && start - from < MAX_AROUND && !strchr (".!?", from[-1]))
    from--;
  while (to < paragraph->text + paragraph->length && to - end < MAX_AROUND && !strchr (".!?", *to))
    to++;
  while (from < start && (guchar) *from >= 0x80)
    from++;
  while (to > end && (guchar) to[-1] >= 0x80)
    to--;
  return read_gap (lexicon, from, start - from) != GAP_NO_SHARE &&
         read_gap (lexicon, end, to - end) != GAP_NO_SHARE;
}

static void
check_shares (KutipCheckContext *context, guint index, const Shares *shares)
{
  double off = fabs (shares->sum - 100);
  double rounding = shares->n * 0.5 * pow (10, -shares->places);
  g_autofree char *sum = NULL;
  KutipCheck *check;

  if (shares->n < (shares->rest ? 2 : 3) || off < rounding + 1e-6 ||
      off > (shares->rest ? FAR_WITH_REST : shares->sum < 100 ? FAR_BELOW : FAR_ABOVE) ||
      !is_of_shares (context->language->lexicon, kutip_paragraphs_get (context->paragraphs, index),
                     shares->bytes))
    return;
  sum = g_strdup_printf ("%.2f", shares->sum);
  for (char *last = sum + strlen (sum) - 1; *last == '0' || !g_ascii_isdigit (*last); last--)
    {
      gboolean point = !g_ascii_isdigit (*last);

      *last = '\0';
      if (point)
        break;
    }
  check = kutip_checks_report (
    context, kutip_checks_to_span (context, index, shares->bytes),
    g_strdup_printf (_("These shares add up to %s percent, not 100."), sum));
  if (!shares->rest && shares->sum < 100)
    check->severity = KUTIP_SEVERITY_HINT;
}

static void
check_paragraph (KutipCheckContext *context, guint index)
{
  const KutipParagraph *paragraph = kutip_paragraphs_get (context->paragraphs, index);
  const GArray *mentions = paragraph->mentions;
  Shares shares = { { 0 } };

  for (guint i = 0; i < mentions->len; i++)
    {
      const KutipMention *mention = &g_array_index (mentions, KutipMention, i);
      double number;
      int places;
      Gap gap = GAP_OTHER;

      /* What held then need not add to what holds now. */
      if (mention->type == KUTIP_ENTITY_DATE && !shares.rest)
        shares.n = 0;
      if (mention->type != KUTIP_ENTITY_PERCENT)
        continue;
      if (shares.n > 0 && mention->start >= shares.bytes.end &&
          mention->start - shares.bytes.end <= MAX_GAP)
        gap = read_gap (context->language->lexicon, paragraph->text + shares.bytes.end,
                        mention->start - shares.bytes.end);
      if (!read_value (mention->value, &number, &places) || gap == GAP_NO_SHARE)
        {
          shares.n = 0;
          continue;
        }
      if (gap == GAP_OTHER || shares.rest)
        {
          check_shares (context, index, &shares);
          shares = (Shares) { { mention->start, mention->end }, number, 1, places, FALSE };
          continue;
        }
      shares.bytes.end = mention->end;
      shares.sum += number;
      shares.n++;
      shares.places = MIN (shares.places, places);
      shares.rest = gap == GAP_REST;
    }
  check_shares (context, index, &shares);
}

/* The shares of one whole: a list of them in a sentence, or those that end with the rest. */
void
kutip_check_percent_sum (KutipCheckContext *context)
{
  for (guint i = 0; i < context->paragraphs->items->len; i++)
    if (kutip_paragraphs_get (context->paragraphs, i)->mentions->len > 1)
      check_paragraph (context, i);
}
