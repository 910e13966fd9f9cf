/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entities/kutip-mention.h"

/* A capitalised word that is in no mention. */
typedef struct {
  guint32 token;
  guint32 start;  /* bytes of the paragraph */
  guint32 end;
  gboolean other; /* it names something else (Badai Rosa) */
} KutipCapital;

/* What the pass reads of one paragraph, and the mentions that it puts in their place. */
typedef struct {
  const char *text;
  gboolean titled;         /* see kutip_is_titled() */
  GArray *mentions;        /* (element-type KutipMention), by position */
  const GArray *capitals;  /* (element-type KutipCapital), by position */
  GArray *agreed;          /* out (transfer full): @mentions itself where nothing changed */
} KutipAgreeing;

/* The agreed mentions of a paragraph as its own, so that the paragraph's reading stays what it is. */
GArray *kutip_agreeing_own (KutipAgreeing *paragraph);
