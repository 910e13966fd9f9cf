/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/kutip-export.h"

G_BEGIN_DECLS

/* The formats, a file each. */
void kutip_export_text (GString *out, const KutipExportDraft *drafts, guint n_drafts,
                        const KutipExportStyle *style);
void kutip_export_json (GString *out, const KutipExportDraft *drafts, guint n_drafts,
                        const KutipExportStyle *style);

/* Appends @root as indented JSON with a line end, and frees it. */
void kutip_export_append_json (GString *out, JsonNode *root);

/* The word for it in the user's language. */
const char *kutip_export_describe_severity (KutipSeverity severity);

/* A span with nothing in it says that the draft has no such words. */
#define kutip_export_span_is_empty(span) ((span).start >= (span).end)

G_END_DECLS
