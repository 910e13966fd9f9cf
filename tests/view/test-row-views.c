/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <kutip/kutip.h>

#include "kutip-date-label.h"
#include "kutip-row-text.h"
#include "kutip-rows-words.h"

#define DRAFT \
  "Waduk retak\n\n" \
  "Warga menutup jalan desa.\n" \
  "“Tidak ada yang menjawab surat kami selama dua bulan.”\n" \
  "Hujan turun lagi di hulu.\n" \
  "“Kami takut sekali,” kata Bupati Raka Wibisana di Kota Malang, Senin (9/3/2026).\n" \
  "Raka Wibisana mengatakan, dana Rp 5 miliar untuk tanggul cair pada 2 Januari 2026.\n" \
  "Menurut Raka, air turun 12 persen dalam sebulan.\n" \
  "Para ahli menilai waduk itu rapuh sejak lama.\n" \
  "Dewi Anggraini mengklaim waduk aman, Selasa (16/3/2026).\n"

static KutipAnalyzer *analyzer;

static KutipRows *
make (const char *text, KutipView view, KutipSort sort, const char *filter, KutipAnalysis **analysis)
{
  g_autoptr (KutipAnalysis) read = kutip_analyzer_analyze (analyzer, text, -1);
  KutipRowsOrder order = { view, sort, filter, 1000, FALSE };

  if (analysis)
    *analysis = g_object_ref (read);
  return kutip_rows_new (read, &order);
}

/* A row a line, indented: "text [detail] count"; mentions are left out. */
static void
append_rows (GString *lines, GPtrArray *rows, guint depth)
{
  for (guint i = 0; rows && i < rows->len; i++)
    {
      const KutipRow *row = rows->pdata[i];

      if (row->type == KUTIP_ROW_MENTION)
        continue;
      g_string_append_printf (lines, "%*s%s", depth, "", row->text);
      if (row->detail && row->type != KUTIP_ROW_STATEMENT && row->type != KUTIP_ROW_CHECK)
        g_string_append_printf (lines, " [%s]", row->detail);
      if (row->count > 0 && row->type != KUTIP_ROW_SECTION)
        g_string_append_printf (lines, " %u", row->count);
      g_string_append_c (lines, '\n');
      append_rows (lines, row->children, depth + 1);
    }
}

static void
assert_rows (KutipRows *rows, const char *expected)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  append_rows (lines, rows->sections, 0);
  g_assert_cmpstr (lines->str, ==, expected);
}

static const KutipRow *
find (GPtrArray *rows, KutipRowType type, const char *text)
{
  for (guint i = 0; rows && i < rows->len; i++)
    {
      const KutipRow *row = rows->pdata[i], *found;

      if (row->type == type && g_str_equal (row->text, text))
        return row;
      found = find (row->children, type, text);
      if (found)
        return found;
    }
  return NULL;
}

/* Those without a speaker first, those without a name apart, and each speaker's part. */
static void
test_statements (void)
{
  g_autoptr (KutipRows) rows = make (DRAFT, KUTIP_VIEW_STATEMENTS, KUTIP_SORT_POSITION, NULL, NULL);

  assert_rows (rows,
               "No speaker given\n"
               " “Tidak ada yang menjawab surat kami selama dua bulan.”\n"
               "Named speakers\n"
               " Raka Wibisana [56% of the words · Bupati · 1 quotation, 2 reported] 3\n"
               "  “Kami takut sekali,”\n"
               "  dana Rp 5 miliar untuk tanggul cair pada 2 Januari 2026\n"
               "  air turun 12 persen dalam sebulan\n"
               " Dewi Anggraini [6% of the words · 1 reported] 1\n"
               "  waduk aman\n"
               "Sources without a name\n"
               " Para ahli [14% of the words · a group without names · 1 reported] 1\n"
               "  waduk itu rapuh sejak lama\n");
}

static void
test_names (void)
{
  g_autoptr (KutipRows) rows = make (DRAFT, KUTIP_VIEW_NAMES, KUTIP_SORT_POSITION, NULL, NULL);
  const KutipRow *raka, *mention;

  assert_rows (rows,
               "People\n"
               " Raka Wibisana [Bupati · also Raka] 3\n"
               " Dewi Anggraini\n"
               "Places\n"
               " Kota Malang\n");
  raka = find (rows->sections, KUTIP_ROW_ENTITY, "Raka Wibisana");
  g_assert_cmpuint (raka->children->len, ==, 3);
  mention = raka->children->pdata[2];
  g_assert_cmpint (mention->type, ==, KUTIP_ROW_MENTION);
  g_assert_cmpstr (mention->text, ==, "Menurut Raka, air turun 12 persen dalam sebulan.");
  g_assert_cmpstr (mention->detail, ==, "line 8");
  g_assert_cmpuint (mention->places->len, ==, 1);
  mention = raka->children->pdata[0];
  g_assert_cmpstr (mention->text, ==, "… sekali,” kata Bupati Raka Wibisana di Kota Malang, Senin "
                                      "(9/3/2026).");
}

/* A filter finds a name by the other words for it. */
static void
test_alias_filter (void)
{
  g_autoptr (KutipRows) rows =
    make ("Bank Sentral Nusa (BSN) tutup. BSN buka.\n", KUTIP_VIEW_NAMES, KUTIP_SORT_POSITION, "bsn",
          NULL);

  g_assert_cmpuint (rows->n_shown, ==, 1);
}

/* In the order of the calendar; what has no day stands below. */
static void
test_dates (void)
{
  const char *text = "Rapat digelar Senin (9/3/2026).\nJembatan dibuka 2 Januari 2026 dan ditutup "
                     "pada 1998. Beberapa tahun lalu jembatan itu rusak, lalu Maret 2026.\n";
  g_autoptr (KutipRows) rows = make (text, KUTIP_VIEW_DATES, KUTIP_SORT_DATE, NULL, NULL);
  g_autoptr (KutipRows) by_place = make (text, KUTIP_VIEW_DATES, KUTIP_SORT_POSITION, NULL, NULL);
  GPtrArray *dates = ((KutipRow *) rows->sections->pdata[0])->children;
  GPtrArray *all = ((KutipRow *) by_place->sections->pdata[0])->children;

  g_assert_cmpuint (dates->len, ==, 4);
  g_assert_cmpstr (((KutipRow *) dates->pdata[0])->text, ==, "1998");
  g_assert_cmpstr (((KutipRow *) dates->pdata[1])->text, ==, "Fri, 2 Jan 2026");
  g_assert_cmpstr (((KutipRow *) dates->pdata[1])->detail, ==, "2 Januari 2026");
  g_assert_cmpstr (((KutipRow *) dates->pdata[2])->text, ==, "March 2026");
  g_assert_cmpstr (((KutipRow *) dates->pdata[3])->text, ==, "Mon, 9 Mar 2026");
  for (guint i = 0; i < dates->len; i++)
    g_assert_cmpuint (((KutipRow *) dates->pdata[i])->index, ==, i);
  g_assert_cmpstr (((KutipRow *) all->pdata[0])->text, ==, "Senin (9/3/2026)");
  g_assert_cmpuint (by_place->sections->len, ==, 1);
}

static void
test_date_labels (void)
{
  static const struct {
    const char *value, *label;
  } cases[] = {
    { "2026-03-09", "Mon, 9 Mar 2026" }, { "2026-03", "March 2026" }, { "1998", "1998" },
    { "2019-W38", "week of 16 Sep 2019" }, { "2014/2019", "2014 – 2019" },
    { "2019-09-13/2019-09-14", "Fri, 13 Sep 2019 – Sat, 14 Sep 2019" },
    { "2019-02-31", NULL }, { "2019-13", NULL }, { "2019-", NULL }, { "", NULL }, { "2019/", NULL },
    { "2019-W38x", NULL }, { "0000", NULL }, { "2019-09-13x", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *label = kutip_date_label_new (cases[i].value);

      g_assert_cmpstr (label, ==, cases[i].label);
    }
  g_assert_cmpuint (kutip_date_label_get_day ("2026-03-09"), >, kutip_date_label_get_day ("2026-03"));
  g_assert_cmpuint (kutip_date_label_get_day ("2026-03-09/2026-03-11"), ==,
                    kutip_date_label_get_day ("2026-03-09"));
  g_assert_cmpuint (kutip_date_label_get_day ("soon"), ==, 0);
  g_assert_cmpuint (kutip_date_label_get_day (NULL), ==, 0);
}

/* Each figure with what it is about. */
static void
test_figures (void)
{
  g_autoptr (KutipRows) rows =
    make ("Biaya perbaikan tanggul itu Rp 5 miliar. Air turun 12 persen dalam sebulan, kata dia.\n"
          "Banjir mengancam 1,2 juta orang di hilir. Hujan turun selama dua bulan. Tanggul itu "
          "40 meter dari jalan.\n",
          KUTIP_VIEW_FIGURES, KUTIP_SORT_POSITION, NULL, NULL);

  assert_rows (rows, "Amounts of money\n"
                     " Rp 5 miliar [Biaya perbaikan tanggul itu … · 5\u202f000\u202f000\u202f000 IDR]\n"
                     "Percentages\n"
                     " 12 persen [… dalam sebulan]\n"
                     "Quantities\n"
                     " 1,2 juta orang [… di hilir · 1\u202f200\u202f000]\n"
                     " dua bulan [Hujan turun selama … · 2]\n"
                     " 40 meter [… dari jalan]\n");
}

static void
test_checks (void)
{
  g_autoptr (KutipRows) rows = make (DRAFT, KUTIP_VIEW_CHECKS, KUTIP_SORT_POSITION, NULL, NULL);
  const KutipRow *row;

  assert_rows (rows, "Errors\n Selasa (16/3/2026)\n"
                     "Warnings\n “Tidak ada yang menjawab surat kami selama dua bulan.”\n"
                     "Hints\n mengklaim\n");
  row = find (rows->sections, KUTIP_ROW_CHECK, "Selasa (16/3/2026)");
  g_assert_cmpstr (kutip_check_get_code (row->check), ==, "weekday");
  g_assert_nonnull (strstr (row->detail, "write: Senin (16/3/2026)"));
}

/* A lone mark says nothing: its row has words around it. */
static void
test_short_check (void)
{
  g_autoptr (KutipRows) rows =
    make ("Jalan ditutup.\n\n“Kami lelah menunggu kata Camat Yusuf Lestari di Ambon.\n\nPolisi "
          "berjaga.\n",
          KUTIP_VIEW_CHECKS, KUTIP_SORT_POSITION, "Kami lelah", NULL);
  const KutipRow *row = ((KutipRow *) rows->sections->pdata[0])->children->pdata[0];
  KutipSpan place = g_array_index (row->places, KutipSpan, 0);

  g_assert_true (g_str_has_prefix (row->text, "“Kami lelah menunggu"));
  g_assert_cmpuint (place.end - place.start, ==, 1);
}

static void
test_sort (void)
{
  const char *text = "Dewi Anggraini tiba. Budi Santoso dan Citra Lestari menyusul.\n"
                     "Citra Lestari pulang. Budi Santoso tinggal. Citra Lestari kembali.\n";
  g_autoptr (KutipRows) place = make (text, KUTIP_VIEW_NAMES, KUTIP_SORT_POSITION, NULL, NULL);
  g_autoptr (KutipRows) count = make (text, KUTIP_VIEW_NAMES, KUTIP_SORT_COUNT, NULL, NULL);

  assert_rows (place, "People\n Dewi Anggraini\n Budi Santoso 2\n Citra Lestari 3\n");
  assert_rows (count, "People\n Citra Lestari 3\n Budi Santoso 2\n Dewi Anggraini\n");
}

static void
test_totals (void)
{
  static const char *const totals[KUTIP_N_VIEWS] = {
    [KUTIP_VIEW_ALL] = "3 names · 6 statements · 3 speakers · 3 checks",
    [KUTIP_VIEW_STATEMENTS] = "6 statements · 3 speakers · 1 without a speaker",
    [KUTIP_VIEW_NAMES] = "2 people · 0 organizations · 1 place",
    [KUTIP_VIEW_DATES] = "3 dates",
    [KUTIP_VIEW_FIGURES] = "1 amount of money · 1 percentage · 1 quantity",
    [KUTIP_VIEW_CHECKS] = "1 error · 1 warning · 1 hint",
  };

  for (guint view = 0; view < KUTIP_N_VIEWS; view++)
    {
      g_autoptr (KutipRows) rows = make (DRAFT, view, KUTIP_SORT_POSITION, NULL, NULL);
      g_autoptr (KutipRows) filtered = make (DRAFT, view, KUTIP_SORT_POSITION, "zzz", NULL);
      g_autoptr (KutipRows) empty = make ("\n", view, KUTIP_SORT_POSITION, NULL, NULL);
      guint n = kutip_totals_count (&rows->totals, view);
      g_autofree char *text = kutip_rows_words_totals (rows);
      g_autofree char *filtered_text = kutip_rows_words_totals (filtered);
      g_autofree char *empty_text = kutip_rows_words_totals (empty);
      g_autofree char *shown = g_strdup_printf ("0 of %u shown · %s", n, totals[view]);

      g_assert_cmpstr (text, ==, totals[view]);
      g_assert_cmpstr (filtered_text, ==, shown);
      g_assert_cmpstr (empty_text, ==, "");
      g_assert_cmpuint (rows->n_shown, ==, n);
    }
}

/* Each view says in its own words why it has nothing. */
static void
test_reasons (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint view = 0; view < KUTIP_N_VIEWS; view++)
    {
      g_autoptr (KutipRows) empty = make ("", view, KUTIP_SORT_POSITION, NULL, NULL);
      g_autoptr (KutipRows) nothing = make ("apa kabar\n", view, KUTIP_SORT_POSITION, "x", NULL);
      g_autoptr (KutipRows) filtered = make (DRAFT, view, KUTIP_SORT_POSITION, "zzz", NULL);
      g_autofree char *reason = kutip_rows_words_explain (filtered);

      g_assert_true (g_hash_table_add (seen, kutip_rows_words_explain (empty)));
      /* Not the filter is why. */
      g_assert_true (g_hash_table_add (seen, kutip_rows_words_explain (nothing)));
      g_assert_nonnull (strstr (reason, "“zzz”"));
    }
}

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_text (void)
{
  g_autoptr (KutipAnalysis) analysis = NULL;
  g_autoptr (KutipRows) rows =
    make (DRAFT, KUTIP_VIEW_ALL, KUTIP_SORT_POSITION, NULL, &analysis);
  const KutipRow *row = find (rows->sections, KUTIP_ROW_STATEMENT, "“Kami takut sekali,”");

  assert_text (kutip_row_text_copy (row, analysis), "“Kami takut sekali,” — Raka Wibisana, Bupati");
  assert_text (kutip_row_text_describe (row, analysis),
               "“Kami takut sekali,”\n— Raka Wibisana, Bupati\nQuotation · cue: kata · line 6");
  row = find (rows->sections, KUTIP_ROW_ENTITY, "Raka Wibisana");
  assert_text (kutip_row_text_copy (row, analysis), "Raka Wibisana – Bupati (3×)");
  assert_text (kutip_row_text_describe (row, analysis), "Raka Wibisana\nBupati\n3 mentions, line 6");
  row = find (rows->sections, KUTIP_ROW_SPEAKER, "Dewi Anggraini");
  assert_text (kutip_row_text_copy (row, analysis), "Dewi Anggraini\n  waduk aman\n");
  row = find (rows->sections, KUTIP_ROW_CHECK, "mengklaim");
  assert_text (kutip_row_text_copy (row, analysis),
               "Hint: mengklaim – This word judges what is said. Is that meant?");
  assert_text (kutip_row_text_describe (row, analysis),
               "Hint: This word judges what is said. Is that meant?\nline 10");
}

/* What is copied is whole, however long, and what is described is not. */
static void
test_long_statement (void)
{
  g_autoptr (GString) text = g_string_new ("“Kami");
  g_autoptr (KutipAnalysis) analysis = NULL;
  g_autoptr (KutipRows) rows = NULL;
  g_autofree char *copied = NULL, *described = NULL, *all = NULL;
  const KutipRow *row;

  for (guint i = 0; i < 300; i++)
    g_string_append (text, " menunggu");
  g_string_append (text, ",” kata Budi Santoso.\n");
  rows = make (text->str, KUTIP_VIEW_STATEMENTS, KUTIP_SORT_POSITION, NULL, &analysis);
  row = ((KutipRow *) ((KutipRow *) rows->sections->pdata[0])->children->pdata[0])->children->pdata[0];
  g_assert_cmpuint (g_utf8_strlen (row->text, -1), <, 300);
  copied = kutip_row_text_copy (row, analysis);
  g_assert_cmpuint (strlen (copied), >, 2700);
  described = kutip_row_text_describe (row, analysis);
  g_assert_cmpuint (strlen (described), <, 800);
  all = kutip_row_text_copy_all (rows, analysis);
  g_assert_cmpuint (strlen (all), >, 2700);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *names = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  analyzer = kutip_analyzer_new (g_getenv ("KUTIP_DATADIR"), &error);
  g_assert_no_error (error);
  names = g_test_build_filename (G_TEST_DIST, "names.tsv", NULL);
  g_assert_true (kutip_analyzer_load_names (analyzer, names, &error));
  g_test_add_func ("/row-views/statements", test_statements);
  g_test_add_func ("/row-views/names", test_names);
  g_test_add_func ("/row-views/alias-filter", test_alias_filter);
  g_test_add_func ("/row-views/dates", test_dates);
  g_test_add_func ("/row-views/date-labels", test_date_labels);
  g_test_add_func ("/row-views/figures", test_figures);
  g_test_add_func ("/row-views/checks", test_checks);
  g_test_add_func ("/row-views/short-check", test_short_check);
  g_test_add_func ("/row-views/sort", test_sort);
  g_test_add_func ("/row-views/totals", test_totals);
  g_test_add_func ("/row-views/reasons", test_reasons);
  g_test_add_func ("/row-views/text", test_text);
  g_test_add_func ("/row-views/long-statement", test_long_statement);
  status = g_test_run ();
  g_object_unref (analyzer);
  return status;
}
