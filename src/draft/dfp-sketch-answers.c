/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A factory has ten to fifty people (founding article); the other bounds are what a sketch can honour. */
#include "draft/dfp-sketch-answers.h"

#include <glib/gi18n.h>

#define AT(member) G_STRUCT_OFFSET (DfpSketchAnswersData, member)

struct _DfpSketchAnswers
{
  DfpObject parent_instance;

  DfpSketchAnswersData data;
};

G_DEFINE_FINAL_TYPE (DfpSketchAnswers, dfp_sketch_answers, DFP_TYPE_OBJECT)

static const DfpField fields[] = {
  { "purpose", DFP_FIELD_ENUM, AT (purpose), N_ ("Purpose"), N_ ("What the factory is for"), .initial = DFP_PURPOSE_MVP,
    .type = dfp_purpose_get_type },
  { "aim", DFP_FIELD_ENUM, AT (aim), N_ ("First aim"), N_ ("What matters most"), .type = dfp_aim_get_type },
  { "set-up", DFP_FIELD_ENUM, AT (set_up), N_ ("Set-up"),
    N_ ("Beside the organisation, or an incubator that gives back"), .type = dfp_set_up_get_type },
  { "heads", DFP_FIELD_INT, AT (heads), N_ ("People"), N_ ("How many at full strength"), .unit = DFP_UNIT_HEADS,
    .minimum = 10, .maximum = 50, .initial = 24 },
  { "partner-share", DFP_FIELD_DOUBLE, AT (partner_share), N_ ("From a partner"),
    N_ ("Share of the people’s time over all months"), .unit = DFP_UNIT_SHARE, .minimum = 0, .maximum = 0.6,
    .initial = 0.25 },
  { "months", DFP_FIELD_INT, AT (months), N_ ("Months"), N_ ("From the first day to the handover"),
    .unit = DFP_UNIT_MONTHS, .minimum = 6, .maximum = 36, .initial = 18 },
  { "budget", DFP_FIELD_DOUBLE, AT (budget), N_ ("Money"), N_ ("The most that may be spent; empty when it is open"),
    .unit = DFP_UNIT_MONEY, .minimum = 0, .maximum = 1000000000.0, .flags = DFP_FIELD_OPTIONAL },
  { "start", DFP_FIELD_CALENDAR, AT (start), N_ ("Start"), N_ ("First month of the plan"),
    .initial = DFP_MONTH (2027, 1) },
};

static void
dfp_sketch_answers_class_init (DfpSketchAnswersClass *klass)
{
  dfp_object_class_set_fields (DFP_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields),
                               G_STRUCT_OFFSET (DfpSketchAnswers, data), N_ ("answers"));
}

static void
dfp_sketch_answers_init (DfpSketchAnswers *self)
{
}

DfpSketchAnswers *
dfp_sketch_answers_new (void)
{
  return g_object_new (DFP_TYPE_SKETCH_ANSWERS, NULL);
}

const DfpSketchAnswersData *
dfp_sketch_answers_get (DfpSketchAnswers *self)
{
  return &self->data;
}
