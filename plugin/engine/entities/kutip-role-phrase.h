/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entities/kutip-role-words.h"

/*
 * The noun phrase of a role, round a listed head. Where a language puts complements behind the
 * head, the phrase begins with its head (Kepala Dinas Perikanan Maluku); where modifiers stand
 * before it ("final" heads), they belong to the role as far as an article, a preposition or the
 * sentence's punctuation bounds them (the veteran folk singer).
 */

/* Tokens [first, last). */
typedef struct {
  guint first;
  guint last;
  const KutipEntry *head;
} KutipRolePhrase;

gboolean kutip_role_head_is_final (const KutipEntry *head);
gboolean kutip_role_head_is_rank (const KutipEntry *head);

/* Reads the phrase that ends before token @last. @apart: a comma stands between it and the name. */
gboolean kutip_role_phrase_read_before (const KutipRoleWords *words, guint last, gboolean apart,
                                        KutipRolePhrase *found);

/* Reads the phrase that begins at token @i. */
gboolean kutip_role_phrase_read_after (const KutipRoleWords *words, guint i,
                                       KutipRolePhrase *found);
