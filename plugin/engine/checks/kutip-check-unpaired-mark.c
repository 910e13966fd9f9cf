/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "checks/kutip-checks.h"

#include <glib/gi18n-lib.h>

/* The next paragraph with text from @index on in steps of @step, NULL if there is none. */
static const KutipParagraph *
find_neighbour (const KutipParagraphs *paragraphs, guint index, int step)
{
  for (guint i = index + step; i < paragraphs->items->len; i += step)
    if (!kutip_paragraphs_get (paragraphs, i)->reading->blank)
      return kutip_paragraphs_get (paragraphs, i);
  return NULL;
}

static gboolean
begins_with_mark (const KutipParagraph *paragraph)
{
  gunichar first = g_utf8_get_char (paragraph->text);

  return first == '"' || g_unichar_type (first) == G_UNICODE_INITIAL_PUNCTUATION;
}

/* A quotation of several paragraphs has an opening mark at each and a closing mark at its end, or only
   an opening mark at its beginning: these have their partner in another paragraph. */
static gboolean
goes_on (const KutipCheckContext *context, guint index)
{
  const KutipParagraph *next = find_neighbour (context->paragraphs, index, 1);

  return next && (next->reading->spoken || next->reading->speech == KUTIP_SPEECH_CLOSES ||
                  begins_with_mark (next));
}

static gboolean
began_before (const KutipCheckContext *context, guint index)
{
  const KutipParagraph *before = find_neighbour (context->paragraphs, index, -1);

  return before && (before->reading->spoken || before->reading->speech == KUTIP_SPEECH_OPENS);
}

/* A quotation mark that has lost its partner: nobody can tell where the quotation ends. */
void
kutip_check_unpaired_mark (KutipCheckContext *context)
{
  for (guint i = 0; i < context->paragraphs->items->len; i++)
    {
      const KutipReading *reading = kutip_paragraphs_get (context->paragraphs, i)->reading;
      guint base = kutip_analysis_get_paragraph (context->analysis, i).start;
      guint n = reading->unpaired->len;

      for (guint j = 0; j < n; j++)
        {
          KutipBytes mark = g_array_index (reading->unpaired, KutipBytes, j);
          KutipSpan span = { base + kutip_reading_get_column (reading, mark.start),
                             base + kutip_reading_get_column (reading, mark.end) };

          if (j + 1 == n && reading->speech == KUTIP_SPEECH_OPENS && goes_on (context, i))
            continue;
          if (j == 0 && reading->speech == KUTIP_SPEECH_CLOSES && began_before (context, i))
            continue;
          kutip_checks_report (context, "unpaired-mark", KUTIP_SEVERITY_WARNING, span,
                               g_strdup (_("This quotation mark has no partner.")));
        }
    }
}
