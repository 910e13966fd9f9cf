/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kutip-session.h"

G_BEGIN_DECLS

/* Tells what is kept of drafts beside their text, and where; deletes it for the draft of @session
   (nullable) or for all. @parent: a widget of the window that it belongs to. */
void kutip_kept_dialog_show (GtkWidget *parent, KutipSession *session);

G_END_DECLS
