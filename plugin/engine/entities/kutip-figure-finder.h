/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entities/kutip-counted.h"
#include "entities/kutip-mention.h"
#include "entities/kutip-number.h"

/*
 * What the files that find figures share: money and percentages in kutip-figures.c, quantities and
 * ages in kutip-quantity.c. @number holds what was read last: one number, or the ends of a range.
 */
typedef struct {
  KutipNumberReader numbers;
  const KutipText *text;
  const KutipLexicon *lexicon;
  const guint8 *taken;    /* kutip_mentions_take() */
  KutipNumber number[2];
  guint n_numbers;
} KutipFigureFinder;

/* The entry of @list at @token, NULL if there is none or no such token. */
const KutipEntry *kutip_finder_match (const KutipFigureFinder *self, KutipList list, guint token);

/* Appends the numbers read last: "45000000", "2-4". FALSE: one of them is a rough number. */
gboolean kutip_finder_append_numbers (const KutipFigureFinder *self, GString *string);

/* Appends the mention of bytes @start to @end, whose last token is the one before @after.
   @value: (transfer full) (nullable). */
void kutip_finder_append (const KutipFigureFinder *self, GArray *mentions, KutipEntityType type,
                          guint32 start, guint first, KutipCursor after, guint32 end,
                          char *value);

/* Finds the quantity or age whose numbers, begun at @token, were read last and end at @cursor.
   Returns: the token after it, 0 if there is none. */
guint kutip_finder_find_quantity (KutipFigureFinder *self, guint token, KutipCursor cursor,
                                  GArray *mentions);
