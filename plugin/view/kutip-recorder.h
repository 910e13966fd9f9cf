/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kutip-edits.h"
#include "kutip-typing.h"

G_BEGIN_DECLS

/*
 * Notes what changes in a buffer, and does nothing else while it changes.
 *
 * The edits go three ways round: those nobody has taken yet; those that a reader has taken but whose
 * snapshot is not there yet; and both together carry places from the snapshot in use to the buffer
 * as it is now. A text that stands in the buffer from the start is copied in slices, as if it were
 * typed at the end of what is known: what changes further down meanwhile needs no note.
 */
#define KUTIP_TYPE_RECORDER (kutip_recorder_get_type ())
G_DECLARE_FINAL_TYPE (KutipRecorder, kutip_recorder, KUTIP, RECORDER, GObject)

/* Signals: "edited" (guint at, guint removed, guint inserted), in code points, when the edit is noted
   but perhaps not yet made; "word-finished": the word at the cursor is not being typed any more;
   "copied": the text that stood there from the start is noted. */
KutipRecorder *kutip_recorder_new (GtkTextBuffer *buffer);

/* All of the buffer is noted. */
gboolean kutip_recorder_is_complete (KutipRecorder *self);

/* The edits that nobody has taken yet. Returns: (transfer full) */
KutipEdits *kutip_recorder_take (KutipRecorder *self);

/* A snapshot of all edits taken so far is in use now. Returns what they touched, in its places. */
KutipSpan kutip_recorder_settle (KutipRecorder *self);

/* (transfer none): what lies between the snapshot in use and the one before it, places only */
const KutipEdits *kutip_recorder_get_settled (KutipRecorder *self);

/* From the snapshot in use to the buffer, and back. */
guint kutip_recorder_map (KutipRecorder *self, guint offset, gboolean push);
guint kutip_recorder_unmap (KutipRecorder *self, guint offset);
gboolean kutip_recorder_map_line (KutipRecorder *self, KutipSpan *line, gboolean last);

/* The word at the cursor is being typed. */
gboolean kutip_recorder_is_typing (KutipRecorder *self);

/* That word, in the buffer; empty without one. */
KutipSpan kutip_recorder_get_held_word (KutipRecorder *self);

G_END_DECLS
