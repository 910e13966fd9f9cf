/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kutip-palette.h"

G_BEGIN_DECLS

/*
 * The tags of a buffer that show marks: one a kind, anonymous, with nothing but colours, unless
 * somebody wants underlines. A colour changes no size, so tagging lays out no line again; an
 * underline does. The buffer itself is the
 * record of what is tagged: an undone deletion brings its text back without tags, so nothing else
 * can be trusted.
 */
typedef struct _KutipTags KutipTags;

/* How marks look. Underlines cost a layout of the lines that they are in. */
typedef enum {
  KUTIP_MARKS_TINT,
  KUTIP_MARKS_UNDERLINE,
  KUTIP_MARKS_NONE,
} KutipMarkStyle;

#define KUTIP_ALL_KINDS ((1u << KUTIP_N_MARK_KINDS) - 1)

KutipTags *kutip_tags_new (GtkTextBuffer *buffer);

/* @remove: take the tags out of the buffer; FALSE where it is about to go anyway. */
void kutip_tags_free (KutipTags *self, gboolean remove);

void kutip_tags_set_palette (KutipTags *self, const KutipPalette *palette);

/* @kinds: a bit for each kind that is marked. The looks change at once; the lines are to be updated,
   and then hold no tag of another kind. Returns whether anything is other than before. */
gboolean kutip_tags_set_marks (KutipTags *self, KutipMarkStyle style, guint kinds);
void kutip_tags_set_visible (KutipTags *self, gboolean visible);

/*
 * Makes the tags of the line that begins at @line the @marks (sorted by kind and place, in code
 * points of the line): what is right already is not touched.
 * @length: of the line with its end, which a split name leaves its tag on
 * @clip: the part of the line to mark
 * @held: a word in the line that gets no mark, since it is being typed
 */
void kutip_tags_update_line (KutipTags *self, const GtkTextIter *line, guint length,
                             const KutipMark *marks, guint n_marks, KutipSpan clip,
                             KutipSpan held);

/* Takes the marks off a word, in code points of the buffer. A quotation or report keeps it, whose
   middle it is in. */
void kutip_tags_clear_word (KutipTags *self, KutipSpan word);

GtkTextTag *kutip_tags_get (KutipTags *self, KutipMarkKind kind);

G_END_DECLS
