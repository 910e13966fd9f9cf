/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "kutip-reading.h"

/*
 * A draft's text as its paragraphs. A paragraph keeps its text, what was read from it, and nothing of
 * its place, so an edit touches only the paragraphs that it changes.
 *
 * A paragraph ends after "\n", "\r", "\r\n" or U+2029: what GtkTextBuffer calls a line.
 */

typedef struct {
  GRefString *text;       /* with its line end */
  guint length;           /* bytes without the line end */
  guint n_chars;          /* code points with the line end */
  KutipReading *reading;  /* NULL until it is read */
  GArray *mentions;       /* (element-type KutipMention): the reading's, as the whole draft agrees on
                             them; NULL until the document pass made them */
  KutipMarks *marks;      /* NULL until the document pass made them */
  guint32 *stopwords;     /* per language, NULL until counted */
} KutipParagraph;

typedef struct {
  GArray *items; /* (element-type KutipParagraph); a draft without text has none */
  guint n_chars;
} KutipParagraphs;

KutipParagraphs *kutip_paragraphs_new (void);
void kutip_paragraphs_free (KutipParagraphs *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KutipParagraphs, kutip_paragraphs_free)

#define kutip_paragraphs_get(self, i) (&g_array_index ((self)->items, KutipParagraph, (i)))

/* Replaces the code points [start, end) by @text (valid UTF-8, @length bytes). Paragraphs whose
   text stays keep what was read from them. */
void kutip_paragraphs_replace (KutipParagraphs *self, guint start, guint end, const char *text,
                               gsize length);
