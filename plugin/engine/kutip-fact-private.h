/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-fact.h>

/*
 * The facts as a snapshot holds them. They are filled by the document pass that makes them and
 * never change afterwards, so any thread may read them.
 */

struct _KutipEntity {
  gatomicrefcount refs;
  char *id;
  KutipEntityType type;
  char *name;
  char *value; /* NULL where the type has none or it is not known */
  char *role;  /* NULL where the draft gives none */
  float confidence;
  KutipSpan *mentions; /* in text order */
  guint n_mentions;
};

struct _KutipAttribution {
  gatomicrefcount refs;
  KutipAttributionKind kind;
  KutipSpan contents[2];
  guint n_contents;
  KutipSpan cue;
  KutipSpan source;
  KutipEntity *speaker; /* NULL: not one of the draft's entities */
  KutipSpeakerKind speaker_kind;
  char *speaker_name;
  KutipStance stance;
  float confidence;
};

struct _KutipCheck {
  gatomicrefcount refs;
  const char *code; /* static */
  KutipSeverity severity;
  char *message;
  KutipSpan span;
  KutipSpan related;
  char *fix;
};

KutipEntity *kutip_entity_new (KutipEntityType type, guint n_mentions);
KutipAttribution *kutip_attribution_new (void);
KutipCheck *kutip_check_new (const char *code, KutipSeverity severity, KutipSpan span,
                             char *message);
