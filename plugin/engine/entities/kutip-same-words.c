/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-same-words.h"

/* The next letter, or one blank for several; 0 at the end. Blanks at the end do not count. */
static gunichar
next (const char **p, const char *end)
{
  gunichar c = 0;
  gboolean blank = FALSE;

  for (; *p < end && (c = g_utf8_get_char (*p), g_unichar_isspace (c)); *p = g_utf8_next_char (*p))
    blank = TRUE;
  if (*p >= end)
    return 0;
  if (blank)
    return ' ';
  *p = g_utf8_next_char (*p);
  return g_unichar_tolower (c);
}

gboolean
kutip_same_words (const char *a, gsize n, const char *b, gsize m)
{
  const char *a_end = a + n, *b_end = b + m;
  gunichar x, y;

  while (a < a_end && g_unichar_isspace (g_utf8_get_char (a)))
    a = g_utf8_next_char (a);
  while (b < b_end && g_unichar_isspace (g_utf8_get_char (b)))
    b = g_utf8_next_char (b);
  do
    {
      x = next (&a, a_end);
      y = next (&b, b_end);
    }
  while (x == y && x != 0);
  return x == y;
}
