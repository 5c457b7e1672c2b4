/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Calendar months as whole numbers: year × 12 + (month − 1). Plain arithmetic, because
 * g_date_time_add_months () returns NULL far out. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef int DfpMonth;

#define DFP_MONTH(year, month) (12 * (year) + ((month) -1))
#define DFP_MONTH_FIRST DFP_MONTH (1900, 1)
#define DFP_MONTH_LAST DFP_MONTH (2199, 12)

int dfp_month_get_year (DfpMonth month);
int dfp_month_get_number (DfpMonth month); /* 1 … 12 */

/* The calendar month of month @number (1, 2, 3 …) of a plan that starts in @start. */
DfpMonth dfp_month_add (DfpMonth start, int number);

/* Reads exactly "YYYY-MM" between DFP_MONTH_FIRST and DFP_MONTH_LAST; else FALSE. */
gboolean dfp_month_parse (const char *text, DfpMonth *month);

/* Writes "YYYY-MM". */
char *dfp_month_to_string (DfpMonth month);

/* TRUE when @text is a day of the calendar written "YYYY-MM-DD". */
gboolean dfp_month_is_date (const char *text);

G_END_DECLS
