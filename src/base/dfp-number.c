/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The locale never has a say here: printf is only asked for whole numbers, g_ascii_formatd for
 * the rest. */
#include "base/dfp-number.h"

#include <math.h>
#include <string.h>

#define WHOLE_MAXIMUM 9007199254740991.0 /* 2^53 − 1 */

/* Money and shares have few decimals. When n / 10^k is the number itself, the digits of n are its
 * shortest form, because a quotient of two exact numbers is rounded like the decimal is. */
static gboolean
append_few_decimals (GString *out, double number)
{
  double scale = 1;

  for (int decimals = 1; decimals <= 4; decimals++)
    {
      const double whole = rint (number * (scale *= 10));

      if (fabs (whole) < 1e14 && whole / scale == number)
        {
          const gint64 digits = (gint64) fabs (whole), unit = (gint64) scale;

          g_string_append_printf (out, "%s%" G_GINT64_FORMAT ".%0*" G_GINT64_FORMAT, number < 0 ? "-" : "",
                                  digits / unit, decimals, digits % unit);
          return TRUE;
        }
    }
  return FALSE;
}

void
dfp_number_append (GString *out, double number)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (number))
    {
      g_string_append (out, "null");
      return;
    }
  if (fabs (number) <= WHOLE_MAXIMUM && number == rint (number))
    {
      g_string_append_printf (out, "%" G_GINT64_FORMAT, (gint64) number);
      return;
    }
  if (fabs (number) >= 0.001 && append_few_decimals (out, number))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (text, sizeof text, formats[i], number);
      if (g_ascii_strtod (text, NULL) == number)
        break;
    }
  g_string_append (out, text);
  if (strpbrk (text, ".e") == NULL) /* past 2^53 a number must not look whole: the guard refuses that */
    g_string_append (out, ".0");
}
