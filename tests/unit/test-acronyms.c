/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-finders.h"

#include "marked-text.h"

static KutipLanguage *language;

/* The names of @marked once acronyms have their kind, as "words/kind", joined by "; ". */
static char *
define (const char *marked)
{
  g_autoptr (GArray) mentions = marked_text_new_mentions ();
  g_autofree char *plain = marked_text_read (marked, mentions);
  g_autoptr (KutipText) text = kutip_text_new (language->lexicon, language->pango, plain,
                                               strlen (plain));
  GString *out = g_string_new (NULL);

  marked_text_find_tokens (text, mentions);
  kutip_acronyms_define (text, mentions);
  for (guint i = 0; i < mentions->len; i++)
    {
      const KutipMention *m = &g_array_index (mentions, KutipMention, i);

      g_assert_cmpuint (m->start, ==, text->tokens[m->first].start);
      g_assert_cmpuint (m->end, ==, text->tokens[m->last - 1].end);
      g_string_append_printf (out, "%s%.*s/%s%s", i > 0 ? "; " : "", (int) (m->end - m->start),
                              plain + m->start, kutip_entity_type_get_nick (m->type),
                              m->defined ? "!" : "");
    }
  return g_string_free (out, FALSE);
}

#define assert_names(marked, expected) \
  G_STMT_START { \
    g_autofree char *got = define (marked); \
    g_assert_cmpstr (got, ==, (expected)); \
  } G_STMT_END

static void
test_of_a_name (void)
{
  assert_names ("[o Bank Sentral Nusa] (BSN) tutup.", "Bank Sentral Nusa/organization; BSN/organization!");
  assert_names ("[o Dinas Sosial] ([p Dinsos]) dan [p Rina].",
                "Dinas Sosial/organization; Dinsos/organization!; Rina/person");
  assert_names ("Kantor [o Lembaga Air dan Tanah Nusa] ([l LATN])",
                "Lembaga Air dan Tanah Nusa/organization; LATN/organization!");
}

static void
test_of_nothing (void)
{
  /* Another name, not a short one. */
  assert_names ("[o Bank Sentral Nusa] (Harapan) tutup.", "Bank Sentral Nusa/organization");
  /* A person's initials are no name of a body. */
  assert_names ("[p Rina Sari] (RS) hilang.", "Rina Sari/person");
  assert_names ("[o Bank Sentral Nusa] (BSN, 2010)", "Bank Sentral Nusa/organization");
  assert_names ("[o Bank Sentral Nusa] (", "Bank Sentral Nusa/organization");
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_build_filename (g_getenv ("KUTIP_DATADIR"), "languages", "id", NULL);
  language = kutip_language_load (folder, NULL);
  g_assert_nonnull (language);
  g_test_add_func ("/acronyms/of-a-name", test_of_a_name);
  g_test_add_func ("/acronyms/of-nothing", test_of_nothing);
  status = g_test_run ();
  kutip_language_free (language);
  return status;
}
