/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <kutip/kutip-analyzer.h>
#include <kutip/kutip-corrections.h>

G_BEGIN_DECLS

#define KUTIP_TYPE_DOCUMENT (kutip_document_get_type ())
G_DECLARE_FINAL_TYPE (KutipDocument, kutip_document, KUTIP, DOCUMENT, GObject)

KutipDocument *kutip_document_new (KutipAnalyzer *analyzer);
void kutip_document_set_text (KutipDocument *self, const char *text, gssize length);
void kutip_document_replace (KutipDocument *self, guint start, guint end, const char *text,
                             gssize length);
void kutip_document_set_corrections (KutipDocument *self, KutipCorrections *corrections);
guint kutip_document_get_length (KutipDocument *self);
char *kutip_document_dup_text (KutipDocument *self);
KutipAnalysis *kutip_document_analyze (KutipDocument *self, guint generation,
                                       GCancellable *cancellable);

G_END_DECLS
