/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Objectives and their key results: what matters how much, how far it is, when it is due. */
#include "exhibit/proposal/dfp-pictures-objectives.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/dfp-span.h"
#include "analysis/objectives/dfp-progress.h"
#include "chart/dfp-chart-map.h"
#include "chart/dfp-chart-rows.h"
#include "model/dfp-key-result.h"
#include "model/dfp-objective.h"

#define MILESTONE_MARGIN 12 /* pixels: room for a diamond at the end of the last month */

static gboolean
set_empty_without_objectives (DfpChart *chart, const DfpSubject *subject)
{
  if (dfp_list_get_n_rows (subject->plan->objectives) > 0)
    return FALSE;
  dfp_chart_set_empty (chart, _ ("No objectives yet. Add what must be reached."));
  return TRUE;
}

/* "180 min", "46%", "€3.20": a value of @result in its unit. Transfer full. */
static char *
format_key_result (const DfpPlanData *plan, const DfpKeyResultData *result, double value)
{
  g_autofree char *number = dfp_format_number_short (value, 2);

  if (*result->unit == '\0' || g_str_equal (result->unit, "#"))
    return g_steal_pointer (&number);
  if (g_str_equal (result->unit, "%"))
    return dfp_format_share (value / 100, fabs (value - round (value)) < 1e-9 ? 0 : 1, DFP_FORMAT_PLAIN);
  if (g_str_equal (result->unit, plan->currency))
    return dfp_format_money_compact (plan->currency, value, DFP_FORMAT_PLAIN);
  return g_strdup_printf ("%s\u00a0%s", number, result->unit);
}

DfpChart *
dfp_picture_weights (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_WEIGHTS);
  g_autoptr (DfpProgress) progress = dfp_progress_new (subject->plan);

  dfp_chart_set_caption (chart, _ ("How much each objective matters"));
  if (set_empty_without_objectives (chart, subject))
    return chart;
  for (guint i = 0; i < progress->n_objectives; i++)
    {
      const DfpObjectiveData *objective = dfp_list_get_data (subject->plan->objectives, i);
      g_autofree char *words = dfp_format_number_short (objective->weight, 1);

      dfp_chart_add_segment (chart, objective->name, progress->weights[i], DFP_COLOR_A, words);
    }
  return chart;
}

static void
add_bullet (DfpChart *chart, const DfpSubject *subject, const DfpKeyResultData *result)
{
  g_autofree char *start = format_key_result (subject->plan, result, result->baseline);
  g_autofree char *now = format_key_result (subject->plan, result, result->current);
  g_autofree char *target = format_key_result (subject->plan, result, result->target);
  const int row = dfp_chart_add_row (chart, result->name, NULL, FALSE);

  dfp_chart_set_row_bullet (chart, row, dfp_progress_of_key_result (result), DFP_COLOR_A, start, now, target);
}

DfpChart *
dfp_picture_key_results (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_BULLETS);
  guint n_results = 0;

  dfp_chart_set_caption (chart, _ ("Start, now as a share of the way, target"));
  if (set_empty_without_objectives (chart, subject))
    return chart;
  for (guint i = 0; i < dfp_list_get_n_rows (subject->plan->objectives); i++)
    {
      const DfpObjectiveData *objective = dfp_list_get_data (subject->plan->objectives, i);

      dfp_chart_add_row (chart, objective->name, NULL, TRUE);
      for (guint k = 0; k < dfp_list_get_n_rows (objective->key_results); k++, n_results++)
        add_bullet (chart, subject, dfp_list_get_data (objective->key_results, k));
    }
  if (n_results == 0)
    dfp_chart_set_empty (chart, _ ("No key results yet. Say how each objective is measured."));
  return chart;
}

static void
add_due_month (DfpChart *chart, const DfpSubject *subject, int row, int month, gboolean strong)
{
  if (month < 1)
    return;
  g_autofree char *words = dfp_subject_format_month (subject, month, DFP_MONTH_STYLE_MEDIUM);

  dfp_chart_add_row_milestone (chart, row, month, strong ? DFP_COLOR_A : DFP_COLOR_TEXT, words);
}

static void
add_due_rows (DfpChart *chart, const DfpSubject *subject, const DfpObjectiveData *objective)
{
  add_due_month (chart, subject, dfp_chart_add_row (chart, objective->name, NULL, TRUE), objective->due_month, TRUE);
  for (guint k = 0; k < dfp_list_get_n_rows (objective->key_results); k++)
    {
      const DfpKeyResultData *result = dfp_list_get_data (objective->key_results, k);

      add_due_month (chart, subject, dfp_chart_add_row (chart, result->name, NULL, FALSE), result->due_month, FALSE);
    }
}

/* The months must hold the last due month too. */
static int
count_months (const DfpSubject *subject)
{
  int months = dfp_subject_get_months (subject);

  for (guint i = 0; i < dfp_list_get_n_rows (subject->plan->objectives); i++)
    {
      const DfpObjectiveData *objective = dfp_list_get_data (subject->plan->objectives, i);

      months = MAX (months, objective->due_month);
      for (guint k = 0; k < dfp_list_get_n_rows (objective->key_results); k++)
        months = MAX (months, ((const DfpKeyResultData *) dfp_list_get_data (objective->key_results, k))->due_month);
    }
  return MIN (months, DFP_SPAN_MAXIMUM);
}

DfpChart *
dfp_picture_due_months (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_GANTT);
  int last_month = 0;

  dfp_chart_set_caption (chart, _ ("Due months over the phases"));
  dfp_chart_set_row_months (chart, count_months (subject), subject->plan->start);
  dfp_chart_set_row_axis (chart, TRUE);
  dfp_chart_set_margins (chart, -1, MILESTONE_MARGIN);
  if (set_empty_without_objectives (chart, subject))
    return chart;
  for (guint i = 0; subject->configuration != NULL && i < dfp_list_get_n_rows (subject->configuration->phases); i++)
    {
      const DfpPhaseData *phase = dfp_list_get_data (subject->configuration->phases, i);

      /* The strip has room for one phase at a time. */
      if (phase->start_month <= last_month)
        continue;
      dfp_chart_add_phase (chart, phase->start_month, phase->end_month, phase->name, phase->gate);
      last_month = phase->end_month;
    }
  for (guint i = 0; i < dfp_list_get_n_rows (subject->plan->objectives); i++)
    add_due_rows (chart, subject, dfp_list_get_data (subject->plan->objectives, i));
  return chart;
}

DfpChart *
dfp_picture_aims (const DfpExhibitInput *input)
{
  const DfpSubject *subject = dfp_exhibit_get_subject (input);
  DfpChart *chart = dfp_chart_new (DFP_CHART_BARS);
  const double weights[] = { subject->plan->weight_speed, subject->plan->weight_capability,
                             subject->plan->weight_scale };

  dfp_chart_set_caption (chart, _ ("How much each aim matters"));
  dfp_chart_set_format (chart, DFP_CHART_NUMBER, NULL);
  dfp_chart_set_row_axis (chart, FALSE);
  for (int aim = 0; aim <= DFP_AIM_SCALE; aim++)
    {
      g_autofree char *words = dfp_format_number_short (weights[aim], 1);
      const int row = dfp_chart_add_row (chart, dfp_enum_get_label (DFP_TYPE_AIM, aim), NULL, FALSE);

      dfp_chart_set_row_bar (chart, row, weights[aim], DFP_COLOR_A, words, NULL, NAN, NULL);
    }
  return chart;
}
