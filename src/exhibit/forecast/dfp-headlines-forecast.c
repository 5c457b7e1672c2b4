/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The forecast in the numbers one would write into a letter. */
#include <glib/gi18n.h>
#include <math.h>

#include "analysis/cost/dfp-cost.h"
#include "analysis/forecast/dfp-forecast-model.h"
#include "analysis/questions/dfp-question.h"
#include "exhibit/dfp-themes.h"
#include "exhibit/forecast/dfp-sentences-forecast.h"

#define NONE "–"

static const DfpForecast *
get (const DfpSubject *subject)
{
  return subject->forecast;
}

static void
add_finish (DfpHeadlineExplanation *explanation, const DfpSubject *subject, const char *label, double months)
{
  dfp_headline_add (explanation, label, dfp_words_finish (subject, months, DFP_MONTH_STYLE_LONG), NULL);
}

static void
add_chance (DfpHeadlineExplanation *explanation, const char *label, double chance, const char *target)
{
  dfp_headline_add (explanation, label, dfp_format_chance (chance), target);
}

static void
add_futures (DfpHeadlineExplanation *explanation, const DfpSubject *subject)
{
  g_autofree char *futures = dfp_format_number (get (subject)->n_trials, 0, DFP_FORMAT_PLAIN);

  /* Translators: how many futures were played, and the seed of their luck */
  dfp_headline_add (explanation, _ ("Futures played"),
                    g_strdup_printf (_ ("%s, seed %u"), futures, get (subject)->seed), "forecast/seed");
}

static char *
say_nothing (void)
{
  return g_strdup (_ ("no forecast yet"));
}

/* --- finish --- */

static char *
note_finish50 (const DfpSubject *subject)
{
  return get (subject) != NULL ? g_strdup (_ ("as likely sooner as later")) : say_nothing ();
}

static void
explain_finish (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpForecast *forecast = get (subject);

  if (forecast == NULL)
    return;
  add_finish (explanation, subject, _ ("One future in ten is done by"), forecast->finish.p10);
  add_finish (explanation, subject, _ ("Even odds"), forecast->finish.p50);
  add_finish (explanation, subject, _ ("80% sure"), forecast->finish.p80);
  add_finish (explanation, subject, _ ("95% sure"), forecast->finish.p95);
  add_chance (explanation, _ ("Futures that never finish"), forecast->finish.never, "team/heads");
  add_futures (explanation, subject);
}

/* --- cost --- */

static char *
note_cost (const DfpSubject *subject)
{
  g_autofree char *even = NULL;

  if (get (subject) == NULL)
    return say_nothing ();
  even = dfp_subject_format_money (subject, get (subject)->cost.p50);
  return g_strdup_printf (_ ("even odds: %s"), even);
}

static void
explain_cost (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpForecast *forecast = get (subject);

  if (forecast == NULL)
    return;
  dfp_headline_add_money (explanation, subject, _ ("As planned, without chance"), subject->totals->cost->sum, "money");
  dfp_headline_add_money (explanation, subject, _ ("Even odds"), forecast->cost.p50, NULL);
  dfp_headline_add_money (explanation, subject, _ ("80% sure"), forecast->cost.p80, NULL);
  dfp_headline_add_money (explanation, subject, _ ("95% sure"), forecast->cost.p95, NULL);
  add_futures (explanation, subject);
}

static char *
note_budget (const DfpSubject *subject)
{
  g_autofree char *budget = NULL;

  if (get (subject) == NULL)
    return say_nothing ();
  if (subject->configuration->budget_cap <= 0)
    return g_strdup (_ ("no budget entered"));
  budget = dfp_subject_format_money (subject, subject->configuration->budget_cap);
  /* Translators: an amount of money */
  return g_strdup_printf (_ ("of %s"), budget);
}

static void
explain_budget (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  if (get (subject) == NULL)
    return;
  if (subject->configuration->budget_cap > 0)
    dfp_headline_add_money (explanation, subject, _ ("Budget"), subject->configuration->budget_cap, "money/budget-cap");
  dfp_headline_add_money (explanation, subject, _ ("Cost, 80% sure"), get (subject)->cost.p80, NULL);
  add_futures (explanation, subject);
}

/* --- never --- */

static char *
figure_never (const DfpSubject *subject)
{
  const DfpForecast *forecast = get (subject);
  g_autofree char *never = NULL, *all = NULL;

  if (forecast == NULL)
    return g_strdup (NONE);
  never = dfp_format_number (round (forecast->finish.never * forecast->n_trials), 0, DFP_FORMAT_PLAIN);
  all = dfp_format_number (forecast->n_trials, 0, DFP_FORMAT_PLAIN);
  /* Translators: two numbers of futures */
  return g_strdup_printf (_ ("%s of %s"), never, all);
}

static char *
note_never (const DfpSubject *subject)
{
  int months;

  if (get (subject) == NULL)
    return say_nothing ();
  months = get (subject)->n_months * DFP_FORECAST_PATIENCE;
  return g_strdup_printf (ngettext ("not done after %d month", "not done after %d months", months), months);
}

static void
explain_never (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  if (get (subject) == NULL)
    return;
  dfp_headline_add (explanation, _ ("Months planned"), g_strdup_printf ("%d", get (subject)->n_months),
                    "set-up/months");
  add_chance (explanation, _ ("Share that never finishes"), get (subject)->finish.never, NULL);
  add_futures (explanation, subject);
}

static const DfpHeadline headlines[] = {
  { "finish-50", N_ ("Finished, even odds"), NULL, NULL, note_finish50, explain_finish },
  { "cost-80", N_ ("Cost, 80% sure"), NULL, NULL, note_cost, explain_cost },
  { "in-budget", N_ ("Within the budget"), NULL, NULL, note_budget, explain_budget },
  { "never", N_ ("Futures that never finish"), NULL, figure_never, note_never, explain_never,
    N_ ("Futures in which the work is not done after three times the months planned."),
    N_ ("The limit of three times the months is an assumption.") },
};

DfpHeadlineTable
dfp_headlines_forecast (void)
{
  return (DfpHeadlineTable){ headlines, G_N_ELEMENTS (headlines), DFP_QUESTION_BIT (DFP_QUESTION_FORECAST) };
}
