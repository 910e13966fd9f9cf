/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/kutip-character.h"
#include "text/kutip-text.h"

/*
 * The tokeniser's pass over a paragraph, and the counts of the token at hand.
 */
typedef struct {
  const KutipLexicon *lexicon;
  const char *text;
  const char *end;
  const PangoLogAttr *attrs;  /* one a character, and one at the end */
  const char *p;              /* where the pass is: byte … */
  gsize i;                    /* … and character */

  /* of the token at hand */
  const char *start;
  const char *part;           /* start of its last part, after an inner full stop or hyphen */
  const char *joint;          /* its last apostrophe or hyphen, or NULL */
  gsize joint_i;
  guint n_upper;
  guint n_lower;
  guint n_digits;
  guint n_dots;
} KutipScan;

/* From the first letter or digit of a word or number, at p, to its end: kutip-scan.c. */
void kutip_scan_word (KutipScan *s);
void kutip_scan_number (KutipScan *s);

/* Whether the full stop at p, right behind the token at hand, belongs to it: Dr., S.H., M. */
gboolean kutip_scan_takes_stop (const KutipScan *s);

static inline gunichar
kutip_scan_get (const KutipScan *s, const char *p)
{
  if (p >= s->end)
    return 0;
  return (guchar) *p < 0x80 ? (guchar) *p : g_utf8_get_char (p);
}

static inline gunichar
kutip_scan_get_next (const KutipScan *s, const char *p)
{
  return p >= s->end ? 0 : kutip_scan_get (s, p + g_utf8_skip[(guchar) *p]);
}

static inline void
kutip_scan_step (KutipScan *s, gunichar c)
{
  if (is_lower (c))
    s->n_lower++;
  else if (is_upper (c))
    s->n_upper++;
  else if (is_digit (c))
    s->n_digits++;
  s->p += g_utf8_skip[(guchar) *s->p];
  s->i++;
}

static inline gboolean
kutip_scan_in_list (const KutipScan *s, KutipList list, const char *start, const char *end)
{
  guint32 word = kutip_lexicon_lookup (s->lexicon, start, end - start);

  return kutip_lexicon_has (s->lexicon, word, list);
}
