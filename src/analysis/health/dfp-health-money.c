/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks of money and gates: is there a point to stop before most is spent, does the plan stay within its cap,
 * is something kept in reserve, and are the risks known (doc/model.md §15.2). */
#include <glib/gi18n.h>
#include <string.h>

#include "analysis/cost/dfp-cost.h"
#include "analysis/health/dfp-finding.h"
#include "analysis/health/dfp-health-tables.h"
#include "analysis/totals/dfp-totals.h"
#include "base/dfp-format.h"
#include "model/dfp-phase.h"
#include "model/dfp-risk.h"

#define GATE_GREEN 0.6        /* of the cost */
#define GATE_PROPOSED 0.5     /* of the cost: where a gate is offered */
#define CONTINGENCY_GREEN 0.1 /* of the cost */
#define CONTINGENCY_AMBER 0.05
#define RISKS_GREEN 3 /* named, with owner and response */

/* --- gates --- */

static double
get_spent (const DfpCost *cost, int month)
{
  double spent = 0;

  for (int t = 0; t < MIN (month, cost->n_months); t++)
    spent += cost->total[t];
  return cost->sum > 0 ? spent / cost->sum : 0;
}

typedef struct
{
  const DfpPhaseData *gate;   /* the last one in time that has something to judge */
  const DfpPhaseData *set_up; /* one that only ends the set-up */
  const DfpPhaseData *late;   /* the first one too late */
  double spent;               /* at the end of @gate, or else of @late */
} Gates;

static Gates
find_gates (const DfpHealthInput *input)
{
  const guint n_phases = dfp_list_get_n_rows (input->configuration->phases);
  Gates gates = { 0 };

  for (guint i = 0; i < n_phases; i++)
    {
      const DfpPhaseData *phase = dfp_list_get_data (input->configuration->phases, i);
      const gboolean in_time = dfp_light_at_most (get_spent (input->totals->cost, phase->end_month), GATE_GREEN,
                                                  GATE_GREEN) == DFP_LIGHT_GREEN;

      if (!phase->gate)
        continue;
      if (!in_time)
        gates.late = gates.late == NULL || phase->end_month < gates.late->end_month ? phase : gates.late;
      else if (phase->kind == DFP_PHASE_KIND_SET_UP)
        gates.set_up = phase;
      else if (gates.gate == NULL || phase->end_month > gates.gate->end_month)
        gates.gate = phase;
    }
  if (gates.gate != NULL || gates.late != NULL)
    gates.spent = get_spent (input->totals->cost, (gates.gate != NULL ? gates.gate : gates.late)->end_month);
  return gates;
}

static void
offer_gate (DfpFinding *finding, const DfpHealthInput *input)
{
  const DfpCost *cost = input->totals->cost;
  g_autofree char *name = NULL;
  int month = 0;

  while (month < cost->n_months && get_spent (cost, month + 1) <= GATE_PROPOSED)
    month++;
  if (month == 0)
    return;
  name = dfp_format_month (dfp_month_add (input->plan->start, month), DFP_MONTH_STYLE_LONG);
  dfp_finding_add_fix (finding, g_strdup_printf (_ ("Plan a gate in %s"), name),
                       dfp_edit_new_add ("phases", "name", _ ("Funding gate"), "kind", DFP_PHASE_KIND_PILOT,
                                         "start-month", month, "end-month", month, "gate", TRUE, NULL));
}

static char *
describe_gate (const Gates *gates, const char *share)
{
  if (gates->gate != NULL)
    return g_strdup_printf (_ ("Funding gate at %s of the budget"), share);
  if (gates->late != NULL)
    return g_strdup_printf (_ ("The first funding gate comes at %s of the budget"), share);
  if (gates->set_up != NULL)
    return g_strdup (_ ("The only gate ends the set-up, when there is nothing to judge"));
  return g_strdup (_ ("No gate is planned"));
}

static void
judge_gate (const DfpHealthInput *input, DfpFinding *finding)
{
  const Gates gates = find_gates (input);
  g_autofree char *share = NULL;

  if (input->totals->cost->sum <= 0)
    {
      finding->light = DFP_LIGHT_AMBER;
      finding->detail = g_strdup (_ ("Nothing is planned to be spent yet."));
      return;
    }
  finding->light = gates.gate != NULL ? DFP_LIGHT_GREEN : gates.set_up != NULL ? DFP_LIGHT_AMBER : DFP_LIGHT_RED;
  if (gates.gate != NULL || gates.late != NULL)
    {
      finding->value = gates.spent;
      dfp_finding_set_share_bar (finding, GATE_GREEN);
    }
  share = dfp_finding_format_share (gates.spent, GATE_GREEN);
  dfp_finding_tell (finding, describe_gate (&gates, share), _ ("before 60% wanted"),
                    _ ("Green is a gate after the set-up, before 60% of the cost is spent: the last point to stop "
                       "cheaply."),
                    NULL);
  if (finding->light != DFP_LIGHT_GREEN)
    offer_gate (finding, input);
}

/* --- the cap --- */

static void
judge_budget_cap (const DfpHealthInput *input, DfpFinding *finding)
{
  const DfpCost *cost = input->totals->cost;
  const char *currency = input->plan->currency;
  const double cap = input->configuration->budget_cap;
  g_autofree char *total = dfp_format_money_compact (currency, cost->with_contingency, DFP_FORMAT_PLAIN);
  g_autofree char *limit = dfp_format_money_compact (currency, cap, DFP_FORMAT_PLAIN);
  g_autofree char *over = dfp_format_money_compact (currency, cost->with_contingency - cap, DFP_FORMAT_PLAIN);

  if (cap <= 0)
    {
      finding->light = DFP_LIGHT_NOT_NEEDED;
      finding->title = g_strdup (_ ("No budget cap is set"));
      return;
    }
  finding->value = cost->with_contingency;
  finding->light = cost->with_contingency <= cap ? DFP_LIGHT_GREEN : cost->sum <= cap ? DFP_LIGHT_AMBER : DFP_LIGHT_RED;
  if (finding->light == DFP_LIGHT_GREEN)
    /* Translators: two amounts of money */
    finding->title = g_strdup_printf (_ ("%s with contingency, up to %s allowed"), total, limit);
  else
    finding->title = g_strdup_printf (_ ("%s with contingency is %s over the cap"), total, over);
  if (finding->light == DFP_LIGHT_AMBER)
    finding->detail = g_strdup_printf (_ ("Green is up to %s. Without contingency it stays below."), limit);
  else if (finding->light == DFP_LIGHT_RED)
    finding->detail = g_strdup_printf (_ ("Green is up to %s. It is over even without contingency."), limit);
  dfp_finding_set_bar (finding, cap, MAX (1.25 * cap, cost->with_contingency), g_steal_pointer (&total),
                       g_steal_pointer (&limit));
}

/* --- reserves --- */

static void
judge_contingency (const DfpHealthInput *input, DfpFinding *finding)
{
  g_autofree char *share = NULL;

  finding->value = input->configuration->contingency;
  finding->light = dfp_light_at_least (finding->value, CONTINGENCY_GREEN, CONTINGENCY_AMBER);
  share = dfp_finding_format_share (finding->value, CONTINGENCY_GREEN);
  dfp_finding_tell (finding, g_strdup_printf (_ ("%s of the cost is kept in reserve"), share), _ ("10% or more wanted"),
                    _ ("Green is 10% or more."), NULL);
  dfp_finding_set_bar (finding, CONTINGENCY_GREEN, MAX (2 * CONTINGENCY_GREEN, finding->value),
                       g_steal_pointer (&share), dfp_format_share (CONTINGENCY_GREEN, 0, DFP_FORMAT_PLAIN));
  if (finding->light != DFP_LIGHT_GREEN)
    dfp_finding_add_fix (finding, g_strdup (_ ("Keep 10% in reserve")),
                         dfp_edit_new_set (NULL, NULL, "contingency", CONTINGENCY_GREEN, NULL));
}

/* --- risks --- */

static gboolean
is_cared_for (const DfpRiskData *risk)
{
  return *risk->owner != '\0' && *risk->response != '\0';
}

static char *
describe_risks (int n, int cared_for)
{
  if (n == 0)
    return g_strdup (_ ("No risk is named"));
  if (cared_for == n)
    return g_strdup_printf (ngettext ("%d risk has an owner and a response", "%d risks have an owner and a response",
                                      (gulong) n),
                            n);
  /* Translators: "3 of 5 risks …" */
  return g_strdup_printf (ngettext ("%d of %d risk has an owner and a response",
                                    "%d of %d risks have an owner and a response", (gulong) n),
                          cared_for, n);
}

static void
judge_risks (const DfpHealthInput *input, DfpFinding *finding)
{
  const int n = (int) dfp_list_get_n_rows (input->plan->risks);
  int cared_for = 0;

  for (int i = 0; i < n; i++)
    {
      const DfpRiskData *risk = dfp_list_get_data (input->plan->risks, (guint) i);

      if (is_cared_for (risk))
        cared_for++;
      else if (finding->target == NULL)
        dfp_finding_set_target (finding, "risks", risk->id, *risk->owner == '\0' ? "owner" : "response");
    }
  finding->value = cared_for;
  finding->light = cared_for == n && n >= RISKS_GREEN ? DFP_LIGHT_GREEN : n > 0 ? DFP_LIGHT_AMBER : DFP_LIGHT_RED;
  dfp_finding_tell (finding, describe_risks (n, cared_for), _ ("three or more wanted"),
                    _ ("Green is three risks or more, all of them with an owner and a response."), NULL);
  if (finding->light != DFP_LIGHT_GREEN)
    finding->fix_label = g_strdup (cared_for < n ? _ ("Name an owner and a response…") : _ ("Name a risk…"));
}

static const DfpCheck checks[] = {
  { "funding-gate", DFP_CHECK_MONEY, N_ ("Can the plan be stopped before most is spent?"), N_ ("Able to stop"),
    N_ ("Cost spent, of all cost, at the last gate before 60%; a gate that ends the set-up does not count"),
    N_ ("Green a gate before 60%; amber only a gate that ends the set-up; red none"), N_ ("Assumption"), "set-up/gate",
    judge_gate, N_ ("What a gate would save cannot be said yet") },
  { "budget-cap", DFP_CHECK_MONEY, N_ ("Does the plan stay within its budget cap?"), N_ ("Able to stop"),
    N_ ("Cost with contingency against the cap"),
    N_ ("Green within the cap; amber over it with contingency only; red over it without"), N_ ("Assumption"),
    "money/budget-cap", judge_budget_cap },
  { "contingency", DFP_CHECK_MONEY, N_ ("Is something kept in reserve?"), N_ ("Able to stop"),
    N_ ("Contingency as a share of the cost"), N_ ("Green 10% or more; amber from 5%; red below"), N_ ("Assumption"),
    "money/contingency", judge_contingency },
  { "risks-named", DFP_CHECK_MONEY, N_ ("Are the risks known and cared for?"), N_ ("Able to stop"),
    N_ ("Risks with an owner and a response, of all risks"),
    N_ ("Green all of three or more; amber fewer or some without; red none"), N_ ("Assumption"), "risks/name",
    judge_risks },
};

DfpCheckTable
dfp_health_money_checks (void)
{
  return (DfpCheckTable){ checks, G_N_ELEMENTS (checks) };
}
