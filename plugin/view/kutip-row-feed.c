/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-row-feed.h"

#include "kutip-keeper.h"
#include "kutip-release.h"
#include "kutip-row-text.h"

/* Rows change in a pause between keys: a list does not jump at every word, and laying it out and
   painting it costs more than a key may. */
#define CALM_US (300 * 1000)
#define MAX_CALM_US (8 * G_USEC_PER_SEC) /* for whoever types without a pause */

struct _KutipRowFeed {
  GObject parent_instance;
  KutipSession *session;
  KutipSession *told;      /* whose rows were told: a pointer to compare, never to follow */
  KutipAnalysis *analysis; /* of the rows told last */
  KutipAnchoring *anchoring; /* the same */
  GHashTable *places;      /* finding to where it stands in that snapshot */
  KutipView view;
  KutipSort sort;
  char *filter;
  KutipShow show;
  KutipEdits *behind;      /* what was edited since the snapshot of the rows, up to the one in use */
  KutipEdits *ordered;     /* the same for the rows that are being made */
  gboolean making;         /* rows are being made */
  gboolean again;          /* and are old already */
  guint calm;              /* source */
  gint64 first_news;       /* that the rows do not have */
};

G_DEFINE_FINAL_TYPE (KutipRowFeed, kutip_row_feed, G_TYPE_OBJECT)

enum { ROWS, NOTHING, N_SIGNALS };
static guint signals[N_SIGNALS];

static void make_rows (KutipRowFeed *self);

typedef struct {
  KutipAnalysis *analysis;
  KutipSession *session; /* to compare */
  KutipRowsOrder rows;
  char *filter;
  GPtrArray *findings;   /* (element-type KutipFinding) */
  guint *positions;      /* of the findings, where that is known */
} Order;

typedef struct {
  KutipRows *rows;
  KutipAnchoring *anchoring;
} Made;

static void
order_free (gpointer data)
{
  Order *order = data;

  kutip_release_later (order->analysis, g_object_unref);
  g_ptr_array_unref (order->findings);
  g_free (order->positions);
  g_free (order->filter);
  g_free (order);
}

static void
made_free (gpointer data)
{
  Made *made = data;

  kutip_rows_free (made->rows);
  g_clear_pointer (&made->anchoring, kutip_anchoring_free);
  g_free (made);
}

static void
run_order (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Order *order = data;
  Made *made = g_new0 (Made, 1);

  made->anchoring = kutip_anchoring_new (order->analysis, order->findings, order->positions);
  order->rows.anchoring = made->anchoring;
  made->rows = kutip_rows_new (order->analysis, &order->rows);
  g_task_return_pointer (task, made, made_free);
}

static KutipDossier *
get_dossier (KutipRowFeed *self)
{
  return kutip_keeper_get_dossier (kutip_keeper_get (self->session));
}

/* Where the findings stand now, and that their dossier shall know it. */
static void
note_places (KutipRowFeed *self)
{
  const GArray *anchors = kutip_anchoring_get_anchors (self->anchoring);

  g_hash_table_remove_all (self->places);
  for (guint i = 0; i < anchors->len; i++)
    {
      const KutipAnchor *anchor = &g_array_index (anchors, KutipAnchor, i);
      KutipFinding *finding = anchor->news ? anchor->news : anchor->finding;

      if (anchor->type != KUTIP_ANCHOR_LOST)
        g_hash_table_insert (self->places, kutip_finding_ref (finding),
                             GUINT_TO_POINTER (anchor->place.start));
      if (anchor->news)
        kutip_dossier_note_seen (get_dossier (self), anchor->finding, anchor->news);
    }
}

/* Where each finding has to stand in the snapshot in use; G_MAXUINT where nobody knows. */
static guint *
find_positions (KutipRowFeed *self, const GPtrArray *findings)
{
  guint *positions = g_new (guint, findings->len);

  for (guint i = 0; i < findings->len; i++)
    {
      gpointer place;
      guint before, behind;

      positions[i] = G_MAXUINT;
      if (self->told != self->session ||
          !g_hash_table_lookup_extended (self->places, findings->pdata[i], NULL, &place))
        continue;
      before = kutip_edits_map (self->behind, GPOINTER_TO_UINT (place), TRUE);
      behind = kutip_edits_map (self->behind, GPOINTER_TO_UINT (place) + 1, FALSE);
      if (before < behind)
        positions[i] = before;
    }
  return positions;
}

static void
release_anchoring (KutipRowFeed *self)
{
  kutip_release_later (g_steal_pointer (&self->anchoring), (GDestroyNotify) kutip_anchoring_free);
}

static void
tell_rows (KutipRowFeed *self, Made *made, KutipAnalysis *analysis)
{
  KutipEdits *behind = self->behind;

  self->behind = self->ordered;
  self->ordered = behind;
  kutip_edits_clear (self->ordered);
  kutip_release_later (g_steal_pointer (&self->analysis), g_object_unref);
  self->analysis = g_object_ref (analysis);
  release_anchoring (self);
  self->anchoring = g_steal_pointer (&made->anchoring);
  note_places (self);
  self->told = self->session;
  g_signal_emit (self, signals[ROWS], 0, made->rows);
}

static void
on_made (GObject *source, GAsyncResult *result, gpointer user_data)
{
  KutipRowFeed *self = KUTIP_ROW_FEED (source);
  Order *order = g_task_get_task_data (G_TASK (result));
  Made *made = g_task_propagate_pointer (G_TASK (result), NULL);

  self->making = FALSE;
  if (self->session && self->session == order->session && !self->again)
    tell_rows (self, made, order->analysis);
  else if (self->session)
    make_rows (self);
  kutip_release_later (made, made_free);
}

static Order *
order_new (KutipRowFeed *self, KutipAnalysis *analysis, gboolean whole)
{
  Order *order = g_new0 (Order, 1);

  order->analysis = g_object_ref (analysis);
  order->session = self->session;
  order->filter = g_strdup (self->filter);
  order->findings = kutip_dossier_dup_findings (get_dossier (self));
  /* Of the snapshot in use, not of the one that is shown and copied. */
  order->positions = whole ? NULL : find_positions (self, order->findings);
  order->rows = (KutipRowsOrder) { self->view, self->sort, order->filter, KUTIP_TOO_LONG_LINE,
                                   whole, self->show };
  return order;
}

static void
make_rows (KutipRowFeed *self)
{
  KutipAnalysis *analysis = self->session ? kutip_session_get_analysis (self->session) : NULL;
  g_autoptr (GTask) task = NULL;

  if (!analysis)
    {
      g_signal_emit (self, signals[NOTHING], 0);
      return;
    }
  if (self->making)
    {
      self->again = TRUE;
      return;
    }
  self->making = TRUE;
  self->again = FALSE;
  kutip_edits_clear (self->ordered);
  task = g_task_new (self, NULL, on_made, NULL);
  g_task_set_priority (task, G_PRIORITY_DEFAULT_IDLE);
  g_task_set_task_data (task, order_new (self, analysis, FALSE), order_free);
  g_task_run_in_thread (task, run_order);
}

static void
run_copy (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Order *order = data;
  KutipAnchoring *anchoring =
    kutip_anchoring_new (order->analysis, order->findings, order->positions);
  g_autoptr (KutipRows) rows = NULL;

  order->rows.anchoring = anchoring;
  rows = kutip_rows_new (order->analysis, &order->rows);
  g_task_return_pointer (task, kutip_row_text_copy_all (rows, order->analysis), g_free);
  kutip_anchoring_free (anchoring);
}

void
kutip_row_feed_copy (KutipRowFeed *self, GAsyncReadyCallback callback, gpointer data)
{
  KutipAnalysis *analysis = kutip_row_feed_get_analysis (self);
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, data);

  if (!analysis)
    {
      g_task_return_pointer (task, NULL, NULL);
      return;
    }
  g_task_set_task_data (task, order_new (self, analysis, TRUE), order_free);
  g_task_run_in_thread (task, run_copy);
}

char *
kutip_row_feed_copy_finish (KutipRowFeed *self, GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/* How long the news wait still, in microseconds. */
static gint64
get_wait (KutipRowFeed *self)
{
  gint64 due = MIN (kutip_session_get_last_edit (self->session) + CALM_US,
                    self->first_news + MAX_CALM_US);

  return due - g_get_monotonic_time ();
}

/* One timer for many keys: it looks at the clock and sleeps on. */
static gboolean
on_calm (gpointer data)
{
  KutipRowFeed *self = data;
  gint64 wait = get_wait (self);

  self->calm = wait > 0 ? g_timeout_add ((wait + 999) / 1000, on_calm, self) : 0;
  if (!self->calm)
    make_rows (self);
  return G_SOURCE_REMOVE;
}

static void
on_changed (KutipRowFeed *self)
{
  if (!kutip_session_get_problem (self->session))
    {
      kutip_edits_append_places (self->behind, kutip_session_get_settled (self->session));
      kutip_edits_append_places (self->ordered, kutip_session_get_settled (self->session));
    }
  if (self->calm)
    return;
  self->first_news = g_get_monotonic_time ();
  /* An empty list is filled at once. */
  if (self->told != self->session)
    make_rows (self);
  else
    on_calm (self);
}

/* What was found is shown at once, unless there is nothing to show it at. */
static void
on_dossier (KutipRowFeed *self)
{
  if (kutip_session_get_analysis (self->session))
    make_rows (self);
}

static void
leave_session (KutipRowFeed *self)
{
  if (!self->session)
    return;
  g_signal_handlers_disconnect_by_data (self->session, self);
  g_signal_handlers_disconnect_by_data (kutip_keeper_get (self->session), self);
}

void
kutip_row_feed_set_session (KutipRowFeed *self, KutipSession *session)
{
  if (self->session == session)
    return;
  leave_session (self);
  g_clear_handle_id (&self->calm, g_source_remove);
  g_set_object (&self->session, session);
  self->told = NULL;
  if (session)
    {
      g_signal_connect_swapped (session, "changed", G_CALLBACK (on_changed), self);
      g_signal_connect_swapped (kutip_keeper_get (session), "dossier", G_CALLBACK (on_dossier), self);
    }
  make_rows (self);
}

KutipSession *
kutip_row_feed_get_session (KutipRowFeed *self)
{
  return self->session;
}

void
kutip_row_feed_set_order (KutipRowFeed *self, KutipView view, KutipSort sort, const char *filter,
                          KutipShow show)
{
  self->view = view;
  self->sort = sort;
  self->show = show;
  g_free (self->filter);
  self->filter = g_strdup (filter);
  make_rows (self);
}

KutipAnalysis *
kutip_row_feed_get_analysis (KutipRowFeed *self)
{
  return self->session && self->told == self->session ? self->analysis : NULL;
}

const KutipAnchoring *
kutip_row_feed_get_anchoring (KutipRowFeed *self)
{
  return kutip_row_feed_get_analysis (self) ? self->anchoring : NULL;
}

gboolean
kutip_row_feed_map (KutipRowFeed *self, KutipSpan *place)
{
  if (!kutip_row_feed_get_analysis (self))
    return FALSE;
  place->start = kutip_edits_map (self->behind, place->start, TRUE);
  place->end = kutip_edits_map (self->behind, place->end, FALSE);
  return kutip_session_map (self->session, place);
}

gboolean
kutip_row_feed_is_idle (KutipRowFeed *self)
{
  return !self->making && !self->calm && (!self->session || self->told == self->session);
}

static void
kutip_row_feed_dispose (GObject *object)
{
  KutipRowFeed *self = KUTIP_ROW_FEED (object);

  g_clear_handle_id (&self->calm, g_source_remove);
  leave_session (self);
  g_clear_object (&self->session);
  kutip_release_later (g_steal_pointer (&self->analysis), g_object_unref);
  release_anchoring (self);
  G_OBJECT_CLASS (kutip_row_feed_parent_class)->dispose (object);
}

static void
kutip_row_feed_finalize (GObject *object)
{
  KutipRowFeed *self = KUTIP_ROW_FEED (object);

  g_free (self->filter);
  g_hash_table_unref (self->places);
  kutip_edits_free (self->behind);
  kutip_edits_free (self->ordered);
  G_OBJECT_CLASS (kutip_row_feed_parent_class)->finalize (object);
}

static void
kutip_row_feed_class_init (KutipRowFeedClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kutip_row_feed_dispose;
  G_OBJECT_CLASS (klass)->finalize = kutip_row_feed_finalize;
  signals[ROWS] = g_signal_new ("rows", KUTIP_TYPE_ROW_FEED, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[NOTHING] = g_signal_new ("nothing", KUTIP_TYPE_ROW_FEED, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
kutip_row_feed_init (KutipRowFeed *self)
{
  self->places = g_hash_table_new_full (NULL, NULL, (GDestroyNotify) kutip_finding_unref, NULL);
  self->behind = kutip_edits_new ();
  self->ordered = kutip_edits_new ();
}

KutipRowFeed *
kutip_row_feed_new (void)
{
  return g_object_new (KUTIP_TYPE_ROW_FEED, NULL);
}
