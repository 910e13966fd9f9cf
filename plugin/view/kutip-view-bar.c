/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-view-bar.h"

#include <glib/gi18n-lib.h>

#include "kutip-labels.h"

struct _KutipViewBar {
  GtkBox parent_instance;
  GtkListStore *views;
  GtkWidget *switcher;
  KutipSort sorts[KUTIP_N_VIEWS];
  GSimpleActionGroup *actions;
  GMenu *menu;
  GMenu *orders;      /* the section of the menu */
};

G_DEFINE_FINAL_TYPE (KutipViewBar, kutip_view_bar, GTK_TYPE_BOX)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static const struct {
  const char *name;   /* as the action's state */
  const char *label;
} sorts[] = {
  [KUTIP_SORT_POSITION] = { "position", N_("Sort by _Position") },
  [KUTIP_SORT_COUNT] = { "count", N_("Sort by _Count") },
  [KUTIP_SORT_DATE] = { "date", N_("Sort by _Date") },
};

KutipView
kutip_view_bar_get_view (KutipViewBar *self)
{
  int active = gtk_combo_box_get_active (GTK_COMBO_BOX (self->switcher));

  return active < 0 ? KUTIP_VIEW_ALL : (KutipView) active;
}

KutipSort
kutip_view_bar_get_sort (KutipViewBar *self)
{
  return self->sorts[kutip_view_bar_get_view (self)];
}

void
kutip_view_bar_set_view (KutipViewBar *self, KutipView view)
{
  gtk_combo_box_set_active (GTK_COMBO_BOX (self->switcher), view);
}

void
kutip_view_bar_step (KutipViewBar *self, gboolean forward)
{
  guint view = kutip_view_bar_get_view (self) + (forward ? 1 : KUTIP_N_VIEWS - 1);

  kutip_view_bar_set_view (self, view % KUTIP_N_VIEWS);
}

void
kutip_view_bar_set_totals (KutipViewBar *self, const KutipTotals *totals)
{
  GtkTreeModel *model = GTK_TREE_MODEL (self->views);
  GtkTreeIter iter;
  guint view = 0;

  for (gboolean any = gtk_tree_model_get_iter_first (model, &iter); any;
       any = gtk_tree_model_iter_next (model, &iter), view++)
    {
      guint n = kutip_totals_count (totals, view);
      const char *label = kutip_label_view (view);
      g_autofree char *text = n > 0 ? g_strdup_printf ("%s (%u)", label, n) : g_strdup (label);
      g_autofree char *before = NULL;

      gtk_tree_model_get (model, &iter, 0, &before, -1);
      if (g_strcmp0 (before, text) != 0)
        gtk_list_store_set (self->views, &iter, 0, text, -1);
    }
}

GActionMap *
kutip_view_bar_get_actions (KutipViewBar *self)
{
  return G_ACTION_MAP (self->actions);
}

void
kutip_view_bar_add_section (KutipViewBar *self, GMenuModel *section)
{
  g_menu_append_section (self->menu, NULL, section);
}

/* The menu offers the orders that the view has, and marks the one in use. */
static void
show_orders (KutipViewBar *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "sort");
  gboolean dates = kutip_view_bar_get_view (self) == KUTIP_VIEW_DATES;

  g_menu_remove_all (self->orders);
  for (guint i = dates ? KUTIP_SORT_DATE : KUTIP_SORT_COUNT; i < G_N_ELEMENTS (sorts); i--)
    {
      g_autofree char *detailed = g_strconcat ("facts.sort::", sorts[i].name, NULL);

      g_menu_prepend (self->orders, _(sorts[i].label), detailed);
    }
  g_simple_action_set_state (G_SIMPLE_ACTION (action),
                             g_variant_new_string (sorts[kutip_view_bar_get_sort (self)].name));
}

static void
on_switched (KutipViewBar *self)
{
  show_orders (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_sort (GSimpleAction *action, GVariant *state, gpointer data)
{
  KutipViewBar *self = data;

  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    if (g_str_equal (sorts[i].name, g_variant_get_string (state, NULL)))
      self->sorts[kutip_view_bar_get_view (self)] = i;
  g_simple_action_set_state (action, state);
  g_signal_emit (self, signals[CHANGED], 0);
}

static const GActionEntry entries[] = {
  { "sort", NULL, "s", "'position'", on_sort },
};

static void
kutip_view_bar_finalize (GObject *object)
{
  KutipViewBar *self = KUTIP_VIEW_BAR (object);

  g_object_unref (self->views);
  g_object_unref (self->actions);
  g_object_unref (self->menu);
  g_object_unref (self->orders);
  G_OBJECT_CLASS (kutip_view_bar_parent_class)->finalize (object);
}

static void
kutip_view_bar_class_init (KutipViewBarClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kutip_view_bar_finalize;
  signals[CHANGED] = g_signal_new ("changed", KUTIP_TYPE_VIEW_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
build_switcher (KutipViewBar *self)
{
  GtkCellRenderer *cell = gtk_cell_renderer_text_new ();

  self->views = gtk_list_store_new (1, G_TYPE_STRING);
  for (guint i = 0; i < KUTIP_N_VIEWS; i++)
    gtk_list_store_insert_with_values (self->views, NULL, -1, 0, kutip_label_view (i), -1);
  self->switcher = gtk_combo_box_new_with_model (GTK_TREE_MODEL (self->views));
  g_object_set (cell, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_cell_layout_pack_start (GTK_CELL_LAYOUT (self->switcher), cell, TRUE);
  gtk_cell_layout_add_attribute (GTK_CELL_LAYOUT (self->switcher), cell, "text", 0);
  gtk_combo_box_set_active (GTK_COMBO_BOX (self->switcher), KUTIP_VIEW_ALL);
  gtk_widget_set_tooltip_text (self->switcher,
                               _("Which facts to list (Ctrl+Page Up, Ctrl+Page Down)"));
  atk_object_set_name (gtk_widget_get_accessible (self->switcher), _("View"));
  g_signal_connect_swapped (self->switcher, "changed", G_CALLBACK (on_switched), self);
  gtk_box_pack_start (GTK_BOX (self), self->switcher, TRUE, TRUE, 0);
}

static void
build_menu (KutipViewBar *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  self->menu = g_menu_new ();
  self->orders = g_menu_new ();
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (self->orders));
  gtk_button_set_image (GTK_BUTTON (button),
                        gtk_image_new_from_icon_name ("open-menu-symbolic", GTK_ICON_SIZE_MENU));
  gtk_menu_button_set_use_popover (GTK_MENU_BUTTON (button), FALSE);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (self->menu));
  gtk_widget_set_tooltip_text (button, _("Sort, copy or export the facts"));
  atk_object_set_name (gtk_widget_get_accessible (button), _("Menu of the facts"));
  gtk_box_pack_start (GTK_BOX (self), button, FALSE, FALSE, 0);
}

static void
kutip_view_bar_init (KutipViewBar *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "facts", G_ACTION_GROUP (self->actions));
  self->sorts[KUTIP_VIEW_DATES] = KUTIP_SORT_DATE;
  gtk_box_set_spacing (GTK_BOX (self), 6);
  build_switcher (self);
  build_menu (self);
  show_orders (self);
}

GtkWidget *
kutip_view_bar_new (void)
{
  return g_object_new (KUTIP_TYPE_VIEW_BAR, NULL);
}
