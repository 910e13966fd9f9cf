/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tagger/kutip-tagger.h"

#include "tagger/kutip-features.h"
#include "tagger/kutip-lattice.h"

struct _KutipTagger {
  KutipModel *model;
  KutipTransitions transitions;
};

/* The order of the model's types. */
static const KutipEntityType name_types[KUTIP_N_NAME_TYPES] = {
  KUTIP_ENTITY_PERSON,
  KUTIP_ENTITY_ORGANIZATION,
  KUTIP_ENTITY_PLACE,
};

KutipTagger *
kutip_tagger_load (const char *path, GError **error)
{
  g_autoptr (KutipModel) model = kutip_model_load (path, error);
  KutipTagger *self;

  if (model == NULL)
    return NULL;
  self = g_new0 (KutipTagger, 1);
  kutip_transitions_init (&self->transitions, model->transitions);
  self->model = g_steal_pointer (&model);
  return self;
}

void
kutip_tagger_free (KutipTagger *self)
{
  if (self == NULL)
    return;
  kutip_model_free (self->model);
  g_free (self);
}

/* Adds the weights of token @i's attributes to the scores of the sentence's tokens that see them. */
static void
add_scores (const KutipModel *model, const KutipFeatures *features, const KutipSentence *sentence,
            guint i, float *scores)
{
  KutipAttribute attributes[KUTIP_MAX_ATTRIBUTES];
  guint n = kutip_features_get (features, i, attributes);
  gint at = (gint) (i - sentence->first) - 2;
  gint n_tokens = sentence->last - sentence->first;

  for (guint k = 0; k < n; k++)
    {
      const KutipModelWeight *weights;
      guint n_weights = kutip_model_find_weights (model, attributes[k].hash, &weights);

      for (guint j = 0; j < n_weights; j++)
        {
          gint to = at + weights[j].position;

          if (to >= 0 && to < n_tokens)
            scores[to * KUTIP_LABEL_STRIDE + weights[j].label] += weights[j].weight;
        }
    }
}

static void
score_sentence (const KutipModel *model, const KutipFeatures *features,
                const KutipSentence *sentence, KutipLattice *lattice)
{
  guint n_tokens = features->text->n_tokens;
  guint first = sentence->first < 2 ? 0 : sentence->first - 2;
  guint last = MIN (sentence->last + 2, n_tokens);
  gsize cells;

  kutip_lattice_reset (lattice, sentence->last - sentence->first);
  cells = (gsize) lattice->n * KUTIP_LABEL_STRIDE;
  for (guint i = first; i < last; i++)
    add_scores (model, features, sentence, i, lattice->scores);
  for (gsize i = 0; i < cells; i++)
    lattice->scores[i] *= model->header->scale;
}

static gboolean
has_capital (const KutipText *text, const KutipSentence *sentence)
{
  for (guint i = sentence->first; i < sentence->last; i++)
    if (text->tokens[i].flags & KUTIP_TOKEN_CAPITAL)
      return TRUE;
  return FALSE;
}

static void
collect_names (const KutipTagger *self, const KutipLattice *lattice, guint offset, GArray *names)
{
  for (guint i = 0; i < lattice->n;)
    {
      guint label = lattice->labels[i], type, last = i + 1;
      KutipTaggedName name;

      if (label == 0)
        {
          i++;
          continue;
        }
      type = (label - 1) / 4;
      if (label == KUTIP_LABEL (type, KUTIP_LABEL_BEGIN))
        {
          while (lattice->labels[last] != KUTIP_LABEL (type, KUTIP_LABEL_END))
            last++;
          last++;
        }
      name = (KutipTaggedName) {
        .first = offset + i,
        .last = offset + last,
        .type = name_types[type],
        .confidence = kutip_lattice_get_name (lattice, &self->transitions, type, i, last),
      };
      g_array_append_val (names, name);
      i = last;
    }
}

void
kutip_tagger_tag (const KutipTagger *self, const KutipLexicon *lexicon, const KutipText *text,
                  GArray *names)
{
  g_auto (KutipFeatures) features = { 0 };
  g_auto (KutipLattice) lattice = { 0 };

  kutip_features_init (&features, self->model, lexicon, text);
  for (guint s = 0; s < text->n_sentences && !g_cancellable_is_cancelled (text->cancellable); s++)
    {
      const KutipSentence *sentence = &text->sentences[s];

      /* Names have capital letters: without one there is nothing to look for. */
      if (!has_capital (text, sentence))
        continue;
      score_sentence (self->model, &features, sentence, &lattice);
      kutip_lattice_decode (&lattice, &self->transitions);
      kutip_lattice_sum (&lattice, &self->transitions);
      collect_names (self, &lattice, sentence->first, names);
    }
}
