/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-store.h"

/*
 * What has to be written of a draft's findings: of each the last change, by its key.
 */

/* Returns: (transfer full): key to KutipChange */
GHashTable *kutip_changes_new (void);

/* A finding changed: more of it is to be written than before, never less. */
void kutip_changes_mark (GHashTable *self, KutipChangeType type, KutipFinding *finding);

/* What could not be written comes back, unless it has changed again. */
void kutip_changes_take_back (GHashTable *self, GHashTable *unwritten);

/* Returns: (transfer full) (element-type KutipChange): the changes, as they are now */
GArray *kutip_changes_list (GHashTable *self);

/* Makes @findings, key to KutipFinding, what they will be once all is written. */
void kutip_changes_apply (GHashTable *self, GHashTable *findings);
