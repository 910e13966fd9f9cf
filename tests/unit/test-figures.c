/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figures-sample.h"
#include "entities/kutip-finders.h"

#define BIT(type) (1u << KUTIP_ENTITY_##type)

static void
find (const KutipLanguage *language, const KutipText *text, GArray *mentions)
{
  kutip_dates_find (language, text, NULL, mentions);
  kutip_figures_find (language, text, mentions);
}

static void
test_money (void)
{
  static const FigureCase cases[] = {
    { "id", "Gajinya Rp 45 juta sebulan.", "Rp 45 juta = 45000000 IDR" },
    { "id", "Anggaran Rp1,5 triliun itu cair.", "Rp1,5 triliun = 1500000000000 IDR" },
    { "id", "Tarifnya Rp. 11.500 per orang.", "Rp. 11.500 = 11500 IDR" },
    { "id", "Harga tiket 45 ribu rupiah.", "45 ribu rupiah = 45000 IDR" },
    { "id", "Utangnya dua miliar rupiah.", "dua miliar rupiah = 2000000000 IDR" },
    { "id", "Denda 2,9 juta dolar AS dibayar.", "2,9 juta dolar AS = 2900000 USD" },
    { "id", "Ia membayar US$ 3.500 tunai.", "US$ 3.500 = 3500 USD" },
    { "id", "Nilainya 1.5 juta dolar.", "1.5 juta dolar = 1500000 USD" },
    { "id", "Uang Rp 200.000-Rp 300.000 sehari.", "Rp 200.000-Rp 300.000 = 200000-300000 IDR" },
    { "id", "Ongkosnya Rp 2-3 juta.", "Rp 2-3 juta = 2000000-3000000 IDR" },
    { "id", "Kerugian ratusan juta rupiah.", "ratusan juta rupiah" },
    { "id", "Biaya Rp 250.000,00 saja.", "Rp 250.000,00 = 250000 IDR" },
    { "id", "Modalnya Rp 10M.", "Rp 10M = 10000000000 IDR" },
    { "id", "Ia mengejar rupiah dan dolar.", "" },
    { "id", "Laba Rp 2 triliun atau 8 persen naik.", "Rp 2 triliun = 2000000000000 IDR" },
    { "id", "Kurs Rp9.370/9.390 per dolar.", "Rp9.370/9.390 = 9370-9390 IDR" },
    { "en", "It cost US$ 3.5 million to build.", "US$ 3.5 million = 3500000 USD" },
    { "en", "A £20m stadium opened.", "£20m = 20000000 GBP" },
    { "en", "He paid 500 dollars for it.", "500 dollars = 500 USD" },
    { "en", "She was fined $250,000 in court.", "$250,000 = 250000 USD" },
    { "en", "The firm lost €1.2bn last spring.", "€1.2bn = 1200000000 EUR" },
    { "en", "Bread costs 50 cents there.", "50 cents = 0.5 USD" },
    { "en", "Aid worth two million pounds came.", "two million pounds = 2000000 GBP" },
    { "en", "They want $10-12 million.", "$10-12 million = 10000000-12000000 USD" },
  };

  figures_check (cases, G_N_ELEMENTS (cases), find, BIT (MONEY));
}

static void
test_percent (void)
{
  static const FigureCase cases[] = {
    { "id", "Sebanyak 12 persen warga pindah.", "12 persen = 12 %" },
    { "id", "Inflasi 12,5% tahun itu.", "12,5% = 12.5 %" },
    { "id", "Bunga naik 3-4 persen.", "3-4 persen = 3-4 %" },
    { "id", "Hanya dua puluh lima persen yang hadir.", "dua puluh lima persen = 25 %" },
    { "id", "Turun setengah persen.", "setengah persen = 0.5 %" },
    { "id", "Angka itu naik beberapa persen.", "" },
    { "en", "Prices rose 2.7 per cent in a year.", "2.7 per cent = 2.7 %" },
    { "en", "Fifty-eight percent of voters agreed.", "Fifty-eight percent = 58 %" },
    { "en", "About twelve percent said no.", "twelve percent = 12 %" },
    { "en", "Sales fell 1,250% in theory.", "1,250% = 1250 %" },
  };

  figures_check (cases, G_N_ELEMENTS (cases), find, BIT (PERCENT));
}

static void
test_units (void)
{
  static const FigureCase cases[] = {
    { "id", "Perang sudah 18 bulan.", "18 bulan = 18 month" },
    { "id", "Jaraknya 7,7 kilometer dari sini.", "7,7 kilometer = 7.7 kilometre" },
    { "id", "Angin 85 mil per jam melanda.", "85 mil per jam = 85 mile per hour" },
    { "id", "Mobil melaju 120 km/jam.", "120 km/jam = 120 kilometre per hour" },
    { "id", "Hujan 2 sampai 4 inci turun.", "2 sampai 4 inci = 2-4 inch" },
    { "id", "Gudang 6x6 meter persegi terbakar.", "6x6 meter persegi = 6 x 6 square metre" },
    { "id", "Lahan 50 m x 30 m dijual.", "50 m x 30 m = 50 metre x 30 metre" },
    { "id", "Papan 2 kali 2,5 meter dipasang.", "2 kali 2,5 meter = 2 x 2.5 metre" },
    { "id", "Pesawat menyiram 500 liter air.", "500 liter air = 500 litre air" },
    { "id", "Ia gagal dua kali.", "dua kali = 2 time" },
    { "id", "Kereta tiba dua jam kemudian.", "dua jam = 2 hour" },
    { "id", "Rapat berlangsung 2 jam 30 menit.", "2 jam 30 menit = 2 hour 30 minute" },
    { "id", "Masa jabatan 4 (empat) tahun.", "4 (empat) tahun = 4 year" },
    { "id", "Suhu naik satu setengah derajat.", "satu setengah derajat = 1.5 degree" },
    { "id", "Beratnya 50kg.", "50kg = 50 kilogram" },
    { "id", "Ia menunggu beberapa jam.", "" },
    { "en", "The war lasted six months.", "six months = 6 month" },
    { "en", "Winds of 85 miles per hour hit.", "85 miles per hour = 85 mile per hour" },
    { "en", "A 650 pound pig ran away.", "650 pound = 650 pound" },
    { "en", "She left a week and half an hour ago.", "half an hour = 0.5 hour" },
    { "en", "A 13-year-old swam home.", "13-year-old = 13 year" },
    { "en", "After a two-hour rally he slept.", "two-hour = 2 hour" },
    { "en", "Rain of 2 to 4 inches fell.", "2 to 4 inches = 2-4 inch" },
    { "en", "One man waited one week.", "one week = 1 week" },
  };

  figures_check (cases, G_N_ELEMENTS (cases), find, BIT (QUANTITY));
}

static void
test_counted (void)
{
  static const FigureCase cases[] = {
    { "id", "Korea meluncurkan dua rudal balistik dari pantai.",
      "dua rudal balistik = 2 rudal balistik" },
    { "id", "Ratusan orang mengungsi.", "Ratusan orang" },
    { "id", "Api melalap puluhan rumah di bantaran.", "puluhan rumah" },
    { "id", "Sebanyak 15 ekor sapi dijual.", "15 ekor sapi = 15 sapi" },
    { "id", "Ada 1.100 orang meninggal.", "1.100 orang = 1100 person" },
    { "id", "Dua orang tewas dan tiga orang luka.",
      "Dua orang = 2 person | tiga orang = 3 person" },
    { "id", "Delapan petugas yang berjaga pulang.", "Delapan petugas = 8 petugas" },
    { "id", "Ia bertemu empat kandidat itu.", "empat kandidat = 4 kandidat" },
    { "id", "Tiga kapal tenggelam.", "Tiga kapal = 3 kapal" },
    { "id", "Dua puluh lima ribu warga hadir.", "Dua puluh lima ribu warga = 25000 warga" },
    { "id", "Ada 2,4 juta kendaraan di kota.", "2,4 juta kendaraan = 2400000 kendaraan" },
    { "id", "Dua tersangka ditahan.", "Dua tersangka = 2 tersangka" },
    { "id", "Polisi Tangkap 6 Pelaku Tawuran di Pasar", "6 Pelaku Tawuran = 6 pelaku tawuran" },
    { "en", "Ten tropical cyclones hit the coast.",
      "Ten tropical cyclones = 10 tropical cyclones" },
    { "en", "Hundreds of people fled.", "Hundreds of people" },
    { "en", "Farmers sold 15 pigs at the market.", "15 pigs = 15 pigs" },
    { "en", "Some 16,000 people were moved.", "16,000 people = 16000 person" },
    { "en", "Six children and two women survived.",
      "Six children = 6 child | two women = 2 woman" },
    { "en", "Two penalty claims were waved away.", "Two penalty claims = 2 penalty claims" },
    { "en", "Three remain in hospital.", "" },
  };

  figures_check (cases, G_N_ELEMENTS (cases), find, BIT (QUANTITY));
}

static void
test_ages (void)
{
  static const FigureCase cases[] = {
    { "id", "Sopir bus, Mianto (32), selamat.", "32 = 32" },
    { "id", "Pasal 3 ayat (2) dicabut.", "" },
    { "id", "Ada beberapa syarat: (1) hadir.", "" },
  };

  figures_check (cases, G_N_ELEMENTS (cases), find, BIT (QUANTITY));
}

static void
test_nothing (void)
{
  static const FigureCase cases[] = {
    { "id", "Salah satu pulau itu kosong.", "" },
    { "id", "Persija menang dengan skor 2-1.", "" },
    { "id", "Rapat mulai pukul 10.30 WIB.", "" },
    { "id", "Warga RT 03 dan RW 12 bertemu.", "" },
    { "id", "Hubungi 081200001111 segera.", "" },
    { "id", "Ia naik ke lantai 3 lewat tangga.", "" },
    { "id", "Mobil B 1234 XYZ ditilang.", "" },
    { "id", "Pasal 363 mengatur pencurian.", "" },
    { "id", "Presiden ke-3 wafat.", "" },
    { "id", "Dua pertama gagal.", "" },
    { "id", "UU Nomor 31 Tahun 1999 diubah.", "" },
    { "id", "Mereka lolos ke babak 16 besar.", "" },
    { "id", "Mereka saling sapa satu sama lain.", "" },
    { "id", "Laga Piala Dunia 2022 zona Asia ditunda.", "" },
    { "id", "Polisi memeriksa Ibu Tiga Setia di kantor itu.", "" },
    { "id", "Ia lahir pada 2001 di desa.", "" },
    { "id", "Murid MAN 1 Yogyakarta menang.", "" },
    { "en", "One of the islands is empty.", "" },
    { "en", "A 1-0 win took them up.", "" },
    { "en", "The talk starts at 5.30pm there.", "" },
    { "en", "He watched “60 Minutes” alone.", "" },
    { "en", "Article 5 protects members.", "" },
    { "en", "The number rose above 800.", "" },
    { "en", "Call 555-0100-22 now.", "" },
  };

  figures_check (cases, G_N_ELEMENTS (cases), find, BIT (QUANTITY) | BIT (MONEY) | BIT (PERCENT));
}

/* Digits, marks and words in any order: nothing may crash, and mentions stay inside the text. */
static void
test_any_text (void)
{
  static const char *const parts[] = {
    "12", "1.5", "1,000", "99999999999999999999", "Rp", "$", "juta", "ribu", "dua", "puluh", "-",
    "–",
    "(", ")", "/", "x", "%", "persen", "tahun", "2019", "Minggu", "orang", ",", ".", "ke-19",
    "1990-an",
    "per", "to", "six-month", "half a", "billion", "Mei", "and", "hundred", "abad", "XIX",
    "kuartal",
    "6x6", "3/4", "15/9/2019", "\"", "dolar AS", "kali", "setengah", "bulan ini", "hari",
  };
  static const char *const codes[] = { "id", "en" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *found = NULL;
      guint n = g_rand_int_range (rand, 1, 14);

      for (guint j = 0; j < n; j++)
        {
          if (j > 0 && g_rand_int_range (rand, 0, 4) > 0)
            g_string_append_c (text, ' ');
          g_string_append (text, parts[g_rand_int_range (rand, 0, G_N_ELEMENTS (parts))]);
        }
      found = figures_describe (codes[i % 2], text->str, find, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figures/money", test_money);
  g_test_add_func ("/figures/percent", test_percent);
  g_test_add_func ("/figures/units", test_units);
  g_test_add_func ("/figures/counted", test_counted);
  g_test_add_func ("/figures/ages", test_ages);
  g_test_add_func ("/figures/nothing", test_nothing);
  g_test_add_func ("/figures/any-text", test_any_text);
  return g_test_run ();
}
