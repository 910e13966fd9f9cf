/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-mention.h"

/*
 * Persons, organizations and places of one paragraph.
 *
 * The trained model reads names where the language has one. Where it has none (no file, or a damaged
 * one) the lists and capital letters give a rough reading: a run of capitalised words is a name, its
 * first word or the list that has it tells its kind.
 */

static void
append_mention (GArray         *mentions,
                const KutipText *text,
                KutipEntityType type,
                guint           first,
                guint           last,
                float           confidence)
{
  KutipMention mention = {
    .type = type,
    .first = first,
    .last = last,
    .start = text->tokens[first].start,
    .end = text->tokens[last - 1].end,
    .confidence = confidence,
  };

  g_array_append_val (mentions, mention);
}

static gboolean
is_capitalised (const KutipToken *token)
{
  return token->kind == KUTIP_TOKEN_WORD && (token->flags & KUTIP_TOKEN_CAPITAL);
}

static gboolean
has_list (const KutipLanguage *language,
          const KutipText     *text,
          guint                i,
          KutipList            list)
{
  return kutip_text_match (text, language->lexicon, list, i) != NULL;
}

/* A capital at the start of a sentence says nothing of a function word or a word of a list. */
static gboolean
may_begin (const KutipLanguage *language,
           const KutipText     *text,
           guint                i)
{
  const KutipToken *token = &text->tokens[i];

  if (!is_capitalised (token))
    return FALSE;
  return !kutip_lexicon_has (language->lexicon, token->word, KUTIP_LIST_FUNCTION_WORDS) &&
         !kutip_lexicon_has (language->lexicon, token->word, KUTIP_LIST_PRONOUNS) &&
         !kutip_lexicon_has (language->lexicon, token->word, KUTIP_LIST_CUES) &&
         !kutip_lexicon_has (language->lexicon, token->word, KUTIP_LIST_WEEKDAYS) &&
         !kutip_lexicon_has (language->lexicon, token->word, KUTIP_LIST_MONTHS);
}

static guint
run_end (const KutipLanguage *language,
         const KutipText     *text,
         guint                i)
{
  guint end = i + 1;

  while (end < text->n_tokens && may_begin (language, text, end))
    end++;
  return end;
}

static void
guess_names (const KutipLanguage *language,
             const KutipText     *text,
             GArray              *mentions)
{
  guint i = 0;

  while (i < text->n_tokens)
    {
      const KutipEntry *entry;
      KutipEntityType type = KUTIP_ENTITY_PERSON;
      float confidence = 0.6f;
      guint end;
      gboolean headed = TRUE;

      if (!may_begin (language, text, i))
        {
          i++;
          continue;
        }

      /* A name of a list, as long as the list has it. */
      if ((entry = kutip_text_match (text, language->lexicon, KUTIP_LIST_PLACES, i)) != NULL)
        {
          append_mention (mentions, text, KUTIP_ENTITY_PLACE, i, i + entry->n_words, 0.8f);
          i += entry->n_words;
          continue;
        }

      /* Titles stand before a name and are not part of it. */
      if ((entry = kutip_text_match (text, language->lexicon, KUTIP_LIST_ROLES, i)) != NULL)
        {
          i += entry->n_words;
          continue;
        }

      end = run_end (language, text, i);
      if (has_list (language, text, i, KUTIP_LIST_ORGANIZATIONS) ||
          has_list (language, text, i, KUTIP_LIST_ORGANIZATION_HEADS))
        type = KUTIP_ENTITY_ORGANIZATION;
      else if (has_list (language, text, i, KUTIP_LIST_PLACE_HEADS))
        type = KUTIP_ENTITY_PLACE;
      else
        headed = FALSE;

      if (!headed && end - i == 1 && (text->tokens[i].flags & KUTIP_TOKEN_FIRST) &&
          !has_list (language, text, i, KUTIP_LIST_GIVEN_NAMES))
        {
          i = end;
          continue;
        }
      if (!headed && end - i == 1 && (text->tokens[i].flags & KUTIP_TOKEN_ALL_CAPS))
        type = KUTIP_ENTITY_ORGANIZATION;
      append_mention (mentions, text, type, i, end, confidence);
      i = end;
    }
}

/* A small word of saying is part of no name: it ends what the model takes for one, or comes off its
   head (” kata Wati). Marks at the head come off too. FALSE where nothing is left. */
static gboolean
trim_name (const KutipLanguage *language,
           const KutipText     *text,
           guint               *first,
           guint               *last)
{
  guint i;

  for (i = *first; i < *last; i++)
    {
      const KutipToken *token = &text->tokens[i];
      gboolean says = token->kind == KUTIP_TOKEN_WORD &&
                      has_list (language, text, i, KUTIP_LIST_CUES) &&
                      (!(token->flags & KUTIP_TOKEN_CAPITAL) ||
                       (i > 0 && text->tokens[i - 1].kind == KUTIP_TOKEN_QUOTE));

      if (*first == i && (says || token->kind == KUTIP_TOKEN_QUOTE ||
                          token->kind == KUTIP_TOKEN_PUNCT))
        *first = i + 1;
      else if (says)
        break;
    }
  *last = i;
  return *first < *last;
}

void
kutip_names_find (const KutipLanguage *language,
                  const KutipText     *text,
                  GArray              *mentions)
{
  g_autoptr (GArray) names = NULL;

  if (language->tagger == NULL)
    {
      guess_names (language, text, mentions);
      return;
    }

  names = g_array_new (FALSE, FALSE, sizeof (KutipTaggedName));
  kutip_tagger_tag (language->tagger, language->lexicon, text, names);
  for (guint i = 0; i < names->len; i++)
    {
      const KutipTaggedName *name = &g_array_index (names, KutipTaggedName, i);

      guint first = name->first, last = name->last;

      if (trim_name (language, text, &first, &last))
        append_mention (mentions, text, name->type, first, last, name->confidence);
    }
}
