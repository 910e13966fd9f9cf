/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-matcher.h"

#include <stdlib.h>
#include <string.h>

#define MAX_CANDIDATES 12   /* new facts that one old fact is compared with, for each way to them */
#define SELF_EVIDENT 4      /* words by which a statement is known without its context */
#define SOME_CONTEXT 2      /* words, for the only such words */
#define SAME_PLACE 0.3      /* of the context, for the same words */
#define LIKELY_PLACE 0.5    /* of the context, for other words */
#define CERTAIN_PLACE 0.8
#define NEAR 40             /* code points from where the only such words are looked for */

typedef struct {
  guint from, to;
  guint distance;           /* from where the old fact is looked for */
  float score;
  gboolean weak;
} Pair;

typedef struct {
  const KutipSide *old, *fresh;
  guint n_old, n_fresh;
  KutipMatch *matches;
  gboolean *taken;          /* of the new facts */
  guint *expected;          /* where each old fact is looked for */
  GArray *pairs;            /* (element-type Pair) */
} Matcher;

/* Kinds that a reading of the text may mistake for each other count as one. */
static guint
group_of (KutipFactKind kind)
{
  return kutip_fact_kind_is_name (kind) ? KUTIP_FACT_PERSON : kind;
}

/* The longest row of words that both have in this order. */
static guint
count_common (const guint64 *a, guint n_a, const guint64 *b, guint n_b)
{
  guint length[KUTIP_CONTEXT_WORDS + 1] = { 0 };

  for (guint i = 0; i < n_a; i++)
    {
      guint diagonal = 0;

      for (guint j = 0; j < n_b; j++)
        {
          guint above = length[j + 1];

          length[j + 1] = a[i] == b[j] ? diagonal + 1 : MAX (above, length[j]);
          diagonal = above;
        }
    }
  return length[n_b];
}

static guint
count_context (const KutipSide *old, const KutipSide *fresh)
{
  return count_common (old->before, old->n_before, fresh->before, fresh->n_before) +
         count_common (old->after, old->n_after, fresh->after, fresh->n_after);
}

double
kutip_side_compare_context (const KutipSide *old, const KutipSide *fresh)
{
  guint n = old->n_before + old->n_after;

  if (n == 0)
    return fresh->n_before + fresh->n_after == 0 ? 1.0 : 0.0;
  return (double) count_context (old, fresh) / n;
}

/* Tables of new facts: a hash, and the facts that have it in the order of the draft. */

static GHashTable *
table_new (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
}

static void
table_add (GHashTable *table, guint64 hash, guint fact)
{
  GArray *facts = g_hash_table_lookup (table, &hash);

  if (!facts)
    {
      facts = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (table, g_memdup2 (&hash, sizeof hash), facts);
    }
  g_array_append_val (facts, fact);
}

static guint64
tag (guint64 hash, guint salt)
{
  return (hash ^ (salt + 1) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)) * 0x2545F4914F6CDD1D;
}

static guint64
hash_context (const KutipSide *side)
{
  guint64 hash = 1;

  for (guint i = 0; i < side->n_before; i++)
    hash = tag (hash ^ side->before[i], i);
  for (guint i = 0; i < side->n_after; i++)
    hash = tag (hash ^ side->after[i], i + KUTIP_CONTEXT_WORDS);
  return hash;
}

static guint
get_distance (Matcher *self, guint from, guint to)
{
  guint a = self->expected[from], b = self->fresh[to].position;

  return a > b ? a - b : b - a;
}

/* The first of @facts that stands at @position or after it. */
static guint
find_near (Matcher *self, const GArray *facts, guint position)
{
  guint low = 0, high = facts->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->fresh[g_array_index (facts, guint, middle)].position < position)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Judging a pair */

static double
compare_words (const KutipSide *a, const KutipSide *b)
{
  guint common = 0, i = 0, j = 0;

  if (a->n_words + b->n_words == 0)
    return 0;
  while (i < a->n_words && j < b->n_words)
    {
      if (a->words[i] == b->words[j])
        common++, i++, j++;
      else if (a->words[i] < b->words[j])
        i++;
      else
        j++;
    }
  return 2.0 * common / (a->n_words + b->n_words);
}

static void
judge_same_words (Matcher *self, guint from, guint to, gboolean only_one)
{
  const KutipSide *old = &self->old[from], *fresh = &self->fresh[to];
  guint group = group_of (old->kind);
  double context = kutip_side_compare_context (old, fresh);
  gboolean here = old->sure && old->position == fresh->position;
  gboolean evident = group == KUTIP_FACT_PERSON ||
                     (group == KUTIP_FACT_STATEMENT && old->n_words >= SELF_EVIDENT);
  Pair pair = { from, to, get_distance (self, from, to), context, FALSE };

  if (here)
    pair.score += 2;
  /* A name that was misread for a while is the one that was judged. Of a figure the place decides. */
  if (old->judged == fresh->key && old->judged != old->key)
    pair.score += group == KUTIP_FACT_PERSON ? 1 : -0.01;
  if (!evident && !here && context < SAME_PLACE)
    {
      if (!only_one || (pair.distance > NEAR && count_context (old, fresh) < SOME_CONTEXT))
        return;
      pair.weak = TRUE;
    }
  g_array_append_val (self->pairs, pair);
}

static void
judge_other_words (Matcher *self, guint from, guint to)
{
  const KutipSide *old = &self->old[from], *fresh = &self->fresh[to];
  guint group = group_of (old->kind), common = count_context (old, fresh);
  double context = kutip_side_compare_context (old, fresh);
  double words = compare_words (old, fresh);
  gboolean here = old->sure && old->position == fresh->position, good;
  Pair pair = { from, to, get_distance (self, from, to), context + words + (here ? 0.5 : 0), TRUE };

  if (group != group_of (fresh->kind) || self->taken[to])
    return;
  if (group == KUTIP_FACT_STATEMENT)
    good = words >= 0.6 || (words >= 0.4 && context >= LIKELY_PLACE) ||
           (words >= 0.25 && here) || (context >= CERTAIN_PLACE && common >= 4);
  else if (group == KUTIP_FACT_PERSON)
    good = (words >= 0.5 && (context >= 0.4 || here)) || (context >= CERTAIN_PLACE && common >= 4);
  else
    good = (context >= LIKELY_PLACE && common >= 3) || (here && context >= SAME_PLACE);
  if (good)
    g_array_append_val (self->pairs, pair);
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const Pair *x = a, *y = b;

  if (x->score != y->score)
    return x->score > y->score ? -1 : 1;
  if (x->distance != y->distance)
    return x->distance < y->distance ? -1 : 1;
  if (x->from != y->from)
    return x->from < y->from ? -1 : 1;
  return x->to < y->to ? -1 : x->to > y->to;
}

/* The best pair first, then the best of what is left. */
static void
settle (Matcher *self)
{
  g_array_sort (self->pairs, compare_pairs);
  for (guint i = 0; i < self->pairs->len; i++)
    {
      const Pair *pair = &g_array_index (self->pairs, Pair, i);
      KutipMatch *match = &self->matches[pair->from];

      if (match->to >= 0 || self->taken[pair->to])
        continue;
      *match = (KutipMatch) { pair->to, pair->weak };
      self->taken[pair->to] = TRUE;
    }
  g_array_set_size (self->pairs, 0);
}

/* The same words */

typedef struct {
  guint before, after;
} Move;

static int
compare_moves (gconstpointer a, gconstpointer b)
{
  const Move *x = a, *y = b;

  return x->before < y->before ? -1 : x->before > y->before;
}

/* Where the old facts are looked for: as far from their old place as the nearest fact that is in the
   draft once, before and now. */
static void
expect (Matcher *self, GHashTable *by_key)
{
  g_autoptr (GHashTable) old_keys = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GArray) moves = g_array_new (FALSE, FALSE, sizeof (Move));

  for (guint i = 0; i < self->n_old; i++)
    {
      gint64 *key = (gint64 *) &self->old[i].key;
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (old_keys, key));

      g_hash_table_insert (old_keys, key, GUINT_TO_POINTER (n + 1));
    }
  for (guint i = 0; i < self->n_old; i++)
    {
      const KutipSide *old = &self->old[i];
      guint64 hash = tag (old->key, group_of (old->kind));
      GArray *facts = g_hash_table_lookup (by_key, &hash);
      const KutipSide *fresh = facts ? &self->fresh[g_array_index (facts, guint, 0)] : NULL;
      Move move = { old->position, fresh ? fresh->position : 0 };

      if (fresh && facts->len == 1 && GPOINTER_TO_UINT (g_hash_table_lookup (old_keys, &old->key)) == 1 &&
          kutip_side_compare_context (old, fresh) >= LIKELY_PLACE)
        g_array_append_val (moves, move);
    }
  g_array_sort (moves, compare_moves);
  for (guint i = 0; i < self->n_old; i++)
    {
      guint position = self->old[i].position, low = 0, high = moves->len;
      const Move *move;

      self->expected[i] = position;
      if (moves->len == 0 || self->old[i].sure)
        continue;
      while (low < high)
        {
          guint middle = low + (high - low) / 2;

          if (g_array_index (moves, Move, middle).before < position)
            low = middle + 1;
          else
            high = middle;
        }
      if (low == moves->len ||
          (low > 0 && position - g_array_index (moves, Move, low - 1).before <
                        g_array_index (moves, Move, low).before - position))
        low--;
      move = &g_array_index (moves, Move, low);
      self->expected[i] = MAX ((gint64) position + move->after - move->before, 0);
    }
}

/* Those of @facts that are next to where the old fact is looked for. */
static void
judge_near (Matcher *self, guint from, const GArray *facts, gboolean same_words)
{
  guint at, first, last;

  if (!facts)
    return;
  at = find_near (self, facts, self->expected[from]);
  first = at - MIN (at, MAX_CANDIDATES / 2);
  last = MIN (first + MAX_CANDIDATES, facts->len);
  for (guint i = first; i < last; i++)
    if (same_words)
      judge_same_words (self, from, g_array_index (facts, guint, i), facts->len == 1);
    else
      judge_other_words (self, from, g_array_index (facts, guint, i));
}

/* Facts that nothing tells apart keep their order. */
static void
keep_order (Matcher *self)
{
  g_autoptr (GHashTable) twins = table_new ();
  GHashTableIter iter;
  GArray *old;

  for (guint i = 0; i < self->n_old; i++)
    if (self->matches[i].to >= 0 && !self->old[i].sure)
      table_add (twins, tag (self->old[i].key ^ hash_context (&self->old[i]), self->old[i].kind), i);
  g_hash_table_iter_init (&iter, twins);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &old))
    for (guint i = 1; i < old->len; i++)
      for (guint j = i; j > 0; j--)
        {
          guint a = g_array_index (old, guint, j - 1), b = g_array_index (old, guint, j);
          KutipMatch kept = self->matches[a];

          if (kept.to <= self->matches[b].to)
            break;
          self->matches[a] = self->matches[b];
          self->matches[b] = kept;
        }
}

static void
match_same_words (Matcher *self)
{
  g_autoptr (GHashTable) by_key = table_new ();
  g_autoptr (GHashTable) by_place = table_new ();

  for (guint i = 0; i < self->n_fresh; i++)
    {
      guint64 key = tag (self->fresh[i].key, group_of (self->fresh[i].kind));

      table_add (by_key, key, i);
      table_add (by_place, key ^ hash_context (&self->fresh[i]), i);
    }
  expect (self, by_key);
  for (guint i = 0; i < self->n_old; i++)
    {
      const KutipSide *old = &self->old[i];
      guint64 keys[] = { old->key, old->judged };

      for (guint j = 0; j < G_N_ELEMENTS (keys); j++)
        {
          guint64 key = tag (keys[j], group_of (old->kind)), place = key ^ hash_context (old);

          if (keys[j] == 0 || (j > 0 && keys[j] == keys[0]))
            continue;
          judge_near (self, i, g_hash_table_lookup (by_place, &place), TRUE);
          judge_near (self, i, g_hash_table_lookup (by_key, &key), TRUE);
        }
    }
  settle (self);
  keep_order (self);
}

/* Other words */

/* The two words before a fact, the two behind it, and one of each: one of them may have changed. */
static guint
hash_ways (const KutipSide *side, guint64 ways[3])
{
  guint n = 0, group = group_of (side->kind);

  if (side->n_before > 1)
    ways[n++] = tag (side->before[0] ^ tag (side->before[1], 1), 8 * group + 1);
  if (side->n_after > 1)
    ways[n++] = tag (side->after[0] ^ tag (side->after[1], 1), 8 * group + 2);
  if (side->n_before > 0 && side->n_after > 0)
    ways[n++] = tag (side->before[0] ^ tag (side->after[0], 1), 8 * group + 3);
  return n;
}

static gboolean
is_known_by_words (const KutipSide *side)
{
  guint group = group_of (side->kind);

  return group == KUTIP_FACT_PERSON || group == KUTIP_FACT_STATEMENT;
}

static void
match_other_words (Matcher *self)
{
  g_autoptr (GHashTable) ways = table_new ();
  g_autoptr (GHashTable) words = table_new ();
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->n_fresh; i++)
    {
      const KutipSide *fresh = &self->fresh[i];
      guint64 hashes[3];
      guint n = hash_ways (fresh, hashes);

      if (self->taken[i])
        continue;
      for (guint j = 0; j < n; j++)
        table_add (ways, hashes[j], i);
      for (guint j = 0; is_known_by_words (fresh) && j < fresh->n_words; j++)
        if (j == 0 || fresh->words[j] != fresh->words[j - 1])
          table_add (words, tag (fresh->words[j], group_of (fresh->kind)), i);
      g_hash_table_insert (places, GUINT_TO_POINTER (fresh->position * 8 + group_of (fresh->kind) + 1),
                           GUINT_TO_POINTER (i + 1));
    }
  for (guint i = 0; i < self->n_old; i++)
    {
      const KutipSide *old = &self->old[i];
      guint64 hashes[3];
      guint n = hash_ways (old, hashes), at;

      if (self->matches[i].to >= 0)
        continue;
      for (guint j = 0; j < n; j++)
        judge_near (self, i, g_hash_table_lookup (ways, &hashes[j]), FALSE);
      for (guint j = 0; is_known_by_words (old) && j < old->n_words; j++)
        {
          guint64 hash = tag (old->words[j], group_of (old->kind));
          GArray *facts = g_hash_table_lookup (words, &hash);

          /* A word that many facts have tells little. */
          if (facts && facts->len <= MAX_CANDIDATES)
            judge_near (self, i, facts, FALSE);
        }
      at = old->sure ? GPOINTER_TO_UINT (g_hash_table_lookup (
                         places, GUINT_TO_POINTER (old->position * 8 + group_of (old->kind) + 1)))
                     : 0;
      if (at > 0)
        judge_other_words (self, i, at - 1);
    }
  settle (self);
}

KutipMatch *
kutip_match (const KutipSide *old, guint n_old, const KutipSide *fresh, guint n_fresh)
{
  Matcher self = { .old = old, .fresh = fresh, .n_old = n_old, .n_fresh = n_fresh };

  self.matches = g_new (KutipMatch, n_old);
  for (guint i = 0; i < n_old; i++)
    self.matches[i] = (KutipMatch) { -1, FALSE };
  self.taken = g_new0 (gboolean, n_fresh);
  self.expected = g_new0 (guint, n_old);
  self.pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  match_same_words (&self);
  match_other_words (&self);
  g_array_unref (self.pairs);
  g_free (self.expected);
  g_free (self.taken);
  return self.matches;
}
