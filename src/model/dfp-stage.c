/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One step of the production line, in order. */
#include "model/dfp-stage.h"

#include <glib/gi18n.h>

#define AT(member) G_STRUCT_OFFSET (DfpStageData, member)

struct _DfpStage
{
  DfpObject parent_instance;

  DfpStageData data;
};

G_DEFINE_FINAL_TYPE (DfpStage, dfp_stage, DFP_TYPE_OBJECT)

static const DfpField fields[] = {
  { "name", DFP_FIELD_TEXT, AT (name), N_ ("Stage"), N_ ("Name of the step"), .flags = DFP_FIELD_NAME },
  { "discipline", DFP_FIELD_ENUM, AT (discipline), N_ ("Discipline"), N_ ("Who does it"),
    .initial = DFP_DISCIPLINE_ENGINEERING, .type = dfp_discipline_get_type },
  { "effort-share", DFP_FIELD_DOUBLE, AT (effort_share), N_ ("Share of effort"),
    N_ ("Share of all effort that falls to this step"), .unit = DFP_UNIT_SHARE, .minimum = 0, .maximum = 1,
    .initial = 0.25 },
  { "rework", DFP_FIELD_DOUBLE, AT (rework), N_ ("Rework"), N_ ("Share that has to be done again"),
    .unit = DFP_UNIT_SHARE, .minimum = 0, .maximum = 0.9 },
  { "wip-limit", DFP_FIELD_INT, AT (wip_limit), N_ ("Limit"),
    N_ ("How many items may be in this step at once; empty for no limit"), .minimum = 0, .maximum = 10000,
    .flags = DFP_FIELD_OPTIONAL },
};

static void
dfp_stage_class_init (DfpStageClass *klass)
{
  dfp_object_class_set_fields (DFP_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields),
                               G_STRUCT_OFFSET (DfpStage, data), N_ ("stage"));
}

static void
dfp_stage_init (DfpStage *self)
{
}

DfpStage *
dfp_stage_new (void)
{
  return g_object_new (DFP_TYPE_STAGE, NULL);
}

const DfpStageData *
dfp_stage_get (DfpStage *self)
{
  return &self->data;
}
