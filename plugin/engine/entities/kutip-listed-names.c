/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-finders.h"

/*
 * Names by the lists of a language alone, where it has no trained model: a new language, or one whose
 * model is damaged. What the lists know for certain is found (a listed place, what follows a form of
 * address, a given name, a word that opens the name of an organization); a name that only its context
 * tells is not. The confidence is low, so that a sentence which knows better is believed.
 *
 * Names stand in runs of capitalised words: "Menteri Besar Selangor Datuk Seri Amirudin Shari" is a
 * role, a place, a form of address and a person.
 */

#define SURE 0.6f   /* the list has the name itself */
#define LIKELY 0.5f /* a word beside it or in it tells */
#define GUESS 0.4f

/* Lists whose words begin a sentence or a phrase with a capital and are no name. */
static const KutipList common[] = {
  KUTIP_LIST_FUNCTION_WORDS, KUTIP_LIST_CUES,     KUTIP_LIST_STOPWORDS, KUTIP_LIST_ADVERBIALS,
  KUTIP_LIST_CONNECTIVES,    KUTIP_LIST_WEEKDAYS, KUTIP_LIST_MONTHS,    KUTIP_LIST_DATE_WORDS,
};

typedef struct {
  const KutipLexicon *lexicon;
  const KutipText *text;
  GArray *mentions;
} Finder;

static gboolean
has (const Finder *self, guint i, KutipList list)
{
  return kutip_lexicon_has (self->lexicon, self->text->tokens[i].word, list);
}

static gboolean
is_common (const Finder *self, guint i)
{
  for (guint k = 0; k < G_N_ELEMENTS (common); k++)
    if (has (self, i, common[k]))
      return TRUE;
  return FALSE;
}

/* Whether token @i can be a word of a name by the way it is written. */
static gboolean
is_capital (const Finder *self, guint i)
{
  const KutipToken *token = &self->text->tokens[i];

  return token->kind == KUTIP_TOKEN_WORD && (token->flags & KUTIP_TOKEN_CAPITAL)
         && (has (self, i, KUTIP_LIST_GIVEN_NAMES) || has (self, i, KUTIP_LIST_ROLES)
             || has (self, i, KUTIP_LIST_PLACES) || !is_common (self, i));
}

/* A small word of names (bin, binti) between two capitalised ones. */
static gboolean
is_joint (const Finder *self, guint i)
{
  return i + 1 < self->text->n_tokens && self->text->tokens[i].kind == KUTIP_TOKEN_WORD
         && has (self, i, KUTIP_LIST_GIVEN_NAMES) && is_capital (self, i + 1);
}

static guint
find_run_end (const Finder *self, guint first)
{
  const KutipText *text = self->text;
  guint i = first + 1;

  while (i < text->n_tokens && text->tokens[i].sentence == text->tokens[first].sentence
         && (text->tokens[i].flags & KUTIP_TOKEN_SPACE_BEFORE)
         && (is_capital (self, i) || is_joint (self, i)))
    i++;
  return i;
}

/* The entry of @list that stands at @i and ends before @last. */
static const KutipEntry *
match (const Finder *self, KutipList list, guint i, guint last)
{
  const KutipEntry *entry = kutip_text_match (self->text, self->lexicon, list, i);

  return entry != NULL && i + entry->n_words <= last ? entry : NULL;
}

static const KutipEntry *
match_title (const Finder *self, guint i, guint last)
{
  const KutipEntry *entry = match (self, KUTIP_LIST_ROLES, i, last);

  if (entry != NULL && entry->n_words == 1 && has (self, i, KUTIP_LIST_GIVEN_NAMES))
    return NULL;
  return entry;
}

/* What stands before a name and nothing else: a form of address, a rank. */
static gboolean
is_address (const KutipEntry *title)
{
  return g_str_equal (title->value, "honorific") || g_str_equal (title->value, "rank");
}

static void
add (const Finder *self, KutipEntityType type, guint first, guint last, float confidence)
{
  const KutipText *text = self->text;
  KutipMention mention = { .type = type, .first = first, .last = last,
                           .start = text->tokens[first].start, .end = text->tokens[last - 1].end,
                           .confidence = confidence };

  g_array_append_val (self->mentions, mention);
}

/* Where the name that begins at @first ends: at a title, or with the run. */
static guint
find_end (const Finder *self, guint first, guint last)
{
  guint i = first + 1;

  while (i < last && match_title (self, i, last) == NULL)
    i++;
  return i;
}

/* The same of an organization whose head ends before @first. A given name in it begins a person's name, but
   for the one right behind the head: Universitas Ahmad Dahlan, Dinas Kesehatan | Ratna. */
static guint
find_organization_end (const Finder *self, guint first, guint last)
{
  guint i = first;

  while (i < last && match_title (self, i, last) == NULL
         && (i == first || !has (self, i, KUTIP_LIST_GIVEN_NAMES)
             || has (self, i, KUTIP_LIST_PLACES) || has (self, i - 1, KUTIP_LIST_GIVEN_NAMES)))
    i++;
  return i;
}

/* Dinas Pekerjaan Umum dan Tata Ruang: a conjunction inside the name that a head opens. */
static guint
extend_organization (const Finder *self, guint end)
{
  const KutipText *text = self->text;
  const KutipEntry *entry;

  if (end == 0 || end + 1 >= text->n_tokens || !is_capital (self, end + 1)
      || text->tokens[end].sentence != text->tokens[end + 1].sentence)
    return end;
  entry = kutip_text_match (text, self->lexicon, KUTIP_LIST_FUNCTION_WORDS, end);
  if (entry == NULL || entry->n_words != 1 || !g_str_equal (entry->value, "conj")
      || match_title (self, end + 1, text->n_tokens) != NULL
      || has (self, end + 1, KUTIP_LIST_GIVEN_NAMES) || has (self, end + 1, KUTIP_LIST_PLACES)
      || kutip_text_match (text, self->lexicon, KUTIP_LIST_ORGANIZATION_HEADS, end + 1) != NULL)
    return end;
  return find_run_end (self, end + 1);
}

/* Whether a word that says who speaks stands right before token @i: kata Lim Guan Eng. */
static gboolean
follows_tag (const Finder *self, guint i)
{
  const KutipEntry *entry;

  if (i == 0 || !has (self, i - 1, KUTIP_LIST_CUES))
    return FALSE;
  entry = kutip_text_match (self->text, self->lexicon, KUTIP_LIST_CUES, i - 1);
  return entry != NULL && entry->n_words == 1 && g_str_equal (entry->value, "tag");
}

/* Reads one name at @i or steps over one word. @title: what stands right before, or NULL. Returns the
   token after it. */
static guint
read_name (const Finder *self, guint i, guint last, const KutipEntry *title)
{
  const KutipEntry *entry;
  gboolean address = title != NULL && is_address (title);
  guint end;

  if (!address)
    {
      entry = match (self, KUTIP_LIST_ORGANIZATIONS, i, last);
      if (entry != NULL)
        {
          add (self, KUTIP_ENTITY_ORGANIZATION, i, i + entry->n_words, SURE);
          return i + entry->n_words;
        }
      entry = match (self, KUTIP_LIST_ORGANIZATION_HEADS, i, last);
      if (entry != NULL)
        {
          end = find_organization_end (self, i + entry->n_words, last);
          if (end == last)
            end = extend_organization (self, end);
          if (end > i + entry->n_words || kutip_entry_get (entry, "alone") != NULL)
            add (self, KUTIP_ENTITY_ORGANIZATION, i, end, LIKELY);
          return end;
        }
      entry = match (self, KUTIP_LIST_PLACES, i, last);
      if (entry != NULL)
        {
          add (self, KUTIP_ENTITY_PLACE, i, i + entry->n_words, SURE);
          return i + entry->n_words;
        }
      entry = match (self, KUTIP_LIST_PLACE_HEADS, i, last);
      if (entry != NULL && kutip_entry_get (entry, "last") == NULL && i + entry->n_words < last)
        {
          end = find_end (self, i + entry->n_words - 1, last);
          add (self, KUTIP_ENTITY_PLACE, i, end, LIKELY);
          return end;
        }
    }
  if (address || has (self, i, KUTIP_LIST_GIVEN_NAMES))
    {
      end = find_end (self, i, last);
      add (self, KUTIP_ENTITY_PERSON, i, end, address ? SURE : LIKELY);
      return end;
    }
  if (title == NULL && follows_tag (self, i))
    {
      end = find_end (self, i, last);
      add (self, KUTIP_ENTITY_PERSON, i, end, GUESS);
      return end;
    }
  return i + 1;
}

void
kutip_listed_names_find (const KutipLanguage *language, const KutipText *text, GArray *mentions)
{
  const Finder self = { language->lexicon, text, mentions };

  for (guint first = 0; first < text->n_tokens;)
    {
      const KutipEntry *title = NULL;
      guint last, i;

      if (!is_capital (&self, first))
        {
          first++;
          continue;
        }
      last = find_run_end (&self, first);
      for (i = first; i < last;)
        {
          const KutipEntry *next = match_title (&self, i, last);

          if (next != NULL)
            i += next->n_words;
          else
            i = read_name (&self, i, last, title);
          title = next;
        }
      first = i;
    }
}
