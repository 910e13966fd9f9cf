/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-corrections.h>

#include "entities/kutip-aliases.h"

/* Makes one entity of those of one type that a person said are the same, under the name that was
   chosen. What is said of a name that the draft does not have waits until it has it.
   @paragraphs: those of kutip_aliases_find(). */
void kutip_aliases_merge (KutipAliases *self, const KutipMentioned *paragraphs, guint n_paragraphs,
                          const KutipCorrections *corrections);

/* The entity of @type that the draft calls @name: the one whose fullest name it is, else the first that
   it is a name of; -1 for none. */
int kutip_aliases_find_name (const KutipAliases *self, const KutipMentioned *paragraphs,
                             KutipEntityType type, const char *name);
