/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-analysis.h>

G_BEGIN_DECLS

/*
 * A draft's text with a way from code points to bytes that does not walk the line: a draft may be
 * one line of a million characters with a fact at every tenth.
 */
typedef struct {
  char *text;
  guint length;       /* code points */
  guint32 *steps;     /* byte of every 64th code point */
} KutipTextIndex;

KutipTextIndex *kutip_text_index_new (KutipAnalysis *analysis);
void kutip_text_index_free (KutipTextIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KutipTextIndex, kutip_text_index_free)

/* The words of @span as they stand in the draft. Returns: (transfer full). */
char *kutip_text_index_dup (const KutipTextIndex *self, KutipSpan span);

/* The same as one line for people: white space is one space, and control characters are gone. */
char *kutip_text_index_dup_line (const KutipTextIndex *self, KutipSpan span);

/* Makes @text one line for people, in place. Returns: @text. */
char *kutip_text_flatten (char *text);

G_END_DECLS
