/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entities/kutip-mention.h"
#include "entities/kutip-number.h"

/*
 * What stands behind a number and is counted by it: a unit of measure (18 bulan, 85 miles per
 * hour), or a noun phrase (dua rudal balistik, ten tropical cyclones). How far the noun phrase goes
 * is read from the closed-class words that cannot be in it, from affixes of verbs and of plurals,
 * and from where the language puts its head noun.
 */
typedef struct {
  const KutipEntry *unit;  /* of the list "units", or NULL */
  const KutipEntry *per;   /* the second unit of "miles per hour", or NULL */
  guint32 noun;            /* bytes [noun, end) are the counted noun; noun == end: the unit alone */
  guint32 end;
} KutipCounted;

/* Reads what @number counts at @cursor, moves the cursor behind it. @taken: kutip_mentions_take();
   nothing that a mention has is counted. */
gboolean kutip_counted_read (const KutipNumberReader *self, const guint8 *taken,
                             const KutipNumber *number, KutipCursor *cursor,
                             KutipCounted *counted);
