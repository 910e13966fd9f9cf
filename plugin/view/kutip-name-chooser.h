/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Asks for one of the draft's names: a field that filters while one types, and the list of names.
 * Enter takes the row at the cursor; Escape takes none.
 */

/* @name: (nullable): what was chosen: NULL the row for nobody. Not called where none was. */
typedef void (*KutipNameChosen) (const char *name, gpointer user_data);

/* @parent: (nullable): over which window. @question: in plain words. @names: (array
   zero-terminated=1). @nobody: (nullable): a last row that is no name. @current: (nullable): the name to
   begin at. @user_data is freed with the
   dialog. Returns: (transfer none): the dialog, which destroys itself when it is answered. */
GtkWidget *kutip_name_chooser_open (GtkWindow *parent, const char *title, const char *question,
                                    const char *const *names, const char *nobody,
                                    const char *current, KutipNameChosen chosen, gpointer user_data,
                                    GDestroyNotify destroy);

G_END_DECLS
