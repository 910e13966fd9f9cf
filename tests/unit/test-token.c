/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "text-fixture.h"

static KutipLexicon *indonesian, *english;

/* A case is a text with | between tokens that no space parts. */
static void
check (KutipLexicon *lexicon, const char *const *cases)
{
  for (guint i = 0; cases[i] != NULL; i++)
    {
      g_autofree char *plain = fixture_strip (cases[i], "|");
      g_autoptr (KutipText) text = kutip_text_new (lexicon, NULL, plain, strlen (plain));
      g_autoptr (GString) found = g_string_new (NULL);

      fixture_check (text);
      for (guint k = 0; k < text->n_tokens; k++)
        {
          const KutipToken *token = &text->tokens[k];

          if (k > 0)
            g_string_append_c (found, token->flags & KUTIP_TOKEN_SPACE_BEFORE ? ' ' : '|');
          g_string_append_len (found, plain + token->start, token->end - token->start);
        }
      if (!g_str_equal (found->str, cases[i]))
        g_test_fail_printf ("%s, not %s", found->str, cases[i]);
    }
}

static const KutipToken *
find (const KutipText *text, const char *word)
{
  for (guint i = 0; i < text->n_tokens; i++)
    {
      const KutipToken *token = &text->tokens[i];

      if (token->end - token->start == strlen (word)
          && memcmp (text->text + token->start, word, strlen (word)) == 0)
        return token;
    }
  g_test_message ("no token “%s” in “%s”", word, text->text);
  g_assert_not_reached ();
}

static void
test_numbers (void)
{
  static const char *const cases[] = {
    "Rp|1.500.000,00", "Rp|45.000|,", "Rp 45 juta", "US$|45,5 juta", "$|100|.", "€|20", "S$|3",
    "tanggal 16/9/2019 pukul 10.30 WIB|.", "skor 2|-|1", "10|-|15 hari", "tahun 2018|–|2019",
    "naik 2,5 persen", "12,5|%", "jam 10:30", "1/4 gas", "16-09-2019 dan 4-3-3", "1990-an", "20-an",
    "ke-78", "50|kg", "60 cm", "5G", "3D", "KM 36|+|600", "1.000.000|.", "angka 7|.", "7|,|a",
    "(|16/9/2019|)", "RT 003|/ RW 008", "-|5", "10.000|,", "0.5", "5½ liter", "٣٤ orang", "50 m²",
    NULL,
  };

  check (indonesian, cases);
}

static void
test_words (void)
{
  static const char *const cases[] = {
    "tergesa-gesa", "antar-negara", "antar|-|Korea", "non|-|Muslim", "se|-|Indonesia",
    "Jum'at", "Ma’ruf", "Ma`ruf", "Sa'adah", "e-KTP", "e‑KTP", "Undang-Undang Dasar",
    "Anak-Anaknya", "Jokowi|-|Ma'ruf", "Kim Jong-un", "Kim Jong|-|Un", "Al|-|Azhar", "Covid-19",
    "F-16", "S-400", "PDI-P", "AE-567-SC", "KPK|-|BNN", "M.Si", "S.H.", "M.Hum.", "S.Sos",
    "Ph.D", "detik.com", "Kompas.com|,", "TEMPO.CO|,", "Kompas.TV", "Liputan6.com",
    "republika.co.id", "selesai|.|Kemudian", "Dr.|Ahmad", "Kab.|Sukabumi", "H.R.|Rasuna Said",
    "AT&T", "S&P", "R & D", "dan|/|atau", "KTP|-nya", "IMF|-lah", "v2.0", "F16", "kata|:|ya",
    "snake_case", "RW|,|RT", "Rp. 45.000", "No.|5", "No. 5", "tak ada no|.", "Kami|…",
    "Kami|...", "Kami|..|?", "ya -- tidak", "ya|—|tidak", "ya|--|tidak", "Surabaya|,|Jakarta",
    "(|Budi|)|;", "[|…|]", "@|budi", "#|2019GantiPresiden", "Ya|?|!", "Saya|!|!|!",
    NULL,
  };

  check (indonesian, cases);
}

static void
test_english (void)
{
  static const char *const cases[] = {
    "Putin|'s", "Putin|’s plan", "it|'s", "they|'re", "don't", "don’t", "O'Brien", "rock'n'roll",
    "18-year-old", "2nd", "U.S. troops", "p.m.", "Mr. Smith", "Acme Inc.", "state-of-the-art",
    "Anglo|-|American", "X-ray", "mid|-|March", "a.k.a.", "$|1.5|bn", "£|3|m|.", "5|kg", "No. 10",
    "I said no|.", "the workers|’ rights", "Jan. 5", "in the sun|.", "C$|20", "Washington|, D.C.",
    "the 1990|'s", "the ’|90s", "6|'|2|\" tall",
    NULL,
  };

  check (english, cases);
}

/* Scripts that have no spaces or more than one character a letter are Pango's. */
static void
test_scripts (void)
{
  static const char *const cases[] = {
    "北|京", "Zárate", "Ze\xCC\x81lia", "Ünal", "Владимир Путин", "مرحبا بكم", "👨‍👩‍👧 keluarga", "🇮🇩",
    "naïve|,", "Ahmad\xC2\xADyani", "Straße",
    NULL,
  };

  check (indonesian, cases);
}

static void
test_kinds (void)
{
  const char *string = "Kepala KPK itu, Dr. Budi (50), tak' \"ya\" 5G F16 Rp5 Ma'RUF.";
  g_autoptr (KutipText) text = kutip_text_new (indonesian, NULL, string, strlen (string));

  fixture_check (text);
  g_assert_cmpuint (find (text, "Kepala")->flags, ==,
                    KUTIP_TOKEN_SPACE_BEFORE | KUTIP_TOKEN_CAPITAL | KUTIP_TOKEN_FIRST);
  g_assert_cmpuint (find (text, "KPK")->flags, ==,
                    KUTIP_TOKEN_SPACE_BEFORE | KUTIP_TOKEN_CAPITAL | KUTIP_TOKEN_ALL_CAPS);
  g_assert_cmpuint (find (text, "itu")->flags, ==, KUTIP_TOKEN_SPACE_BEFORE);
  g_assert_cmpuint (find (text, ",")->kind, ==, KUTIP_TOKEN_PUNCT);
  g_assert_cmpuint (find (text, ",")->flags, ==, 0);
  g_assert_true (find (text, "Dr.")->flags & KUTIP_TOKEN_ABBREVIATION);
  g_assert_cmpuint (find (text, "50")->kind, ==, KUTIP_TOKEN_NUMBER);
  g_assert_true (find (text, "50")->flags & KUTIP_TOKEN_HAS_DIGIT);
  g_assert_cmpuint (find (text, "5G")->kind, ==, KUTIP_TOKEN_NUMBER);
  g_assert_cmpuint (find (text, "F16")->kind, ==, KUTIP_TOKEN_WORD);
  g_assert_true (find (text, "F16")->flags & KUTIP_TOKEN_HAS_DIGIT);
  g_assert_cmpuint (find (text, "\"")->kind, ==, KUTIP_TOKEN_QUOTE);
  g_assert_cmpuint (find (text, "'")->kind, ==, KUTIP_TOKEN_PUNCT);
  g_assert_false (find (text, "Ma'RUF")->flags & KUTIP_TOKEN_ALL_CAPS);

  /* The word of an abbreviation has no full stop; a word that no list has is 0. */
  g_assert_cmpuint (find (text, "Dr.")->word, ==, kutip_lexicon_lookup (indonesian, "dr", 2));
  g_assert_cmpuint (find (text, "Dr.")->word, !=, 0);
  g_assert_cmpuint (find (text, "F16")->word, ==, 0);
}

static void
test_odd (void)
{
  static const char *const strings[] = {
    "", " ", "\t  \xC2\xA0", "\xEF\xBB\xBFKata", "\xE2\x80\x8B", ".", "...", "''''''", "\"\"\"",
    "-", "a-", "-a", "a.", "a'", "'a", "Rp", "Rp.", "$", "US$", "1-", "1.", "1-2-", "a&", "A&",
    "No.", "H.", "\xCC\x81", "\xEF\xBF\xBE", "&&&", "a..b", "A.B..C", "1..2", "--------",
    "(((((", "‘’“”„‟«»", "a''b", "``a''",
  };

  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    {
      g_autoptr (KutipText) text = kutip_text_new (english, NULL, strings[i], strlen (strings[i]));

      fixture_check (text);
    }

  for (gsize length = 0; length < 8; length++)
    {
      g_autoptr (KutipText) text = kutip_text_new (english, NULL, "a\0\0 b\0c", length);

      fixture_check (text);
      g_assert_cmpuint (text->n_tokens, ==, (length > 0) + (length > 4) + (length > 6));
    }
}

/* Any characters in any order: nothing but what always holds. */
static void
test_random (void)
{
  static const char *const pieces[] = {
    "\"", "'", "“", "”", "‘", "’", "«", "»", "„", "`", "''", ".", "..", ",", "?", "!", "…", "-",
    "--", "—", ":", "(", ")", "/", "&", "$", "Rp", "Dr", "No", "H", "PT", "dll", "kata", "Budi",
    "Jokowi", "ini", "a", "A", "5", "10", "1.5", "kg", "JAKARTA", "S.H", "detik.com", " ", " ",
    " ", " ", "\xC2\xA0", "é", "e\xCC\x81", "北", "👍", "\xE2\x80\x8D", "ß", "Ж", "م",
  };

  for (guint n = 0; n < 4000; n++)
    {
      g_autoptr (GString) string = g_string_new (NULL);
      g_autoptr (KutipText) text = NULL;

      for (guint i = g_test_rand_int_range (0, 60); i > 0; i--)
        {
          if (g_test_rand_bit ())
            g_string_append (string, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
          else
            {
              gunichar c = g_test_rand_int_range (0, g_test_rand_bit () ? 0x300 : 0x110000);

              if (g_unichar_validate (c) && c != '\n')
                g_string_append_unichar (string, c);
            }
        }
      /* Random bytes, repaired, as the command repairs them. */
      if (n % 4 == 0)
        {
          g_autofree char *valid = NULL;

          for (guint i = 0; i < 50; i++)
            g_string_append_c (string, g_test_rand_int_range (1, 256));
          valid = g_utf8_make_valid (string->str, string->len);
          g_string_assign (string, g_strdelimit (valid, "\n", ' '));
        }
      text = kutip_text_new (n % 2 ? indonesian : english, NULL, string->str, string->len);
      fixture_check (text);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  indonesian = fixture_indonesian ();
  english = fixture_english ();
  g_test_add_func ("/token/numbers", test_numbers);
  g_test_add_func ("/token/words", test_words);
  g_test_add_func ("/token/english", test_english);
  g_test_add_func ("/token/scripts", test_scripts);
  g_test_add_func ("/token/kinds", test_kinds);
  g_test_add_func ("/token/odd", test_odd);
  g_test_add_func ("/token/random", test_random);
  status = g_test_run ();
  kutip_lexicon_free (indonesian);
  kutip_lexicon_free (english);

  return status;
}
