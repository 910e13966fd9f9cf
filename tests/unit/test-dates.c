/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figures-sample.h"

#include "entities/kutip-calendar.h"
#include "entities/kutip-finders.h"

#define DATES (1u << KUTIP_ENTITY_DATE)

/* Friday, 20 September 2019. */
static void
find_with_reference (const KutipLanguage *language, const KutipText *text, GArray *mentions)
{
  GDate reference;

  g_date_clear (&reference, 1);
  g_date_set_dmy (&reference, 20, 9, 2019);
  kutip_dates_find (language, text, &reference, mentions);
}

static void
find_without (const KutipLanguage *language, const KutipText *text, GArray *mentions)
{
  kutip_dates_find (language, text, NULL, mentions);
}

static void
test_absolute (void)
{
  static const FigureCase cases[] = {
    { "id", "Ia tiba Minggu (15/9/2019).", "Minggu (15/9/2019) = 2019-09-15" },
    { "id", "Rapat hari Rabu, (4/9/2019) batal.", "hari Rabu, (4/9/2019) = 2019-09-04" },
    { "id", "Merdeka pada 17 Agustus 1945.", "17 Agustus 1945 = 1945-08-17" },
    { "id", "Ujar dia, Rabu, 18 September 2019.", "Rabu, 18 September 2019 = 2019-09-18" },
    { "id", "Pada Selasa malam, 17 September 2019, hujan turun.",
      "Selasa malam, 17 September 2019 = 2019-09-17" },
    { "id", "Surat tanggal 13-14 September 2019.",
      "tanggal 13-14 September 2019 = 2019-09-13/2019-09-14" },
    { "id", "Sejak bulan Juni 2018 ia sakit.", "bulan Juni 2018 = 2018-06" },
    { "id", "Ia ditemui di Jakarta (10/09/2019).", "10/09/2019 = 2019-09-10" },
    { "id", "Tercatat 16-09-2019 di buku.", "16-09-2019 = 2019-09-16" },
    { "id", "Pertemuan 31/2/2019 itu tak ada.", "" },
    { "en", "It opened on May 30, 2005 in a barn.", "May 30, 2005 = 2005-05-30" },
    { "en", "Due by 29 March 2019.", "29 March 2019 = 2019-03-29" },
    { "en", "On Saturday, September 29, 2018, it rained.",
      "Saturday, September 29, 2018 = 2018-09-29" },
    { "en", "It began on the 4th of July 1776.", "4th of July 1776 = 1776-07-04" },
    { "en", "Filed 9/16/2019 in court.", "9/16/2019 = 2019-09-16" },
    { "en", "A quake on Dec. 26, 2004 hit.", "Dec. 26, 2004 = 2004-12-26" },
    { "en", "Stamped 2019-09-16 at noon.", "2019-09-16 = 2019-09-16" },
  };

  figures_check (cases, G_N_ELEMENTS (cases), find_without, DATES);
}

static void
test_years (void)
{
  static const FigureCase cases[] = {
    { "id", "Pada tahun 2018 dan 2019 ia pergi.", "tahun 2018 = 2018 | 2019 = 2019" },
    { "id", "Berdiri sejak 1969 di sini.", "1969 = 1969" },
    { "id", "Tapi 2014 memang sulit.", "2014 = 2014" },
    { "id", "Ketua periode 2014-2019 mundur.", "2014-2019 = 2014/2019" },
    { "id", "Lagu tahun 1990-an itu populer.", "tahun 1990-an = 1990/1999" },
    { "id", "Kota itu ramai pada abad ke-19.", "abad ke-19 = 1801/1900" },
    { "id", "Badai Katrina (1967) kuat.", "1967 = 1967" },
    { "id", "Ekspor kuartal III 2019 naik.", "kuartal III 2019 = 2019-07/2019-09" },
    { "id", "Laba semester I-2019 turun.", "semester I-2019 = 2019-01/2019-06" },
    { "id", "Neraca Januari-Juli 2019 defisit.", "Januari-Juli 2019 = 2019-01/2019-07" },
    { "id", "Mereka juara Copa Amerika 2004 dan 2007.", "" },
    { "id", "Ada 2000 orang di lapangan.", "" },
    { "id", "Undang-Undang Nomor 30 Tahun 2002 direvisi.", "" },
    { "id", "Keputusan No. 133/P Tahun 2015 terbit.", "" },
    { "id", "Latihan Dharma Yudha 2019 usai.", "" },
    { "id", "Pemilihan Umum (Pemilu) 2019 damai.", "" },
    { "id", "Sebanyak 1945 warga datang.", "" },
    { "en", "In 2016, a storm came.", "2016 = 2016" },
    { "en", "The deadly 2004 quake is remembered.", "2004 = 2004" },
    { "en", "They met in the 1980s.", "1980s = 1980/1989" },
    { "en", "It grew in the early 1930's here.", "early 1930's = 1930/1939" },
    { "en", "The film was 2011's best.", "2011 = 2011" },
    { "en", "A church from the 19th century burned.", "19th century = 1801/1900" },
    { "en", "He ran at the 2012 Olympics.", "" },
    { "en", "About 2000 soldiers left.", "" },
    { "en", "The Wales Act 2017 passed.", "" },
  };

  figures_check (cases, G_N_ELEMENTS (cases), find_without, DATES);
}

static void
test_relative (void)
{
  static const FigureCase cases[] = {
    { "id", "Harga naik pekan lalu.", "pekan lalu = 2019-W37" },
    { "id", "Bisa minggu ini, minggu depan.", "minggu ini = 2019-W38 | minggu depan = 2019-W39" },
    { "id", "Ia pensiun bulan depan.", "bulan depan = 2019-10" },
    { "id", "Tahun ini kemarau panjang.", "Tahun ini = 2019" },
    { "id", "Sejak awal bulan ini ramai.", "awal bulan ini = 2019-09" },
    { "id", "Pada Januari tahun lalu ia sakit.", "Januari tahun lalu = 2018-01" },
    { "id", "Dua tahun lalu ia pindah.", "" },
    { "id", "Beberapa tahun terakhir sulit.", "" },
    { "id", "Kemarin dan hari ini hujan.", "" },
    { "en", "Prices rose last week.", "last week = 2019-W37" },
    { "en", "Early next week it will rain.", "Early next week = 2019-W39" },
    { "en", "Earlier this year he left.", "Earlier this year = 2019" },
    { "en", "She retires next month.", "next month = 2019-10" },
    { "en", "Sales fell in the third quarter of last year.",
      "third quarter of last year = 2018-07/2018-09" },
    { "en", "Today and tomorrow it will snow.", "" },
  };

  figures_check (cases, G_N_ELEMENTS (cases), find_with_reference, DATES);
}

static void
test_weekdays (void)
{
  static const FigureCase cases[] = {
    { "id", "Ia tiba Senin pagi.", "Senin pagi = 2019-09-16" },
    { "id", "Katanya pada hari Jumat.", "hari Jumat = 2019-09-20" },
    { "id", "Rapat digelar Rabu (11/9).", "Rabu (11/9) = 2019-09-11" },
    { "id", "Pada Sabtu 14 September ledakan terjadi.", "Sabtu 14 September = 2019-09-14" },
    { "en", "He spoke on Sunday morning.", "Sunday morning = 2019-09-15" },
    { "en", "They play next Sunday.", "next Sunday = 2019-09-22" },
    { "en", "They met last Tuesday.", "last Tuesday = 2019-09-17" },
    { "en", "It ends late Tuesday night.", "late Tuesday night = 2019-09-17" },
    { "en", "The sun sat low.", "" },
    { "en", "She hosts a Saturday Night Special there.", "" },
  };

  figures_check (cases, G_N_ELEMENTS (cases), find_with_reference, DATES);
}

static void
test_months (void)
{
  static const FigureCase cases[] = {
    { "en", "It was released in June.", "June = 2019-06" },
    { "en", "Talks end at the end of March.", "end of March = 2020-03" },
    { "en", "It starts in May.", "May = 2019-05" },
    { "en", "It may rain; they march on.", "" },
    { "en", "Theresa May met them.", "" },
    { "id", "Kabut tebal di bulan September.", "bulan September = 2019-09" },
    { "id", "Tanggal 31 Desember libur.", "Tanggal 31 Desember = 2019-12-31" },
  };

  figures_check (cases, G_N_ELEMENTS (cases), find_with_reference, DATES);
}

/* Without the day of writing, what depends on it has no value. */
static void
test_no_reference (void)
{
  static const FigureCase cases[] = {
    { "id", "Ia tiba Senin pagi pekan lalu.", "Senin pagi | pekan lalu" },
    { "id", "Pada 13 September ia pulang.", "13 September" },
    { "id", "Pada Rabu (11/9) hujan.", "Rabu (11/9)" },
  };

  figures_check (cases, G_N_ELEMENTS (cases), find_without, DATES);
}

static void
test_calendar (void)
{
  GDate reference;
  struct {
    KutipCalendar calendar;
    const char *iso;
  } cases[] = {
    { { .unit = 'm', .offset = -1 }, "2019-12" },
    { { .unit = 'w', .offset = 0 }, "2020-W01" },
    { { .unit = 'w', .offset = -1 }, "2019-W52" },
    { { .unit = 'q', .offset = -1 }, "2019-10/2019-12" },
    { { .unit = 'y', .offset = 1 }, "2021" },
    { { .month = 12, .day = 31 }, "2019-12-31" },
    { { .month = 2, .day = 29 }, "2020-02-29" },
    { { .month = 2, .day = 30 }, NULL },
    { { .weekday = 4 }, "2020-01-02" },
    { { .weekday = 4, .pick = KUTIP_PICK_LAST }, "2019-12-26" },
    { { .weekday = 4, .pick = KUTIP_PICK_NEXT }, "2020-01-09" },
    { { .month = 6, .pick = KUTIP_PICK_LAST }, "2019-06" },
    { { .month = 6, .pick = KUTIP_PICK_NEXT }, "2020-06" },
    { { .year = 2019, .last_year = 2018 }, NULL },
  };

  /* Thursday, 2 January 2020. */
  g_date_clear (&reference, 1);
  g_date_set_dmy (&reference, 2, 1, 2020);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *iso = kutip_calendar_to_iso (&cases[i].calendar, &reference);

      g_assert_cmpstr (iso, ==, cases[i].iso);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dates/absolute", test_absolute);
  g_test_add_func ("/dates/years", test_years);
  g_test_add_func ("/dates/relative", test_relative);
  g_test_add_func ("/dates/weekdays", test_weekdays);
  g_test_add_func ("/dates/months", test_months);
  g_test_add_func ("/dates/no-reference", test_no_reference);
  g_test_add_func ("/dates/calendar", test_calendar);
  return g_test_run ();
}
