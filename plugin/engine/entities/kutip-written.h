/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * How a draft writes words and names: one walk over the text answers all that was asked before it, so
 * its time grows with the text and not with the questions.
 */

typedef struct _KutipWritten KutipWritten;

KutipWritten *kutip_written_new (void);
void kutip_written_free (KutipWritten *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KutipWritten, kutip_written_free)

/* Ask whether a word with a capital is written small anywhere, and whether a name stands where its
   capitals say something: in mid-sentence. @length: bytes. Nothing is kept of what is passed. */
void kutip_written_ask_small (KutipWritten *self, const char *word, gsize length);
void kutip_written_ask_proven (KutipWritten *self, const char *name, gsize length);

/* Reads a paragraph; @headline: its capitals prove nothing. */
void kutip_written_read (KutipWritten *self, const char *text, gboolean headline);

/* What was read. Of what was not asked: no. */
gboolean kutip_written_is_small (KutipWritten *self, const char *word, gsize length);
gboolean kutip_written_is_proven (KutipWritten *self, const char *name, gsize length);

/* Whether nothing but marks and blanks stands between the sentence's begin and byte @start. */
gboolean kutip_begins_sentence (const char *text, guint32 start);
