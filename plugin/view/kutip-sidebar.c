/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-sidebar.h"

#include <glib/gi18n-lib.h>

#include "kutip-fact-list.h"
#include "kutip-release.h"
#include "kutip-row-actions.h"

#define QUIET_MS 500 /* no word of waiting before this */
#define CALM_MS 300  /* without news before the list changes: it does not jump at every word */
#define MAX_CALM_US (1000 * 1000)

struct _KutipSidebar {
  GtkBox parent_instance;
  GtkWidget *filter;
  GtkWidget *stack; /* "list" or "message" */
  GtkWidget *list;
  KutipRowMenu *menu;
  GtkWidget *message;
  GtkWidget *note;
  GtkWidget *totals;
  KutipSession *session;
  KutipSession *shown; /* whose rows the list has: a pointer to compare, never to follow */
  KutipEdits *behind;  /* what was edited since the snapshot of the rows, up to the one in use */
  KutipEdits *ordered; /* the same for the rows that are being made */
  guint row_place;     /* of the row activated last: which of its places */
  gboolean making;     /* rows are being made */
  gboolean again;      /* and are old already */
  guint quiet;         /* source */
  guint calm;          /* source */
  gint64 first_news;   /* that the list does not show */
};

G_DEFINE_FINAL_TYPE (KutipSidebar, kutip_sidebar, GTK_TYPE_BOX)

static void make_rows (KutipSidebar *self);

static void
show_message (KutipSidebar *self, const char *text)
{
  gtk_label_set_text (GTK_LABEL (self->message), text);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "message");
}

/* A label lays itself out again even for the text that it has. */
static void
set_label (GtkWidget *label, const char *text)
{
  if (g_strcmp0 (gtk_label_get_text (GTK_LABEL (label)), text) != 0)
    gtk_label_set_text (GTK_LABEL (label), text);
}

static void
show_totals (KutipSidebar *self, const KutipRows *rows)
{
  g_autofree char *names = NULL, *statements = NULL, *speakers = NULL, *text = NULL;

  if (!rows || rows->n_facts == 0)
    {
      set_label (self->totals, "");
      return;
    }
  names = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u name", "%u names", rows->n_names),
                           rows->n_names);
  statements = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u statement", "%u statements",
                                             rows->n_statements),
                                rows->n_statements);
  speakers = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u speaker", "%u speakers",
                                           rows->n_speakers),
                              rows->n_speakers);
  text = g_strdup_printf ("%s · %s · %s", names, statements, speakers);
  set_label (self->totals, text);
}

static void
show_note (KutipSidebar *self, const KutipRows *rows)
{
  g_autofree char *text = NULL;

  if (rows && rows->n_too_long > 0)
    {
      text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                           "%u paragraph has more than 50,000 characters: its facts "
                                           "are listed, but it is not marked in the text.",
                                           "%u paragraphs have more than 50,000 characters: their "
                                           "facts are listed, but they are not marked in the text.",
                                           rows->n_too_long),
                              rows->n_too_long);
      set_label (self->note, text);
    }
  gtk_widget_set_visible (self->note, text != NULL);
}

/* Why there is no list, in words. */
static void
explain (KutipSidebar *self, const KutipRows *rows)
{
  g_autofree char *text = NULL;

  if (rows && rows->filter)
    text = g_strdup_printf (_("Nothing in this draft matches “%s”."), rows->filter);
  else if (rows && rows->length == 0)
    text = g_strdup (_("Names, statements, dates and figures appear here while you write."));
  else
    text = g_strdup (_("No names, statements, dates or figures found so far."));
  show_message (self, text);
}

static gboolean
on_quiet (gpointer data)
{
  KutipSidebar *self = data;

  self->quiet = 0;
  show_message (self, _("Reading the draft …"));
  return G_SOURCE_REMOVE;
}

/* Nothing to make rows from. */
static void
show_nothing (KutipSidebar *self)
{
  const char *problem = self->session ? kutip_session_get_problem (self->session) : NULL;

  g_clear_handle_id (&self->quiet, g_source_remove);
  show_totals (self, NULL);
  show_note (self, NULL);
  if (!self->session)
    show_message (self, _("Open a draft or begin one: its facts appear here."));
  else if (problem)
    {
      g_autofree char *text = g_strdup_printf (_("Kutip cannot read drafts: %s"), problem);

      show_message (self, text);
    }
  else
    {
      show_message (self, "");
      self->quiet = g_timeout_add (QUIET_MS, on_quiet, self);
    }
}

/* Making rows */

typedef struct {
  KutipAnalysis *analysis;
  KutipSession *session; /* to compare */
  char *filter;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  kutip_release_later (order->analysis, g_object_unref);
  g_free (order->filter);
  g_free (order);
}

static void
run_order (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Order *order = data;

  g_task_return_pointer (task, kutip_rows_new (order->analysis, order->filter, KUTIP_TOO_LONG_LINE),
                         (GDestroyNotify) kutip_rows_free);
}

static void
show_rows (KutipSidebar *self, KutipRows *rows)
{
  gboolean any = rows->sections->len > 0;
  KutipEdits *behind = self->behind;

  self->behind = self->ordered;
  self->ordered = behind;
  kutip_edits_clear (self->ordered);
  g_clear_handle_id (&self->quiet, g_source_remove);
  show_totals (self, rows);
  show_note (self, rows);
  kutip_fact_list_set_palette (
    KUTIP_FACT_LIST (self->list),
    kutip_highlighter_get_palette (kutip_session_get_highlighter (self->session)));
  if (!any)
    explain (self, rows);
  kutip_fact_list_set_rows (KUTIP_FACT_LIST (self->list), rows);
  if (any)
    gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "list");
  self->shown = self->session;
}

static void
on_made (GObject *source, GAsyncResult *result, gpointer user_data)
{
  KutipSidebar *self = KUTIP_SIDEBAR (source);
  Order *order = g_task_get_task_data (G_TASK (result));
  KutipRows *rows = g_task_propagate_pointer (G_TASK (result), NULL);

  self->making = FALSE;
  if (self->session && self->session == order->session && !self->again)
    show_rows (self, rows);
  else if (self->session)
    make_rows (self);
  kutip_release_later (rows, (GDestroyNotify) kutip_rows_free);
}

static void
make_rows (KutipSidebar *self)
{
  KutipAnalysis *analysis = self->session ? kutip_session_get_analysis (self->session) : NULL;
  g_autoptr (GTask) task = NULL;
  Order *order;

  if (!analysis)
    {
      show_nothing (self);
      return;
    }
  if (self->making)
    {
      self->again = TRUE;
      return;
    }
  order = g_new0 (Order, 1);
  order->analysis = g_object_ref (analysis);
  order->session = self->session;
  order->filter = g_strdup (gtk_entry_get_text (GTK_ENTRY (self->filter)));
  self->making = TRUE;
  self->again = FALSE;
  kutip_edits_clear (self->ordered);
  task = g_task_new (self, NULL, on_made, NULL);
  g_task_set_priority (task, G_PRIORITY_DEFAULT_IDLE);
  g_task_set_task_data (task, order, order_free);
  g_task_run_in_thread (task, run_order);
}

static gboolean
on_calm (gpointer data)
{
  KutipSidebar *self = data;

  self->calm = 0;
  make_rows (self);
  return G_SOURCE_REMOVE;
}

static void
on_changed (KutipSidebar *self)
{
  gint64 now = g_get_monotonic_time ();

  if (!kutip_session_get_problem (self->session))
    {
      kutip_edits_append_places (self->behind, kutip_session_get_settled (self->session));
      kutip_edits_append_places (self->ordered, kutip_session_get_settled (self->session));
    }
  /* An empty list is filled at once. */
  if (self->shown != self->session)
    {
      make_rows (self);
      return;
    }
  if (!self->calm)
    self->first_news = now;
  if (self->calm && now - self->first_news > MAX_CALM_US - CALM_MS * 1000)
    return;
  g_clear_handle_id (&self->calm, g_source_remove);
  self->calm = g_timeout_add (CALM_MS, on_calm, self);
}

void
kutip_sidebar_set_session (KutipSidebar *self, KutipSession *session)
{
  if (self->session == session)
    return;
  if (self->session)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_handle_id (&self->calm, g_source_remove);
  g_set_object (&self->session, session);
  gtk_widget_set_sensitive (self->filter, session != NULL);
  if (session)
    g_signal_connect_swapped (session, "changed", G_CALLBACK (on_changed), self);
  make_rows (self);
}

gboolean
kutip_sidebar_is_idle (KutipSidebar *self)
{
  return !self->making && !self->calm && (!self->session || self->shown == self->session);
}

/* The keyboard */

void
kutip_sidebar_focus (KutipSidebar *self)
{
  gtk_widget_grab_focus (self->filter);
}

static void
return_to_text (KutipSidebar *self)
{
  GtkTextView *view = self->session ? kutip_session_get_view (self->session) : NULL;

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

static gboolean
on_filter_key (GtkWidget *filter, GdkEventKey *event, KutipSidebar *self)
{
  if (event->keyval != GDK_KEY_Down && event->keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (self->list);
  return GDK_EVENT_STOP;
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

/* From the snapshot of the rows to the buffer as it is now. */
static gboolean
map_place (KutipSidebar *self, KutipSpan *place)
{
  place->start = kutip_edits_map (self->behind, place->start, TRUE);
  place->end = kutip_edits_map (self->behind, place->end, FALSE);
  return kutip_session_map (self->session, place);
}

/* Rows of another draft tell nothing of places in this one. */
static gboolean
shows_session (KutipSidebar *self)
{
  return self->session && self->shown == self->session;
}

static void
on_activated (KutipFactList *list, KutipRow *row, gboolean again, KutipSidebar *self)
{
  guint n = row->places->len;

  if (!shows_session (self) || n == 0)
    return;
  self->row_place = again ? (self->row_place + 1) % n : 0;
  for (guint i = 0; i < n; i++)
    {
      KutipSpan place = g_array_index (row->places, KutipSpan, self->row_place);

      if (map_place (self, &place))
        {
          kutip_session_select_range (self->session, place);
          return;
        }
      self->row_place = (self->row_place + 1) % n;
    }
}

static void
aim (KutipRowTarget *target, gpointer data)
{
  KutipSidebar *self = data;

  if (!shows_session (self))
    return;
  target->session = self->session;
  for (guint i = 0; i < target->row->places->len; i++)
    {
      KutipSpan place = g_array_index (target->row->places, KutipSpan, i);

      if (map_place (self, &place))
        g_array_append_val (target->places, place);
    }
}

static void
kutip_sidebar_dispose (GObject *object)
{
  KutipSidebar *self = KUTIP_SIDEBAR (object);

  g_clear_handle_id (&self->quiet, g_source_remove);
  g_clear_handle_id (&self->calm, g_source_remove);
  if (self->session)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_object (&self->menu);
  G_OBJECT_CLASS (kutip_sidebar_parent_class)->dispose (object);
}

static void
kutip_sidebar_finalize (GObject *object)
{
  KutipSidebar *self = KUTIP_SIDEBAR (object);

  kutip_edits_free (self->behind);
  kutip_edits_free (self->ordered);
  G_OBJECT_CLASS (kutip_sidebar_parent_class)->finalize (object);
}

static void
kutip_sidebar_class_init (KutipSidebarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kutip_sidebar_dispose;
  G_OBJECT_CLASS (klass)->finalize = kutip_sidebar_finalize;
}

static GtkWidget *
new_label (gboolean dim)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_line_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (dim)
    gtk_style_context_add_class (gtk_widget_get_style_context (label), GTK_STYLE_CLASS_DIM_LABEL);
  return label;
}

static void
build_filter (KutipSidebar *self)
{
  self->filter = gtk_search_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->filter), _("Filter facts"));
  atk_object_set_name (gtk_widget_get_accessible (self->filter), _("Filter facts"));
  gtk_widget_set_sensitive (self->filter, FALSE);
  g_object_set (self->filter, "margin", 6, NULL);
  g_signal_connect_swapped (self->filter, "search-changed", G_CALLBACK (make_rows), self);
  g_signal_connect_swapped (self->filter, "stop-search", G_CALLBACK (on_stop_search), self);
  g_signal_connect_swapped (self->filter, "activate", G_CALLBACK (on_filter_activate), self);
  g_signal_connect (self->filter, "key-press-event", G_CALLBACK (on_filter_key), self);
  gtk_container_add (GTK_CONTAINER (self), self->filter);
}

static void
build_list (KutipSidebar *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (NULL, NULL);

  self->list = kutip_fact_list_new ();
  g_signal_connect (self->list, "activated", G_CALLBACK (on_activated), self);
  g_signal_connect (self->list, "typed", G_CALLBACK (on_typed), self);
  g_signal_connect_swapped (self->list, "left", G_CALLBACK (return_to_text), self);
  self->menu = kutip_row_menu_new (KUTIP_FACT_LIST (self->list), aim, self);
  kutip_row_actions_install (self->menu);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_container_add (GTK_CONTAINER (scrolled), self->list);

  self->message = new_label (TRUE);
  gtk_label_set_justify (GTK_LABEL (self->message), GTK_JUSTIFY_CENTER);
  gtk_label_set_xalign (GTK_LABEL (self->message), 0.5);
  gtk_label_set_max_width_chars (GTK_LABEL (self->message), 28);
  g_object_set (self->message, "margin", 18, "valign", GTK_ALIGN_CENTER, NULL);

  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), scrolled, "list");
  gtk_stack_add_named (GTK_STACK (self->stack), self->message, "message");
  gtk_box_pack_start (GTK_BOX (self), self->stack, TRUE, TRUE, 0);
}

static void
build_foot (KutipSidebar *self)
{
  self->note = new_label (FALSE);
  g_object_set (self->note, "margin", 8, NULL);
  gtk_widget_set_no_show_all (self->note, TRUE);
  gtk_container_add (GTK_CONTAINER (self), self->note);

  gtk_container_add (GTK_CONTAINER (self), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  self->totals = new_label (TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->totals), 0.5);
  gtk_label_set_justify (GTK_LABEL (self->totals), GTK_JUSTIFY_CENTER);
  g_object_set (self->totals, "margin", 6, NULL);
  gtk_container_add (GTK_CONTAINER (self), self->totals);
}

static void
kutip_sidebar_init (KutipSidebar *self)
{
  self->behind = kutip_edits_new ();
  self->ordered = kutip_edits_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  build_filter (self);
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
