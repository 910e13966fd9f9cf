/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-mention.h"

#include <string.h>

#include "entities/kutip-role-phrase.h"

/*
 * Roles are looked for beside each person's name only: before it (Kapolda Jatim, Irjen Luki; radio host
 * Big Boy) and behind it (Stefanus selaku direktur; Marvin Cooke, Toyota's managing director). Each is
 * a noun phrase round a listed head. Where a language puts complements behind the head, the phrase
 * begins with its head; where modifiers stand before it ("final" heads), they belong to the role as
 * far as an article, a preposition or the sentence's punctuation bounds them.
 *
 * A phrase between two names belongs to the second, unless commas cut it off from it and the first has
 * no role yet.
 */

#define MAX_PHRASE 16
#define MAX_SMALL 3
#define MAX_MODIFIERS 6
#define MAX_ROLES 4
#define CONFIDENCE 0.85f

typedef struct {
  KutipRolePhrase phrase;
  GArray *roles;        /* (element-type KutipMention) */
} Finder;

/* A phrase that was read: tokens [first, last). */
typedef struct {
  guint first;
  guint last;
  const KutipEntry *head;
} Phrase;

static gboolean
is_final (const KutipEntry *head)
{
  return kutip_entry_get (head, "final") != NULL;
}

static gboolean
is_rank (const KutipEntry *head)
{
  return g_str_equal (head->value, "rank");
}

static gboolean
same_sentence (const Finder *self, guint i, guint j)
{
  return self->phrase.text->tokens[i].sentence == self->phrase.text->tokens[j].sentence;
}

static gboolean
is_capital (KutipRolePart part)
{
  return part == KUTIP_ROLE_CAPITAL || part == KUTIP_ROLE_NAME;
}

static void
add_role (Finder *self, const Phrase *found, const KutipMention *person)
{
  const KutipText *text = self->phrase.text;
  KutipMention role = { .type = KUTIP_ENTITY_ROLE, .first = found->first, .last = found->last,
                        .start = text->tokens[found->first].start,
                        .end = text->tokens[found->last - 1].end, .confidence = CONFIDENCE,
                        .bearer = person->start, .rank = is_rank (found->head) };

  for (guint i = found->first; i < found->last; i++)
    self->phrase.covered[i] = -1;
  g_array_append_val (self->roles, role);
}

/* The capitalised word at @i begins its sentence and may be no part of the name that follows. */
static gboolean
opens_sentence (const Finder *self, guint i)
{
  return (self->phrase.text->tokens[i].flags & KUTIP_TOKEN_FIRST) != 0;
}

/* A word with a hyphen is an adjective more likely than a verb: 47-year-old, prize-winning. */
static gboolean
is_compound_word (const Finder *self, guint i)
{
  const KutipToken *token = &self->phrase.text->tokens[i];

  return memchr (self->phrase.text->text + token->start, '-', token->end - token->start) != NULL;
}

/* Moves @first of a phrase with a final head to where its modifiers begin. Small words that no list
   knows count only up to what surely begins a noun phrase: "the veteran singer", but not "beat champion". */
static void
extend_modifiers (Finder *self, Phrase *found)
{
  const KutipRolePhrase *phrase = &self->phrase;
  guint sure = found->first, small = 0, i = found->first;

  while (i > 0 && same_sentence (self, i - 1, found->first) && found->first - i < MAX_PHRASE)
    {
      KutipRolePart part = kutip_role_phrase_get (phrase, i - 1);
      const KutipMention *name = kutip_role_phrase_get_name (phrase, i - 1);
      guint start;

      if (part == KUTIP_ROLE_AND && i > 1 && sure == i)
        {
          if (kutip_role_phrase_find_head (phrase, i - 2, 0, i - 1, &start) == NULL)
            break;
          sure = i = start;
        }
      else if (kutip_role_phrase_find_head (phrase, i - 1, 0, i, &start) != NULL && name == NULL)
        {
          /* The winger beat goalkeeper …: a word between two heads is a verb. */
          if (sure != i)
            break;
          sure = i = start;
        }
      else if (part == KUTIP_ROLE_NAME ||
               (part == KUTIP_ROLE_PERSON &&
                (i == found->first || kutip_role_phrase_get (phrase, i) == KUTIP_ROLE_POSSESSIVE)))
        sure = i = name->first;
      else if (part == KUTIP_ROLE_MODIFIER || part == KUTIP_ROLE_AFTER)
        sure = --i;
      else if (part == KUTIP_ROLE_POSSESSIVE && i > 1 &&
               (is_capital (kutip_role_phrase_get (phrase, i - 2)) ||
                kutip_role_phrase_get (phrase, i - 2) == KUTIP_ROLE_PERSON))
        i--;
      else if (part == KUTIP_ROLE_CAPITAL &&
               !(opens_sentence (self, i - 1) && !is_capital (kutip_role_phrase_get (phrase, i)) &&
                 !(phrase->text->tokens[i].flags & KUTIP_TOKEN_CAPITAL)))
        sure = --i;
      else if ((part == KUTIP_ROLE_SMALL || part == KUTIP_ROLE_NUMBER) &&
               (is_compound_word (self, i - 1) || small++ == 0))
        i--;
      else
        {
          if (part == KUTIP_ROLE_ARTICLE || part == KUTIP_ROLE_OF || part == KUTIP_ROLE_COMMA)
            sure = i;
          break;
        }
    }
  found->first = sure;
}

/* Moves @first to further heads and modifiers right before: wakil + ketua, mantan + presiden. */
static void
extend_heads (Finder *self, Phrase *found)
{
  const KutipRolePhrase *phrase = &self->phrase;

  while (found->first > 0 && same_sentence (self, found->first - 1, found->first))
    {
      guint i = found->first - 1, start;
      KutipRolePart part = kutip_role_phrase_get (phrase, i);

      if (part != KUTIP_ROLE_NOTHING && kutip_role_phrase_get_name (phrase, i) == NULL &&
          kutip_role_phrase_find_head (phrase, i, 0, found->first, &start) != NULL)
        found->first = start;
      else if (part == KUTIP_ROLE_MODIFIER)
        found->first = i;
      else if (i > 0 && kutip_role_phrase_match (phrase, i - 1, "modifier") == 2)
        found->first = i - 1;
      else if (part == KUTIP_ROLE_CAPITAL && kutip_entry_get (found->head, "compound") != NULL &&
               !opens_sentence (self, i))
        found->first = i;
      else
        break;
    }
}

/* A head farther left in the same run of capitalised words: Ketua Dewan Pakar. */
static void
find_farther_head (Finder *self, Phrase *found)
{
  const KutipRolePhrase *phrase = &self->phrase;

  for (guint i = found->first; i > 0 && found->first - i < MAX_SMALL; i--)
    {
      guint start;

      if (!same_sentence (self, i - 1, found->first) ||
          !(phrase->text->tokens[i - 1].flags & KUTIP_TOKEN_CAPITAL) ||
          kutip_role_phrase_get (phrase, i - 1) == KUTIP_ROLE_PERSON ||
          kutip_role_phrase_get (phrase, i - 1) == KUTIP_ROLE_NOTHING)
        return;
      if (kutip_role_phrase_find_head (phrase, i - 1, 0, found->first, &start) != NULL)
        {
          found->first = start;
          return;
        }
    }
}

/* Whether token @i, with the phrase's complements behind it up to @last, may be one of them. */
static gboolean
is_complement (Finder *self, guint i, guint last, guint *small, gboolean *series)
{
  const KutipRolePhrase *phrase = &self->phrase;
  KutipRolePart after = i + 1 < last ? kutip_role_phrase_get (phrase, i + 1) : KUTIP_ROLE_NOTHING;

  switch (kutip_role_phrase_get (phrase, i))
    {
    case KUTIP_ROLE_NAME:
    case KUTIP_ROLE_CAPITAL:
    case KUTIP_ROLE_AFTER:
    case KUTIP_ROLE_NUMBER:
      return TRUE;
    case KUTIP_ROLE_SMALL:
    case KUTIP_ROLE_MODIFIER:
      return (*small)++ < MAX_SMALL;
    case KUTIP_ROLE_OF:
    case KUTIP_ROLE_POSSESSIVE:
      return i + 1 < last;
    case KUTIP_ROLE_ARTICLE:
      return i + 1 < last && i > 0 && kutip_role_phrase_get (phrase, i - 1) == KUTIP_ROLE_OF;
    case KUTIP_ROLE_AND:
      *series = is_capital (after);
      return *series;
    case KUTIP_ROLE_COMMA:
      return *series && (is_capital (after) || after == KUTIP_ROLE_AND);
    case KUTIP_ROLE_PERSON:
    case KUTIP_ROLE_NOTHING:
    default:
      return FALSE;
    }
}

/* Reads the noun phrase that ends before token @last. @apart: a comma stands between it and the name. */
static gboolean
read_before (Finder *self, guint last, gboolean apart, Phrase *found)
{
  const KutipRolePhrase *phrase = &self->phrase;
  gboolean series = FALSE;
  guint small = 0, i = last;

  while (i > 0 && same_sentence (self, i - 1, last - 1) && last - i < MAX_PHRASE)
    {
      const KutipMention *name = kutip_role_phrase_get_name (phrase, i - 1);
      guint start, open;

      if (phrase->covered[i - 1] < 0)
        return FALSE;
      found->head = kutip_role_phrase_find_head (phrase, i - 1, name != NULL ? name->first : 0, last,
                                                 &start);
      if (found->head != NULL && (name == NULL || start == name->first))
        {
          *found = (Phrase) { start, last, found->head };
          if (is_final (found->head) && start + found->head->n_words < last)
            {
              KutipRolePart next = kutip_role_phrase_get (phrase, start + found->head->n_words);

              return next == KUTIP_ROLE_OF || next == KUTIP_ROLE_AFTER;
            }
          return TRUE;
        }
      open = kutip_role_phrase_open_bracket (phrase, i);
      if (open < i)
        {
          if (kutip_role_phrase_skip_bracket (phrase, open) != i)
            return FALSE;
          i = open;
        }
      else if (name != NULL && name->type == KUTIP_ENTITY_PERSON)
        {
          /* Mantan kolaborator West, JAY-Z: only where a comma keeps the two people apart. */
          if (!apart || i != last || name->first == 0 ||
              kutip_role_phrase_find_head (phrase, name->first - 1, 0, name->first, &start) == NULL)
            return FALSE;
          i = name->first;
        }
      else if (!is_complement (self, i - 1, last, &small, &series))
        return FALSE;
      else
        i = name != NULL ? name->first : i - 1;
    }
  return FALSE;
}

static void
complete (Finder *self, Phrase *found)
{
  if (is_rank (found->head))
    return;
  if (is_final (found->head))
    extend_modifiers (self, found);
  else
    {
      find_farther_head (self, found);
      extend_heads (self, found);
    }
}

static guint
skip_address_before (const Finder *self, guint i)
{
  while (i > 0 && kutip_role_phrase_is_address (&self->phrase, i - 1))
    i--;
  return i;
}

/* Where the words that join a role to the one behind it begin (yang juga, sekaligus); @i if none. */
static guint
skip_link_before (const Finder *self, guint i)
{
  for (guint n = MIN (i, 6); n > 0; n--)
    if (kutip_role_phrase_match (&self->phrase, i - n, "link") == n)
      return i - n;
  return i;
}

/* Whether the phrase stands between commas behind another name that has no role yet. */
static gboolean
is_apposition (const Finder *self, const Phrase *found)
{
  const KutipMention *before;

  if (found->first < 2 || !kutip_role_phrase_is_punct (&self->phrase, found->first - 1, ','))
    return FALSE;
  before = kutip_role_phrase_get_name (&self->phrase, found->first - 2);
  if (before == NULL || before->type != KUTIP_ENTITY_PERSON)
    return FALSE;
  for (guint i = 0; i < self->roles->len; i++)
    if (g_array_index (self->roles, KutipMention, i).bearer == before->start)
      return FALSE;
  return TRUE;
}

/* A role of its own in brackets before @end: Menteri … Keamanan (Menko Polhukam) Wiranto. */
static gboolean
read_bracket_before (Finder *self, guint end, Phrase *found)
{
  guint open = kutip_role_phrase_open_bracket (&self->phrase, end);

  if (open + 2 >= end)
    return FALSE;
  found->head = kutip_role_phrase_get_head (&self->phrase, open + 1, end - 1);
  found->first = open + 1;
  found->last = end - 1;
  return found->head != NULL && open > 0;
}

/* Whether the phrase before a name is the role of the one behind it: (mantan) kolaborator West, JAY-Z. */
static gboolean
is_relation (const Finder *self, const Phrase *found, const KutipMention *person)
{
  const KutipRolePhrase *phrase = &self->phrase;
  guint i = person->last;

  if (kutip_entry_get (found->head, "relation") == NULL || i + 1 >= phrase->text->n_tokens ||
      !kutip_role_phrase_is_punct (phrase, i, ','))
    return FALSE;
  for (i++; i + 1 < phrase->text->n_tokens && kutip_role_phrase_is_address (phrase, i); i++)
    ;
  return kutip_role_phrase_get (phrase, i) == KUTIP_ROLE_PERSON;
}

/* Whether the sentence says that somebody is or becomes it: "menjadi gubernur, Ruhut …" */
static gboolean
is_predicate (const Finder *self, const Phrase *found)
{
  const KutipRolePhrase *phrase = &self->phrase;
  guint i = found->first;

  while (i > 0 && same_sentence (self, i - 1, found->first) &&
         kutip_role_phrase_match (phrase, i - 1, "link") == 0 &&
         kutip_role_phrase_get (phrase, i - 1) == KUTIP_ROLE_ARTICLE)
    i--;
  return i > 0 && same_sentence (self, i - 1, found->first) &&
         (kutip_role_phrase_match (phrase, i - 1, "predicate") > 0 ||
          kutip_role_phrase_match (phrase, i - 1, "link") > 0 ||
          kutip_role_phrase_is_auxiliary (phrase, i - 1));
}

/* Whether a phrase before a comma belongs to the name behind it. Where heads end their phrases, another
   comma has to close the name off. */
static gboolean
belongs_across_comma (const Finder *self, const Phrase *found, const KutipMention *person)
{
  const KutipText *text = self->phrase.text;

  if (is_apposition (self, found) || is_predicate (self, found))
    return FALSE;
  return !is_final (found->head) || person->last >= text->n_tokens ||
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
      Phrase found;

      if (kutip_role_phrase_is_punct (&self->phrase, last - 1, ','))
        {
          apart = TRUE;
          last--;
        }
      if (last == 0 || !same_sentence (self, last - 1, person->first))
        break;
      if (!apart && read_bracket_before (self, last, &found))
        {
          Phrase whole;

          if (!read_before (self, found.first - 1, FALSE, &whole))
            break;
          add_role (self, &found, person);
          *start = at = found.first - 1;
          n++;
          continue;
        }
      if (!read_before (self, last, apart, &found))
        break;
      complete (self, &found);
      if (n == 0 && (apart ? !belongs_across_comma (self, &found, person)
                           : is_relation (self, &found, person)))
        break;
      add_role (self, &found, person);
      n++;
      *start = at = found.first;
      if (is_rank (found.head))
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
  const KutipText *text = self->phrase.text;
  const guint limit = MIN (text->n_tokens, i + 6);
  gboolean bracket = i < text->n_tokens && kutip_role_phrase_is_punct (&self->phrase, i, '(');

  if (i >= limit || !(bracket || kutip_role_phrase_is_punct (&self->phrase, i, ',')) ||
      i + 1 >= limit || (bracket && text->tokens[i + 1].kind != KUTIP_TOKEN_NUMBER))
    return i;
  for (guint j = i + 1, numbers = 0; j < limit; j++)
    {
      numbers += text->tokens[j].kind == KUTIP_TOKEN_NUMBER;
      if (kutip_role_phrase_is_punct (&self->phrase, j, bracket ? ')' : ','))
        return numbers == 0 ? i : bracket ? j + 1 : j;
      if (text->tokens[j].kind != KUTIP_TOKEN_NUMBER && text->tokens[j].kind != KUTIP_TOKEN_WORD)
        break;
    }
  return i;
}

/* Moves over one complement at token @i; @i where there is none. @free: it needs no word before it. */
static guint
skip_complement (Finder *self, guint i, gboolean loose, guint *small)
{
  const KutipRolePhrase *phrase = &self->phrase;
  const KutipText *text = phrase->text;
  KutipRolePart part = kutip_role_phrase_get (phrase, i);
  KutipRolePart next = i + 1 < text->n_tokens ? kutip_role_phrase_get (phrase, i + 1)
                                              : KUTIP_ROLE_NOTHING;

  if (part == KUTIP_ROLE_NAME)
    return kutip_role_phrase_get_name (phrase, i)->last;
  if (part == KUTIP_ROLE_CAPITAL || part == KUTIP_ROLE_AFTER)
    return i + 1;
  if (part == KUTIP_ROLE_OF && (is_capital (next) || next == KUTIP_ROLE_SMALL ||
                                next == KUTIP_ROLE_MODIFIER || next == KUTIP_ROLE_ARTICLE))
    return next == KUTIP_ROLE_ARTICLE ? i + 2 : i + 1;
  if (part == KUTIP_ROLE_POSSESSIVE && i > 0 && (is_capital (next) || next == KUTIP_ROLE_SMALL))
    return i + 1;
  if (part == KUTIP_ROLE_AND && is_capital (next) &&
      kutip_role_phrase_get (phrase, i - 1) == KUTIP_ROLE_CAPITAL)
    return i + 2;
  if (loose && (part == KUTIP_ROLE_SMALL || part == KUTIP_ROLE_MODIFIER ||
                part == KUTIP_ROLE_NUMBER) && (*small)++ < MAX_SMALL)
    return i + 1;
  return MAX (kutip_role_phrase_skip_bracket (phrase, i), i);
}

/* Where the complements of the head that ends before @i end. */
static guint
read_complements (Finder *self, guint i, gboolean final)
{
  guint start = i, small = 0;
  gboolean linked = !final;

  while (i < self->phrase.text->n_tokens && same_sentence (self, start - 1, i) &&
         i - start < MAX_PHRASE)
    {
      KutipRolePart part = kutip_role_phrase_get (&self->phrase, i);
      guint next;

      if (final && !linked && part != KUTIP_ROLE_OF && part != KUTIP_ROLE_AFTER)
        break;
      linked |= part == KUTIP_ROLE_OF;
      next = skip_complement (self, i, linked, &small);
      if (next == i)
        break;
      i = next;
    }
  return i;
}

/* Reads the noun phrase that begins at token @i. */
static gboolean
read_after (Finder *self, guint i, Phrase *found)
{
  const KutipRolePhrase *phrase = &self->phrase;
  const guint limit = MIN (phrase->text->n_tokens, i + MAX_MODIFIERS);
  guint small = 0, capitals = 0, end = 0;

  *found = (Phrase) { i, i, NULL };
  while (i < limit && same_sentence (self, found->first, i))
    {
      const KutipEntry *head = kutip_role_phrase_get_name (phrase, i) == NULL
                                 ? kutip_role_phrase_get_head (phrase, i, phrase->text->n_tokens)
                                 : NULL;
      KutipRolePart part = kutip_role_phrase_get (phrase, i);

      if (head != NULL)
        {
          /* A head that its phrase begins with has no nouns before it. */
          if (!is_final (head) &&
              (small > 0 || (capitals > 0 && kutip_entry_get (head, "compound") == NULL)))
            return FALSE;
          found->head = head;
          i = end = i + head->n_words;
          if (!is_final (head))
            break;
        }
      else if ((part == KUTIP_ROLE_NAME || part == KUTIP_ROLE_CAPITAL) && small == 0)
        {
          i = part == KUTIP_ROLE_NAME ? kutip_role_phrase_get_name (phrase, i)->last : i + 1;
          capitals++;
        }
      else if (part == KUTIP_ROLE_MODIFIER || part == KUTIP_ROLE_POSSESSIVE ||
               ((part == KUTIP_ROLE_SMALL || part == KUTIP_ROLE_NUMBER) && small++ < MAX_SMALL))
        i++;
      else
        break;
    }
  if (found->head == NULL)
    return FALSE;
  found->last = read_complements (self, end, is_final (found->head));
  return TRUE;
}

/* Whether what stands behind the phrase lets it belong to the name before it: not another name of a
   person, nor one behind a comma that needs it. Behind "kata X," the clause may go on: only a phrase
   that punctuation or a preposition closes is X's. */
static gboolean
ends_well (const Finder *self, const Phrase *found, guint start, gboolean has_role)
{
  const KutipText *text = self->phrase.text;
  guint i = found->last;
  gboolean comma;

  if (i >= text->n_tokens || !same_sentence (self, found->first, i))
    return TRUE;
  if (text->tokens[i].kind != KUTIP_TOKEN_PUNCT && text->tokens[i].kind != KUTIP_TOKEN_QUOTE &&
      kutip_role_phrase_get (&self->phrase, i) != KUTIP_ROLE_ARTICLE &&
      kutip_role_phrase_ends_cue (&self->phrase, start))
    return FALSE;
  comma = kutip_role_phrase_is_punct (&self->phrase, i, ',');
  i += comma;
  while (i < text->n_tokens && kutip_role_phrase_is_address (&self->phrase, i))
    i++;
  if (i >= text->n_tokens)
    return TRUE;
  if (kutip_role_phrase_get (&self->phrase, i) == KUTIP_ROLE_PERSON)
    return comma && !has_role;
  return !comma || !same_sentence (self, found->first, i) ||
         kutip_role_phrase_find_head (&self->phrase, i, i, text->n_tokens, &start) == NULL;
}

/* A role behind a name. */
static void
find_after (Finder *self, const KutipMention *person, guint start, gboolean has_role)
{
  const KutipText *text = self->phrase.text;
  guint i = skip_age (self, person->last), links;
  gboolean opened = FALSE;
  Phrase found;

  if (i < text->n_tokens && (kutip_role_phrase_is_punct (&self->phrase, i, ',') ||
                             kutip_role_phrase_is_punct (&self->phrase, i, '(') ||
                             kutip_role_phrase_is_punct (&self->phrase, i, 0x2013) ||
                             kutip_role_phrase_is_punct (&self->phrase, i, 0x2014)))
    {
      opened = TRUE;
      i++;
    }
  links = i < text->n_tokens ? kutip_role_phrase_match (&self->phrase, i, "link") : 0;
  i += links;
  if ((!opened && links == 0) || i >= text->n_tokens ||
      !same_sentence (self, person->first, i))
    return;
  for (guint n = 0; n < 2 && i < text->n_tokens &&
       kutip_role_phrase_get (&self->phrase, i) == KUTIP_ROLE_ARTICLE; n++)
    i++;
  if (i < text->n_tokens && read_after (self, i, &found) && ends_well (self, &found, start, has_role))
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

  kutip_role_phrase_init (&self.phrase, language->lexicon, text, mentions);
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
  kutip_role_phrase_clear (&self.phrase);
}
