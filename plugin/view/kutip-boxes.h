/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-settling.h"

G_BEGIN_DECLS

/* An area of one look, in pixels of the text, below its line's top. */
typedef struct {
  guint look; /* a kind's tint, or KUTIP_N_MARK_KINDS + a kind: the line under it */
  GdkRectangle area;
} KutipBox;

/* Appends what is to be painted of a segment to @boxes (element-type KutipBox): its first row, the
   rows between, and its last. @ends: (element-type KutipRowEnd). @left: where a row begins. */
void kutip_boxes_add_segment (GArray *boxes, const KutipSegment *segment, const GArray *ends,
                              int left);

/* The same letter by letter, where letters do not stand in the order of the text: first the tints,
   then the lines, so that boxes side by side become one. @places: of each letter. */
void kutip_boxes_add_letters (GArray *boxes, const KutipSegment *segment,
                              const GdkRectangle *places);

G_END_DECLS
