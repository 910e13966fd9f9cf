/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-boxes.h"

G_BEGIN_DECLS

/* What an overlay remembers of a line in sight: its segments, and where they are on the screen. See
   kutip-overlay.h for why and how. */
typedef struct {
  guint start, length;  /* code points of the buffer, its end included */
  gboolean last;        /* the text ends with it */
  KutipMarks *marks;    /* those it shows; NULL where it was edited since */
  KutipSpan selected;   /* is not painted over */
  gboolean stale;       /* the segments may be others */
  GArray *segments;     /* (element-type KutipSegment) */

  KutipSpan dirty;      /* edited since places were asked for */
  gboolean settled;     /* all places in sight are known */
  gboolean even;        /* its rows are of one height, as far as is known */
  gboolean scanned;     /* its letters are known to be... */
  gboolean bidi;        /* right-to-left, some of them: then @letters has its places */
  GArray *letters;      /* (element-type KutipBox) */
  guint n_lettered;     /* segments that are in there */
  GdkRectangle sight;   /* of the view, when it was settled */
  KutipSpan seen;       /* the part of it that is in sight, where only that was settled */
  GArray *ends;         /* (element-type KutipRowEnd): of rows that a segment goes on behind */
  GArray *boxes;        /* (element-type KutipBox): what to paint; NULL where it is to be made anew */
} KutipLine;

KutipLine *kutip_line_new (guint start, guint length);
void kutip_line_free (gpointer line);

/* Nothing is known any more of where its marks are. */
void kutip_line_forget (KutipLine *self);

/* Gives it new segments. (transfer full) Returns: (transfer full): the old ones */
GArray *kutip_line_take_segments (KutipLine *self, GArray *segments);

/* Its text changed, in code points of the line. */
void kutip_line_edit (KutipLine *self, guint at, guint removed, guint inserted);

/* Asks the view where the marks are, as far as they are in sight. @iter: the line's start. FALSE
   where not all is known at the @deadline. */
gboolean kutip_line_settle (KutipLine *self, GtkTextView *view, const GtkTextIter *iter,
                            gint64 deadline);

/* What is to be painted, as far as it is known. */
const KutipBox *kutip_line_get_boxes (KutipLine *self, GtkTextView *view, guint *n_boxes);

/* Whether a tag moves letters. */
gboolean kutip_line_depends_on_tag (GtkTextTag *tag);

G_END_DECLS
