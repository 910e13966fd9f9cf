/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-analysis-private.h"

/**
 * KutipAnalysis:
 *
 * What Kutip read in a draft: a snapshot of its facts. It never changes, so any thread may read it
 * without a lock; a new reading of the draft is a new snapshot with a later generation. All offsets
 * are Unicode code points of the whole draft, and what its functions return stays the snapshot's.
 */

typedef struct {
  GRefString *text;      /* with its line end */
  KutipReading *reading; /* knows where its facts stand; NULL where it has not been read */
  KutipMarks *marks;
  KutipSpan span;
} Paragraph;

struct _KutipAnalysis {
  GObject parent_instance;
  char *language;
  guint generation;
  guint length;
  GArray *paragraphs; /* (element-type Paragraph) */
  GPtrArray *entities;
  GPtrArray *attributions;
  GPtrArray *checks;
};

G_DEFINE_FINAL_TYPE (KutipAnalysis, kutip_analysis, G_TYPE_OBJECT)

static void
paragraph_clear (gpointer data)
{
  Paragraph *paragraph = data;

  g_ref_string_release (paragraph->text);
  g_clear_pointer (&paragraph->reading, kutip_reading_unref);
  g_clear_pointer (&paragraph->marks, kutip_marks_unref);
}

static void
kutip_analysis_finalize (GObject *object)
{
  KutipAnalysis *self = KUTIP_ANALYSIS (object);

  g_free (self->language);
  g_array_unref (self->paragraphs);
  g_ptr_array_unref (self->attributions);
  g_ptr_array_unref (self->entities);
  g_ptr_array_unref (self->checks);
  G_OBJECT_CLASS (kutip_analysis_parent_class)->finalize (object);
}

static void
kutip_analysis_class_init (KutipAnalysisClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kutip_analysis_finalize;
}

static void
kutip_analysis_init (KutipAnalysis *self)
{
  self->paragraphs = g_array_new (FALSE, FALSE, sizeof (Paragraph));
  g_array_set_clear_func (self->paragraphs, paragraph_clear);
  self->entities = g_ptr_array_new_with_free_func ((GDestroyNotify) kutip_entity_unref);
  self->attributions = g_ptr_array_new_with_free_func ((GDestroyNotify) kutip_attribution_unref);
  self->checks = g_ptr_array_new_with_free_func ((GDestroyNotify) kutip_check_unref);
}

KutipAnalysis *
kutip_analysis_new (const KutipParagraphs *paragraphs, const char *language, guint generation)
{
  KutipAnalysis *self = g_object_new (KUTIP_TYPE_ANALYSIS, NULL);
  guint at = 0;

  self->language = g_strdup (language);
  self->generation = generation;
  self->length = paragraphs->n_chars;
  g_array_set_size (self->paragraphs, paragraphs->items->len);
  for (guint i = 0; i < paragraphs->items->len; i++)
    {
      const KutipParagraph *item = kutip_paragraphs_get (paragraphs, i);

      g_array_index (self->paragraphs, Paragraph, i) = (Paragraph) {
        .text = g_ref_string_acquire (item->text),
        .reading = item->reading ? kutip_reading_ref (item->reading) : NULL,
        .span = { at, at + item->n_chars },
      };
      at += item->n_chars;
    }
  return self;
}

void
kutip_analysis_take_entity (KutipAnalysis *self, KutipEntity *entity)
{
  g_ptr_array_add (self->entities, entity);
}

void
kutip_analysis_take_attribution (KutipAnalysis *self, KutipAttribution *attribution)
{
  g_ptr_array_add (self->attributions, attribution);
}

void
kutip_analysis_take_check (KutipAnalysis *self, KutipCheck *check)
{
  g_ptr_array_add (self->checks, check);
}

void
kutip_analysis_share_marks (KutipAnalysis *self, const KutipParagraphs *paragraphs)
{
  for (guint i = 0; i < self->paragraphs->len; i++)
    g_array_index (self->paragraphs, Paragraph, i).marks =
      kutip_marks_ref (kutip_paragraphs_get (paragraphs, i)->marks);
}

/**
 * kutip_analysis_get_language:
 * @self: a snapshot
 *
 * Tells the language that the draft was read in, guessed or set.
 *
 * Returns: (transfer none): the ISO 639-1 code of the language that the draft was read in
 */
const char *
kutip_analysis_get_language (KutipAnalysis *self)
{
  g_return_val_if_fail (KUTIP_IS_ANALYSIS (self), NULL);
  return self->language;
}

/**
 * kutip_analysis_get_generation:
 * @self: a snapshot
 *
 * Tells which reading the snapshot comes from.
 *
 * Returns: the number that the asker gave the reading, to tell a later snapshot from an earlier
 */
guint
kutip_analysis_get_generation (KutipAnalysis *self)
{
  g_return_val_if_fail (KUTIP_IS_ANALYSIS (self), 0);
  return self->generation;
}

/**
 * kutip_analysis_get_length:
 * @self: a snapshot
 *
 * Tells how long the draft was when it was read.
 *
 * Returns: the draft's length in code points
 */
guint
kutip_analysis_get_length (KutipAnalysis *self)
{
  g_return_val_if_fail (KUTIP_IS_ANALYSIS (self), 0);
  return self->length;
}

/**
 * kutip_analysis_get_n_entities:
 * @self: a snapshot
 *
 * Counts the entities.
 *
 * Returns: how many entities it has
 */
guint
kutip_analysis_get_n_entities (KutipAnalysis *self)
{
  g_return_val_if_fail (KUTIP_IS_ANALYSIS (self), 0);
  return self->entities->len;
}

/**
 * kutip_analysis_get_entity:
 * @self: a snapshot
 * @index: which, in order of first mention
 *
 * Gets one of the entities, which are in the order of their first mentions.
 *
 * Returns: (transfer none): the entity
 */
KutipEntity *
kutip_analysis_get_entity (KutipAnalysis *self, guint index)
{
  g_return_val_if_fail (KUTIP_IS_ANALYSIS (self) && index < self->entities->len, NULL);
  return g_ptr_array_index (self->entities, index);
}

/**
 * kutip_analysis_get_n_attributions:
 * @self: a snapshot
 *
 * Counts the statements.
 *
 * Returns: how many attributions it has
 */
guint
kutip_analysis_get_n_attributions (KutipAnalysis *self)
{
  g_return_val_if_fail (KUTIP_IS_ANALYSIS (self), 0);
  return self->attributions->len;
}

/**
 * kutip_analysis_get_attribution:
 * @self: a snapshot
 * @index: which, in order of content
 *
 * Gets one of the statements, which are in text order.
 *
 * Returns: (transfer none): the attribution
 */
KutipAttribution *
kutip_analysis_get_attribution (KutipAnalysis *self, guint index)
{
  g_return_val_if_fail (KUTIP_IS_ANALYSIS (self) && index < self->attributions->len, NULL);
  return g_ptr_array_index (self->attributions, index);
}

/**
 * kutip_analysis_get_n_checks:
 * @self: a snapshot
 *
 * Counts the findings of the desk checks.
 *
 * Returns: how many findings the desk checks have
 */
guint
kutip_analysis_get_n_checks (KutipAnalysis *self)
{
  g_return_val_if_fail (KUTIP_IS_ANALYSIS (self), 0);
  return self->checks->len;
}

/**
 * kutip_analysis_get_check:
 * @self: a snapshot
 * @index: which, in text order
 *
 * Gets one of the findings of the desk checks, which are in text order.
 *
 * Returns: (transfer none): the finding
 */
KutipCheck *
kutip_analysis_get_check (KutipAnalysis *self, guint index)
{
  g_return_val_if_fail (KUTIP_IS_ANALYSIS (self) && index < self->checks->len, NULL);
  return g_ptr_array_index (self->checks, index);
}

static gboolean
span_holds (KutipSpan span, guint offset)
{
  return span.start <= offset && offset < span.end;
}

/**
 * kutip_analysis_find_entity:
 * @self: a snapshot
 * @offset: a place in the draft, in code points
 *
 * Finds what is named at a place of the draft.
 *
 * Returns: (transfer none) (nullable): the entity that is mentioned there, the shortest mention
 *   where one stands in another
 */
KutipEntity *
kutip_analysis_find_entity (KutipAnalysis *self, guint offset)
{
  KutipEntity *found = NULL;
  guint shortest = G_MAXUINT;

  g_return_val_if_fail (KUTIP_IS_ANALYSIS (self), NULL);
  for (guint i = 0; i < self->entities->len; i++)
    {
      KutipEntity *entity = g_ptr_array_index (self->entities, i);

      for (guint j = 0; j < kutip_entity_get_n_mentions (entity); j++)
        {
          KutipSpan span = kutip_entity_get_mention (entity, j);

          if (span.start > offset)
            break;
          if (span_holds (span, offset) && span.end - span.start < shortest)
            {
              found = entity;
              shortest = span.end - span.start;
            }
        }
    }
  return found;
}

/**
 * kutip_analysis_find_attribution:
 * @self: a snapshot
 * @offset: a place in the draft, in code points
 *
 * Finds the statement that stands at a place of the draft.
 *
 * Returns: (transfer none) (nullable): the attribution whose content, cue or source stands there,
 *   the inner one where reports nest
 */
KutipAttribution *
kutip_analysis_find_attribution (KutipAnalysis *self, guint offset)
{
  KutipAttribution *found = NULL;
  guint shortest = G_MAXUINT;

  g_return_val_if_fail (KUTIP_IS_ANALYSIS (self), NULL);
  for (guint i = 0; i < self->attributions->len; i++)
    {
      KutipAttribution *attribution = g_ptr_array_index (self->attributions, i);
      guint n = kutip_attribution_get_n_contents (attribution);

      for (guint j = 0; j < n + 2; j++)
        {
          KutipSpan span = j < n ? kutip_attribution_get_content (attribution, j)
                           : j == n ? kutip_attribution_get_cue (attribution)
                                    : kutip_attribution_get_source (attribution);

          if (span_holds (span, offset) && span.end - span.start < shortest)
            {
              found = attribution;
              shortest = span.end - span.start;
            }
        }
    }
  return found;
}

/**
 * kutip_analysis_get_n_paragraphs:
 * @self: a snapshot
 *
 * Counts the paragraphs.
 *
 * Returns: how many paragraphs (lines) the draft has
 */
guint
kutip_analysis_get_n_paragraphs (KutipAnalysis *self)
{
  g_return_val_if_fail (KUTIP_IS_ANALYSIS (self), 0);
  return self->paragraphs->len;
}

/**
 * kutip_analysis_get_paragraph:
 * @self: a snapshot
 * @index: which paragraph
 *
 * Tells where a paragraph stands.
 *
 * Returns: its place in code points, line end included
 */
KutipSpan
kutip_analysis_get_paragraph (KutipAnalysis *self, guint index)
{
  g_return_val_if_fail (KUTIP_IS_ANALYSIS (self) && index < self->paragraphs->len,
                        ((KutipSpan) { 0, 0 }));
  return g_array_index (self->paragraphs, Paragraph, index).span;
}

/**
 * kutip_analysis_get_marks:
 * @self: a snapshot
 * @index: which paragraph
 *
 * Gets what is to be marked in a paragraph, relative to its start.
 *
 * Returns: (transfer none): its marks; the same pointer as in an earlier snapshot of the same
 *   document where they did not change
 */
KutipMarks *
kutip_analysis_get_marks (KutipAnalysis *self, guint index)
{
  g_return_val_if_fail (KUTIP_IS_ANALYSIS (self) && index < self->paragraphs->len, NULL);
  return g_array_index (self->paragraphs, Paragraph, index).marks;
}

/**
 * kutip_analysis_find_paragraph:
 * @self: a snapshot
 * @offset: a place in the draft, in code points
 *
 * Finds the paragraph that holds a place of the draft.
 *
 * Returns: the index of the paragraph that holds it; the last one for the draft's end; 0 where there
 *   are none
 */
guint
kutip_analysis_find_paragraph (KutipAnalysis *self, guint offset)
{
  guint low = 0, high;

  g_return_val_if_fail (KUTIP_IS_ANALYSIS (self), 0);
  high = self->paragraphs->len;
  while (low + 1 < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->paragraphs, Paragraph, middle).span.start <= offset)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/* The byte of a code point of the paragraph, without walking over all of a long line. */
static gsize
find_byte (const Paragraph *paragraph, guint column)
{
  if (column == paragraph->span.end - paragraph->span.start)
    return g_ref_string_length (paragraph->text);
  if (!paragraph->reading)
    return g_utf8_offset_to_pointer (paragraph->text, column) - paragraph->text;
  return kutip_reading_find_byte (paragraph->reading, paragraph->text, column);
}

/**
 * kutip_analysis_dup_text:
 * @self: a snapshot
 * @span: a place in the draft, in code points; what lies past the end is left out
 *
 * Copies words of the draft as it was when it was read.
 *
 * Returns: (transfer full): the words that stand there
 */
char *
kutip_analysis_dup_text (KutipAnalysis *self, KutipSpan span)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (KUTIP_IS_ANALYSIS (self), NULL);
  for (guint i = kutip_analysis_find_paragraph (self, span.start); i < self->paragraphs->len; i++)
    {
      const Paragraph *paragraph = &g_array_index (self->paragraphs, Paragraph, i);
      guint start, end;
      gsize from, to;

      if (paragraph->span.start >= span.end)
        break;
      start = MAX (span.start, paragraph->span.start) - paragraph->span.start;
      end = MIN (span.end, paragraph->span.end) - paragraph->span.start;
      if (start >= end)
        continue;
      from = find_byte (paragraph, start);
      to = find_byte (paragraph, end);
      g_string_append_len (text, paragraph->text + from, to - from);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
