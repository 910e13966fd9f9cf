/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-corrections.h>

#include "kutip-finding.h"

G_BEGIN_DECLS

/*
 * What is known of one draft beside its text: the findings of the fact-checkers, and what was
 * corrected in how Kutip reads it. Shared by all windows that show the draft. A change counts at once
 * and is written in the background; where it cannot be written it is kept, and tried again.
 * Main thread only.
 *
 * Signals: "changed": findings, corrections or the problem are others now.
 */
#define KUTIP_TYPE_DOSSIER (kutip_dossier_get_type ())
G_DECLARE_FINAL_TYPE (KutipDossier, kutip_dossier, KUTIP, DOSSIER, GObject)

/* (nullable): NULL for a draft that was never saved */
const char *kutip_dossier_get_uri (KutipDossier *self);

/* What was kept of the draft has been read, or cannot be. */
gboolean kutip_dossier_is_loaded (KutipDossier *self);

/* Nothing is being read or waits to be written. */
gboolean kutip_dossier_is_idle (KutipDossier *self);

/* (nullable): what is the matter with the file, in a sentence or two */
const char *kutip_dossier_get_problem (KutipDossier *self);

/* (transfer full) (element-type KutipFinding): those of this moment, for another thread */
GPtrArray *kutip_dossier_dup_findings (KutipDossier *self);

/* Adds the finding, or puts it in place of the one with its key; its time becomes now. An empty one is
   removed. */
void kutip_dossier_judge (KutipDossier *self, KutipFinding *finding);
void kutip_dossier_remove (KutipDossier *self, const char *key);

/* @news is where @finding stands now; of no account if somebody has judged it anew meanwhile. */
void kutip_dossier_note_seen (KutipDossier *self, KutipFinding *finding, KutipFinding *news);

/* (transfer none): never NULL */
KutipCorrections *kutip_dossier_get_corrections (KutipDossier *self);
void kutip_dossier_set_corrections (KutipDossier *self, KutipCorrections *corrections);

/* Reads again what another program may have written. */
void kutip_dossier_refresh (KutipDossier *self);

/* The draft was saved as @uri. What a draft without a URI had moves there, that of another one is
   copied. (transfer full): the dossier to use from now on */
KutipDossier *kutip_dossier_save_as (KutipDossier *self, const char *uri);

/* The same draft is kept in @folder from now on; what is known of it is copied there. NULL: in the
   usual folder. (transfer full): the dossier to use from now on */
KutipDossier *kutip_dossier_move (KutipDossier *self, const char *folder);

G_END_DECLS
