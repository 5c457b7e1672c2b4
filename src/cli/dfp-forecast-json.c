/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of values for each struct of the answer; what is a list, or no plain value, is added by hand. */
#include "cli/dfp-forecast-json.h"

#include "analysis/forecast/dfp-forecast.h"

#define OF_DISTRIBUTION(member) G_STRUCT_OFFSET (DfpDistribution, member)
#define OF_CHANCE(member) G_STRUCT_OFFSET (DfpForecastChance, member)
#define OF_POINT(member) G_STRUCT_OFFSET (DfpForecastPoint, member)

static const DfpField distribution_fields[] = {
  { "mean", DFP_FIELD_DOUBLE, OF_DISTRIBUTION (mean) },   { "p10", DFP_FIELD_DOUBLE, OF_DISTRIBUTION (p10) },
  { "p50", DFP_FIELD_DOUBLE, OF_DISTRIBUTION (p50) },     { "p80", DFP_FIELD_DOUBLE, OF_DISTRIBUTION (p80) },
  { "p90", DFP_FIELD_DOUBLE, OF_DISTRIBUTION (p90) },     { "p95", DFP_FIELD_DOUBLE, OF_DISTRIBUTION (p95) },
  { "never", DFP_FIELD_DOUBLE, OF_DISTRIBUTION (never) },
};

static const DfpField chance_fields[] = {
  { "id", DFP_FIELD_TEXT, OF_CHANCE (id) },
  { "name", DFP_FIELD_TEXT, OF_CHANCE (name) },
  { "due-month", DFP_FIELD_INT, OF_CHANCE (due_month) },
  { "probability", DFP_FIELD_DOUBLE, OF_CHANCE (probability) },
  { "standard-error", DFP_FIELD_DOUBLE, OF_CHANCE (error) },
  { "p10", DFP_FIELD_DOUBLE, OF_CHANCE (finish.p10) },
  { "p50", DFP_FIELD_DOUBLE, OF_CHANCE (finish.p50) },
  { "p80", DFP_FIELD_DOUBLE, OF_CHANCE (finish.p80) },
  { "p90", DFP_FIELD_DOUBLE, OF_CHANCE (finish.p90) },
  { "p95", DFP_FIELD_DOUBLE, OF_CHANCE (finish.p95) },
  { "never", DFP_FIELD_DOUBLE, OF_CHANCE (finish.never) },
  { "all-without", DFP_FIELD_DOUBLE, OF_CHANCE (all_without) },
};

static const DfpField point_fields[] = {
  { "finish-p80", DFP_FIELD_DOUBLE, OF_POINT (finish80) },
  { "cost-p80", DFP_FIELD_DOUBLE, OF_POINT (cost80) },
  { "all", DFP_FIELD_DOUBLE, OF_POINT (all) },
};

/* The words of files, by their enumerations. */
static const char *const driver_nicks[] = { "rate", "effort", "people", "risk" };
static const char *const input_nicks[DFP_N_FORECAST_INPUTS] = { "people", "ramp",    "attrition", "effort",
                                                                "risks",  "partner", "start" };
static const char *const lever_nicks[] = { "person", "risk", "month", "effort", "in-time" };

static void
add_distribution (DfpJson *json, const char *name, const DfpDistribution *distribution)
{
  dfp_json_begin_object (json, name);
  dfp_json_add_fields (json, distribution_fields, G_N_ELEMENTS (distribution_fields), distribution);
  dfp_json_add_number (json, "p50-error", dfp_distribution_get_error (distribution, 0.5));
  dfp_json_add_number (json, "p80-error", dfp_distribution_get_error (distribution, 0.8));
  dfp_json_add_number (json, "p95-error", dfp_distribution_get_error (distribution, 0.95));
  dfp_json_end_object (json);
}

static void
add_point (DfpJson *json, const char *name, const DfpForecastPoint *point)
{
  dfp_json_add_record (json, name, point_fields, G_N_ELEMENTS (point_fields), point);
}

static void
add_all (DfpJson *json, const DfpForecast *forecast)
{
  dfp_json_begin_object (json, "all");
  dfp_json_add_number (json, "probability", forecast->all);
  dfp_json_add_number (json, "standard-error", forecast->all_error);
  dfp_json_add_text (json, "hardest", forecast->hardest >= 0 ? forecast->objectives[forecast->hardest].id : NULL);
  dfp_json_end_object (json);
}

static void
add_objectives (DfpJson *json, const DfpForecast *forecast)
{
  g_autofree double *by_month = g_new (double, MAX (forecast->n_months, 1));

  dfp_json_begin_list (json, "objectives");
  for (int i = 0; i < forecast->n_objectives; i++)
    {
      const DfpForecastChance *chance = &forecast->objectives[i];

      for (int month = 1; month <= forecast->n_months; month++)
        by_month[month - 1] = dfp_distribution_get_share (&chance->finish, month);
      dfp_json_begin_object (json, NULL);
      dfp_json_add_fields (json, chance_fields, G_N_ELEMENTS (chance_fields), chance);
      dfp_json_add_numbers (json, "probability-by-month", by_month, forecast->n_months);
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
}

static void
add_drivers (DfpJson *json, const DfpForecast *forecast)
{
  dfp_json_begin_list (json, "drivers");
  for (int i = 0; i < forecast->n_drivers; i++)
    {
      dfp_json_begin_object (json, NULL);
      dfp_json_add_text (json, "kind", driver_nicks[forecast->drivers[i].kind]);
      dfp_json_add_text (json, "id", forecast->drivers[i].id);
      dfp_json_add_number (json, "correlation", forecast->drivers[i].correlation);
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
}

static void
add_swings (DfpJson *json, const DfpForecastSensitivity *sensitivity)
{
  dfp_json_begin_list (json, "tornado");
  for (int i = 0; i < DFP_N_FORECAST_INPUTS; i++)
    {
      if (!sensitivity->swings[i].applies)
        continue;
      dfp_json_begin_object (json, NULL);
      dfp_json_add_text (json, "input", input_nicks[i]);
      add_point (json, "low", &sensitivity->swings[i].low);
      add_point (json, "high", &sensitivity->swings[i].high);
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
}

static void
add_responses (DfpJson *json, const DfpForecastSensitivity *sensitivity)
{
  dfp_json_begin_list (json, "responses");
  for (int i = 0; i < sensitivity->n_responses; i++)
    {
      dfp_json_begin_object (json, NULL);
      dfp_json_add_text (json, "risk", sensitivity->responses[i].id);
      add_point (json, "without", &sensitivity->responses[i].without);
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
}

static void
add_levers (DfpJson *json, const DfpForecastSensitivity *sensitivity)
{
  dfp_json_begin_list (json, "levers");
  for (int i = 0; i < sensitivity->n_levers; i++)
    {
      const DfpForecastLever *lever = &sensitivity->levers[i];

      dfp_json_begin_object (json, NULL);
      dfp_json_add_text (json, "kind", lever_nicks[lever->kind]);
      dfp_json_add_text (json, "id", lever->id);
      if (lever->kind == DFP_LEVER_PERSON)
        dfp_json_add_text (json, "discipline", dfp_enum_get_nick (DFP_TYPE_DISCIPLINE, (int) lever->person));
      add_point (json, "with", &lever->with);
      dfp_json_end_object (json);
    }
  dfp_json_end_list (json);
}

static void
add_sensitivity (DfpJson *json, const DfpForecastSensitivity *sensitivity)
{
  dfp_json_begin_object (json, "sensitivity");
  dfp_json_add_number (json, "trials", sensitivity->n_trials);
  add_point (json, "base", &sensitivity->base);
  add_swings (json, sensitivity);
  add_responses (json, sensitivity);
  add_levers (json, sensitivity);
  dfp_json_end_object (json);
}

static void
add_outside_view (DfpJson *json, const DfpOutsideView *outside)
{
  dfp_json_begin_object (json, "outside-view");
  add_distribution (json, "finish", &outside->finish);
  add_distribution (json, "cost", &outside->cost);
  dfp_json_add_number (json, "over-twice-budget", outside->over_twice_budget);
  dfp_json_end_object (json);
}

void
dfp_forecast_add_json (DfpJson *json, const DfpForecast *forecast, const DfpForecastSensitivity *sensitivity,
                       const DfpOutsideView *outside)
{
  dfp_json_begin_object (json, NULL);
  dfp_json_add_text (json, "id", forecast->id);
  dfp_json_add_text (json, "name", forecast->name);
  add_distribution (json, "finish", &forecast->finish);
  add_distribution (json, "cost", &forecast->cost);
  dfp_json_add_number (json, "in-budget", forecast->in_budget);
  add_all (json, forecast);
  add_objectives (json, forecast);
  if (forecast->n_drivers > 0)
    add_drivers (json, forecast);
  if (sensitivity != NULL)
    add_sensitivity (json, sensitivity);
  if (outside != NULL)
    add_outside_view (json, outside);
  dfp_json_end_object (json);
}
