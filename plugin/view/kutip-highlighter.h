/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-recorder.h"
#include "kutip-tags.h"

G_BEGIN_DECLS

/*
 * Shows the marks of a snapshot in a text view, a few milliseconds at a time: first the lines that
 * are seen, then the others. For each line it remembers which marks it shows; a line whose marks are
 * still that object and that no edit touched has nothing to be done.
 *
 * A line that an edit has changed since the snapshot waits for the next one, which is on its way.
 * Very long lines cost the toolkit a relayout at each key, and every tag in them makes that dearer:
 * they are marked where they are seen, and the longest not at all.
 */
#define KUTIP_TYPE_HIGHLIGHTER (kutip_highlighter_get_type ())
G_DECLARE_FINAL_TYPE (KutipHighlighter, kutip_highlighter, KUTIP, HIGHLIGHTER, GObject)

#define KUTIP_LONG_LINE 10000     /* code points: marked where it is seen */
#define KUTIP_TOO_LONG_LINE 50000 /* not marked */

KutipHighlighter *kutip_highlighter_new (GtkTextView *view, KutipRecorder *recorder);

/* Takes the tags away and stops. */
void kutip_highlighter_detach (KutipHighlighter *self);

/* @touched: where @analysis tells of another text than the snapshot before it */
void kutip_highlighter_show (KutipHighlighter *self, KutipAnalysis *analysis, KutipSpan touched);

/* A word at the cursor is being typed: it loses the marks that it has. */
void kutip_highlighter_hold_word (KutipHighlighter *self);

/* The word at the cursor is finished: its marks may be shown. */
void kutip_highlighter_finish_word (KutipHighlighter *self);

/* Whether marks are seen. Hidden ones stay in place, which costs nothing to undo. */
void kutip_highlighter_set_visible (KutipHighlighter *self, gboolean visible);

/* How marks look, and a bit for each kind that is marked. Other tags go, a few lines at a time. */
void kutip_highlighter_set_marks (KutipHighlighter *self, KutipMarkStyle style, guint kinds);
void kutip_highlighter_set_printing (KutipHighlighter *self, gboolean printing);

/* All lines are done. */
gboolean kutip_highlighter_is_idle (KutipHighlighter *self);
KutipTags *kutip_highlighter_get_tags (KutipHighlighter *self);
const KutipPalette *kutip_highlighter_get_palette (KutipHighlighter *self);

G_END_DECLS
