/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/kutip-scan.h"

#include <string.h>

/*
 * What is inside a word or a number. At each character that may be, what stands on both sides
 * decides, and no list but where only a list can tell. Nothing looks further ahead than MAX_PART.
 */

/* Parts of a word up to this many bytes are looked at to tell M.Si from "selesai.Kemudian". */
#define MAX_PART 32

/* Whether the full stop at s->p, with a letter on both sides, is inside the word. */
static gboolean
joins_stop (const KutipScan *s)
{
  const char *right = s->p + 1, *q;
  gunichar first = kutip_scan_get (s, right);
  guint n_left = 0, n_right = 0, n_right_upper = 0;

  if (!is_upper (first))
    return TRUE; /* detik.com, a.n., e.g. */

  for (q = s->part; q < s->p && n_left < 3; q += g_utf8_skip[(guchar) *q])
    n_left++;
  for (q = right; n_right < MAX_PART; q += g_utf8_skip[(guchar) *q], n_right++)
    {
      gunichar c = kutip_scan_get (s, q);

      if (!is_letter (c))
        break;
      n_right_upper += is_upper (c);
    }

  if (s->part == s->start && n_left > 1
      && kutip_scan_in_list (s, KUTIP_LIST_ABBREVIATIONS, s->start, s->p))
    return FALSE; /* Dr.Ahmad */
  if (n_left <= 2 && n_right <= 2)
    return TRUE; /* M.Si, U.S, Ph.D */
  if (n_left == 1 && n_right == 3)
    return TRUE; /* S.Sos */
  if (n_left == 1 && kutip_scan_in_list (s, KUTIP_LIST_ABBREVIATIONS, s->start, q))
    return TRUE; /* S.Farm */
  if (n_left > 2 && n_right_upper == n_right && n_right <= 3 && s->n_upper > 0)
    return TRUE; /* TEMPO.CO, Kompas.TV */

  return FALSE;
}

/* Whether the hyphen at s->p, after a letter or digit of a word, is inside it. */
static gboolean
joins_hyphen (const KutipScan *s)
{
  const char *right = s->p + g_utf8_skip[(guchar) *s->p];
  gunichar first = kutip_scan_get (s, right);
  gsize n_left = s->p - s->part;

  if (is_lower (first) || is_digit (first))
    return TRUE; /* gesa-gesa, Jong-un, Covid-19 */
  if (!is_upper (first))
    return FALSE;
  if (s->n_lower == 0 && !is_inner (kutip_scan_get_next (s, right)))
    return TRUE; /* PDI-P */
  if (s->n_lower == 0 && g_ascii_isdigit (s->p[-1]) && s->n_upper > 0)
    return TRUE; /* B 1234-XYZ, AE-567-SC */
  if (s->part == s->start && n_left == 1 && s->n_lower == 1)
    return TRUE; /* e-KTP */

  /* Undang-Undang is one word, Jokowi-Ma'ruf two. */
  return n_left > 2 && n_left <= MAX_PART && (gsize) (s->end - right) >= n_left
         && memcmp (s->part, right, n_left) == 0;
}

/* Goes on inside a word from s->p to the end of the word. */
void
kutip_scan_word (KutipScan *s)
{
  gunichar previous = 0;
  gboolean fresh = TRUE; /* a boundary before the next character does not count */

  for (;;)
    {
      gunichar c = kutip_scan_get (s, s->p), next;

      if (is_inner (c) && s->p < s->end)
        {
          if (!fresh && s->attrs[s->i].is_word_boundary
              && (c < 0x80 || g_unichar_type (c) != G_UNICODE_OTHER_NUMBER))
            return; /* but m² is one word */
          if (is_digit (c) && s->part == s->start && is_letter (previous) && s->n_digits == 0
              && kutip_scan_in_list (s, KUTIP_LIST_CURRENCIES, s->start, s->p))
            return; /* Rp45.000 */
          fresh = FALSE;
          kutip_scan_step (s, c);
          previous = c;
          continue;
        }
      if (s->p >= s->end)
        return;

      next = kutip_scan_get_next (s, s->p);
      if (is_apostrophe (c) && is_letter (next) && previous != 0)
        {
          s->joint = s->p;
          s->joint_i = s->i;
        }
      else if (is_hyphen (c) && joins_hyphen (s))
        {
          s->joint = s->p;
          s->joint_i = s->i;
          s->part = s->p + g_utf8_skip[(guchar) *s->p];
        }
      else if (c == '.' && is_letter (next) && joins_stop (s))
        {
          s->n_dots++;
          s->part = s->p + 1;
        }
      else if ((c == '.' || c == ',') && is_digit (next) && is_digit (previous))
        ; /* v2.0 */
      else if (c == '&' && is_upper (next) && is_upper (previous))
        ; /* AT&T */
      else
        {
          if (is_currency (c) && s->n_upper <= 3 && s->n_lower == 0 && s->n_digits == 0
              && s->part == s->start && s->joint == NULL)
            kutip_scan_step (s, c); /* US$ */
          return;
        }
      kutip_scan_step (s, c);
      previous = c;
      fresh = TRUE;
    }
}

/* Whether two hyphens or more link the digits from s->p on: 16-09-2019, 4-3-3. */
static gboolean
is_chain (const KutipScan *s)
{
  guint n_hyphens = 0;
  const char *p = s->p;

  for (guint n = 0; n < MAX_PART && p < s->end && (g_ascii_isdigit (*p) || *p == '-'); n++)
    {
      if (*p == '-' && !g_ascii_isdigit (kutip_scan_get (s, p + 1)))
        return FALSE;
      n_hyphens += *p++ == '-';
    }

  return n_hyphens >= 2;
}

void
kutip_scan_number (KutipScan *s)
{
  gboolean chain = is_chain (s);

  for (;;)
    {
      gunichar c = kutip_scan_get (s, s->p), next;

      if (is_digit (c))
        {
          kutip_scan_step (s, c);
          continue;
        }
      next = kutip_scan_get_next (s, s->p);
      if ((c == '.' || c == ',' || c == '/' || c == ':') && is_digit (next))
        kutip_scan_step (s, c);
      else if (c == '-' && is_digit (next) && chain)
        kutip_scan_step (s, c);
      else if (is_hyphen (c) && is_lower (next))
        {
          s->joint = s->p;
          s->joint_i = s->i;
          kutip_scan_step (s, c);
          s->part = s->p;
          kutip_scan_word (s); /* 1990-an, 18-year-old */
          return;
        }
      else if (is_apostrophe (c) && is_letter (next))
        {
          s->joint = s->p;
          s->joint_i = s->i;
          kutip_scan_step (s, c);
          kutip_scan_word (s); /* 1990's */
          return;
        }
      else if (is_letter (c))
        {
          const char *p = s->p;
          guint n = 0;
          guint32 word;

          while (is_letter (kutip_scan_get (s, p)) && n++ < MAX_PART)
            p += g_utf8_skip[(guchar) *p];
          word = kutip_lexicon_lookup (s->lexicon, s->p, p - s->p);
          /* 50kg is a number and its unit, 5G is not five grams. */
          if ((n > 1 || is_lower (c))
              && (kutip_lexicon_has (s->lexicon, word, KUTIP_LIST_UNITS)
                  || kutip_lexicon_has (s->lexicon, word, KUTIP_LIST_SCALES)
                  || kutip_lexicon_has (s->lexicon, word, KUTIP_LIST_CURRENCIES)))
            return;
          s->part = s->p;
          kutip_scan_word (s);
          return;
        }
      else
        return;
    }
}

/* Whether the full stop at s->p belongs to the word before it. */
gboolean
kutip_scan_takes_stop (const KutipScan *s)
{
  const KutipEntry *entry;
  const char *p = s->p + 1;
  guint32 word;

  if (kutip_scan_get (s, p) == '.')
    return FALSE;
  if (s->n_upper == 1 && s->n_lower == 0 && s->n_digits == 0 && s->n_dots == 0 && s->joint == NULL)
    return TRUE; /* an initial */
  if (s->n_dots > 0 && s->n_digits == 0 && s->joint == NULL
      && s->n_upper + s->n_lower <= 2 * (s->n_dots + 1))
    return TRUE; /* S.H., a.m., M.Si. */

  word = kutip_lexicon_lookup (s->lexicon, s->start, s->p - s->start);
  if (!kutip_lexicon_has (s->lexicon, word, KUTIP_LIST_ABBREVIATIONS))
    return FALSE;
  entry = kutip_lexicon_match (s->lexicon, KUTIP_LIST_ABBREVIATIONS, &word, 0, 1);
  if (kutip_entry_get (entry, "capital") != NULL && s->n_upper == 0)
    return FALSE;
  if (strcmp (entry->value, "number") == 0)
    {
      while (p < s->end && is_white (kutip_scan_get (s, p)))
        p += g_utf8_skip[(guchar) *p];
      return g_ascii_isdigit (kutip_scan_get (s, p));
    }

  return TRUE;
}
