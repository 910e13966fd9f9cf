/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entities/kutip-cursor.h"

/*
 * Numbers as a draft writes them: 1.500.000, 2,5 juta, dua puluh lima, twenty-five, 4 (empat),
 * ratusan ribu. Words, scales and the decimal sign come from the lists "numbers" and "scales".
 */

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

/* Reads one number at @cursor and moves it behind. */
gboolean kutip_number_read (const KutipNumberReader *self, KutipCursor *cursor,
                            KutipNumber *number);

/* Reads a number or a range (3-4, 2 sampai 4) at @cursor and moves it behind.
   Returns: how many numbers were read: 0, 1 or 2. */
guint kutip_number_read_range (const KutipNumberReader *self, KutipCursor *cursor,
                               KutipNumber numbers[2]);

/* Appends @number in plain decimal notation, "." as the decimal sign. */
void kutip_number_append (const KutipNumber *number, GString *string);

/* The value of a plain whole number below 10,000, or -1. */
int kutip_number_get_small (const KutipNumber *number);
