/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as people read them, in the locale of the process. Files never use this.
 * Minus is −, thousands are grouped by the locale, money carries its currency. All: transfer full. */
#pragma once

#include "base/dfp-month.h"

G_BEGIN_DECLS

typedef enum
{
  DFP_FORMAT_PLAIN = 0,
  DFP_FORMAT_SIGNED = 1 << 0, /* + before positive values */
} DfpFormatFlags;

/* "12,345.6" with @decimals digits after the point. Not finite: "–". */
char *dfp_format_number (double value, int decimals, DfpFormatFlags flags);
/* As many decimals as the value needs, at most @decimals: "8", "0.33". */
char *dfp_format_number_short (double value, int decimals);
/* "66%" of 0.66. */
char *dfp_format_share (double share, int decimals, DfpFormatFlags flags);
/* "66%": a chance that was estimated from trials, short enough for a tile. What rounds to 0% or 100% is "<1%" or ">99%",
 * none or all of the trials too: no number of them proves that something cannot or must happen. "–" for none. */
char *dfp_format_chance (double chance);

/* Money of @currency (ISO 4217): "€" of EUR, "CHF " of CHF. Static. */
const char *dfp_format_get_currency_symbol (const char *currency);
/* "€15,400" */
char *dfp_format_money (const char *currency, double amount, DfpFormatFlags flags);
/* Three digits that matter: "€2.15m", "€268k", "€840", "€1.2bn". */
char *dfp_format_money_compact (const char *currency, double amount, DfpFormatFlags flags);
/* In millions with @decimals whatever the size: "€0.34m". */
char *dfp_format_money_millions (const char *currency, double amount, int decimals, DfpFormatFlags flags);
/* For the ticks of an axis with this @step: "€300k", "€3m", "€0". */
char *dfp_format_money_tick (const char *currency, double amount, double step, DfpFormatFlags flags);

typedef enum
{
  DFP_MONTH_STYLE_LONG,   /* July 2027 */
  DFP_MONTH_STYLE_MEDIUM, /* Jul 2027 */
  DFP_MONTH_STYLE_SHORT,  /* Jul 27 */
  DFP_MONTH_STYLE_NAME,   /* Jul */
  DFP_MONTH_STYLE_WORD,   /* July */
  DFP_MONTH_STYLE_YEAR,   /* 2027 */
} DfpMonthStyle;

char *dfp_format_month (DfpMonth month, DfpMonthStyle style);

/* "eleven" up to twelve, digits above: how a sentence counts. */
char *dfp_format_count (int count);
/* @text with its first letter large; takes @text. */
char *dfp_format_capitalise (char *text);
/* "two years and eight months" */
char *dfp_format_duration (int months);

G_END_DECLS
