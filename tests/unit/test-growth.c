/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document that is edited all day keeps no more than its text: 10,000 edits that take back what they
   do, each read, leave in use what was in use before. */
#include <kutip/kutip.h>
#include <malloc.h>
#ifdef __SANITIZE_ADDRESS__
/* gcc has it without the header <sanitizer/allocator_interface.h>. */
extern gsize __sanitizer_get_current_allocated_bytes (void);
#endif

#define N_EDITS 10000
#define N_FIRST 1000     /* edits, until every table has its size */
#define MAX_GROWTH 16384 /* bytes; a pointer an edit would be more than four times as much */

static const char draft[] =
  "“Kami siap,” kata Kepala Desa Raka Wibisana di Malang, Senin (9/3/2026).\n"
  "Menurut Anita Wijaya, harga beras naik 12 persen menjadi Rp 15.400.\n";

static gsize
get_in_use (void)
{
#ifdef __SANITIZE_ADDRESS__
  return __sanitizer_get_current_allocated_bytes ();
#else
  struct mallinfo2 info = mallinfo2 ();

  return info.uordblks + info.hblkhd;
#endif
}

/* A name that was not there before, and its first paragraph cut in two and put together again. */
static void
edit (KutipDocument *document, guint n)
{
  g_autofree char *name = g_strdup_printf ("Lalu Budi %c%cantoso bicara. ", 'A' + n % 26, 'a' + n % 25);
  glong length = g_utf8_strlen (name, -1);
  guint at = n * 37 % 130;

  kutip_document_replace (document, at, at, name, -1);
  g_object_unref (kutip_document_analyze (document, 2 * n, NULL));
  kutip_document_replace (document, at, at + length, "\n", 1);
  kutip_document_replace (document, at, at + 1, "", 0);
  g_object_unref (kutip_document_analyze (document, 2 * n + 1, NULL));
}

static void
test_growth (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KutipAnalyzer) analyzer = kutip_analyzer_new (g_getenv ("KUTIP_DATADIR"), &error);
  g_autoptr (KutipDocument) document = NULL;
  gsize before = 0, after;

  g_assert_no_error (error);
  document = kutip_document_new (analyzer);
  kutip_document_set_text (document, draft, -1);
  for (guint i = 0; i < N_EDITS / 2; i++)
    {
      edit (document, i);
      if (i == N_FIRST)
        before = get_in_use ();
    }
  after = get_in_use ();
  g_test_message ("%zu bytes in use, then %zu", before, after);
  g_assert_cmpuint (after, <, before + MAX_GROWTH);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/growth/edits", test_growth);
  return g_test_run ();
}
