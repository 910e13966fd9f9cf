/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-dossier.h"
#include "kutip-session.h"

G_BEGIN_DECLS

/*
 * Keeps a session and the dossier of its draft together: what a person corrects goes from the session
 * into the dossier, and from there to the other windows that show the draft; when the draft is saved
 * under another name, the dossier goes along.
 */
#define KUTIP_TYPE_KEEPER (kutip_keeper_get_type ())
G_DECLARE_FINAL_TYPE (KutipKeeper, kutip_keeper, KUTIP, KEEPER, GObject)

/* (transfer none): the session's, made when it is first asked for. It goes with the session. */
KutipKeeper *kutip_keeper_get (KutipSession *session);

/* (transfer none): of the draft as it is named now */
KutipDossier *kutip_keeper_get_dossier (KutipKeeper *self);

/* The draft is the file that a property of @object names, a GFile or a URI or NULL, whatever that
   becomes. */
void kutip_keeper_follow (KutipKeeper *self, GObject *object, const char *property);

/* Signals: "dossier": findings or problem are others now, or the dossier is. */

G_END_DECLS
