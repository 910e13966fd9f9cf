/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-analysis.h>

G_BEGIN_DECLS

/*
 * The facts of a snapshot as the rows of a list: sections, in them entities, or speakers and what
 * they say. Made in any thread, since a long draft has many; shown by KutipRowModel.
 */

typedef enum {
  KUTIP_SECTION_PEOPLE,
  KUTIP_SECTION_ORGANIZATIONS,
  KUTIP_SECTION_PLACES,
  KUTIP_SECTION_STATEMENTS,
  KUTIP_SECTION_DATES,
  KUTIP_SECTION_FIGURES,
  KUTIP_SECTION_CHECKS,
} KutipSection;

#define KUTIP_N_SECTIONS (KUTIP_SECTION_CHECKS + 1)

typedef enum {
  KUTIP_ROW_SECTION,
  KUTIP_ROW_ENTITY,
  KUTIP_ROW_SPEAKER,
  KUTIP_ROW_STATEMENT,
  KUTIP_ROW_CHECK,
} KutipRowType;

typedef struct _KutipRow KutipRow;

struct _KutipRow {
  KutipRowType type;
  KutipSection section;
  guint key;             /* what makes a row the same row after an edit */
  guint looks;           /* a hash of what its reader sees */
  gboolean expanded;     /* by the list, or by its user */
  char *text;
  char *detail;          /* role, value …; NULL for none */
  guint count;           /* mentions or children; 0: not worth a number */
  GArray *places;        /* (element-type KutipSpan): to jump to, one after the other */
  /* What it is about, of the snapshot that it was made from; NULL where it is something else. */
  KutipEntity *entity;   /* of an entity's row, of a speaker and what he says */
  KutipAttribution *attribution; /* of a statement */
  KutipCheck *check;
  KutipRow *parent;      /* NULL for a section */
  guint index;           /* in its parent */
  GPtrArray *children;   /* (element-type KutipRow); NULL for none */
};

typedef struct {
  GPtrArray *sections;   /* (element-type KutipRow): those that are not empty */
  guint n_names, n_statements, n_speakers; /* of the draft, whatever the filter */
  guint n_facts;         /* rows before the filter */
  guint n_too_long;      /* paragraphs that are too long to be marked */
  guint length;          /* of the draft, in code points */
  char *filter;          /* NULL: everything */
} KutipRows;

/* A longer list starts folded. */
#define KUTIP_ROWS_FOLD 200

/* @filter: (nullable): only rows that have these characters, in any case.
   @max_line: paragraphs longer than this count as too long. */
KutipRows *kutip_rows_new (KutipAnalysis *analysis, const char *filter, guint max_line);
void kutip_rows_free (KutipRows *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KutipRows, kutip_rows_free)

void kutip_row_free (KutipRow *self);

/* The title of a section, translated. */
const char *kutip_section_get_title (KutipSection section);

G_END_DECLS
