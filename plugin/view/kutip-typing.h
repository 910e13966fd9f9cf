/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Is the word at the cursor still being typed? While it is, nobody reads the draft, and the word has
 * no mark: half a name is no name, what follows from it is wrong all over the sentence, and colours
 * that come and go under one's fingers disturb.
 *
 *   idle ── one letter at the cursor, or one deleted there ──► typing
 *   typing ── a letter, a deletion ──► typing
 *   typing ── a blank or punctuation, a paste, an edit elsewhere,
 *             the cursor leaves, a pause ──► idle
 */
typedef struct {
  gboolean typing;
} KutipTyping;

/* How long nobody types before the last word counts as finished. */
#define KUTIP_TYPING_PAUSE_MS 500

/* Whether @c can stand in a word, so that typing it does not end one: Jum'at, gesa-gesa. */
gboolean kutip_typing_is_word_char (gunichar c);

/* Each returns TRUE where a word that was being typed is finished now. */
gboolean kutip_typing_insert (KutipTyping *self, gunichar first, guint n_chars, gboolean at_cursor);
gboolean kutip_typing_delete (KutipTyping *self, guint n_chars, gboolean at_cursor);
gboolean kutip_typing_move (KutipTyping *self);
gboolean kutip_typing_pause (KutipTyping *self);

G_END_DECLS
