/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * What a date expression says, before it is known which day it means. A field of 0 is not given.
 */
typedef struct {
  int year;
  int last_year;      /* of a span of years */
  int part;           /* which part of the year, */
  int part_months;    /* of so many months: 3 a quarter, 6 a half */
  int month;
  int last_month;     /* of a span of months */
  int day;
  int last_day;       /* of a span of days in one month */
  int weekday;        /* 1 Monday … 7 */
  int century;
  char unit;          /* w, m, q or y: @offset of these from the reference day's */
  int offset;
  int pick;           /* KutipPick of the weekday or month */
  gboolean no_value;  /* relative to something that the words do not give */
} KutipCalendar;

enum {
  KUTIP_PICK_NEAREST,
  KUTIP_PICK_LAST,
  KUTIP_PICK_THIS,
  KUTIP_PICK_NEXT,
};

/* Whether the fields that are given are a day, month … that exists. */
gboolean kutip_calendar_is_valid (const KutipCalendar *self);

/* ISO 8601: 2019-09-15, 2019-09, 2019, 2019-W38, an interval 2014/2019. @reference: the day of
   writing, or NULL.
   Returns: (transfer full) (nullable): NULL where the words alone do not tell. */
char *kutip_calendar_to_iso (const KutipCalendar *self, const GDate *reference);
