/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entities/kutip-aliases.h"

/*
 * Who has which role: an index from the words of roles to the places where the draft names those
 * who have them. It answers "the minister" in a draft of any length without going through it.
 */
typedef struct _KutipBearers KutipBearers;

KutipBearers *kutip_bearers_new (const KutipAliases *aliases);
void kutip_bearers_free (KutipBearers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KutipBearers, kutip_bearers_free)

/* The person (an index in KutipAliases.entities) whose role shares a word with @description
   (@length bytes) and who is named last in the paragraphs up to @paragraph; the longest shared
   word decides. -1 if there is none. */
int kutip_bearers_find (const KutipBearers *self, const char *description, gsize length,
                        guint paragraph);
