/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/kutip-export.h"

G_BEGIN_DECLS

/*
 * A draft's facts as people read them, before they are laid out as text, Markdown or HTML: sections
 * of groups of rows, in the order of the draft. Strings are one line each, in the user's language
 * or the draft's words, and not escaped.
 */

typedef enum {
  KUTIP_SHEET_PEOPLE,
  KUTIP_SHEET_ORGANIZATIONS,
  KUTIP_SHEET_PLACES,
  KUTIP_SHEET_STATEMENTS,
  KUTIP_SHEET_DATES,
  KUTIP_SHEET_FIGURES,
  KUTIP_SHEET_CHECKS,
} KutipSheetKind;

#define KUTIP_N_SHEET_KINDS (KUTIP_SHEET_CHECKS + 1)

typedef struct {
  char *text;      /* a name, or the words of a statement, a figure or a check */
  char *detail;    /* what belongs to it: a role, a value, what is the matter; or NULL */
  GPtrArray *notes;  /* (element-type utf8): short remarks; may be empty */
  guint line;      /* where it stands first, from 1 */
  guint n_mentions;
  KutipSeverity severity;  /* of a check */
} KutipSheetRow;

/* The statements of one speaker; the other sections have one group without a title. */
typedef struct {
  char *title;     /* NULL: it has none */
  char *detail;    /* a speaker's role, or what kind of speaker it is, and the share of the words; or NULL */
  gboolean named;  /* the title is the draft's words */
  GPtrArray *rows; /* (element-type KutipSheetRow) */
} KutipSheetGroup;

typedef struct {
  const char *title;
  GPtrArray *groups; /* (element-type KutipSheetGroup) */
  guint n_rows;
} KutipSheetSection;

typedef struct {
  char *title;       /* of the draft, without its folder; NULL: it has none */
  const char *language;  /* NULL: not known */
  KutipAnalysis *analysis; /* borrowed from the draft */
  KutipExportRemark remark; /* the draft's */
  gpointer remark_data;
  KutipSheetSection sections[KUTIP_N_SHEET_KINDS];
  guint n_rows;
} KutipSheet;

KutipSheet *kutip_sheet_new (const KutipExportDraft *draft);
void kutip_sheet_free (KutipSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KutipSheet, kutip_sheet_free)

/* What to say of a speaker without a name, NULL where there is nothing to say. */
const char *kutip_sheet_describe_speaker (KutipSpeakerKind kind);

/* A figure's value with its thousands apart, by a space that belongs to no country. */
char *kutip_sheet_group_thousands (const char *value);

/* What stands between a row's text and its detail in running text. */
const char *kutip_sheet_get_separator (KutipSheetKind kind);

G_END_DECLS
