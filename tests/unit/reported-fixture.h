/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gstdio.h>
#include <string.h>

#include "attribution/kutip-reported.h"
#include "entities/kutip-house.h"
#include "entities/kutip-mentions.h"

/*
 * Attributions in the text: <d1 “Kami siap,”> <c1 kata> <s1 Wati>. The letter says what it is: a
 * content that is direct (d), indirect (i) or mixed (m), a cue (c), a source (s); the number which
 * attribution, in order of contents. A second piece of a content has the letter p.
 *
 * Names come from a house list of those that the tests use, not from the trained model, so that a
 * new model changes no test.
 */

typedef struct {
  guint start;
  guint end;
  char letter;
  guint number;
} Mark;

static const char reported_names[] =
  "Abizar\tperson\nAgung\tperson\nAstuti\tperson\nHartono\tperson\nHendra\tperson\n"
  "Hendra Wijaya\tperson\nLaksmi Harahap\tperson\nRahmat\tperson\nRahmat Hidayat\tperson\n"
  "Ratna Widya\tperson\nRina\tperson\nRina Kartika\tperson\nRisa\tperson\nRoni\tperson\n"
  "Sutini\tperson\nSutrisno\tperson\nWati\tperson\nWati Lestari\tperson\nWati Sari\tperson\n"
  "Dahl\tperson\nDeborah Okonkwo\tperson\nGrace Okonkwo\tperson\nHill\tperson\n"
  "Hugh Hill\tperson\nLeila Haddad\tperson\nMartin Dahl\tperson\nOkonkwo\tperson\n"
  "Alder Gazette\torganization\nBPS\torganization\nKabar Pagi\torganization\n"
  "MPD\torganization\nBanyu Biru\tplace\nKupang\tplace\nPort Alder\tplace\nSolo\tplace\n";

static inline KutipHouse *
reported_get_house (void)
{
  static KutipHouse *house;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  if (house)
    return house;
  g_close (g_file_open_tmp ("kutip-names-XXXXXX", &path, &error), NULL);
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, reported_names, -1, NULL));
  house = kutip_house_load (path, &error);
  g_assert_no_error (error);
  g_remove (path);
  return house;
}

static inline KutipLanguage *
reported_load (const char *code)
{
  g_autofree char *folder = g_build_filename (g_getenv ("KUTIP_DATADIR"), "languages", code, NULL);
  g_autoptr (GError) error = NULL;
  KutipLanguage *language = kutip_language_load (folder, &error);

  g_assert_no_error (error);
  g_clear_pointer (&language->tagger, kutip_tagger_free);
  return language;
}

static inline GArray *
reported_read (const KutipLanguage *language, const char *plain, gboolean headline)
{
  g_autoptr (KutipText) text = kutip_text_new (language->lexicon, language->pango, plain,
                                               strlen (plain));
  g_autoptr (GArray) mentions = kutip_mentions_find (language, reported_get_house (), text, NULL);

  return kutip_reported_find (language, text, mentions, headline);
}

static inline void
add_mark (GArray *marks, KutipBytes bytes, char letter, guint number)
{
  Mark mark = { bytes.start, bytes.end, letter, number };

  if (bytes.start < bytes.end)
    g_array_append_val (marks, mark);
}

/* What begins first, and of those the longer, stands outside. */
static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const Mark *x = a, *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  if (x->end != y->end)
    return x->end > y->end ? -1 : 1;
  return (x->number > y->number) - (x->number < y->number);
}

static inline char *
reported_mark (const KutipLanguage *language, const char *plain, gboolean headline)
{
  g_autoptr (GArray) reported = reported_read (language, plain, headline);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < reported->len; i++)
    {
      const KutipReported *r = &g_array_index (reported, KutipReported, i);

      add_mark (marks, r->content[0], "dim"[r->kind], i + 1);
      if (r->n_contents > 1)
        add_mark (marks, r->content[1], 'p', i + 1);
      add_mark (marks, r->cue, 'c', i + 1);
      add_mark (marks, r->source, 's', i + 1);
    }
  g_array_sort (marks, compare_marks);
  for (guint at = 0; at <= strlen (plain); at++)
    {
      for (guint i = marks->len; i-- > 0;)
        if (g_array_index (marks, Mark, i).end == at)
          g_string_append_c (out, '>');
      for (guint i = 0; i < marks->len; i++)
        if (g_array_index (marks, Mark, i).start == at)
          g_string_append_printf (out, "<%c%u ", g_array_index (marks, Mark, i).letter,
                                  g_array_index (marks, Mark, i).number);
      if (plain[at])
        g_string_append_c (out, plain[at]);
    }
  return g_string_free (out, FALSE);
}

/* The text of a marked one. */
static inline char *
reported_strip (const char *marked)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = marked; *p; p++)
    if (*p == '<')
      p += strcspn (p, " ");
    else if (*p != '>')
      g_string_append_c (plain, *p);
  return g_string_free (plain, FALSE);
}

static inline void
reported_check_one (const KutipLanguage *language, const char *marked, gboolean headline)
{
  g_autofree char *plain = reported_strip (marked);
  g_autofree char *found = reported_mark (language, plain, headline);

  if (g_getenv ("KUTIP_TEST_SHOW") && strcmp (found, marked) != 0)
    {
      g_printerr ("WANT %s\nGOT  %s\n", marked, found);
      return;
    }
  g_assert_cmpstr (found, ==, marked);
}

static inline void
reported_check (const KutipLanguage *language, const char *const *marked, guint n)
{
  for (guint i = 0; i < n; i++)
    reported_check_one (language, marked[i], FALSE);
}

#define CHECK(language, ...)                                                   \
  {                                                                            \
    static const char *const marked[] = { __VA_ARGS__ };                       \
    reported_check ((language), marked, G_N_ELEMENTS (marked));                \
  }
