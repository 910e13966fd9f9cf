/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-finders.h"

#include "entities/kutip-role-phrase.h"

/*
 * Roles are looked for beside each person's name only: before it (Kapolda Jatim, Irjen Luki; radio
 * host Big Boy) and behind it (Stefanus selaku direktur; Marvin Cooke, Toyota's managing director).
 *
 * A phrase between two names belongs to the second, unless commas cut it off from it and the first
 * has no role yet.
 */

#define MAX_ROLES 4
#define CONFIDENCE 0.85f

typedef struct {
  KutipRoleWords words;
  GArray *roles;        /* (element-type KutipMention) */
} Finder;

static void
add_role (Finder *self, const KutipRolePhrase *found, const KutipMention *person)
{
  const KutipText *text = self->words.text;
  KutipMention role = { .type = KUTIP_ENTITY_ROLE, .first = found->first, .last = found->last,
                        .start = text->tokens[found->first].start,
                        .end = text->tokens[found->last - 1].end, .confidence = CONFIDENCE,
                        .bearer = person->start, .rank = kutip_role_head_is_rank (found->head) };

  for (guint i = found->first; i < found->last; i++)
    self->words.covered[i] = -1;
  g_array_append_val (self->roles, role);
}

static guint
skip_address_before (const Finder *self, guint i)
{
  guint n;

  while ((n = kutip_role_words_match_address_before (&self->words, i)) > 0)
    i -= n;
  return i;
}

/* Where the words that join a role to the one behind it begin (yang juga, sekaligus); @i if
   none. */
static guint
skip_link_before (const Finder *self, guint i)
{
  for (guint n = MIN (i, 6); n > 0; n--)
    if (kutip_role_words_match (&self->words, i - n, "link") == n)
      return i - n;
  return i;
}

/* Whether the phrase stands between commas behind another name that has no role yet. */
static gboolean
is_apposition (const Finder *self, const KutipRolePhrase *found)
{
  const KutipMention *before;

  if (found->first < 2 || !kutip_role_words_is_punct (&self->words, found->first - 1, ','))
    return FALSE;
  before = kutip_role_words_get_name (&self->words, found->first - 2);
  if (before == NULL || before->type != KUTIP_ENTITY_PERSON)
    return FALSE;
  for (guint i = 0; i < self->roles->len; i++)
    if (g_array_index (self->roles, KutipMention, i).bearer == before->start)
      return FALSE;
  return TRUE;
}

/* A role of its own in brackets before @end: Menteri … Keamanan (Menko Polhukam) Wiranto. */
static gboolean
read_bracket_before (Finder *self, guint end, KutipRolePhrase *found)
{
  guint open = kutip_role_words_open_bracket (&self->words, end);

  if (open + 2 >= end)
    return FALSE;
  found->head = kutip_role_words_get_head (&self->words, open + 1, end - 1);
  found->first = open + 1;
  found->last = end - 1;
  return found->head != NULL && open > 0;
}

/* Whether the phrase before a name is the role of the one behind it: (mantan) kolaborator West,
   JAY-Z. */
static gboolean
is_relation (const Finder *self, const KutipRolePhrase *found, const KutipMention *person)
{
  const KutipRoleWords *words = &self->words;
  guint i = person->last, n;

  if (kutip_entry_get (found->head, "relation") == NULL || i + 1 >= words->text->n_tokens ||
      !kutip_role_words_is_punct (words, i, ','))
    return FALSE;
  i++;
  while ((n = kutip_role_words_match_address (words, i)) > 0 && i + n < words->text->n_tokens)
    i += n;
  return kutip_role_words_get (words, i) == KUTIP_ROLE_PERSON;
}

/* Whether the sentence says that somebody is or becomes it: "menjadi gubernur, Ruhut …" */
static gboolean
is_predicate (const Finder *self, const KutipRolePhrase *found)
{
  const KutipRoleWords *words = &self->words;
  guint i = found->first;

  while (i > 0 && kutip_role_words_same_sentence (&self->words, i - 1, found->first) &&
         kutip_role_words_match (words, i - 1, "link") == 0 &&
         kutip_role_words_get (words, i - 1) == KUTIP_ROLE_DETERMINER)
    i--;
  return i > 0 && kutip_role_words_same_sentence (&self->words, i - 1, found->first) &&
         (kutip_role_words_match (words, i - 1, "predicate") > 0 ||
          kutip_role_words_match (words, i - 1, "link") > 0 ||
          kutip_role_words_is_auxiliary (words, i - 1));
}

/* Whether the phrase tells of several people, of whom the name may be none: tim kuasa hukum
   Prabowo. */
static gboolean
is_group (const Finder *self, const KutipRolePhrase *found)
{
  return found->first > 0 &&
         kutip_role_words_same_sentence (&self->words, found->first - 1, found->first) &&
         kutip_role_words_match (&self->words, found->first - 1, "group") == 1;
}

/* Whether a phrase before a comma belongs to the name behind it. Where heads end their phrases,
   another comma has to close the name off. */
static gboolean
belongs_across_comma (const Finder *self, const KutipRolePhrase *found, const KutipMention *person)
{
  const KutipText *text = self->words.text;

  if (is_apposition (self, found) || is_predicate (self, found))
    return FALSE;
  return !kutip_role_head_is_final (found->head) || person->last >= text->n_tokens ||
         text->tokens[person->last].kind == KUTIP_TOKEN_PUNCT;
}

/* The roles before a name. Returns how many; @start: the first token of them and the name. */
static guint
find_before (Finder *self, const KutipMention *person, guint *start)
{
  guint at = skip_address_before (self, person->first), n = 0;

  *start = at;

  while (n < MAX_ROLES && at > 0)
    {
      gboolean apart = FALSE;
      guint last = at;
      KutipRolePhrase found;

      if (kutip_role_words_is_punct (&self->words, last - 1, ','))
        {
          apart = TRUE;
          last--;
        }
      if (last == 0 || !kutip_role_words_same_sentence (&self->words, last - 1, person->first))
        break;
      if (read_bracket_before (self, last, &found))
        {
          KutipRolePhrase whole;

          if (!kutip_role_phrase_read_before (&self->words, found.first - 1, FALSE, &whole))
            break;
          add_role (self, &found, person);
          *start = at = found.first - 1;
          n++;
          continue;
        }
      if (!kutip_role_phrase_read_before (&self->words, last, apart, &found))
        break;
      if (is_group (self, &found))
        break;
      if (n == 0 && (apart ? !belongs_across_comma (self, &found, person)
                           : is_relation (self, &found, person)))
        break;
      add_role (self, &found, person);
      n++;
      *start = at = found.first;
      if (kutip_role_head_is_rank (found.head))
        at = skip_address_before (self, at);
      else if (skip_link_before (self, at) < at)
        at = skip_link_before (self, at);
      else
        break;
    }
  return n;
}

/* Skips (30), ", 41,", ", berusia 41 tahun,": the age between a name and its apposition. */
static guint
skip_age (const Finder *self, guint i)
{
  const KutipText *text = self->words.text;
  const guint limit = MIN (text->n_tokens, i + 6);
  gboolean bracket = i < text->n_tokens && kutip_role_words_is_punct (&self->words, i, '(');

  if (i >= limit || !(bracket || kutip_role_words_is_punct (&self->words, i, ',')) ||
      i + 1 >= limit || (bracket && text->tokens[i + 1].kind != KUTIP_TOKEN_NUMBER))
    return i;
  for (guint j = i + 1, numbers = 0; j < limit; j++)
    {
      numbers += text->tokens[j].kind == KUTIP_TOKEN_NUMBER;
      if (kutip_role_words_is_punct (&self->words, j, bracket ? ')' : ','))
        return numbers == 0 ? i : bracket ? j + 1 : j;
      if (text->tokens[j].kind != KUTIP_TOKEN_NUMBER && text->tokens[j].kind != KUTIP_TOKEN_WORD)
        break;
    }
  return i;
}

/* Whether what stands behind the phrase lets it belong to the name before it: not another name
   of a person, nor one behind a comma that needs it. Behind "kata X," the clause may go on: only a
   phrase that punctuation or a preposition closes is X's. */
static gboolean
ends_well (const Finder *self, const KutipRolePhrase *found, guint start, gboolean has_role)
{
  const KutipText *text = self->words.text;
  guint i = found->last;
  gboolean comma;
  guint n;

  if (i >= text->n_tokens || !kutip_role_words_same_sentence (&self->words, found->first, i))
    return TRUE;
  if (text->tokens[i].kind != KUTIP_TOKEN_PUNCT && text->tokens[i].kind != KUTIP_TOKEN_QUOTE &&
      kutip_role_words_get (&self->words, i) != KUTIP_ROLE_PREPOSITION &&
      kutip_role_words_ends_cue (&self->words, start))
    return FALSE;
  comma = kutip_role_words_is_punct (&self->words, i, ',');
  i += comma;
  while ((n = kutip_role_words_match_address (&self->words, i)) > 0)
    i += n;
  if (i >= text->n_tokens)
    return TRUE;
  if (kutip_role_words_get (&self->words, i) == KUTIP_ROLE_PERSON)
    return comma && !has_role;
  return !comma || !kutip_role_words_same_sentence (&self->words, found->first, i) ||
         kutip_role_words_find_head (&self->words, i, i, text->n_tokens, &start) == NULL;
}

/* A role behind a name. */
static void
find_after (Finder *self, const KutipMention *person, guint start, gboolean has_role)
{
  const KutipText *text = self->words.text;
  guint i = skip_age (self, person->last), links;
  gboolean opened = FALSE;
  KutipRolePhrase found;

  if (i < text->n_tokens && (kutip_role_words_is_punct (&self->words, i, ',') ||
                             kutip_role_words_is_punct (&self->words, i, '(') ||
                             kutip_role_words_is_punct (&self->words, i, 0x2013) ||
                             kutip_role_words_is_punct (&self->words, i, 0x2014)))
    {
      opened = TRUE;
      i++;
    }
  links = i < text->n_tokens ? kutip_role_words_match (&self->words, i, "link") : 0;
  i += links;
  if ((!opened && links == 0) || i >= text->n_tokens ||
      !kutip_role_words_same_sentence (&self->words, person->first, i))
    return;
  for (guint n = 0; n < 2 && i < text->n_tokens &&
       kutip_role_words_get (&self->words, i) == KUTIP_ROLE_DETERMINER; n++)
    i++;
  if (i < text->n_tokens && kutip_role_phrase_read_after (&self->words, i, &found) &&
      ends_well (self, &found, start, has_role))
    add_role (self, &found, person);
}

void
kutip_roles_find (const KutipLanguage *language, const KutipText *text, GArray *mentions)
{
  Finder self = { 0 };
  guint n_persons = 0;

  for (guint i = 0; i < mentions->len; i++)
    n_persons += g_array_index (mentions, KutipMention, i).type == KUTIP_ENTITY_PERSON;
  if (n_persons == 0)
    return;

  kutip_role_words_init (&self.words, language->lexicon, text, mentions);
  self.roles = g_array_new (FALSE, FALSE, sizeof (KutipMention));
  for (guint i = 0; i < mentions->len; i++)
    {
      const KutipMention *m = &g_array_index (mentions, KutipMention, i);
      guint start, n;

      if (m->type != KUTIP_ENTITY_PERSON)
        continue;
      n = find_before (&self, m, &start);
      find_after (&self, m, start, n > 0);
    }
  g_array_append_vals (mentions, self.roles->data, self.roles->len);
  g_array_unref (self.roles);
  kutip_role_words_clear (&self.words);
}
