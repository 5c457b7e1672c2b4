/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What moves a forecast and what would lift the odds. */
#include <glib/gi18n.h>
#include <math.h>

#include "analysis/forecast/dfp-forecast-sensitivity.h"
#include "analysis/forecast/dfp-forecast.h"
#include "exhibit/dfp-sentence-words.h"
#include "exhibit/forecast/dfp-sentences-forecast.h"
#include "model/dfp-risk.h"
#include "model/dfp-role.h"
#include "model/dfp-work-item.h"

#define GAIN_SHOWN 0.005  /* half a point */
#define MONTHS_SHOWN 0.25 /* a week */

/* Sizes of a correlation (Cohen 1988, Statistical power analysis, p. 79). */
#define LARGE 0.5
#define MEDIUM 0.3
#define SMALL 0.1

double
dfp_forecast_point_get (const DfpForecastPoint *point, DfpForecastNumber number)
{
  switch (number)
    {
    case DFP_FORECAST_FINISH:
      return point->finish80;
    case DFP_FORECAST_COST:
      return point->cost80;
    case DFP_FORECAST_ALL:
    default:
      return point->all;
    }
}

/* --- what moves it --- */

/* From one end to the other; INFINITY when one of them is never. */
static double
get_swing (const DfpForecastSensitivity *sensitivity, int input, DfpForecastNumber number)
{
  const DfpForecastSwing *swing = &sensitivity->swings[input];
  const double low = dfp_forecast_point_get (&swing->low, number), high = dfp_forecast_point_get (&swing->high, number);

  if (!swing->applies || isnan (low) || isnan (high))
    return NAN;
  return isinf (low) && isinf (high) ? 0 : fabs (high - low);
}

static char *
say_swings (DfpForecastNumber number, const char *most, const char *least)
{
  switch (number)
    {
    case DFP_FORECAST_FINISH:
      return g_strdup_printf (_ ("“%s” moves the finish most, “%s” least"), most, least);
    case DFP_FORECAST_COST:
      return g_strdup_printf (_ ("“%s” moves the cost most, “%s” least"), most, least);
    case DFP_FORECAST_ALL:
    default:
      return g_strdup_printf (_ ("“%s” moves the chance of all most, “%s” least"), most, least);
    }
}

char *
dfp_sentence_swings (const DfpSubject *subject, DfpForecastNumber number)
{
  static const char *const none[DFP_N_FORECAST_NUMBERS] = { N_ ("What moves the finish"), N_ ("What moves the cost"),
                                                            N_ ("What moves the chance of all") };
  int most = -1, least = -1;

  for (int i = 0; subject->sensitivity != NULL && i < DFP_N_FORECAST_INPUTS; i++)
    {
      const double swing = get_swing (subject->sensitivity, i, number);

      if (isnan (swing))
        continue;
      if (most < 0 || swing > get_swing (subject->sensitivity, most, number))
        most = i;
      if (least < 0 || swing <= get_swing (subject->sensitivity, least, number))
        least = i;
    }
  if (most == least || get_swing (subject->sensitivity, most, number) == 0)
    return g_strdup (_ (none[number]));
  return say_swings (number, dfp_forecast_input_get_label (most), dfp_forecast_input_get_label (least));
}

char *
dfp_words_driver (const DfpSubject *subject, const DfpForecastDriver *driver)
{
  DfpRisk *risk;

  switch (driver->kind)
    {
    case DFP_DRIVER_RATE:
      return g_strdup (_ ("How much a team gets done"));
    case DFP_DRIVER_EFFORT:
      return g_strdup (_ ("How much work it turns out to be"));
    case DFP_DRIVER_PEOPLE:
      return g_strdup (_ ("Who comes late or leaves"));
    case DFP_DRIVER_RISK:
    default:
      risk = dfp_list_find (subject->plan->risks, driver->id);
      return risk != NULL ? g_strdup (dfp_risk_get (risk)->name) : NULL;
    }
}

const char *
dfp_words_correlation (double correlation)
{
  const double size = fabs (correlation);

  return size >= LARGE    ? _ ("decides")
         : size >= MEDIUM ? _ ("matters")
         : size >= SMALL  ? _ ("matters little")
                          : _ ("hardly matters");
}

char *
dfp_sentence_drivers (const DfpSubject *subject)
{
  const DfpForecast *forecast = subject->forecast;
  g_autofree char *name = NULL;

  if (forecast != NULL && forecast->n_drivers > 0)
    name = dfp_words_driver (subject, &forecast->drivers[0]);
  if (name == NULL || fabs (forecast->drivers[0].correlation) < SMALL)
    return g_strdup (_ ("What early and late futures differ in"));
  return g_strdup_printf (_ ("Early and late futures differ most in “%s”"), name);
}

char *
dfp_sentence_responses (const DfpSubject *subject)
{
  const DfpForecastSensitivity *sensitivity = subject->sensitivity;
  const DfpForecastResponse *best = NULL;
  g_autofree char *points = NULL;
  DfpRisk *risk;

  for (int i = 0; sensitivity != NULL && i < sensitivity->n_responses; i++)
    if (best == NULL || sensitivity->responses[i].without.all > best->without.all)
      best = &sensitivity->responses[i];
  risk = best != NULL ? dfp_list_find (subject->plan->risks, best->id) : NULL;
  if (risk == NULL || !(best->without.all - sensitivity->base.all >= GAIN_SHOWN))
    return g_strdup (_ ("What a full response to each risk is worth"));
  points = dfp_format_number (100 * (best->without.all - sensitivity->base.all), 0, DFP_FORMAT_SIGNED);
  return g_strdup_printf (_ ("Answering “%s” is worth most: %s points"), dfp_risk_get (risk)->name, points);
}

/* --- what would lift the odds --- */

char *
dfp_sentence_lever (const DfpSubject *subject, const DfpForecastLever *lever)
{
  DfpObject *row;

  switch (lever->kind)
    {
    case DFP_LEVER_PERSON:
      row = subject->configuration != NULL ? dfp_list_find (subject->configuration->roles, lever->id) : NULL;
      return row != NULL ? g_strdup_printf (_ ("One more person: %s"), dfp_role_get (DFP_ROLE (row))->title) : NULL;
    case DFP_LEVER_RISK:
      row = dfp_list_find (subject->plan->risks, lever->id);
      return row != NULL ? g_strdup_printf (_ ("Without the risk “%s”"), dfp_risk_get (DFP_RISK (row))->name) : NULL;
    case DFP_LEVER_MONTH:
      return g_strdup (_ ("Every due month one month later"));
    case DFP_LEVER_EFFORT:
      row = dfp_list_find (subject->plan->work, lever->id);
      return row != NULL
                 ? g_strdup_printf (_ ("A tenth less to do in “%s”"), dfp_work_item_get (DFP_WORK_ITEM (row))->name)
                 : NULL;
    case DFP_LEVER_IN_TIME:
    default:
      return g_strdup (_ ("Everybody hired comes when planned"));
    }
}

/* "2 months sooner"; "" when the difference cannot be seen. */
static char *
say_sooner (double months)
{
  g_autofree char *number = dfp_format_number_short (fabs (months), 1);

  if (!isfinite (months) || fabs (months) < MONTHS_SHOWN)
    return g_strdup ("");
  if (months > 0)
    return g_strdup_printf (ngettext ("%s month sooner", "%s months sooner", months == 1 ? 1 : 2), number);
  return g_strdup_printf (ngettext ("%s month later", "%s months later", months == -1 ? 1 : 2), number);
}

char *
dfp_sentence_lever_gain (const DfpSubject *subject, const DfpForecastLever *lever)
{
  const DfpForecastPoint *base = &subject->sensitivity->base;
  const double gain = lever->with.all - base->all;
  g_autofree char *points = dfp_format_number (100 * gain, 0, DFP_FORMAT_SIGNED);
  g_autofree char *sooner = say_sooner (base->finish80 - lever->with.finish80);

  if (isnan (gain))
    return g_steal_pointer (&sooner);
  if (*sooner == '\0')
    return g_strdup_printf (_ ("%s points"), points);
  /* Translators: “+14 points, 80% sure 2 months sooner” */
  return g_strdup_printf (_ ("%s points, 80%% sure %s"), points, sooner);
}

/* The objective that is in time least often: to move it helps most. */
static char *
find_objective (const DfpSubject *subject)
{
  const DfpForecast *forecast = subject->forecast;
  const DfpForecastChance *least = NULL;

  for (int i = 0; forecast != NULL && i < forecast->n_objectives; i++)
    if (forecast->objectives[i].counts && (least == NULL || forecast->objectives[i].probability < least->probability))
      least = &forecast->objectives[i];
  return least != NULL ? g_strdup_printf ("objectives/%s/due-month", least->id) : g_strdup ("objectives");
}

/* The first role that somebody has to be hired for. */
static char *
find_hires (const DfpSubject *subject)
{
  const DfpList *roles = subject->configuration->roles;

  for (guint i = 0; i < dfp_list_get_n_rows (roles); i++)
    {
      const DfpRoleData *role = dfp_list_get_data (roles, i);

      if (role->external_hires > 0)
        return g_strdup_printf ("team/%s/external-hires", role->id);
    }
  return g_strdup ("team/external-hires");
}

char *
dfp_lever_get_target (const DfpSubject *subject, const DfpForecastLever *lever)
{
  switch (lever->kind)
    {
    case DFP_LEVER_PERSON:
      return g_strdup_printf ("team/%s/heads", lever->id);
    case DFP_LEVER_RISK:
      return g_strdup_printf ("risks/%s/response", lever->id);
    case DFP_LEVER_MONTH:
      return find_objective (subject);
    case DFP_LEVER_EFFORT:
      return g_strdup_printf ("work/%s/effort-likely", lever->id);
    case DFP_LEVER_IN_TIME:
    default:
      return find_hires (subject);
    }
}

gboolean
dfp_lever_lifts (const DfpForecastSensitivity *sensitivity, const DfpForecastLever *lever)
{
  const double gain = lever->with.all - sensitivity->base.all;

  if (isnan (gain))
    return sensitivity->base.finish80 - lever->with.finish80 >= MONTHS_SHOWN;
  return gain >= GAIN_SHOWN;
}
