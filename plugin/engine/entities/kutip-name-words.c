/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-name-words.h"

#include <string.h>

#define MAX_WORDS KUTIP_NAME_MAX_WORDS

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x02bc || c == '`';
}

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011 || c == 0x2013;
}

gsize
kutip_name_trim (const KutipLexicon *lexicon, const char *surface, gsize length)
{
  for (const char *p = surface + length; p > surface;)
    {
      p = g_utf8_prev_char (p);
      if (is_apostrophe (g_utf8_get_char (p)))
        {
          guint32 word = kutip_lexicon_lookup (lexicon, p, surface + length - p);

          return p > surface && kutip_lexicon_has (lexicon, word, KUTIP_LIST_CLITICS)
                   ? (gsize) (p - surface) : length;
        }
      if (!g_unichar_isalpha (g_utf8_get_char (p)))
        break;
    }
  return length;
}

/* Cuts a name into lower-case words, NUL after each, in self->buffer. Returns how many. */
static guint
fold (KutipNameReader *self, KutipEntityType type, const char *surface, gsize length,
      const char *words[MAX_WORDS])
{
  gsize at[MAX_WORDS];
  guint n = 0;
  gboolean inside = FALSE;
  const char *end = surface + length, *close;

  g_string_truncate (self->buffer, 0);
  for (const char *p = surface; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_apostrophe (c) || (c == '.' && type != KUTIP_ENTITY_PERSON))
        continue;
      /* Dinas Kebakaran (Damkar) Badung: what stands in brackets says the same again. */
      if (c == '(' && n > 0 && (close = memchr (p, ')', end - p)) != NULL)
        {
          p = close;
          c = ')';
        }
      if (g_unichar_isspace (c) || is_hyphen (c) || g_unichar_ispunct (c))
        {
          if (inside)
            g_string_append_c (self->buffer, '\0');
          inside = FALSE;
          continue;
        }
      if (!inside)
        {
          if (n == MAX_WORDS)
            break;
          at[n++] = self->buffer->len;
          inside = TRUE;
        }
      if (c < 0x80)
        g_string_append_c (self->buffer, g_ascii_tolower (c));
      else
        g_string_append_unichar (self->buffer, g_unichar_tolower (c));
    }
  for (guint i = 0; i < n; i++)
    words[i] = self->buffer->str + at[i];
  return n;
}

gboolean
kutip_name_is_place_head (const KutipLexicon *lexicon, guint32 word)
{
  const KutipEntry *entry;

  if (!kutip_lexicon_has (lexicon, word, KUTIP_LIST_ALIASES))
    return FALSE;
  entry = kutip_lexicon_match (lexicon, KUTIP_LIST_ALIASES, &word, sizeof word, 1);
  return g_str_equal (entry->value, "place-head");
}

/* Takes off what is no part of a name: titles before a person, legal forms round a company. */
static void
strip (KutipNameReader *self, KutipEntityType type, const char **words, guint *first, guint *last)
{
  const KutipLexicon *lexicon = self->lexicon;
  KutipList list = type == KUTIP_ENTITY_PERSON ? KUTIP_LIST_ROLES : KUTIP_LIST_ALIASES;

  for (;;)
    {
      guint32 ends[2];
      guint i;

      if (*last - *first < 2)
        return;
      ends[0] = kutip_lexicon_lookup (lexicon, words[*first], strlen (words[*first]));
      ends[1] = kutip_lexicon_lookup (lexicon, words[*last - 1], strlen (words[*last - 1]));
      for (i = 0; i < (type == KUTIP_ENTITY_PERSON ? 1 : 2); i++)
        {
          const KutipEntry *entry;

          if (!kutip_lexicon_has (lexicon, ends[i], list))
            continue;
          entry = kutip_lexicon_match (lexicon, list, &ends[i], sizeof (guint32), 1);
          if (type == KUTIP_ENTITY_PERSON ? g_str_equal (entry->value, "honorific") &&
                                            words[*first][1] != '\0'
                                          : g_str_equal (entry->value, "drop"))
            break;
        }
      if (i == 0)
        (*first)++;
      else if (i == 1 && type != KUTIP_ENTITY_PERSON)
        (*last)--;
      else
        return;
    }
}

/* The entry for a well-known short form at the beginning of @words, with its full form. */
static const char *
match_short (KutipNameReader *self, KutipEntityType type, const char *const *words, guint n,
             guint *n_words)
{
  guint32 ids[MAX_WORDS];
  const KutipEntry *entry;
  const char *full;

  for (guint i = 0; i < n; i++)
    ids[i] = kutip_lexicon_lookup (self->lexicon, words[i], strlen (words[i]));
  entry = kutip_lexicon_match (self->lexicon, KUTIP_LIST_ALIASES, ids, sizeof (guint32), n);
  if (entry == NULL || !g_str_equal (entry->value, "short"))
    return NULL;
  *n_words = entry->n_words;
  full = kutip_entry_get (entry, kutip_entity_type_get_nick (type));
  if (full == NULL && type != KUTIP_ENTITY_PERSON && entry->n_words < n)
    full = kutip_entry_get (entry, kutip_entity_type_get_nick (KUTIP_ENTITY_ORGANIZATION));
  if (full == NULL && type != KUTIP_ENTITY_PERSON && entry->n_words < n)
    full = kutip_entry_get (entry, kutip_entity_type_get_nick (KUTIP_ENTITY_PLACE));
  return full;
}

/* What a word of a name stands for: RS, Jl. */
static const char *
match_part (KutipNameReader *self, const char *word)
{
  guint32 id = kutip_lexicon_lookup (self->lexicon, word, strlen (word));
  const KutipEntry *entry;

  if (!kutip_lexicon_has (self->lexicon, id, KUTIP_LIST_ALIASES))
    return NULL;
  entry = kutip_lexicon_match (self->lexicon, KUTIP_LIST_ALIASES, &id, sizeof id, 1);
  return g_str_equal (entry->value, "part") ? kutip_entry_get (entry, "full") : NULL;
}

/* Appends the words of @full to @words. */
static guint
append_words (KutipNameReader *self, const char *full, const char **words, guint n)
{
  char *copy = g_string_chunk_insert (self->strings, full);

  while (n < MAX_WORDS && *copy != '\0')
    {
      char *blank = strchr (copy, ' ');

      words[n++] = copy;
      if (blank == NULL)
        break;
      *blank = '\0';
      copy = blank + 1;
    }
  return n;
}

/* Whether a full form has the short one as a word: "Amerika" may be all of a name, but is no
   abbreviation inside "Amerika Serikat". */
static gboolean
has_word (const char *full, const char *word)
{
  const gsize length = strlen (word);

  for (const char *p = full; p != NULL; p = strchr (p, ' '))
    {
      p += *p == ' ';
      if (strncmp (p, word, length) == 0 && (p[length] == ' ' || p[length] == '\0'))
        return TRUE;
    }
  return FALSE;
}

/* Writes short forms inside a name in full: DPP PDIP, RS Tual, Polda Jatim. */
static guint
spell_out (KutipNameReader *self, KutipEntityType type, const char *const *words, guint n,
           const char **out)
{
  guint m = 0;

  for (guint i = 0; i < n && m < MAX_WORDS;)
    {
      guint n_words = 0;
      const char *full = match_short (self, type, words + i, n - i, &n_words);

      if (full == NULL && n > 1)
        full = match_part (self, words[i]);
      if (full == NULL || n == n_words || has_word (full, words[i]))
        {
          out[m++] = words[i++];
          continue;
        }
      m = append_words (self, full, out, m);
      i += MAX (n_words, 1);
    }
  return m;
}

guint
kutip_name_reader_read (KutipNameReader *self, KutipEntityType type, const char *surface,
                        gsize length, const char **words, const char **full)
{
  const char *folded[MAX_WORDS + 1];
  guint first = 0, last, n_words = 0;

  *full = NULL;
  last = fold (self, type, surface, kutip_name_trim (self->lexicon, surface, length), folded);
  if (type <= KUTIP_ENTITY_PLACE)
    {
      *full = match_short (self, type, folded, last, &n_words);
      if (*full == NULL || n_words != last)
        {
          strip (self, type, folded, &first, &last);
          *full = match_short (self, type, folded + first, last - first, &n_words);
        }
      if (*full != NULL && n_words != last - first)
        *full = NULL;
      if (*full == NULL && type != KUTIP_ENTITY_PERSON)
        return spell_out (self, type, folded + first, last - first, words);
    }
  memcpy (words, folded + first, (last - first) * sizeof *words);
  return last - first;
}

guint
kutip_name_reader_split (KutipNameReader *self, const char *full, const char **words)
{
  return append_words (self, full, words, 0);
}
