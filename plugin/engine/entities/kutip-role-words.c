/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-role-words.h"

#include <string.h>

#define MAX_HEAD_WORDS 5
#define MAX_CUE_WORDS 3
#define MAX_BRACKET 8
#define MIN_VERB_LETTERS 5

void
kutip_role_words_init (KutipRoleWords *self, const KutipLexicon *lexicon, const KutipText *text,
                        const GArray *mentions)
{
  *self = (KutipRoleWords) { lexicon, text, mentions, g_new0 (gint32, text->n_tokens + 1) };
  for (guint i = 0; i < mentions->len; i++)
    {
      const KutipMention *m = &g_array_index (mentions, KutipMention, i);

      /* "RT 6/2" is read as a quantity until a role needs it. */
      if (m->type == KUTIP_ENTITY_QUANTITY)
        continue;
      for (guint j = m->first; j < m->last; j++)
        self->covered[j] = i + 1;
    }
}

void
kutip_role_words_clear (KutipRoleWords *self)
{
  g_clear_pointer (&self->covered, g_free);
}

gboolean
kutip_role_words_same_sentence (const KutipRoleWords *self, guint i, guint j)
{
  return self->text->tokens[i].sentence == self->text->tokens[j].sentence;
}

const KutipMention *
kutip_role_words_get_name (const KutipRoleWords *self, guint i)
{
  return self->covered[i] > 0
           ? &g_array_index (self->mentions, KutipMention, self->covered[i] - 1) : NULL;
}

gboolean
kutip_role_words_is_punct (const KutipRoleWords *self, guint i, gunichar c)
{
  return self->text->tokens[i].kind == KUTIP_TOKEN_PUNCT && self->text->tokens[i].first == c;
}

const KutipEntry *
kutip_role_words_get_head (const KutipRoleWords *self, guint i, guint limit)
{
  const KutipEntry *entry;

  if (self->text->tokens[i].word == 0)
    return NULL;
  entry = kutip_text_match (self->text, self->lexicon, KUTIP_LIST_ROLES, i);
  if (entry == NULL || i + entry->n_words > limit || g_str_equal (entry->value, "honorific") ||
      (kutip_entry_get (entry, "capital") != NULL &&
       !(self->text->tokens[i].flags & KUTIP_TOKEN_CAPITAL)))
    return NULL;
  return entry;
}

const KutipEntry *
kutip_role_words_find_head (const KutipRoleWords *self, guint i, guint from, guint limit,
                             guint *start)
{
  guint first = i + 1 > MAX_HEAD_WORDS ? i + 1 - MAX_HEAD_WORDS : 0;

  for (guint at = MAX (first, from); at <= i; at++)
    {
      const KutipEntry *entry = kutip_role_words_get_head (self, at, limit);

      if (entry != NULL && at + entry->n_words > i &&
          self->text->tokens[at].sentence == self->text->tokens[i].sentence)
        {
          *start = at;
          return entry;
        }
    }
  return NULL;
}

guint
kutip_role_words_match (const KutipRoleWords *self, guint i, const char *class)
{
  const KutipEntry *entry;

  if (i >= self->text->n_tokens || self->text->tokens[i].word == 0)
    return 0;
  entry = kutip_text_match (self->text, self->lexicon, KUTIP_LIST_ROLE_PARTS, i);
  return entry != NULL && g_str_equal (entry->value, class) ? entry->n_words : 0;
}

guint
kutip_role_words_match_address (const KutipRoleWords *self, guint i)
{
  const KutipEntry *entry = i >= self->text->n_tokens || self->text->tokens[i].word == 0
                              ? NULL : kutip_text_match (self->text, self->lexicon,
                                                         KUTIP_LIST_ROLES, i);

  return entry != NULL && g_str_equal (entry->value, "honorific") ? entry->n_words : 0;
}

guint
kutip_role_words_match_address_before (const KutipRoleWords *self, guint end)
{
  for (guint n = MIN (end, MAX_HEAD_WORDS); n > 0; n--)
    if (kutip_role_words_match_address (self, end - n) == n)
      return n;
  return 0;
}

gboolean
kutip_role_words_is_auxiliary (const KutipRoleWords *self, guint i)
{
  const KutipEntry *entry;

  if (!kutip_lexicon_has (self->lexicon, self->text->tokens[i].word, KUTIP_LIST_FUNCTION_WORDS))
    return FALSE;
  entry = kutip_text_match (self->text, self->lexicon, KUTIP_LIST_FUNCTION_WORDS, i);
  return g_str_equal (entry->value, "aux");
}

gboolean
kutip_role_words_takes_verb (const KutipRoleWords *self, guint i)
{
  const KutipEntry *part = kutip_text_match (self->text, self->lexicon, KUTIP_LIST_ROLE_PARTS, i);
  const KutipEntry *word;
  const char *also;

  if (part != NULL)
    return kutip_entry_get (part, "verb") != NULL;
  word = kutip_text_match (self->text, self->lexicon, KUTIP_LIST_FUNCTION_WORDS, i);
  also = word != NULL ? kutip_entry_get (word, "also") : NULL;
  return also != NULL && g_str_equal (also, "sub");
}

gboolean
kutip_role_words_ends_cue (const KutipRoleWords *self, guint i)
{
  for (guint n = 1; n <= MIN (i, MAX_CUE_WORDS); n++)
    {
      const KutipEntry *entry = kutip_text_match (self->text, self->lexicon, KUTIP_LIST_CUES,
                                                  i - n);

      if (entry != NULL && entry->n_words == n)
        return TRUE;
    }
  return FALSE;
}

/* Whether the beginning of a small word is a verb's. */
static gboolean
looks_like_verb (const KutipRoleWords *self, guint i)
{
  const KutipToken *token = &self->text->tokens[i];
  const char *word = self->text->text + token->start;
  gsize length = token->end - token->start;

  if (length < MIN_VERB_LETTERS || kutip_role_words_match (self, i, "noun") > 0)
    return FALSE;
  for (gsize n = 2; n <= MIN (length - 2, 4); n++)
    {
      guint32 id = kutip_lexicon_lookup (self->lexicon, word, n);
      const KutipEntry *entry;

      if (!kutip_lexicon_has (self->lexicon, id, KUTIP_LIST_ROLE_PARTS))
        continue;
      entry = kutip_lexicon_match (self->lexicon, KUTIP_LIST_ROLE_PARTS, &id, sizeof id, 1);
      if (g_str_equal (entry->value, "verb-prefix"))
        return TRUE;
    }
  return FALSE;
}

/* What the list of parts says of a word. Returns: whether it says anything. */
static gboolean
get_part_class (const KutipRoleWords *self, guint i, KutipRolePart *part)
{
  static const struct {
    const char *class;
    KutipRolePart part;
  } classes[] = {
    { "modifier", KUTIP_ROLE_MODIFIER },
    { "after", KUTIP_ROLE_AFTER },
    { "of", KUTIP_ROLE_OF },
    { "noun", KUTIP_ROLE_SMALL },
    { "stop", KUTIP_ROLE_NOTHING },
  };
  const KutipEntry *entry = kutip_text_match (self->text, self->lexicon, KUTIP_LIST_ROLE_PARTS, i);

  for (guint k = 0; entry != NULL && k < G_N_ELEMENTS (classes); k++)
    if (g_str_equal (entry->value, classes[k].class))
      {
        *part = classes[k].part;
        return TRUE;
      }
  return FALSE;
}

static KutipRolePart
get_function_class (const KutipRoleWords *self, guint i)
{
  const KutipEntry *entry = kutip_text_match (self->text, self->lexicon,
                                              KUTIP_LIST_FUNCTION_WORDS, i);

  if (entry == NULL)
    return KUTIP_ROLE_NOTHING;
  if (g_str_equal (entry->value, "conj"))
    return KUTIP_ROLE_AND;
  if (g_str_equal (entry->value, "det"))
    return KUTIP_ROLE_DETERMINER;
  if (g_str_equal (entry->value, "prep"))
    return KUTIP_ROLE_PREPOSITION;
  return KUTIP_ROLE_NOTHING;
}

static KutipRolePart
get_word (const KutipRoleWords *self, guint i)
{
  const KutipToken *token = &self->text->tokens[i];
  guint64 lists = kutip_lexicon_get_lists (self->lexicon, token->word);
  KutipRolePart part;

  /* Capitals all through tell an abbreviation (US, AS) from the function word. */
  if (token->word != 0 && !(token->flags & KUTIP_TOKEN_ALL_CAPS))
    {
      if (get_part_class (self, i, &part))
        return part;
      if ((lists >> KUTIP_LIST_CLITICS & 1) && !(token->flags & KUTIP_TOKEN_SPACE_BEFORE))
        return KUTIP_ROLE_POSSESSIVE;
      if (lists >> KUTIP_LIST_FUNCTION_WORDS & 1)
        return get_function_class (self, i);
      if (lists & ((guint64) 1 << KUTIP_LIST_CUES | (guint64) 1 << KUTIP_LIST_PRONOUNS |
                   (guint64) 1 << KUTIP_LIST_COMPLEMENTIZERS |
                   (guint64) 1 << KUTIP_LIST_CONNECTIVES |
                   (guint64) 1 << KUTIP_LIST_STOPWORDS))
        return KUTIP_ROLE_NOTHING;
    }
  if (token->flags & KUTIP_TOKEN_CAPITAL)
    return KUTIP_ROLE_CAPITAL;
  return looks_like_verb (self, i) ? KUTIP_ROLE_NOTHING : KUTIP_ROLE_SMALL;
}

KutipRolePart
kutip_role_words_get (const KutipRoleWords *self, guint i)
{
  const KutipToken *token = &self->text->tokens[i];
  const KutipMention *name = kutip_role_words_get_name (self, i);

  if (self->covered[i] < 0)
    return KUTIP_ROLE_NOTHING;
  if (name != NULL)
    return name->type == KUTIP_ENTITY_PERSON ? KUTIP_ROLE_PERSON
         : name->type == KUTIP_ENTITY_ORGANIZATION || name->type == KUTIP_ENTITY_PLACE
           ? KUTIP_ROLE_NAME : KUTIP_ROLE_NOTHING;
  switch ((KutipTokenKind) token->kind)
    {
    case KUTIP_TOKEN_WORD:
      return get_word (self, i);
    case KUTIP_TOKEN_NUMBER:
      return KUTIP_ROLE_NUMBER;
    case KUTIP_TOKEN_PUNCT:
      return token->first == ',' ? KUTIP_ROLE_COMMA
           : token->first == '&' ? KUTIP_ROLE_AND
           : token->first == '/' ? KUTIP_ROLE_OF
                                 : KUTIP_ROLE_NOTHING;
    case KUTIP_TOKEN_QUOTE:
    default:
      return KUTIP_ROLE_NOTHING;
    }
}

guint
kutip_role_words_skip_bracket (const KutipRoleWords *self, guint i)
{
  const guint limit = MIN (self->text->n_tokens, i + MAX_BRACKET);

  if (i >= limit || !kutip_role_words_is_punct (self, i, '('))
    return 0;
  for (guint j = i + 1; j < limit; j++)
    {
      KutipRolePart part = kutip_role_words_get (self, j);

      if (kutip_role_words_is_punct (self, j, ')'))
        return j > i + 1 ? j + 1 : 0;
      if (part != KUTIP_ROLE_NAME && part != KUTIP_ROLE_CAPITAL && part != KUTIP_ROLE_MODIFIER)
        return 0;
    }
  return 0;
}

guint
kutip_role_words_open_bracket (const KutipRoleWords *self, guint end)
{
  if (end == 0 || !kutip_role_words_is_punct (self, end - 1, ')'))
    return end;
  for (guint i = end - 1; i > 0 && end - i < MAX_BRACKET; i--)
    if (kutip_role_words_is_punct (self, i - 1, '('))
      return i - 1;
  return end;
}
