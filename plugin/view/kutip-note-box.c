/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-note-box.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NOTE_HEIGHT 66 /* three lines, as fonts are usually set */

struct _KutipNoteBox {
  GtkBox parent_instance;
  GtkWidget *title;
  GtkWidget *note;
  GtkWidget *link;
  GtkWidget *show;
  GtkWidget *problem;
  KutipDossier *dossier; /* NULL: the box is closed */
  GPtrArray *findings;   /* (element-type KutipFinding) */
};

G_DEFINE_FINAL_TYPE (KutipNoteBox, kutip_note_box, GTK_TYPE_BOX)

enum { CLOSED, N_SIGNALS };
static guint signals[N_SIGNALS];

static char *
dup_note (KutipNoteBox *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->note));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

static char *
dup_link (KutipNoteBox *self)
{
  return g_strstrip (g_strdup (gtk_entry_get_text (GTK_ENTRY (self->link))));
}

static void
keep (KutipNoteBox *self)
{
  g_autofree char *note = dup_note (self);
  g_autofree char *link = dup_link (self);

  for (guint i = 0; i < self->findings->len; i++)
    {
      const KutipFinding *old = self->findings->pdata[i];
      g_autoptr (KutipFinding) finding = NULL;

      if (g_str_equal (old->note, note) && g_str_equal (old->link, link))
        continue;
      finding = kutip_finding_new (old);
      kutip_finding_set_text (&finding->note, note);
      kutip_finding_set_text (&finding->link, link);
      kutip_dossier_judge (self->dossier, finding);
    }
}

static void
forget (KutipNoteBox *self)
{
  g_clear_object (&self->dossier);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  gtk_widget_hide (GTK_WIDGET (self));
}

void
kutip_note_box_close (KutipNoteBox *self)
{
  if (!self->dossier)
    return;
  keep (self);
  forget (self);
}

static void
on_keep (KutipNoteBox *self)
{
  kutip_note_box_close (self);
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
on_cancel (KutipNoteBox *self)
{
  forget (self);
  g_signal_emit (self, signals[CLOSED], 0);
}

void
kutip_note_box_show_link (GtkWidget *widget, const char *link, GError **error)
{
  /* “example.org:8080” has no scheme, though it could be read so. */
  gboolean whole = strstr (link, "://") || g_str_has_prefix (link, "mailto:");
  g_autofree char *uri = whole ? g_strdup (link) : g_strconcat ("https://", link, NULL);
  GtkWidget *window = gtk_widget_get_toplevel (widget);

  gtk_show_uri_on_window (GTK_IS_WINDOW (window) ? GTK_WINDOW (window) : NULL, uri,
                          gtk_get_current_event_time (), error);
}

static void
on_show (KutipNoteBox *self)
{
  g_autofree char *link = dup_link (self);
  g_autoptr (GError) error = NULL;

  kutip_note_box_show_link (GTK_WIDGET (self), link, &error);
  gtk_label_set_text (GTK_LABEL (self->problem), error ? error->message : "");
  gtk_widget_set_visible (self->problem, error != NULL);
}

static void
on_link_changed (KutipNoteBox *self)
{
  g_autofree char *link = dup_link (self);

  gtk_widget_set_sensitive (self->show, *link != '\0');
}

void
kutip_note_box_open (KutipNoteBox *self, KutipDossier *dossier, GPtrArray *findings)
{
  const KutipFinding *first = findings->pdata[0];
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->note));
  g_autofree char *title = NULL;

  kutip_note_box_close (self);
  self->dossier = g_object_ref (dossier);
  self->findings = g_ptr_array_ref (findings);
  title = g_strdup_printf (_("About “%s”"), first->words);
  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_text_buffer_set_text (buffer, first->note, -1);
  gtk_entry_set_text (GTK_ENTRY (self->link), first->link);
  gtk_widget_hide (self->problem);
  on_link_changed (self);
  gtk_widget_show (GTK_WIDGET (self));
  gtk_widget_grab_focus (self->note);
}

static gboolean
kutip_note_box_key_press (GtkWidget *widget, GdkEventKey *event)
{
  KutipNoteBox *self = KUTIP_NOTE_BOX (widget);
  guint modifiers = event->state & gtk_accelerator_get_default_mod_mask ();
  gboolean enter = event->keyval == GDK_KEY_Return || event->keyval == GDK_KEY_KP_Enter;

  if (event->keyval == GDK_KEY_Escape && modifiers == 0)
    {
      on_cancel (self);
      return GDK_EVENT_STOP;
    }
  if (enter && modifiers == GDK_CONTROL_MASK)
    {
      on_keep (self);
      return GDK_EVENT_STOP;
    }
  return GTK_WIDGET_CLASS (kutip_note_box_parent_class)->key_press_event (widget, event);
}

/* The text view takes these keys before its parents see them. */
static gboolean
on_note_key (GtkWidget *note, GdkEventKey *event, GtkWidget *self)
{
  return kutip_note_box_key_press (self, event);
}

static void
kutip_note_box_dispose (GObject *object)
{
  KutipNoteBox *self = KUTIP_NOTE_BOX (object);

  if (self->dossier)
    keep (self);
  g_clear_object (&self->dossier);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  G_OBJECT_CLASS (kutip_note_box_parent_class)->dispose (object);
}

static void
kutip_note_box_class_init (KutipNoteBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kutip_note_box_dispose;
  GTK_WIDGET_CLASS (klass)->key_press_event = kutip_note_box_key_press;
  signals[CLOSED] = g_signal_new ("closed", KUTIP_TYPE_NOTE_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
new_label (const char *text, GtkWidget *named)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), named);
  return label;
}

static void
build_note (KutipNoteBox *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (NULL, NULL);

  self->note = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->note), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->note), FALSE);
  g_object_set (self->note, "left-margin", 4, "right-margin", 4, NULL);
  atk_object_set_name (gtk_widget_get_accessible (self->note), _("Note"));
  g_signal_connect (self->note, "key-press-event", G_CALLBACK (on_note_key), self);
  gtk_scrolled_window_set_shadow_type (GTK_SCROLLED_WINDOW (scrolled), GTK_SHADOW_IN);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), NOTE_HEIGHT);
  gtk_container_add (GTK_CONTAINER (scrolled), self->note);
  gtk_container_add (GTK_CONTAINER (self), new_label (_("_Note"), self->note));
  gtk_container_add (GTK_CONTAINER (self), scrolled);
}

static void
build_link (KutipNoteBox *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->link = gtk_entry_new ();
  gtk_entry_set_input_purpose (GTK_ENTRY (self->link), GTK_INPUT_PURPOSE_URL);
  gtk_entry_set_width_chars (GTK_ENTRY (self->link), 8);
  atk_object_set_name (gtk_widget_get_accessible (self->link), _("Link"));
  g_signal_connect_swapped (self->link, "changed", G_CALLBACK (on_link_changed), self);
  g_signal_connect_swapped (self->link, "activate", G_CALLBACK (on_keep), self);
  self->show = gtk_button_new_with_mnemonic (_("_Open"));
  gtk_widget_set_tooltip_text (self->show, _("Open the link in another program"));
  g_signal_connect_swapped (self->show, "clicked", G_CALLBACK (on_show), self);
  gtk_box_pack_start (GTK_BOX (row), self->link, TRUE, TRUE, 0);
  gtk_box_pack_start (GTK_BOX (row), self->show, FALSE, FALSE, 0);
  gtk_container_add (GTK_CONTAINER (self), new_label (_("_Link"), self->link));
  gtk_container_add (GTK_CONTAINER (self), row);
}

static void
build_buttons (KutipNoteBox *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Keep"));

  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  gtk_widget_set_tooltip_text (button, _("Keep the note and the link (Ctrl+Enter)"));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_keep), self);
  gtk_box_pack_end (GTK_BOX (row), button, TRUE, TRUE, 0);
  button = gtk_button_new_with_mnemonic (_("_Cancel"));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_cancel), self);
  gtk_box_pack_end (GTK_BOX (row), button, TRUE, TRUE, 0);
  gtk_container_add (GTK_CONTAINER (self), row);
}

static void
kutip_note_box_init (KutipNoteBox *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  g_object_set (self, "margin", 6, NULL);
  self->title = gtk_label_new ("");
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_container_add (GTK_CONTAINER (self), self->title);
  build_note (self);
  build_link (self);
  self->problem = gtk_label_new ("");
  gtk_label_set_line_wrap (GTK_LABEL (self->problem), TRUE);
  gtk_label_set_line_wrap_mode (GTK_LABEL (self->problem), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (self->problem), 28);
  gtk_label_set_xalign (GTK_LABEL (self->problem), 0);
  gtk_container_add (GTK_CONTAINER (self), self->problem);
  build_buttons (self);
  gtk_widget_show_all (GTK_WIDGET (self));
  gtk_widget_hide (GTK_WIDGET (self));
  gtk_widget_set_no_show_all (GTK_WIDGET (self), TRUE);
}

GtkWidget *
kutip_note_box_new (void)
{
  return g_object_new (KUTIP_TYPE_NOTE_BOX, NULL);
}
