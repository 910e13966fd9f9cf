/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-names-page.h"

#include <glib/gi18n-lib.h>

#include "kutip-correction-labels.h"

#define MAX_WARNINGS 4 /* in full; more are a number */

#define LIST_HEIGHT 96 /* four rows */

enum { COLUMN_TEXT, COLUMN_NAME, N_COLUMNS };

/* A list with a button to remove the row at its cursor. */
typedef struct {
  GtkListStore *rows;
  GtkWidget *view;
  GtkWidget *stack; /* "list" or "none" */
  GtkWidget *remove;
} List;

struct _KutipNamesPage {
  GtkBox parent_instance;
  KutipNameList *names;
  KutipCorrector *corrector;
  KutipSession *session;
  GtkWidget *report;
  GtkWidget *undo;
  GtkWidget *undo_label;
  List listed;
  List said; /* of the draft */
};

G_DEFINE_FINAL_TYPE (KutipNamesPage, kutip_names_page, GTK_TYPE_BOX)

char *
kutip_names_page_dup_report (KutipNameList *names)
{
  g_autoptr (KutipHouse) house = kutip_name_list_dup_house (names);
  g_autofree char *problem = kutip_name_list_dup_problem (names);
  const GPtrArray *warnings = kutip_house_get_warnings (house);
  g_autoptr (GString) text = g_string_new (NULL);

  if (problem)
    g_string_append_printf (text, _("The list of names cannot be read: %s"), problem);
  else if (warnings->len > 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE,
                                               "A line of the list of names is left out:",
                                               "%u lines of the list of names are left out:",
                                               warnings->len), warnings->len);
  for (guint i = 0; i < warnings->len && i < MAX_WARNINGS; i++)
    g_string_append_printf (text, "\n%s", (const char *) warnings->pdata[i]);
  if (warnings->len > MAX_WARNINGS)
    g_string_append (text, "\n…");
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/* Lists */

static void
update_list (List *list)
{
  gboolean any = gtk_tree_model_iter_n_children (GTK_TREE_MODEL (list->rows), NULL) > 0;

  gtk_stack_set_visible_child_name (GTK_STACK (list->stack), any ? "list" : "none");
  gtk_widget_set_sensitive (list->remove, any);
}

/* The row at the cursor of a list; FALSE: none. */
static gboolean
get_row (List *list, GtkTreeIter *iter, guint *index)
{
  GtkTreeModel *model = GTK_TREE_MODEL (list->rows);
  g_autoptr (GtkTreePath) path = NULL;

  if (!gtk_tree_selection_get_selected (gtk_tree_view_get_selection (GTK_TREE_VIEW (list->view)),
                                        NULL, iter))
    return FALSE;
  path = gtk_tree_model_get_path (model, iter);
  *index = gtk_tree_path_get_indices (path)[0];
  return TRUE;
}

/* The cursor stays where it was, or as near as there are rows. */
static void
put_cursor (List *list, guint index)
{
  int n = gtk_tree_model_iter_n_children (GTK_TREE_MODEL (list->rows), NULL);
  g_autoptr (GtkTreePath) path = NULL;

  if (n == 0)
    return;
  path = gtk_tree_path_new_from_indices (MIN ((int) index, n - 1), -1);
  gtk_tree_view_set_cursor (GTK_TREE_VIEW (list->view), path, NULL, FALSE);
}

static void
show_listed (KutipNamesPage *self)
{
  g_autoptr (KutipHouse) house = kutip_name_list_dup_house (self->names);
  g_autoptr (GPtrArray) entries = kutip_house_list_entries (house);
  g_autofree char *report = kutip_names_page_dup_report (self->names);
  GtkTreeIter iter;
  guint index = 0;

  get_row (&self->listed, &iter, &index);
  gtk_list_store_clear (self->listed.rows);
  for (guint i = 0; i < entries->len; i++)
    {
      const KutipHouseEntry *entry = entries->pdata[i];
      g_autofree char *label = kutip_label_listed (entry->kind, entry->name);
      g_autofree char *spelt =
        entry->spelling ? g_strdup_printf (_("%s, spelt “%s”"), label, entry->spelling) : NULL;

      gtk_list_store_insert_with_values (self->listed.rows, NULL, -1, COLUMN_TEXT,
                                         spelt ? spelt : label, COLUMN_NAME, entry->name, -1);
    }
  update_list (&self->listed);
  put_cursor (&self->listed, index);
  gtk_label_set_text (GTK_LABEL (self->report), report ? report : "");
  gtk_widget_set_visible (self->report, report != NULL);
}

static void
show_said (KutipNamesPage *self)
{
  KutipCorrections *said = self->session ? kutip_session_get_corrections (self->session) : NULL;
  GtkTreeIter iter;
  guint index = 0;

  get_row (&self->said, &iter, &index);
  gtk_list_store_clear (self->said.rows);
  for (guint i = 0; said && i < kutip_corrections_get_n (said); i++)
    {
      g_autofree char *label = kutip_label_correction (kutip_corrections_get_action (said, i),
                                                       kutip_corrections_get_words (said, i),
                                                       kutip_corrections_get_value (said, i));

      gtk_list_store_insert_with_values (self->said.rows, NULL, -1, COLUMN_TEXT, label, -1);
    }
  update_list (&self->said);
  put_cursor (&self->said, index);
}

static void
show_undo (KutipNamesPage *self)
{
  g_autofree char *undo = kutip_corrector_dup_undo (self->corrector, self->session);

  gtk_widget_set_sensitive (self->undo, undo != NULL);
  gtk_label_set_text (GTK_LABEL (self->undo_label), undo ? undo : "");
}

static void
remove_listed (KutipNamesPage *self)
{
  g_autofree char *name = NULL;
  GtkTreeIter iter;
  guint index;

  if (!get_row (&self->listed, &iter, &index))
    return;
  gtk_tree_model_get (GTK_TREE_MODEL (self->listed.rows), &iter, COLUMN_NAME, &name, -1);
  kutip_corrector_unlist (self->corrector, name);
}

static void
remove_said (KutipNamesPage *self)
{
  GtkTreeIter iter;
  guint index;

  if (self->session && get_row (&self->said, &iter, &index) &&
      index < kutip_corrections_get_n (kutip_session_get_corrections (self->session)))
    kutip_corrector_forget (self->corrector, self->session, index);
}

static void
on_undo (KutipNamesPage *self)
{
  kutip_corrector_undo (self->corrector, self->session);
}

static void
on_failed (KutipNamesPage *self, const char *message)
{
  gtk_label_set_text (GTK_LABEL (self->report), message);
  gtk_widget_show (self->report);
}

static gboolean
on_key (GtkWidget *view, GdkEventKey *event, GtkWidget *remove)
{
  if (event->keyval != GDK_KEY_Delete && event->keyval != GDK_KEY_KP_Delete)
    return GDK_EVENT_PROPAGATE;
  gtk_button_clicked (GTK_BUTTON (remove));
  return GDK_EVENT_STOP;
}

void
kutip_names_page_set_session (KutipNamesPage *self, KutipSession *session)
{
  if (self->session)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session)
    g_signal_connect_swapped (session, "corrected", G_CALLBACK (show_said), self);
  show_said (self);
  show_undo (self);
}

static void
kutip_names_page_dispose (GObject *object)
{
  KutipNamesPage *self = KUTIP_NAMES_PAGE (object);

  if (self->session)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  if (self->names)
    g_signal_handlers_disconnect_by_data (self->names, self);
  g_clear_object (&self->names);
  if (self->corrector)
    g_signal_handlers_disconnect_by_data (self->corrector, self);
  g_clear_object (&self->corrector);
  g_clear_object (&self->listed.rows);
  g_clear_object (&self->said.rows);
  G_OBJECT_CLASS (kutip_names_page_parent_class)->dispose (object);
}

static void
kutip_names_page_class_init (KutipNamesPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kutip_names_page_dispose;
}

/* Building */

static GtkWidget *
new_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_line_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_line_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 60);
  return label;
}

static void
build_list (KutipNamesPage *self, List *list, const char *title, const char *name, const char *none,
            const char *button, GCallback remove)
{
  GtkCellRenderer *cell = gtk_cell_renderer_text_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new (NULL, NULL);
  GtkWidget *heading = gtk_label_new_with_mnemonic (title);
  GtkWidget *empty = new_label (none);

  list->rows = gtk_list_store_new (N_COLUMNS, G_TYPE_STRING, G_TYPE_STRING);
  list->view = gtk_tree_view_new_with_model (GTK_TREE_MODEL (list->rows));
  g_object_set (cell, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_tree_view_insert_column_with_attributes (GTK_TREE_VIEW (list->view), -1, NULL, cell, "text",
                                               COLUMN_TEXT, NULL);
  g_object_set (list->view, "headers-visible", FALSE, "search-column", COLUMN_NAME, NULL);
  atk_object_set_name (gtk_widget_get_accessible (list->view), name);
  gtk_scrolled_window_set_shadow_type (GTK_SCROLLED_WINDOW (scrolled), GTK_SHADOW_IN);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), LIST_HEIGHT);
  gtk_container_add (GTK_CONTAINER (scrolled), list->view);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (heading), list->view);
  gtk_widget_set_valign (empty, GTK_ALIGN_START);
  list->stack = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (list->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (list->stack), scrolled, "list");
  gtk_stack_add_named (GTK_STACK (list->stack), empty, "none");
  list->remove = gtk_button_new_with_mnemonic (button);
  gtk_widget_set_halign (list->remove, GTK_ALIGN_START);
  g_signal_connect_swapped (list->remove, "clicked", remove, self);
  g_signal_connect (list->view, "key-press-event", G_CALLBACK (on_key), list->remove);
  gtk_container_add (GTK_CONTAINER (self), heading);
  gtk_box_pack_start (GTK_BOX (self), list->stack, TRUE, TRUE, 0);
  gtk_container_add (GTK_CONTAINER (self), list->remove);
}

static void
build_undo (KutipNamesPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->undo = gtk_button_new_with_mnemonic (_("_Undo"));
  self->undo_label = new_label ("");
  gtk_label_set_ellipsize (GTK_LABEL (self->undo_label), PANGO_ELLIPSIZE_END);
  gtk_label_set_line_wrap (GTK_LABEL (self->undo_label), FALSE);
  g_signal_connect_swapped (self->undo, "clicked", G_CALLBACK (on_undo), self);
  gtk_container_add (GTK_CONTAINER (box), self->undo);
  gtk_box_pack_start (GTK_BOX (box), self->undo_label, TRUE, TRUE, 0);
  gtk_container_add (GTK_CONTAINER (self), box);
}

static void
kutip_names_page_init (KutipNamesPage *self)
{
  g_autofree char *path = NULL;
  g_autofree char *where = NULL;
  GtkWidget *about;

  self->names = kutip_name_list_get ();
  self->corrector = kutip_corrector_get ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  g_object_set (self, "border-width", 12, "spacing", 6, NULL);
  build_list (self, &self->listed, _("_Your list of names, for all drafts:"), _("Your list of names"),
              _("No names yet. Add one from the menu of a name in a draft."), _("_Remove from the List"),
              G_CALLBACK (remove_listed));
  path = g_filename_display_name (kutip_name_list_get_path (self->names));
  where = g_strdup_printf (_("Kept in %s, which you may edit as well."), path);
  about = new_label (where);
  gtk_label_set_selectable (GTK_LABEL (about), TRUE);
  gtk_widget_set_can_focus (about, FALSE);
  gtk_container_add (GTK_CONTAINER (self), about);
  self->report = new_label ("");
  gtk_widget_set_no_show_all (self->report, TRUE);
  gtk_container_add (GTK_CONTAINER (self), self->report);
  build_list (self, &self->said, _("Corrections in this _draft:"), _("Corrections in this draft"),
              _("None in the draft that is in front."), _("R_emove from the Draft"),
              G_CALLBACK (remove_said));
  build_undo (self);
  g_signal_connect_swapped (self->names, "changed", G_CALLBACK (show_listed), self);
  g_signal_connect_swapped (self->corrector, "changed", G_CALLBACK (show_undo), self);
  g_signal_connect_swapped (self->corrector, "failed", G_CALLBACK (on_failed), self);
  show_listed (self);
  show_said (self);
  show_undo (self);
}

GtkWidget *
kutip_names_page_new (void)
{
  return g_object_new (KUTIP_TYPE_NAMES_PAGE, NULL);
}
