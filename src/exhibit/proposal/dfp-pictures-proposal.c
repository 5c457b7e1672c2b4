/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Risks and work belong to the plan; only the work needs a configuration, whose people do it. */
#include "exhibit/proposal/dfp-pictures-proposal.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/dfp-span.h"
#include "analysis/line/dfp-schedule.h"
#include "analysis/risks/dfp-risk-cost.h"
#include "analysis/risks/dfp-risk-delay.h"
#include "chart/dfp-chart-map.h"
#include "chart/dfp-chart-rows.h"
#include "model/dfp-objective.h"
#include "model/dfp-work-item.h"

#define RISKS_MAXIMUM 8     /* bars */
#define MILESTONE_MARGIN 12 /* pixels: room for a diamond at the end of the last month */

DfpChart *
dfp_picture_risks (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_RISK_MATRIX);
  const DfpList *risks = subject->plan->risks;

  dfp_chart_set_caption (chart, _ ("Chance and mean delay in months"));
  if (dfp_list_get_n_rows (risks) == 0)
    dfp_chart_set_empty (chart, _ ("No risks named. Most plans of this size have three to six."));
  for (guint i = 0; i < dfp_list_get_n_rows (risks); i++)
    {
      const DfpRiskData *risk = dfp_list_get_data (risks, i);

      dfp_chart_add_risk (chart, risk->name, risk->probability, dfp_risk_delay_get_mean (risk), DFP_COLOR_A);
    }
  return chart;
}

/* The number of a risk in the matrix. */
static int
get_risk_number (const DfpSubject *subject, const DfpRiskData *risk)
{
  for (guint i = 0; i < dfp_list_get_n_rows (subject->plan->risks); i++)
    if (dfp_list_get_data (subject->plan->risks, i) == risk)
      return (int) i + 1;
  return 0;
}

static void
add_risk_delay (DfpChart *chart, const DfpSubject *subject, const DfpRiskData *risk)
{
  g_autofree char *delay = dfp_format_number (dfp_risk_delay_get_mean (risk), 1, DFP_FORMAT_SIGNED);
  g_autofree char *words = g_strdup_printf (_ ("%s months"), delay);
  g_autofree char *chance = dfp_format_share (risk->probability, 0, DFP_FORMAT_PLAIN);
  g_autofree char *name = g_strdup_printf ("%d  %s", get_risk_number (subject, risk), risk->name);
  const int row = dfp_chart_add_row (chart, name, NULL, FALSE);

  dfp_chart_set_row_bar (chart, row, dfp_risk_delay_get_expected (risk), DFP_COLOR_A, words, chance, NAN, NULL);
}

DfpChart *
dfp_picture_risk_delays (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_BARS);
  g_autoptr (GPtrArray) risks = dfp_risk_delay_sort (subject->plan);

  dfp_chart_set_caption (chart, _ ("Average months, chance × delay"));
  dfp_chart_set_row_axis (chart, FALSE);
  if (risks->len == 0)
    dfp_chart_set_empty (chart, _ ("No risks named. Most plans of this size have three to six."));
  for (guint i = 0; i < MIN (risks->len, RISKS_MAXIMUM); i++)
    add_risk_delay (chart, subject, g_ptr_array_index (risks, i));
  return chart;
}

DfpChart *
dfp_picture_risk_costs (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_BARS);
  g_autoptr (GPtrArray) risks = dfp_risk_cost_sort (subject->plan);

  dfp_chart_set_caption (chart, _ ("Average cost, chance × cost"));
  dfp_chart_set_format (chart, DFP_CHART_MONEY, subject->plan->currency);
  dfp_chart_set_row_axis (chart, FALSE);
  if (risks->len == 0)
    dfp_chart_set_empty (chart, _ ("No risk costs anything yet. Say what each costs when it strikes."));
  for (guint i = 0; i < MIN (risks->len, RISKS_MAXIMUM); i++)
    {
      const DfpRiskData *risk = g_ptr_array_index (risks, i);
      g_autofree char *words = dfp_subject_format_money (subject, dfp_risk_cost_get_expected (risk));
      g_autofree char *chance = dfp_format_share (risk->probability, 0, DFP_FORMAT_PLAIN);
      g_autofree char *name = g_strdup_printf ("%d  %s", get_risk_number (subject, risk), risk->name);

      dfp_chart_set_row_bar (chart, dfp_chart_add_row (chart, name, NULL, FALSE), dfp_risk_cost_get_expected (risk),
                             DFP_COLOR_A, words, chance, NAN, NULL);
    }
  return chart;
}

static int
get_due_month (const DfpSubject *subject, const DfpWorkItemData *item)
{
  DfpObjective *objective =
      *item->objective != '\0' ? dfp_list_find (subject->plan->objectives, item->objective) : NULL;

  return objective != NULL ? dfp_objective_get (objective)->due_month : 0;
}

static void
add_item (DfpChart *chart, const DfpSubject *subject, const DfpWorkItemData *item, const DfpScheduleItem *times,
          int n_months)
{
  g_autofree char *effort = dfp_format_number_short (item->effort_likely, 1);
  const int due = get_due_month (subject, item);
  const int row =
      dfp_chart_add_row (chart, item->name, isfinite (times->finish) ? NULL : _ ("not done with this team"), FALSE);
  int from, to;

  if (isfinite (times->start))
    {
      from = MIN ((int) floor (times->start) + 1, n_months);
      to = isfinite (times->finish) ? (int) ceil (times->finish) : n_months;
      dfp_chart_add_row_bar (chart, row, from, CLAMP (to, from, n_months),
                             due > 0 && times->finish > due ? DFP_COLOR_N2 : DFP_COLOR_A, DFP_PATTERN_SOLID, effort);
    }
  if (due > 0)
    dfp_chart_add_row_milestone (chart, row, MIN (due, n_months), DFP_COLOR_TEXT, NULL);
}

DfpChart *
dfp_picture_work (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_GANTT);
  g_autoptr (DfpSchedule) schedule = dfp_subject_schedule_work (subject);
  int n_months = dfp_subject_get_months (subject);

  for (int i = 0; i < schedule->n_items; i++)
    if (isfinite (schedule->items[i].finish))
      n_months = MAX (n_months, (int) ceil (schedule->items[i].finish));
  n_months = MIN (n_months, DFP_SPAN_MAXIMUM);

  dfp_chart_set_caption (chart, _ ("Months of effort, in list order; grey is late, ◆ is due"));
  dfp_chart_set_row_months (chart, n_months, subject->plan->start);
  dfp_chart_set_row_axis (chart, TRUE);
  dfp_chart_set_margins (chart, -1, MILESTONE_MARGIN);
  if (schedule->n_items == 0)
    dfp_chart_set_empty (chart, _ ("No work yet. Add what has to be done."));
  for (int i = 0; i < schedule->n_items; i++)
    add_item (chart, subject, dfp_list_get_data (subject->plan->work, i), &schedule->items[i], n_months);
  return chart;
}
