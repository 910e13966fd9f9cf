/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-counts.h"

#include "kutip-rows-words.h"
#include "kutip-wrapped-label.h"

#define LATER_MS 50

struct _KutipCounts {
  GtkBin parent_instance;
  KutipViewBar *views;
  KutipCheckBar *states;
  GtkWidget *label;
  char *text;
  KutipTotals totals;
  guint later; /* source */
};

G_DEFINE_FINAL_TYPE (KutipCounts, kutip_counts, GTK_TYPE_BIN)

static gboolean
on_later (gpointer data)
{
  KutipCounts *self = data;

  self->later = 0;
  kutip_wrapped_label_set_text (self->label, self->text);
  kutip_view_bar_set_totals (self->views, &self->totals);
  kutip_check_bar_set_totals (self->states, &self->totals);
  return G_SOURCE_REMOVE;
}

void
kutip_counts_set_rows (KutipCounts *self, const KutipRows *rows)
{
  g_free (self->text);
  self->text = rows ? kutip_rows_words_totals (rows) : g_strdup ("");
  self->totals = rows ? rows->totals : (KutipTotals) { 0 };
  if (!self->later)
    self->later = g_timeout_add (LATER_MS, on_later, self);
}

gboolean
kutip_counts_is_idle (KutipCounts *self)
{
  return !self->later;
}

static void
kutip_counts_destroy (GtkWidget *widget)
{
  g_clear_handle_id (&KUTIP_COUNTS (widget)->later, g_source_remove);
  GTK_WIDGET_CLASS (kutip_counts_parent_class)->destroy (widget);
}

static void
kutip_counts_finalize (GObject *object)
{
  g_free (KUTIP_COUNTS (object)->text);
  G_OBJECT_CLASS (kutip_counts_parent_class)->finalize (object);
}

static void
kutip_counts_class_init (KutipCountsClass *klass)
{
  GTK_WIDGET_CLASS (klass)->destroy = kutip_counts_destroy;
  G_OBJECT_CLASS (klass)->finalize = kutip_counts_finalize;
}

static void
kutip_counts_init (KutipCounts *self)
{
  self->label = kutip_wrapped_label_new (0.5f, TRUE);
  gtk_container_add (GTK_CONTAINER (self), self->label);
}

GtkWidget *
kutip_counts_new (KutipViewBar *views, KutipCheckBar *states)
{
  KutipCounts *self = g_object_new (KUTIP_TYPE_COUNTS, NULL);

  self->views = views;
  self->states = states;
  return GTK_WIDGET (self);
}
