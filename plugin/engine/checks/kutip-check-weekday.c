/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "checks/kutip-checks.h"

#include "kutip-fact-private.h"
#include "text/kutip-character.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

/* The weekday word in @words with its place in bytes; 0 if there is none. */
static int
find_weekday (const KutipLexicon *lexicon, const char *words, gsize length, gsize *start,
              gsize *end)
{
  const char *from = NULL, *limit = words + length;

  for (const char *p = words;; p = g_utf8_next_char (p))
    {
      gunichar c = p < limit ? g_utf8_get_char (p) : 0;
      gboolean letter = is_letter (c) || is_apostrophe (c);

      if (letter && !from)
        from = p;
      if (!letter && from)
        {
          guint32 word = kutip_lexicon_lookup (lexicon, from, p - from);
          const KutipEntry *entry =
            word ? kutip_lexicon_match (lexicon, KUTIP_LIST_WEEKDAYS, &word, sizeof word, 1) : NULL;

          if (entry)
            {
              *start = from - words;
              *end = p - words;
              return atoi (entry->value);
            }
          from = NULL;
        }
      if (p >= limit)
        return 0;
    }
}

/* The name of weekday @number, written as @like is: with a capital or without. */
static char *
dup_weekday (const KutipLexicon *lexicon, int number, const char *like)
{
  g_autofree char *value = g_strdup_printf ("%d", number);
  const KutipEntry *entry = kutip_lexicon_find_value (lexicon, KUTIP_LIST_WEEKDAYS, value);
  GString *name;
  const char *word;
  gunichar first;

  if (!entry)
    return NULL;
  word = kutip_lexicon_get_word (lexicon, entry->words[0]);
  first = g_utf8_get_char (word);
  name = g_string_new (NULL);
  g_string_append_unichar (
    name, g_unichar_isupper (g_utf8_get_char (like)) ? g_unichar_toupper (first) : first);
  g_string_append (name, g_utf8_next_char (word));
  return g_string_free (name, FALSE);
}

/* "Monday (16/9/2019)": which of the two is wrong only the writer knows, but one is. */
static void
report (KutipCheckContext *context, KutipSpan span, int weekday, gsize start, gsize end)
{
  g_autofree char *words = kutip_analysis_dup_text (context->analysis, span);
  g_autofree char *wrong = g_strndup (words + start, end - start);
  g_autofree char *right = dup_weekday (context->language->lexicon, weekday, wrong);
  KutipCheck *check;

  if (!right)
    return;
  check = kutip_checks_report (
    context, span,
    g_strdup_printf (_("This date is a %s, not a %s: the day or the date is wrong."), right,
                     wrong));
  /* The name is written out: it needs no full stop. */
  check->fix = g_strdup_printf ("%.*s%s%s", (int) start, words, right,
                                words + end + (words[end] == '.'));
}

static void
check_mentions (KutipCheckContext *context, const KutipEntity *entity, int weekday)
{
  const char *before = NULL;
  gsize length_before = 0;

  for (guint i = 0; i < entity->n_mentions; i++)
    {
      gsize length, start, end;
      const char *words = kutip_checks_peek (context, entity->mentions[i], &length);
      int found;

      if (before && length == length_before && memcmp (words, before, length) == 0)
        continue;
      found = find_weekday (context->language->lexicon, words, length, &start, &end);
      if (found != 0 && found != weekday)
        {
          report (context, entity->mentions[i], weekday, start, end);
          continue;
        }
      before = words;
      length_before = length;
    }
}

void
kutip_check_weekday (KutipCheckContext *context)
{
  for (guint i = 0; i < kutip_analysis_get_n_entities (context->analysis); i++)
    {
      KutipEntity *entity = kutip_analysis_get_entity (context->analysis, i);
      int year, month, day, read = 0;
      GDate date;

      if (entity->type != KUTIP_ENTITY_DATE || !entity->value ||
          sscanf (entity->value, "%4d-%2d-%2d%n", &year, &month, &day, &read) != 3 ||
          entity->value[read] || !g_date_valid_dmy (day, month, year))
        continue;
      g_date_clear (&date, 1);
      g_date_set_dmy (&date, day, month, year);
      check_mentions (context, entity, g_date_get_weekday (&date));
    }
}
