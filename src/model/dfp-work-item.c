/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A piece of work with a three-point estimate of its effort and what it waits for. */
#include "model/dfp-work-item.h"

#include <glib/gi18n.h>

#define AT(member) G_STRUCT_OFFSET (DfpWorkItemData, member)

struct _DfpWorkItem
{
  DfpObject parent_instance;

  DfpWorkItemData data;
};

G_DEFINE_FINAL_TYPE (DfpWorkItem, dfp_work_item, DFP_TYPE_OBJECT)

static const DfpField fields[] = {
  { "name", DFP_FIELD_TEXT, AT (name), N_ ("Work"), N_ ("What has to be done"), .flags = DFP_FIELD_NAME },
  { "objective", DFP_FIELD_REFERENCE, AT (objective), N_ ("Objective"), N_ ("The objective it serves"),
    .target = "objectives", .flags = DFP_FIELD_OPTIONAL },
  { "effort-low", DFP_FIELD_DOUBLE, AT (effort_low), N_ ("Low"), N_ ("Effective person-months if all goes well"),
    .unit = DFP_UNIT_FTE_MONTHS, .minimum = 0, .maximum = 100000 },
  { "effort-likely", DFP_FIELD_DOUBLE, AT (effort_likely), N_ ("Likely"),
    N_ ("Effective person-months most likely needed"), .unit = DFP_UNIT_FTE_MONTHS, .minimum = 0, .maximum = 100000,
    .initial = 1 },
  { "effort-high", DFP_FIELD_DOUBLE, AT (effort_high), N_ ("High"), N_ ("Effective person-months if much goes wrong"),
    .unit = DFP_UNIT_FTE_MONTHS, .minimum = 0, .maximum = 100000 },
  { "after", DFP_FIELD_REFERENCES, AT (after), N_ ("After"), N_ ("Work that must be done before it can begin"),
    .target = "work" },
  { "not-before", DFP_FIELD_INT, AT (not_before), N_ ("Not before"), N_ ("First month in which it may begin"),
    .unit = DFP_UNIT_MONTH, .minimum = 0, .maximum = 600, .flags = DFP_FIELD_OPTIONAL },
  { "max-people", DFP_FIELD_DOUBLE, AT (max_people), N_ ("At most"),
    N_ ("How many people can work on it at once; empty for no limit"), .unit = DFP_UNIT_HEADS, .minimum = 0,
    .maximum = 500, .flags = DFP_FIELD_OPTIONAL },
};

static void
dfp_work_item_class_init (DfpWorkItemClass *klass)
{
  dfp_object_class_set_fields (DFP_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields),
                               G_STRUCT_OFFSET (DfpWorkItem, data), N_ ("work item"));
}

static void
dfp_work_item_init (DfpWorkItem *self)
{
}

DfpWorkItem *
dfp_work_item_new (void)
{
  return g_object_new (DFP_TYPE_WORK_ITEM, NULL);
}

const DfpWorkItemData *
dfp_work_item_get (DfpWorkItem *self)
{
  return &self->data;
}
