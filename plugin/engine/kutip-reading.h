/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attribution/kutip-reported.h"
#include "entities/kutip-agreement.h"
#include "checks/kutip-desk-notes.h"
#include "entities/kutip-house.h"
#include "entities/kutip-mentions.h"
#include "kutip-mark-private.h"
#include "language/kutip-language.h"

/*
 * What one paragraph says by itself: the part of the work that is done again only when its text
 * changes. Immutable and shared between a document and its snapshots.
 */

/* How a paragraph is read: the same settings and text give the same reading. */
typedef struct {
  const KutipLanguage *language;
  const KutipHouse *house; /* the newsroom's own names, or NULL */
  const GDate *reference;  /* the day that "yesterday" is the day before of, or NULL */
  gboolean headline;       /* it is the draft's first paragraph with text */
  gboolean spoken;         /* it stands inside a quotation that began before it and ends behind it */
  GCancellable *cancellable; /* or NULL */
} KutipReadingContext;

typedef struct {
  gatomicrefcount refs;
  gboolean headline;
  gboolean spoken;
  gboolean titled;          /* its words have capitals like a headline's */
  gboolean blank;           /* it has no text */
  KutipSpeech speech;       /* what its quotation marks say of its neighbours */
  GArray *mentions;         /* (element-type KutipMention) */
  GArray *capitals;         /* (element-type KutipCapital): what may yet be names */
  GArray *reported;         /* (element-type KutipReported) */
  KutipDeskNotes notes;     /* for the desk checks */
  /* Column of each byte offset that the facts use, so that a snapshot need not walk the text. */
  gboolean ascii;
  guint32 *columns;         /* bytes and code points in turn, ascending; NULL where ascii */
  guint n_columns;
} KutipReading;

/* NULL only where it was cancelled: a paragraph may be a megabyte. */
KutipReading *kutip_reading_new (const KutipReadingContext *context, const char *text,
                                 gsize length);
KutipReading *kutip_reading_ref (KutipReading *self);
void kutip_reading_unref (KutipReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KutipReading, kutip_reading_unref)

/* The code points before byte @offset, which must be one that a fact of this reading uses. */
guint kutip_reading_get_column (const KutipReading *self, guint32 offset);

/* The byte of code point @column of @text, which is the text that was read. It walks from the nearest
   place of a fact before it, and not at all from one. */
gsize kutip_reading_find_byte (const KutipReading *self, const char *text, guint column);
