/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whoever asks, a question is worked on once; no answer is of a plan that was; and who waits gets the whole answer. */
#include <math.h>

#include "analysis/forecast/dfp-forecast-budget.h"
#include "analysis/forecast/dfp-forecast.h"
#include "analysis/forecast/dfp-outside-view.h"
#include "analysis/totals/dfp-totals.h"
#include "document/dfp-answers.h"
#include "model/dfp-role.h"
#include "model/dfp-work-item.h"

#define PATIENCE (120 * G_USEC_PER_SEC)

typedef struct
{
  DfpPlan *plan;
  DfpConfiguration *configuration;
  DfpRole *role;
  DfpAnswers *answers;
  guint n_answered[DFP_N_QUESTIONS];
} Fixture;

static void
answered_cb (DfpAnswers *answers, guint question, Fixture *f)
{
  f->n_answered[question]++;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->plan = dfp_plan_new ();
  f->configuration = dfp_list_add (dfp_plan_get (f->plan)->configurations, 0);
  f->role = dfp_list_add (dfp_configuration_get (f->configuration)->roles, 0);
  g_object_set (dfp_list_add (dfp_plan_get (f->plan)->work, 0), "effort-low", 3.0, "effort-likely", 5.0, "effort-high",
                9.0, NULL);
  f->answers = dfp_answers_new (f->plan);
  g_signal_connect (f->answers, "answered", G_CALLBACK (answered_cb), f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_run_dispose (G_OBJECT (f->answers));
  g_clear_object (&f->answers);
  g_clear_object (&f->plan);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
settle (Fixture *f)
{
  const gint64 end = g_get_monotonic_time () + PATIENCE;

  while (!dfp_answers_is_settled (f->answers))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (100);
    }
}

/* However many ask: a first answer, a full one, and neither again. */
static void
test_once (Fixture *f, gconstpointer data)
{
  const DfpForecast *forecast;

  for (int i = 0; i < 5; i++)
    dfp_answers_get_forecast (f->answers, f->configuration);
  settle (f);
  g_assert_cmpuint (f->n_answered[DFP_QUESTION_FORECAST], ==, 2);
  forecast = dfp_answers_get_forecast (f->answers, f->configuration);
  g_assert_true (dfp_answers_get_forecast (f->answers, f->configuration) == forecast);
  g_assert_true (dfp_answers_ask (f->answers, DFP_QUESTION_FORECAST, f->configuration) == forecast);
  g_assert_cmpuint (f->n_answered[DFP_QUESTION_FORECAST], ==, 2);
}

/* Who waits after a change never gets what was before it, nor a first answer. */
static void
test_ask (Fixture *f, gconstpointer data)
{
  double before = INFINITY;

  for (int heads = 1; heads <= 3; heads++)
    {
      const DfpForecast *forecast;

      g_object_set (f->role, "heads", heads, NULL);
      forecast = dfp_answers_ask (f->answers, DFP_QUESTION_FORECAST, f->configuration);
      g_assert_cmpuint (forecast->n_trials, ==, DFP_FORECAST_TRIALS);
      g_assert_cmpfloat (forecast->finish.p80, <, before);
      before = forecast->finish.p80;
    }
  g_assert_cmpfloat (
      ((const DfpTotals *) dfp_answers_ask (f->answers, DFP_QUESTION_TOTALS, f->configuration))->peak_heads, ==, 3);
  g_assert_null (dfp_answers_ask (f->answers, DFP_QUESTION_HISTORY_FORECAST, NULL));
}

/* A full answer that the plan has overtaken is dropped, and its work ends. */
static void
test_cancelled (Fixture *f, gconstpointer data)
{
  const DfpForecast *forecast;

  while ((forecast = dfp_answers_get_forecast (f->answers, f->configuration)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (forecast->n_trials, ==, DFP_QUESTION_FIRST_TRIALS);
  while (g_main_context_iteration (NULL, FALSE))
    ; /* the full one begins */
  g_object_set (f->role, "heads", 5, NULL);
  while (f->n_answered[DFP_QUESTION_FORECAST] < 2)
    g_main_context_iteration (NULL, TRUE);
  forecast = dfp_answers_get_forecast (f->answers, f->configuration);
  g_assert_cmpuint (forecast->n_trials, ==, DFP_QUESTION_FIRST_TRIALS);
  settle (f);
  g_assert_cmpuint (f->n_answered[DFP_QUESTION_FORECAST], ==, 3);
}

/* What was made of an answer goes with it. */
static void
test_dependent (Fixture *f, gconstpointer data)
{
  const DfpOutsideView *view;
  double before;

  g_assert_null (dfp_answers_get_outside_view (f->answers, f->configuration));
  view = dfp_answers_ask (f->answers, DFP_QUESTION_OUTSIDE_VIEW, f->configuration);
  g_assert_nonnull (view);
  g_assert_cmpuint (view->finish.n, ==, DFP_FORECAST_TRIALS);
  before = view->finish.p80;
  g_object_set (f->role, "heads", 4, NULL);
  view = dfp_answers_ask (f->answers, DFP_QUESTION_OUTSIDE_VIEW, f->configuration);
  g_assert_cmpfloat (view->finish.p80, <, before);
}

/* Somebody who keeps what is borrowed knows by the number when it may have gone. */
static void
test_serial (Fixture *f, gconstpointer data)
{
  guint64 serial = dfp_answers_get_serial (f->answers);

  dfp_answers_get_design (f->answers, f->configuration);
  dfp_answers_get_forecast (f->answers, f->configuration);
  g_assert_cmpuint (dfp_answers_get_serial (f->answers), ==, serial);
  settle (f);
  g_assert_cmpuint (dfp_answers_get_serial (f->answers), >, serial);
  serial = dfp_answers_get_serial (f->answers);
  g_object_set (f->plan, "title", "Another", NULL);
  g_assert_cmpuint (dfp_answers_get_serial (f->answers), >, serial);
}

/* There is nothing to wait for where nobody builds, and who has been told otherwise hears of it. */
static void
test_waiting (Fixture *f, gconstpointer data)
{
  const DfpConfigurationData *configuration = dfp_configuration_get (f->configuration);
  const DfpAsk ask = dfp_answers_get_ask (f->answers);

  g_object_set (f->role, "delivers", FALSE, NULL);
  g_assert_null (ask.ask (ask.who, DFP_QUESTION_FORECAST, configuration));
  g_assert_false (ask.is_waiting (ask.who, DFP_QUESTION_FORECAST, configuration));
  settle (f);
  g_assert_cmpuint (f->n_answered[DFP_QUESTION_FORECAST], ==, 0);
  g_object_set (f->role, "delivers", TRUE, NULL);
  while (f->n_answered[DFP_QUESTION_FORECAST] == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (ask.is_waiting (ask.who, DFP_QUESTION_FORECAST, configuration));
  settle (f);
  g_assert_false (ask.is_waiting (ask.who, DFP_QUESTION_FORECAST, configuration));
  g_assert_nonnull (ask.ask (ask.who, DFP_QUESTION_FORECAST, configuration));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/answers/once", Fixture, NULL, set_up, test_once, tear_down);
  g_test_add ("/answers/ask", Fixture, NULL, set_up, test_ask, tear_down);
  g_test_add ("/answers/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);
  g_test_add ("/answers/dependent", Fixture, NULL, set_up, test_dependent, tear_down);
  g_test_add ("/answers/serial", Fixture, NULL, set_up, test_serial, tear_down);
  g_test_add ("/answers/waiting", Fixture, NULL, set_up, test_waiting, tear_down);
  return g_test_run ();
}
