/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What it costs, what it is worth, when it is back. */
#include "exhibit/money/dfp-sentences-money.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/cost/dfp-cost.h"
#include "analysis/totals/dfp-totals.h"
#include "analysis/value/dfp-value.h"
#include "exhibit/dfp-sentence-words.h"

/* A share is put into words only when it is that near to them. */
#define WORDS_TOLERANCE 0.02

static gboolean
has_cost (const DfpSubject *subject)
{
  return subject->totals != NULL && subject->totals->cost->sum > 0;
}

static char *
format_horizon (const DfpSubject *subject)
{
  return dfp_subject_format_month (subject, subject->totals->value->n_months, DFP_MONTH_STYLE_LONG);
}

/* "the money is back in two years and eight months" */
static char *
describe_payback (const DfpSubject *subject)
{
  const DfpValue *value = subject->totals->value;

  if (value->peak_funding <= 0)
    return g_strdup (_ ("it pays for itself from the start"));
  if (isfinite (value->payback_month))
    {
      g_autofree char *duration = dfp_format_duration (MAX (1, (int) ceil (value->payback_month)));

      return g_strdup_printf (_ ("the money is back in %s"), duration);
    }
  g_autofree char *month = format_horizon (subject);

  return g_strdup_printf (_ ("the money is not back by %s"), month);
}

char *
dfp_sentence_money (const DfpSubject *subject)
{
  g_autofree char *cost = NULL, *worth = NULL, *payback = NULL;
  const DfpValue *value;

  if (!has_cost (subject))
    return g_strdup (_ ("No cost entered yet"));
  value = subject->totals->value;
  cost = dfp_subject_format_money (subject, subject->totals->cost->sum);
  if (value->benefit_total <= 0)
    return g_strdup_printf (_ ("%s is spent, and no benefit is entered yet"), cost);

  worth = dfp_subject_format_money (subject, fabs (value->npv));
  payback = describe_payback (subject);
  if (value->npv > -0.5)
    /* Translators: cost, value, and a clause about when the money is back */
    return g_strdup_printf (_ ("%s buys %s of value, and %s"), cost, worth, payback);
  if (isfinite (value->payback_month))
    /* Translators: cost, lost value, and a clause about when the money is back */
    return g_strdup_printf (_ ("%s loses %s of value, though %s"), cost, worth, payback);
  return g_strdup_printf (_ ("%s loses %s of value, and %s"), cost, worth, payback);
}

static const char *
get_currency_name (const char *currency)
{
  static const struct
  {
    const char *code;
    const char *name;
  } names[] = {
    { "EUR", NC_ ("several of a currency", "euros") },   { "USD", NC_ ("several of a currency", "dollars") },
    { "GBP", NC_ ("several of a currency", "pounds") },  { "CHF", NC_ ("several of a currency", "francs") },
    { "SEK", NC_ ("several of a currency", "kronor") },  { "DKK", NC_ ("several of a currency", "kroner") },
    { "NOK", NC_ ("several of a currency", "kroner") },  { "AUD", NC_ ("several of a currency", "dollars") },
    { "CAD", NC_ ("several of a currency", "dollars") }, { "INR", NC_ ("several of a currency", "rupees") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (names[i].code, currency) == 0)
      return g_dpgettext2 (NULL, "several of a currency", names[i].name);
  return NULL;
}

char *
dfp_sentence_cost (const DfpSubject *subject)
{
  static const struct
  {
    double share;
    const char *sentence;
  } fractions[] = {
    /* Translators: %s is the plural of a currency */
    { 1 / 2.0, N_ ("Half of all %s pay for people") },   { 2 / 3.0, N_ ("Two %s in three pay for people") },
    { 3 / 4.0, N_ ("Three %s in four pay for people") }, { 4 / 5.0, N_ ("Four %s in five pay for people") },
    { 9 / 10.0, N_ ("Nine %s in ten pay for people") },
  };
  g_autofree char *words = NULL;
  const char *currency = get_currency_name (subject->plan->currency);
  const DfpCost *cost;
  double share;

  if (!has_cost (subject))
    return g_strdup (_ ("No cost entered yet"));
  cost = subject->totals->cost;
  share = (cost->totals[DFP_COST_OWN] + cost->totals[DFP_COST_PARTNER] + cost->totals[DFP_COST_OVERHEAD]) / cost->sum;
  for (guint i = 0; currency != NULL && i < G_N_ELEMENTS (fractions); i++)
    if (fabs (share - fractions[i].share) <= WORDS_TOLERANCE)
      {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
        return g_strdup_printf (_ (fractions[i].sentence), currency);
#pragma GCC diagnostic pop
      }
  if (share <= 0)
    return g_strdup (_ ("No money pays for people yet"));
  words = dfp_format_share (share, 0, DFP_FORMAT_PLAIN);
  return g_strdup_printf (_ ("%s of the cost pays for people"), words);
}

char *
dfp_sentence_cash (const DfpSubject *subject)
{
  const DfpValue *value = subject->totals != NULL ? subject->totals->value : NULL;
  g_autofree char *month = NULL;

  if (value == NULL || (value->cost_total <= 0 && value->benefit_total <= 0 && value->run_total <= 0))
    return g_strdup (_ ("No money entered yet"));
  if (value->peak_funding <= 0)
    return g_strdup (_ ("It pays for itself from the start"));
  if (!isfinite (value->payback_month))
    {
      month = format_horizon (subject);
      return g_strdup_printf (_ ("The money is not back by %s"), month);
    }
  month = dfp_subject_format_month (subject, MAX (1, (int) ceil (value->payback_month)), DFP_MONTH_STYLE_LONG);
  return g_strdup_printf (_ ("The money is back by %s"), month);
}

char *
dfp_sentence_exit (const DfpSubject *subject)
{
  g_autofree char *amount = NULL;

  if (!has_cost (subject))
    return g_strdup (_ ("Nothing to stop yet"));
  if (subject->totals->cost->peak_exit <= 0)
    return g_strdup (_ ("Stopping costs nothing at any time"));
  amount = dfp_subject_format_money (subject, subject->totals->cost->peak_exit);
  return g_strdup_printf (_ ("Stopping never costs more than %s"), amount);
}
