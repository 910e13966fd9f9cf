/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/kutip-token.h"

#include <string.h>

/*
 * Tokens of news copy. Pango's word boundaries (UAX #29) are where it starts from: they know scripts
 * that have no spaces, and combining characters. What they know nothing of is decided here, at each
 * character that may stand inside a word or a number: the hyphen of gesa-gesa and of Jokowi-Ma'ruf,
 * the full stop of M.Si and of "selesai.Kemudian", the colon of 10:30, the letters of Rp45.000.
 *
 * One pass from left to right; nothing looks further ahead than the next part of the word at hand,
 * so that a line of any length costs time in proportion.
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
} Scan;

/* Parts of a word up to this many bytes are looked at to tell M.Si from "selesai.Kemudian". */
#define MAX_PART 32

/* Bytes of a paragraph up to which Pango looks for the words of Thai and its like in a dictionary,
   which takes it time in the square of their length. */
#define MAX_TAILORED 16384

static inline gunichar
char_at (const Scan *s, const char *p)
{
  if (p >= s->end)
    return 0;
  return (guchar) *p < 0x80 ? (guchar) *p : g_utf8_get_char (p);
}

static inline gunichar
char_after (const Scan *s, const char *p)
{
  return p >= s->end ? 0 : char_at (s, p + g_utf8_skip[(guchar) *p]);
}

static inline gboolean
is_digit (gunichar c)
{
  return c < 0x80 ? g_ascii_isdigit (c) : !g_unichar_isalpha (c) && g_unichar_isalnum (c);
}

static inline gboolean
is_letter (gunichar c)
{
  return c < 0x80 ? g_ascii_isalpha (c) : g_unichar_isalpha (c);
}

static inline gboolean
is_upper (gunichar c)
{
  return c < 0x80 ? g_ascii_isupper (c) : g_unichar_isupper (c) || g_unichar_istitle (c);
}

static inline gboolean
is_lower (gunichar c)
{
  return c < 0x80 ? g_ascii_islower (c) : g_unichar_islower (c);
}

static inline gboolean
is_white (gunichar c)
{
  if (c < 0x80)
    return c <= ' ' || c == 0x7F;
  switch (g_unichar_type (c))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
    case G_UNICODE_SPACE_SEPARATOR:
      return TRUE;
    default:
      return FALSE;
    }
}

/* What may stand in a word once it has begun: letters, digits, and what hangs on them. */
static inline gboolean
is_inner (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum (c) || c == '_';
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || g_unichar_type (c) == G_UNICODE_FORMAT;
}

static inline gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == '`' || c == 0x02BC || c == 0x00B4;
}

static inline gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011;
}

static inline gboolean
is_currency (gunichar c)
{
  return c == '$' || (c >= 0x80 && g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL);
}

/* Shape of a quotation mark: 0 none, 1 double, 2 single. */
static inline int
mark_shape (gunichar c)
{
  switch (c)
    {
    case '"':
    case 0x201C: /* “ */
    case 0x201D: /* ” */
    case 0x201E: /* „ */
    case 0x201F: /* ‟ */
    case 0x00AB: /* « */
    case 0x00BB: /* » */
    case 0x301D: /* 〝 */
    case 0x301E: /* 〞 */
    case 0x301F: /* 〟 */
    case 0x300C: /* 「 */
    case 0x300D: /* 」 */
    case 0x300E: /* 『 */
    case 0x300F: /* 』 */
    case 0xFF02: /* ＂ */
      return 1;
    case '\'':
    case '`':
    case 0x00B4: /* ´ */
    case 0x2018: /* ‘ */
    case 0x2019: /* ’ */
    case 0x201A: /* ‚ */
    case 0x201B: /* ‛ */
    case 0x2039: /* ‹ */
    case 0x203A: /* › */
      return 2;
    default:
      return 0;
    }
}

static inline void
step (Scan *s, gunichar c)
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

static void
emit (KutipTokens *self, const Scan *s, KutipTokenKind kind, guint flags, guint hints)
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
  token->first = char_at (s, s->start);
  token->kind = kind;
  token->flags = flags;
  token->hints = hints;
}

static gboolean
in_list (const Scan *s, KutipList list, const char *start, const char *end)
{
  guint32 word = kutip_lexicon_lookup (s->lexicon, start, end - start);

  return kutip_lexicon_has (s->lexicon, word, list);
}

/* Whether the full stop at s->p, with a letter on both sides, is inside the word. */
static gboolean
joins_stop (const Scan *s)
{
  const char *right = s->p + 1, *q;
  gunichar first = char_at (s, right);
  guint n_left = 0, n_right = 0, n_right_upper = 0;

  if (!is_upper (first))
    return TRUE; /* detik.com, a.n., e.g. */

  for (q = s->part; q < s->p && n_left < 3; q += g_utf8_skip[(guchar) *q])
    n_left++;
  for (q = right; n_right < MAX_PART; q += g_utf8_skip[(guchar) *q], n_right++)
    {
      gunichar c = char_at (s, q);

      if (!is_letter (c))
        break;
      n_right_upper += is_upper (c);
    }

  if (s->part == s->start && n_left > 1
      && in_list (s, KUTIP_LIST_ABBREVIATIONS, s->start, s->p))
    return FALSE; /* Dr.Ahmad */
  if (n_left <= 2 && n_right <= 2)
    return TRUE; /* M.Si, U.S, Ph.D */
  if (n_left == 1 && n_right == 3)
    return TRUE; /* S.Sos */
  if (n_left == 1 && in_list (s, KUTIP_LIST_ABBREVIATIONS, s->start, q))
    return TRUE; /* S.Farm */
  if (n_left > 2 && n_right_upper == n_right && n_right <= 3 && s->n_upper > 0)
    return TRUE; /* TEMPO.CO, Kompas.TV */

  return FALSE;
}

/* Whether the hyphen at s->p, after a letter or digit of a word, is inside it. */
static gboolean
joins_hyphen (const Scan *s)
{
  const char *right = s->p + g_utf8_skip[(guchar) *s->p];
  gunichar first = char_at (s, right);
  gsize n_left = s->p - s->part;

  if (is_lower (first) || is_digit (first))
    return TRUE; /* gesa-gesa, Jong-un, Covid-19 */
  if (!is_upper (first))
    return FALSE;
  if (s->part == s->start && n_left == 1 && s->n_lower == 1)
    return TRUE; /* e-KTP */

  /* Undang-Undang is one word, Jokowi-Ma'ruf two. */
  return n_left > 2 && n_left <= MAX_PART && (gsize) (s->end - right) >= n_left
         && memcmp (s->part, right, n_left) == 0;
}

/* Goes on inside a word from s->p to the end of the word. */
static void
scan_word (Scan *s)
{
  gunichar previous = 0;
  gboolean fresh = TRUE; /* a boundary before the next character does not count */

  for (;;)
    {
      gunichar c = char_at (s, s->p), next;

      if (is_inner (c) && s->p < s->end)
        {
          if (!fresh && s->attrs[s->i].is_word_boundary
              && (c < 0x80 || g_unichar_type (c) != G_UNICODE_OTHER_NUMBER))
            return; /* but m² is one word */
          if (is_digit (c) && s->part == s->start && is_letter (previous) && s->n_digits == 0
              && in_list (s, KUTIP_LIST_CURRENCIES, s->start, s->p))
            return; /* Rp45.000 */
          fresh = FALSE;
          step (s, c);
          previous = c;
          continue;
        }
      if (s->p >= s->end)
        return;

      next = char_after (s, s->p);
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
            step (s, c); /* US$ */
          return;
        }
      step (s, c);
      previous = c;
      fresh = TRUE;
    }
}

/* Whether two hyphens or more link the digits from s->p on: 16-09-2019, 4-3-3. */
static gboolean
is_chain (const Scan *s)
{
  guint n_hyphens = 0;
  const char *p = s->p;

  for (guint n = 0; n < MAX_PART && (g_ascii_isdigit (char_at (s, p)) || char_at (s, p) == '-'); n++)
    {
      if (*p == '-' && !g_ascii_isdigit (char_at (s, p + 1)))
        return FALSE;
      n_hyphens += *p++ == '-';
    }

  return n_hyphens >= 2;
}

static void
scan_number (Scan *s)
{
  gboolean chain = is_chain (s);

  for (;;)
    {
      gunichar c = char_at (s, s->p), next;

      if (is_digit (c))
        {
          step (s, c);
          continue;
        }
      next = char_after (s, s->p);
      if ((c == '.' || c == ',' || c == '/' || c == ':') && is_digit (next))
        step (s, c);
      else if (c == '-' && is_digit (next) && chain)
        step (s, c);
      else if (is_hyphen (c) && is_lower (next))
        {
          s->joint = s->p;
          s->joint_i = s->i;
          step (s, c);
          s->part = s->p;
          scan_word (s); /* 1990-an, 18-year-old */
          return;
        }
      else if (is_apostrophe (c) && is_letter (next))
        {
          s->joint = s->p;
          s->joint_i = s->i;
          step (s, c);
          scan_word (s); /* 1990's */
          return;
        }
      else if (is_letter (c))
        {
          const char *p = s->p;
          guint n = 0;
          guint32 word;

          while (is_letter (char_at (s, p)) && n++ < MAX_PART)
            p += g_utf8_skip[(guchar) *p];
          word = kutip_lexicon_lookup (s->lexicon, s->p, p - s->p);
          /* 50kg is a number and its unit, 5G is not five grams. */
          if ((n > 1 || is_lower (c))
              && (kutip_lexicon_has (s->lexicon, word, KUTIP_LIST_UNITS)
                  || kutip_lexicon_has (s->lexicon, word, KUTIP_LIST_SCALES)
                  || kutip_lexicon_has (s->lexicon, word, KUTIP_LIST_CURRENCIES)))
            return;
          s->part = s->p;
          scan_word (s);
          return;
        }
      else
        return;
    }
}

/* Punctuation: runs of full stops or hyphens are one token, as is a character with its accents. */
static void
scan_punctuation (Scan *s, gunichar c)
{
  step (s, c);
  if (c == '.' || c == '-' || c == 0x2026)
    {
      while (char_at (s, s->p) == c && s->p < s->end)
        step (s, c);
    }
  else
    {
      while (s->p < s->end && !s->attrs[s->i].is_cursor_position)
        step (s, char_at (s, s->p));
    }
}

/* Whether the full stop at s->p belongs to the word before it. */
static gboolean
takes_stop (const Scan *s)
{
  const KutipEntry *entry;
  const char *p = s->p + 1;
  guint32 word;

  if (char_at (s, p) == '.')
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
      while (p < s->end && is_white (char_at (s, p)))
        p += g_utf8_skip[(guchar) *p];
      return g_ascii_isdigit (char_at (s, p));
    }

  return TRUE;
}

static guint
word_flags (const Scan *s, gunichar first)
{
  return (is_upper (first) ? KUTIP_TOKEN_CAPITAL : 0)
         | (s->n_upper > 1 && s->n_lower == 0 ? KUTIP_TOKEN_ALL_CAPS : 0)
         | (s->n_digits > 0 ? KUTIP_TOKEN_HAS_DIGIT : 0);
}

/* A word or number, without the clitic that hangs on it: Putin | 's, KTP | -nya. */
static void
emit_word (KutipTokens *self, Scan *s, KutipTokenKind kind, guint flags, guint hints)
{
  gunichar first = char_at (s, s->start);
  const char *end = s->p;
  gsize end_i = s->i;
  gboolean stop = FALSE, clitic;

  clitic = s->joint != NULL && s->joint > s->start && end - s->joint <= 8
           && in_list (s, KUTIP_LIST_CLITICS, s->joint, end);
  if (clitic)
    {
      s->p = s->joint;
      s->i = s->joint_i;
    }
  else if (kind == KUTIP_TOKEN_WORD && char_at (s, end) == '.' && takes_stop (s))
    {
      stop = TRUE;
      step (s, '.');
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
scan (KutipTokens *self, Scan *s)
{
  guint flags = KUTIP_TOKEN_SPACE_BEFORE, hints = 0;

  while (s->p < s->end)
    {
      gunichar c = char_at (s, s->p);
      int shape;

      hints |= s->attrs[s->i].is_sentence_boundary ? KUTIP_HINT_BOUNDARY : 0;
      if (is_white (c))
        {
          flags |= KUTIP_TOKEN_SPACE_BEFORE;
          step (s, c);
          continue;
        }

      s->start = s->part = s->p;
      s->joint = NULL;
      s->n_upper = s->n_lower = s->n_digits = s->n_dots = 0;
      shape = mark_shape (c);

      if (is_letter (c))
        {
          scan_word (s);
          emit_word (self, s, KUTIP_TOKEN_WORD, flags, hints);
        }
      else if (is_digit (c))
        {
          scan_number (s);
          emit_word (self, s, KUTIP_TOKEN_NUMBER, flags, hints);
        }
      else if (shape != 0)
        {
          gunichar next = char_after (s, s->p);

          step (s, c);
          /* Two single ones that touch, as typewriters and TeX have them, are a double one. */
          if (next == c && (c == '\'' || c == '`' || c == 0x2018 || c == 0x2019))
            {
              step (s, c);
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

void
kutip_tokens_read (KutipTokens *self, const KutipLexicon *lexicon, PangoLanguage *language,
                   const char *text, gsize length)
{
  g_autofree PangoLogAttr *attrs = NULL;
  g_autofree char *copy = NULL;
  const char *readable = text;
  Scan s = { .lexicon = lexicon, .text = text, .end = text + length, .p = text };
  gsize n_chars;

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
  attrs = g_new (PangoLogAttr, n_chars + 1);
  if (length <= MAX_TAILORED)
    pango_get_log_attrs (readable, length, -1, language, attrs, n_chars + 1);
  else
    pango_default_break (readable, length, NULL, attrs, n_chars + 1);
  s.attrs = attrs;
  scan (self, &s);
}

void
kutip_tokens_clear (KutipTokens *self)
{
  g_clear_pointer (&self->tokens, g_free);
  self->n_tokens = self->n_allocated = 0;
}
