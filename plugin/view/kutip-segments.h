/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-analysis.h>

G_BEGIN_DECLS

/*
 * A line of text cut where its look changes: the parts of it that have a tint, a line under them, or
 * both. Marks overlap, segments do not; of several marks in a place the shorter kind is seen, a name
 * over the quotation that it stands in. A segment keeps where its ends are on the screen, which is
 * dear to ask for, so whoever makes new segments takes that over from the old.
 */

#define KUTIP_NO_KIND KUTIP_N_MARK_KINDS

/* An edge of a letter, below the line's top and in its row of the screen. */
typedef struct {
  gboolean known;
  int x, y, height;
} KutipPoint;

typedef struct {
  KutipSpan span;       /* code points of the line */
  KutipMarkKind tint;   /* KUTIP_NO_KIND for none */
  KutipMarkKind under;  /* the same, of the line under it */
  KutipPoint from, to;  /* before its first letter, after its last */
} KutipSegment;

#define kutip_segments_get(self, i) (&g_array_index ((self), KutipSegment, (i)))

/*
 * Appends the segments of @marks to @self (element-type KutipSegment), which is empty. Marks may come
 * in any order; there is nothing in @hole. @tinted and @underlined: bits of the kinds that are.
 */
void kutip_segments_cut (GArray *self, const KutipMark *marks, guint n_marks, KutipSpan hole,
                         guint tinted, guint underlined);

/* Takes the points over that @old knows. */
void kutip_segments_inherit (GArray *self, const GArray *old);

/* What is in one and not in the other, or looks otherwise: @change is called with each. */
typedef void (*KutipSegmentsChange) (const KutipSegment *segment, gpointer data);
void kutip_segments_compare (const GArray *self, const GArray *old, KutipSegmentsChange change,
                             gpointer data);

/* The text changed: @removed code points at @at became @inserted. Points stay as they are. */
void kutip_segments_edit (GArray *self, guint at, guint removed, guint inserted);

/* Where an offset before an edit is after it; a @push is pushed by what is inserted there. */
guint kutip_segments_move (guint offset, guint at, guint removed, guint inserted, gboolean push);

G_END_DECLS
