/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-row.h"

G_BEGIN_DECLS

/*
 * The facts of a snapshot as the rows of a list: sections, in them entities, or speakers and what
 * they say. Made in any thread, since a long draft has many; shown by KutipRowModel.
 */

typedef enum {
  KUTIP_SORT_POSITION,
  KUTIP_SORT_COUNT,
  KUTIP_SORT_DATE,     /* as position where there are no dates */
} KutipSort;

/* Facts of which fact-checkers have found this. */
typedef enum {
  KUTIP_SHOW_ALL,
  KUTIP_SHOW_OPEN,          /* not all of it checked */
  KUTIP_SHOW_CONFIRMED,
  KUTIP_SHOW_DISPUTED,
  KUTIP_SHOW_NEEDS_SOURCE,
  KUTIP_SHOW_CHANGED,       /* edited after it was judged */
  KUTIP_SHOW_LOST,
} KutipShow;

#define KUTIP_N_SHOWS (KUTIP_SHOW_LOST + 1)

/* Which rows, and in which order. */
typedef struct {
  KutipView view;
  KutipSort sort;
  const char *filter;  /* only rows that have these characters, in any case; NULL: all */
  guint max_line;      /* paragraphs longer than this count as too long */
  gboolean whole;      /* statements with all of their words, to be copied */
  KutipShow show;
  const KutipAnchoring *anchoring; /* NULL: nothing was found about any fact */
} KutipRowsOrder;

/* Of the draft, whatever the view and the filter. */
typedef struct {
  guint n_entities[KUTIP_N_ENTITY_TYPES];
  guint n_undated;     /* of the dates */
  guint n_statements;
  guint n_unattributed; /* of the statements */
  guint n_speakers;
  guint n_checks[KUTIP_SEVERITY_ERROR + 1];
  guint n_judged[KUTIP_N_SHOWS]; /* facts; of all, those that can be judged */
} KutipTotals;

typedef struct {
  GPtrArray *sections; /* (element-type KutipRow): those that are not empty */
  KutipView view;
  KutipTotals totals;
  guint n_shown;       /* facts of the view that pass the filter */
  guint n_too_long;    /* paragraphs that are too long to be marked */
  guint length;        /* of the draft, in code points */
  char *filter;        /* NULL: everything */
  KutipShow show;
} KutipRows;

/* A longer list starts folded. */
#define KUTIP_ROWS_FOLD 200

KutipRows *kutip_rows_new (KutipAnalysis *analysis, const KutipRowsOrder *order);
void kutip_rows_free (KutipRows *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KutipRows, kutip_rows_free)

/* How many facts a view has, before the filter. */
guint kutip_totals_count (const KutipTotals *self, KutipView view);

G_END_DECLS
