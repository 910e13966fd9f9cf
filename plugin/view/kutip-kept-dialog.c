/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-kept-dialog.h"

#include <glib/gi18n-lib.h>

#include "kutip-evidence.h"
#include "kutip-keeper.h"
#include "kutip-preferences.h"

enum { FORGET_DRAFT = 1, FORGET_ALL };

/* The dialog tells of a failure, if it is still there. */
static void
on_forgotten (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) dialog = data;
  g_autoptr (GError) error = NULL;

  if (!kutip_evidence_forget_finish (KUTIP_EVIDENCE (source), result, &error))
    {
      g_object_set (dialog, "secondary-text", error->message, NULL);
      return;
    }
  gtk_widget_destroy (dialog);
}

/* How much there is to delete. */
static void
on_listed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) dialog = data;
  g_auto (GStrv) uris = kutip_evidence_list_drafts_finish (KUTIP_EVIDENCE (source), result, NULL);
  guint n = uris ? g_strv_length (uris) : 0;
  g_autofree char *before = NULL, *count = NULL, *text = NULL;

  if (!uris || !gtk_widget_get_visible (dialog))
    return;
  g_object_get (dialog, "secondary-text", &before, NULL);
  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "There is something about %u draft in it now.",
                                        "There is something about %u drafts in it now.", n),
                           n);
  text = g_strdup_printf ("%s\n\n%s", before, count);
  g_object_set (dialog, "secondary-text", text, NULL);
  gtk_dialog_set_response_sensitive (GTK_DIALOG (dialog), FORGET_ALL, n > 0);
}

static void
on_response (GtkWidget *dialog, int response, KutipEvidence *evidence)
{
  const char *uri = g_object_get_data (G_OBJECT (dialog), "uri");

  if (response != FORGET_DRAFT && response != FORGET_ALL)
    {
      gtk_widget_destroy (dialog);
      return;
    }
  kutip_evidence_forget (evidence, response == FORGET_DRAFT ? uri : NULL, on_forgotten,
                         g_object_ref (dialog));
}

void
kutip_kept_dialog_show (GtkWidget *parent, KutipSession *session)
{
  g_autoptr (KutipPreferences) preferences = kutip_preferences_get (NULL);
  g_autofree char *folder = kutip_preferences_dup_data_folder (preferences);
  g_autoptr (KutipEvidence) evidence = kutip_evidence_get (folder);
  GtkWidget *window = gtk_widget_get_toplevel (parent), *dialog;
  const char *uri =
    session ? kutip_dossier_get_uri (kutip_keeper_get_dossier (kutip_keeper_get (session))) : NULL;
  g_autofree char *path = g_filename_display_name (kutip_evidence_get_path (evidence));

  dialog = gtk_message_dialog_new (GTK_IS_WINDOW (window) ? GTK_WINDOW (window) : NULL,
                                   GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT,
                                   GTK_MESSAGE_INFO, GTK_BUTTONS_NONE,
                                   _("What Kutip keeps about your drafts"));
  gtk_message_dialog_format_secondary_text (
    GTK_MESSAGE_DIALOG (dialog),
    _("States, notes and links of facts, and what you corrected in a draft, lie in the file “%s” on "
      "this computer: the words of each such fact, a few words around it, and the name of the draft. "
      "What you delete here cannot be brought back."),
    path);
  gtk_dialog_add_button (GTK_DIALOG (dialog), _("Delete for _All Drafts"), FORGET_ALL);
  gtk_dialog_add_button (GTK_DIALOG (dialog), _("Delete for _This Draft"), FORGET_DRAFT);
  gtk_dialog_add_button (GTK_DIALOG (dialog), _("_Close"), GTK_RESPONSE_CLOSE);
  gtk_dialog_set_response_sensitive (GTK_DIALOG (dialog), FORGET_DRAFT, uri != NULL);
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_CLOSE);
  g_object_set_data_full (G_OBJECT (dialog), "uri", g_strdup (uri), g_free);
  kutip_evidence_list_drafts (evidence, on_listed, g_object_ref (dialog));
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), g_steal_pointer (&evidence),
                         (GClosureNotify) (void (*) (void)) g_object_unref, 0);
  gtk_widget_show_all (dialog);
}
