/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Months: reading, writing, stepping, days of the calendar. */
#include "base/dfp-month.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    int month; /* −1: refused */
  } cases[] = {
    { "2027-01", DFP_MONTH (2027, 1) },
    { "1900-01", DFP_MONTH_FIRST },
    { "2199-12", DFP_MONTH_LAST },
    { "1899-12", -1 },
    { "2200-01", -1 },
    { "2027-00", -1 },
    { "2027-13", -1 },
    { "2027-1", -1 },
    { "27-01", -1 },
    { "2027/01", -1 },
    { " 2027-01", -1 },
    { "2027-01 ", -1 },
    { "2027-0x", -1 },
    { "", -1 },
    { NULL, -1 },
    { "２０27-01", -1 },
    { "-027-01", -1 },
    { "+027-01", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DfpMonth month = -1;

      g_assert_cmpint (dfp_month_parse (cases[i].text, &month), ==, cases[i].month >= 0);
      g_assert_cmpint (month, ==, cases[i].month);
    }
}

static void
test_round_trip (void)
{
  for (DfpMonth month = DFP_MONTH_FIRST; month <= DFP_MONTH_LAST; month++)
    {
      g_autofree char *text = dfp_month_to_string (month);
      DfpMonth again;

      g_assert_true (dfp_month_parse (text, &again));
      g_assert_cmpint (again, ==, month);
      g_assert_cmpint (DFP_MONTH (dfp_month_get_year (month), dfp_month_get_number (month)), ==, month);
    }
}

static void
test_add (void)
{
  g_assert_cmpint (dfp_month_add (DFP_MONTH (2027, 1), 1), ==, DFP_MONTH (2027, 1));
  g_assert_cmpint (dfp_month_add (DFP_MONTH (2027, 1), 18), ==, DFP_MONTH (2028, 6));
  g_assert_cmpint (dfp_month_add (DFP_MONTH (2027, 11), 3), ==, DFP_MONTH (2028, 1));
}

static void
test_date (void)
{
  static const struct
  {
    const char *text;
    gboolean valid;
  } cases[] = { { "2027-01-31", TRUE },  { "2028-02-29", TRUE },  { "2027-02-29", FALSE }, { "2027-13-01", FALSE },
                { "2027-00-10", FALSE }, { "2027-01-00", FALSE }, { "2027-1-1", FALSE },   { "", FALSE },
                { NULL, FALSE },         { "2027-01-31x", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (dfp_month_is_date (cases[i].text), ==, cases[i].valid);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/month/parse", test_parse);
  g_test_add_func ("/month/round-trip", test_round_trip);
  g_test_add_func ("/month/add", test_add);
  g_test_add_func ("/month/date", test_date);
  return g_test_run ();
}
