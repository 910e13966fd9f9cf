/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tagger/kutip-features.h"

/*
 * The second half of feature extraction: a token's attributes. Which of them matter is the training's
 * affair; most get no weight and are not in the model.
 */

/* The kinds of attribute. Their order is part of the model file: append, never insert. */
typedef enum {
  ATTRIBUTE_BIAS,
  ATTRIBUTE_WORD,
  ATTRIBUTE_WORD_CAPITAL,
  ATTRIBUTE_SHAPE,
  ATTRIBUTE_PREFIX,          /* three kinds, by length */
  ATTRIBUTE_SUFFIX = ATTRIBUTE_PREFIX + 3,
  ATTRIBUTE_CLASS = ATTRIBUTE_SUFFIX + 3, /* fine to coarse */
  ATTRIBUTE_STAT = ATTRIBUTE_CLASS + 1 + KUTIP_MODEL_N_COARSE,
  ATTRIBUTE_LIST = ATTRIBUTE_STAT + KUTIP_MODEL_N_STATS,
  ATTRIBUTE_LISTED,
  ATTRIBUTE_GAZETTED,
  ATTRIBUTE_FLAGS,
  ATTRIBUTE_WORD_WORD,
  ATTRIBUTE_SHAPE_SHAPE_SHAPE,
  ATTRIBUTE_CLASS_CLASS,
  ATTRIBUTE_COARSE_COARSE_COARSE,
  ATTRIBUTE_BEFORE_SHAPE,
  ATTRIBUTE_AFTER_SHAPE,
  ATTRIBUTE_CLASS_BEFORE_SHAPE,
  ATTRIBUTE_CLASS_AFTER_SHAPE,
  ATTRIBUTE_LISTS_BEFORE_SHAPE,
  ATTRIBUTE_LISTS_AFTER_SHAPE,
  ATTRIBUTE_RUN_FIRST,
  ATTRIBUTE_RUN_FIRST_CLASS,
  ATTRIBUTE_RUN_LAST,
  ATTRIBUTE_RUN_LAST_CLASS,
  ATTRIBUTE_RUN_BEFORE,
  ATTRIBUTE_RUN_BEFORE_CLASS,
  ATTRIBUTE_RUN_BEFORE_LISTS,
  ATTRIBUTE_RUN_AFTER,
  ATTRIBUTE_RUN_AFTER_CLASS,
  ATTRIBUTE_RUN_AFTER_LISTS,
  ATTRIBUTE_RUN_LENGTH,
  ATTRIBUTE_HEAD,
  ATTRIBUTE_HEAD_WORD,
  ATTRIBUTE_BRIDGE,
  ATTRIBUTE_TITLE_CASE,
  ATTRIBUTE_ABBREVIATED,
  ATTRIBUTE_BRACKET,
  ATTRIBUTE_BRACKET_RUN,
  ATTRIBUTE_BRACKET_AFTER,
  ATTRIBUTE_BRACKET_AFTER_CLASS,
} AttributeKind;

/* Lists that tell what a capitalised run beside the word may be. */
#define BIT(list) (1u << KUTIP_WORDS_##list)
#define CONTEXT_LISTS \
  (BIT (CUES) | BIT (ROLES) | BIT (COLLECTIVES) | BIT (ORGANIZATION_HEADS) | BIT (PLACE_HEADS) | \
   BIT (GIVEN_NAMES) | BIT (FUNCTION_WORDS) | BIT (PRONOUNS))

typedef struct {
  KutipAttribute *next;
} Sink;

static inline void
add (Sink *sink, AttributeKind kind, guint64 value, guint32 seen)
{
  sink->next->hash = kutip_hash_mix (value, kind);
  sink->next->seen = seen;
  sink->next++;
}

static inline guint64
join (guint64 a, guint64 b)
{
  return (a ^ (b + 0x7f4a7c15)) * G_GUINT64_CONSTANT (0x9fb21c651e98df25) ^ b >> 31;
}

static void
add_word (Sink *sink, const KutipTokenFacts *facts, const KutipToken *token)
{
  add (sink, ATTRIBUTE_BIAS, 0, KUTIP_SEEN_HERE);
  add (sink, ATTRIBUTE_WORD, facts->word, KUTIP_SEEN_WIDE);
  add (sink, ATTRIBUTE_WORD_CAPITAL, join (facts->word, facts->capital), KUTIP_SEEN_NEAR);
  add (sink, ATTRIBUTE_SHAPE, facts->shape, KUTIP_SEEN_WIDE);
  add (sink, ATTRIBUTE_FLAGS,
       (token->flags & (KUTIP_TOKEN_FIRST | KUTIP_TOKEN_QUOTED | KUTIP_TOKEN_SPACE_BEFORE)) << 8 |
         facts->capital,
       KUTIP_SEEN_HERE);
  for (guint k = 0; k < 3; k++)
    {
      if (facts->prefix[k])
        add (sink, ATTRIBUTE_PREFIX + k, facts->prefix[k], KUTIP_SEEN_HERE);
      if (facts->suffix[k])
        add (sink, ATTRIBUTE_SUFFIX + k, facts->suffix[k], KUTIP_SEEN_HERE);
    }
  for (guint k = 0; k < G_N_ELEMENTS (facts->classes); k++)
    if (facts->classes[k])
      add (sink, ATTRIBUTE_CLASS + k, facts->classes[k], KUTIP_SEEN_WIDE);
  for (guint k = 0; k < KUTIP_MODEL_N_STATS; k++)
    if (facts->stats[k])
      add (sink, ATTRIBUTE_STAT + k, facts->stats[k] | (guint) facts->capital << 8, KUTIP_SEEN_NEAR);
}

static void
add_lists (Sink *sink, const KutipTokenFacts *facts)
{
  for (guint list = 0; list < KUTIP_N_WORD_LISTS; list++)
    if (facts->lists >> list & 1)
      add (sink, ATTRIBUTE_LIST, list << 8 | facts->capital, KUTIP_SEEN_WIDE);
  for (guint k = 0; k < KUTIP_N_PHRASE_LISTS; k++)
    if (facts->listed[k])
      add (sink, ATTRIBUTE_LISTED, k << 16 | facts->listed[k] << 8 | facts->capital, KUTIP_SEEN_NEAR);
  for (guint k = 0; k < KUTIP_PHRASE_KINDS; k++)
    if (facts->gazetted[k])
      add (sink, ATTRIBUTE_GAZETTED, k << 16 | facts->gazetted[k] << 8 | facts->capital,
           KUTIP_SEEN_NEAR);
}

static void
add_neighbours (Sink *sink, const KutipTokenFacts *before, const KutipTokenFacts *facts,
                const KutipTokenFacts *after)
{
  add (sink, ATTRIBUTE_WORD_WORD, join (before->word, facts->word), 1 << 2 | 1 << 1);
  add (sink, ATTRIBUTE_SHAPE_SHAPE_SHAPE, join (join (before->shape, facts->shape), after->shape),
       KUTIP_SEEN_HERE);
  add (sink, ATTRIBUTE_CLASS_CLASS, join (before->classes[0], facts->classes[0]), 1 << 2 | 1 << 1);
  add (sink, ATTRIBUTE_COARSE_COARSE_COARSE,
       join (join (before->classes[1], facts->classes[1]), after->classes[1]), KUTIP_SEEN_HERE);
  add (sink, ATTRIBUTE_BEFORE_SHAPE, join (before->word, facts->shape), KUTIP_SEEN_HERE);
  add (sink, ATTRIBUTE_AFTER_SHAPE, join (after->word, facts->shape), KUTIP_SEEN_HERE);
  add (sink, ATTRIBUTE_CLASS_BEFORE_SHAPE, join (before->classes[0], facts->shape), KUTIP_SEEN_HERE);
  add (sink, ATTRIBUTE_CLASS_AFTER_SHAPE, join (after->classes[0], facts->shape), KUTIP_SEEN_HERE);
  add (sink, ATTRIBUTE_LISTS_BEFORE_SHAPE, join (before->lists & CONTEXT_LISTS, facts->shape),
       KUTIP_SEEN_HERE);
  add (sink, ATTRIBUTE_LISTS_AFTER_SHAPE, join (after->lists & CONTEXT_LISTS, facts->shape),
       KUTIP_SEEN_HERE);
}

/* What a capitalised word learns from the run that it belongs to. */
static void
add_run (Sink *sink, const KutipTokenFacts *all, guint n, guint i)
{
  static const KutipTokenFacts nothing;
  const KutipTokenFacts *facts = &all[i];
  const KutipTokenFacts *first = &all[facts->run_first];
  const KutipTokenFacts *last = &all[facts->run_last - 1];
  const KutipTokenFacts *before = facts->run_first ? &all[facts->run_first - 1] : &nothing;
  const KutipTokenFacts *after = facts->run_last < n ? &all[facts->run_last] : &nothing;
  guint length = facts->run_last - facts->run_first;
  /* First, middle, last of the run: the same word means another thing to each. */
  guint place = (facts->run_first == i) | (facts->run_last == i + 1) << 1;

  add (sink, ATTRIBUTE_RUN_LENGTH, MIN (length, 6) << 4 | place, KUTIP_SEEN_HERE);
  if (length > 1)
    {
      add (sink, ATTRIBUTE_RUN_FIRST, join (first->word, place), KUTIP_SEEN_HERE);
      add (sink, ATTRIBUTE_RUN_FIRST_CLASS, join (first->classes[0], place), KUTIP_SEEN_HERE);
      add (sink, ATTRIBUTE_RUN_LAST, join (last->word, place), KUTIP_SEEN_HERE);
      add (sink, ATTRIBUTE_RUN_LAST_CLASS, join (last->classes[0], place), KUTIP_SEEN_HERE);
      add (sink, ATTRIBUTE_RUN_BEFORE, join (before->word, place), KUTIP_SEEN_HERE);
      add (sink, ATTRIBUTE_RUN_BEFORE_CLASS, join (before->classes[0], place), KUTIP_SEEN_HERE);
      add (sink, ATTRIBUTE_RUN_AFTER, join (after->word, place), KUTIP_SEEN_HERE);
      add (sink, ATTRIBUTE_RUN_AFTER_CLASS, join (after->classes[0], place), KUTIP_SEEN_HERE);
    }
  add (sink, ATTRIBUTE_RUN_BEFORE_LISTS, join (before->lists & CONTEXT_LISTS, place),
       KUTIP_SEEN_HERE);
  add (sink, ATTRIBUTE_RUN_AFTER_LISTS, join (after->lists & CONTEXT_LISTS, place), KUTIP_SEEN_HERE);
}

/* A bracket belongs to a name or parts two: what begins the run before it and what follows tells. */
static void
add_bracket (Sink *sink, const KutipTokenFacts *all, const KutipTokenFacts *facts)
{
  const KutipTokenFacts *before = &all[facts->bracket_open - 1];
  const KutipTokenFacts *first = before->run_last ? &all[before->run_first] : before;

  add (sink, ATTRIBUTE_BRACKET, facts->bracket, KUTIP_SEEN_NEAR);
  add (sink, ATTRIBUTE_BRACKET_RUN, join (first->classes[0], facts->bracket), KUTIP_SEEN_HERE);
  if (facts->bracket_end)
    {
      const KutipTokenFacts *after = &all[facts->bracket_end];

      add (sink, ATTRIBUTE_BRACKET_AFTER, join (after->word, facts->bracket), KUTIP_SEEN_HERE);
      add (sink, ATTRIBUTE_BRACKET_AFTER_CLASS, join (after->classes[1], facts->bracket),
           KUTIP_SEEN_HERE);
    }
}

guint
kutip_features_get (const KutipFeatures *self, guint i, KutipAttribute *attributes)
{
  static const KutipTokenFacts nothing;
  guint n = self->text->n_tokens;
  const KutipTokenFacts *facts = &self->facts[i];
  const KutipTokenFacts *before = i > 0 ? facts - 1 : &nothing;
  const KutipTokenFacts *after = i + 1 < n ? facts + 1 : &nothing;
  gboolean capital = facts->capital == 1 || facts->capital == 2;
  Sink sink = { attributes };

  add_word (&sink, facts, &self->text->tokens[i]);
  add_lists (&sink, facts);
  add_neighbours (&sink, before, facts, after);
  if (capital)
    add_run (&sink, self->facts, n, i);
  if (facts->head)
    {
      guint head = facts->head >> 8, distance = facts->head & 0xff;

      add (&sink, ATTRIBUTE_HEAD, join (facts->head, facts->capital), KUTIP_SEEN_HERE);
      add (&sink, ATTRIBUTE_HEAD_WORD, join (join (head, self->facts[i - distance].word), capital),
           KUTIP_SEEN_HERE);
    }
  if (!capital && (before->capital == 1 || before->capital == 2) &&
      (after->capital == 1 || after->capital == 2))
    {
      const KutipTokenFacts *first = &self->facts[before->run_first];

      add (&sink, ATTRIBUTE_BRIDGE, join (facts->word, before->classes[1]), KUTIP_SEEN_NEAR);
      add (&sink, ATTRIBUTE_BRIDGE, join (facts->word, first->word), KUTIP_SEEN_HERE);
      add (&sink, ATTRIBUTE_BRIDGE, join (facts->word, after->classes[1] << 16), KUTIP_SEEN_NEAR);
    }
  if (facts->title_case)
    {
      add (&sink, ATTRIBUTE_TITLE_CASE, facts->word, KUTIP_SEEN_HERE);
      add (&sink, ATTRIBUTE_TITLE_CASE, join (facts->shape, facts->classes[1]), KUTIP_SEEN_HERE);
    }
  if (facts->abbreviated)
    add (&sink, ATTRIBUTE_ABBREVIATED, facts->abbreviated << 8 | facts->capital, KUTIP_SEEN_NEAR);
  if (facts->bracket)
    add_bracket (&sink, self->facts, facts);
  return sink.next - attributes;
}
