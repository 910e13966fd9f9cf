/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attribution/kutip-words.h"

/* The classes of the token at @i of a sentence that ends before @last, by itself: what the lists
   and its affixes say, not what stands round it. */
guint64 kutip_word_class_of (const KutipWords *self, guint i, guint last);
