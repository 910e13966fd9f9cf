/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <kutip/kutip-document.h>

#include "kutip-corrections-private.h"
#include "kutip-draft.h"
#include "kutip-paragraphs.h"
#include "kutip-settings.h"
#include "language/kutip-detect.h"

#include <string.h>

/* A quotation goes on over so many paragraphs without marks; a mark that was forgotten must not
   make speech of half a draft. */
#define MAX_SPOKEN 6

/**
 * KutipDocument:
 *
 * A draft that is edited. It keeps what it read of each paragraph; an edit re-reads the paragraphs
 * that it changes and runs the cheap pass over all. Its facts are always those of a fresh reading
 * of the same text.
 *
 * A document may be used from any thread, but from one at a time.
 */

struct _KutipDocument {
  GObject parent_instance;
  KutipAnalyzer *analyzer;
  KutipSettings *settings; /* those of the last reading, NULL before the first */
  guint language;          /* that of the last reading */
  KutipCorrections *corrections; /* NULL: none */
  KutipHouse *house;       /* the settings' names with the corrections over them; NULL: none, or the
                              one or the other has changed */
  KutipParagraphs *paragraphs;
};

G_DEFINE_FINAL_TYPE (KutipDocument, kutip_document, G_TYPE_OBJECT)

static void
kutip_document_finalize (GObject *object)
{
  KutipDocument *self = KUTIP_DOCUMENT (object);

  g_clear_object (&self->analyzer);
  g_clear_pointer (&self->settings, kutip_settings_unref);
  g_clear_pointer (&self->corrections, kutip_corrections_unref);
  g_clear_pointer (&self->house, kutip_house_unref);
  kutip_paragraphs_free (self->paragraphs);
  G_OBJECT_CLASS (kutip_document_parent_class)->finalize (object);
}

static void
kutip_document_class_init (KutipDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kutip_document_finalize;
}

static void
kutip_document_init (KutipDocument *self)
{
  self->paragraphs = kutip_paragraphs_new ();
}

/**
 * kutip_document_new:
 * @analyzer: what reads it
 *
 * Makes an empty draft that is to be edited and read again and again.
 *
 * Returns: (transfer full): a document without text
 */
KutipDocument *
kutip_document_new (KutipAnalyzer *analyzer)
{
  KutipDocument *self;

  g_return_val_if_fail (KUTIP_IS_ANALYZER (analyzer), NULL);
  self = g_object_new (KUTIP_TYPE_DOCUMENT, NULL);
  self->analyzer = g_object_ref (analyzer);
  return self;
}

/**
 * kutip_document_set_text:
 * @self: a document
 * @text: its new text; invalid UTF-8 and NULs count as U+FFFD, one for each broken byte
 * @length: the text's bytes, or -1 where it ends with a NUL
 *
 * Replaces the whole text. Paragraphs at its start and end that stay the same are not read again.
 */
void
kutip_document_set_text (KutipDocument *self, const char *text, gssize length)
{
  kutip_document_replace (self, 0, G_MAXUINT, text, length);
}

/**
 * kutip_document_replace:
 * @self: a document
 * @start: the first code point to replace
 * @end: the code point after the last to replace; @start to insert
 * @text: what stands there afterwards; "" to delete
 * @length: the bytes of @text, or -1 where it ends with a NUL
 *
 * Tells the document of an edit. Offsets past the end count as the end.
 */
void
kutip_document_replace (KutipDocument *self, guint start, guint end, const char *text,
                        gssize length)
{
  g_autofree char *repaired = NULL;

  g_return_if_fail (KUTIP_IS_DOCUMENT (self) && text != NULL && start <= end);
  if (length < 0)
    length = strlen (text);
  if (!g_utf8_validate (text, length, NULL))
    {
      text = repaired = g_utf8_make_valid (text, length);
      length = strlen (repaired);
    }
  kutip_paragraphs_replace (self->paragraphs, start, end, text, length);
}

/* Forgets what was read of paragraphs that hold a word of which something else is said now. */
static void
forget_corrected (KutipDocument *self, const KutipHouse *changed)
{
  for (guint i = 0; i < self->paragraphs->items->len; i++)
    {
      KutipParagraph *item = kutip_paragraphs_get (self->paragraphs, i);

      if (item->reading && kutip_house_may_find (changed, item->text, item->length))
        g_clear_pointer (&item->reading, kutip_reading_unref);
    }
}

/**
 * kutip_document_set_corrections:
 * @self: a document
 * @corrections: (nullable): what a person said of the draft, in place of what was said before
 *
 * Corrects the reading of this one draft. What was said outranks the model and the newsroom's list
 * of names. Only paragraphs with words of which something else is said are read again.
 */
void
kutip_document_set_corrections (KutipDocument *self, KutipCorrections *corrections)
{
  g_autoptr (KutipHouse) changed = NULL;

  g_return_if_fail (KUTIP_IS_DOCUMENT (self));
  changed = kutip_corrections_compare (self->corrections, corrections);
  if (changed)
    {
      forget_corrected (self, changed);
      g_clear_pointer (&self->house, kutip_house_unref);
    }
  if (corrections)
    kutip_corrections_ref (corrections);
  g_clear_pointer (&self->corrections, kutip_corrections_unref);
  self->corrections = corrections;
}

/**
 * kutip_document_get_length:
 * @self: a document
 *
 * Tells how long the draft is now.
 *
 * Returns: its length in code points
 */
guint
kutip_document_get_length (KutipDocument *self)
{
  g_return_val_if_fail (KUTIP_IS_DOCUMENT (self), 0);
  return self->paragraphs->n_chars;
}

/**
 * kutip_document_dup_text:
 * @self: a document
 *
 * Copies the draft as it is now.
 *
 * Returns: (transfer full): its text
 */
char *
kutip_document_dup_text (KutipDocument *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (KUTIP_IS_DOCUMENT (self), NULL);
  for (guint i = 0; i < self->paragraphs->items->len; i++)
    {
      GRefString *line = kutip_paragraphs_get (self->paragraphs, i)->text;

      g_string_append_len (text, line, g_ref_string_length (line));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The language of the whole draft, from counts that each paragraph keeps. */
static guint
choose_language (KutipDocument *self)
{
  const GPtrArray *languages = self->settings->languages;
  g_autofree guint32 *sum = g_new0 (guint32, languages->len);

  if (self->settings->forced >= 0)
    return self->settings->forced;
  if (languages->len == 1)
    return 0;
  for (guint i = 0; i < self->paragraphs->items->len; i++)
    {
      KutipParagraph *item = kutip_paragraphs_get (self->paragraphs, i);

      if (!item->stopwords)
        {
          item->stopwords = g_new0 (guint32, languages->len);
          kutip_detect_count (languages, item->text, item->length, item->stopwords);
        }
      for (guint j = 0; j < languages->len; j++)
        sum[j] += item->stopwords[j];
    }
  return kutip_detect_choose (sum, languages->len);
}

static void
forget_readings (KutipDocument *self)
{
  for (guint i = 0; i < self->paragraphs->items->len; i++)
    g_clear_pointer (&kutip_paragraphs_get (self->paragraphs, i)->reading, kutip_reading_unref);
}

static gboolean
is_blank (const KutipParagraph *item)
{
  const char *end = item->text + item->length;

  for (const char *p = item->text; p < end; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/* FALSE where it was cancelled: then the paragraph has no reading. */
static gboolean
read_paragraph (KutipParagraph *item, const KutipReadingContext *context)
{
  g_clear_pointer (&item->reading, kutip_reading_unref);
  item->reading = kutip_reading_new (context, item->text, item->length);
  return item->reading != NULL;
}

/* The paragraph that ends the quotation which paragraph @opening leaves open, if all between have no
   marks; @opening if there is none, as where each paragraph has an opening mark of its own. */
static guint
find_closing (KutipDocument *self, guint opening)
{
  guint n_spoken = 0;

  for (guint i = opening + 1; i < self->paragraphs->items->len && n_spoken <= MAX_SPOKEN; i++)
    {
      const KutipReading *reading = kutip_paragraphs_get (self->paragraphs, i)->reading;

      if (reading->speech == KUTIP_SPEECH_CLOSES)
        return i;
      if (reading->speech != KUTIP_SPEECH_NONE)
        break;
      n_spoken += !reading->blank;
    }
  return opening;
}

/* Reads what has no reading yet, then again the paragraphs whose neighbours say something new of
   them. Returns FALSE where it was cancelled; what was read by then is kept. */
static gboolean
read_paragraphs (KutipDocument *self, GCancellable *cancellable)
{
  gboolean seen_text = FALSE;
  guint closing = 0;
  KutipReadingContext context = {
    .language = self->settings->languages->pdata[self->language],
    .house = self->house,
    .cancellable = cancellable,
    .reference = g_date_valid (&self->settings->reference) ? &self->settings->reference : NULL,
  };

  for (guint i = 0; i < self->paragraphs->items->len; i++)
    {
      KutipParagraph *item = kutip_paragraphs_get (self->paragraphs, i);

      context.headline = !seen_text && !is_blank (item);
      seen_text = seen_text || context.headline;
      if (item->reading && item->reading->headline == context.headline)
        continue;
      if (g_cancellable_is_cancelled (cancellable) || !read_paragraph (item, &context))
        return FALSE;
    }
  for (guint i = 0; i < self->paragraphs->items->len; i++)
    {
      KutipParagraph *item = kutip_paragraphs_get (self->paragraphs, i);

      if (item->reading->speech == KUTIP_SPEECH_OPENS)
        closing = find_closing (self, i);
      context.headline = item->reading->headline;
      context.spoken = i < closing && item->reading->speech == KUTIP_SPEECH_NONE
                       && !item->reading->blank;
      if (item->reading->spoken != context.spoken && !read_paragraph (item, &context))
        return FALSE;
    }
  return TRUE;
}

/**
 * kutip_document_analyze:
 * @self: a document
 * @generation: a number for the snapshot
 * @cancellable: (nullable): what can break the reading off
 *
 * Reads what changed since the last time. It takes a few milliseconds for a paragraph and longer
 * for a whole draft: call it in a thread of its own.
 *
 * Returns: (transfer full) (nullable): the facts; %NULL only where it was cancelled
 */
KutipAnalysis *
kutip_document_analyze (KutipDocument *self, guint generation, GCancellable *cancellable)
{
  g_autoptr (KutipSettings) settings = NULL;
  g_autoptr (KutipAnalysis) analysis = NULL;
  const KutipLanguage *spoken;
  guint language;

  g_return_val_if_fail (KUTIP_IS_DOCUMENT (self), NULL);
  settings = kutip_analyzer_dup_settings (self->analyzer);
  if (settings != self->settings)
    {
      if (!self->settings || !kutip_settings_read_alike (self->settings, settings))
        {
          forget_readings (self);
          g_clear_pointer (&self->house, kutip_house_unref);
        }
      g_clear_pointer (&self->settings, kutip_settings_unref);
      self->settings = g_steal_pointer (&settings);
    }
  if (!self->house)
    self->house = kutip_corrections_apply (self->corrections, self->settings->house);
  language = choose_language (self);
  if (language != self->language)
    forget_readings (self);
  self->language = language;

  if (!read_paragraphs (self, cancellable))
    return NULL;
  spoken = self->settings->languages->pdata[language];
  analysis = kutip_analysis_new (self->paragraphs, spoken->code, generation);
  kutip_draft_resolve (spoken, self->settings->disabled, self->corrections, self->paragraphs,
                       analysis, cancellable);
  if (g_cancellable_is_cancelled (cancellable))
    return NULL;
  return g_steal_pointer (&analysis);
}
