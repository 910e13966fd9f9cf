/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-analysis.h>

G_BEGIN_DECLS

/* Appends text that stands for itself, in content and in attribute values. @length: bytes; -1 where
   @text ends with a NUL. Control characters, which no page may hold, are left out. */
void kutip_html_append_text (GString *out, const char *text, gssize length);

/* Appends the draft, a <p> a line that is not blank, with its marks. @prefix: what its lines' ids
   begin with. */
void kutip_html_append_draft (GString *out, KutipAnalysis *analysis, const char *prefix);

G_END_DECLS
