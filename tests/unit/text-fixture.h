/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gstdio.h>

#include "text/kutip-text.h"

/*
 * A lexicon for tests of the text room: the lists of a language that it reads, and a few cues, so
 * that the tests do not hang on the whole list. And a notation: a test marks its sentence by hand,
 * and what the engine finds is written in the same notation.
 */

static inline KutipLexicon *
fixture_load (const char *language, const char *cues)
{
  static const KutipList lists[] = {
    KUTIP_LIST_ABBREVIATIONS, KUTIP_LIST_CLITICS, KUTIP_LIST_STOPWORDS, KUTIP_LIST_CURRENCIES,
    KUTIP_LIST_UNITS, KUTIP_LIST_SCALES, KUTIP_LIST_PLACES, KUTIP_LIST_FUNCTION_WORDS,
  };
  KutipLexicon *lexicon = kutip_lexicon_new ();
  g_autofree char *content = g_strdelimit (g_strconcat ("# cues ", cues, NULL), " ", '\n');
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *name = g_strconcat (kutip_list_get_name (lists[i]), ".tsv", NULL);
      g_autofree char *file = g_build_filename (g_getenv ("KUTIP_DATADIR"), "languages", language,
                                                name, NULL);

      kutip_lexicon_load (lexicon, lists[i], file, &error);
      g_assert_no_error (error);
    }

  content[1] = '\n';
  g_close (g_file_open_tmp ("kutip-XXXXXX", &path, &error), NULL);
  g_assert_no_error (error);
  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
  kutip_lexicon_load (lexicon, KUTIP_LIST_CUES, path, &error);
  g_assert_no_error (error);
  g_remove (path);

  return lexicon;
}

static inline KutipLexicon *
fixture_indonesian (void)
{
  return fixture_load ("id", "kata ujar ujarnya katanya tutur bertanya mengatakan menurut");
}

static inline KutipLexicon *
fixture_english (void)
{
  return fixture_load ("en", "said says asked told added according");
}

/* What always holds of a text, whatever it is. */
static inline void
fixture_check (const KutipText *text)
{
  guint32 end = 0, last = 0;

  for (guint i = 0; i < text->n_tokens; i++)
    {
      const KutipToken *token = &text->tokens[i];

      g_assert_cmpuint (token->start, >=, end);
      g_assert_cmpuint (token->end, >, token->start);
      g_assert_cmpuint (token->sentence, <, text->n_sentences);
      g_assert_cmpuint (g_utf8_get_char (text->text + token->start), ==, token->first);
      g_assert_cmpuint (token->kind, <=, KUTIP_TOKEN_PUNCT);
      end = token->end;
    }
  g_assert_cmpuint (end, <=, text->length);

  for (guint i = 0; i < text->n_sentences; i++)
    {
      g_assert_cmpuint (text->sentences[i].first, ==, last);
      g_assert_cmpuint (text->sentences[i].last, >, last);
      last = text->sentences[i].last;
      for (guint k = text->sentences[i].first; k < last; k++)
        g_assert_cmpuint (text->tokens[k].sentence, ==, i);
    }
  g_assert_cmpuint (last, ==, text->n_tokens);

  last = 0;
  for (guint i = 0; i < text->n_quotations; i++)
    {
      const KutipQuotation *quotation = &text->quotations[i];

      g_assert_cmpuint (quotation->first, >=, last);
      g_assert_cmpuint (quotation->last, >, quotation->first);
      last = quotation->last;
      g_assert_cmpuint (last, <=, text->n_tokens);
      g_assert_cmpuint (quotation->start, ==, text->tokens[quotation->first].start);
      g_assert_cmpuint (quotation->end, ==, text->tokens[last - 1].end);
      g_assert_true (quotation->opened || quotation->closed);
      for (guint k = quotation->first; k < last; k++)
        g_assert_true (text->tokens[k].flags & KUTIP_TOKEN_QUOTED);
    }
}

/* @marked without the @marks of the notation. */
static inline char *
fixture_strip (const char *marked, const char *marks)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = marked; *p != '\0'; p++)
    {
      if (strchr (marks, *p) == NULL)
        g_string_append_c (plain, *p);
    }

  return g_string_free (plain, FALSE);
}
