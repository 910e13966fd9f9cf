/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-rows.h"

G_BEGIN_DECLS

/* What fact-checkers found, in words and signs. */

const char *kutip_state_label (KutipFactState state);

/* Which facts to show, as a choice in a menu. */
const char *kutip_state_label_show (KutipShow show);

/* A sign before the row; NULL for none. It never stands without its words. */
const char *kutip_state_label_sign (const KutipRow *row);

/* “confirmed”, “confirmed, but changed since · note” …: (transfer full) (nullable): NULL for nothing */
char *kutip_state_label_words (const KutipRow *row);

/* “12 of 30 confirmed · 2 disputed”, and what is lost: (transfer full) */
char *kutip_state_label_progress (const KutipTotals *totals);

/* For a fact sheet, a KutipExportRemark: state, note and link on one line. @anchoring: a
   KutipAnchoring of the same snapshot */
char *kutip_state_label_remark (const KutipEntity *entity, const KutipAttribution *attribution,
                                gpointer anchoring);

G_END_DECLS
