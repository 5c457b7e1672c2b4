/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When it is done, how sure, and what stands in the way. */
#include "exhibit/forecast/dfp-sentences-forecast.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/forecast/dfp-forecast-budget.h"
#include "analysis/forecast/dfp-forecast-model.h"
#include "analysis/forecast/dfp-forecast-obstacle.h"
#include "analysis/forecast/dfp-forecast.h"
#include "exhibit/dfp-sentence-words.h"
#include "exhibit/forecast/dfp-sentences-chance.h"
#include "model/dfp-work-item.h"

#define ERRORS 2         /* standard errors that tell two chances apart */
#define MORE_MONTHS 2    /* that somebody may ask for */
#define NEVER_SAID 0.005 /* share that never finishes, from which it is said */

int
dfp_forecast_get_promised (const DfpForecast *forecast)
{
  int latest = 0;

  for (int i = 0; forecast != NULL && i < forecast->n_objectives; i++)
    if (forecast->objectives[i].counts)
      latest = MAX (latest, forecast->objectives[i].due_month);
  return latest;
}

/* --- words --- */

static int
get_month (double months)
{
  return MAX ((int) ceil (months), 1);
}

char *
dfp_words_finish (const DfpSubject *subject, double months, DfpMonthStyle style)
{
  return isfinite (months) ? dfp_subject_format_month (subject, get_month (months), style) : g_strdup (_ ("never"));
}

char *
dfp_sentence_all_objectives (int n)
{
  g_autofree char *count = dfp_format_count (n);

  if (n <= 1)
    return g_strdup (_ ("the objective"));
  if (n == 2)
    return g_strdup (_ ("both"));
  /* Translators: %s is how many objectives there are, in a word */
  return g_strdup_printf (_ ("all %s"), count);
}

char *
dfp_words_futures (guint n)
{
  g_autofree char *number = dfp_format_number (n, 0, DFP_FORMAT_PLAIN);

  return g_strdup_printf (ngettext ("%s future", "%s futures", n), number);
}

char *
dfp_words_played (guint n, guint n_affordable)
{
  g_autofree char *number = dfp_format_number (n, 0, DFP_FORMAT_PLAIN);

  if (n != n_affordable || n_affordable >= DFP_FORECAST_TRIALS)
    return dfp_words_futures (n);
  /* Translators: a number; they are fewer than usual because the plan is large */
  return g_strdup_printf (ngettext ("%s future (large plan)", "%s futures (large plan)", n), number);
}

static char *
format_money (const DfpSubject *subject, double amount)
{
  return dfp_format_money_compact (subject->plan->currency, amount, DFP_FORMAT_PLAIN);
}

/* --- what stands in the way --- */

static char *
say_circle (const DfpSubject *subject, const DfpForecastObstacle *obstacle, char **target)
{
  const DfpWorkItemData *item = dfp_list_get_data (subject->plan->work, (guint) obstacle->item);
  const DfpWorkItemData *other = dfp_list_get_data (subject->plan->work, (guint) obstacle->waits_for);

  *target = g_strdup_printf ("work/%s/after", item->id);
  if (item == other)
    return g_strdup_printf (_ ("“%s” waits for itself."), item->name);
  return g_strdup_printf (_ ("“%s” and “%s” wait for each other."), item->name, other->name);
}

char *
dfp_sentence_obstacle (const DfpSubject *subject, char **target)
{
  DfpForecastObstacle obstacle = { DFP_OBSTACLE_NOBODY, -1, -1, 0 };

  if (subject->configuration != NULL)
    obstacle = dfp_forecast_find_obstacle (subject->plan, subject->configuration);
  *target = NULL;
  switch (obstacle.kind)
    {
    case DFP_OBSTACLE_NO_WORK:
      *target = g_strdup ("work");
      return g_strdup (_ ("Needs at least one work item and one person who builds."));
    case DFP_OBSTACLE_NOBODY:
      *target = g_strdup ("team");
      return g_strdup (_ ("Needs at least one work item and one person who builds."));
    case DFP_OBSTACLE_TOO_LARGE:
      *target = g_strdup ("team");
      return g_strdup (dfp_forecast_describe_too_large ());
    case DFP_OBSTACLE_CIRCLE:
      return say_circle (subject, &obstacle, target);
    case DFP_OBSTACLE_DISCIPLINE:
      *target = g_strdup ("production-line");
      return g_strdup_printf (_ ("The line needs “%s”, and nobody does it."),
                              dfp_enum_get_label (DFP_TYPE_DISCIPLINE, (int) obstacle.discipline));
    case DFP_OBSTACLE_NONE:
    default:
      return NULL;
    }
}

/* --- the promise --- */

/* What to say when no month is sure enough; NULL when one is. */
static char *
say_never (const DfpSubject *subject)
{
  const DfpForecast *forecast = subject->forecast;
  g_autofree char *never = dfp_format_chance (forecast->finish.never);

  if (forecast->finish.never >= 1)
    return g_strdup_printf (ngettext ("No future finishes within %d month", "No future finishes within %d months",
                                      forecast->n_months * DFP_FORECAST_PATIENCE),
                            forecast->n_months * DFP_FORECAST_PATIENCE);
  if (isfinite (forecast->finish.p80))
    return NULL;
  return g_strdup_printf (_ ("No month is 80%% sure: %s of futures never finish"), never);
}

/* @sure: a month that is sure enough, later than @promised. */
static char *
say_later (const DfpSubject *subject, int promised, int sure, const char *chance)
{
  const gboolean same_year = dfp_month_get_year (dfp_month_add (subject->plan->start, promised)) ==
                             dfp_month_get_year (dfp_month_add (subject->plan->start, sure));
  g_autofree char *later = dfp_subject_format_month (subject, sure, DFP_MONTH_STYLE_LONG);
  g_autofree char *sooner =
      dfp_subject_format_month (subject, promised, same_year ? DFP_MONTH_STYLE_WORD : DFP_MONTH_STYLE_LONG);
  g_autofree char *word = dfp_subject_format_month (subject, promised, DFP_MONTH_STYLE_WORD);

  /* Translators: the month to promise, the month promised now, the same again, a share */
  return g_strdup_printf (_ ("Promise %s, not %s: %s holds in %s of futures"), later, sooner, word, chance);
}

static char *
say_promise (const DfpSubject *subject, int promised)
{
  const DfpForecast *forecast = subject->forecast;
  const double share = dfp_distribution_get_share (&forecast->finish, promised);
  const double error = dfp_share_error (share, forecast->n_trials);
  g_autofree char *month = dfp_subject_format_month (subject, promised, DFP_MONTH_STYLE_LONG);
  g_autofree char *chance = dfp_format_chance (share);

  if (fabs (share - DFP_CHANCE_SAFE) <= ERRORS * error)
    return g_strdup_printf (_ ("Level: %s holds in %s of futures, and the 80%% asked for is inside the error"), month,
                            chance);
  if (share > DFP_CHANCE_SAFE)
    return g_strdup_printf (_ ("Promise %s: it holds in %s of futures"), month, chance);
  return say_later (subject, promised, get_month (forecast->finish.p80), chance);
}

char *
dfp_sentence_forecast (const DfpSubject *subject)
{
  g_autofree char *target = NULL, *text = dfp_sentence_obstacle (subject, &target), *month = NULL;
  const int promised = dfp_forecast_get_promised (subject->forecast);

  if (text != NULL)
    return subject->forecast == NULL ? g_strdup (_ ("No forecast yet"))
                                     : g_strdup (_ ("Nothing can finish as it stands"));
  if (subject->forecast == NULL)
    return g_strdup (_ ("The first futures are being played"));
  text = say_never (subject);
  if (text != NULL)
    return g_steal_pointer (&text);
  if (promised > 0)
    return say_promise (subject, promised);
  month = dfp_words_finish (subject, subject->forecast->finish.p80, DFP_MONTH_STYLE_LONG);
  return g_strdup_printf (_ ("%s is 80%% sure; no objective has promised a month yet"), month);
}

static char *
say_all (const DfpForecast *forecast)
{
  g_autofree char *chance = dfp_format_chance (forecast->all), *all = NULL;

  if (forecast->n_counting == 0)
    return g_strdup (_ ("No objective has both work and a month in which it is due"));
  all = dfp_sentence_all_objectives (forecast->n_counting);
  /* Translators: a share of futures, and “all three”, “both” or “the objective” */
  return g_strdup_printf (_ ("%s reach %s in time"), chance, all);
}

static char *
say_more (const DfpSubject *subject, int promised)
{
  const DfpForecast *forecast = subject->forecast;
  const double share = dfp_distribution_get_share (&forecast->finish, promised + MORE_MONTHS);
  g_autofree char *count = dfp_words_capitalise (dfp_format_count (MORE_MONTHS)), *chance = dfp_format_chance (share);

  if (promised == 0 || dfp_distribution_get_share (&forecast->finish, promised) >= DFP_CHANCE_SAFE)
    {
      g_autofree char *even = dfp_words_finish (subject, forecast->finish.p50, DFP_MONTH_STYLE_LONG);

      return isfinite (forecast->finish.p50) ? g_strdup_printf (_ ("Even odds: %s"), even) : g_strdup ("");
    }
  /* Translators: “Two months more make the finish 87% sure” */
  return g_strdup_printf (ngettext ("%s month more makes the finish %s sure", "%s months more make the finish %s sure",
                                    MORE_MONTHS),
                          count, chance);
}

static char *
say_lost (const DfpForecast *forecast)
{
  g_autofree char *never = dfp_format_chance (forecast->finish.never);

  if (forecast->finish.never < NEVER_SAID || !isfinite (forecast->finish.p80))
    return g_strdup ("");
  return g_strdup_printf (_ ("%s never finish"), never);
}

char *
dfp_sentence_forecast_detail (const DfpSubject *subject)
{
  const DfpForecast *forecast = subject->forecast;

  if (forecast == NULL || forecast->finish.never >= 1)
    return g_strdup ("");
  return dfp_words_follow (dfp_words_follow (say_all (forecast),
                                             say_more (subject, dfp_forecast_get_promised (forecast))),
                           say_lost (forecast));
}

char *
dfp_sentence_precision (const DfpSubject *subject)
{
  const DfpForecast *forecast = subject->forecast;
  g_autofree char *points = NULL, *futures = NULL, *seed = NULL;

  if (forecast == NULL)
    return g_strdup ("");
  points = dfp_format_number (100 * ERRORS * dfp_share_error (0.5, forecast->n_trials), 1, DFP_FORMAT_PLAIN);
  futures = dfp_words_futures (forecast->n_trials);
  seed = g_strdup_printf ("%u", forecast->seed);
  if (forecast->n_trials < forecast->n_affordable)
    return g_strdup_printf (
        _ ("Estimates · a first look, good to ±%s points at %s · seed %s · same luck for every configuration"), points,
        futures, seed);
  if (forecast->n_affordable < DFP_FORECAST_TRIALS)
    return g_strdup_printf (_ ("Estimates · chances are good to ±%s points at %s, fewer than usual because the plan is "
                               "large · seed %s · same luck for every configuration"),
                            points, futures, seed);
  return g_strdup_printf (
      _ ("Estimates · chances are good to ±%s points at %s · seed %s · same luck for every configuration"), points,
      futures, seed);
}

/* --- what holds back --- */

char *
dfp_sentence_held_back (const DfpSubject *subject)
{
  const DfpForecast *forecast = subject->forecast;
  g_autofree char *all = NULL;

  if (forecast == NULL || forecast->n_counting < 2)
    return g_strdup (_ ("What holds the chance of all back"));
  all = dfp_sentence_all_objectives (forecast->n_counting);
  /* Translators: “all three”, “both” */
  return g_strdup_printf (_ ("What holds the chance of %s back"), all);
}

/* --- cost --- */

char *
dfp_sentence_forecast_cost (const DfpSubject *subject)
{
  const DfpForecast *forecast = subject->forecast;
  g_autofree char *sure = NULL, *budget = NULL, *chance = NULL;

  if (forecast == NULL)
    return g_strdup (_ ("What everything costs"));
  sure = format_money (subject, forecast->cost.p80);
  if (isnan (forecast->in_budget) || subject->configuration->budget_cap <= 0)
    return g_strdup_printf (_ ("%s is 80%% sure; no budget to hold it against"), sure);
  budget = format_money (subject, subject->configuration->budget_cap);
  chance = dfp_format_chance (forecast->in_budget);
  if (fabs (forecast->in_budget - DFP_CHANCE_SAFE) <=
      ERRORS * dfp_share_error (forecast->in_budget, forecast->n_trials))
    return g_strdup_printf (_ ("Level: %s is enough in %s of futures, and 80%% is inside the error"), budget, chance);
  if (forecast->in_budget >= DFP_CHANCE_SAFE)
    return g_strdup_printf (_ ("%s is enough in %s of futures"), budget, chance);
  return g_strdup_printf (_ ("Ask for %s: %s is enough in only %s of futures"), sure, budget, chance);
}

char *
dfp_sentence_outside (const DfpSubject *subject, const DfpOutsideView *outside)
{
  g_autofree char *month = dfp_words_finish (subject, outside->finish.p80, DFP_MONTH_STYLE_LONG);
  g_autofree char *chance = NULL;
  const int promised = dfp_forecast_get_promised (subject->forecast);

  if (promised == 0)
    return g_strdup_printf (_ ("Outside view, dashed: of 1,471 projects one in six took 70%% longer (Flyvbjerg and "
                               "Budzier 2011). 80%% sure: %s."),
                            month);
  chance = dfp_format_chance (dfp_distribution_get_share (&outside->finish, promised));
  return g_strdup_printf (_ ("Outside view, dashed: of 1,471 projects one in six took 70%% longer (Flyvbjerg and "
                             "Budzier 2011). In time: %s of futures; 80%% sure: %s."),
                          chance, month);
}
