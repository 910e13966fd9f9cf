/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-notice.h"
#include "kutip-session.h"

G_BEGIN_DECLS

/*
 * Writes a draft's facts into a file: asks for its name and format, writes it in the background, and
 * tells how that went. A file that is there is replaced at once or not at all.
 */
#define KUTIP_TYPE_EXPORTER (kutip_exporter_get_type ())
G_DECLARE_FINAL_TYPE (KutipExporter, kutip_exporter, KUTIP, EXPORTER, GObject)

/* @notice: where to tell it; borrowed. Disposing of the exporter closes its dialog. */
KutipExporter *kutip_exporter_new (KutipNotice *notice);

/* @uri: (nullable): the draft's; @findings: (transfer full) (element-type KutipFinding): what was found
   about its facts, for the formats that people read */
void kutip_exporter_ask (KutipExporter *self, KutipAnalysis *analysis, const char *uri,
                         GPtrArray *findings);

/* A name for the file, made from that of the draft. @uri: (nullable). Returns: (transfer full) */
char *kutip_exporter_propose_name (const char *uri, guint format);

G_END_DECLS
