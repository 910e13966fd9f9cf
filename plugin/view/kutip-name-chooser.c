/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-name-chooser.h"

#include <glib/gi18n-lib.h>
#include <string.h>

enum { COLUMN_TEXT, COLUMN_NAME, N_COLUMNS };

typedef struct {
  GtkWidget *dialog;
  GtkWidget *entry;
  GtkWidget *list;
  GtkTreeModel *shown; /* what the filter leaves */
  char *needle;
  KutipNameChosen chosen;
  gpointer user_data;
  GDestroyNotify destroy;
} Chooser;

static void
chooser_free (gpointer data)
{
  Chooser *self = data;

  if (self->destroy)
    self->destroy (self->user_data);
  g_object_unref (self->shown);
  g_free (self->needle);
  g_free (self);
}

static gboolean
is_shown (GtkTreeModel *model, GtkTreeIter *iter, gpointer data)
{
  Chooser *self = data;
  g_autofree char *text = NULL;
  g_autofree char *folded = NULL;

  if (!self->needle || !*self->needle)
    return TRUE;
  gtk_tree_model_get (model, iter, COLUMN_TEXT, &text, -1);
  folded = g_utf8_casefold (text ? text : "", -1);
  return strstr (folded, self->needle) != NULL;
}

static void
select_first (Chooser *self)
{
  g_autoptr (GtkTreePath) first = gtk_tree_path_new_first ();
  GtkTreeIter iter;
  gboolean any = gtk_tree_model_get_iter_first (self->shown, &iter);

  if (any)
    gtk_tree_view_set_cursor (GTK_TREE_VIEW (self->list), first, NULL, FALSE);
  gtk_dialog_set_response_sensitive (GTK_DIALOG (self->dialog), GTK_RESPONSE_ACCEPT, any);
}

static void
select_name (Chooser *self, const char *wanted)
{
  GtkTreeIter iter;

  for (gboolean any = gtk_tree_model_get_iter_first (self->shown, &iter); any;
       any = gtk_tree_model_iter_next (self->shown, &iter))
    {
      g_autofree char *name = NULL;

      gtk_tree_model_get (self->shown, &iter, COLUMN_NAME, &name, -1);
      if (g_strcmp0 (name, wanted) == 0)
        {
          g_autoptr (GtkTreePath) path = gtk_tree_model_get_path (self->shown, &iter);

          gtk_tree_view_set_cursor (GTK_TREE_VIEW (self->list), path, NULL, FALSE);
          return;
        }
    }
}

static void
on_filter (Chooser *self)
{
  g_free (self->needle);
  self->needle = g_utf8_casefold (gtk_entry_get_text (GTK_ENTRY (self->entry)), -1);
  gtk_tree_model_filter_refilter (GTK_TREE_MODEL_FILTER (self->shown));
  select_first (self);
}

static void
on_enter (Chooser *self)
{
  gtk_dialog_response (GTK_DIALOG (self->dialog), GTK_RESPONSE_ACCEPT);
}

static void
on_cancel (Chooser *self)
{
  gtk_dialog_response (GTK_DIALOG (self->dialog), GTK_RESPONSE_CANCEL);
}

/* The arrows move in the list while one types. */
static gboolean
on_key (GtkWidget *entry, GdkEventKey *event, Chooser *self)
{
  if (event->keyval == GDK_KEY_Down || event->keyval == GDK_KEY_Up ||
      event->keyval == GDK_KEY_Page_Down || event->keyval == GDK_KEY_Page_Up)
    {
      gtk_widget_grab_focus (self->list);
      return gtk_widget_event (self->list, (GdkEvent *) event);
    }
  return GDK_EVENT_PROPAGATE;
}

static void
on_response (GtkDialog *dialog, int response, Chooser *self)
{
  g_autofree char *name = NULL;
  GtkTreeIter iter;
  gboolean any = response == GTK_RESPONSE_ACCEPT &&
    gtk_tree_selection_get_selected (gtk_tree_view_get_selection (GTK_TREE_VIEW (self->list)), NULL,
                                     &iter);

  if (any)
    gtk_tree_model_get (self->shown, &iter, COLUMN_NAME, &name, -1);
  gtk_widget_hide (self->dialog);
  if (any)
    self->chosen (name, self->user_data);
  gtk_widget_destroy (self->dialog);
}

static GtkTreeModel *
make_model (const char *const *names, const char *nobody)
{
  GtkListStore *store = gtk_list_store_new (N_COLUMNS, G_TYPE_STRING, G_TYPE_STRING);

  for (guint i = 0; names[i]; i++)
    gtk_list_store_insert_with_values (store, NULL, -1, COLUMN_TEXT, names[i], COLUMN_NAME, names[i],
                                       -1);
  if (nobody)
    gtk_list_store_insert_with_values (store, NULL, -1, COLUMN_TEXT, nobody, -1);
  return GTK_TREE_MODEL (store);
}

static GtkWidget *
make_list (Chooser *self, const char *const *names, const char *nobody)
{
  g_autoptr (GtkTreeModel) all = make_model (names, nobody);
  GtkCellRenderer *cell = gtk_cell_renderer_text_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new (NULL, NULL);

  self->shown = gtk_tree_model_filter_new (all, NULL);
  gtk_tree_model_filter_set_visible_func (GTK_TREE_MODEL_FILTER (self->shown), is_shown, self, NULL);
  self->list = gtk_tree_view_new_with_model (self->shown);
  g_object_set (cell, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_tree_view_insert_column_with_attributes (GTK_TREE_VIEW (self->list), -1, NULL, cell, "text",
                                               COLUMN_TEXT, NULL);
  g_object_set (self->list, "headers-visible", FALSE, "enable-search", FALSE, NULL);
  atk_object_set_name (gtk_widget_get_accessible (self->list), _("Names of the draft"));
  gtk_tree_selection_set_mode (gtk_tree_view_get_selection (GTK_TREE_VIEW (self->list)),
                               GTK_SELECTION_BROWSE);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_enter), self);
  gtk_scrolled_window_set_shadow_type (GTK_SCROLLED_WINDOW (scrolled), GTK_SHADOW_IN);
  gtk_container_add (GTK_CONTAINER (scrolled), self->list);
  return scrolled;
}

static GtkWidget *
make_entry (Chooser *self)
{
  self->entry = gtk_search_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("Filter names"));
  atk_object_set_name (gtk_widget_get_accessible (self->entry), _("Filter names"));
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_filter), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_enter), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (on_cancel), self);
  g_signal_connect (self->entry, "key-press-event", G_CALLBACK (on_key), self);
  return self->entry;
}

GtkWidget *
kutip_name_chooser_open (GtkWindow *parent, const char *title, const char *question,
                         const char *const *names, const char *nobody, const char *current,
                         KutipNameChosen chosen, gpointer user_data, GDestroyNotify destroy)
{
  Chooser *self = g_new0 (Chooser, 1);
  GtkWidget *box, *label = gtk_label_new (question), *list;

  self->chosen = chosen;
  self->user_data = user_data;
  self->destroy = destroy;
  self->dialog = gtk_dialog_new_with_buttons (
    title, parent, GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT, _("_Cancel"),
    GTK_RESPONSE_CANCEL, _("Choo_se"), GTK_RESPONSE_ACCEPT, NULL);
  g_object_set_data_full (G_OBJECT (self->dialog), "kutip-chooser", self, chooser_free);
  gtk_dialog_set_default_response (GTK_DIALOG (self->dialog), GTK_RESPONSE_ACCEPT);
  gtk_window_set_default_size (GTK_WINDOW (self->dialog), 420, 400);
  list = make_list (self, names, nobody);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_line_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 50);
  box = gtk_dialog_get_content_area (GTK_DIALOG (self->dialog));
  g_object_set (box, "border-width", 12, "spacing", 8, NULL);
  gtk_container_add (GTK_CONTAINER (box), label);
  gtk_container_add (GTK_CONTAINER (box), make_entry (self));
  gtk_box_pack_start (GTK_BOX (box), list, TRUE, TRUE, 0);
  g_signal_connect (self->dialog, "response", G_CALLBACK (on_response), self);
  select_first (self);
  if (current)
    select_name (self, current);
  gtk_widget_show_all (self->dialog);
  gtk_widget_grab_focus (self->entry);
  return self->dialog;
}
