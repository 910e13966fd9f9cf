/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-sharing.h"

#include <glib/gi18n-lib.h>

#include "kutip-exporter.h"
#include "kutip-keeper.h"

typedef struct {
  KutipRowFeed *feed;
  KutipNotice *notice; /* lives as long as the bar */
  KutipExporter *exporter;
} Sharing;

static void
on_copied (GObject *feed, GAsyncResult *result, gpointer data)
{
  g_autofree char *text = kutip_row_feed_copy_finish (KUTIP_ROW_FEED (feed), result);

  if (text && *text)
    gtk_clipboard_set_text (gtk_clipboard_get (GDK_SELECTION_CLIPBOARD), text, -1);
}

static void
on_copy_all (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  kutip_row_feed_copy (((Sharing *) data)->feed, on_copied, NULL);
}

static void
on_export (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Sharing *self = data;
  KutipSession *session = kutip_row_feed_get_session (self->feed);
  KutipAnalysis *analysis = session ? kutip_session_get_analysis (session) : NULL;
  KutipDossier *dossier = session ? kutip_keeper_get_dossier (kutip_keeper_get (session)) : NULL;

  if (analysis)
    kutip_exporter_ask (self->exporter, analysis, kutip_dossier_get_uri (dossier),
                        kutip_dossier_dup_findings (dossier));
  else
    kutip_notice_tell (self->notice, GTK_MESSAGE_WARNING,
                       _("There is no draft to export facts of."));
}

static const GActionEntry entries[] = {
  { "copy-all", on_copy_all },
  { "export", on_export },
};

static void
on_destroy (GtkWidget *bar, Sharing *self)
{
  g_object_run_dispose (G_OBJECT (self->exporter));
}

static void
sharing_free (gpointer data)
{
  Sharing *self = data;

  g_object_unref (self->feed);
  g_object_unref (self->exporter);
  g_free (self);
}

void
kutip_sharing_install (KutipViewBar *bar, KutipRowFeed *feed, KutipNotice *notice)
{
  Sharing *self = g_new0 (Sharing, 1);
  g_autoptr (GMenu) section = g_menu_new ();

  self->feed = g_object_ref (feed);
  self->notice = notice;
  self->exporter = kutip_exporter_new (notice);
  g_object_set_data_full (G_OBJECT (bar), "kutip-sharing", self, sharing_free);
  g_signal_connect (bar, "destroy", G_CALLBACK (on_destroy), self);
  g_action_map_add_action_entries (kutip_view_bar_get_actions (bar), entries,
                                   G_N_ELEMENTS (entries), self);
  g_menu_append (section, _("Copy _All"), "facts.copy-all");
  g_menu_append (section, _("_Export…"), "facts.export");
  kutip_view_bar_add_section (bar, G_MENU_MODEL (section));
}
