/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entities/kutip-agreement.h"

/*
 * Capitals that say nothing: the first word of a sentence has one in any case, and a headline may give
 * one to every word. Where the draft writes the same word small elsewhere, it is no name there
 * ("Trotoar itu sempit" beside "di trotoar"), nor a part of one ("Rina Kunjungi Pasar").
 */

/* Takes such names out of the @agreed mentions of the paragraphs, or shortens them. */
void kutip_names_doubt (KutipAgreeing *paragraphs, guint n_paragraphs);
