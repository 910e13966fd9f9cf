/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kutip-palette.h"
#include "kutip-segments.h"

G_BEGIN_DECLS

/*
 * Paints marks over the text of a view.
 *
 * Problem: a mark must cost nothing while one types. The obvious way are tags in the buffer. But each
 * tag cuts the text of its line into more runs, which the toolkit shapes and lays out one by one at
 * every key: typing in a marked paragraph of 2,000 characters took twice the time that it takes in an
 * unmarked one, and the applying of tags lays it out once more. Tags are also printed, lost by undo,
 * and contend with those of the host. So the buffer has none of ours: when the view has drawn itself,
 * tints and lines are laid over the letters.
 *
 * Rejected: to multiply tints with the paper, which would leave the letters as they are. It takes
 * 25 times as long as a plain blend where the processor paints, and falls back to that on graphics
 * cards. The palette makes the thinnest blend that gives the tint on paper, and sees to the contrast
 * of what it makes of letters.
 *
 * Also rejected: to ask the view for the places of all marks at each drawing. One such question takes
 * 20 µs, for it measures the row. So the places are kept by line, and an edit asks anew only from
 * the edited word on, for the first and the last mark of each row, until the first that has not moved.
 *
 * Invariants: segments are in code points of their line, points in pixels below its top, so neither
 * changes when another line does. A line is known by where it starts and how long it is; one that is
 * not what is remembered is remembered anew. Nothing is known of lines out of sight but what was in
 * sight a moment ago.
 *
 * Worst cases: a word that goes over to the next row in a very long paragraph moves all rows below,
 * two questions each. In a line with right-to-left letters each letter of a mark is asked for, since
 * a mark may lie in several pieces of a row; what takes longer than a few milliseconds is painted a
 * moment later.
 */
typedef struct _KutipOverlay KutipOverlay;

/* How marks look. */
typedef enum {
  KUTIP_MARKS_TINT,
  KUTIP_MARKS_UNDERLINE,
  KUTIP_MARKS_NONE,
} KutipMarkStyle;

#define KUTIP_ALL_KINDS ((1u << KUTIP_N_MARK_KINDS) - 1)

/* Where marks come from. Lines are in code points of the buffer. */
typedef struct {
  /* (transfer none) (nullable): the marks of a line that are just those of the snapshot */
  KutipMarks *(*peek) (KutipSpan line, gpointer data);
  /* Appends the marks of a line (element-type KutipMark), as it is now. */
  void (*collect) (KutipSpan line, GArray *marks, gpointer data);
} KutipOverlaySource;

KutipOverlay *kutip_overlay_new (GtkTextView *view, const KutipOverlaySource *source, gpointer data);
void kutip_overlay_free (KutipOverlay *self);

void kutip_overlay_set_palette (KutipOverlay *self, const KutipPalette *palette);
void kutip_overlay_set_style (KutipOverlay *self, KutipMarkStyle style);
void kutip_overlay_set_visible (KutipOverlay *self, gboolean visible);

/* @removed code points at @at become @inserted, or have become. */
void kutip_overlay_edit (KutipOverlay *self, guint at, guint removed, guint inserted);

/* There are new marks: lines whose marks are not what is painted are painted anew. */
void kutip_overlay_refresh (KutipOverlay *self);

/* The marks of the line at @offset are others, whatever it says of them. */
void kutip_overlay_refresh_line (KutipOverlay *self, guint offset);

/* All that is in sight has been painted. */
gboolean kutip_overlay_is_idle (KutipOverlay *self);

G_END_DECLS
