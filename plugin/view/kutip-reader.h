/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-corrections.h>

#include "kutip-edits.h"
#include "kutip-library.h"

G_BEGIN_DECLS

/*
 * Reads one draft in the background. The draft's KutipDocument lives in the job: one job runs at a
 * time, takes the document with it and brings it back, so no lock is needed. Who holds a reader
 * gives it the edits and gets snapshots; both only on the main thread. A reader that is gone calls
 * nobody: its job is cancelled and its end is not told.
 */
#define KUTIP_TYPE_READER (kutip_reader_get_type ())
G_DECLARE_FINAL_TYPE (KutipReader, kutip_reader, KUTIP, READER, GObject)

/*
 * Called on the main thread when a job has ended: with @analysis, or with an @error where the data
 * cannot be loaded, or with neither where it was cancelled.
 */
typedef void (*KutipReaderDone) (KutipAnalysis *analysis, const GError *error, gpointer user_data);

KutipReader *kutip_reader_new (KutipLibrary *library, KutipReaderDone done, gpointer user_data);
gboolean kutip_reader_is_busy (KutipReader *self);

/* What a person said of the draft, from the next job on. */
void kutip_reader_set_corrections (KutipReader *self, KutipCorrections *corrections);

/* Starts a job. Only while none is running. @edits: (transfer full): what changed since the last
   job, which knows of it even if it was cancelled. */
void kutip_reader_read (KutipReader *self, KutipEdits *edits, guint generation);

/* Breaks off the job that runs, if any. */
void kutip_reader_cancel (KutipReader *self);

G_END_DECLS
