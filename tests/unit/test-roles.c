/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-finders.h"

#include "marked-text.h"

/* Roles come out as "role: bearer" in text order, joined by "; ", a rank with an asterisk. */

static KutipLanguage *languages[2];

enum { ID, EN };

static int
compare_mentions (gconstpointer a, gconstpointer b)
{
  const KutipMention *x = a, *y = b;

  return x->start < y->start ? -1 : x->start > y->start;
}

static const KutipMention *
find_bearer (const GArray *mentions, guint32 start)
{
  for (guint i = 0; i < mentions->len; i++)
    {
      const KutipMention *m = &g_array_index (mentions, KutipMention, i);

      if (m->type == KUTIP_ENTITY_PERSON && m->start == start)
        return m;
    }
  g_assert_not_reached ();
}

static char *
find_roles (guint language, const char *marked)
{
  g_autoptr (GArray) mentions = marked_text_new_mentions ();
  g_autofree char *plain = marked_text_read (marked, mentions);
  g_autoptr (KutipText) text = kutip_text_new (languages[language]->lexicon,
                                               languages[language]->pango, plain, strlen (plain));
  GString *out = g_string_new (NULL);

  marked_text_find_tokens (text, mentions);
  kutip_roles_find (languages[language], text, mentions);
  g_array_sort (mentions, compare_mentions);
  for (guint i = 0; i < mentions->len; i++)
    {
      const KutipMention *role = &g_array_index (mentions, KutipMention, i), *bearer;

      if (role->type != KUTIP_ENTITY_ROLE)
        continue;
      bearer = find_bearer (mentions, role->bearer);
      g_assert_cmpuint (role->start, ==, text->tokens[role->first].start);
      g_assert_cmpuint (role->end, ==, text->tokens[role->last - 1].end);
      g_string_append_printf (out, "%s%.*s%s: %.*s", out->len > 0 ? "; " : "",
                              (int) (role->end - role->start), plain + role->start,
                              role->rank ? "*" : "", (int) (bearer->end - bearer->start),
                              plain + bearer->start);
    }
  return g_string_free (out, FALSE);
}

#define assert_roles(language, marked, expected) \
  G_STMT_START { \
    g_autofree char *got = find_roles (language, (marked)); \
    g_assert_cmpstr (got, ==, (expected)); \
  } G_STMT_END

static void
test_before (void)
{
  assert_roles (ID, "Hal itu dikatakan Presiden [p Sari Utami] kepada Wali Kota [p Doni].",
                "Presiden: Sari Utami; Wali Kota: Doni");
  assert_roles (ID, "Kepala [o Dinas Perikanan Maluku] [p Doni Latu] mengatakan ikan aman.",
                "Kepala Dinas Perikanan Maluku: Doni Latu");
  assert_roles (ID, "Sementara itu, Koordinator Lapangan, [p Rina] menolak.",
                "Koordinator Lapangan: Rina");
  assert_roles (ID, "kata pakar hukum tata negara [p Rina Sitorus], Senin.",
                "pakar hukum tata negara: Rina Sitorus");
  assert_roles (ID, "Menteri Koordinator Bidang Pangan, Gizi, dan Kelautan [p Rina] hadir.",
                "Menteri Koordinator Bidang Pangan, Gizi, dan Kelautan: Rina");
  assert_roles (EN, "The winger beat goalkeeper [p Ana Ruiz] twice.", "goalkeeper: Ana Ruiz");
  assert_roles (EN, "Energy Secretary [p Tom Adeyemi] and [o Leeds] captain [p Jo Park] spoke.",
                "Energy Secretary: Tom Adeyemi; Leeds captain: Jo Park");
  assert_roles (EN, "[l Norway]'s chief negotiator [p Liv Dahl] left.",
                "Norway's chief negotiator: Liv Dahl");
  assert_roles (EN, "The president of the [o Ocean Institute], [p Mei Lin], agreed.",
                "president of the Ocean Institute: Mei Lin");
}

static void
test_chain (void)
{
  assert_roles (ID, "kata Kapolda [l Maluku], Irjen [p Doni Latu], Selasa.",
                "Kapolda Maluku: Doni Latu; Irjen*: Doni Latu");
  assert_roles (ID, "Karumkit [o RS Bhayangkara Ambon] Kombes Pol Dr [p Doni Latu] hadir.",
                "Karumkit RS Bhayangkara Ambon: Doni Latu; Kombes Pol*: Doni Latu");
  assert_roles (ID, "kata Brigjen Pol Sapta [p Doni Latu].", "Brigjen Pol*: Doni Latu");
  assert_roles (ID, "Ketua [o PKK Tual], H. [p Doni Latu] datang bersama Pak [p Rina].",
                "Ketua PKK Tual: Doni Latu");
  assert_roles (ID, "Menteri Kelautan (Menteri KKP), [p Rina], hadir.",
                "Menteri Kelautan: Rina; Menteri KKP: Rina");
  assert_roles (ID, "Menteri Koordinator Bidang Pangan (Menko Pangan) [p Rina] hadir.",
                "Menteri Koordinator Bidang Pangan: Rina; Menko Pangan: Rina");
  assert_roles (ID, "Calon Ketua (Caketum) [o Komisi Laut Nasional] ([o KLN]), [p Rina], hadir.",
                "Calon Ketua (Caketum) Komisi Laut Nasional (KLN): Rina");
  assert_roles (ID, "mantan Ketua [o Partai Laut] sekaligus mantan Wakil Presiden [p Rina].",
                "mantan Ketua Partai Laut: Rina; mantan Wakil Presiden: Rina");
}

static void
test_modifiers (void)
{
  assert_roles (ID, "Pelaksana Tugas Direktur Pengairan, [p Rina] menjawab.",
                "Pelaksana Tugas Direktur Pengairan: Rina");
  assert_roles (ID,
                "Presiden terpilih [p Rina], pemain pengganti [p Doni], Presiden ke-3 [l "
                "RI], [p Sari].",
                "Presiden terpilih: Rina; pemain pengganti: Doni; Presiden ke-3 RI: Sari");
  assert_roles (ID,
                "Senior Brand Manager [o PT Laut] [p Rina] tersenyum, kata Brand Manager [p Doni].",
                "Senior Brand Manager PT Laut: Rina; Brand Manager: Doni");
  assert_roles (EN,
                "The veteran folk singer [p Ana Ruiz] met former Chilean president [p Mei Lin].",
                "veteran folk singer: Ana Ruiz; former Chilean president: Mei Lin");
  assert_roles (EN, "A thoughtful novelist, [p Ana Ruiz], wrote to US President [p Mei Lin].",
                "thoughtful novelist: Ana Ruiz; US President: Mei Lin");
}

static void
test_after (void)
{
  assert_roles (ID, "Hadiah diterima [p Rina Sitorus] selaku Direktur Utama dari [o PT Laut].",
                "Direktur Utama dari PT Laut: Rina Sitorus");
  assert_roles (ID,
                "[p Rina] (45), seorang dokter hewan, menjawab. [p Doni], anggota [o DPRD "
                "Tual], diam.",
                "dokter hewan: Rina; anggota DPRD Tual: Doni");
  assert_roles (ID, "Ketua Umum [p Rina] yang juga Ketua Yayasan Terumbu Karang menolak.",
                "Ketua Umum: Rina; Ketua Yayasan Terumbu Karang: Rina");
  assert_roles (EN, "said [p Ana Ruiz], [o Volvo]'s managing director at [l Gent].",
                "Volvo's managing director at Gent: Ana Ruiz");
  assert_roles (EN,
                "[p Mei Lin], 41, a professor of law at [o Lund University], and [p Jo "
                "Park], who ran.",
                "professor of law at Lund University: Mei Lin");
  assert_roles (EN, "[p Hugh Okafor], a doctor, said so.", "doctor: Hugh Okafor");
}

static void
test_whose (void)
{
  /* Between two names: the nearer one has it, unless commas cut it off. */
  assert_roles (ID,
                "Menteri Keuangan [p Rina], Gubernur [o Bank Laut] [p Doni], dan Ketua [o "
                "OJL] [p Sari].",
                "Menteri Keuangan: Rina; Gubernur Bank Laut: Doni; Ketua OJL: Sari");
  assert_roles (EN, "With [p Ana Ruiz], coach [p Jo Park] travelled.", "coach: Jo Park");
  assert_roles (ID, "Kuasa hukum [p Rina], [p Doni Latu], membantah.",
                "Kuasa hukum Rina: Doni Latu");
  assert_roles (EN, "[p Jo Park], a lawyer for [p Ana Ruiz], left.",
                "lawyer for Ana Ruiz: Jo Park");
  assert_roles (EN, "A former [p Ruiz] collaborator, [p Jo Park], disagreed.",
                "former Ruiz collaborator: Jo Park");
}

static void
test_none (void)
{
  assert_roles (ID,
                "Pak [p Doni] dan Ibu [p Rina] bertemu korban [p Sari] serta tersangka [p Tono].",
                "");
  assert_roles (ID, "Presiden mengunjungi [p Doni]. Gubernur. [p Rina] pulang.", "");
  assert_roles (ID, "Tim kuasa hukum [p Doni] dan pemilik nama lengkap [p Rina Latu] diam.", "");
  assert_roles (ID, "Saat menjadi gubernur, [p Doni] membangun dermaga.", "");
  assert_roles (ID, "Itu, kata [p Doni], presiden yang menentukan.", "");
  assert_roles (EN, "Mr [p Park] said the goalkeeper and Mrs [p Ruiz] left.", "");
  assert_roles (EN,
                "Being manager, [p Park] thinks of captain’s duties. It was a major [p "
                "Ruiz] victory.",
                "");
  assert_roles (EN, "He told the mayor, [p Park] said", "");
}

/* A long paragraph of titles costs time in proportion to its length. */
static void
test_long (void)
{
  g_autoptr (GString) marked = g_string_new (NULL);
  g_autofree char *got = NULL;

  for (guint i = 0; i < 4000; i++)
    g_string_append (marked, "Wakil Ketua, Ketua Umum Direktur Partai dan ");
  g_string_append (marked, "Ketua [p Rina]");
  got = find_roles (ID, marked->str);
  g_assert_true (g_str_has_suffix (got, "Ketua: Rina"));
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *folder = g_build_filename (g_getenv ("KUTIP_DATADIR"), "languages",
                                                  i == ID ? "id" : "en", NULL);

      languages[i] = kutip_language_load (folder, NULL);
      g_assert_nonnull (languages[i]);
    }
  g_test_add_func ("/roles/before", test_before);
  g_test_add_func ("/roles/chain", test_chain);
  g_test_add_func ("/roles/modifiers", test_modifiers);
  g_test_add_func ("/roles/after", test_after);
  g_test_add_func ("/roles/whose", test_whose);
  g_test_add_func ("/roles/none", test_none);
  g_test_add_func ("/roles/long", test_long);
  status = g_test_run ();
  for (guint i = 0; i < 2; i++)
    kutip_language_free (languages[i]);
  return status;
}
