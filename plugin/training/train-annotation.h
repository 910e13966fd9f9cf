/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "train-corpus.h"

/*
 * Names annotated by ourselves in paragraphs of a text that is not ours to ship: a file of hashes and
 * offsets, to be joined with the text where the training runs. A line: the first 16 hexadecimal digits
 * of the paragraph's SHA-256, TAB, names as START-END:TYPE in bytes; type P, O or L.
 */
gboolean train_annotation_read (GPtrArray *texts, const char *path, const char *over, guint domain,
                                float weight, GError **error);
