/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-analysis.h>

#include "kutip-finding.h"
#include "kutip-target.h"

G_BEGIN_DECLS

typedef enum {
  KUTIP_ANCHOR_FACT,     /* its fact is in the snapshot */
  KUTIP_ANCHOR_WORDS,    /* its words stand there, but are not read as a fact any more */
  KUTIP_ANCHOR_LOST,     /* its words are gone */
} KutipAnchorType;

/* Where a finding belongs in a snapshot. */
typedef struct {
  KutipFinding *finding;
  KutipAnchorType type;
  KutipTarget target;    /* of a fact */
  KutipSpan place;       /* empty for what is lost */
  gboolean changed;      /* it was edited after it was judged */
  KutipFinding *news;    /* the finding as it is to be kept from now on; NULL: as it is */
} KutipAnchor;

/* What the rows of a sidebar show of a fact: all its mentions together. */
typedef struct {
  KutipFactState state;  /* that all mentions have; open where they differ */
  gboolean partly;       /* they differ */
  gboolean changed;      /* one of them was edited after it was judged */
  const char *note, *link; /* the first there is; never NULL; the anchoring's */
} KutipVerdict;

/*
 * The findings of a draft, anchored in a snapshot. Made in any thread, immutable, no finding left out:
 * each is at its fact, at its words or lost.
 */
typedef struct _KutipAnchoring KutipAnchoring;

/* @findings: (element-type KutipFinding): any order.
   @positions: (nullable): where each of them has to stand now, where somebody kept count of the edits;
   G_MAXUINT where nobody did. */
KutipAnchoring *kutip_anchoring_new (KutipAnalysis *analysis, const GPtrArray *findings,
                                     const guint *positions);
void kutip_anchoring_free (KutipAnchoring *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KutipAnchoring, kutip_anchoring_free)

/* (element-type KutipAnchor): in the order of their last positions */
const GArray *kutip_anchoring_get_anchors (const KutipAnchoring *self);

/* The anchor at a fact of the snapshot; NULL for none. */
const KutipAnchor *kutip_anchoring_find (const KutipAnchoring *self, const KutipTarget *target);

KutipVerdict kutip_anchoring_judge_entity (const KutipAnchoring *self, const KutipEntity *entity);
KutipVerdict kutip_anchoring_judge_mention (const KutipAnchoring *self, const KutipEntity *entity,
                                            guint mention);
KutipVerdict kutip_anchoring_judge_attribution (const KutipAnchoring *self,
                                                const KutipAttribution *attribution);

G_END_DECLS
