/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-row-model.h"

struct _KutipRowModel {
  GObject parent_instance;
  GPtrArray *sections; /* (element-type KutipRow) */
  int stamp;
};

static void tree_model_init (GtkTreeModelIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (KutipRowModel, kutip_row_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_TREE_MODEL, tree_model_init))

static GPtrArray *
new_children (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) kutip_row_free);
}

static GPtrArray *
children_of (KutipRowModel *self, KutipRow *row)
{
  return row ? row->children : self->sections;
}

static void
set_iter (KutipRowModel *self, KutipRow *row, GtkTreeIter *iter)
{
  *iter = (GtkTreeIter) { .stamp = self->stamp, .user_data = row };
}

static GtkTreePath *
path_of (KutipRow *row)
{
  GtkTreePath *path = gtk_tree_path_new ();

  for (; row; row = row->parent)
    gtk_tree_path_prepend_index (path, row->index);
  return path;
}

/* The tree's side */

static GtkTreeModelFlags
get_flags (GtkTreeModel *model)
{
  return GTK_TREE_MODEL_ITERS_PERSIST;
}

static int
get_n_columns (GtkTreeModel *model)
{
  return KUTIP_ROW_N_COLUMNS;
}

static GType
get_column_type (GtkTreeModel *model, int column)
{
  return G_TYPE_STRING;
}

static gboolean
nth_child (GtkTreeModel *model, GtkTreeIter *iter, GtkTreeIter *parent, int n)
{
  KutipRowModel *self = KUTIP_ROW_MODEL (model);
  GPtrArray *rows = children_of (self, parent ? parent->user_data : NULL);

  if (!rows || n < 0 || (guint) n >= rows->len)
    {
      iter->stamp = 0;
      return FALSE;
    }
  set_iter (self, rows->pdata[n], iter);
  return TRUE;
}

static gboolean
get_iter (GtkTreeModel *model, GtkTreeIter *iter, GtkTreePath *path)
{
  int depth = gtk_tree_path_get_depth (path);
  const int *indices = gtk_tree_path_get_indices (path);
  GtkTreeIter parent;

  if (depth == 0 || !nth_child (model, iter, NULL, indices[0]))
    return FALSE;
  for (int i = 1; i < depth; i++)
    {
      parent = *iter;
      if (!nth_child (model, iter, &parent, indices[i]))
        return FALSE;
    }
  return TRUE;
}

static GtkTreePath *
get_path (GtkTreeModel *model, GtkTreeIter *iter)
{
  return path_of (iter->user_data);
}

static void
get_value (GtkTreeModel *model, GtkTreeIter *iter, int column, GValue *value)
{
  KutipRow *row = iter->user_data;

  g_value_init (value, G_TYPE_STRING);
  g_value_set_string (value, row->text);
}

static gboolean
iter_step (GtkTreeModel *model, GtkTreeIter *iter, int step)
{
  KutipRowModel *self = KUTIP_ROW_MODEL (model);
  KutipRow *row = iter->user_data;
  GPtrArray *rows = children_of (self, row->parent);

  if (row->index + step >= rows->len)
    {
      iter->stamp = 0;
      return FALSE;
    }
  set_iter (self, rows->pdata[row->index + step], iter);
  return TRUE;
}

static gboolean
iter_next (GtkTreeModel *model, GtkTreeIter *iter)
{
  return iter_step (model, iter, 1);
}

static gboolean
iter_previous (GtkTreeModel *model, GtkTreeIter *iter)
{
  return iter_step (model, iter, -1);
}

static gboolean
iter_children (GtkTreeModel *model, GtkTreeIter *iter, GtkTreeIter *parent)
{
  return nth_child (model, iter, parent, 0);
}

static int
iter_n_children (GtkTreeModel *model, GtkTreeIter *iter)
{
  GPtrArray *rows = children_of (KUTIP_ROW_MODEL (model), iter ? iter->user_data : NULL);

  return rows ? (int) rows->len : 0;
}

static gboolean
iter_has_child (GtkTreeModel *model, GtkTreeIter *iter)
{
  return iter_n_children (model, iter) > 0;
}

static gboolean
iter_parent (GtkTreeModel *model, GtkTreeIter *iter, GtkTreeIter *child)
{
  KutipRow *row = child->user_data;

  if (!row->parent)
    {
      iter->stamp = 0;
      return FALSE;
    }
  set_iter (KUTIP_ROW_MODEL (model), row->parent, iter);
  return TRUE;
}

static void
tree_model_init (GtkTreeModelIface *iface)
{
  iface->get_flags = get_flags;
  iface->get_n_columns = get_n_columns;
  iface->get_column_type = get_column_type;
  iface->get_iter = get_iter;
  iface->get_path = get_path;
  iface->get_value = get_value;
  iface->iter_next = iter_next;
  iface->iter_previous = iter_previous;
  iface->iter_children = iter_children;
  iface->iter_has_child = iter_has_child;
  iface->iter_n_children = iter_n_children;
  iface->iter_nth_child = nth_child;
  iface->iter_parent = iter_parent;
}

/* The update */

static void
tell_changed (KutipRowModel *self, KutipRow *row)
{
  GtkTreePath *path = path_of (row);
  GtkTreeIter iter;

  set_iter (self, row, &iter);
  gtk_tree_model_row_changed (GTK_TREE_MODEL (self), path, &iter);
  gtk_tree_path_free (path);
}

static void
tell_has_child (KutipRowModel *self, KutipRow *row)
{
  GtkTreePath *path;
  GtkTreeIter iter;

  if (!row)
    return;
  path = path_of (row);
  set_iter (self, row, &iter);
  gtk_tree_model_row_has_child_toggled (GTK_TREE_MODEL (self), path, &iter);
  gtk_tree_path_free (path);
}

static void
renumber (GPtrArray *rows, guint from)
{
  for (guint i = from; i < rows->len; i++)
    ((KutipRow *) rows->pdata[i])->index = i;
}

static void insert_rows (KutipRowModel *self, KutipRow *parent, guint at, GPtrArray *fresh,
                         guint from, guint n);

/* A tree learns of a row before it may learn of the row's children: they are put in after it. */
static void
insert_row (KutipRowModel *self, KutipRow *parent, guint at, KutipRow *row)
{
  GPtrArray *rows = children_of (self, parent);
  g_autoptr (GPtrArray) children = NULL;
  GtkTreePath *path;
  GtkTreeIter iter;

  row->parent = parent;
  children = g_steal_pointer (&row->children);
  g_ptr_array_insert (rows, at, row);
  renumber (rows, at);

  path = path_of (row);
  set_iter (self, row, &iter);
  gtk_tree_model_row_inserted (GTK_TREE_MODEL (self), path, &iter);
  gtk_tree_path_free (path);
  if (rows->len == 1)
    tell_has_child (self, parent);
  if (children)
    {
      row->children = new_children ();
      insert_rows (self, row, 0, children, 0, children->len);
    }
}

static void
insert_rows (KutipRowModel *self, KutipRow *parent, guint at, GPtrArray *fresh, guint from, guint n)
{
  for (guint i = 0; i < n; i++)
    insert_row (self, parent, at + i, g_steal_pointer (&fresh->pdata[from + i]));
}

static void
remove_row (KutipRowModel *self, KutipRow *parent, guint at)
{
  GPtrArray *rows = children_of (self, parent);
  KutipRow *row = rows->pdata[at];
  GtkTreePath *path = path_of (row);

  /* From below: GtkTreeView loses the memory of unfolded children that go with their parent. */
  while (row->children && row->children->len > 0)
    remove_row (self, row, row->children->len - 1);
  g_ptr_array_remove_index (rows, at);
  renumber (rows, at);
  gtk_tree_model_row_deleted (GTK_TREE_MODEL (self), path);
  if (rows->len == 0)
    tell_has_child (self, parent);
  gtk_tree_path_free (path);
}

static void update_children (KutipRowModel *self, KutipRow *parent, GPtrArray *fresh);

#define SWAP(a, b) \
  G_STMT_START { \
    gpointer kept = (a); \
    (a) = (b); \
    (b) = kept; \
  } G_STMT_END

/* @row becomes @fresh, but stays the row that it is in the list. */
static void
update_row (KutipRowModel *self, KutipRow *row, KutipRow *fresh)
{
  /* What is not needed any more goes into @fresh, which is freed in the background. */
  SWAP (row->places, fresh->places);
  SWAP (row->entity, fresh->entity);
  SWAP (row->attribution, fresh->attribution);
  SWAP (row->check, fresh->check);
  SWAP (row->finding, fresh->finding);
  row->verdict = fresh->verdict;
  row->noted = fresh->noted;
  row->key = fresh->key;
  if (row->looks != fresh->looks)
    {
      SWAP (row->text, fresh->text);
      SWAP (row->detail, fresh->detail);
      row->count = fresh->count;
      row->looks = fresh->looks;
      tell_changed (self, row);
    }
  if (row->children && fresh->children)
    update_children (self, row, fresh->children);
}

static guint
key_of (GPtrArray *rows, guint i)
{
  return ((KutipRow *) rows->pdata[i])->key;
}

/* Where the two lists differ: all but @before rows at the start and @after rows at the end. */
static void
find_middle (GPtrArray *old, GPtrArray *fresh, guint *before, guint *after)
{
  guint n = MIN (old->len, fresh->len), i = 0, j = 0;

  while (i < n && key_of (old, i) == key_of (fresh, i))
    i++;
  while (i + j < n && key_of (old, old->len - 1 - j) == key_of (fresh, fresh->len - 1 - j))
    j++;
  *before = i;
  *after = j;
}

/* Rows of the middle that are in both lists, in the same order. The others go and come. */
static void
update_middle (KutipRowModel *self, KutipRow *parent, GPtrArray *fresh, guint before, guint after)
{
  GPtrArray *rows = children_of (self, parent);
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  guint at = before, next = before;

  for (guint i = before; i + after < fresh->len; i++)
    g_hash_table_insert (places, GUINT_TO_POINTER (key_of (fresh, i)), GUINT_TO_POINTER (i + 1));
  while (at + after < rows->len)
    {
      guint place = GPOINTER_TO_UINT (
        g_hash_table_lookup (places, GUINT_TO_POINTER (key_of (rows, at))));

      if (place <= next)
        {
          remove_row (self, parent, at);
          continue;
        }
      insert_rows (self, parent, at, fresh, next, place - 1 - next);
      at += place - 1 - next;
      next = place - 1;
      update_row (self, rows->pdata[at], fresh->pdata[next]);
      at++;
      next++;
    }
  insert_rows (self, parent, at, fresh, next, fresh->len - after - next);
}

static void
update_children (KutipRowModel *self, KutipRow *parent, GPtrArray *fresh)
{
  GPtrArray *rows = children_of (self, parent);
  guint before, after, n = fresh->len;

  find_middle (rows, fresh, &before, &after);
  for (guint i = 0; i < before; i++)
    update_row (self, rows->pdata[i], fresh->pdata[i]);
  for (guint i = 1; i <= after; i++)
    update_row (self, rows->pdata[rows->len - i], fresh->pdata[n - i]);
  /* As many as before: the text of a row has changed, as that of a statement one types in. */
  if (parent && rows->len == n)
    for (guint i = before; i + after < n; i++)
      update_row (self, rows->pdata[i], fresh->pdata[i]);
  else if (before + after < MAX (rows->len, n))
    update_middle (self, parent, fresh, before, after);
}

static guint
count_changes (GPtrArray *old, GPtrArray *fresh)
{
  guint before, after, n;

  if (!old || !fresh)
    return (old ? old->len : 0) + (fresh ? fresh->len : 0);
  find_middle (old, fresh, &before, &after);
  n = old->len == fresh->len ? 0 : old->len + fresh->len - 2 * (before + after);
  for (guint i = 0; i < MIN (old->len, fresh->len) && i < KUTIP_N_SECTIONS; i++)
    n += count_changes (((KutipRow *) old->pdata[i])->children,
                        ((KutipRow *) fresh->pdata[i])->children);
  return n;
}

guint
kutip_row_model_count_changes (KutipRowModel *self, KutipRows *rows)
{
  return count_changes (self->sections, rows->sections);
}

void
kutip_row_model_update (KutipRowModel *self, KutipRows *rows)
{
  update_children (self, NULL, rows->sections);
}

static guint
hash_row (gconstpointer data)
{
  return ((const KutipRow *) data)->key;
}

static gboolean
is_same_row (gconstpointer a, gconstpointer b)
{
  const KutipRow *x = a, *y = b;

  return x->key == y->key && x->type == y->type;
}

static void
collect_parents (GPtrArray *rows, GHashTable *parents)
{
  for (guint i = 0; rows && i < rows->len; i++)
    {
      KutipRow *row = rows->pdata[i];

      if (!row->children)
        continue;
      g_hash_table_add (parents, row);
      collect_parents (row->children, parents);
    }
}

static void
copy_folding (GPtrArray *rows, GHashTable *parents)
{
  for (guint i = 0; rows && i < rows->len; i++)
    {
      KutipRow *row = rows->pdata[i];
      const KutipRow *old;

      if (!row->children)
        continue;
      old = g_hash_table_lookup (parents, row);
      if (old)
        row->expanded = old->expanded;
      copy_folding (row->children, parents);
    }
}

void
kutip_row_model_replace (KutipRowModel *self, KutipRows *rows)
{
  g_autoptr (GHashTable) parents = g_hash_table_new (hash_row, is_same_row);
  GPtrArray *old = self->sections;

  collect_parents (old, parents);
  copy_folding (rows->sections, parents);
  self->sections = rows->sections;
  rows->sections = old;
}

KutipRow *
kutip_row_model_get_row (KutipRowModel *self, GtkTreeIter *iter)
{
  g_return_val_if_fail (iter->stamp == self->stamp, NULL);
  return iter->user_data;
}

void
kutip_row_model_get_iter (KutipRowModel *self, KutipRow *row, GtkTreeIter *iter)
{
  set_iter (self, row, iter);
}

const GPtrArray *
kutip_row_model_get_sections (KutipRowModel *self)
{
  return self->sections;
}

static KutipRow *
find_in (GPtrArray *rows, KutipRowType type, guint key)
{
  for (guint i = 0; rows && i < rows->len; i++)
    {
      KutipRow *row = rows->pdata[i];
      KutipRow *found = row->type == type && row->key == key ? row
                                                             : find_in (row->children, type, key);

      if (found)
        return found;
    }
  return NULL;
}

KutipRow *
kutip_row_model_find (KutipRowModel *self, KutipRowType type, guint key)
{
  return find_in (self->sections, type, key);
}

static void
kutip_row_model_finalize (GObject *object)
{
  g_ptr_array_unref (KUTIP_ROW_MODEL (object)->sections);
  G_OBJECT_CLASS (kutip_row_model_parent_class)->finalize (object);
}

static void
kutip_row_model_class_init (KutipRowModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kutip_row_model_finalize;
}

static void
kutip_row_model_init (KutipRowModel *self)
{
  self->sections = new_children ();
  self->stamp = g_random_int_range (1, G_MAXINT);
}

KutipRowModel *
kutip_row_model_new (void)
{
  return g_object_new (KUTIP_TYPE_ROW_MODEL, NULL);
}
