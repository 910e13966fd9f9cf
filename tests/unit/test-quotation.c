/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "text-fixture.h"

static KutipLexicon *indonesian, *english;

/* A case is a text with < > round each quotation; [ where it lacks its opening mark, ] its closing.
   */
static void
check (KutipLexicon *lexicon, const char *const *cases)
{
  for (guint i = 0; cases[i] != NULL; i++)
    {
      g_autofree char *plain = fixture_strip (cases[i], "<>[]");
      g_autoptr (KutipText) text = kutip_text_new (lexicon, NULL, plain, strlen (plain));
      g_autoptr (GString) found = g_string_new (NULL);
      guint32 at = 0;

      fixture_check (text);
      for (guint k = 0; k < text->n_quotations; k++)
        {
          const KutipQuotation *quotation = &text->quotations[k];

          g_string_append_len (found, plain + at, quotation->start - at);
          g_string_append_c (found, quotation->opened ? '<' : '[');
          g_string_append_len (found, plain + quotation->start, quotation->end - quotation->start);
          g_string_append_c (found, quotation->closed ? '>' : ']');
          at = quotation->end;
        }
      g_string_append (found, plain + at);
      if (!g_str_equal (found->str, cases[i]))
        g_test_fail_printf ("%s, not %s", found->str, cases[i]);
    }
}

static void
test_marks (void)
{
  static const char *const cases[] = {
    "<“Kami siap,”> kata Rina.",
    "<\"Kami siap,\"> kata Rina.",
    "<„Kami siap“>, kata Rina.",
    "<„Kami siap”>, kata Rina.",
    "<‟Kami siap,”> kata Rina.",
    "<«Kami siap»>, kata Rina.",
    "<« Kami siap »>, kata Rina.",
    "<»Kami siap«>, kata Rina.",
    "<''Kami siap,''> kata Rina.",
    "<``Kami siap,''> kata Rina.",
    "<‘Kami siap,’> kata Rina.",
    "<'Kami siap,'> kata Rina.",
    "<`Kami siap,'> kata Rina.",
    "<‹Kami siap›>, kata Rina.",
    "<“Kami siap,\"> kata Rina.",
    "<\"Kami siap,”> kata Rina.",
    "<“Kami siap,“> kata Rina.",
    "<”Kami siap,”> kata Rina.",
    "<‘‘Kami siap,’’> kata Rina.",
    "Rina berkata,<\"Kami siap.\">",
    "Rina berkata:<”Kami siap.”>",
    "<\"Kami siap,\">kata Rina.",
    "(<\"Kami siap\">)",
    "Rina—<“kami siap”>—pulang.",
    "<“$5 juta,”> kata Rina.",
    "<\"...dan kami siap,\"> kata Rina.",
    NULL,
  };

  check (indonesian, cases);
}

static void
test_several (void)
{
  static const char *const cases[] = {
    "<“Kami siap,”> kata Rina. <“Kami menang.”>",
    "<\"Kami siap,\"> kata Rina, <\"dan menang.\">",
    "<\"Kami siap. Kami menang,\"> kata Rina. <\"Sudah.\">",
    "Ia menyebut <\"jadwal sibuk\"> dan <\"rapat\">.",
    "<“Ia bilang “Kami siap” tadi,”> kata Rina.",
    "<“Ia bilang ‘Kami siap’ tadi,”> kata Rina.",
    "<\"Ia bilang 'Kami siap' tadi,\"> kata Rina.",
    "<\"Ia bilang 'Kami siap',\"> kata Rina.",
    "<\"'Kami siap' katanya,\"> ujar Rina.",
    "<‘Ia bilang “Kami siap” tadi,’> kata Rina.",
    "<“Ia berteriak, ‘Tolong!’”> kata Rina. <“Lalu diam.”>",
    "<\"A\"><\"B\">",
    NULL,
  };

  check (indonesian, cases);
}

static void
test_broken (void)
{
  static const char *const cases[] = {
    /* No closing mark: the quotation goes on in the next paragraph … */
    "<“Kami siap. Kami menang.]",
    "<\"Kami siap. Kami menang.]",
    "Rina berkata: <“Kami siap.]",
    "Rina berkata, <\"Kami siap]",
    "<‘Kami siap. Kami menang.]",
    /* … or was forgotten. */
    "<“Kami siap,] kata Rina.",
    "<“Kami siap,] kata Rina. <“Kami menang,”> ujarnya.",
    "<“Kami siap. Kami menang,] kata Rina, <“sudah.”>",
    "<“Kami siap.] Rina pulang. <“Kami menang,”> ujarnya.",
    /* No opening mark. */
    "[Kami siap,”> kata Rina.",
    "[Kami siap,\"> kata Rina.",
    "Rina diam. [Kami siap,”> kata Surya.",
    "<“Kami siap,”> kata Rina. [Kami menang,”> ujarnya.",
    "[Kami siap,'> kata Rina.",
    /* The space on the wrong side. */
    "<“Kami siap, “>kata Rina.",
    "<\"Kami siap, \">kata Rina. <\"Kami menang.\">",
    "<\" Kami siap \"> kata Rina.",
    /* Alone, and nothing. */
    "\" kata Rina.",
    "Ia menyebut \"jadwal sibuk.",
    "Ia menyebut jadwal\" sibuk.",
    "“", "”", "\"", "Rina. \"", "\" \"", "''",
    NULL,
  };

  check (indonesian, cases);
}

static void
test_apostrophes (void)
{
  static const char *const cases[] = {
    "Jum'at itu Ma'ruf, Ma’ruf dan Sa`ad pulang.",
    "Itu 'kan sudah lama.",
    "Layar 7\" dan 8\" laku.",
    "<\"Layar 7 inci,\"> kata Rina.",
    "Era '90s dan ’70-an.",
    "<\"Itu tahun 2019\">, kata Rina.",
    NULL,
  };

  check (indonesian, cases);
}

static void
test_english (void)
{
  static const char *const cases[] = {
    "The workers’ rights and the boys' school.",
    "<‘The workers’ rights matter,’> he said.",
    "<'The workers' rights matter,'> he said.",
    "<‘The Opposition’s not ready,’> he said.",
    "He vowed to <'mobilise the people's army'> today.",
    "Back in the '90s, rock 'n' roll was king.",
    "He is 6'2\" tall and she is 5'4\".",
    "Players' union's chiefs' demands.",
    "<\"Don't,\"> she said. <\"It's the bosses' fault.\">",
    "<\"I need to win 'a gold medal',\"> he said.",
    "Antonio <\"Shorty\"> Lee",
    "<“We won.”> <“We did.”>",
    "<“He said, ‘No,’ to me,”> she said.",
    NULL,
  };

  check (english, cases);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  indonesian = fixture_indonesian ();
  english = fixture_english ();
  g_test_add_func ("/quotation/marks", test_marks);
  g_test_add_func ("/quotation/several", test_several);
  g_test_add_func ("/quotation/broken", test_broken);
  g_test_add_func ("/quotation/apostrophes", test_apostrophes);
  g_test_add_func ("/quotation/english", test_english);
  status = g_test_run ();
  kutip_lexicon_free (indonesian);
  kutip_lexicon_free (english);

  return status;
}
