/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-exporter.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "export/kutip-export.h"
#include "kutip-release.h"
#include "kutip-state-label.h"

struct _KutipExporter {
  GObject parent_instance;
  KutipNotice *notice;  /* weak */
  GtkWidget *dialog;
  KutipAnalysis *analysis; /* to be exported, while the dialog is open */
  GPtrArray *findings;  /* (element-type KutipFinding): the same */
  char *uri;
  char *proposed;       /* the file's name */
  guint format;         /* in the table of formats; the one chosen last is offered again */
};

G_DEFINE_FINAL_TYPE (KutipExporter, kutip_exporter, G_TYPE_OBJECT)

static const KutipExportFormat *
get_format (guint index)
{
  guint n;
  const KutipExportFormat *formats = kutip_export_get_formats (&n);

  return &formats[MIN (index, n - 1)];
}

char *
kutip_exporter_propose_name (const char *uri, guint index)
{
  const KutipExportFormat *format = get_format (index);
  g_autoptr (GFile) file = uri ? g_file_new_for_uri (uri) : NULL;
  g_autofree char *name = file ? g_file_get_basename (file) : g_strdup (_("draft"));
  char *dot = strrchr (name, '.');

  if (dot && dot > name)
    *dot = '\0';
  /* What holds one draft belongs beside its text, under the same name: brat looks for it there. */
  if (format->single)
    return g_strdup_printf ("%s.%s", name, format->extension);
  /* Translators: a file's name; the first is that of the draft */
  return g_strdup_printf (_("%s-facts.%s"), name, format->extension);
}

/* Writing */

typedef struct {
  KutipAnalysis *analysis;
  GPtrArray *findings;
  const KutipExportFormat *format;
  char *name;
  char *uri;
  char *path;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  kutip_release_later (order->analysis, g_object_unref);
  g_ptr_array_unref (order->findings);
  g_free (order->name);
  g_free (order->uri);
  g_free (order->path);
  g_free (order);
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Order *order = data;
  g_autoptr (KutipAnchoring) anchoring = kutip_anchoring_new (order->analysis, order->findings, NULL);
  KutipExportDraft draft = { order->name, order->uri, order->analysis, kutip_state_label_remark,
                             anchoring };
  KutipExportStyle style = { 0, FALSE };
  g_autoptr (GString) text = g_string_new (NULL);
  GError *error = NULL;
  char *resolved = realpath (order->path, NULL); /* what a link names is replaced, not the link */

  order->format->write (text, &draft, 1, &style);
  if (g_file_set_contents_full (resolved ? resolved : order->path, text->str, text->len,
                                G_FILE_SET_CONTENTS_CONSISTENT, 0666, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
  free (resolved);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  KutipExporter *self = KUTIP_EXPORTER (source);
  Order *order = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_filename_display_basename (order->path);
  g_autofree char *text = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  if (!self->notice)
    return;
  text = error ? g_strdup_printf (_("The facts could not be exported. %s"), error->message)
               : g_strdup_printf (_("The facts are in “%s” now."), name);
  kutip_notice_tell (self->notice, error ? GTK_MESSAGE_ERROR : GTK_MESSAGE_INFO, text);
}

/* @path: (transfer full) */
static void
write_file (KutipExporter *self, char *path)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_written, NULL);
  g_autoptr (GFile) file = self->uri ? g_file_new_for_uri (self->uri) : NULL;
  Order *order = g_new0 (Order, 1);

  order->analysis = g_object_ref (self->analysis);
  order->findings = g_ptr_array_ref (self->findings);
  order->format = get_format (self->format);
  order->name = file ? g_file_get_basename (file) : NULL;
  order->uri = g_strdup (self->uri);
  order->path = path;
  g_task_set_task_data (task, order, order_free);
  g_task_run_in_thread (task, run);
}

/* Asking */

static void
forget (KutipExporter *self)
{
  kutip_release_later (g_steal_pointer (&self->analysis), g_object_unref);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->proposed, g_free);
}

static void
on_response (GtkWidget *dialog, int response, KutipExporter *self)
{
  char *path = response == GTK_RESPONSE_ACCEPT
                 ? gtk_file_chooser_get_filename (GTK_FILE_CHOOSER (dialog))
                 : NULL;

  if (path)
    write_file (self, path);
  self->dialog = NULL;
  gtk_widget_destroy (dialog);
  forget (self);
}

static void
propose (KutipExporter *self)
{
  g_free (self->proposed);
  self->proposed = kutip_exporter_propose_name (self->uri, self->format);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->dialog), self->proposed);
}

/* A name that nobody has changed is that of the new format; of another only the extension goes. */
static void
on_format (GtkComboBox *combo, KutipExporter *self)
{
  g_autofree char *name = gtk_file_chooser_get_current_name (GTK_FILE_CHOOSER (self->dialog));
  g_autofree char *old = g_strconcat (".", get_format (self->format)->extension, NULL);
  gboolean own = g_strcmp0 (name, self->proposed) != 0;

  self->format = gtk_combo_box_get_active (combo);
  if (!own)
    propose (self);
  else if (name && g_str_has_suffix (name, old))
    {
      g_autofree char *stem = g_strndup (name, strlen (name) - strlen (old));
      g_autofree char *other = g_strconcat (stem, ".", get_format (self->format)->extension, NULL);

      gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->dialog), other);
    }
}

static GtkWidget *
build_formats (KutipExporter *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new_with_mnemonic (_("_Format:"));
  GtkWidget *combo = gtk_combo_box_text_new ();
  guint n;
  const KutipExportFormat *formats = kutip_export_get_formats (&n);

  for (guint i = 0; i < n; i++)
    gtk_combo_box_text_append_text (GTK_COMBO_BOX_TEXT (combo), _(formats[i].title));
  gtk_combo_box_set_active (GTK_COMBO_BOX (combo), self->format);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), combo);
  atk_object_set_name (gtk_widget_get_accessible (combo), _("Format"));
  g_signal_connect (combo, "changed", G_CALLBACK (on_format), self);
  gtk_container_add (GTK_CONTAINER (box), label);
  gtk_container_add (GTK_CONTAINER (box), combo);
  gtk_widget_show_all (box);
  return box;
}

void
kutip_exporter_ask (KutipExporter *self, KutipAnalysis *analysis, const char *uri,
                    GPtrArray *findings)
{
  g_autoptr (GPtrArray) owned = findings;
  GtkWidget *top = self->notice ? gtk_widget_get_toplevel (GTK_WIDGET (self->notice)) : NULL;
  GtkWindow *window = GTK_IS_WINDOW (top) ? GTK_WINDOW (top) : NULL;
  GtkFileChooser *chooser;
  g_autoptr (GFile) file = uri ? g_file_new_for_uri (uri) : NULL;
  g_autoptr (GFile) folder = file ? g_file_get_parent (file) : NULL;

  if (self->dialog)
    {
      gtk_window_present (GTK_WINDOW (self->dialog));
      return;
    }
  self->dialog =
    gtk_file_chooser_dialog_new (_("Export Facts"), window, GTK_FILE_CHOOSER_ACTION_SAVE,
                                 _("_Cancel"), GTK_RESPONSE_CANCEL, _("_Export"),
                                 GTK_RESPONSE_ACCEPT, NULL);
  chooser = GTK_FILE_CHOOSER (self->dialog);
  self->analysis = g_object_ref (analysis);
  self->findings = g_steal_pointer (&owned);
  self->uri = g_strdup (uri);
  gtk_dialog_set_default_response (GTK_DIALOG (self->dialog), GTK_RESPONSE_ACCEPT);
  gtk_window_set_modal (GTK_WINDOW (self->dialog), TRUE);
  gtk_file_chooser_set_do_overwrite_confirmation (chooser, TRUE);
  gtk_file_chooser_set_extra_widget (chooser, build_formats (self));
  if (folder && g_file_is_native (folder))
    gtk_file_chooser_set_current_folder_file (chooser, folder, NULL);
  propose (self);
  g_signal_connect (self->dialog, "response", G_CALLBACK (on_response), self);
  gtk_window_present (GTK_WINDOW (self->dialog));
}

static void
kutip_exporter_dispose (GObject *object)
{
  KutipExporter *self = KUTIP_EXPORTER (object);

  if (self->dialog)
    {
      g_signal_handlers_disconnect_by_data (self->dialog, self);
      g_clear_pointer (&self->dialog, gtk_widget_destroy);
    }
  forget (self);
  g_clear_weak_pointer (&self->notice);
  G_OBJECT_CLASS (kutip_exporter_parent_class)->dispose (object);
}

static void
kutip_exporter_class_init (KutipExporterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kutip_exporter_dispose;
}

static void
kutip_exporter_init (KutipExporter *self)
{
}

KutipExporter *
kutip_exporter_new (KutipNotice *notice)
{
  KutipExporter *self = g_object_new (KUTIP_TYPE_EXPORTER, NULL);

  g_set_weak_pointer (&self->notice, notice);
  return self;
}
