/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "entities/kutip-house-file.h"

G_BEGIN_DECLS

/*
 * The newsroom's own list of names, one file for all windows: names.tsv in the user's configuration.
 * It may be changed here, or with any editor while Kutip runs; either way all drafts are read with it
 * at once.
 *
 * The file is read and written in threads, one after the other. A broken line is left out and told
 * of; where the file cannot be read at all, the names taken before stay.
 */
#define KUTIP_TYPE_NAME_LIST (kutip_name_list_get_type ())
G_DECLARE_FINAL_TYPE (KutipNameList, kutip_name_list, KUTIP, NAME_LIST, GObject)

/* The list: the same object while somebody holds it. Main thread only. Signal "changed": other names,
   warnings, or another problem. */
KutipNameList *kutip_name_list_get (void);

const char *kutip_name_list_get_path (KutipNameList *self);

/* Any thread; reads the file at the first call. (transfer full): an empty list where it cannot be
   read */
KutipHouse *kutip_name_list_load (KutipNameList *self);

/* (transfer full): as it was read last, by any thread; an empty list before */
KutipHouse *kutip_name_list_dup_house (KutipNameList *self);

/* (transfer full) (nullable): why the file cannot be read */
char *kutip_name_list_dup_problem (KutipNameList *self);

/* Told on the main thread when a change is written: what was said of the names before, to go back to;
   or why it could not be written, and nothing is changed. */
typedef void (*KutipNameListDone) (GPtrArray *before, const GError *error, gpointer user_data);

/* Writes all of @states (element-type KutipHouseState) or none. @user_data must live until @done is
   called, which it always is. */
void kutip_name_list_change (KutipNameList *self, GPtrArray *states, KutipNameListDone done,
                             gpointer user_data);

/* Nothing is being read or written. */
gboolean kutip_name_list_is_idle (KutipNameList *self);

G_END_DECLS
