/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Whether two stretches of text, of @n and @m bytes, have the same words: letter case and the number
   and kind of blanks do not matter. */
gboolean kutip_same_words (const char *a, gsize n, const char *b, gsize m);
