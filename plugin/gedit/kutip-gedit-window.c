/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-gedit.h"

#include <gedit/gedit-tab.h>
#include <gedit/gedit-window-activatable.h>

#include "kutip-session.h"
#include "kutip-sidebar.h"

/* Of a window: the page in its side panel and the actions of the menu. */
typedef struct {
  PeasExtensionBase parent_instance;
  GeditWindow *window;
  GtkWidget *sidebar;
  KutipGeditPanel *panel;
  KutipPreferences *preferences;
  guint late; /* source */
} KutipGeditWindow;

typedef struct {
  PeasExtensionBaseClass parent_class;
} KutipGeditWindowClass;

static void window_activatable_init (GeditWindowActivatableInterface *iface);
GType kutip_gedit_window_get_type (void);

G_DEFINE_DYNAMIC_TYPE_EXTENDED (KutipGeditWindow, kutip_gedit_window, PEAS_TYPE_EXTENSION_BASE, 0,
                                G_IMPLEMENT_INTERFACE_DYNAMIC (GEDIT_TYPE_WINDOW_ACTIVATABLE,
                                                               window_activatable_init))

static KutipSession *
get_session (KutipGeditWindow *self)
{
  return kutip_session_get (GTK_TEXT_VIEW (gedit_window_get_active_view (self->window)));
}

static void
enable (KutipGeditWindow *self, const char *action, gboolean enabled)
{
  GAction *found = g_action_map_lookup_action (G_ACTION_MAP (self->window), action);

  if (G_IS_SIMPLE_ACTION (found))
    g_simple_action_set_enabled (G_SIMPLE_ACTION (found), enabled);
}

/* A print shows every tag of the buffer: what is ours is hidden meanwhile. */
static void
update_printing (KutipGeditWindow *self, KutipSession *session)
{
  GeditTab *tab = gedit_window_get_active_tab (self->window);
  GeditTabState state = tab ? gedit_tab_get_state (tab) : GEDIT_TAB_STATE_NORMAL;

  if (session)
    kutip_highlighter_set_printing (kutip_session_get_highlighter (session),
                                    state == GEDIT_TAB_STATE_PRINTING ||
                                      state == GEDIT_TAB_STATE_SHOWING_PRINT_PREVIEW);
}

static void
update (KutipGeditWindow *self)
{
  KutipSession *session = get_session (self);

  kutip_sidebar_set_session (KUTIP_SIDEBAR (self->sidebar), session);
  enable (self, KUTIP_ACTION_NEXT, session != NULL);
  enable (self, KUTIP_ACTION_PREVIOUS, session != NULL);
  update_printing (self, session);
}

static gboolean
on_late (gpointer data)
{
  KutipGeditWindow *self = data;

  self->late = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* A new view may get its session only after we hear of it. */
static void
update_late (KutipGeditWindow *self)
{
  if (!self->late)
    self->late = g_idle_add (on_late, self);
}

static void
on_state_changed (KutipGeditWindow *self)
{
  update_printing (self, get_session (self));
}

static void
on_facts (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KutipGeditWindow *self = data;

  kutip_gedit_panel_show (self->panel);
  kutip_sidebar_focus (KUTIP_SIDEBAR (self->sidebar));
}

static void
step (KutipGeditWindow *self, gboolean forward)
{
  KutipSession *session = get_session (self);

  if (session && !kutip_session_step (session, forward))
    gtk_widget_error_bell (GTK_WIDGET (self->window));
}

static void
on_next (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  step (data, TRUE);
}

static void
on_previous (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  step (data, FALSE);
}

/* gedit gives keys to its widgets before it looks for accelerators, and the divider between text and
   panel takes F8 for itself. */
static gboolean
on_key (GtkWidget *window, GdkEventKey *event, KutipGeditWindow *self)
{
  guint modifiers = event->state & gtk_accelerator_get_default_mod_mask ();

  if (event->keyval != GDK_KEY_F8 || (modifiers & ~GDK_SHIFT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  step (self, modifiers == 0);
  return GDK_EVENT_STOP;
}

static const GActionEntry entries[] = {
  { KUTIP_ACTION_FACTS, on_facts },
  { KUTIP_ACTION_NEXT, on_next },
  { KUTIP_ACTION_PREVIOUS, on_previous },
};

static void
activate (GeditWindowActivatable *activatable)
{
  KutipGeditWindow *self = (KutipGeditWindow *) activatable;
  GActionMap *actions = G_ACTION_MAP (self->window);
  g_autoptr (GPropertyAction) marks = NULL;

  self->preferences = kutip_gedit_get_preferences (PEAS_EXTENSION_BASE (self));
  self->sidebar = kutip_sidebar_new ();
  self->panel = kutip_gedit_panel_new (self->window, self->sidebar);
  g_action_map_add_action_entries (actions, entries, G_N_ELEMENTS (entries), self);
  marks = g_property_action_new (KUTIP_ACTION_MARKS, self->preferences, "show-marks");
  g_action_map_add_action (actions, G_ACTION (marks));
  g_signal_connect_swapped (self->window, "active-tab-changed", G_CALLBACK (update_late), self);
  g_signal_connect_swapped (self->window, "active-tab-state-changed", G_CALLBACK (on_state_changed),
                            self);
  g_signal_connect (self->window, "key-press-event", G_CALLBACK (on_key), self);
  update (self);
  update_late (self);
}

static void
deactivate (GeditWindowActivatable *activatable)
{
  KutipGeditWindow *self = (KutipGeditWindow *) activatable;
  GActionMap *actions = G_ACTION_MAP (self->window);

  g_clear_handle_id (&self->late, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->window, self);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_action_map_remove_action (actions, entries[i].name);
  g_action_map_remove_action (actions, KUTIP_ACTION_MARKS);
  g_clear_pointer (&self->panel, kutip_gedit_panel_free);
  self->sidebar = NULL;
  g_clear_object (&self->preferences);
}

static void
update_state (GeditWindowActivatable *activatable)
{
  KutipGeditWindow *self = (KutipGeditWindow *) activatable;

  if (self->sidebar)
    update (self);
}

static void
window_activatable_init (GeditWindowActivatableInterface *iface)
{
  iface->activate = activate;
  iface->deactivate = deactivate;
  iface->update_state = update_state;
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ((KutipGeditWindow *) object)->window = g_value_dup_object (value);
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, ((KutipGeditWindow *) object)->window);
}

static void
kutip_gedit_window_dispose (GObject *object)
{
  KutipGeditWindow *self = (KutipGeditWindow *) object;

  g_clear_handle_id (&self->late, g_source_remove);
  g_clear_object (&self->window);
  G_OBJECT_CLASS (kutip_gedit_window_parent_class)->dispose (object);
}

static void
kutip_gedit_window_class_init (KutipGeditWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = set_property;
  object_class->get_property = get_property;
  object_class->dispose = kutip_gedit_window_dispose;
  g_object_class_override_property (object_class, 1, "window");
}

static void
kutip_gedit_window_class_finalize (KutipGeditWindowClass *klass)
{
}

static void
kutip_gedit_window_init (KutipGeditWindow *self)
{
}

void
kutip_gedit_window_register (PeasObjectModule *module)
{
  kutip_gedit_window_register_type (G_TYPE_MODULE (module));
  peas_object_module_register_extension_type (module, GEDIT_TYPE_WINDOW_ACTIVATABLE,
                                              kutip_gedit_window_get_type ());
}
