/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entities/kutip-mention.h"

/*
 * What a draft's mentions say of a name, however its letters' case: votes for its types.
 */

#define KUTIP_VOTES_TYPES 3         /* person, organization, place: the first three entity types */

#define KUTIP_VOTES_FIXED 1000.0f   /* what a name of the house list has */

typedef struct {
  float whole[KUTIP_VOTES_TYPES];   /* mentions of just this name */
  float part;                       /* full names of persons that it is a part of */
  float last;                       /* … that it ends */
  float other;                      /* it names something else */

  /*< private >*/
  const char *name;
  gsize length;
  guint32 hash;
} KutipVotes;

/* The table must not outlive the texts that its names stand in. Returns: (transfer full). */
GHashTable *kutip_votes_table_new (void);

/* The votes of a name, @length bytes. Where there are none yet, _get() makes them, and _find() gives
   NULL. */
KutipVotes *kutip_votes_get (GHashTable *all, const char *name, gsize length);
KutipVotes *kutip_votes_find (GHashTable *all, const char *name, gsize length);

/* The type with most votes; @total: all votes. */
KutipEntityType kutip_votes_choose (const KutipVotes *self, float *most, float *total);
