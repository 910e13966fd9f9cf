/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Edits of any kind, in any order: the facts are those of a fresh reading. The input is a draft up to the
 * first NUL and edits behind it, each a kind, a place, a length and what is put there.
 */
#include "../unit/describe-analysis.h"
#include "fuzz.h"

#define MAX_EDITS 10

typedef struct {
  const uint8_t *data;
  size_t size;
} Script;

static guint
take_byte (Script *script)
{
  if (script->size == 0)
    return 0;
  script->size--;
  return *script->data++;
}

static const uint8_t *
take_bytes (Script *script, size_t *length)
{
  const uint8_t *bytes = script->data;

  *length = MIN (*length, script->size);
  script->data += *length;
  script->size -= *length;
  return bytes;
}

/* What a person says of a name of the draft, or takes back. */
static KutipCorrections *
correct (KutipCorrections *corrections, KutipAnalysis *analysis, guint number)
{
  guint n = kutip_corrections_get_n (corrections);
  guint n_entities = kutip_analysis_get_n_entities (analysis);
  guint n_statements = kutip_analysis_get_n_attributions (analysis);
  const char *name;

  if (n > 0 && number % 5 == 0)
    return kutip_corrections_remove (corrections, number % n);
  if (n_entities == 0)
    return kutip_corrections_ref (corrections);
  name = kutip_entity_get_name (kutip_analysis_get_entity (analysis, number % n_entities));
  if (n_statements > 0 && number % 3 == 0)
    return kutip_corrections_add_speaker (corrections, analysis, number % n_statements, name);
  return kutip_corrections_add (corrections, number % KUTIP_CORRECTION_SPEAKER, name, name, NULL);
}

static KutipAnalysis *
read_fresh (const char *text, KutipCorrections *corrections)
{
  g_autoptr (KutipDocument) document = kutip_document_new (fuzz_get_analyzer ());

  kutip_document_set_corrections (document, corrections);
  kutip_document_set_text (document, text, -1);
  return kutip_document_analyze (document, 0, NULL);
}

static void
check_same (KutipAnalysis *live, KutipDocument *document, KutipCorrections *corrections)
{
  g_autofree char *text = kutip_document_dup_text (document);
  g_autoptr (KutipAnalysis) fresh = read_fresh (text, corrections);
  g_autofree char *a = describe_analysis (live);
  g_autofree char *b = describe_analysis (fresh);

  g_assert_cmpstr (a, ==, b);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const uint8_t *nul = size ? memchr (data, '\0', size) : NULL;
  size_t length = nul ? (size_t) (nul - data) : size;
  Script script = { nul ? nul + 1 : NULL, nul ? size - length - 1 : 0 };
  g_autoptr (KutipDocument) document = NULL;
  g_autoptr (KutipCorrections) corrections = NULL;

  if (size > FUZZ_MAX_SIZE)
    return 0;
  document = kutip_document_new (fuzz_get_analyzer ());
  corrections = kutip_corrections_new ();
  kutip_document_set_text (document, (const char *) data, length);
  for (guint i = 0; i < MAX_EDITS && script.size > 0; i++)
    {
      guint kind = take_byte (&script);
      guint n = kutip_document_get_length (document);
      guint start = (take_byte (&script) << 8 | take_byte (&script)) % (n + 1);
      size_t put = kind >> 3;
      guint cut = kind & 4 ? take_byte (&script) : 0;
      const uint8_t *bytes = take_bytes (&script, &put);
      g_autoptr (KutipAnalysis) live = NULL;

      kutip_document_replace (document, start, MIN (start + cut, n), (const char *) bytes, put);
      /* Several edits may come before the next reading. */
      if (kind & 1)
        continue;
      live = kutip_document_analyze (document, i, NULL);
      check_same (live, document, corrections);
      if (kind & 2)
        {
          KutipCorrections *next = correct (corrections, live, start + cut);

          kutip_corrections_unref (corrections);
          corrections = next;
          kutip_document_set_corrections (document, corrections);
        }
    }
  {
    g_autoptr (KutipAnalysis) live = kutip_document_analyze (document, MAX_EDITS, NULL);

    check_same (live, document, corrections);
  }
  return 0;
}
