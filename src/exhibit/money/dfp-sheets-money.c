/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cost goes on behind the horizon of the plan, where nothing is said of benefits. */
#include "exhibit/money/dfp-sheets-money.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/cost/dfp-cost.h"
#include "analysis/totals/dfp-totals.h"
#include "analysis/value/dfp-value.h"

static const char *const kinds[DFP_N_COST_KINDS] = {
  [DFP_COST_OWN] = "own-people",      [DFP_COST_PARTNER] = "partner", [DFP_COST_OVERHEAD] = "partner-overhead",
  [DFP_COST_WORKPLACE] = "workplace", [DFP_COST_JOINERS] = "joiners", [DFP_COST_LINES] = "lines",
};

static const DfpSheetColumn columns[] = {
  { "total", N_ ("Cost"), DFP_UNIT_MONEY, 0 },          { "exit", N_ ("To stop"), DFP_UNIT_MONEY, 0 },
  { "benefit", N_ ("Benefit"), DFP_UNIT_MONEY, 0 },     { "run-cost", N_ ("Run cost"), DFP_UNIT_MONEY, 0 },
  { "cash-flow", N_ ("Cash flow"), DFP_UNIT_MONEY, 0 }, { "cumulative", N_ ("Cumulative"), DFP_UNIT_MONEY, 0 },
};

static void
add_month (DfpSheetBuilder *builder, const DfpSubject *subject, int month)
{
  const DfpCost *cost = subject->totals->cost;
  const DfpValue *value = subject->totals->value;
  const double *const values[] = { value->benefit, value->run, value->cash_flow, value->cumulative };

  dfp_sheets_add_month (builder, subject, month);
  for (int kind = 0; kind < DFP_N_COST_KINDS; kind++)
    dfp_sheets_add_point (builder, cost->by_kind[kind], cost->n_months, month, 0);
  dfp_sheets_add_point (builder, cost->total, cost->n_months, month, 0);
  dfp_sheets_add_point (builder, cost->exit, cost->n_months, month, 0);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    dfp_sheets_add_point (builder, values[i], value->n_months, month, NAN);
}

DfpSheet *
dfp_sheet_cost_new (const DfpSubject *subjects, int n_subjects)
{
  const DfpTotals *totals = subjects->totals;
  DfpSheetBuilder *builder = dfp_sheet_builder_new (subjects->plan->currency);

  dfp_sheets_add_month_columns (builder);
  for (int kind = 0; kind < DFP_N_COST_KINDS; kind++)
    dfp_sheet_builder_add_column (builder, kinds[kind], dfp_cost_kind_get_label (kind), DFP_UNIT_MONEY, 0);
  dfp_sheet_builder_add_columns (builder, columns, G_N_ELEMENTS (columns));
  for (int month = 1; month <= MAX (totals->cost->n_months, totals->value->n_months); month++)
    add_month (builder, subjects, month);
  return dfp_sheet_builder_finish (builder);
}
