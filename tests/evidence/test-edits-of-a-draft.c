/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every fact of a draft of nine hundred words is judged; then the draft goes through a thousand random
 * edits. The test keeps count of where the words of each fact have gone, which the anchoring does not
 * know, and asks it after the edits for the place of every finding whose own words still stand.
 */
#include <kutip/kutip.h>
#include <string.h>

#include "kutip-anchoring.h"

#define N_EDITS 1000

/* For a draft that is harder than any real one: the same names and figures again and again, in the same
   sentences. */
static const char *const shapes[] = {
  "“@S tidak akan ditunda lagi,” kata @P di @T, @N Maret 2026.",
  "@P mengatakan bahwa @S menelan biaya Rp@N juta di @T.",
  "Menurut @P, @N persen warga @T belum tahu tentang @S.",
  "Panitia mencatat @N peserta dari @T; @S dihadiri @P.",
  "@P menilai @S “masih jauh dari selesai” setelah @N bulan berjalan di @T.",
  "Sebanyak 12 persen anggaran @S dipakai untuk jalan di @T, ujar @P.",
  "Pada Senin (9/3/2026), 12 persen warga @T menolak @S.",
};

static const char *const subjects[] = {
  "pembangunan jembatan", "perbaikan tanggul", "pasar malam", "penataan kampung", "lomba perahu",
  "sekolah lapang",
};
static const char *const people[] = {
  "Bupati Ratna Wulandari", "Budi Santoso", "Kepala Dinas Perhubungan Hasan Basri", "Maria Tanoto",
  "Laksmi Harahap", "Ketua RT Slamet Riyadi",
};
static const char *const places[] = { "Malang", "Surabaya", "Kupang", "Sukamaju", "Bandung" };
static const char *const words[] = {
  "sekarang", "juga", "sangat", "baru", "memang", "kemarin", "tersebut", "lebih", "hanya", "warga",
};

#define PICK(array) array[g_random_int_range (0, G_N_ELEMENTS (array))]

typedef struct {
  KutipFinding *finding; /* by its key; the anchoring has newer ones */
  char *words;
  KutipSpan span;        /* of them; empty once they have been touched */
} Truth;

typedef struct {
  KutipDocument *document;
  GString *text;         /* in UTF-8 */
  GArray *truths;        /* (element-type Truth) */
  GPtrArray *findings;
  GArray *positions;     /* of them, as an editor keeps count; NULL: nobody does */
  gboolean copies;       /* sentences are doubled, too */
  guint asked, right, sure; /* sure: right, and not said to have changed */
  guint gone, kept;      /* whose words were touched; those of them that are shown as unchanged */
} Draft;

static char *
generate_draft (void)
{
  GString *text = g_string_new ("Warga Menunggu Jembatan Baru\n\n");

  for (guint n = 0; n < 900;)
    {
      g_autoptr (GString) sentence = g_string_new (PICK (shapes));
      g_autofree char *number = g_strdup_printf ("%d", g_random_int_range (2, 29));

      g_string_replace (sentence, "@S", PICK (subjects), 0);
      g_string_replace (sentence, "@P", PICK (people), 0);
      g_string_replace (sentence, "@T", PICK (places), 0);
      g_string_replace (sentence, "@N", number, 0);
      for (const char *p = sentence->str; *p; p++)
        n += *p == ' ';
      n++;
      g_string_append_printf (text, "%s%s", sentence->str,
                              g_random_int_range (0, 3) ? " " : "\n\n");
    }
  return g_string_free (text, FALSE);
}

static const char *
at (Draft *d, guint offset)
{
  return g_utf8_offset_to_pointer (d->text->str, offset);
}

static guint
length_of (Draft *d)
{
  return g_utf8_strlen (d->text->str, d->text->len);
}

static void
replace (Draft *d, KutipSpan span, const char *with)
{
  gsize from = at (d, span.start) - d->text->str, to = at (d, span.end) - d->text->str;
  guint n = g_utf8_strlen (with, -1);

  g_string_erase (d->text, from, to - from);
  g_string_insert (d->text, from, with);
  kutip_document_replace (d->document, span.start, span.end, with, -1);
  for (guint i = 0; i < d->truths->len; i++)
    {
      KutipSpan *own = &g_array_index (d->truths, Truth, i).span;

      if (own->start == own->end)
        continue;
      if (own->start >= span.end)
        *own = (KutipSpan) { own->start + n - (span.end - span.start),
                             own->end + n - (span.end - span.start) };
      else if (own->end > span.start)
        *own = (KutipSpan) { 0, 0 };
    }
  for (guint i = 0; d->positions && i < d->positions->len; i++)
    {
      guint *position = &g_array_index (d->positions, guint, i);

      if (*position != G_MAXUINT && *position >= span.end)
        *position += n - (span.end - span.start);
      else if (*position != G_MAXUINT && *position >= span.start)
        *position = G_MAXUINT;
    }
}

/* A sentence with the blank behind it. */
static KutipSpan
pick_sentence (Draft *d)
{
  guint from = g_random_int_range (0, length_of (d));
  const char *p = at (d, from), *end;

  while (p > d->text->str && p[-1] != '\n' && !(p[-1] == ' ' && p - d->text->str > 1 && p[-2] == '.'))
    p--;
  for (end = p; *end && *end != '\n' && !(end[0] == '.' && (end[1] == ' ' || end[1] == '\n')); end++)
    ;
  while (*end == '.' || *end == ' ')
    end++;
  from = g_utf8_pointer_to_offset (d->text->str, p);
  return (KutipSpan) { from, from + g_utf8_pointer_to_offset (p, end) };
}

/* Cut and pasted elsewhere: what stands in it goes along. */
static void
move_sentence (Draft *d)
{
  KutipSpan span = pick_sentence (d), to;
  g_autofree char *text = g_utf8_substring (d->text->str, span.start, span.end);
  g_autoptr (GArray) carried = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < d->truths->len; i++)
    {
      KutipSpan *own = &g_array_index (d->truths, Truth, i).span;

      if (own->end > own->start && own->start >= span.start && own->end <= span.end)
        {
          guint entry[] = { i, own->start - span.start, own->end - span.start };

          g_array_append_vals (carried, entry, 3);
        }
    }
  replace (d, span, "");
  if (length_of (d) == 0)
    return;
  to = pick_sentence (d);
  to.end = to.start;
  replace (d, to, text);
  for (guint i = 0; i < carried->len; i += 3)
    g_array_index (d->truths, Truth, g_array_index (carried, guint, i)).span =
      (KutipSpan) { to.start + g_array_index (carried, guint, i + 1),
                    to.start + g_array_index (carried, guint, i + 2) };
}

/* The place of a blank between two words. */
static guint
pick_blank (Draft *d)
{
  for (guint tries = 0; tries < 1000; tries++)
    {
      guint offset = g_random_int_range (0, length_of (d));

      if (*at (d, offset) == ' ')
        return offset;
    }
  return 0;
}

static KutipSpan
pick_word (Draft *d)
{
  guint start = pick_blank (d) + 1, end = start;

  for (const char *p = at (d, start); *p && *p != ' ' && *p != '\n'; p = g_utf8_next_char (p))
    end++;
  return (KutipSpan) { start, end };
}

/* The copy holds the same facts, but they are other ones. */
static void
copy_sentence (Draft *d)
{
  KutipSpan span = pick_sentence (d), to;
  g_autofree char *text = g_utf8_substring (d->text->str, span.start, span.end);

  to = pick_sentence (d);
  to.end = to.start;
  replace (d, to, text);
}

static void
edit (Draft *d)
{
  g_autofree char *text = NULL;
  KutipSpan span;

  switch (g_random_int_range (0, 100))
    {
    case 0 ... 29: /* a word more */
      text = g_strconcat (" ", PICK (words), NULL);
      span.start = span.end = pick_blank (d);
      replace (d, span, text);
      break;
    case 30 ... 46: /* a word less */
      span = pick_word (d);
      if (span.end < length_of (d) && *at (d, span.end) == ' ')
        span.end++;
      replace (d, span, "");
      break;
    case 47 ... 66: /* another word */
      replace (d, pick_word (d), PICK (words));
      break;
    case 67 ... 75: /* a new sentence */
      span = pick_sentence (d);
      span.end = span.start;
      text = g_strdup_printf ("Warga %s %s %u kali %s. ", PICK (places), PICK (words),
                              (guint) g_random_int_range (2, 99), PICK (words));
      replace (d, span, text);
      break;
    case 76 ... 82: /* a paragraph ends here */
      span.start = pick_blank (d);
      span.end = span.start + 1;
      replace (d, span, "\n\n");
      break;
    case 83 ... 89: /* a sentence less, if there is still something to read */
      if (length_of (d) > 5000)
        replace (d, pick_sentence (d), "");
      break;
    case 90 ... 91:
      if (d->copies)
        copy_sentence (d);
      break;
    default:
      move_sentence (d);
    }
}

/* A person is judged under the full name: where that stands. */
static KutipSpan
find_name (KutipAnalysis *analysis, const KutipEntity *entity)
{
  for (guint i = 0; i < kutip_entity_get_n_mentions (entity); i++)
    {
      KutipSpan span = kutip_entity_get_mention (entity, i);
      g_autofree char *text = kutip_analysis_dup_text (analysis, span);

      if (g_str_equal (text, kutip_entity_get_name (entity)))
        return span;
    }
  return (KutipSpan) { 0, 0 };
}

static void
judge_all (Draft *d)
{
  g_autoptr (KutipAnalysis) analysis = kutip_document_analyze (d->document, 1, NULL);
  g_autoptr (GArray) targets = kutip_targets_new (analysis);

  for (guint i = 0; i < targets->len; i++)
    {
      const KutipTarget *target = &g_array_index (targets, KutipTarget, i);
      KutipFinding *finding = kutip_target_new_finding (target, analysis);
      Truth truth = { kutip_finding_ref (finding), NULL, kutip_target_get_span (target) };

      finding->state = KUTIP_STATE_CONFIRMED + i % 3;
      if (kutip_fact_kind_is_name (target->kind))
        truth.span = find_name (analysis, target->fact);
      truth.words = kutip_analysis_dup_text (analysis, truth.span);
      g_array_append_val (d->truths, truth);
      g_ptr_array_add (d->findings, finding);
    }
}

static const Truth *
find_truth (Draft *d, const KutipFinding *finding)
{
  for (guint i = 0; i < d->truths->len; i++)
    if (g_str_equal (g_array_index (d->truths, Truth, i).finding->key, finding->key))
      return &g_array_index (d->truths, Truth, i);
  g_assert_not_reached ();
}

static gboolean
is_mentioned (const KutipEntity *entity, KutipSpan span)
{
  for (guint i = 0; i < kutip_entity_get_n_mentions (entity); i++)
    {
      KutipSpan mention = kutip_entity_get_mention (entity, i);

      if (mention.start < span.end && span.start < mention.end)
        return TRUE;
    }
  return FALSE;
}

/* Words that were joined with others stand there no more. */
static void
look_at_borders (Draft *d)
{
  for (guint i = 0; i < d->truths->len; i++)
    {
      KutipSpan *own = &g_array_index (d->truths, Truth, i).span;
      const char *start = at (d, own->start), *end = at (d, own->end);

      if (own->end > own->start &&
          ((start > d->text->str && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (start)))) ||
           (*end && g_unichar_isalnum (g_utf8_get_char (end)))))
        *own = (KutipSpan) { 0, 0 };
    }
}

/* Of a name all mentions are one fact: any of them will do. */
static gboolean
is_right (const KutipAnchor *anchor, const Truth *truth)
{
  if (anchor->type == KUTIP_ANCHOR_LOST)
    return FALSE;
  if (kutip_fact_kind_is_name (anchor->finding->kind))
    return anchor->type == KUTIP_ANCHOR_WORDS || !anchor->changed ||
           is_mentioned (anchor->target.fact, truth->span);
  return anchor->place.start < truth->span.end && truth->span.start < anchor->place.end;
}

static void
ask (Draft *d)
{
  g_autoptr (KutipAnalysis) analysis = kutip_document_analyze (d->document, 1, NULL);
  g_autoptr (KutipAnchoring) anchoring = kutip_anchoring_new (
    analysis, d->findings, d->positions ? (guint *) d->positions->data : NULL);
  const GArray *anchors = kutip_anchoring_get_anchors (anchoring);

  g_assert_cmpuint (anchors->len, ==, d->truths->len);
  look_at_borders (d);
  g_ptr_array_set_size (d->findings, 0);
  if (d->positions)
    g_array_set_size (d->positions, 0);
  for (guint i = 0; i < anchors->len; i++)
    {
      const KutipAnchor *anchor = &g_array_index (anchors, KutipAnchor, i);
      const Truth *truth = find_truth (d, anchor->finding);
      gboolean right = is_right (anchor, truth);

      g_ptr_array_add (d->findings,
                       kutip_finding_ref (anchor->news ? anchor->news : anchor->finding));
      if (d->positions)
        {
          guint position = anchor->type == KUTIP_ANCHOR_LOST ? G_MAXUINT : anchor->place.start;

          g_array_append_val (d->positions, position);
        }
      g_assert_cmpint (anchor->finding->state, ==, truth->finding->state);
      if (truth->span.start == truth->span.end)
        {
          d->gone++;
          d->kept += anchor->type == KUTIP_ANCHOR_FACT && !anchor->changed &&
                     !kutip_fact_kind_is_name (anchor->finding->kind);
          continue;
        }
      d->asked++;
      d->right += right;
      d->sure += right && !anchor->changed;
      if (!right && g_test_verbose ())
        g_test_message ("%s %u–%u; anchored %d at %u–%u (“%s”, after “%s”, before “%s”)", truth->words,
                        truth->span.start, truth->span.end, anchor->type, anchor->place.start,
                        anchor->place.end, anchor->finding->seen, anchor->finding->before,
                        anchor->finding->after);
    }
}

/* @between: edits from one anchoring to the next; @counted: an editor keeps count of them; @copies:
   sentences are doubled, after which nobody can tell one from the other by its words. Adds to @asked
   and @right. */
static void
play (const char *text, guint between, gboolean counted, gboolean copies, guint *asked, guint *right)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KutipAnalyzer) analyzer = kutip_analyzer_new (g_getenv ("KUTIP_DATADIR"), &error);
  Draft d = { .text = g_string_new (text), .findings = kutip_findings_new (), .copies = copies };

  g_assert_no_error (error);
  g_assert_true (kutip_analyzer_set_language (analyzer, "id", NULL));
  d.document = kutip_document_new (analyzer);
  kutip_document_set_text (d.document, text, -1);
  d.truths = g_array_new (FALSE, FALSE, sizeof (Truth));
  judge_all (&d);
  if (counted)
    {
      d.positions = g_array_new (FALSE, FALSE, sizeof (guint));
      for (guint i = 0; i < d.truths->len; i++)
        g_array_append_val (d.positions, g_array_index (d.truths, Truth, i).span.start);
    }
  for (guint i = 1; i <= N_EDITS; i++)
    {
      edit (&d);
      if (i % between == 0)
        ask (&d);
    }
  g_test_message ("%u facts, %u edits, anchored after every %u: asked %u times, right %.2f %%, "
                  "unchanged %.2f %%; of %u whose words were touched %.2f %% shown as unchanged",
                  d.truths->len, N_EDITS, between, d.asked, 100.0 * d.right / d.asked,
                  100.0 * d.sure / d.asked, d.gone, 100.0 * d.kept / MAX (d.gone, 1));
  *asked += d.asked;
  *right += d.right;
  for (guint i = 0; i < d.truths->len; i++)
    {
      kutip_finding_unref (g_array_index (d.truths, Truth, i).finding);
      g_free (g_array_index (d.truths, Truth, i).words);
    }
  g_array_unref (d.truths);
  g_ptr_array_unref (d.findings);
  g_clear_pointer (&d.positions, g_array_unref);
  g_string_free (d.text, TRUE);
  g_object_unref (d.document);
}

/* One fact that is lost early is asked for, and missed, to the end of its round; so it takes several
   rounds of edits to tell how many are lost. */
static void
run (const char *text, guint rounds, guint between, gboolean counted, gboolean copies, double wanted)
{
  guint asked = 0, right = 0;

  for (guint i = 0; i < rounds; i++)
    play (text, between, counted, copies, &asked, &right);
  g_test_message ("all %u rounds: asked %u times, right %.2f %%", rounds, asked, 100.0 * right / asked);
  g_assert_cmpuint (asked, >, 1000);
  g_assert_cmpfloat (100.0 * right, >=, wanted * asked);
}

static char *
read_draft (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "draft.txt", NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
test_written (void)
{
  g_autofree char *text = read_draft ();

  run (text, 1, 1, TRUE, FALSE, 99);
}

static void
test_edited_elsewhere (void)
{
  g_autofree char *text = read_draft ();

  run (text, 5, 20, FALSE, FALSE, 99);
}

static void
test_alike (void)
{
  g_autofree char *text = generate_draft ();

  run (text, 1, 1, TRUE, TRUE, 97);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_random_set_seed (20261125);
  g_test_add_func ("/edits-of-a-draft/written", test_written);
  g_test_add_func ("/edits-of-a-draft/edited-elsewhere", test_edited_elsewhere);
  g_test_add_func ("/edits-of-a-draft/all-alike", test_alike);
  return g_test_run ();
}
