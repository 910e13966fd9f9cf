/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-wrapped-label.h"

#define DIM (G_MAXUINT16 * 75 / 100) /* of the text's colour: the themes' own has less contrast */
#define WIDTH_CHARS 28 /* or the sidebar, and the text beside it, would follow the longest text */

void
kutip_wrapped_label_set_text (GtkWidget *label, const char *text)
{
  if (g_strcmp0 (gtk_label_get_text (GTK_LABEL (label)), text) != 0)
    gtk_label_set_text (GTK_LABEL (label), text);
}

GtkWidget *
kutip_wrapped_label_new (float xalign, gboolean dim)
{
  GtkWidget *widget = gtk_label_new ("");
  GtkLabel *label = GTK_LABEL (widget);

  gtk_label_set_line_wrap (label, TRUE);
  gtk_label_set_line_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (label, WIDTH_CHARS);
  gtk_label_set_xalign (label, xalign);
  if (xalign == 0.5f)
    gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
  if (dim)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_foreground_alpha_new (DIM));
      gtk_label_set_attributes (label, attributes);
    }
  return widget;
}
