/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reported-fixture.h"

static KutipLanguage *id;

static void
test_behind (void)
{
  CHECK (id,
    "<d1 “Jembatan itu sudah lama retak,”> <c1 kata> <s1 Wati Lestari>.",
    "<d1 \"Kami siap bekerja lagi besok,\"> <c1 ujar> <s1 dia> di Balai Kota, Kamis (5/3/2026).",
    "<d1 “Benarkah pasar akan ditutup?”> <c1 tanya> <s1 Rahmat>.",
    "<d1 “Air sudah masuk ke rumah warga,”> <c1 ujarnya>.",
    "<d1 «Panen tahun ini berlimpah,»> <c1 tutur> <s1 Sutrisno>.",
    "<d1 „Kami menunggu sejak pagi,‟> <c1 ucap> <s1 Rahmat>.",
    "<d1 ‘Semua tiket sudah habis terjual,’> <c1 kata> <s1 Rina>.",
    "<d1 “Besok kami kembali,”> <s1 Rina Kartika> <c1 menambahkan>.",
    "<d1 “Tidak ada korban. Semua selamat. Kami bersyukur,”> <c1 ungkap> <s1 Hartono>.");
}

static void
test_before (void)
{
  CHECK (id,
    "<s1 Wati Lestari> <c1 mengatakan>, <d1 “Jembatan itu sudah lama retak.”>",
    "<s1 Rahmat> <c1 berkata>: <d1 “Kami tidak akan pindah.”>",
    "<s1 Rahmat>: <d1 “Kami tidak akan pindah dari sini.”>",
    "<c1 Kata> <s1 Rahmat>, <d1 “Kami tidak akan pindah.”>");
}

static void
test_pieces (void)
{
  CHECK (id,
    "<d1 “Air naik cepat sekali,”> <c1 kata> <s1 Wati Lestari>. "
    "<p1 “Kami hanya sempat membawa tas.”>",
    "<d1 “Air naik,”> <c1 kata> <s1 Wati Lestari>, <p1 “dan kami lari.”>",
    "<s1 Rahmat> <c1 mengatakan>, <i1 jalan itu ditutup>. <d2 “Sampai hari Jumat.”>",
    "<d1 “Air naik,”> <c1 kata> <s1 Wati>. <d2 “Kami lari,”> <c2 tambahnya>.");
}

static void
test_sources (void)
{
  CHECK (id,
    "<d1 “Kami sudah memeriksa,”> <c1 kata> <s1 Kepala Dinas Pekerjaan Umum Ratna Widya> "
    "saat meninjau lokasi.",
    "<d1 “Kami sudah memeriksa,”> <c1 kata> <s1 Ketua RW 5, Astuti>, Senin (2/3/2026).",
    "<d1 “Kami sudah memeriksa,”> <c1 kata> <s1 Risa (35)> kepada wartawan.",
    "<d1 “Kami sudah memeriksa,”> <c1 kata> <s1 salah seorang warga> di lokasi.",
    "<d1 “Kami sudah memeriksa,”> <c1 kata> <s1 Risa>, sambil menunjuk atap rumahnya.",
    "<d1 “Kami sudah memeriksa,”> <c1 kata> <s1 Sutini, petani> yang rumahnya terendam.",
    "<s1 Seorang mekanik, Roni (30)>, <c1 menuturkan>, <i1 pipa itu pecah>.",
    "Ditemui di lokasi, <s1 seorang mekanik, Roni (30)> <c1 menuturkan>, <i1 pipa itu pecah>.",
    "<s1 Hendra>, yang sudah bekerja di sana 20 tahun, <c1 mengatakan> bahwa <i1 pipa itu tua>.",
    "<s1 Hendra> di Kupang, Selasa (3/3/2026), <c1 mengatakan>, <i1 pipa itu tua>.",
    "Sementara itu, <s1 Kapolres Banyu Biru AKBP Hendra Wijaya melalui Kapolsek Wati Sari> "
    "<c1 mengatakan>, <i1 pelaku sudah ditangkap>.");
}

static void
test_indirect (void)
{
  CHECK (id,
    "<s1 Wati Lestari> <c1 mengatakan> bahwa <i1 jembatan itu retak>.",
    "<s1 Wati Lestari> <c1 menilai> <i1 anggaran itu terlalu kecil>.",
    "<s1 Dia> juga <c1 menyebut>, <i1 pekerjaan dimulai bulan depan>.",
    "<s1 Ia> <c1 mengaku> <i1 belum menerima surat itu>.",
    "<s1 Perusahaan itu> <c1 membantah> <i1 tuduhan tersebut>.",
    "<s1 Rahmat> <c1 mengatakan> kepada wartawan bahwa <i1 ia akan pindah>.",
    "<s1 Rahmat> <c1 menjelaskan>, <i1 air naik karena tanggul jebol>, Kamis (5/3/2026).",
    "<s1 Rahmat> <c1 menjelaskan> <i1 air naik karena tanggul jebol> saat ditemui di rumahnya.",
    "<s1 Para ahli> <c1 mengatakan> <i1 gempa susulan masih mungkin terjadi>.",
    "<s1 Pejabat itu> <c1 menyatakan kekhawatirannya> bahwa <i1 banjir akan berulang>.",
    "<s1 Rina> <c1 berterima kasih> kepada warga karena <i1 sudah menolongnya>.",
    "<s1 Laporan itu> <c1 menunjukkan> <i1 kenaikan harga beras>.",
    "<s1 <s2 Rahmat>> <c1 mengatakan> <i1 jalan itu rusak> dan <c2 menyebutkan> bahwa "
    "<i2 perbaikan dimulai besok>.");
}

static void
test_tags (void)
{
  CHECK (id,
    "<i1 Jalan itu sudah ditutup>, <c1 kata> <s1 Wati Lestari>.",
    "<i1 Penyidik>, <c1 kata> <s1 Wati Lestari>, <p1 memberi waktu tujuh hari>.",
    "<c1 Kata> <s1 Wati Lestari>, <i1 jalan itu sudah ditutup>.",
    "Oleh karena itu, <c1 lanjut> <s1 dia>, <i1 perlu ada musyawarah>.",
    "<i1 Kementerian itu>, <c1 kata> <s1 Laksmi Harahap>, <p1 akan mengirim tim>.",
    "<c1 Menurut> <s1 Wati Lestari>, <i1 jalan itu sudah ditutup>.",
    "<c1 Menurut> <s1 dia>, <i1 jalan itu sudah ditutup>.",
    "<c1 Menurutnya> <i1 jalan itu harus dibuka lagi>.",
    "<i1 Jalan itu sudah ditutup>, <c1 menurut> <s1 laporan warga>.",
    "Ada gangguan di pelabuhan, yang <c1 menurut> <s1 nelayan> <i1 dapat merusak terumbu>.",
    "<c1 Berdasarkan> <s1 data BPS>, <i1 harga beras naik>.",
    "<c1 Katanya>, <i1 jalan itu akan dibuka lagi>.");
}

static void
test_passive (void)
{
  CHECK (id,
    "<c1 Dikatakannya>, <i1 jalan itu akan dibuka lagi>.",
    "<c1 Dikatakan> <s1 Wati>, <i1 jalan itu akan dibuka lagi>.",
    "<i1 Hal itu> <c1 disampaikan> <s1 Wati Lestari> di Balai Desa.",
    "<i1 Jalan itu> <c1 dinilai> <p1 terlalu sempit dan sering menimbulkan macet>.",
    "<i1 Warga> <c1 diminta> <p1 menutup jendela>.",
    "<d1 “Nanti saja,”> <c1 kata> <s1 Rina>, ketika <c2 ditanya> <s2 wartawan> "
    "<i2 apakah ia akan maju lagi>.",
    "Pertemuan itu <c1 dipuji> oleh <s1 Rina> sebagai <i1 langkah maju>.",
    "Sebagaimana <c1 dijelaskan> <s1 Wati>, <i1 tanah itu dijual warga>.");
}

static void
test_demands (void)
{
  CHECK (id,
    "<s1 Rahmat> <c1 meminta> agar <i1 jalan itu segera diperbaiki>.",
    "<s1 Rahmat> <c1 meminta> <i1 pemerintah untuk memperbaiki jalan itu>.",
    "<s1 Rahmat> <c1 meminta> kepada warga untuk <i1 menutup jendela>.",
    "<s1 Rahmat> <c1 menyarankan> agar <i1 warga menutup jendela>.",
    "<s1 Gubernur> <c1 mendesak> <i1 bupati segera membuka jalan>.",
    "<s1 Rahmat> <c1 berjanji> <i1 akan memperbaiki jalan itu>.");
}

static void
test_mixed (void)
{
  CHECK (id,
    "<s1 Rahmat> <c1 mengatakan> bahwa <m1 warga “tidak perlu panik” menghadapi banjir>.",
    "<m1 Ia batal tampil karena “alasan keluarga,”> <c1 kata> <s1 Rina Kartika>.",
    "<s1 Rahmat> <c1 menyebut> <d1 “jadwal sibuk”>.",
    "<s1 Rahmat> <c1 menggambarkan> <m1 pasar itu sebagai “lautan manusia”>.");
}

static void
test_nested (void)
{
  CHECK (id,
    "<s1 Wati> <c1 mengatakan> bahwa <i1 <s2 Rahmat> sudah <c2 membantah> <i2 kabar itu>>.",
    "<i1 <s2 Penelitian itu> <c2 menemukan> bahwa <i2 air sumur tercemar>>, <c1 menurut> "
    "<s1 laporan>.",
    "<m2 <d1 “Air sumur itu bau,”> <c1 kata> <s1 Wati>> seperti <c2 dikutip> <s2 Kabar Pagi>.");
}

static void
test_nothing (void)
{
  CHECK (id,
    "Film “Hujan Bulan Juni” diputar di tiga kota.",
    "Rizal “Si Ceking” Maulana mencetak dua gol.",
    "Layar 7\" itu dijual murah.",
    "Rahmat ingin jalan itu diperbaiki.",
    "Rahmat berharap jalan itu diperbaiki.",
    "Rahmat percaya jalan itu akan diperbaiki.",
    "Rahmat meminta maaf.",
    "Rahmat enggan menyebut nama pelaku.",
    "Rahmat tidak mengatakan apa pun.",
    "Kata sandi itu harus diganti.",
    "Ia lebih jelas melihat bintang dari sana.",
    "Rahmat mengecam serangan itu.",
    "Keputusan itu diambil berdasarkan rapat terakhir.",
    "Hal itu menunjukkan bahwa jalan itu rusak.",
    "Pertandingan itu dimulai pukul 15.30 WIB.");
}

static void
test_headlines (void)
{
  static const char *const marked[] = {
    "<s1 Menteri Laksmi Harahap>: <i1 Jalan Rusak Selesai Akhir Tahun>",
    "<s1 Warga Tiga Desa> <c1 Minta> <i1 Waduk Dikosongkan>",
    "Tanggul Retak, <s1 Warga> <c1 Desak> <i1 Bupati Turun Tangan>",
    "Banjir Bandang Melanda Tiga Desa",
  };

  for (guint i = 0; i < G_N_ELEMENTS (marked); i++)
    reported_check_one (id, marked[i], TRUE);
}

static void
test_references (void)
{
  static const struct {
    const char *text;
    KutipReference reference;
    KutipSpeakerKind kind;
  } cases[] = {
    { "“Kami siap,” kata Wati Lestari.", KUTIP_REFERENCE_NAME, KUTIP_SPEAKER_NAMED },
    { "“Kami siap,” kata dia.", KUTIP_REFERENCE_PRONOUN, KUTIP_SPEAKER_NONE },
    { "“Kami siap,” ujarnya.", KUTIP_REFERENCE_CLITIC, KUTIP_SPEAKER_NONE },
    { "“Kami siap,” kata politikus itu.", KUTIP_REFERENCE_DESCRIPTION, KUTIP_SPEAKER_NONE },
    { "“Kami siap bekerja di sini.”", KUTIP_REFERENCE_NONE, KUTIP_SPEAKER_NONE },
    { "“Kami siap,” kata para petani.", KUTIP_REFERENCE_NAME, KUTIP_SPEAKER_COLLECTIVE },
    { "“Kami siap,” kata seorang saksi.", KUTIP_REFERENCE_NAME, KUTIP_SPEAKER_ANONYMOUS },
    { "Laporan itu menyebutkan, harga naik.", KUTIP_REFERENCE_NAME, KUTIP_SPEAKER_DOCUMENT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) reported = reported_read (id, cases[i].text, FALSE);
      const KutipReported *first = &g_array_index (reported, KutipReported, 0);

      g_assert_cmpuint (reported->len, ==, 1);
      g_assert_cmpint (first->reference, ==, cases[i].reference);
      g_assert_cmpint (first->speaker_kind, ==, cases[i].kind);
    }
}

static void
test_stance (void)
{
  g_autoptr (GArray) neutral = reported_read (id, "Rahmat mengatakan, jalan itu rusak.", FALSE);
  g_autoptr (GArray) loaded = reported_read (id, "Rahmat mengklaim, jalan itu rusak.", FALSE);

  g_assert_cmpint (g_array_index (neutral, KutipReported, 0).stance, ==, KUTIP_STANCE_NEUTRAL);
  g_assert_cmpint (g_array_index (loaded, KutipReported, 0).stance, ==, KUTIP_STANCE_LOADED);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  id = reported_load ("id");
  g_test_add_func ("/reported/id/behind", test_behind);
  g_test_add_func ("/reported/id/before", test_before);
  g_test_add_func ("/reported/id/pieces", test_pieces);
  g_test_add_func ("/reported/id/sources", test_sources);
  g_test_add_func ("/reported/id/indirect", test_indirect);
  g_test_add_func ("/reported/id/tags", test_tags);
  g_test_add_func ("/reported/id/passive", test_passive);
  g_test_add_func ("/reported/id/demands", test_demands);
  g_test_add_func ("/reported/id/mixed", test_mixed);
  g_test_add_func ("/reported/id/nested", test_nested);
  g_test_add_func ("/reported/id/nothing", test_nothing);
  g_test_add_func ("/reported/id/headlines", test_headlines);
  g_test_add_func ("/reported/id/references", test_references);
  g_test_add_func ("/reported/id/stance", test_stance);
  result = g_test_run ();
  kutip_language_free (id);
  return result;
}
