/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-check-bar.h"

#include <glib/gi18n-lib.h>

#include "kutip-state-label.h"
#include "kutip-wrapped-label.h"

struct _KutipCheckBar {
  GtkBox parent_instance;
  GtkWidget *problem;
  GtkWidget *chooser;
  GtkWidget *progress;
};

G_DEFINE_FINAL_TYPE (KutipCheckBar, kutip_check_bar, GTK_TYPE_BOX)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

KutipShow
kutip_check_bar_get_show (KutipCheckBar *self)
{
  int active = gtk_combo_box_get_active (GTK_COMBO_BOX (self->chooser));

  return active < 0 ? KUTIP_SHOW_ALL : (KutipShow) active;
}

void
kutip_check_bar_set_show (KutipCheckBar *self, KutipShow show)
{
  gtk_combo_box_set_active (GTK_COMBO_BOX (self->chooser), show);
}

static void
set_label (GtkWidget *label, const char *text)
{
  kutip_wrapped_label_set_text (label, text);
  gtk_widget_set_visible (label, *text != '\0');
}

void
kutip_check_bar_set_totals (KutipCheckBar *self, const KutipTotals *totals)
{
  g_autofree char *text = kutip_state_label_progress (totals);

  set_label (self->progress, text);
}

void
kutip_check_bar_set_problem (KutipCheckBar *self, const char *problem)
{
  set_label (self->problem, problem ? problem : "");
}

static void
on_chosen (KutipCheckBar *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
kutip_check_bar_class_init (KutipCheckBarClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", KUTIP_TYPE_CHECK_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
new_label (void)
{
  GtkWidget *label = kutip_wrapped_label_new (0, FALSE);

  gtk_widget_set_no_show_all (label, TRUE);
  return label;
}

static void
kutip_check_bar_init (KutipCheckBar *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  self->problem = new_label ();
  self->progress = new_label ();
  self->chooser = gtk_combo_box_text_new ();
  for (guint i = 0; i < KUTIP_N_SHOWS; i++)
    gtk_combo_box_text_append_text (GTK_COMBO_BOX_TEXT (self->chooser), kutip_state_label_show (i));
  gtk_combo_box_set_active (GTK_COMBO_BOX (self->chooser), KUTIP_SHOW_ALL);
  gtk_widget_set_tooltip_text (self->chooser, _("Facts of which state to list"));
  atk_object_set_name (gtk_widget_get_accessible (self->chooser), _("State"));
  g_signal_connect_swapped (self->chooser, "changed", G_CALLBACK (on_chosen), self);
  gtk_container_add (GTK_CONTAINER (self), self->problem);
  gtk_container_add (GTK_CONTAINER (self), self->chooser);
  gtk_container_add (GTK_CONTAINER (self), self->progress);
}

GtkWidget *
kutip_check_bar_new (void)
{
  return g_object_new (KUTIP_TYPE_CHECK_BAR, NULL);
}
