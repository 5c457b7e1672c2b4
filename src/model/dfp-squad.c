/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A team inside the factory. People without one belong to the shared core. */
#include "model/dfp-squad.h"

#include <glib/gi18n.h>

#define AT(member) G_STRUCT_OFFSET (DfpSquadData, member)

struct _DfpSquad
{
  DfpObject parent_instance;

  DfpSquadData data;
};

G_DEFINE_FINAL_TYPE (DfpSquad, dfp_squad, DFP_TYPE_OBJECT)

static const DfpField fields[] = {
  { "name", DFP_FIELD_TEXT, AT (name), N_ ("Squad"), N_ ("Name of the team"), .flags = DFP_FIELD_NAME },
  { "mission", DFP_FIELD_TEXT, AT (mission), N_ ("Mission"), N_ ("What it is there for") },
};

static void
dfp_squad_class_init (DfpSquadClass *klass)
{
  dfp_object_class_set_fields (DFP_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields),
                               G_STRUCT_OFFSET (DfpSquad, data), N_ ("squad"));
}

static void
dfp_squad_init (DfpSquad *self)
{
}

DfpSquad *
dfp_squad_new (void)
{
  return g_object_new (DFP_TYPE_SQUAD, NULL);
}

const DfpSquadData *
dfp_squad_get (DfpSquad *self)
{
  return &self->data;
}
