/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-analysis.h>

#include "kutip-anchoring.h"

G_BEGIN_DECLS

/* What the list shows a page of at a time. */
typedef enum {
  KUTIP_VIEW_ALL,
  KUTIP_VIEW_STATEMENTS,
  KUTIP_VIEW_NAMES,
  KUTIP_VIEW_DATES,
  KUTIP_VIEW_FIGURES,
  KUTIP_VIEW_CHECKS,
} KutipView;

#define KUTIP_N_VIEWS (KUTIP_VIEW_CHECKS + 1)

/* The headings of the list; the first seven are those of the view of all facts. */
typedef enum {
  KUTIP_SECTION_PEOPLE,
  KUTIP_SECTION_ORGANIZATIONS,
  KUTIP_SECTION_PLACES,
  KUTIP_SECTION_STATEMENTS,
  KUTIP_SECTION_DATES,
  KUTIP_SECTION_FIGURES,
  KUTIP_SECTION_CHECKS,
  KUTIP_SECTION_UNATTRIBUTED,
  KUTIP_SECTION_SPEAKERS,
  KUTIP_SECTION_UNNAMED,    /* anonymous and collective sources */
  KUTIP_SECTION_DOCUMENTS,
  KUTIP_SECTION_TIMELINE,
  KUTIP_SECTION_UNDATED,
  KUTIP_SECTION_MONEY,
  KUTIP_SECTION_PERCENTAGES,
  KUTIP_SECTION_QUANTITIES,
  KUTIP_SECTION_ERRORS,
  KUTIP_SECTION_WARNINGS,
  KUTIP_SECTION_HINTS,
  KUTIP_SECTION_LOST,       /* findings whose facts are gone */
} KutipSection;

#define KUTIP_N_SECTIONS (KUTIP_SECTION_LOST + 1)

typedef enum {
  KUTIP_ROW_SECTION,
  KUTIP_ROW_ENTITY,
  KUTIP_ROW_MENTION,  /* below its entity: where it stands, with the words around it */
  KUTIP_ROW_SPEAKER,
  KUTIP_ROW_STATEMENT,
  KUTIP_ROW_CHECK,
  KUTIP_ROW_LOST,     /* a finding whose fact is gone */
} KutipRowType;

typedef struct _KutipRow KutipRow;

/* A row of the list of facts, and what it is about. */
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
  /* Of the snapshot that it was made from; NULL where it is about something else. */
  KutipEntity *entity;   /* of an entity's row and its mentions, of a speaker and what he says */
  KutipAttribution *attribution; /* of a statement */
  KutipCheck *check;
  KutipFinding *finding; /* of what is lost */
  KutipVerdict verdict;  /* what was found about it; its strings are not to be used */
  gboolean noted;        /* there is a note or a link */
  KutipRow *parent;      /* NULL for a section */
  guint index;           /* in its parent */
  guint weight;          /* to sort by; the heavier the higher */
  guint day;             /* of a date, to sort by; 0: none */
  GPtrArray *children;   /* (element-type KutipRow); NULL for none */
};

KutipRow *kutip_row_new (KutipRowType type, KutipSection section, const char *text,
                         const char *detail);
void kutip_row_free (KutipRow *self);
void kutip_row_add_place (KutipRow *self, KutipSpan place);

/* @child: (transfer full) */
void kutip_row_add_child (KutipRow *self, KutipRow *child);

/* The title of a section, translated. */
const char *kutip_section_get_title (KutipSection section);

G_END_DECLS
