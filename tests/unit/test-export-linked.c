/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-sample.h"

/*
 * The two JSON-LD formats, held against their vocabularies: what the Web Annotation Data Model
 * requires and allows (https://www.w3.org/TR/annotation-model/), and the properties that schema.org
 * gives to the types that are used (https://schema.org/Quotation, Claim, Article, Person …).
 */

static JsonObject *
export_object (JsonParser *parser, const char *format, KutipAnalysis *analysis, const char *name)
{
  g_autofree char *text = sample_export (format, analysis, name);
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

static const char *
get (JsonObject *object, const char *name)
{
  g_assert_true (json_object_has_member (object, name));
  return json_object_get_string_member (object, name);
}

/* An object has no member but these, of a list with spaces around each. */
static void
assert_only (JsonObject *object, const char *allowed)
{
  g_autoptr (GList) members = json_object_get_members (object);

  for (GList *l = members; l != NULL; l = l->next)
    {
      g_autofree char *word = g_strdup_printf (" %s ", (const char *) l->data);

      if (strstr (allowed, word) == NULL)
        g_error ("%s is not one of%s", word, allowed);
    }
}

static void
check_body (JsonObject *body)
{
  static const char *const motivations[] = {
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing",
    "highlighting", "identifying", "linking", "moderating", "questioning", "replying", "tagging",
    NULL
  };

  assert_only (body, " type value format language purpose ");
  g_assert_cmpstr (get (body, "type"), ==, "TextualBody");
  g_assert_nonnull (get (body, "value"));
  g_assert_true (g_strv_contains (motivations, get (body, "purpose")));
}

static void
check_target (JsonObject *target, KutipAnalysis *analysis)
{
  JsonArray *selectors = json_object_get_array_member (target, "selector");
  JsonObject *position = json_array_get_object_element (selectors, 0);
  JsonObject *quote = json_array_get_object_element (selectors, 1);
  guint start = json_object_get_int_member (position, "start");
  guint end = json_object_get_int_member (position, "end");
  g_autofree char *words = kutip_analysis_dup_text (analysis, (KutipSpan) { start, end });
  g_autofree char *around = kutip_analysis_dup_text (
    analysis, (KutipSpan) { start < 32 ? 0 : start - 32, end + 32 });
  g_autofree char *joined = g_strconcat (get (quote, "prefix"), get (quote, "exact"),
                                         get (quote, "suffix"), NULL);

  assert_only (target, " source selector ");
  assert_only (position, " type start end ");
  assert_only (quote, " type exact prefix suffix ");
  g_assert_cmpstr (get (target, "source"), ==, "file:///drafts/a%20draft.txt");
  g_assert_cmpstr (get (position, "type"), ==, "TextPositionSelector");
  g_assert_cmpstr (get (quote, "type"), ==, "TextQuoteSelector");
  g_assert_cmpuint (start, <, end);
  g_assert_cmpstr (get (quote, "exact"), ==, words);
  g_assert_cmpstr (joined, ==, around);
}

static void
test_annotation (void)
{
  g_autoptr (KutipAnalysis) analysis = sample_new_full ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  JsonObject *page = export_object (parser, "annotation", analysis, "draf.txt");
  JsonArray *items = json_object_get_array_member (page, "items");

  assert_only (page, " @context id type items ");
  g_assert_cmpstr (get (page, "@context"), ==, "http://www.w3.org/ns/anno.jsonld");
  g_assert_cmpstr (get (page, "type"), ==, "AnnotationPage");
  g_assert_cmpuint (json_array_get_length (items), ==, 5 + 3 + 1);
  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonObject *item = json_array_get_object_element (items, i);
      JsonArray *bodies = json_object_get_array_member (item, "body");
      JsonArray *targets = json_object_get_array_member (item, "target");

      assert_only (item, " id type motivation body target ");
      g_assert_cmpstr (get (item, "type"), ==, "Annotation");
      g_assert_true (g_str_has_prefix (get (item, "id"), get (page, "id")));
      g_assert_true (g_hash_table_add (ids, (gpointer) get (item, "id")));
      for (guint j = 0; j < json_array_get_length (bodies); j++)
        check_body (json_array_get_object_element (bodies, j));
      g_assert_cmpuint (json_array_get_length (targets), >, 0);
      for (guint j = 0; j < json_array_get_length (targets); j++)
        check_target (json_array_get_object_element (targets, j), analysis);
    }
}

/* The page's name is a UUID of version 5, the same for the same draft, and another for another. */
static void
test_names (void)
{
  g_autoptr (KutipAnalysis) analysis = sample_new_full ();
  g_autoptr (KutipAnalysis) other = sample_new ("Lain.", "id");
  g_autoptr (JsonParser) first = json_parser_new ();
  g_autoptr (JsonParser) second = json_parser_new ();
  g_autoptr (JsonParser) third = json_parser_new ();
  const char *id = get (export_object (first, "annotation", analysis, "draf.txt"), "id");

  g_assert_true (g_str_has_prefix (id, "urn:uuid:"));
  g_assert_true (g_uuid_string_is_valid (id + strlen ("urn:uuid:")));
  g_assert_cmpint (id[strlen ("urn:uuid:") + 14], ==, '5');
  g_assert_cmpstr (get (export_object (second, "annotation", analysis, "draf.txt"), "id"), ==, id);
  g_assert_cmpstr (get (export_object (third, "annotation", other, "draf.txt"), "id"), !=, id);
}

/* Where a property names a node, the node is in the graph. */
static JsonObject *
resolve (JsonArray *graph, JsonObject *object, const char *name)
{
  const char *id = get (json_object_get_object_member (object, name), "@id");

  for (guint i = 0; i < json_array_get_length (graph); i++)
    if (g_str_equal (get (json_array_get_object_element (graph, i), "@id"), id))
      return json_array_get_object_element (graph, i);
  g_error ("%s is not in the graph", id);
}

static void
check_statement (JsonArray *graph, JsonObject *node)
{
  gboolean quoted = g_str_equal (get (node, "@type"), "Quotation");
  const char *speaker = quoted ? "spokenByCharacter" : "author";

  assert_only (node, quoted ? " @type @id text inLanguage spokenByCharacter creditText isPartOf "
                            : " @type @id text inLanguage author creditText appearance ");
  g_assert_cmpstr (get (node, "text"), !=, "");
  g_assert_cmpstr (get (resolve (graph, node, quoted ? "isPartOf" : "appearance"), "@type"), ==,
                   "Article");
  if (json_object_has_member (node, speaker))
    {
      const char *type = get (resolve (graph, node, speaker), "@type");

      g_assert_true (g_str_equal (type, "Person") || g_str_equal (type, "Organization"));
    }
}

static void
test_schema (void)
{
  g_autoptr (KutipAnalysis) analysis = sample_new_full ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root;
  JsonArray *graph;
  guint n_quotations = 0, n_claims = 0;

  /* What no Person or Organization says. */
  KutipEntity *place = sample_add_entity (analysis, KUTIP_ENTITY_PLACE, "Harga", NULL, NULL, "Harga",
                                          NULL);
  sample_add_attribution (analysis, KUTIP_ATTRIBUTION_MIXED, "naik", NULL, NULL, "Harga", place);

  root = export_object (parser, "schema", analysis, "draf.txt");
  graph = json_object_get_array_member (root, "@graph");
  assert_only (root, " @context @graph ");
  g_assert_cmpstr (get (root, "@context"), ==, "https://schema.org");
  for (guint i = 0; i < json_array_get_length (graph); i++)
    {
      JsonObject *node = json_array_get_object_element (graph, i);
      const char *type = get (node, "@type");

      if (g_str_equal (type, "Quotation") || g_str_equal (type, "Claim"))
        check_statement (graph, node);
      else if (g_str_equal (type, "Article"))
        assert_only (node, " @type @id name inLanguage mentions ");
      else if (g_str_equal (type, "Person"))
        assert_only (node, " @type @id name alternateName jobTitle ");
      else if (g_str_equal (type, "Organization") || g_str_equal (type, "Place"))
        assert_only (node, " @type @id name alternateName ");
      else
        g_error ("%s", type);
      n_quotations += g_str_equal (type, "Quotation");
      n_claims += g_str_equal (type, "Claim");
    }
  g_assert_cmpuint (n_quotations, ==, 2);
  g_assert_cmpuint (n_claims, ==, 2);
  g_assert_cmpstr (get (json_array_get_object_element (graph, json_array_get_length (graph) - 1),
                        "creditText"), ==, "Harga");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/annotation", test_annotation);
  g_test_add_func ("/export/annotation/names", test_names);
  g_test_add_func ("/export/schema", test_schema);
  return g_test_run ();
}
