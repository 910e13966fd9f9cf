/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/kutip-export-private.h"

#include <glib/gi18n-lib.h>

static const KutipExportFormat formats[] = {
  { "text", N_("Plain text"), "txt", "text/plain", FALSE, kutip_export_text },
  { "json", N_("JSON"), "json", "application/json", FALSE, kutip_export_json },
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
kutip_export_append_json (GString *out, JsonNode *root)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, root);
  json_generator_to_gstring (generator, out);
  g_string_append_c (out, '\n');
  json_node_unref (root);
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
