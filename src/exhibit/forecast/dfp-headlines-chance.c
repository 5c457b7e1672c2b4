/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chance of all objectives and the date that can be promised: what a board asks first. */
#include <glib/gi18n.h>
#include <math.h>

#include "analysis/forecast/dfp-forecast.h"
#include "analysis/questions/dfp-question.h"
#include "base/dfp-format.h"
#include "exhibit/dfp-themes.h"
#include "exhibit/forecast/dfp-sentences-chance.h"
#include "model/dfp-objective.h"

#define NONE "–"
#define LISTED_MAXIMUM 5 /* objectives in the explanation */

/* --- what both come from --- */

static void
add_futures (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpForecast *forecast = subject->forecast;

  dfp_headline_add (explanation, _ ("Futures played"), dfp_format_number (forecast->n_trials, 0, DFP_FORMAT_PLAIN),
                    NULL);
  dfp_headline_add (explanation, _ ("Seed"), g_strdup_printf ("%u", forecast->seed), NULL);
}

/* "Aug 2028"; "Never". */
static char *
format_finish (const DfpSubject *subject, double finish)
{
  return isfinite (finish) ? dfp_subject_format_month (subject, MAX ((int) ceil (finish), 1), DFP_MONTH_STYLE_MEDIUM)
                           : g_strdup (_ ("Never"));
}

/* --- chance of all objectives --- */

static char *
note_chance (const DfpSubject *subject)
{
  g_autofree char *chance = NULL, *reason = dfp_sentence_no_chance (subject);

  if (*reason != '\0')
    return g_steal_pointer (&reason);
  if (subject->alternative != NULL)
    {
      chance = dfp_format_chance (subject->alternative->all);
      return g_strdup_printf (_ ("next best alternative: %s"), chance);
    }
  return g_strdup (_ ("in time, by each one’s month"));
}

static void
explain_chance (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpList *objectives = subject->plan->objectives;
  g_autofree char *error = NULL;
  int n = 0;

  if (subject->forecast == NULL || isnan (subject->forecast->all))
    return;
  for (guint i = 0; i < dfp_list_get_n_rows (objectives) && n < LISTED_MAXIMUM; i++)
    {
      const DfpObjectiveData *objective = dfp_list_get_data (objectives, i);
      const DfpForecastChance *chance = dfp_subject_find_chance (subject, objective->id);

      if (chance == NULL)
        continue;
      dfp_headline_add (explanation, objective->name, dfp_format_chance (chance->probability), "objectives");
      n++;
    }
  add_futures (subject, explanation);
  error = dfp_format_number (200 * subject->forecast->all_error, 1, DFP_FORMAT_PLAIN);
  dfp_headline_add (explanation, _ ("Error from their number, in points"), g_strdup_printf ("±%s", error), NULL);
}

/* --- safe finish date --- */

static char *
figure_safe_date (const DfpSubject *subject)
{
  return subject->forecast != NULL ? format_finish (subject, subject->forecast->finish.p80) : g_strdup (NONE);
}

static char *
note_safe_date (const DfpSubject *subject)
{
  const DfpForecast *forecast = subject->forecast;
  g_autofree char *month = NULL, *share = NULL;

  if (forecast == NULL)
    return dfp_sentence_no_chance (subject);
  if (forecast->finish.never >= 1)
    return g_strdup (_ ("no future finishes"));
  share = dfp_format_chance (forecast->finish.never);
  if (!isfinite (forecast->finish.p50))
    return g_strdup_printf (_ ("%s of futures never finish"), share);
  month = format_finish (subject, forecast->finish.p50);
  if (!isfinite (forecast->finish.p80))
    return g_strdup_printf (_ ("%s never finish; even odds in %s"), share, month);
  return g_strdup_printf (_ ("80%% sure; even odds in %s"), month);
}

static void
explain_safe_date (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpForecast *forecast = subject->forecast;

  if (forecast == NULL)
    return;
  dfp_headline_add (explanation, _ ("Even odds"), format_finish (subject, forecast->finish.p50), "forecast");
  dfp_headline_add (explanation, _ ("80% sure"), format_finish (subject, forecast->finish.p80), "forecast");
  dfp_headline_add (explanation, _ ("95% sure"), format_finish (subject, forecast->finish.p95), "forecast");
  dfp_headline_add (explanation, _ ("Futures that never finish"), dfp_format_chance (forecast->finish.never), "work");
  add_futures (subject, explanation);
}

static const DfpHeadline headlines[] = {
  { "chance-all", NULL, dfp_sentence_chance_caption, NULL, note_chance, explain_chance },
  { "safe-date", N_ ("Safe finish date"), NULL, figure_safe_date, note_safe_date, explain_safe_date,
    N_ ("The month by whose end all work is finished in four of five futures."),
    N_ ("Monte Carlo method (Metropolis and Ulam 1949), played from your own estimates; that 80% is safe enough is an "
        "assumption") },
};

DfpHeadlineTable
dfp_headlines_chance (void)
{
  return (DfpHeadlineTable){ headlines, G_N_ELEMENTS (headlines), DFP_QUESTION_BIT (DFP_QUESTION_FORECAST) };
}
