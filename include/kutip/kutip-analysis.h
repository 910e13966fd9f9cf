/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-fact.h>

G_BEGIN_DECLS

/**
 * KutipMarkKind:
 * @KUTIP_MARK_PERSON: a person's name
 * @KUTIP_MARK_ORGANIZATION: an organization's name
 * @KUTIP_MARK_PLACE: a place's name
 * @KUTIP_MARK_DATE: a date
 * @KUTIP_MARK_FIGURE: money, a percentage or a quantity
 * @KUTIP_MARK_ROLE: a role
 * @KUTIP_MARK_QUOTATION: a content in quotation marks
 * @KUTIP_MARK_REPORT: a content in the reporter's words
 * @KUTIP_MARK_SOURCE: the words that name the source
 * @KUTIP_MARK_CUE: the words that say that it is said
 *
 * What an editor marks in the draft.
 */
typedef enum {
  KUTIP_MARK_PERSON,
  KUTIP_MARK_ORGANIZATION,
  KUTIP_MARK_PLACE,
  KUTIP_MARK_DATE,
  KUTIP_MARK_FIGURE,
  KUTIP_MARK_ROLE,
  KUTIP_MARK_QUOTATION,
  KUTIP_MARK_REPORT,
  KUTIP_MARK_SOURCE,
  KUTIP_MARK_CUE,
} KutipMarkKind;

/**
 * KUTIP_N_MARK_KINDS:
 *
 * How many kinds of mark there are.
 */
#define KUTIP_N_MARK_KINDS (KUTIP_MARK_CUE + 1)

const char *kutip_mark_kind_get_nick (KutipMarkKind kind);

/**
 * KutipMark:
 * @kind: what is marked
 * @span: where, in code points from the start of its paragraph
 *
 * One range to mark.
 */
typedef struct {
  KutipMarkKind kind;
  KutipSpan span;
} KutipMark;

/**
 * KutipMarks:
 *
 * All marks of one paragraph: immutable and shared. Two snapshots of a document hold the same
 * pointer where nothing changed, so a view compares pointers and skips what it shows already.
 */
typedef struct _KutipMarks KutipMarks;

#define KUTIP_TYPE_MARKS (kutip_marks_get_type ())
GType kutip_marks_get_type (void) G_GNUC_CONST;
KutipMarks *kutip_marks_ref (KutipMarks *self);
void kutip_marks_unref (KutipMarks *self);
const KutipMark *kutip_marks_get_array (const KutipMarks *self, guint *n_marks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KutipMarks, kutip_marks_unref)

#define KUTIP_TYPE_ANALYSIS (kutip_analysis_get_type ())
G_DECLARE_FINAL_TYPE (KutipAnalysis, kutip_analysis, KUTIP, ANALYSIS, GObject)

const char *kutip_analysis_get_language (KutipAnalysis *self);
guint kutip_analysis_get_generation (KutipAnalysis *self);
guint kutip_analysis_get_length (KutipAnalysis *self);

guint kutip_analysis_get_n_entities (KutipAnalysis *self);
KutipEntity *kutip_analysis_get_entity (KutipAnalysis *self, guint index);
guint kutip_analysis_get_n_attributions (KutipAnalysis *self);
KutipAttribution *kutip_analysis_get_attribution (KutipAnalysis *self, guint index);
guint kutip_analysis_get_n_checks (KutipAnalysis *self);
KutipCheck *kutip_analysis_get_check (KutipAnalysis *self, guint index);

KutipEntity *kutip_analysis_find_entity (KutipAnalysis *self, guint offset);
KutipAttribution *kutip_analysis_find_attribution (KutipAnalysis *self, guint offset);

guint kutip_analysis_get_n_paragraphs (KutipAnalysis *self);
KutipSpan kutip_analysis_get_paragraph (KutipAnalysis *self, guint index);
KutipMarks *kutip_analysis_get_marks (KutipAnalysis *self, guint index);
guint kutip_analysis_find_paragraph (KutipAnalysis *self, guint offset);

char *kutip_analysis_dup_text (KutipAnalysis *self, KutipSpan span);

G_END_DECLS
