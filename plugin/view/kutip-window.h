/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kutip-preferences.h"
#include "kutip-session.h"

G_BEGIN_DECLS

/* What one window of a host has to tell and to do. */
typedef struct {
  /* (transfer none) (nullable): the draft in front */
  GtkTextView *(*get_view) (GtkWindow *window);

  /* Brings the page of the side panel into sight, and the panel with it. */
  void (*show_page) (GtkWindow *window, GtkWidget *page);
} KutipHost;

/* An entry of the host's menu, and the action behind it. */
typedef struct {
  const char *name;
  const char *label; /* for gettext */
  const char *key;   /* as gtk_accelerator_parse() reads it; NULL: none */
} KutipCommand;

/*
 * What Kutip does in one window, whichever the host: the page for its side panel, the actions for its
 * menu, and F8. The adapter puts page and actions where the host wants them, and tells when another
 * draft is in front.
 */
typedef struct _KutipWindow KutipWindow;

KutipWindow *kutip_window_new (GtkWindow *window, const KutipHost *host,
                               KutipPreferences *preferences);

/* Takes the page out of the panel; no handler of the window with @self as data is left. */
void kutip_window_free (KutipWindow *self);

/* (transfer none) (nullable): the draft in front of the window that @widget is in, or that its dialog
   belongs to */
KutipSession *kutip_window_find_session (GtkWidget *widget);

/* (transfer none) */
GtkWidget *kutip_window_get_page (KutipWindow *self);

/* All commands, the last without a name. A command with a state is a check item. */
const KutipCommand *kutip_window_get_commands (void);
GAction *kutip_window_get_action (KutipWindow *self, const char *name);

/* Another draft may be in front. */
void kutip_window_update (KutipWindow *self);

/* The same once the host is idle: a new view may get its session only after the host tells of it. */
void kutip_window_update_late (KutipWindow *self);

G_END_DECLS
