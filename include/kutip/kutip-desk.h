/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-fact.h>

G_BEGIN_DECLS

/*
 * The desk checks by name, for a page of preferences or a command's help. Which of them run is said
 * with kutip_analyzer_set_disabled_checks().
 */

const char *const *kutip_desk_get_codes (void);
const char *kutip_desk_get_title (const char *code);
const char *kutip_desk_get_reason (const char *code);
KutipSeverity kutip_desk_get_severity (const char *code);

G_END_DECLS
