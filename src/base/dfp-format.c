/* SPDX-License-Identifier: GPL-3.0-or-later */
/* printf and langinfo of the C library know the locale's digits and months; what is added here
 * is the currency, the scale and the real minus. */
#include "base/dfp-format.h"

#include <glib/gi18n.h>
#include <langinfo.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#define MINUS "−"
#define NOT_A_NUMBER "–"

static const struct
{
  const char *code;
  const char *symbol;
} currencies[] = {
  { "EUR", "€" }, { "USD", "$" }, { "GBP", "£" },  { "JPY", "¥" },  { "CNY", "CN¥" },
  { "INR", "₹" }, { "KRW", "₩" }, { "BRL", "R$" }, { "AUD", "A$" }, { "CAD", "CA$" },
};

/* The sign of what will be shown: a value that rounds to nothing has none. */
static const char *
get_sign (double value, int decimals, DfpFormatFlags flags)
{
  const double half = 0.5 * pow (10, -decimals);

  if (value <= -half)
    return MINUS;
  return (flags & DFP_FORMAT_SIGNED) && value >= half ? "+" : "";
}

/* The C locale has no thousands separator, but people read its numbers too: as in English. */
static gboolean
is_plain_locale (void)
{
  const struct lconv *conventions = localeconv ();

  return *conventions->thousands_sep == '\0' && strcmp (conventions->decimal_point, ".") == 0;
}

/* "15400.5" → "15,400.5" */
static char *
group_digits (const char *digits)
{
  const gsize whole = strcspn (digits, ".");
  GString *grouped = g_string_new (NULL);

  for (gsize i = 0; i < whole; i++)
    {
      if (i > 0 && (whole - i) % 3 == 0)
        g_string_append_c (grouped, ',');
      g_string_append_c (grouped, digits[i]);
    }
  g_string_append (grouped, digits + whole);
  return g_string_free (grouped, FALSE);
}

/* The digits of |value|, grouped as the locale does. */
static char *
format_digits (double value, int decimals)
{
  g_autofree char *digits = g_strdup_printf ("%'.*f", decimals, fabs (value));

  return is_plain_locale () ? group_digits (digits) : g_steal_pointer (&digits);
}

char *
dfp_format_number (double value, int decimals, DfpFormatFlags flags)
{
  g_autofree char *digits = NULL;

  if (!isfinite (value))
    return g_strdup (NOT_A_NUMBER);
  digits = format_digits (value, decimals);
  return g_strconcat (get_sign (value, decimals, flags), digits, NULL);
}

char *
dfp_format_number_short (double value, int decimals)
{
  while (decimals > 0)
    {
      const double scale = pow (10, decimals - 1);

      if (fabs (value * scale - round (value * scale)) > 1e-6 * fmax (1, fabs (value * scale)))
        break;
      decimals--;
    }
  return dfp_format_number (value, decimals, DFP_FORMAT_PLAIN);
}

char *
dfp_format_share (double share, int decimals, DfpFormatFlags flags)
{
  g_autofree char *number = dfp_format_number (share * 100, decimals, flags);

  if (!isfinite (share))
    return g_steal_pointer (&number);
  /* Translators: a percentage; %s is the number */
  return g_strdup_printf (_ ("%s%%"), number);
}

char *
dfp_format_chance (double chance)
{
  const double per_cent = round (chance * 100), said = fmin (fmax (per_cent, 1), 99);
  g_autofree char *share = dfp_format_share (isnan (chance) ? NAN : said / 100, 0, DFP_FORMAT_PLAIN);

  if (per_cent < said)
    /* Translators: “<1%”, a chance that is very small or none */
    return g_strdup_printf (_ ("<%s"), share);
  if (per_cent > said)
    /* Translators: “>99%”, a chance that is very large or certain */
    return g_strdup_printf (_ (">%s"), share);
  return g_steal_pointer (&share);
}

const char *
dfp_format_get_currency_symbol (const char *currency)
{
  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    if (g_strcmp0 (currencies[i].code, currency) == 0)
      return currencies[i].symbol;
  return NULL;
}

/* "€2.15m": the sign before the currency before the digits before the scale. */
static char *
join_money (const char *currency, double amount, double divisor, int decimals, const char *scale, DfpFormatFlags flags)
{
  const char *symbol = dfp_format_get_currency_symbol (currency);
  g_autofree char *digits = NULL;

  if (!isfinite (amount))
    return g_strdup (NOT_A_NUMBER);
  digits = format_digits (amount / divisor, decimals);
  return g_strconcat (get_sign (amount / divisor, decimals, flags), symbol != NULL ? symbol : currency,
                      symbol != NULL ? "" : "\u00a0", digits, scale, NULL);
}

char *
dfp_format_money (const char *currency, double amount, DfpFormatFlags flags)
{
  return join_money (currency, amount, 1, 0, "", flags);
}

char *
dfp_format_money_compact (const char *currency, double amount, DfpFormatFlags flags)
{
  const double size = fabs (amount);

  if (size >= 999.5e6)
    /* Translators: short for thousand million, as in €1.2bn */
    return join_money (currency, amount, 1e9, 2, C_ ("scale", "bn"), flags);
  if (size >= 999.5e3)
    /* Translators: short for million, as in €2.15m */
    return join_money (currency, amount, 1e6, size >= 99.95e6 ? 0 : size >= 9.995e6 ? 1 : 2, C_ ("scale", "m"), flags);
  if (size >= 999.5)
    /* Translators: short for thousand, as in €268k */
    return join_money (currency, amount, 1e3, size >= 9995 ? 0 : 1, C_ ("scale", "k"), flags);
  return join_money (currency, amount, 1, 0, "", flags);
}

char *
dfp_format_money_millions (const char *currency, double amount, int decimals, DfpFormatFlags flags)
{
  return join_money (currency, amount, 1e6, decimals, C_ ("scale", "m"), flags);
}

/* Decimals that tell two ticks @step apart, when both are divided by @divisor. */
static int
count_decimals (double step, double divisor)
{
  int decimals = 0;

  for (double scaled = step / divisor; decimals < 3 && fabs (scaled - round (scaled)) > 1e-6 * scaled; decimals++)
    scaled *= 10;
  return decimals;
}

char *
dfp_format_money_tick (const char *currency, double amount, double step, DfpFormatFlags flags)
{
  const double reach = fmax (fabs (amount), step);
  const double divisor = step >= 250e3 || reach >= 10e6 ? 1e6 : step >= 250 ? 1e3 : 1;
  const char *scale = divisor == 1e6 ? C_ ("scale", "m") : divisor == 1e3 ? C_ ("scale", "k") : "";

  if (fabs (amount) < step * 1e-6)
    return join_money (currency, 0, 1, 0, "", DFP_FORMAT_PLAIN);
  if (step >= 250e6)
    return join_money (currency, amount, 1e9, count_decimals (step, 1e9), C_ ("scale", "bn"), flags);
  return join_money (currency, amount, divisor, count_decimals (step, divisor), scale, flags);
}

char *
dfp_format_month (DfpMonth month, DfpMonthStyle style)
{
  static const nl_item long_names[] = { MON_1, MON_2, MON_3, MON_4,  MON_5,  MON_6,
                                        MON_7, MON_8, MON_9, MON_10, MON_11, MON_12 };
  static const nl_item short_names[] = { ABMON_1, ABMON_2, ABMON_3, ABMON_4,  ABMON_5,  ABMON_6,
                                         ABMON_7, ABMON_8, ABMON_9, ABMON_10, ABMON_11, ABMON_12 };
  const int year = dfp_month_get_year (month), index = dfp_month_get_number (month) - 1;

  switch (style)
    {
    case DFP_MONTH_STYLE_LONG:
      return g_strdup_printf ("%s %d", nl_langinfo (long_names[index]), year);
    case DFP_MONTH_STYLE_MEDIUM:
      return g_strdup_printf ("%s %d", nl_langinfo (short_names[index]), year);
    case DFP_MONTH_STYLE_SHORT:
      return g_strdup_printf ("%s %02d", nl_langinfo (short_names[index]), year % 100);
    case DFP_MONTH_STYLE_NAME:
      return g_strdup (nl_langinfo (short_names[index]));
    case DFP_MONTH_STYLE_WORD:
      return g_strdup (nl_langinfo (long_names[index]));
    case DFP_MONTH_STYLE_YEAR:
      return g_strdup_printf ("%d", year);
    default:
      g_assert_not_reached ();
    }
}

char *
dfp_format_count (int count)
{
  static const char *const words[] = {
    N_ ("no"),    N_ ("one"),   N_ ("two"),  N_ ("three"), N_ ("four"),   N_ ("five"),   N_ ("six"),
    N_ ("seven"), N_ ("eight"), N_ ("nine"), N_ ("ten"),   N_ ("eleven"), N_ ("twelve"),
  };

  if (count >= 0 && count < (int) G_N_ELEMENTS (words))
    return g_strdup (_ (words[count]));
  return dfp_format_number (count, 0, DFP_FORMAT_PLAIN);
}

char *
dfp_format_capitalise (char *text)
{
  g_autofree char *taken = text;
  const char *rest = *text == '\0' ? text : g_utf8_next_char (text);
  char first[8] = { 0 };

  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (text)), first);
  return g_strconcat (first, rest, NULL);
}

char *
dfp_format_duration (int months)
{
  g_autofree char *n_years = dfp_format_count (months / 12), *n_months = dfp_format_count (months % 12);
  g_autofree char *years = NULL, *rest = NULL;

  years = g_strdup_printf (ngettext ("%s year", "%s years", months / 12), n_years);
  rest = g_strdup_printf (ngettext ("%s month", "%s months", months % 12), n_months);
  if (months < 12)
    return g_steal_pointer (&rest);
  if (months % 12 == 0)
    return g_steal_pointer (&years);
  return g_strdup_printf (_ ("%s and %s"), years, rest);
}
