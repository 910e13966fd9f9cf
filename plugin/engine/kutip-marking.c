/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-marking.h"

static KutipMarkKind
mark_kind_of (KutipEntityType type)
{
  switch (type)
    {
    case KUTIP_ENTITY_PERSON:
      return KUTIP_MARK_PERSON;
    case KUTIP_ENTITY_ORGANIZATION:
      return KUTIP_MARK_ORGANIZATION;
    case KUTIP_ENTITY_PLACE:
      return KUTIP_MARK_PLACE;
    case KUTIP_ENTITY_DATE:
      return KUTIP_MARK_DATE;
    case KUTIP_ENTITY_ROLE:
      return KUTIP_MARK_ROLE;
    case KUTIP_ENTITY_MONEY:
    case KUTIP_ENTITY_PERCENT:
    case KUTIP_ENTITY_QUANTITY:
    default:
      return KUTIP_MARK_FIGURE;
    }
}

static void
add (GArray *marks, const KutipReading *reading, KutipMarkKind kind, guint32 start, guint32 end)
{
  KutipMark mark = { .kind = kind };

  if (start >= end)
    return;
  mark.span.start = kutip_reading_get_column (reading, start);
  mark.span.end = kutip_reading_get_column (reading, end);
  g_array_append_val (marks, mark);
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const KutipMark *x = a, *y = b;

  if (x->kind != y->kind)
    return x->kind < y->kind ? -1 : 1;
  if (x->span.start != y->span.start)
    return x->span.start < y->span.start ? -1 : 1;
  return (x->span.end > y->span.end) - (x->span.end < y->span.end);
}

/* Reports nest; a view marks an area once. */
static void
join_overlapping (GArray *marks)
{
  guint n = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      KutipMark mark = g_array_index (marks, KutipMark, i);
      KutipMark *last = n ? &g_array_index (marks, KutipMark, n - 1) : NULL;

      if (last && last->kind == mark.kind && mark.span.start < last->span.end)
        last->span.end = MAX (last->span.end, mark.span.end);
      else
        g_array_index (marks, KutipMark, n++) = mark;
    }
  g_array_set_size (marks, n);
}

void
kutip_marking_update (KutipParagraph *paragraph)
{
  const KutipReading *reading = paragraph->reading;
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (KutipMark));

  for (guint i = 0; i < paragraph->mentions->len; i++)
    {
      const KutipMention *mention = &g_array_index (paragraph->mentions, KutipMention, i);

      add (marks, reading, mark_kind_of (mention->type), mention->start, mention->end);
    }
  for (guint i = 0; i < reading->reported->len; i++)
    {
      const KutipReported *reported = &g_array_index (reading->reported, KutipReported, i);

      for (guint j = 0; j < reported->n_contents; j++)
        add (marks, reading,
             reported->kind == KUTIP_ATTRIBUTION_DIRECT ? KUTIP_MARK_QUOTATION : KUTIP_MARK_REPORT,
             reported->content[j].start, reported->content[j].end);
      add (marks, reading, KUTIP_MARK_CUE, reported->cue.start, reported->cue.end);
      add (marks, reading, KUTIP_MARK_SOURCE, reported->source.start, reported->source.end);
    }
  g_array_sort (marks, compare_marks);
  join_overlapping (marks);

  if (paragraph->marks && kutip_marks_equal (paragraph->marks, (KutipMark *) marks->data, marks->len))
    return;
  g_clear_pointer (&paragraph->marks, kutip_marks_unref);
  paragraph->marks = kutip_marks_new ((KutipMark *) marks->data, marks->len);
}
