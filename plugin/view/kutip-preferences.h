/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "kutip-overlay.h"

G_BEGIN_DECLS

/*
 * What the user chose, the same for all windows. Kept in GSettings where the schema is installed;
 * elsewhere the built-in defaults hold until the editor is closed, since asking GSettings for a
 * schema that is not there would end the host.
 *
 * Properties: "show-marks" (boolean); "mark-style" (string: tint, underline, none); "hidden-kinds"
 * (strings: nicks of marks that are not shown); "language" (string; "" to tell it from each draft);
 * "disabled-checks" (strings: codes of desk checks); "data-folder" (string: where what was found of
 * drafts is kept; "" for the user's own data).
 */
#define KUTIP_TYPE_PREFERENCES (kutip_preferences_get_type ())
G_DECLARE_FINAL_TYPE (KutipPreferences, kutip_preferences, KUTIP, PREFERENCES, GObject)

#define KUTIP_SETTINGS_ID "org.kutip"

/* @folder: (nullable): where else a compiled schema may lie. Returns: (transfer full): the same
   object while somebody holds it. */
KutipPreferences *kutip_preferences_get (const char *folder);

gboolean kutip_preferences_get_show_marks (KutipPreferences *self);
KutipMarkStyle kutip_preferences_get_mark_style (KutipPreferences *self);
const char *kutip_preferences_get_language (KutipPreferences *self);

/* A bit for each kind that is marked. */
guint kutip_preferences_get_kinds (KutipPreferences *self);

/* (transfer none) (array zero-terminated=1) */
const char *const *kutip_preferences_get_disabled_checks (KutipPreferences *self);

/* (transfer full): never empty */
char *kutip_preferences_dup_data_folder (KutipPreferences *self);

/* Whether @text is one of the texts of a property: a kind that is hidden, a check that is off. */
gboolean kutip_preferences_lists (KutipPreferences *self, const char *property, const char *text);
void kutip_preferences_set_listed (KutipPreferences *self, const char *property, const char *text,
                                   gboolean listed);

G_END_DECLS
