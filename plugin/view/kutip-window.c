/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-window.h"

#include <glib/gi18n-lib.h>

#include "kutip-corrector.h"
#include "kutip-names-page.h"
#include "kutip-dossier.h"
#include "kutip-help.h"
#include "kutip-keeper.h"
#include "kutip-session.h"
#include "kutip-sidebar.h"

#define WINDOW_KEY "kutip-window"

struct _KutipWindow {
  GtkWindow *window;
  const KutipHost *host;
  GtkWidget *page;
  GSimpleActionGroup *actions;
  KutipCorrector *corrector;
  KutipNameList *names;
  gboolean reported; /* something is the matter with them */
  KutipSession *told; /* to compare: whose sidebar was told what is the matter with the names */
  guint late; /* source */
};

static const KutipCommand commands[] = {
  { "kutip-marks", N_("Show _Marks of Facts"), "<Primary><Alt>m" },
  { "kutip-facts", N_("List the _Facts"), "<Primary><Alt>f" },
  { "kutip-next-fact", N_("_Next Fact"), "F8" },
  { "kutip-previous-fact", N_("_Previous Fact"), "<Shift>F8" },
  { "kutip-undo-correction", N_("_Undo Correction of Facts"), "<Primary><Alt>z" },
  { "kutip-help", N_("Kutip _Help"), NULL },
  { NULL },
};

const KutipCommand *
kutip_window_get_commands (void)
{
  return commands;
}

GAction *
kutip_window_get_action (KutipWindow *self, const char *name)
{
  return g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);
}

GtkWidget *
kutip_window_get_page (KutipWindow *self)
{
  return self->page;
}

static KutipSession *
get_session (KutipWindow *self)
{
  return kutip_session_get (self->host->get_view (self->window));
}

KutipSession *
kutip_window_find_session (GtkWidget *widget)
{
  GtkWidget *top = gtk_widget_get_toplevel (widget);

  for (; GTK_IS_WINDOW (top); top = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (top))))
    {
      KutipWindow *self = g_object_get_data (G_OBJECT (top), WINDOW_KEY);

      if (self)
        return get_session (self);
      if (!gtk_window_get_transient_for (GTK_WINDOW (top)))
        break;
    }
  return NULL;
}

static void
enable (KutipWindow *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (kutip_window_get_action (self, name)), enabled);
}

static void
update_undo (KutipWindow *self)
{
  g_autofree char *undo = kutip_corrector_dup_undo (self->corrector, get_session (self));

  enable (self, "kutip-undo-correction", undo != NULL);
}

/* A line of the list of names that is left out is missed in every draft. */
static void
tell_names (KutipWindow *self)
{
  g_autofree char *report = kutip_names_page_dup_report (self->names);

  if (report)
    kutip_sidebar_tell (KUTIP_SIDEBAR (self->page), GTK_MESSAGE_WARNING, report);
  else if (self->reported)
    kutip_sidebar_tell (KUTIP_SIDEBAR (self->page), GTK_MESSAGE_INFO,
                        _("The list of names is read completely again."));
  self->reported = report != NULL;
}

static void
tell_failure (KutipWindow *self, const char *message)
{
  kutip_sidebar_tell (KUTIP_SIDEBAR (self->page), GTK_MESSAGE_ERROR, message);
}

void
kutip_window_update (KutipWindow *self)
{
  KutipSession *session = get_session (self);

  kutip_sidebar_set_session (KUTIP_SIDEBAR (self->page), session);
  if (session != self->told)
    tell_names (self);
  self->told = session;
  enable (self, "kutip-next-fact", session != NULL);
  enable (self, "kutip-previous-fact", session != NULL);
  update_undo (self);
}

static gboolean
on_late (gpointer data)
{
  KutipWindow *self = data;

  self->late = 0;
  kutip_window_update (self);
  return G_SOURCE_REMOVE;
}

void
kutip_window_update_late (KutipWindow *self)
{
  if (!self->late)
    self->late = g_idle_add (on_late, self);
}

static void
on_facts (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KutipWindow *self = data;

  self->host->show_page (self->window, self->page);
  kutip_sidebar_focus (KUTIP_SIDEBAR (self->page));
}

static void
step (KutipWindow *self, gboolean forward)
{
  KutipSession *session = get_session (self);

  if (session && !kutip_session_step (session, forward))
    gtk_widget_error_bell (GTK_WIDGET (self->window));
}

static void
on_undo (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KutipWindow *self = data;

  kutip_corrector_undo (self->corrector, get_session (self));
}

static void
on_next (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  step (data, TRUE);
}

static void
on_previous (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  step (data, FALSE);
}

/* The hosts give keys to their widgets before they look for accelerators, and the divider between
   text and panel takes F8 for itself. */
static gboolean
on_key (GtkWidget *window, GdkEventKey *event, KutipWindow *self)
{
  guint modifiers = event->state & gtk_accelerator_get_default_mod_mask ();

  if (event->keyval != GDK_KEY_F8 || (modifiers & ~GDK_SHIFT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  step (self, modifiers == 0);
  return GDK_EVENT_STOP;
}

/* Another program may have written about the draft meanwhile. */
static void
on_active (KutipWindow *self)
{
  KutipSession *session = get_session (self);

  if (session && gtk_window_is_active (self->window))
    kutip_dossier_refresh (kutip_keeper_get_dossier (kutip_keeper_get (session)));
}

static void
on_help (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KutipWindow *self = data;
  g_autoptr (GError) error = NULL;

  if (kutip_help_open (GTK_WIDGET (self->window), &error))
    return;
  self->host->show_page (self->window, self->page);
  tell_failure (self, error->message);
}

static const GActionEntry entries[] = {
  { "kutip-facts", on_facts },
  { "kutip-next-fact", on_next },
  { "kutip-previous-fact", on_previous },
  { "kutip-undo-correction", on_undo },
  { "kutip-help", on_help },
};

KutipWindow *
kutip_window_new (GtkWindow *window, const KutipHost *host, KutipPreferences *preferences)
{
  KutipWindow *self = g_new0 (KutipWindow, 1);
  g_autoptr (GPropertyAction) marks = NULL;

  self->window = window;
  g_object_set_data (G_OBJECT (window), WINDOW_KEY, self);
  self->host = host;
  self->page = g_object_ref_sink (kutip_sidebar_new ());
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  marks = g_property_action_new ("kutip-marks", preferences, "show-marks");
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (marks));
  g_signal_connect (window, "key-press-event", G_CALLBACK (on_key), self);
  g_signal_connect_swapped (window, "notify::is-active", G_CALLBACK (on_active), self);
  self->corrector = kutip_corrector_get ();
  g_signal_connect_swapped (self->corrector, "changed", G_CALLBACK (update_undo), self);
  g_signal_connect_swapped (self->corrector, "failed", G_CALLBACK (tell_failure), self);
  self->names = kutip_name_list_get ();
  g_signal_connect_swapped (self->names, "changed", G_CALLBACK (tell_names), self);
  kutip_window_update (self);
  kutip_window_update_late (self);
  return self;
}

void
kutip_window_free (KutipWindow *self)
{
  g_clear_handle_id (&self->late, g_source_remove);
  g_object_set_data (G_OBJECT (self->window), WINDOW_KEY, NULL);
  g_signal_handlers_disconnect_by_data (self->window, self);
  g_signal_handlers_disconnect_by_data (self->corrector, self);
  g_object_unref (self->corrector);
  g_signal_handlers_disconnect_by_data (self->names, self);
  g_object_unref (self->names);
  gtk_widget_destroy (self->page);
  g_object_unref (self->page);
  g_object_unref (self->actions);
  g_free (self);
}
