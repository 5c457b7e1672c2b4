/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One row of the team: so many heads of one kind, from one month to another. */
#include "model/dfp-role.h"

#include <glib/gi18n.h>

#define AT(member) G_STRUCT_OFFSET (DfpRoleData, member)

struct _DfpRole
{
  DfpObject parent_instance;

  DfpRoleData data;
};

G_DEFINE_FINAL_TYPE (DfpRole, dfp_role, DFP_TYPE_OBJECT)

static const DfpField fields[] = {
  { "title", DFP_FIELD_TEXT, AT (title), N_ ("Role"), N_ ("What this person does"), .flags = DFP_FIELD_NAME },
  { "discipline", DFP_FIELD_ENUM, AT (discipline), N_ ("Discipline"), N_ ("Kind of work"),
    .initial = DFP_DISCIPLINE_ENGINEERING, .type = dfp_discipline_get_type },
  { "squad", DFP_FIELD_REFERENCE, AT (squad), N_ ("Squad"), N_ ("The team; empty for the shared core"),
    .target = "squads", .flags = DFP_FIELD_OPTIONAL },
  { "sourcing", DFP_FIELD_ENUM, AT (sourcing), N_ ("Sourcing"), N_ ("Where the people come from"),
    .initial = DFP_SOURCING_IN_HOUSE, .type = dfp_sourcing_get_type },
  { "partner", DFP_FIELD_TEXT, AT (partner), N_ ("Partner"), N_ ("The firm that sends them") },
  { "heads", DFP_FIELD_INT, AT (heads), N_ ("Heads"), N_ ("How many people"), .unit = DFP_UNIT_HEADS, .minimum = 0,
    .maximum = 500, .initial = 1 },
  { "allocation", DFP_FIELD_DOUBLE, AT (allocation), N_ ("Time"), N_ ("Share of their time"), .unit = DFP_UNIT_SHARE,
    .minimum = 0, .maximum = 1, .initial = 1 },
  { "start-month", DFP_FIELD_INT, AT (start_month), N_ ("From"), N_ ("First month, counted fully"),
    .unit = DFP_UNIT_MONTH, .minimum = 1, .maximum = 600, .initial = 1 },
  { "end-month", DFP_FIELD_INT, AT (end_month), N_ ("To"), N_ ("Last month, counted fully"), .unit = DFP_UNIT_MONTH,
    .minimum = 1, .maximum = 600, .initial = 12 },
  { "rate", DFP_FIELD_DOUBLE, AT (rate), N_ ("Rate"), N_ ("Cost of a full-time person and month"),
    .unit = DFP_UNIT_MONEY_PER_MONTH, .minimum = 0, .maximum = 1000000000.0 },
  { "joiners", DFP_FIELD_INT, AT (joiners), N_ ("Joiners"), N_ ("How many of them are new and ramp up"),
    .unit = DFP_UNIT_HEADS, .minimum = 0, .maximum = 500, .initial = 1 },
  { "external-hires", DFP_FIELD_INT, AT (external_hires), N_ ("Hires"), N_ ("How many of them must be recruited"),
    .unit = DFP_UNIT_HEADS, .minimum = 0, .maximum = 500 },
  { "delivers", DFP_FIELD_BOOLEAN, AT (delivers), N_ ("Builds"), N_ ("Counts as delivery capacity"), .initial = 1 },
  { "group-selects", DFP_FIELD_BOOLEAN, AT (group_selects), N_ ("Group selects"),
    N_ ("The group has the last word on who joins"), .initial = 1 },
  { "lead", DFP_FIELD_ENUM, AT (lead), N_ ("Leads"), N_ ("What this role leads for the factory"),
    .type = dfp_lead_get_type },
  { "returns", DFP_FIELD_BOOLEAN, AT (returns), N_ ("Returns"),
    N_ ("Goes back to the unit as a carrier of the new way") },
};

static void
dfp_role_class_init (DfpRoleClass *klass)
{
  dfp_object_class_set_fields (DFP_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields), G_STRUCT_OFFSET (DfpRole, data),
                               N_ ("role"));
}

static void
dfp_role_init (DfpRole *self)
{
}

DfpRole *
dfp_role_new (void)
{
  return g_object_new (DFP_TYPE_ROLE, NULL);
}

const DfpRoleData *
dfp_role_get (DfpRole *self)
{
  return &self->data;
}
