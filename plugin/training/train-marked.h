/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "train-corpus.h"

/*
 * Texts of our own, a paragraph a line, with their names marked in place:
 * <per>Rina Lestari</per> told <org>Antara</org> in <loc>Solo</loc>. Lines that begin with # are comments.
 */

/* Appends the paragraphs of @path to @texts. An error names the line whose marks are not whole. */
gboolean train_marked_read (GPtrArray *texts, const char *path, guint domain, float weight,
                            GError **error);
