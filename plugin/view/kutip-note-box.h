/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kutip-dossier.h"

G_BEGIN_DECLS

/*
 * A place to write what was found about a fact: a note, and a link to where it can be seen. Ctrl+Enter
 * keeps it, Escape does not; what was written is kept too when the box has to make room for another
 * fact or draft. A link is opened when its button is pressed, and never otherwise.
 *
 * Signals: "closed": the keyboard may go back to the list.
 */
#define KUTIP_TYPE_NOTE_BOX (kutip_note_box_get_type ())
G_DECLARE_FINAL_TYPE (KutipNoteBox, kutip_note_box, KUTIP, NOTE_BOX, GtkBox)

GtkWidget *kutip_note_box_new (void);

/* Opens the box for @findings, (element-type KutipFinding), which get what is written, all of them
   the same. */
void kutip_note_box_open (KutipNoteBox *self, KutipDossier *dossier, GPtrArray *findings);

/* Keeps what was written, and closes the box if it is open. */
void kutip_note_box_close (KutipNoteBox *self);

/* Opens @link in the program that is there for it. A link without a scheme is one to the web. */
void kutip_note_box_show_link (GtkWidget *widget, const char *link, GError **error);

G_END_DECLS
