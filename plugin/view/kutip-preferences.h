/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * What the user chose, the same for all windows. Kept in GSettings where the schema is installed;
 * elsewhere the built-in defaults hold until the editor is closed, since asking GSettings for a
 * schema that is not there would end the host.
 *
 * Properties: "show-marks" (boolean), "language" (string; "" to tell it from each draft).
 */
#define KUTIP_TYPE_PREFERENCES (kutip_preferences_get_type ())
G_DECLARE_FINAL_TYPE (KutipPreferences, kutip_preferences, KUTIP, PREFERENCES, GObject)

#define KUTIP_SETTINGS_ID "org.kutip"

/* @folder: (nullable): where else a compiled schema may lie. Returns: (transfer full): the same
   object while somebody holds it. */
KutipPreferences *kutip_preferences_get (const char *folder);

gboolean kutip_preferences_get_show_marks (KutipPreferences *self);
const char *kutip_preferences_get_language (KutipPreferences *self);

G_END_DECLS
