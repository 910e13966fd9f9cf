/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-line.h"

G_BEGIN_DECLS

/* The lines of a buffer that an overlay remembers: those in sight, and those that were a while ago. */
typedef struct _KutipLines KutipLines;

KutipLines *kutip_lines_new (GtkTextBuffer *buffer);
void kutip_lines_free (KutipLines *self);

/* Forgets all of them. */
void kutip_lines_clear (KutipLines *self);

/* Forgets those out of sight where there are many. */
void kutip_lines_prune (KutipLines *self, GtkTextView *view);

/* (transfer none): what is remembered of the line that begins at @iter; NULL for nothing, but it is
   made if @create. */
KutipLine *kutip_lines_find (KutipLines *self, const GtkTextIter *iter, gboolean create);

/* Of no line it is known any more where its marks are; the same of those between two offsets whose
   rows are not of one height. */
void kutip_lines_forget_places (KutipLines *self);
void kutip_lines_forget_uneven (KutipLines *self, guint from, guint to);

/* All lines may show other marks. */
void kutip_lines_outdate (KutipLines *self);

/* The text changed, in code points of the buffer. */
void kutip_lines_edit (KutipLines *self, guint at, guint removed, guint inserted);

G_END_DECLS
