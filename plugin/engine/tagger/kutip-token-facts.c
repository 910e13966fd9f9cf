/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tagger/kutip-features.h"

#include <string.h>

/*
 * The first half of feature extraction: what is looked up of each token by itself, and what the
 * capital letters and heads around it tell.
 */

#define MAX_PHRASE 6      /* words of a gazetteer's name that are looked at */
#define HEAD_REACH 8      /* tokens that a head governs to its right */
#define MIN_TITLE_WORDS 4 /* a sentence of fewer words shows no title case */

static const KutipList phrase_lists[KUTIP_N_PHRASE_LISTS] = {
  [KUTIP_PHRASES_ROLES] = KUTIP_LIST_ROLES,
  [KUTIP_PHRASES_ORGANIZATION_HEADS] = KUTIP_LIST_ORGANIZATION_HEADS,
  [KUTIP_PHRASES_PLACE_HEADS] = KUTIP_LIST_PLACE_HEADS,
  [KUTIP_PHRASES_ORGANIZATIONS] = KUTIP_LIST_ORGANIZATIONS,
  [KUTIP_PHRASES_PLACES] = KUTIP_LIST_PLACES,
};

static const KutipList word_lists[KUTIP_N_WORD_LISTS] = {
  [KUTIP_WORDS_CUES] = KUTIP_LIST_CUES,
  [KUTIP_WORDS_COMPLEMENTIZERS] = KUTIP_LIST_COMPLEMENTIZERS,
  [KUTIP_WORDS_PRONOUNS] = KUTIP_LIST_PRONOUNS,
  [KUTIP_WORDS_ADVERBIALS] = KUTIP_LIST_ADVERBIALS,
  [KUTIP_WORDS_CONNECTIVES] = KUTIP_LIST_CONNECTIVES,
  [KUTIP_WORDS_ROLES] = KUTIP_LIST_ROLES,
  [KUTIP_WORDS_COLLECTIVES] = KUTIP_LIST_COLLECTIVES,
  [KUTIP_WORDS_DOCUMENTS] = KUTIP_LIST_DOCUMENTS,
  [KUTIP_WORDS_ORGANIZATION_HEADS] = KUTIP_LIST_ORGANIZATION_HEADS,
  [KUTIP_WORDS_PLACE_HEADS] = KUTIP_LIST_PLACE_HEADS,
  [KUTIP_WORDS_ORGANIZATIONS] = KUTIP_LIST_ORGANIZATIONS,
  [KUTIP_WORDS_PLACES] = KUTIP_LIST_PLACES,
  [KUTIP_WORDS_GIVEN_NAMES] = KUTIP_LIST_GIVEN_NAMES,
  [KUTIP_WORDS_MONTHS] = KUTIP_LIST_MONTHS,
  [KUTIP_WORDS_WEEKDAYS] = KUTIP_LIST_WEEKDAYS,
  [KUTIP_WORDS_DATE_WORDS] = KUTIP_LIST_DATE_WORDS,
  [KUTIP_WORDS_NUMBERS] = KUTIP_LIST_NUMBERS,
  [KUTIP_WORDS_SCALES] = KUTIP_LIST_SCALES,
  [KUTIP_WORDS_CURRENCIES] = KUTIP_LIST_CURRENCIES,
  [KUTIP_WORDS_UNITS] = KUTIP_LIST_UNITS,
  [KUTIP_WORDS_FUNCTION_WORDS] = KUTIP_LIST_FUNCTION_WORDS,
  [KUTIP_WORDS_ABBREVIATIONS] = KUTIP_LIST_ABBREVIATIONS,
};

/* Lower case, typographic apostrophes as ASCII ones. */
static inline gunichar
fold (gunichar c)
{
  if (c < 0x80)
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
  return c == 0x2019 || c == 0x02bc ? '\'' : g_unichar_tolower (c);
}

static inline gunichar
next_char (const char **p)
{
  gunichar c = (guchar) **p;

  if (c < 0x80)
    (*p)++;
  else
    {
      c = g_utf8_get_char (*p);
      *p = g_utf8_next_char (*p);
    }
  return c;
}

static inline guint64
hash_char (guint64 hash, gunichar c)
{
  return (hash ^ c) * G_GUINT64_CONSTANT (0x100000001b3);
}

#define CHARS_START G_GUINT64_CONSTANT (0xcbf29ce484222325)

guint64
kutip_features_hash_word (const char *word, gsize length)
{
  const char *end = word + length;
  guint64 hash = CHARS_START;

  while (word < end)
    hash = hash_char (hash, fold (next_char (&word)));
  return kutip_hash_mix (hash, 0);
}

/* Runs of the same sort of character count once or, from the second on, twice. */
static inline void
add_shape (guint64 *shape, char sort, char *last, guint *run)
{
  *run = sort == *last ? *run + 1 : 1;
  *last = sort;
  if (*run <= 2)
    *shape = *shape << 5 ^ *shape >> 59 ^ (guint64) sort;
}

static void
read_letters (KutipTokenFacts *facts, const KutipText *text, const KutipToken *token)
{
  const char *p = text->text + token->start, *end = text->text + token->end;
  gboolean number = token->kind == KUTIP_TOKEN_NUMBER;
  guint64 hash = CHARS_START, shape = 0;
  gunichar tail[4] = { 0 };
  char last = 0;
  guint n = 0, run = 0;

  while (p < end)
    {
      gunichar c = next_char (&p), folded = fold (c);
      char sort;

      if (folded >= '0' && folded <= '9')
        {
          sort = '0';
          if (number)
            folded = '0';
        }
      else if (c != folded)
        sort = 'X';
      else if ((folded >= 'a' && folded <= 'z') || (folded >= 0x80 && g_unichar_isalpha (folded)))
        sort = 'x';
      else
        sort = folded < 0x80 ? (char) folded : '*';
      add_shape (&shape, sort, &last, &run);
      hash = hash_char (hash, folded);
      tail[n++ & 3] = folded;
      if (n >= 2 && n <= 4)
        facts->prefix[n - 2] = hash;
    }
  facts->word = kutip_hash_mix (hash, 0);
  facts->shape = shape;
  if (number)
    memset (facts->prefix, 0, sizeof facts->prefix);
  else
    for (guint k = 2; k <= 4 && k <= n; k++)
      {
        guint64 suffix = k;

        for (guint j = 0; j < k; j++)
          suffix = suffix << 15 ^ tail[(n - k + j) & 3];
        facts->suffix[k - 2] = suffix;
      }
}

static void
look_up_word (KutipTokenFacts *facts, const KutipModel *model, const KutipToken *token)
{
  const KutipModelWord *word;
  guint class;

  if (token->kind != KUTIP_TOKEN_WORD)
    {
      facts->capital = 3;
      if (token->kind != KUTIP_TOKEN_NUMBER)
        return;
    }
  else if (token->flags & KUTIP_TOKEN_ALL_CAPS)
    facts->capital = 2;
  else if (token->flags & KUTIP_TOKEN_CAPITAL)
    facts->capital = 1;

  word = kutip_model_find_word (model, facts->word);
  if (word == NULL)
    return;
  memcpy (facts->stats, word->stats, sizeof facts->stats);

  class = facts->capital == 0 ? word->lower : word->upper;
  if (class == 0)
    class = facts->capital == 0 ? word->upper : word->lower;
  if (class == 0)
    return;
  facts->classes[0] = class;
  for (guint k = 0; k < KUTIP_MODEL_N_COARSE; k++)
    facts->classes[1 + k] = model->classes[class - 1].coarse[k];
}

static guint32
find_lists (const KutipLexicon *lexicon, guint32 word)
{
  guint64 lists = word ? kutip_lexicon_get_lists (lexicon, word) : 0;
  guint32 found = 0;

  if (lists)
    for (guint k = 0; k < KUTIP_N_WORD_LISTS; k++)
      found |= (guint32) (lists >> word_lists[k] & 1) << k;
  return found;
}

static void
mark_places (KutipTokenFacts *facts, gsize field, guint n)
{
  for (guint k = 0; k < n; k++)
    {
      guint8 *place = (guint8 *) &facts[k] + field;

      *place = n == 1       ? KUTIP_PLACE_SINGLE
               : k == 0     ? KUTIP_PLACE_BEGIN
               : k == n - 1 ? KUTIP_PLACE_END
                            : KUTIP_PLACE_INSIDE;
    }
}

static gboolean
is_name_list (guint list)
{
  return list == KUTIP_PHRASES_ORGANIZATIONS || list == KUTIP_PHRASES_PLACES;
}

static void
match_lists (KutipFeatures *self, const KutipLexicon *lexicon, guint i)
{
  const KutipToken *token = &self->text->tokens[i];

  for (guint list = 0; list < KUTIP_N_PHRASE_LISTS; list++)
    {
      const KutipEntry *entry;

      if (self->facts[i].listed[list] != KUTIP_PLACE_NONE)
        continue;
      if (is_name_list (list) && !(token->flags & KUTIP_TOKEN_CAPITAL))
        continue;
      entry = kutip_text_match (self->text, lexicon, phrase_lists[list], i);
      if (entry)
        mark_places (&self->facts[i], G_STRUCT_OFFSET (KutipTokenFacts, listed) + list,
                     entry->n_words);
    }
}

/* Of each gazetteer the longest name that begins at token @i. */
static void
match_gazetteers (KutipFeatures *self, guint i)
{
  const KutipToken *tokens = self->text->tokens;
  guint longest[KUTIP_PHRASE_KINDS] = { 0 };
  guint64 hash = KUTIP_PHRASE_START;
  guint n = MIN (MAX_PHRASE, self->text->n_tokens - i);

  if (!(tokens[i].flags & KUTIP_TOKEN_CAPITAL))
    return;
  for (guint k = 0; k < n; k++)
    {
      guint kinds;

      hash = kutip_features_hash_phrase (hash, self->facts[i + k].word);
      kinds = kutip_model_find_phrase (self->model, hash);
      for (guint kind = 0; kind < KUTIP_PHRASE_KINDS; kind++)
        if (kinds >> kind & 1)
          longest[kind] = k + 1;
      if (!(kinds & KUTIP_PHRASE_CONTINUES))
        break;
    }
  for (guint kind = 0; kind < KUTIP_PHRASE_KINDS; kind++)
    if (longest[kind] && self->facts[i].gazetted[kind] == KUTIP_PLACE_NONE)
      mark_places (&self->facts[i], G_STRUCT_OFFSET (KutipTokenFacts, gazetted) + kind,
                   longest[kind]);
}

static gboolean
in_run (const KutipText *text, guint i)
{
  const KutipToken *token = &text->tokens[i];

  if (token->kind == KUTIP_TOKEN_WORD)
    return token->flags & KUTIP_TOKEN_CAPITAL;
  return token->kind == KUTIP_TOKEN_NUMBER && i > 0 && (text->tokens[i - 1].flags & KUTIP_TOKEN_CAPITAL);
}

static void
find_runs (KutipFeatures *self)
{
  const KutipText *text = self->text;

  for (guint i = 0; i < text->n_tokens;)
    {
      guint last = i;

      while (last < text->n_tokens && text->tokens[last].sentence == text->tokens[i].sentence &&
             in_run (text, last))
        last++;
      for (guint k = i; k < last; k++)
        {
          self->facts[k].run_first = i;
          self->facts[k].run_last = last;
        }
      i = MAX (last, i + 1);
    }
}

/* A head (PT, Kementerian, Jalan) governs the capitalised words to its right, over single function
   words (Kementerian Energi dan Sumber Daya Mineral). */
static void
find_heads (KutipFeatures *self, const KutipLexicon *lexicon)
{
  const KutipText *text = self->text;
  guint kind = 0, at = 0;
  gboolean bridged = FALSE;

  for (guint i = 0; i < text->n_tokens; i++)
    {
      const KutipToken *token = &text->tokens[i];
      KutipTokenFacts *facts = &self->facts[i];
      gboolean capital = facts->capital == 1 || facts->capital == 2;

      if (i > 0 && token->sentence != text->tokens[i - 1].sentence)
        kind = 0;
      if (capital || token->kind == KUTIP_TOKEN_NUMBER)
        bridged = FALSE;
      else if (facts->bracket >> 3 == KUTIP_BRACKET_OPEN ||
               facts->bracket >> 3 == KUTIP_BRACKET_CLOSE)
        ; /* a head reaches over a short bracket */
      else if (bridged || token->kind != KUTIP_TOKEN_WORD ||
               !kutip_lexicon_has (lexicon, token->word, KUTIP_LIST_FUNCTION_WORDS))
        kind = 0;
      else
        bridged = TRUE;
      if (kind && i - at <= HEAD_REACH)
        facts->head = kind << 8 | (i - at);
      if (!capital)
        continue;
      for (guint list = KUTIP_PHRASES_ROLES; list <= KUTIP_PHRASES_PLACE_HEADS; list++)
        if (facts->listed[list] == KUTIP_PLACE_SINGLE || facts->listed[list] == KUTIP_PLACE_END)
          {
            kind = 1 + list;
            at = i;
          }
    }
}

static void
find_title_case (KutipFeatures *self)
{
  const KutipText *text = self->text;

  for (guint s = 0; s < text->n_sentences; s++)
    {
      const KutipSentence *sentence = &text->sentences[s];
      guint words = 0, capitals = 0;

      for (guint i = sentence->first; i < sentence->last; i++)
        if (text->tokens[i].kind == KUTIP_TOKEN_WORD && text->tokens[i].end - text->tokens[i].start > 3)
          {
            words++;
            capitals += (text->tokens[i].flags & KUTIP_TOKEN_CAPITAL) != 0;
          }
      if (words >= MIN_TITLE_WORDS && 4 * capitals >= 3 * words)
        for (guint i = sentence->first; i < sentence->last; i++)
          self->facts[i].title_case = TRUE;
    }
}

void
kutip_features_init (KutipFeatures *self, const KutipModel *model, const KutipLexicon *lexicon,
                     const KutipText *text)
{
  self->model = model;
  self->text = text;
  self->facts = g_new0 (KutipTokenFacts, text->n_tokens);
  for (guint i = 0; i < text->n_tokens; i++)
    {
      read_letters (&self->facts[i], text, &text->tokens[i]);
      look_up_word (&self->facts[i], model, &text->tokens[i]);
      self->facts[i].lists = find_lists (lexicon, text->tokens[i].word);
    }
  for (guint i = 0; i < text->n_tokens; i++)
    {
      match_lists (self, lexicon, i);
      match_gazetteers (self, i);
    }
  find_runs (self);
  kutip_features_find_brackets (self);
  find_heads (self, lexicon);
  find_title_case (self);
}

void
kutip_features_clear (KutipFeatures *self)
{
  g_clear_pointer (&self->facts, g_free);
}
