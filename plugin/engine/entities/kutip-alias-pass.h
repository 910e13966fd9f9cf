/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entities/kutip-aliases.h"
#include "entities/kutip-name-forms.h"

/*
 * Names are first joined by what holds wherever they stand: well-known short forms, an abbreviation
 * in brackets after its name, an explicit alias, and what their words tell (kutip-same-name.h).
 * Then one walk in text order gives every mention its entity; only there a surname that several
 * people share is decided, by title, by gender, then for the person who was named last.
 */

/* @forms: empty. @form_of, @entity_of: room for every mention, all paragraphs in a row; they get
   the form and the entity of each. Returns: (element-type guint8) gender of each entity, in the
   order of first mentions; broken off by @cancellable, which may be NULL, of no use. */
GArray *kutip_alias_pass (KutipNameForms *forms, const KutipMentioned *paragraphs,
                          guint n_paragraphs, guint32 *form_of, guint32 *entity_of,
                          GCancellable *cancellable);
