/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attribution/kutip-speakers.h"

#include "reported-fixture.h"

/*
 * A draft is a paragraph a line. Its speakers come out in document order, joined by "; ": a name, the
 * words of a source that is none, or "-" where nobody is given.
 */

static KutipLanguage *languages[2];

enum { ID, EN };

typedef struct {
  GPtrArray *texts;
  GPtrArray *mentions;
  GPtrArray *reported;
} Draft;

static char *
name_speaker (const KutipAliases *aliases, const GArray *speakers, const GPtrArray *sources, guint i)
{
  const KutipSpeaker *speaker = &g_array_index (speakers, KutipSpeaker, i);

  if (speaker->entity >= 0)
    return g_strdup (aliases->entities[speaker->entity].name);
  if (speaker->kind == KUTIP_SPEAKER_NONE)
    return g_strdup ("-");
  while (g_array_index (speakers, KutipSpeaker, i).like >= 0)
    i = g_array_index (speakers, KutipSpeaker, i).like;
  return g_strdup (sources->pdata[i]);
}

static char *
find_speakers (guint language, const char *draft)
{
  const KutipLanguage *lang = languages[language];
  g_auto (GStrv) lines = g_strsplit (draft, "\n", -1);
  guint n = g_strv_length (lines);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_free);
  g_autofree KutipMentioned *mentioned = g_new0 (KutipMentioned, n);
  g_autofree KutipSpoken *spoken = g_new0 (KutipSpoken, n);
  g_autoptr (KutipAliases) aliases = NULL;
  g_autoptr (GArray) speakers = NULL;
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (KutipText) text = kutip_text_new (lang->lexicon, lang->pango, lines[i],
                                                   strlen (lines[i]));
      GArray *mentions = kutip_mentions_find (lang, reported_get_house (), text, NULL);
      GArray *reported = kutip_reported_find (lang, text, mentions, FALSE);

      g_ptr_array_add (kept, mentions);
      g_ptr_array_add (kept, reported);
      mentioned[i] = (KutipMentioned) { lines[i], strlen (lines[i]), mentions };
      spoken[i] = (KutipSpoken) { i, lines[i], mentions, reported };
      for (guint k = 0; k < reported->len; k++)
        {
          KutipBytes source = g_array_index (reported, KutipReported, k).source;

          g_ptr_array_add (sources, g_strndup (lines[i] + source.start, source.end - source.start));
        }
    }
  aliases = kutip_aliases_find (lang, mentioned, n, NULL);
  speakers = kutip_speakers_resolve (aliases, spoken, n, NULL);
  g_assert_cmpuint (speakers->len, ==, sources->len);
  for (guint i = 0; i < speakers->len; i++)
    {
      g_autofree char *name = name_speaker (aliases, speakers, sources, i);

      g_string_append_printf (out, "%s%s", i ? "; " : "", name);
    }
  return g_string_free (out, FALSE);
}

static void
check (guint language, const char *draft, const char *expected)
{
  g_autofree char *found = find_speakers (language, draft);

  if (g_getenv ("KUTIP_TEST_SHOW") && strcmp (found, expected) != 0)
    {
      g_printerr ("WANT %s\nGOT  %s\n", expected, found);
      return;
    }
  g_assert_cmpstr (found, ==, expected);
}

static void
test_names (void)
{
  check (ID, "“Kami siap,” kata Wati Lestari.", "Wati Lestari");
  check (ID, "“Kami siap,” kata Wati Lestari.\n“Kami sudah lama menunggu,” ujar Wati.",
         "Wati Lestari; Wati Lestari");
  check (EN, "“We are ready,” said Grace Okonkwo.\n“It took years,” Okonkwo said.",
         "Grace Okonkwo; Grace Okonkwo");
}

static void
test_pronouns (void)
{
  check (ID, "“Kami siap,” kata Wati Lestari.\nDia mengatakan, air sudah surut.",
         "Wati Lestari; Wati Lestari");
  check (ID, "Wati Lestari datang ke balai desa.\nIa mengatakan, air sudah surut.", "Wati Lestari");
  check (EN, "Grace Okonkwo met Martin Dahl.\n“We are ready,” she said.", "Grace Okonkwo");
  check (EN, "“We are ready,” said Deborah Okonkwo.\nHe said that the pier was closed.",
         "Deborah Okonkwo; -");
}

static void
test_clitics (void)
{
  check (ID, "Wati Lestari mengatakan, air sudah surut. “Kami siap,” ujarnya.\nMenurutnya, jalan aman.",
         "Wati Lestari; Wati Lestari; Wati Lestari");
  check (ID, "“Kami siap,” kata Wati Lestari kepada Rahmat Hidayat.\n“Besok kami kembali,” katanya.",
         "Wati Lestari; Wati Lestari");
}

static void
test_omitted (void)
{
  check (ID, "Wati Lestari mengatakan, air sudah surut. “Kami siap bekerja lagi besok.”",
         "Wati Lestari; Wati Lestari");
  check (EN, "The pier was old, Dahl said, adding that it would be closed.", "Dahl; Dahl");
}

static void
test_chains (void)
{
  check (ID, "“Air naik cepat sekali.\n“Kami hanya sempat membawa tas,” kata Wati Lestari.",
         "Wati Lestari; Wati Lestari");
  check (EN, "“The water came fast,” said Grace Okonkwo.\n“We had no time at all to think.”",
         "Grace Okonkwo; Grace Okonkwo");
  check (EN, "“The water came fast.\n“We had no time to think,” said Grace Okonkwo.",
         "Grace Okonkwo; Grace Okonkwo");
}

static void
test_nested (void)
{
  check (ID, "MPD mendesak Rahmat Hidayat yang sudah menyatakan mundur segera pergi. “Kami lelah,” "
         "ujarnya.", "MPD; Rahmat Hidayat; MPD");
  check (ID, "“Kami lelah,” kata Rahmat Hidayat seperti dikutip Kabar Pagi.\n“Kami pulang,” ujarnya.",
         "Rahmat Hidayat; Kabar Pagi; Rahmat Hidayat");
}

static void
test_descriptions (void)
{
  check (ID, "Bupati Rahmat Hidayat meninjau jalan.\n“Jalan ini rusak,” kata bupati itu.",
         "Rahmat Hidayat");
}

static void
test_no_names (void)
{
  check (ID, "“Kami takut,” kata para petani.\nMereka mengatakan, air sudah surut.",
         "para petani; para petani");
  check (ID, "“Kami takut,” kata seorang saksi.", "seorang saksi");
  check (ID, "Laporan itu menyebutkan, harga naik.", "Laporan itu");
  check (ID, "“Kami takut akan hujan nanti malam.”", "-");
}

static void
test_nothing (void)
{
  check (ID, "", "");
  check (ID, "Jalan itu rusak.\n\nHujan turun.", "");
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  languages[ID] = reported_load ("id");
  languages[EN] = reported_load ("en");
  g_test_add_func ("/speakers/names", test_names);
  g_test_add_func ("/speakers/pronouns", test_pronouns);
  g_test_add_func ("/speakers/clitics", test_clitics);
  g_test_add_func ("/speakers/omitted", test_omitted);
  g_test_add_func ("/speakers/chains", test_chains);
  g_test_add_func ("/speakers/nested", test_nested);
  g_test_add_func ("/speakers/descriptions", test_descriptions);
  g_test_add_func ("/speakers/no-names", test_no_names);
  g_test_add_func ("/speakers/nothing", test_nothing);
  result = g_test_run ();
  kutip_language_free (languages[ID]);
  kutip_language_free (languages[EN]);
  return result;
}
