/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/kutip-text-index.h"

#include <string.h>

#define STEP 64

KutipTextIndex *
kutip_text_index_new (KutipAnalysis *analysis)
{
  KutipTextIndex *self = g_new0 (KutipTextIndex, 1);
  const char *p;

  self->length = kutip_analysis_get_length (analysis);
  self->text = kutip_analysis_dup_text (analysis, (KutipSpan) { 0, self->length });
  self->steps = g_new (guint32, self->length / STEP + 1);
  p = self->text;
  for (guint i = 0; i <= self->length; i++)
    {
      if (i % STEP == 0)
        self->steps[i / STEP] = p - self->text;
      if (*p != '\0')
        p = g_utf8_next_char (p);
    }
  return self;
}

void
kutip_text_index_free (KutipTextIndex *self)
{
  g_free (self->text);
  g_free (self->steps);
  g_free (self);
}

static const char *
find (const KutipTextIndex *self, guint offset)
{
  offset = MIN (offset, self->length);
  return g_utf8_offset_to_pointer (self->text + self->steps[offset / STEP], offset % STEP);
}

char *
kutip_text_index_dup (const KutipTextIndex *self, KutipSpan span)
{
  const char *start = find (self, span.start);
  const char *end = find (self, MAX (span.start, span.end));

  return g_strndup (start, end - start);
}

char *
kutip_text_flatten (char *text)
{
  const char *from = text;
  char *to = text;
  gboolean space = FALSE;

  while (*from != '\0')
    {
      gunichar c = g_utf8_get_char (from);
      const char *next = g_utf8_next_char (from);

      if (g_unichar_isspace (c))
        space = to != text;
      else if (!g_unichar_iscntrl (c))
        {
          if (space)
            *to++ = ' ';
          space = FALSE;
          memmove (to, from, next - from);
          to += next - from;
        }
      from = next;
    }
  *to = '\0';
  return text;
}

char *
kutip_text_index_dup_line (const KutipTextIndex *self, KutipSpan span)
{
  return kutip_text_flatten (kutip_text_index_dup (self, span));
}
