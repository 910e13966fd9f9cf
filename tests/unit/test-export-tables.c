/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-sample.h"

/* CSV and brat: formats of rows. */

static void
test_csv (void)
{
  g_autoptr (KutipAnalysis) analysis = sample_new_full ();
  g_autofree char *csv = sample_export ("csv", analysis, "a,\"b\".txt");
  g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 1 + 5 + 3 + 1 + 1);
  g_assert_cmpstr (lines[0], ==,
                   "draft,fact,text,value,role,kind,speaker,speaker_kind,source,cue,stance,message,"
                   "fix,mentions,line,start,end");
  g_assert_cmpstr (lines[4], ==,
                   "\"a,\"\"b\"\".txt\",money,Rp 45 juta,45000000 IDR,,,,,,,,,,1,4,105,115");
  g_assert_cmpstr (lines[6], ==,
                   "\"a,\"\"b\"\".txt\",statement,\"“Kami rugi,” … “Tolong!”\",,"
                   "Ketua Asosiasi Sutini & Rekan,direct,Budi Café,named,"
                   "Ketua Asosiasi Sutini & Rekan (ASR) Budi Café,kata,neutral,,,,3,16,90");
  g_assert_cmpstr (lines[9], ==,
                   "\"a,\"\"b\"\".txt\",check,Senin,weekday,,error,,,,,,"
                   "10 Maret 2026 jatuh pada Selasa,Selasa,,4,124,129");
  g_assert_cmpstr (lines[10], ==, "");
}

/* A cell must not become a formula in a spreadsheet; a number may stay one. */
static void
test_csv_formulas (void)
{
  static const struct { const char *name; const char *cell; } cases[] = {
    { "=HYPERLINK(1)", ",\"'=HYPERLINK(1)\"," },
    { "+62 21 5551", ",\"'+62 21 5551\"," },
    { "@SUM(A1)", ",\"'@SUM(A1)\"," },
    { "-2+3", ",\"'-2+3\"," },
    { " \t=1", ",\"'=1\"," },
    { "-2.5", ",-2.5," },
    { "a=b", ",a=b," },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KutipAnalysis) analysis = sample_new ("Budi", "id");
      g_autofree char *csv = NULL;

      sample_add_entity (analysis, KUTIP_ENTITY_PERSON, cases[i].name, NULL, NULL, "Budi", NULL);
      csv = sample_export ("csv", analysis, NULL);
      g_assert_nonnull (strstr (csv, cases[i].cell));
    }
}

static void
test_brat (void)
{
  g_autoptr (KutipAnalysis) analysis = sample_new_full ();
  g_autofree char *ann = sample_export ("brat", analysis, "draf.txt");

  g_assert_cmpstr (ann, ==,
                   "T1\tOrganization 40 63\tAsosiasi Sutini & Rekan\n"
                   "T2\tOrganization 65 68\tASR\n"
                   "*\tAlias T1 T2\n"
                   "T3\tPerson 70 79\tBudi Café\n"
                   "#1\tAnnotatorNotes T3\tKetua Asosiasi Sutini & Rekan\n"
                   "T4\tRole 34 39\tKetua\n"
                   "T5\tMoney 105 115\tRp 45 juta\n"
                   "#2\tAnnotatorNotes T5\t45000000 IDR\n"
                   "T6\tDate 124 141\tSenin (10/3/2026)\n"
                   "#3\tAnnotatorNotes T6\t2026-03-10\n"
                   "T7\tContent 16 28;81 90\t“Kami rugi,” “Tolong!”\n"
                   "A1\tKind T7 direct\n"
                   "T8\tSource 34 79\tKetua Asosiasi Sutini & Rekan (ASR) Budi Café\n"
                   "R1\tAttribution Arg1:T8 Arg2:T7\n"
                   "T9\tCue 29 33\tkata\n"
                   "R2\tCueOf Arg1:T9 Arg2:T7\n"
                   "R3\tSpeaker Arg1:T7 Arg2:T3\n"
                   "T10\tContent 105 122\tRp 45 juta hilang\n"
                   "A2\tKind T10 indirect\n"
                   "T11\tSource 92 94\tIa\n"
                   "R4\tAttribution Arg1:T11 Arg2:T10\n"
                   "T12\tCue 95 104\tmengklaim\n"
                   "R5\tCueOf Arg1:T12 Arg2:T10\n"
                   "R6\tSpeaker Arg1:T10 Arg2:T3\n"
                   "T13\tContent 144 158\t“Entah siapa.”\n"
                   "A3\tKind T13 direct\n"
                   "R7\tSameSource Arg1:T10 Arg2:T7\n"
                   "T14\tCheck 124 129\tSenin\n"
                   "#4\tAnnotatorNotes T14\t10 Maret 2026 jatuh pada Selasa\n");
}

/* Paragraphs of one quotation, whose speaker is named at its end only. */
static void
test_brat_forward (void)
{
  g_autoptr (KutipAnalysis) analysis = sample_new ("“Satu.\n“Dua,” kata Budi.", "id");
  KutipEntity *person = sample_add_entity (analysis, KUTIP_ENTITY_PERSON, "Budi", NULL, NULL, "Budi",
                                           NULL);
  g_autofree char *ann = NULL;

  sample_add_attribution (analysis, KUTIP_ATTRIBUTION_DIRECT, "“Satu.", NULL, NULL, NULL, person);
  sample_add_attribution (analysis, KUTIP_ATTRIBUTION_DIRECT, "“Dua,”", NULL, "kata", "Budi", person);
  ann = sample_export ("brat", analysis, NULL);
  g_assert_nonnull (strstr (ann, "\tSameSource Arg1:T2 Arg2:T3\n"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/csv", test_csv);
  g_test_add_func ("/export/csv/formulas", test_csv_formulas);
  g_test_add_func ("/export/brat", test_brat);
  g_test_add_func ("/export/brat/forward", test_brat_forward);
  return g_test_run ();
}
