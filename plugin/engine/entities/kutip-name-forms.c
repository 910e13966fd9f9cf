/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-name-forms.h"

#include <string.h>

#define MAX_WORDS 16

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

static guint
surface_hash (gconstpointer key)
{
  const KutipNameForm *form = key;
  guint hash = 5381 + form->type;

  for (gsize i = 0; i < form->length; i++)
    hash = hash * 33 + (guchar) form->surface[i];
  return hash;
}

static gboolean
surface_equal (gconstpointer a, gconstpointer b)
{
  const KutipNameForm *x = a, *y = b;

  return x->type == y->type && x->length == y->length &&
         memcmp (x->surface, y->surface, x->length) == 0;
}

KutipNameForms *
kutip_name_forms_new (const KutipLexicon *lexicon)
{
  KutipNameForms *self = g_new0 (KutipNameForms, 1);

  self->lexicon = lexicon;
  self->forms = g_array_new (FALSE, TRUE, sizeof (KutipNameForm));
  self->words = g_array_new (FALSE, TRUE, sizeof (KutipNameWord));
  self->sequence = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->by_surface = g_hash_table_new_full (surface_hash, surface_equal, g_free, NULL);
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_word = g_hash_table_new (g_str_hash, g_str_equal);
  self->strings = g_string_chunk_new (4096);
  self->key = g_string_new (NULL);
  return self;
}

void
kutip_name_forms_free (KutipNameForms *self)
{
  for (guint i = 0; i < self->forms->len; i++)
    g_clear_pointer (&kutip_name_forms_get (self, i)->candidates, g_array_unref);
  for (guint i = 0; i < self->words->len; i++)
    g_clear_pointer (&g_array_index (self->words, KutipNameWord, i).forms, g_array_unref);
  g_array_unref (self->forms);
  g_array_unref (self->words);
  g_array_unref (self->sequence);
  g_hash_table_unref (self->by_surface);
  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->by_word);
  g_string_chunk_free (self->strings);
  g_string_free (self->key, TRUE);
  g_free (self);
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

/* Cuts a name into lower-case words, NUL after each, in self->key. Returns how many. */
static guint
fold (KutipNameForms *self, KutipEntityType type, const char *surface, gsize length,
      const char *words[MAX_WORDS])
{
  gsize at[MAX_WORDS];
  guint n = 0;
  gboolean inside = FALSE;
  const char *end = surface + length, *close;

  g_string_truncate (self->key, 0);
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
            g_string_append_c (self->key, '\0');
          inside = FALSE;
          continue;
        }
      if (!inside)
        {
          if (n == MAX_WORDS)
            break;
          at[n++] = self->key->len;
          inside = TRUE;
        }
      if (c < 0x80)
        g_string_append_c (self->key, g_ascii_tolower (c));
      else
        g_string_append_unichar (self->key, g_unichar_tolower (c));
    }
  for (guint i = 0; i < n; i++)
    words[i] = self->key->str + at[i];
  return n;
}

/* Takes off what is no part of a name: titles before a person, legal forms round a company. */
static void
strip (KutipNameForms *self, KutipEntityType type, const char **words, guint *first, guint *last)
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

static guint32
intern_word (KutipNameForms *self, const char *text)
{
  gpointer found = g_hash_table_lookup (self->by_word, text);
  KutipNameWord word = { 0 };
  guint32 known;

  if (found != NULL)
    return GPOINTER_TO_UINT (found) - 1;

  known = kutip_lexicon_lookup (self->lexicon, text, strlen (text));
  word.text = g_string_chunk_insert (self->strings, text);
  word.n_letters = MIN (g_utf8_strlen (text, -1), 255);
  word.function = kutip_lexicon_has (self->lexicon, known, KUTIP_LIST_FUNCTION_WORDS);
  word.head = kutip_lexicon_has (self->lexicon, known, KUTIP_LIST_ORGANIZATION_HEADS);
  word.recent = KUTIP_NO_FORM;
  g_array_append_val (self->words, word);
  g_hash_table_insert (self->by_word, (char *) word.text, GUINT_TO_POINTER (self->words->len));
  return self->words->len - 1;
}

/* The form with these words, a new one where the draft has not had it. */
static guint32
intern_form (KutipNameForms *self, KutipEntityType type, const char *const *words, guint n)
{
  g_autoptr (GString) key = g_string_sized_new (64);
  KutipNameForm form = { .type = type };
  gpointer found;

  g_string_append_c (key, '0' + type);
  for (guint i = 0; i < n; i++)
    {
      g_string_append (key, words[i]);
      g_string_append_c (key, ' ');
    }
  found = g_hash_table_lookup (self->by_key, key->str);
  if (found != NULL)
    return GPOINTER_TO_UINT (found) - 1;

  form.words = self->sequence->len;
  form.n_words = n;
  form.parent = self->forms->len;
  for (guint i = 0; i < n; i++)
    {
      guint32 word = intern_word (self, words[i]);

      g_array_append_val (self->sequence, word);
    }
  g_array_append_val (self->forms, form);
  g_hash_table_insert (self->by_key, g_string_chunk_insert (self->strings, key->str),
                       GUINT_TO_POINTER (self->forms->len));
  return self->forms->len - 1;
}

/* The entry for a well-known short form at the beginning of @words, with its full form. */
static const char *
match_short (KutipNameForms *self, KutipEntityType type, const char *const *words, guint n,
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
match_part (KutipNameForms *self, const char *word)
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
append_words (KutipNameForms *self, const char *full, const char **words, guint n)
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
spell_out (KutipNameForms *self, KutipEntityType type, const char *const *words, guint n,
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

static gboolean
is_shout (const char *surface, gsize length)
{
  for (const char *p = surface; p < surface + length; p = g_utf8_next_char (p))
    if (g_unichar_islower (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

static guint32
make_form (KutipNameForms *self, KutipEntityType type, const char *surface, gsize length,
           const char *value)
{
  const char *words[MAX_WORDS + 1], *out[MAX_WORDS + 1], *known;
  guint first = 0, last, n_words = 0;
  guint32 index;

  if (value != NULL && type == KUTIP_ENTITY_DATE)
    return intern_form (self, type, &value, 1);
  last = fold (self, type, surface, kutip_name_trim (self->lexicon, surface, length), words);
  if (type > KUTIP_ENTITY_PLACE)
    {
      if (value != NULL)
        words[last++] = value;
      return intern_form (self, type, words, last);
    }

  known = match_short (self, type, words, last, &n_words);
  if (known == NULL || n_words != last)
    {
      strip (self, type, words, &first, &last);
      known = match_short (self, type, words + first, last - first, &n_words);
    }
  if (known == NULL || n_words != last - first)
    {
      if (type == KUTIP_ENTITY_PERSON)
        return intern_form (self, type, words + first, last - first);
      last = spell_out (self, type, words + first, last - first, out);
      return intern_form (self, type, out, last);
    }
  index = intern_form (self, type, words + first, last - first);
  last = append_words (self, known, out, 0);
  kutip_name_forms_join (self, index, intern_form (self, type, out, last));
  return index;
}

guint32
kutip_name_forms_add (KutipNameForms *self, KutipEntityType type, const char *surface, gsize length,
                      const char *value)
{
  /* The parent of a key in by_surface is the form that it led to. */
  KutipNameForm probe = { .type = type, .surface = surface, .length = length };
  const KutipNameForm *met = value == NULL ? g_hash_table_lookup (self->by_surface, &probe) : NULL;
  KutipNameForm *form;
  guint32 index;
  gboolean shout;

  if (met != NULL)
    return met->parent;

  index = make_form (self, type, surface, length, value);
  form = kutip_name_forms_get (self, index);
  shout = is_shout (surface, length);
  if (form->surface == NULL || (form->shout && !shout))
    {
      form->surface = surface;
      form->length = length;
      form->shout = shout;
    }
  if (value == NULL)
    {
      probe.parent = index;
      g_hash_table_add (self->by_surface, g_memdup2 (&probe, sizeof probe));
    }
  return index;
}

guint32
kutip_name_forms_split (KutipNameForms *self, guint32 form)
{
  KutipNameForm copy = *kutip_name_forms_get (self, form);

  copy.parent = self->forms->len;
  copy.candidates = NULL;
  g_array_append_val (self->forms, copy);
  return copy.parent;
}

guint32
kutip_name_forms_find (KutipNameForms *self, guint32 form)
{
  guint32 root = form;

  while (kutip_name_forms_get (self, root)->parent != root)
    root = kutip_name_forms_get (self, root)->parent;
  while (form != root)
    {
      guint32 *parent = &kutip_name_forms_get (self, form)->parent;

      form = *parent;
      *parent = root;
    }
  return root;
}

void
kutip_name_forms_join (KutipNameForms *self, guint32 a, guint32 b)
{
  a = kutip_name_forms_find (self, a);
  b = kutip_name_forms_find (self, b);
  if (a == b)
    return;
  if (kutip_name_forms_get (self, a)->n_words > kutip_name_forms_get (self, b)->n_words ||
      (kutip_name_forms_get (self, a)->n_words == kutip_name_forms_get (self, b)->n_words && a < b))
    kutip_name_forms_get (self, b)->parent = a;
  else
    kutip_name_forms_get (self, a)->parent = b;
}
