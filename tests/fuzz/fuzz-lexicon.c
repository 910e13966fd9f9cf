/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A word list of any bytes: broken lines are named and left out, and with what remains of it a paragraph
 * can be read, the house list too. The first byte says which list it is.
 */
#include "attribution/kutip-reported.h"
#include "entities/kutip-house.h"
#include "entities/kutip-mentions.h"
#include "fuzz.h"

static const char sample[] =
  "JAKARTA — Menurut Wati Lestari, kerugian mencapai Rp 1,5 miliar (12 persen) sejak Senin (4/3/2024). "
  "“Kami siap,” kata dia kepada Dr. Budi bin Ali. It cost US$2.5m in 1990-an, said St. John's mayor.";

/* A language that has this one list, and a few words of others to lean on. */
static void
read_with (KutipLexicon *lexicon, const char *words, gsize length)
{
  KutipLanguage language = { .code = (char *) "xx", .lexicon = lexicon };
  g_autoptr (KutipText) text = kutip_text_new (lexicon, NULL, words, length);
  g_autoptr (GArray) mentions = kutip_mentions_find (&language, NULL, text, NULL);
  g_autoptr (GArray) reported = kutip_reported_find (&language, text, mentions, FALSE);

  for (guint i = 0; i < mentions->len; i++)
    g_assert_cmpuint (g_array_index (mentions, KutipMention, i).end, <=, length);
  for (guint i = 0; i < reported->len; i++)
    g_assert_cmpuint (g_array_index (reported, KutipReported, i).cue.end, <=, length);
}

static void
load_common (KutipLexicon *lexicon, guint skipped)
{
  static const KutipList lists[] = { KUTIP_LIST_CUES, KUTIP_LIST_NUMBERS, KUTIP_LIST_MONTHS,
                                     KUTIP_LIST_GIVEN_NAMES };
  g_autofree char *folder = fuzz_get_folder ("ms");

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *name = g_strconcat (kutip_list_get_name (lists[i]), ".tsv", NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (lists[i] != skipped)
        kutip_lexicon_load (lexicon, lists[i], path, NULL);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (KutipLexicon) lexicon = NULL;
  g_autoptr (KutipHouse) house = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *own = NULL;
  guint list;

  if (size < 2 || size > FUZZ_MAX_SIZE)
    return 0;
  list = data[0] % KUTIP_N_LISTS;
  lexicon = kutip_lexicon_new ();
  load_common (lexicon, list);
  path = fuzz_write_file (data + 1, size - 1);
  if (!kutip_lexicon_load (lexicon, list, path, &error))
    g_assert_true (g_error_matches (error, KUTIP_ERROR, KUTIP_ERROR_BAD_DATA)
                   && g_str_has_prefix (error->message, path)
                   && g_utf8_validate (error->message, -1, NULL));
  read_with (lexicon, sample, strlen (sample));
  own = g_utf8_make_valid ((const char *) data + 1, size - 1);
  g_strdelimit (own, "\r\n\t", ' ');
  read_with (lexicon, own, strlen (own));

  house = kutip_house_load (path, NULL);
  g_assert_nonnull (house);
  return 0;
}
