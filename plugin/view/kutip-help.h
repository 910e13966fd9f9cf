/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-notice.h"
#include "kutip-view-bar.h"

G_BEGIN_DECLS

/* Opens the manual in the help viewer, on the display of @widget. @error: not NULL; its message is
   for people. */
gboolean kutip_help_open (GtkWidget *widget, GError **error);

/* Adds the manual to the menu of the bar; @notice, which lives as long as the bar, tells what went
   wrong. */
void kutip_help_install (KutipViewBar *bar, KutipNotice *notice);

G_END_DECLS
