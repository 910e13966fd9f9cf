/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entities/kutip-mention.h"

/* Whether token @i opens the name of something else than a person, organization or place, and whether it
   stands right behind such a word. */
gboolean kutip_others_open (const KutipLanguage *language, const KutipText *text, guint i);
gboolean kutip_others_follow (const KutipLanguage *language, const KutipText *text, guint i);

/* What kind of other thing the name that begins at token @i is, by the word before it. A storm has a
   name of its own, which is no person's in the whole draft; laws and contests borrow theirs (UU KPK,
   Piala Sudirman), and KPK stays a body elsewhere. */
typedef enum {
  KUTIP_OTHER_NONE,
  KUTIP_OTHER_OWN,
  KUTIP_OTHER_BORROWED,
} KutipOther;

KutipOther kutip_others_get (const KutipLanguage *language, const KutipText *text, guint i);

/* Takes the names of other things out of @mentions. */
void kutip_others_drop (const KutipLanguage *language, const KutipText *text, GArray *mentions);
