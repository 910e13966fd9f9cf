/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-overlay.h"
#include "kutip-recorder.h"

G_BEGIN_DECLS

/*
 * Shows the marks of a snapshot in a text view. What is painted are the snapshot's marks, carried on
 * by the edits since then, without those of a word that is being typed. Nothing is done for lines out
 * of sight.
 */
#define KUTIP_TYPE_HIGHLIGHTER (kutip_highlighter_get_type ())
G_DECLARE_FINAL_TYPE (KutipHighlighter, kutip_highlighter, KUTIP, HIGHLIGHTER, GObject)

#define KUTIP_TOO_LONG_LINE 50000 /* code points: not marked */

KutipHighlighter *kutip_highlighter_new (GtkTextView *view, KutipRecorder *recorder);

/* Takes the marks away and stops. */
void kutip_highlighter_detach (KutipHighlighter *self);

/* After the recorder has settled what @analysis tells of. */
void kutip_highlighter_show (KutipHighlighter *self, KutipAnalysis *analysis);

/* A word at the cursor is being typed: it loses the marks that it has. */
void kutip_highlighter_hold_word (KutipHighlighter *self);

/* The word at the cursor is finished: its marks may be shown. */
void kutip_highlighter_finish_word (KutipHighlighter *self);

void kutip_highlighter_set_visible (KutipHighlighter *self, gboolean visible);

/* How marks look, and a bit for each kind that is marked. */
void kutip_highlighter_set_marks (KutipHighlighter *self, KutipMarkStyle style, guint kinds);

/* Appends the marks (element-type KutipMark) of a line of the buffer, in code points of the line. */
void kutip_highlighter_collect (KutipHighlighter *self, KutipSpan line, GArray *marks);

/* All that is in sight has been painted. */
gboolean kutip_highlighter_is_idle (KutipHighlighter *self);
const KutipPalette *kutip_highlighter_get_palette (KutipHighlighter *self);

G_END_DECLS
