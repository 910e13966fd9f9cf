/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figures-sample.h"

#include "entities/kutip-number.h"

/* The number that @text begins with, in plain notation and with what is left of the text. */
static char *
read_number (const char *code, const char *text)
{
  KutipLanguage *language = figures_language (code);
  g_autoptr (KutipText) parsed = kutip_text_new (language->lexicon, language->pango, text,
                                                 strlen (text));
  KutipNumberReader reader;
  KutipCursor cursor = kutip_cursor_at (parsed, 0);
  KutipNumber number;
  GString *out = g_string_new (NULL);

  kutip_number_reader_init (&reader, language->lexicon, parsed);
  if (!kutip_number_read (&reader, &cursor, &number))
    g_string_append (out, "none");
  else if (number.exact)
    kutip_number_append (&number, out);
  else
    g_string_append (out, "rough");
  g_string_append_printf (out, ":%s", text + cursor.byte);
  return g_string_free (out, FALSE);
}

static void
test_read (void)
{
  static const FigureCase cases[] = {
    { "id", "26.790.400", "26790400:" },
    { "id", "12,5", "12.5:" },
    { "id", "1.500.000,75", "1500000.75:" },
    { "id", "44,180 triliun", "44180000000000:" },
    { "id", "1.5 juta", "1500000:" },
    { "id", "3.26 juta", "3260000:" },
    { "id", "10,000", "10000:" },
    { "id", "1,000,000", "1000000:" },
    { "id", "0,05", "0.05:" },
    { "id", "15 ribu kaki", "15000:kaki" },
    { "id", "dua belas orang", "12:orang" },
    { "id", "dua ratus lima puluh tiga", "253:" },
    { "id", "seribu dua ratus", "1200:" },
    { "id", "tiga juta dua ratus ribu lima", "3200005:" },
    { "id", "dua tiga hari", "2:tiga hari" },
    { "id", "setengah juta", "500000:" },
    { "id", "satu setengah jam", "1.5:jam" },
    { "id", "puluhan ribu orang", "rough:orang" },
    { "id", "4 (empat) tahun", "4:tahun" },
    { "id", "4 (lima) tahun", "4:(lima) tahun" },
    { "id", "1/4 gas", "0.25:gas" },
    { "id", "1/3 gas", "rough:gas" },
    { "id", "5 lusin", "60:" },
    { "id", "99999999999999999999", "rough:" },
    { "id", "juta orang", "none:juta orang" },
    { "id", "rumah", "none:rumah" },
    { "en", "1,234,567.5", "1234567.5:" },
    { "en", "2,000", "2000:" },
    { "en", "2.000", "2000:" },
    { "en", "3.5 million", "3500000:" },
    { "en", "twenty-five", "25:" },
    { "en", "two hundred and five", "205:" },
    { "en", "one million two hundred thousand", "1200000:" },
    { "en", "two and a", "2:and a" },
    { "en", "half a million", "500000:" },
    { "en", "two dozen eggs", "24:eggs" },
    { "en", "six-month", "6:-month" },
    { "en", "tens of thousands of people", "rough:people" },
    { "en", "10k", "10000:" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = read_number (cases[i].language, cases[i].text);

      if (g_strcmp0 (found, cases[i].expected) != 0)
        {
          g_test_message ("%s: %s: expected %s, found %s", cases[i].language, cases[i].text,
                          cases[i].expected, found);
          g_test_fail ();
        }
    }
}

static void
test_append (void)
{
  static const struct {
    guint64 digits;
    int exponent;
    const char *expected;
  } cases[] = {
    { 0, 0, "0" }, { 0, -2, "0" }, { 15, -1, "1.5" }, { 5, -2, "0.05" }, { 150, -1, "15" },
    { 15, 5, "1500000" }, { 12345, -3, "12.345" }, { 7, -1, "0.7" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KutipNumber number = { .digits = cases[i].digits, .exponent = cases[i].exponent };
      g_autoptr (GString) string = g_string_new (NULL);

      kutip_number_append (&number, string);
      g_assert_cmpstr (string->str, ==, cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/read", test_read);
  g_test_add_func ("/number/append", test_append);
  return g_test_run ();
}
