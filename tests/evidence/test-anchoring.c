/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Facts are found again after single edits of which a person can say what has to become of them. */
#include <kutip/kutip.h>

#include "kutip-anchoring.h"

typedef struct {
  KutipAnalyzer *analyzer;
  KutipAnalysis *analysis;
  GPtrArray *findings;
  KutipAnchoring *anchoring;
} Fixture;

static void
read_text (Fixture *f, const char *text)
{
  g_clear_object (&f->analysis);
  f->analysis = kutip_analyzer_analyze (f->analyzer, text, -1);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  f->analyzer = kutip_analyzer_new (g_getenv ("KUTIP_DATADIR"), &error);
  g_assert_no_error (error);
  g_assert_true (kutip_analyzer_set_language (f->analyzer, "id", NULL));
  f->findings = kutip_findings_new ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_pointer (&f->anchoring, kutip_anchoring_free);
  g_clear_object (&f->analysis);
  g_clear_object (&f->analyzer);
  g_ptr_array_unref (f->findings);
}

/* Confirms the fact with these words; the @nth of them. */
static void
confirm (Fixture *f, const char *words, guint nth)
{
  g_autoptr (GArray) targets = kutip_targets_new (f->analysis);

  for (guint i = 0; i < targets->len; i++)
    {
      KutipFinding *finding =
        kutip_target_new_finding (&g_array_index (targets, KutipTarget, i), f->analysis);

      if (g_str_equal (finding->words, words) && nth-- == 0)
        {
          finding->state = KUTIP_STATE_CONFIRMED;
          g_ptr_array_add (f->findings, finding);
          return;
        }
      kutip_finding_unref (finding);
    }
  g_error ("no fact “%s”", words);
}

/* Anchors in a new text, and keeps what is to be kept. */
static const KutipAnchor *
move_to (Fixture *f, const char *text)
{
  const GArray *anchors;

  gint64 start;

  g_clear_pointer (&f->anchoring, kutip_anchoring_free);
  read_text (f, text);
  start = g_get_monotonic_time ();
  f->anchoring = kutip_anchoring_new (f->analysis, f->findings, NULL);
  if (f->findings->len > 1000)
    g_test_message ("anchored in %d ms", (int) ((g_get_monotonic_time () - start) / 1000));
  anchors = kutip_anchoring_get_anchors (f->anchoring);
  g_assert_cmpuint (anchors->len, ==, f->findings->len);
  g_ptr_array_set_size (f->findings, 0);
  for (guint i = 0; i < anchors->len; i++)
    {
      const KutipAnchor *anchor = &g_array_index (anchors, KutipAnchor, i);

      g_ptr_array_add (f->findings,
                       kutip_finding_ref (anchor->news ? anchor->news : anchor->finding));
    }
  return &g_array_index (anchors, KutipAnchor, 0);
}

static void
assert_anchor (Fixture *f, const KutipAnchor *anchor, KutipAnchorType type, gboolean changed,
               const char *around)
{
  g_autofree char *text = NULL;

  g_assert_cmpint (anchor->type, ==, type);
  if (type == KUTIP_ANCHOR_LOST)
    return;
  g_assert_cmpint (anchor->changed, ==, changed);
  text = kutip_analysis_dup_text (f->analysis, (KutipSpan) { anchor->place.start,
                                                             anchor->place.end + 40 });
  if (!g_str_has_prefix (text, around))
    g_assert_cmpstr (text, ==, around);
}

#define RICE "Harga beras naik 12 persen di pasar induk sejak awal bulan.\n"
#define WORK "Angka pengangguran turun 12 persen menurut kantor tenaga kerja kota.\n"

static void
test_moved (Fixture *f, gconstpointer data)
{
  read_text (f, RICE WORK);
  confirm (f, "12 persen", 1);
  assert_anchor (f, move_to (f, RICE WORK), KUTIP_ANCHOR_FACT, FALSE, "12 persen menurut kan");
  assert_anchor (f, move_to (f, WORK RICE), KUTIP_ANCHOR_FACT, FALSE, "12 persen menurut kan");
  assert_anchor (f, move_to (f, "Paragraf baru di atas.\n\n" RICE "\n" WORK), KUTIP_ANCHOR_FACT, FALSE,
                 "12 persen menurut kan");
  assert_anchor (f, move_to (f, RICE "Menurut data lama, angka pengangguran turun 12 persen saja menurut "
                                     "kantor tenaga kerja.\n"),
                 KUTIP_ANCHOR_FACT, FALSE, "12 persen saja menuru");
}

/* The figure that is left is another one. It comes back when its words do. */
static void
test_lost (Fixture *f, gconstpointer data)
{
  read_text (f, RICE WORK);
  confirm (f, "12 persen", 1);
  assert_anchor (f, move_to (f, RICE), KUTIP_ANCHOR_LOST, FALSE, NULL);
  assert_anchor (f, move_to (f, ""), KUTIP_ANCHOR_LOST, FALSE, NULL);
  assert_anchor (f, move_to (f, RICE WORK), KUTIP_ANCHOR_FACT, FALSE, "12 persen menurut kan");
}

/* A confirmed figure that was edited is not a confirmed figure. */
static void
test_edited (Fixture *f, gconstpointer data)
{
  read_text (f, RICE WORK);
  confirm (f, "12 persen", 0);
  assert_anchor (f, move_to (f, "Harga beras naik 15 persen di pasar induk sejak awal bulan.\n" WORK),
                 KUTIP_ANCHOR_FACT, TRUE, "15 persen di pasar in");
  assert_anchor (f, move_to (f, "Harga beras naik 15,5 persen di pasar induk sejak awal bulan.\n" WORK),
                 KUTIP_ANCHOR_FACT, TRUE, "15,5 persen di pasar in");
  assert_anchor (f, move_to (f, RICE WORK), KUTIP_ANCHOR_FACT, FALSE, "12 persen di pasar in");
}

/* The same figure in another sentence is not taken for granted, now or the next time. */
static void
test_other_place (Fixture *f, gconstpointer data)
{
  const char *other = "Panen 12 persen.\n";

  read_text (f, RICE);
  confirm (f, "12 persen", 0);
  assert_anchor (f, move_to (f, other), KUTIP_ANCHOR_FACT, TRUE, "12 persen.\n");
  assert_anchor (f, move_to (f, other), KUTIP_ANCHOR_FACT, TRUE, "12 persen.\n");
  assert_anchor (f, move_to (f, RICE), KUTIP_ANCHOR_FACT, FALSE, "12 persen di pasar in");
}

static void
test_statement (Fixture *f, gconstpointer data)
{
  read_text (f, "“Stok beras kami cukup sampai akhir tahun,” kata Budi Santoso.\n");
  confirm (f, "“Stok beras kami cukup sampai akhir tahun,”", 0);
  assert_anchor (f, move_to (f, "Pembuka.\n\"Stok beras kami cukup sampai akhir tahun,\" ujar Rina Wati.\n"),
                 KUTIP_ANCHOR_FACT, FALSE, "\"Stok beras kami cukup sampai akhir tahun,\" ujar Rina ");
  assert_anchor (f, move_to (f, "“Stok beras kami cukup sampai akhir bulan,” kata Budi Santoso.\n"),
                 KUTIP_ANCHOR_FACT, TRUE, "“Stok beras kami cukup sampai akhir bulan,” kata Budi S");
  assert_anchor (f, move_to (f, "Tidak ada yang bicara.\n"), KUTIP_ANCHOR_LOST, FALSE, NULL);
}

/* Words that are not read as a fact any more are not lost. */
static void
test_words (Fixture *f, gconstpointer data)
{
  read_text (f, "“Aman,” kata Bupati Budi Santoso di Malang.\n");
  confirm (f, "Budi Santoso", 0);
  assert_anchor (f, move_to (f, "ia menulis budi santoso dengan huruf kecil\n"), KUTIP_ANCHOR_WORDS,
                 FALSE, "budi santoso dengan");
  assert_anchor (f, move_to (f, "“Aman,” kata Bupati Budi Santoso di Malang.\n"), KUTIP_ANCHOR_FACT,
                 FALSE, "Budi Santoso di Malang");
}

static void
test_name (Fixture *f, gconstpointer data)
{
  read_text (f, "“Aman,” kata Bupati Budi Santoso di Malang. Budi Santoso lalu pulang.\n");
  confirm (f, "Budi Santoso", 0);
  assert_anchor (f, move_to (f, "Bupati Budi Santoso pulang ke Malang sore itu.\n"), KUTIP_ANCHOR_FACT,
                 FALSE, "Budi Santoso pulang ke M");
  assert_anchor (f, move_to (f, "Bupati Budi Santosa pulang ke Malang sore itu.\n"), KUTIP_ANCHOR_FACT,
                 TRUE, "Budi Santosa pulang ke M");
}

/* Twins that nothing tells apart keep their order, and the first of them does not take all. */
static void
test_twins (Fixture *f, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const GArray *anchors;

  for (guint i = 0; i < 8; i++)
    g_string_append (text, RICE);
  read_text (f, text->str);
  for (guint i = 2; i < 8; i += 2)
    confirm (f, "12 persen", i);
  g_string_prepend (text, "Satu kalimat pembuka.\n");
  move_to (f, text->str);
  anchors = kutip_anchoring_get_anchors (f->anchoring);
  for (guint i = 1; i < anchors->len; i++)
    {
      KutipSpan before = g_array_index (anchors, KutipAnchor, i - 1).place;
      KutipSpan after = g_array_index (anchors, KutipAnchor, i).place;

      g_assert_cmpint (g_array_index (anchors, KutipAnchor, i).type, ==, KUTIP_ANCHOR_FACT);
      g_assert_cmpuint (before.start, <, after.start);
    }
  {
    const KutipEntity *entity = NULL;
    KutipVerdict verdict;

    for (guint i = 0; i < kutip_analysis_get_n_entities (f->analysis); i++)
      if (g_str_equal (kutip_entity_get_name (kutip_analysis_get_entity (f->analysis, i)), "12 persen"))
        entity = kutip_analysis_get_entity (f->analysis, i);
    g_assert_cmpuint (kutip_entity_get_n_mentions (entity), ==, 8);
    verdict = kutip_anchoring_judge_entity (f->anchoring, entity);
    g_assert_cmpint (verdict.state, ==, KUTIP_STATE_OPEN);
    g_assert_true (verdict.partly);
  }
}

/* Twenty thousand facts that are judged, a fifth of them alike: the work does not grow with the square. */
static void
test_many (Fixture *f, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) targets = NULL;
  const GArray *anchors;
  guint kept = 0;

  for (guint i = 0; i < 9000; i++)
    g_string_append_printf (text, "%sPasokan dari gudang nomor %u turun %u persen pada %u Maret 2026.\n",
                            i % 2 ? RICE : "", i, i, i % 28 + 1);
  read_text (f, text->str);
  targets = kutip_targets_new (f->analysis);
  g_test_message ("%u facts", targets->len);
  g_assert_cmpuint (targets->len, >=, 20000);
  for (guint i = 0; i < targets->len; i++)
    {
      KutipFinding *finding =
        kutip_target_new_finding (&g_array_index (targets, KutipTarget, i), f->analysis);

      finding->state = KUTIP_STATE_CONFIRMED;
      g_ptr_array_add (f->findings, finding);
    }
  g_string_prepend (text, "Satu kalimat pembuka yang baru.\n");
  move_to (f, text->str);
  anchors = kutip_anchoring_get_anchors (f->anchoring);
  for (guint i = 0; i < anchors->len; i++)
    {
      const KutipAnchor *anchor = &g_array_index (anchors, KutipAnchor, i);

      kept += anchor->type == KUTIP_ANCHOR_FACT && !anchor->changed &&
              anchor->place.start == anchor->finding->position + 32;
    }
  g_assert_cmpuint (kept, >=, anchors->len * 99 / 100);
}

static void
add (const char *name, void (*run) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, NULL, set_up, run, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/anchoring/moved", test_moved);
  add ("/anchoring/lost", test_lost);
  add ("/anchoring/edited", test_edited);
  add ("/anchoring/other-place", test_other_place);
  add ("/anchoring/statement", test_statement);
  add ("/anchoring/words", test_words);
  add ("/anchoring/name", test_name);
  add ("/anchoring/twins", test_twins);
  add ("/anchoring/many", test_many);
  return g_test_run ();
}
