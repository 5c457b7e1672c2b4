/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One thing that must be in place before the start, and how far it is. */
#include "model/dfp-readiness-factor.h"

#include <glib/gi18n.h>

#define AT(member) G_STRUCT_OFFSET (DfpReadinessFactorData, member)

struct _DfpReadinessFactor
{
  DfpObject parent_instance;

  DfpReadinessFactorData data;
};

G_DEFINE_FINAL_TYPE (DfpReadinessFactor, dfp_readiness_factor, DFP_TYPE_OBJECT)

static const DfpField fields[] = {
  { "factor", DFP_FIELD_TEXT, AT (factor), N_ ("Factor"), N_ ("What must be in place"), .flags = DFP_FIELD_NAME },
  { "score", DFP_FIELD_INT, AT (score), N_ ("Score"), N_ ("From 1 (missing) to 5 (in place)"), .unit = DFP_UNIT_SCALE,
    .minimum = 1, .maximum = 5, .initial = 3 },
  { "evidence", DFP_FIELD_TEXT, AT (evidence), N_ ("Evidence"), N_ ("What shows it") },
  { "owner", DFP_FIELD_TEXT, AT (owner), N_ ("Owner"), N_ ("Who sees to it") },
};

static void
dfp_readiness_factor_class_init (DfpReadinessFactorClass *klass)
{
  dfp_object_class_set_fields (DFP_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields),
                               G_STRUCT_OFFSET (DfpReadinessFactor, data), N_ ("readiness factor"));
}

static void
dfp_readiness_factor_init (DfpReadinessFactor *self)
{
}

DfpReadinessFactor *
dfp_readiness_factor_new (void)
{
  return g_object_new (DFP_TYPE_READINESS_FACTOR, NULL);
}

const DfpReadinessFactorData *
dfp_readiness_factor_get (DfpReadinessFactor *self)
{
  return &self->data;
}
