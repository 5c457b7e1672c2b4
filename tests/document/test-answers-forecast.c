/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A first answer, then the full one; no number moves when nothing that counts has changed; and no answer comes to
 * somebody who has gone. */
#include "analysis/forecast/dfp-forecast-budget.h"
#include "analysis/forecast/dfp-forecast-plan.h"
#include "analysis/forecast/dfp-forecast.h"
#include "document/dfp-answers.h"
#include "model/dfp-role.h"
#include "model/dfp-work-item.h"

#define PATIENCE (120 * G_USEC_PER_SEC)

typedef struct
{
  DfpPlan *plan;
  DfpConfiguration *configuration;
  DfpRole *role;
  DfpWorkItem *item;
  DfpAnswers *answers;
  guint n_updates;
  guint first_trials; /* of the first answer that "answered" told of */
} Fixture;

static void
updated_cb (DfpAnswers *answers, guint question, Fixture *fixture)
{
  const DfpForecast *forecast = dfp_answers_get_forecast (answers, fixture->configuration);

  fixture->n_updates++;
  if (fixture->first_trials == 0 && forecast != NULL)
    fixture->first_trials = forecast->n_trials;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->plan = dfp_plan_new ();
  fixture->configuration = dfp_list_add (dfp_plan_get (fixture->plan)->configurations, 0);
  fixture->role = dfp_list_add (dfp_configuration_get (fixture->configuration)->roles, 0);
  fixture->item = dfp_list_add (dfp_plan_get (fixture->plan)->work, 0);
  g_object_set (fixture->item, "effort-low", 3.0, "effort-likely", 5.0, "effort-high", 9.0, NULL);
  fixture->answers = dfp_answers_new (fixture->plan);
  g_signal_connect (fixture->answers, "answered::forecast", G_CALLBACK (updated_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->answers);
  g_clear_object (&fixture->plan);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
settle (Fixture *fixture)
{
  const gint64 end = g_get_monotonic_time () + PATIENCE;

  while (!dfp_answers_is_settled (fixture->answers))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (100);
    }
}

static double
get_p80 (Fixture *fixture)
{
  return dfp_answers_get_forecast (fixture->answers, fixture->configuration)->finish.p80;
}

static void
test_refined (Fixture *fixture, gconstpointer data)
{
  g_assert_null (dfp_answers_get_forecast (fixture->answers, fixture->configuration));
  settle (fixture);
  g_assert_cmpuint (fixture->first_trials, ==, DFP_QUESTION_FIRST_TRIALS);
  g_assert_cmpuint (dfp_answers_get_forecast (fixture->answers, fixture->configuration)->n_trials, ==,
                    DFP_FORECAST_TRIALS);
  g_assert_cmpuint (fixture->n_updates, >=, 2);
  g_assert_null (dfp_answers_get_sensitivity (fixture->answers, fixture->configuration));
  settle (fixture);
  g_assert_nonnull (dfp_answers_get_sensitivity (fixture->answers, fixture->configuration));
}

/* Titles, colours and names are no reason for a number to move, nor to be worked out again. */
static void
test_unmoved (Fixture *fixture, gconstpointer data)
{
  const DfpForecast *before, *after;
  double p80;

  dfp_answers_get_forecast (fixture->answers, fixture->configuration);
  settle (fixture);
  before = dfp_answers_get_forecast (fixture->answers, fixture->configuration);
  p80 = before->finish.p80;
  g_object_set (fixture->plan, "title", "Another", NULL);
  g_object_set (fixture->configuration, "colour", 3, "name", "Other", NULL);
  g_object_set (fixture->role, "title", "Engineer", NULL);
  after = dfp_answers_get_forecast (fixture->answers, fixture->configuration);
  g_assert_nonnull (after);
  g_assert_cmpuint (after->n_trials, ==, DFP_FORECAST_TRIALS);
  settle (fixture);
  g_assert_cmpfloat (get_p80 (fixture), ==, p80);
  g_assert_cmpuint (dfp_answers_get_forecast (fixture->answers, fixture->configuration)->n_trials, ==,
                    DFP_FORECAST_TRIALS);
}

static void
test_follows (Fixture *fixture, gconstpointer data)
{
  double before;

  dfp_answers_get_forecast (fixture->answers, fixture->configuration);
  settle (fixture);
  before = get_p80 (fixture);
  g_object_set (fixture->role, "heads", 3, NULL);
  settle (fixture);
  g_assert_cmpfloat (get_p80 (fixture), <, before);
}

/* A slider that never rests: the answer is the last position's. */
static void
test_changed_during_job (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DfpAnswers) fresh = NULL;
  double p80;

  dfp_answers_get_forecast (fixture->answers, fixture->configuration);
  for (int i = 1; i <= 60; i++)
    {
      g_object_set (fixture->item, "effort-likely", 4 + i / 20.0, NULL);
      for (int j = 0; j < 5; j++)
        {
          g_main_context_iteration (NULL, FALSE);
          g_usleep (200);
        }
    }
  settle (fixture);
  p80 = get_p80 (fixture);
  fresh = dfp_answers_new (fixture->plan);
  g_set_object (&fixture->answers, fresh);
  dfp_answers_get_forecast (fixture->answers, fixture->configuration);
  settle (fixture);
  g_assert_cmpfloat (get_p80 (fixture), ==, p80);
}

static void
test_disposed_during_job (Fixture *fixture, gconstpointer data)
{
  for (int i = 0; i < 20; i++)
    {
      dfp_answers_get_forecast (fixture->answers, fixture->configuration);
      dfp_answers_get_sensitivity (fixture->answers, fixture->configuration);
      for (int j = 0; j < i; j++)
        {
          g_main_context_iteration (NULL, FALSE);
          g_usleep (100);
        }
      g_clear_object (&fixture->answers);
      fixture->answers = dfp_answers_new (fixture->plan);
    }
}

static void
test_configuration_removed (Fixture *fixture, gconstpointer data)
{
  DfpList *configurations = dfp_plan_get (fixture->plan)->configurations;
  DfpConfiguration *other = dfp_list_add (configurations, 1);

  dfp_answers_get_forecast (fixture->answers, fixture->configuration);
  dfp_answers_get_forecast (fixture->answers, other);
  dfp_list_remove (configurations, 1);
  settle (fixture);
  g_assert_nonnull (dfp_answers_get_forecast (fixture->answers, fixture->configuration));
}

/* Nothing to do, or nobody to do it: no forecast, and nothing goes on in the background. */
static void
test_empty (Fixture *fixture, gconstpointer data)
{
  const DfpPlanData *plan = dfp_plan_get (fixture->plan);
  const DfpConfigurationData *configuration = dfp_configuration_get (fixture->configuration);

  g_assert_true (dfp_forecast_can (plan, configuration));
  dfp_answers_get_forecast (fixture->answers, fixture->configuration);
  settle (fixture);
  g_object_set (fixture->role, "delivers", FALSE, NULL);
  g_assert_false (dfp_forecast_can (plan, configuration));
  settle (fixture);
  g_assert_null (dfp_answers_get_forecast (fixture->answers, fixture->configuration));
  g_object_set (fixture->role, "delivers", TRUE, NULL);
  settle (fixture);
  g_assert_nonnull (dfp_answers_get_forecast (fixture->answers, fixture->configuration));
  dfp_list_remove (plan->work, 0);
  g_assert_false (dfp_forecast_can (plan, configuration));
  settle (fixture);
  g_assert_null (dfp_answers_get_forecast (fixture->answers, fixture->configuration));
}

/* The first answer of a large plan is all there is, and what moves it is not found out in good time. */
static void
test_large (Fixture *fixture, gconstpointer data)
{
  const DfpForecast *forecast;

  for (int i = 0; i < 150; i++)
    g_object_set (dfp_list_add (dfp_configuration_get (fixture->configuration)->roles, 0), "heads", 500, "end-month",
                  60, NULL);
  dfp_answers_get_forecast (fixture->answers, fixture->configuration);
  g_assert_null (dfp_answers_get_sensitivity (fixture->answers, fixture->configuration));
  settle (fixture);
  forecast = dfp_answers_get_forecast (fixture->answers, fixture->configuration);
  g_assert_cmpuint (forecast->n_trials, ==, dfp_forecast_count_trials (dfp_plan_get (fixture->plan)));
  g_assert_cmpuint (forecast->n_trials, <=, DFP_QUESTION_FIRST_TRIALS);
  g_assert_cmpint (forecast->n_drivers, >, 0);
  g_assert_false (forecast->can_turn);
  g_assert_null (dfp_answers_get_sensitivity (fixture->answers, fixture->configuration));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/answers/forecast/refined", Fixture, NULL, set_up, test_refined, tear_down);
  g_test_add ("/answers/forecast/unmoved", Fixture, NULL, set_up, test_unmoved, tear_down);
  g_test_add ("/answers/forecast/follows", Fixture, NULL, set_up, test_follows, tear_down);
  g_test_add ("/answers/forecast/changed-during-job", Fixture, NULL, set_up, test_changed_during_job, tear_down);
  g_test_add ("/answers/forecast/disposed-during-job", Fixture, NULL, set_up, test_disposed_during_job, tear_down);
  g_test_add ("/answers/forecast/configuration-removed", Fixture, NULL, set_up, test_configuration_removed, tear_down);
  g_test_add ("/answers/forecast/large", Fixture, NULL, set_up, test_large, tear_down);
  g_test_add ("/answers/forecast/empty", Fixture, NULL, set_up, test_empty, tear_down);
  return g_test_run ();
}
