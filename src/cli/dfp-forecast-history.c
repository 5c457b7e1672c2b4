/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Beside the forecast from effort, never mixed with it. */
#include "cli/dfp-forecast-history.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/dfp-error.h"
#include "base/dfp-format.h"
#include "cli/dfp-arguments.h"
#include "cli/dfp-history-table.h"
#include "cli/dfp-output.h"
#include "model/dfp-history-week.h"

static const char *const method_nicks[DFP_N_THROUGHPUT_METHODS] = { "plain", "calibrated" };

/* How sure one wants to be; the shares are those of both directions. */
static const struct
{
  const char *nick;
  const char *label;
  double share;
} levels[] = {
  { "p50", N_ ("even odds"), 0.5 },
  { "p80", N_ ("80% sure"), 0.8 },
  { "p95", N_ ("95% sure"), 0.95 },
};

#define OF_SCORE(member) G_STRUCT_OFFSET (DfpThroughputScore, member)

static const DfpField score_fields[] = {
  { "p50-held", DFP_FIELD_DOUBLE, OF_SCORE (held50) }, { "p80-held", DFP_FIELD_DOUBLE, OF_SCORE (held80) },
  { "p95-held", DFP_FIELD_DOUBLE, OF_SCORE (held95) }, { "p80-loss", DFP_FIELD_DOUBLE, OF_SCORE (loss80) },
  { "p95-loss", DFP_FIELD_DOUBLE, OF_SCORE (loss95) },
};

/* --- options --- */

void
dfp_forecast_history_options_clear (DfpForecastHistoryOptions *options)
{
  g_clear_pointer (&options->path, g_free);
  g_clear_pointer (&options->method_name, g_free);
}

gboolean
dfp_forecast_history_options_check (DfpForecastHistoryOptions *options, GError **error)
{
  options->method = DFP_THROUGHPUT_CALIBRATED;
  if (!dfp_arguments_check_number ("backlog", options->backlog, 1, DFP_HISTORY_FINISHED_MAXIMUM, error) ||
      !dfp_arguments_check_number ("weeks", options->weeks, 1, DFP_THROUGHPUT_LIMIT, error))
    return FALSE;
  if (options->method_name == NULL)
    return TRUE;
  for (int method = 0; method < DFP_N_THROUGHPUT_METHODS; method++)
    if (strcmp (options->method_name, method_nicks[method]) == 0)
      {
        options->method = method;
        return TRUE;
      }
  g_set_error_literal (error, DFP_ERROR, DFP_ERROR_USAGE, _ ("--method is plain or calibrated."));
  return FALSE;
}

/* --- asking --- */

static gboolean
is_asked_for (const DfpForecastHistoryOptions *options)
{
  return options->path != NULL || options->backlog > 0 || options->weeks > 0 || options->method_name != NULL ||
         options->backtest;
}

static DfpHistory *
take_history (const DfpForecastHistoryOptions *options, DfpPlan *plan)
{
  g_autoptr (DfpHistory) history = NULL;

  if (options->backlog > 0)
    g_object_set (plan, "backlog", options->backlog, NULL);
  history = dfp_history_new (dfp_plan_get (plan));
  if (history != NULL && options->weeks > 0)
    return dfp_history_look_ahead (history, (guint) options->weeks);
  return g_steal_pointer (&history);
}

gboolean
dfp_forecast_history_ask (const DfpForecastHistoryOptions *options, DfpPlan *plan, guint n_trials,
                          DfpHistoryForecast **forecast, GError **error)
{
  g_autoptr (DfpHistory) history = NULL;

  *forecast = NULL;
  if (options->path != NULL)
    {
      g_autoptr (DfpHistoryImport) import = dfp_history_table_load (options->path, plan, error);

      if (import == NULL)
        return FALSE;
      dfp_history_import_apply (import, plan);
    }
  history = take_history (options, plan);
  if (history != NULL && dfp_history_can (history))
    {
      *forecast = dfp_history_forecast_new (history, n_trials, options->backtest);
      return TRUE;
    }
  if (!is_asked_for (options))
    return TRUE;
  g_set_error (error, DFP_ERROR, DFP_ERROR_INVALID,
               history == NULL ? _ ("The plan has no history. Name a table by --history, or import one.")
                               : _ ("The history is too short: it takes at least %d weeks, and something finished."),
               DFP_THROUGHPUT_WEEKS_MINIMUM);
  return FALSE;
}

/* --- JSON --- */

static void
add_month (DfpJson *json, const char *nick, const DfpHistory *history, double weeks)
{
  g_autofree char *name = g_strconcat (nick, "-month", NULL);
  g_autofree char *month = isfinite (weeks) ? dfp_month_to_string (dfp_history_get_month (history, weeks)) : NULL;

  dfp_json_add_text (json, name, month);
}

static void
add_when (DfpJson *json, const DfpHistory *history, const DfpHistoryAnswer *answer)
{
  if (!answer->has_when)
    return;
  dfp_json_begin_object (json, "when");
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      const double weeks = dfp_distribution_get_percentile (&answer->when, levels[i].share);

      dfp_json_add_number (json, levels[i].nick, weeks);
      add_month (json, levels[i].nick, history, weeks);
    }
  dfp_json_add_number (json, "mean", answer->when.mean);
  dfp_json_add_number (json, "never", answer->when.never);
  dfp_json_end_object (json);
}

static void
add_many (DfpJson *json, const DfpHistory *history, const DfpHistoryAnswer *answer)
{
  dfp_json_begin_object (json, "how-many");
  dfp_json_add_number (json, "weeks", history->ahead);
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    dfp_json_add_number (json, levels[i].nick, dfp_throughput_get_sure (&answer->many, levels[i].share));
  dfp_json_end_object (json);
}

void
dfp_forecast_history_add_json (DfpJson *json, const DfpForecastHistoryOptions *options,
                               const DfpHistoryForecast *forecast)
{
  const DfpHistoryAnswer *answer = &forecast->answers[options->method];

  dfp_json_begin_object (json, "throughput");
  dfp_json_add_text (json, "method", method_nicks[options->method]);
  dfp_json_add_number (json, "weeks-of-history", forecast->history->n_weeks);
  dfp_json_add_number (json, "rate", forecast->rate);
  dfp_json_add_number (json, "spread", forecast->spread);
  dfp_json_add_number (json, "backlog", forecast->history->backlog);
  add_when (json, forecast->history, answer);
  add_many (json, forecast->history, answer);
  if (forecast->backtest != NULL)
    {
      dfp_json_begin_object (json, "backtest");
      dfp_json_add_number (json, "weeks", forecast->backtest_weeks);
      dfp_json_add_number (json, "forecasts", forecast->backtest->n_points);
      for (int method = 0; method < DFP_N_THROUGHPUT_METHODS && forecast->backtest->n_points > 0; method++)
        dfp_json_add_record (json, method_nicks[method], score_fields, G_N_ELEMENTS (score_fields),
                             method == DFP_THROUGHPUT_PLAIN ? &forecast->backtest->plain
                                                            : &forecast->backtest->calibrated);
      dfp_json_end_object (json);
    }
  dfp_json_end_object (json);
}

/* --- text --- */

static char *
format_weeks (double weeks)
{
  g_autofree char *number = dfp_format_number (weeks, 0, DFP_FORMAT_PLAIN);

  return isfinite (weeks) ? g_strdup_printf (ngettext ("%s week", "%s weeks", (gulong) weeks), number)
                          : g_strdup (_ ("never"));
}

static void
print_answer (const DfpHistory *history, const DfpHistoryAnswer *answer)
{
  g_autoptr (DfpOutputTable) table = dfp_output_table_new (4);
  g_autofree char *ahead = format_weeks (history->ahead), *pieces = NULL;

  dfp_output_table_add (table, "");
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    dfp_output_table_add (table, _ (levels[i].label));
  if (answer->has_when)
    {
      g_autofree char *backlog = dfp_format_number (history->backlog, 0, DFP_FORMAT_PLAIN);

      pieces = g_strdup_printf (ngettext ("%s piece done in", "%s pieces done in", (gulong) history->backlog), backlog);
      dfp_output_table_add (table, pieces);
      for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
        dfp_output_table_take (table, format_weeks (dfp_distribution_get_percentile (&answer->when, levels[i].share)));
      dfp_output_table_add (table, _ ("that is in"));
      for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
        {
          const double weeks = dfp_distribution_get_percentile (&answer->when, levels[i].share);

          dfp_output_table_take (table, isfinite (weeks) ? dfp_format_month (dfp_history_get_month (history, weeks),
                                                                             DFP_MONTH_STYLE_MEDIUM)
                                                         : g_strdup ("–"));
        }
    }
  dfp_output_table_take (table, g_strdup_printf (_ ("pieces done in %s, at least"), ahead));
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    dfp_output_table_take (table, dfp_format_number (dfp_throughput_get_sure (&answer->many, levels[i].share), 0,
                                                     DFP_FORMAT_PLAIN));
  dfp_output_table_print (table);
}

static void
print_backtest (const DfpHistoryForecast *forecast)
{
  const DfpThroughputBacktest *test = forecast->backtest;
  g_autoptr (DfpOutputTable) table = dfp_output_table_new (DFP_N_THROUGHPUT_METHODS + 1);
  g_autofree char *work = format_weeks (forecast->backtest_weeks);

  if (test->n_points == 0)
    {
      dfp_output_line (_ ("The history is too short to try forecasts again: it takes more than %d weeks."),
                       DFP_THROUGHPUT_WINDOW);
      return;
    }
  /* Translators: %u forecasts; %s is a length such as "13 weeks" */
  dfp_output_line (_ ("Tried again on this history: %u forecasts of %s of work. Share that held:"), test->n_points,
                   work);
  dfp_output_table_add (table, "");
  dfp_output_table_add (table, _ ("plain"));
  dfp_output_table_add (table, _ ("calibrated"));
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      const double plain[] = { test->plain.held50, test->plain.held80, test->plain.held95 };
      const double calibrated[] = { test->calibrated.held50, test->calibrated.held80, test->calibrated.held95 };

      dfp_output_table_add (table, _ (levels[i].label));
      dfp_output_table_take (table, dfp_format_share (plain[i], 0, DFP_FORMAT_PLAIN));
      dfp_output_table_take (table, dfp_format_share (calibrated[i], 0, DFP_FORMAT_PLAIN));
    }
  dfp_output_table_print (table);
}

void
dfp_forecast_history_print (const DfpForecastHistoryOptions *options, const DfpHistoryForecast *forecast)
{
  g_autofree char *weeks = format_weeks (forecast->history->n_weeks);
  g_autofree char *spread = dfp_format_number (forecast->spread, 2, DFP_FORMAT_PLAIN);

  dfp_output_line ("%s", "");
  if (options->method == DFP_THROUGHPUT_CALIBRATED)
    /* Translators: the first %s is a length such as "52 weeks", the second a number */
    dfp_output_line (_ ("From your own history of %s, calibrated: the rate drifts by %s"), weeks, spread);
  else
    dfp_output_line (_ ("From your own history of %s, plain: weeks drawn as they were"), weeks);
  print_answer (forecast->history, &forecast->answers[options->method]);
  if (forecast->backtest != NULL)
    {
      dfp_output_line ("%s", "");
      print_backtest (forecast);
    }
}
