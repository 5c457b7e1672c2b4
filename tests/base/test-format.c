/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as people read them, in a locale without grouping and in one with its own marks. */
#include <locale.h>
#include <math.h>

#include "base/dfp-format.h"

#define CHECK(call, expected)             \
  G_STMT_START                            \
  {                                       \
    g_autofree char *text = call;         \
                                          \
    g_assert_cmpstr (text, ==, expected); \
  }                                       \
  G_STMT_END

static void
test_numbers (void)
{
  CHECK (dfp_format_number (1234.56, 1, DFP_FORMAT_PLAIN), "1,234.6");
  CHECK (dfp_format_number (-3, 0, DFP_FORMAT_PLAIN), "−3");
  CHECK (dfp_format_number (3, 0, DFP_FORMAT_SIGNED), "+3");
  CHECK (dfp_format_number (0, 0, DFP_FORMAT_SIGNED), "0");
  CHECK (dfp_format_number (-0.2, 0, DFP_FORMAT_PLAIN), "0");
  CHECK (dfp_format_number (0.04, 1, DFP_FORMAT_SIGNED), "0.0");
  CHECK (dfp_format_number (NAN, 0, DFP_FORMAT_PLAIN), "–");
  CHECK (dfp_format_number (INFINITY, 2, DFP_FORMAT_SIGNED), "–");
  CHECK (dfp_format_number_short (8, 3), "8");
  CHECK (dfp_format_number_short (0.33, 3), "0.33");
  CHECK (dfp_format_number_short (1.0 / 3, 3), "0.333");
  CHECK (dfp_format_share (0.661, 0, DFP_FORMAT_PLAIN), "66%");
  CHECK (dfp_format_share (-0.15, 0, DFP_FORMAT_SIGNED), "−15%");
  CHECK (dfp_format_share (NAN, 0, DFP_FORMAT_PLAIN), "–");
}

/* How often something came about in 20,000 trials. */
static void
test_chances (void)
{
  static const struct
  {
    int n;
    const char *text;
  } cases[] = {
    { 0, "<1%" },     { 1, "<1%" },     { 99, "<1%" },     { 100, "1%" },     { 200, "1%" },     { 13280, "66%" },
    { 19800, "99%" }, { 19899, "99%" }, { 19900, ">99%" }, { 19999, ">99%" }, { 20000, ">99%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    CHECK (dfp_format_chance (cases[i].n / 20000.0), cases[i].text);
  CHECK (dfp_format_chance (NAN), "–");
}

static void
test_money (void)
{
  static const struct
  {
    double amount;
    const char *compact;
  } cases[] = {
    { 2154366.40, "€2.15m" },   { 267770, "€268k" },  { 840, "€840" },        { 1.2e9, "€1.20bn" },   { 0, "€0" },
    { -2708753.33, "−€2.71m" }, { 999.4, "€999" },    { 999.6, "€1.0k" },     { 9994, "€10.0k" },     { 9996, "€10k" },
    { 999499, "€999k" },        { 999500, "€1.00m" }, { 12345678, "€12.3m" }, { 123456789, "€123m" }, { NAN, "–" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    CHECK (dfp_format_money_compact ("EUR", cases[i].amount, DFP_FORMAT_PLAIN), cases[i].compact);
  CHECK (dfp_format_money ("EUR", 15400, DFP_FORMAT_PLAIN), "€15,400");
  CHECK (dfp_format_money ("CHF", -5, DFP_FORMAT_PLAIN), "−CHF\u00a05");
  CHECK (dfp_format_money ("EUR", 7, DFP_FORMAT_SIGNED), "+€7");
  CHECK (dfp_format_money_millions ("EUR", 340000, 2, DFP_FORMAT_PLAIN), "€0.34m");
}

static void
test_ticks (void)
{
  static const struct
  {
    double amount;
    double step;
    const char *text;
  } cases[] = { { 300e3, 100e3, "€300k" }, { 3e6, 1e6, "€3m" },         { 0, 1e6, "€0" },
                { 1.5e6, 0.5e6, "€1.5m" }, { -3e6, 1e6, "−€3m" },       { 250, 50, "€250" },
                { 2e9, 1e9, "€2bn" },      { 500e6, 250e6, "€0.50bn" }, { 750, 250, "€0.75k" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    CHECK (dfp_format_money_tick ("EUR", cases[i].amount, cases[i].step, DFP_FORMAT_PLAIN), cases[i].text);
}

static void
test_months (void)
{
  const DfpMonth month = DFP_MONTH (2027, 7);

  CHECK (dfp_format_month (month, DFP_MONTH_STYLE_LONG), "July 2027");
  CHECK (dfp_format_month (month, DFP_MONTH_STYLE_MEDIUM), "Jul 2027");
  CHECK (dfp_format_month (month, DFP_MONTH_STYLE_SHORT), "Jul 27");
  CHECK (dfp_format_month (month, DFP_MONTH_STYLE_NAME), "Jul");
  CHECK (dfp_format_month (month, DFP_MONTH_STYLE_WORD), "July");
  CHECK (dfp_format_month (month, DFP_MONTH_STYLE_YEAR), "2027");
}

static void
test_words (void)
{
  CHECK (dfp_format_count (0), "no");
  CHECK (dfp_format_count (12), "twelve");
  CHECK (dfp_format_count (13), "13");
  CHECK (dfp_format_count (-1), "−1");
  CHECK (dfp_format_duration (32), "two years and eight months");
  CHECK (dfp_format_duration (1), "one month");
  CHECK (dfp_format_duration (12), "one year");
  CHECK (dfp_format_duration (25), "two years and one month");
}

static void
test_german (void)
{
  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("no German locale");
      return;
    }
  CHECK (dfp_format_number (1234567.5, 1, DFP_FORMAT_PLAIN), "1.234.567,5");
  CHECK (dfp_format_money ("EUR", 15400, DFP_FORMAT_PLAIN), "€15.400");
  CHECK (dfp_format_number_short (0.25, 3), "0,25");
  setlocale (LC_ALL, "C.UTF-8");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/numbers", test_numbers);
  g_test_add_func ("/format/chances", test_chances);
  g_test_add_func ("/format/money", test_money);
  g_test_add_func ("/format/ticks", test_ticks);
  g_test_add_func ("/format/months", test_months);
  g_test_add_func ("/format/words", test_words);
  g_test_add_func ("/format/german", test_german);
  return g_test_run ();
}
