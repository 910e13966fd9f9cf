/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kutip-date-label.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

typedef enum { NONE, YEAR, WEEK, MONTH, DAY } Precision;

/* Reads one side of a value; nothing may follow but the other side. */
static Precision
read_date (const char *value, GDate *date, int *week)
{
  gsize length = strcspn (value, "/");
  int year, month = 1, day = 1, n = 0;
  Precision precision = NONE;

  if (sscanf (value, "%4d-W%2d%n", &year, week, &n) == 2 && n == (int) length && *week > 0)
    {
      /* Of the year's first week is 4 January, by ISO 8601. */
      if (!g_date_valid_dmy (4, 1, year))
        return NONE;
      g_date_set_dmy (date, 4, 1, year);
      g_date_subtract_days (date, g_date_get_weekday (date) - 1);
      g_date_add_days (date, (*week - 1) * 7);
      return WEEK;
    }
  if (sscanf (value, "%4d-%2d-%2d%n", &year, &month, &day, &n) == 3 && n == (int) length)
    precision = DAY;
  else if (sscanf (value, "%4d-%2d%n", &year, &month, &n) == 2 && n == (int) length)
    precision = MONTH;
  else if (sscanf (value, "%4d%n", &year, &n) == 1 && n == (int) length)
    precision = YEAR;
  if (precision < DAY)
    day = 1;
  if (precision < MONTH)
    month = 1;
  if (precision == NONE || year < 1 || !g_date_valid_dmy (day, month, year))
    return NONE;
  g_date_set_dmy (date, day, month, year);
  return precision;
}

static char *
describe (const char *value)
{
  g_autoptr (GDateTime) time = NULL;
  GDate date;
  int week;
  Precision precision;

  g_date_clear (&date, 1);
  precision = read_date (value, &date, &week);
  if (precision == NONE)
    return NULL;
  time = g_date_time_new_utc (g_date_get_year (&date), g_date_get_month (&date),
                              g_date_get_day (&date), 0, 0, 0);
  switch (precision)
    {
    case DAY:
      /* Translators: a day with its weekday, for g_date_time_format() */
      return g_date_time_format (time, _("%a, %-d %b %Y"));
    case MONTH:
      /* Translators: a month, for g_date_time_format() */
      return g_date_time_format (time, _("%B %Y"));
    case WEEK:
      /* Translators: the week that begins on this day, for g_date_time_format() */
      return g_date_time_format (time, _("week of %-d %b %Y"));
    case YEAR:
    case NONE:
    default:
      return g_date_time_format (time, "%Y");
    }
}

char *
kutip_date_label_new (const char *value)
{
  const char *slash = value ? strchr (value, '/') : NULL;
  g_autofree char *first = value ? describe (value) : NULL;
  g_autofree char *last = slash ? describe (slash + 1) : NULL;

  if (!first || (slash && !last))
    return NULL;
  return slash ? g_strdup_printf ("%s – %s", first, last) : g_steal_pointer (&first);
}

guint
kutip_date_label_get_day (const char *value)
{
  GDate date;
  int week;

  g_date_clear (&date, 1);
  if (!value || read_date (value, &date, &week) == NONE)
    return 0;
  return g_date_get_julian (&date);
}
