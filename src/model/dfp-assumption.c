/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Something the plan takes for granted, how sure we are of it and when it is looked at again. */
#include "model/dfp-assumption.h"

#include <glib/gi18n.h>

#define AT(member) G_STRUCT_OFFSET (DfpAssumptionData, member)

struct _DfpAssumption
{
  DfpObject parent_instance;

  DfpAssumptionData data;
};

G_DEFINE_FINAL_TYPE (DfpAssumption, dfp_assumption, DFP_TYPE_OBJECT)

static const DfpField fields[] = {
  { "statement", DFP_FIELD_TEXT, AT (statement), N_ ("Assumption"), N_ ("What is taken for granted"),
    .flags = DFP_FIELD_NAME },
  { "owner", DFP_FIELD_TEXT, AT (owner), N_ ("Owner"), N_ ("Who will find out") },
  { "source", DFP_FIELD_TEXT, AT (source), N_ ("Source"), N_ ("Where it comes from") },
  { "confidence", DFP_FIELD_INT, AT (confidence), N_ ("Confidence"), N_ ("From 1 (a guess) to 5 (measured)"),
    .unit = DFP_UNIT_SCALE, .minimum = 1, .maximum = 5, .initial = 3 },
  { "review-month", DFP_FIELD_INT, AT (review_month), N_ ("Review"), N_ ("Month in which it is looked at again"),
    .unit = DFP_UNIT_MONTH, .minimum = 0, .maximum = 600, .flags = DFP_FIELD_OPTIONAL },
  { "field", DFP_FIELD_TEXT, AT (field), N_ ("About"), N_ ("The figure it is about") },
};

static void
dfp_assumption_class_init (DfpAssumptionClass *klass)
{
  dfp_object_class_set_fields (DFP_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields),
                               G_STRUCT_OFFSET (DfpAssumption, data), N_ ("assumption"));
}

static void
dfp_assumption_init (DfpAssumption *self)
{
}

DfpAssumption *
dfp_assumption_new (void)
{
  return g_object_new (DFP_TYPE_ASSUMPTION, NULL);
}

const DfpAssumptionData *
dfp_assumption_get (DfpAssumption *self)
{
  return &self->data;
}
