/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-sample.h"

/* The formats for people: text, Markdown, HTML. */

#define assert_holds(text, words) g_assert_nonnull (strstr ((text), (words)))
#define assert_lacks(text, words) g_assert_null (strstr ((text), (words)))

static void
test_text (void)
{
  g_autoptr (KutipAnalysis) analysis = sample_new_full ();
  g_autofree char *text = sample_export ("text", analysis, "draf.txt");

  g_assert_cmpstr (text, ==,
                   "draf.txt\n"
                   "\n"
                   "People (1)\n"
                   "    3  Budi Café, Ketua Asosiasi Sutini & Rekan\n"
                   "\n"
                   "Organizations (1)\n"
                   "    3  Asosiasi Sutini & Rekan [2 mentions; also ASR]\n"
                   "\n"
                   "Statements (3)\n"
                   "  No speaker given, 20% of the words\n"
                   "    5  “Entah siapa.” [quoted]\n"
                   "  Budi Café, Ketua Asosiasi Sutini & Rekan; 80% of the words\n"
                   "    3  “Kami rugi,” … “Tolong!” [quoted; cue: kata]\n"
                   "    4  Rp 45 juta hilang [reported; loaded cue: mengklaim; source: Ia]\n"
                   "\n"
                   "Dates (1)\n"
                   "    4  Senin (10/3/2026) = 2026-03-10\n"
                   "\n"
                   "Figures (1)\n"
                   "    4  Rp 45 juta = 45\u202f000\u202f000 IDR\n"
                   "\n"
                   "Checks (1)\n"
                   "    4  error: Senin – 10 Maret 2026 jatuh pada Selasa [write: Selasa]\n");
}

static void
test_width (void)
{
  g_autoptr (KutipAnalysis) analysis =
    sample_new ("“日本語 日本語 日本語 e\u0301e\u0301e\u0301 sepuluh”", "id");
  const KutipExportDraft draft = { NULL, NULL, analysis };
  const KutipExportStyle narrow = { 24, FALSE };
  const KutipExportStyle none = { 0, TRUE };
  g_autoptr (GString) out = g_string_new (NULL);

  sample_add_attribution (analysis, KUTIP_ATTRIBUTION_DIRECT,
                          "“日本語 日本語 日本語 e\u0301e\u0301e\u0301 sepuluh”", NULL, NULL, NULL, NULL);
  kutip_export_find_format ("text")->write (out, &draft, 1, &narrow);
  g_assert_cmpstr (out->str, ==,
                   "Statements (1)\n"
                   "  No speaker given\n"
                   "    1  “日本語 日本語\n"
                   "       日本語 e\u0301e\u0301e\u0301\n"
                   "       sepuluh” [quoted]\n");

  g_string_truncate (out, 0);
  kutip_export_find_format ("text")->write (out, &draft, 1, &none);
  assert_holds (out->str, "\033[1mNo speaker given\033[0m");
  assert_holds (out->str, "“日本語 日本語 日本語 e\u0301e\u0301e\u0301 sepuluh”");
}

/* A draft must not command the terminal that shows its facts. */
static void
test_control_characters (void)
{
  g_autoptr (KutipAnalysis) analysis = sample_new ("“a\033]0;x\a\302\23331mb\tc”", "id");
  g_autofree char *text = NULL;

  sample_add_attribution (analysis, KUTIP_ATTRIBUTION_DIRECT, "“a\033]0;x\a\302\23331mb\tc”", NULL,
                          NULL, NULL, NULL);
  text = sample_export ("text", analysis, NULL);
  assert_holds (text, "“a]0;x31mb c”");
}

static void
test_markdown (void)
{
  g_autoptr (KutipAnalysis) analysis = sample_new ("1. _A_ [b](c) <d> & $e$ |f| #g `h` *i* \\", "id");
  g_autofree char *text = NULL;

  sample_add_entity (analysis, KUTIP_ENTITY_PERSON, "1. _A_ [b](c) <d> & $e$ |f| #g `h` *i* \\",
                     NULL, NULL, "_A_", NULL);
  text = sample_export ("markdown", analysis, "drafts/x_y.txt");
  g_assert_cmpstr (text, ==,
                   "# x\\_y.txt\n"
                   "\n"
                   "## People (1)\n"
                   "\n"
                   "- [ ] **1. \\_A\\_ \\[b\\](c) \\<d\\> \\& \\$e\\$ \\|f\\| \\#g \\`h\\` \\*i\\* "
                   "\\\\** – line 1; also \\_A\\_\n");
}

static void
assert_well_formed (const char *html)
{
  static const GMarkupParser parser = { NULL };
  GMarkupParseContext *context = g_markup_parse_context_new (&parser, 0, NULL, NULL);
  const char *start = strstr (html, "<html lang=\"en\">");
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (start);
  g_markup_parse_context_parse (context, start, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_markup_parse_context_free (context);
}

static void
test_html (void)
{
  g_autoptr (KutipAnalysis) analysis = sample_new_full ();
  g_autofree char *html = sample_export ("html", analysis, "<script>alert(1)</script>\"&'");

  assert_well_formed (html);
  assert_lacks (html, "<script");
  assert_lacks (html, "http://");
  assert_lacks (html, "https://");
  assert_lacks (html, "url(");
  assert_holds (html, "<title>&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;'</title>");
  assert_holds (html, "default-src 'none'");
  assert_holds (html, "prefers-color-scheme: dark");
  assert_holds (html, "@media print");
  assert_holds (html, "Asosiasi Sutini &amp; Rekan");
  assert_holds (html, "<a href=\"#d1-4\">4</a>");
  assert_holds (html, "<p id=\"d1-4\"");
  assert_holds (html, "<td dir=\"auto\" lang=\"id\">“Entah siapa.”</td>");
}

/* Marks that overlap, which elements cannot. */
static void
test_html_marks (void)
{
  static const KutipMark marks[] = {
    { KUTIP_MARK_QUOTATION, { 0, 6 } },
    { KUTIP_MARK_PERSON, { 2, 4 } },
    { KUTIP_MARK_SOURCE, { 3, 8 } },
  };
  g_autoptr (KutipParagraphs) paragraphs = kutip_paragraphs_new ();
  g_autoptr (KutipAnalysis) analysis = NULL;
  g_autofree char *html = NULL;
  const char *text = "a😀<c&e\001\uFFFEgh\nbaris";

  kutip_paragraphs_replace (paragraphs, 0, 0, text, strlen (text));
  kutip_paragraphs_get (paragraphs, 0)->marks = kutip_marks_new (marks, G_N_ELEMENTS (marks));
  kutip_paragraphs_get (paragraphs, 1)->marks = kutip_marks_new (NULL, 0);
  analysis = kutip_analysis_new (paragraphs, "id", 0);
  kutip_analysis_share_marks (analysis, paragraphs);
  html = sample_export ("html", analysis, NULL);
  assert_well_formed (html);
  assert_holds (html,
                "<p id=\"d1-1\" dir=\"auto\"><a href=\"#d1-1\">1</a>"
                "<span class=\"quotation\">a😀</span>"
                "<span class=\"person quotation\">&lt;</span>"
                "<span class=\"person quotation source\">c</span>"
                "<span class=\"quotation source\">&amp;e</span>"
                "<span class=\"source\"></span>gh</p>\n"
                "<p id=\"d1-2\" dir=\"auto\"><a href=\"#d1-2\">2</a>baris</p>\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/text", test_text);
  g_test_add_func ("/export/text/width", test_width);
  g_test_add_func ("/export/text/control-characters", test_control_characters);
  g_test_add_func ("/export/markdown", test_markdown);
  g_test_add_func ("/export/html", test_html);
  g_test_add_func ("/export/html/marks", test_html_marks);
  return g_test_run ();
}
