/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What the benchmarks share: the draft they read, and how their times are told. */

/* News of many people, places and things, the same at every call: who reads a draft must not profit
   from its saying the same over and over. A draft of at least @size bytes, its paragraphs of at least @paragraph bytes, @end between them. */
char *draft_new (gsize paragraph, gsize size, const char *end);

/* Milliseconds of processor time of this thread. */
double draft_now (void);

/* The value that @part of all are not above, 0 to 1. Sorts @values (element-type double). */
double draft_percentile (GArray *values, double part);
