/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "entities/kutip-aliases.h"

#include "marked-text.h"

/* What comes out is written as one line an entity, its mentions in text order. */

static KutipLanguage *languages[2];

static char *
write_entities (const KutipAliases *aliases, const KutipMentioned *paragraphs)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < aliases->n_entities; i++)
    {
      const KutipNamed *entity = &aliases->entities[i];
      g_autofree char *id = g_strdup_printf ("e%u", i + 1);

      g_assert_cmpstr (entity->id, ==, id);
      if (entity->type == KUTIP_ENTITY_ROLE)
        continue;
      g_string_append (out, entity->name);
      if (entity->role != NULL)
        g_string_append_printf (out, " (%s)", entity->role);
      g_string_append_c (out, ':');
      for (guint j = entity->first; j < entity->first + entity->n; j++)
        {
          KutipMentionRef ref = aliases->refs[j];
          const KutipMention *m = &g_array_index (paragraphs[ref.paragraph].mentions, KutipMention,
                                                  ref.mention);

          g_assert_cmpuint (kutip_aliases_get_entity (aliases, ref.paragraph, ref.mention), ==, i);
          g_assert_cmpint (m->type, ==, entity->type);
          g_string_append_printf (out, "%s%.*s", j > entity->first ? " | " : " ",
                                  (int) (m->end - m->start),
                                  paragraphs[ref.paragraph].text + m->start);
        }
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

/* @marked: paragraphs, a line each. */
static char *
resolve (const KutipLanguage *language, const char *marked, guint8 *genders)
{
  g_auto (GStrv) lines = g_strsplit (marked, "\n", -1);
  const guint n = g_strv_length (lines);
  g_autofree KutipMentioned *paragraphs = g_new0 (KutipMentioned, n);
  g_autoptr (KutipAliases) aliases = NULL;
  char *result;

  for (guint i = 0; i < n; i++)
    {
      GArray *mentions = marked_text_new_mentions ();

      paragraphs[i].text = marked_text_read (lines[i], mentions);
      paragraphs[i].length = strlen (paragraphs[i].text);
      paragraphs[i].mentions = mentions;
    }
  aliases = kutip_aliases_find (language, paragraphs, n, NULL);
  result = write_entities (aliases, paragraphs);
  for (guint i = 0; genders != NULL && i < aliases->n_entities; i++)
    genders[i] = aliases->entities[i].gender;
  for (guint i = 0; i < n; i++)
    {
      g_array_unref ((GArray *) paragraphs[i].mentions);
      g_free ((char *) paragraphs[i].text);
    }
  return result;
}

#define assert_entities(language, marked, expected) \
  G_STMT_START { \
    g_autofree char *got = resolve (languages[language], (marked), NULL); \
    g_assert_cmpstr (got, ==, (expected)); \
  } G_STMT_END

enum { ID, EN };

static void
test_surname (void)
{
  assert_entities (EN,
                   "[p Vladimir Putin] met [p Kim Jong Un]. Mr [p Putin] smiled.\n"
                   "“No hurry,” [p Putin] said. [p Kim] thanked [p PUTIN]'s aides.",
                   "Vladimir Putin: Vladimir Putin | Putin | Putin | PUTIN\n"
                   "Kim Jong Un: Kim Jong Un | Kim\n");
  assert_entities (EN,
                   "[p Obama] spoke.\n[p Barack Obama], 47, and [p Michelle Obama] "
                   "left.\n[p Obama] waved.",
                   "Barack Obama: Obama | Barack Obama\n"
                   "Michelle Obama: Michelle Obama | Obama\n");
}

static void
test_given_name (void)
{
  assert_entities (ID,
                   "[p Hari Nugroho] datang. [p Hari] mengatakan itu kepada [p Budi Nugroho].\n"
                   "[p Budi] setuju, kata [p Hari Nugroho].",
                   "Hari Nugroho: Hari Nugroho | Hari | Hari Nugroho\n"
                   "Budi Nugroho: Budi Nugroho | Budi\n");
  assert_entities (ID, "[p Decy] hadir.\n[p Decy Arifinsjah] bicara.\n[p Syarif] diam.",
                   "Decy Arifinsjah: Decy | Decy Arifinsjah\nSyarif: Syarif\n");
}

static void
test_initials (void)
{
  assert_entities (ID,
                   "[p Muhammad Zari] dan [p Raffles B. Panjaitan]. [p M. Zari] pergi, "
                   "[p Raffles Panjaitan] tidak. [p M Zari].",
                   "Muhammad Zari: Muhammad Zari | M. Zari | M Zari\n"
                   "Raffles B. Panjaitan: Raffles B. Panjaitan | Raffles Panjaitan\n");
  assert_entities (EN, "[p J.K. Rowling] and [p J. K. Rowling] and [p Mark Rowling].",
                   "J.K. Rowling: J.K. Rowling | J. K. Rowling\nMark Rowling: Mark Rowling\n");
}

static void
test_two_people (void)
{
  assert_entities (EN,
                   "Mr [p Bill Clinton] introduced Mrs [p Hillary Clinton]. Mr [p Clinton] sat.",
                   "Bill Clinton: Bill Clinton | Clinton\nHillary Clinton: Hillary Clinton\n");
  assert_entities (ID,
                   "[r Gubernur] [p Andi Wijaya] dan [r Polisi] [p Rudi Wijaya] bertemu. "
                   "[r Gubernur] [p Wijaya] pulang. [p Andi Rahman] tidak.",
                   "Andi Wijaya (Gubernur): Andi Wijaya | Wijaya\n"
                   "Rudi Wijaya (Polisi): Rudi Wijaya\nAndi Rahman: Andi Rahman\n");
  assert_entities (EN, "Mr [p Greg Clark] spoke. Mrs [p Clark] listened. [p Clark] left.",
                   "Greg Clark: Greg Clark | Clark\nClark: Clark\n");
}

static void
test_nicknames (void)
{
  assert_entities (ID,
                   "[p Joko Widodo] ([p Jokowi]) tiba. [p Jokowi] senang. Presiden [p "
                   "Joko Widodo].",
                   "Joko Widodo: Joko Widodo | Jokowi | Jokowi | Joko Widodo\n");
  assert_entities (ID,
                   "[p Jokowi]-[p Ma'ruf] menang.\n[p Joko Widodo] dan [p Ma’ruf Amin] dilantik.",
                   "Joko Widodo: Jokowi | Joko Widodo\nMa’ruf Amin: Ma'ruf | Ma’ruf Amin\n");
  assert_entities (ID, "[p Megawati Soekarnoputri] hadir. “Ibu [p Mega] berpesan,” katanya.",
                   "Megawati Soekarnoputri: Megawati Soekarnoputri | Mega\n");
  assert_entities (ID,
                   "[p Abdul Rohmadun] sakit.\nPria yang akrab disapa [p Madun] itu "
                   "dirawat. [p Madun].",
                   "Abdul Rohmadun: Abdul Rohmadun | Madun | Madun\n");
  assert_entities (EN, "[p Sean Combs], also known as [p Puff Daddy], sang. [p Puff Daddy] left.",
                   "Sean Combs: Sean Combs | Puff Daddy | Puff Daddy\n");
}

static void
test_organizations (void)
{
  assert_entities (ID,
                   "[o Dinas Lingkungan Hidup] ([o DLH]) dan "
                   "[o Kementerian Pendidikan dan Kebudayaan] "
                   "([o Kemendikbud]).\n[o DLH] serta [o Kemendikbud] menolak.",
                   "Dinas Lingkungan Hidup: Dinas Lingkungan Hidup | DLH | DLH\n"
                   "Kementerian Pendidikan dan Kebudayaan: Kementerian Pendidikan dan Kebudayaan | "
                   "Kemendikbud | Kemendikbud\n");
  assert_entities (ID, "[o KPK] diam.\n[o Komisi Pemberantasan Korupsi] bicara.",
                   "Komisi Pemberantasan Korupsi: KPK | Komisi Pemberantasan Korupsi\n");
  assert_entities (ID,
                   "[o PT Maju Terus Tbk] untung. [o Maju Terus] juga. [o PT Maju Mundur] rugi.",
                   "PT Maju Terus Tbk: PT Maju Terus Tbk | Maju Terus\n"
                   "PT Maju Mundur: PT Maju Mundur\n");
  assert_entities (EN,
                   "[o Northern Water Board] met. The [o NWB] said [o Toyota] and [o "
                   "Toyota Motor Corp] agreed.",
                   "Northern Water Board: Northern Water Board | NWB\n"
                   "Toyota Motor Corp: Toyota | Toyota Motor Corp\n");
  assert_entities (ID, "[o Polda Jatim] dan [o Polda Jateng]. [o Polda] diam.",
                   "Polda Jatim: Polda Jatim\nPolda Jateng: Polda Jateng\nPolda: Polda\n");
}

static void
test_places (void)
{
  assert_entities (ID,
                   "[l Amerika Serikat] ([l AS]) dan [l Bandung] ([l Jawa Barat]). [l "
                   "AS], [l Jabar].",
                   "Amerika Serikat: Amerika Serikat | AS | AS\nBandung: Bandung\n"
                   "Jawa Barat: Jawa Barat | Jabar\n");
  assert_entities (ID, "[l Kota Tual], [l Kabupaten Tual], [l Tual], [l Pulau Seram], [l Seram].",
                   "Kota Tual: Kota Tual | Tual\nKabupaten Tual: Kabupaten Tual\n"
                   "Pulau Seram: Pulau Seram | Seram\n");
  assert_entities (EN, "The [l U.S.] and [l Jakarta], the [l United States], [l South Jakarta].",
                   "United States: U.S. | United States\nJakarta: Jakarta\n"
                   "South Jakarta: South Jakarta\n");
}

static void
test_spelling (void)
{
  /* Another spelling is another entity: the checks have to see both. */
  assert_entities (ID, "[p Veronica Koman] dan [p Veronika Koman]. [o Al-Azhar], [o Al Azhar].",
                   "Veronica Koman: Veronica Koman\nVeronika Koman: Veronika Koman\n"
                   "Al-Azhar: Al-Azhar | Al Azhar\n");
  assert_entities (EN, "[p THERESA MAY] QUITS\n[p Theresa May]'s plan. [p May]'s party.",
                   "Theresa May: THERESA MAY | Theresa May | May\n");
}

static void
test_roles (void)
{
  assert_entities (ID,
                   "[p Luki] pergi. [r Irjen] [p Luki Hermawan] tiba.\n"
                   "[r Kapolda] [p Luki Hermawan]. "
                   "[r Kapolda Jatim] [p Luki].",
                   "Luki Hermawan (Kapolda Jatim): Luki | Luki Hermawan | Luki Hermawan | Luki\n");
}

static void
test_values (void)
{
  assert_entities (ID,
                   "[d Rabu (11/9/2019)] dan [d 11 September 2019]; [q dua orang], [q Dua "
                   "orang], [q 2 orang].",
                   "Rabu (11/9/2019): Rabu (11/9/2019) | 11 September 2019\n"
                   "dua orang: dua orang | Dua orang\n2 orang: 2 orang\n");
}

static void
test_gender (void)
{
  guint8 genders[3];
  g_autofree char *got = resolve (languages[EN], "Mrs [p Okonkwo] met Mr [p Tanaka] and [p Zyx].",
                                  genders);

  g_assert_cmpstr (got, ==, "Okonkwo: Okonkwo\nTanaka: Tanaka\nZyx: Zyx\n");
  g_assert_cmpint (genders[0], ==, 'f');
  g_assert_cmpint (genders[1], ==, 'm');
  g_assert_cmpint (genders[2], ==, 0);
}

static void
test_odd (void)
{
  assert_entities (ID, "", "");
  assert_entities (ID, "[p '] [p -] [p .] [o ,] [l  ]", "': ' | - | .\n,: ,\n:  \n");
}

/* Two short drafts as a newsroom writes them. */
static void
test_article_id (void)
{
  assert_entities (
    ID,
    "[p Latu]: Dermaga Selesai Tahun Ini\n"
    "[l TUAL] - [r Kepala Dinas Perhubungan Maluku Tenggara] [p Yohanis Latu] mengatakan dermaga "
    "di [l Pulau Dullah] selesai tahun ini. Proyek itu dikerjakan [o PT Samudra Biru Tbk] bersama "
    "[o Badan Pengelola Pelabuhan Timur] ([o BPPT]).\n"
    "“Kami sudah bicara dengan [o Samudra Biru],” kata [p Yohanis]. Ketua "
    "[o DPRD Maluku Tenggara], [p Siti Rahma Latu], meragukannya.\n"
    "Menurut Ibu [p Siti], [o BPPT] belum melapor kepada [o DPRD]. “Pak [p Yohanis] harus "
    "menjelaskan,” ujar [p Rahma]. [o Dishub Maluku Tenggara] dan [o Dinas Perhubungan] diam.",
    /* A surname alone before the full names goes to the first of them. */
    "Yohanis Latu (Kepala Dinas Perhubungan Maluku Tenggara): Latu | Yohanis Latu | Yohanis | "
    "Yohanis\n"
    "TUAL: TUAL\nPulau Dullah: Pulau Dullah\n"
    "PT Samudra Biru Tbk: PT Samudra Biru Tbk | Samudra Biru\n"
    "Badan Pengelola Pelabuhan Timur: Badan Pengelola Pelabuhan Timur | BPPT | BPPT\n"
    "DPRD Maluku Tenggara: DPRD Maluku Tenggara | DPRD\n"
    "Siti Rahma Latu: Siti Rahma Latu | Siti | Rahma\n"
    "Dishub Maluku Tenggara: Dishub Maluku Tenggara | Dinas Perhubungan\n");
}

static void
test_article_en (void)
{
  assert_entities (
    EN,
    "[p OKAFOR] TO LEAVE [o NORTHERN RAIL]\n"
    "[l LEEDS] - [r chief executive] [p Grace Okafor] will leave [o Northern Rail Group plc], the "
    "[o Transport Workers Union] ([o TWU]) said.\n"
    "Ms [p Okafor] joined in 2015. Her brother, [p Daniel Okafor], works for the [l U.S.] arm.\n"
    "“We wish [p Grace] well,” said [p J. P. Whitfield] of the [o TWU]. Mr [p Okafor]'s office in "
    "[l America] declined. [p Whitfield] did not elaborate, and [p John Whitfield]’s "
    "letter is out.",
    "Grace Okafor (chief executive): OKAFOR | Grace Okafor | Okafor | Grace\n"
    "Northern Rail Group plc: NORTHERN RAIL | Northern Rail Group plc\n"
    "LEEDS: LEEDS\n"
    "Transport Workers Union: Transport Workers Union | TWU | TWU\n"
    "Daniel Okafor: Daniel Okafor | Okafor\n"
    "America: U.S. | America\n"
    "John Whitfield: J. P. Whitfield | Whitfield | John Whitfield\n");
}

/* Thousands of people who share a word must cost no more than thousands who do not. */
static void
test_many (void)
{
  enum { N = 20000 };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) mentions = g_array_new (FALSE, FALSE, sizeof (KutipMention));
  KutipMentioned paragraph;
  g_autoptr (KutipAliases) aliases = NULL;

  for (guint i = 0; i < N; i++)
    {
      KutipMention m = { .type = i % 3 == 2 ? KUTIP_ENTITY_ORGANIZATION : KUTIP_ENTITY_PERSON };

      m.start = text->len;
      if (i % 3 == 1)
        g_string_append (text, "Smith");
      else
        g_string_append_printf (text, "X%u Smith", i);
      m.end = text->len;
      g_string_append (text, " dan ");
      g_array_append_val (mentions, m);
    }
  paragraph = (KutipMentioned) { text->str, text->len, mentions };
  aliases = kutip_aliases_find (languages[ID], &paragraph, 1, NULL);
  g_assert_cmpuint (aliases->n_refs, ==, N);
  g_assert_cmpuint (aliases->n_entities, ==, 2 * (N / 3) + 1);
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
  g_test_add_func ("/aliases/surname", test_surname);
  g_test_add_func ("/aliases/given-name", test_given_name);
  g_test_add_func ("/aliases/initials", test_initials);
  g_test_add_func ("/aliases/two-people", test_two_people);
  g_test_add_func ("/aliases/nicknames", test_nicknames);
  g_test_add_func ("/aliases/organizations", test_organizations);
  g_test_add_func ("/aliases/places", test_places);
  g_test_add_func ("/aliases/spelling", test_spelling);
  g_test_add_func ("/aliases/roles", test_roles);
  g_test_add_func ("/aliases/values", test_values);
  g_test_add_func ("/aliases/gender", test_gender);
  g_test_add_func ("/aliases/odd", test_odd);
  g_test_add_func ("/aliases/article-id", test_article_id);
  g_test_add_func ("/aliases/article-en", test_article_en);
  g_test_add_func ("/aliases/many", test_many);
  status = g_test_run ();
  for (guint i = 0; i < 2; i++)
    kutip_language_free (languages[i]);
  return status;
}
