/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kutip-rows.h"

G_BEGIN_DECLS

/*
 * How far the checking of the facts has come, and a choice of which of them to list.
 *
 * Signals: "changed": another choice.
 */
#define KUTIP_TYPE_CHECK_BAR (kutip_check_bar_get_type ())
G_DECLARE_FINAL_TYPE (KutipCheckBar, kutip_check_bar, KUTIP, CHECK_BAR, GtkBox)

GtkWidget *kutip_check_bar_new (void);

KutipShow kutip_check_bar_get_show (KutipCheckBar *self);
void kutip_check_bar_set_show (KutipCheckBar *self, KutipShow show);

void kutip_check_bar_set_totals (KutipCheckBar *self, const KutipTotals *totals);

/* @problem: (nullable): what is the matter with the file of the findings */
void kutip_check_bar_set_problem (KutipCheckBar *self, const char *problem);

G_END_DECLS
