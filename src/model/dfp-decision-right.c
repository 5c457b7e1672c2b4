/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who has the last word on one kind of decision. */
#include "model/dfp-decision-right.h"

#include <glib/gi18n.h>

#define AT(member) G_STRUCT_OFFSET (DfpDecisionRightData, member)

struct _DfpDecisionRight
{
  DfpObject parent_instance;

  DfpDecisionRightData data;
};

G_DEFINE_FINAL_TYPE (DfpDecisionRight, dfp_decision_right, DFP_TYPE_OBJECT)

static const DfpField fields[] = {
  { "decision", DFP_FIELD_TEXT, AT (decision), N_ ("Decision"), N_ ("What is decided"), .flags = DFP_FIELD_NAME },
  { "area", DFP_FIELD_ENUM, AT (area), N_ ("Area"), N_ ("What it is about"), .type = dfp_area_get_type },
  { "holder", DFP_FIELD_ENUM, AT (holder), N_ ("Last word"), N_ ("Who decides in the end"),
    .type = dfp_holder_get_type },
  { "weight", DFP_FIELD_DOUBLE, AT (weight), N_ ("Weight"), N_ ("How much it matters for the factory"), .minimum = 0,
    .maximum = 100, .initial = 1 },
};

static void
dfp_decision_right_class_init (DfpDecisionRightClass *klass)
{
  dfp_object_class_set_fields (DFP_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields),
                               G_STRUCT_OFFSET (DfpDecisionRight, data), N_ ("decision right"));
}

static void
dfp_decision_right_init (DfpDecisionRight *self)
{
}

DfpDecisionRight *
dfp_decision_right_new (void)
{
  return g_object_new (DFP_TYPE_DECISION_RIGHT, NULL);
}

const DfpDecisionRightData *
dfp_decision_right_get (DfpDecisionRight *self)
{
  return &self->data;
}
