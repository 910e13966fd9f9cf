/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a fact-checker can have found something about. */
typedef enum {
  KUTIP_FACT_STATEMENT,
  KUTIP_FACT_PERSON,
  KUTIP_FACT_ORGANIZATION,
  KUTIP_FACT_PLACE,
  KUTIP_FACT_DATE,
  KUTIP_FACT_FIGURE,
} KutipFactKind;

#define KUTIP_N_FACT_KINDS (KUTIP_FACT_FIGURE + 1)

typedef enum {
  KUTIP_STATE_OPEN,
  KUTIP_STATE_CONFIRMED,
  KUTIP_STATE_DISPUTED,
  KUTIP_STATE_NEEDS_SOURCE,
} KutipFactState;

#define KUTIP_N_FACT_STATES (KUTIP_STATE_NEEDS_SOURCE + 1)

/* The names under which they are kept; -1 for another name. */
const char *kutip_fact_kind_get_nick (KutipFactKind kind);
int kutip_fact_kind_from_nick (const char *nick);
gboolean kutip_fact_kind_is_name (KutipFactKind kind);
const char *kutip_fact_state_get_nick (KutipFactState state);
int kutip_fact_state_from_nick (const char *nick);

/*
 * What a fact-checker has found about one fact of a draft, and by what to know the fact again.
 * Shared between threads and never changed once it is: whoever has news makes a copy.
 *
 * @words are those that were judged. @seen are those that stand there now: where the two differ, the
 * fact was edited after it was judged, and its state must not be taken for granted.
 */
typedef struct {
  char *key;           /* its own, for good */
  KutipFactKind kind;
  char *words;
  char *seen;
  char *before, *after; /* a few words round @seen */
  guint position;      /* of @seen, in code points from the start of the draft */
  KutipFactState state;
  char *note, *link;   /* never NULL; "" for none */
  gint64 time;         /* of the judgement: microseconds since 1970, UTC */
} KutipFinding;

/* A copy of @like to be changed before anyone else sees it; NULL: an empty one with a key of its own. */
KutipFinding *kutip_finding_new (const KutipFinding *like);
KutipFinding *kutip_finding_ref (KutipFinding *self);
void kutip_finding_unref (KutipFinding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KutipFinding, kutip_finding_unref)

/* Frees what @field has and puts a copy of @text there; NULL counts as "". */
void kutip_finding_set_text (char **field, const char *text);

/* Nothing was found: not worth keeping. */
gboolean kutip_finding_is_empty (const KutipFinding *self);

/* (element-type KutipFinding), each with a reference */
GPtrArray *kutip_findings_new (void);
G_END_DECLS
