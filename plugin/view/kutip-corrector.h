/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-session.h"

G_BEGIN_DECLS

/*
 * Carries out what a person corrects, in one draft or for good, and takes it back again. The steps of
 * all drafts are one stack, apart from the undo of the text: a draft undoes its own steps and those of
 * the list of names, in turn; a draft that is closed takes its steps along.
 *
 * What is said for good is first written, then holds; where it cannot be written, nothing changes.
 *
 * Signals: "changed": there is another step to undo, or none. "failed" (const char *message): what
 * was asked for could not be done.
 */
#define KUTIP_TYPE_CORRECTOR (kutip_corrector_get_type ())
G_DECLARE_FINAL_TYPE (KutipCorrector, kutip_corrector, KUTIP, CORRECTOR, GObject)

/* The corrector: the same object while somebody holds it. */
KutipCorrector *kutip_corrector_get (void);

/* Says what a name is, or that it is none. @forms: (array zero-terminated=1): how the draft writes it;
   @always: in all drafts from now on, and not in this one only. */
void kutip_corrector_say_name (KutipCorrector *self, KutipSession *session,
                               KutipCorrectionAction action, const char *name,
                               const char *const *forms, gboolean always);

/* Says that @name is another name of @as. */
void kutip_corrector_say_same (KutipCorrector *self, KutipSession *session, const char *name,
                               const char *as);

/* Says who speaks in an attribution of the session's snapshot; NULL: the draft does not tell. */
void kutip_corrector_say_speaker (KutipCorrector *self, KutipSession *session, guint attribution,
                                  const char *name);

/* Takes a name off the list. */
void kutip_corrector_unlist (KutipCorrector *self, const char *name);

/* Takes back one correction of the draft, wherever it stands among the others. */
void kutip_corrector_forget (KutipCorrector *self, KutipSession *session, guint index);

/* (transfer full) (nullable): what would be undone next, in words; NULL: nothing. @session: (nullable):
   the draft, NULL for the list of names alone */
char *kutip_corrector_dup_undo (KutipCorrector *self, KutipSession *session);
void kutip_corrector_undo (KutipCorrector *self, KutipSession *session);

G_END_DECLS
