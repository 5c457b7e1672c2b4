/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows join questions that do not know each other; what a row calls is a line round the question's own function. */
#include "analysis/questions/dfp-question.h"

#include "analysis/design/dfp-design.h"
#include "analysis/forecast/dfp-forecast-model.h"
#include "analysis/forecast/dfp-forecast-plan.h"
#include "analysis/forecast/dfp-forecast-sensitivity.h"
#include "analysis/forecast/dfp-forecast.h"
#include "analysis/forecast/dfp-history-forecast.h"
#include "analysis/forecast/dfp-outside-view.h"
#include "analysis/totals/dfp-totals.h"
#include "base/dfp-const.h"

#define TURNED_TRIALS 2000 /* in each variation */

static gconstpointer
ask_totals (const DfpQuestionInput *input)
{
  return dfp_totals_new (input->plan, input->configuration);
}

static gconstpointer
ask_design (const DfpQuestionInput *input)
{
  return dfp_design_new (input->plan, input->configuration, input->answers[DFP_QUESTION_TOTALS]);
}

static gconstpointer
ask_outside_view (const DfpQuestionInput *input)
{
  const DfpForecast *forecast = input->answers[DFP_QUESTION_FORECAST];

  return forecast != NULL ? dfp_outside_view_new (forecast, input->configuration->budget_cap) : NULL;
}

/* --- forecast --- */

static gconstpointer
take_model (const DfpQuestionInput *input)
{
  if (!dfp_forecast_can (input->plan, input->configuration))
    return NULL;
  return dfp_forecast_model_new (input->plan, input->configuration, input->answers[DFP_QUESTION_TOTALS]);
}

static guint64
get_model_fingerprint (gconstpointer snapshot)
{
  return dfp_forecast_model_get_fingerprint (snapshot);
}

/* The first answer of a small plan is all there is. */
static gconstpointer
work_on_forecast (gconstpointer snapshot, const DfpQuestionEffort *effort, GCancellable *cancellable, GError **error)
{
  const DfpForecastModel *model = snapshot;
  const gboolean first = effort->first && model->n_trials > DFP_QUESTION_FIRST_TRIALS;
  const DfpForecastOptions options = { .n_trials = first ? DFP_QUESTION_FIRST_TRIALS : effort->n_trials,
                                       .drivers = !first };

  return dfp_forecast_new (dfp_drop_const (model), &options, cancellable, error);
}

static gboolean
is_forecast_full (gconstpointer answer)
{
  const DfpForecast *forecast = answer;

  return forecast->n_trials >= forecast->n_affordable;
}

/* A first answer is so quick that it is always finished; not that of a large plan. */
static gboolean
gives_forecast_way (gconstpointer snapshot, gboolean first)
{
  const DfpForecastModel *model = snapshot;

  return !first || model->n_trials < DFP_QUESTION_FIRST_TRIALS;
}

/* --- sensitivity --- */

static gconstpointer
take_small_model (const DfpQuestionInput *input)
{
  const DfpForecastModel *model = take_model (input);

  if (model == NULL || dfp_forecast_sensitivity_count_trials (model, 1, TURNED_TRIALS) > 0)
    return model;
  dfp_forecast_model_unref (dfp_drop_const (model));
  return NULL;
}

static gconstpointer
work_on_sensitivity (gconstpointer snapshot, const DfpQuestionEffort *effort, GCancellable *cancellable, GError **error)
{
  return dfp_forecast_sensitivity_new (dfp_drop_const (snapshot),
                                       effort->n_trials > 0 ? effort->n_trials : TURNED_TRIALS, cancellable, error);
}

static gboolean
gives_sensitivity_way (gconstpointer snapshot, gboolean first)
{
  return TRUE;
}

/* --- history --- */

static gconstpointer
take_history (const DfpQuestionInput *input)
{
  return dfp_history_new (input->plan);
}

static guint64
get_history_fingerprint (gconstpointer snapshot)
{
  return dfp_history_get_fingerprint (snapshot);
}

static gboolean
can_history (gconstpointer snapshot)
{
  return dfp_history_can (snapshot);
}

/* When and how many at once, then how often such forecasts would have been right, which takes a second. */
static gconstpointer
work_on_history (gconstpointer snapshot, const DfpQuestionEffort *effort, GCancellable *cancellable, GError **error)
{
  return dfp_history_forecast_new (snapshot, effort->n_trials, !effort->first);
}

static gboolean
is_history_full (gconstpointer answer)
{
  return ((const DfpHistoryForecast *) answer)->backtest != NULL;
}

/* --- the table --- */

static const DfpQuestionRow rows[DFP_N_QUESTIONS] = {
  [DFP_QUESTION_TOTALS] = { "totals", DFP_SCOPE_CONFIGURATION, .release = (GDestroyNotify) dfp_result_unref,
                            .ask = ask_totals },
  [DFP_QUESTION_DESIGN] = { "design", DFP_SCOPE_CONFIGURATION, .needs = DFP_QUESTION_BIT (DFP_QUESTION_TOTALS),
                            .release = (GDestroyNotify) dfp_result_unref, .ask = ask_design },
  [DFP_QUESTION_FORECAST] = { "forecast", DFP_SCOPE_CONFIGURATION, .needs = DFP_QUESTION_BIT (DFP_QUESTION_TOTALS),
                              .release = (GDestroyNotify) dfp_forecast_unref, .take_snapshot = take_model,
                              .release_snapshot = (GDestroyNotify) dfp_forecast_model_unref,
                              .get_fingerprint = get_model_fingerprint, .work = work_on_forecast,
                              .is_full = is_forecast_full, .gives_way = gives_forecast_way, .lane = DFP_LANE_FORECAST },
  [DFP_QUESTION_OUTSIDE_VIEW] = { "outside-view", DFP_SCOPE_CONFIGURATION,
                                  .needs = DFP_QUESTION_BIT (DFP_QUESTION_FORECAST),
                                  .release = (GDestroyNotify) dfp_outside_view_free, .ask = ask_outside_view },
  [DFP_QUESTION_SENSITIVITY] = { "sensitivity", DFP_SCOPE_CONFIGURATION,
                                 .needs = DFP_QUESTION_BIT (DFP_QUESTION_TOTALS),
                                 .release = (GDestroyNotify) dfp_forecast_sensitivity_free,
                                 .take_snapshot = take_small_model,
                                 .release_snapshot = (GDestroyNotify) dfp_forecast_model_unref,
                                 .get_fingerprint = get_model_fingerprint, .work = work_on_sensitivity,
                                 .gives_way = gives_sensitivity_way, .lane = DFP_LANE_FORECAST },
  [DFP_QUESTION_HISTORY_FORECAST] = { "history-forecast", DFP_SCOPE_PLAN,
                                      .release = (GDestroyNotify) dfp_history_forecast_free,
                                      .take_snapshot = take_history,
                                      .release_snapshot = (GDestroyNotify) dfp_history_free, .can = can_history,
                                      .get_fingerprint = get_history_fingerprint, .work = work_on_history,
                                      .is_full = is_history_full, .lane = DFP_LANE_HISTORY, .shows_input = TRUE },
};

const DfpQuestionRow *
dfp_question_get_row (DfpQuestion question)
{
  g_return_val_if_fail ((guint) question < DFP_N_QUESTIONS, NULL);

  return &rows[question];
}

gboolean
dfp_question_find (const char *name, DfpQuestion *question)
{
  for (guint i = 0; i < DFP_N_QUESTIONS; i++)
    if (g_strcmp0 (rows[i].name, name) == 0)
      {
        *question = i;
        return TRUE;
      }
  return FALSE;
}

guint
dfp_question_parse (const char *names)
{
  g_auto (GStrv) words = g_strsplit (names != NULL ? names : "", " ", -1);
  guint bits = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      DfpQuestion question;

      if (dfp_question_find (words[i], &question))
        bits |= DFP_QUESTION_BIT (question);
      else if (*words[i] != '\0')
        g_warning ("There is no question “%s”", words[i]);
    }
  return bits;
}

gboolean
dfp_question_is_slow (DfpQuestion question)
{
  return dfp_question_get_row (question)->work != NULL;
}
