/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-rows.h"
#include "kutip-session.h"

G_BEGIN_DECLS

/*
 * The rows of a draft's facts as they change: made in the background from the session's snapshots,
 * not at every word, and one at a time. It remembers what was edited since, so that rows which are a
 * snapshot behind still lead to where their facts are now.
 */
#define KUTIP_TYPE_ROW_FEED (kutip_row_feed_get_type ())
G_DECLARE_FINAL_TYPE (KutipRowFeed, kutip_row_feed, KUTIP, ROW_FEED, GObject)

/* Signals: "rows" (KutipRows *): new ones, of which the handler may take what it needs; "nothing":
   there is no draft, or no snapshot of it yet, or there will be none. */
KutipRowFeed *kutip_row_feed_new (void);

/* The draft to make rows of; NULL for none. */
void kutip_row_feed_set_session (KutipRowFeed *self, KutipSession *session);
KutipSession *kutip_row_feed_get_session (KutipRowFeed *self);

/* Which rows to make; they are made at once. */
void kutip_row_feed_set_order (KutipRowFeed *self, KutipView view, KutipSort sort,
                               const char *filter, KutipShow show);

/* (transfer none) (nullable): the snapshot of the rows told last, NULL where those are of another
   draft: they tell nothing of places in this one. */
KutipAnalysis *kutip_row_feed_get_analysis (KutipRowFeed *self);

/* (transfer none) (nullable): what was found about the facts of that snapshot */
const KutipAnchoring *kutip_row_feed_get_anchoring (KutipRowFeed *self);

/* Moves @place from that snapshot to the buffer as it is now. FALSE where it is gone. */
gboolean kutip_row_feed_map (KutipRowFeed *self, KutipSpan *place);

/* The rows told last are those of the newest snapshot. */
gboolean kutip_row_feed_is_idle (KutipRowFeed *self);

/* All of the rows told last as text, made in the background. The text is the caller's; NULL or empty
   where there are none. */
void kutip_row_feed_copy (KutipRowFeed *self, GAsyncReadyCallback callback, gpointer data);
char *kutip_row_feed_copy_finish (KutipRowFeed *self, GAsyncResult *result);

G_END_DECLS
