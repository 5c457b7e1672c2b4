/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as people type them, read by ICU in the locale of the process. A text is accepted only if
 * every character of it was understood; nothing is ever guessed to be 0. */
#pragma once

#include "base/dfp-month.h"

G_BEGIN_DECLS

/* "1,234.5", "−3", "1.234,5" in German. FALSE leaves @number alone. */
gboolean dfp_parse_number (const char *text, double *number);
/* Per cent to a share: "66", "66%" and "66 %" are 0.66. */
gboolean dfp_parse_share (const char *text, double *share);
/* "15,400", "€15,400", "EUR 15,400", "15.4k", "2.15m", "1.2bn". @currency: ISO 4217. */
gboolean dfp_parse_money (const char *text, const char *currency, double *amount);
/* A calendar month: "Jul 2027", "July 27", "7/2027", "2027-07". */
gboolean dfp_parse_calendar (const char *text, DfpMonth *month);
/* The number of a month of a plan that starts in @start: a calendar month, or the plain number. */
gboolean dfp_parse_month (const char *text, DfpMonth start, int *number);

G_END_DECLS
