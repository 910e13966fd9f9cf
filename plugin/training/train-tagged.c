/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "train-tagged.h"

#include <string.h>

#define MIN_CONFIDENCE 0.7f /* of a name that counts */
#define MIN_WORD 3          /* occurrences of a word that gets a statistic */
#define MIN_NAME 3          /* … of a name that comes into the gazetteer */
#define MAX_WORDS 6

enum { NONE = KUTIP_N_NAME_TYPES, N_KINDS };

typedef struct {
  guint64 hash;
  guint32 kinds[N_KINDS]; /* by type of the name that it stands in, or none */
  guint32 begins;         /* how often it begins the name */
} Word;

typedef struct {
  guint64 words[MAX_WORDS];
  guint n_words;
  guint32 types[KUTIP_N_NAME_TYPES];
} Name;

struct _TrainTagged {
  const KutipLanguage *language;
  const KutipTagger *tagger;
  TrainTable words;
  GArray *word_counts;  /* (element-type Word) */
  TrainTable names;
  GArray *name_counts;  /* (element-type Name) */
};

TrainTagged *
train_tagged_new (const KutipLanguage *language, const KutipTagger *tagger)
{
  TrainTagged *self = g_new0 (TrainTagged, 1);

  self->language = language;
  self->tagger = tagger;
  train_table_init (&self->words, 1 << 16);
  train_table_init (&self->names, 1 << 16);
  self->word_counts = g_array_new (FALSE, TRUE, sizeof (Word));
  self->name_counts = g_array_new (FALSE, TRUE, sizeof (Name));
  return self;
}

void
train_tagged_free (TrainTagged *self)
{
  train_table_clear (&self->words);
  train_table_clear (&self->names);
  g_array_unref (self->word_counts);
  g_array_unref (self->name_counts);
  g_free (self);
}

static Word *
get_word (TrainTagged *self, guint64 hash)
{
  guint32 i = train_table_add (&self->words, hash);

  if (i == self->word_counts->len)
    {
      g_array_set_size (self->word_counts, i + 1);
      g_array_index (self->word_counts, Word, i).hash = hash;
    }
  return &g_array_index (self->word_counts, Word, i);
}

static void
count_name (TrainTagged *self, const KutipFeatures *features, const KutipTaggedName *name)
{
  guint n = name->last - name->first;
  guint64 hash = KUTIP_PHRASE_START;
  guint32 i;

  if (n < 2 || n > MAX_WORDS)
    return;
  for (guint k = 0; k < n; k++)
    hash = kutip_features_hash_phrase (hash, features->facts[name->first + k].word);
  i = train_table_add (&self->names, hash);
  if (i == self->name_counts->len)
    {
      Name *fresh;

      g_array_set_size (self->name_counts, i + 1);
      fresh = &g_array_index (self->name_counts, Name, i);
      fresh->n_words = n;
      for (guint k = 0; k < n; k++)
        fresh->words[k] = features->facts[name->first + k].word;
    }
  g_array_index (self->name_counts, Name, i).types[name->type]++;
}

void
train_tagged_add (TrainTagged *self, const char *line)
{
  static const KutipModel empty;
  g_autoptr (KutipText) text = kutip_text_new (self->language->lexicon, self->language->pango, line,
                                               strlen (line));
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (KutipTaggedName));
  g_auto (KutipFeatures) features = { 0 };
  guint next = 0;

  kutip_features_init (&features, &empty, self->language->lexicon, text);
  kutip_tagger_tag (self->tagger, self->language->lexicon, text, names);
  for (guint i = 0; i < text->n_tokens; i++)
    {
      const KutipTokenFacts *facts = &features.facts[i];
      const KutipTaggedName *name = NULL;
      Word *word;

      while (next < names->len && g_array_index (names, KutipTaggedName, next).last <= i)
        next++;
      if (next < names->len && g_array_index (names, KutipTaggedName, next).first <= i)
        name = &g_array_index (names, KutipTaggedName, next);
      if (name && name->confidence < MIN_CONFIDENCE)
        continue;
      if (name && name->first == i)
        count_name (self, &features, name);
      if ((facts->capital != 1 && facts->capital != 2) || facts->title_case ||
          (!name && (text->tokens[i].flags & KUTIP_TOKEN_FIRST)))
        continue;
      word = get_word (self, facts->word);
      word->kinds[name ? (guint) name->type : NONE]++;
      word->begins += name && name->first == i;
    }
}

static guint8
statistic_of (const Word *word)
{
  guint total = 0, best = 0, level;

  for (guint k = 0; k < N_KINDS; k++)
    {
      total += word->kinds[k];
      if (word->kinds[k] > word->kinds[best])
        best = k;
    }
  if (total < MIN_WORD)
    return 0;
  level = 10 * word->kinds[best] >= 9 * total ? 2 : 10 * word->kinds[best] >= 6 * total;
  return 1 + (best * 3 + level) * 2 + (best != NONE && 2 * word->begins >= word->kinds[best]);
}

void
train_tagged_finish (const TrainTagged *self, guint stat, guint first_kind, TrainTables *tables)
{
  for (guint i = 0; i < self->word_counts->len; i++)
    {
      const Word *word = &g_array_index (self->word_counts, Word, i);
      guint8 value = statistic_of (word);

      if (value)
        train_tables_get_word (tables, word->hash)->stats[stat] = value;
    }
  for (guint i = 0; i < self->name_counts->len; i++)
    {
      const Name *name = &g_array_index (self->name_counts, Name, i);
      guint total = 0;

      for (guint k = 0; k < KUTIP_N_NAME_TYPES; k++)
        total += name->types[k];
      for (guint k = 0; k < KUTIP_N_NAME_TYPES; k++)
        if (total >= MIN_NAME && 10 * name->types[k] >= 8 * total)
          train_tables_add_phrase (tables, name->words, name->n_words, first_kind + k);
    }
}
