/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as they stand in files. */
#include <locale.h>
#include <math.h>

#include "base/dfp-number.h"

static char *
write_number (double number)
{
  GString *out = g_string_new (NULL);

  dfp_number_append (out, number);
  return g_string_free (out, FALSE);
}

static void
test_numbers (void)
{
  static const struct
  {
    double number;
    const char *text;
  } cases[] = {
    { 0, "0" },
    { -0.0, "0" },
    { 1, "1" },
    { -1, "-1" },
    { 0.1, "0.1" },
    { -0.1, "-0.1" },
    { 0.3, "0.3" },
    { 0.1 + 0.2, "0.30000000000000004" },
    { 1.0 / 3, "0.3333333333333333" },
    { 2.0 / 3, "0.6666666666666666" },
    { 0.08, "0.08" },
    { 0.0625, "0.0625" },
    { 1234.5, "1234.5" },
    { 99.99, "99.99" },
    { 1e-3, "0.001" },
    { 1.5e-7, "1.5e-07" },
    { 1e15, "1000000000000000" },
    { 9007199254740991.0, "9007199254740991" },
    { -9007199254740991.0, "-9007199254740991" },
    { 9007199254740992.0, "9007199254740992.0" },
    { 1e20, "1e+20" },
    { 1e300, "1e+300" },
    { 1.7976931348623157e308, "1.7976931348623157e+308" },
    { 5e-324, "4.94065645841247e-324" },
    { NAN, "null" },
    { INFINITY, "null" },
    { -INFINITY, "null" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = write_number (cases[i].number);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Any number reads back equal, and no form with fewer digits does. */
static void
test_shortest (void)
{
  for (int i = 0; i < 200000; i++)
    {
      const double scale = pow (10, g_test_rand_int_range (-12, 16));
      double number = g_test_rand_double_range (-1, 1) * scale;
      g_autofree char *text = NULL;
      char shortest[G_ASCII_DTOSTR_BUF_SIZE];

      if (i % 3 == 0)
        number = round (number * 1000) / 1000;
      text = write_number (number);
      g_assert_true (g_ascii_strtod (text, NULL) == number);
      if (number == rint (number))
        continue;
      g_ascii_formatd (shortest, sizeof shortest, "%.15g", number);
      if (g_ascii_strtod (shortest, NULL) == number)
        g_assert_cmpuint (strlen (text), <=, strlen (shortest));
    }
}

/* A comma for a point would make another number of it. */
static void
test_locale (void)
{
  g_autofree char *text = NULL;

  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("no German locale here");
      return;
    }
  text = write_number (1.0 / 3);
  setlocale (LC_ALL, "C");
  g_assert_cmpstr (text, ==, "0.3333333333333333");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/numbers", test_numbers);
  g_test_add_func ("/number/shortest", test_shortest);
  g_test_add_func ("/number/locale", test_locale);
  return g_test_run ();
}
