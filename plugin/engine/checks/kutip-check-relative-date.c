/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "checks/kutip-checks.h"

#include "kutip-fact-private.h"
#include "text/kutip-character.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_WORDS 8

/* The ids of the words of @text, and how many. */
static guint
look_up_words (const KutipLexicon *lexicon, const char *text, gsize length, guint32 ids[MAX_WORDS])
{
  const char *end = text + length, *from = NULL;
  guint n = 0;

  for (const char *p = text; p <= end && n < MAX_WORDS; p = p < end ? g_utf8_next_char (p) : p + 1)
    {
      gboolean inner = p < end && (is_inner (g_utf8_get_char (p)) || *p == '\'');

      if (inner && !from)
        from = p;
      if (inner || !from)
        continue;
      ids[n++] = kutip_lexicon_lookup (lexicon, from, p - from);
      from = NULL;
    }
  return n;
}

static const KutipEntry *
match (const KutipLexicon *lexicon, KutipList list, const guint32 *ids, guint n)
{
  return kutip_lexicon_match (lexicon, list, ids, sizeof *ids, n);
}

/* A week or a month counted from now, of @units; not the one of now, nor years: they say enough. */
static gboolean
counts_from_now (const KutipEntry *entry, const char *units)
{
  gsize n = entry ? strlen (entry->value) : 0;

  return n >= 2 && strchr (units, entry->value[n - 1]) && g_ascii_isdigit (entry->value[n - 2]) &&
         entry->value[0] != '0';
}

/* A month without its year, or a weekday where news writes its date behind it. With a number it may
   be a day of a month, of which readers know the year. */
static gboolean
lacks_date (const KutipLexicon *lexicon, const guint32 *ids, guint n)
{
  const KutipEntry *weekday = match (lexicon, KUTIP_LIST_WEEKDAYS, ids, n);

  return (weekday && kutip_entry_get (weekday, "dated")) ||
         match (lexicon, KUTIP_LIST_MONTHS, ids, n) != NULL;
}

static gboolean
has_digit (const char *text, gsize length)
{
  for (const char *p = text; p < text + length; p++)
    if (g_ascii_isdigit (*p))
      return TRUE;
  return FALSE;
}

static gboolean
is_unfixed (const KutipLexicon *lexicon, const char *text, gsize length)
{
  guint32 ids[MAX_WORDS];
  guint n = look_up_words (lexicon, text, length, ids);
  gboolean digits = has_digit (text, length);

  for (guint i = 0; i < n; i++)
    if (counts_from_now (match (lexicon, KUTIP_LIST_DATE_WORDS, ids + i, n - i), "wm") ||
        (!digits && lacks_date (lexicon, ids + i, n - i)))
      return TRUE;
  return FALSE;
}

/* Whether the draft gives a day from which others can count. */
static gboolean
has_day (const KutipEntity *entity)
{
  if (entity->value)
    return strlen (entity->value) >= strlen ("2019-09-16");
  return strpbrk (entity->name, "0123456789") != NULL;
}

static gboolean
begins_sentence (const char *paragraph, const char *at)
{
  while (at > paragraph && is_white (g_utf8_get_char (g_utf8_prev_char (at))))
    at = g_utf8_prev_char (at);
  return at == paragraph || strchr (".!?", at[-1]) != NULL;
}

/* Where one word is a weekday and the week (minggu), a capital tells the day; but not at the start
   of a sentence. */
static gboolean
is_day_or_week (const KutipCheckContext *context, KutipSpan span)
{
  const KutipLexicon *lexicon = context->language->lexicon;
  guint index = kutip_analysis_find_paragraph (context->analysis, span.start);
  gsize length;
  const char *text = kutip_checks_peek (context, span, &length);
  guint32 ids[MAX_WORDS];
  guint n = look_up_words (lexicon, text, length, ids);
  const KutipEntry *entry = n ? match (lexicon, KUTIP_LIST_DATE_WORDS, ids, n) : NULL;

  return counts_from_now (entry, "w") && entry->n_words > 1 &&
         match (lexicon, KUTIP_LIST_WEEKDAYS, ids, 1) &&
         g_unichar_isupper (g_utf8_get_char (text)) &&
         begins_sentence (kutip_paragraphs_get (context->paragraphs, index)->text, text);
}

static void
check_mentions (KutipCheckContext *context, const KutipEntity *entity, KutipSpan *unfixed)
{
  for (guint i = 0; i < entity->n_mentions; i++)
    {
      KutipSpan span = entity->mentions[i];
      gsize length;
      const char *text = kutip_checks_peek (context, span, &length);

      if (span.start < context->body || kutip_checks_is_quoted (context, span))
        continue;
      if (is_day_or_week (context, span))
        kutip_checks_report (context, span,
                             g_strdup (_("This can be a day or a week. Which one?")));
      else if (!entity->value && (unfixed->start == unfixed->end || span.start < unfixed->start) &&
               is_unfixed (context->language->lexicon, text, length))
        *unfixed = span;
    }
}

/* A draft without any full date leaves its readers to guess what "last week" counts from, and of
   which year a month is. It is said once, at the first such words. Whether a weekday alone says
   enough, each language's list of them tells. */
void
kutip_check_relative_date (KutipCheckContext *context)
{
  KutipSpan unfixed = { 0, 0 };
  gboolean fixed = FALSE;

  for (guint i = 0; i < kutip_analysis_get_n_entities (context->analysis); i++)
    {
      KutipEntity *entity = kutip_analysis_get_entity (context->analysis, i);

      if (entity->type != KUTIP_ENTITY_DATE)
        continue;
      fixed = fixed || has_day (entity);
      check_mentions (context, entity, &unfixed);
    }
  if (!fixed && unfixed.start < unfixed.end)
    kutip_checks_report (context, unfixed,
                         g_strdup (_("The draft has no date from which this counts.")));
}
