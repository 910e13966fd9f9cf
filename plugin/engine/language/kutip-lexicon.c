/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/kutip-lexicon-private.h"

#include <string.h>

/*
 * Two hash tables with open addressing and powers of two:
 *
 *   slots   word → id. An id is an index of `words`; 0 is the word that no list has.
 *   edges   (node, word id) → node: all phrases of all lists in one trie. The first KUTIP_N_LISTS +
 * 1
 *           nodes are the roots, list + 1 each, so that no key is 0.
 *
 * The longest phrase at a place costs one probe a word and one more that fails. A chain of entries
 * with the same first word, the simpler way, costs hundreds where a gazetteer has many names in
 * "New" or "Dinas". The two masks of a word say without any probe whether a list knows it.
 *
 * Values and properties point into the files' text, which is kept; words and arrays lie in
 * `memory`.
 */

#define BLOCK_SIZE 16384
#define MAX_WORD 255 /* bytes; longer words are in no list */
#define FIRST_SLOTS 16384 /* what a language's lists need is at most twice as much */
#define FIRST_EDGES 32768

typedef struct {
  const char *string;
  guint32 length;
  guint32 hash;
  guint64 lists;  /* has this one word as an entry */
  guint64 starts; /* has an entry that begins with this word */
} Word;

typedef struct {
  guint64 key;
  guint32 node;
} Edge;

struct _KutipLexicon {
  GArray *words;      /* Word */
  guint32 *slots;
  guint32 slots_mask;
  Edge *edges;
  guint32 edges_mask;
  guint32 n_edges;
  GArray *nodes;      /* guint32: index of the entry that ends here + 1, or 0 */
  GArray *entries;    /* KutipEntry */
  GPtrArray *memory;  /* blocks of words and arrays, and whole files */
  char *block;
  gsize block_left;
  gsize longest;      /* bytes of the longest word: a longer one needs no look */
};

KutipLexicon *
kutip_lexicon_new (void)
{
  KutipLexicon *self = g_new0 (KutipLexicon, 1);

  self->words = g_array_new (FALSE, TRUE, sizeof (Word));
  g_array_set_size (self->words, 1);
  g_array_index (self->words, Word, 0).string = "";
  self->slots_mask = FIRST_SLOTS - 1;
  self->slots = g_new0 (guint32, self->slots_mask + 1);
  self->edges_mask = FIRST_EDGES - 1;
  self->edges = g_new0 (Edge, self->edges_mask + 1);
  self->nodes = g_array_new (FALSE, TRUE, sizeof (guint32));
  g_array_set_size (self->nodes, KUTIP_N_LISTS + 1);
  self->entries = g_array_new (FALSE, FALSE, sizeof (KutipEntry));
  self->memory = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
kutip_lexicon_free (KutipLexicon *self)
{
  g_array_unref (self->words);
  g_array_unref (self->nodes);
  g_array_unref (self->entries);
  g_ptr_array_unref (self->memory);
  g_free (self->slots);
  g_free (self->edges);
  g_free (self);
}

void *
kutip_lexicon_allocate (KutipLexicon *self, gsize size)
{
  void *memory;

  size = (size + 7) & ~(gsize) 7;
  if (size > self->block_left)
    {
      self->block_left = MAX (size, BLOCK_SIZE);
      self->block = g_malloc (self->block_left);
      g_ptr_array_add (self->memory, self->block);
    }
  memory = self->block;
  self->block += size;
  self->block_left -= size;

  return memory;
}

/* Writes the lower-case form of a word to @folded and its hash to @hash. Returns its length, 0 for
   a word that is too long for any list. Apostrophes of all shapes count as ', hyphens as -, and the
   full stop of an abbreviation does not count: "PT." is "pt". Inner full stops stay. */
static gsize
fold (const char *word, gsize length, char folded[MAX_WORD + 1], guint32 *hash)
{
  guint32 h = 2166136261u;
  gsize n = 0;

  if (length > MAX_WORD)
    return 0;
  if (length > 1 && word[length - 1] == '.' && word[length - 2] != '.')
    length--;

  for (gsize i = 0; i < length;)
    {
      guchar byte = word[i];

      if (G_LIKELY (byte < 0x80))
        {
          folded[n] = byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte;
          h = (h ^ (guchar) folded[n++]) * 16777619u;
          i++;
        }
      else
        {
          gunichar c = g_utf8_get_char (word + i);
          char bytes[6];
          guint n_bytes;

          i += g_utf8_skip[byte];
          if (c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0x00B4)
            c = '\'';
          else if (c == 0x2010 || c == 0x2011)
            c = '-';
          else
            c = g_unichar_tolower (c);
          n_bytes = g_unichar_to_utf8 (c, bytes);
          if (n + n_bytes > MAX_WORD)
            return 0;
          for (guint k = 0; k < n_bytes; k++)
            {
              folded[n] = bytes[k];
              h = (h ^ (guchar) folded[n++]) * 16777619u;
            }
        }
    }

  *hash = h ^ (h >> 15);
  return n;
}

static guint32
find (const KutipLexicon *self, const char *folded, gsize length, guint32 hash, guint32 *slot)
{
  const Word *words = (const Word *) self->words->data;
  guint32 i;

  for (i = hash & self->slots_mask; self->slots[i] != 0; i = (i + 1) & self->slots_mask)
    {
      const Word *word = &words[self->slots[i]];

      if (word->hash == hash && word->length == length
          && memcmp (word->string, folded, length) == 0)
        break;
    }
  if (slot != NULL)
    *slot = i;

  return self->slots[i];
}

guint32
kutip_lexicon_intern (KutipLexicon *self, const char *string, gsize length)
{
  char folded[MAX_WORD + 1];
  guint32 hash, slot, id;
  Word word = { 0 };
  char *copy;
  gsize n = fold (string, length, folded, &hash);

  if (n == 0)
    return 0;
  id = find (self, folded, n, hash, &slot);
  if (id != 0)
    return id;

  copy = kutip_lexicon_allocate (self, n + 1);
  memcpy (copy, folded, n);
  copy[n] = '\0';
  word.string = copy;
  word.length = n;
  word.hash = hash;
  id = self->words->len;
  g_array_append_val (self->words, word);
  self->slots[slot] = id;
  self->longest = MAX (self->longest, n);

  if (self->words->len * 2 > self->slots_mask)
    {
      self->slots_mask = self->slots_mask * 2 + 1;
      g_free (self->slots);
      self->slots = g_new0 (guint32, self->slots_mask + 1);
      for (guint32 w = 1; w < self->words->len; w++)
        {
          const Word *old = &g_array_index (self->words, Word, w);

          find (self, old->string, old->length, old->hash, &slot);
          self->slots[slot] = w;
        }
    }

  return id;
}

static inline Edge *
find_edge (const KutipLexicon *self, guint32 node, guint32 word)
{
  guint64 key = (guint64) node << 32 | word;
  guint32 i = (guint32) ((key * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)) >> 32) & self->edges_mask;

  while (self->edges[i].key != 0 && self->edges[i].key != key)
    i = (i + 1) & self->edges_mask;

  return &self->edges[i];
}

static guint32
extend (KutipLexicon *self, guint32 node, guint32 word)
{
  Edge *edge = find_edge (self, node, word);
  guint32 child = self->nodes->len;

  if (edge->key != 0)
    return edge->node;

  edge->key = (guint64) node << 32 | word;
  edge->node = child;
  g_array_set_size (self->nodes, child + 1);
  self->n_edges++;

  if (self->n_edges * 2 > self->edges_mask)
    {
      g_autofree Edge *old = self->edges;
      guint32 n_old = self->edges_mask + 1;

      self->edges_mask = self->edges_mask * 2 + 1;
      self->edges = g_new0 (Edge, self->edges_mask + 1);
      for (guint32 i = 0; i < n_old; i++)
        {
          if (old[i].key != 0)
            *find_edge (self, old[i].key >> 32, (guint32) old[i].key) = old[i];
        }
    }

  return child;
}

gboolean
kutip_lexicon_add (KutipLexicon *self, KutipEntry *entry, const guint32 *words)
{
  guint32 node = entry->list + 1, old;
  Word *first;

  for (guint i = 0; i < entry->n_words; i++)
    node = extend (self, node, words[i]);
  old = g_array_index (self->nodes, guint32, node);
  if (old != 0)
    {
      /* "Jl" and "Jl." on two lines are the same phrase twice, and no harm. */
      const KutipEntry *other = &g_array_index (self->entries, KutipEntry, old - 1);

      return strcmp (other->value, entry->value) == 0;
    }

  entry->words = memcpy (kutip_lexicon_allocate (self, entry->n_words * sizeof (guint32)), words,
                         entry->n_words * sizeof (guint32));
  g_array_append_val (self->entries, *entry);
  g_array_index (self->nodes, guint32, node) = self->entries->len;
  first = &g_array_index (self->words, Word, words[0]);
  first->starts |= G_GUINT64_CONSTANT (1) << entry->list;
  if (entry->n_words == 1)
    first->lists |= G_GUINT64_CONSTANT (1) << entry->list;

  return TRUE;
}

void
kutip_lexicon_keep (KutipLexicon *self, char *content)
{
  g_ptr_array_add (self->memory, content);
}

guint32
kutip_lexicon_lookup (const KutipLexicon *self, const char *word, gsize length)
{
  char folded[MAX_WORD + 1];
  guint32 hash;
  gsize n;

  /* Lower case is at most half as long again in UTF-8, and at least a third as long. */
  if (length > self->longest * 3 + 1)
    return 0;
  n = fold (word, length, folded, &hash);

  return n == 0 ? 0 : find (self, folded, n, hash, NULL);
}

const char *
kutip_lexicon_get_word (const KutipLexicon *self, guint32 word)
{
  g_return_val_if_fail (word < self->words->len, "");

  return g_array_index (self->words, Word, word).string;
}

guint64
kutip_lexicon_get_lists (const KutipLexicon *self, guint32 word)
{
  return g_array_index (self->words, Word, word).lists;
}

const KutipEntry *
kutip_lexicon_match (const KutipLexicon *self, KutipList list, const guint32 *words, gsize stride,
                     guint n_words)
{
  guint32 node = list + 1, found = 0;

  if (n_words == 0 || !((g_array_index (self->words, Word, *words).starts >> list) & 1))
    return NULL;

  for (guint i = 0; i < n_words; i++)
    {
      guint32 word = *(const guint32 *) ((const char *) words + i * stride);
      const Edge *edge;

      if (word == 0)
        break;
      edge = find_edge (self, node, word);
      if (edge->key == 0)
        break;
      node = edge->node;
      if (g_array_index (self->nodes, guint32, node) != 0)
        found = g_array_index (self->nodes, guint32, node);
    }

  return found == 0 ? NULL : &g_array_index (self->entries, KutipEntry, found - 1);
}

const KutipEntry *
kutip_lexicon_find_value (const KutipLexicon *self, KutipList list, const char *value)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const KutipEntry *entry = &g_array_index (self->entries, KutipEntry, i);

      if (entry->list == list && strcmp (entry->value, value) == 0)
        return entry;
    }
  return NULL;
}

const char *
kutip_entry_get (const KutipEntry *entry, const char *key)
{
  gsize length = strlen (key);

  if (entry->properties == NULL)
    return NULL;
  for (guint i = 0; entry->properties[i] != NULL; i++)
    {
      const char *property = entry->properties[i];

      if (strncmp (property, key, length) == 0 && property[length] == '\0')
        return property + length;
      if (strncmp (property, key, length) == 0 && property[length] == '=')
        return property + length + 1;
    }

  return NULL;
}
