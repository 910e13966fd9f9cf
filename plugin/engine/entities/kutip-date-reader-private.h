/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entities/kutip-date-reader.h"

/*
 * What the files of the date reader share. A reader of a part returns the token after it, or 0 if
 * the part is not there, and sets what it read in the reading.
 */

/* The entry of @list at @token, NULL if there is none or no such token. */
const KutipEntry *kutip_date_match (const KutipDateReader *self, KutipList list, guint token);

/* Whether token @token is the one character @c (ASCII). */
gboolean kutip_date_is_char (const KutipDateReader *self, guint token, gunichar c);

/* Whether token @token has one of the flags @flag. */
gboolean kutip_date_has_flag (const KutipDateReader *self, guint token, guint8 flag);

/* The reading goes on to token @last. Returns @last. */
guint kutip_date_take (const KutipDateReader *self, KutipDateReading *reading, guint last);

/* Whether the list "date-words" says @what of what is left of the token at @cursor. */
gboolean kutip_date_rest_is (const KutipDateReader *self, KutipCursor cursor, const char *what);

/* A plain whole number of @min_digits to @max_digits at @cursor. -1: there is none. */
int kutip_date_read_plain (const KutipDateReader *self, KutipCursor *cursor, guint min_digits,
                           guint max_digits);

/* Whether a four-digit number can be a year at all. */
gboolean kutip_date_is_year (int value);

/* 15/9/2019, 15-9-2019, 2019-09-15, 15.09.2019; with @short_form also 15/9. */
guint kutip_date_read_numeric (const KutipDateReader *self, guint token, gboolean short_form,
                               KutipDateReading *reading);

/* The number of a century or quarter at @token: 19, ke-19, XIX, 19th, third. Returns 0 if none. */
int kutip_date_read_ordinal (const KutipDateReader *self, guint token, guint *last);

/* A part of a year and the year, joined: II-2019, I/2007. */
guint kutip_date_read_joined_year (const KutipDateReader *self, guint token,
                                   KutipDateReading *reading);

/* tahun 2018, 2014-2019, 1990-an, 1980s; or four digits. */
guint kutip_date_read_year (const KutipDateReader *self, guint token, KutipDateReading *reading);

/* "2018", "tahun 2018", ", 2018", "of 2018", "tahun lalu" behind a month. */
void kutip_date_read_year_of_month (const KutipDateReader *self, KutipDateReading *reading);

/* 17 Agustus 2019, tanggal 13 September, September 16, bulan Juni, Maret 2018. */
guint kutip_date_read_day_and_month (const KutipDateReader *self, guint token, gboolean before,
                                     KutipDateReading *reading);
