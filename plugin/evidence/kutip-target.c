/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-target.h"

/* Code points before and after a fact that hold its context whatever stands there. */
#define MARGIN 800

static int
kind_of (KutipEntityType type)
{
  switch (type)
    {
    case KUTIP_ENTITY_PERSON:
      return KUTIP_FACT_PERSON;
    case KUTIP_ENTITY_ORGANIZATION:
      return KUTIP_FACT_ORGANIZATION;
    case KUTIP_ENTITY_PLACE:
      return KUTIP_FACT_PLACE;
    case KUTIP_ENTITY_DATE:
      return KUTIP_FACT_DATE;
    case KUTIP_ENTITY_MONEY:
    case KUTIP_ENTITY_PERCENT:
    case KUTIP_ENTITY_QUANTITY:
      return KUTIP_FACT_FIGURE;
    case KUTIP_ENTITY_ROLE: /* judged with its person */
    default:
      return -1;
    }
}

guint
kutip_target_count (const KutipEntity *entity)
{
  int kind = kind_of (kutip_entity_get_entity_type (entity));
  guint n = kutip_entity_get_n_mentions (entity);

  if (kind < 0)
    return 0;
  return kutip_fact_kind_is_name (kind) ? MIN (n, 1) : n;
}

KutipTarget
kutip_target_of_entity (const KutipEntity *entity, guint mention)
{
  return (KutipTarget) { kind_of (kutip_entity_get_entity_type (entity)), entity, mention };
}

KutipTarget
kutip_target_of_attribution (const KutipAttribution *attribution)
{
  return (KutipTarget) { KUTIP_FACT_STATEMENT, attribution, 0 };
}

GArray *
kutip_targets_new (KutipAnalysis *analysis)
{
  GArray *targets = g_array_new (FALSE, FALSE, sizeof (KutipTarget));

  for (guint i = 0; i < kutip_analysis_get_n_entities (analysis); i++)
    {
      const KutipEntity *entity = kutip_analysis_get_entity (analysis, i);

      for (guint j = 0; j < kutip_target_count (entity); j++)
        {
          KutipTarget target = kutip_target_of_entity (entity, j);

          g_array_append_val (targets, target);
        }
    }
  for (guint i = 0; i < kutip_analysis_get_n_attributions (analysis); i++)
    {
      const KutipAttribution *attribution = kutip_analysis_get_attribution (analysis, i);
      KutipTarget target = kutip_target_of_attribution (attribution);

      if (kutip_attribution_get_n_contents (attribution) > 0)
        g_array_append_val (targets, target);
    }
  return targets;
}

/* A statement may stand in several pieces, with its cue between them. */
static guint
count_pieces (const KutipTarget *self)
{
  return self->kind == KUTIP_FACT_STATEMENT ? kutip_attribution_get_n_contents (self->fact) : 1;
}

static KutipSpan
get_piece (const KutipTarget *self, guint i)
{
  return self->kind == KUTIP_FACT_STATEMENT ? kutip_attribution_get_content (self->fact, i)
                                            : kutip_entity_get_mention (self->fact, self->mention);
}

KutipSpan
kutip_target_get_span (const KutipTarget *self)
{
  return (KutipSpan) { get_piece (self, 0).start, get_piece (self, count_pieces (self) - 1).end };
}

void
kutip_target_find (const KutipTarget *self, const KutipWordList *list, guint *first, guint *behind)
{
  KutipSpan span = kutip_target_get_span (self);

  *first = kutip_word_list_find (list, span.start);
  *behind = kutip_word_list_find (list, span.end);
}

guint64
kutip_target_get_key (const KutipTarget *self, const KutipWordList *list, guint *n_words)
{
  guint64 key = 0;

  *n_words = 0;
  /* A person is judged under the full name, wherever that stands. */
  if (kutip_fact_kind_is_name (self->kind))
    {
      g_autoptr (KutipWordList) name = kutip_word_list_new (kutip_entity_get_name (self->fact));

      *n_words = name->words->len;
      return kutip_word_list_get_key (name, 0, name->words->len);
    }
  for (guint i = 0; i < count_pieces (self); i++)
    {
      KutipSpan piece = get_piece (self, i);
      guint from = kutip_word_list_find (list, piece.start), to = kutip_word_list_find (list, piece.end);

      key = kutip_word_list_join_keys (list, key, kutip_word_list_get_key (list, from, to), to - from);
      *n_words += to - from;
    }
  return key;
}

/* @base: where the text of @list begins in the draft. */
static void
describe (const KutipTarget *self, const KutipWordList *list, guint base, KutipFinding *finding)
{
  KutipSpan span = kutip_target_get_span (self), before, after;
  guint first, behind, n = list->words->len;

  span.start -= base;
  span.end -= base;
  first = kutip_word_list_find (list, span.start);
  behind = kutip_word_list_find (list, span.end);
  before = (KutipSpan) { span.start, span.start };
  after = (KutipSpan) { span.end, span.end };
  if (first > 0)
    before.start = kutip_word_list_get (list, first - MIN (first, KUTIP_CONTEXT_WORDS))->start;
  if (behind < n)
    after.end = kutip_word_list_get (list, MIN (behind + KUTIP_CONTEXT_WORDS, n) - 1)->end;
  g_free (finding->before);
  g_free (finding->after);
  finding->before = g_strchomp (kutip_word_list_dup_line (list, before));
  finding->after = g_strchomp (kutip_word_list_dup_line (list, after));
  finding->position = span.start + base;
  if (kutip_fact_kind_is_name (self->kind))
    kutip_finding_set_text (&finding->seen, kutip_entity_get_name (self->fact));
  else
    {
      g_autoptr (GString) words = g_string_new (NULL);

      for (guint i = 0; i < count_pieces (self); i++)
        {
          KutipSpan piece = get_piece (self, i);
          g_autofree char *line =
            kutip_word_list_dup_line (list, (KutipSpan) { piece.start - base, piece.end - base });

          g_string_append_printf (words, "%s%s", i ? KUTIP_PIECES : "", line);
        }
      kutip_finding_set_text (&finding->seen, words->str);
    }
}

void
kutip_target_describe (const KutipTarget *self, const KutipWordList *list, KutipFinding *finding)
{
  describe (self, list, 0, finding);
}

KutipFinding *
kutip_target_new_finding (const KutipTarget *self, KutipAnalysis *analysis)
{
  KutipFinding *finding = kutip_finding_new (NULL);
  KutipSpan span = kutip_target_get_span (self);
  guint base = span.start - MIN (span.start, MARGIN);
  g_autofree char *text = kutip_analysis_dup_text (analysis, (KutipSpan) { base, span.end + MARGIN });
  g_autoptr (KutipWordList) list = kutip_word_list_new (text);

  describe (self, list, base, finding);
  finding->kind = self->kind;
  kutip_finding_set_text (&finding->words, finding->seen);
  return finding;
}
