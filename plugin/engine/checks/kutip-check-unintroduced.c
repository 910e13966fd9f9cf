/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "checks/kutip-checks.h"

#include "kutip-fact-private.h"
#include "text/kutip-character.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A name of one word is easily taken for a person's; a name that is less sure than this is left
   alone. */
#define SURE 0.8f

/* Lists of words that stand beside a name and say nothing of who bears it. */
#define LIST(name) (G_GUINT64_CONSTANT (1) << KUTIP_LIST_##name)
#define EMPTY_LISTS                                                                   \
  (LIST (CUES) | LIST (STOPWORDS) | LIST (COMPLEMENTIZERS) | LIST (ADVERBIALS) |      \
   LIST (CONNECTIVES) | LIST (FUNCTION_WORDS) | LIST (DATE_WORDS) | LIST (WEEKDAYS))

/* Whether the word at @word tells something of the person: sopir, warga, neighbour. */
static gboolean
tells (const KutipLexicon *lexicon, const char *word, gsize length)
{
  guint32 id = kutip_lexicon_lookup (lexicon, word, length);
  const KutipEntry *role;

  if (kutip_lexicon_get_lists (lexicon, id) & EMPTY_LISTS)
    return FALSE;
  role = kutip_lexicon_match (lexicon, KUTIP_LIST_ROLES, &id, sizeof id, id ? 1 : 0);
  return !role || strcmp (role->value, "honorific") != 0;
}

/* Whether the language's lists know the name as something else than a name of a person (Democrats,
   Polisi), or an article stands before it: then somebody took it for a person by mistake. */
static gboolean
is_doubtful (const KutipLexicon *lexicon, const char *paragraph, const char *at, gsize length)
{
  guint32 id = kutip_lexicon_lookup (lexicon, at, length);
  const char *end = at, *start;
  const KutipEntry *entry;

  if (kutip_lexicon_get_lists (lexicon, id) & ~LIST (GIVEN_NAMES))
    return TRUE;
  while (end > paragraph && end[-1] == ' ')
    end--;
  for (start = end; start > paragraph && is_inner (g_utf8_get_char (g_utf8_prev_char (start)));)
    start = g_utf8_prev_char (start);
  id = kutip_lexicon_lookup (lexicon, start, end - start);
  entry = id ? kutip_lexicon_match (lexicon, KUTIP_LIST_FUNCTION_WORDS, &id, sizeof id, 1) : NULL;
  return entry && strcmp (entry->value, "det") == 0;
}

static gboolean
is_described_before (const KutipLexicon *lexicon, const char *paragraph, const char *at)
{
  const char *end = at, *start;

  while (end > paragraph && end[-1] == ' ')
    end--;
  for (start = end; start > paragraph && is_inner (g_utf8_get_char (g_utf8_prev_char (start)));)
    start = g_utf8_prev_char (start);
  if (start < end)
    return tells (lexicon, start, end - start);
  /* "seorang warga, Rudi": the comma of an apposition, if words stand before it. */
  return end > paragraph + 1 && end[-1] == ',' &&
         is_inner (g_utf8_get_char (g_utf8_prev_char (end - 1)));
}

/* An age in brackets, or an apposition behind a comma. */
static gboolean
is_described_after (const KutipLexicon *lexicon, const char *at)
{
  const char *start, *end;

  if (g_str_has_prefix (at, " ("))
    return TRUE;
  if (!g_str_has_prefix (at, ", "))
    return FALSE;
  start = end = at + 2;
  while (*end && is_inner (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  if (end == start || g_unichar_isupper (g_utf8_get_char (start)))
    return FALSE;
  return tells (lexicon, start, end - start);
}

/* The words of the draft's longer names, of persons or not: a short name that is one of them may be
   theirs. */
static GHashTable *
collect_words (const KutipCheckContext *context)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < kutip_analysis_get_n_entities (context->analysis); i++)
    {
      const KutipEntity *entity = kutip_analysis_get_entity (context->analysis, i);
      g_auto (GStrv) parts = NULL;

      if (entity->type > KUTIP_ENTITY_PLACE || !strchr (entity->name, ' '))
        continue;
      parts = g_strsplit (entity->name, " ", -1);
      for (guint j = 0; parts[j]; j++)
        g_hash_table_add (words, g_strdup (parts[j]));
    }
  return words;
}

static void
check_speaker (KutipCheckContext *context, const KutipEntity *entity)
{
  KutipSpan span = { 0, 0 };
  const KutipParagraph *paragraph;
  const char *words;
  gsize length;

  for (guint i = 0; i < entity->n_mentions && span.start == span.end; i++)
    if (entity->mentions[i].start >= context->body &&
        !kutip_checks_is_quoted (context, entity->mentions[i]))
      span = entity->mentions[i];
  if (span.start == span.end)
    return;
  paragraph = kutip_paragraphs_get (context->paragraphs,
                                    kutip_analysis_find_paragraph (context->analysis, span.start));
  words = kutip_checks_peek (context, span, &length);
  if (is_doubtful (context->language->lexicon, paragraph->text, words, length) ||
      is_described_before (context->language->lexicon, paragraph->text, words) ||
      is_described_after (context->language->lexicon, words + length))
    return;
  kutip_checks_report (
    context, span,
    g_strdup_printf (_("“%s” speaks, but the draft gives neither a full name nor a role."),
                     entity->name));
}

/* Somebody who speaks and of whom the draft says one name and nothing else. */
void
kutip_check_unintroduced (KutipCheckContext *context)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) words = NULL;

  for (guint i = 0; i < kutip_analysis_get_n_attributions (context->analysis); i++)
    {
      KutipAttribution *attribution = kutip_analysis_get_attribution (context->analysis, i);
      KutipEntity *speaker = attribution->speaker;

      if (!speaker || speaker->type != KUTIP_ENTITY_PERSON || speaker->role ||
          speaker->confidence < SURE || strchr (speaker->name, ' ') ||
          !g_hash_table_add (seen, speaker))
        continue;
      if (!words)
        words = collect_words (context);
      if (!g_hash_table_contains (words, speaker->name))
        check_speaker (context, speaker);
    }
}
