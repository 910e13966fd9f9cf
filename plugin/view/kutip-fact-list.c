/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-fact-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kutip-fact-cell.h"
#include "kutip-release.h"
#include "kutip-row-model.h"
#include "kutip-state-label.h"

/* More rows than this are not changed one by one. */
#define MAX_CHANGES 300

struct _KutipFactList {
  GtkTreeView parent_instance;
  KutipRowModel *model;
  KutipPalette palette;
  KutipView view;         /* of its rows */
  KutipRowType last_type; /* the row activated last */
  guint last_key;
  gboolean updating;      /* rows fold and unfold by themselves, not by the user */
};

G_DEFINE_FINAL_TYPE (KutipFactList, kutip_fact_list, GTK_TYPE_TREE_VIEW)

enum { ACTIVATED, LEFT, TYPED, N_SIGNALS };
static guint signals[N_SIGNALS];

static const struct {
  const char *letter;
  KutipMarkKind kind;
} chips[KUTIP_N_SECTIONS] = {
  /* Translators: one letter for People, on a patch of colour */
  [KUTIP_SECTION_PEOPLE] = { NC_("letter", "P"), KUTIP_MARK_PERSON },
  /* Translators: one letter for Organizations */
  [KUTIP_SECTION_ORGANIZATIONS] = { NC_("letter", "O"), KUTIP_MARK_ORGANIZATION },
  /* Translators: one letter for Places (Locations) */
  [KUTIP_SECTION_PLACES] = { NC_("letter", "L"), KUTIP_MARK_PLACE },
  /* Translators: one letter for Statements */
  [KUTIP_SECTION_STATEMENTS] = { NC_("letter", "S"), KUTIP_MARK_QUOTATION },
  [KUTIP_SECTION_UNATTRIBUTED] = { NC_("letter", "S"), KUTIP_MARK_QUOTATION },
  [KUTIP_SECTION_SPEAKERS] = { NC_("letter", "S"), KUTIP_MARK_QUOTATION },
  [KUTIP_SECTION_UNNAMED] = { NC_("letter", "S"), KUTIP_MARK_QUOTATION },
  [KUTIP_SECTION_DOCUMENTS] = { NC_("letter", "S"), KUTIP_MARK_QUOTATION },
  /* Translators: one letter for Dates */
  [KUTIP_SECTION_DATES] = { NC_("letter", "D"), KUTIP_MARK_DATE },
  [KUTIP_SECTION_TIMELINE] = { NC_("letter", "D"), KUTIP_MARK_DATE },
  [KUTIP_SECTION_UNDATED] = { NC_("letter", "D"), KUTIP_MARK_DATE },
  /* Translators: one letter for Figures */
  [KUTIP_SECTION_FIGURES] = { NC_("letter", "F"), KUTIP_MARK_FIGURE },
  [KUTIP_SECTION_MONEY] = { NC_("letter", "F"), KUTIP_MARK_FIGURE },
  [KUTIP_SECTION_PERCENTAGES] = { NC_("letter", "F"), KUTIP_MARK_FIGURE },
  [KUTIP_SECTION_QUANTITIES] = { NC_("letter", "F"), KUTIP_MARK_FIGURE },
  /* Translators: one sign for Checks */
  [KUTIP_SECTION_CHECKS] = { NC_("letter", "!"), KUTIP_MARK_CUE },
  [KUTIP_SECTION_ERRORS] = { NULL, KUTIP_MARK_CUE },
  [KUTIP_SECTION_WARNINGS] = { NULL, KUTIP_MARK_CUE },
  [KUTIP_SECTION_HINTS] = { NULL, KUTIP_MARK_CUE },
  /* Translators: one sign for what is Lost */
  [KUTIP_SECTION_LOST] = { NC_("letter", "∅"), KUTIP_MARK_CUE },
};

/* A sign at each check: in the view of all facts no heading says how grave it is. */
static const char *const severity_signs[] = {
  [KUTIP_SEVERITY_HINT] = "?",
  [KUTIP_SEVERITY_WARNING] = "!",
  [KUTIP_SEVERITY_ERROR] = "×",
};

static KutipRow *
row_at (KutipFactList *self, GtkTreePath *path)
{
  GtkTreeIter iter;

  if (!path || !gtk_tree_model_get_iter (GTK_TREE_MODEL (self->model), &iter, path))
    return NULL;
  return kutip_row_model_get_row (self->model, &iter);
}

static GtkTreePath *
path_to (KutipFactList *self, KutipRow *row)
{
  GtkTreeIter iter;

  kutip_row_model_get_iter (self->model, row, &iter);
  return gtk_tree_model_get_path (GTK_TREE_MODEL (self->model), &iter);
}

static void
show_row (GtkTreeViewColumn *column, GtkCellRenderer *renderer, GtkTreeModel *model,
          GtkTreeIter *iter, gpointer data)
{
  KutipFactList *self = data;
  KutipRow *row = kutip_row_model_get_row (self->model, iter);
  KutipFactCell *cell = KUTIP_FACT_CELL (renderer);
  const KutipTint *tint = &self->palette.tints[chips[row->section].kind];
  const char *letter = chips[row->section].letter, *detail = row->detail;
  PangoWeight weight = PANGO_WEIGHT_NORMAL;
  g_autofree char *state = NULL, *both = NULL;

  if (row->type == KUTIP_ROW_SECTION)
    {
      letter = letter ? g_dpgettext2 (GETTEXT_PACKAGE, "letter", letter)
                      : severity_signs[KUTIP_SEVERITY_ERROR - (row->section - KUTIP_SECTION_ERRORS)];
      weight = PANGO_WEIGHT_BOLD;
    }
  else
    letter = row->check ? severity_signs[kutip_check_get_severity (row->check)] : NULL;
  if (row->type == KUTIP_ROW_STATEMENT)
    detail = NULL; /* its quotation marks tell its kind, and the tooltip in words */
  state = kutip_state_label_words (row);
  if (state && detail)
    both = g_strdup_printf ("%s · %s", state, detail);
  kutip_fact_cell_set_text (cell, row->text, both ? both : state ? state : detail, row->count,
                            weight);
  kutip_fact_cell_set_sign (cell, kutip_state_label_sign (row));
  kutip_fact_cell_set_patch (cell, letter, &tint->background,
                             tint->has_foreground ? &tint->foreground : &self->palette.text);
}

static gboolean
kutip_fact_list_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard,
                               GtkTooltip *tooltip)
{
  KutipFactList *self = KUTIP_FACT_LIST (widget);
  g_autoptr (GtkTreePath) path = NULL;
  g_autofree char *markup = NULL;
  GtkTreeModel *model;
  KutipRow *row;

  if (!gtk_tree_view_get_tooltip_context (GTK_TREE_VIEW (self), &x, &y, keyboard, &model, &path,
                                          NULL))
    return FALSE;
  row = row_at (self, path);
  if (!row || row->type == KUTIP_ROW_SECTION)
    return FALSE;
  markup = row->detail
             ? g_markup_printf_escaped ("%s\n<small>%s</small>", row->text, row->detail)
             : g_markup_escape_text (row->text, -1);
  gtk_tooltip_set_markup (tooltip, markup);
  gtk_tree_view_set_tooltip_row (GTK_TREE_VIEW (self), tooltip, path);
  return TRUE;
}

/* Folding */

static void
expand_marked (KutipFactList *self, const GPtrArray *rows)
{
  for (guint i = 0; rows && i < rows->len; i++)
    {
      KutipRow *row = rows->pdata[i];
      g_autoptr (GtkTreePath) path = NULL;

      if (!row->children || !row->expanded)
        continue;
      path = path_to (self, row);
      gtk_tree_view_expand_row (GTK_TREE_VIEW (self), path, FALSE);
      expand_marked (self, row->children);
    }
}

static void
on_has_child_toggled (GtkTreeModel *model, GtkTreePath *path, GtkTreeIter *iter, KutipFactList *self)
{
  KutipRow *row = kutip_row_model_get_row (self->model, iter);

  if (row->expanded && row->children && row->children->len > 0)
    gtk_tree_view_expand_row (GTK_TREE_VIEW (self), path, FALSE);
}

static void
kutip_fact_list_row_expanded (GtkTreeView *view, GtkTreeIter *iter, GtkTreePath *path)
{
  KutipFactList *self = KUTIP_FACT_LIST (view);
  KutipRow *row = kutip_row_model_get_row (self->model, iter);

  row->expanded = TRUE;
  if (!self->updating)
    {
      self->updating = TRUE;
      expand_marked (self, row->children);
      self->updating = FALSE;
    }
}

static void
kutip_fact_list_row_collapsed (GtkTreeView *view, GtkTreeIter *iter, GtkTreePath *path)
{
  KutipFactList *self = KUTIP_FACT_LIST (view);

  if (!self->updating)
    kutip_row_model_get_row (self->model, iter)->expanded = FALSE;
}

static void
toggle (KutipFactList *self, GtkTreePath *path)
{
  if (gtk_tree_view_row_expanded (GTK_TREE_VIEW (self), path))
    gtk_tree_view_collapse_row (GTK_TREE_VIEW (self), path);
  else
    gtk_tree_view_expand_row (GTK_TREE_VIEW (self), path, FALSE);
}

/* New rows */

typedef struct {
  KutipRowType type;
  guint key;
  gboolean any;
} Place;

static Place
remember (KutipFactList *self, GtkTreePath *path)
{
  KutipRow *row = row_at (self, path);

  return row ? (Place) { row->type, row->key, TRUE } : (Place) { 0, 0, FALSE };
}

static GtkTreePath *
recall (KutipFactList *self, Place place)
{
  KutipRow *row = place.any ? kutip_row_model_find (self->model, place.type, place.key) : NULL;

  return row ? path_to (self, row) : NULL;
}

static void
replace_rows (KutipFactList *self, KutipRows *rows)
{
  GtkTreeView *view = GTK_TREE_VIEW (self);
  g_autoptr (GtkTreePath) cursor = NULL;
  g_autoptr (GtkTreePath) top = NULL;
  g_autoptr (GtkTreePath) new_cursor = NULL;
  g_autoptr (GtkTreePath) new_top = NULL;
  Place selected, first;

  gtk_tree_view_get_cursor (view, &cursor, NULL);
  gtk_tree_view_get_visible_range (view, &top, NULL);
  selected = remember (self, cursor);
  first = remember (self, top);
  gtk_tree_view_set_model (view, NULL);
  kutip_row_model_replace (self->model, rows);
  gtk_tree_view_set_model (view, GTK_TREE_MODEL (self->model));
  expand_marked (self, kutip_row_model_get_sections (self->model));
  new_top = recall (self, first);
  new_cursor = recall (self, selected);
  if (new_cursor)
    gtk_tree_view_set_cursor (view, new_cursor, NULL, FALSE);
  if (new_top)
    gtk_tree_view_scroll_to_cell (view, new_top, NULL, TRUE, 0, 0);
}

/* A row that is elsewhere now was taken out and put in: the cursor stays with it. */
static void
update_rows (KutipFactList *self, KutipRows *rows)
{
  GtkTreeView *view = GTK_TREE_VIEW (self);
  g_autoptr (GtkTreePath) cursor = NULL;
  g_autoptr (GtkTreePath) new_cursor = NULL;
  Place selected;

  gtk_tree_view_get_cursor (view, &cursor, NULL);
  selected = remember (self, cursor);
  kutip_row_model_update (self->model, rows);
  g_clear_pointer (&cursor, gtk_tree_path_free);
  gtk_tree_view_get_cursor (view, &cursor, NULL);
  new_cursor = recall (self, selected);
  if (new_cursor && (!cursor || gtk_tree_path_compare (cursor, new_cursor) != 0))
    gtk_tree_view_set_cursor (view, new_cursor, NULL, FALSE);
}

void
kutip_fact_list_set_rows (KutipFactList *self, KutipRows *rows)
{
  self->updating = TRUE;
  if (self->view != rows->view || kutip_row_model_count_changes (self->model, rows) > MAX_CHANGES)
    replace_rows (self, rows);
  else
    update_rows (self, rows);
  self->view = rows->view;
  self->updating = FALSE;
}

const KutipRow *
kutip_fact_list_find (KutipFactList *self, KutipRowType type, guint key)
{
  return kutip_row_model_find (self->model, type, key);
}

const KutipRow *
kutip_fact_list_get_cursor_row (KutipFactList *self)
{
  g_autoptr (GtkTreePath) path = NULL;

  gtk_tree_view_get_cursor (GTK_TREE_VIEW (self), &path, NULL);
  return row_at (self, path);
}

void
kutip_fact_list_get_cursor_area (KutipFactList *self, GdkRectangle *area)
{
  GtkTreeView *view = GTK_TREE_VIEW (self);
  g_autoptr (GtkTreePath) path = NULL;

  gtk_tree_view_get_cursor (view, &path, NULL);
  gtk_tree_view_get_cell_area (view, path, gtk_tree_view_get_column (view, 0), area);
}

void
kutip_fact_list_set_palette (KutipFactList *self, const KutipPalette *palette)
{
  if (memcmp (&self->palette, palette, sizeof *palette) == 0)
    return;
  self->palette = *palette;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Keys and clicks */

static void
kutip_fact_list_row_activated (GtkTreeView *view, GtkTreePath *path, GtkTreeViewColumn *column)
{
  KutipFactList *self = KUTIP_FACT_LIST (view);
  KutipRow *row = row_at (self, path);
  gboolean again;

  if (!row)
    return;
  if (row->type == KUTIP_ROW_SECTION)
    {
      toggle (self, path);
      return;
    }
  again = row->type == self->last_type && row->key == self->last_key;
  self->last_type = row->type;
  self->last_key = row->key;
  g_signal_emit (self, signals[ACTIVATED], 0, row, again);
}

/* As in other trees: right unfolds, left folds and then goes to the parent. */
static gboolean
fold_by_key (KutipFactList *self, gboolean unfold)
{
  GtkTreeView *view = GTK_TREE_VIEW (self);
  g_autoptr (GtkTreePath) path = NULL;

  gtk_tree_view_get_cursor (view, &path, NULL);
  if (!path)
    return FALSE;
  if (unfold)
    gtk_tree_view_expand_row (view, path, FALSE);
  else if (!gtk_tree_view_collapse_row (view, path) && gtk_tree_path_get_depth (path) > 1)
    {
      gtk_tree_path_up (path);
      gtk_tree_view_set_cursor (view, path, NULL, FALSE);
    }
  return TRUE;
}

static gboolean
kutip_fact_list_key_press (GtkWidget *widget, GdkEventKey *event)
{
  KutipFactList *self = KUTIP_FACT_LIST (widget);
  gboolean plain = (event->state & gtk_accelerator_get_default_mod_mask () & ~GDK_SHIFT_MASK) == 0;
  gunichar c = gdk_keyval_to_unicode (event->keyval);

  if (plain && (event->keyval == GDK_KEY_Right || event->keyval == GDK_KEY_KP_Right))
    return fold_by_key (self, TRUE);
  if (plain && (event->keyval == GDK_KEY_Left || event->keyval == GDK_KEY_KP_Left))
    return fold_by_key (self, FALSE);
  if (plain && event->keyval == GDK_KEY_Escape)
    {
      g_signal_emit (self, signals[LEFT], 0);
      return TRUE;
    }
  if (plain && g_unichar_isgraph (c))
    {
      g_signal_emit (self, signals[TYPED], 0, event);
      return TRUE;
    }
  return GTK_WIDGET_CLASS (kutip_fact_list_parent_class)->key_press_event (widget, event);
}

gboolean
kutip_fact_list_activate_first (KutipFactList *self)
{
  const GPtrArray *sections = kutip_row_model_get_sections (self->model);
  g_autoptr (GtkTreePath) path = NULL;
  KutipRow *row;

  if (sections->len == 0)
    return FALSE;
  row = ((KutipRow *) sections->pdata[0])->children->pdata[0];
  path = path_to (self, row);
  gtk_tree_view_expand_to_path (GTK_TREE_VIEW (self), path);
  gtk_tree_view_set_cursor (GTK_TREE_VIEW (self), path, NULL, FALSE);
  gtk_tree_view_row_activated (GTK_TREE_VIEW (self), path, NULL);
  return TRUE;
}

static void
kutip_fact_list_dispose (GObject *object)
{
  KutipFactList *self = KUTIP_FACT_LIST (object);

  if (self->model)
    g_signal_handlers_disconnect_by_data (self->model, self);
  G_OBJECT_CLASS (kutip_fact_list_parent_class)->dispose (object);
  g_clear_object (&self->model);
}

static void
kutip_fact_list_class_init (KutipFactListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkTreeViewClass *tree_class = GTK_TREE_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kutip_fact_list_dispose;
  widget_class->query_tooltip = kutip_fact_list_query_tooltip;
  widget_class->key_press_event = kutip_fact_list_key_press;
  tree_class->row_activated = kutip_fact_list_row_activated;
  tree_class->row_expanded = kutip_fact_list_row_expanded;
  tree_class->row_collapsed = kutip_fact_list_row_collapsed;
  signals[ACTIVATED] = g_signal_new ("activated", KUTIP_TYPE_FACT_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_BOOLEAN);
  signals[LEFT] = g_signal_new ("left", KUTIP_TYPE_FACT_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  signals[TYPED] = g_signal_new ("typed", KUTIP_TYPE_FACT_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, GDK_TYPE_EVENT | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
add_column (KutipFactList *self)
{
  GtkTreeViewColumn *column = gtk_tree_view_column_new ();
  GtkCellRenderer *cell = kutip_fact_cell_new ();

  gtk_tree_view_column_pack_start (column, cell, TRUE);
  gtk_tree_view_column_set_cell_data_func (column, cell, show_row, self, NULL);
  gtk_tree_view_column_set_title (column, _("Fact"));
  gtk_tree_view_column_set_sizing (column, GTK_TREE_VIEW_COLUMN_FIXED);
  gtk_tree_view_column_set_expand (column, TRUE);
  gtk_tree_view_append_column (GTK_TREE_VIEW (self), column);
}

static void
kutip_fact_list_init (KutipFactList *self)
{
  GtkTreeView *view = GTK_TREE_VIEW (self);

  self->model = kutip_row_model_new ();
  add_column (self);
  gtk_tree_view_set_fixed_height_mode (view, TRUE);
  gtk_tree_view_set_headers_visible (view, FALSE);
  gtk_tree_view_set_enable_search (view, FALSE);
  gtk_tree_view_set_activate_on_single_click (view, TRUE);
  gtk_tree_view_set_model (view, GTK_TREE_MODEL (self->model));
  g_signal_connect_after (self->model, "row-has-child-toggled", G_CALLBACK (on_has_child_toggled),
                          self);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self)), _("Facts of the draft"));
}

GtkWidget *
kutip_fact_list_new (void)
{
  return g_object_new (KUTIP_TYPE_FACT_LIST, NULL);
}
