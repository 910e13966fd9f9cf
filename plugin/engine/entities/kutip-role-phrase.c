/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-role-phrase.h"

#include <string.h>

#define MAX_PHRASE 16
#define MAX_SMALL 3
#define MAX_MODIFIERS 6

gboolean
kutip_role_head_is_final (const KutipEntry *head)
{
  return kutip_entry_get (head, "final") != NULL;
}

gboolean
kutip_role_head_is_rank (const KutipEntry *head)
{
  return g_str_equal (head->value, "rank");
}

static gboolean
is_capital (KutipRolePart part)
{
  return part == KUTIP_ROLE_CAPITAL || part == KUTIP_ROLE_NAME;
}

/* The capitalised word at @i begins its sentence and may be no part of the name that follows. */
static gboolean
opens_sentence (const KutipRoleWords *words, guint i)
{
  return (words->text->tokens[i].flags & KUTIP_TOKEN_FIRST) != 0;
}

/* A word with a hyphen is an adjective more likely than a verb: 47-year-old, prize-winning. */
static gboolean
is_compound_word (const KutipRoleWords *words, guint i)
{
  const KutipToken *token = &words->text->tokens[i];

  return memchr (words->text->text + token->start, '-', token->end - token->start) != NULL;
}

/* Moves @first of a phrase with a final head to where its modifiers begin. Small words that no
   list knows count only up to what surely begins a noun phrase: "the veteran singer", but not "beat
   champion". */
static void
extend_modifiers (const KutipRoleWords *words, KutipRolePhrase *found)
{
  guint sure = found->first, small = 0, i = found->first;

  while (i > 0 && kutip_role_words_same_sentence (words, i - 1, found->first) &&
         found->first - i < MAX_PHRASE)
    {
      KutipRolePart part = kutip_role_words_get (words, i - 1);
      const KutipMention *name = kutip_role_words_get_name (words, i - 1);
      guint start;

      if (part == KUTIP_ROLE_AND && i > 1 && sure == i)
        {
          if (kutip_role_words_find_head (words, i - 2, 0, i - 1, &start) == NULL)
            break;
          sure = i = start;
        }
      else if (kutip_role_words_find_head (words, i - 1, 0, i, &start) != NULL && name == NULL)
        {
          /* The winger beat goalkeeper …: a word between two heads is a verb. */
          if (sure != i)
            break;
          sure = i = start;
        }
      else if (part == KUTIP_ROLE_NAME ||
               (part == KUTIP_ROLE_PERSON &&
                (i == found->first || kutip_role_words_get (words, i) == KUTIP_ROLE_POSSESSIVE)))
        sure = i = name->first;
      else if (part == KUTIP_ROLE_MODIFIER || part == KUTIP_ROLE_AFTER)
        sure = --i;
      else if (part == KUTIP_ROLE_POSSESSIVE && i > 1 &&
               (is_capital (kutip_role_words_get (words, i - 2)) ||
                kutip_role_words_get (words, i - 2) == KUTIP_ROLE_PERSON))
        i--;
      else if (part == KUTIP_ROLE_CAPITAL &&
               !(opens_sentence (words, i - 1) && !is_capital (kutip_role_words_get (words, i)) &&
                 !(words->text->tokens[i].flags & KUTIP_TOKEN_CAPITAL)))
        sure = --i;
      else if ((part == KUTIP_ROLE_SMALL || part == KUTIP_ROLE_NUMBER) &&
               (is_compound_word (words, i - 1) || small++ == 0))
        i--;
      else
        {
          if (part == KUTIP_ROLE_DETERMINER ||
              ((part == KUTIP_ROLE_PREPOSITION || part == KUTIP_ROLE_OF) &&
               !kutip_role_words_takes_verb (words, i - 1)))
            sure = i;
          break;
        }
    }
  found->first = sure;
}

/* Moves @first to further heads and modifiers right before: wakil + ketua, mantan + presiden. */
static void
extend_heads (const KutipRoleWords *words, KutipRolePhrase *found)
{
  while (found->first > 0 && kutip_role_words_same_sentence (words, found->first - 1, found->first))
    {
      guint i = found->first - 1, start;
      KutipRolePart part = kutip_role_words_get (words, i);

      if (part != KUTIP_ROLE_NOTHING && kutip_role_words_get_name (words, i) == NULL &&
          kutip_role_words_find_head (words, i, 0, found->first, &start) != NULL)
        found->first = start;
      else if (part == KUTIP_ROLE_MODIFIER)
        found->first = i;
      else if (i > 0 && kutip_role_words_match (words, i - 1, "modifier") == 2)
        found->first = i - 1;
      else if (part == KUTIP_ROLE_CAPITAL && kutip_entry_get (found->head, "compound") != NULL &&
               !opens_sentence (words, i))
        found->first = i;
      else
        break;
    }
}

/* A head farther left in the same run of capitalised words: Ketua Dewan Pakar. */
static void
find_farther_head (const KutipRoleWords *words, KutipRolePhrase *found)
{
  for (guint i = found->first; i > 0 && found->first - i < MAX_SMALL; i--)
    {
      guint start;

      if (!kutip_role_words_same_sentence (words, i - 1, found->first) ||
          !(words->text->tokens[i - 1].flags & KUTIP_TOKEN_CAPITAL) ||
          kutip_role_words_get (words, i - 1) == KUTIP_ROLE_PERSON ||
          kutip_role_words_get (words, i - 1) == KUTIP_ROLE_NOTHING)
        return;
      if (kutip_role_words_find_head (words, i - 1, 0, found->first, &start) != NULL)
        {
          found->first = start;
          return;
        }
    }
}

/* Whether token @i, with the phrase's complements behind it up to @last, may be one of them. */
static gboolean
is_complement (const KutipRoleWords *words, guint i, guint last, guint *small, gboolean *series)
{
  KutipRolePart after = i + 1 < last ? kutip_role_words_get (words, i + 1) : KUTIP_ROLE_NOTHING;

  switch (kutip_role_words_get (words, i))
    {
    case KUTIP_ROLE_NAME:
    case KUTIP_ROLE_CAPITAL:
    case KUTIP_ROLE_AFTER:
    case KUTIP_ROLE_NUMBER:
      return TRUE;
    case KUTIP_ROLE_MODIFIER:
      return *small < MAX_SMALL;
    case KUTIP_ROLE_SMALL:
      return (*small)++ < MAX_SMALL;
    case KUTIP_ROLE_OF:
    case KUTIP_ROLE_POSSESSIVE:
      return i + 1 < last;
    case KUTIP_ROLE_DETERMINER:
      return i + 1 < last && i > 0 && kutip_role_words_get (words, i - 1) == KUTIP_ROLE_OF;
    case KUTIP_ROLE_AND:
      *series = is_capital (after);
      return *series;
    case KUTIP_ROLE_COMMA:
      return *series && (is_capital (after) || after == KUTIP_ROLE_AND);
    case KUTIP_ROLE_PERSON:
    case KUTIP_ROLE_PREPOSITION:
    case KUTIP_ROLE_NOTHING:
    default:
      return FALSE;
    }
}

/* Finds the head of the noun phrase that ends before token @last. */
static gboolean
read_to (const KutipRoleWords *words, guint last, gboolean apart, KutipRolePhrase *found)
{
  gboolean series = FALSE;
  guint small = 0, i = last;

  while (i > 0 && kutip_role_words_same_sentence (words, i - 1, last - 1) && last - i < MAX_PHRASE)
    {
      const KutipMention *name = kutip_role_words_get_name (words, i - 1);
      guint start, open;

      if (words->covered[i - 1] < 0)
        return FALSE;
      found->head = kutip_role_words_find_head (words, i - 1, name != NULL ? name->first : 0, last,
                                                 &start);
      if (found->head != NULL && (name == NULL || start == name->first))
        {
          *found = (KutipRolePhrase) { start, last, found->head };
          if (kutip_entry_get (found->head, start + found->head->n_words == last ? "filled"
                                                                                 : "bare") != NULL)
            return FALSE;
          if (kutip_role_head_is_final (found->head) && start + found->head->n_words < last)
            {
              KutipRolePart next = kutip_role_words_get (words, start + found->head->n_words);

              return next == KUTIP_ROLE_OF || next == KUTIP_ROLE_AFTER;
            }
          return TRUE;
        }
      open = kutip_role_words_open_bracket (words, i);
      if (open < i)
        {
          if (kutip_role_words_skip_bracket (words, open) != i)
            return FALSE;
          i = open;
        }
      else if (name != NULL && name->type == KUTIP_ENTITY_PERSON)
        {
          /* Mantan kolaborator West, JAY-Z: only where a comma keeps the two people apart. */
          if (!apart || i != last || name->first == 0 ||
              (kutip_role_words_get (words, name->first - 1) != KUTIP_ROLE_OF &&
               kutip_role_words_find_head (words, name->first - 1, 0, name->first, &start) == NULL))
            return FALSE;
          i = name->first;
        }
      else if (!is_complement (words, i - 1, last, &small, &series))
        return FALSE;
      else
        i = name != NULL ? name->first : i - 1;
    }
  return FALSE;
}

gboolean
kutip_role_phrase_read_before (const KutipRoleWords *words, guint last, gboolean apart,
                               KutipRolePhrase *found)
{
  if (!read_to (words, last, apart, found))
    return FALSE;
  if (kutip_role_head_is_rank (found->head))
    {
      /* A rank has a service behind it (Marsekal TNI), else what follows is the person's name. */
      const guint end = found->first + found->head->n_words;

      if (end < found->last && kutip_role_words_get (words, end) == KUTIP_ROLE_CAPITAL)
        found->last = end;
      return TRUE;
    }
  if (kutip_role_head_is_final (found->head))
    extend_modifiers (words, found);
  else
    {
      find_farther_head (words, found);
      extend_heads (words, found);
    }
  return TRUE;
}

/* Moves over one complement at token @i; @i where there is none. @loose: small words count. */
static guint
skip_complement (const KutipRoleWords *words, guint i, gboolean loose, guint *small)
{
  const KutipText *text = words->text;
  KutipRolePart part = kutip_role_words_get (words, i);
  KutipRolePart next = i + 1 < text->n_tokens ? kutip_role_words_get (words, i + 1)
                                              : KUTIP_ROLE_NOTHING;

  if (part == KUTIP_ROLE_NAME ||
      (part == KUTIP_ROLE_PERSON && kutip_role_words_get (words, i - 1) == KUTIP_ROLE_OF))
    return kutip_role_words_get_name (words, i)->last;
  if (part == KUTIP_ROLE_CAPITAL || part == KUTIP_ROLE_AFTER)
    return i + 1;
  if (part == KUTIP_ROLE_OF &&
      (is_capital (next) || next == KUTIP_ROLE_PERSON || next == KUTIP_ROLE_SMALL ||
       next == KUTIP_ROLE_MODIFIER || next == KUTIP_ROLE_DETERMINER))
    return next == KUTIP_ROLE_DETERMINER ? i + 2 : i + 1;
  if (part == KUTIP_ROLE_POSSESSIVE && i > 0 && (is_capital (next) || next == KUTIP_ROLE_SMALL))
    return i + 1;
  if (part == KUTIP_ROLE_AND && is_capital (next) &&
      kutip_role_words_get (words, i - 1) == KUTIP_ROLE_CAPITAL)
    return i + 2;
  if (loose && (part == KUTIP_ROLE_MODIFIER ||
                ((part == KUTIP_ROLE_SMALL || part == KUTIP_ROLE_NUMBER) &&
                 (*small)++ < MAX_SMALL)))
    return i + 1;
  return MAX (kutip_role_words_skip_bracket (words, i), i);
}

/* Where the complements of the head that ends before @i end. */
static guint
read_complements (const KutipRoleWords *words, guint i, gboolean final)
{
  guint start = i, small = 0;
  gboolean linked = !final;

  while (i < words->text->n_tokens && kutip_role_words_same_sentence (words, start - 1, i) &&
         i - start < MAX_PHRASE)
    {
      KutipRolePart part = kutip_role_words_get (words, i);
      guint next;

      if (final && !linked && part != KUTIP_ROLE_OF && part != KUTIP_ROLE_AFTER)
        break;
      linked |= part == KUTIP_ROLE_OF;
      next = skip_complement (words, i, linked, &small);
      if (next == i)
        break;
      i = next;
    }
  return i;
}

gboolean
kutip_role_phrase_read_after (const KutipRoleWords *words, guint i, KutipRolePhrase *found)
{
  const guint limit = MIN (words->text->n_tokens, i + MAX_MODIFIERS);
  guint small = 0, capitals = 0, end = 0;

  *found = (KutipRolePhrase) { i, i, NULL };
  while (i < limit && kutip_role_words_same_sentence (words, found->first, i))
    {
      const KutipEntry *head = kutip_role_words_get_name (words, i) == NULL
                                 ? kutip_role_words_get_head (words, i, words->text->n_tokens)
                                 : NULL;
      KutipRolePart part = kutip_role_words_get (words, i);

      if (head != NULL)
        {
          /* A head that its phrase begins with has no nouns before it. */
          if (!kutip_role_head_is_final (head) &&
              (small > 0 || (capitals > 0 && kutip_entry_get (head, "compound") == NULL)))
            return FALSE;
          found->head = head;
          i = end = i + head->n_words;
          if (!kutip_role_head_is_final (head))
            break;
        }
      else if ((part == KUTIP_ROLE_NAME || part == KUTIP_ROLE_CAPITAL) && small == 0)
        {
          i = part == KUTIP_ROLE_NAME ? kutip_role_words_get_name (words, i)->last : i + 1;
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
  found->last = read_complements (words, end, kutip_role_head_is_final (found->head));
  return TRUE;
}
