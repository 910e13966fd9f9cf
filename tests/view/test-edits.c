/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "kutip-edits.h"

/*
 * Random edits against a plain model: a text whose every character has a number. What was in the
 * text before keeps its number, so the model knows where it is and what is gone.
 */
typedef struct {
  GArray *numbers; /* (element-type guint): 0 for what was inserted later */
  GArray *chars;   /* (element-type gunichar) */
} Model;

static void
model_insert (Model *model, guint at, const char *text, gboolean numbered)
{
  for (; *text; text = g_utf8_next_char (text), at++)
    {
      gunichar c = g_utf8_get_char (text);
      guint number = numbered ? at + 1 : 0;

      g_array_insert_val (model->chars, at, c);
      g_array_insert_val (model->numbers, at, number);
    }
}

static void
model_init (Model *model, const char *text)
{
  model->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  model->chars = g_array_new (FALSE, FALSE, sizeof (gunichar));
  model_insert (model, 0, text, TRUE);
}

static void
model_clear (Model *model)
{
  g_array_unref (model->numbers);
  g_array_unref (model->chars);
}

static char *
random_text (guint n)
{
  static const char *const pieces[] = { "a", "b", "é", "“", "\n", "\n", "𝒳", " " };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

/* One edit, most of them near the last one, as when one types. */
static void
edit (Model *model, KutipEdits *edits, KutipEdits *places, guint *near)
{
  guint length = model->chars->len;
  guint at = g_test_rand_int_range (0, 3) ? MIN (*near, length)
                                          : (guint) g_test_rand_int_range (0, length + 1);
  guint removed = g_test_rand_int_range (0, 2) ? 0 : g_test_rand_int_range (0, 4);
  guint inserted = g_test_rand_int_range (0, 3);
  g_autofree char *text = random_text (inserted);

  removed = MIN (removed, length - at);
  kutip_edits_replace (edits, at, removed, text, strlen (text), inserted);
  kutip_edits_replace (places, at, removed, NULL, 0, inserted);
  g_array_remove_range (model->chars, at, removed);
  g_array_remove_range (model->numbers, at, removed);
  model_insert (model, at, text, FALSE);
  *near = at + inserted;
}

static char *
model_text (const Model *model)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < model->chars->len; i++)
    g_string_append_unichar (text, g_array_index (model->chars, gunichar, i));
  return g_string_free (text, FALSE);
}

/* What a reader of the edits does. */
static char *
replay (const char *before, const KutipEdits *edits)
{
  GString *text = g_string_new (before);

  for (guint i = 0; i < edits->items->len; i++)
    {
      const KutipEdit *step = kutip_edits_get (edits, i);
      gsize from = g_utf8_offset_to_pointer (text->str, step->start) - text->str;
      gsize to = g_utf8_offset_to_pointer (text->str + from, step->removed) - text->str;

      g_assert_cmpuint (g_utf8_strlen (step->text->str, step->text->len), ==, step->inserted);
      g_string_erase (text, from, to - from);
      g_string_insert_len (text, from, step->text->str, step->text->len);
    }
  return g_string_free (text, FALSE);
}

static void
check_places (const Model *model, const KutipEdits *edits)
{
  for (guint i = 0; i < model->numbers->len; i++)
    {
      guint number = g_array_index (model->numbers, guint, i);

      if (number == 0)
        continue;
      g_assert_cmpuint (kutip_edits_map (edits, number - 1, TRUE), ==, i);
      g_assert_cmpuint (kutip_edits_unmap (edits, i), ==, number - 1);
    }
}

static gboolean
stays (const Model *model, guint from, guint to, guint *at)
{
  for (guint i = 0; i + (to - from) <= model->numbers->len; i++)
    {
      if (g_array_index (model->numbers, guint, i) != from + 1)
        continue;
      for (guint j = from; j < to; j++)
        if (g_array_index (model->numbers, guint, i + j - from) != j + 1)
          return FALSE;
      *at = i;
      return TRUE;
    }
  return FALSE;
}

static gboolean
is_line_end (const Model *model, guint i)
{
  return g_array_index (model->chars, gunichar, i) == '\n';
}

/* Each line of the text before: carried on rightly or not at all, and not given up without need. */
static void
check_lines (const Model *before, const Model *now, const KutipEdits *edits)
{
  guint n = before->chars->len, start = 0;

  while (start < n)
    {
      guint end = start, at = 0;
      gboolean last, carried;
      KutipSpan line;

      while (end < n && !is_line_end (before, end))
        end++;
      last = end == n;
      end = MIN (end + 1, n);
      line = (KutipSpan) { start, end };
      carried = kutip_edits_map_line (edits, &line, last);
      if (carried)
        {
          g_assert_true (stays (now, start, end, &at));
          g_assert_cmpuint (line.start, ==, at);
          g_assert_cmpuint (line.end - line.start, ==, end - start);
          g_assert_true (at == 0 || is_line_end (now, at - 1));
          g_assert_true (last ? line.end == now->chars->len : is_line_end (now, line.end - 1));
        }
      else if (!last && start > 0)
        {
          /* Only an edit at the line or at the end of the line before is a reason. */
          KutipSpan touched = kutip_edits_get_touched (edits);

          g_assert_false (stays (now, start - 1, end, &at) &&
                          (at + end - start + 1 < touched.start || at > touched.end));
        }
      start = end;
    }
}

/* Outside of what was touched the text is as it was. */
static void
check_touched (const Model *before, const Model *now, const KutipEdits *edits)
{
  KutipSpan touched = kutip_edits_get_touched (edits);
  guint tail;

  if (edits->items->len == 0)
    {
      g_assert_cmpuint (touched.start, ==, G_MAXUINT);
      return;
    }
  g_assert_cmpuint (touched.end, <=, now->chars->len);
  for (guint i = 0; i < touched.start; i++)
    g_assert_cmpuint (g_array_index (now->numbers, guint, i), ==, i + 1);
  tail = now->chars->len - touched.end;
  for (guint i = 1; i <= tail; i++)
    g_assert_cmpuint (g_array_index (now->numbers, guint, now->numbers->len - i), ==,
                      before->numbers->len - i + 1);
}

static void
test_random (void)
{
  for (guint round = 0; round < 3000; round++)
    {
      g_autofree char *text = random_text (g_test_rand_int_range (0, 30));
      g_autoptr (KutipEdits) edits = kutip_edits_new ();
      g_autoptr (KutipEdits) places = kutip_edits_new ();
      g_autofree char *expected = NULL;
      g_autofree char *got = NULL;
      guint n = g_test_rand_int_range (0, 12), near = 0;
      Model before, now;

      model_init (&before, text);
      model_init (&now, text);
      for (guint i = 0; i < n; i++)
        edit (&now, edits, places, &near);
      expected = model_text (&now);
      got = replay (text, edits);
      g_assert_cmpstr (got, ==, expected);
      check_places (&now, edits);
      check_places (&now, places);
      check_lines (&before, &now, edits);
      check_touched (&before, &now, edits);
      model_clear (&before);
      model_clear (&now);
    }
}

/* Typing in one place stays one edit, however long it takes. */
static void
test_joins (void)
{
  g_autoptr (KutipEdits) edits = kutip_edits_new ();

  for (guint i = 0; i < 1000; i++)
    kutip_edits_replace (edits, 10 + i, 0, "x", 1, 1);
  for (guint i = 0; i < 400; i++)
    kutip_edits_replace (edits, 1009 - i, 1, "", 0, 0);
  g_assert_cmpuint (edits->items->len, ==, 1);
  g_assert_cmpuint (kutip_edits_get (edits, 0)->inserted, ==, 600);
  g_assert_cmpuint (kutip_edits_get (edits, 0)->text->len, ==, 600);
  g_assert_cmpuint (kutip_edits_get (edits, 0)->removed, ==, 0);

  /* Backwards over what stood there before. */
  for (guint i = 0; i < 605; i++)
    kutip_edits_replace (edits, 609 - i, 1, "", 0, 0);
  g_assert_cmpuint (edits->items->len, ==, 1);
  g_assert_cmpuint (kutip_edits_get (edits, 0)->start, ==, 5);
  g_assert_cmpuint (kutip_edits_get (edits, 0)->removed, ==, 5);

  kutip_edits_replace (edits, 100, 0, "y", 1, 1);
  g_assert_cmpuint (edits->items->len, ==, 2);
}

/* What is inserted at the border of a place: it goes on, or it stays. */
static void
test_borders (void)
{
  g_autoptr (KutipEdits) edits = kutip_edits_new ();
  g_autoptr (KutipEdits) all = kutip_edits_new ();

  kutip_edits_replace (edits, 5, 0, "abc", 3, 3);
  g_assert_cmpuint (kutip_edits_map (edits, 5, TRUE), ==, 8);
  g_assert_cmpuint (kutip_edits_map (edits, 5, FALSE), ==, 5);
  g_assert_cmpuint (kutip_edits_map (edits, 4, TRUE), ==, 4);

  kutip_edits_append_places (all, edits);
  kutip_edits_clear (edits);
  kutip_edits_replace (edits, 0, 2, "", 0, 0);
  kutip_edits_append_places (all, edits);
  g_assert_cmpuint (kutip_edits_map (all, 5, TRUE), ==, 6);
  g_assert_cmpuint (kutip_edits_unmap (all, 6), ==, 5);
  g_assert_null (kutip_edits_get (all, 0)->text);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edits/random", test_random);
  g_test_add_func ("/edits/joins", test_joins);
  g_test_add_func ("/edits/borders", test_borders);
  return g_test_run ();
}
