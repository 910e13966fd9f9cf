/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-text-menu.h"

#include <glib/gi18n-lib.h>

#include "kutip-correct-menu.h"

#define MAX_WORDS 80 /* code points of a selection that may be a name */

struct _KutipTextMenu {
  GObject parent_instance;
  KutipSession *session;
  GtkTextView *view; /* weak */
  KutipCorrector *corrector;
  GtkWidget *item; /* weak: in the menu that is open */
  /* What the menu was opened on. */
  KutipAnalysis *analysis;
  KutipEntity *entity;
  char *words;
  KutipSpan statement; /* its place in the buffer; empty: none */
};

G_DEFINE_FINAL_TYPE (KutipTextMenu, kutip_text_menu, G_TYPE_OBJECT)

/* The place that the menu is opened on: that of the click, or the cursor's. */
static guint
get_offset (KutipTextMenu *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  g_autoptr (GdkEvent) event = gtk_get_current_event ();
  GtkTextIter iter;
  double x, y;
  int buffer_x, buffer_y;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  if (event && event->type == GDK_BUTTON_PRESS && gdk_event_get_coords (event, &x, &y) &&
      gdk_event_get_window (event) == gtk_text_view_get_window (self->view, GTK_TEXT_WINDOW_TEXT))
    {
      gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_TEXT, x, y, &buffer_x,
                                             &buffer_y);
      gtk_text_view_get_iter_at_location (self->view, &iter, buffer_x, buffer_y);
    }
  return gtk_text_iter_get_offset (&iter);
}

/* Selected words that may be a name: of one line, not too long. */
static char *
get_selected_words (KutipTextMenu *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end) ||
      gtk_text_iter_get_line (&start) != gtk_text_iter_get_line (&end) ||
      gtk_text_iter_get_offset (&end) - gtk_text_iter_get_offset (&start) > MAX_WORDS)
    return NULL;
  text = g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return g_steal_pointer (&text);
  return NULL;
}

static void
forget (KutipTextMenu *self)
{
  g_clear_object (&self->analysis);
  g_clear_pointer (&self->entity, kutip_entity_unref);
  g_clear_pointer (&self->words, g_free);
  self->statement = (KutipSpan) { 0, 0 };
}

static gboolean
is_name_at (const KutipEntity *entity)
{
  return entity && kutip_entity_get_entity_type (entity) <= KUTIP_ENTITY_PLACE;
}

/* Returns whether there is anything to correct. */
static gboolean
aim (KutipTextMenu *self)
{
  guint offset = get_offset (self), place;
  KutipAttribution *attribution;
  KutipEntity *entity;

  forget (self);
  if (!kutip_session_get_analysis (self->session))
    return FALSE;
  self->analysis = g_object_ref (kutip_session_get_analysis (self->session));
  place = kutip_session_unmap (self->session, offset);
  entity = kutip_analysis_find_entity (self->analysis, place);
  /* The cursor behind a name is still at it. */
  if (!is_name_at (entity) && place > 0)
    entity = kutip_analysis_find_entity (self->analysis, place - 1);
  self->words = get_selected_words (self);
  if (is_name_at (entity) && !(self->words && g_strcmp0 (self->words,
                                                         kutip_entity_get_name (entity)) != 0))
    {
      self->entity = kutip_entity_ref (entity);
      g_clear_pointer (&self->words, g_free);
    }
  attribution = kutip_analysis_find_attribution (self->analysis, place);
  if (attribution && kutip_attribution_get_n_contents (attribution) > 0)
    {
      self->statement = kutip_attribution_get_content (attribution, 0);
      if (!kutip_session_map (self->session, &self->statement))
        self->statement = (KutipSpan) { 0, 0 };
    }
  return self->entity || self->words || self->statement.end > self->statement.start;
}

static KutipCorrectTarget
get_target (KutipTextMenu *self)
{
  KutipCorrectTarget target = { self->session, self->entity, self->words, -1 };

  /* The facts may have been read anew while the menu was open. */
  if (kutip_session_get_analysis (self->session) != self->analysis)
    target.entity = NULL;
  if (self->statement.end > self->statement.start)
    target.statement = kutip_session_find_statement (self->session, self->statement);
  return target;
}

static void
on_correct (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KutipTextMenu *self = data;
  KutipCorrectTarget target;

  if (!self->analysis || !self->view)
    return;
  target = get_target (self);
  kutip_correct_menu_do (self->corrector, &target, g_variant_get_string (parameter, NULL));
}

static const GActionEntry entries[] = { { "correct", on_correct, "s" } };

static void
on_populate_popup (GtkTextView *view, GtkWidget *popup, KutipTextMenu *self)
{
  g_autoptr (GSimpleActionGroup) actions = NULL;
  g_autoptr (GMenu) model = NULL;
  KutipCorrectTarget target;
  GtkWidget *item, *menu;

  if (!GTK_IS_MENU (popup) || !aim (self))
    return;
  actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  model = g_menu_new ();
  target = get_target (self);
  kutip_correct_menu_fill (model, "kutip", self->corrector, &target);
  menu = gtk_menu_new_from_model (G_MENU_MODEL (model));
  gtk_widget_insert_action_group (menu, "kutip", G_ACTION_GROUP (actions));
  item = gtk_menu_item_new_with_mnemonic (_("Correct _Kutip"));
  gtk_menu_item_set_submenu (GTK_MENU_ITEM (item), menu);
  gtk_menu_shell_append (GTK_MENU_SHELL (popup), gtk_separator_menu_item_new ());
  gtk_menu_shell_append (GTK_MENU_SHELL (popup), item);
  g_set_weak_pointer (&self->item, item);
  gtk_widget_show_all (popup);
}

static void
kutip_text_menu_dispose (GObject *object)
{
  KutipTextMenu *self = KUTIP_TEXT_MENU (object);

  if (self->view)
    g_signal_handlers_disconnect_by_data (self->view, self);
  g_clear_weak_pointer (&self->view);
  /* Its actions are this object's. */
  if (self->item)
    gtk_widget_destroy (self->item);
  g_clear_weak_pointer (&self->item);
  forget (self);
  g_clear_object (&self->session);
  g_clear_object (&self->corrector);
  G_OBJECT_CLASS (kutip_text_menu_parent_class)->dispose (object);
}

static void
kutip_text_menu_class_init (KutipTextMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kutip_text_menu_dispose;
}

static void
kutip_text_menu_init (KutipTextMenu *self)
{
}

KutipTextMenu *
kutip_text_menu_new (KutipSession *session)
{
  KutipTextMenu *self = g_object_new (KUTIP_TYPE_TEXT_MENU, NULL);

  self->session = g_object_ref (session);
  self->corrector = kutip_corrector_get ();
  g_set_weak_pointer (&self->view, kutip_session_get_view (session));
  g_signal_connect (self->view, "populate-popup", G_CALLBACK (on_populate_popup), self);
  return self;
}
