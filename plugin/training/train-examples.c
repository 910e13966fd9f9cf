/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "train-examples.h"

#include <string.h>

guint
train_examples_label (const KutipText *text, const GArray *spans, guint8 *labels)
{
  guint i = 0, misplaced = 0;

  memset (labels, 0, text->n_tokens);
  for (guint s = 0; s < spans->len; s++)
    {
      const TrainSpan *span = &g_array_index (spans, TrainSpan, s);
      guint first, last;

      while (i < text->n_tokens && text->tokens[i].start < span->start)
        i++;
      for (first = last = i; last < text->n_tokens && text->tokens[last].end <= span->end;)
        last++;
      if (first == last || text->tokens[first].start != span->start ||
          text->tokens[last - 1].end != span->end ||
          text->tokens[first].sentence != text->tokens[last - 1].sentence)
        {
          misplaced++;
          continue;
        }
      for (guint k = first; k < last; k++)
        labels[k] = KUTIP_LABEL (span->type, last == first + 1 ? KUTIP_LABEL_SINGLE
                                             : k == first      ? KUTIP_LABEL_BEGIN
                                             : k == last - 1   ? KUTIP_LABEL_END
                                                               : KUTIP_LABEL_INSIDE);
      i = last;
    }
  return misplaced;
}

static guint64
feature_key (guint64 attribute, guint position, guint domain)
{
  return kutip_hash_mix (attribute, position | domain << 8);
}

typedef struct {
  TrainExamples *self;
  TrainTable table;
} Builder;

static void
note (Builder *builder, guint64 attribute, guint position, guint domain, guint label)
{
  guint32 i = train_table_add (&builder->table, feature_key (attribute, position, domain));
  TrainFeature *feature;

  if (i == builder->self->features->len)
    {
      TrainFeature fresh = { .attribute = attribute, .position = position, .domain = domain };

      g_array_append_val (builder->self->features, fresh);
    }
  feature = &g_array_index (builder->self->features, TrainFeature, i);
  feature->count++;
  feature->labels |= 1 << label;
  g_array_append_val (builder->self->items, i);
}

static void
add_sentence (Builder *builder, const KutipFeatures *features, guint s, const guint8 *labels,
              const TrainText *text)
{
  const KutipSentence *bounds = &features->text->sentences[s];
  TrainExamples *self = builder->self;
  TrainSentence sentence = { self->labels->len, bounds->last - bounds->first, text->weight };
  guint reach_first = bounds->first < 2 ? 0 : bounds->first - 2;
  guint reach_last = MIN (bounds->last + 2, features->text->n_tokens);
  guint n = reach_last - reach_first;
  g_autofree KutipAttribute *attributes = g_new (KutipAttribute, n * KUTIP_MAX_ATTRIBUTES);
  g_autofree guint *counts = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    counts[i] = kutip_features_get (features, reach_first + i,
                                    attributes + i * KUTIP_MAX_ATTRIBUTES);
  for (guint i = bounds->first; i < bounds->last; i++)
    {
      guint64 start = self->items->len;

      g_array_append_val (self->starts, start);
      g_array_append_val (self->labels, labels[i]);
      for (guint position = 0; position < 5; position++)
        {
          gint at = (gint) i + 2 - (gint) position - (gint) reach_first;

          if (at < 0 || at >= (gint) n)
            continue;
          for (guint k = 0; k < counts[at]; k++)
            {
              const KutipAttribute *attribute = &attributes[at * KUTIP_MAX_ATTRIBUTES + k];

              if (!(attribute->seen >> position & 1))
                continue;
              note (builder, attribute->hash, position, 0, labels[i]);
              if (self->domain_value > 0)
                note (builder, attribute->hash, position, 1 + text->domain, labels[i]);
            }
        }
    }
  g_array_append_val (self->sentences, sentence);
}

/* Drops rare features and numbers the others anew, the frequent ones first: they share cache lines. */
static void
prune (TrainExamples *self, guint min_count)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (TrainFeature));
  g_autofree guint32 *renumbered = g_new (guint32, self->features->len);
  guint64 to = 0;

  memset (renumbered, 0xff, self->features->len * sizeof (guint32));
  for (guint limit = 4096; limit >= 1; limit /= 4)
    for (guint i = 0; i < self->features->len; i++)
      {
        const TrainFeature *feature = &g_array_index (self->features, TrainFeature, i);

        if (renumbered[i] == G_MAXUINT32 && feature->count >= MAX (limit, min_count))
          {
            renumbered[i] = kept->len;
            g_array_append_vals (kept, feature, 1);
          }
      }
  for (guint token = 0; token < self->labels->len; token++)
    {
      guint64 from = g_array_index (self->starts, guint64, token);
      guint64 end = g_array_index (self->starts, guint64, token + 1);

      g_array_index (self->starts, guint64, token) = to;
      for (; from < end; from++)
        {
          guint32 item = renumbered[g_array_index (self->items, guint32, from)];

          if (item != G_MAXUINT32)
            g_array_index (self->items, guint32, to++) = item;
        }
    }
  g_array_index (self->starts, guint64, self->labels->len) = to;
  g_array_set_size (self->items, to);
  g_array_unref (self->features);
  self->features = kept;
}

TrainExamples *
train_examples_new (const KutipLanguage *language, const KutipModel *model, const GPtrArray *texts,
                    guint min_count, float domain_value)
{
  TrainExamples *self = g_new0 (TrainExamples, 1);
  Builder builder = { self };
  guint64 end;

  self->domain_value = domain_value;
  self->features = g_array_new (FALSE, FALSE, sizeof (TrainFeature));
  self->sentences = g_array_new (FALSE, FALSE, sizeof (TrainSentence));
  self->labels = g_array_new (FALSE, FALSE, sizeof (guint8));
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->items = g_array_new (FALSE, FALSE, sizeof (guint32));
  train_table_init (&builder.table, 1 << 20);

  for (guint t = 0; t < texts->len; t++)
    {
      const TrainText *source = texts->pdata[t];
      g_autoptr (KutipText) text = kutip_text_new (language->lexicon, language->pango, source->text,
                                                   strlen (source->text));
      g_autofree guint8 *labels = g_new (guint8, text->n_tokens + 1);
      g_auto (KutipFeatures) features = { 0 };

      self->n_misplaced += train_examples_label (text, source->spans, labels);
      kutip_features_init (&features, model, language->lexicon, text);
      for (guint s = 0; s < text->n_sentences; s++)
        add_sentence (&builder, &features, s, labels, source);
    }
  end = self->items->len;
  g_array_append_val (self->starts, end);
  train_table_clear (&builder.table);
  prune (self, min_count);
  return self;
}

void
train_examples_drop (TrainExamples *self, const guint32 *first)
{
  guint64 to = 0;

  for (guint token = 0; token < self->labels->len; token++)
    {
      guint64 from = g_array_index (self->starts, guint64, token);
      guint64 end = g_array_index (self->starts, guint64, token + 1);

      g_array_index (self->starts, guint64, token) = to;
      for (; from < end; from++)
        {
          guint32 item = g_array_index (self->items, guint32, from);

          if (first[item] < first[item + 1])
            g_array_index (self->items, guint32, to++) = item;
        }
    }
  g_array_index (self->starts, guint64, self->labels->len) = to;
  g_array_set_size (self->items, to);
}

void
train_examples_free (TrainExamples *self)
{
  g_array_unref (self->features);
  g_array_unref (self->sentences);
  g_array_unref (self->labels);
  g_array_unref (self->starts);
  g_array_unref (self->items);
  g_free (self);
}
