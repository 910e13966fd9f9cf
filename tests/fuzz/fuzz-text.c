/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One paragraph taken apart into tokens, sentences and quotations: in order, inside the text. */
#include "../unit/text-fixture.h"
#include "fuzz.h"

static KutipLexicon *lexicons[2];

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = NULL;
  gsize length;

  if (!lexicons[0])
    {
      lexicons[0] = fixture_indonesian ();
      lexicons[1] = fixture_english ();
    }
  if (size > FUZZ_MAX_SIZE)
    return 0;
  text = g_utf8_make_valid ((const char *) data, size);
  length = strcspn (text, "\r\n");
  for (guint i = 0; i < G_N_ELEMENTS (lexicons); i++)
    {
      g_autoptr (KutipText) parsed =
        kutip_text_new (lexicons[i], pango_language_from_string (i ? "en" : "id"), text, length);

      fixture_check (parsed);
    }
  return 0;
}
