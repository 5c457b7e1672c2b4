/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chances are compared as they read: in whole per cent, and only beyond what the number of futures can tell. */
#include "exhibit/forecast/dfp-sentences-chance.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/dfp-light.h"
#include "analysis/forecast/dfp-forecast-budget.h"
#include "analysis/forecast/dfp-forecast-plan.h"
#include "analysis/forecast/dfp-forecast.h"
#include "exhibit/forecast/dfp-sentences-forecast.h"

/* Two shares that differ by less than so many standard errors are level. */
#define ERRORS 2

DfpLight
dfp_chance_get_light (double chance)
{
  const long per_cent = lround (chance * 100);

  if (per_cent >= lround (DFP_CHANCE_SAFE * 100))
    return DFP_LIGHT_GREEN;
  return per_cent >= lround (DFP_CHANCE_EVEN * 100) ? DFP_LIGHT_AMBER : DFP_LIGHT_RED;
}

/* "all three objectives" */
static char *
name_objectives (int n)
{
  g_autofree char *count = dfp_format_count (n);

  if (n <= 1)
    return g_strdup (_ ("the objective"));
  return n == 2 ? g_strdup (_ ("both objectives")) : g_strdup_printf (_ ("all %s objectives"), count);
}

char *
dfp_sentence_chance_caption (const DfpSubject *subject)
{
  g_autofree char *count = NULL;

  if (subject->forecast == NULL || subject->forecast->n_counting == 0)
    return g_strdup (_ ("Chance of all objectives"));
  count = dfp_format_count (subject->forecast->n_counting);
  if (subject->forecast->n_counting == 1)
    return g_strdup (_ ("Chance of the objective"));
  return subject->forecast->n_counting == 2 ? g_strdup (_ ("Chance of both objectives"))
                                            : g_strdup_printf (_ ("Chance of all %s objectives"), count);
}

char *
dfp_sentence_chance_caption_short (const DfpSubject *subject)
{
  g_autofree char *all = NULL;

  if (subject->forecast == NULL || subject->forecast->n_counting == 0)
    return g_strdup (_ ("Chance of all"));
  all = dfp_sentence_all_objectives (subject->forecast->n_counting);
  /* Translators: “all three”, “both”, “the objective” */
  return g_strdup_printf (_ ("Chance of %s"), all);
}

char *
dfp_sentence_futures (const DfpSubject *subject)
{
  g_autofree char *futures = NULL;

  if (subject->forecast == NULL)
    return g_strdup (_ ("Estimates"));
  futures = dfp_words_played (subject->forecast->n_trials, subject->forecast->n_affordable);
  /* Translators: the seed and the futures that were played: “20,000 futures” */
  return g_strdup_printf (_ ("Estimates · seed %u · %s"), subject->forecast->seed, futures);
}

char *
dfp_sentence_no_chance (const DfpSubject *subject)
{
  if (subject->forecast != NULL)
    return g_strdup (subject->forecast->n_counting > 0 ? "" : _ ("no objective has work and a month"));
  if (subject->configuration == NULL || !dfp_forecast_can (subject->plan, subject->configuration))
    return g_strdup (subject->configuration != NULL && dfp_forecast_count_trials (subject->plan) == 0
                         ? _ ("too large to be forecast")
                         : _ ("needs work and people who build"));
  return g_strdup (_ ("futures are being played"));
}

static gboolean
has_chance (const DfpSubject *subject)
{
  return subject->forecast != NULL && !isnan (subject->forecast->all);
}

static gboolean
is_level (const DfpForecast *a, const DfpForecast *b)
{
  g_autofree char *first = dfp_format_chance (a->all), *second = dfp_format_chance (b->all);

  return g_str_equal (first, second) || fabs (a->all - b->all) <= ERRORS * hypot (a->all_error, b->all_error);
}

/* The position of the highest chance but that of @except, −1 without any or while one may still come. */
static int
find_safest (const DfpSubject *subjects, int n, int except)
{
  int safest = -1;

  if (dfp_subject_is_any_waiting (subjects, n))
    return -1;
  for (int i = 0; i < n; i++)
    if (i != except && has_chance (&subjects[i]) &&
        (safest < 0 || subjects[i].forecast->all > subjects[safest].forecast->all))
      safest = i;
  return safest;
}

static char *
get_name (const DfpSubject *subject)
{
  return *subject->configuration->name != '\0' ? g_strdup (subject->configuration->name) : g_strdup (_ ("Unnamed"));
}

char *
dfp_sentence_safest (const DfpSubject *subjects, int n)
{
  const int best = find_safest (subjects, n, -1), second = best >= 0 ? find_safest (subjects, n, best) : -1;
  g_autofree char *name = NULL, *objectives = NULL, *chance = NULL, *next = NULL;

  if (second < 0 || is_level (subjects[best].forecast, subjects[second].forecast))
    return NULL;
  name = get_name (&subjects[best]);
  objectives = name_objectives (subjects[best].forecast->n_counting);
  chance = dfp_format_chance (subjects[best].forecast->all);
  next = dfp_format_chance (subjects[second].forecast->all);
  /* Translators: a configuration, “all three objectives”, its chance, the next best chance */
  return g_strdup_printf (_ ("%s is the safest way to %s: %s of futures against %s"), name, objectives, chance, next);
}

char *
dfp_sentence_level_chances (const DfpSubject *subjects, int n)
{
  const int best = find_safest (subjects, n, -1), second = best >= 0 ? find_safest (subjects, n, best) : -1;
  g_autofree char *name = NULL, *other = NULL, *objectives = NULL, *chance = NULL, *next = NULL;

  if (second < 0 || !is_level (subjects[best].forecast, subjects[second].forecast))
    return NULL;
  name = get_name (&subjects[best]);
  other = get_name (&subjects[second]);
  objectives = name_objectives (subjects[best].forecast->n_counting);
  chance = dfp_format_chance (subjects[best].forecast->all);
  next = dfp_format_chance (subjects[second].forecast->all);
  if (lround (subjects[best].forecast->all * 100) == 0)
    return g_strdup_printf (_ ("No configuration reaches %s in more than one of 200 futures"), objectives);
  if (g_str_equal (chance, next))
    /* Translators: two configurations, “all three objectives”, a share */
    return g_strdup_printf (_ ("%s and %s are level: both reach %s in %s of futures"), name, other, objectives, chance);
  /* Translators: two configurations, “all three objectives”, two shares too close to tell apart */
  return g_strdup_printf (_ ("%s and %s are level: they reach %s in %s and %s of futures"), name, other, objectives,
                          chance, next);
}

/* The others of which @best is the safest all read the same: how they are called together. */
static char *
name_alternatives (const DfpSubject *subjects, int n, int position, int best)
{
  g_autofree char *chance = dfp_format_chance (subjects[best].forecast->all);
  int n_others = 0;

  for (int i = 0; i < n; i++)
    {
      g_autofree char *other =
          i != position && has_chance (&subjects[i]) ? dfp_format_chance (subjects[i].forecast->all) : NULL;

      if (other != NULL && !g_str_equal (other, chance))
        return get_name (&subjects[best]);
      n_others += other != NULL;
    }
  if (n_others < 2)
    return get_name (&subjects[best]);
  return g_strdup (n_others == 2 ? _ ("either alternative") : _ ("any alternative"));
}

/* "15 points more than either alternative", "about as often as Partner-led cluster"; NULL when alone. */
static char *
describe_rank (const DfpSubject *subjects, int n, int position)
{
  const int other = find_safest (subjects, n, position);
  const DfpForecast *own = subjects[position].forecast;
  g_autofree char *name = NULL, *points = NULL;
  double difference;

  if (other < 0)
    return NULL;
  difference = own->all - subjects[other].forecast->all;
  points = dfp_format_number (fabs (100 * difference), 0, DFP_FORMAT_PLAIN);
  name = difference > 0 ? name_alternatives (subjects, n, position, other) : get_name (&subjects[other]);
  if (is_level (own, subjects[other].forecast))
    return g_strdup_printf (_ ("about as often as %s"), name);
  /* Translators: percentage points, and a configuration or “either alternative” */
  if (difference > 0)
    return g_strdup_printf (ngettext ("%s point more than %s", "%s points more than %s",
                                      lround (fabs (100 * difference))),
                            points, name);
  return g_strdup_printf (ngettext ("%s point less than %s", "%s points less than %s",
                                    lround (fabs (100 * difference))),
                          points, name);
}

char *
dfp_sentence_chance_reason (const DfpSubject *subjects, int n, int position)
{
  g_autofree char *objectives = NULL, *chance = NULL, *rank = NULL;

  if (!has_chance (&subjects[position]))
    return NULL;
  objectives = name_objectives (subjects[position].forecast->n_counting);
  chance = dfp_format_chance (subjects[position].forecast->all);
  rank = describe_rank (subjects, n, position);
  if (rank == NULL)
    /* Translators: “all three objectives”, a share */
    return g_strdup_printf (_ ("It reaches %s in %s of futures"), objectives, chance);
  /* Translators: “all three objectives”, a share, “15 points more than either alternative” */
  return g_strdup_printf (_ ("It reaches %s in %s of futures, %s"), objectives, chance, rank);
}
