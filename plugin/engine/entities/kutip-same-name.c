/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-same-name.h"

#include <string.h>

/* A draft in which more full names than this share a word is no draft: the rest stay apart. */
#define MAX_CANDIDATES 32

#define MIN_INITIALS 3
#define MIN_CLIPPING 3

/* Initials inside a longer name, and how many of its words are tried for them. */
#define MAX_INNER 5
#define MAX_INNER_WORDS 8

static guint
count_initials (KutipNameForms *forms, const KutipNameForm *form)
{
  guint n = 0;

  for (guint i = 0; i < form->n_words; i++)
    n += kutip_name_forms_word (forms, form, i)->n_letters == 1;
  return n;
}

/* Long names first: what they absorb must find them there. Of equal length, those with fewer initials. */
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

static GArray *
sort_forms (KutipNameForms *forms, gboolean persons)
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

static gboolean
same_word (const KutipNameWord *a, const KutipNameWord *b)
{
  if (a == b)
    return TRUE;
  if (a->n_letters > 1 && b->n_letters > 1)
    return FALSE;
  return g_utf8_get_char (a->text) == g_utf8_get_char (b->text);
}

/* Whether the words of @brief stand in @full in that order, an initial for a word that it begins;
   and both names begin and end alike, or all of @brief stands in one run. A given name that differs
   makes two people. */
static gboolean
is_shorter_name (KutipNameForms *forms, const KutipNameForm *brief, const KutipNameForm *full)
{
  guint at = 0, spelt = 0, first = 0, last = 0;

  for (guint i = 0; i < brief->n_words; i++)
    {
      const KutipNameWord *word = kutip_name_forms_word (forms, brief, i);

      while (at < full->n_words && !same_word (word, kutip_name_forms_word (forms, full, at)))
        at++;
      if (at == full->n_words)
        return FALSE;
      if (word->n_letters > 1 && word == kutip_name_forms_word (forms, full, at))
        spelt++;
      if (i == 0)
        first = at;
      last = at++;
    }
  return spelt > 0 && (last - first + 1 == brief->n_words ||
                       (first == 0 && last == full->n_words - 1));
}

/* The full names among which @form's can be: those that share its rarest spelt word. */
static const GArray *
find_sharing (KutipNameForms *forms, const KutipNameForm *form)
{
  const GArray *fewest = NULL;

  for (guint i = 0; i < form->n_words; i++)
    {
      const KutipNameWord *word = kutip_name_forms_word (forms, form, i);

      if (word->n_letters < 2 || word->forms == NULL)
        continue;
      if (fewest == NULL || word->forms->len < fewest->len)
        fewest = word->forms;
    }
  return fewest;
}

/* Joins a name with the one full name that it shortens; with several it gets them as candidates. */
static gboolean
join_shorter (KutipNameForms *forms, guint32 index)
{
  KutipNameForm *form = kutip_name_forms_get (forms, index);
  const GArray *sharing = find_sharing (forms, form);
  g_autoptr (GArray) found = NULL;

  for (guint i = 0; sharing != NULL && i < MIN (sharing->len, MAX_CANDIDATES); i++)
    {
      guint32 full = g_array_index (sharing, guint32, i);

      if (kutip_name_forms_find (forms, full) == kutip_name_forms_find (forms, index))
        return TRUE;
      if (!is_shorter_name (forms, form, kutip_name_forms_get (forms, full)))
        continue;
      if (found == NULL)
        found = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_array_append_val (found, full);
    }
  if (found == NULL)
    return FALSE;
  if (found->len == 1)
    kutip_name_forms_join (forms, index, g_array_index (found, guint32, 0));
  else
    form->candidates = g_steal_pointer (&found);
  return TRUE;
}

static void
index_full_name (KutipNameForms *forms, guint32 index)
{
  const KutipNameForm *form = kutip_name_forms_get (forms, index);

  for (guint i = 0; i < form->n_words; i++)
    {
      KutipNameWord *word = kutip_name_forms_word (forms, form, i);

      if (word->n_letters < 2)
        continue;
      if (word->forms == NULL)
        word->forms = g_array_new (FALSE, FALSE, sizeof (guint32));
      if (word->forms->len == 0 ||
          g_array_index (word->forms, guint32, word->forms->len - 1) != index)
        g_array_append_val (word->forms, index);
    }
}

void
kutip_same_persons_join (KutipNameForms *forms)
{
  g_autoptr (GArray) sorted = sort_forms (forms, TRUE);

  for (guint i = 0; i < sorted->len; i++)
    {
      guint32 index = g_array_index (sorted, guint32, i);

      /* A short form that a list or a bracket has joined already is not to be guessed at. */
      if (kutip_name_forms_get (forms, index)->n_words == 1)
        {
          if (kutip_name_forms_find (forms, index) == index)
            join_shorter (forms, index);
        }
      else if (!join_shorter (forms, index))
        index_full_name (forms, index);
    }
}

/* The initials of the words [first, last) of a name. */
static void
spell_initials (KutipNameForms *forms, const KutipNameForm *form, guint first, guint last,
                gboolean functions, GString *out)
{
  g_string_truncate (out, 0);
  for (guint i = first; i < last; i++)
    {
      const KutipNameWord *word = kutip_name_forms_word (forms, form, i);

      if (functions || !word->function)
        g_string_append_unichar (out, g_utf8_get_char (word->text));
    }
}

/* Notes that @key stands for the set of @form; if it stands for another too, for none. */
static void
note (KutipNameForms *forms, GHashTable *table, const char *key, guint32 form)
{
  gpointer found = g_hash_table_lookup (table, key);

  if (found == NULL)
    g_hash_table_insert (table, g_strdup (key), GUINT_TO_POINTER (form + 1));
  else if (GPOINTER_TO_UINT (found) != KUTIP_NO_FORM &&
           kutip_name_forms_find (forms, GPOINTER_TO_UINT (found) - 1) !=
             kutip_name_forms_find (forms, form))
    g_hash_table_insert (table, g_strdup (key), GUINT_TO_POINTER (KUTIP_NO_FORM));
}

static void
join_noted (KutipNameForms *forms, GHashTable *table, const char *key, guint32 form)
{
  gpointer found = g_hash_table_lookup (table, key);

  if (found != NULL && GPOINTER_TO_UINT (found) != KUTIP_NO_FORM)
    kutip_name_forms_join (forms, form, GPOINTER_TO_UINT (found) - 1);
}

static void
append_words (KutipNameForms *forms, const KutipNameForm *form, guint first, guint last,
              GString *out)
{
  for (guint i = first; i < last; i++)
    {
      g_string_append (out, kutip_name_forms_word (forms, form, i)->text);
      g_string_append_c (out, ' ');
    }
}

static void
spell_words (KutipNameForms *forms, const KutipNameForm *form, guint first, guint last, GString *out)
{
  g_string_truncate (out, 0);
  append_words (forms, form, first, last, out);
}

/* The name with what @out holds in the place of its words [first, last). */
static void
spell_around (KutipNameForms *forms, const KutipNameForm *form, guint first, guint last,
              GString *out)
{
  g_autofree char *inner = g_strdup (out->str);

  spell_words (forms, form, 0, first, out);
  g_string_append (out, inner);
  g_string_append_c (out, ' ');
  append_words (forms, form, last, form->n_words, out);
}

static void
join_initials (KutipNameForms *forms, const GArray *sorted, KutipEntityType type)
{
  g_autoptr (GHashTable) table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint i = 0; i < sorted->len; i++)
    {
      guint32 index = g_array_index (sorted, guint32, i);
      const KutipNameForm *form = kutip_name_forms_get (forms, index);

      if (form->type != type)
        continue;
      for (guint functions = 0; form->n_words > 1 && functions < 2; functions++)
        {
          spell_initials (forms, form, 0, form->n_words, functions, key);
          if (key->len >= MIN_INITIALS)
            note (forms, table, key->str, index);
        }
      if (form->n_words == 1 && form->shout && kutip_name_forms_find (forms, index) == index)
        join_noted (forms, table, kutip_name_forms_word (forms, form, 0)->text, index);
    }
}

/* Whether the first @n words can stand for the whole name. They can where they begin with what the
   organization is (Polda, Dinas Bina Marga), or where one word is left out that makes no part of the
   organization (Toyota Motor; but BBC Radio, Muhammadiyah Disaster Center). */
static gboolean
may_shorten (KutipNameForms *forms, const KutipNameForm *form, guint n)
{
  return kutip_name_forms_word (forms, form, 0)->head ||
         (n + 1 == form->n_words && !kutip_name_forms_word (forms, form, n)->head);
}

/* Sorted by length, so that all names longer than a form have noted their beginnings before it. */
static void
join_beginnings (KutipNameForms *forms, const GArray *sorted)
{
  g_autoptr (GHashTable) table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint i = 0; i < sorted->len; i++)
    {
      guint32 index = g_array_index (sorted, guint32, i);
      const KutipNameForm *form = kutip_name_forms_get (forms, index);

      if (form->type != KUTIP_ENTITY_ORGANIZATION)
        continue;
      spell_words (forms, form, 0, form->n_words, key);
      if (kutip_name_forms_find (forms, index) == index)
        join_noted (forms, table, key->str, index);
      for (guint n = 1; n < form->n_words; n++)
        if (may_shorten (forms, form, n))
          {
            spell_words (forms, form, 0, n, key);
            note (forms, table, key->str, index);
          }
    }
}

/* Names with initials for some of their words: Dinas LH Tual, Dinas Lingkungan Hidup Tual. */
static void
join_inner_initials (KutipNameForms *forms, const GArray *sorted)
{
  g_autoptr (GHashTable) initials = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint i = 0; i < sorted->len; i++)
    {
      const KutipNameForm *form = kutip_name_forms_get (forms, g_array_index (sorted, guint32, i));

      for (guint k = 0; form->n_words > 1 && k < form->n_words; k++)
        {
          const KutipNameWord *word = kutip_name_forms_word (forms, form, k);

          if (word->n_letters >= 2 && word->n_letters <= MAX_INNER && !word->function)
            g_hash_table_add (initials, (char *) word->text);
        }
    }
  for (guint i = 0; i < sorted->len; i++)
    {
      guint32 index = g_array_index (sorted, guint32, i);
      const KutipNameForm *form = kutip_name_forms_get (forms, index);
      const guint n = MIN (form->n_words, MAX_INNER_WORDS);

      if (form->type != KUTIP_ENTITY_ORGANIZATION)
        continue;
      spell_words (forms, form, 0, form->n_words, key);
      if (kutip_name_forms_find (forms, index) == index)
        join_noted (forms, table, key->str, index);
      for (guint first = 0; first + 2 <= n; first++)
        for (guint last = first + 2; last <= n && last - first < form->n_words; last++)
          {
            spell_initials (forms, form, first, last, FALSE, key);
            if (!g_hash_table_contains (initials, key->str))
              continue;
            spell_around (forms, form, first, last, key);
            note (forms, table, key->str, index);
          }
    }
}

void
kutip_same_organizations_join (KutipNameForms *forms)
{
  g_autoptr (GArray) sorted = sort_forms (forms, FALSE);

  join_inner_initials (forms, sorted);
  join_beginnings (forms, sorted);
  join_initials (forms, sorted, KUTIP_ENTITY_ORGANIZATION);
  join_initials (forms, sorted, KUTIP_ENTITY_PLACE);
}

gboolean
kutip_is_abbreviation (KutipNameForms *forms, guint32 brief, guint32 full)
{
  const KutipNameForm *name = kutip_name_forms_get (forms, full);
  const KutipNameForm *form = kutip_name_forms_get (forms, brief);
  const KutipNameWord *word;
  const char *letter;
  guint n_letters = 0;

  if (form->n_words != 1 || name->n_words == 0)
    return FALSE;
  word = kutip_name_forms_word (forms, form, 0);
  letter = word->text;
  for (guint i = 0; i < name->n_words; i++)
    {
      const char *p = kutip_name_forms_word (forms, name, i)->text;

      for (; *p != '\0'; p = g_utf8_next_char (p), n_letters++)
        if (g_utf8_get_char (p) == g_utf8_get_char (letter))
          letter = g_utf8_next_char (letter);
    }
  return *letter == '\0' && word->n_letters > 1 && word->n_letters < n_letters;
}

gboolean
kutip_is_clipping (KutipNameForms *forms, guint32 brief, guint32 full)
{
  const KutipNameForm *name = kutip_name_forms_get (forms, full);
  const KutipNameForm *form = kutip_name_forms_get (forms, brief);
  const KutipNameWord *clip;

  if (form->n_words != 1)
    return FALSE;
  clip = kutip_name_forms_word (forms, form, 0);
  if (clip->n_letters < MIN_CLIPPING)
    return FALSE;
  for (guint i = 0; i < name->n_words; i++)
    {
      const KutipNameWord *word = kutip_name_forms_word (forms, name, i);

      if (word->n_letters > clip->n_letters && (g_str_has_prefix (word->text, clip->text) ||
                                                g_str_has_suffix (word->text, clip->text)))
        return TRUE;
    }
  return FALSE;
}
