/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A measurable result by which an objective is judged: it moves from a baseline to a target. */
#include "model/dfp-key-result.h"

#include <glib/gi18n.h>

#define AT(member) G_STRUCT_OFFSET (DfpKeyResultData, member)

struct _DfpKeyResult
{
  DfpObject parent_instance;

  DfpKeyResultData data;
};

G_DEFINE_FINAL_TYPE (DfpKeyResult, dfp_key_result, DFP_TYPE_OBJECT)

static const DfpField fields[] = {
  { "name", DFP_FIELD_TEXT, AT (name), N_ ("Key result"), N_ ("What is measured"), .flags = DFP_FIELD_NAME },
  { "unit", DFP_FIELD_TEXT, AT (unit), N_ ("Unit"), N_ ("What the numbers count: min, %, days") },
  { "baseline", DFP_FIELD_DOUBLE, AT (baseline), N_ ("Start"), N_ ("Where it stood before the factory"),
    .minimum = -1e12, .maximum = 1e12 },
  { "target", DFP_FIELD_DOUBLE, AT (target), N_ ("Target"), N_ ("Where it must get to"), .minimum = -1e12,
    .maximum = 1e12 },
  { "current", DFP_FIELD_DOUBLE, AT (current), N_ ("Now"), N_ ("Where it stands today"), .minimum = -1e12,
    .maximum = 1e12 },
  { "due-month", DFP_FIELD_INT, AT (due_month), N_ ("Due"), N_ ("Month by which the target must be met"),
    .unit = DFP_UNIT_MONTH, .minimum = 0, .maximum = 600, .flags = DFP_FIELD_OPTIONAL },
  { "guardrail", DFP_FIELD_BOOLEAN, AT (guardrail), N_ ("Guardrail"),
    N_ ("Must not get worse while the others improve") },
};

static void
dfp_key_result_class_init (DfpKeyResultClass *klass)
{
  dfp_object_class_set_fields (DFP_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields),
                               G_STRUCT_OFFSET (DfpKeyResult, data), N_ ("key result"));
}

static void
dfp_key_result_init (DfpKeyResult *self)
{
}

DfpKeyResult *
dfp_key_result_new (void)
{
  return g_object_new (DFP_TYPE_KEY_RESULT, NULL);
}

const DfpKeyResultData *
dfp_key_result_get (DfpKeyResult *self)
{
  return &self->data;
}
