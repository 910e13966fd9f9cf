/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kutip-rows.h"

G_BEGIN_DECLS

/* Rows in the making. */
typedef struct {
  KutipRows *rows;
  const KutipRowsOrder *order;
  KutipAnalysis *analysis;
  KutipRow *sections[KUTIP_N_SECTIONS];
  char *needle;        /* the filter without case; NULL for none */
  GHashTable *counts;  /* how often a text came up */
  GHashTable *keys;    /* taken: each row has one of its own */
} KutipRowBuilder;

/* A file each. */
void kutip_rows_add_entities (KutipRowBuilder *builder);
void kutip_rows_add_statements (KutipRowBuilder *builder);
void kutip_rows_add_checks (KutipRowBuilder *builder);
void kutip_rows_add_lost (KutipRowBuilder *builder);

/* Counts a fact about which that was found. FALSE: it is not to be shown. */
gboolean kutip_rows_count_verdict (KutipRowBuilder *builder, const KutipVerdict *verdict);

/* Tells of it in @row. */
void kutip_rows_set_verdict (KutipRow *row, const KutipVerdict *verdict);

/* Nothing, where nothing was found about any fact. */
KutipVerdict kutip_rows_judge_entity (KutipRowBuilder *builder, const KutipEntity *entity);
KutipVerdict kutip_rows_judge_mention (KutipRowBuilder *builder, const KutipEntity *entity,
                                       guint mention);
KutipVerdict kutip_rows_judge_attribution (KutipRowBuilder *builder,
                                           const KutipAttribution *attribution);

/* The section, new where it had no rows. */
KutipRow *kutip_rows_get_section (KutipRowBuilder *builder, KutipSection section);

/* Two rows that say the same are told apart by which comes first. */
guint kutip_rows_make_key (KutipRowBuilder *builder, KutipSection section, const char *text,
                           guint seed);

/* Whether @text, which may be NULL, has the filter's characters. */
gboolean kutip_rows_match (KutipRowBuilder *builder, const char *text);

/* Adds @row, a fact, to @parent and counts it. */
void kutip_rows_add (KutipRowBuilder *builder, KutipRow *parent, KutipRow *row);

/* The words at @span on one line; a long text ends in an ellipsis, unless the order is of whole
   ones. Returns: (transfer full) */
char *kutip_rows_dup_line (KutipRowBuilder *builder, KutipSpan span);

/* @span with some of the words around it in its paragraph, on one line. Returns: (transfer full) */
char *kutip_rows_dup_context (KutipRowBuilder *builder, KutipSpan span);

/* What is said of a figure: the words that follow it, else those before it, up to a punctuation
   mark. Returns: (transfer full) (nullable) */
char *kutip_rows_dup_neighbours (KutipRowBuilder *builder, KutipSpan span);

G_END_DECLS
