/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-written.h"

#include <string.h>

/* Shorter words are particles and abbreviations. Bytes. */
#define MIN_WORD 3

typedef struct _Name Name;

struct _Name {
  const char *text;
  gsize length;
  gboolean proven;
  Name *next; /* another name that begins with the same word */
};

/* A word that somebody asked for, or that a name begins with. Words are letters, digits, hyphens and
   apostrophes without anything between. */
typedef struct {
  const char *text;
  gsize length;
  guint32 hash;
  gboolean found;
  Name *names;
} Word;

struct _KutipWritten {
  GHashTable *words;     /* (element-type Word), each its own key */
  GStringChunk *strings;
};

static guint
word_hash (gconstpointer key)
{
  return ((const Word *) key)->hash;
}

static gboolean
word_equal (gconstpointer a, gconstpointer b)
{
  const Word *x = a, *y = b;

  return x->length == y->length && memcmp (x->text, y->text, x->length) == 0;
}

static void
word_free (gpointer data)
{
  Word *word = data;

  while (word->names)
    {
      Name *name = word->names;

      word->names = name->next;
      g_free (name);
    }
  g_free (word);
}

KutipWritten *
kutip_written_new (void)
{
  KutipWritten *self = g_new0 (KutipWritten, 1);

  self->words = g_hash_table_new_full (word_hash, word_equal, word_free, NULL);
  self->strings = g_string_chunk_new (256);
  return self;
}

void
kutip_written_free (KutipWritten *self)
{
  g_hash_table_unref (self->words);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/* The word at @text: to its end or to @end, which may be NULL. Empty where none begins. */
static Word
read_word (const char *text, const char *end)
{
  Word word = { .text = text, .hash = 5381 };
  const char *p = text;

  while ((!end || p < end) && *p != '\0')
    {
      const char *next = p + 1;

      if ((guchar) *p >= 0x80)
        {
          gunichar c = g_utf8_get_char (p);

          if (!g_unichar_isalnum (c) && c != 0x2019)
            break;
          next = g_utf8_next_char (p);
        }
      else if (!g_ascii_isalnum (*p) && *p != '-' && *p != '\'')
        break;
      for (; p < next; p++)
        word.hash = word.hash * 33 + (guchar) *p;
    }
  word.length = p - text;
  return word;
}

static Word *
ask (KutipWritten *self, Word word)
{
  Word *known = g_hash_table_lookup (self->words, &word);

  if (known)
    return known;
  word.text = g_string_chunk_insert_len (self->strings, word.text, word.length);
  known = g_memdup2 (&word, sizeof word);
  g_hash_table_add (self->words, known);
  return known;
}

/* A word as it is where it is small, and its key; NULL where it never is: its second letter is a
   capital, too, or not all of it is one word here. */
static char *
dup_small (const char *word, gsize length, Word *key)
{
  g_autofree char *small = NULL;

  if (length < MIN_WORD || !g_unichar_islower (g_utf8_get_char (g_utf8_next_char (word))))
    return NULL;
  small = g_utf8_strdown (word, length);
  *key = read_word (small, NULL);
  return small[key->length] == '\0' ? g_steal_pointer (&small) : NULL;
}

void
kutip_written_ask_small (KutipWritten *self, const char *word, gsize length)
{
  Word key;
  g_autofree char *small = dup_small (word, length, &key);

  if (small)
    ask (self, key);
}

static Name *
find_name (const Word *first, const char *name, gsize length)
{
  Name *asked = first->names;

  while (asked && (asked->length != length || memcmp (asked->text, name, length) != 0))
    asked = asked->next;
  return asked;
}

void
kutip_written_ask_proven (KutipWritten *self, const char *name, gsize length)
{
  Word *first = ask (self, read_word (name, name + length));
  Name *asked;

  if (find_name (first, name, length))
    return;
  asked = g_new0 (Name, 1);
  asked->text = g_string_chunk_insert_len (self->strings, name, length);
  asked->length = length;
  asked->next = first->names;
  first->names = asked;
}

gboolean
kutip_begins_sentence (const char *text, guint32 start)
{
  const char *p = text + start;

  while (p > text)
    {
      gunichar c;

      p = g_utf8_prev_char (p);
      c = g_utf8_get_char (p);
      if (c == '.' || c == '!' || c == '?')
        return TRUE;
      if (!g_unichar_isspace (c) && c != '"' && c != 0x201c && c != '(')
        return FALSE;
    }
  return TRUE;
}

void
kutip_written_read (KutipWritten *self, const char *text, gboolean headline)
{
  if (g_hash_table_size (self->words) == 0)
    return;
  for (const char *p = text; *p != '\0';)
    {
      Word read = read_word (p, NULL), *word;

      if (read.length == 0)
        {
          p = g_utf8_next_char (p);
          continue;
        }
      word = g_hash_table_lookup (self->words, &read);
      if (word)
        word->found = TRUE;
      for (Name *name = word && !headline ? word->names : NULL; name; name = name->next)
        name->proven = name->proven || (strncmp (p, name->text, name->length) == 0 &&
                                        read_word (p + name->length, NULL).length == 0 &&
                                        !kutip_begins_sentence (text, p - text));
      p += read.length;
    }
}

gboolean
kutip_written_is_small (KutipWritten *self, const char *word, gsize length)
{
  Word key;
  g_autofree char *small = dup_small (word, length, &key);
  const Word *known = small ? g_hash_table_lookup (self->words, &key) : NULL;

  return known && known->found;
}

gboolean
kutip_written_is_proven (KutipWritten *self, const char *name, gsize length)
{
  Word key = read_word (name, name + length);
  const Word *first = g_hash_table_lookup (self->words, &key);
  const Name *asked = first ? find_name (first, name, length) : NULL;

  return asked && asked->proven;
}
