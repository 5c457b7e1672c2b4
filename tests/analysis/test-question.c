/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of questions is whole, what a row needs stands before it, and an inquiry asks each question once. */
#include "analysis/design/dfp-design.h"
#include "analysis/forecast/dfp-forecast.h"
#include "analysis/questions/dfp-inquiry.h"
#include "model/dfp-role.h"
#include "model/dfp-work-item.h"

/* NULL, or what is wrong with @row at the place of @question. */
static const char *
find_fault (const DfpQuestionRow *row, DfpQuestion question)
{
  if (row->name == NULL || row->release == NULL)
    return "has no name or nobody to let go of its answer";
  if (row->needs >> question != 0)
    return "needs what does not stand before it";
  if ((row->ask == NULL) == (row->work == NULL))
    return "is neither quick nor slow";
  if (row->work != NULL &&
      (row->take_snapshot == NULL || row->release_snapshot == NULL || row->get_fingerprint == NULL))
    return "is slow without a snapshot";
  for (guint i = 0; i < DFP_N_QUESTIONS; i++)
    if ((row->needs & DFP_QUESTION_BIT (i)) != 0 && dfp_question_get_row (i)->scope != row->scope)
      return "needs an answer about something else";
  return NULL;
}

static void
test_table (void)
{
  for (guint i = 0; i < DFP_N_QUESTIONS; i++)
    {
      const DfpQuestionRow *row = dfp_question_get_row (i);
      DfpQuestion found;

      g_assert_cmpstr (find_fault (row, i), ==, NULL);
      g_assert_true (dfp_question_find (row->name, &found) && found == i);
      g_assert_cmpint (dfp_question_is_slow (i), ==, row->work != NULL);
    }
}

/* What the test above would find. */
static void
test_faults (void)
{
  DfpQuestionRow row = *dfp_question_get_row (DFP_QUESTION_DESIGN);

  row.needs = DFP_QUESTION_BIT (DFP_QUESTION_FORECAST);
  g_assert_nonnull (find_fault (&row, DFP_QUESTION_DESIGN));
  row.needs = DFP_QUESTION_BIT (DFP_QUESTION_DESIGN);
  g_assert_nonnull (find_fault (&row, DFP_QUESTION_DESIGN));
  row = *dfp_question_get_row (DFP_QUESTION_DESIGN);
  row.ask = NULL;
  g_assert_nonnull (find_fault (&row, DFP_QUESTION_DESIGN));
  row = *dfp_question_get_row (DFP_QUESTION_FORECAST);
  row.take_snapshot = NULL;
  g_assert_nonnull (find_fault (&row, DFP_QUESTION_FORECAST));
}

static void
test_parse (void)
{
  DfpQuestion question;

  g_assert_cmpuint (dfp_question_parse (NULL), ==, 0);
  g_assert_cmpuint (dfp_question_parse (""), ==, 0);
  g_assert_cmpuint (dfp_question_parse ("forecast  sensitivity"), ==,
                    DFP_QUESTION_BIT (DFP_QUESTION_FORECAST) | DFP_QUESTION_BIT (DFP_QUESTION_SENSITIVITY));
  g_assert_false (dfp_question_find ("forcast", &question));
  g_test_expect_message (NULL, G_LOG_LEVEL_WARNING, "*forcast*");
  g_assert_cmpuint (dfp_question_parse ("forcast"), ==, 0);
  g_test_assert_expected_messages ();
}

static void
test_inquiry (void)
{
  g_autoptr (DfpPlan) plan = dfp_plan_new ();
  DfpConfiguration *configuration = dfp_list_add (dfp_plan_get (plan)->configurations, 0);
  const DfpConfigurationData *data = dfp_configuration_get (configuration);
  g_autoptr (DfpInquiry) empty = dfp_inquiry_new (dfp_plan_get (plan), 100, NULL), full = NULL;
  const DfpForecast *forecast;
  const DfpDesign *design;

  g_assert_null (dfp_inquiry_ask (empty, DFP_QUESTION_FORECAST, data));
  g_assert_null (dfp_inquiry_ask (empty, DFP_QUESTION_OUTSIDE_VIEW, data));
  g_assert_null (dfp_inquiry_ask (empty, DFP_QUESTION_HISTORY_FORECAST, NULL));
  dfp_list_add (dfp_configuration_get (configuration)->roles, 0);
  g_object_set (dfp_list_add (dfp_plan_get (plan)->work, 0), "effort-low", 3.0, "effort-likely", 5.0, "effort-high",
                9.0, NULL);
  full = dfp_inquiry_new (dfp_plan_get (plan), 100, NULL);
  forecast = dfp_inquiry_ask (full, DFP_QUESTION_FORECAST, data);
  g_assert_cmpuint (forecast->n_trials, ==, 100);
  g_assert_true (dfp_inquiry_ask (full, DFP_QUESTION_FORECAST, data) == forecast);
  design = dfp_inquiry_ask (full, DFP_QUESTION_DESIGN, data);
  g_assert_true (design->totals == dfp_inquiry_ask (full, DFP_QUESTION_TOTALS, data));
  g_assert_nonnull (dfp_inquiry_ask (full, DFP_QUESTION_SENSITIVITY, data));
  g_assert_nonnull (dfp_inquiry_ask (full, DFP_QUESTION_OUTSIDE_VIEW, data));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/question/table", test_table);
  g_test_add_func ("/question/faults", test_faults);
  g_test_add_func ("/question/parse", test_parse);
  g_test_add_func ("/question/inquiry", test_inquiry);
  return g_test_run ();
}
