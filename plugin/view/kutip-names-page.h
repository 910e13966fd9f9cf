/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-corrector.h"

G_BEGIN_DECLS

/*
 * What a person corrected, to see and to take back: the list of names, with what is the matter with
 * its file, and below it the corrections of one draft.
 */
#define KUTIP_TYPE_NAMES_PAGE (kutip_names_page_get_type ())
G_DECLARE_FINAL_TYPE (KutipNamesPage, kutip_names_page, KUTIP, NAMES_PAGE, GtkBox)

GtkWidget *kutip_names_page_new (void);

/* (nullable): the draft whose corrections to show */
void kutip_names_page_set_session (KutipNamesPage *self, KutipSession *session);

/* What is the matter with the file of the list, in words. (transfer full) (nullable): nothing is */
char *kutip_names_page_dup_report (KutipNameList *names);

G_END_DECLS
