/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-analysis.h>

G_BEGIN_DECLS

/* Text as one line for people: white space is one space, and control characters, which could
   command a terminal, are gone. */

/* In place. Returns: @text. */
char *kutip_one_line (char *text);

/* Of a copy; NULL for NULL. Returns: (transfer full). */
char *kutip_one_line_dup (const char *text);

/* Of the draft's words at @span. Returns: (transfer full). */
char *kutip_one_line_dup_span (KutipAnalysis *analysis, KutipSpan span);

G_END_DECLS
