/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Months of the calendar: parsing, writing and stepping. */
#include "base/dfp-month.h"

#include <string.h>

int
dfp_month_get_year (DfpMonth month)
{
  return month / 12;
}

int
dfp_month_get_number (DfpMonth month)
{
  return month % 12 + 1;
}

DfpMonth
dfp_month_add (DfpMonth start, int number)
{
  return start + number - 1;
}

/* Reads @n decimal digits at @text; −1 when one of them is none. */
static int
read_digits (const char *text, int n)
{
  int value = 0;

  for (int i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      value = value * 10 + (text[i] - '0');
    }
  return value;
}

gboolean
dfp_month_parse (const char *text, DfpMonth *month)
{
  int year, number;

  if (text == NULL || strlen (text) != 7 || text[4] != '-')
    return FALSE;
  year = read_digits (text, 4);
  number = read_digits (text + 5, 2);
  if (year < 1900 || year > 2199 || number < 1 || number > 12)
    return FALSE;
  *month = DFP_MONTH (year, number);
  return TRUE;
}

char *
dfp_month_to_string (DfpMonth month)
{
  return g_strdup_printf ("%04d-%02d", dfp_month_get_year (month), dfp_month_get_number (month));
}

gboolean
dfp_month_is_date (const char *text)
{
  int year, month, day;

  if (text == NULL || strlen (text) != 10 || text[4] != '-' || text[7] != '-')
    return FALSE;
  year = read_digits (text, 4);
  month = read_digits (text + 5, 2);
  day = read_digits (text + 8, 2);
  return year > 0 && month > 0 && day > 0 && g_date_valid_dmy (day, month, year);
}
