/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-notice.h"

struct _KutipNotice {
  GtkInfoBar parent_instance;
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (KutipNotice, kutip_notice, GTK_TYPE_INFO_BAR)

void
kutip_notice_tell (KutipNotice *self, GtkMessageType type, const char *text)
{
  gtk_info_bar_set_message_type (GTK_INFO_BAR (self), type);
  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_widget_show (GTK_WIDGET (self));
}

void
kutip_notice_hide (KutipNotice *self)
{
  gtk_widget_hide (GTK_WIDGET (self));
}

static void
kutip_notice_response (GtkInfoBar *bar, int response)
{
  gtk_widget_hide (GTK_WIDGET (bar));
}

static void
kutip_notice_class_init (KutipNoticeClass *klass)
{
  GTK_INFO_BAR_CLASS (klass)->response = kutip_notice_response;
}

static void
kutip_notice_init (KutipNotice *self)
{
  self->label = gtk_label_new ("");
  gtk_label_set_line_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_line_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_selectable (GTK_LABEL (self->label), TRUE);
  gtk_container_add (GTK_CONTAINER (gtk_info_bar_get_content_area (GTK_INFO_BAR (self))),
                     self->label);
  gtk_widget_show (self->label);
  gtk_widget_set_no_show_all (GTK_WIDGET (self), TRUE);
}

GtkWidget *
kutip_notice_new (void)
{
  /* A construct property, whose default would undo what an init function sets. */
  return g_object_new (KUTIP_TYPE_NOTICE, "show-close-button", TRUE, NULL);
}
