/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entities/kutip-mention.h"
#include "text/kutip-text.h"

/*
 * The newsroom's own list of names, names.tsv in the user's configuration. A line is
 *
 *   name TAB person | organization | place | never [TAB preferred spelling]
 *
 * Lines that begin with '#' are comments. The list outranks the model. It is read once and then
 * shared by any thread.
 */

typedef enum {
  KUTIP_HOUSE_PERSON,
  KUTIP_HOUSE_ORGANIZATION,
  KUTIP_HOUSE_PLACE,
  KUTIP_HOUSE_NEVER,   /* these words are no name */
} KutipHouseKind;

/* The word for a kind in the file. */
const char *kutip_house_kind_get_nick (KutipHouseKind kind);

/* What the list says of one name. */
typedef struct {
  char *name;
  char *spelling;  /* preferred, or NULL */
  KutipHouseKind kind;
  guint line;      /* in the file; 0: in none */
} KutipHouseEntry;

/* Reads @path; a file that is not there is an empty list. A broken line is left out and reported
   in the warnings as "FILE:LINE: why". Returns: (transfer full): NULL only where @path cannot be
   read. */
KutipHouse *kutip_house_load (const char *path, GError **error);

/* The same of what stands in the file, NULL for an empty list. */
KutipHouse *kutip_house_parse (const char *path, const char *contents);
KutipHouse *kutip_house_ref (KutipHouse *self);
void kutip_house_unref (KutipHouse *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KutipHouse, kutip_house_unref)

/* A list of one's own, to be filled before it is shared. @base: the list to begin with, or NULL. */
KutipHouse *kutip_house_new (const KutipHouse *base);

/* Puts in what @name is, in the place of what the list said of it. */
void kutip_house_put (KutipHouse *self, const char *name, KutipHouseKind kind);

/* Returns: (transfer none) (element-type utf8). */
const GPtrArray *kutip_house_get_warnings (const KutipHouse *self);

/* Returns: (transfer container) (element-type KutipHouseEntry): what the list says, line by line. */
GPtrArray *kutip_house_list_entries (const KutipHouse *self);

/* Returns: (transfer none) (nullable): what the list says of @name. */
const KutipHouseEntry *kutip_house_get_entry (const KutipHouse *self, const char *name);

/* Puts the list's names into @mentions, by position, and takes out what it forbids and what they
   displace. Call it when the names are found and before the roles. A mention from the list is
   fixed; its value is the preferred spelling where the text has another one. */
void kutip_house_find (const KutipHouse *self, const KutipText *text, GArray *mentions);

/* Says of each token of @text that the list says is no name that it is @as. @taken: one for each
   token. */
void kutip_house_forbid (const KutipHouse *self, const KutipText *text, guint8 *taken, guint8 as);

/* Whether any of the list's names may stand in @text. It looks at first words only. */
gboolean kutip_house_may_find (const KutipHouse *self, const char *text, gsize length);
