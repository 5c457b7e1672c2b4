/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the plan wants, what it takes and what is in its way. */
#include "exhibit/proposal/dfp-sentences-proposal.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/line/dfp-schedule.h"
#include "analysis/risks/dfp-risk-cost.h"
#include "analysis/risks/dfp-risk-delay.h"
#include "analysis/totals/dfp-totals.h"
#include "exhibit/dfp-sentence-words.h"
#include "model/dfp-objective.h"

char *
dfp_sentence_purpose (const DfpSubject *subject)
{
  const DfpPlanData *plan = subject->plan;
  const double weights[] = { plan->weight_speed, plan->weight_capability, plan->weight_scale };
  const double sum = weights[0] + weights[1] + weights[2];
  const double highest = fmax (weights[0], fmax (weights[1], weights[2]));
  g_autofree char *weight = dfp_format_number_short (highest, 1), *whole = dfp_format_number_short (sum, 1);

  if (sum <= 0)
    return g_strdup (_ ("No aim has a weight yet"));
  if ((weights[0] == highest) + (weights[1] == highest) + (weights[2] == highest) > 1)
    return g_strdup (_ ("No aim comes first: the highest weight is shared"));
  if (weights[DFP_AIM_SPEED] == highest)
    return g_strdup_printf (_ ("Faster products come first: %s of %s"), weight, whole);
  if (weights[DFP_AIM_CAPABILITY] == highest)
    return g_strdup_printf (_ ("New capabilities come first: %s of %s"), weight, whole);
  return g_strdup_printf (_ ("Scale comes first: %s of %s"), weight, whole);
}

/* "three objectives by June 2028" */
static char *
describe_objectives (const DfpSubject *subject)
{
  const int n = dfp_list_get_n_rows (subject->plan->objectives);
  g_autofree char *count = dfp_format_count (n), *month = NULL;
  int last = 0, n_without = 0;

  for (int i = 0; i < n; i++)
    {
      const DfpObjectiveData *objective = dfp_list_get_data (subject->plan->objectives, i);

      last = MAX (last, objective->due_month);
      n_without += objective->due_month == 0;
    }
  if (last == 0)
    return g_strdup_printf (ngettext ("%s objective without a month", "%s objectives without a month", n), count);
  month = dfp_subject_format_month (subject, last, DFP_MONTH_STYLE_LONG);
  if (n_without > 0)
    return g_strdup_printf (ngettext ("%s objective, the last due in %s", "%s objectives, the last due in %s", n),
                            count, month);
  return g_strdup_printf (ngettext ("%s objective by %s", "%s objectives by %s", n), count, month);
}

char *
dfp_sentence_objectives (const DfpSubject *subject)
{
  const int n = dfp_list_get_n_rows (subject->plan->objectives);
  g_autofree char *objectives = NULL, *count = NULL;
  int n_results = 0;

  if (n == 0)
    return g_strdup (_ ("No objectives yet"));
  for (int i = 0; i < n; i++)
    {
      const DfpObjectiveData *objective = dfp_list_get_data (subject->plan->objectives, i);

      n_results += dfp_list_get_n_rows (objective->key_results);
    }
  objectives = describe_objectives (subject);
  count = dfp_format_count (n_results);
  if (n_results == 0)
    return dfp_words_capitalise (g_strdup_printf (_ ("%s, not yet measured"), objectives));
  return dfp_words_capitalise (
      g_strdup_printf (ngettext ("%s, measured by %s key result", "%s, measured by %s key results", n_results),
                       objectives, count));
}

/* "“The run team can own it” matters most: 40 of 100" */
static char *
describe_heaviest (const DfpList *objectives)
{
  const DfpObjectiveData *heaviest = NULL;
  double sum = 0;
  int n_equal = 0;

  for (guint i = 0; i < dfp_list_get_n_rows (objectives); i++)
    {
      const DfpObjectiveData *objective = dfp_list_get_data (objectives, i);

      sum += objective->weight;
      n_equal = heaviest != NULL && objective->weight == heaviest->weight ? n_equal + 1 : n_equal;
      if (heaviest == NULL || objective->weight > heaviest->weight)
        {
          heaviest = objective;
          n_equal = 1;
        }
    }
  if (sum <= 0)
    return g_strdup (_ ("None of them has a weight yet"));
  if (n_equal > 1)
    return g_strdup (_ ("None of them matters most: the highest weight is shared"));
  g_autofree char *name = dfp_words_quote (heaviest->name);
  g_autofree char *weight = dfp_format_number_short (heaviest->weight, 1), *whole = dfp_format_number_short (sum, 1);

  return g_strdup_printf (_ ("%s matters most: %s of %s"), name, weight, whole);
}

char *
dfp_sentence_objectives_detail (const DfpSubject *subject)
{
  const DfpList *objectives = subject->plan->objectives;
  g_autofree char *count = NULL;
  int n_not_agreed = 0;

  if (dfp_list_get_n_rows (objectives) == 0)
    return g_strdup (_ ("Add what must be reached, by when, and how it is measured."));
  for (guint i = 0; i < dfp_list_get_n_rows (objectives); i++)
    n_not_agreed += !((const DfpObjectiveData *) dfp_list_get_data (objectives, i))->agreed;
  if (n_not_agreed == 0)
    return dfp_words_follow (describe_heaviest (objectives), g_strdup (_ ("The group has agreed to all")));
  count = dfp_format_count (n_not_agreed);
  return dfp_words_follow (describe_heaviest (objectives),
                           dfp_words_capitalise (
                               g_strdup_printf (ngettext ("%s is not agreed with the group",
                                                          "%s are not agreed with the group", n_not_agreed),
                                                count)));
}

static char *
describe_finish (const DfpSubject *subject, double finish)
{
  const int month = MAX (1, (int) ceil (finish)), end = subject->totals->months;
  g_autofree char *name = dfp_subject_format_month (subject, month, DFP_MONTH_STYLE_LONG);
  g_autofree char *start = g_strdup_printf (_ ("If all goes as planned, the work is done in %s"), name);
  g_autofree char *duration = NULL;

  if (month == end)
    return g_strdup_printf (_ ("%s, the last month of the factory"), start);
  duration = dfp_format_duration (ABS (end - month));
  if (month < end)
    return g_strdup_printf (_ ("%s, %s before the end"), start, duration);
  return g_strdup_printf (_ ("%s, %s after the end"), start, duration);
}

char *
dfp_sentence_work (const DfpSubject *subject)
{
  g_autoptr (DfpSchedule) schedule = dfp_subject_schedule_work (subject);
  g_autofree char *count = NULL, *all = NULL;
  int n_never = 0;

  if (schedule->n_items == 0)
    return g_strdup (_ ("No work listed yet"));
  for (int i = 0; i < schedule->n_items; i++)
    n_never += !isfinite (schedule->items[i].finish);
  if (n_never == 0)
    return describe_finish (subject, schedule->finish);
  all = dfp_format_count (schedule->n_items);
  if (n_never == schedule->n_items)
    return g_strdup (_ ("This team finishes none of the work"));
  count = dfp_format_count (n_never);
  return g_strdup_printf (_ ("This team does not finish %s of %s pieces of work"), count, all);
}

char *
dfp_sentence_risks (const DfpSubject *subject)
{
  g_autoptr (GPtrArray) risks = dfp_risk_delay_sort (subject->plan);
  const int n = (int) risks->len;
  const DfpRiskData *worst;
  g_autofree char *count = dfp_format_count (n), *name = NULL, *chance = NULL, *delay = NULL;

  if (n == 0)
    return g_strdup (_ ("No risks named"));
  worst = g_ptr_array_index (risks, 0);
  if (dfp_risk_delay_get_expected (worst) <= 0)
    return dfp_words_capitalise (g_strdup_printf (ngettext ("%s risk, which does not move the date",
                                                            "%s risks, none of which moves the date", n),
                                                  count));
  name = dfp_words_quote (worst->name);
  chance = dfp_format_share (worst->probability, 0, DFP_FORMAT_PLAIN);
  delay = dfp_format_number (dfp_risk_delay_get_mean (worst), 1, DFP_FORMAT_PLAIN);
  /* Translators: a risk, its chance, its delay in months */
  return g_strdup_printf (_ ("%s moves the date most: a %s chance of %s months"), name, chance, delay);
}

char *
dfp_sentence_risk_costs (const DfpSubject *subject)
{
  g_autoptr (GPtrArray) risks = dfp_risk_cost_sort (subject->plan);
  const DfpRiskData *worst;
  g_autofree char *name = NULL, *chance = NULL, *cost = NULL;

  if (risks->len == 0)
    return g_strdup (_ ("No risk costs anything yet"));
  worst = g_ptr_array_index (risks, 0);
  name = dfp_words_quote (worst->name);
  chance = dfp_format_share (worst->probability, 0, DFP_FORMAT_PLAIN);
  cost = dfp_subject_format_money (subject, worst->cost);
  /* Translators: a risk, its chance, what it costs when it strikes */
  return g_strdup_printf (_ ("%s costs most on average: a %s chance of %s"), name, chance, cost);
}
