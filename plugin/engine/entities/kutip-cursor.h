/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/kutip-lexicon.h"
#include "text/kutip-text.h"

/*
 * A number may end inside a token (6x6, 1990-an), so the place of reading is a cursor: a token
 * and a byte in it. A cursor never rests at the end of a token; it moves on to the next one's start.
 */
typedef struct {
  guint token;
  guint32 byte;  /* of the paragraph */
} KutipCursor;

/* The cursor at the start of token @token. */
KutipCursor kutip_cursor_at (const KutipText *text, guint token);

/* Whether @cursor stands at the start of a token. */
gboolean kutip_cursor_is_at_token (const KutipText *text, KutipCursor cursor);

/* Moves @cursor to @byte of its token, or to the next token if that is the token's end. */
void kutip_cursor_move (const KutipText *text, KutipCursor *cursor, guint32 byte);

/* The entry of @list that is exactly the one word at @text, NULL if there is none. */
const KutipEntry *kutip_word_lookup (const KutipLexicon *lexicon, KutipList list,
                                       const char *text, gsize length);

/* The lexicon's entry for what is left of the token at @cursor, or for the phrase that begins
   there; moves the cursor behind it. NULL, and the cursor stays, if @list has none. */
const KutipEntry *kutip_cursor_take (KutipCursor *cursor, const KutipText *text,
                                     const KutipLexicon *lexicon, KutipList list);

/* How many bytes the dash at @cursor has that joins the ends of a range; 0: none. */
gsize kutip_cursor_get_dash (KutipCursor cursor, const KutipText *text);
