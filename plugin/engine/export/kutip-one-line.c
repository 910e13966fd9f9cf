/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/kutip-one-line.h"

#include <string.h>

char *
kutip_one_line (char *text)
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
kutip_one_line_dup (const char *text)
{
  return text != NULL ? kutip_one_line (g_strdup (text)) : NULL;
}

char *
kutip_one_line_dup_span (KutipAnalysis *analysis, KutipSpan span)
{
  return kutip_one_line (kutip_analysis_dup_text (analysis, span));
}
