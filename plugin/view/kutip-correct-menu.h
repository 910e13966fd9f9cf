/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-corrector.h"
#include "kutip-row-menu.h"

G_BEGIN_DECLS

/*
 * What a person can correct, as items of a menu: of a row of the list, or of the text. Each item says
 * what will happen.
 */

/* What the correction is about, in the session's snapshot. */
typedef struct {
  KutipSession *session;
  const KutipEntity *entity; /* a person, an organization, a place; NULL: none */
  const char *words;         /* that no fact names yet, to make a name of; NULL: none */
  int statement;             /* which attribution; -1: none */
} KutipCorrectTarget;

/* @group: of the action "correct", which the items are of, with a word as its parameter. */
void kutip_correct_menu_fill (GMenu *menu, const char *group, KutipCorrector *corrector,
                              const KutipCorrectTarget *target);

/* Does what an item says. @verb: the action's parameter. */
void kutip_correct_menu_do (KutipCorrector *corrector, const KutipCorrectTarget *target,
                            const char *verb);

/* Adds it to the menu of the rows. */
void kutip_correct_menu_install (KutipRowMenu *menu);

G_END_DECLS
