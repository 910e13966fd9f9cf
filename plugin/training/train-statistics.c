/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "train-statistics.h"

#include "train-classes.h"

#include <stdlib.h>
#include <string.h>

/* Items of the class clustering that are no word: a sentence's bounds, and rare words. */
enum { ITEM_BOUND, ITEM_RARE, N_FIXED };

typedef struct {
  guint64 hash;
  guint32 lower;       /* in lower case */
  guint32 capital;     /* with a capital letter in mid-sentence */
  guint32 initial;     /* … at the start of a sentence, or where all words have one */
  guint32 names;       /* capitalised words whose neighbours are counted */
  guint32 prepositions;
  guint32 roles;
  guint32 cues;
} WordCount;

struct _TrainStatistics {
  const KutipLanguage *language;
  TrainTable words;
  GArray *counts;      /* (element-type WordCount) */
  GArray *tokens;      /* (element-type guint32): 2 × word + written with a capital; bounds */
};

#define TOKEN_BOUND G_MAXUINT32

TrainStatistics *
train_statistics_new (const KutipLanguage *language)
{
  TrainStatistics *self = g_new0 (TrainStatistics, 1);

  self->language = language;
  train_table_init (&self->words, 1 << 18);
  self->counts = g_array_new (FALSE, TRUE, sizeof (WordCount));
  self->tokens = g_array_new (FALSE, FALSE, sizeof (guint32));
  return self;
}

void
train_statistics_free (TrainStatistics *self)
{
  train_table_clear (&self->words);
  g_array_unref (self->counts);
  g_array_unref (self->tokens);
  g_free (self);
}

static gboolean
has_list (const KutipFeatures *features, guint i, KutipWordList list)
{
  return features->facts[i].lists >> list & 1;
}

static gboolean
is_preposition (const TrainStatistics *self, const KutipFeatures *features, guint i)
{
  const KutipEntry *entry;

  if (!has_list (features, i, KUTIP_WORDS_FUNCTION_WORDS))
    return FALSE;
  entry = kutip_text_match (features->text, self->language->lexicon, KUTIP_LIST_FUNCTION_WORDS, i);
  return entry && g_str_equal (entry->value, "prep");
}

static void
count_neighbours (const TrainStatistics *self, const KutipFeatures *features, guint i,
                  WordCount *count)
{
  const KutipTokenFacts *facts = &features->facts[i];
  guint first = facts->run_first, last = facts->run_last;

  count->names++;
  if (first > 0)
    {
      count->prepositions += is_preposition (self, features, first - 1);
      count->cues += has_list (features, first - 1, KUTIP_WORDS_CUES);
    }
  if (last < features->text->n_tokens)
    count->cues += has_list (features, last, KUTIP_WORDS_CUES);
  if (i > 0)
    count->roles += features->facts[i - 1].listed[KUTIP_PHRASES_ROLES] == KUTIP_PLACE_SINGLE ||
                    features->facts[i - 1].listed[KUTIP_PHRASES_ROLES] == KUTIP_PLACE_END;
}

void
train_statistics_add (TrainStatistics *self, const char *line)
{
  static const KutipModel empty;
  g_autoptr (KutipText) text = kutip_text_new (self->language->lexicon, self->language->pango, line,
                                               strlen (line));
  g_auto (KutipFeatures) features = { 0 };
  guint32 bound = TOKEN_BOUND;

  kutip_features_init (&features, &empty, self->language->lexicon, text);
  for (guint i = 0; i < text->n_tokens; i++)
    {
      const KutipTokenFacts *facts = &features.facts[i];
      gboolean capital = facts->capital == 1 || facts->capital == 2;
      guint32 word = train_table_add (&self->words, facts->word), token;
      WordCount *count;

      if (word == self->counts->len)
        {
          g_array_set_size (self->counts, word + 1);
          g_array_index (self->counts, WordCount, word).hash = facts->word;
        }
      count = &g_array_index (self->counts, WordCount, word);
      if (i == 0 || text->tokens[i].sentence != text->tokens[i - 1].sentence)
        g_array_append_val (self->tokens, bound);
      token = 2 * word + capital;
      if (!capital)
        count->lower++;
      else if ((text->tokens[i].flags & KUTIP_TOKEN_FIRST) || facts->title_case)
        count->initial++;
      else
        {
          count->capital++;
          count_neighbours (self, &features, i, count);
        }
      g_array_append_val (self->tokens, token);
    }
}

/* 0 … 1 in steps; 1 is never. */
static guint8
step_of (guint32 part, guint32 all)
{
  static const double limits[] = { 0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98 };
  guint8 step = 2;

  if (part == 0)
    return 1;
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    step += part > limits[i] * all;
  return step;
}

static void
add_statistics (const WordCount *count, TrainTables *tables)
{
  KutipModelWord *word = train_tables_get_word (tables, count->hash);

  if (count->lower + count->capital >= 2)
    word->stats[TRAIN_STAT_CAPITAL] = step_of (count->capital, count->lower + count->capital);
  if (count->names >= 3)
    {
      word->stats[TRAIN_STAT_PREPOSITION] = step_of (count->prepositions, count->names);
      word->stats[TRAIN_STAT_ROLE] = step_of (count->roles, count->names);
      word->stats[TRAIN_STAT_CUE] = step_of (count->cues, count->names);
    }
}

typedef struct {
  guint32 token;
  guint32 count;
} Frequent;

static int
compare_frequent (gconstpointer a, gconstpointer b)
{
  const Frequent *x = a, *y = b;

  if (x->count != y->count)
    return x->count < y->count ? 1 : -1;
  return (x->token > y->token) - (x->token < y->token);
}

/* A capital letter at the start of a sentence goes where the word goes elsewhere. */
static guint32
true_case (const WordCount *count, guint32 token, gboolean initial)
{
  if (!(token & 1) || !initial)
    return token;
  return count->lower > count->capital ? token & ~1u : token;
}

static void
settle_case (const TrainStatistics *self, guint32 *tokens, guint32 n)
{
  for (guint32 i = 0; i < n; i++)
    if (tokens[i] != TOKEN_BOUND)
      tokens[i] = true_case (&g_array_index (self->counts, WordCount, tokens[i] / 2), tokens[i],
                             i > 0 && tokens[i - 1] == TOKEN_BOUND);
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const TrainPair *x = a, *y = b;

  if (x->first != y->first)
    return x->first < y->first ? -1 : 1;
  return (x->second > y->second) - (x->second < y->second);
}

static gsize
join_pairs (TrainPair *pairs, gsize n)
{
  gsize kept = 0;

  qsort (pairs, n, sizeof *pairs, compare_pairs);
  for (gsize i = 0; i < n; i++)
    if (kept && compare_pairs (&pairs[kept - 1], &pairs[i]) == 0)
      pairs[kept - 1].count += pairs[i].count;
    else
      pairs[kept++] = pairs[i];
  return kept;
}

static gsize
map_pairs (TrainPair *pairs, gsize n, const guint16 *class_of)
{
  for (gsize i = 0; i < n; i++)
    {
      pairs[i].first = class_of[pairs[i].first];
      pairs[i].second = class_of[pairs[i].second];
    }
  return join_pairs (pairs, n);
}

static void
add_classes (const TrainStatistics *self, const guint32 *tokens, guint32 n_tokens,
             guint min_count, const guint *n_classes, TrainTables *tables)
{
  guint32 n_kinds = 2 * self->counts->len;
  g_autofree guint32 *counts = g_new0 (guint32, n_kinds);
  g_autofree guint32 *item_of = g_new (guint32, n_kinds);
  g_autoptr (GArray) frequent = g_array_new (FALSE, FALSE, sizeof (Frequent));
  g_autofree TrainPair *pairs = g_new (TrainPair, n_tokens + 1);
  g_autofree guint16 *levels[1 + KUTIP_MODEL_N_COARSE] = { NULL };
  guint32 before = ITEM_BOUND;
  gsize n_pairs = 0;
  guint n_items;

  for (guint32 i = 0; i < n_tokens; i++)
    if (tokens[i] != TOKEN_BOUND)
      counts[tokens[i]]++;
  for (guint32 token = 0; token < n_kinds; token++)
    {
      Frequent item = { token, counts[token] };

      item_of[token] = ITEM_RARE;
      if (counts[token] >= min_count)
        g_array_append_val (frequent, item);
    }
  g_array_sort (frequent, compare_frequent);
  for (guint i = 0; i < frequent->len; i++)
    item_of[g_array_index (frequent, Frequent, i).token] = N_FIXED + i;
  n_items = N_FIXED + frequent->len;

  for (guint32 i = 0; i < n_tokens; i++)
    {
      guint32 item = tokens[i] == TOKEN_BOUND ? ITEM_BOUND : item_of[tokens[i]];

      pairs[n_pairs++] = (TrainPair) { before, item, 1 };
      before = item;
    }
  n_pairs = join_pairs (pairs, n_pairs);

  g_printerr ("  classes: %u words, %" G_GSIZE_FORMAT " pairs\n", n_items, n_pairs);
  for (guint level = 0; level < G_N_ELEMENTS (levels); level++)
    {
      levels[level] = train_classes_find (pairs, n_pairs, n_items, N_FIXED, n_classes[level],
                                          level == 0 ? 12 : 30);
      n_pairs = map_pairs (pairs, n_pairs, levels[level]);
      n_items = n_classes[level];
    }

  g_array_set_size (tables->classes, n_classes[0]);
  for (guint i = 0; i < n_classes[0]; i++)
    {
      KutipModelClass *class = &g_array_index (tables->classes, KutipModelClass, i);
      guint at = i;

      for (guint level = 0; level < KUTIP_MODEL_N_COARSE; level++)
        {
          at = levels[1 + level][at];
          class->coarse[level] = 1 + at;
        }
    }
  for (guint i = 0; i < frequent->len; i++)
    {
      guint32 token = g_array_index (frequent, Frequent, i).token;
      KutipModelWord *word =
        train_tables_get_word (tables, g_array_index (self->counts, WordCount, token / 2).hash);

      *(token & 1 ? &word->upper : &word->lower) = 1 + levels[0][N_FIXED + i];
    }
  for (guint level = 1; level < G_N_ELEMENTS (levels); level++)
    g_clear_pointer (&levels[level], g_free);
}

void
train_statistics_add_classes (const TrainStatistics *self, guint min_count, const guint *n_classes,
                              TrainTables *tables)
{
  g_autofree guint32 *tokens =
    g_memdup2 (self->tokens->data, self->tokens->len * sizeof (guint32));

  settle_case (self, tokens, self->tokens->len);
  add_classes (self, tokens, self->tokens->len, min_count, n_classes, tables);
}

void
train_statistics_finish (const TrainStatistics *self, guint min_count, TrainTables *tables)
{
  for (guint32 i = 0; i < self->counts->len; i++)
    {
      const WordCount *count = &g_array_index (self->counts, WordCount, i);

      if (count->lower + count->capital + count->initial >= min_count)
        add_statistics (count, tables);
    }
}
