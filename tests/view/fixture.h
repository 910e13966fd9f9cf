/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtksourceview/gtksource.h>

#include "kutip-session.h"
#include "kutip-sidebar.h"

/* A window with a source view and a sidebar, as a host has them. */
typedef struct {
  GtkWidget *window;
  GtkTextView *view;
  GtkTextBuffer *buffer;
  KutipLibrary *library;
  KutipPreferences *preferences;
  KutipSession *session;
  GtkWidget *sidebar;
} Fixture;

/* Opens @text before the session begins, as a host does that switches the plugin on. */
void fixture_init (Fixture *self, const char *text);
void fixture_clear (Fixture *self);
void fixture_open_session (Fixture *self);
void fixture_close_session (Fixture *self);

/* Until all that follows from the last edit has been done. */
void fixture_wait (Fixture *self);

/* Runs the main loop for a while. */
void fixture_pump (guint ms);

/* What is marked as @kind, one after the other, with "|" between. */
char *fixture_marked (Fixture *self, KutipMarkKind kind);
void fixture_assert_marked (Fixture *self, KutipMarkKind kind, const char *expected);

/* The marks are what the snapshot says, everywhere. */
void fixture_assert_all_marked (Fixture *self);

/* The view as it is seen. (transfer full) */
cairo_surface_t *fixture_picture (Fixture *self);

/* The colour behind a letter, and whether it is that of @kind. */
GdkRGBA fixture_colour_at (Fixture *self, guint offset);
gboolean fixture_is_painted (Fixture *self, guint offset, KutipMarkKind kind);
gboolean fixture_is_underlined (Fixture *self, guint offset, KutipMarkKind kind);

/* As a person types: at the cursor, one key after the other. */
void fixture_type (Fixture *self, const char *text);

/* A key, as the display sends it to what has the focus. */
void fixture_press (Fixture *self, guint key, GdkModifierType modifiers);
void fixture_place_cursor (Fixture *self, guint offset);
char *fixture_selection (Fixture *self);

/* The first child of that type, however deep. */
GtkWidget *fixture_find (GtkWidget *root, GType type);

/* The first row of a sidebar's list that has that text, below @parent, in the order of the list,
   folded ones too. */
gboolean fixture_find_row (GtkTreeModel *model, GtkTreeIter *parent, const char *wanted,
                           GtkTreeIter *found);
