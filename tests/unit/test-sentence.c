/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "text-fixture.h"

static KutipLexicon *indonesian, *english;

/* A case is a text with | before each sentence but the first. */
static void
check (KutipLexicon *lexicon, const char *const *cases)
{
  for (guint i = 0; cases[i] != NULL; i++)
    {
      g_autofree char *plain = fixture_strip (cases[i], "|");
      g_autoptr (KutipText) text = kutip_text_new (lexicon, NULL, plain, strlen (plain));
      g_autoptr (GString) found = g_string_new (NULL);
      guint32 at = 0;

      fixture_check (text);
      for (guint k = 0; k < text->n_sentences; k++)
        {
          guint32 start = text->tokens[text->sentences[k].first].start;

          g_string_append_len (found, plain + at, start - at);
          if (k > 0)
            g_string_append_c (found, '|');
          at = start;
        }
      g_string_append (found, plain + at);
      if (!g_str_equal (found->str, cases[i]))
        g_test_fail_printf ("%s, not %s", found->str, cases[i]);
    }
}

static void
test_stops (void)
{
  static const char *const cases[] = {
    "Hujan turun. |Jalan licin.",
    "Hujan turun! |Awas? |Ya.",
    "Rapat mulai pukul 10.30 WIB di aula. |Semua hadir.",
    "Rapat mulai pukul 10.30. |Semua hadir.",
    "Harganya Rp 2.500. |Itu mahal.",
    "Harganya Rp 2.500 per kilogram.",
    "Pekerjaan selesai.|Kemudian ia pulang.",
    "Ia menunggu... dan menunggu.",
    "Ia menunggu... |Lalu pergi.",
    "Ia menunggu… |Lalu pergi.",
    "Ia menunggu.. |Lalu pergi.",
    "Sungguh?! |Tentu saja.",
    "Situs detik.com dan kompas.com mati.",
    "Situs itu detik.com. |Alamatnya lama.",
    "Mereka pulang (sore itu). |Besok mereka kembali.",
    "Mereka pulang. |(Sinta Dewi)",
    "Mereka pulang. |(sdw/abc)",
    "1. Ketua terpilih",
    "Skor akhir 2-1. |Bali menang.",
    "Ia lahir di Solo, 5 Mei 1970. |Ayahnya guru.",
    "Tanpa titik di akhir",
    "Yahoo! mengumumkan laba.",
    NULL,
  };

  check (indonesian, cases);
}

static void
test_abbreviations (void)
{
  static const char *const cases[] = {
    "Dr. Rina dan Prof. Dr. Ir. Surya hadir. |Mereka pulang.",
    "Acara dibuka H. Mahmud dan Hj. Salmah.",
    "Kantornya di Jl. Melati No. 5, Kec. Sukajadi, Kab. Bandung. |Ia tinggal di sana.",
    "Direktur PT. Maju Jaya hadir.",
    "Warga membawa beras, gula, dll. |Mereka berterima kasih.",
    "Warga membawa beras, gula, dll. ke posko.",
    "Rina Wati, S.H., M.Hum. hadir.",
    "Gelarnya S.H. |Ia lulus tahun lalu.",
    "Dinas itu dipimpin Surya, M.Si. |Namun ia cuti.",
    "Saham PT Maju Tbk. |Hari itu turun.",
    "Saham PT Maju Tbk. naik.",
    "R. A. Kartini dan W. R. Supratman.",
    "Itu vitamin C. |Dia meminumnya.",
    "Rombongan lewat St. Petersburg.",
    "Ia membaca hal. 12 saja.",
    "Ia mengurus banyak hal. |Rumahnya jauh.",
    "Harganya Rp. 5.000. |Murah.",
    "Pada 5 Jan. 2019 ia pindah.",
    "Seorang dr. spesialis dipanggil.",
    "Dr.Rina hadir.",
    NULL,
  };

  check (indonesian, cases);
}

static void
test_quotations (void)
{
  static const char *const cases[] = {
    "“Benarkah?” kata Rina. |Surya diam.",
    "“Benarkah?” tanya Rina.",
    "“Benarkah?” Rina bertanya.",
    "“Benarkah?” Rina Wati bertanya, lalu pergi.",
    "“Benarkah?” |Rina Wati bertanya kepada gurunya tentang itu.",
    "“Kami siap. |Kami menang,” kata Rina.",
    "“Kami siap.” |Rina lalu pulang.",
    "“Kami siap.” kata Rina.",
    "“Kami siap!” |“Benar,” kata Surya.",
    "Rina berkata, “Kami siap.” |Surya diam.",
    "Rina berkata, \"Kami siap.\" |Surya diam.",
    "Rina berkata: \"Kami siap.\"",
    "\"Kami siap,\" kata Rina. |\"Sudah lama.\"",
    "“Ia berteriak, ‘Tolong!’” kata Rina.",
    "“Hidup kata ‘ya’!” |Rina pulang.",
    "Ia bertanya, “Apa?” lalu pergi.",
    "“Ayo... |Cepat,” katanya.",
    "«Kami siap.» |Rina diam.",
    NULL,
  };

  check (indonesian, cases);
}

static void
test_datelines (void)
{
  static const char *const cases[] = {
    "JAKARTA, KOMPAS — |Presiden tiba di Bogor.",
    "JAKARTA, KOMPAS—|Presiden tiba di Bogor.",
    "JAKARTA - |Presiden tiba di Bogor.",
    "Jakarta - |Presiden tiba di Bogor.",
    "Jakarta, CNN Indonesia -- |Presiden tiba di Bogor.",
    "TEMPO.CO, Jakarta - |Presiden tiba di Bogor.",
    "detik.com, Jakarta – |Presiden tiba di Bogor.",
    "London (Reuters) - |Para menteri tiba.",
    "JAKARTA (ANTARA) - |\"Kami siap,\" kata Rina.",
    "Bandung, 5 Mei 2019 – |Presiden tiba di Bogor.",
    /* No dateline: */
    "Presiden - yang baru tiba - diam.",
    "Persib Bandung - Persija bermain imbang.",
    "Jakarta - Bandung kini dua jam.",
    "Mahkamah Agung (MA) - Komisi Yudisial (KY) sepakat.",
    "2. Penerbangan Medan (KNO) – Jakarta (CGK)",
    "Jokowi-Ma'ruf menang di Bogor.",
    "Presiden tiba di Jakarta - Bogor dilewati.",
    "JAKARTA - ",
    "-",
    NULL,
  };

  check (indonesian, cases);
}

static void
test_english (void)
{
  static const char *const cases[] = {
    "Mr. Jones met Dr. Lee in St. Louis. |They left.",
    "The U.S. Senate voted at 5 p.m. Monday. |It passed.",
    "He left the U.S. |The trip was long.",
    "Shares of Acme Inc. rose. |They fell later.",
    "Acme Inc. Chief Executive Ann Lee resigned.",
    "He works at Acme Inc. |The firm is old.",
    "“Really?” he asked. |She nodded.",
    "“Really?” Jones said. |She nodded.",
    "“Really?” |Jones said nothing more to the crowd.",
    "\"We won.\" |Jones went home.",
    "She said, \"We won. |We did it.\" |He left.",
    "The answer was no. |He left.",
    "See No. 10 on p. 5.",
    "George W. Bush spoke. |So did J. K. Rowling.",
    "LONDON (Reuters) - |Ministers met on Monday.",
    "WASHINGTON — |The Senate voted.",
    "It cost $5.5 million. |Nobody paid.",
    "Go to example.com. |Read it.",
    "Martin Luther King Jr. spoke. |He was 34.",
    NULL,
  };

  check (english, cases);
}

/* Full stops that Pango knows and Latin rules do not. */
static void
test_scripts (void)
{
  static const char *const cases[] = { "他走了。|我没走。", "हाँ। |नहीं।", NULL };

  check (english, cases);
}

static void
test_first (void)
{
  const char *string = "Jakarta - “Kami siap.” Lalu, kata Rina, 5 orang pulang. (Tamat)";
  g_autoptr (KutipText) text = kutip_text_new (indonesian, NULL, string, strlen (string));
  g_autoptr (GString) firsts = g_string_new (NULL);

  for (guint i = 0; i < text->n_tokens; i++)
    {
      const KutipToken *token = &text->tokens[i];

      if (token->flags & KUTIP_TOKEN_FIRST)
        g_string_append_len (g_string_append_c (firsts, ' '), string + token->start,
                             token->end - token->start);
    }
  g_assert_cmpstr (firsts->str, ==, " Jakarta Kami Lalu Tamat");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  indonesian = fixture_indonesian ();
  english = fixture_english ();
  g_test_add_func ("/sentence/stops", test_stops);
  g_test_add_func ("/sentence/abbreviations", test_abbreviations);
  g_test_add_func ("/sentence/quotations", test_quotations);
  g_test_add_func ("/sentence/datelines", test_datelines);
  g_test_add_func ("/sentence/english", test_english);
  g_test_add_func ("/sentence/scripts", test_scripts);
  g_test_add_func ("/sentence/first", test_first);
  status = g_test_run ();
  kutip_lexicon_free (indonesian);
  kutip_lexicon_free (english);

  return status;
}
