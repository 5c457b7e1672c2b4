/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One proposal and one file: why and what; its configurations say how. */
#include "model/dfp-plan.h"

#include <glib/gi18n.h>

#include "model/dfp-assumption.h"
#include "model/dfp-configuration.h"
#include "model/dfp-decision.h"
#include "model/dfp-history-week.h"
#include "model/dfp-objective.h"
#include "model/dfp-risk.h"
#include "model/dfp-sourcing-terms.h"
#include "model/dfp-stakeholder.h"
#include "model/dfp-work-item.h"

#define AT(member) G_STRUCT_OFFSET (DfpPlanData, member)

struct _DfpPlan
{
  DfpObject parent_instance;

  DfpPlanData data;
};

G_DEFINE_FINAL_TYPE (DfpPlan, dfp_plan, DFP_TYPE_OBJECT)

static const DfpField fields[] = {
  { "title", DFP_FIELD_TEXT, AT (title), N_ ("Title"), N_ ("What everybody calls the proposal"),
    .flags = DFP_FIELD_NAME },
  { "organisation", DFP_FIELD_TEXT, AT (organisation), N_ ("Organisation"), N_ ("The company or authority") },
  { "business-unit", DFP_FIELD_TEXT, AT (business_unit), N_ ("Business unit"), N_ ("The part that asks for it") },
  { "industry", DFP_FIELD_TEXT, AT (industry), N_ ("Industry"), N_ ("Where it works") },
  { "author", DFP_FIELD_TEXT, AT (author), N_ ("Author"), N_ ("Who wrote the plan") },
  { "sponsor", DFP_FIELD_TEXT, AT (sponsor), N_ ("Sponsor"), N_ ("Who answers for it at the top") },
  { "status", DFP_FIELD_ENUM, AT (status), N_ ("Status"), N_ ("How far the proposal is"), .type = dfp_status_get_type },
  { "summary", DFP_FIELD_NOTES, AT (summary), N_ ("Summary"), N_ ("The proposal in a few lines") },
  { "purpose", DFP_FIELD_ENUM, AT (purpose), N_ ("Purpose"), N_ ("What the factory is for"), .initial = DFP_PURPOSE_MVP,
    .type = dfp_purpose_get_type },
  { "ambition", DFP_FIELD_TEXT, AT (ambition), N_ ("Ambition"), N_ ("What success is, in one sentence") },
  { "weight-speed", DFP_FIELD_DOUBLE, AT (weight_speed), N_ ("Faster products"), N_ ("How much speed matters"),
    .unit = DFP_UNIT_POINTS, .minimum = 0, .maximum = 100, .initial = 40 },
  { "weight-capability", DFP_FIELD_DOUBLE, AT (weight_capability), N_ ("New capabilities"),
    N_ ("How much capability matters"), .unit = DFP_UNIT_POINTS, .minimum = 0, .maximum = 100, .initial = 30 },
  { "weight-scale", DFP_FIELD_DOUBLE, AT (weight_scale), N_ ("Scale"), N_ ("How much scaling matters"),
    .unit = DFP_UNIT_POINTS, .minimum = 0, .maximum = 100, .initial = 30 },
  { "market", DFP_FIELD_TEXT, AT (market), N_ ("Market"), N_ ("Product or market served") },
  { "currency", DFP_FIELD_TEXT, AT (currency), N_ ("Currency"), N_ ("Three letters, as in EUR"), .initial_text = "EUR",
    .flags = DFP_FIELD_CURRENCY },
  { "price-year", DFP_FIELD_INT, AT (price_year), N_ ("Price year"), N_ ("Year that the prices are of"),
    .minimum = 1990, .maximum = 2199, .initial = 2026, .flags = DFP_FIELD_DIGITS },
  { "start", DFP_FIELD_CALENDAR, AT (start), N_ ("Start"), N_ ("First month of the plan"),
    .initial = DFP_MONTH (2027, 1) },
  { "horizon-months", DFP_FIELD_INT, AT (horizon_months), N_ ("Horizon"), N_ ("Months that the money is looked at"),
    .unit = DFP_UNIT_MONTHS, .minimum = 1, .maximum = 600, .initial = 48 },
  { "discount-rate", DFP_FIELD_DOUBLE, AT (discount_rate), N_ ("Discount rate"), N_ ("Cost of capital"),
    .unit = DFP_UNIT_PER_YEAR, .minimum = 0, .maximum = 1, .initial = 0.08 },
  { "discounting", DFP_FIELD_ENUM, AT (discounting), N_ ("Discounting"), N_ ("When in the month the money flows"),
    .type = dfp_discounting_get_type },
  { "seed", DFP_FIELD_INT, AT (seed), N_ ("Seed"), N_ ("Same seed, same futures"), .minimum = 0, .maximum = 2147483647,
    .initial = 1, .flags = DFP_FIELD_DIGITS },
  { "rate-uncertainty", DFP_FIELD_DOUBLE, AT (rate_uncertainty), N_ ("Rate uncertainty"),
    N_ ("Spread of the logarithm of the delivery rate"), .minimum = 0, .maximum = 2, .initial = 0.3 },
  { "item-dependence", DFP_FIELD_DOUBLE, AT (item_dependence), N_ ("Item dependence"),
    N_ ("How far good and bad luck of work items go together"), .minimum = 0, .maximum = 1, .initial = 0.3 },
  { "backlog", DFP_FIELD_INT, AT (backlog), N_ ("Backlog"), N_ ("Pieces of work still to finish"), .minimum = 0,
    .maximum = DFP_HISTORY_FINISHED_MAXIMUM, .flags = DFP_FIELD_OPTIONAL },
  { "baseline", DFP_FIELD_REFERENCE, AT (baseline), N_ ("Base"), N_ ("The configuration that others are compared with"),
    .target = "configurations", .flags = DFP_FIELD_OPTIONAL },
  { "recommended", DFP_FIELD_REFERENCE, AT (recommended), N_ ("Recommended"),
    N_ ("The configuration that is asked for"), .target = "configurations", .flags = DFP_FIELD_OPTIONAL },
  { "configurations", DFP_FIELD_LIST, AT (configurations), N_ ("Configurations"), N_ ("Different ways to do it"),
    .type = dfp_configuration_get_type },
  { "objectives", DFP_FIELD_LIST, AT (objectives), N_ ("Objectives"), N_ ("What must be achieved"),
    .type = dfp_objective_get_type },
  { "work", DFP_FIELD_LIST, AT (work), N_ ("Work"), N_ ("What has to be done"), .type = dfp_work_item_get_type },
  { "stakeholders", DFP_FIELD_LIST, AT (stakeholders), N_ ("Leaders"), N_ ("Whose buy-in is needed"),
    .type = dfp_stakeholder_get_type },
  { "risks", DFP_FIELD_LIST, AT (risks), N_ ("Risks"), N_ ("What may happen"), .type = dfp_risk_get_type },
  { "assumptions", DFP_FIELD_LIST, AT (assumptions), N_ ("Assumptions"), N_ ("What is taken for granted"),
    .type = dfp_assumption_get_type },
  { "sourcing", DFP_FIELD_LIST, AT (sourcing), N_ ("Sourcing terms"), N_ ("How people arrive, ramp up and leave"),
    .type = dfp_sourcing_terms_get_type },
  { "decisions", DFP_FIELD_LIST, AT (decisions), N_ ("Decisions"), N_ ("What was decided"),
    .type = dfp_decision_get_type },
  { "history", DFP_FIELD_LIST, AT (history), N_ ("History"), N_ ("What was finished in the weeks before"),
    .type = dfp_history_week_get_type },
};

/* A new plan has one row of terms for each sourcing, and no other rows. */
static void
dfp_plan_constructed (GObject *object)
{
  DfpPlan *self = DFP_PLAN (object);

  G_OBJECT_CLASS (dfp_plan_parent_class)->constructed (object);
  for (int sourcing = 0; sourcing < DFP_N_SOURCINGS; sourcing++)
    {
      g_autoptr (DfpSourcingTerms) terms = dfp_sourcing_terms_new_default (sourcing);

      dfp_list_append (self->data.sourcing, terms);
    }
}

static void
dfp_plan_class_init (DfpPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = dfp_plan_constructed;
  dfp_object_class_set_fields (DFP_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields), G_STRUCT_OFFSET (DfpPlan, data),
                               N_ ("plan"));
}

static void
dfp_plan_init (DfpPlan *self)
{
}

DfpPlan *
dfp_plan_new (void)
{
  return g_object_new (DFP_TYPE_PLAN, NULL);
}

const DfpPlanData *
dfp_plan_get (DfpPlan *self)
{
  return &self->data;
}

const DfpSourcingTermsData *
dfp_plan_get_terms (const DfpPlanData *plan, DfpSourcing sourcing)
{
  for (guint i = 0; i < dfp_list_get_n_rows (plan->sourcing); i++)
    {
      const DfpSourcingTermsData *terms = dfp_list_get_data (plan->sourcing, i);

      if (terms->sourcing == sourcing)
        return terms;
    }
  return dfp_sourcing_terms_get_default (sourcing);
}

DfpConfiguration *
dfp_plan_get_baseline (DfpPlan *self)
{
  DfpConfiguration *baseline = dfp_list_find (self->data.configurations, self->data.baseline);

  return baseline != NULL ? baseline : dfp_list_get (self->data.configurations, 0);
}
