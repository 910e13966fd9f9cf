/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-notice.h"
#include "kutip-row-menu.h"

G_BEGIN_DECLS

/*
 * What a check would write instead, written into the draft: as one step to undo, and only where the
 * draft still has the words that the check saw.
 */
void kutip_fix_install (KutipRowMenu *menu, KutipNotice *notice);

G_END_DECLS
