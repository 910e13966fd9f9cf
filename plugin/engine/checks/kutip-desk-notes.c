/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "checks/kutip-desk-notes.h"

#include "text/kutip-character.h"

#include <string.h>

static void
append (GArray **array, gsize size, gconstpointer element)
{
  if (!*array)
    *array = g_array_new (FALSE, FALSE, size);
  g_array_append_vals (*array, element, 1);
}

/* FNV-1a of the word's lower-case characters. */
static guint32
hash_word (const char *word, const char *end)
{
  guint32 hash = 2166136261u;

  while (word < end)
    {
      gunichar c = g_utf8_get_char (word);

      c = is_apostrophe (c) ? '\'' : g_unichar_tolower (c);
      hash = (hash ^ c) * 16777619u;
      word = g_utf8_next_char (word);
    }
  return hash;
}

static guint32
get_end (const KutipReported *reported)
{
  return reported->content[reported->n_contents - 1].end;
}

/* The attribution whose content holds byte @byte. They are in order of content; what ends before
   the bytes that are asked for in turn is not looked at again. */
static int
find_reported (const GArray *reported, guint32 byte, guint *from)
{
  while (*from < reported->len && get_end (&g_array_index (reported, KutipReported, *from)) <= byte)
    (*from)++;
  for (guint i = *from; i < reported->len; i++)
    {
      const KutipReported *item = &g_array_index (reported, KutipReported, i);

      if (item->content[0].start > byte)
        break;
      for (guint j = 0; j < item->n_contents; j++)
        if (item->content[j].start <= byte && byte < item->content[j].end)
          return i;
    }
  return -1;
}

static void
note_quotations (KutipDeskNotes *self, const KutipText *text, const GArray *reported)
{
  guint from = 0;

  for (guint i = 0; i < text->n_quotations; i++)
    {
      const KutipQuotation *quotation = &text->quotations[i];
      KutipQuoted quoted = {
        .bytes = { quotation->start, quotation->end },
        .first_word = self->words ? self->words->len : 0,
        .reported = find_reported (reported, quotation->start, &from),
      };

      for (guint j = quotation->first; j < quotation->last; j++)
        {
          const KutipToken *token = &text->tokens[j];
          guint32 hash;

          if (token->kind > KUTIP_TOKEN_NUMBER)
            continue;
          hash = hash_word (text->text + token->start, text->text + token->end);
          append (&self->words, sizeof hash, &hash);
          quoted.n_words++;
        }
      append (&self->quoted, sizeof quoted, &quoted);
    }
}

static void
add_lone_mark (KutipDeskNotes *self, const KutipToken *token, gboolean opens)
{
  KutipLoneMark mark = { { token->start, token->end }, opens, mark_shape (token->first) == 2 };

  append (&self->lone_marks, sizeof mark, &mark);
}

/* Both the marks of quotations that lack one, and those that make no quotation at all. */
static void
note_lone_marks (KutipDeskNotes *self, const KutipText *text)
{
  guint next = 0;

  for (guint i = 0; kutip_text_has (text, i); i++)
    {
      const KutipToken *token = &text->tokens[i];

      if (next < text->n_quotations && i == text->quotations[next].first)
        {
          const KutipQuotation *quotation = &text->quotations[next++];

          if (!quotation->opened)
            add_lone_mark (self, &text->tokens[quotation->last - 1], FALSE);
          else if (!quotation->closed)
            add_lone_mark (self, token, TRUE);
          i = quotation->last - 1;
          continue;
        }
      if (token->kind != KUTIP_TOKEN_QUOTE || mark_shape (token->first) != 1)
        continue;
      if (i + 1 < text->n_tokens && token[1].kind == KUTIP_TOKEN_QUOTE)
        i++; /* nothing stands between */
      else
        add_lone_mark (self, token,
                       i + 1 < text->n_tokens && (token->flags & KUTIP_TOKEN_SPACE_BEFORE) &&
                         !(token[1].flags & KUTIP_TOKEN_SPACE_BEFORE));
    }
}

static gboolean
names_person (const GArray *mentions, KutipBytes bytes)
{
  guint low = 0, high = mentions->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (mentions, KutipMention, middle).start < bytes.start)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < mentions->len; low++)
    {
      const KutipMention *mention = &g_array_index (mentions, KutipMention, low);

      if (mention->start >= bytes.end)
        break;
      if (mention->type == KUTIP_ENTITY_PERSON)
        return TRUE;
    }
  return FALSE;
}

/* The first token at or behind byte @byte. */
static guint
find_token (const KutipText *text, guint32 byte)
{
  guint low = 0, high = text->n_tokens;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (text->tokens[middle].start < byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static const KutipEntry *
match_vague (const KutipLexicon *lexicon, const KutipText *text, guint i, const char *what)
{
  const KutipEntry *entry =
    text->tokens[i].word ? kutip_text_match (text, lexicon, KUTIP_LIST_VAGUE_SOURCES, i) : NULL;

  return entry && strcmp (entry->value, what) == 0 ? entry : NULL;
}

static int
compare_vague (gconstpointer a, gconstpointer b)
{
  const KutipVague *x = a, *y = b;

  return (x->bytes.start > y->bytes.start) - (x->bytes.start < y->bytes.start);
}

/* Hearsay, and words that say themselves that a source has no name. Returns whether there are any
   of the latter. */
static gboolean
note_phrases (KutipDeskNotes *self, const KutipLexicon *lexicon, const KutipText *text)
{
  gboolean anonymous = FALSE;

  for (guint i = 0; kutip_text_has (text, i); i++)
    {
      const KutipToken *token = &text->tokens[i];
      KutipVague vague = { { token->start, 0 }, FALSE };
      const KutipEntry *entry;

      if (token->flags & KUTIP_TOKEN_QUOTED)
        continue;
      entry = match_vague (lexicon, text, i, "hearsay");
      vague.hearsay = entry != NULL;
      if (!entry)
        entry = match_vague (lexicon, text, i, "anonymous");
      if (!entry)
        continue;
      anonymous = anonymous || !vague.hearsay;
      i += entry->n_words - 1;
      vague.bytes.end = text->tokens[i].end;
      append (&self->vague, sizeof vague, &vague);
    }
  return anonymous;
}

/* Only where the words are a source: not sources of energy. */
static void
note_nameless (KutipDeskNotes *self, const KutipLexicon *lexicon, const KutipText *text,
               const GArray *mentions, const GArray *reported)
{
  for (guint i = 0; i < reported->len; i++)
    {
      const KutipReported *item = &g_array_index (reported, KutipReported, i);
      KutipVague vague = { item->source, FALSE };

      for (guint j = find_token (text, item->source.start);
           j < text->n_tokens && text->tokens[j].start < item->source.end; j++)
        {
          if (text->tokens[j].flags & KUTIP_TOKEN_QUOTED)
            break;
          if (!match_vague (lexicon, text, j, "source"))
            continue;
          if (!names_person (mentions, item->source))
            append (&self->vague, sizeof vague, &vague);
          break;
        }
    }
}

static gboolean
gives_reason (const KutipLexicon *lexicon, const KutipText *text)
{
  for (guint i = 0; kutip_text_has (text, i); i++)
    if (match_vague (lexicon, text, i, "reason"))
      return TRUE;
  return FALSE;
}

static void
note_vague (KutipDeskNotes *self, const KutipLexicon *lexicon, const KutipText *text,
            const GArray *mentions, const GArray *reported)
{
  if (!note_phrases (self, lexicon, text))
    note_nameless (self, lexicon, text, mentions, reported);
  if (self->vague && gives_reason (lexicon, text))
    g_clear_pointer (&self->vague, g_array_unref);
  if (self->vague)
    g_array_sort (self->vague, compare_vague);
}

void
kutip_desk_notes_init (KutipDeskNotes *self, const KutipLexicon *lexicon, const KutipText *text,
                       const GArray *mentions, const GArray *reported)
{
  note_quotations (self, text, reported);
  note_lone_marks (self, text);
  note_vague (self, lexicon, text, mentions, reported);
}

void
kutip_desk_notes_clear (KutipDeskNotes *self)
{
  g_clear_pointer (&self->quoted, g_array_unref);
  g_clear_pointer (&self->words, g_array_unref);
  g_clear_pointer (&self->lone_marks, g_array_unref);
  g_clear_pointer (&self->vague, g_array_unref);
}
