/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Something that may happen, what it would delay and cost, and what is done about it. */
#include "model/dfp-risk.h"

#include <glib/gi18n.h>

#define AT(member) G_STRUCT_OFFSET (DfpRiskData, member)

struct _DfpRisk
{
  DfpObject parent_instance;

  DfpRiskData data;
};

G_DEFINE_FINAL_TYPE (DfpRisk, dfp_risk, DFP_TYPE_OBJECT)

static const DfpField fields[] = {
  { "name", DFP_FIELD_TEXT, AT (name), N_ ("Risk"), N_ ("What may happen"), .flags = DFP_FIELD_NAME },
  { "probability", DFP_FIELD_DOUBLE, AT (probability), N_ ("Chance"), N_ ("How likely it is to happen"),
    .unit = DFP_UNIT_SHARE, .minimum = 0, .maximum = 1, .initial = 0.3 },
  { "delay-low", DFP_FIELD_DOUBLE, AT (delay_low), N_ ("Delay, low"), N_ ("Months of delay if it strikes mildly"),
    .unit = DFP_UNIT_MONTHS, .minimum = 0, .maximum = 120 },
  { "delay-likely", DFP_FIELD_DOUBLE, AT (delay_likely), N_ ("Delay, likely"), N_ ("Months of delay most likely"),
    .unit = DFP_UNIT_MONTHS, .minimum = 0, .maximum = 120, .initial = 1 },
  { "delay-high", DFP_FIELD_DOUBLE, AT (delay_high), N_ ("Delay, high"), N_ ("Months of delay if it strikes hard"),
    .unit = DFP_UNIT_MONTHS, .minimum = 0, .maximum = 120, .initial = 2 },
  { "cost", DFP_FIELD_DOUBLE, AT (cost), N_ ("Cost"), N_ ("What it costs when it strikes"), .unit = DFP_UNIT_MONEY,
    .minimum = 0, .maximum = 1e12 },
  { "objective", DFP_FIELD_REFERENCE, AT (objective), N_ ("Objective"), N_ ("The objective it delays; empty for all"),
    .target = "objectives", .flags = DFP_FIELD_OPTIONAL },
  { "response", DFP_FIELD_TEXT, AT (response), N_ ("Response"), N_ ("What is done about it") },
  { "owner", DFP_FIELD_TEXT, AT (owner), N_ ("Owner"), N_ ("Who watches it") },
  { "early-warning", DFP_FIELD_TEXT, AT (early_warning), N_ ("Early warning"), N_ ("What would be seen first") },
};

static void
dfp_risk_class_init (DfpRiskClass *klass)
{
  dfp_object_class_set_fields (DFP_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields), G_STRUCT_OFFSET (DfpRisk, data),
                               N_ ("risk"));
}

static void
dfp_risk_init (DfpRisk *self)
{
}

DfpRisk *
dfp_risk_new (void)
{
  return g_object_new (DFP_TYPE_RISK, NULL);
}

const DfpRiskData *
dfp_risk_get (DfpRisk *self)
{
  return &self->data;
}
