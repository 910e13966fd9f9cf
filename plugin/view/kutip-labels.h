/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-row.h"

G_BEGIN_DECLS

/* The words that a person reads for the engine's terms, translated. */
const char *kutip_label_entity_type (KutipEntityType type);
const char *kutip_label_mark_kind (KutipMarkKind kind);
const char *kutip_label_attribution_kind (KutipAttributionKind kind);

/* "3 quotations", "1 reported". Returns: (transfer full) */
char *kutip_label_count_kind (KutipAttributionKind kind, guint n);
const char *kutip_label_severity (KutipSeverity severity);
const char *kutip_label_view (KutipView view);
const char *kutip_label_speaker_kind (KutipSpeakerKind kind);

G_END_DECLS
