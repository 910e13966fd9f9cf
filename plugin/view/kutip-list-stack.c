/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-list-stack.h"

#include <glib/gi18n-lib.h>

#include "kutip-wrapped-label.h"

#define QUIET_MS 500 /* no word of waiting before this */

struct _KutipListStack {
  GtkStack parent_instance;
  GtkWidget *message;
  guint quiet; /* source */
};

G_DEFINE_FINAL_TYPE (KutipListStack, kutip_list_stack, GTK_TYPE_STACK)

void
kutip_list_stack_show_list (KutipListStack *self)
{
  g_clear_handle_id (&self->quiet, g_source_remove);
  gtk_stack_set_visible_child_name (GTK_STACK (self), "list");
}

void
kutip_list_stack_tell (KutipListStack *self, const char *text)
{
  g_clear_handle_id (&self->quiet, g_source_remove);
  kutip_wrapped_label_set_text (self->message, text);
  gtk_stack_set_visible_child_name (GTK_STACK (self), "message");
}

static gboolean
on_quiet (gpointer data)
{
  KutipListStack *self = data;

  self->quiet = 0;
  kutip_list_stack_tell (self, _("Reading the draft …"));
  return G_SOURCE_REMOVE;
}

void
kutip_list_stack_wait (KutipListStack *self)
{
  kutip_list_stack_tell (self, "");
  self->quiet = g_timeout_add (QUIET_MS, on_quiet, self);
}

static void
kutip_list_stack_destroy (GtkWidget *widget)
{
  g_clear_handle_id (&KUTIP_LIST_STACK (widget)->quiet, g_source_remove);
  GTK_WIDGET_CLASS (kutip_list_stack_parent_class)->destroy (widget);
}

static void
kutip_list_stack_class_init (KutipListStackClass *klass)
{
  GTK_WIDGET_CLASS (klass)->destroy = kutip_list_stack_destroy;
}

static void
kutip_list_stack_init (KutipListStack *self)
{
}

GtkWidget *
kutip_list_stack_new (GtkWidget *list)
{
  KutipListStack *self = g_object_new (KUTIP_TYPE_LIST_STACK, NULL);
  GtkWidget *scrolled = gtk_scrolled_window_new (NULL, NULL);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_container_add (GTK_CONTAINER (scrolled), list);
  self->message = kutip_wrapped_label_new (0.5f, TRUE);
  g_object_set (self->message, "margin", 18, "valign", GTK_ALIGN_CENTER, NULL);
  gtk_stack_add_named (GTK_STACK (self), scrolled, "list");
  gtk_stack_add_named (GTK_STACK (self), self->message, "message");
  return GTK_WIDGET (self);
}
