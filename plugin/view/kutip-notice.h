/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A bar that tells how something went that was asked for, until it is closed or something else is to
   be told. */
#define KUTIP_TYPE_NOTICE (kutip_notice_get_type ())
G_DECLARE_FINAL_TYPE (KutipNotice, kutip_notice, KUTIP, NOTICE, GtkInfoBar)

GtkWidget *kutip_notice_new (void);

void kutip_notice_tell (KutipNotice *self, GtkMessageType type, const char *text);
void kutip_notice_hide (KutipNotice *self);

G_END_DECLS
