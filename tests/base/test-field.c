/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a row of the field table says about numbers and texts, on rows that models really have. */
#include <math.h>
#include <string.h>

#include "base/dfp-error.h"
#include "model/dfp-plan.h"
#include "model/dfp-risk.h"
#include "model/dfp-role.h"

static void
test_numbers (void)
{
  static const struct
  {
    const char *field;
    double number;
    gboolean valid;
  } cases[] = {
    { "heads", 0, TRUE },          { "heads", 500, TRUE },      { "heads", 501, FALSE },      { "heads", -1, FALSE },
    { "heads", 1.5, FALSE },       { "heads", NAN, FALSE },     { "allocation", 0.5, TRUE },  { "allocation", 1, TRUE },
    { "allocation", 1.01, FALSE }, { "rate", INFINITY, FALSE }, { "rate", -INFINITY, FALSE }, { "rate", 1e9, TRUE },
    { "rate", 1e10, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const DfpField *field = dfp_type_find_field (DFP_TYPE_ROLE, cases[i].field);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (dfp_field_check_number (field, cases[i].number, &error), ==, cases[i].valid);
      if (cases[i].valid)
        g_assert_no_error (error);
      else
        {
          g_assert_error (error, DFP_ERROR, DFP_ERROR_INVALID);
          g_assert_true (g_str_has_prefix (error->message, dfp_field_get_label (field)));
        }
    }
}

static char *
repeat (const char *text, int n)
{
  GString *all = g_string_new (NULL);

  for (int i = 0; i < n; i++)
    g_string_append (all, text);
  return g_string_free (all, FALSE);
}

static void
check_text (const DfpField *field, const char *text, gboolean valid)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (dfp_field_check_text (field, text, &error), ==, valid);
  g_assert_cmpint (error != NULL, ==, !valid);
}

static void
test_texts (void)
{
  const DfpField *title = dfp_type_find_field (DFP_TYPE_PLAN, "title");
  const DfpField *notes = dfp_type_find_field (DFP_TYPE_PLAN, "summary");
  g_autofree char *longest = repeat ("ä", DFP_TEXT_MAXIMUM), *too_long = repeat ("ä", DFP_TEXT_MAXIMUM + 1);
  g_autofree char *many = repeat ("x", DFP_NOTES_MAXIMUM + 1);
  g_autofree char *marks = repeat ("\u0301", 16), *too_many_marks = repeat ("\u0301", 17);

  check_text (title, "", TRUE);
  check_text (title, "R&D <b>", TRUE);
  check_text (title, "日本語 العربية 🏭", TRUE);
  check_text (title, longest, TRUE);
  check_text (title, too_long, FALSE);
  check_text (title, "two\nlines", FALSE);
  check_text (title, "tab\there", FALSE);
  check_text (title, "esc\033[31m", FALSE);
  check_text (title, "del\177", FALSE);
  check_text (title, "c1\302\205", FALSE);
  check_text (title, "bidi\u202eoverride", FALSE);
  check_text (title, "isolate\u2066", FALSE);
  check_text (title, "broken\377", FALSE);
  check_text (title, marks, TRUE);
  check_text (title, too_many_marks, FALSE);
  check_text (notes, "two\nlines\tand a tab", TRUE);
  check_text (notes, "bell\a", FALSE);
  check_text (notes, many, FALSE);
}

static void
test_find (void)
{
  g_assert_nonnull (dfp_type_find_field (DFP_TYPE_RISK, "delay-likely"));
  g_assert_null (dfp_type_find_field (DFP_TYPE_RISK, "delay_likely"));
  g_assert_null (dfp_type_find_field (DFP_TYPE_RISK, ""));
}

static void
test_enums (void)
{
  int value = -1;

  g_assert_true (dfp_enum_from_nick (DFP_TYPE_SOURCING, "in-house", &value));
  g_assert_cmpint (value, ==, DFP_SOURCING_IN_HOUSE);
  g_assert_false (dfp_enum_from_nick (DFP_TYPE_SOURCING, "In-house", &value));
  g_assert_false (dfp_enum_from_nick (DFP_TYPE_SOURCING, "", &value));
  g_assert_cmpstr (dfp_enum_get_nick (DFP_TYPE_SOURCING, 99), ==, "");
  g_assert_cmpstr (dfp_enum_get_label (DFP_TYPE_SOURCING, 99), ==, "");
  g_assert_cmpint (dfp_enum_get_n_values (DFP_TYPE_SOURCING), ==, DFP_N_SOURCINGS);
}

static void
test_currency (void)
{
  const DfpField *field = dfp_type_find_field (DFP_TYPE_PLAN, "currency");

  check_text (field, "EUR", TRUE);
  check_text (field, "XYZ", TRUE);
  check_text (field, "eur", FALSE);
  check_text (field, "EURO", FALSE);
  check_text (field, "", FALSE);
  check_text (field, "€€€", FALSE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field/numbers", test_numbers);
  g_test_add_func ("/field/texts", test_texts);
  g_test_add_func ("/field/find", test_find);
  g_test_add_func ("/field/enums", test_enums);
  g_test_add_func ("/field/currency", test_currency);
  return g_test_run ();
}
