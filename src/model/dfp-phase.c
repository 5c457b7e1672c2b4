/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A stretch of the plan with a purpose and a way to know that it is over. */
#include "model/dfp-phase.h"

#include <glib/gi18n.h>

#define AT(member) G_STRUCT_OFFSET (DfpPhaseData, member)

struct _DfpPhase
{
  DfpObject parent_instance;

  DfpPhaseData data;
};

G_DEFINE_FINAL_TYPE (DfpPhase, dfp_phase, DFP_TYPE_OBJECT)

static const DfpField fields[] = {
  { "name", DFP_FIELD_TEXT, AT (name), N_ ("Phase"), N_ ("Name of the phase"), .flags = DFP_FIELD_NAME },
  { "kind", DFP_FIELD_ENUM, AT (kind), N_ ("Kind"), N_ ("What it is for"), .type = dfp_phase_kind_get_type },
  { "start-month", DFP_FIELD_INT, AT (start_month), N_ ("From"), N_ ("First month"), .unit = DFP_UNIT_MONTH,
    .minimum = 1, .maximum = 600, .initial = 1 },
  { "end-month", DFP_FIELD_INT, AT (end_month), N_ ("To"), N_ ("Last month"), .unit = DFP_UNIT_MONTH, .minimum = 1,
    .maximum = 600, .initial = 1 },
  { "exit-criteria", DFP_FIELD_TEXT, AT (exit_criteria), N_ ("Done when"), N_ ("How everybody sees that it is over") },
  { "gate", DFP_FIELD_BOOLEAN, AT (gate), N_ ("Gate"), N_ ("The board decides again at its end") },
};

static void
dfp_phase_class_init (DfpPhaseClass *klass)
{
  dfp_object_class_set_fields (DFP_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields),
                               G_STRUCT_OFFSET (DfpPhase, data), N_ ("phase"));
}

static void
dfp_phase_init (DfpPhase *self)
{
}

DfpPhase *
dfp_phase_new (void)
{
  return g_object_new (DFP_TYPE_PHASE, NULL);
}

const DfpPhaseData *
dfp_phase_get (DfpPhase *self)
{
  return &self->data;
}
