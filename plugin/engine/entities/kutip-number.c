/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-number.h"

#include <string.h>

/* Ten to the power of this still fits the arithmetic below; with more places, a number has no
   value. */
#define MAX_POWER 18

void
kutip_number_reader_init (KutipNumberReader *self, const KutipLexicon *lexicon,
                          const KutipText *text)
{
  const KutipEntry *comma = kutip_word_lookup (lexicon, KUTIP_LIST_NUMBERS, ",", 1);

  self->lexicon = lexicon;
  self->text = text;
  self->money = FALSE;
  self->decimal = comma && kutip_entry_get (comma, "decimal") ? ',' : '.';
}

static guint64
power_of_ten (guint power)
{
  guint64 value = 1;

  while (power-- > 0)
    value *= 10;
  return value;
}

/*
 * Reads the digits at @at. A sign between digits belongs to the number only in front of a digit.
 * The language's grouping sign that does not stand before groups of three is taken as a decimal
 * sign (1.5 juta in Indonesian copy), and a decimal sign before three noughts, or one that comes
 * twice, as a grouping sign (1,000,000).
 */
static gsize
parse_digits (const KutipNumberReader *self, const char *at, gsize length, KutipNumber *number)
{
  guint n_marks[2] = { 0, 0 }; /* of ',' and of '.' */
  gboolean grouped[2] = { TRUE, TRUE };
  gboolean noughts[2] = { TRUE, TRUE };
  guint run = 0, last_mark = 0;
  char decimal = 0;
  gsize i, end;
  gboolean behind = FALSE;

  for (end = 0; end < length; end++)
    {
      if (g_ascii_isdigit (at[end]))
        {
          run++;
          if (n_marks[0] + n_marks[1] > 0 && at[end] != '0')
            noughts[last_mark] = FALSE;
          continue;
        }
      if ((at[end] != ',' && at[end] != '.') || end + 1 >= length || !g_ascii_isdigit (at[end + 1]))
        break;
      if (n_marks[0] + n_marks[1] > 0 && run != 3)
        grouped[last_mark] = FALSE;
      if (n_marks[0] + n_marks[1] == 0 && run > 3)
        grouped[at[end] == '.'] = FALSE;
      last_mark = at[end] == '.';
      n_marks[last_mark]++;
      run = 0;
    }
  if (end == 0)
    return 0;
  number->n_digits = run;
  number->plain = n_marks[0] + n_marks[1] == 0;
  if (!number->plain)
    {
      char own = self->decimal;
      guint own_mark = own == '.';
      char mark = last_mark ? '.' : ',';

      if (run != 3)
        grouped[last_mark] = FALSE;
      if (n_marks[last_mark] > 1)
        decimal = 0;
      else if (n_marks[!last_mark] > 0)
        decimal = mark;
      else if (last_mark == own_mark)
        decimal = grouped[last_mark] && noughts[last_mark] ? 0 : mark;
      else
        decimal = grouped[last_mark] ? 0 : mark;
    }
  for (i = 0; i < end; i++)
    {
      if (at[i] == decimal)
        behind = TRUE;
      if (!g_ascii_isdigit (at[i]))
        continue;
      if (__builtin_mul_overflow (number->digits, 10, &number->digits)
          || __builtin_add_overflow (number->digits, (guint64) (at[i] - '0'), &number->digits))
        number->exact = FALSE;
      number->exponent -= behind;
    }
  if (number->exponent < -MAX_POWER)
    number->exact = FALSE;
  return end;
}

static void
multiply (KutipNumber *number, guint64 factor)
{
  if (__builtin_mul_overflow (number->digits, factor, &number->digits))
    number->exact = FALSE;
}

/* The scale words at @cursor, for a number in digits or a rough one: 15 ribu, 2 ratus juta. */
static void
read_scales (const KutipNumberReader *self, KutipCursor *cursor, KutipNumber *number)
{
  for (;;)
    {
      KutipCursor next = *cursor;
      gboolean attached = number->end == cursor->byte;
      const KutipEntry *scale =
        kutip_cursor_take (&next, self->text, self->lexicon, KUTIP_LIST_SCALES);
      const char *times;

      if (!scale || kutip_entry_get (scale, "add")
          || (kutip_entry_get (scale, "attached") && !attached)
          || (kutip_entry_get (scale, "money") && !self->money))
        return;
      times = kutip_entry_get (scale, "times");
      if (times)
        {
          multiply (number, g_ascii_strtoull (times, NULL, 10));
        }
      else
        {
          int power = g_ascii_strtoull (scale->value, NULL, 10);

          if (number->exponent + power > MAX_POWER)
            number->exact = FALSE;
          number->exponent = MIN (number->exponent + power, MAX_POWER);
          number->scale = MIN (number->scale + power, MAX_POWER);
        }
      number->plain = FALSE;
      number->end = self->text->tokens[next.token - 1].end;
      *cursor = next;
    }
}

/* Whether a number word of this @value can go on a number whose lower part is @current:
   "dua puluh" takes "lima", "dua" does not. */
static gboolean
fits (guint64 current, guint64 value)
{
  if (current == 0)
    return TRUE;
  if (value < 10)
    return current % 10 == 0;
  if (value < 100)
    return current % 100 == 0;
  return value < 1000 ? current % 1000 == 0 : FALSE;
}

/* A whole number in words. */
static gboolean
read_words (const KutipNumberReader *self, KutipCursor *cursor, KutipNumber *number)
{
  guint64 total = 0, current = 0;
  gboolean any = FALSE;

  for (;;)
    {
      KutipCursor next = *cursor;
      const KutipEntry *entry =
        kutip_cursor_take (&next, self->text, self->lexicon, KUTIP_LIST_NUMBERS);
      guint64 value;

      if (entry && any && kutip_entry_get (entry, "link") && current % 100 == 0
          && (current > 0 || total > 0))
        {
          const KutipEntry *after =
            kutip_cursor_take (&next, self->text, self->lexicon, KUTIP_LIST_NUMBERS);

          if (after && g_ascii_isdigit (*after->value) && strlen (after->value) <= 2)
            entry = after;
        }
      if (entry && g_ascii_isdigit (*entry->value))
        {
          if (strchr (entry->value, '.'))
            break;
          value = g_ascii_strtoull (entry->value, NULL, 10);
          if (any && !fits (current, value))
            break;
          if (value >= 1000)
            total += value;
          else
            current += value;
          number->unit_only = !any && kutip_entry_get (entry, "unit");
        }
      else
        {
          guint power;
          guint64 low, factor;

          next = *cursor;
          entry =
            any ? kutip_cursor_take (&next, self->text, self->lexicon, KUTIP_LIST_SCALES) : NULL;
          if (!entry || kutip_entry_get (entry, "attached"))
            break;
          power = MIN (g_ascii_strtoull (entry->value, NULL, 10), MAX_POWER);
          factor = power_of_ten (power);
          number->unit_only = FALSE;
          if (kutip_entry_get (entry, "times"))
            {
              current *= g_ascii_strtoull (kutip_entry_get (entry, "times"), NULL, 10);
            }
          else if (kutip_entry_get (entry, "add"))
            {
              current += factor;
            }
          else if (power < 3)
            {
              low = current % factor;
              current += low * factor - low;
            }
          else
            {
              low = total % factor + current;
              total -= total % factor;
              current = 0;
              if (low > G_MAXUINT64 / factor
                  || __builtin_add_overflow (total, low * factor, &total))
                number->exact = FALSE;
              number->scale = power;
            }
        }
      any = TRUE;
      number->end = self->text->tokens[next.token - 1].end;
      *cursor = next;
    }
  number->digits = total + current;
  return any;
}

/* "1/4" with nothing else in the token. */
static gboolean
read_fraction (const KutipNumberReader *self, KutipCursor *cursor, KutipNumber *number)
{
  const KutipToken *token = &self->text->tokens[cursor->token];
  const char *rest = self->text->text + cursor->byte;
  gsize length = token->end - cursor->byte;
  guint64 below = 0;
  gsize i;

  if (!number->plain || number->n_digits > 2 || length < 2 || length > 3 || *rest != '/')
    return FALSE;
  for (i = 1; i < length; i++)
    {
      if (!g_ascii_isdigit (rest[i]))
        return FALSE;
      below = below * 10 + (rest[i] - '0');
    }
  if (below == 0)
    return FALSE;
  if (number->digits * 1000 % below == 0)
    {
      number->digits = number->digits * 1000 / below;
      number->exponent = -3;
    }
  else
    {
      number->exact = FALSE;
    }
  number->plain = FALSE;
  number->end = token->end;
  *cursor = kutip_cursor_at (self->text, cursor->token + 1);
  return TRUE;
}

/* The same number again in brackets, as contracts and laws write it: 4 (empat). */
static void
skip_repetition (const KutipNumberReader *self, KutipCursor *cursor, KutipNumber *number)
{
  const KutipText *text = self->text;
  KutipNumber again = { .exact = TRUE };
  KutipCursor next;

  if (!kutip_cursor_is_at_token (text, *cursor) || text->tokens[cursor->token].first != '(')
    return;
  next = kutip_cursor_at (text, cursor->token + 1);
  if (next.token >= text->n_tokens || !read_words (self, &next, &again)
      || next.token >= text->n_tokens || text->tokens[next.token].first != ')'
      || again.digits != number->digits)
    return;
  number->end = text->tokens[next.token].end;
  *cursor = kutip_cursor_at (text, next.token + 1);
}

/* The number word at the start of a compound: "six" of "six-month". */
static gboolean
read_compound (const KutipNumberReader *self, KutipCursor *cursor, KutipNumber *number)
{
  const KutipToken *token = &self->text->tokens[cursor->token];
  const char *at = self->text->text + token->start;
  const char *hyphen = memchr (at, '-', token->end - token->start);
  const KutipEntry *entry;

  if (token->kind != KUTIP_TOKEN_WORD || !hyphen || hyphen == at)
    return FALSE;
  entry = kutip_word_lookup (self->lexicon, KUTIP_LIST_NUMBERS, at, hyphen - at);
  if (!entry || !g_ascii_isdigit (*entry->value) || strchr (entry->value, '.'))
    return FALSE;
  number->digits = g_ascii_strtoull (entry->value, NULL, 10);
  number->end = token->start + (hyphen - at);
  number->unit_only = TRUE;
  cursor->byte = number->end;
  return TRUE;
}

gboolean
kutip_number_read (const KutipNumberReader *self, KutipCursor *cursor, KutipNumber *number)
{
  const KutipText *text = self->text;
  const KutipToken *token;
  KutipCursor next = *cursor;
  const KutipEntry *entry;

  memset (number, 0, sizeof *number);
  number->exact = TRUE;
  if (cursor->token >= text->n_tokens)
    return FALSE;
  token = &text->tokens[cursor->token];
  if (g_ascii_isdigit (text->text[cursor->byte]))
    {
      gsize length =
        parse_digits (self, text->text + cursor->byte, token->end - cursor->byte, number);

      number->end = cursor->byte + length;
      kutip_cursor_move (text, &next, number->end);
      if (next.token == cursor->token)
        read_fraction (self, &next, number);
      read_scales (self, &next, number);
      skip_repetition (self, &next, number);
      *cursor = next;
      return TRUE;
    }
  if (cursor->byte > token->start)
    return FALSE;
  entry = kutip_cursor_take (&next, self->text, self->lexicon, KUTIP_LIST_NUMBERS);
  if (!entry)
    return read_compound (self, cursor, number);
  if (kutip_entry_get (entry, "vague") || strchr (entry->value, '.'))
    {
      const char *point = strchr (entry->value, '.');

      number->exact = point != NULL;
      if (point)
        {
          number->digits = g_ascii_strtoull (point + 1, NULL, 10);
          number->exponent = -(int) strlen (point + 1);
        }
      number->end = text->tokens[next.token - 1].end;
      number->unit_only = kutip_entry_get (entry, "unit") != NULL;
      read_scales (self, &next, number);
      *cursor = next;
      return TRUE;
    }
  if (!g_ascii_isdigit (*entry->value))
    return FALSE;
  next = *cursor;
  if (!read_words (self, &next, number))
    return FALSE;
  /* "satu setengah": a fraction in words after a whole number. */
  if (number->scale == 0)
    {
      KutipCursor after = next;

      entry = kutip_cursor_take (&after, self->text, self->lexicon, KUTIP_LIST_NUMBERS);
      if (entry && g_str_has_prefix (entry->value, "0.") && number->digits < 1000)
        {
          const char *decimals = entry->value + 2;

          number->digits = number->digits * power_of_ten (strlen (decimals))
                           + g_ascii_strtoull (decimals, NULL, 10);
          number->exponent = -(int) strlen (decimals);
          number->end = text->tokens[after.token - 1].end;
          next = after;
          read_scales (self, &next, number);
        }
    }
  *cursor = next;
  return TRUE;
}

guint
kutip_number_read_range (const KutipNumberReader *self, KutipCursor *cursor, KutipNumber numbers[2])
{
  const KutipText *text = self->text;
  KutipCursor next;
  gsize dash;

  if (!kutip_number_read (self, cursor, &numbers[0]))
    return 0;
  next = *cursor;
  dash = kutip_cursor_get_dash (next, self->text);
  if (dash > 0)
    {
      kutip_cursor_move (text, &next, next.byte + dash);
    }
  else
    {
      const KutipEntry *entry =
        kutip_cursor_take (&next, self->text, self->lexicon, KUTIP_LIST_NUMBERS);

      if (!entry || !kutip_entry_get (entry, "range"))
        return 1;
    }
  if (!kutip_number_read (self, &next, &numbers[1]))
    return 1;
  /* "2-3 juta" are two and three million. */
  if (numbers[0].scale == 0 && numbers[1].scale > 0 && numbers[0].n_digits > 0
      && numbers[1].n_digits > 0)
    {
      numbers[0].exponent += numbers[1].scale;
      numbers[0].scale = numbers[1].scale;
    }
  *cursor = next;
  return 2;
}

void
kutip_number_append (const KutipNumber *number, GString *string)
{
  guint64 digits = number->digits;
  int exponent = number->exponent;
  gsize start = string->len;
  gsize length;

  while (exponent < 0 && digits % 10 == 0)
    {
      digits /= 10;
      exponent++;
    }
  g_string_append_printf (string, "%" G_GUINT64_FORMAT, digits);
  if (digits == 0)
    return;
  for (; exponent > 0; exponent--)
    g_string_append_c (string, '0');
  if (exponent == 0)
    return;
  length = string->len - start;
  for (; length <= (gsize) -exponent; length++)
    g_string_insert_c (string, start, '0');
  g_string_insert_c (string, string->len + exponent, '.');
}

int
kutip_number_get_small (const KutipNumber *number)
{
  if (!number->exact || number->exponent != 0 || number->digits >= 10000)
    return -1;
  return number->digits;
}
