/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <kutip/kutip-corrections.h>

#include "kutip-highlighter.h"
#include "kutip-library.h"
#include "kutip-preferences.h"

G_BEGIN_DECLS

/*
 * A draft open in a text view: its recorder, reader and highlighter, and when what is done.
 *
 *   key ─► recorder: a note ─► a short pause ─► reader: a job ─► snapshot ─► highlighter, sidebar
 *
 * One job at a time. Newer text breaks off the job that runs and starts the next; a snapshot that
 * is older than the text is still of use, since the recorder carries its places on.
 */
#define KUTIP_TYPE_SESSION (kutip_session_get_type ())
G_DECLARE_FINAL_TYPE (KutipSession, kutip_session, KUTIP, SESSION, GObject)

/* Signals: "changed": a new snapshot, or the news that there will be none. "corrected": other
   corrections. */
KutipSession *kutip_session_new (GtkTextView *view, KutipLibrary *library,
                                 KutipPreferences *preferences);

/* (transfer none) (nullable): the session of a view, if it has one */
KutipSession *kutip_session_get (GtkTextView *view);

/* Takes all of it off the view. Nobody is called back afterwards. */
void kutip_session_close (KutipSession *self);

/* (transfer none) (nullable): the snapshot in use, NULL before the first */
KutipAnalysis *kutip_session_get_analysis (KutipSession *self);

/* (transfer none): what was edited between the snapshot before it and the one in use */
const KutipEdits *kutip_session_get_settled (KutipSession *self);

/* When the text was last edited, as g_get_monotonic_time has it; 0: not since it was opened */
gint64 kutip_session_get_last_edit (KutipSession *self);

/* What a person said of the draft; none at first. The draft is read again at once. */
KutipCorrections *kutip_session_get_corrections (KutipSession *self);
void kutip_session_set_corrections (KutipSession *self, KutipCorrections *corrections);

/* What it reads with. (transfer none) (nullable): NULL once it is closed */
KutipLibrary *kutip_session_get_library (KutipSession *self);

/* (nullable): why there will be no snapshot */
const char *kutip_session_get_problem (KutipSession *self);

/* (nullable) (transfer full): what is wrong with the language data, in a sentence */
char *kutip_session_dup_warning (KutipSession *self);
GtkTextView *kutip_session_get_view (KutipSession *self);
KutipHighlighter *kutip_session_get_highlighter (KutipSession *self);

/* Nothing waits to be read, is being read or is to be shown. */
gboolean kutip_session_is_idle (KutipSession *self);

/* Moves @place from the snapshot to where it stands in the buffer now. FALSE where it is gone. */
gboolean kutip_session_map (KutipSession *self, KutipSpan *place);

/* The place in the snapshot of @offset in the buffer now. */
guint kutip_session_unmap (KutipSession *self, guint offset);

/* Which attribution of the snapshot says what stands at @place of the buffer now; -1: none. */
int kutip_session_find_statement (KutipSession *self, KutipSpan place);

/* Selects @place, in the places of the snapshot, and brings it into sight. FALSE where it is gone. */
gboolean kutip_session_select (KutipSession *self, KutipSpan place);

/* The same in the places of the buffer as it is now. */
void kutip_session_select_range (KutipSession *self, KutipSpan range);

/* Selects the fact after the cursor, or before it; round the end of the draft. */
gboolean kutip_session_step (KutipSession *self, gboolean forward);

G_END_DECLS
