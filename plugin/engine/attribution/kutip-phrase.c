/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attribution/kutip-phrase.h"

#include <string.h>

/* A source longer than this is a misreading. */
#define MAX_TOKENS 48
#define MAX_BRACKET 8

/* What always ends a phrase, unless a name or a role holds it. */
#define ENDS \
  (KUTIP_WORD_RELATIVE | KUTIP_WORD_AUXILIARY | KUTIP_WORD_NEGATION | KUTIP_WORD_QUESTION \
   | KUTIP_WORD_ENDS | KUTIP_WORD_THAT | KUTIP_WORD_SUBORDINATOR | KUTIP_WORD_ADVERB \
   | KUTIP_WORD_SAYING | KUTIP_WORD_QUOTED | KUTIP_WORD_MARK | KUTIP_WORD_CONNECTIVE)

/* One past the bracket that opens at @i if it may stand in a source: an age, an abbreviation, a
   name; 0 if not. */
static guint
read_bracket (const KutipWords *words, guint i, guint last)
{
  guint limit = MIN (last, i + MAX_BRACKET);

  for (guint j = i + 1; j < limit; j++)
    {
      if (kutip_words_is (words, j, KUTIP_WORD_CLOSE))
        return j > i + 1 ? j + 1 : 0;
      if (kutip_words_is (words, j, KUTIP_WORD_DATE))
        return 0;
    }
  return 0;
}

/* Whether a conjunction at @i goes on with the phrase. */
static gboolean
coordinates (const KutipWords *words, guint i, guint last)
{
  if (kutip_words_is (words, i, KUTIP_WORD_CONNECTIVE | KUTIP_WORD_ENDS | KUTIP_WORD_SUBORDINATOR))
    return FALSE;
  return i + 1 < last && kutip_words_is (words, i + 1, KUTIP_WORD_LETTERS | KUTIP_WORD_NUMBER)
         && (kutip_words_is (words, i + 1, KUTIP_WORD_NAMED | KUTIP_WORD_ROLE)
             || !kutip_words_is (words, i + 1, ENDS | KUTIP_WORD_VERB | KUTIP_WORD_PREPOSITION));
}

/* Whether a verb at @i describes the noun behind it (retired general, but: others defended it). */
static gboolean
is_attributive (const KutipWords *words, guint first, guint i, guint last)
{
  return words->head_last && !kutip_words_is (words, i, KUTIP_WORD_CUE)
         && (i == first || kutip_words_is (words, i - 1, KUTIP_WORD_DETERMINER))
         && i + 1 < last && kutip_words_is (words, i + 1, KUTIP_WORD_LETTERS)
         && !kutip_words_is (words, i + 1,
                             KUTIP_WORD_DETERMINER | KUTIP_WORD_PREPOSITION | KUTIP_WORD_PRONOUN
                               | KUTIP_WORD_ADVERB | KUTIP_WORD_TO);
}

/* Whether the preposition at @i belongs to a title, since the name of who bears it comes behind:
   Ketua Panitia RUU tentang KPK Wati Sari. */
static gboolean
leads_to_person (const KutipWords *words, guint first, guint i, guint last)
{
  guint limit = MIN (last, i + 12);

  if (!kutip_words_is (words, first, KUTIP_WORD_ROLE)
      && !kutip_words_match (words, KUTIP_LIST_ROLES, first, i))
    return FALSE;
  for (guint j = i + 1; j < limit; j++)
    {
      if (kutip_words_is (words, j, KUTIP_WORD_PERSON)
          && !kutip_words_is (words, j, KUTIP_WORD_INNER))
        return j > i + 1;
      if (!kutip_words_is (words, j, KUTIP_WORD_NAMED | KUTIP_WORD_ROLE | KUTIP_WORD_CAPITAL
                                       | KUTIP_WORD_BRACKETED | KUTIP_WORD_NUMBER)
          || kutip_words_is (words, j, KUTIP_WORD_DATE))
        return FALSE;
    }
  return FALSE;
}

guint
kutip_phrase_end (const KutipWords *words, guint first, guint last, KutipPhraseFlags flags)
{
  gboolean person = FALSE;
  guint end = first;   /* past the last word that may end the phrase */
  guint i = first;
  guint limit = MIN (last, first + MAX_TOKENS);

  while (i < limit)
    {
      guint64 classes = words->classes[i];
      guint64 before = i > first ? words->classes[i - 1] : 0;

      if (classes & KUTIP_WORD_QUOTED)
        break;
      if (classes & KUTIP_WORD_OPEN)
        {
          guint behind = i > first ? read_bracket (words, i, last) : 0;

          if (!behind)
            break;
          end = i = behind;
          continue;
        }
      if (classes & (KUTIP_WORD_NAMED | KUTIP_WORD_ROLE))
        {
          /* A second name behind a person's belongs to something else. */
          if (i > first && (before & KUTIP_WORD_PERSON) && !(classes & KUTIP_WORD_INNER)
              && (classes & (KUTIP_WORD_PERSON | KUTIP_WORD_PLACE)))
            break;
          person |= (classes & KUTIP_WORD_PERSON) != 0;
          end = ++i;
          continue;
        }
      if (classes & KUTIP_WORD_DATE)
        break;
      if ((classes & (KUTIP_WORD_ENDS_PLACE | KUTIP_WORD_ENDS_NAME | KUTIP_WORD_TOPIC
                      | KUTIP_WORD_PREPOSITION))
          && i > first && !person && leads_to_person (words, first, i, last))
        {
          i++;
          continue;
        }
      if (classes & KUTIP_WORD_CONJUNCTION)
        {
          if (i == first || !coordinates (words, i, limit))
            break;
          i++;
          continue;
        }
      if (classes & KUTIP_WORD_THIRD)
        {
          /* A pronoun is a phrase of its own; behind a noun it may own it (rekan dia). */
          if (i == first)
            return i + 1;
          if (words->head_last || (before & KUTIP_WORD_PERSON))
            break;
          end = ++i;
          continue;
        }
      if (classes & KUTIP_WORD_CLOSING)
        {
          if (i == first)
            return (classes & KUTIP_WORD_DETERMINER) ? i : i + 1;
          end = ++i;
          if (classes & KUTIP_WORD_DETERMINER)
            break;
          continue;
        }
      if (classes & KUTIP_WORD_WITHIN)
        {
          if (i == first)
            break;
          i++;
          continue;
        }
      if (classes & (KUTIP_WORD_ENDS_PLACE | KUTIP_WORD_ENDS_NAME))
        {
          if (i == first || (before & (KUTIP_WORD_PERSON | KUTIP_WORD_THIRD))
              || ((classes & KUTIP_WORD_ENDS_PLACE) && !(flags & KUTIP_PHRASE_LOCAL)))
            break;
          i++;
          continue;
        }
      if (classes & KUTIP_WORD_DETERMINER)
        {
          if (words->head_last && i > first
              && !(before & (KUTIP_WORD_PREPOSITION | KUTIP_WORD_WITHIN | KUTIP_WORD_CONJUNCTION
                             | KUTIP_WORD_DETERMINER | KUTIP_WORD_OWNER)))
            break;
          end = ++i;
          continue;
        }
      if (classes & ENDS)
        break;
      if (classes & KUTIP_WORD_PREPOSITION)
        break;
      if ((classes & KUTIP_WORD_VERB) && !is_attributive (words, first, i, limit))
        break;
      if (!(classes & (KUTIP_WORD_LETTERS | KUTIP_WORD_NUMBER)))
        {
          /* Mayor/kepala, M&A, a hyphen: only without spaces. */
          if (i == first || words->text->tokens[i].flags & KUTIP_TOKEN_SPACE_BEFORE)
            {
              if (words->text->tokens[i].first != '/' && words->text->tokens[i].first != '&')
                break;
            }
          i++;
          continue;
        }
      /* Behind a person's name a small word is no longer the name's. */
      if ((before & KUTIP_WORD_PERSON) && !(classes & (KUTIP_WORD_CAPITAL | KUTIP_WORD_NUMBER))
          && !words->head_last)
        break;
      end = ++i;
    }
  return end;
}

/* The kind of group or somebody that the range opens with, "" for neither. */
static const char *
get_collective (const KutipWords *words, KutipRange range)
{
  const KutipEntry *entry =
    kutip_words_match (words, KUTIP_LIST_COLLECTIVES, range.first, range.last);

  return entry ? entry->value : "";
}

gboolean
kutip_phrase_joins (const KutipWords *words, KutipRange left, KutipRange right)
{
  guint64 opening;
  gboolean left_person, titled;

  if (right.first >= right.last || left.first >= left.last)
    return FALSE;
  opening = words->classes[right.first];
  if (kutip_words_are_only (words, right, KUTIP_WORD_NUMBER | KUTIP_WORD_FIGURE))
    return TRUE;
  if (opening & (KUTIP_WORD_DATE | KUTIP_WORD_THIRD | KUTIP_WORD_QUOTED))
    return FALSE;
  if ((opening & KUTIP_WORD_PLACE) && !(opening & KUTIP_WORD_ROLE))
    return FALSE;
  /* Peristiwa tersebut, Wati menuturkan, … */
  if (kutip_words_is (words, left.last - 1, KUTIP_WORD_CLOSING)
      && kutip_words_is (words, left.last - 1, KUTIP_WORD_DETERMINER))
    return FALSE;
  /* Kepala Dinas Damkar, Agung: a title is none though a part of it may look like a name. */
  titled = kutip_words_match (words, KUTIP_LIST_ROLES, left.first, left.last) != NULL
           || kutip_words_match (words, KUTIP_LIST_ROLE_PARTS, left.first, left.last) != NULL;
  left_person = kutip_words_have (words, left, KUTIP_WORD_PERSON);
  if (opening & KUTIP_WORD_PERSON)
    /* Kebanyakan perusahaan, Lin …: many have no one name. */
    return titled || (!left_person && strcmp (get_collective (words, left), "group") != 0);
  if (left_person)
    return ((opening & (KUTIP_WORD_ROLE | KUTIP_WORD_DETERMINER))
            && !((opening & KUTIP_WORD_DETERMINER) && (opening & KUTIP_WORD_CAPITAL)))
           || !(opening & (KUTIP_WORD_CAPITAL | KUTIP_WORD_ORGANIZATION));
  return (titled || kutip_words_have (words, left, KUTIP_WORD_ROLE)
          || strcmp (get_collective (words, left), "anonymous") == 0)
         && kutip_words_are_only (words, right, KUTIP_WORD_CAPITAL);
}

/* Whether the piece behind a comma, which its phrase ends at @end, stands by itself. */
static gboolean
is_bounded (const KutipWords *words, guint end, guint last, KutipPhraseFlags flags)
{
  if (end >= last)
    return !(flags & KUTIP_PHRASE_FRONT);
  if (flags & KUTIP_PHRASE_FRONT)
    return kutip_words_is (words, end, KUTIP_WORD_COMMA | KUTIP_WORD_COLON);
  if ((flags & KUTIP_PHRASE_SUBJECT) && kutip_words_is (words, end, KUTIP_WORD_CUE))
    return TRUE;
  if (kutip_words_is (words, end, KUTIP_WORD_VERB) && !kutip_words_is (words, end, KUTIP_WORD_ENDS))
    return FALSE;
  return !kutip_words_is (words, end, KUTIP_WORD_AUXILIARY | KUTIP_WORD_NEGATION)
         || kutip_words_is (words, end, KUTIP_WORD_MARK | KUTIP_WORD_ENDS);
}

/* Kepala Puskesmas Banyu Biru, Solo, Wati Sari: a title's place may stand between commas before the
   name. The end of the person's piece, 0 if none follows the comma at @comma. */
static guint
find_distant_name (const KutipWords *words, KutipRange title, guint comma, guint last)
{
  guint limit = MIN (last, comma + 16);
  guint start = comma + 1;

  if (kutip_words_have (words, title, KUTIP_WORD_PERSON)
      || !kutip_words_match (words, KUTIP_LIST_ROLES, title.first, title.last))
    return 0;
  for (guint i = start; i < limit; i++)
    {
      if (i == start && i > comma + 1 && kutip_words_is (words, i, KUTIP_WORD_PERSON)
          && !kutip_words_is (words, i, KUTIP_WORD_INNER))
        return kutip_phrase_end (words, i, last, KUTIP_PHRASE_LOCAL);
      if (kutip_words_is (words, i, KUTIP_WORD_COMMA))
        {
          start = i + 1;
          continue;
        }
      if (kutip_words_is (words, i, KUTIP_WORD_DATE)
          || !kutip_words_is (words, i, KUTIP_WORD_CAPITAL | KUTIP_WORD_PLACE
                                          | KUTIP_WORD_ORGANIZATION))
        return 0;
    }
  return 0;
}

guint
kutip_phrase_end_full (const KutipWords *words, guint first, guint last, KutipPhraseFlags flags)
{
  guint end = kutip_phrase_end (words, first, last, flags);

  if (end == first || kutip_words_is (words, first, KUTIP_WORD_THIRD))
    return end;
  while (end + 1 < last && end - first < MAX_TOKENS
         && kutip_words_is (words, end, KUTIP_WORD_COMMA))
    {
      KutipRange left = { first, end };
      KutipRange right = { end + 1, 0 };

      if (kutip_words_is (words, right.first,
                          KUTIP_WORD_VERB | KUTIP_WORD_PREPOSITION | KUTIP_WORD_CONJUNCTION
                            | KUTIP_WORD_ADVERB | KUTIP_WORD_ENDS | KUTIP_WORD_RELATIVE)
          && !kutip_words_is (words, right.first, KUTIP_WORD_NAMED | KUTIP_WORD_ROLE))
        break;
      right.last = find_distant_name (words, left, end, last);
      if (right.last && is_bounded (words, right.last, last, flags))
        {
          end = right.last;
          continue;
        }
      right.last = kutip_phrase_end (words, right.first, last, KUTIP_PHRASE_LOCAL);
      if (right.last == right.first || !kutip_phrase_joins (words, left, right)
          || !is_bounded (words, right.last, last, flags))
        break;
      /* Menurut data polisi, Wati …: documents have no names. */
      if ((flags & KUTIP_PHRASE_FRONT)
          && (!kutip_words_is (words, right.first, KUTIP_WORD_PERSON | KUTIP_WORD_ROLE)
              || kutip_words_match (words, KUTIP_LIST_DOCUMENTS, first, end)))
        break;
      end = right.last;
    }
  return end;
}

static const KutipEntry *
find_entry (const KutipWords *words, KutipRange range, KutipList list)
{
  for (guint i = range.first; i < range.last; i++)
    {
      const KutipEntry *entry = kutip_words_match (words, list, i, range.last);

      if (entry && strcmp (entry->value, "thing") != 0)
        return entry;
    }
  return NULL;
}

static void
describe_pronoun (const KutipWords *words, KutipRange range, KutipReported *reported)
{
  const KutipEntry *entry =
    kutip_words_match (words, KUTIP_LIST_PRONOUNS, range.first, range.last);

  reported->reference = KUTIP_REFERENCE_PRONOUN;
  if (!entry)
    return;
  if (strcmp (entry->value, "any") != 0)
    reported->gender = entry->value[0];
  reported->plural = kutip_entry_get (entry, "plural") != NULL;
  reported->group = kutip_entry_get (entry, "group") != NULL;
}

void
kutip_phrase_describe (const KutipWords *words, KutipRange range, KutipReported *reported)
{
  const KutipEntry *collective;
  gboolean named, head_document;

  if (kutip_words_is (words, range.first, KUTIP_WORD_THIRD))
    {
      describe_pronoun (words, range, reported);
      return;
    }
  named = kutip_words_have (words, range, KUTIP_WORD_NAMED);
  collective = find_entry (words, range, KUTIP_LIST_COLLECTIVES);
  head_document = find_entry (words, range, KUTIP_LIST_DOCUMENTS) != NULL
                  && !kutip_words_have (words, range, KUTIP_WORD_PERSON | KUTIP_WORD_ROLE);
  reported->reference = KUTIP_REFERENCE_NAME;
  if (kutip_words_have (words, range, KUTIP_WORD_PERSON))
    reported->speaker_kind = KUTIP_SPEAKER_NAMED;
  else if (head_document)
    reported->speaker_kind = KUTIP_SPEAKER_DOCUMENT;
  else if (collective && strcmp (collective->value, "anonymous") == 0)
    reported->speaker_kind = KUTIP_SPEAKER_ANONYMOUS;
  else if (collective)
    {
      reported->speaker_kind = KUTIP_SPEAKER_COLLECTIVE;
      reported->plural = TRUE;
    }
  else if (named)
    reported->speaker_kind = KUTIP_SPEAKER_NAMED;
  if (!kutip_words_have (words, range, KUTIP_WORD_PERSON)
      && reported->speaker_kind != KUTIP_SPEAKER_DOCUMENT
      && (kutip_words_is (words, range.last - 1, KUTIP_WORD_CLOSING)
          || (words->head_last && kutip_words_is (words, range.first, KUTIP_WORD_DETERMINER)
              && reported->speaker_kind != KUTIP_SPEAKER_ANONYMOUS)))
    reported->reference = KUTIP_REFERENCE_DESCRIPTION;
}
