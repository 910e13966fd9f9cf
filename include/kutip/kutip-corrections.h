/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-analysis.h>

G_BEGIN_DECLS

/**
 * KutipCorrectionAction:
 * @KUTIP_CORRECTION_PERSON: the words name a person
 * @KUTIP_CORRECTION_ORGANIZATION: the words name an organization
 * @KUTIP_CORRECTION_PLACE: the words name a place
 * @KUTIP_CORRECTION_NEVER: the words are no name
 * @KUTIP_CORRECTION_SAME_AS: the words name the one whom the value names
 * @KUTIP_CORRECTION_SPEAKER: the words are said by the one whom the value names
 *
 * What a correction says of its words.
 */
typedef enum {
  KUTIP_CORRECTION_PERSON,
  KUTIP_CORRECTION_ORGANIZATION,
  KUTIP_CORRECTION_PLACE,
  KUTIP_CORRECTION_NEVER,
  KUTIP_CORRECTION_SAME_AS,
  KUTIP_CORRECTION_SPEAKER,
} KutipCorrectionAction;

/**
 * KUTIP_N_CORRECTION_ACTIONS:
 *
 * How many things a correction can say.
 */
#define KUTIP_N_CORRECTION_ACTIONS (KUTIP_CORRECTION_SPEAKER + 1)

const char *kutip_correction_action_get_nick (KutipCorrectionAction action);
gboolean kutip_correction_action_from_nick (const char *nick, KutipCorrectionAction *action);

/**
 * KutipCorrections:
 *
 * What a person corrected in one draft, in the order in which it was said: immutable and shared.
 * Adding and removing make a new list, so that going back is to take the old one again.
 *
 * Every correction is a row of four texts: its action's nick, its words, its value and its context.
 * Whoever stores a draft's corrections stores the rows and adds them again in the same order.
 */
typedef struct _KutipCorrections KutipCorrections;

#define KUTIP_TYPE_CORRECTIONS (kutip_corrections_get_type ())
GType kutip_corrections_get_type (void) G_GNUC_CONST;

KutipCorrections *kutip_corrections_new (void);
KutipCorrections *kutip_corrections_ref (KutipCorrections *self);
void kutip_corrections_unref (KutipCorrections *self);
gboolean kutip_corrections_equal (const KutipCorrections *a, const KutipCorrections *b);

guint kutip_corrections_get_n (const KutipCorrections *self);
KutipCorrectionAction kutip_corrections_get_action (const KutipCorrections *self, guint index);
const char *kutip_corrections_get_words (const KutipCorrections *self, guint index);
const char *kutip_corrections_get_value (const KutipCorrections *self, guint index);
const char *kutip_corrections_get_context (const KutipCorrections *self, guint index);

KutipCorrections *kutip_corrections_add (const KutipCorrections *self,
                                         KutipCorrectionAction action, const char *words,
                                         const char *value, const char *context);
KutipCorrections *kutip_corrections_add_speaker (const KutipCorrections *self,
                                                 KutipAnalysis *analysis, guint attribution,
                                                 const char *name);
KutipCorrections *kutip_corrections_remove (const KutipCorrections *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KutipCorrections, kutip_corrections_unref)

G_END_DECLS
