/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <kutip/kutip.h>

#include "kutip-rows.h"

#define DRAFT \
  "Harga beras naik\n\n" \
  "\"Stok di gudang masih cukup,\" kata Bupati Raka Wibisana di Kota Malang, " \
  "Senin (9/3/2026).\n" \
  "Raka Wibisana mengatakan harga beras naik 12 persen dalam sebulan.\n" \
  "\"Kami\n tidak punya   pilihan,\" ujar seorang pedagang.\n"

static KutipAnalyzer *analyzer;

static KutipRows *
make_view (const char *text, KutipView view, KutipSort sort, const char *filter)
{
  g_autoptr (KutipAnalysis) analysis = kutip_analyzer_analyze (analyzer, text, -1);
  KutipRowsOrder order = { view, sort, filter, 100, FALSE };

  return kutip_rows_new (analysis, &order);
}

static KutipRows *
make (const char *text, const char *filter)
{
  return make_view (text, KUTIP_VIEW_ALL, KUTIP_SORT_POSITION, filter);
}

static guint
count_facts (KutipRows *rows)
{
  return kutip_totals_count (&rows->totals, KUTIP_VIEW_ALL);
}

static KutipRow *
find_section (KutipRows *rows, KutipSection section)
{
  for (guint i = 0; i < rows->sections->len; i++)
    {
      KutipRow *row = rows->sections->pdata[i];

      g_assert_cmpint (row->type, ==, KUTIP_ROW_SECTION);
      g_assert_cmpuint (row->index, ==, i);
      g_assert_nonnull (row->children);
      if (row->section == section)
        return row;
    }
  return NULL;
}

static KutipRow *
find_child (KutipRow *parent, const char *text)
{
  for (guint i = 0; i < parent->children->len; i++)
    {
      KutipRow *row = parent->children->pdata[i];

      g_assert_true (row->parent == parent);
      g_assert_cmpuint (row->index, ==, i);
      if (g_str_equal (row->text, text))
        return row;
    }
  return NULL;
}

static void
test_sections (void)
{
  g_autoptr (KutipRows) rows = make (DRAFT, NULL);
  KutipRow *people = find_section (rows, KUTIP_SECTION_PEOPLE);
  KutipRow *raka;

  g_assert_nonnull (people);
  raka = find_child (people, "Raka Wibisana");
  g_assert_nonnull (raka);
  g_assert_cmpstr (raka->detail, ==, "Bupati");
  g_assert_cmpuint (raka->count, ==, 2);
  g_assert_cmpuint (raka->places->len, ==, 2);
  g_assert_nonnull (find_section (rows, KUTIP_SECTION_DATES));
  g_assert_nonnull (find_section (rows, KUTIP_SECTION_FIGURES));
  g_assert_cmpuint (count_facts (rows), >, 4);
  g_assert_null (rows->filter);
}

static void
test_statements (void)
{
  g_autoptr (KutipRows) rows = make (DRAFT, NULL);
  KutipRow *statements = find_section (rows, KUTIP_SECTION_STATEMENTS);
  KutipRow *raka, *other;

  g_assert_nonnull (statements);
  raka = find_child (statements, "Raka Wibisana");
  g_assert_nonnull (raka);
  g_assert_cmpint (raka->type, ==, KUTIP_ROW_SPEAKER);
  g_assert_cmpuint (raka->count, ==, 2);
  g_assert_cmpuint (raka->children->len, ==, 2);
  g_assert_cmpuint (statements->count, ==, rows->totals.n_statements);
  g_assert_cmpuint (rows->totals.n_statements, >=, 3);
  for (guint i = 0; i < statements->children->len; i++)
    {
      other = statements->children->pdata[i];
      for (guint j = 0; j < other->children->len; j++)
        {
          KutipRow *statement = other->children->pdata[j];

          /* One line each, whatever the draft has. */
          g_assert_null (strchr (statement->text, '\n'));
          g_assert_null (strstr (statement->text, "  "));
        }
    }
}

static void
test_filter (void)
{
  g_autoptr (KutipRows) rows = make (DRAFT, "RAKA");
  g_autoptr (KutipRows) none = make (DRAFT, "Zanzibar");
  g_autoptr (KutipRows) empty = make (DRAFT, "");
  KutipRow *statements = find_section (rows, KUTIP_SECTION_STATEMENTS);

  g_assert_nonnull (find_section (rows, KUTIP_SECTION_PEOPLE));
  g_assert_null (find_section (rows, KUTIP_SECTION_FIGURES));
  /* A speaker who matches brings along what he says. */
  g_assert_nonnull (statements);
  g_assert_cmpuint (statements->count, ==, 2);
  g_assert_cmpuint (none->sections->len, ==, 0);
  g_assert_cmpstr (none->filter, ==, "Zanzibar");
  g_assert_cmpuint (count_facts (none), ==, count_facts (rows));
  g_assert_cmpuint (none->totals.n_statements, ==, rows->totals.n_statements);
  g_assert_null (empty->filter);
}

/* Text before a row does not make it another row. */
static void
test_keys (void)
{
  g_autoptr (KutipRows) rows = make (DRAFT, NULL);
  g_autoptr (KutipRows) moved = make ("Berita\n\n" DRAFT "\nBaris lain tanpa fakta.\n", NULL);
  KutipRow *people = find_section (rows, KUTIP_SECTION_PEOPLE);
  KutipRow *moved_people = find_section (moved, KUTIP_SECTION_PEOPLE);
  g_autoptr (GHashTable) keys = g_hash_table_new (NULL, NULL);

  g_assert_cmpuint (find_child (people, "Raka Wibisana")->key, ==,
                    find_child (moved_people, "Raka Wibisana")->key);
  for (guint i = 0; i < rows->sections->len; i++)
    {
      KutipRow *section = rows->sections->pdata[i];

      for (guint j = 0; j < section->children->len; j++)
        g_assert_true (g_hash_table_add (
          keys, GUINT_TO_POINTER (((KutipRow *) section->children->pdata[j])->key)));
    }
}

static void
test_empty (void)
{
  g_autoptr (KutipRows) rows = make ("", NULL);
  g_autoptr (KutipRows) blank = make ("\n\n \n", "x");

  g_assert_cmpuint (rows->sections->len, ==, 0);
  g_assert_cmpuint (rows->length, ==, 0);
  g_assert_cmpuint (blank->sections->len, ==, 0);
  g_assert_cmpuint (count_facts (blank), ==, 0);
}

static void
test_too_long (void)
{
  g_autofree char *line = g_strnfill (101, 'a');
  g_autofree char *text = g_strconcat ("pendek\n", line, "\n", line, NULL);
  g_autoptr (KutipRows) rows = make (text, NULL);

  g_assert_cmpuint (rows->n_too_long, ==, 2);
}

/* Ten thousand statements that say the same are ten thousand rows, and made in no time that grows
   with their square. */
static void
test_equal (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (KutipRows) rows = NULL;
  KutipRow *speaker;
  g_autoptr (GHashTable) keys = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < 10000; i++)
    g_string_append (text, "“Kami siap,” kata Budi Santoso.\n");
  rows = make (text->str, NULL);
  speaker = find_child (find_section (rows, KUTIP_SECTION_STATEMENTS), "Budi Santoso");
  g_assert_nonnull (speaker);
  g_assert_cmpuint (speaker->count, ==, 10000);
  g_assert_false (speaker->expanded);
  for (guint i = 0; i < speaker->children->len; i++)
    g_assert_true (g_hash_table_add (
      keys, GUINT_TO_POINTER (((KutipRow *) speaker->children->pdata[i])->key)));
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  analyzer = kutip_analyzer_new (g_getenv ("KUTIP_DATADIR"), &error);
  g_assert_no_error (error);
  g_test_add_func ("/rows/sections", test_sections);
  g_test_add_func ("/rows/statements", test_statements);
  g_test_add_func ("/rows/filter", test_filter);
  g_test_add_func ("/rows/keys", test_keys);
  g_test_add_func ("/rows/empty", test_empty);
  g_test_add_func ("/rows/too-long", test_too_long);
  g_test_add_func ("/rows/equal", test_equal);
  status = g_test_run ();
  g_object_unref (analyzer);
  return status;
}
