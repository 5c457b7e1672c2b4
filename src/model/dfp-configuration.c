/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One way to do what the plan wants: team, sourcing, line, operating model, phases, money. */
#include "model/dfp-configuration.h"

#include <glib/gi18n.h>

#include "model/dfp-cash-line.h"
#include "model/dfp-culture-trait.h"
#include "model/dfp-decision-right.h"
#include "model/dfp-phase.h"
#include "model/dfp-readiness-factor.h"
#include "model/dfp-role.h"
#include "model/dfp-squad.h"
#include "model/dfp-stage.h"

#define AT(member) G_STRUCT_OFFSET (DfpConfigurationData, member)

struct _DfpConfiguration
{
  DfpObject parent_instance;

  DfpConfigurationData data;
};

G_DEFINE_FINAL_TYPE (DfpConfiguration, dfp_configuration, DFP_TYPE_OBJECT)

static const DfpField fields[] = {
  { "name", DFP_FIELD_TEXT, AT (name), N_ ("Name"), N_ ("What everybody calls it"), .flags = DFP_FIELD_NAME },
  { "summary", DFP_FIELD_TEXT, AT (summary), N_ ("Intent"), N_ ("One line of intent") },
  { "colour", DFP_FIELD_INT, AT (colour), N_ ("Colour"), N_ ("Which of the five colours and shapes marks it"),
    .minimum = 0, .maximum = 4 },
  { "set-up", DFP_FIELD_ENUM, AT (set_up), N_ ("Set-up"),
    N_ ("Beside the organisation, or an incubator that gives back"), .type = dfp_set_up_get_type },
  { "months", DFP_FIELD_INT, AT (months), N_ ("Months"), N_ ("How long the factory lasts"), .unit = DFP_UNIT_MONTHS,
    .minimum = 1, .maximum = 120, .initial = 12 },
  { "induction", DFP_FIELD_DOUBLE, AT (induction), N_ ("Induction"), N_ ("Training of each joiner"),
    .unit = DFP_UNIT_MONEY, .minimum = 0, .maximum = 1000000000.0, .initial = 1200 },
  { "recruitment", DFP_FIELD_DOUBLE, AT (recruitment), N_ ("Recruitment"), N_ ("Cost of each hire from outside"),
    .unit = DFP_UNIT_MONEY, .minimum = 0, .maximum = 1000000000.0, .initial = 9000 },
  { "partner-overhead", DFP_FIELD_DOUBLE, AT (partner_overhead), N_ ("Partner overhead"),
    N_ ("Steering a partner, as a share of its fees"), .unit = DFP_UNIT_SHARE, .minimum = 0, .maximum = 1,
    .initial = 0.08 },
  { "contingency", DFP_FIELD_DOUBLE, AT (contingency), N_ ("Contingency"), N_ ("Kept in reserve, as a share of cost"),
    .unit = DFP_UNIT_SHARE, .minimum = 0, .maximum = 2, .initial = 0.1 },
  { "budget-cap", DFP_FIELD_DOUBLE, AT (budget_cap), N_ ("Budget cap"),
    N_ ("The most that may be spent; empty for none"), .unit = DFP_UNIT_MONEY, .minimum = 0, .maximum = 1e12,
    .flags = DFP_FIELD_OPTIONAL },
  { "experiment-share", DFP_FIELD_DOUBLE, AT (experiment_share), N_ ("Experiments"),
    N_ ("Capacity set aside to improve the configuration itself"), .unit = DFP_UNIT_SHARE, .minimum = 0,
    .maximum = 0.9 },
  { "pair-hours", DFP_FIELD_DOUBLE, AT (pair_hours), N_ ("Talk per link"),
    N_ ("Hours a week that each pair of people needs to agree"), .unit = DFP_UNIT_HOURS, .minimum = 0, .maximum = 40,
    .initial = 0.25 },
  { "week-hours", DFP_FIELD_DOUBLE, AT (week_hours), N_ ("Working week"), N_ ("Hours a week"), .unit = DFP_UNIT_HOURS,
    .minimum = 1, .maximum = 80, .initial = 40 },
  { "mentor-drain", DFP_FIELD_DOUBLE, AT (mentor_drain), N_ ("Mentoring"),
    N_ ("Share of a person that a joiner takes while ramping up"), .unit = DFP_UNIT_SHARE, .minimum = 0, .maximum = 1,
    .initial = 0.15 },
  { "cross-skill", DFP_FIELD_DOUBLE, AT (cross_skill), N_ ("Cross-skill"),
    N_ ("How far people can take over each other’s work"), .unit = DFP_UNIT_SHARE, .minimum = 0, .maximum = 1,
    .initial = 0.5 },
  { "transfer-owner", DFP_FIELD_TEXT, AT (transfer_owner), N_ ("Transfer owner"), N_ ("Who takes the product over") },
  { "receiving-unit", DFP_FIELD_TEXT, AT (receiving_unit), N_ ("Receiving unit"), N_ ("Where product and people go") },
  { "exit-month", DFP_FIELD_INT, AT (exit_month), N_ ("Exit"), N_ ("Month of the handover"), .unit = DFP_UNIT_MONTH,
    .minimum = 0, .maximum = 600, .flags = DFP_FIELD_OPTIONAL },
  { "graduates-per-quarter", DFP_FIELD_DOUBLE, AT (graduates_per_quarter), N_ ("Graduates"),
    N_ ("People who go back as carriers of the new way"), .unit = DFP_UNIT_PEOPLE_PER_QUARTER, .minimum = 0,
    .maximum = 500 },
  { "adoption-push", DFP_FIELD_DOUBLE, AT (adoption_push), N_ ("Push"),
    N_ ("Share of the unit moved each month by coach and sponsor"), .unit = DFP_UNIT_SHARE, .minimum = 0, .maximum = 1,
    .initial = 0.02 },
  { "adoption-pull", DFP_FIELD_DOUBLE, AT (adoption_pull), N_ ("Pull"), N_ ("Pull by colleagues, each month"),
    .unit = DFP_UNIT_SHARE, .minimum = 0, .maximum = 2, .initial = 0.25 },
  { "adoption-uplift", DFP_FIELD_DOUBLE, AT (adoption_uplift), N_ ("Uplift"),
    N_ ("Benefit a month when the whole unit works the new way"), .unit = DFP_UNIT_MONEY_PER_MONTH, .minimum = 0,
    .maximum = 1e12 },
  { "squads", DFP_FIELD_LIST, AT (squads), N_ ("Squads"), N_ ("Teams inside the factory"), .type = dfp_squad_get_type },
  { "roles", DFP_FIELD_LIST, AT (roles), N_ ("Roles"), N_ ("The people"), .type = dfp_role_get_type },
  { "stages", DFP_FIELD_LIST, AT (stages), N_ ("Production line"), N_ ("The steps of the work, in order"),
    .type = dfp_stage_get_type },
  { "cash", DFP_FIELD_LIST, AT (cash), N_ ("Money"), N_ ("Costs, benefits and run costs beside the people"),
    .type = dfp_cash_line_get_type },
  { "phases", DFP_FIELD_LIST, AT (phases), N_ ("Phases"), N_ ("From set-up to exit"), .type = dfp_phase_get_type },
  { "rights", DFP_FIELD_LIST, AT (rights), N_ ("Decision rights"), N_ ("Who has the last word"),
    .type = dfp_decision_right_get_type },
  { "culture", DFP_FIELD_LIST, AT (culture), N_ ("Culture"), N_ ("Now and wanted"),
    .type = dfp_culture_trait_get_type },
  { "readiness", DFP_FIELD_LIST, AT (readiness), N_ ("Readiness"), N_ ("What must be in place"),
    .type = dfp_readiness_factor_get_type },
};

static void
dfp_configuration_class_init (DfpConfigurationClass *klass)
{
  dfp_object_class_set_fields (DFP_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields),
                               G_STRUCT_OFFSET (DfpConfiguration, data), N_ ("configuration"));
}

static void
dfp_configuration_init (DfpConfiguration *self)
{
}

DfpConfiguration *
dfp_configuration_new (void)
{
  return g_object_new (DFP_TYPE_CONFIGURATION, NULL);
}

const DfpConfigurationData *
dfp_configuration_get (DfpConfiguration *self)
{
  return &self->data;
}
