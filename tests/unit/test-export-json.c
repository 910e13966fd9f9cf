/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-sample.h"

static JsonObject *
parse (JsonParser *parser, const char *text)
{
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

static void
assert_span (JsonObject *object, KutipSpan span)
{
  g_assert_cmpint (json_object_get_int_member (object, "start"), ==, span.start);
  g_assert_cmpint (json_object_get_int_member (object, "end"), ==, span.end);
}

static JsonObject *
get_element (JsonObject *object, const char *array, guint index)
{
  return json_array_get_object_element (json_object_get_array_member (object, array), index);
}

static void
test_line (void)
{
  g_autoptr (KutipAnalysis) analysis = sample_new ("Budi.", "id");
  g_autoptr (JsonNode) id = json_node_new (JSON_NODE_VALUE);
  g_autoptr (GString) out = g_string_new (NULL);

  json_node_set_int (id, 7);
  kutip_export_json_line (out, id, analysis);
  g_assert_cmpstr (out->str, ==,
                   "{\"id\":7,\"language\":\"id\",\"entities\":[],\"attributions\":[],"
                   "\"checks\":[]}");

  sample_add_entity (analysis, KUTIP_ENTITY_PERSON, "Budi", NULL, NULL, "Budi", NULL);
  sample_add_attribution (analysis, KUTIP_ATTRIBUTION_DIRECT, "Budi", NULL, NULL, NULL, NULL);
  g_string_truncate (out, 0);
  kutip_export_json_line (out, NULL, analysis);
  g_assert_cmpstr (out->str, ==,
                   "{\"id\":null,\"language\":\"id\",\"entities\":[{\"id\":\"e1\","
                   "\"type\":\"person\",\"name\":\"Budi\",\"mentions\":[{\"start\":0,\"end\":4}]}],"
                   "\"attributions\":[{\"kind\":\"direct\",\"content\":[{\"start\":0,\"end\":4}],"
                   "\"cue\":null,\"source\":null,\"speaker\":null,\"stance\":\"neutral\"}],"
                   "\"checks\":[]}");
}

static void
test_full (void)
{
  g_autoptr (KutipAnalysis) analysis = sample_new_full ();
  g_autofree char *text = sample_export ("json", analysis, "draf “satu”.txt");
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root = parse (parser, text);
  JsonObject *statement = get_element (root, "attributions", 0);
  JsonObject *check = get_element (root, "checks", 0);

  g_assert_cmpstr (json_object_get_string_member (root, "id"), ==, "draf “satu”.txt");
  g_assert_cmpstr (json_object_get_string_member (get_element (root, "entities", 1), "role"), ==,
                   "Ketua Asosiasi Sutini & Rekan");
  g_assert_cmpstr (json_object_get_string_member (get_element (root, "entities", 3), "value"), ==,
                   "45000000 IDR");
  assert_span (get_element (statement, "content", 1), sample_find (analysis, "“Tolong!”", 1));
  assert_span (json_object_get_object_member (statement, "cue"),
               sample_find (analysis, "kata", 1));
  g_assert_cmpstr (json_object_get_string_member (statement, "speaker"), ==, "e2");
  g_assert_cmpstr (json_object_get_string_member (get_element (root, "attributions", 1), "stance"),
                   ==, "loaded");
  assert_span (check, sample_find (analysis, "Senin", 1));
  g_assert_cmpstr (json_object_get_string_member (check, "severity"), ==, "error");
  g_assert_cmpstr (json_object_get_string_member (check, "fix"), ==, "Selasa");
  g_assert_false (json_object_has_member (check, "related"));
}

/* A character outside the first plane counts once, and so does each of CR and LF. */
static void
test_positions (void)
{
  g_autoptr (KutipAnalysis) analysis = sample_new_full ();
  KutipSpan span = sample_find (analysis, "“Kami rugi,”", 1);

  g_assert_cmpuint (span.start, ==, strlen ("Harga naik ") + 1 + 4);
}

static void
test_several (void)
{
  g_autoptr (KutipAnalysis) one = sample_new ("Satu.", "id");
  g_autoptr (KutipAnalysis) two = sample_new ("Two.", "en");
  const KutipExportDraft drafts[] = { { "1", NULL, one }, { "2", NULL, two } };
  const KutipExportStyle style = { 0, FALSE };
  const char *const formats[] = { "json", "annotation", "schema" };

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autoptr (GError) error = NULL;

      kutip_export_find_format (formats[i])->write (out, drafts, G_N_ELEMENTS (drafts), &style);
      json_parser_load_from_data (parser, out->str, out->len, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (json_array_get_length (json_node_get_array (json_parser_get_root (parser))),
                        ==, 2);
    }
}

static void
test_formats (void)
{
  guint n;
  const KutipExportFormat *formats = kutip_export_get_formats (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (KutipAnalysis) empty = sample_new ("", NULL);
      g_autofree char *text = sample_export (formats[i].name, empty, NULL);

      g_assert_true (kutip_export_find_format (formats[i].name) == &formats[i]);
      if (!g_str_equal (formats[i].name, "brat"))
        g_assert_true (g_str_has_suffix (text, "\n"));
    }
  g_assert_null (kutip_export_find_format ("docx"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/json/line", test_line);
  g_test_add_func ("/export/json/full", test_full);
  g_test_add_func ("/export/json/positions", test_positions);
  g_test_add_func ("/export/json/several", test_several);
  g_test_add_func ("/export/formats", test_formats);
  return g_test_run ();
}
