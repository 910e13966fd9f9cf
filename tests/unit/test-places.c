/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "entities/kutip-finders.h"

/*
 * Where places and names in headlines begin and end, and what the name in a dateline is. The names are marked in the text, so
 * that no model can change what the test says: {P …} a place, {O …} a body, {H …} a person.
 */

typedef struct {
  const char *marked;
  const char *expected;
} Case;

static char *
strip (const char *marked, GArray *names)
{
  GString *text = g_string_new (NULL);
  KutipMention name = { .confidence = 0.9f };

  for (const char *p = marked; *p; p++)
    if (*p == '{')
      {
        name.type = p[1] == 'P'   ? KUTIP_ENTITY_PLACE
                    : p[1] == 'O' ? KUTIP_ENTITY_ORGANIZATION
                                  : KUTIP_ENTITY_PERSON;
        name.start = text->len;
        p++;
      }
    else if (*p == '}')
      {
        name.end = text->len;
        g_array_append_val (names, name);
      }
    else
      g_string_append_c (text, *p);
  return g_string_free (text, FALSE);
}

static void
find_tokens (const KutipText *text, GArray *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      KutipMention *name = &g_array_index (names, KutipMention, i);

      for (guint k = 0; k < text->n_tokens; k++)
        {
          if (text->tokens[k].start == name->start)
            name->first = k;
          if (text->tokens[k].end == name->end)
            name->last = k + 1;
        }
      g_assert_cmpuint (name->first, <, name->last);
    }
}

static void
check (const KutipLanguage *language, const Case *test)
{
  g_autoptr (GArray) names = g_array_new (FALSE, TRUE, sizeof (KutipMention));
  g_autofree char *line = strip (test->marked, names);
  g_autoptr (KutipText) text = kutip_text_new (language->lexicon, language->pango, line,
                                               strlen (line));
  g_autoptr (GString) found = g_string_new (NULL);

  find_tokens (text, names);
  kutip_headline_names_cut (language, text, names);
  kutip_places_cut (language, text, names);
  for (guint i = 0; i < names->len; i++)
    {
      const KutipMention *name = &g_array_index (names, KutipMention, i);

      g_string_append_printf (found, "%s%.*s/%s", i ? ", " : "", (int) (name->end - name->start),
                              line + name->start, kutip_entity_type_get_nick (name->type));
    }
  g_assert_cmpstr (found->str, ==, test->expected);
}

static void
test_indonesian (void)
{
  static const Case cases[] = {
    { "Mereka pergi ke {Ppulau Sulawesi} lalu ke {PPulau Nias}.", "Sulawesi/place, Pulau Nias/place" },
    { "Ia tinggal di {Pjalan Segara Madu}.", "jalan Segara Madu/place" },
    { "Ia tinggal di {PJalan Mangga Kelurahan Srondol}.",
      "Jalan Mangga/place, Kelurahan Srondol/place" },
    { "Kemarin {OJepang} membantah.", "Jepang/place" },
    { "{OSUKARAHAYU} – Warga tiga desa pulang.", "SUKARAHAYU/place" },
    { "{HSUKARAHAYU} – Warga {ODesa Maju} pulang.", "SUKARAHAYU/place, Desa Maju/organization" },
    /* a known body, a site, a body beside a place */
    { "{OKOMPAS} – Warga tiga desa pulang.", "KOMPAS/organization" },
    { "{OKABAR.ID} – Warga tiga desa pulang.", "KABAR.ID/organization" },
    { "{PJAKARTA}, {OSUKARAHAYU} – Warga tiga desa pulang.",
      "JAKARTA/place, SUKARAHAYU/organization" },
    { "{OSUKARAHAYU} menang dua gol.", "SUKARAHAYU/organization" },
    /* a headline's verb, and a name of the same word in a sentence */
    { "Tanggul Retak, Warga {PDesa Melati Minta Waduk} Dikosongkan", "Desa Melati/place" },
    { "Tanggul Retak, Warga Tiga {PDesa Minta} Waduk Dikosongkan", "" },
    { "Kemarin {HRina Minta} datang ke rumah kami.", "Rina Minta/person" },
  };
  g_autofree char *folder = g_build_filename (g_getenv ("KUTIP_DATADIR"), "languages", "id", NULL);
  g_autoptr (GError) error = NULL;
  KutipLanguage *language = kutip_language_load (folder, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check (language, &cases[i]);
  kutip_language_free (language);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/places/indonesian", test_indonesian);
  return g_test_run ();
}
