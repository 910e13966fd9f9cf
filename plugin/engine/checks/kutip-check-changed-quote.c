/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "checks/kutip-checks.h"

#include "kutip-fact-private.h"
#include "text/kutip-character.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * Two quotations of one speaker that are alike but for a few words: one of them is not what was
 * said. A part of a quotation, word for word, may be repeated.
 *
 * Comparing all quotations with each other would cost too much. Quotations that are alike share
 * three words in a row somewhere, so a table keeps, for each three words, the quotation that
 * first has them; a quotation is compared with the few that it meets there.
 */

#define LEAST_WORDS 7
#define LEAST_WORDS_OF_ONE 5 /* of whole sentences, where it is known that one person said both */
#define MOST_WORDS 300
#define N_RUN 3
#define MAX_MET 4

/* One word in so many may differ, and one at least. */
#define WORDS_PER_CHANGE 6

/* Cells of all comparisons of a draft together; only a draft made of nothing but slightly changed
   repetitions needs more. */
#define MAX_CELLS 1000000

typedef struct {
  const guint32 *words;
  guint n;
  guint paragraph;
  KutipBytes bytes;
  const KutipEntity *speaker; /* NULL: not known */
  gboolean sentence;          /* begins with a capital: no part of the writer's sentence */
} Quote;

typedef struct {
  guint32 hash;
  guint32 quote; /* index + 1; 0: free */
} Slot;

typedef struct {
  Slot *slots;
  guint mask;
} Table;

/* A quotation that says itself that it left something out: “… [dana itu] …”. */
static gboolean
is_edited (const char *text, KutipBytes bytes)
{
  const char *end = text + bytes.end;

  for (const char *p = text + bytes.start; p < end; p++)
    if (*p == '[' || (*p == '.' && p + 1 < end && p[1] == '.') ||
        ((guchar) *p == 0xE2 && end - p >= 3 && (guchar) p[1] == 0x80 && (guchar) p[2] == 0xA6))
      return TRUE;
  return FALSE;
}

/* Behind the opening mark, if there is one. */
static gboolean
begins_with_capital (const char *quotation)
{
  if (mark_shape (g_utf8_get_char (quotation)))
    quotation = g_utf8_next_char (quotation);
  return g_unichar_isupper (g_utf8_get_char (quotation));
}

static GArray *
collect (const KutipCheckContext *context, guint *n_words)
{
  GArray *quotes = g_array_new (FALSE, FALSE, sizeof (Quote));
  guint first_attribution = 0;

  for (guint i = 0; i < context->paragraphs->items->len; i++)
    {
      const KutipParagraph *paragraph = kutip_paragraphs_get (context->paragraphs, i);
      const KutipDeskNotes *notes = &paragraph->reading->notes;

      for (guint j = 0; notes->quoted && j < notes->quoted->len; j++)
        {
          const KutipQuoted *quoted = &g_array_index (notes->quoted, KutipQuoted, j);
          Quote quote = { NULL, quoted->n_words, i, quoted->bytes };

          if (quote.n < LEAST_WORDS_OF_ONE || quote.n > MOST_WORDS ||
              is_edited (paragraph->text, quote.bytes))
            continue;
          quote.sentence = begins_with_capital (paragraph->text + quote.bytes.start);
          quote.words = &g_array_index (notes->words, guint32, quoted->first_word);
          if (quoted->reported >= 0)
            {
              guint attribution = first_attribution + quoted->reported;

              quote.speaker =
                kutip_analysis_get_attribution (context->analysis, attribution)->speaker;
            }
          *n_words += quote.n;
          g_array_append_val (quotes, quote);
        }
      first_attribution += paragraph->reading->reported->len;
    }
  return quotes;
}

static guint32
hash_run (const guint32 *words)
{
  guint32 hash = 0;

  for (guint i = 0; i < N_RUN; i++)
    hash = (hash ^ words[i]) * 2654435761u;
  return hash ^ (hash >> 15);
}

static Slot *
find_slot (const Table *table, guint32 hash)
{
  guint i = hash & table->mask;

  while (table->slots[i].quote && table->slots[i].hash != hash)
    i = (i + 1) & table->mask;
  return &table->slots[i];
}

/* How many words must change for @a to stand in @b: put in, left out or replaced. */
static guint
count_changes (const Quote *a, const Quote *b)
{
  guint row[MOST_WORDS + 1] = { 0 };
  guint least = a->n;

  for (guint i = 1; i <= a->n; i++)
    {
      guint corner = row[0];

      row[0] = i;
      for (guint j = 1; j <= b->n; j++)
        {
          guint replaced = corner + (a->words[i - 1] != b->words[j - 1]);

          corner = row[j];
          row[j] = MIN (replaced, MIN (row[j], row[j - 1]) + 1);
        }
    }
  for (guint j = 0; j <= b->n; j++)
    least = MIN (least, row[j]);
  return least;
}

static gboolean
compare (const Quote *quote, const Quote *other, guint *cells)
{
  const Quote *shorter = quote->n <= other->n ? quote : other;
  const Quote *longer = shorter == quote ? other : quote;
  gboolean one = quote->speaker && quote->speaker == other->speaker && quote->sentence &&
                 other->sentence;
  guint changes;

  if (!one && shorter->n < LEAST_WORDS)
    return FALSE;
  if (quote->speaker && other->speaker && quote->speaker != other->speaker)
    return FALSE;
  if (quote->n == other->n &&
      memcmp (quote->words, other->words, quote->n * sizeof *quote->words) == 0)
    return FALSE;
  *cells += quote->n * other->n;
  if (*cells > MAX_CELLS)
    return FALSE;
  changes = count_changes (shorter, longer);
  return changes > 0 && changes <= MAX (1, shorter->n / WORDS_PER_CHANGE);
}

/* The quotations before @quote that share a run of words with it, the first few. */
static guint
find_met (const Table *table, const Quote *quote, guint met[MAX_MET])
{
  guint n = 0;

  for (guint i = 0; i + N_RUN <= quote->n && n < MAX_MET; i++)
    {
      guint other = find_slot (table, hash_run (quote->words + i))->quote, j = 0;

      while (j < n && met[j] != other)
        j++;
      if (other && j == n)
        met[n++] = other;
    }
  return n;
}

void
kutip_check_changed_quote (KutipCheckContext *context)
{
  guint n_words = 0, cells = 0;
  g_autoptr (GArray) quotes = collect (context, &n_words);
  g_autofree Slot *slots = NULL;
  Table table = { NULL, 63 };

  while (table.mask < 2 * n_words)
    table.mask = 2 * table.mask + 1;
  table.slots = slots = g_new0 (Slot, table.mask + 1);
  for (guint i = 0; i < quotes->len; i++)
    {
      const Quote *quote = &g_array_index (quotes, Quote, i);
      guint met[MAX_MET], n = find_met (&table, quote, met);

      for (guint j = 0; j < n; j++)
        {
          const Quote *other = &g_array_index (quotes, Quote, met[j] - 1);
          KutipCheck *check;

          if (!compare (quote, other, &cells))
            continue;
          check = kutip_checks_report (
            context, kutip_checks_to_span (context, quote->paragraph, quote->bytes),
            g_strdup (_("The draft quotes this in other words, too. Which are the right ones?")));
          check->related = kutip_checks_to_span (context, other->paragraph, other->bytes);
          break;
        }
      for (guint j = 0; j + N_RUN <= quote->n; j++)
        {
          guint32 hash = hash_run (quote->words + j);
          Slot *slot = find_slot (&table, hash);

          if (!slot->quote)
            *slot = (Slot) { hash, i + 1 };
        }
    }
}
