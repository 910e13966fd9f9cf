/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-sidebar.h"

#include <glib/gi18n-lib.h>

#include "kutip-correct-menu.h"
#include "kutip-counts.h"
#include "kutip-details.h"
#include "kutip-fact-list.h"
#include "kutip-fix.h"
#include "kutip-help.h"
#include "kutip-judging.h"
#include "kutip-keeper.h"
#include "kutip-kept-dialog.h"
#include "kutip-list-stack.h"
#include "kutip-notice.h"
#include "kutip-row-actions.h"
#include "kutip-row-feed.h"
#include "kutip-row-text.h"
#include "kutip-rows-words.h"
#include "kutip-sharing.h"
#include "kutip-wrapped-label.h"

struct _KutipSidebar {
  GtkBox parent_instance;
  GtkWidget *bar;
  GtkWidget *filter;
  GtkWidget *notice;
  GtkWidget *stack;
  GtkWidget *list;
  GtkWidget *details;
  GtkWidget *note_box;
  GtkWidget *check_bar;
  GtkWidget *note;
  GtkWidget *counts;
  KutipRowFeed *feed;
  KutipRowMenu *menu;
  guint row_place;    /* of the row activated last: which of its places */
};

G_DEFINE_FINAL_TYPE (KutipSidebar, kutip_sidebar, GTK_TYPE_BOX)

/* What is shown */

static void
show_message (KutipSidebar *self, const char *text)
{
  kutip_list_stack_tell (KUTIP_LIST_STACK (self->stack), text);
  gtk_widget_hide (self->details);
}

static char *
describe_too_long (const KutipRows *rows)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%u paragraph has more than 50,000 characters: its facts "
                                       "are listed, but it is not marked in the text.",
                                       "%u paragraphs have more than 50,000 characters: their "
                                       "facts are listed, but they are not marked in the text.",
                                       rows->n_too_long),
                          rows->n_too_long);
}

/* What the list cannot tell by itself. */
static void
show_note (KutipSidebar *self, const KutipRows *rows)
{
  KutipSession *session = kutip_row_feed_get_session (self->feed);
  g_autofree char *warning = rows && session ? kutip_session_dup_warning (session) : NULL;
  g_autofree char *too_long = rows && rows->n_too_long > 0 ? describe_too_long (rows) : NULL;
  g_autofree char *text = NULL;

  if (warning && too_long)
    text = g_strconcat (warning, "\n\n", too_long, NULL);
  else
    text = g_strdup (warning ? warning : too_long);
  if (text)
    kutip_wrapped_label_set_text (self->note, text);
  gtk_widget_set_visible (self->note, text != NULL);
}

/* What is the matter with the file of what was found. */
static void
show_problem (KutipSidebar *self)
{
  KutipSession *session = kutip_row_feed_get_session (self->feed);
  KutipDossier *dossier = session ? kutip_keeper_get_dossier (kutip_keeper_get (session)) : NULL;

  kutip_check_bar_set_problem (KUTIP_CHECK_BAR (self->check_bar),
                               dossier ? kutip_dossier_get_problem (dossier) : NULL);
}

/* Nothing to make rows from. */
static void
show_nothing (KutipSidebar *self)
{
  KutipSession *session = kutip_row_feed_get_session (self->feed);
  const char *problem = session ? kutip_session_get_problem (session) : NULL;

  kutip_counts_set_rows (KUTIP_COUNTS (self->counts), NULL);
  show_note (self, NULL);
  show_problem (self);
  if (!session)
    show_message (self, _("Open a draft or begin one: its facts appear here."));
  else if (problem)
    {
      g_autofree char *text = g_strdup_printf (_("Kutip cannot read drafts: %s"), problem);

      show_message (self, text);
    }
  else
    {
      kutip_list_stack_wait (KUTIP_LIST_STACK (self->stack));
      gtk_widget_hide (self->details);
    }
}

/* They make room for a note that is being written. */
static void
show_details (KutipSidebar *self)
{
  const KutipRow *row = kutip_fact_list_get_cursor_row (KUTIP_FACT_LIST (self->list));
  KutipAnalysis *analysis = kutip_row_feed_get_analysis (self->feed);
  g_autofree char *text = row && analysis ? kutip_row_text_describe (row, analysis) : NULL;
  g_autofree char *found =
    text ? kutip_judging_describe (row, kutip_row_feed_get_anchoring (self->feed)) : NULL;
  g_autofree char *both = found ? g_strconcat (found, "\n", text, NULL) : NULL;

  if (gtk_widget_get_visible (self->note_box))
    gtk_widget_hide (self->details);
  else
    kutip_details_set_text (KUTIP_DETAILS (self->details), both ? both : text);
}

/* The row stays in sight that a note is written about. */
static void
keep_cursor_in_sight (GtkTreeView *list, GdkRectangle *area, KutipSidebar *self)
{
  g_autoptr (GtkTreePath) path = NULL;

  if (!gtk_widget_get_visible (self->note_box))
    return;
  gtk_tree_view_get_cursor (list, &path, NULL);
  if (path)
    gtk_tree_view_scroll_to_cell (list, path, NULL, FALSE, 0, 0);
}

static void
on_rows (KutipSidebar *self, KutipRows *rows)
{
  KutipSession *session = kutip_row_feed_get_session (self->feed);
  KutipFactList *list = KUTIP_FACT_LIST (self->list);
  gboolean any = rows->sections->len > 0;
  g_autofree char *reason = any ? NULL : kutip_rows_words_explain (rows);

  kutip_counts_set_rows (KUTIP_COUNTS (self->counts), rows);
  show_note (self, rows);
  show_problem (self);
  kutip_fact_list_set_palette (
    list, kutip_highlighter_get_palette (kutip_session_get_highlighter (session)));
  if (!any)
    show_message (self, reason);
  kutip_fact_list_set_rows (list, rows);
  if (any)
    {
      kutip_list_stack_show_list (KUTIP_LIST_STACK (self->stack));
      show_details (self);
    }
}

static void
order_rows (KutipSidebar *self)
{
  KutipViewBar *bar = KUTIP_VIEW_BAR (self->bar);

  kutip_row_feed_set_order (self->feed, kutip_view_bar_get_view (bar),
                            kutip_view_bar_get_sort (bar),
                            gtk_entry_get_text (GTK_ENTRY (self->filter)),
                            kutip_check_bar_get_show (KUTIP_CHECK_BAR (self->check_bar)));
}

void
kutip_sidebar_set_session (KutipSidebar *self, KutipSession *session)
{
  if (session == kutip_row_feed_get_session (self->feed))
    return;
  gtk_widget_set_sensitive (self->filter, session != NULL);
  kutip_note_box_close (KUTIP_NOTE_BOX (self->note_box));
  kutip_notice_hide (KUTIP_NOTICE (self->notice));
  kutip_row_feed_set_session (self->feed, session);
}

gboolean
kutip_sidebar_is_idle (KutipSidebar *self)
{
  return kutip_row_feed_is_idle (self->feed) &&
         kutip_counts_is_idle (KUTIP_COUNTS (self->counts));
}

void
kutip_sidebar_tell (KutipSidebar *self, GtkMessageType type, const char *text)
{
  kutip_notice_tell (KUTIP_NOTICE (self->notice), type, text);
}

/* The keyboard */

void
kutip_sidebar_focus (KutipSidebar *self)
{
  /* A panel that has just been opened is not realized yet, and the next keys are on their way. */
  if (gtk_widget_is_toplevel (gtk_widget_get_toplevel (self->filter)))
    gtk_widget_realize (self->filter);
  gtk_widget_grab_focus (self->filter);
}

static void
return_to_text (KutipSidebar *self)
{
  KutipSession *session = kutip_row_feed_get_session (self->feed);
  GtkTextView *view = session ? kutip_session_get_view (session) : NULL;

  if (view)
    gtk_widget_grab_focus (GTK_WIDGET (view));
}

static void
on_stop_search (KutipSidebar *self)
{
  if (*gtk_entry_get_text (GTK_ENTRY (self->filter)))
    gtk_entry_set_text (GTK_ENTRY (self->filter), "");
  else
    return_to_text (self);
}

/* Another view, as in a notebook. */
static gboolean
switch_by_key (KutipSidebar *self, const GdkEventKey *event)
{
  guint modifiers = event->state & gtk_accelerator_get_default_mod_mask ();
  gboolean forward = event->keyval == GDK_KEY_Page_Down || event->keyval == GDK_KEY_KP_Page_Down;

  if (modifiers != GDK_CONTROL_MASK ||
      (!forward && event->keyval != GDK_KEY_Page_Up && event->keyval != GDK_KEY_KP_Page_Up))
    return GDK_EVENT_PROPAGATE;
  kutip_view_bar_step (KUTIP_VIEW_BAR (self->bar), forward);
  return GDK_EVENT_STOP;
}

static gboolean
on_filter_key (GtkWidget *filter, GdkEventKey *event, KutipSidebar *self)
{
  if (event->keyval != GDK_KEY_Down && event->keyval != GDK_KEY_KP_Down)
    return switch_by_key (self, event);
  gtk_widget_grab_focus (self->list);
  return GDK_EVENT_STOP;
}

static gboolean
on_list_key (GtkWidget *list, GdkEventKey *event, KutipSidebar *self)
{
  return switch_by_key (self, event);
}

static void
on_filter_activate (KutipSidebar *self)
{
  kutip_fact_list_activate_first (KUTIP_FACT_LIST (self->list));
}

static void
on_typed (KutipFactList *list, GdkEvent *event, KutipSidebar *self)
{
  gtk_widget_grab_focus (self->filter);
  gtk_editable_set_position (GTK_EDITABLE (self->filter), -1);
  gtk_widget_event (self->filter, event);
}

static void
on_activated (KutipFactList *list, KutipRow *row, gboolean again, KutipSidebar *self)
{
  guint n = row->places->len;

  self->row_place = again && n > 0 ? (self->row_place + 1) % n : 0;
  for (guint i = 0; i < n; i++)
    {
      KutipSpan place = g_array_index (row->places, KutipSpan, self->row_place);

      if (kutip_row_feed_map (self->feed, &place))
        {
          kutip_session_select_range (kutip_row_feed_get_session (self->feed), place);
          return;
        }
      self->row_place = (self->row_place + 1) % n;
    }
}

static void
aim (KutipRowTarget *target, gpointer data)
{
  KutipSidebar *self = data;

  target->analysis = kutip_row_feed_get_analysis (self->feed);
  if (!target->analysis)
    return;
  target->session = kutip_row_feed_get_session (self->feed);
  target->anchoring = kutip_row_feed_get_anchoring (self->feed);
  for (guint i = 0; i < target->row->places->len; i++)
    {
      KutipSpan place = g_array_index (target->row->places, KutipSpan, i);

      if (kutip_row_feed_map (self->feed, &place))
        g_array_append_val (target->places, place);
    }
}

static void
kutip_sidebar_dispose (GObject *object)
{
  KutipSidebar *self = KUTIP_SIDEBAR (object);

  if (self->feed)
    {
      g_signal_handlers_disconnect_by_data (self->feed, self);
      kutip_row_feed_set_session (self->feed, NULL);
    }
  g_clear_object (&self->feed);
  g_clear_object (&self->menu);
  G_OBJECT_CLASS (kutip_sidebar_parent_class)->dispose (object);
}

static void
kutip_sidebar_class_init (KutipSidebarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kutip_sidebar_dispose;
}

static void
on_kept (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KutipSidebar *self = data;

  kutip_kept_dialog_show (GTK_WIDGET (self), kutip_row_feed_get_session (self->feed));
}

static const GActionEntry entries[] = {
  { "kept", on_kept },
};

static void
build_head (KutipSidebar *self)
{
  g_autoptr (GMenu) keeping = g_menu_new ();

  self->bar = kutip_view_bar_new ();
  g_object_set (self->bar, "margin", 6, "margin-bottom", 0, NULL);
  g_signal_connect_swapped (self->bar, "changed", G_CALLBACK (order_rows), self);
  g_action_map_add_action_entries (kutip_view_bar_get_actions (KUTIP_VIEW_BAR (self->bar)), entries,
                                   G_N_ELEMENTS (entries), self);
  g_menu_append (keeping, _("What Is _Kept …"), "facts.kept");
  kutip_view_bar_add_section (KUTIP_VIEW_BAR (self->bar), G_MENU_MODEL (keeping));
  gtk_container_add (GTK_CONTAINER (self), self->bar);

  self->filter = gtk_search_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->filter), _("Filter facts"));
  atk_object_set_name (gtk_widget_get_accessible (self->filter), _("Filter facts"));
  gtk_widget_set_sensitive (self->filter, FALSE);
  g_object_set (self->filter, "margin", 6, NULL);
  g_signal_connect_swapped (self->filter, "search-changed", G_CALLBACK (order_rows), self);
  g_signal_connect_swapped (self->filter, "stop-search", G_CALLBACK (on_stop_search), self);
  g_signal_connect_swapped (self->filter, "activate", G_CALLBACK (on_filter_activate), self);
  g_signal_connect (self->filter, "key-press-event", G_CALLBACK (on_filter_key), self);
  gtk_container_add (GTK_CONTAINER (self), self->filter);

  self->notice = kutip_notice_new ();
  gtk_container_add (GTK_CONTAINER (self), self->notice);
  kutip_sharing_install (KUTIP_VIEW_BAR (self->bar), self->feed, KUTIP_NOTICE (self->notice));
  kutip_help_install (KUTIP_VIEW_BAR (self->bar), KUTIP_NOTICE (self->notice));
}

static void
build_list (KutipSidebar *self)
{
  self->list = kutip_fact_list_new ();
  g_signal_connect (self->list, "activated", G_CALLBACK (on_activated), self);
  g_signal_connect (self->list, "typed", G_CALLBACK (on_typed), self);
  g_signal_connect (self->list, "key-press-event", G_CALLBACK (on_list_key), self);
  g_signal_connect_swapped (self->list, "cursor-changed", G_CALLBACK (show_details), self);
  g_signal_connect_swapped (self->list, "left", G_CALLBACK (return_to_text), self);
  self->menu = kutip_row_menu_new (KUTIP_FACT_LIST (self->list), aim, self);
  kutip_row_actions_install (self->menu);
  kutip_fix_install (self->menu, KUTIP_NOTICE (self->notice));
  self->note_box = kutip_note_box_new ();
  g_signal_connect_swapped (self->note_box, "closed", G_CALLBACK (gtk_widget_grab_focus), self->list);
  g_signal_connect_swapped (self->note_box, "show", G_CALLBACK (show_details), self);
  g_signal_connect_swapped (self->note_box, "hide", G_CALLBACK (show_details), self);
  g_signal_connect (self->list, "size-allocate", G_CALLBACK (keep_cursor_in_sight), self);
  kutip_judging_install (self->menu, KUTIP_NOTE_BOX (self->note_box));
  kutip_correct_menu_install (self->menu);
  self->stack = kutip_list_stack_new (self->list);
  gtk_box_pack_start (GTK_BOX (self), self->stack, TRUE, TRUE, 0);
}

static void
build_foot (KutipSidebar *self)
{
  self->details = kutip_details_new ();
  gtk_container_add (GTK_CONTAINER (self), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_container_add (GTK_CONTAINER (self), self->details);
  gtk_container_add (GTK_CONTAINER (self), self->note_box);

  self->note = kutip_wrapped_label_new (0, FALSE);
  g_object_set (self->note, "margin", 8, NULL);
  gtk_widget_set_no_show_all (self->note, TRUE);
  gtk_container_add (GTK_CONTAINER (self), self->note);

  gtk_container_add (GTK_CONTAINER (self), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  self->check_bar = kutip_check_bar_new ();
  g_object_set (self->check_bar, "margin", 6, "margin-bottom", 0, NULL);
  g_signal_connect_swapped (self->check_bar, "changed", G_CALLBACK (order_rows), self);
  gtk_container_add (GTK_CONTAINER (self), self->check_bar);
  self->counts = kutip_counts_new (KUTIP_VIEW_BAR (self->bar), KUTIP_CHECK_BAR (self->check_bar));
  g_object_set (self->counts, "margin", 6, NULL);
  gtk_container_add (GTK_CONTAINER (self), self->counts);
}

static void
kutip_sidebar_init (KutipSidebar *self)
{
  self->feed = kutip_row_feed_new ();
  g_signal_connect_swapped (self->feed, "rows", G_CALLBACK (on_rows), self);
  g_signal_connect_swapped (self->feed, "nothing", G_CALLBACK (show_nothing), self);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  build_head (self);
  build_list (self);
  build_foot (self);
  gtk_widget_show_all (GTK_WIDGET (self));
  show_nothing (self);
}

GtkWidget *
kutip_sidebar_new (void)
{
  return g_object_new (KUTIP_TYPE_SIDEBAR, NULL);
}
