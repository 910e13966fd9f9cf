/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-same-name.h"

#include <string.h>

/* A draft in which more full names than this share a word is no draft: the rest stay apart. */
#define MAX_CANDIDATES 32

#define MIN_CLIPPING 3

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
  g_autoptr (GArray) sorted = kutip_name_forms_sort (forms, TRUE);

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
