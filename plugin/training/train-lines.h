/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/*
 * The paragraphs of unlabelled text that are fit to learn from.
 */
typedef struct {
  GRegex *skip;        /* paragraphs that match are left out, or NULL */
  GHashTable *except;  /* (element-type utf8): paragraphs to leave out, or NULL */
} TrainLines;

typedef void (*TrainLineFunc) (gpointer data, const char *line);

/* Adds the paragraphs of all .txt files under @folder to @except, so that what is measured on is not
   learned from. */
gboolean train_lines_add_except (TrainLines *self, const char *folder, GError **error);

gboolean train_lines_read (const TrainLines *self, const char *path, TrainLineFunc func,
                           gpointer data, GError **error);

void train_lines_clear (TrainLines *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TrainLines, train_lines_clear)
