/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-database.h"
#include "kutip-dossier.h"

G_BEGIN_DECLS

/*
 * All that fact-checkers have found, kept in a folder, and the one thread that reads and writes it.
 * The main thread asks and is told; it never waits. While something is still to be written, the
 * application is kept from ending.
 */
#define KUTIP_TYPE_EVIDENCE (kutip_evidence_get_type ())
G_DECLARE_FINAL_TYPE (KutipEvidence, kutip_evidence, KUTIP, EVIDENCE, GObject)

/* The evidence of @folder, NULL for the usual one ("kutip" in the user's data folder): the same object
   while somebody holds it. Main thread only. */
KutipEvidence *kutip_evidence_get (const char *folder);

/* Where it lies, to be shown to its user. */
const char *kutip_evidence_get_path (KutipEvidence *self);

/* (transfer full): the dossier of a draft: the same object for all windows. NULL: a new one of a draft
   that was never saved, which is kept in memory only. */
KutipDossier *kutip_evidence_get_dossier (KutipEvidence *self, const char *uri);

/* Deletes what is kept of a draft, NULL: of all drafts, in the file and in the open dossiers. */
void kutip_evidence_forget (KutipEvidence *self, const char *uri, GAsyncReadyCallback callback,
                            gpointer user_data);
gboolean kutip_evidence_forget_finish (KutipEvidence *self, GAsyncResult *result, GError **error);

/* The URIs of all drafts of which something is kept. (transfer full) */
void kutip_evidence_list_drafts (KutipEvidence *self, GAsyncReadyCallback callback,
                                 gpointer user_data);
char **kutip_evidence_list_drafts_finish (KutipEvidence *self, GAsyncResult *result, GError **error);

/* For the dossiers */

/* Runs @work with the task and the database in the one thread, in the order of the calls. */
typedef void (*KutipEvidenceWork) (GTask *task, KutipDatabase *database);
void kutip_evidence_run (KutipEvidence *self, GTask *task, KutipEvidenceWork work);

/* A dossier goes, or gets another URI. */
void kutip_evidence_drop (KutipEvidence *self, KutipDossier *dossier);

/* @n_damaged files were set aside so far, the last as @set_aside: tells all dossiers where that is
   news, so that what they have in memory gets into the new file. */
void kutip_evidence_note_damage (KutipEvidence *self, guint n_damaged, const char *set_aside);

G_END_DECLS
