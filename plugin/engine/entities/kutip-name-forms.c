/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-name-forms.h"

#include <string.h>

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
  self->reader = (KutipNameReader) { lexicon, g_string_new (NULL), self->strings };
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
  g_string_free (self->reader.buffer, TRUE);
  g_free (self);
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
  word.place_head = kutip_name_is_place_head (self->lexicon, known);
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
  KutipNameForm form = { .type = type, .known = KUTIP_NO_FORM };
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
  const char *words[KUTIP_NAME_MAX_WORDS + 1], *full;
  guint32 index;
  guint n;

  if (value != NULL && type == KUTIP_ENTITY_DATE)
    return intern_form (self, type, &value, 1);
  n = kutip_name_reader_read (&self->reader, type, surface, length, words, &full);
  if (value != NULL)
    words[n++] = value;
  index = intern_form (self, type, words, n);
  if (full != NULL)
    {
      guint32 known;

      n = kutip_name_reader_split (&self->reader, full, words);
      known = intern_form (self, type, words, n);
      kutip_name_forms_get (self, index)->known = known;
    }
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

static guint
count_initials (KutipNameForms *forms, const KutipNameForm *form)
{
  guint n = 0;

  for (guint i = 0; i < form->n_words; i++)
    n += kutip_name_forms_word (forms, form, i)->n_letters == 1;
  return n;
}

/* Long names first: what they absorb must find them there. Of equal length, those with fewer
   initials. */
static int
compare_forms (gconstpointer a, gconstpointer b, gpointer data)
{
  KutipNameForms *forms = data;
  const guint32 i = *(const guint32 *) a, j = *(const guint32 *) b;
  const KutipNameForm *x = kutip_name_forms_get (forms, i), *y = kutip_name_forms_get (forms, j);
  guint m, n;

  if (x->n_words != y->n_words)
    return x->n_words < y->n_words ? 1 : -1;
  m = count_initials (forms, x);
  n = count_initials (forms, y);
  if (m != n)
    return m < n ? -1 : 1;
  return i < j ? -1 : i > j;
}

GArray *
kutip_name_forms_sort (KutipNameForms *forms, gboolean persons)
{
  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = 0; i < forms->forms->len; i++)
    {
      const KutipNameForm *form = kutip_name_forms_get (forms, i);

      if (form->n_words > 0 &&
          (persons ? form->type == KUTIP_ENTITY_PERSON
                   : form->type == KUTIP_ENTITY_ORGANIZATION || form->type == KUTIP_ENTITY_PLACE))
        g_array_append_val (sorted, i);
    }
  g_array_sort_with_data (sorted, compare_forms, forms);
  return sorted;
}

void
kutip_name_forms_join_known (KutipNameForms *self)
{
  for (guint32 i = 0; i < self->forms->len; i++)
    {
      guint32 known = kutip_name_forms_get (self, i)->known;

      if (known != KUTIP_NO_FORM && kutip_name_forms_find (self, i) == i)
        kutip_name_forms_join (self, i, known);
    }
}
