/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-anchoring.h"
#include "kutip-note-box.h"
#include "kutip-row-menu.h"

G_BEGIN_DECLS

/* Judging the fact of a row, from its menu and by keys: its state, a note and a link. @box is where
   notes are written; it lives as long as the menu. */
void kutip_judging_install (KutipRowMenu *menu, KutipNoteBox *box);

/* What was found about the fact of @row, on a few lines; NULL for nothing. (transfer full) */
char *kutip_judging_describe (const KutipRow *row, const KutipAnchoring *anchoring);

G_END_DECLS
