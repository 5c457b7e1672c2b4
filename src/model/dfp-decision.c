/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was decided and what was predicted then, so that it can be scored later. */
#include "model/dfp-decision.h"

#include <glib/gi18n.h>

#define AT(member) G_STRUCT_OFFSET (DfpDecisionData, member)

struct _DfpDecision
{
  DfpObject parent_instance;

  DfpDecisionData data;
};

G_DEFINE_FINAL_TYPE (DfpDecision, dfp_decision, DFP_TYPE_OBJECT)

static const DfpField fields[] = {
  { "date", DFP_FIELD_DATE, AT (date), N_ ("Date"), N_ ("Day of the decision") },
  { "configuration", DFP_FIELD_REFERENCE, AT (configuration), N_ ("Configuration"), N_ ("What was decided for"),
    .target = "configurations", .flags = DFP_FIELD_OPTIONAL },
  { "reason", DFP_FIELD_NOTES, AT (reason), N_ ("Reason"), N_ ("Why") },
  { "signed-by", DFP_FIELD_TEXT, AT (signed_by), N_ ("Signed by"), N_ ("Who decided") },
  { "predicted-probability", DFP_FIELD_DOUBLE, AT (predicted_probability), N_ ("Predicted chance"),
    N_ ("Chance of all objectives when decided"), .unit = DFP_UNIT_SHARE, .minimum = 0, .maximum = 1 },
  { "predicted-finish", DFP_FIELD_DOUBLE, AT (predicted_finish), N_ ("Predicted finish"),
    N_ ("Months from the start, 80% sure"), .unit = DFP_UNIT_MONTHS, .minimum = 0, .maximum = 600 },
  { "predicted-cost", DFP_FIELD_DOUBLE, AT (predicted_cost), N_ ("Predicted cost"),
    N_ ("Cost with contingency when decided"), .unit = DFP_UNIT_MONEY, .minimum = 0, .maximum = 1e12 },
  { "seed", DFP_FIELD_INT, AT (seed), N_ ("Seed"), N_ ("Seed of the forecast"), .minimum = 0, .maximum = 2147483647,
    .flags = DFP_FIELD_DIGITS },
  { "plan-hash", DFP_FIELD_TEXT, AT (plan_hash), N_ ("Plan hash"), N_ ("Fingerprint of the plan that was decided on") },
};

static void
dfp_decision_class_init (DfpDecisionClass *klass)
{
  dfp_object_class_set_fields (DFP_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields),
                               G_STRUCT_OFFSET (DfpDecision, data), N_ ("decision"));
}

static void
dfp_decision_init (DfpDecision *self)
{
}

DfpDecision *
dfp_decision_new (void)
{
  return g_object_new (DFP_TYPE_DECISION, NULL);
}

const DfpDecisionData *
dfp_decision_get (DfpDecision *self)
{
  return &self->data;
}
