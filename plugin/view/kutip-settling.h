/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kutip-segments.h"

G_BEGIN_DECLS

/*
 * Where the letters of a line are on the screen. To ask a text view for a place is dear, so after an
 * edit only what can have moved is asked for: of a row as it was the first edge and the last, and of
 * those between only where these two moved differently.
 */

typedef struct _KutipEdge KutipEdge;

/* One settling of a line. */
typedef struct {
  GtkTextView *view;
  const GtkTextIter *iter; /* the line's start */
  int top, height;         /* of the line */

  /*< private >*/
  KutipEdge *edges;
  guint n_edges;
} KutipSettling;

/* Where the letters of a row of the screen end, and the next row begins. */
typedef struct {
  int y, height; /* below the line's top */
  int right;
  guint next;    /* code points of the line */
} KutipRowEnd;

void kutip_settling_init (KutipSettling *self, GtkTextView *view, const GtkTextIter *iter);
void kutip_settling_clear (KutipSettling *self);

/* The place of a letter, code points of the line, below the line's top. */
GdkRectangle kutip_settling_ask (const KutipSettling *self, guint at);

/* The edges to settle are those of @segments, of which those in @seen are in sight. */
void kutip_settling_list (KutipSettling *self, GArray *segments, KutipSpan seen);

/* After an edit in @dirty: edges that can have moved are asked for, and @ends (element-type
   KutipRowEnd) that can have are forgotten. Rows must be of one height. */
void kutip_settling_follow (const KutipSettling *self, KutipSpan dirty, GArray *ends);

/* Edges in sight that are not known are asked for; then, once all are, the ends of the rows that a
   segment goes on behind, which @ends gets. @even: rows are of one height. FALSE where the time was
   not enough. */
gboolean kutip_settling_ask_unknown (const KutipSettling *self, gint64 deadline);
gboolean kutip_settling_ask_ends (const KutipSettling *self, const GArray *segments, KutipSpan seen,
                                  gboolean even, GArray *ends, gint64 deadline);

/* Whether all rows are of one height, as far as is known. */
gboolean kutip_settling_is_even (const KutipSettling *self);

G_END_DECLS
