/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the sketched factory costs beside its people, and what it must earn. Amounts are rules of thumb from
 * the eight templates; the benefit is not known to anybody yet, so it is set to what the plan needs. */
#include <glib/gi18n.h>
#include <math.h>

#include "analysis/totals/dfp-totals.h"
#include "draft/dfp-sketch-private.h"
#include "model/dfp-cash-line.h"

#define SET_UP_BY_HEAD 6000.0 /* EUR; templates 3,500 to 7,500 */
#define EXIT_BY_HEAD 2000.0
#define CLOUD_BY_HEAD 350.0 /* EUR a month */
#define RUN_SHARE 0.25      /* of the benefit; templates 22 to 27 % */
#define BENEFIT_RAMP 12     /* months */
#define BENEFIT_STEP 4000.0
#define BENEFIT_MARGIN 1.25 /* of what pays the money back */

static double
round_to (double amount, double step)
{
  return MAX (step, floor (amount / step + 0.5) * step);
}

static gpointer
add_line (DfpConfiguration *configuration, const char *id, const char *name, DfpCashKind kind, double amount, int start,
          int end)
{
  return dfp_sketch_add (dfp_configuration_get (configuration)->cash, id, "name", name, "kind", kind, "amount", amount,
                         "start-month", start, "end-month", end, NULL);
}

void
dfp_sketch_add_costs (const DfpSketchAnswersData *answers, const DfpSketchShape *shape, DfpConfiguration *configuration)
{
  add_line (configuration, "cash-set-up", _ ("Set-up and workplace"), DFP_CASH_KIND_COST,
            round_to (answers->heads * SET_UP_BY_HEAD, 10000), 1, 1);
  add_line (configuration, "cash-cloud", _ ("Cloud and tools"), DFP_CASH_KIND_COST,
            round_to (answers->heads * CLOUD_BY_HEAD, 1000), shape->set_up_end + 1, answers->months);
  add_line (configuration, "cash-exit", _ ("Handover and knowledge transfer"), DFP_CASH_KIND_COST,
            round_to (answers->heads * EXIT_BY_HEAD, 5000), answers->months, answers->months);
}

void
dfp_sketch_add_benefit (DfpPlan *plan, DfpConfiguration *configuration, const DfpSketchShape *shape, double benefit)
{
  const int horizon = dfp_plan_get (plan)->horizon_months;
  DfpObject *line = add_line (configuration, "cash-benefit", _ ("Benefit, to be confirmed"), DFP_CASH_KIND_BENEFIT,
                              benefit, shape->gate + 1, horizon);

  g_object_set (line, "ramp-months", BENEFIT_RAMP, NULL);
  add_line (configuration, "cash-run", _ ("Run cost in the receiving unit"), DFP_CASH_KIND_RUN_COST,
            benefit * RUN_SHARE, dfp_configuration_get (configuration)->months + 1, horizon);
}

static double
try_benefit (DfpPlan *plan, DfpConfiguration *configuration, const DfpSketchShape *shape, double benefit)
{
  DfpList *cash = dfp_configuration_get (configuration)->cash;
  const guint n = dfp_list_get_n_rows (cash);
  g_autoptr (DfpTotals) totals = NULL;

  dfp_sketch_add_benefit (plan, configuration, shape, benefit);
  totals = dfp_totals_new (dfp_plan_get (plan), dfp_configuration_get (configuration));
  while (dfp_list_get_n_rows (cash) > n)
    dfp_list_remove (cash, n);
  return totals->npv;
}

double
dfp_sketch_find_benefit (DfpPlan *plan, DfpConfiguration *configuration, const DfpSketchShape *shape)
{
  /* Net present value is a straight line of the benefit. */
  const double low = 1000000, high = 2000000;
  const double at_low = try_benefit (plan, configuration, shape, low);
  const double by_unit = (try_benefit (plan, configuration, shape, high) - at_low) / (high - low);
  const double even = low - at_low / by_unit;

  return ceil (even * BENEFIT_MARGIN / BENEFIT_STEP) * BENEFIT_STEP;
}
