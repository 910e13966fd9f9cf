/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-row-menu.h"

#include <glib/gi18n-lib.h>

typedef struct {
  KutipRowMenuFill fill;
  gpointer data;
} Section;

typedef struct {
  const char *action;
  const char *accelerator;
  guint key;
  GdkModifierType modifiers;
} Key;

struct _KutipRowMenu {
  GObject parent_instance;
  KutipFactList *list; /* weak */
  KutipRowMenuAim aim;
  gpointer aim_data;
  GSimpleActionGroup *actions;
  GArray *sections;    /* (element-type Section) */
  GArray *keys;        /* (element-type Key) */
  GtkWidget *menu;
  KutipRowType type;   /* of the row that the actions are about: it may go while the menu is open */
  guint row_key;
  KutipRowTarget target;
};

G_DEFINE_FINAL_TYPE (KutipRowMenu, kutip_row_menu, G_TYPE_OBJECT)

GActionMap *
kutip_row_menu_get_actions (KutipRowMenu *self)
{
  return G_ACTION_MAP (self->actions);
}

void
kutip_row_menu_add_section (KutipRowMenu *self, KutipRowMenuFill fill, gpointer data)
{
  Section section = { fill, data };

  g_array_append_val (self->sections, section);
}

void
kutip_row_menu_set_key (KutipRowMenu *self, const char *action, const char *key)
{
  Key entry = { .action = action, .accelerator = key };

  gtk_accelerator_parse (key, &entry.key, &entry.modifiers);
  g_return_if_fail (entry.key != 0);
  g_array_append_val (self->keys, entry);
}

void
kutip_row_menu_append (KutipRowMenu *self, GMenu *section, const char *label, const char *action)
{
  g_autofree char *full = g_strconcat ("kutip.", action, NULL);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, full);

  for (guint i = 0; i < self->keys->len; i++)
    {
      const Key *key = &g_array_index (self->keys, Key, i);

      if (g_str_equal (key->action, action))
        g_menu_item_set_attribute (item, "accel", "s", key->accelerator);
    }
  g_menu_append_item (section, item);
}

const KutipRowTarget *
kutip_row_menu_get_target (KutipRowMenu *self)
{
  self->target.session = NULL;
  g_array_set_size (self->target.places, 0);
  self->target.row = self->list ? kutip_fact_list_find (self->list, self->type, self->row_key)
                                : NULL;
  if (self->target.row)
    self->aim (&self->target, self->aim_data);
  return self->target.session ? &self->target : NULL;
}

/* The actions are about the row at the cursor from now on. */
static const KutipRowTarget *
take_cursor (KutipRowMenu *self)
{
  const KutipRow *row = kutip_fact_list_get_cursor_row (self->list);

  self->type = row ? row->type : KUTIP_ROW_SECTION;
  self->row_key = row ? row->key : 0;
  return row ? kutip_row_menu_get_target (self) : NULL;
}

static GtkWidget *
build (KutipRowMenu *self, const KutipRowTarget *target)
{
  g_autoptr (GMenu) model = g_menu_new ();
  GtkWidget *menu;

  for (guint i = 0; i < self->sections->len; i++)
    {
      const Section *section = &g_array_index (self->sections, Section, i);
      g_autoptr (GMenu) items = g_menu_new ();

      section->fill (self, items, target, section->data);
      if (g_menu_model_get_n_items (G_MENU_MODEL (items)) > 0)
        g_menu_append_section (model, NULL, G_MENU_MODEL (items));
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (model)) == 0)
    return NULL;
  menu = gtk_menu_new_from_model (G_MENU_MODEL (model));
  gtk_menu_attach_to_widget (GTK_MENU (menu), GTK_WIDGET (self->list), NULL);
  g_signal_connect (menu, "destroy", G_CALLBACK (gtk_widget_destroyed), &self->menu);
  atk_object_set_name (gtk_widget_get_accessible (menu), _("Actions for this fact"));
  return menu;
}

/* @event: (nullable): the click; a key opens it beside the row */
static gboolean
pop_up (KutipRowMenu *self, GdkEvent *event)
{
  const KutipRowTarget *target = take_cursor (self);
  GdkRectangle area;

  g_clear_pointer (&self->menu, gtk_widget_destroy);
  self->menu = target ? build (self, target) : NULL;
  if (!self->menu)
    return FALSE;
  if (event)
    gtk_menu_popup_at_pointer (GTK_MENU (self->menu), event);
  else
    {
      kutip_fact_list_get_cursor_area (self->list, &area);
      gtk_menu_popup_at_rect (GTK_MENU (self->menu),
                              gtk_tree_view_get_bin_window (GTK_TREE_VIEW (self->list)), &area,
                              GDK_GRAVITY_SOUTH_WEST, GDK_GRAVITY_NORTH_WEST, NULL);
      gtk_menu_shell_select_first (GTK_MENU_SHELL (self->menu), FALSE);
    }
  return TRUE;
}

static gboolean
on_popup_menu (GtkWidget *list, KutipRowMenu *self)
{
  return pop_up (self, NULL);
}

static gboolean
on_button (GtkWidget *list, GdkEventButton *event, KutipRowMenu *self)
{
  g_autoptr (GtkTreePath) path = NULL;

  if (!gdk_event_triggers_context_menu ((GdkEvent *) event) ||
      event->window != gtk_tree_view_get_bin_window (GTK_TREE_VIEW (list)) ||
      !gtk_tree_view_get_path_at_pos (GTK_TREE_VIEW (list), event->x, event->y, &path, NULL, NULL,
                                      NULL))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (list);
  gtk_tree_view_set_cursor (GTK_TREE_VIEW (list), path, NULL, FALSE);
  pop_up (self, (GdkEvent *) event);
  return GDK_EVENT_STOP;
}

static gboolean
on_key (GtkWidget *list, GdkEventKey *event, KutipRowMenu *self)
{
  guint modifiers = event->state & gtk_accelerator_get_default_mod_mask ();
  guint key = gdk_keyval_to_lower (event->keyval);

  for (guint i = 0; i < self->keys->len; i++)
    {
      const Key *entry = &g_array_index (self->keys, Key, i);

      if (gdk_keyval_to_lower (entry->key) != key || entry->modifiers != modifiers)
        continue;
      if (take_cursor (self))
        g_action_group_activate_action (G_ACTION_GROUP (self->actions), entry->action, NULL);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

static void
kutip_row_menu_dispose (GObject *object)
{
  KutipRowMenu *self = KUTIP_ROW_MENU (object);

  g_clear_pointer (&self->menu, gtk_widget_destroy);
  if (self->list)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_weak_pointer (&self->list);
  G_OBJECT_CLASS (kutip_row_menu_parent_class)->dispose (object);
}

static void
kutip_row_menu_finalize (GObject *object)
{
  KutipRowMenu *self = KUTIP_ROW_MENU (object);

  g_object_unref (self->actions);
  g_array_unref (self->sections);
  g_array_unref (self->keys);
  g_array_unref (self->target.places);
  G_OBJECT_CLASS (kutip_row_menu_parent_class)->finalize (object);
}

static void
kutip_row_menu_class_init (KutipRowMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kutip_row_menu_dispose;
  G_OBJECT_CLASS (klass)->finalize = kutip_row_menu_finalize;
}

static void
kutip_row_menu_init (KutipRowMenu *self)
{
  self->actions = g_simple_action_group_new ();
  self->sections = g_array_new (FALSE, FALSE, sizeof (Section));
  self->keys = g_array_new (FALSE, FALSE, sizeof (Key));
  self->target.places = g_array_new (FALSE, FALSE, sizeof (KutipSpan));
}

KutipRowMenu *
kutip_row_menu_new (KutipFactList *list, KutipRowMenuAim aim, gpointer data)
{
  KutipRowMenu *self = g_object_new (KUTIP_TYPE_ROW_MENU, NULL);

  g_set_weak_pointer (&self->list, list);
  self->aim = aim;
  self->aim_data = data;
  gtk_widget_insert_action_group (GTK_WIDGET (list), "kutip", G_ACTION_GROUP (self->actions));
  g_signal_connect (list, "popup-menu", G_CALLBACK (on_popup_menu), self);
  g_signal_connect (list, "button-press-event", G_CALLBACK (on_button), self);
  g_signal_connect (list, "key-press-event", G_CALLBACK (on_key), self);
  return self;
}
