/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How people of one sourcing arrive, ramp up, leave and what their place costs. */
#include "model/dfp-sourcing-terms.h"

#include <glib/gi18n.h>

#define AT(member) G_STRUCT_OFFSET (DfpSourcingTermsData, member)

struct _DfpSourcingTerms
{
  DfpObject parent_instance;

  DfpSourcingTermsData data;
};

G_DEFINE_FINAL_TYPE (DfpSourcingTerms, dfp_sourcing_terms, DFP_TYPE_OBJECT)

static const DfpField fields[] = {
  { "sourcing", DFP_FIELD_ENUM, AT (sourcing), N_ ("Sourcing"), N_ ("Where the people come from"),
    .type = dfp_sourcing_get_type },
  { "lead-months", DFP_FIELD_DOUBLE, AT (lead_months), N_ ("Lead time"),
    N_ ("Months from the decision to the first day"), .unit = DFP_UNIT_MONTHS, .minimum = 0, .maximum = 24,
    .initial = 1 },
  { "start-productivity", DFP_FIELD_DOUBLE, AT (start_productivity), N_ ("First-day productivity"),
    N_ ("Share of full delivery on the first day"), .unit = DFP_UNIT_SHARE, .minimum = 0, .maximum = 1,
    .initial = 0.5 },
  { "ramp-months", DFP_FIELD_DOUBLE, AT (ramp_months), N_ ("Ramp-up"), N_ ("Months until full delivery"),
    .unit = DFP_UNIT_MONTHS, .minimum = 0, .maximum = 36, .initial = 2 },
  { "notice-months", DFP_FIELD_DOUBLE, AT (notice_months), N_ ("Notice"), N_ ("Months from notice to the last day"),
    .unit = DFP_UNIT_MONTHS, .minimum = 0, .maximum = 24, .initial = 1 },
  { "attrition", DFP_FIELD_DOUBLE, AT (attrition), N_ ("Attrition"), N_ ("Share of people who leave in a year"),
    .unit = DFP_UNIT_PER_YEAR, .minimum = 0, .maximum = 0.99, .initial = 0.1 },
  { "workplace", DFP_FIELD_DOUBLE, AT (workplace), N_ ("Workplace"), N_ ("Place and tools, per head and month"),
    .unit = DFP_UNIT_MONEY_PER_MONTH, .minimum = 0, .maximum = 1000000000.0 },
  { "equipment", DFP_FIELD_DOUBLE, AT (equipment), N_ ("Equipment"), N_ ("Bought for each joiner"),
    .unit = DFP_UNIT_MONEY, .minimum = 0, .maximum = 1000000000.0 },
};

static void
dfp_sourcing_terms_class_init (DfpSourcingTermsClass *klass)
{
  dfp_object_class_set_fields (DFP_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields),
                               G_STRUCT_OFFSET (DfpSourcingTerms, data), N_ ("sourcing terms"));
}

static void
dfp_sourcing_terms_init (DfpSourcingTerms *self)
{
}

DfpSourcingTerms *
dfp_sourcing_terms_new (void)
{
  return g_object_new (DFP_TYPE_SOURCING_TERMS, NULL);
}

const DfpSourcingTermsData *
dfp_sourcing_terms_get (DfpSourcingTerms *self)
{
  return &self->data;
}

const DfpSourcingTermsData *
dfp_sourcing_terms_get_default (DfpSourcing sourcing)
{
  static const DfpSourcingTermsData defaults[DFP_N_SOURCINGS] = {
    { "seconded", DFP_SOURCING_SECONDED, 1, 0.5, 2, 1, 0.08, 900, 2500 },
    { "in-house", DFP_SOURCING_IN_HOUSE, 3, 0.25, 4, 3, 0.13, 900, 2500 },
    { "contractor", DFP_SOURCING_CONTRACTOR, 0.75, 0.4, 2, 1, 0.15, 900, 2500 },
    { "nearshore", DFP_SOURCING_NEARSHORE, 1, 0.3, 3, 2, 0.18, 250, 0 },
    { "offshore", DFP_SOURCING_OFFSHORE, 1.25, 0.25, 4, 2, 0.2, 250, 0 },
    { "agency", DFP_SOURCING_AGENCY, 0.75, 0.5, 2, 2, 0.15, 250, 0 },
  };

  g_return_val_if_fail ((guint) sourcing < DFP_N_SOURCINGS, &defaults[0]);
  return &defaults[sourcing];
}

DfpSourcingTerms *
dfp_sourcing_terms_new_default (DfpSourcing sourcing)
{
  DfpSourcingTerms *self = dfp_sourcing_terms_new ();
  const DfpSourcingTermsData *terms = dfp_sourcing_terms_get_default (sourcing);

  dfp_object_set_id (DFP_OBJECT (self), terms->id);
  g_object_set (self, "sourcing", terms->sourcing, "lead-months", terms->lead_months, "start-productivity",
                terms->start_productivity, "ramp-months", terms->ramp_months, "notice-months", terms->notice_months,
                "attrition", terms->attrition, "workplace", terms->workplace, "equipment", terms->equipment, NULL);
  return self;
}
