/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A model file of any bytes, with a checksum that fits: it is refused with a message, or a text can be
 * tagged with it.
 */
#include "fuzz.h"
#include "language/kutip-language.h"
#include "tagger/kutip-model.h"

static const char sample[] =
  "Menurut Kepala Dinas Kesehatan Wati Lestari, PT Maju Jaya membuka 12 klinik di Jawa Barat sejak Senin. "
  "“Kami siap,” kata Wati. Presiden AS tiba di St. John's, Newfoundland.";

static KutipLanguage *language;
static KutipText *text;

static void
prepare (void)
{
  g_autofree char *folder = fuzz_get_folder ("id");
  g_autoptr (GError) error = NULL;

  language = kutip_language_load (folder, &error);
  g_assert_no_error (error);
  text = kutip_text_new (language->lexicon, language->pango, sample, strlen (sample));
}

static void
mend_checksum (uint8_t *bytes, size_t size)
{
  KutipModelHeader *header = (KutipModelHeader *) bytes;
  gsize skip = G_STRUCT_OFFSET (KutipModelHeader, checksum) + sizeof header->checksum;

  if (size < sizeof *header)
    return;
  header->size = size;
  header->checksum = kutip_model_checksum (bytes + skip, size - skip);
}

static void
check_names (const GArray *names)
{
  guint end = 0;

  for (guint i = 0; i < names->len; i++)
    {
      const KutipTaggedName *name = &g_array_index (names, KutipTaggedName, i);

      g_assert_cmpuint (name->first, >=, end);
      g_assert_cmpuint (name->last, >, name->first);
      g_assert_cmpuint (name->last, <=, text->n_tokens);
      g_assert_cmpfloat (name->confidence, >=, 0);
      g_assert_cmpfloat (name->confidence, <=, 1);
      end = name->last;
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree uint8_t *bytes = g_memdup2 (data, size);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (KutipTagger) tagger = NULL;
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (KutipTaggedName));

  if (!language)
    prepare ();
  mend_checksum (bytes, size);
  path = fuzz_write_file (bytes, size);
  tagger = kutip_tagger_load (path, &error);
  if (!tagger)
    {
      g_assert_true (error && strstr (error->message, path));
      return 0;
    }
  kutip_tagger_tag (tagger, language->lexicon, text, names);
  check_names (names);
  return 0;
}
