/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-notice.h"
#include "kutip-row-feed.h"
#include "kutip-view-bar.h"

G_BEGIN_DECLS

/* Facts for others: copied as they are listed, or exported into a file. Adds both to the menu of the
   bar; a dialog that is open goes with it. */
void kutip_sharing_install (KutipViewBar *bar, KutipRowFeed *feed, KutipNotice *notice);

G_END_DECLS
