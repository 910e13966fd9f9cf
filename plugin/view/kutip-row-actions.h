/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-row-menu.h"

G_BEGIN_DECLS

/* Going to a row's places and copying what it says. */
void kutip_row_actions_install (KutipRowMenu *menu);

G_END_DECLS
