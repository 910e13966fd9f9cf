/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "entities/kutip-mention.h"

/*
 * Texts and what is to be found in them. A case gives the mentions in text order, each as
 * "surface = value", or the surface alone where there is no value, with " | " between two.
 */
typedef struct {
  const char *language;
  const char *text;
  const char *expected;
} FigureCase;

typedef void (*FigureFinder) (const KutipLanguage *language, const KutipText *text,
                              GArray *mentions);

static KutipLanguage *
figures_language (const char *code)
{
  static GHashTable *loaded = NULL;
  g_autofree char *folder = g_build_filename (g_getenv ("KUTIP_DATADIR"), "languages", code, NULL);
  g_autoptr (GError) error = NULL;
  KutipLanguage *language;

  if (loaded == NULL)
    loaded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                    (GDestroyNotify) kutip_language_free);
  language = g_hash_table_lookup (loaded, code);
  if (language == NULL)
    {
      language = kutip_language_load (folder, &error);
      g_assert_no_error (error);
      g_hash_table_insert (loaded, g_strdup (code), language);
    }
  return language;
}

/* The mentions of @text whose type has its bit in @types. */
G_GNUC_UNUSED static char *
figures_describe (const char *code, const char *text, FigureFinder find, guint types)
{
  KutipLanguage *language = figures_language (code);
  g_autoptr (KutipText) parsed = kutip_text_new (language->lexicon, language->pango, text,
                                                 strlen (text));
  g_autoptr (GArray) mentions = g_array_new (FALSE, FALSE, sizeof (KutipMention));
  GString *out = g_string_new (NULL);
  guint32 end = 0;

  g_array_set_clear_func (mentions, (GDestroyNotify) kutip_mention_clear);
  find (language, parsed, mentions);
  for (guint i = 0; i < mentions->len; i++)
    {
      const KutipMention *mention = &g_array_index (mentions, KutipMention, i);

      g_assert_cmpuint (mention->first, <, mention->last);
      g_assert_cmpuint (mention->last, <=, parsed->n_tokens);
      g_assert_cmpuint (mention->start, <, mention->end);
      g_assert_cmpuint (mention->end, <=, parsed->length);
      g_assert_cmpuint (mention->start, ==, parsed->tokens[mention->first].start);
      if (!(types & 1u << mention->type))
        continue;
      g_assert_cmpuint (mention->start, >=, end);
      end = mention->end;
      if (out->len > 0)
        g_string_append (out, " | ");
      g_string_append_len (out, text + mention->start, mention->end - mention->start);
      if (mention->value)
        g_string_append_printf (out, " = %s", mention->value);
    }
  return g_string_free (out, FALSE);
}

G_GNUC_UNUSED static void
figures_check (const FigureCase *cases, guint n_cases, FigureFinder find, guint types)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *found = figures_describe (cases[i].language, cases[i].text, find, types);

      if (g_strcmp0 (found, cases[i].expected) != 0)
        {
          g_test_message ("%s: %s", cases[i].language, cases[i].text);
          g_test_message ("  expected %s", cases[i].expected);
          g_test_message ("  found    %s", found);
          g_test_fail ();
        }
    }
}
