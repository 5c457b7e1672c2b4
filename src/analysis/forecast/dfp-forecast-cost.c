/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a configuration costs when everything goes as planned: the sum of DfpCost, added up in the order of the
 * rows' ids, so that no cent depends on the order in which the plan lists them. */
#include <string.h>

#include "analysis/dfp-span.h"
#include "analysis/forecast/dfp-forecast-model.h"
#include "model/dfp-cash-line.h"

typedef struct
{
  const DfpCashLineData *data;
} LineRef;

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (((const LineRef *) a)->data->id, ((const LineRef *) b)->data->id);
}

static void
add_lines (DfpForecastModel *self, const DfpConfigurationData *configuration)
{
  const guint n_lines = dfp_list_get_n_rows (configuration->cash);
  g_autofree LineRef *lines = g_new (LineRef, MAX (n_lines, 1));

  for (guint i = 0; i < n_lines; i++)
    lines[i].data = dfp_list_get_data (configuration->cash, i);
  if (n_lines > 1)
    qsort (lines, n_lines, sizeof *lines, compare_lines);
  for (guint i = 0; i < n_lines; i++)
    {
      const DfpCashLineData *line = lines[i].data;

      if (line->kind != DFP_CASH_KIND_COST || line->end_month < line->start_month)
        continue;
      self->planned_cost += line->amount * (MIN (line->end_month, DFP_SPAN_MAXIMUM) - line->start_month + 1);
      if (line->start_month <= self->n_months && self->n_months <= line->end_month)
        self->later_cost += line->amount;
    }
}

void
dfp_forecast_model_plan_cost (DfpForecastModel *self, const DfpConfigurationData *configuration)
{
  self->planned_cost = self->later_cost = 0;
  for (int i = 0; i < self->n_rows; i++)
    {
      const DfpForecastRow *row = &self->rows[i];
      const double stay = row->heads * row->pay * (row->end - row->start), all = dfp_forecast_row_get_cost (row);

      self->planned_cost += all;
      if (row->end < self->n_months)
        continue;
      self->later_cost += row->heads * row->pay;
      if (row->start >= self->n_months - 1) /* they join in the last month */
        self->later_cost += all - stay;
    }
  add_lines (self, configuration);
}
