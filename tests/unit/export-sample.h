/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stdarg.h>
#include <string.h>

#include "export/kutip-export.h"
#include "kutip-analysis-private.h"
#include "kutip-fact-private.h"
#include "kutip-mark-private.h"

/* Analyses made by hand, for tests of the exports: what they hold does not depend on the reading. */

static inline KutipAnalysis *
sample_new (const char *text, const char *language)
{
  g_autoptr (KutipParagraphs) paragraphs = kutip_paragraphs_new ();

  kutip_paragraphs_replace (paragraphs, 0, 0, text, strlen (text));
  return kutip_analysis_new (paragraphs, language, 0);
}

/* Where @words stand for the @nth time, from 1; an empty span for NULL. */
static inline KutipSpan
sample_find (KutipAnalysis *analysis, const char *words, guint nth)
{
  g_autofree char *text =
    kutip_analysis_dup_text (analysis, (KutipSpan) { 0, kutip_analysis_get_length (analysis) });
  const char *at = text;
  guint start;

  if (words == NULL)
    return (KutipSpan) { 0, 0 };
  for (guint i = 0; i < nth; i++)
    {
      at = strstr (i == 0 ? at : at + 1, words);
      g_assert_nonnull (at);
    }
  start = g_utf8_pointer_to_offset (text, at);
  return (KutipSpan) { start, start + g_utf8_strlen (words, -1) };
}

/* The words after @role are the entity's mentions, up to NULL. */
static inline KutipEntity *
sample_add_entity (KutipAnalysis *analysis, KutipEntityType type, const char *name,
                   const char *value, const char *role, ...)
{
  KutipSpan spans[8];
  guint n = 0;
  const char *words;
  KutipEntity *entity;
  va_list args;

  va_start (args, role);
  for (; (words = va_arg (args, const char *)) != NULL; n++)
    spans[n] = sample_find (analysis, words, 1);
  va_end (args);

  entity = kutip_entity_new (type, n);
  entity->id = g_strdup_printf ("e%u", kutip_analysis_get_n_entities (analysis) + 1);
  entity->name = g_strdup (name);
  entity->value = g_strdup (value);
  entity->role = g_strdup (role);
  memcpy (entity->mentions, spans, n * sizeof *spans);
  kutip_analysis_take_entity (analysis, entity);
  return entity;
}

static inline KutipAttribution *
sample_add_attribution (KutipAnalysis *analysis, KutipAttributionKind kind, const char *first,
                        const char *second, const char *cue, const char *source,
                        KutipEntity *speaker)
{
  KutipAttribution *attribution = kutip_attribution_new ();

  attribution->kind = kind;
  attribution->contents[0] = sample_find (analysis, first, 1);
  attribution->contents[1] = sample_find (analysis, second, 1);
  attribution->n_contents = second != NULL ? 2 : 1;
  attribution->cue = sample_find (analysis, cue, 1);
  attribution->source = sample_find (analysis, source, 1);
  if (speaker != NULL)
    {
      attribution->speaker = kutip_entity_ref (speaker);
      attribution->speaker_kind = KUTIP_SPEAKER_NAMED;
      attribution->speaker_name = g_strdup (kutip_entity_get_name (speaker));
    }
  kutip_analysis_take_attribution (analysis, attribution);
  return attribution;
}

static inline KutipCheck *
sample_add_check (KutipAnalysis *analysis, KutipSeverity severity, const char *words,
                  const char *message, const char *fix)
{
  KutipCheck *check = kutip_check_new ("weekday", severity, sample_find (analysis, words, 1),
                                       g_strdup (message));

  check->fix = g_strdup (fix);
  kutip_analysis_take_check (analysis, check);
  return check;
}

/* The draft in a format, as a program would get it. */
static inline char *
sample_export (const char *format, KutipAnalysis *analysis, const char *name)
{
  KutipExportDraft draft = { name, name != NULL ? "file:///drafts/a%20draft.txt" : NULL, analysis };
  KutipExportStyle style = { 80, FALSE };
  const KutipExportFormat *row = kutip_export_find_format (format);
  GString *out = g_string_new (NULL);

  g_assert_nonnull (row);
  row->write (out, &draft, 1, &style);
  g_assert_true (g_utf8_validate (out->str, out->len, NULL));
  return g_string_free (out, FALSE);
}

/* A draft with most of what can be found, and characters of one to four bytes. */
#define SAMPLE_TEXT \
  "Harga naik 😀\r\n" \
  "\r\n" \
  "“Kami rugi,” kata Ketua Asosiasi Sutini & Rekan (ASR) Budi Café. “Tolong!”\r\n" \
  "Ia mengklaim Rp 45 juta hilang, Senin (10/3/2026).\r\n" \
  "“Entah siapa.”"

static inline KutipAnalysis *
sample_new_full (void)
{
  KutipAnalysis *analysis = sample_new (SAMPLE_TEXT, "id");
  KutipEntity *person;

  sample_add_entity (analysis, KUTIP_ENTITY_ORGANIZATION, "Asosiasi Sutini & Rekan", NULL, NULL,
                     "Asosiasi Sutini & Rekan", "ASR", NULL);
  person = sample_add_entity (analysis, KUTIP_ENTITY_PERSON, "Budi Café", NULL,
                              "Ketua Asosiasi Sutini & Rekan", "Budi Café", NULL);
  sample_add_entity (analysis, KUTIP_ENTITY_ROLE, "Ketua", NULL, NULL, "Ketua", NULL);
  sample_add_entity (analysis, KUTIP_ENTITY_MONEY, "Rp 45 juta", "45000000 IDR", NULL,
                     "Rp 45 juta", NULL);
  sample_add_entity (analysis, KUTIP_ENTITY_DATE, "Senin (10/3/2026)", "2026-03-10", NULL,
                     "Senin (10/3/2026)", NULL);
  sample_add_attribution (analysis, KUTIP_ATTRIBUTION_DIRECT, "“Kami rugi,”", "“Tolong!”", "kata",
                          "Ketua Asosiasi Sutini & Rekan (ASR) Budi Café", person);
  sample_add_attribution (analysis, KUTIP_ATTRIBUTION_INDIRECT, "Rp 45 juta hilang", NULL,
                          "mengklaim", "Ia", person)->stance = KUTIP_STANCE_LOADED;
  sample_add_attribution (analysis, KUTIP_ATTRIBUTION_DIRECT, "“Entah siapa.”", NULL, NULL, NULL,
                          NULL);
  sample_add_check (analysis, KUTIP_SEVERITY_ERROR, "Senin", "10 Maret 2026 jatuh pada Selasa",
                    "Selasa");
  return analysis;
}
