/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-anchoring.h"

#include <stdlib.h>
#include <string.h>

#include "kutip-matcher.h"

#define MAX_LENGTHS 64      /* different numbers of words that are looked for in the bare text */
#define SHORT 3             /* fewer words are known only with their context */
#define SHORT_NAME 2        /* fewer words of a name */
#define SAME_PLACE 0.3

struct _KutipAnchoring {
  GArray *anchors;          /* (element-type KutipAnchor) */
  GHashTable *by_target;    /* of them, those at a fact */
};

static void
anchor_clear (gpointer data)
{
  KutipAnchor *anchor = data;

  kutip_finding_unref (anchor->finding);
  g_clear_pointer (&anchor->news, kutip_finding_unref);
}

static guint
hash_anchor (gconstpointer data)
{
  const KutipAnchor *anchor = data;

  return g_direct_hash (anchor->target.fact) + anchor->target.mention * 2654435761u;
}

static gboolean
is_same_target (gconstpointer a, gconstpointer b)
{
  const KutipAnchor *x = a, *y = b;

  return x->target.fact == y->target.fact && x->target.mention == y->target.mention;
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  guint64 x = *(const guint64 *) a, y = *(const guint64 *) b;

  return x < y ? -1 : x > y;
}

static void
append_words (GArray *words, const KutipWordList *list, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    g_array_append_val (words, kutip_word_list_get (list, i)->hash);
}

static void
take_words (KutipSide *side, GArray *words)
{
  g_array_sort (words, compare_words);
  side->n_words = words->len;
  side->words = (guint64 *) g_array_free (words, FALSE);
}

static void
clear_sides (KutipSide *sides, guint n)
{
  for (guint i = 0; i < n; i++)
    g_free (sides[i].words);
  g_free (sides);
}

/* The sides of the findings */

static void
read_finding (KutipSide *side, const KutipFinding *finding, guint position)
{
  g_autoptr (KutipWordList) seen = kutip_word_list_new (finding->seen);
  g_autoptr (KutipWordList) judged = kutip_word_list_new (finding->words);
  g_autoptr (KutipWordList) before = kutip_word_list_new (finding->before);
  g_autoptr (KutipWordList) after = kutip_word_list_new (finding->after);
  GArray *words = g_array_new (FALSE, FALSE, sizeof (guint64));
  guint n_before = before->words->len, n_after = after->words->len;

  side->kind = finding->kind;
  side->key = kutip_word_list_get_key (seen, 0, seen->words->len);
  side->judged = kutip_word_list_get_key (judged, 0, judged->words->len);
  append_words (words, seen, 0, seen->words->len);
  take_words (side, words);
  side->n_before = MIN (n_before, KUTIP_CONTEXT_WORDS);
  side->n_after = MIN (n_after, KUTIP_CONTEXT_WORDS);
  for (guint i = 0; i < side->n_before; i++)
    side->before[i] = kutip_word_list_get (before, n_before - 1 - i)->hash;
  for (guint i = 0; i < side->n_after; i++)
    side->after[i] = kutip_word_list_get (after, i)->hash;
  side->sure = position != G_MAXUINT;
  side->position = side->sure ? position : finding->position;
}

static int
compare_findings (gconstpointer a, gconstpointer b)
{
  const KutipAnchor *x = a, *y = b;
  guint p = x->finding->position, q = y->finding->position;

  return p < q ? -1 : p > q ? 1 : strcmp (x->finding->key, y->finding->key);
}

/* The sides of the facts */

static void
read_target (KutipSide *side, const KutipTarget *target, const KutipWordList *list)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (guint64));
  guint first, behind, n = list->words->len;

  kutip_target_find (target, list, &first, &behind);
  side->kind = target->kind;
  side->key = kutip_target_get_key (target, list, &side->n_words);
  append_words (words, list, first, behind);
  take_words (side, words);
  side->n_before = MIN (first, KUTIP_CONTEXT_WORDS);
  side->n_after = MIN (n - behind, KUTIP_CONTEXT_WORDS);
  for (guint i = 0; i < side->n_before; i++)
    side->before[i] = kutip_word_list_get (list, first - 1 - i)->hash;
  for (guint i = 0; i < side->n_after; i++)
    side->after[i] = kutip_word_list_get (list, behind + i)->hash;
  side->position = kutip_target_get_span (target).start;
}

static int
compare_targets (gconstpointer a, gconstpointer b)
{
  KutipSpan x = kutip_target_get_span (a), y = kutip_target_get_span (b);

  if (x.start != y.start)
    return x.start < y.start ? -1 : 1;
  return x.end < y.end ? -1 : x.end > y.end;
}

/* The finding as it is to be kept, if it does not say that already. @doubtful: the same words, but
   hardly the same place. The old place is kept then: with the new one the doubt would be forgotten. */
static void
note_news (KutipAnchor *anchor, const KutipWordList *list, gboolean doubtful)
{
  const KutipFinding *old = anchor->finding;
  g_autoptr (KutipFinding) news = kutip_finding_new (old);

  if (doubtful)
    news->position = anchor->place.start;
  else
    {
      kutip_target_describe (&anchor->target, list, news);
      news->kind = anchor->target.kind;
    }
  if (news->kind == old->kind && news->position == old->position &&
      strcmp (news->seen, old->seen) == 0 && strcmp (news->before, old->before) == 0 &&
      strcmp (news->after, old->after) == 0)
    return;
  anchor->news = g_steal_pointer (&news);
}

/* Words that are no fact any more */

typedef struct {
  guint n_words;
  GHashTable *anchors;  /* key to (element-type uint) */
} Length;

static Length *
get_length (GArray *lengths, guint n_words)
{
  Length fresh = { n_words, NULL };

  for (guint i = 0; i < lengths->len; i++)
    if (g_array_index (lengths, Length, i).n_words == n_words)
      return &g_array_index (lengths, Length, i);
  if (lengths->len == MAX_LENGTHS)
    return NULL;
  fresh.anchors = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                         (GDestroyNotify) g_array_unref);
  g_array_append_val (lengths, fresh);
  return &g_array_index (lengths, Length, lengths->len - 1);
}

/* Of a statement in pieces, with its cue between them, the longest. */
static KutipWordList *
read_longest_piece (char **pieces)
{
  KutipWordList *longest = NULL;

  for (guint i = 0; pieces[i]; i++)
    {
      KutipWordList *list = kutip_word_list_new (pieces[i]);

      if (longest && longest->words->len >= list->words->len)
        kutip_word_list_free (list);
      else
        {
          g_clear_pointer (&longest, kutip_word_list_free);
          longest = list;
        }
    }
  return longest;
}

static void
add_words (GArray *lengths, const char *words, guint anchor)
{
  g_auto (GStrv) pieces = g_strsplit (words, KUTIP_PIECES, -1);
  g_autoptr (KutipWordList) list = read_longest_piece (pieces);
  guint n = list ? list->words->len : 0;
  Length *length = n > 0 ? get_length (lengths, n) : NULL;
  guint64 key = n > 0 ? kutip_word_list_get_key (list, 0, n) : 0;
  GArray *indices;

  if (!length)
    return;
  indices = g_hash_table_lookup (length->anchors, &key);
  if (!indices)
    {
      indices = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (length->anchors, g_memdup2 (&key, sizeof key), indices);
    }
  g_array_append_val (indices, anchor);
}

/* The words as they were judged and as they were seen last. */
static GArray *
collect_lengths (KutipAnchoring *self)
{
  GArray *lengths = g_array_new (FALSE, FALSE, sizeof (Length));

  for (guint i = 0; i < self->anchors->len; i++)
    {
      const KutipAnchor *anchor = &g_array_index (self->anchors, KutipAnchor, i);

      if (anchor->type == KUTIP_ANCHOR_FACT)
        continue;
      add_words (lengths, anchor->finding->words, i);
      if (strcmp (anchor->finding->words, anchor->finding->seen) != 0)
        add_words (lengths, anchor->finding->seen, i);
    }
  return lengths;
}

/* The finding's words are the @n_words from @at on: the best place of those so far? */
static void
consider (KutipAnchor *anchor, const KutipSide *old, const KutipWordList *list, guint at,
          guint n_words, double *best)
{
  KutipSide here = { .kind = old->kind };
  guint behind = at + n_words, n = list->words->len;
  double context;

  here.n_before = MIN (at, KUTIP_CONTEXT_WORDS);
  here.n_after = MIN (n - behind, KUTIP_CONTEXT_WORDS);
  for (guint i = 0; i < here.n_before; i++)
    here.before[i] = kutip_word_list_get (list, at - 1 - i)->hash;
  for (guint i = 0; i < here.n_after; i++)
    here.after[i] = kutip_word_list_get (list, behind + i)->hash;
  context = kutip_side_compare_context (old, &here);
  if ((n_words < (kutip_fact_kind_is_name (old->kind) ? SHORT_NAME : SHORT) &&
       context < SAME_PLACE) ||
      context <= *best)
    return;
  *best = context;
  anchor->type = KUTIP_ANCHOR_WORDS;
  anchor->place = (KutipSpan) { kutip_word_list_get (list, at)->start,
                                kutip_word_list_get (list, behind - 1)->end };
}

/* Where the words of a finding stand, whatever stands round them. */
typedef struct {
  guint n;
  KutipSpan place;      /* the last one */
} Standing;

/* A number stands in one draft in many places, and in each it counts something else. */
static gboolean
has_digit (const char *words)
{
  return strpbrk (words, "0123456789") != NULL;
}

/* Few words whose surroundings are all new: if they stand in the draft once, they are shown there. One
   word alone tells too little, and where another finding is, that one's words stand. */
static void
show_only_ones (KutipAnchoring *self, const Standing *standing)
{
  g_autoptr (GHashTable) claimed = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->anchors->len; i++)
    {
      const KutipAnchor *anchor = &g_array_index (self->anchors, KutipAnchor, i);

      if (anchor->type != KUTIP_ANCHOR_LOST)
        g_hash_table_add (claimed, GUINT_TO_POINTER (anchor->place.start));
    }
  for (guint i = 0; i < self->anchors->len; i++)
    {
      KutipAnchor *anchor = &g_array_index (self->anchors, KutipAnchor, i);

      if (anchor->type != KUTIP_ANCHOR_LOST || standing[i].n != 1 ||
          has_digit (anchor->finding->seen) ||
          !g_hash_table_add (claimed, GUINT_TO_POINTER (standing[i].place.start)))
        continue;
      anchor->type = KUTIP_ANCHOR_WORDS;
      anchor->place = standing[i].place;
    }
}

static void
find_words (KutipAnchoring *self, const KutipSide *sides, const KutipWordList *list)
{
  g_autoptr (GArray) lengths = collect_lengths (self);
  g_autofree double *best = g_new (double, self->anchors->len);
  g_autofree Standing *standing = g_new0 (Standing, self->anchors->len);

  for (guint i = 0; i < self->anchors->len; i++)
    best[i] = -1;
  for (guint i = 0; i < lengths->len; i++)
    {
      const Length *length = &g_array_index (lengths, Length, i);

      for (guint at = 0; at + length->n_words <= list->words->len; at++)
        {
          guint64 key = kutip_word_list_get_key (list, at, at + length->n_words);
          const GArray *indices = g_hash_table_lookup (length->anchors, &key);

          /* More than a few findings about the same words are not compared at every place. */
          for (guint j = 0; indices && j < MIN (indices->len, 16); j++)
            {
              guint index = g_array_index (indices, guint, j);

              consider (&g_array_index (self->anchors, KutipAnchor, index), &sides[index], list, at,
                        length->n_words, &best[index]);
              if (length->n_words > 1)
                standing[index] = (Standing) {
                  standing[index].n + 1, { kutip_word_list_get (list, at)->start,
                                           kutip_word_list_get (list, at + length->n_words - 1)->end }
                };
            }
        }
      g_hash_table_unref (length->anchors);
    }
  show_only_ones (self, standing);
}

static void
anchor_all (KutipAnchoring *self, KutipAnalysis *analysis, const guint *positions)
{
  g_autofree char *text =
    kutip_analysis_dup_text (analysis, (KutipSpan) { 0, kutip_analysis_get_length (analysis) });
  g_autoptr (KutipWordList) list = kutip_word_list_new (text);
  g_autoptr (GArray) targets = kutip_targets_new (analysis);
  guint n = self->anchors->len;
  KutipSide *old = g_new0 (KutipSide, n), *fresh = g_new0 (KutipSide, targets->len);
  g_autofree KutipMatch *matches = NULL;

  g_array_sort (targets, compare_targets);
  for (guint i = 0; i < n; i++)
    {
      const KutipAnchor *anchor = &g_array_index (self->anchors, KutipAnchor, i);

      /* place.start has the index of its position until the place is known. */
      read_finding (&old[i], anchor->finding, positions ? positions[anchor->place.start] : G_MAXUINT);
    }
  for (guint i = 0; i < targets->len; i++)
    read_target (&fresh[i], &g_array_index (targets, KutipTarget, i), list);
  matches = kutip_match (old, n, fresh, targets->len);
  for (guint i = 0; i < n; i++)
    {
      KutipAnchor *anchor = &g_array_index (self->anchors, KutipAnchor, i);
      gboolean edited;

      anchor->place = (KutipSpan) { 0, 0 };
      if (matches[i].to < 0)
        continue;
      anchor->type = KUTIP_ANCHOR_FACT;
      anchor->target = g_array_index (targets, KutipTarget, matches[i].to);
      anchor->place = kutip_target_get_span (&anchor->target);
      edited = fresh[matches[i].to].key != old[i].judged;
      anchor->changed = edited || matches[i].weak;
      note_news (anchor, list, matches[i].weak && !edited);
      g_hash_table_add (self->by_target, anchor);
    }
  find_words (self, old, list);
  clear_sides (old, n);
  clear_sides (fresh, targets->len);
}

KutipAnchoring *
kutip_anchoring_new (KutipAnalysis *analysis, const GPtrArray *findings, const guint *positions)
{
  KutipAnchoring *self = g_new0 (KutipAnchoring, 1);

  self->anchors = g_array_new (FALSE, FALSE, sizeof (KutipAnchor));
  g_array_set_clear_func (self->anchors, anchor_clear);
  self->by_target = g_hash_table_new (hash_anchor, is_same_target);
  for (guint i = 0; i < findings->len; i++)
    {
      KutipAnchor anchor = { .finding = kutip_finding_ref (findings->pdata[i]),
                             .type = KUTIP_ANCHOR_LOST, .place = { i, i } };

      g_array_append_val (self->anchors, anchor);
    }
  g_array_sort (self->anchors, compare_findings);
  if (findings->len > 0)
    anchor_all (self, analysis, positions);
  return self;
}

void
kutip_anchoring_free (KutipAnchoring *self)
{
  g_hash_table_unref (self->by_target);
  g_array_unref (self->anchors);
  g_free (self);
}

const GArray *
kutip_anchoring_get_anchors (const KutipAnchoring *self)
{
  return self->anchors;
}

const KutipAnchor *
kutip_anchoring_find (const KutipAnchoring *self, const KutipTarget *target)
{
  KutipAnchor like = { .target = *target };

  return g_hash_table_lookup (self->by_target, &like);
}

#define NOTHING ((KutipVerdict) { KUTIP_STATE_OPEN, FALSE, FALSE, "", "" })

static KutipVerdict
judge (const KutipAnchoring *self, KutipTarget target)
{
  const KutipAnchor *anchor = kutip_anchoring_find (self, &target);
  const KutipFinding *finding = anchor ? anchor->finding : NULL;

  if (!anchor)
    return NOTHING;
  return (KutipVerdict) { finding->state, FALSE, anchor->changed && finding->state != KUTIP_STATE_OPEN,
                          finding->note, finding->link };
}

KutipVerdict
kutip_anchoring_judge_entity (const KutipAnchoring *self, const KutipEntity *entity)
{
  KutipVerdict all = NOTHING;

  for (guint i = 0; i < kutip_target_count (entity); i++)
    {
      KutipVerdict one = judge (self, kutip_target_of_entity (entity, i));

      if (i == 0)
        {
          all = one;
          continue;
        }
      all.partly |= one.state != all.state;
      all.changed |= one.changed;
      all.note = *all.note ? all.note : one.note;
      all.link = *all.link ? all.link : one.link;
    }
  if (all.partly)
    all.state = KUTIP_STATE_OPEN;
  return all;
}

KutipVerdict
kutip_anchoring_judge_mention (const KutipAnchoring *self, const KutipEntity *entity, guint mention)
{
  return judge (self, kutip_target_of_entity (entity, mention));
}

KutipVerdict
kutip_anchoring_judge_attribution (const KutipAnchoring *self, const KutipAttribution *attribution)
{
  return judge (self, kutip_target_of_attribution (attribution));
}
