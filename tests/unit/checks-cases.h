/* SPDX-License-Identifier: GPL-3.0-or-later */
/* name, language, check, text, what is found. Own sentences. */

{ "alone", "id", "no-speaker",
  "Warga menutup jalan desa.\n\n“Kami sudah lelah menunggu jembatan baru.”\n",
  "“Kami sudah lelah menunggu jembatan baru.”" },
{ "named", "id", "no-speaker",
  "Warga menutup jalan desa.\n\n“Kami sudah lelah menunggu jembatan baru,” kata Sekretaris Desa "
  "Sari Wulandari.\n", "" },
{ "headline", "id", "no-speaker",
  "“Kami Lelah Menunggu”\n\nSekretaris Desa Sari Wulandari mengatakan jalan ditutup.\n", "" },
{ "alone", "en", "no-speaker",
  "The road was closed.\n\n“We are tired of waiting for a new bridge.”\n",
  "“We are tired of waiting for a new bridge.”" },
{ "named", "en", "no-speaker",
  "The road was closed.\n\n“We are tired of waiting for a new bridge,” said Mayor Helen "
  "Carter.\n", "" },

{ "open", "id", "unpaired-mark",
  "Jalan ditutup.\n\n“Kami lelah menunggu, kata Wali Kota Rahmat Hidayat di Ambon.\n\nPolisi "
  "berjaga.\n", "menunggu, -> menunggu,”" },
{ "open-one-word", "id", "unpaired-mark",
  "Jalan ditutup.\n\n\"Lelah, kata Wali Kota Rahmat Hidayat.\n", "Lelah, -> Lelah,\"" },
{ "goes-on-behind-speaker", "id", "unpaired-mark",
  "Jalan ditutup.\n\n“Kami lelah menunggu, kata Wali Kota Rahmat Hidayat, karena jembatan itu "
  "rusak.\n", "“" },
{ "sentence-behind-speaker", "id", "unpaired-mark",
  "Jalan ditutup.\n\n“Kami lelah menunggu, kata Wali Kota Rahmat Hidayat. Jembatan itu rusak.\n",
  "“" },
{ "speaker-without-name", "id", "unpaired-mark",
  "Jalan ditutup.\n\n“Kami lelah menunggu, kata ibu saya waktu itu.\n", "“" },
{ "no-comma", "id", "unpaired-mark",
  "Jalan ditutup.\n\n“Kami lelah menunggu kata Wali Kota Rahmat Hidayat.\n", "“" },
{ "close", "id", "unpaired-mark",
  "Jalan ditutup.\n\nKami lelah menunggu,” kata Wali Kota Rahmat Hidayat di Ambon.\n", "”" },
{ "lone", "id", "unpaired-mark",
  "Jalan ditutup.\n\nDia menyebut rencana itu hanya \"proyek di atas kertas dan tidak lebih dari "
  "itu.\n\nPolisi berjaga.\n",
  "\"" },
{ "each-paragraph", "id", "unpaired-mark",
  "Jalan ditutup.\n\n“Kami lelah menunggu.\n\n“Jembatan itu harus dibangun,” kata Wali Kota "
  "Rahmat Hidayat.\n", "" },
{ "over-paragraphs", "id", "unpaired-mark",
  "Jalan ditutup.\n\n“Kami lelah menunggu.\n\nJembatan itu harus dibangun.\n\nItu saja,” kata "
  "Wali Kota Rahmat Hidayat.\n",
  "" },
{ "nested-over-paragraphs", "id", "unpaired-mark",
  "Jalan ditutup.\n\n“Kami lelah menunggu.\n\nKami bertanya, 'Kapan jembatan dibangun?' kepada "
  "camat.\n\n"
  "Tidak ada jawaban,” kata Wali Kota Rahmat Hidayat.\n", "" },
{ "line-end-before-mark", "id", "unpaired-mark",
  "Jalan ditutup.\n\n\"Kami lelah menunggu.\n\n\" kata Wali Kota Rahmat Hidayat.\n", "" },
{ "other-quotation-between", "id", "unpaired-mark",
  "Jalan ditutup.\n\n“Kami lelah menunggu.\n\nWali Kota Rahmat Hidayat menjawab: “Jembatan akan "
  "dibangun.”\n", "“" },
{ "open", "en", "unpaired-mark",
  "The road was closed.\n\n\"We are tired of waiting, said Mayor Helen Carter.\n\nPolice stood "
  "guard.\n", "waiting, -> waiting,\"" },
{ "open-curly", "en", "unpaired-mark",
  "The road was closed.\n\n“We are tired of waiting, said Mayor Helen Carter.\n",
  "waiting, -> waiting,”" },
{ "speaker-first", "en", "unpaired-mark",
  "The road was closed.\n\n“We are tired of waiting, Mayor Helen Carter said.\n", "“" },
{ "two-speakers", "en", "unpaired-mark",
  "The road was closed.\n\n“We are tired, said Helen Carter, and so is he, said Mayor Paul "
  "Brown.\n", "“" },
{ "inches", "en", "unpaired-mark",
  "The road was closed.\n\nA 7\" pipe had burst, and the workers' van stood beside it.\n", "" },
{ "over-paragraphs", "en", "unpaired-mark",
  "The road was closed.\n\nShe noted that only \"ten bridges were built in fifty years!\n\nTwo of "
  "them fell down.\"\n", "" },

{ "other-word", "id", "changed-quote",
  "Pasar dibuka.\n\n“Pasar ini akan menampung dua ratus pedagang kecil dari enam desa,” kata "
  "Camat Yusuf Lestari.\n\n"
  "Hari sudah siang.\n\n"
  "“Pasar ini akan menampung tiga ratus pedagang kecil dari enam desa,” kata Yusuf.\n",
  "“Pasar ini akan menampung tiga ratus pedagang kecil dari enam desa,”" },
{ "part", "id", "changed-quote",
  "Pasar dibuka.\n\n“Pasar ini akan menampung dua ratus pedagang kecil dari enam desa,” kata "
  "Camat Yusuf Lestari.\n\n"
  "Dia mengulang: “akan menampung dua ratus pedagang kecil dari enam desa.”\n", "" },
{ "other-speaker", "id", "changed-quote",
  "Pasar dibuka.\n\n“Pasar ini akan menampung dua ratus pedagang kecil dari enam desa,” kata "
  "Camat Yusuf Lestari.\n\n"
  "“Pasar ini akan menampung tiga ratus pedagang kecil dari enam desa,” kata Bupati Dewi "
  "Anggraini.\n", "" },
{ "left-out", "id", "changed-quote",
  "Pasar dibuka.\n\n“Pasar ini akan menampung dua ratus pedagang kecil dari enam desa,” kata "
  "Camat Yusuf Lestari.\n\n"
  "“Pasar ini akan menampung … pedagang kecil dari enam desa,” kata Yusuf.\n", "" },
{ "other-word", "en", "changed-quote",
  "The market opened.\n\n“We will never again let the river take our homes,” said Mayor Helen "
  "Carter.\n\n"
  "It rained.\n\n“We will never again let the river take our houses,” Carter said.\n",
  "“We will never again let the river take our houses,”" },
{ "short", "en", "changed-quote",
  "The market opened.\n\n“We will build it here,” said Mayor Helen Carter.\n\n"
  "It rained.\n\n“We will build it now,” Carter said.\n", "“We will build it now,”" },
{ "same", "en", "changed-quote",
  "The market opened.\n\n“We will never again let the river take our homes,” said Mayor Helen "
  "Carter.\n\n"
  "It rained.\n\n“We will never again let the river take our homes,” Carter said.\n", "" },

{ "one-name", "id", "unintroduced",
  "Banjir melanda tiga desa.\n\n“Air naik cepat sekali,” kata Sutrisno.\n", "Sutrisno" },
{ "age", "id", "unintroduced",
  "Banjir melanda tiga desa.\n\n“Air naik cepat sekali,” kata Sutrisno (45).\n", "" },
{ "described", "id", "unintroduced",
  "Banjir melanda tiga desa.\n\n“Air naik cepat sekali,” kata seorang petani, Sutrisno.\n", "" },
{ "role", "id", "unintroduced",
  "Banjir melanda tiga desa.\n\n“Air naik cepat sekali,” kata Camat Sutrisno.\n", "" },
{ "one-name", "en", "unintroduced",
  "Three villages were flooded.\n\n“The water rose fast,” said Hernandez.\n", "Hernandez" },
{ "full-name", "en", "unintroduced",
  "Three villages were flooded.\n\n“The water rose fast,” said Maria Hernandez.\n", "" },
{ "described", "en", "unintroduced",
  "Three villages were flooded.\n\n“The water rose fast,” said Hernandez, a farmer.\n", "" },

{ "short-first", "id", "first-reference",
  "Waduk diresmikan.\n\nMenteri Hidayat membuka pintu air. Warga bertepuk tangan.\n\n"
  "Menteri Pertanian Rahmat Hidayat mengatakan waduk itu penting.\n", "Hidayat" },
{ "full-first", "id", "first-reference",
  "Waduk diresmikan.\n\nMenteri Pertanian Rahmat Hidayat membuka pintu air.\n\n"
  "Hidayat mengatakan waduk itu penting.\n", "" },
{ "headline", "id", "first-reference",
  "Hidayat Resmikan Waduk\n\nMenteri Pertanian Rahmat Hidayat membuka pintu air.\n", "" },
{ "short-first", "en", "first-reference",
  "The dam was opened.\n\nMr. Carter opened the gates.\n\nJohn Carter, the minister, said the dam "
  "was needed.\n",
  "Carter" },
{ "full-first", "en", "first-reference",
  "The dam was opened.\n\nJohn Carter opened the gates.\n\nMr. Carter said the dam was "
  "needed.\n", "" },

{ "old-spelling", "id", "spelling",
  "Gubernur Abdul Hakim meresmikan pasar.\n\nGubernur Abdul Hakim berpidato.\n\nMenurut Abdoel "
  "Hakim, pasar itu ramai.\n",
  "Abdoel Hakim -> Abdul Hakim" },
{ "one-word", "id", "spelling",
  "Pasar diresmikan.\n\nMenurut Pak Soemitro, pasar itu ramai. Pak Sumitro "
  "tersenyum.\n", "Sumitro -> Soemitro" },
{ "different-one-word", "id", "spelling",
  "Pasar diresmikan.\n\nMenurut Pak Hartono, pasar itu ramai. Pak Hartini tersenyum, Pak Handono "
  "pulang.\n", "" },
{ "different", "id", "spelling",
  "Bupati Dewi Anggraini dan Bupati Dewi Lestari meresmikan pasar.\n", "" },
{ "apostrophe", "id", "spelling",
  "Wakil Presiden Ma'ruf Amin meresmikan pasar.\n\nMenurut Ma’ruf Amin, pasar itu ramai.\n", "" },
{ "hyphen", "en", "spelling",
  "Kim Jong-un met advisers.\n\nLater Kim Jong Un left.\n", "Kim Jong Un -> Kim Jong-un" },
{ "letter", "en", "spelling",
  "Angela Merkel spoke. Angela Merkel smiled.\n\nAngela Merkal left.\n", "Angela Merkal -> Angela "
  "Merkel" },
{ "organization", "en", "spelling",
  "Coca-Cola opened a plant. Coca Cola said that it would hire.\n", "Coca Cola -> Coca-Cola" },
{ "different", "en", "spelling", "John Smith met Jane Smith and Joan Baker.\n", "" },

{ "wrong", "id", "weekday", "Rapat digelar pada Senin (22/9/2019).\n", "Senin (22/9/2019) -> Minggu (22/9/2019)" },
{ "right", "id", "weekday", "Rapat digelar pada Minggu (22/9/2019) dan Jum'at (20/9/2019).\n", "" },
{ "no-year", "id", "weekday", "Rapat digelar pada Senin (22/9).\n", "" },
{ "wrong", "en", "weekday", "They met on Monday, September 22, 2019.\n",
  "Monday, September 22, 2019 -> Sunday, September 22, 2019" },
{ "right", "en", "weekday", "They met on Sunday, September 22, 2019.\n", "" },
{ "short", "en", "weekday", "They met on Wed., Sept. 20, 2019.\n",
  "Wed., Sept. 20, 2019 -> Friday, Sept. 20, 2019" },
{ "short-right", "en", "weekday", "They met on Fri., Sept. 20, 2019, and Sun. Sept. 22, 2019.\n", "" },

{ "week", "id", "relative-date", "Jembatan itu dibuka pekan lalu dan ditutup bulan lalu.\n", "pekan lalu" },
{ "dated", "id", "relative-date", "Jembatan itu dibuka pekan lalu. Rapat digelar pada Senin (16/9/2019).\n", "" },
{ "year", "id", "relative-date", "Jembatan itu dibuka tahun lalu.\n", "" },
{ "quoted", "id", "relative-date", "“Jembatan itu dibuka pekan lalu,” kata Camat Yusuf Lestari.\n", "" },
{ "week", "en", "relative-date", "The bridge was opened last week.\n", "last week" },
{ "dated", "en", "relative-date", "The bridge was opened last week. They met on Monday, Sept. 16, 2019.\n", "" },
{ "weekday", "en", "relative-date", "The bridge was opened on Monday.\n", "" },
{ "month", "en", "relative-date", "The bridge was closed in June.\n", "June" },
{ "month-dated", "en", "relative-date", "The bridge was closed in June. They met on Monday, Sept. 16, 2019.\n", "" },
{ "month-and-year", "en", "relative-date", "The bridge was closed in June 2018.\n", "" },
{ "day-and-month", "en", "relative-date", "The bridge was closed on June 16.\n", "" },
{ "weekday", "id", "relative-date", "Jembatan itu dibuka Senin pagi dan ditutup Jumat.\n", "Senin pagi" },
{ "weekday-dated", "id", "relative-date", "Rapat digelar Senin (16/9/2019). Jembatan dibuka Jumat.\n", "" },
{ "month", "id", "relative-date", "Jembatan itu ditutup sejak bulan Juni.\n", "bulan Juni" },
{ "weekday-quoted", "id", "relative-date", "“Jembatan dibuka Senin,” kata Camat Yusuf Lestari.\n", "" },

{ "rest", "id", "percent-sum",
  "Sebanyak 45 persen pemilih mendukung Rahmat, 30 persen mendukung Dewi, dan sisanya 35 persen "
  "belum memilih.\n",
  "45 persen pemilih mendukung Rahmat, 30 persen mendukung Dewi, dan sisanya 35 persen" },
{ "right", "id", "percent-sum",
  "Sebanyak 45 persen pemilih mendukung Rahmat, 30 persen mendukung Dewi, dan sisanya 25 persen "
  "belum memilih.\n", "" },
{ "rounded", "id", "percent-sum",
  "Sebanyak 33 persen memilih beras, 33 persen memilih jagung, dan 33 persen memilih sagu.\n", "" },
{ "change", "id", "percent-sum",
  "Harga beras naik 45 persen, jagung 30 persen, dan sagu 28 persen.\n", "" },
{ "rest-in-next-sentence", "id", "percent-sum",
  "Sebanyak 61,5 persen lahan ditanami padi. Sisanya 48,5 persen ditanami jagung.\n",
  "61,5 persen lahan ditanami padi. Sisanya 48,5 persen" },
{ "list", "en", "percent-sum",
  "Of the voters, 48 percent chose Carter, 35 percent chose Hill and 22 percent chose Lee.\n",
  "48 percent chose Carter, 35 percent chose Hill and 22 percent" },
{ "too-few", "en", "percent-sum",
  "Of the voters, 48 percent chose Carter, 35 percent chose Hill and 12 percent chose Lee.\n",
  "48 percent chose Carter, 35 percent chose Hill and 12 percent" },
{ "undecided", "en", "percent-sum",
  "Of the voters, 46 percent chose Carter, 35 percent chose Hill and 12 percent chose Lee.\n", "" },
{ "change", "en", "percent-sum",
  "Rice rose 48 percent, corn 35 percent and sago 22 percent.\n", "" },

{ "slip", "id", "scale",
  "Anggaran jembatan itu Rp 1,25 miliar.\n\nDana tersebut berasal dari kas daerah dan hibah "
  "pemerintah pusat tahun "
  "anggaran yang sama, kata Camat Yusuf Lestari.\n\nDari Rp 1,25 triliun itu separuhnya sudah "
  "terpakai.\n",
  "Rp 1,25 triliun" },
{ "repeated", "id", "scale",
  "Anggaran jembatan itu Rp 1,25 miliar. Dari Rp 1,25 miliar itu separuhnya sudah "
  "terpakai.\n\nDana tersebut berasal "
  "dari kas daerah dan hibah pemerintah pusat tahun anggaran yang sama, kata Camat Yusuf "
  "Lestari.\n\n"
  "Sisa dari Rp 1,25 triliun itu dipakai tahun depan.\n", "Rp 1,25 triliun -> Rp 1,25 miliar" },
{ "other-currency", "id", "scale",
  "Anggaran jembatan itu Rp 1,25 miliar.\n\nDana tersebut berasal dari kas daerah dan hibah "
  "pemerintah pusat tahun "
  "anggaran yang sama, kata Camat Yusuf Lestari.\n\nUtang negara itu US$ 1,25 triliun.\n", "" },
{ "round", "id", "scale",
  "Anggaran jembatan itu Rp 2 miliar.\n\nDana tersebut berasal dari kas daerah dan hibah "
  "pemerintah pusat tahun "
  "anggaran yang sama, kata Camat Yusuf Lestari.\n\nAnggaran provinsi Rp 2 triliun.\n", "" },
{ "next-sentence", "id", "scale",
  "Anggaran jembatan itu Rp 45 miliar. Camat Yusuf Lestari menyebut Rp 45 juta sudah "
  "cair.\n", "Rp 45 juta" },
{ "same-word", "id", "scale",
  "Anggaran Rp 2 miliar disetujui kemarin.\n\nCamat Yusuf Lestari menyebut anggaran sebesar Rp 2 "
  "triliun itu cukup.\n",
  "Rp 2 triliun" },
{ "slip", "en", "scale",
  "The bridge costs $4.75 million.\n\nThe money comes from the town and from a grant of the "
  "central government for the "
  "same year, said Mayor Helen Carter.\n\nHalf of the $4.75 billion has been spent.\n", "$4.75 "
  "billion" },
{ "side-by-side", "en", "scale",
  "At $4.75 million a bridge, a thousand bridges would cost $4.75 billion.\n", "" },

{ "claim", "id", "loaded-cue", "Jalan ditutup.\n\nCamat Yusuf Lestari mengklaim jalan itu sudah diperbaiki.\n", "mengklaim" },
{ "neutral", "id", "loaded-cue",
  "Jalan ditutup.\n\nCamat Yusuf Lestari mengatakan jalan itu sudah diperbaiki. Dia mengaku lupa "
  "memberi tahu warga.\n", "" },
{ "headline", "id", "loaded-cue", "Camat Klaim Jalan Sudah Diperbaiki\n\nJalan ditutup.\n", "" },
{ "quoted", "id", "loaded-cue",
  "Jalan ditutup.\n\n“Mereka mengklaim bahwa jalan itu sudah diperbaiki,” kata Camat Yusuf "
  "Lestari.\n", "" },
{ "claim", "en", "loaded-cue", "The road was closed.\n\nMayor Helen Carter claimed that it had been mended.\n", "claimed" },
{ "neutral", "en", "loaded-cue",
  "The road was closed.\n\nMayor Helen Carter said that it had been mended. She threatened to "
  "close it again.\n", "" },

{ "source", "id", "vague-source",
  "Jalan ditutup.\n\nMenurut sumber di kantor camat, jalan itu tidak akan dibuka "
  "lagi.\n", "sumber di kantor camat" },
{ "hearsay", "id", "vague-source", "Jalan ditutup.\n\nKabarnya jalan itu tidak akan dibuka lagi.\n", "Kabarnya" },
{ "anonymous", "id", "vague-source",
  "Jalan ditutup.\n\nSeorang pejabat yang enggan disebut namanya mengatakan jalan itu tidak akan "
  "dibuka lagi.\n",
  "enggan disebut namanya" },
{ "reason", "id", "vague-source",
  "Jalan ditutup.\n\nSeorang pejabat yang enggan disebut namanya karena tidak berwenang berbicara "
  "mengatakan jalan itu "
  "tidak akan dibuka lagi.\n", "" },
{ "thing", "id", "vague-source", "Sungai itu sumber air bagi enam desa, kata Camat Yusuf Lestari.\n", "" },
{ "quoted", "id", "vague-source", "“Kabarnya jalan itu tidak akan dibuka lagi,” kata Camat Yusuf Lestari.\n", "" },
{ "source", "en", "vague-source",
  "The road was closed.\n\nSources said the road would not be opened again.\n", "Sources" },
{ "hearsay", "en", "vague-source", "The road will reportedly not be opened again.\n", "reportedly" },
{ "familiar", "en", "vague-source",
  "The road was closed.\n\nA person familiar with the matter said the road would not be opened "
  "again.\n",
  "person familiar with" },
{ "reason", "en", "vague-source",
  "The road was closed.\n\nA source said the road would not be opened again. He spoke on "
  "condition of anonymity because "
  "he was not authorized to speak to the press.\n", "" },
{ "thing", "en", "vague-source", "Mayor Helen Carter said the river has three sources.\n", "" },
