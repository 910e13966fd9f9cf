/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kutip-rows.h"

G_BEGIN_DECLS

/*
 * The head of the sidebar: which view of the facts, with how many each has, and a menu of what can be
 * done with all of them. Each view keeps an order of its own.
 *
 * Signals: "changed": another view or order.
 */
#define KUTIP_TYPE_VIEW_BAR (kutip_view_bar_get_type ())
G_DECLARE_FINAL_TYPE (KutipViewBar, kutip_view_bar, KUTIP, VIEW_BAR, GtkBox)

GtkWidget *kutip_view_bar_new (void);

KutipView kutip_view_bar_get_view (KutipViewBar *self);
KutipSort kutip_view_bar_get_sort (KutipViewBar *self);
void kutip_view_bar_set_view (KutipViewBar *self, KutipView view);

/* The next view or the one before; after the last comes the first. */
void kutip_view_bar_step (KutipViewBar *self, gboolean forward);

void kutip_view_bar_set_totals (KutipViewBar *self, const KutipTotals *totals);

/* The actions of the menu, group "facts", and a section to add items to. */
GActionMap *kutip_view_bar_get_actions (KutipViewBar *self);
void kutip_view_bar_add_section (KutipViewBar *self, GMenuModel *section);

G_END_DECLS
