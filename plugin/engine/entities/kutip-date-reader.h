/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entities/kutip-calendar.h"
#include "entities/kutip-number.h"

/*
 * Reads one date expression: a weekday with its date (Minggu (15/9/2019)), a day and month, a month
 * with or without its year, a year with the word for it or a span of years, a relative one (pekan
 * lalu, early next week), a quarter, a decade, a century. A year alone is the finder's to judge.
 */
typedef struct {
  KutipNumberReader numbers;
  gboolean month_first;  /* September 16, and 9/16/2019 */
} KutipDateReader;

typedef struct {
  KutipCalendar calendar;
  guint last;          /* the token after */
  guint32 end;         /* byte after */
  gboolean law;        /* the year of a law with its number: not a date of the story */
  gboolean bare_year;  /* four digits alone: a year only if the words around it say so */
} KutipDateReading;

void kutip_date_reader_init (KutipDateReader *self, const KutipLexicon *lexicon,
                             const KutipText *text);

/* The longest date that begins at @token. */
gboolean kutip_date_read (const KutipDateReader *self, guint token, KutipDateReading *reading);

/* Whether the entry of "date-words" at @token says @what; @n_words: its length. */
gboolean kutip_date_word_is (const KutipDateReader *self, guint token, const char *what,
                             guint *n_words);
