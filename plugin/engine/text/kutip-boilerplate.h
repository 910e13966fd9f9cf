/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/kutip-text.h"

/* Whether the paragraph is no part of the story: a pointer to another one ("Baca juga: …"), a
   credit ("Editor: …", "(Sinta Dewi)", "(sdw/abc)"), a note of the newsroom. */
gboolean kutip_text_is_boilerplate (const KutipText *self, const KutipLexicon *lexicon);
