/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What moves a forecast: rows, the largest first. Bars have no axis: names of objectives and risks are long, and the
 * numbers stand beside them. */
#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>

#include "analysis/forecast/dfp-forecast-sensitivity.h"
#include "analysis/forecast/dfp-forecast.h"
#include "chart/dfp-chart-rows.h"
#include "exhibit/forecast/dfp-pictures-forecast.h"
#include "model/dfp-risk.h"

#define DRIVERS_SHOWN 6
#define NEVER_ROOM 1.25 /* a bar that stands for never is so much longer than the longest of the others */
#define POINTS 100

/* --- tornado --- */

typedef struct
{
  DfpForecastInput input;
  double low, high; /* of the number; the finish in months from what it is now */
} Swing;

static int
compare_swings (gconstpointer a, gconstpointer b)
{
  const Swing *first = a, *second = b;
  const double difference = fabs (second->high - second->low) - fabs (first->high - first->low);

  if (isnan (difference) || difference == 0)
    return (int) first->input - (int) second->input;
  return difference > 0 ? 1 : -1;
}

/* Those that can be drawn, unsorted. Returns how many. */
static int
read_swings (const DfpForecastSensitivity *sensitivity, DfpForecastNumber number, Swing *swings)
{
  const double base = number == DFP_FORECAST_FINISH ? sensitivity->base.finish80 : 0;
  int n = 0;

  for (int i = 0; i < DFP_N_FORECAST_INPUTS; i++)
    if (sensitivity->swings[i].applies)
      swings[n++] = (Swing){ i, dfp_forecast_point_get (&sensitivity->swings[i].low, number) - base,
                             dfp_forecast_point_get (&sensitivity->swings[i].high, number) - base };
  return n;
}

static double
find_longest (const Swing *swings, int n)
{
  double longest = 1;

  for (int i = 0; i < n; i++)
    {
      longest = isfinite (swings[i].low) ? fmax (longest, fabs (swings[i].low)) : longest;
      longest = isfinite (swings[i].high) ? fmax (longest, fabs (swings[i].high)) : longest;
    }
  return longest;
}

static char *
name_end (DfpForecastInput input, gboolean high, double value)
{
  const char *words = dfp_forecast_input_get_value_label (input, high);

  /* Translators: what an input is set to, and that the work is then never finished */
  return isinf (value) ? g_strdup_printf (_ ("%s: never"), words) : g_strdup (words);
}

/* A large chance is better; a late finish and a large cost are worse. */
static void
add_swing (DfpChart *chart, const Swing *swing, DfpForecastNumber number, double longest)
{
  const double end = longest * NEVER_ROOM;
  const double low = isinf (swing->low) ? end : swing->low, high = isinf (swing->high) ? end : swing->high;
  g_autofree char *low_words = name_end (swing->input, FALSE, swing->low);
  g_autofree char *high_words = name_end (swing->input, TRUE, swing->high);
  const gboolean low_worse = number == DFP_FORECAST_ALL ? low < high : low > high;
  const int row = dfp_chart_add_row (chart, dfp_forecast_input_get_label (swing->input), NULL, FALSE);

  dfp_chart_set_row_swing (chart, row, low_worse ? low : high, low_worse ? high : low,
                           low_worse ? low_words : high_words, low_worse ? high_words : low_words);
}

/* "now March 2029" */
static void
mark_now (DfpChart *chart, const DfpSubject *subject, DfpForecastNumber number)
{
  const DfpForecastPoint *base = &subject->sensitivity->base;
  g_autofree char *value =
      number == DFP_FORECAST_FINISH ? dfp_words_finish (subject, base->finish80, DFP_MONTH_STYLE_LONG)
      : number == DFP_FORECAST_COST ? dfp_format_money_compact (subject->plan->currency, base->cost80, DFP_FORMAT_PLAIN)
                                    : dfp_format_chance (base->all);
  g_autofree char *words = g_strdup_printf (_ ("now %s"), value);

  dfp_chart_set_reference (chart, number == DFP_FORECAST_FINISH ? 0 : dfp_forecast_point_get (base, number), words,
                           TRUE, FALSE);
}

static gboolean
lacks_sensitivity (DfpChart *chart, const DfpSubject *subject)
{
  if (dfp_picture_lacks_forecast (chart, subject))
    return TRUE;
  if (subject->sensitivity != NULL)
    return FALSE;
  dfp_chart_set_empty (chart, subject->forecast != NULL && !subject->forecast->can_turn
                                  ? dfp_forecast_sensitivity_describe_too_large ()
                                  : _ ("The inputs are being turned, one after the other."));
  return TRUE;
}

DfpChart *
dfp_picture_swings_new (const DfpSubject *subject, DfpForecastNumber number)
{
  static const char *const captions[DFP_N_FORECAST_NUMBERS] = { N_ ("Months sooner and later, 80% sure"),
                                                                N_ ("Cost, 80% sure"),
                                                                N_ ("Chance of all objectives") };
  DfpChart *chart = dfp_chart_new (DFP_CHART_TORNADO);
  Swing swings[DFP_N_FORECAST_INPUTS];
  int n;

  dfp_chart_take_title (chart, dfp_sentence_swings (subject, number));
  dfp_chart_set_caption (chart, _ (captions[number]));
  dfp_chart_set_format (chart,
                        number == DFP_FORECAST_COST  ? DFP_CHART_MONEY
                        : number == DFP_FORECAST_ALL ? DFP_CHART_CHANCE
                                                     : DFP_CHART_NUMBER,
                        subject->plan->currency);
  if (lacks_sensitivity (chart, subject))
    return chart;
  if (!isfinite (dfp_forecast_point_get (&subject->sensitivity->base, number)))
    {
      dfp_chart_set_empty (chart, number == DFP_FORECAST_ALL
                                      ? _ ("No objective has both work and a month in which it is due.")
                                      : _ ("Too many futures never finish: no month is 80% sure."));
      return chart;
    }
  n = read_swings (subject->sensitivity, number, swings);
  qsort (swings, (gsize) n, sizeof *swings, compare_swings);
  mark_now (chart, subject, number);
  for (int i = 0; i < n; i++)
    add_swing (chart, &swings[i], number, find_longest (swings, n));
  return chart;
}

DfpChart *
dfp_picture_swings (const DfpExhibitInput *input)
{
  return dfp_picture_swings_new (dfp_exhibit_get_subject (input), input->which);
}

/* --- bars --- */

/* @gain: over nothing changed, or NAN. */
static void
add_bar (DfpChart *chart, const char *name, double chance, double gain, gboolean strong)
{
  g_autofree char *share = dfp_format_chance (chance);
  g_autofree char *points = isnan (gain) ? NULL : dfp_format_number (POINTS * gain, 0, DFP_FORMAT_SIGNED);

  dfp_chart_set_row_bar (chart, dfp_chart_add_row (chart, name, NULL, strong), chance,
                         strong ? DFP_COLOR_N2 : DFP_COLOR_A, share, points, NAN, NULL);
}

DfpChart *
dfp_picture_held_back (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_BARS);
  const DfpForecast *forecast = subject->forecast;

  dfp_chart_set_caption (chart, _ ("Chance of all"));
  dfp_chart_set_format (chart, DFP_CHART_CHANCE, NULL);
  dfp_chart_set_row_range (chart, 0, 1);
  dfp_chart_set_row_axis (chart, FALSE);
  if (dfp_picture_lacks_forecast (chart, subject))
    return chart;
  if (forecast->n_counting < 2)
    {
      dfp_chart_set_empty (chart, _ ("Needs two objectives with work and a month in which they are due."));
      return chart;
    }
  add_bar (chart, _ ("Nothing changed"), forecast->all, NAN, TRUE);
  for (int i = 0; i < forecast->n_objectives; i++)
    {
      DfpObject *objective = dfp_list_find (subject->plan->objectives, forecast->objectives[i].id);
      g_autofree char *name = NULL;

      if (!forecast->objectives[i].counts || objective == NULL)
        continue;
      /* Translators: an objective */
      name = g_strdup_printf (_ ("… without “%s”"), dfp_object_get_name (objective));
      add_bar (chart, name, forecast->objectives[i].all_without, forecast->objectives[i].all_without - forecast->all,
               FALSE);
    }
  return chart;
}

DfpChart *
dfp_picture_drivers (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_BARS);
  int n_shown = 0;

  dfp_chart_set_caption (chart, _ ("Rank correlation with the finish; words after Cohen 1988"));
  dfp_chart_set_row_range (chart, 0, 1);
  dfp_chart_set_row_axis (chart, FALSE);
  if (dfp_picture_lacks_forecast (chart, subject))
    return chart;
  for (int i = 0; i < subject->forecast->n_drivers && n_shown < DRIVERS_SHOWN; i++)
    {
      const DfpForecastDriver *driver = &subject->forecast->drivers[i];
      g_autofree char *name = dfp_words_driver (subject, driver);

      if (name == NULL)
        continue;
      dfp_chart_set_row_bar (chart, dfp_chart_add_row (chart, name, NULL, FALSE), fabs (driver->correlation),
                             DFP_COLOR_A, dfp_words_correlation (driver->correlation), NULL, NAN, NULL);
      n_shown++;
    }
  if (n_shown == 0)
    dfp_chart_set_empty (chart, _ ("The first look does not tell yet what early and late futures differ in."));
  return chart;
}

/* --- responses --- */

static int
compare_responses (gconstpointer a, gconstpointer b, gpointer data)
{
  const DfpForecastResponse *responses = data;
  const DfpForecastPoint *first = &responses[*(const int *) a].without, *second = &responses[*(const int *) b].without;

  if (!isnan (first->all) && first->all != second->all)
    return first->all > second->all ? -1 : 1;
  return first->finish80 < second->finish80 ? -1 : first->finish80 > second->finish80;
}

int
dfp_picture_responses_order (const DfpSubject *subject, int *order)
{
  const DfpForecastSensitivity *sensitivity = subject->sensitivity;
  const int n_all = sensitivity != NULL ? sensitivity->n_responses : 0;
  g_autofree int *all = g_new (int, MAX (n_all, 1));
  int n = 0;

  for (int i = 0; i < n_all; i++)
    all[i] = i;
  if (n_all > 1)
    g_qsort_with_data (all, n_all, sizeof *all, compare_responses, sensitivity->responses);
  for (int i = 0; i < n_all && n < DFP_FORECAST_RESPONSES; i++)
    if (dfp_list_find (subject->plan->risks, sensitivity->responses[all[i]].id) != NULL)
      order[n++] = all[i];
  return n;
}

DfpChart *
dfp_picture_responses_worth (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_BARS);
  int order[DFP_FORECAST_RESPONSES], n;

  dfp_chart_set_caption (chart, _ ("Chance of all if the risk cannot strike"));
  dfp_chart_set_format (chart, DFP_CHART_CHANCE, NULL);
  dfp_chart_set_row_range (chart, 0, 1);
  dfp_chart_set_row_axis (chart, FALSE);
  if (lacks_sensitivity (chart, subject))
    return chart;
  n = dfp_picture_responses_order (subject, order);
  if (n == 0 || isnan (subject->sensitivity->base.all))
    {
      dfp_chart_set_empty (chart, n == 0 ? _ ("No risks named. Most plans of this size have three to six.")
                                         : _ ("No objective has both work and a month in which it is due."));
      return chart;
    }
  for (int i = 0; i < n; i++)
    {
      const DfpForecastResponse *response = &subject->sensitivity->responses[order[i]];
      DfpRisk *risk = dfp_list_find (subject->plan->risks, response->id);

      add_bar (chart, dfp_risk_get (risk)->name, response->without.all,
               response->without.all - subject->sensitivity->base.all, FALSE);
    }
  return chart;
}
