/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/kutip-token.h"

#include <string.h>

#include "text/kutip-scan.h"

/*
 * Tokens of news copy. Pango's word boundaries (UAX #29) are where it starts from: they know
 * scripts that have no spaces, and combining characters. What they know nothing of is decided here,
 * at each character that may stand inside a word or a number: the hyphen of gesa-gesa and of
 * Jokowi-Ma'ruf, the full stop of M.Si and of "selesai.Kemudian", the colon of 10:30, the letters
 * of Rp45.000.
 *
 * One pass from left to right; nothing looks further ahead than the next part of the word at hand,
 * so that a line of any length costs time in proportion.
 */

/* Bytes of a paragraph up to which Pango looks for the words of Thai and its like in a dictionary,
   which takes it time in the square of their length. */
#define MAX_TAILORED 16384

/* Bytes of a longer paragraph that are read at a time, so that one can break off in between, and how
   far Pango looks ahead to tell what begins at the end of a piece. */
#define PIECE 65536
#define AHEAD 1024

static void
emit (KutipTokens *self, const KutipScan *s, KutipTokenKind kind, guint flags, guint hints)
{
  KutipToken *token;

  if (self->n_tokens == self->n_allocated)
    {
      self->n_allocated = MAX (self->n_allocated * 2, 32);
      self->tokens = g_renew (KutipToken, self->tokens, self->n_allocated);
    }
  token = &self->tokens[self->n_tokens++];
  token->start = s->start - s->text;
  token->end = s->p - s->text;
  token->word = kind == KUTIP_TOKEN_QUOTE
    ? 0 : kutip_lexicon_lookup (s->lexicon, s->start, s->p - s->start);
  token->sentence = 0;
  token->first = kutip_scan_get (s, s->start);
  token->kind = kind;
  token->flags = flags;
  token->hints = hints;
}

/* Punctuation: runs of full stops or hyphens are one token, as is a character with its accents. */
static void
scan_punctuation (KutipScan *s, gunichar c)
{
  kutip_scan_step (s, c);
  if (c == '.' || c == '-' || c == 0x2026)
    {
      while (kutip_scan_get (s, s->p) == c && s->p < s->end)
        kutip_scan_step (s, c);
    }
  else
    {
      while (s->p < s->end && !s->attrs[s->i].is_cursor_position)
        kutip_scan_step (s, kutip_scan_get (s, s->p));
    }
}

static guint
word_flags (const KutipScan *s, gunichar first)
{
  return (is_upper (first) ? KUTIP_TOKEN_CAPITAL : 0)
         | (s->n_upper > 1 && s->n_lower == 0 ? KUTIP_TOKEN_ALL_CAPS : 0)
         | (s->n_digits > 0 ? KUTIP_TOKEN_HAS_DIGIT : 0);
}

/* A word or number, without the clitic that hangs on it: Putin | 's, KTP | -nya. */
static void
emit_word (KutipTokens *self, KutipScan *s, KutipTokenKind kind, guint flags, guint hints)
{
  gunichar first = kutip_scan_get (s, s->start);
  const char *end = s->p;
  gsize end_i = s->i;
  gboolean stop = FALSE, clitic;

  clitic = s->joint != NULL && s->joint > s->start && end - s->joint <= 8
           && kutip_scan_in_list (s, KUTIP_LIST_CLITICS, s->joint, end);
  if (clitic)
    {
      s->p = s->joint;
      s->i = s->joint_i;
    }
  else if (kind == KUTIP_TOKEN_WORD && kutip_scan_get (s, end) == '.' && kutip_scan_takes_stop (s))
    {
      stop = TRUE;
      kutip_scan_step (s, '.');
    }

  flags |= word_flags (s, first) | (stop ? KUTIP_TOKEN_ABBREVIATION : 0);
  emit (self, s, kind, flags, hints);

  if (clitic)
    {
      s->start = s->p;
      s->p = end;
      s->i = end_i;
      emit (self, s, KUTIP_TOKEN_WORD, 0, 0);
    }
}

static void
scan (KutipTokens *self, KutipScan *s)
{
  guint flags = KUTIP_TOKEN_SPACE_BEFORE, hints = 0;

  while (s->p < s->end)
    {
      gunichar c = kutip_scan_get (s, s->p);
      int shape;

      if (self->n_tokens % 4096 == 0 && g_cancellable_is_cancelled (self->cancellable))
        return;

      hints |= s->attrs[s->i].is_sentence_boundary ? KUTIP_HINT_BOUNDARY : 0;
      if (is_white (c))
        {
          flags |= KUTIP_TOKEN_SPACE_BEFORE;
          kutip_scan_step (s, c);
          continue;
        }

      s->start = s->part = s->p;
      s->joint = NULL;
      s->n_upper = s->n_lower = s->n_digits = s->n_dots = 0;
      shape = mark_shape (c);

      if (is_letter (c))
        {
          kutip_scan_word (s);
          emit_word (self, s, KUTIP_TOKEN_WORD, flags, hints);
        }
      else if (is_digit (c))
        {
          kutip_scan_number (s);
          emit_word (self, s, KUTIP_TOKEN_NUMBER, flags, hints);
        }
      else if (shape != 0)
        {
          gunichar next = kutip_scan_get_next (s, s->p);

          kutip_scan_step (s, c);
          /* Two single ones that touch, as typewriters and TeX have them, are a double one. */
          if (next == c && (c == '\'' || c == '`' || c == 0x2018 || c == 0x2019))
            {
              kutip_scan_step (s, c);
              shape = 1;
            }
          emit (self, s, KUTIP_TOKEN_QUOTE, flags,
                hints | (shape == 2 ? KUTIP_HINT_SINGLE : 0));
        }
      else
        {
          scan_punctuation (s, c);
          emit (self, s, KUTIP_TOKEN_PUNCT, flags, hints);
        }
      flags = hints = 0;
    }
}

/* Where to end a piece near @p: before a word, or anywhere in what has no blanks. */
static const char *
find_cut (const char *text, const char *p)
{
  const char *limit = MAX (text, p - AHEAD);

  p = g_utf8_find_prev_char (text, p + 1);
  for (const char *cut = p; cut > limit; cut = g_utf8_find_prev_char (text, cut))
    if (cut[-1] == ' ' && !is_white (g_utf8_get_char (cut)))
      return cut;
  return p;
}

/* The boundaries of a text of any length. What begins at a cut was told by the piece before it, which
   knew both sides. */
static void
find_boundaries (const KutipTokens *self, PangoLanguage *language, const char *text, gsize length,
                 PangoLogAttr *attrs, gsize n_chars)
{
  const char *end = text + length;

  if (length <= MAX_TAILORED)
    {
      pango_get_log_attrs (text, length, -1, language, attrs, n_chars + 1);
      return;
    }
  for (const char *p = text, *cut; p < end && !g_cancellable_is_cancelled (self->cancellable); p = cut)
    {
      PangoLogAttr first = *attrs;
      const char *ahead;

      cut = end - p > PIECE + AHEAD ? find_cut (text, p + PIECE) : end;
      ahead = end - cut > AHEAD ? g_utf8_find_next_char (cut + AHEAD - 1, NULL) : end;
      pango_default_break (p, ahead - p, NULL, attrs, g_utf8_strlen (p, ahead - p) + 1);
      if (p > text)
        *attrs = first;
      attrs += g_utf8_strlen (p, cut - p);
    }
}

void
kutip_tokens_read (KutipTokens *self, const KutipLexicon *lexicon, PangoLanguage *language,
                   const char *text, gsize length)
{
  g_autofree PangoLogAttr *attrs = NULL;
  g_autofree char *copy = NULL;
  const char *readable = text;
  KutipScan s = { .lexicon = lexicon, .text = text, .end = text + length, .p = text };
  gsize n_chars;

  self->text = text;
  if (length == 0)
    return;

  /* Pango stops at a NUL. */
  if (memchr (text, '\0', length) != NULL)
    {
      copy = g_memdup2 (text, length);
      for (char *nul = copy; (nul = memchr (nul, '\0', length - (nul - copy))) != NULL;)
        *nul = ' ';
      readable = copy;
    }
  n_chars = g_utf8_strlen (readable, length);
  attrs = g_new0 (PangoLogAttr, n_chars + 1);
  find_boundaries (self, language, readable, length, attrs, n_chars);
  s.attrs = attrs;
  scan (self, &s);
}

void
kutip_tokens_clear (KutipTokens *self)
{
  g_clear_pointer (&self->tokens, g_free);
  self->n_tokens = self->n_allocated = 0;
}
