/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-fact.h>

G_BEGIN_DECLS

/*
 * What changed in a text, in order. Each edit counts code points in the text that the edits before
 * it left; typing in one place stays one edit. With the texts it replays the changes elsewhere;
 * without them it only carries places from before to after and back.
 */

typedef struct {
  guint start;
  guint removed;     /* code points that stood after @start */
  guint inserted;    /* code points that stand there now */
  GString *text;     /* those; NULL where only places are kept */
} KutipEdit;

typedef struct {
  GArray *items;     /* (element-type KutipEdit) */
} KutipEdits;

KutipEdits *kutip_edits_new (void);
void kutip_edits_free (KutipEdits *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KutipEdits, kutip_edits_free)

#define kutip_edits_get(self, i) (&g_array_index ((self)->items, KutipEdit, (i)))

/* The code points [@start, @start + @removed) became @text, @length bytes in @inserted code points;
   a NULL @text is not kept. A record keeps the text of all its edits or of none. */
void kutip_edits_replace (KutipEdits *self, guint start, guint removed, const char *text,
                          gsize length, guint inserted);

/* Adds the places, not the texts, of later edits. */
void kutip_edits_append_places (KutipEdits *self, const KutipEdits *later);
void kutip_edits_clear (KutipEdits *self);

/* Where @offset of the text before stands now. What is inserted exactly there pushes it on if
   @push. An offset in a removed text goes to where that stood. */
guint kutip_edits_map (const KutipEdits *self, guint offset, gboolean push);

/* Where @offset of the text now stood before. */
guint kutip_edits_unmap (const KutipEdits *self, guint offset);

/* Moves a whole line, its line end included, to where it stands now. @last: the text ends there.
   FALSE where an edit changed the line or what keeps it a line of its own. */
gboolean kutip_edits_map_line (const KutipEdits *self, KutipSpan *line, gboolean last);

/* The smallest span of the text now that holds all changes; empty (G_MAXUINT) without edits. */
KutipSpan kutip_edits_get_touched (const KutipEdits *self);

G_END_DECLS
