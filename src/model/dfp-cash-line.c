/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Money that comes or goes every month between two months. */
#include "model/dfp-cash-line.h"

#include <glib/gi18n.h>

#define AT(member) G_STRUCT_OFFSET (DfpCashLineData, member)

struct _DfpCashLine
{
  DfpObject parent_instance;

  DfpCashLineData data;
};

G_DEFINE_FINAL_TYPE (DfpCashLine, dfp_cash_line, DFP_TYPE_OBJECT)

static const DfpField fields[] = {
  { "name", DFP_FIELD_TEXT, AT (name), N_ ("Line"), N_ ("What is paid or earned"), .flags = DFP_FIELD_NAME },
  { "kind", DFP_FIELD_ENUM, AT (kind), N_ ("Kind"), N_ ("Cost of the factory, benefit, or cost of running the product"),
    .type = dfp_cash_kind_get_type },
  { "amount", DFP_FIELD_DOUBLE, AT (amount), N_ ("Amount"), N_ ("Per month"), .unit = DFP_UNIT_MONEY_PER_MONTH,
    .minimum = 0, .maximum = 1e12 },
  { "start-month", DFP_FIELD_INT, AT (start_month), N_ ("From"), N_ ("First month, counted fully"),
    .unit = DFP_UNIT_MONTH, .minimum = 1, .maximum = 600, .initial = 1 },
  { "end-month", DFP_FIELD_INT, AT (end_month), N_ ("To"), N_ ("Last month, counted fully"), .unit = DFP_UNIT_MONTH,
    .minimum = 1, .maximum = 600, .initial = 1 },
  { "ramp-months", DFP_FIELD_INT, AT (ramp_months), N_ ("Ramp"), N_ ("Months until the full benefit"),
    .unit = DFP_UNIT_MONTHS, .minimum = 0, .maximum = 600 },
  { "variable-cost", DFP_FIELD_DOUBLE, AT (variable_cost), N_ ("Variable cost"), N_ ("Share taken off a benefit"),
    .unit = DFP_UNIT_SHARE, .minimum = 0, .maximum = 1 },
};

static void
dfp_cash_line_class_init (DfpCashLineClass *klass)
{
  dfp_object_class_set_fields (DFP_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields),
                               G_STRUCT_OFFSET (DfpCashLine, data), N_ ("cash line"));
}

static void
dfp_cash_line_init (DfpCashLine *self)
{
}

DfpCashLine *
dfp_cash_line_new (void)
{
  return g_object_new (DFP_TYPE_CASH_LINE, NULL);
}

const DfpCashLineData *
dfp_cash_line_get (DfpCashLine *self)
{
  return &self->data;
}
