/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attribution/kutip-subject.h"

#include "attribution/kutip-clause.h"
#include "attribution/kutip-phrase.h"

#define MAX_PIECES 24

/* Words that open an adverbial or another clause, so that no subject begins with them. */
#define FRONT \
  (KUTIP_WORD_PREPOSITION | KUTIP_WORD_ENDS | KUTIP_WORD_ENDS_PLACE | KUTIP_WORD_ENDS_NAME \
   | KUTIP_WORD_SUBORDINATOR | KUTIP_WORD_ADVERB | KUTIP_WORD_RELATIVE | KUTIP_WORD_CONNECTIVE \
   | KUTIP_WORD_DATE | KUTIP_WORD_QUESTION | KUTIP_WORD_AUXILIARY | KUTIP_WORD_NEGATION \
   | KUTIP_WORD_TO | KUTIP_WORD_WITHIN | KUTIP_WORD_VERB)

/* Words between a subject and its verb. */
#define BETWEEN (KUTIP_WORD_ADVERB | KUTIP_WORD_AUXILIARY | KUTIP_WORD_NEGATION | KUTIP_WORD_DATE)

/* The longest noun phrase that ends at @last and begins at @first or later; empty if none. Where
   @natural, only one that begins where a subject visibly does. */
static KutipRange
find_phrase_before (const KutipWords *words, guint first, guint last, gboolean natural)
{
  guint s = last > first + 32 ? last - 32 : first;

  for (; s < last; s++)
    {
      guint64 before = s > 0 ? words->classes[s - 1] : 0;

      if (kutip_words_is (words, s, KUTIP_WORD_MARK | KUTIP_WORD_CONJUNCTION))
        continue;
      if (natural && s > 0)
        {
          gboolean starts = kutip_words_is (words, s, KUTIP_WORD_PERSON | KUTIP_WORD_ROLE)
                            && !kutip_words_is (words, s, KUTIP_WORD_INNER);

          if (!(before & (KUTIP_WORD_CLOSING | KUTIP_WORD_DATE | KUTIP_WORD_VERB | KUTIP_WORD_COMMA
                          | KUTIP_WORD_ADVERB | KUTIP_WORD_RELATIVE | KUTIP_WORD_SUBORDINATOR))
              /* with one woman admitting */
              && !(words->head_last && (before & KUTIP_WORD_ENDS))
              && !kutip_words_is (words, s, KUTIP_WORD_THIRD)
              && !(starts && !(before & (KUTIP_WORD_PREPOSITION | KUTIP_WORD_ENDS | KUTIP_WORD_ROLE
                                         | KUTIP_WORD_PERSON))))
            continue;
        }
      if (kutip_phrase_end (words, s, last, KUTIP_PHRASE_LOCAL) == last)
        return (KutipRange) { s, last };
    }
  return (KutipRange) { last, last };
}

/* The pieces between the commas of [first, last) that stand outside of brackets and quotations. */
static guint
split_pieces (const KutipWords *words, guint first, guint last, KutipRange *pieces)
{
  guint n = 0, start = first;

  for (guint i = first; i <= last; i++)
    if (i == last
        || (kutip_words_is (words, i, KUTIP_WORD_COMMA)
            && !kutip_words_is (words, i, KUTIP_WORD_BRACKETED | KUTIP_WORD_QUOTED)))
      {
        if (n == MAX_PIECES)
          {
            /* The nearest ones count. */
            for (guint k = 1; k < n; k++)
              pieces[k - 1] = pieces[k];
            n--;
          }
        pieces[n++] = (KutipRange) { start, i };
        start = i + 1;
      }
  return n;
}

static gboolean
is_front (const KutipWords *words, KutipRange piece)
{
  guint64 opening = words->classes[piece.first];

  if (opening & (KUTIP_WORD_NAMED | KUTIP_WORD_ROLE))
    return FALSE;
  return (opening & FRONT) && !(opening & KUTIP_WORD_THIRD);
}

/* A place or a date alone between commas goes on with the adverbial before it. */
static gboolean
is_aside (const KutipWords *words, KutipRange piece)
{
  return kutip_words_are_only (words, piece, KUTIP_WORD_PLACE | KUTIP_WORD_DATE);
}

static gboolean
is_age (const KutipWords *words, KutipRange piece)
{
  return kutip_words_are_only (words, piece, KUTIP_WORD_NUMBER | KUTIP_WORD_FIGURE);
}

static gboolean
is_title (const KutipWords *words, KutipRange piece)
{
  return piece.first < piece.last
         && kutip_words_match (words, KUTIP_LIST_ROLES, piece.first, piece.last)
         && !kutip_words_have (words, piece, KUTIP_WORD_PERSON)
         && kutip_phrase_end (words, piece.first, piece.last, KUTIP_PHRASE_LOCAL) == piece.last;
}

/* Goes to the left over pieces that the phrase in piece @k stands in apposition to. */
static guint
extend_left (const KutipWords *words, const KutipRange *pieces, guint k, KutipRange phrase)
{
  guint first = phrase.first;

  while (k > 0)
    {
      KutipRange left = pieces[k - 1];
      KutipRange right = { pieces[k].first, phrase.last };
      gboolean list = kutip_words_is (words, pieces[k].first, KUTIP_WORD_CONJUNCTION);
      guint skipped;

      if (left.first == left.last)
        break;
      /* Sementara itu Koordinator Aksi, Yulius Carlos */
      skipped = kutip_clause_skip_connectives (words, left.first, left.last);
      if (skipped < left.last)
        left.first = skipped;
      if (is_front (words, left)
          || kutip_phrase_end (words, left.first, left.last, KUTIP_PHRASE_LOCAL) != left.last)
        {
          /* Dalam orasinya Koordinator Aksi, Ibrahim Mansyur */
          KutipRange inner = find_phrase_before (words, left.first, left.last, TRUE);

          if (inner.first < inner.last && inner.first > left.first
              && kutip_words_is (words, right.first, KUTIP_WORD_PERSON | KUTIP_WORD_CAPITAL)
              && kutip_words_have (words, inner, KUTIP_WORD_ROLE)
              && kutip_phrase_joins (words, inner, right))
            first = inner.first;
          break;
        }
      if (is_aside (words, left) && k > 1 && is_title (words, pieces[k - 2])
          && kutip_words_is (words, right.first, KUTIP_WORD_PERSON))
        {
          /* Kepala Puskesmas Banyu Biru, Solo, Wati Sari */
          first = pieces[k - 2].first;
          break;
        }
      if (is_aside (words, left) || (!list && !kutip_phrase_joins (words, left, right)))
        break;
      first = left.first;
      k--;
      phrase.last = pieces[k].last;
    }
  return first;
}

/* Kapolres Budi melalui Kapolsek Wati: who speaks for the source belongs to it. */
static guint
extend_through (const KutipWords *words, guint end, guint last)
{
  guint further;

  if (end >= last || !kutip_words_is (words, end, KUTIP_WORD_THROUGH))
    return end;
  further = kutip_phrase_end (words, end + 1, last, KUTIP_PHRASE_LOCAL);
  return further > end + 1
             && kutip_words_have (words, (KutipRange) { end + 1, further },
                                  KUTIP_WORD_PERSON | KUTIP_WORD_ROLE)
           ? further : end;
}

/* The subject of the main clause: the first phrase that no adverbial holds. */
static gboolean
find_main_subject (const KutipWords *words, guint first, guint last, KutipRange *subject)
{
  KutipRange pieces[MAX_PIECES];
  guint n = split_pieces (words, first, last, pieces);

  for (guint k = 0; k < n; k++)
    {
      KutipRange piece = pieces[k];
      guint end;

      piece.first = kutip_clause_skip_connectives (words, piece.first, piece.last);
      if (piece.first >= piece.last || is_front (words, piece)
          || kutip_words_is (words, piece.first, KUTIP_WORD_PARTICIPLE) || is_aside (words, piece))
        continue;
      end = kutip_phrase_end_full (words, piece.first, last, KUTIP_PHRASE_LOCAL);
      if (end == piece.first)
        continue;
      *subject = (KutipRange) { piece.first, end };
      return TRUE;
    }
  return FALSE;
}

static gboolean
find_subject (const KutipWords *words, guint first, guint last, KutipRange *subject)
{
  KutipRange pieces[MAX_PIECES];
  guint n = split_pieces (words, first, last, pieces);

  for (guint k = n; k-- > 0;)
    {
      KutipRange piece = pieces[k];
      guint start = kutip_clause_skip_connectives (words, piece.first, piece.last);
      guint end;

      if (start >= piece.last)
        continue;
      piece.first = start;
      if (k + 1 < n && (is_aside (words, piece) || is_age (words, piece)))
        continue;
      if (is_front (words, piece) || (kutip_words_is (words, piece.first, KUTIP_WORD_PARTICIPLE)
                                      && k + 1 < n))
        {
          KutipRange found;

          if (k + 1 < n)
            continue;
          found = find_phrase_before (words, piece.first + 1, piece.last, TRUE);
          if (found.first == found.last)
            continue;
          *subject = found;
          return TRUE;
        }
      end = kutip_phrase_end (words, piece.first, piece.last, KUTIP_PHRASE_LOCAL);
      if (end == piece.first)
        {
          KutipRange found = find_phrase_before (words, piece.first, piece.last, FALSE);

          if (k + 1 < n || found.first == found.last)
            continue;
          *subject = found;
          return TRUE;
        }
      *subject = (KutipRange) { piece.first, extend_through (words, end, piece.last) };
      subject->first = extend_left (words, pieces, k, *subject);
      if (subject->first > pieces[k].first)
        subject->first = piece.first;
      if (end == pieces[k].last && k + 1 < n && is_age (words, pieces[k + 1]))
        subject->last = pieces[k + 1].last;
      return TRUE;
    }
  return FALSE;
}

gboolean
kutip_subject_find (const KutipWords *words, guint first, guint cue, KutipRange *subject,
                    gboolean *adjacent)
{
  guint p = cue;

  *adjacent = TRUE;
  while (p > first && kutip_words_is (words, p - 1, BETWEEN)
         && !kutip_words_is (words, p - 1, KUTIP_WORD_NAMED | KUTIP_WORD_ROLE))
    p--;
  if (p == first)
    return FALSE;
  /* In a message to the crowd he added: no English noun phrase ends with a pronoun. */
  if (words->head_last && kutip_words_is (words, p - 1, KUTIP_WORD_THIRD))
    {
      *subject = (KutipRange) { p - 1, p };
      return TRUE;
    }
  if (kutip_words_is (words, p - 1, KUTIP_WORD_RELATIVE)
      && !kutip_words_is (words, p - 1, KUTIP_WORD_THAT))
    {
      guint end = p - 1;

      if (end > first && kutip_words_is (words, end - 1, KUTIP_WORD_COMMA))
        end--;
      *subject = find_phrase_before (words, first, end, FALSE);
      return subject->first < subject->last;
    }
  if (kutip_words_is (words, p - 1, KUTIP_WORD_CONJUNCTION | KUTIP_WORD_SUBORDINATOR
                                      | KUTIP_WORD_PREPOSITION | KUTIP_WORD_TO))
    {
      *adjacent = FALSE;
      while (p > first && kutip_words_is (words, p - 1,
                                          KUTIP_WORD_CONJUNCTION | KUTIP_WORD_SUBORDINATOR
                                            | KUTIP_WORD_PREPOSITION | KUTIP_WORD_COMMA
                                            | KUTIP_WORD_TO))
        p--;
      if (p == first)
        return FALSE;
      if (find_main_subject (words, first, p, subject))
        return TRUE;
    }
  return find_subject (words, first, p, subject);
}
