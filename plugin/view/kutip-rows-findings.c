/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-rows-private.h"

#include <glib/gi18n-lib.h>

#define NOTHING ((KutipVerdict) { KUTIP_STATE_OPEN, FALSE, FALSE, "", "" })

KutipVerdict
kutip_rows_judge_entity (KutipRowBuilder *builder, const KutipEntity *entity)
{
  return builder->order->anchoring
           ? kutip_anchoring_judge_entity (builder->order->anchoring, entity)
           : NOTHING;
}

KutipVerdict
kutip_rows_judge_mention (KutipRowBuilder *builder, const KutipEntity *entity, guint mention)
{
  return builder->order->anchoring
           ? kutip_anchoring_judge_mention (builder->order->anchoring, entity, mention)
           : NOTHING;
}

KutipVerdict
kutip_rows_judge_attribution (KutipRowBuilder *builder, const KutipAttribution *attribution)
{
  return builder->order->anchoring
           ? kutip_anchoring_judge_attribution (builder->order->anchoring, attribution)
           : NOTHING;
}

/* A confirmed fact that was edited is not one of the confirmed ones. */
static KutipShow
get_place (const KutipVerdict *verdict)
{
  if (verdict->changed)
    return KUTIP_SHOW_CHANGED;
  return KUTIP_SHOW_OPEN + (verdict->partly ? KUTIP_STATE_OPEN : verdict->state);
}

gboolean
kutip_rows_count_verdict (KutipRowBuilder *builder, const KutipVerdict *verdict)
{
  KutipShow place = get_place (verdict), show = builder->order->show;

  builder->rows->totals.n_judged[KUTIP_SHOW_ALL]++;
  builder->rows->totals.n_judged[place]++;
  return show == KUTIP_SHOW_ALL || show == place;
}

void
kutip_rows_set_verdict (KutipRow *row, const KutipVerdict *verdict)
{
  row->verdict = *verdict;
  row->noted = *verdict->note || *verdict->link;
  row->verdict.note = row->verdict.link = NULL;
}

static void
add_lost (KutipRowBuilder *builder, const KutipAnchor *anchor)
{
  const KutipFinding *finding = anchor->finding;
  KutipShow show = builder->order->show;
  KutipVerdict verdict = { finding->state, FALSE, FALSE, finding->note, finding->link };
  const char *detail = anchor->type == KUTIP_ANCHOR_WORDS ? _("its words are still there")
                                                          : _("its words are gone");
  KutipRow *row;

  builder->rows->totals.n_judged[KUTIP_SHOW_LOST]++;
  if ((show != KUTIP_SHOW_ALL || builder->order->view != KUTIP_VIEW_ALL) && show != KUTIP_SHOW_LOST)
    return;
  if (!kutip_rows_match (builder, finding->words) && !kutip_rows_match (builder, finding->note))
    return;
  row = kutip_row_new (KUTIP_ROW_LOST, KUTIP_SECTION_LOST, finding->words, detail);
  row->key = kutip_rows_make_key (builder, KUTIP_SECTION_LOST, finding->key, 4);
  row->finding = kutip_finding_ref (anchor->finding);
  kutip_rows_set_verdict (row, &verdict);
  if (anchor->type == KUTIP_ANCHOR_WORDS)
    kutip_row_add_place (row, anchor->place);
  kutip_rows_add (builder, kutip_rows_get_section (builder, KUTIP_SECTION_LOST), row);
}

void
kutip_rows_add_lost (KutipRowBuilder *builder)
{
  const GArray *anchors;

  if (!builder->order->anchoring)
    return;
  anchors = kutip_anchoring_get_anchors (builder->order->anchoring);
  for (guint i = 0; i < anchors->len; i++)
    {
      const KutipAnchor *anchor = &g_array_index (anchors, KutipAnchor, i);

      if (anchor->type != KUTIP_ANCHOR_FACT)
        add_lost (builder, anchor);
    }
}
