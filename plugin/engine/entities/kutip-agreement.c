/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-agreement.h"

#include "entities/kutip-doubt.h"
#include "entities/kutip-house.h"
#include "entities/kutip-others.h"
#include "entities/kutip-votes.h"

#include <string.h>

/* What a part of a person's name weighs beside a mention of the part alone. The last part and the
   first are what second references use, the last in English and the first in Indonesian. */
#define PART_WEIGHT 2.5f

/* What an acronym has where the draft says what it stands for. */
#define DEFINED_VOTE 50.0f

/* A full name less sure than this says nothing of its parts. */
#define SURE 0.5f

/* Votes that a name needs before words that no paragraph took for one become its mentions, and how far
   they must agree on the type. */
#define ENOUGH 0.75f
#define CLEAR 0.7f

/* What a mention has that comes from agreement alone. */
#define AGREED_CONFIDENCE 0.6f

#define LONGEST_NAME 6

#define DROPPED -1.0f

/* What it weighs that a word before the name calls it something else: the storm Rosa is no person. */
#define OTHER_WEIGHT 4.0f

static gboolean
is_name (const KutipMention *mention)
{
  return mention->type < KUTIP_VOTES_TYPES;
}

static void
vote (GHashTable *all, const char *text, const KutipMention *mention)
{
  const char *start = text + mention->start, *end = text + mention->end;
  const char *first_space = memchr (start, ' ', end - start), *last_space = first_space;
  float confidence = mention->fixed     ? KUTIP_VOTES_FIXED
                     : mention->defined ? DEFINED_VOTE
                                        : mention->confidence;

  kutip_votes_get (all, start, end - start)->whole[mention->type] += confidence;
  if (mention->type != KUTIP_ENTITY_PERSON || !first_space || confidence < SURE)
    return;
  for (const char *p = first_space; p; p = memchr (p + 1, ' ', end - p - 1))
    last_space = p;
  if (first_space - start > 2)
    kutip_votes_get (all, start, first_space - start)->part += PART_WEIGHT * confidence;
  if (end - last_space > 3)
    {
      KutipVotes *votes = kutip_votes_get (all, last_space + 1, end - last_space - 1);

      votes->part += PART_WEIGHT * confidence;
      votes->last += PART_WEIGHT * confidence;
    }
}

static void
retype (GHashTable *all, KutipAgreeing *paragraph)
{
  for (guint i = 0; i < paragraph->agreed->len; i++)
    {
      const KutipMention *mention = &g_array_index (paragraph->agreed, KutipMention, i);
      const KutipVotes *votes;
      KutipEntityType type;
      float most, total;

      if (!is_name (mention) || mention->fixed)
        continue;
      votes = kutip_votes_find (all, paragraph->text + mention->start,
                                mention->end - mention->start);
      type = kutip_votes_choose (votes, &most, &total);
      if (votes->other > total)
        g_array_index (kutip_agreeing_own (paragraph), KutipMention, i).confidence = DROPPED;
      else if (type != mention->type)
        g_array_index (kutip_agreeing_own (paragraph), KutipMention, i).type = type;
    }
}

/* Takes out the mentions that retype() gave up. */
static void
drop_others (KutipAgreeing *paragraph)
{
  GArray *mentions = paragraph->agreed;

  if (mentions == paragraph->mentions)
    return;
  for (guint i = mentions->len; i > 0; i--)
    if (g_array_index (mentions, KutipMention, i - 1).confidence == DROPPED)
      g_array_remove_index (mentions, i - 1);
}

/* How many capitals stand together from @i on. */
static guint
count_run (const GArray *capitals, guint i)
{
  guint n = 1;

  while (i + n < capitals->len && g_array_index (capitals, KutipCapital, i + n).token ==
                                    g_array_index (capitals, KutipCapital, i).token + n)
    n++;
  return n;
}

/* The most words from capital @i on that are a known name, 0 for none. A part of a name stands alone:
   inside a longer run of capitals it is another name's part. */
static guint
match (GHashTable *all, const KutipAgreeing *paragraph, guint i, KutipEntityType *type)
{
  const GArray *capitals = paragraph->capitals;
  const KutipCapital *first = &g_array_index (capitals, KutipCapital, i);
  guint run = count_run (capitals, i);
  gboolean begins = i == 0 || g_array_index (capitals, KutipCapital, i - 1).token + 1 != first->token;

  for (guint n = MIN (run, LONGEST_NAME); n > 0; n--)
    {
      const KutipCapital *last = &g_array_index (capitals, KutipCapital, i + n - 1);
      const KutipVotes *votes = kutip_votes_find (all, paragraph->text + first->start,
                                                  last->end - first->start);
      float most, total;

      if (!votes || (votes->whole[KUTIP_ENTITY_PERSON] == 0 && votes->part > 0 && !(begins && n == run)))
        continue;
      *type = kutip_votes_choose (votes, &most, &total);
      if (most >= ENOUGH && most >= CLEAR * total && votes->other <= total)
        return n;
    }
  return 0;
}

static int
compare_mentions (gconstpointer a, gconstpointer b)
{
  const KutipMention *x = a, *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return (x->end < y->end) - (x->end > y->end);
}

static void
add_missed (GHashTable *all, KutipAgreeing *paragraph)
{
  gboolean added = FALSE;

  for (guint i = 0; i < paragraph->capitals->len;)
    {
      const KutipCapital *first = &g_array_index (paragraph->capitals, KutipCapital, i);
      KutipMention mention = { .confidence = AGREED_CONFIDENCE };
      guint n = match (all, paragraph, i, &mention.type);

      if (n == 0)
        {
          i++;
          continue;
        }
      mention.first = first->token;
      mention.last = first->token + n;
      mention.start = first->start;
      mention.end = g_array_index (paragraph->capitals, KutipCapital, i + n - 1).end;
      g_array_append_val (kutip_agreeing_own (paragraph), mention);
      added = TRUE;
      i += n;
    }
  if (added)
    g_array_sort (paragraph->agreed, compare_mentions);
}

void
kutip_names_agree (KutipAgreeing *paragraphs, guint n_paragraphs,
                   GCancellable *cancellable)
{
  g_autoptr (GHashTable) all = kutip_votes_table_new ();

  for (guint i = 0; i < n_paragraphs; i++)
    for (guint j = 0; j < paragraphs[i].capitals->len; j++)
      {
        const KutipCapital *capital = &g_array_index (paragraphs[i].capitals, KutipCapital, j);

        if (capital->other)
          kutip_votes_get (all, paragraphs[i].text + capital->start,
                           capital->end - capital->start)->other += OTHER_WEIGHT;
      }
  for (guint i = 0; i < n_paragraphs; i++)
    paragraphs[i].agreed = g_array_ref (paragraphs[i].mentions);
  kutip_names_doubt (paragraphs, n_paragraphs, cancellable);
  for (guint i = 0; i < n_paragraphs && !g_cancellable_is_cancelled (cancellable); i++)
    for (guint j = 0; j < paragraphs[i].agreed->len; j++)
      {
        const KutipMention *mention = &g_array_index (paragraphs[i].agreed, KutipMention, j);

        if (is_name (mention))
          vote (all, paragraphs[i].text, mention);
      }
  for (guint i = 0; i < n_paragraphs && !g_cancellable_is_cancelled (cancellable); i++)
    {
      retype (all, &paragraphs[i]);
      drop_others (&paragraphs[i]);
      add_missed (all, &paragraphs[i]);
    }
}

GArray *
kutip_capitals_find (const KutipLanguage *language, const KutipHouse *house, const KutipText *text,
                     const GArray *mentions)
{
  GArray *capitals = g_array_new (FALSE, FALSE, sizeof (KutipCapital));
  g_autofree guint8 *taken = kutip_mentions_take (text, mentions);
  const guint64 common = G_GUINT64_CONSTANT (1) << KUTIP_LIST_FUNCTION_WORDS |
                         G_GUINT64_CONSTANT (1) << KUTIP_LIST_STOPWORDS |
                         G_GUINT64_CONSTANT (1) << KUTIP_LIST_PRONOUNS;

  if (house)
    kutip_house_forbid (house, text, taken, KUTIP_TAKEN_OTHER);
  for (guint i = 0; kutip_text_has (text, i); i++)
    {
      const KutipToken *token = &text->tokens[i];
      KutipOther other = kutip_others_get (language, text, i);
      KutipCapital capital = { i, token->start, token->end, other == KUTIP_OTHER_OWN };

      if (other != KUTIP_OTHER_BORROWED && token->kind == KUTIP_TOKEN_WORD &&
          (token->flags & KUTIP_TOKEN_CAPITAL) && taken[i] == KUTIP_TAKEN_NOT &&
          !kutip_others_open (language, text, i) &&
          !(kutip_lexicon_get_lists (language->lexicon, token->word) & common))
        g_array_append_val (capitals, capital);
    }
  return capitals;
}
