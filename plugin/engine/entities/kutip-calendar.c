/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entities/kutip-calendar.h"

gboolean
kutip_calendar_is_valid (const KutipCalendar *self)
{
  /* 29 February exists in some year, so without a year a leap year is asked. */
  int year = self->year ? self->year : 2000;

  if (self->month < 0 || self->month > 12 || self->day < 0 || self->day > 31 || self->last_day < 0
      || self->last_day > 31 || self->part * self->part_months > 12)
    return FALSE;
  if (self->last_month && (self->last_month <= self->month || self->last_month > 12))
    return FALSE;
  if (self->month && self->day && !g_date_valid_dmy (self->day, self->month, year))
    return FALSE;
  if (self->month && self->last_day
      && (!g_date_valid_dmy (self->last_day, self->month, year) || self->last_day < self->day))
    return FALSE;
  return !self->last_year || self->last_year > self->year;
}

static char *
format_day (const GDate *date)
{
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), g_date_get_month (date),
                          g_date_get_day (date));
}

static char *
format_months (int year, int first, int last)
{
  return g_strdup_printf ("%04d-%02d/%04d-%02d", year, first, year, last);
}

static char *
format_part (int year, int part, int months)
{
  return format_months (year, (part - 1) * months + 1, part * months);
}

/* The year of a day or month without one: where it is nearest to the reference, or the first
   before, the same, or the first after. */
static int
pick_year (const KutipCalendar *self, const GDate *reference)
{
  int year = g_date_get_year (reference);
  int day = self->day ? self->day : 15;
  int best = year, best_distance = G_MAXINT;
  int i;

  if (self->pick == KUTIP_PICK_THIS)
    return year;
  for (i = year - 1; i <= year + 1; i++)
    {
      GDate date;
      int distance;

      /* 29 February: only leap years have it. */
      if (!g_date_valid_dmy (day, self->month, i))
        continue;
      g_date_clear (&date, 1);
      g_date_set_dmy (&date, day, self->month, i);
      distance = g_date_days_between (reference, &date);
      if (self->pick == KUTIP_PICK_LAST && distance >= 0)
        continue;
      if (self->pick == KUTIP_PICK_NEXT && distance <= 0)
        continue;
      if (ABS (distance) < best_distance)
        {
          best = i;
          best_distance = ABS (distance);
        }
    }
  return best;
}

/* News tells of the last such weekday, unless the words say otherwise. */
static char *
resolve_weekday (const KutipCalendar *self, const GDate *reference)
{
  GDate date = *reference;
  int back = ((int) g_date_get_weekday (&date) - self->weekday + 7) % 7;

  if (self->pick == KUTIP_PICK_NEXT)
    {
      g_date_add_days (&date, 7 - back);
    }
  else
    {
      if (self->pick == KUTIP_PICK_LAST && back == 0)
        back = 7;
      if ((guint) back >= g_date_get_julian (&date))
        return NULL;
      g_date_subtract_days (&date, back);
    }
  return format_day (&date);
}

static char *
resolve_relative (const KutipCalendar *self, const GDate *reference)
{
  GDate date = *reference;
  int months = g_date_get_year (&date) * 12 + g_date_get_month (&date) - 1;

  switch (self->unit)
    {
    case 'y':
      return g_strdup_printf ("%04d", g_date_get_year (&date) + self->offset);
    case 'q':
      months = months / 3 * 3 + self->offset * 3;
      return format_part (months / 12, months % 12 / 3 + 1, 3);
    case 'm':
      months += self->offset;
      return g_strdup_printf ("%04d-%02d", months / 12, months % 12 + 1);
    case 'w':
      {
        /* The ISO week belongs to the year of its Thursday. */
        int julian =
          (int) g_date_get_julian (&date) + self->offset * 7 + 4 - (int) g_date_get_weekday (&date);

        if (julian < 1)
          return NULL;
        g_date_set_julian (&date, julian);
        return g_strdup_printf ("%04d-W%02u", g_date_get_year (&date),
                                (g_date_get_day_of_year (&date) - 1) / 7 + 1);
      }
    default:
      return NULL;
    }
}

char *
kutip_calendar_to_iso (const KutipCalendar *self, const GDate *reference)
{
  int year = self->year;

  if (self->no_value || !kutip_calendar_is_valid (self))
    return NULL;
  if (reference && !g_date_valid (reference))
    reference = NULL;
  if (self->unit == 'y' && reference && (self->month || self->part))
    {
      year = g_date_get_year (reference) + self->offset;
    }
  else if (self->unit)
    {
      return reference && !self->month && !self->part ? resolve_relative (self, reference) : NULL;
    }
  if (self->century)
    return g_strdup_printf ("%04d/%04d", self->century * 100 - 99, self->century * 100);
  if (self->month)
    {
      if (!year && !reference)
        return NULL;
      if (!year)
        year = pick_year (self, reference);
      if (self->day && !g_date_valid_dmy (self->day, self->month, year))
        return NULL;
      if (self->last_day)
        return g_strdup_printf ("%04d-%02d-%02d/%04d-%02d-%02d", year, self->month, self->day, year,
                                self->month, self->last_day);
      if (self->day)
        return g_strdup_printf ("%04d-%02d-%02d", year, self->month, self->day);
      if (self->last_month)
        return format_months (year, self->month, self->last_month);
      return g_strdup_printf ("%04d-%02d", year, self->month);
    }
  if (self->part)
    return year ? format_part (year, self->part, self->part_months) : NULL;
  if (self->last_year)
    return g_strdup_printf ("%04d/%04d", year, self->last_year);
  if (year)
    return g_strdup_printf ("%04d", year);
  if (self->weekday && reference)
    return resolve_weekday (self, reference);
  return NULL;
}
