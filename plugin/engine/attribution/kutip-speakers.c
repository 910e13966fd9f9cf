/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attribution/kutip-speakers.h"

#include "attribution/kutip-bearers.h"

/* How many paragraphs back a speaker is remembered. A pronoun that reaches further than this is one
   that a reader would stumble over as well. */
#define REACH 4

/* A quotation that nobody introduces goes on with a speaker only over this many paragraphs of
   narration. */
#define CONTINUES_OVER 1

/* How many attributions of one paragraph are asked, so that a draft without line ends costs no more
   than another. */
#define TURNS_BACK 40

typedef struct {
  guint paragraph;
  guint start; /* its bytes in the paragraph, from its first part to its last */
  guint end;
  const KutipReported *reported;
  gboolean nested; /* it is part of what somebody else says: nobody goes on for its speaker */
  gboolean wraps;  /* it passes on another's words (…, kata X, menurut Y): X is the one to go on */
} Turn;

/* A person whom the narrator names: outside all that is said. */
typedef struct {
  guint paragraph;
  guint start;
  int entity;
} Narrated;

typedef struct {
  const KutipAliases *aliases;
  const KutipSpoken *paragraphs;
  GArray *turns;         /* (element-type Turn): the attributions in document order */
  GArray *narrated;      /* (element-type Narrated), in document order */
  KutipBearers *bearers; /* who has which role */
  GArray *speakers;      /* (element-type KutipSpeaker): one a turn, filled in order */
} Pass;

static const KutipSpeaker nobody = { -1, -1, KUTIP_SPEAKER_NONE, 0.0f };

#define turn_at(pass, i) (&g_array_index ((pass)->turns, Turn, (i)))
#define speaker_at(pass, i) (&g_array_index ((pass)->speakers, KutipSpeaker, (i)))

static void
widen (Turn *turn, KutipBytes bytes)
{
  if (bytes.start == bytes.end)
    return;
  turn->start = MIN (turn->start, bytes.start);
  turn->end = MAX (turn->end, bytes.end);
}

/* Whether attribution @index stands behind words that somebody else says. */
static gboolean
wraps_another (const GArray *all, guint index)
{
  const KutipReported *outer = &g_array_index (all, KutipReported, index);
  KutipBytes content = outer->content[0];

  if (outer->cue.start < content.end)
    return FALSE;
  /* They are sorted by content: the inner one is a neighbour. */
  for (guint i = index > 0 ? index - 1 : index + 1; i <= index + 1 && i < all->len; i += 2)
    {
      const KutipReported *inner = &g_array_index (all, KutipReported, i);

      if (inner->content[0].start >= content.start && inner->content[0].end <= content.end
          && inner->cue.start < inner->cue.end && inner->cue.end <= content.end)
        return TRUE;
    }
  return FALSE;
}

static void
add_turns (Pass *pass, guint paragraph)
{
  const GArray *all = pass->paragraphs[paragraph].reported;
  KutipBytes said = { 0, 0 }; /* the report so far that reaches furthest */

  for (guint i = 0; i < all->len; i++)
    {
      const KutipReported *reported = &g_array_index (all, KutipReported, i);
      Turn turn = { paragraph, G_MAXUINT, 0, reported };

      for (guint j = 0; j < reported->n_contents; j++)
        widen (&turn, reported->content[j]);
      widen (&turn, reported->cue);
      widen (&turn, reported->source);
      turn.nested = turn.start >= said.start && turn.end <= said.end;
      if (reported->kind != KUTIP_ATTRIBUTION_DIRECT && reported->content[0].end > said.end
          && reported->cue.start < reported->content[0].start)
        said = reported->content[0];
      turn.wraps = wraps_another (all, i);
      /* Whom its sentence names besides has not taken the word (kata X kepada Y). */
      turn.end = MAX (turn.end, reported->until);
      g_array_append_val (pass->turns, turn);
    }
}

static const KutipNamed *
named_at (const Pass *pass, int entity)
{
  return entity < 0 ? NULL : &pass->aliases->entities[entity];
}

/* Whether @entity can be what a pronoun or clitic stands for. */
static gboolean
fits (const Pass *pass, int entity, const KutipReported *reported)
{
  const KutipNamed *named = named_at (pass, entity);
  gboolean person = named->type == KUTIP_ENTITY_PERSON;

  if (reported->gender == 'n')
    return !person;
  if (reported->gender && person && named->gender && named->gender != reported->gender)
    return FALSE;
  return !(reported->gender && !person);
}

/* Whether an earlier turn's speaker, an entity or not, can be the speaker of @reported. */
static gboolean
turn_fits (const Pass *pass, guint turn, const KutipReported *reported)
{
  const KutipSpeaker *speaker = speaker_at (pass, turn);
  gboolean many = speaker->kind == KUTIP_SPEAKER_COLLECTIVE;

  if (speaker->kind == KUTIP_SPEAKER_NONE)
    return FALSE;
  if (reported->plural)
    return many || (speaker->entity >= 0 &&
                    named_at (pass, speaker->entity)->type != KUTIP_ENTITY_PERSON);
  if (reported->reference == KUTIP_REFERENCE_PRONOUN && !reported->group && many)
    return FALSE;
  return speaker->entity < 0 || fits (pass, speaker->entity, reported);
}

static KutipSpeaker
same_as (const Pass *pass, guint turn, float confidence)
{
  KutipSpeaker speaker = *speaker_at (pass, turn);

  speaker.like = turn;
  speaker.confidence = MIN (confidence, speaker.confidence);
  return speaker;
}

static int
compare_bytes (gconstpointer a, gconstpointer b)
{
  const KutipBytes *x = a, *y = b;

  return (x->start > y->start) - (x->start < y->start);
}

static void
add_narrated (Pass *pass, guint paragraph)
{
  const KutipSpoken *spoken = &pass->paragraphs[paragraph];
  g_autoptr (GArray) said = g_array_new (FALSE, FALSE, sizeof (KutipBytes));
  guint32 said_until = 0;

  for (guint i = 0; i < spoken->reported->len; i++)
    {
      const KutipReported *reported = &g_array_index (spoken->reported, KutipReported, i);

      g_array_append_vals (said, reported->content, reported->n_contents);
    }
  g_array_sort (said, compare_bytes);
  for (guint i = 0, j = 0; i < spoken->mentions->len; i++)
    {
      const KutipMention *mention = &g_array_index (spoken->mentions, KutipMention, i);
      Narrated narrated = { paragraph, mention->start, -1 };

      for (; j < said->len && g_array_index (said, KutipBytes, j).start <= mention->start; j++)
        said_until = MAX (said_until, g_array_index (said, KutipBytes, j).end);
      if (mention->type != KUTIP_ENTITY_PERSON || mention->start < said_until)
        continue;
      narrated.entity = kutip_aliases_get_entity (pass->aliases, spoken->paragraph, i);
      g_array_append_val (pass->narrated, narrated);
    }
}

/* The first person that the narrator names in bytes [start, end) of a paragraph and that fits,
   -1 if there is none. */
static int
find_person (const Pass *pass, guint paragraph, guint start, guint end, const KutipReported *reported)
{
  guint low = 0, high = pass->narrated->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const Narrated *narrated = &g_array_index (pass->narrated, Narrated, middle);

      if (narrated->paragraph < paragraph ||
          (narrated->paragraph == paragraph && narrated->start < start))
        low = middle + 1;
      else
        high = middle;
    }
  for (guint i = low; i < pass->narrated->len; i++)
    {
      const Narrated *narrated = &g_array_index (pass->narrated, Narrated, i);

      if (narrated->paragraph != paragraph || narrated->start >= end)
        break;
      if (fits (pass, narrated->entity, reported))
        return narrated->entity;
    }
  return -1;
}

/* The speaker that a reader would take for @index from what stands before it. @reach: how many
   paragraphs back. */
static KutipSpeaker
look_back (const Pass *pass, guint index, guint reach)
{
  const Turn *turn = turn_at (pass, index);
  guint end = turn->start;
  guint before = index; /* turns [0, before) are still to be looked at */

  for (guint back = 0; back <= MIN (reach, turn->paragraph); back++)
    {
      guint paragraph = turn->paragraph - back;
      float confidence = back == 0 ? 0.9f : 0.85f - 0.1f * back;

      if (back > 0)
        end = G_MAXUINT;
      /* From the last turn of the paragraph to the first: who came up after it, then who spoke
         in it. */
      for (guint asked = 0; asked < TURNS_BACK; asked++)
        {
          const Turn *last = before > 0 && turn_at (pass, before - 1)->paragraph == paragraph
                               ? turn_at (pass, before - 1) : NULL;
          int person = turn->reported->plural
                         ? -1 : find_person (pass, paragraph, last ? last->end : 0, end, turn->reported);

          if (person >= 0)
            return (KutipSpeaker) { person, -1, KUTIP_SPEAKER_NAMED, confidence - 0.1f };
          if (!last)
            break;
          before--;
          if (!turn_at (pass, before)->nested && !turn_at (pass, before)->wraps && turn_fits (pass, before, turn->reported))
            return same_as (pass, before, confidence);
          end = MIN (end, last->start);
        }
    }
  return nobody;
}

/* The entity that a source's own words name: a person before an organization before a place, the
   first of several, since titles and what belongs to them stand around the name. */
static int
find_in_source (const Pass *pass, const Turn *turn)
{
  const GArray *mentions = pass->paragraphs[turn->paragraph].mentions;
  KutipBytes source = turn->reported->source;
  guint low = 0, high = mentions->len;
  KutipEntityType best = KUTIP_ENTITY_DATE; /* the first type that is no name */
  int found = -1;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (mentions, KutipMention, middle).start < source.start)
        low = middle + 1;
      else
        high = middle;
    }
  for (guint i = low; i < mentions->len; i++)
    {
      const KutipMention *mention = &g_array_index (mentions, KutipMention, i);

      if (mention->start >= source.end)
        break;
      if (mention->end > source.end || mention->type >= best)
        continue;
      best = mention->type;
      found = kutip_aliases_get_entity (pass->aliases, pass->paragraphs[turn->paragraph].paragraph, i);
    }
  return found;
}

/* A group or somebody unknown may stand beside a name (para pejabat AS): then the name is not who
   speaks. */
static KutipSpeaker
speaker_of_source (const Pass *pass, const Turn *turn)
{
  int entity = find_in_source (pass, turn);
  const KutipNamed *named = named_at (pass, entity);
  KutipSpeakerKind kind = turn->reported->speaker_kind;

  if (named && named->type == KUTIP_ENTITY_PERSON)
    return (KutipSpeaker) { entity, -1, KUTIP_SPEAKER_NAMED, 0.95f };
  if (kind == KUTIP_SPEAKER_COLLECTIVE || kind == KUTIP_SPEAKER_ANONYMOUS)
    return (KutipSpeaker) { -1, -1, kind, 0.9f };
  if (kind == KUTIP_SPEAKER_DOCUMENT)
    return (KutipSpeaker) { entity, -1, kind, 0.9f };
  if (named)
    return (KutipSpeaker) { entity, -1, KUTIP_SPEAKER_NAMED, 0.9f };
  return (KutipSpeaker) { -1, -1, KUTIP_SPEAKER_ANONYMOUS, 0.7f };
}

/* "the minister" is the one whom the draft calls a minister: of several the one named last
   before. */
static KutipSpeaker
speaker_of_description (const Pass *pass, guint index)
{
  const Turn *turn = turn_at (pass, index);
  KutipBytes source = turn->reported->source;
  const char *words = pass->paragraphs[turn->paragraph].text + source.start;
  int bearer = kutip_bearers_find (pass->bearers, words, source.end - source.start,
                                   pass->paragraphs[turn->paragraph].paragraph);

  if (bearer >= 0)
    return (KutipSpeaker) { bearer, -1, KUTIP_SPEAKER_NAMED, 0.85f };
  return nobody;
}

/* A quotation that is not introduced. Those of the turn behind it are not known yet: see
   wait_for_speaker(). */
static KutipSpeaker
speaker_of_quotation (const Pass *pass, guint index)
{
  const Turn *turn = turn_at (pass, index);
  KutipSpeaker speaker = look_back (pass, index, turn->reported->whole ? 1 + CONTINUES_OVER : 1);

  if (index > 0 && turn_at (pass, index - 1)->reported->open_end &&
      turn_at (pass, index - 1)->paragraph + 1 == turn->paragraph)
    speaker = same_as (pass, index - 1, 0.9f);
  if (speaker.kind == KUTIP_SPEAKER_DOCUMENT)
    return nobody;
  return speaker;
}

static KutipSpeaker
resolve (const Pass *pass, guint index)
{
  const Turn *turn = turn_at (pass, index);
  KutipSpeaker speaker = nobody;

  switch (turn->reported->reference)
    {
    case KUTIP_REFERENCE_NAME:
      return speaker_of_source (pass, turn);
    case KUTIP_REFERENCE_DESCRIPTION:
      speaker = speaker_of_description (pass, index);
      break;
    case KUTIP_REFERENCE_NONE:
      return speaker_of_quotation (pass, index);
    case KUTIP_REFERENCE_OMITTED:
      if (index > 0 && turn->reported->continues)
        return same_as (pass, index - 1, 0.9f);
      break;
    case KUTIP_REFERENCE_PRONOUN:
    case KUTIP_REFERENCE_CLITIC:
      break;
    }
  if (speaker.kind == KUTIP_SPEAKER_NONE)
    speaker = look_back (pass, index, REACH);
  /* A description that fits nobody in the draft is somebody without a name. */
  if (speaker.kind == KUTIP_SPEAKER_NONE && turn->reported->reference == KUTIP_REFERENCE_DESCRIPTION)
    return speaker_of_source (pass, turn);
  return speaker;
}

/* A quotation whose speaker comes behind it: it opens a chain of quotations, the last of which says
   who speaks; or it stands alone right before a quotation that says so. */
static void
wait_for_speaker (const Pass *pass, guint index)
{
  const Turn *turn = turn_at (pass, index), *next;
  KutipSpeaker *speaker = speaker_at (pass, index);

  if (index + 1 >= pass->turns->len || turn->reported->reference != KUTIP_REFERENCE_NONE)
    return;
  next = turn_at (pass, index + 1);
  if (next->paragraph > turn->paragraph + 1 || next->reported->kind == KUTIP_ATTRIBUTION_INDIRECT)
    return;
  if (speaker->kind != KUTIP_SPEAKER_NONE && !turn->reported->open_end)
    return;
  if (next->reported->reference != KUTIP_REFERENCE_NAME && speaker->kind != KUTIP_SPEAKER_NONE)
    return;
  *speaker = same_as (pass, index + 1, turn->reported->open_end ? 0.9f : 0.6f);
}

GArray *
kutip_speakers_resolve (const KutipAliases *aliases, const KutipSpoken *paragraphs,
                        guint n_paragraphs, const int *said)
{
  g_autoptr (GArray) turns = g_array_new (FALSE, FALSE, sizeof (Turn));
  g_autoptr (GArray) narrated = g_array_new (FALSE, FALSE, sizeof (Narrated));
  g_autoptr (KutipBearers) bearers = kutip_bearers_new (aliases);
  Pass pass = { aliases, paragraphs, turns, narrated, bearers, NULL };

  pass.speakers = g_array_new (FALSE, FALSE, sizeof (KutipSpeaker));
  for (guint i = 0; i < n_paragraphs; i++)
    {
      add_turns (&pass, i);
      add_narrated (&pass, i);
    }
  for (guint i = 0; i < turns->len; i++)
    {
      KutipSpeaker speaker = nobody;

      if (!said || said[i] == KUTIP_SPEAKER_UNSAID)
        speaker = resolve (&pass, i);
      else if (said[i] >= 0)
        speaker = (KutipSpeaker) { said[i], -1, KUTIP_SPEAKER_NAMED, 1.0f };
      g_array_append_val (pass.speakers, speaker);
    }
  for (guint i = turns->len; i > 0; i--)
    if (!said || said[i - 1] == KUTIP_SPEAKER_UNSAID)
      wait_for_speaker (&pass, i - 1);
  return pass.speakers;
}
