/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cost and value: the figures on the tiles of Overview and Money. */
#include <glib/gi18n.h>
#include <math.h>

#include "analysis/cost/dfp-cost.h"
#include "analysis/totals/dfp-totals.h"
#include "analysis/value/dfp-value.h"
#include "base/dfp-format.h"
#include "exhibit/dfp-themes.h"

#define NONE "–"

static gboolean
has_money (const DfpSubject *subject)
{
  return subject->totals->value->benefit_total != 0 || subject->totals->value->cost_total != 0;
}

/* --- cost --- */

static char *
caption_cost (const DfpSubject *subject)
{
  g_autofree char *end = dfp_subject_format_month (subject, subject->configuration->months, DFP_MONTH_STYLE_LONG);

  return g_strdup_printf (_ ("Cost to %s"), end);
}

static char *
figure_cost (const DfpSubject *subject)
{
  return subject->totals->cost->sum != 0 ? dfp_subject_format_money (subject, subject->totals->cost->sum)
                                         : g_strdup (NONE);
}

static char *
note_cost (const DfpSubject *subject)
{
  g_autofree char *amount = dfp_subject_format_money (subject, subject->totals->cost->with_contingency);
  g_autofree char *share = dfp_format_share (subject->configuration->contingency, 0, DFP_FORMAT_PLAIN);

  if (subject->totals->cost->sum == 0)
    return g_strdup (_ ("no cost entered yet"));
  return g_strdup_printf (_ ("%s with %s contingency"), amount, share);
}

static void
explain_cost (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpCost *cost = subject->totals->cost;

  for (int kind = 0; kind < DFP_N_COST_KINDS; kind++)
    if (cost->totals[kind] != 0)
      dfp_headline_add_money (explanation, subject, dfp_cost_kind_get_label (kind), cost->totals[kind],
                              kind == DFP_COST_LINES ? "money" : "team");
}

/* --- net present value --- */

static char *
figure_value (const DfpSubject *subject)
{
  return has_money (subject) ? dfp_subject_format_money (subject, subject->totals->value->npv) : g_strdup (NONE);
}

static char *
note_value (const DfpSubject *subject)
{
  g_autofree char *end = dfp_subject_format_month (subject, subject->plan->horizon_months, DFP_MONTH_STYLE_LONG);
  g_autofree char *rate = dfp_format_number_short (subject->plan->discount_rate * 100, 1);

  if (!has_money (subject))
    return g_strdup (_ ("nothing entered yet"));
  return g_strdup_printf (_ ("%s%% a year, to %s"), rate, end);
}

static void
explain_value (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpValue *value = subject->totals->value;
  g_autofree char *rate = dfp_format_number_short (subject->plan->discount_rate * 100, 1);
  g_autofree char *discounting = g_strdup_printf (_ ("Discounting at %s%%"), rate);

  dfp_headline_add_money (explanation, subject, _ ("Benefits"), value->benefit_total, "money/cash");
  dfp_headline_add_money (explanation, subject, _ ("Run cost"), -value->run_total, "money/cash");
  dfp_headline_add_money (explanation, subject, _ ("Cost of the factory"), -value->cost_total, "team");
  dfp_headline_add_money (explanation, subject, discounting, value->npv - value->net, "money/discount-rate");
}

/* --- internal rate of return --- */

static char *
figure_return (const DfpSubject *subject)
{
  const double irr = subject->totals->value->irr;

  if (!has_money (subject))
    return g_strdup (NONE);
  return isnan (irr) ? g_strdup (_ ("n/a")) : dfp_format_share (irr, 1, DFP_FORMAT_PLAIN);
}

static char *
note_return (const DfpSubject *subject)
{
  if (!has_money (subject))
    return g_strdup (_ ("nothing entered yet"));
  if (!isnan (subject->totals->value->irr))
    return g_strdup (_ ("a year, internal rate"));
  return g_strdup (subject->totals->value->net < 0 ? _ ("the money does not come back")
                                                   : _ ("the cash flow does not change sign just once"));
}

static void
explain_return (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpValue *value = subject->totals->value;

  dfp_headline_add_money (explanation, subject, _ ("Benefits"), value->benefit_total, "money/cash");
  dfp_headline_add_money (explanation, subject, _ ("Run cost"), -value->run_total, "money/cash");
  dfp_headline_add_money (explanation, subject, _ ("Cost of the factory"), -value->cost_total, "team");
}

/* --- payback --- */

static char *
figure_payback (const DfpSubject *subject)
{
  const double month = subject->totals->value->payback_month;

  if (!has_money (subject))
    return g_strdup (NONE);
  return isnan (month) ? g_strdup (_ ("Never"))
                       : dfp_subject_format_month (subject, (int) ceil (month), DFP_MONTH_STYLE_MEDIUM);
}

static char *
note_payback (const DfpSubject *subject)
{
  const DfpValue *value = subject->totals->value;
  g_autofree char *month = NULL, *discounted = NULL;

  if (!has_money (subject))
    return g_strdup (_ ("nothing entered yet"));
  if (isnan (value->payback_month))
    return g_strdup (_ ("not within the horizon"));
  month = dfp_format_number (value->payback_month, 1, DFP_FORMAT_PLAIN);
  if (isnan (value->discounted_payback_month))
    return g_strdup_printf (_ ("month %s; discounted never"), month);
  discounted = dfp_subject_format_month (subject, (int) ceil (value->discounted_payback_month), DFP_MONTH_STYLE_MEDIUM);
  return g_strdup_printf (_ ("month %s; discounted %s"), month, discounted);
}

static void
explain_payback (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpValue *value = subject->totals->value;

  if (value->first_benefit_month > 0)
    dfp_headline_add (explanation, _ ("First benefit"),
                      dfp_subject_format_month (subject, value->first_benefit_month, DFP_MONTH_STYLE_MEDIUM),
                      "money/cash");
  dfp_headline_add_money (explanation, subject, _ ("Deepest funding need"), -value->peak_funding, "money");
  dfp_headline_add_money (explanation, subject, _ ("Cash at the end"), value->net, "money");
}

/* --- peak funding --- */

static char *
figure_funding (const DfpSubject *subject)
{
  return subject->totals->value->peak_funding_month > 0
             ? dfp_subject_format_money (subject, subject->totals->value->peak_funding)
             : g_strdup (NONE);
}

static char *
note_funding (const DfpSubject *subject)
{
  const int month = subject->totals->value->peak_funding_month;

  if (!has_money (subject))
    return g_strdup (_ ("nothing entered yet"));
  return month > 0 ? dfp_subject_format_month (subject, month, DFP_MONTH_STYLE_LONG) : g_strdup (_ ("no money needed"));
}

static void
explain_funding (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpValue *value = subject->totals->value;
  double cost = 0, run = 0, benefit = 0;

  for (int i = 0; i < value->peak_funding_month; i++)
    {
      cost += value->cost[i];
      run += value->run[i];
      benefit += value->benefit[i];
    }
  dfp_headline_add_money (explanation, subject, _ ("Cost of the factory until then"), cost, "team");
  dfp_headline_add_money (explanation, subject, _ ("Run cost until then"), run, "money/cash");
  dfp_headline_add_money (explanation, subject, _ ("Benefits until then"), -benefit, "money/cash");
}

/* --- a month of delay --- */

static char *
figure_delay (const DfpSubject *subject)
{
  return subject->totals->value->benefit_total > 0
             ? dfp_format_money_compact (subject->plan->currency, -subject->totals->value->month_of_delay,
                                         DFP_FORMAT_SIGNED)
             : g_strdup (NONE);
}

static void
explain_delay (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpValue *value = subject->totals->value;

  dfp_headline_add_money (explanation, subject, _ ("Net present value"), value->npv, "money/discount-rate");
  dfp_headline_add_money (explanation, subject, _ ("With benefits one month later"), value->npv - value->month_of_delay,
                          "money/cash");
}

/* --- break-even --- */

static void
explain_break_even (const DfpSubject *subject, DfpHeadlineExplanation *explanation)
{
  const DfpValue *value = subject->totals->value;

  dfp_headline_add_money (explanation, subject, _ ("Monthly benefit as entered, at full ramp"), value->full_benefit,
                          "money/cash");
  dfp_headline_add_money (explanation, subject, _ ("Net present value"), value->npv, "money/discount-rate");
}

static const DfpHeadline headlines[] = {
  { "cost", NULL, caption_cost, figure_cost, note_cost, explain_cost, .measure = "cost-total" },
  { "value", N_ ("Net present value"), NULL, figure_value, note_value, explain_value, .measure = "npv" },
  { "return", N_ ("Return on the money"), NULL, figure_return, note_return, explain_return, .measure = "irr" },
  { "payback", N_ ("Paid back"), NULL, figure_payback, note_payback, explain_payback, .measure = "payback-month" },
  { "funding", N_ ("Deepest funding need"), NULL, figure_funding, note_funding, explain_funding,
    .measure = "peak-funding" },
  { "month-of-delay", N_ ("One month’s delay of the benefits"), NULL, figure_delay, NULL, explain_delay },
  { "break-even", N_ ("Monthly benefit that breaks even"), NULL, NULL, NULL, explain_break_even,
    .measure = "break-even-benefit" },
};

DfpHeadlineTable
dfp_headlines_money (void)
{
  return (DfpHeadlineTable){ headlines, G_N_ELEMENTS (headlines) };
}
