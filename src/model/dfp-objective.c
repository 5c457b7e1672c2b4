/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the factory must have achieved, by when, and how much it matters. */
#include "model/dfp-objective.h"

#include <glib/gi18n.h>

#include "model/dfp-key-result.h"

#define AT(member) G_STRUCT_OFFSET (DfpObjectiveData, member)

struct _DfpObjective
{
  DfpObject parent_instance;

  DfpObjectiveData data;
};

G_DEFINE_FINAL_TYPE (DfpObjective, dfp_objective, DFP_TYPE_OBJECT)

static const DfpField fields[] = {
  { "name", DFP_FIELD_TEXT, AT (name), N_ ("Objective"), N_ ("What will be true when it is reached"),
    .flags = DFP_FIELD_NAME },
  { "aim", DFP_FIELD_ENUM, AT (aim), N_ ("Aim"), N_ ("Which of the three aims it serves"), .type = dfp_aim_get_type },
  { "owner", DFP_FIELD_TEXT, AT (owner), N_ ("Owner"), N_ ("Who answers for it") },
  { "weight", DFP_FIELD_DOUBLE, AT (weight), N_ ("Weight"), N_ ("How much it matters; all weights together make 100"),
    .unit = DFP_UNIT_POINTS, .minimum = 0, .maximum = 100 },
  { "due-month", DFP_FIELD_INT, AT (due_month), N_ ("Due"), N_ ("Month by which it must be reached"),
    .unit = DFP_UNIT_MONTH, .minimum = 0, .maximum = 600, .flags = DFP_FIELD_OPTIONAL },
  { "agreed", DFP_FIELD_BOOLEAN, AT (agreed), N_ ("Agreed"), N_ ("The factory group agreed to it") },
  { "notes", DFP_FIELD_NOTES, AT (notes), N_ ("Notes"), N_ ("What else a reader should know") },
  { "key-results", DFP_FIELD_LIST, AT (key_results), N_ ("Key results"), N_ ("What is measured"),
    .type = dfp_key_result_get_type },
};

static void
dfp_objective_class_init (DfpObjectiveClass *klass)
{
  dfp_object_class_set_fields (DFP_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields),
                               G_STRUCT_OFFSET (DfpObjective, data), N_ ("objective"));
}

static void
dfp_objective_init (DfpObjective *self)
{
}

DfpObjective *
dfp_objective_new (void)
{
  return g_object_new (DFP_TYPE_OBJECTIVE, NULL);
}

const DfpObjectiveData *
dfp_objective_get (DfpObjective *self)
{
  return &self->data;
}
