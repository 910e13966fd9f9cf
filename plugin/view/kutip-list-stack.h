/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The list of facts, or in its place a sentence that says why there is none. */
#define KUTIP_TYPE_LIST_STACK (kutip_list_stack_get_type ())
G_DECLARE_FINAL_TYPE (KutipListStack, kutip_list_stack, KUTIP, LIST_STACK, GtkStack)

/* @list: (transfer floating): goes into a scrolled window */
GtkWidget *kutip_list_stack_new (GtkWidget *list);

void kutip_list_stack_show_list (KutipListStack *self);
void kutip_list_stack_tell (KutipListStack *self, const char *text);

/* The draft is being read: said only where that takes long. */
void kutip_list_stack_wait (KutipListStack *self);

G_END_DECLS
