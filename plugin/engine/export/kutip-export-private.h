/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/kutip-export.h"

G_BEGIN_DECLS

/* The formats, a file each. */
void kutip_export_text (GString *out, const KutipExportDraft *drafts, guint n_drafts,
                        const KutipExportStyle *style);
void kutip_export_json (GString *out, const KutipExportDraft *drafts, guint n_drafts,
                        const KutipExportStyle *style);

void kutip_export_markdown (GString *out, const KutipExportDraft *drafts, guint n_drafts,
                            const KutipExportStyle *style);
void kutip_export_html (GString *out, const KutipExportDraft *drafts, guint n_drafts,
                        const KutipExportStyle *style);
void kutip_export_brat (GString *out, const KutipExportDraft *drafts, guint n_drafts,
                        const KutipExportStyle *style);
void kutip_export_annotation (GString *out, const KutipExportDraft *drafts, guint n_drafts,
                              const KutipExportStyle *style);
void kutip_export_schema (GString *out, const KutipExportDraft *drafts, guint n_drafts,
                          const KutipExportStyle *style);
void kutip_export_csv (GString *out, const KutipExportDraft *drafts, guint n_drafts,
                       const KutipExportStyle *style);

/* Appends JSON, indented: the object that @add_draft builds for the draft, or for several drafts an
   array of them, so that the whole stays valid JSON. */
void kutip_export_append_drafts (GString *out, const KutipExportDraft *drafts, guint n_drafts,
                                 void (*add_draft) (JsonBuilder *builder,
                                                    const KutipExportDraft *draft));

/* A name for this state of the draft, for formats that need an address: the same draft with the
   same text has the same name. Returns: (transfer full): "urn:uuid:…". */
char *kutip_export_dup_urn (const KutipExportDraft *draft);

/* The word for it in the user's language. */
const char *kutip_export_describe_severity (KutipSeverity severity);

const char *kutip_export_get_stance_nick (KutipStance stance);

/* The pieces of what is said as one line. Returns: (transfer full). */
char *kutip_export_dup_content (KutipAnalysis *analysis, const KutipAttribution *attribution);

/* The mention of the speaker, which must be an entity, that tells best who speaks: one in the source,
   else the last before the source or content, else the first. @in_source: whether it is in it.
   Returns: the mention's index. */
guint kutip_export_choose_mention (const KutipAttribution *attribution, gboolean *in_source);

/* A span with nothing in it says that the draft has no such words. */
#define kutip_export_span_is_empty(span) ((span).start >= (span).end)

G_END_DECLS
