/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "language/kutip-language.h"
#include "text/kutip-boilerplate.h"

static void
check (const char *code, const char *const *lines, gboolean expected)
{
  g_autofree char *folder = g_build_filename (g_getenv ("KUTIP_DATADIR"), "languages", code, NULL);
  g_autoptr (KutipLanguage) language = kutip_language_load (folder, NULL);

  g_assert_nonnull (language);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (KutipText) text = kutip_text_new (language->lexicon, language->pango, lines[i],
                                                   strlen (lines[i]));

      if (kutip_text_is_boilerplate (text, language->lexicon) != expected)
        g_test_fail_printf ("“%s” is %sboilerplate", lines[i], expected ? "no " : "");
    }
}

static void
test_indonesian (void)
{
  static const char *const outside[] = {
    "Baca juga: Harga Beras Naik", "Baca Juga", "BACA JUGA: Harga Beras Naik",
    "(Baca juga: Harga Beras Naik)", "» Baca juga Harga Beras Naik", "Simak juga video ini",
    "Penulis: Sinta Dewi", "Editor : Rudi", "Foto: Sinta Dewi/Kutip", "(Sinta Dewi)", "(Antara)",
    "(sdw/abc)", "(*)", "Artikel ini telah tayang di koran lain", NULL,
  };
  static const char *const inside[] = {
    "Baca buku itu dulu, kata Rina.", "Penulis buku itu pulang.", "Foto itu beredar luas.",
    "Editor film itu Rudi.", "Sumber dana belum jelas.", "(Sinta pulang lebih dulu.)",
    "Artikel ini membahas beras.", "(kedua kubu sepakat)", "Rina pulang. (Sinta Dewi)",
    "“Baca juga buku itu,” kata Rina.", "", "(", "()",
    "-", NULL,
  };

  check ("id", outside, TRUE);
  check ("id", inside, FALSE);
}

static void
test_english (void)
{
  static const char *const outside[] = {
    "Read also: Rice prices rise", "READ MORE: Rice prices rise", "Related: Rice prices rise",
    "Reporting by Ann Lee; editing by Bo Cruz", "Photo: Ann Lee",
    "Editor's note: This was updated.",
    "(Ann Lee)", NULL,
  };
  static const char *const inside[] = {
    "Read the letter, she said.", "Photos of the flood spread.", "More than ten people came.",
    "Source code leaked.", "Related firms fell.", "(both sides agreed)", NULL,
  };

  check ("en", outside, TRUE);
  check ("en", inside, FALSE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/boilerplate/indonesian", test_indonesian);
  g_test_add_func ("/boilerplate/english", test_english);

  return g_test_run ();
}
