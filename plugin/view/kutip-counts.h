/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-check-bar.h"
#include "kutip-rows.h"
#include "kutip-view-bar.h"

G_BEGIN_DECLS

/*
 * How many facts there are, in three places: a line of its own, which the widget is, the bar of views
 * and that of states. They follow the rows a turn of the main loop later: to lay out and paint both
 * at once takes longer than a key may wait.
 */
#define KUTIP_TYPE_COUNTS (kutip_counts_get_type ())
G_DECLARE_FINAL_TYPE (KutipCounts, kutip_counts, KUTIP, COUNTS, GtkBin)

/* The bars are those of the same sidebar, which outlive it. */
GtkWidget *kutip_counts_new (KutipViewBar *views, KutipCheckBar *states);

/* @rows: (nullable): none where there is no draft */
void kutip_counts_set_rows (KutipCounts *self, const KutipRows *rows);

/* All numbers are those of the rows. */
gboolean kutip_counts_is_idle (KutipCounts *self);

G_END_DECLS
