/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person or group whose buy-in the plan needs. */
#include "model/dfp-stakeholder.h"

#include <glib/gi18n.h>

#define AT(member) G_STRUCT_OFFSET (DfpStakeholderData, member)

struct _DfpStakeholder
{
  DfpObject parent_instance;

  DfpStakeholderData data;
};

G_DEFINE_FINAL_TYPE (DfpStakeholder, dfp_stakeholder, DFP_TYPE_OBJECT)

static const DfpField fields[] = {
  { "name", DFP_FIELD_TEXT, AT (name), N_ ("Name"), N_ ("Name or position"), .flags = DFP_FIELD_NAME },
  { "role", DFP_FIELD_TEXT, AT (role), N_ ("Role"), N_ ("What they decide") },
  { "unit", DFP_FIELD_TEXT, AT (unit), N_ ("Unit"), N_ ("The part of the organisation they stand for") },
  { "power", DFP_FIELD_INT, AT (power), N_ ("Power"), N_ ("How far they can stop or carry the plan"),
    .unit = DFP_UNIT_SCALE, .minimum = 1, .maximum = 5, .initial = 3 },
  { "interest", DFP_FIELD_INT, AT (interest), N_ ("Interest"), N_ ("How much the plan matters to them"),
    .unit = DFP_UNIT_SCALE, .minimum = 1, .maximum = 5, .initial = 3 },
  { "stance", DFP_FIELD_INT, AT (stance), N_ ("Stance now"), N_ ("From −2 (against) to +2 (leads it)"),
    .unit = DFP_UNIT_SCALE, .minimum = -2, .maximum = 2 },
  { "wanted", DFP_FIELD_INT, AT (wanted), N_ ("Stance wanted"), N_ ("Where they must stand for the plan to work"),
    .unit = DFP_UNIT_SCALE, .minimum = -2, .maximum = 2, .initial = 1 },
  { "is-sponsor", DFP_FIELD_BOOLEAN, AT (is_sponsor), N_ ("Sponsor"), N_ ("Sponsors the factory in their unit") },
  { "visible", DFP_FIELD_INT, AT (visible), N_ ("Active and visible"), N_ ("How visibly they take part"),
    .unit = DFP_UNIT_SCALE, .minimum = 1, .maximum = 5, .initial = 3 },
  { "coalition", DFP_FIELD_INT, AT (coalition), N_ ("Builds a coalition"), N_ ("How far they bring their peers along"),
    .unit = DFP_UNIT_SCALE, .minimum = 1, .maximum = 5, .initial = 3 },
  { "communication", DFP_FIELD_INT, AT (communication), N_ ("Speaks directly"),
    N_ ("How directly they talk to the people concerned"), .unit = DFP_UNIT_SCALE, .minimum = 1, .maximum = 5,
    .initial = 3 },
  { "commits-rules", DFP_FIELD_BOOLEAN, AT (commits_rules), N_ ("New rules"),
    N_ ("Accepts new rules for the factory") },
  { "commits-mindset", DFP_FIELD_BOOLEAN, AT (commits_mindset), N_ ("New mindset"),
    N_ ("Accepts a new way of thinking") },
  { "commits-construct", DFP_FIELD_BOOLEAN, AT (commits_construct), N_ ("Organisation"),
    N_ ("Accepts a construct beside the line") },
  { "commits-time", DFP_FIELD_BOOLEAN, AT (commits_time), N_ ("Time"), N_ ("Gives own time") },
  { "commits-capital", DFP_FIELD_BOOLEAN, AT (commits_capital), N_ ("Capital"),
    N_ ("Gives capital, also to find the best configuration") },
};

static void
dfp_stakeholder_class_init (DfpStakeholderClass *klass)
{
  dfp_object_class_set_fields (DFP_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields),
                               G_STRUCT_OFFSET (DfpStakeholder, data), N_ ("leader"));
}

static void
dfp_stakeholder_init (DfpStakeholder *self)
{
}

DfpStakeholder *
dfp_stakeholder_new (void)
{
  return g_object_new (DFP_TYPE_STAKEHOLDER, NULL);
}

const DfpStakeholderData *
dfp_stakeholder_get (DfpStakeholder *self)
{
  return &self->data;
}
