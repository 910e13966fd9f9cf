/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-finders.h"

/*
 * In a headline that gives a capital to every word, the verb of saying behind a name looks like a part
 * of it: Warga Desa Melati Minta Jembatan. A name ends before such a verb.
 */

#define MIN_TITLE_WORDS 4
#define LONG_WORD 4 /* bytes; shorter words are small in headlines too */

static gboolean
is_title_case (const KutipText *text, const KutipSentence *sentence)
{
  guint words = 0, capitals = 0;

  for (guint i = sentence->first; i < sentence->last; i++)
    {
      const KutipToken *token = &text->tokens[i];

      if (token->kind != KUTIP_TOKEN_WORD || token->end - token->start < LONG_WORD)
        continue;
      words++;
      capitals += (token->flags & KUTIP_TOKEN_CAPITAL) != 0;
    }
  return words >= MIN_TITLE_WORDS && 4 * capitals >= 3 * words;
}

/* A verb as headlines have it, without a prefix: Minta, Desak, Sebut. */
static gboolean
is_headline_verb (const KutipLexicon *lexicon, const KutipText *text, guint i)
{
  const KutipEntry *cue = kutip_text_match (text, lexicon, KUTIP_LIST_CUES, i);

  return cue && (kutip_entry_get (cue, "headline") || g_str_equal (cue->value, "headline"));
}

static gboolean
is_bare_head (const KutipLexicon *lexicon, const KutipText *text, guint i)
{
  guint32 word = text->tokens[i].word;

  return kutip_lexicon_has (lexicon, word, KUTIP_LIST_PLACE_HEADS) ||
         kutip_lexicon_has (lexicon, word, KUTIP_LIST_ORGANIZATION_HEADS);
}

void
kutip_headline_names_cut (const KutipLanguage *language, const KutipText *text, GArray *mentions)
{
  for (guint i = mentions->len; i > 0; i--)
    {
      KutipMention *m = &g_array_index (mentions, KutipMention, i - 1);
      guint last = m->first + 1;

      if (m->fixed || m->type > KUTIP_ENTITY_PLACE ||
          !is_title_case (text, &text->sentences[text->tokens[m->first].sentence]))
        continue;
      while (last < m->last && !is_headline_verb (language->lexicon, text, last))
        last++;
      if (last == m->last)
        continue;
      m->last = last;
      m->end = text->tokens[last - 1].end;
      if (last == m->first + 1 && is_bare_head (language->lexicon, text, m->first))
        g_array_remove_index (mentions, i - 1);
    }
}
