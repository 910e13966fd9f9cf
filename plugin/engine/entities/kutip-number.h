/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/kutip-lexicon.h"
#include "text/kutip-text.h"

/*
 * Numbers as a draft writes them: 1.500.000, 2,5 juta, dua puluh lima, twenty-five, 4 (empat),
 * ratusan ribu. Words, scales and the decimal sign come from the lists "numbers" and "scales".
 *
 * A number may end inside a token (20m, 3-4, 1990-an), so the place of reading is a cursor: a token
 * and a byte in it. A cursor never rests at the end of a token; it moves on to the next one's start.
 */
typedef struct {
  guint token;
  guint32 byte;  /* of the paragraph */
} KutipCursor;

/* digits × 10^exponent, without loss. */
typedef struct {
  guint64 digits;
  int exponent;
  guint32 end;           /* byte after its last character, the number in brackets included */
  guint n_digits;        /* how many digits were written at its start; 0: in words */
  guint8 scale;          /* the power of ten of its scale words */
  gboolean exact;        /* FALSE: a rough number (ratusan), or too large: it has no value */
  gboolean plain;        /* digits alone: no sign between them, no scale word */
  gboolean unit_only;    /* counts only units of measure ("one" of one week) */
} KutipNumber;

/* What reading numbers needs, looked up once a paragraph. */
typedef struct {
  const KutipLexicon *lexicon;
  const KutipText *text;
  char decimal;    /* the language's decimal sign, '.' or ',' */
  gboolean money;  /* a currency came before: scales that only money has count (£20m) */
} KutipNumberReader;

void kutip_number_reader_init (KutipNumberReader *self, const KutipLexicon *lexicon,
                               const KutipText *text);

/* The cursor at the start of token @token. */
KutipCursor kutip_cursor_at (const KutipText *text, guint token);

/* Whether @cursor stands at the start of a token. */
gboolean kutip_cursor_is_at_token (const KutipText *text, KutipCursor cursor);

/* Moves @cursor to @byte of its token, or to the next token if that is the token's end. */
void kutip_cursor_move (const KutipText *text, KutipCursor *cursor, guint32 byte);

/* The entry of @list that is exactly the one word at @text, NULL if there is none. */
const KutipEntry *kutip_number_lookup (const KutipLexicon *lexicon, KutipList list,
                                       const char *text, gsize length);

/* The lexicon's entry for what is left of the token at @cursor, or for the phrase that begins
   there; moves the cursor behind it. NULL, and the cursor stays, if @list has none. */
const KutipEntry *kutip_number_take (const KutipNumberReader *self, KutipCursor *cursor,
                                     KutipList list);

/* Reads one number at @cursor and moves it behind. */
gboolean kutip_number_read (const KutipNumberReader *self, KutipCursor *cursor,
                            KutipNumber *number);

/* Reads a number or a range (3-4, 2 sampai 4) at @cursor and moves it behind.
   Returns: how many numbers were read: 0, 1 or 2. */
guint kutip_number_read_range (const KutipNumberReader *self, KutipCursor *cursor,
                               KutipNumber numbers[2]);

/* How many bytes the dash at @cursor has that joins the ends of a range; 0: none. */
gsize kutip_number_get_dash (const KutipNumberReader *self, KutipCursor cursor);

/* Appends @number in plain decimal notation, "." as the decimal sign. */
void kutip_number_append (const KutipNumber *number, GString *string);

/* The value of a plain whole number below 10,000, or -1. */
int kutip_number_get_small (const KutipNumber *number);
