/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-alias-pass.h"

#include <string.h>

#include "entities/kutip-name-context.h"
#include "entities/kutip-same-name.h"

#define MAX_ROLE_WORDS 4
#define N_RECENT 8

/* What the walk knows of an entity, by the root of its forms. */
typedef struct {
  guint32 entity;                      /* index + 1, 0: not named yet */
  guint32 last;                        /* ordinal + 1 of its last mention */
  guint32 role_words[MAX_ROLE_WORDS];  /* forms' first words of the roles it bore */
  guint8 n_role_words;
  guint8 gender;
} State;

typedef struct {
  const KutipLexicon *lexicon;
  KutipNameForms *forms;
  const KutipMentioned *paragraphs;
  guint n_paragraphs;
  guint32 *form_of;
  guint32 *entity_of;
  GArray *states;      /* (element-type State), by form */
  GHashTable *alone;   /* form and gender → form of a person who only shares a surname */
  guint32 recent[N_RECENT];
  guint n_recent;
  GArray *genders;     /* (element-type guint8), by entity */
} Pass;

static State *
get_state (Pass *pass, guint32 form)
{
  if (form >= pass->states->len)
    g_array_set_size (pass->states, pass->forms->forms->len);
  return &g_array_index (pass->states, State, form);
}

static gboolean
is_name (const KutipMention *mention)
{
  return mention->type == KUTIP_ENTITY_PERSON || mention->type == KUTIP_ENTITY_ORGANIZATION ||
         mention->type == KUTIP_ENTITY_PLACE;
}

static void
add_forms (Pass *pass)
{
  guint ordinal = 0;

  for (guint i = 0; i < pass->n_paragraphs; i++)
    for (guint j = 0; j < pass->paragraphs[i].mentions->len; j++)
      {
        const KutipMention *m = &g_array_index (pass->paragraphs[i].mentions, KutipMention, j);

        pass->form_of[ordinal++] =
          kutip_name_forms_add (pass->forms, m->type, pass->paragraphs[i].text + m->start,
                                m->end - m->start, is_name (m) ? NULL : m->value);
      }
}

static void
note_recent (Pass *pass, guint32 form)
{
  pass->recent[pass->n_recent++ % N_RECENT] = form;
}

/* A full name among the last ones that the single name is a part of a word of. */
static guint32
find_clipped (Pass *pass, guint32 brief)
{
  for (guint i = 0; i < MIN (pass->n_recent, N_RECENT); i++)
    {
      guint32 full = pass->recent[(pass->n_recent - 1 - i) % N_RECENT];

      if (full != brief && kutip_is_clipping (pass->forms, brief, full))
        return full;
    }
  return KUTIP_NO_FORM;
}

/* An abbreviation or another name in brackets after a name. */
static void
join_bracket (Pass *pass, const KutipMentioned *paragraph, const KutipMention *before,
              guint32 before_form, const KutipMention *m, guint32 form)
{
  KutipNameForms *forms = pass->forms;

  if (before->type != m->type || kutip_name_forms_find (forms, form) != form ||
      !kutip_name_in_brackets (paragraph, before, m))
    return;
  if (m->type == KUTIP_ENTITY_PERSON
        ? kutip_name_forms_get (forms, form)->n_words == 1 &&
          kutip_name_forms_get (forms, before_form)->n_words > 1
        : kutip_is_abbreviation (forms, form, before_form) ||
          kutip_is_abbreviation (forms, before_form, form))
    kutip_name_forms_join (forms, form, before_form);
}

/* Another name of the person just named, or of one before: yang akrab disapa Madun. */
static void
join_alias (Pass *pass, const KutipMentioned *paragraph, const KutipMention *before,
            guint32 before_form, const KutipMention *m, guint32 form)
{
  KutipNameForms *forms = pass->forms;
  guint32 full;

  if (m->type != KUTIP_ENTITY_PERSON || kutip_name_forms_find (forms, form) != form ||
      kutip_name_forms_get (forms, form)->candidates != NULL ||
      !kutip_name_after_alias (pass->lexicon, paragraph, m))
    return;
  if (before != NULL && before->type == KUTIP_ENTITY_PERSON &&
      kutip_name_same_sentence (paragraph, before->end, m->start))
    full = kutip_name_forms_get (forms, before_form)->candidates == NULL ? before_form
                                                                         : KUTIP_NO_FORM;
  else
    full = find_clipped (pass, form);
  if (full != KUTIP_NO_FORM)
    kutip_name_forms_join (forms, form, full);
}

/* Joins each name with the one before it in its paragraph where the words between them say so. */
static void
join_neighbours (Pass *pass, gboolean brackets)
{
  guint ordinal = 0;

  for (guint i = 0; i < pass->n_paragraphs; i++)
    {
      const KutipMentioned *paragraph = &pass->paragraphs[i];
      const KutipMention *before = NULL;
      guint32 before_form = KUTIP_NO_FORM;

      for (guint j = 0; j < paragraph->mentions->len; j++, ordinal++)
        {
          const KutipMention *m = &g_array_index (paragraph->mentions, KutipMention, j);

          if (!is_name (m))
            continue;
          if (!brackets)
            join_alias (pass, paragraph, before, before_form, m, pass->form_of[ordinal]);
          else if (before != NULL)
            join_bracket (pass, paragraph, before, before_form, m, pass->form_of[ordinal]);
          before = m;
          before_form = pass->form_of[ordinal];
          if (m->type == KUTIP_ENTITY_PERSON)
            note_recent (pass, before_form);
        }
    }
  pass->n_recent = 0;
}

/* The first words of the roles that this person's mention bears. */
static guint
get_role_words (Pass *pass, const KutipMentioned *paragraph, guint j, guint row,
                guint32 words[MAX_ROLE_WORDS])
{
  const KutipMention *m = &g_array_index (paragraph->mentions, KutipMention, j);
  guint n = 0, first = j > 6 ? j - 6 : 0;

  for (guint k = first; k < MIN (paragraph->mentions->len, j + 5) && n < MAX_ROLE_WORDS; k++)
    {
      const KutipMention *role = &g_array_index (paragraph->mentions, KutipMention, k);

      if (role->type == KUTIP_ENTITY_ROLE && role->bearer == m->start)
        {
          const KutipNameForm *form = kutip_name_forms_get (pass->forms, pass->form_of[row + k]);

          if (form->n_words > 0)
            words[n++] = g_array_index (pass->forms->sequence, guint32, form->words);
        }
    }
  return n;
}

static gboolean
bears_role (const State *state, const guint32 *words, guint n_words)
{
  for (guint i = 0; i < n_words; i++)
    for (guint j = 0; j < state->n_role_words; j++)
      if (state->role_words[j] == words[i])
        return TRUE;
  return FALSE;
}

static guint32
choose (Pass *pass, const KutipNameForm *form, guint8 gender, const guint32 *roles, guint n_roles)
{
  const KutipNameWord *word = kutip_name_forms_word (pass->forms, form, form->n_words - 1);
  guint32 best = KUTIP_NO_FORM, best_last = 0;
  guint best_score = 0;

  for (guint i = 0; i <= form->candidates->len; i++)
    {
      guint32 full = i < form->candidates->len ? g_array_index (form->candidates, guint32, i)
                     : form->n_words == 1      ? word->recent
                                               : KUTIP_NO_FORM;
      const KutipNameForm *name;
      const State *state;
      guint score;

      if (full == KUTIP_NO_FORM)
        continue;
      full = kutip_name_forms_find (pass->forms, full);
      state = get_state (pass, full);
      if (gender != 0 && state->gender != 0 && state->gender != gender)
        continue;
      name = kutip_name_forms_get (pass->forms, full);
      score = (bears_role (state, roles, n_roles) ? 8 : 0) + (state->last > 0 ? 4 : 0) +
              (name->n_words > 0 && (kutip_name_forms_word (pass->forms, name, 0) == word ||
               kutip_name_forms_word (pass->forms, name, name->n_words - 1) == word) ? 2 : 1);
      if (score > best_score ||
          (score == best_score && (state->last > best_last ||
                                   (state->last == best_last && full < best))))
        {
          best = full;
          best_score = score;
          best_last = state->last;
        }
    }
  return best;
}

/* The root for a name that is like another's, but of somebody of the other gender. */
static guint32
stand_alone (Pass *pass, guint32 form, guint8 gender)
{
  guint64 pair = (guint64) form << 8 | gender;
  gpointer found = g_hash_table_lookup (pass->alone, &pair);
  guint32 alone;

  if (found != NULL)
    return GPOINTER_TO_UINT (found) - 1;
  alone = kutip_name_forms_split (pass->forms, form);
  g_hash_table_insert (pass->alone, g_memdup2 (&pair, sizeof pair), GUINT_TO_POINTER (alone + 1));
  return alone;
}

static guint32
find_person (Pass *pass, guint i, guint j, guint row)
{
  const KutipMentioned *paragraph = &pass->paragraphs[i];
  const KutipMention *m = &g_array_index (paragraph->mentions, KutipMention, j);
  guint32 form = pass->form_of[row + j], roles[MAX_ROLE_WORDS], root;
  guint n_roles = get_role_words (pass, paragraph, j, row, roles);
  gboolean addressed = FALSE;
  guint8 gender = kutip_name_title_gender (pass->lexicon, paragraph, m, &addressed);
  const KutipNameForm *name = kutip_name_forms_get (pass->forms, form);
  State *state;

  if (name->candidates != NULL)
    root = choose (pass, name, gender, roles, n_roles);
  else
    {
      root = kutip_name_forms_find (pass->forms, form);
      if (root == form && name->n_words == 1 && addressed && get_state (pass, root)->entity == 0)
        {
          guint32 full = find_clipped (pass, form);

          if (full != KUTIP_NO_FORM)
            {
              State known = *get_state (pass, kutip_name_forms_find (pass->forms, full));

              kutip_name_forms_join (pass->forms, form, full);
              root = kutip_name_forms_find (pass->forms, form);
              *get_state (pass, root) = known;
            }
        }
      else if (name->n_words == 1 && gender != 0 && get_state (pass, root)->gender != 0 &&
               get_state (pass, root)->gender != gender)
        root = KUTIP_NO_FORM;
    }
  if (root == KUTIP_NO_FORM)
    root = stand_alone (pass, form, gender);

  state = get_state (pass, root);
  if (gender != 0)
    state->gender = gender;
  for (guint k = 0; k < n_roles && state->n_role_words < MAX_ROLE_WORDS; k++)
    if (!bears_role (state, &roles[k], 1))
      state->role_words[state->n_role_words++] = roles[k];
  name = kutip_name_forms_get (pass->forms, root);
  for (guint k = 0; k < name->n_words; k++)
    kutip_name_forms_word (pass->forms, name, k)->recent = name->n_words > 1 ? root : KUTIP_NO_FORM;
  note_recent (pass, root);
  return root;
}

static void
assign_entities (Pass *pass)
{
  guint row = 0;

  for (guint i = 0; i < pass->n_paragraphs; i++)
    {
      const GArray *mentions = pass->paragraphs[i].mentions;

      for (guint j = 0; j < mentions->len; j++)
        {
          const KutipMention *m = &g_array_index (mentions, KutipMention, j);
          guint32 form = m->type == KUTIP_ENTITY_PERSON
                           ? find_person (pass, i, j, row)
                           : kutip_name_forms_find (pass->forms, pass->form_of[row + j]);
          State *state = get_state (pass, form);

          if (state->entity == 0)
            {
              g_array_append_val (pass->genders, state->gender);
              state->entity = pass->genders->len;
            }
          state->last = row + j + 1;
          pass->entity_of[row + j] = state->entity - 1;
          g_array_index (pass->genders, guint8, state->entity - 1) = state->gender;
        }
      row += mentions->len;
    }
}

/* The gender of the given name that a person's form begins with. */
static void
guess_genders (Pass *pass)
{
  for (guint i = 0; i < pass->forms->forms->len; i++)
    {
      const KutipNameForm *form = kutip_name_forms_get (pass->forms, i);
      const KutipNameWord *word;
      const KutipEntry *entry;
      guint32 id;

      if (form->type != KUTIP_ENTITY_PERSON || form->n_words == 0)
        continue;
      word = kutip_name_forms_word (pass->forms, form, 0);
      id = kutip_lexicon_lookup (pass->lexicon, word->text, strlen (word->text));
      if (!kutip_lexicon_has (pass->lexicon, id, KUTIP_LIST_GIVEN_NAMES))
        continue;
      entry = kutip_lexicon_match (pass->lexicon, KUTIP_LIST_GIVEN_NAMES, &id, sizeof id, 1);
      if (g_str_equal (entry->value, "m") || g_str_equal (entry->value, "f"))
        get_state (pass, i)->gender = entry->value[0];
    }
}

static void
join_brackets (Pass *pass)
{
  join_neighbours (pass, TRUE);
}

static void
join_names (Pass *pass)
{
  kutip_name_forms_join_known (pass->forms);
  kutip_same_persons_join (pass->forms);
}

static void
join_aliases (Pass *pass)
{
  join_neighbours (pass, FALSE);
  kutip_same_organizations_join (pass->forms);
}

static void (*const steps[]) (Pass *pass) = {
  add_forms, join_brackets, join_names, join_aliases, guess_genders, assign_entities,
};

GArray *
kutip_alias_pass (KutipNameForms *forms, const KutipMentioned *paragraphs, guint n_paragraphs,
                  guint32 *form_of, guint32 *entity_of, GCancellable *cancellable)
{
  Pass pass = { .lexicon = forms->lexicon, .forms = forms, .paragraphs = paragraphs,
                .n_paragraphs = n_paragraphs, .form_of = form_of, .entity_of = entity_of };

  pass.states = g_array_new (FALSE, TRUE, sizeof (State));
  pass.alone = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  pass.genders = g_array_new (FALSE, FALSE, sizeof (guint8));

  for (guint i = 0; i < G_N_ELEMENTS (steps) && !g_cancellable_is_cancelled (cancellable); i++)
    steps[i] (&pass);

  g_array_unref (pass.states);
  g_hash_table_unref (pass.alone);
  return pass.genders;
}
