/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-finders.h"

#include "marked-text.h"

static KutipLanguage *languages[2];

enum { ID, EN };

/* The names of @marked once titles are cut off, joined by "; ". */
static char *
cut_titles (guint language, const char *marked, gboolean fixed)
{
  g_autoptr (GArray) mentions = marked_text_new_mentions ();
  g_autofree char *plain = marked_text_read (marked, mentions);
  g_autoptr (KutipText) text = kutip_text_new (languages[language]->lexicon,
                                               languages[language]->pango, plain, strlen (plain));
  GString *out = g_string_new (NULL);

  marked_text_find_tokens (text, mentions);
  for (guint i = 0; i < mentions->len; i++)
    g_array_index (mentions, KutipMention, i).fixed = fixed;
  kutip_titles_cut (languages[language], text, mentions);
  for (guint i = 0; i < mentions->len; i++)
    {
      const KutipMention *m = &g_array_index (mentions, KutipMention, i);

      g_assert_cmpuint (m->start, ==, text->tokens[m->first].start);
      g_assert_cmpuint (m->end, ==, text->tokens[m->last - 1].end);
      g_string_append_printf (out, "%s%.*s", i > 0 ? "; " : "", (int) (m->end - m->start),
                              plain + m->start);
    }
  return g_string_free (out, FALSE);
}

#define assert_names(language, marked, expected) \
  G_STMT_START { \
    g_autofree char *got = cut_titles (language, (marked), FALSE); \
    g_assert_cmpstr (got, ==, (expected)); \
  } G_STMT_END

static void
test_persons (void)
{
  assert_names (ID, "kata [p Irjen Doni Latu] dan [p Presiden Rina].", "Doni Latu; Rina");
  assert_names (ID, "Komjen [p Pol Doni Latu] bersama [p Pak Rina], [p H. Sari].",
                "Doni Latu; Rina; Sari");
  assert_names (ID, "[p Kapolda Maluku Kombes Pol Doni Latu] hadir.", "Doni Latu");
  assert_names (EN, "[p Prime Minister Ana Ruiz] met [p Gen. Jo Park].", "Ana Ruiz; Jo Park");
}

static void
test_others (void)
{
  assert_names (ID, "Kapolres [o Tual AKBP] Doni, Marsekal [o TNI], Duta [l Besar Norwegia].",
                "Tual; TNI; Norwegia");
  assert_names (ID, "[o AKBP] Doni dan [o Dinas Perikanan].", "Dinas Perikanan");
}

static void
test_names_stay (void)
{
  g_autofree char *kept = NULL;

  assert_names (ID, "[p Rina Sitorus], [p Doni], [o Universitas Jenderal Soedirman].",
                "Rina Sitorus; Doni; Universitas Jenderal Soedirman");
  kept = cut_titles (ID, "Grup [p Presiden Rina]", TRUE);
  g_assert_cmpstr (kept, ==, "Presiden Rina");
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
  g_test_add_func ("/titles/persons", test_persons);
  g_test_add_func ("/titles/others", test_others);
  g_test_add_func ("/titles/names-stay", test_names_stay);
  status = g_test_run ();
  for (guint i = 0; i < 2; i++)
    kutip_language_free (languages[i]);
  return status;
}
