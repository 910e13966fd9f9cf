/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-analysis.h>

G_BEGIN_DECLS

/* The words that a person reads for the engine's terms, translated. */
const char *kutip_label_entity_type (KutipEntityType type);
const char *kutip_label_mark_kind (KutipMarkKind kind);
const char *kutip_label_attribution_kind (KutipAttributionKind kind);
const char *kutip_label_speaker_kind (KutipSpeakerKind kind);

G_END_DECLS
