/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <kutip/kutip.h>

#include <time.h>

/*
 * bench-checks: what the desk checks cost after each edit, against the rest of the document pass.
 * The draft is the Indonesian example over and over, up to 1 MB: once in its paragraphs and once
 * in a single line, where anything that walks to a fact from the line's start would show.
 */

#define ROUNDS 7
#define DRAFT_BYTES 1000000

static double
now (void)
{
  return (double) clock () / CLOCKS_PER_SEC;
}

static char *
make_draft (const char *example, gboolean one_line)
{
  GString *draft = g_string_new (NULL);

  while (draft->len < DRAFT_BYTES)
    g_string_append (draft, example);
  for (gsize i = 0; one_line && i < draft->len; i++)
    if (draft->str[i] == '\n')
      draft->str[i] = ' ';
  return g_string_free (draft, FALSE);
}

/* The best of a few readings after an edit of one word at the end. */
static double
time_edit (KutipAnalyzer *analyzer, const char *draft, const char *const *disabled, guint *n_facts,
           guint *n_findings)
{
  g_autoptr (KutipDocument) document = kutip_document_new (analyzer);
  double best = G_MAXDOUBLE;

  kutip_analyzer_set_disabled_checks (analyzer, disabled);
  kutip_document_set_text (document, draft, -1);
  kutip_document_replace (document, G_MAXUINT, G_MAXUINT, "\n\n", -1);
  g_object_unref (kutip_document_analyze (document, 0, NULL));
  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (KutipAnalysis) analysis = NULL;
      double begin;

      kutip_document_replace (document, G_MAXUINT, G_MAXUINT, "kata ", -1);
      begin = now ();
      analysis = kutip_document_analyze (document, round + 1, NULL);
      best = MIN (best, now () - begin);
      *n_facts = kutip_analysis_get_n_attributions (analysis);
      for (guint i = 0; i < kutip_analysis_get_n_entities (analysis); i++)
        *n_facts += kutip_entity_get_n_mentions (kutip_analysis_get_entity (analysis, i));
      *n_findings = kutip_analysis_get_n_checks (analysis);
    }
  return best;
}

int
main (void)
{
  const char *data = g_getenv ("KUTIP_DATADIR");
  g_autofree char *path = g_build_filename (data, "examples", "waduk.txt", NULL);
  g_autofree char *example = NULL;
  g_autoptr (KutipAnalyzer) analyzer = kutip_analyzer_new (data, NULL);

  if (!analyzer || !g_file_get_contents (path, &example, NULL, NULL))
    return 1;
  g_print ("%-10s %8s %9s %10s %10s %8s\n", "draft", "facts", "findings", "without ms", "checks ms",
           "ratio");
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *draft = make_draft (example, i == 1);
      guint n_facts, n_findings;
      double without = time_edit (analyzer, draft, kutip_desk_get_codes (), &n_facts, &n_findings);
      double with = time_edit (analyzer, draft, NULL, &n_facts, &n_findings);

      g_print ("%-10s %8u %9u %10.1f %10.1f %8.2f\n", i ? "one line" : "paragraphs", n_facts,
               n_findings, without * 1e3, (with - without) * 1e3, (with - without) / without);
    }
  return 0;
}
