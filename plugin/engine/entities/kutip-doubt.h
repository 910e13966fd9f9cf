/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entities/kutip-agreeing.h"

/*
 * Capitals that say nothing: the first word of a sentence has one in any case, and a headline may give
 * one to every word. Where the draft writes the same word small elsewhere, it is no name there
 * ("Trotoar itu sempit" beside "di trotoar"), nor a part of one ("Rina Kunjungi Pasar").
 */

/* Whether most long words of a short paragraph have a capital, as in a headline. */
gboolean kutip_is_titled (const char *text, gsize length);

/* Takes such names out of the @agreed mentions of the paragraphs, or shortens them. @cancellable, which
   may be NULL, breaks it off. */
void kutip_names_doubt (KutipAgreeing *paragraphs, guint n_paragraphs,
                        GCancellable *cancellable);
