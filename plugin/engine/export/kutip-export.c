/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/kutip-export-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "export/kutip-one-line.h"

static const KutipExportFormat formats[] = {
  { "text", N_("Plain text"), "txt", "text/plain", FALSE, kutip_export_text },
  { "markdown", N_("Fact sheet, Markdown"), "md", "text/markdown", FALSE, kutip_export_markdown },
  { "html", N_("Fact sheet, HTML page"), "html", "text/html", FALSE, kutip_export_html },
  { "csv", N_("CSV table"), "csv", "text/csv", FALSE, kutip_export_csv },
  { "json", N_("JSON"), "json", "application/json", FALSE, kutip_export_json },
  { "brat", N_("brat standoff annotation"), "ann", "text/plain", TRUE, kutip_export_brat },
  { "annotation", N_("W3C Web Annotation"), "jsonld",
    "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"", FALSE,
    kutip_export_annotation },
  { "schema", N_("schema.org quotations and claims"), "jsonld", "application/ld+json", FALSE,
    kutip_export_schema },
};

const KutipExportFormat *
kutip_export_get_formats (guint *n_formats)
{
  *n_formats = G_N_ELEMENTS (formats);
  return formats;
}

const KutipExportFormat *
kutip_export_find_format (const char *name)
{
  g_assert (name != NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].name, name))
      return &formats[i];
  return NULL;
}

void
kutip_export_append_drafts (GString *out, const KutipExportDraft *drafts, guint n_drafts,
                            void (*add_draft) (JsonBuilder *builder,
                                               const KutipExportDraft *draft))
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;

  if (n_drafts != 1)
    json_builder_begin_array (builder);
  for (guint i = 0; i < n_drafts; i++)
    add_draft (builder, &drafts[i]);
  if (n_drafts != 1)
    json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, root);
  json_generator_to_gstring (generator, out);
  g_string_append_c (out, '\n');
}

char *
kutip_export_dup_urn (const KutipExportDraft *draft)
{
  /* RFC 4122, version 5: the SHA-1 of a name space, here that of URLs, and a name. */
  static const guint8 urls[] = { 0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1,
                                 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8 };
  const KutipSpan all = { 0, kutip_analysis_get_length (draft->analysis) };
  g_autofree char *text = kutip_analysis_dup_text (draft->analysis, all);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  const char *place = draft->uri != NULL ? draft->uri : draft->name != NULL ? draft->name : "";
  guint8 d[20];
  gsize length = sizeof d;

  g_checksum_update (checksum, urls, sizeof urls);
  g_checksum_update (checksum, (const guchar *) place, strlen (place) + 1);
  g_checksum_update (checksum, (const guchar *) text, -1);
  g_checksum_get_digest (checksum, d, &length);
  d[6] = (d[6] & 0x0f) | 0x50;
  d[8] = (d[8] & 0x3f) | 0x80;
  return g_strdup_printf ("urn:uuid:%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-"
                          "%02x%02x%02x%02x%02x%02x", d[0], d[1], d[2], d[3], d[4], d[5], d[6],
                          d[7], d[8], d[9], d[10], d[11], d[12], d[13], d[14], d[15]);
}

const char *
kutip_export_describe_severity (KutipSeverity severity)
{
  switch (severity)
    {
    case KUTIP_SEVERITY_ERROR:
      return _("error");
    case KUTIP_SEVERITY_WARNING:
      return _("warning");
    case KUTIP_SEVERITY_HINT:
    default:
      return _("hint");
    }
}

const char *
kutip_export_get_stance_nick (KutipStance stance)
{
  return stance == KUTIP_STANCE_LOADED ? "loaded" : "neutral";
}

char *
kutip_export_dup_content (KutipAnalysis *analysis, const KutipAttribution *attribution)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < kutip_attribution_get_n_contents (attribution); i++)
    {
      g_autofree char *piece =
        kutip_one_line_dup_span (analysis, kutip_attribution_get_content (attribution, i));

      g_string_append_printf (words, i > 0 ? " … %s" : "%s", piece);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

guint
kutip_export_choose_mention (const KutipAttribution *attribution, gboolean *in_source)
{
  const KutipEntity *speaker = kutip_attribution_get_speaker (attribution);
  KutipSpan source = kutip_attribution_get_source (attribution);
  guint limit = kutip_export_span_is_empty (source)
                  ? kutip_attribution_get_content (attribution, 0).start
                  : source.end;
  guint low = 0;
  guint high = kutip_entity_get_n_mentions (speaker);
  KutipSpan mention;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (kutip_entity_get_mention (speaker, middle).start < limit)
        low = middle + 1;
      else
        high = middle;
    }
  low = low > 0 ? low - 1 : 0;
  mention = kutip_entity_get_mention (speaker, low);
  *in_source = source.start <= mention.start && mention.end <= source.end;
  return low;
}
