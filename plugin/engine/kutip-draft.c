/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-draft.h"

#include "attribution/kutip-speakers.h"
#include "checks/kutip-checks.h"
#include "entities/kutip-alias-merge.h"
#include "entities/kutip-aliases.h"
#include "kutip-corrections-private.h"
#include "kutip-fact-private.h"
#include "kutip-marking.h"
#include "kutip-statements.h"

typedef struct {
  const KutipLanguage *language;
  KutipParagraphs *paragraphs;
  KutipAnalysis *analysis;
  const KutipCorrections *corrections; /* or NULL */
  GCancellable *cancellable;           /* or NULL */
  KutipMentioned *mentioned;           /* one a paragraph, once they agree */
  KutipAliases *aliases;
} Draft;

static guint
base_of (const Draft *draft, guint paragraph)
{
  return kutip_analysis_get_paragraph (draft->analysis, paragraph).start;
}

static KutipSpan
to_span (const Draft *draft, guint paragraph, guint32 start, guint32 end)
{
  const KutipReading *reading = kutip_paragraphs_get (draft->paragraphs, paragraph)->reading;
  guint base = base_of (draft, paragraph);

  if (start == end)
    return (KutipSpan) { 0, 0 };
  return (KutipSpan) { base + kutip_reading_get_column (reading, start),
                       base + kutip_reading_get_column (reading, end) };
}

static void
agree (const Draft *draft)
{
  guint n = draft->paragraphs->items->len;
  g_autofree KutipAgreeing *agreeing = g_new (KutipAgreeing, n);

  for (guint i = 0; i < n; i++)
    {
      const KutipParagraph *item = kutip_paragraphs_get (draft->paragraphs, i);

      agreeing[i] = (KutipAgreeing) { item->text, item->reading->titled, item->reading->mentions,
                                      item->reading->capitals, NULL };
    }
  kutip_names_agree (agreeing, n, draft->cancellable);
  for (guint i = 0; i < n; i++)
    {
      KutipParagraph *item = kutip_paragraphs_get (draft->paragraphs, i);

      g_clear_pointer (&item->mentions, g_array_unref);
      item->mentions = agreeing[i].agreed;
    }
}

static KutipAliases *
find_aliases (const Draft *draft)
{
  guint n = draft->paragraphs->items->len;

  for (guint i = 0; i < n; i++)
    {
      const KutipParagraph *item = kutip_paragraphs_get (draft->paragraphs, i);

      draft->mentioned[i] = (KutipMentioned) { item->text, item->length, item->mentions };
    }
  return kutip_aliases_find (draft->language, draft->mentioned, n, draft->cancellable);
}

static void
make_entities (const Draft *draft)
{
  for (guint i = 0; i < draft->aliases->n_entities; i++)
    {
      const KutipNamed *named = &draft->aliases->entities[i];
      KutipEntity *entity = kutip_entity_new (named->type, named->n);

      entity->id = g_strdup (named->id);
      entity->name = g_strdup (named->name);
      entity->value = g_strdup (named->value);
      entity->role = g_strdup (named->role);
      entity->confidence = named->confidence;
      for (guint j = 0; j < named->n; j++)
        {
          KutipMentionRef ref = draft->aliases->refs[named->first + j];
          const GArray *mentions = kutip_paragraphs_get (draft->paragraphs, ref.paragraph)->mentions;
          const KutipMention *mention = &g_array_index (mentions, KutipMention, ref.mention);

          entity->mentions[j] = to_span (draft, ref.paragraph, mention->start, mention->end);
        }
      kutip_analysis_take_entity (draft->analysis, entity);
    }
}

/* The entity that a person is said to be by @name: a person before an organization before a place. */
static int
find_named (const Draft *draft, const char *name)
{
  int found = -1;

  for (guint type = KUTIP_ENTITY_PERSON; found < 0 && type <= KUTIP_ENTITY_PLACE; type++)
    found = kutip_aliases_find_name (draft->aliases, draft->mentioned, type, name);
  return found;
}

/* Who was said to speak, for kutip_speakers_resolve(). A speaker whom the draft does not name now is
   not said. */
static int *
find_said (const Draft *draft)
{
  int *said = kutip_statements_match (draft->corrections, draft->analysis);

  for (guint i = 0; said && i < kutip_analysis_get_n_attributions (draft->analysis); i++)
    {
      const char *name =
        said[i] < 0 ? NULL : kutip_corrections_get_value (draft->corrections, said[i]);

      if (!name)
        said[i] = KUTIP_SPEAKER_UNSAID;
      else if (name[0] == '\0')
        said[i] = KUTIP_SPEAKER_UNTOLD;
      else
        {
          int entity = find_named (draft, name);

          said[i] = entity < 0 ? KUTIP_SPEAKER_UNSAID : entity;
        }
    }
  return said;
}

static GArray *
find_speakers (const Draft *draft)
{
  g_autofree int *said = find_said (draft);
  g_autofree KutipSpoken *spoken = g_new (KutipSpoken, draft->paragraphs->items->len);
  guint n = 0;

  for (guint i = 0; i < draft->paragraphs->items->len; i++)
    {
      const KutipParagraph *item = kutip_paragraphs_get (draft->paragraphs, i);
      const KutipReading *reading = item->reading;

      if (!reading->blank)
        spoken[n++] = (KutipSpoken) { i, item->text, item->mentions, reading->reported };
    }
  return kutip_speakers_resolve (draft->aliases, spoken, n, said);
}

/* Who speaks, in words. The attributions are made in document order, but a speaker may stand behind
   the quotation, so this comes when all are there. */
static void
name_speaker (const Draft *draft, const GArray *speakers, guint index)
{
  const KutipSpeaker *speaker = &g_array_index (speakers, KutipSpeaker, index);
  KutipAttribution *attribution = kutip_analysis_get_attribution (draft->analysis, index);

  attribution->speaker_kind = speaker->kind;
  attribution->confidence = speaker->confidence;
  if (speaker->entity >= 0)
    {
      attribution->speaker =
        kutip_entity_ref (kutip_analysis_get_entity (draft->analysis, speaker->entity));
      attribution->speaker_name = g_strdup (kutip_entity_get_name (attribution->speaker));
    }
  else if (speaker->kind != KUTIP_SPEAKER_NONE)
    {
      guint from = index;

      /* At most once round: a chain of "as the one before" ends where somebody is named. */
      for (guint i = 0; i < speakers->len && g_array_index (speakers, KutipSpeaker, from).like >= 0; i++)
        from = g_array_index (speakers, KutipSpeaker, from).like;
      attribution->speaker_name = kutip_analysis_dup_text (
        draft->analysis, kutip_attribution_get_source (kutip_analysis_get_attribution (draft->analysis, from)));
    }
}

static void
make_attributions (const Draft *draft)
{
  g_autoptr (GArray) speakers = NULL;

  for (guint i = 0; i < draft->paragraphs->items->len; i++)
    {
      const KutipParagraph *item = kutip_paragraphs_get (draft->paragraphs, i);
      const GArray *all = item->reading->reported;

      for (guint j = 0; j < all->len; j++)
        {
          const KutipReported *reported = &g_array_index (all, KutipReported, j);
          KutipAttribution *attribution = kutip_attribution_new ();

          attribution->kind = reported->kind;
          attribution->n_contents = reported->n_contents;
          for (guint k = 0; k < reported->n_contents; k++)
            attribution->contents[k] =
              to_span (draft, i, reported->content[k].start, reported->content[k].end);
          attribution->cue = to_span (draft, i, reported->cue.start, reported->cue.end);
          attribution->source = to_span (draft, i, reported->source.start, reported->source.end);
          attribution->stance = reported->stance;
          kutip_analysis_take_attribution (draft->analysis, attribution);
        }
    }
  if (g_cancellable_is_cancelled (draft->cancellable))
    return;
  speakers = find_speakers (draft);
  for (guint i = 0; i < speakers->len; i++)
    name_speaker (draft, speakers, i);
}

void
kutip_draft_resolve (const KutipLanguage *language, guint disabled_checks,
                     const KutipCorrections *corrections, KutipParagraphs *paragraphs,
                     KutipAnalysis *analysis, GCancellable *cancellable)
{
  g_autofree KutipMentioned *mentioned = g_new (KutipMentioned, paragraphs->items->len);
  Draft draft = { language, paragraphs, analysis, corrections, cancellable, mentioned,
                  NULL };
  g_autoptr (KutipAliases) aliases = NULL;

  agree (&draft);
  if (g_cancellable_is_cancelled (cancellable))
    return;
  draft.aliases = aliases = find_aliases (&draft);
  if (g_cancellable_is_cancelled (cancellable))
    return;
  if (kutip_corrections_have (corrections, KUTIP_CORRECTION_SAME_AS))
    kutip_aliases_merge (aliases, mentioned, paragraphs->items->len, corrections);
  make_entities (&draft);
  if (g_cancellable_is_cancelled (cancellable))
    return;
  make_attributions (&draft);
  for (guint i = 0; i < paragraphs->items->len && !g_cancellable_is_cancelled (cancellable); i++)
    kutip_marking_update (kutip_paragraphs_get (paragraphs, i));
  if (g_cancellable_is_cancelled (cancellable))
    return;
  kutip_analysis_share_marks (analysis, paragraphs);
  kutip_checks_run (language, disabled_checks, paragraphs, analysis, cancellable);
}
