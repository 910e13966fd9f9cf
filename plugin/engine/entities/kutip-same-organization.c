/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-same-name.h"

#include <string.h>

#define MIN_INITIALS 3

/* Initials inside a longer name, and how many of its words are tried for them. */
#define MAX_INNER 5
#define MAX_INNER_WORDS 8

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
spell_words (KutipNameForms *forms, const KutipNameForm *form, guint first, guint last,
             GString *out)
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

/* Whether the first @n words can stand for the whole name. They can where they begin with what
   the organization is (Polda, Dinas Bina Marga), or where one word is left out that makes no part
   of the organization (Toyota Motor; but BBC Radio, Muhammadiyah Disaster Center). */
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

/* Kota Tual and Tual, unless the draft has Kabupaten Tual before. */
static void
join_place_heads (KutipNameForms *forms)
{
  g_autoptr (GHashTable) bare = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint32 i = 0; i < forms->forms->len; i++)
    {
      const KutipNameForm *form = kutip_name_forms_get (forms, i);

      if (form->type != KUTIP_ENTITY_PLACE || form->n_words == 0)
        continue;
      spell_words (forms, form, 0, form->n_words, key);
      g_hash_table_insert (bare, g_strdup (key->str), GUINT_TO_POINTER (i + 1));
    }
  for (guint32 i = 0; i < forms->forms->len; i++)
    {
      const KutipNameForm *form = kutip_name_forms_get (forms, i);
      gboolean first, last;
      gpointer found;

      if (form->type != KUTIP_ENTITY_PLACE || form->n_words < 2)
        continue;
      first = kutip_name_forms_word (forms, form, 0)->place_head;
      last = kutip_name_forms_word (forms, form, form->n_words - 1)->place_head;
      if (first == last)
        continue;
      spell_words (forms, form, first, form->n_words - last, key);
      found = g_hash_table_lookup (bare, key->str);
      if (found == NULL)
        continue;
      kutip_name_forms_join (forms, i, GPOINTER_TO_UINT (found) - 1);
      g_hash_table_remove (bare, key->str);
    }
}

void
kutip_same_organizations_join (KutipNameForms *forms)
{
  g_autoptr (GArray) sorted = kutip_name_forms_sort (forms, FALSE);

  join_inner_initials (forms, sorted);
  join_beginnings (forms, sorted);
  join_initials (forms, sorted, KUTIP_ENTITY_ORGANIZATION);
  join_initials (forms, sorted, KUTIP_ENTITY_PLACE);
  join_place_heads (forms);
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
