/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figures-sample.h"
#include "entities/kutip-mentions.h"

static void
find_all (const KutipLanguage *language, const KutipText *text, GArray *mentions)
{
  g_autoptr (GArray) found = kutip_mentions_find (language, NULL, text, NULL);

  for (guint i = 0; i < found->len; i++)
    {
      KutipMention *mention = &g_array_index (found, KutipMention, i);

      g_array_append_val (mentions, *mention);
      mention->value = NULL;
    }
}

static void
test_kinds (void)
{
  static const FigureCase cases[] = {
    { "id", "Pada 17 Agustus 2019, dua puluh orang menerima Rp 2 juta, naik 5 persen.",
      "17 Agustus 2019 = 2019-08-17 | dua puluh orang = 20 person | Rp 2 juta = 2000000 IDR | "
      "5 persen = 5 %" },
    { "en", "On May 30, 2005, two men paid $20, up 5 percent.",
      "May 30, 2005 = 2005-05-30 | two men = 2 man | $20 = 20 USD | 5 percent = 5 %" },
  };
  guint figures = 1u << KUTIP_ENTITY_DATE | 1u << KUTIP_ENTITY_MONEY | 1u << KUTIP_ENTITY_PERCENT |
                  1u << KUTIP_ENTITY_QUANTITY;

  figures_check (cases, G_N_ELEMENTS (cases), find_all, figures);
}

/* In order, and nothing overlaps but a role and the names in it. */
static void
check_order (const char *code, const char *line)
{
  KutipLanguage *language = figures_language (code);
  g_autoptr (KutipText) text = kutip_text_new (language->lexicon, language->pango, line,
                                               strlen (line));
  g_autoptr (GArray) mentions = kutip_mentions_find (language, NULL, text, NULL);

  for (guint i = 0; i < mentions->len; i++)
    {
      const KutipMention *a = &g_array_index (mentions, KutipMention, i);

      for (guint j = i + 1; j < mentions->len; j++)
        {
          const KutipMention *b = &g_array_index (mentions, KutipMention, j);

          g_assert_cmpuint (a->start, <=, b->start);
          if (b->start >= a->end)
            continue;
          g_assert_cmpint (a->type, ==, KUTIP_ENTITY_ROLE);
          g_assert_cmpint (b->type, <=, KUTIP_ENTITY_PLACE);
          g_assert_cmpuint (b->end, <=, a->end);
        }
    }
}

static void
test_order (void)
{
  static const char *const parts[] = {
    "Gubernur Jawa Barat", "Budi Santoso", "Minggu", "(15/9/2019)", "Juli", "Antoni", "dua",
    "menteri",
    "Kepala Dinas Kesehatan Kota Bogor", "Rp 20 juta", "tahun", "2019", "di", "Jakarta", "PT Maju",
    "Persero", "100 orang", "warga", "Pasar Minggu", ",", "kata", "Presiden", "Joko Widodo",
    "5 persen",
    "Mei", "17 Agustus", "Universitas 17 Agustus 1945",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (GString) line = g_string_new (NULL);
      guint n = g_rand_int_range (rand, 1, 12);

      for (guint j = 0; j < n; j++)
        g_string_append_printf (line, "%s%s", j > 0 ? " " : "",
                                parts[g_rand_int_range (rand, 0, G_N_ELEMENTS (parts))]);
      check_order ("id", line->str);
    }
}

static void
test_take (void)
{
  KutipLanguage *language = figures_language ("id");
  const char *line = "Budi tiba Senin.";
  g_autoptr (KutipText) text = kutip_text_new (language->lexicon, language->pango, line,
                                               strlen (line));
  g_autoptr (GArray) mentions = g_array_new (FALSE, FALSE, sizeof (KutipMention));
  KutipMention person = { KUTIP_ENTITY_PERSON, .first = 0, .last = 1 };
  KutipMention date = { KUTIP_ENTITY_DATE, .first = 2, .last = 3 };
  g_autofree guint8 *taken = NULL;

  g_array_append_val (mentions, person);
  g_array_append_val (mentions, date);
  taken = kutip_mentions_take (text, mentions);
  g_assert_cmpuint (text->n_tokens, ==, 4);
  g_assert_cmpuint (taken[0], ==, KUTIP_TAKEN_PERSON);
  g_assert_cmpuint (taken[1], ==, KUTIP_TAKEN_NOT);
  g_assert_cmpuint (taken[2], ==, KUTIP_TAKEN_DATE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mentions/kinds", test_kinds);
  g_test_add_func ("/mentions/order", test_order);
  g_test_add_func ("/mentions/take", test_take);
  return g_test_run ();
}
