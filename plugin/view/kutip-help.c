/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-help.h"

#include <glib/gi18n-lib.h>

#define SCHEME "help"
#define MANUAL SCHEME ":kutip"

/* GLib's own message of a missing viewer says that the operation is not supported. */
static void
explain (GError **error)
{
  g_autoptr (GAppInfo) viewer = g_app_info_get_default_for_uri_scheme (SCHEME);

  if (viewer)
    {
      g_prefix_error (error, _("The help cannot be opened: "));
      return;
    }
  g_clear_error (error);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                       _("There is no program here that shows help. Install one, such as Yelp, to "
                         "read the manual of Kutip."));
}

gboolean
kutip_help_open (GtkWidget *widget, GError **error)
{
  g_autoptr (GdkAppLaunchContext) context =
    gdk_display_get_app_launch_context (gtk_widget_get_display (widget));

  /* gtk_show_uri_on_window() with a window tells of no failure. */
  gdk_app_launch_context_set_timestamp (context, gtk_get_current_event_time ());
  if (g_app_info_launch_default_for_uri (MANUAL, G_APP_LAUNCH_CONTEXT (context), error))
    return TRUE;
  explain (error);
  return FALSE;
}

static void
on_help (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KutipNotice *notice = data;
  g_autoptr (GError) error = NULL;

  if (kutip_help_open (GTK_WIDGET (notice), &error))
    kutip_notice_hide (notice);
  else
    kutip_notice_tell (notice, GTK_MESSAGE_ERROR, error->message);
}

static const GActionEntry entries[] = {
  { "help", on_help },
};

void
kutip_help_install (KutipViewBar *bar, KutipNotice *notice)
{
  g_autoptr (GMenu) section = g_menu_new ();

  g_action_map_add_action_entries (kutip_view_bar_get_actions (bar), entries,
                                   G_N_ELEMENTS (entries), notice);
  g_menu_append (section, _("Kutip _Help"), "facts.help");
  kutip_view_bar_add_section (bar, G_MENU_MODEL (section));
}
