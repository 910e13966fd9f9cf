/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-details.h"

#include <glib/gi18n-lib.h>

#define LINES "X\nX\nX\nX"

struct _KutipDetails {
  GtkScrolledWindow parent_instance;
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (KutipDetails, kutip_details, GTK_TYPE_SCROLLED_WINDOW)

void
kutip_details_set_text (KutipDetails *self, const char *text)
{
  GtkLabel *label = GTK_LABEL (self->label);

  if (!text)
    text = "";
  if (g_strcmp0 (gtk_label_get_text (label), text) != 0)
    {
      gtk_label_set_text (label, text);
      gtk_adjustment_set_value (
        gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self)), 0);
    }
  if (*text)
    gtk_widget_show (GTK_WIDGET (self));
}

/* As many lines as fit, in whatever font. */
static void
kutip_details_style_updated (GtkWidget *widget)
{
  KutipDetails *self = KUTIP_DETAILS (widget);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, LINES);
  int height;

  GTK_WIDGET_CLASS (kutip_details_parent_class)->style_updated (widget);
  pango_layout_get_pixel_size (layout, NULL, &height);
  height += gtk_widget_get_margin_top (self->label) + gtk_widget_get_margin_bottom (self->label);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self), -1);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self), height);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self), height);
}

static void
kutip_details_class_init (KutipDetailsClass *klass)
{
  GTK_WIDGET_CLASS (klass)->style_updated = kutip_details_style_updated;
}

static void
kutip_details_init (KutipDetails *self)
{
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (self);

  self->label = gtk_label_new ("");
  gtk_label_set_line_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_line_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_yalign (GTK_LABEL (self->label), 0);
  gtk_label_set_selectable (GTK_LABEL (self->label), TRUE);
  g_object_set (self->label, "margin", 6, NULL);
  atk_object_set_name (gtk_widget_get_accessible (self->label), _("About the selected fact"));
  gtk_scrolled_window_set_policy (scrolled, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_container_add (GTK_CONTAINER (self), self->label);
  gtk_widget_show (self->label);
  gtk_widget_set_no_show_all (GTK_WIDGET (self), TRUE);
}

GtkWidget *
kutip_details_new (void)
{
  return g_object_new (KUTIP_TYPE_DETAILS, NULL);
}
